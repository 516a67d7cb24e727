import { describe, expect, it } from 'vitest';
import type { MovesAccepted } from '../../src/rpc';
import {
  checked,
  checking,
  monthly,
  move,
  movesSetup,
  newEmails,
  results,
  stoppedCheck,
  withMoves,
} from './moves-views';
import { openPanel } from './open-panel';
import { view } from './views';

const open = (answers: Parameters<typeof openPanel>[0]) => openPanel(answers, { start: 'moves' });

const accepted = (changes: Partial<MovesAccepted> = {}): MovesAccepted => ({
  rows: 1,
  edited: 0,
  gone: 0,
  found: results({ moves: [move({ state: 'updated' })], canUndo: true }),
  view: view(),
  ...changes,
});

describe('the set-up of a check', () => {
  it('starts with what is shown, for the credits on the button, and drives it to its results', async () => {
    const { page, callsOf } = await open(
      withMoves(null, { startMoves: () => checking(), stepMoves: () => checked() }),
    );
    await page.getByRole('button', { name: 'Check 1,000 people Up to 1,000 credits' }).click();
    await page.getByText('Willowmere Foods').first().waitFor();
    expect(callsOf('startMoves')).toEqual([[movesSetup().options, 1_000]]);
    expect(callsOf('stepMoves')).toHaveLength(1);
  });

  it('asks anew when something is chosen, and takes a lower limit', async () => {
    const { page, callsOf } = await open(
      withMoves(null, {
        movesSetup: (options) =>
          movesSetup({
            options: { ...movesSetup().options, ...options },
            check: { credits: options?.promotions ? 2_000 : 1_000, requests: 10 },
          }),
        startMoves: () => checking(),
        stepMoves: () => checked(),
      }),
    );
    await page.getByText('Promotions too').click();
    await page.getByText('Up to 2,000 credits').waitFor();
    expect(callsOf('movesSetup').at(-1)).toEqual([{ promotions: true }]);
    await page.getByText('More options').click();
    await page.getByLabel('Credit limit', { exact: true }).fill('50');
    await page.getByRole('button', { name: /^Check 1,000 people/ }).click();
    await expect
      .poll(() => callsOf('startMoves'))
      .toEqual([[{ ...movesSetup().options, promotions: true }, 50]]);
  });

  it('starts nothing when the price has changed in between', async () => {
    let price = 1_000;
    const { page, callsOf } = await open(
      withMoves(null, { movesSetup: () => movesSetup({ check: { credits: price, requests: 10 } }) }),
    );
    await page.getByText('Only changes').waitFor();
    price = 1_200;
    await page.getByRole('button', { name: /^Check/ }).click();
    await page.getByText('The sheet or the price changed.').waitFor();
    expect(callsOf('startMoves')).toEqual([]);
  });
});

describe('a check that has stopped', () => {
  it('continues for the credits that a person types', async () => {
    const { page, callsOf } = await open(
      withMoves(stoppedCheck({ code: 'over_cap', message: 'Reached.', cap: 9 }), {
        continueMoves: () => checking(),
        stepMoves: () => checked(),
      }),
    );
    await page.getByLabel('Credit limit for the rest').fill('20');
    await page.getByRole('button', { name: 'Continue Up to 20 credits' }).click();
    await page.getByText('Willowmere Foods').first().waitFor();
    expect(callsOf('continueMoves')).toEqual([[{ id: 'check-1', more: 20 }]]);
  });

  it('shows its results when a person wants no more', async () => {
    const { page, callsOf } = await open(withMoves(stoppedCheck(), { leaveMoves: () => checked() }));
    await page.getByRole('button', { name: 'See results' }).click();
    await page.getByText('Willowmere Foods').first().waitFor();
    expect(callsOf('leaveMoves')).toHaveLength(1);
  });
});

describe('the results', () => {
  it.each([
    ['Update the row', 'update', '1 row updated.'],
    ['Add as new row', 'add', '1 row added.'],
  ] as const)('%s for one person', async (button, how, says) => {
    const { page, callsOf } = await open(withMoves(checked(), { acceptMoves: () => accepted() }));
    await page
      .getByRole('button', { name: `${button}` })
      .first()
      .click();
    await page.getByText(says).waitFor();
    expect(callsOf('acceptMoves')).toEqual([[{ how, keys: ['event-1'] }]]);
    await page.getByText('· Row updated').waitFor();
  });

  it('are accepted for all at once, and say which rows were kept', async () => {
    const { page, callsOf } = await open(
      withMoves(checked(), { acceptMoves: () => accepted({ rows: 2, edited: 1, gone: 1 }) }),
    );
    await page.getByRole('button', { name: 'Update 3 rows' }).click();
    await page
      .getByText('2 rows updated. 1 row edited since the check was kept. 1 person is no longer')
      .waitFor();
    expect(callsOf('acceptMoves')).toEqual([[{ how: 'update', keys: 'all' }]]);
  });

  it('are restored after a question', async () => {
    const { page, callsOf } = await open(
      withMoves(checked(), {
        movesFound: () => results({ canUndo: true }),
        undoMoves: () => ({ done: true, rows: 2, left: 1, found: results(), view: view() }),
      }),
    );
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(callsOf('undoMoves')).toEqual([]);
    await page.getByRole('button', { name: 'Restore' }).click();
    await page.getByText('2 rows restored. 1 change edited since then was kept.').waitFor();
    expect(callsOf('undoMoves')).toHaveLength(1);
  });

  it('lead to the new emails for the credits on the button', async () => {
    const { page, callsOf } = await open(
      withMoves(checked(), {
        movesFound: () => results({ moves: [move({ state: 'updated' })], canUndo: true }),
        newEmailsOffer: () => newEmails(),
        findNewEmails: () => undefined,
      }),
    );
    await page.getByRole('button', { name: 'Find new emails for 2 people Up to 3 credits' }).click();
    await expect.poll(() => callsOf('findNewEmails')).toEqual([[{ check: 'check-1', cap: 3 }]]);
  });
});

describe('the monthly check', () => {
  it('is set up for the credits that are shown, and ended by a press', async () => {
    let set = false;
    const { page, callsOf } = await open(
      withMoves(checked(), {
        monthlyView: () => (set ? monthly() : null),
        setMonthly: () => {
          set = true;
          return monthly();
        },
        endMonthly: () => {
          set = false;
          return null;
        },
      }),
    );
    await page.getByRole('button', { name: 'Check again every month Up to 25 credits a month' }).click();
    await page
      .getByText('is checked again on Dec 24, 2026. Your key pays up to 50 credits a month.')
      .waitFor();
    expect(callsOf('setMonthly')).toEqual([[{ limit: 25, promotions: false }]]);
    await page.getByRole('button', { name: 'End monthly check' }).click();
    await page.getByRole('button', { name: /^Check again every month/ }).waitFor();
    expect(callsOf('endMonthly')).toHaveLength(1);
  });

  it('of a colleague can be seen and ended, and one that has ended can be set up again', async () => {
    const { page } = await open(withMoves(checked(), { monthlyView: () => monthly({ mine: false }) }));
    await page.getByText('A colleague’s key pays up to 50 credits a month.').waitFor();
    await page.getByRole('button', { name: 'End monthly check' }).waitFor();
    const other = await open(
      withMoves(checked(), { monthlyView: () => monthly({ mine: false, ended: 'limit' }) }),
    );
    await other.page.getByRole('button', { name: 'Set up again Up to 50 credits a month' }).waitFor();
  });
});
