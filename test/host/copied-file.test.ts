/** A copy of a file has its tabs, and neither its properties nor its cache: it shows what the original purchased, and spends nothing. */
import { expect, it, onTestFinished } from 'vitest';
import { emailsOf, openPlayground, type Playground, type Setup } from '../support/playground';

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

it('a copy shows for 0 credits what was purchased before the panel was opened in the original, and formulas are off in it', async () => {
  const original = await open();
  const people = original.lusha.people(3, { withWorkEmail: true });
  original.host.workbook.setValues('Sheet1', 'A1', emailsOf(people));
  original.host.workbook.setFormula('Sheet1', 'B1', '=LUSHA_EMAIL(A1:A2)');
  await original.host.workbook.settled();
  expect(original.lusha.record.total).toBe(3);
  // The panel files what formulas have purchased in the hidden tab.
  await original.panel('view');

  const dump = original.host.dump();
  const properties = { ...dump.properties, document: {} };
  const caches = { ...dump.caches, document: {} };
  const { host, lusha } = await open({
    cap: null,
    host: { fileId: 'copy', file: { ...dump, properties, caches } },
  });
  await host.reopen();
  host.workbook.setFormula('Sheet1', 'C1', '=LUSHA_EMAIL(A3)');
  await host.workbook.settled();
  const known = people.slice(0, 2).map(({ workEmail }) => workEmail);
  expect(host.workbook.getValues('Sheet1', 'B1:B2').flat()).toEqual(known);
  expect(host.workbook.getValues('Sheet1', 'C1')).toEqual([['#ERROR!']]);
  expect(host.workbook.note('Sheet1', 'C1')).toMatch(/^Formulas are off in this file\./);
  expect(lusha.record.requests).toEqual([]);
});
