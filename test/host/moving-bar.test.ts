/**
 * What a page can show while a step works. A page asks for it every three seconds of the simulated clock; Lusha takes 2.5 s to
 * answer. The second execution runs between two service calls of the first, as Google runs both at once.
 */
import { expect, it, onTestFinished } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import type { PendingFetched, RunView, WatchedJob } from '../../src/rpc';
import { OPTIONS, openList } from '../support/enrich';
import type { Playground } from '../support/playground';
import { BUILD, openPlayground } from '../support/playground';

const ROWS = 1_500;
const LATENCY_MS = 2_500;
const ASK_EVERY_MS = 3_000;

/** Asks every three seconds while `work` lasts, whenever the clock has passed the time. Returns its result, and the answers in order. */
async function watched<T, R>(
  { host }: Playground,
  [name, ...args]: readonly [string, ...unknown[]],
  work: () => Promise<R>,
): Promise<{ readonly result: R; readonly answers: readonly (T | null)[] }> {
  const answers: (T | null)[] = [];
  let due = host.clock.now() + ASK_EVERY_MS;
  let asks = false;
  const stop = host.onServiceCall(() => {
    if (asks || host.clock.now() < due) return undefined;
    asks = true;
    due = host.clock.now() + ASK_EVERY_MS;
    const index = answers.push(null) - 1;
    void host.run('lushaPanel', [name, args, BUILD], { kind: 'rpc' }).then((reply) => {
      const { ok, value } = reply as { ok: boolean; value: T | null };
      expect(ok).toBe(true);
      answers[index] = value;
    });
    asks = false;
    return undefined;
  });
  const result = await work();
  stop();
  return { result, answers };
}

/** Takes steps to the end and returns what a page saw meanwhile, step by step. */
async function watchedSteps(
  playground: Playground,
  first: RunView,
): Promise<{ readonly end: RunView; readonly seen: readonly (readonly (WatchedJob | null)[])[] }> {
  const { clock } = playground.host;
  const seen: (readonly (WatchedJob | null)[])[] = [];
  let end = first;
  while (end.continueAt !== undefined) {
    clock.advance(Math.max(0, end.continueAt - clock.now()));
    const { result, answers } = await watched<WatchedJob, RunView>(playground, ['watchRun'], () =>
      playground.panel('stepRun'),
    );
    end = result;
    seen.push(answers);
  }
  return { end, seen };
}

async function openLong(): Promise<Playground> {
  const people = createLusha().people(ROWS, { withWorkEmail: true });
  const playground = await openList(people, { host: { latencyMs: LATENCY_MS } });
  onTestFinished(() => playground.host.close());
  return playground;
}

/** Every answer shows more than the one before. */
function expectMovement(numbers: readonly (number | undefined)[]): void {
  expect(numbers.length).toBeGreaterThanOrEqual(2);
  for (const [index, number] of numbers.entries()) {
    expect(number, JSON.stringify(numbers)).toBeGreaterThan(numbers[index - 1] ?? 0);
  }
}

it('every question of the page gets a higher count, while 1,500 rows are looked up and while they are purchased', async () => {
  const playground = await openLong();
  const { panel, lusha } = playground;
  await panel('startRun', OPTIONS);
  const sample = await watchedSteps(playground, (await panel('runView')) as RunView);
  const looked = await watchedSteps(playground, await panel('lookUpRest'));
  const numbers = looked.seen.flat().map((one) => one?.through);
  expectMovement(numbers);
  const approval = { cap: looked.end.price?.credits ?? 0, moved: false, weak: false };
  const bought = await watchedSteps(playground, await panel('approveRun', approval));
  const during = bought.seen.flat();
  expectMovement(during.map((one) => one?.through));
  expectMovement(during.map((one) => one?.found));
  expectMovement(during.map((one) => one?.spent));
  expect(sample.end.phase).toBe('price check');
  expect(bought.end).toMatchObject({ phase: 'done', outcomes: [{ status: 'Found', rows: ROWS }] });
  expect(lusha.record.chargedRequests).toBe(ROWS / 50);
});

it('such a question reads the properties of the file once and nothing else', async () => {
  const playground = await openLong();
  const { host, panel } = playground;
  await watchedSteps(playground, await panel('startRun', OPTIONS));
  await panel('lookUpRest');
  const from = host.executions.length;
  const { answers } = await watched<WatchedJob, RunView>(playground, ['watchRun'], () => panel('stepRun'));
  expect(answers.length).toBeGreaterThan(0);
  const questions = host.executions.slice(from + 1).map(({ serviceCalls }) => serviceCalls);
  const once = {
    'Properties.getProperties': 1,
    'PropertiesService.getDocumentProperties': 1,
    'SpreadsheetApp.getUi': 1,
  };
  expect(questions).toEqual(answers.map(() => once));
});

it('pending cells report a higher count at every question, too', async () => {
  const playground = await openPlayground({ host: { latencyMs: LATENCY_MS }, cap: null });
  onTestFinished(() => playground.host.close());
  const { host, lusha, panel } = playground;
  const people = lusha.people(ROWS, { withWorkEmail: true });
  host.workbook.insertRows('Sheet1', 500, ROWS);
  host.workbook.setValues(
    'Sheet1',
    'A1',
    people.map(({ linkedinUrl }) => [linkedinUrl]),
  );
  host.workbook.setFormula('Sheet1', 'C1', `=LUSHA_ENRICH(A1:A${ROWS}, "email")`);
  await host.workbook.settled();
  await panel('setCells', true, { credits: 5_000, phones: 0 });
  const { answers, result } = await watched<Pick<WatchedJob, 'through'>, PendingFetched>(
    playground,
    ['watchPending', 'step 1'],
    () => panel('fetchPending', { step: 'step 1' }),
  );
  expect(result.fetched).toBe(ROWS);
  expectMovement(answers.map((one) => one?.through));
});
