/** Files that earlier builds have left in any phase: recalculating them costs nothing, and their work goes on to its end. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { DumpedFile } from '../support/dumped-file';
import { column } from '../support/enrich';
import { BUILDS, type EndedRun, endRun, filesOf, openFile, runAgain } from '../support/files';
import { DIRECTORS, fill, fillSteps, rowsIn } from '../support/fill';
import { openPlayground, type Playground } from '../support/playground';

/** Rows of the list in the files of runs. */
const ROWS = 19;
/** Statuses of rows that a run has not finished, in all builds. */
const MARKS = /^(?:Waiting|Looked up|Pending)$/i;
/** What a cell shows whose value a person has to fetch. */
const PENDING = /^(?:Not fetched|Pending|Limit reached|Daily limit)/i;
const OUTDATED = /\b(?:again|new)\b.*\.$/;

async function opened(file: DumpedFile): Promise<Playground> {
  const playground = await openFile(file);
  onTestFinished(() => playground.host.close());
  return playground;
}

function phase(build: string, name: string): DumpedFile {
  const found = filesOf(build).get(name);
  if (!found) throw new Error(`The build ${build} has no file in the phase ${name}.`);
  return found;
}

/** Returns the formulas of all tabs with what their cells show. */
function formulaCells({ host }: Playground): { readonly formula: string; readonly shown: unknown }[] {
  const { grid, sheets } = host.workbook;
  return sheets.list().flatMap(({ id }) => {
    const area = { row: 1, column: 1, ...grid.used(id) };
    const values = grid.values(id, area).flat();
    return grid
      .formulas(id, area)
      .flat()
      .flatMap((formula, at) => (formula === '' ? [] : [{ formula, shown: values[at] }]));
  });
}

/** Expects that nobody was charged twice, and that no more was charged in this file than a person had approved. */
function expectFair({ lusha }: Playground, approved: number): void {
  expect(lusha.record.chargedTwice).toEqual([]);
  expect(lusha.record.total).toBeLessThanOrEqual(approved);
}

/** Returns the statuses that a run of this build gives to the rows of the file's list. */
async function presentStatuses(file: DumpedFile): Promise<Set<unknown>> {
  const source = await opened(file);
  const list = source.host.workbook.getValues('Sheet1', `A1:D${ROWS + 1}`);
  const fresh = await openPlayground({ cap: null });
  onTestFinished(() => fresh.host.close());
  fresh.host.workbook.setValues('Sheet1', 'A1', list);
  await runAgain(fresh);
  return new Set(column(fresh, statusHeader(fresh), ROWS));
}

function isFound(status: unknown): boolean {
  return /^Found/.test(String(status));
}

function statusHeader({ host }: Playground): string {
  const [header = []] = host.workbook.getValues('Sheet1', 'A1:Z1');
  return String(header.find((text) => /status$/i.test(String(text))) ?? 'no header of a status');
}

/**
 * Expects that the run is done with a status in each of its rows, or that it says in a sentence how to start again and has
 * charged nothing since the file was opened.
 */
async function expectEnded(playground: Playground, file: DumpedFile, ended: EndedRun): Promise<void> {
  expectFair(playground, Math.max(ended.approved, file.approved));
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
  expect(statuses.filter((text) => text === '' || MARKS.test(String(text)))).toEqual([]);
  const earlier = (await opened(file)).host.workbook.getValues('Sheet1', `A2:Z${ROWS + 1}`).flat();
  const present = await presentStatuses(file);
  expect(statuses.filter((text) => !present.has(text) && !earlier.includes(text as string))).toEqual([]);
}

describe.each(BUILDS)('files of the build %s', (build) => {
  describe.each([...filesOf(build).keys()])('in the phase %s', (name) => {
    it('are recalculated without a request, with their cache and without it, and paid values stay or can be fetched', async () => {
      const file = phase(build, name);
      const playground = await opened(file);
      const { host, lusha } = playground;
      const before = formulaCells(playground);
      await host.reopen();
      await playground.panel('view');
      host.emptyCaches();
      await host.reopen();
      expect(lusha.record.requests).toEqual([]);
      for (const [at, { formula, shown }] of formulaCells(playground).entries()) {
        const was = String(before[at]?.shown);
        const isKept = shown === before[at]?.shown || PENDING.test(String(shown));
        if (was.includes('@') || /^\+\d/.test(was)) expect(isKept, `${formula}: ${shown}`).toBe(true);
      }
    });
  });

  describe.each(['looking up', 'price check', 'revealing', 'stopped'])('a run that was %s', (name) => {
    it('goes on to its end within the approval, or says how to start again', async () => {
      const file = phase(build, name);
      const playground = await opened(file);
      const approved = name === 'revealing' || name === 'stopped' ? file.approved : 0;
      await expectEnded(playground, file, await endRun(playground, approved));
    });
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

  it('pending cells are filled under a higher limit, and nobody is purchased twice', async () => {
    const playground = await opened(phase(build, 'pending'));
    const { host, lusha, panel } = playground;
    await panel('setCells', true, { credits: 200, phones: 20 });
    for (let turn = 0; turn < 10; turn += 1) {
      const step = await panel('fetchPending', {});
      if (step.done) break;
      host.clock.advance(Math.max(0, (step.continueAt ?? 0) - host.clock.now()));
    }
    await host.workbook.settled();
    expectFair(playground, 200);
    const complete = await opened(phase(build, 'formulas'));
    await complete.host.workbook.settled();
    expect(host.workbook.getValues('Cells', 'E1:F4')).toEqual(
      complete.host.workbook.getValues('Cells', 'E1:F4'),
    );
    lusha.record.reset();
    await host.reopen();
    expect(lusha.record.requests).toEqual([]);
  });

  it('finished formulas have nothing to fetch, or nobody is purchased twice when they are fetched', async () => {
    const playground = await opened(phase(build, 'formulas'));
    const { host, panel } = playground;
    await host.reopen();
    const { atMost } = await panel('pendingCells');
    const before = playground.lusha.record.total;
    await panel('fetchPending', {});
    await host.workbook.settled();
    expectFair(playground, before + atMost);
  });

  it('formulas that were replaced with values come back without a request', async () => {
    const playground = await opened(phase(build, 'replaced'));
    const { host, lusha, menu } = playground;
    const wanted = formulaCells(await opened(phase(build, 'formulas'))).map(({ formula }) => formula);
    await menu('lushaUndoReplace');
    await host.workbook.settled();
    expect(formulaCells(playground).map(({ formula }) => formula)).toEqual(wanted);
    expect(lusha.record.requests).toEqual([]);
  });

  it('a file that was prepared for sharing has no formula and no hidden tab', async () => {
    const playground = await opened(phase(build, 'shared'));
    expect(formulaCells(playground)).toEqual([]);
    expect(playground.host.workbook.sheets.list().filter(({ hidden }) => hidden)).toEqual([]);
  });
});
