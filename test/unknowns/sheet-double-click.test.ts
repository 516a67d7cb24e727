/** Two executions of the same button at once, in a random order of their calls: one of them works, and nothing is spent twice. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { GOOGLE_UNKNOWNS } from '../../playground/unknowns';
import type { Rpc } from '../../src/rpc';
import { column, OPTIONS, openList } from '../support/enrich';
import { inFull } from '../support/extent';
import { DIRECTORS, fillSteps, rowsIn } from '../support/fill';
import { BUILD, emailsOf, openPlayground, type PanelReply, type Playground } from '../support/playground';

const ROWS = 10;
const SEEDS = Array.from({ length: inFull(60, 6) }, (_, index) => index + 1);
const PEOPLE = createLusha().people(ROWS, { withWorkEmail: true });

/** What a second press may be told: each of these ends with what to do. */
const REFUSALS = ['run_active', 'google_busy', 'no_run'];

/** Presses a button of two pages at once. Returns the answers; a refusal must be one that is expected. */
async function pressTwice<Name extends keyof Rpc>(
  { host }: Playground,
  seed: number,
  name: Name,
  ...args: Parameters<Rpc[Name]>
): Promise<readonly PanelReply[]> {
  const call = { name: 'lushaPanel', args: [name, args, BUILD], kind: 'rpc' } as const;
  const results = await host.runTogether([call, call], seed);
  return results.map((result) => {
    if (result.status === 'rejected') throw result.reason;
    const reply = result.value as PanelReply;
    if (!reply.ok) expect(REFUSALS, `${name}: ${reply.message}`).toContain(reply.code);
    return reply;
  });
}

/** Presses the button of two pages again and again, with the pauses that the answers ask for, until it has no more to do. */
async function stepTwice(playground: Playground, seed: number, name: 'stepRun' | 'stepFill'): Promise<void> {
  const look = name === 'stepRun' ? 'runView' : 'fillView';
  for (let turn = 0; turn < 30; turn += 1) {
    await pressTwice(playground, seed + turn, name);
    const view = await playground.panel(look);
    if (view?.continueAt === undefined) return;
    const { clock } = playground.host;
    clock.advance(Math.max(0, Math.max(view.continueAt, view.busyUntil ?? 0) - clock.now()));
  }
  throw new Error('It did not end.');
}

describe.each(GOOGLE_UNKNOWNS.serviceTime.answers)('when calls are %s', (serviceTime) => {
  const open = async (seed: number) => {
    const playground = await openList(PEOPLE, { host: { mode: 'threads', serviceTime, seed } });
    onTestFinished(() => playground.host.close());
    return playground;
  };

  test.each(SEEDS)('each button of a run pressed twice spends once (order %i)', async (seed) => {
    const playground = await open(seed);
    const { host, lusha, panel } = playground;
    await pressTwice(playground, seed, 'startRun', OPTIONS);
    await stepTwice(playground, seed, 'stepRun');
    expect((await panel('runView'))?.phase).toBe('price check');
    expect(lusha.record.chargedRequests).toBe(1);
    const approval = { cap: ROWS, moved: false, weak: false };
    await pressTwice(playground, seed, 'approveRun', approval);
    // A stop and a pressed Continue come before the purchase.
    await panel('stopRun');
    await pressTwice(playground, seed, 'continueRun');
    await stepTwice(playground, seed, 'stepRun');
    expect(await panel('runView')).toMatchObject({
      phase: 'done',
      outcomes: [{ status: 'Found', rows: ROWS }],
    });
    expect(lusha.record.chargedRequests).toBe(2);
    expect(lusha.record.chargedTwice).toEqual([]);
    expect(lusha.record.credits.revealEmail).toBe(ROWS);
    expect(column(playground, 'Work email', ROWS)).toEqual(PEOPLE.map(({ workEmail }) => workEmail));
    const [header = []] = host.workbook.getValues('Sheet1', 'A1:Z1');
    const names = header.filter((name) => name !== '');
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(SEEDS)('a fill started and stepped twice reads each page once (order %i)', async (seed) => {
    const playground = await open(seed);
    const { lusha, panel } = playground;
    const { options, credits } = await panel('fillSetup', DIRECTORS, { count: 50 });
    await pressTwice(playground, seed, 'startFill', DIRECTORS, options, credits);
    await stepTwice(playground, seed, 'stepFill');
    const view = await panel('fillView');
    if (view?.continueAt !== undefined) await fillSteps(playground, view);
    expect((await panel('fillView'))?.phase).toBe('done');
    expect(lusha.record.chargedRequests).toBe(2);
    expect(rowsIn(playground)).toHaveLength(50);
  });

  test.each(SEEDS)('pending cells filled twice are purchased once (order %i)', async (seed) => {
    const playground = await openPlayground({ host: { mode: 'threads', serviceTime, seed } });
    const { host, lusha, panel } = playground;
    onTestFinished(() => host.close());
    host.workbook.setValues('Sheet1', 'A1', emailsOf(PEOPLE));
    host.workbook.setFormula('Sheet1', 'B1', `=LUSHA_ENRICH(A1:A${ROWS},"email")`);
    lusha.fail({ times: 99, status: 503 });
    await host.workbook.settled();
    lusha.heal();
    lusha.record.reset();
    host.clock.advance(600_000);
    await pressTwice(playground, seed, 'fetchPending', {});
    await host.workbook.settled();
    while ((await panel('pendingCells')).cells > 0) {
      await panel('fetchPending', {});
      await host.workbook.settled();
    }
    expect(host.workbook.getValues('Sheet1', `B1:B${ROWS}`)).toEqual(
      PEOPLE.map(({ workEmail }) => [workEmail]),
    );
    expect(lusha.record.chargedRequests).toBe(2);
    expect(lusha.record.chargedTwice).toEqual([]);
  });
});
