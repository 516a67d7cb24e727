/** Replacing formulas with values, its undo, inserting a formula and fetching pending cells where columns refuse. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { ScriptException } from '../../playground/services/border';
import { emailsOf, openPlayground, type Playground, type Setup } from '../support/playground';

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

/** Puts four people into A, with their emails in B and their phones in C. */
async function withFormulas(playground: Playground): Promise<void> {
  const { host, lusha } = playground;
  const { workbook } = host;
  workbook.setValues('Sheet1', 'A1', [['Who', 'Mail', 'Phone']]);
  workbook.setValues('Sheet1', 'A2', emailsOf(lusha.people(4, { withWorkEmail: true })));
  workbook.setFormula('Sheet1', 'B2', '=LUSHA_EMAIL(A2:A5)');
  workbook.setFormula('Sheet1', 'C2', '=LUSHA_PHONE(A2)');
  workbook.fillDown('Sheet1', 'C2:C5');
  await workbook.settled();
}

function lastText({ host }: Playground): string {
  return host.screen.questions.at(-1)?.texts[1] ?? '';
}

describe('replacing formulas with values', () => {
  it('works in typed columns of a Table, keeps phones as text, and can be undone', async () => {
    const playground = await open();
    const { host } = playground;
    await withFormulas(playground);
    host.workbook.addTable('Sheet1', 'A1:C5', { 2: 'text', 3: 'number' });
    const before = host.workbook.getValues('Sheet1', 'A1:C5');
    const formulas = host.workbook.getFormulas('Sheet1', 'A1:C5');
    await playground.menu('lushaReplaceTab');
    expect(lastText(playground)).toContain('5 formulas are values now.');
    expect(host.workbook.getValues('Sheet1', 'A1:C5')).toEqual(before);
    await playground.menu('lushaUndoReplace');
    await host.workbook.settled();
    expect(host.workbook.getFormulas('Sheet1', 'A1:C5')).toEqual(formulas);
  });

  it.each(['at the call', 'at the next read or flush'] as const)(
    'leaves a formula whole where a dropdown rejects one of its values, and says so, when told %s',
    async (rejectedWrites) => {
      const playground = await open({ host: { rejectedWrites } });
      const { host } = playground;
      await withFormulas(playground);
      const [[, first] = []] = host.workbook.getValues('Sheet1', 'A2:B2');
      const mend = host.workbook.addDropdown('Sheet1', 'B2:B5', [String(first)]);
      const before = host.workbook.getValues('Sheet1', 'A1:C5');
      await playground.menu('lushaReplaceTab');
      expect(lastText(playground)).toContain('4 formulas are values now.');
      expect(lastText(playground)).toContain('1 formula stays');
      await host.workbook.settled();
      expect(host.workbook.getFormulas('Sheet1', 'B2:C3')).toEqual([
        ['=LUSHA_EMAIL(A2:A5)', ''],
        ['', ''],
      ]);
      expect(host.workbook.getValues('Sheet1', 'A1:C5')).toEqual(before);
      mend();
      await playground.menu('lushaReplaceTab');
      expect(host.workbook.getFormulas('Sheet1', 'B2')).toEqual([['']]);
      expect(host.workbook.getValues('Sheet1', 'A1:C5')).toEqual(before);
    },
  );
});

/** Makes cells refuse formulas until the returned function is called. */
function refuseFormulas({ host }: Playground): () => void {
  return host.onServiceCall(({ method }) => {
    if (method === 'setFormulas') throw new ScriptException('Nicht zulässig.');
    return undefined;
  });
}

describe('cells that accept no formula', () => {
  it('are named by the undo of a replacement, which can be repeated', async () => {
    const playground = await open();
    const { host } = playground;
    await withFormulas(playground);
    const formulas = host.workbook.getFormulas('Sheet1', 'A1:C5');
    await playground.menu('lushaReplaceTab');
    const mend = refuseFormulas(playground);
    await playground.menu('lushaUndoReplace');
    expect(lastText(playground)).toContain('Cells B2:B5 refused');
    mend();
    await playground.menu('lushaUndoReplace');
    expect(host.workbook.getFormulas('Sheet1', 'A1:C5')).toEqual(formulas);
  });

  it('are named when a formula is inserted', async () => {
    const playground = await open();
    const { host, lusha, reply } = playground;
    host.workbook.setValues('Sheet1', 'A1', emailsOf(lusha.people(2, { withWorkEmail: true })));
    host.workbook.select('Sheet1', 'A1:A2');
    refuseFormulas(playground);
    const options = { kind: 'contact', fields: ['email'], headers: false } as const;
    expect(await reply('insertFormula', options)).toMatchObject({
      code: 'cells_refused',
      message: expect.stringContaining('Cells B1 refused'),
    });
  });

  it('are named when pending cells are fetched, and what was purchased stays known', async () => {
    const playground = await open({ cap: null });
    const { host, lusha, reply, panel } = playground;
    host.workbook.setValues('Sheet1', 'A1', emailsOf(lusha.people(2, { withWorkEmail: true })));
    host.workbook.setFormula('Sheet1', 'B1:B2', '=LUSHA_EMAIL(A1)');
    host.workbook.fillDown('Sheet1', 'B1:B2');
    await host.workbook.settled();
    await panel('setCells', true, { credits: 100, phones: 10 });
    const mend = refuseFormulas(playground);
    expect(await reply('fetchPending', {})).toMatchObject({ code: 'cells_refused' });
    const { total } = lusha.record;
    expect(total).toBeGreaterThan(0);
    mend();
    await host.reopen();
    expect(
      host.workbook
        .getValues('Sheet1', 'B1:B2')
        .flat()
        .every((cell) => String(cell).includes('@')),
    ).toBe(true);
    expect(lusha.record.total).toBe(total);
  });
});
