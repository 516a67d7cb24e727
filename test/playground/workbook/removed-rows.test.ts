/** References in formulas follow rows and columns that are removed, whichever tab was used last. */
import { expect, it, onTestFinished } from 'vitest';
import { openPlayground } from '../../support/playground';

it('formulas follow when rows or columns are removed from a tab beside which another one was added', async () => {
  const { host } = await openPlayground({ cap: null });
  onTestFinished(() => host.close());
  const { workbook } = host;
  workbook.setValues('Sheet1', 'A1', [['one'], ['two'], ['three']]);
  workbook.setFormula('Sheet1', 'C1', '=LEN(A1)');
  workbook.fillDown('Sheet1', 'C1:C3');
  workbook.addSheet('Other');
  workbook.deleteRows('Sheet1', 2, 1);
  expect(workbook.getFormulas('Sheet1', 'C1:C2').flat()).toEqual(['=LEN(A1)', '=LEN(A2)']);
  workbook.sheets.deleteColumns(workbook.sheets.byName('Sheet1')?.id ?? 0, 2, 1);
  expect(workbook.getFormulas('Sheet1', 'B1:B2').flat()).toEqual(['=LEN(A1)', '=LEN(A2)']);
});
