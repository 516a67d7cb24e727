/** Calls of Google's services that take 0.3 to 1.5 s each: runs, fills and cells end within the time that Google gives. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { column, enrich, OPTIONS, openList, runSteps } from '../support/enrich';
import { DIRECTORS, fill, rowsIn } from '../support/fill';
import { emailsOf, openPlayground, type Playground, type Setup } from '../support/playground';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
/** The page shows a call as failed after 4.5 minutes, and Google ends an execution after 6. */
const PANEL_MS = 270_000;
const CELL_MS = 30_000;

const slow = (seed: number): Pick<Setup, 'host'> => ({ host: { serviceTime: 'slow', seed } });

function closed(playground: Playground): Playground {
  onTestFinished(() => playground.host.close());
  return playground;
}

/** Checks that each execution since `from` has ended by itself within `ms`, and returns how many there were. */
function endedWithin({ host }: Playground, from: number, ms: number): number {
  const executions = host.executions.slice(from);
  for (const { outcome, started, ended, function: name } of executions) {
    expect(outcome, name).toBe('ok');
    expect((ended ?? Number.POSITIVE_INFINITY) - started, name).toBeLessThan(ms);
  }
  return executions.length;
}

describe.each(SEEDS)('when every call is slow (seed %i)', (seed) => {
  test('a run of ten rows looks up in one step and purchases in one step', async () => {
    const people = createLusha().people(10, { withWorkEmail: true });
    const playground = closed(await openList(people, slow(seed)));
    const from = playground.host.executions.length;
    const done = await enrich(playground);
    expect(done).toMatchObject({ phase: 'done', outcomes: [{ status: 'Found', rows: 10 }] });
    // Starting, looking up, approving and purchasing.
    expect(endedWithin(playground, from, PANEL_MS)).toBe(4);
    expect(column(playground, 'Work email', 10)).toEqual(people.map(({ workEmail }) => workEmail));
    expect(playground.lusha.record.chargedRequests).toBe(2);
    expect(playground.lusha.record.chargedTwice).toEqual([]);
  });

  test('a cell over 100 people ends in time, says what is pending, and finishes when it is calculated again', async () => {
    const playground = closed(await openPlayground(slow(seed)));
    const people = playground.lusha.people(100, { withWorkEmail: true });
    const from = playground.host.executions.length;
    let shown: unknown[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      shown = (await playground.table('LUSHA_ENRICH', emailsOf(people), 'email')).flat();
      endedWithin(playground, from, CELL_MS);
      for (const [row, text] of shown.entries()) {
        if (text !== people[row]?.workEmail) expect(text).toMatch(/^Pending/);
      }
    }
    expect(shown).toEqual(people.map(({ workEmail }) => workEmail));
    expect(playground.lusha.record.chargedRequests).toBe(2);
    expect(playground.lusha.record.chargedTwice).toEqual([]);
    // Nothing stays reserved for what was not sent.
    expect((await playground.panel('view')).cells.spent.credits).toBe(playground.lusha.record.total);
  });

  test('cells over companies, a search and the balance end in time', async () => {
    const playground = closed(await openPlayground(slow(seed)));
    const from = playground.host.executions.length;
    const domains = playground.lusha.companies(100).map(({ domain }) => [domain]);
    for (let turn = 0; turn < 3; turn += 1) {
      await playground.table('LUSHA_COMPANY', domains, 'name, employees');
      await playground.table('LUSHA_SEARCH', [['level', 'Director']], 25, 'name');
      await playground.call('LUSHA_CREDITS', turn);
      endedWithin(playground, from, CELL_MS);
    }
    expect(playground.lusha.record.chargedTwice).toEqual([]);
    const names = await playground.table('LUSHA_COMPANY', domains, 'name');
    expect(names.flat().filter((name) => /Pending|lost/.test(String(name)))).toEqual([]);
  });

  test('a fill ends within its steps and charges each page once', async () => {
    const playground = closed(await openPlayground(slow(seed)));
    const from = playground.host.executions.length;
    const view = await fill(playground, DIRECTORS, { count: 60 });
    expect(view.phase).toBe('done');
    endedWithin(playground, from, PANEL_MS);
    expect(rowsIn(playground)).toHaveLength(60);
    expect(playground.lusha.record.chargedRequests).toBe(3);
  });

  test('pending cells are fetched in steps that end in time', async () => {
    const playground = closed(await openPlayground(slow(seed)));
    const { host, lusha, panel } = playground;
    const people = lusha.people(30, { withWorkEmail: true });
    host.workbook.setValues('Sheet1', 'A1', emailsOf(people));
    host.workbook.setFormula('Sheet1', 'B1', '=LUSHA_ENRICH(A1:A30,"email")');
    lusha.fail({ times: 99, status: 503 });
    await host.workbook.settled();
    lusha.heal();
    host.clock.advance(600_000);
    const from = host.executions.length;
    let step = await panel('fetchPending', {});
    for (let turn = 0; turn < 5 && !step.done; turn += 1) {
      host.clock.advance(Math.max(0, (step.continueAt ?? 0) - host.clock.now()));
      step = await panel('fetchPending', {});
    }
    expect(step.done).toBe(true);
    endedWithin(playground, from, PANEL_MS);
    await host.workbook.settled();
    expect(host.workbook.getValues('Sheet1', 'B1:B30').flat()).toEqual(
      people.map(({ workEmail }) => workEmail),
    );
    expect(lusha.record.chargedTwice).toEqual([]);
  });
});

test('a page that asks after 110 s finds a slow step still at work, and leaves it alone', async () => {
  const people = createLusha().people(10, { withWorkEmail: true });
  const playground = closed(await openList(people, { host: { ...slow(1).host, latencyMs: 40_000 } }));
  const { host, lusha, panel } = playground;
  await runSteps(playground, await panel('startRun', OPTIONS));
  await panel('approveRun', { cap: 10, moved: false, weak: false });
  const due = host.clock.now() + 110_000;
  const seen: Promise<unknown>[] = [];
  const stop = host.onServiceCall(() => {
    if (seen.length > 0 || host.clock.now() < due) return undefined;
    seen.push(Promise.resolve());
    seen[0] = playground.reply('stepRun');
    return undefined;
  });
  const from = host.executions.length;
  expect((await panel('stepRun')).phase).toBe('done');
  stop();
  expect(await seen[0]).toMatchObject({ ok: true, value: { phase: 'revealing' } });
  const [step, other] = host.executions.slice(from);
  expect(step?.serviceCalls['Range.setValues']).toBeGreaterThan(0);
  expect(other?.serviceCalls['Range.setValues']).toBeUndefined();
  expect(other?.serviceCalls['Properties.setProperties']).toBeUndefined();
  expect(lusha.record.chargedRequests).toBe(2);
});
