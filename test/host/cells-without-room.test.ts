/** Cells that may not purchase, because the daily limit is reached, cost few service calls. */
import { expect, it, onTestFinished } from 'vitest';
import { emailsOf, openPlayground } from '../support/playground';

it('a cell that the daily limit does not allow to purchase reads no formulas around it', async () => {
  // One email costs 2 credits: its search and its reveal.
  const { host, lusha } = await openPlayground({ cap: { credits: 1 } });
  onTestFinished(() => host.close());
  const { workbook } = host;
  workbook.setValues('Sheet1', 'A1', emailsOf(lusha.people(5, { withWorkEmail: true })));
  workbook.setFormula('Sheet1', 'B1', '=LUSHA_EMAIL(A1)');
  workbook.fillDown('Sheet1', 'B1:B5');
  const from = host.executions.length;
  await workbook.settled();
  expect(workbook.getValues('Sheet1', 'B1:B5').flat()).toEqual(Array(5).fill('Daily limit reached'));
  const calls = host.executions.slice(from).flatMap(({ serviceCalls }) => Object.keys(serviceCalls));
  expect(calls.filter((name) => name.startsWith('Range.'))).toEqual([]);
  expect(lusha.record.chargedRequests).toBe(0);
});
