/** Runs and fills that earlier builds have left in any phase go on to their end, within what was approved. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { TEXTS } from '../../src/core/texts';
import type { DumpedFile } from '../support/dumped-file';
import { column } from '../support/enrich';
import { BUILDS, type EndedRun, endRun, expectFair, opened, phase, runAgain } from '../support/files';
import { DIRECTORS, fill, fillSteps, goOn, rowsIn } from '../support/fill';
import { openPlayground, type Playground } from '../support/playground';

/** Rows of the list in the files of runs. */
const ROWS = 19;
/** Statuses of rows that a run has not finished, in all builds. */
const MARKS = /^(?:Waiting|Looked up|Pending|Price checked)$/i;
/** Matches the sentence about a job that this build cannot continue: it says how to get a new one. */
const OUTDATED = /\b(?:again|new)\b.*\.$/;

/** The statuses of the present build for the list of an earlier one, which is the same in all its files. */
const present = new Map<string, Set<unknown>>();

/** Returns the statuses that runs of this build give to the rows of the list, with enough credits and with too few. */
async function presentStatuses(build: string): Promise<Set<unknown>> {
  const known = present.get(build);
  if (known) return known;
  const source = await opened(phase(build, 'looking up'));
  const list = source.host.workbook.getValues('Sheet1', `A1:D${ROWS + 1}`);
  // A row that was chosen and is read as blank today.
  const statuses = new Set<unknown>([TEXTS.statuses.notEnoughInfo]);
  for (const most of [1_000, 1]) {
    const fresh = await openPlayground({ cap: null });
    onTestFinished(() => fresh.host.close());
    fresh.host.workbook.setValues('Sheet1', 'A1', list);
    await runAgain(fresh, {}, most);
    for (const status of column(fresh, statusHeader(fresh), ROWS)) statuses.add(status);
  }
  present.set(build, statuses);
  return statuses;
}

function isFound(status: unknown): boolean {
  return /^Found/.test(String(status));
}

function statusHeader({ host }: Playground): string {
  const [header = []] = host.workbook.getValues('Sheet1', 'A1:Z1');
  return String(header.find((text) => /status$/i.test(String(text))) ?? 'no header of a status');
}

/** Expects that no row of the run is left open. A row without a status when the file was opened does not belong to it. */
function expectNoneOpen(statuses: readonly unknown[], before: readonly unknown[]): void {
  const open = statuses.filter(
    (text, row) => before[row] !== '' && (text === '' || MARKS.test(String(text))),
  );
  expect(open).toEqual([]);
}

/**
 * Expects that the run is done with a status in each of its rows, or that it says in a sentence how to start again and has
 * charged nothing since the file was opened.
 */
async function expectEnded(
  playground: Playground,
  build: string,
  file: DumpedFile,
  ended: EndedRun,
): Promise<void> {
  expectFair(playground, ended.approved);
  if (ended.view.code === 'job_outdated') {
    expect(ended.view.message).toMatch(OUTDATED);
    expect(playground.lusha.record.requests).toEqual([]);
    return;
  }
  const { view } = ended;
  const counted = view.outcomes.reduce((sum, { rows }) => sum + rows, 0);
  expect({ phase: view.phase, counted: counted + view.deleted }).toEqual({
    phase: 'done',
    counted: view.rows,
  });
  const statuses = column(playground, statusHeader(playground), ROWS);
  const source = await opened(file);
  expectNoneOpen(statuses, column(source, statusHeader(source), ROWS));
  const earlier = source.host.workbook.getValues('Sheet1', `A2:Z${ROWS + 1}`).flat();
  const possible = await presentStatuses(build);
  expect(statuses.filter((text) => !possible.has(text) && !earlier.includes(text as string))).toEqual([]);
}

describe.each(BUILDS)('in files of the build %s', (build) => {
  describe.each(['looking up', 'price check', 'revealing', 'stopped'])('a run that was %s', (name) => {
    it('goes on to its end within the approval, or says how to start again', async () => {
      const file = phase(build, name);
      const playground = await opened(file);
      await expectEnded(playground, build, file, await endRun(playground, file.approved));
    });
  });

  it('a run whose answer about companies was lost charges none of them twice, and ends without asking for them again', async () => {
    const file = phase(build, 'revealing companies');
    const playground = await opened(file);
    const before = playground.lusha.record.total;
    const { view, approved } = await endRun(playground, file.approved);
    expectFair(playground, approved);
    expect(playground.lusha.record.total).toBe(before);
    if (view.code === 'job_outdated') {
      expect(view.message).toMatch(OUTDATED);
      return;
    }
    const statuses = column(playground, statusHeader(playground), 4);
    const source = await opened(file);
    expectNoneOpen(statuses, column(source, statusHeader(source), 4));
  });

  it('a run that reached its limit can be taken up again, and purchases only what it lacks', async () => {
    const file = phase(build, 'limit reached');
    const playground = await opened(file);
    const { lusha, panel } = playground;
    const before = lusha.record.total;
    const { retry = [] } = (await panel('runView')) ?? {};
    if (retry.length > 0) await panel('retryRun', { repeatLost: false });
    const ended = retry.length > 0 ? await endRun(playground, 0) : await runAgain(playground);
    expect(ended.view.phase).toBe('done');
    expectFair(playground, before + ended.approved);
    const complete = await opened(phase(build, 'done'));
    const wanted = column(complete, statusHeader(complete), ROWS);
    const statuses = column(playground, statusHeader(playground), ROWS);
    const missing = statuses.filter((text, row) => isFound(wanted[row]) && !isFound(text));
    expect(missing).toEqual([]);
  });

  it.each(['done', 'undoing'])('a run that was %s is undone without a request', async (name) => {
    const playground = await opened(phase(build, name));
    const { host, lusha, panel } = playground;
    const view = await panel('runView');
    if (view?.code === 'job_outdated') {
      expect(view.message).toMatch(OUTDATED);
      return;
    }
    expect(view?.canUndo).toBe(true);
    for (let turn = 0; turn < 10 && (await panel('runView'))?.canUndo; turn += 1) await panel('undoRun');
    const list = (await opened(phase(build, 'looking up'))).host.workbook.getValues(
      'Sheet1',
      `A1:D${ROWS + 1}`,
    );
    expect(host.workbook.getValues('Sheet1', `A1:D${ROWS + 1}`)).toEqual(list);
    const written = host.workbook.getValues('Sheet1', `E2:Z${ROWS + 1}`).flat();
    expect(written.filter((value) => value !== '')).toEqual([]);
    expect(lusha.record.requests).toEqual([]);
  });

  it('a list that was enriched and is enriched again purchases nobody again', async () => {
    const playground = await opened(phase(build, 'done'));
    await runAgain(playground, { rows: { by: 'all' } });
    expect(playground.lusha.record.chargedTwice).toEqual([]);
  });

  it.each(['fill begun', 'filling', 'fill stopped'])(
    'a fill that was in the phase %s goes on to its end',
    async (name) => {
      const file = phase(build, name);
      const playground = await opened(file);
      const { host, lusha, panel } = playground;
      let view = await panel('fillView');
      if (view?.code === 'job_outdated') {
        expect(view.message).toMatch(OUTDATED);
        return;
      }
      host.clock.advance(Math.max(0, (view?.busyUntil ?? 0) - host.clock.now()));
      if (view?.phase === 'stopped') view = await panel('continueFill', { id: view.id });
      if (view) view = await fillSteps(playground, view);
      // An approval that is not sealed does not count, so that the person is asked for it anew.
      for (let turn = 0; turn < 10 && view?.phase === 'stopped' && view.more !== undefined; turn += 1) {
        view = await fillSteps(playground, await goOn(playground, view.more));
      }
      expect(view).toMatchObject({ phase: 'done', added: 30 });
      const ids = rowsIn(playground).map((row) => row['Lusha ID']);
      expect([ids.length, new Set(ids).size]).toEqual([30, 30]);
      expect(lusha.record.total).toBeLessThanOrEqual(file.approved);
    },
  );

  it('a fill that was done is followed by one that adds nobody again', async () => {
    const playground = await opened(phase(build, 'fill done'));
    const before = rowsIn(playground).map((row) => row['Lusha ID']);
    const view = await fill(playground, DIRECTORS, { count: 10, where: 'new tab', onlyNew: true });
    expect(view.phase).toBe('done');
    const ids = rowsIn(playground, view.tab).map((row) => row['Lusha ID']);
    expect(ids).toHaveLength(10);
    expect(ids.filter((id) => before.includes(id))).toEqual([]);
  });
});
