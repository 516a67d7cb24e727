import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { done, undone } from './enrich-views';
import { type Answers, Refusal } from './fake-script';
import { fireEvent } from './fire-event';
import { openPanel as open } from './open-panel';
import { creditsUsed, finished, formulasOff, listGap, NOW, pendingCells, view, withoutKey } from './views';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
/** The panel as the credits in its top row open it. */
const ACCOUNT = { start: 'account' };

function account(more: Answers = {}): Answers {
  return {
    view: () => view(),
    pendingCells: () => pendingCells(),
    creditsUsed: () => creditsUsed(),
    ...more,
  };
}

describe('the account', () => {
  it('is requested from Lusha only when a person refreshes it', async () => {
    const fresh = view({ account: { lacks: [], creditsLeft: 999, askedAt: NOW } });
    const { page, callsOf, close } = await open(account({ refresh: () => fresh }), ACCOUNT);
    await page.getByText('1,240', { exact: true }).waitFor();
    expect(callsOf('refresh')).toEqual([]);
    await press(page, 'Refresh');
    await page.getByText('999', { exact: true }).waitFor();
    expect(callsOf('refresh')).toHaveLength(1);
    await close();
  });

  it('says in words when a refresh failed', async () => {
    const refused = (): never => {
      throw new Refusal('quota_minute', '');
    };
    const { page, close } = await open(account({ refresh: refused }), ACCOUNT);
    await press(page, 'Refresh');
    await page.getByRole('alert').getByText('Wait a minute').waitFor();
    await close();
  });

  it('leaves out a request limit that the plan does not have', async () => {
    const { page, close } = await open(
      account({
        view: () => view({ quota: [{ window: 'minute', limit: 40, left: 39, opensAt: NOW + 30_000 }] }),
      }),
      ACCOUNT,
    );
    await page.getByText('39 of 40 left').waitFor();
    expect(await page.getByText('This hour').count()).toBe(0);
    await close();
  });

  it('shows a limit as full again once its window has opened', async () => {
    const empty = view({ quota: [{ window: 'minute', limit: 40, left: 0, opensAt: NOW + 30_000 }] });
    const { page, close } = await open(account({ view: () => empty }), { ...ACCOUNT, ownClock: true });
    await page.getByText('Used up, resets in 30 s').waitFor();
    await page.clock.runFor(31_000);
    await page.getByText('40 of 40 left').waitFor();
    await close();
  });

  it('drops a warning that has become outdated', async () => {
    const troubled = view({ trouble: { code: 'quota_minute', message: '', until: NOW + 30_000 } });
    const { page, close } = await open(account({ view: () => troubled }), { ownClock: true });
    await page.getByText('request limit resets in 30 s.').waitFor();
    await page.clock.runFor(41_000);
    await page.getByText('request limit resets in 30 s.').waitFor({ state: 'detached' });
    await close();
  });

  it('is read again when the panel gets the focus, so that the meters move', async () => {
    let spent = 12;
    const { page, close } = await open(
      account({ view: () => view({ cells: { ...view().cells, spent: { credits: spent, phones: 0 } } }) }),
    );
    await page.getByText('12 of 100 credits used today').waitFor();
    spent = 40;
    await fireEvent(page, 'focus');
    await page.getByText('40 of 100 credits used today').waitFor();
    await close();
  });

  it('is not requested from the script when nobody was active for two minutes', async () => {
    const { page, callsOf, close } = await open(account(), { ownClock: true });
    await page.getByText('1,240').waitFor();
    await page.clock.runFor(300_000);
    const asked = callsOf('view').length;
    await page.clock.runFor(300_000);
    expect(callsOf('view')).toHaveLength(asked);
    await close();
  });
});

describe('where credits went', () => {
  it('is a table, with a chart that one sentence sums up', async () => {
    const { page, callsOf } = await open(account(), ACCOUNT);
    const total = page.getByRole('row', { name: /^Total/ });
    expect((await total.textContent())?.trim()).toBe('Total731,1181,352');
    const chart = page.getByRole('img', { name: /^1,352 credits in the last 30 days\./ });
    expect(await chart.getAttribute('aria-label')).toContain('1,045 on Nov 23');
    expect(await chart.locator('rect').count()).toBe(30);
    expect(callsOf('creditsUsed')).toHaveLength(1);
    expect(callsOf('refresh')).toEqual([]);
  });

  it('leads to who may spend and to what sharing deletes, and back to the account', async () => {
    const { page } = await open(account(), ACCOUNT);
    for (const name of ['formulas', 'share']) {
      await page.locator(`#open-${name}`).click();
      await page.getByRole('button', { name: 'Back' }).click();
      await page.getByRole('heading', { name: 'Account' }).waitFor();
      // The way may lead over another page.
      await page.waitForFunction(`document.activeElement.id === 'open-${name}'`);
    }
  });
});

describe('pending cells', () => {
  it('are counted again when the panel gets the focus', async () => {
    let cells = 0;
    const { page } = await open(account({ pendingCells: () => pendingCells({ cells }) }));
    await page.getByText('None pending').waitFor();
    cells = 3;
    await fireEvent(page, 'focus');
    await page.getByRole('button', { name: 'Fill 3 Up to 14 credits' }).waitFor();
  });
});

describe('obstacles', () => {
  it('of a request limit say how long they last, and are looked at again by one press', async () => {
    const troubled = view({ trouble: { code: 'quota_day', message: '', until: NOW + 55_020_000 } });
    const { page, callsOf } = await open(account({ view: () => troubled, refresh: () => view() }));
    await page.getByText('Lusha’s request limit resets in 15 h 17 min.').waitFor();
    await press(page, 'Try now');
    await page.getByText('request limit resets').waitFor({ state: 'detached' });
    expect(callsOf('refresh')).toHaveLength(1);
  });

  it('of credits have a link and one more try', async () => {
    const troubled = view({ trouble: { code: 'no_credits', message: '' } });
    const { page } = await open(account({ view: () => troubled, refresh: () => view() }));
    await page.getByText('Your Lusha account is out of credits.').waitFor();
    await page.getByRole('link', { name: 'Open billing' }).waitFor();
    await press(page, 'Try again');
    await page.getByText('out of credits').waitFor({ state: 'detached' });
  });
});

describe('news', () => {
  it('of what is over goes when its screen is left', async () => {
    const { page } = await open(account({ fetchPending: () => finished() }));
    await page.getByRole('button', { name: /^Fill 12/ }).click();
    await page.getByText('12 fetched, 12 cells updated').waitFor();
    await page.locator('#open-help').click();
    await press(page, 'Back');
    await page.getByText('What do you want to do?').waitFor();
    expect(await page.getByText('12 fetched').count()).toBe(0);
  });
});

describe('the list in front', () => {
  it('is named with its gap, and read again when the panel gets the focus and by the button', async () => {
    let rows = 180;
    const { page, callsOf } = await open(account({ listGap: () => listGap({ rows }) }));
    await page.getByText('Leads: 180 rows without email').waitFor();
    rows = 179;
    await fireEvent(page, 'focus');
    await page.getByText('Leads: 179 rows without email').waitFor();
    rows = 1;
    await press(page, 'Refresh');
    await page.getByText('Leads: 1 row without email').waitFor();
    expect(callsOf('listGap')).toHaveLength(3);
  });

  it('is not read again while a person types', async () => {
    const { page, callsOf } = await open({
      view: () => formulasOff(),
      pendingCells: () => pendingCells(),
      listGap: () => listGap(),
    });
    await page.getByText('Leads: 180 rows without email').waitFor();
    await page.getByLabel('Daily limit', { exact: true }).fill('40');
    await fireEvent(page, 'focus');
    await page.getByLabel('Daily limit', { exact: true }).blur();
    await fireEvent(page, 'focus');
    await expect.poll(() => callsOf('listGap').length).toBe(2);
    expect(await page.getByLabel('Daily limit', { exact: true }).inputValue()).toBe('40');
  });

  it('is not in the way of the other cards when it holds no list', async () => {
    const { page } = await open(account({ listGap: () => null }));
    await page.getByText('Complete the rows you have').waitFor();
    expect(await page.getByRole('button', { name: /^Get email/ }).count()).toBe(0);
  });
});

describe('one selected row', () => {
  const added = () =>
    done({
      tab: 'Leads',
      rows: 1,
      spent: 2,
      canUndo: true,
      gotAll: true,
      outcomes: [{ status: 'Found', rows: 1 }],
    });

  it('gets its email with one press, shows that on the start page, and can be undone', async () => {
    const answers: Answers = account({ listGap: () => listGap(), getEmail: added });
    const { page, callsOf } = await open(answers);
    await page.getByRole('button', { name: 'Get email Up to 2 credits' }).click();
    answers.listGap = () => ({ tab: 'Leads', rows: 179 });
    await page.getByText('Jürgen Förster: Email added').waitFor();
    await page.getByText('Leads: 1 row, 2 credits').waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).waitFor();
    expect(callsOf('getEmail')).toEqual([[{ tabId: 7, row: 5, name: 'Jürgen Förster', limit: 2 }]]);
    expect(callsOf('approveRun')).toEqual([]);
  });

  it('is not offered while a stopped run can continue', async () => {
    const { page, callsOf } = await open(
      account({ listGap: () => listGap(), runView: () => ({ ...added(), phase: 'stopped' as const }) }),
    );
    await page.getByText('Leads: 180 rows without email').or(page.getByText('stopped at')).first().waitFor();
    await expect.poll(() => callsOf('listGap').length).toBeGreaterThan(0);
    expect(await page.getByRole('button', { name: /^Get email/ }).count()).toBe(0);
  });
});

describe('the last run', () => {
  it('is undone from the start page after a confirmation', async () => {
    let isUndone = false;
    const run = () => done({ tab: 'Leads', canUndo: !isUndone });
    const { page, callsOf } = await open(
      account({
        runView: run,
        undoRun: () => {
          isUndone = true;
          return undone({ rows: 300 });
        },
      }),
    );
    await press(page, 'Undo');
    expect(callsOf('undoRun')).toEqual([]);
    await press(page, 'Undo run');
    await page.getByText('300 rows restored.').waitFor();
    expect(callsOf('undoRun')).toHaveLength(1);
  });
});

describe('the key', () => {
  it('is removed only after a confirmation, and then the heading of the first run has the focus', async () => {
    let shown = view();
    const { page, callsOf, close } = await open(
      account({
        view: () => shown,
        removeKey: () => {
          shown = withoutKey();
          return shown;
        },
      }),
      ACCOUNT,
    );
    await press(page, 'Remove key');
    expect(callsOf('removeKey')).toEqual([]);
    await page.getByRole('group').getByRole('button', { name: 'Remove key' }).click();
    await page.getByText('Connect Lusha').waitFor();
    expect(callsOf('removeKey')).toHaveLength(1);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Connect Lusha');
    await close();
  });

  it('returns the focus to the button when it is kept', async () => {
    const { page, close } = await open(account(), ACCOUNT);
    await press(page, 'Remove key');
    await press(page, 'Cancel');
    await page.waitForFunction("document.activeElement.id === 'remove-key'");
    await close();
  });

  it('never shows more than its last four characters', async () => {
    const { page, close } = await open(account(), ACCOUNT);
    await page.getByText('•••• 1234').waitFor();
    await close();
  });
});

describe('going back', () => {
  it.each(['formulas', 'pending', 'file', 'account', 'help', 'moves', 'similar', 'news', 'scores'])(
    'from "%s" gives the focus to the line that opened it',
    async (name) => {
      const { page, close } = await open(account());
      await page.locator(`#open-${name}`).click();
      await page.getByRole('button', { name: 'Back' }).click();
      // The way may lead over another page.
      await page.waitForFunction(`document.activeElement.id === 'open-${name}'`);
      await close();
    },
  );
});
