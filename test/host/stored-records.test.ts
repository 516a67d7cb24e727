/** Records of another version or shape in a file: they are ignored, and nothing is guessed. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import type { FillOptions, SearchDraft } from '../../src/rpc';
import { column, enrich, OPTIONS, openList } from '../support/enrich';
import { openPlayground, type Playground } from '../support/playground';

const OWNER = 'owner@example.com';
const DRAFT: SearchDraft = {
  kind: 'contact',
  criteria: [{ id: 'level', side: 'include', values: ['Director'] }],
};

const FILL: FillOptions = { count: 20, where: 'new tab', fields: ['name', 'company'], onlyNew: false };

async function open(): Promise<Playground> {
  const playground = await openPlayground();
  onTestFinished(() => playground.host.close());
  return playground;
}

/** Changes a stored text to another version. */
function asOther(text: string | undefined): string {
  expect(text).toContain('"version":1');
  return text?.replace('"version":1', '"version":99') ?? '';
}

describe('a record of another version', () => {
  it('of the last search leaves the form empty', async () => {
    const { host, panel } = await open();
    await panel('findPreview', DRAFT, 25);
    expect((await panel('findForm')).draft).toEqual(DRAFT);
    const { document } = host.properties;
    document.set('lusha.find', asOther(document.get('lusha.find')));
    expect((await panel('findForm')).draft).toEqual({ kind: 'contact', criteria: [] });
  });

  it('of saved searches or presets is ignored, and new ones can be saved', async () => {
    const { host, panel } = await open();
    host.properties.document.set('lusha.searches', 'no packed text');
    host.properties.user(OWNER).set('lusha.presets', '{"version":99,"record":[{"name":"CRM"}]}');
    expect((await panel('findForm')).saved).toEqual([]);
    expect((await panel('view')).presets).toEqual([]);
    expect(await panel('saveSearch', 'Directors', 'Directors', DRAFT)).toHaveLength(1);
    expect((await panel('findForm')).saved).toMatchObject([{ name: 'Directors', draft: DRAFT }]);
  });

  it('of the options of a tab proposes the usual ones, and the next run keeps its own', async () => {
    const playground = await openList(createLusha().people(3, { withWorkEmail: true }));
    onTestFinished(() => playground.host.close());
    const { host, panel } = playground;
    const { document } = host.properties;
    await enrich(playground, { fields: ['title'] });
    expect((await panel('enrichSetup')).options.fields).toEqual(['title']);
    document.set('lusha.enrich', asOther(document.get('lusha.enrich')));
    expect((await panel('enrichSetup')).options.fields).toEqual(OPTIONS.fields);
    await enrich(playground, { fields: ['title'], rows: { by: 'all' } });
    expect((await panel('enrichSetup')).options.fields).toEqual(['title']);
  });

  it.each(['another version', 'damaged text'])(
    '(%s) in an undo row of a run leaves that row as it is, counts it, and restores the others',
    async (kind) => {
      const playground = await openList(createLusha().people(3, { withWorkEmail: true }));
      onTestFinished(() => playground.host.close());
      const { workbook } = playground.host;
      await enrich(playground, { fields: ['title'] });
      const rows = workbook
        .getValues('Lusha run undo', 'D2:D10')
        .flatMap(([cells]) => (cells ? [cells] : []));
      const [last] = rows.slice(-1);
      const damaged = kind === 'another version' ? asOther(String(last)) : '[{"place":';
      workbook.setValues('Lusha run undo', `D${rows.length + 1}`, [[damaged]]);
      const undone = await playground.panel('undoRun');
      expect(undone).toMatchObject({ done: true, left: 1 });
      expect(column(playground, 'Title', 3).filter((title) => title !== '')).toHaveLength(1);
    },
  );

  it('of the search of a fill stops it with a sentence, and one of a page does not count', async () => {
    const { host, lusha, panel } = await open();
    await panel('startFill', DRAFT, FILL, 10);
    const data = String(host.workbook.getValues('Lusha fills', 'D2')[0]?.[0]);
    host.workbook.setValues('Lusha fills', 'D2', [[asOther(data)]]);
    expect(await panel('stepFill')).toMatchObject({ phase: 'stopped', code: 'fill_lost' });
    expect(lusha.record.requests).toEqual([]);
    host.workbook.setValues('Lusha fills', 'D2', [[data]]);
    const id = (await panel('fillView'))?.id ?? '';
    await panel('continueFill', { id });
    await panel('stepFill');
    expect((await panel('fillSetup', DRAFT, {})).filledBefore).toBe(20);
    const page = String(host.workbook.getValues('Lusha fills', 'D3')[0]?.[0]);
    host.workbook.setValues('Lusha fills', 'D3', [[asOther(page)]]);
    expect((await panel('fillSetup', DRAFT, {})).filledBefore).toBe(0);
  });

  it('of replaced formulas is not restored and stays as it is', async () => {
    const { host, lusha, menu } = await open();
    const [person] = lusha.people(1);
    host.workbook.setValues('Sheet1', 'A1', [[person?.email ?? '']]);
    host.workbook.setFormula('Sheet1', 'B1', '=LUSHA_ENRICH(A1, "title")');
    await host.workbook.settled();
    await menu('lushaReplaceFile');
    expect(host.workbook.getFormulas('Sheet1', 'B1')).toEqual([['']]);
    const value = host.workbook.getValues('Sheet1', 'B1');
    const formats = host.workbook.getValues('Lusha undo', 'H2')[0]?.[0];
    host.workbook.setValues('Lusha undo', 'H2', [[asOther(String(formats))]]);
    const rows = host.workbook.getValues('Lusha undo', 'A2:I2');
    await menu('lushaUndoReplace');
    expect(host.workbook.getFormulas('Sheet1', 'B1')).toEqual([['']]);
    expect(host.workbook.getValues('Sheet1', 'B1')).toEqual(value);
    expect(host.workbook.getValues('Lusha undo', 'A2:I2')).toEqual(rows);
  });
});
