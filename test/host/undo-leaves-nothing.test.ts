/** Undo leaves nothing of a run: cell by cell, header by header and format by format, the tab is as it was before. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { column, enrich, OPTIONS, openList, runSteps } from '../support/enrich';
import { dress, dumpTab } from '../support/looks';
import type { Playground } from '../support/playground';

const PEOPLE = createLusha().people(6, { withWorkEmail: true });
const ROWS = 12;
const HEADER_LOOK = { setFontWeight: 'bold', setBackground: '#1f4e78', setFontColor: '#ffffff' };

/** Opens a list with a styled header, a rule of the person's own, and a person whom nobody knows. */
async function open(): Promise<Playground> {
  const playground = await openList(PEOPLE);
  onTestFinished(() => playground.host.close());
  const { workbook } = playground.host;
  workbook.setValues('Sheet1', 'A8', [['Nobody Nowhere', 'nowhere.example']]);
  dress(playground, 'Sheet1', { row: 1, column: 1, rows: 1, columns: 2 }, HEADER_LOOK);
  dress(
    playground,
    'Sheet1',
    { row: 2, column: 2, rows: 7, columns: 1 },
    { setHorizontalAlignment: 'center' },
  );
  const format = { background: '#ffff00', fontColor: null, bold: null };
  workbook.conditionalFormats.set(0, [
    {
      condition: { kind: 'boolean', type: 'TEXT_CONTAINS', values: ['x'], format },
      areas: [{ row: 1, column: 1, rows: 1000, columns: 26 }],
    },
    {
      condition: { kind: 'gradient', minimum: '#ffffff', maximum: '#00ff00' },
      areas: [{ row: 2, column: 2, rows: 5, columns: 1 }],
    },
  ]);
  return playground;
}

const dump = (playground: Playground) => dumpTab(playground, 'Sheet1', ROWS);

async function undo({ panel }: Playground): Promise<void> {
  expect(await panel('undoRun')).toMatchObject({ done: true, left: 0 });
}

describe('undo', () => {
  it('leaves the tab as it was before the first run', async () => {
    const playground = await open();
    const before = dump(playground);
    await enrich(playground);
    expect(dump(playground)).not.toEqual(before);
    await undo(playground);
    expect(dump(playground)).toEqual(before);
  });

  it('leaves the columns, headers, looks and colors of earlier runs as they were', async () => {
    const playground = await open();
    await enrich(playground);
    const before = dump(playground);
    expect(before.values[0]).toContain('Work email');
    await enrich(playground, { fields: ['mobile phone', 'country'], rows: { by: 'all' } });
    expect(dump(playground).values[0]).toContain('Country');
    await undo(playground);
    expect(dump(playground)).toEqual(before);
  });

  it('leaves blank columns of an earlier run to a run that created none', async () => {
    const playground = await open();
    await enrich(playground, { fields: ['work email'] });
    playground.host.workbook.setValues('Sheet1', 'D2', Array(7).fill(['']));
    const before = dump(playground);
    expect(before.values[0]?.[3]).toBe('Date checked');
    await enrich(playground, { fields: ['work email'], rows: { by: 'all' } });
    await undo(playground);
    expect(dump(playground).values).toEqual(before.values);
  });

  it('restores values that the run has replaced, and number formats', async () => {
    const playground = await open();
    playground.host.workbook.setValues('Sheet1', 'C1', [
      ['Title', 'Country'],
      ['007', ''],
      [12.5, ''],
    ]);
    const before = dump(playground);
    await enrich(playground, { fields: ['title', 'country'], writing: 'overwrite', rows: { by: 'all' } });
    expect(dump(playground).values).not.toEqual(before.values);
    await undo(playground);
    expect(dump(playground)).toEqual(before);
  });

  it('deletes the columns by which the run has widened the grid', async () => {
    const playground = await open();
    const { workbook } = playground.host;
    workbook.sheets.deleteColumns(0, 4, 23);
    const before = dump(playground);
    expect(before.size.columns).toBe(3);
    await enrich(playground);
    expect(dump(playground).size.columns).toBeGreaterThan(8);
    await undo(playground);
    expect(dump(playground)).toEqual(before);
  });

  it('keeps a column of a widened grid to which a formula of another tab refers, and clears its header', async () => {
    const playground = await open();
    const { workbook } = playground.host;
    workbook.sheets.deleteColumns(0, 4, 23);
    await enrich(playground, { fields: ['work email'] });
    const emails = dump(playground).values[0]?.indexOf('Work email') ?? -1;
    expect(emails).toBe(4);
    workbook.addSheet('Other');
    workbook.setFormula('Other', 'A1', '=COUNTA(Sheet1!E2:E100)');
    await undo(playground);
    expect(workbook.getFormulas('Other', 'A1')).toEqual([['=COUNTA(Sheet1!D2:D100)']]);
    expect(
      dump(playground)
        .values.flat()
        .filter((cell) => cell === 'Work email'),
    ).toEqual([]);
  });

  it('keeps what somebody has written into a column of the run, with its header', async () => {
    const playground = await open();
    await enrich(playground);
    playground.host.workbook.setValues('Sheet1', 'F10', [['my note']]);
    await undo(playground);
    const { values } = dump(playground);
    expect(values[9]?.[5]).toBe('my note');
    expect(values[0]?.filter((cell) => cell !== '')).toEqual(['Name', 'Domain', 'Title']);
  });

  it('clears the headers of a run of an earlier version, which did not note what it created', async () => {
    const playground = await open();
    await enrich(playground, { fields: ['work email'] });
    const { document } = playground.host.properties;
    const stored = document.get('lusha.run') ?? '';
    const former = JSON.stringify(JSON.parse(stored), (key, value: unknown) =>
      ['added', 'looks', 'notesColumns'].includes(key) ? undefined : value,
    );
    expect(former.length).toBeLessThan(stored.length);
    document.set('lusha.run', former);
    await undo(playground);
    expect(dump(playground).values[0]?.filter((cell) => cell !== '')).toEqual(['Name', 'Domain']);
  });

  it('lets a stopped run create its columns again when it continues', async () => {
    const playground = await openList(createLusha().people(600, { withWorkEmail: true }), {
      host: { latencyMs: 50_000 },
    });
    onTestFinished(() => playground.host.close());
    const { panel } = playground;
    let view = await runSteps(playground, await panel('startRun', OPTIONS));
    if (view.price?.estimate) view = await runSteps(playground, await panel('lookUpRest'));
    await panel('approveRun', { cap: 1_000, moved: false, weak: false });
    await panel('stepRun');
    await panel('stopRun');
    const found = column(playground, 'Work email', 600).filter((cell) => cell !== '').length;
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(600);
    await undo(playground);
    expect(dumpTab(playground, 'Sheet1', 2).values[0]?.filter((cell) => cell !== '')).toEqual([
      'Name',
      'Domain',
      'Lusha status',
    ]);
    await runSteps(playground, await panel('continueRun'));
    expect(column(playground, 'Work email', 600).filter((cell) => cell !== '')).toHaveLength(600 - found);
  });

  it('leaves nothing of a start that was killed at any service call that changes something, either', async () => {
    for (let at = 1; ; at += 1) {
      const playground = await open();
      const before = dump(playground);
      let [calls, isKilled] = [0, false];
      const stop = playground.host.onServiceCall(({ method }) => {
        if (/^(?:get|is|has|can)|^formatDate$/.test(method)) return undefined;
        calls += 1;
        isKilled = isKilled || calls === at;
        return calls === at ? 'kill' : undefined;
      });
      await playground.panel('startRun', OPTIONS).catch(() => undefined);
      stop();
      const run = await playground.panel('runView');
      if (run) await playground.panel('stopRun').catch(() => undefined);
      await enrich(playground);
      await undo(playground);
      expect(dump(playground), `killed at ${at}`).toEqual(before);
      await playground.host.close();
      if (!isKilled) {
        expect(at).toBeGreaterThan(10);
        break;
      }
    }
  });

  it('ends as an undisturbed undo when it is killed at any service call that changes something', async () => {
    const playground = await open();
    const before = dump(playground);
    await enrich(playground);
    await playground.host.close();
    for (let at = 1; at < 60; at += 1) {
      const killed = await open();
      await enrich(killed);
      let [calls, isKilled] = [0, false];
      killed.host.onServiceCall(({ method }) => {
        if (/^(?:get|is|has|can)|^formatDate$/.test(method)) return undefined;
        calls += 1;
        isKilled = isKilled || calls === at;
        return calls === at ? 'kill' : undefined;
      });
      await killed.panel('undoRun').catch(() => undefined);
      if (!isKilled) {
        expect(at).toBeGreaterThan(5);
        break;
      }
      await killed.panel('undoRun').catch(() => undefined);
      expect(dump(killed), `killed at ${at}`).toEqual(before);
      await killed.host.close();
    }
  });
});
