/** Damaged or forged records of jobs: undo, sharing and running jobs do their work, and what cannot be read is counted. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { enrich, OPTIONS, openList, runSteps } from '../support/enrich';
import { emailsOf, openPlayground, type Playground } from '../support/playground';

const UNDO = 'Lusha undo';
const RUN_UNDO = 'Lusha run undo';
const DEEP = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
const HUGE = 'x'.repeat(50_000);
const PEOPLE = createLusha().people(5, { withWorkEmail: true });
const YEAR_9999 = 253_370_764_800_000;

function closed(playground: Playground): Playground {
  onTestFinished(() => playground.host.close());
  return playground;
}

/** Adds rows of texts at the end of a tab. */
function addRows(
  { host: { workbook } }: Playground,
  tab: string,
  rows: readonly (readonly string[])[],
): void {
  const last = workbook.getValues(tab, 'A1:A6000').findLastIndex(([cell]) => cell !== '') + 1;
  workbook.insertRows(tab, last + 1, rows.length);
  workbook.setValues(tab, `A${last + 1}`, rows);
}

/** Changes the record in a document property. */
function changeRecord({ host }: Playground, property: string, changes: object): void {
  const { document } = host.properties;
  const { version, record } = JSON.parse(document.get(property) ?? '{}');
  document.set(property, JSON.stringify({ version, record: { ...record, ...changes } }));
}

describe('the undo of replaced formulas', () => {
  async function openReplaced() {
    const playground = closed(await openPlayground());
    const { workbook } = playground.host;
    const people = playground.lusha.people(6, { withWorkEmail: true });
    workbook.setValues('Sheet1', 'A1', emailsOf(people));
    workbook.setFormula('Sheet1', 'B1', '=LUSHA_EMAIL(A1)');
    workbook.fillDown('Sheet1', 'B1:B6');
    await workbook.settled();
    await playground.menu('lushaReplaceTab');
    expect(workbook.getFormulas('Sheet1', 'B1:B6').flat()).toEqual(Array(6).fill(''));
    return playground;
  }
  const formats = (rows: number) => JSON.stringify({ version: 1, record: [[['General', rows]]] });
  const FORGED: Readonly<Record<string, readonly (readonly string[])[]>> = {
    'a huge area': [['1', '0', '1', '1', '9000000', '1', 'was: =1', formats(9_000_000), 'x']],
    'an area beyond every tab': [['1', '0', '1e15', '1', '1', '1', 'was: =1', formats(1), 'x']],
    'many huge areas': Array.from({ length: 300 }, (_, at) => [
      '1',
      '0',
      '1',
      '1',
      String(900_000 + at),
      '1',
      'was: =1',
      formats(900_000 + at),
      'x',
    ]),
    'a batch that was never written': [['999', '0', '1', '2', '1', '1', 'was: =1', formats(1), 'x']],
    'deep nesting': [['1', '0', '1', '2', '1', '1', 'was: =1', DEEP.slice(0, 49_000), 'x']],
    'long texts': [Array(9).fill(HUGE)],
    'no numbers': [['NaN', '-1', '0.5', '', 'Infinity', '1', 'was: =1', formats(1), 'x']],
    blanks: [['', '', '', '', '', '', '', '', 'x']],
  };

  it.each(Object.entries(FORGED))('restores every formula beside a row with %s', async (_name, rows) => {
    const playground = await openReplaced();
    addRows(playground, UNDO, rows);
    await playground.menu('lushaUndoReplace');
    expect(playground.host.workbook.getFormulas('Sheet1', 'B1:B6').flat()).toEqual(
      [1, 2, 3, 4, 5, 6].map((row) => `=LUSHA_EMAIL(A${row})`),
    );
    const told = playground.host.screen.questions.map(({ texts }) => texts[1] ?? '');
    expect(told[told.length - 1]).toBe(
      `6 formulas are back. ${rows.length === 1 ? '1 result' : `${rows.length} results`} edited or moved since, or without a readable record, stay values.`,
    );
    // Nothing is left that could be restored once more.
    await playground.menu('lushaUndoReplace');
    expect(playground.host.screen.questions.at(-1)?.texts[1]).toContain('nothing to undo');
  });

  it('keeps the records of an earlier batch', async () => {
    const playground = await openReplaced();
    const { workbook } = playground.host;
    workbook.setFormula('Sheet1', 'C1', '=LUSHA_EMAIL(A1)');
    await workbook.settled();
    await playground.menu('lushaReplaceTab');
    addRows(playground, UNDO, [['1', 'no tab', '', '', '', '', '', '', '']]);
    await playground.menu('lushaUndoReplace');
    expect(workbook.getFormulas('Sheet1', 'C1')).toEqual([['=LUSHA_EMAIL(A1)']]);
    await playground.menu('lushaUndoReplace');
    expect(workbook.getFormulas('Sheet1', 'B1')).toEqual([['=LUSHA_EMAIL(A1)']]);
  });

  it('does not keep a file from being prepared for sharing', async () => {
    const playground = await openReplaced();
    for (const rows of Object.values(FORGED)) addRows(playground, UNDO, rows);
    await playground.panel('prepareForSharing');
    expect(playground.host.workbook.sheets.list().map(({ name }) => name)).toEqual(['Sheet1']);
  });
});

describe('the undo of a run', () => {
  async function openRun() {
    const playground = closed(await openList(PEOPLE));
    const view = await enrich(playground);
    expect(view.phase).toBe('done');
    return playground;
  }

  it.each([
    [
      'thousands of rows of no run',
      Array.from({ length: 4_500 }, (_, at) => ['no run', String(at), 'x', '{}']),
    ],
    [
      'cells that cannot be read',
      [
        ['RUN', '2', 'x', DEEP.slice(0, 49_000)],
        ['RUN', 'NaN', HUGE, HUGE],
      ],
    ],
    [
      'a date that is none',
      [
        [
          'RUN',
          '2',
          'x',
          JSON.stringify({
            version: 1,
            record: [{ place: 'status', value: { date: 1e300 }, format: '', after: '' }],
          }),
        ],
      ],
    ],
  ])('clears every value beside %s', async (_name, rows) => {
    const playground = await openRun();
    const { host, panel } = playground;
    const run = JSON.parse(host.properties.document.get('lusha.run') ?? '').record.id;
    addRows(
      playground,
      RUN_UNDO,
      rows.map((cells) => cells.map((cell) => (cell === 'RUN' ? run : cell))),
    );
    let left = 0;
    let calls = 0;
    for (let isDone = false; !isDone; calls += 1) {
      const step = await panel('undoRun');
      left += step.left;
      isDone = step.done;
    }
    expect(calls).toBeLessThanOrEqual(4);
    expect(left).toBe(rows.length);
    expect(
      host.workbook
        .getValues('Sheet1', 'C2:H6')
        .flat()
        .every((cell) => cell === ''),
    ).toBe(true);
  });
});

describe('the record of a run', () => {
  it('with a lease and a wait until the year 9999 goes on at once', async () => {
    const playground = closed(await openList(PEOPLE));
    const { host, panel } = playground;
    await panel('startRun', OPTIONS);
    changeRecord(playground, 'lusha.run', {
      lease: { by: 'nobody', until: YEAR_9999 },
      continueAt: YEAR_9999,
    });
    const view = await panel('runView');
    expect(view?.busyUntil).toBeUndefined();
    expect(view?.continueAt).toBeLessThanOrEqual(host.clock.now());
    const done = await runSteps(playground, await panel('stepRun'));
    expect(done.phase).toBe('price check');
  });

  it.each([
    ['continueAt', 1e300],
    ['started', -1],
    ['stepped', 'yesterday'],
    ['ended', 1e300],
  ])('with %s as %j counts as one of another version, and another run can start', async (name, value) => {
    const playground = closed(await openList(PEOPLE));
    await playground.panel('startRun', OPTIONS);
    changeRecord(playground, 'lusha.run', { [name]: value });
    expect((await playground.panel('runView'))?.code).toBe('job_outdated');
    const view = await runSteps(playground, await playground.panel('startRun', OPTIONS));
    expect(view.phase).toBe('price check');
  });
});

describe('saved searches', () => {
  it('that cannot be read are kept when another one is saved', async () => {
    const playground = closed(await openPlayground());
    const { document } = playground.host.properties;
    document.set('lusha.searches', 'damaged');
    await playground.panel('saveSearch', 'Directors', 'All', { kind: 'contact', criteria: [] });
    expect(document.get('lusha.searches.unread')).toBe('damaged');
    expect(document.get('lusha.searches')).not.toBe('damaged');
  });
});
