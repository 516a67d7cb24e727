/** Records of another version or shape in a file: they are ignored, and nothing is guessed. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SearchDraft } from '../../src/rpc';
import { openPlayground, type Playground } from '../support/playground';

const OWNER = 'owner@example.com';
const DRAFT: SearchDraft = {
  kind: 'contact',
  criteria: [{ id: 'level', side: 'include', values: ['Director'] }],
};

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
