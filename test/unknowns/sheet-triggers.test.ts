/** The hourly trigger under each answer of how Google treats it: a run ends right with the panel, and is charged once. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { GOOGLE_UNKNOWNS, type GoogleAnswers } from '../../playground/unknowns';
import { column, enrich, OPTIONS, openList, runSteps } from '../support/enrich';
import { DIRECTORS, fill, rowsIn } from '../support/fill';
import type { Playground } from '../support/playground';

const HOUR = 3_600_000;
const ROWS = 10;
const PEOPLE = createLusha().people(ROWS, { withWorkEmail: true });
/** Whether a run goes on within two hours while nobody has the panel open. */
const MOVES: Readonly<Record<GoogleAnswers['triggers'], boolean>> = {
  fire: true,
  refused: false,
  'created but never fire': false,
  'fire twice': true,
  'fire late': false,
};

async function open(triggers: GoogleAnswers['triggers']): Promise<Playground> {
  const playground = await openList(PEOPLE, { host: { triggers } });
  onTestFinished(() => playground.host.close());
  return playground;
}

async function hours({ host }: Playground, count: number): Promise<void> {
  for (let hour = 0; hour < count; hour += 1) {
    host.clock.advance(HOUR);
    await host.runDueTriggers();
  }
}

describe.each(GOOGLE_UNKNOWNS.triggers.answers)('when triggers %s', (triggers) => {
  test('a run and a fill end with the panel alone', async () => {
    const playground = await open(triggers);
    expect(await enrich(playground)).toMatchObject({
      phase: 'done',
      outcomes: [{ status: 'Found', rows: ROWS }],
    });
    expect(await fill(playground, DIRECTORS, { count: 25 })).toMatchObject({ phase: 'done', added: 25 });
    expect(rowsIn(playground)).toHaveLength(25);
    expect(playground.host.triggers.list()).toEqual([]);
  });

  test('a run that nobody drives waits or goes on, is continued by the panel, and is charged once', async () => {
    const playground = await open(triggers);
    const { lusha, panel } = playground;
    const begun = await panel('startRun', OPTIONS);
    // The panel says that the run goes on by itself only where a trigger is set.
    expect(begun.resumes).toBe(triggers !== 'refused');
    await hours(playground, 1);
    expect((await panel('runView'))?.phase).toBe(MOVES[triggers] ? 'price check' : 'looking up');
    await hours(playground, 2);
    const view = await runSteps(playground, (await panel('runView')) ?? begun);
    expect(view.phase).toBe('price check');
    expect(lusha.record.chargedRequests).toBe(1);
    await panel('approveRun', { cap: ROWS, moved: false, weak: false });
    await hours(playground, 4);
    const approved = (await panel('runView')) ?? begun;
    expect(await runSteps(playground, approved)).toMatchObject({
      phase: 'done',
      outcomes: [{ status: 'Found', rows: ROWS }],
    });
    await hours(playground, 2);
    expect(lusha.record.chargedRequests).toBe(2);
    expect(lusha.record.chargedTwice).toEqual([]);
    expect(column(playground, 'Work email', ROWS)).toEqual(PEOPLE.map(({ workEmail }) => workEmail));
  });
});

test('a trigger that cannot reach its file is removed, and the panel finishes the run', async () => {
  const playground = await openList(PEOPLE, { host: { triggerFile: 'not open' } });
  onTestFinished(() => playground.host.close());
  const { host, lusha, panel } = playground;
  const begun = await panel('startRun', OPTIONS);
  expect(begun.resumes).toBe(true);
  await hours(playground, 1);
  const [trigger] = host.executions.filter(({ kind }) => kind === 'trigger');
  expect(trigger?.outcome).toBe('ok');
  expect(host.triggers.list()).toEqual([]);
  expect(lusha.record.requests).toEqual([]);
  // From now on the panel says that it has to stay open.
  expect((await panel('runView'))?.resumes).toBe(false);
  await runSteps(playground, begun);
  const approved = await panel('approveRun', { cap: ROWS, moved: false, weak: false });
  expect(await runSteps(playground, approved)).toMatchObject({
    phase: 'done',
    outcomes: [{ status: 'Found', rows: ROWS }],
  });
  expect(lusha.record.chargedRequests).toBe(2);
});
