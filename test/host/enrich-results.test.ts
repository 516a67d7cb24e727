/** What a person can do with the results of a run: see them by field, select their rows, and have paid rows written after a stop. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha, type Person } from '../../playground/lusha-api/lusha';
import type { RunView } from '../../src/rpc';
import { column, enrich, OPTIONS, openList, runSteps } from '../support/enrich';
import type { Playground } from '../support/playground';

const ROWS = 60;
const FIELDS = ['work email', 'mobile phone', 'title'];

async function open(people: readonly Person[] = createLusha().people(ROWS)): Promise<Playground> {
  const playground = await openList(people);
  onTestFinished(() => playground.host.close());
  return playground;
}

/** Returns the numbers of the selected rows. */
function selectedRows({ host }: Playground): readonly number[] {
  return host.workbook.selected.areas.flatMap(({ row, rows }) =>
    Array.from({ length: rows }, (_, index) => row + index),
  );
}

/** Returns the numbers of the rows that have a value under this header. */
function filledRows(playground: Playground, header: string): readonly number[] {
  const cells = playground.host.workbook.getValues('Sheet1', 'A1:Z1')[0] ?? [];
  const named = cells.map(String).find((cell) => cell.replace('-', '') === header) ?? header;
  return column(playground, named, ROWS).flatMap((cell, index) => (cell === '' ? [] : [index + 2]));
}

describe('the results of a run', () => {
  it('count the rows that have each field in the sheet, and select exactly those', async () => {
    const playground = await open();
    const done = await enrich(playground, { fields: FIELDS });
    const filled = {
      email: filledRows(playground, 'Work email'),
      mobile: filledRows(playground, 'Mobile phone'),
    };
    expect(filled.email.length).toBeGreaterThan(0);
    expect(filled.mobile.length).toBeGreaterThan(0);
    expect(filled.mobile.length).toBeLessThan(ROWS);
    const doNotCall = column(playground, 'Mobile phone', ROWS).filter(
      (cell) => cell === 'Do not call',
    ).length;
    expect(done.delivered).toEqual([
      { what: 'email', rows: filled.email.length },
      { what: 'mobile', rows: filled.mobile.length - doNotCall },
    ]);
    const shown = await playground.panel('showRows', { by: 'delivered', what: 'email' });
    expect(shown).toEqual({ rows: filled.email.length, of: filled.email.length });
    expect(selectedRows(playground)).toEqual(filled.email);
  });

  it('select the rows of a status, and not those that an earlier run has left with it', async () => {
    const playground = await open();
    const { host, panel } = playground;
    const unknown = ['Nobody Known', 'nowhere.example'];
    host.workbook.setValues('Sheet1', 'A62', [unknown]);
    await enrich(playground, { fields: FIELDS });
    // A second run, over one more row.
    host.workbook.setValues('Sheet1', 'A63', [['Noone Known', 'nowhere.example']]);
    host.workbook.select('Sheet1', 'A63');
    const second = await enrich(playground, { fields: FIELDS, rows: { by: 'selection' } });
    expect(second.outcomes).toEqual([{ status: 'No match', rows: 1 }]);
    await panel('showRows', { by: 'status', status: 'No match' });
    expect(selectedRows(playground)).toEqual([63]);
    await panel('showResults');
    expect(host.workbook.selected.areas).toMatchObject([{ row: 63, rows: 1, columns: 1 }]);
  });

  it('select rows that follow each other as one range', async () => {
    const playground = await open();
    await enrich(playground, { fields: FIELDS });
    const { rows, of } = await playground.panel('showRows', { by: 'all' });
    expect([rows, of]).toEqual([ROWS, ROWS]);
    expect(playground.host.workbook.selected.areas).toHaveLength(1);
  });

  it('say that the column of Lusha IDs is hidden, and show it again', async () => {
    const playground = await open();
    const { host, panel } = playground;
    await enrich(playground, { fields: FIELDS });
    const header = host.workbook.getValues('Sheet1', 'A1:Z1')[0] ?? [];
    const at = header.indexOf('Lusha ID') + 1;
    expect(at).toBeGreaterThan(0);
    const { id } = host.workbook.sheets.byName('Sheet1') ?? { id: -1 };
    host.workbook.sheets.hideColumns(id, at, 1);
    expect(await panel('afterRun')).toMatchObject({ hiddenId: String.fromCharCode(64 + at) });
    await panel('showIdColumn');
    expect(host.workbook.sheets.isColumnHidden(id, at)).toBe(false);
    expect(await panel('afterRun')).toMatchObject({ unwritten: 0 });
  });
});

describe('a run that is stopped', () => {
  /** Runs up to the purchase, and cuts it off after the answers of Lusha and before the sheet. Returns the stopped run. */
  async function cutOff(playground: Playground): Promise<RunView> {
    const { host, lusha, panel } = playground;
    const priced = await runSteps(playground, await panel('startRun', OPTIONS));
    await panel('approveRun', { cap: priced.price?.credits ?? 0, moved: false, weak: false });
    const release = host.onServiceCall(({ service, method }) => {
      const isWrite = service === 'Range' && method.startsWith('set');
      return isWrite && lusha.record.credits.revealEmail > 0 ? 'kill' : undefined;
    });
    await expect(panel('stepRun')).rejects.toThrow();
    release();
    host.clock.advance(400_000);
    return (await panel('stopRun')) as RunView;
  }

  it('counts the rows that are paid for, writes them without a request, and can go on afterwards', async () => {
    const playground = await open(createLusha().people(ROWS, { withWorkEmail: true }));
    const { lusha, panel } = playground;
    const stopped = await cutOff(playground);
    expect(stopped).toMatchObject({ phase: 'stopped', delivered: [{ what: 'email', rows: 0 }] });
    const paid = lusha.record.credits.revealEmail;
    expect(paid).toBeGreaterThan(0);
    expect(await panel('afterRun')).toEqual({ unwritten: paid });
    const before = lusha.record.requests.length;
    const written = await runSteps(playground, await panel('writePaidRows'));
    expect(written).toMatchObject({ phase: 'stopped', stoppedIn: 'revealing' });
    expect(lusha.record.requests.length).toBe(before);
    expect(filledRows(playground, 'Work email')).toHaveLength(paid);
    expect(await panel('afterRun')).toMatchObject({ unwritten: 0 });
    const done = await runSteps(playground, await panel('continueRun'));
    expect(done.phase).toBe('done');
    expect(lusha.record.chargedTwice).toEqual([]);
    expect(lusha.record.credits.revealEmail).toBe(paid);
  });

  it('goes on to purchase when it was stopped again while it wrote', async () => {
    const playground = await open(createLusha().people(ROWS, { withWorkEmail: true }));
    const { lusha, panel } = playground;
    await cutOff(playground);
    await panel('writePaidRows');
    await panel('stopRun');
    const done = await runSteps(playground, await panel('continueRun'));
    expect(done.phase).toBe('done');
    expect(filledRows(playground, 'Work email')).toHaveLength(lusha.record.credits.revealEmail);
  });
});
