/** Columns that refuse: typed columns of a Table, and dropdowns that reject, in runs, undo and the marking of duplicates. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { GOOGLE_UNKNOWNS } from '../../playground/unknowns';
import { column, enrich, OPTIONS, openList, runSteps } from '../support/enrich';
import type { Playground, Setup } from '../support/playground';

const PEOPLE = createLusha().people(6, { withWorkEmail: true });
const [FIRST] = PEOPLE;
const TITLES = PEOPLE.map(({ title }) => title);
const EMAILS = PEOPLE.map(({ workEmail }) => workEmail);
const MOMENTS = GOOGLE_UNKNOWNS.rejectedWrites.answers;

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openList(PEOPLE, setup);
  onTestFinished(() => playground.host.close());
  playground.host.workbook.setValues('Sheet1', 'C1', [['Title', 'Work email']]);
  return playground;
}

describe('typed columns of a Table', () => {
  it.each(['en_US', 'de_DE', 'ja_JP'])(
    'that refuse number formats take their values in a run and give them back in an undo, in the language %s',
    async (locale) => {
      const playground = await open({ host: { locale } });
      const { host, panel, lusha } = playground;
      host.workbook.addTable('Sheet1', 'A1:D7', { 1: 'text', 2: 'text', 3: 'dropdown', 4: 'text' });
      const run = await enrich(playground);
      expect(run).toMatchObject({ phase: 'done', outcomes: [{ status: 'Found', rows: 6 }] });
      expect(column(playground, 'Work email', 6)).toEqual(EMAILS);
      expect(column(playground, 'Title', 6)).toEqual(TITLES);
      expect(lusha.record.credits.revealEmail).toBe(6);
      expect(await panel('undoRun')).toMatchObject({ done: true, rows: 6, left: 0 });
      expect(column(playground, 'Work email', 6)).toEqual(EMAILS.map(() => ''));
    },
  );

  it('get no number format that they have already', async () => {
    const playground = await open();
    const { host } = playground;
    await enrich(playground);
    host.workbook.setValues(
      'Sheet1',
      'C2',
      TITLES.map(() => ['']),
    );
    host.workbook.addTable('Sheet1', 'A1:H7', { 3: 'text', 5: 'text' });
    const from = host.executions.length;
    expect(await enrich(playground, { rows: { by: 'all' } })).toMatchObject({ phase: 'done' });
    expect(column(playground, 'Title', 6)).toEqual(TITLES);
    const formats = host.executions
      .slice(from)
      .reduce((sum, { serviceCalls }) => sum + (serviceCalls['Range.setNumberFormats'] ?? 0), 0);
    expect(formats).toBe(['the receipt'].length);
  });

  it('keep texts as texts, although they have no text format', async () => {
    const lusha = createLusha();
    const [person] = lusha.people(1, { withWorkEmail: true });
    const playground = await openList(person ? [person] : []);
    onTestFinished(() => playground.host.close());
    const { host } = playground;
    host.workbook.setValues('Sheet1', 'C1', [['Lusha ID', 'Date checked']]);
    host.workbook.addTable('Sheet1', 'A1:D2', { 3: 'text', 4: 'date' });
    await enrich(playground);
    expect(column(playground, 'Lusha ID', 1)).toEqual([person?.id]);
    expect(column(playground, 'Date checked', 1)).toEqual(['2026-11-23']);
  });
});

describe('a dropdown that rejects', () => {
  for (const rejectedWrites of MOMENTS) {
    it(`keeps out only its own values, is named in the rows, and takes them without another charge once it is mended, when told ${rejectedWrites}`, async () => {
      const playground = await open({ host: { rejectedWrites } });
      const { host, lusha } = playground;
      const mend = host.workbook.addDropdown('Sheet1', 'C2:C7', [String(TITLES[0])]);
      const run = await enrich(playground);
      const kept = TITLES.map((title) => title === TITLES[0]);
      const refused = kept.filter((one) => !one).length;
      expect(run.phase).toBe('done');
      expect(run.outcomes).toContainEqual({ status: 'Found, not accepted by “Title”', rows: refused });
      expect(column(playground, 'Work email', 6)).toEqual(EMAILS);
      expect(column(playground, 'Title', 6)).toEqual(TITLES.map((title, at) => (kept[at] ? title : '')));
      const log = host.workbook.getValues('Lusha run log', 'A2:L2').flat().join(' ');
      expect(log).toContain('some values were not accepted by “Title”');
      const { total } = lusha.record;
      mend();
      const statuses = run.retry.map(({ status }) => status);
      expect(statuses).toEqual(['Found, not accepted by “Title”']);
      const again = await enrich(playground, { rows: { by: 'failed', statuses } });
      expect(again).toMatchObject({ phase: 'done', spent: 0 });
      expect(column(playground, 'Title', 6)).toEqual(TITLES);
      expect(column(playground, 'Lusha status', 6)).toEqual(TITLES.map(() => 'Found'));
      expect(lusha.record.total).toBe(total);
    });
  }

  it('on the status column keeps a run from starting, and leaves the sheet as it was', async () => {
    const playground = await open();
    const { host, lusha, reply } = playground;
    host.workbook.setValues('Sheet1', 'E1', [['Lusha status']]);
    const mend = host.workbook.addDropdown('Sheet1', 'E2:E7', ['New', 'Done']);
    const before = host.workbook.getValues('Sheet1', 'A1:K7');
    expect(await reply('startRun', OPTIONS)).toMatchObject({
      ok: false,
      code: 'cells_refused',
      message: expect.stringContaining('“Lusha status”'),
    });
    expect(host.workbook.getValues('Sheet1', 'A1:K7')).toEqual(before);
    expect(lusha.record.requests).toEqual([]);
    mend();
    expect(await enrich(playground)).toMatchObject({ phase: 'done' });
  });

  it('on the status column that comes while a run is under way stops it, and it continues without another charge', async () => {
    const playground = await open();
    const { host, lusha, panel } = playground;
    await runSteps(playground, await panel('startRun', OPTIONS));
    const mend = host.workbook.addDropdown('Sheet1', 'E2:Z7', [
      'Pending',
      'Price checked',
      ...EMAILS.map(String),
    ]);
    const stopped = await runSteps(
      playground,
      await panel('approveRun', { cap: 100, moved: false, weak: false }),
    );
    expect(stopped).toMatchObject({
      phase: 'stopped',
      code: 'cells_refused',
      message: expect.stringContaining('“Lusha status”'),
    });
    const { total } = lusha.record;
    mend();
    const run = await runSteps(playground, await panel('continueRun'));
    expect(run.phase).toBe('done');
    expect(column(playground, 'Work email', 6)).toEqual(EMAILS);
    expect(lusha.record.total).toBe(total);
  });

  it('keeps an undo resumable until it accepts the earlier values', async () => {
    const playground = await open();
    const { host, panel, reply } = playground;
    host.workbook.setValues(
      'Sheet1',
      'C2',
      TITLES.map(() => ['mine']),
    );
    await enrich(playground, { rows: { by: 'all' }, writing: 'overwrite' });
    expect(column(playground, 'Title', 6)).toEqual(TITLES);
    const mend = host.workbook.addDropdown('Sheet1', 'C2:C7', TITLES.map(String));
    expect(await reply('undoRun')).toMatchObject({
      code: 'cells_refused',
      message: expect.stringContaining('“Title”'),
    });
    mend();
    expect(await panel('undoRun')).toMatchObject({ done: true, left: 0 });
    expect(column(playground, 'Title', 6)).toEqual(TITLES.map(() => 'mine'));
    expect(column(playground, 'Work email', 6)).toEqual(TITLES.map(() => ''));
  });

  it('refuses the mark of a duplicate with its column', async () => {
    const playground = await open();
    const { host, reply } = playground;
    host.workbook.setValues('Sheet1', 'A7', [[FIRST?.fullName ?? '', FIRST?.companyDomain ?? '']]);
    host.workbook.setValues('Sheet1', 'E1', [['Lusha duplicates']]);
    host.workbook.addDropdown('Sheet1', 'E2:E7', ['no']);
    expect(await reply('markRepeats', OPTIONS)).toMatchObject({
      code: 'cells_refused',
      message: expect.stringContaining('“Lusha duplicates”'),
    });
  });
});
