/** Protected cells and sheets: who can edit them, and what is refused for others. */
import { expect, onTestFinished, test } from 'vitest';
import type { Host } from '../../../playground/host.js';
import { hostOf } from '../host/host-of.js';

const CODE = `
  function sheet() { return SpreadsheetApp.getActive().getSheetByName('Sheet1'); }
  function evaluate(body) { return new Function('sheet', body)(sheet); }
`;
const OWNER = 'owner@example.com';
const EDITOR = 'editor@example.com';
const OTHER = 'other@example.com';
const REFUSED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

async function open(): Promise<{
  host: Host;
  as: (user: string, body: string) => Promise<unknown>;
}> {
  const host = await hostOf(CODE, { owner: OWNER });
  onTestFinished(() => host.close());
  return { host, as: (user, body) => host.run('evaluate', [body], { kind: 'menu', user }) };
}

test.each([
  `sheet().getRange('B2:C2').setValues([[1, 2]])`,
  `sheet().getRange('B2').setValue(1)`,
  `sheet().getRange('B2').setFormula('=1')`,
  `sheet().getRange('B2').setFormulaR1C1('=R1C1')`,
  `sheet().getRange('B2').setNumberFormat('@')`,
  `sheet().getRange('B2').setBackground('#ffffff')`,
  `sheet().getRange('A1:B2').clearContent()`,
  `sheet().getRange('A1:B2').clear()`,
  `sheet().getRange('B2:B3').merge()`,
  `sheet().clear()`,
  `sheet().deleteRows(3, 1)`,
  `sheet().deleteColumn(2)`,
  `sheet().insertRowsAfter(2, 1)`,
  `SpreadsheetApp.getActive().deleteSheet(sheet())`,
])('%s is refused for a person who cannot edit B2:B4', async (body) => {
  const { host, as } = await open();
  host.workbook.setValues('Sheet1', 'A1', [
    ['', ''],
    ['', 'kept'],
  ]);
  host.workbook.protect('Sheet1', 'B2:B4', [EDITOR]);
  await expect(as(OTHER, body)).rejects.toThrow(REFUSED);
  expect(host.workbook.getValues('Sheet1', 'B2')).toEqual([['kept']]);
});

test.each([OWNER, EDITOR])('%s can edit protected cells', async (user) => {
  const { host, as } = await open();
  host.workbook.protect('Sheet1', 'B2:B4', [EDITOR]);
  await as(user, `sheet().getRange('B2').setValue('new')`);
  expect(host.workbook.getValues('Sheet1', 'B2')).toEqual([['new']]);
});

test('everyone can edit other cells and rows outside the protected ones', async () => {
  const { host, as } = await open();
  host.workbook.protect('Sheet1', 'B2:B4');
  await as(
    OTHER,
    `sheet().getRange('A1:A9').setValue('new'); sheet().insertRowsBefore(2, 1);
    sheet().deleteRows(9, 1); sheet().insertColumnsAfter(26, 1); sheet().setFrozenRows(1);`,
  );
  expect(host.workbook.getValues('Sheet1', 'A9')).toEqual([['new']]);
});

test('a script can ask whether the person can edit a range', async () => {
  const { host, as } = await open();
  host.workbook.protect('Sheet1', 'B2:B4', [EDITOR]);
  const ask = `return ['A1:B1', 'A1:B2', 'B3'].map(function (a1) { return sheet().getRange(a1).canEdit(); });`;
  expect(await as(OTHER, ask)).toEqual([true, false, false]);
  expect(await as(EDITOR, ask)).toEqual([true, true, true]);
});

test('protection follows its cells', async () => {
  const { host, as } = await open();
  host.workbook.protect('Sheet1', 'B2:B4');
  host.workbook.insertRows('Sheet1', 1, 3);
  await as(OTHER, `sheet().getRange('B2').setValue('new')`);
  await expect(as(OTHER, `sheet().getRange('B7').setValue('new')`)).rejects.toThrow(REFUSED);
  host.workbook.deleteRows('Sheet1', 5, 3);
  await as(OTHER, `sheet().getRange('B4:B8').setValue('new')`);
});

test.each([
  `sheet().getRange('Z900').setValue(1)`,
  `sheet().insertRowsAfter(1000, 1)`,
  `sheet().insertColumnsAfter(26, 1)`,
  `sheet().setName('New')`,
  `sheet().setColumnWidth(1, 90)`,
  `sheet().hideRows(1, 1)`,
  `sheet().setFrozenRows(1)`,
])('%s is refused if the whole sheet is protected', async (body) => {
  const { host, as } = await open();
  host.workbook.protect('Sheet1', null, [EDITOR]);
  await expect(as(OTHER, body)).rejects.toThrow(REFUSED);
  await as(EDITOR, body);
});

test('protection that was removed keeps nobody from editing', async () => {
  const { host, as } = await open();
  const unprotect = host.workbook.protect('Sheet1', null);
  await expect(as(OTHER, `sheet().getRange('A1').setValue('new')`)).rejects.toThrow(REFUSED);
  unprotect();
  await as(OTHER, `sheet().getRange('A1').setValue('new')`);
  expect(host.workbook.getValues('Sheet1', 'A1')).toEqual([['new']]);
});

test('everyone can read protected cells', async () => {
  const { host, as } = await open();
  host.workbook.setValues('Sheet1', 'A1', [['seen']]);
  host.workbook.protect('Sheet1', null);
  expect(await as(OTHER, `return sheet().getRange('A1').getValue();`)).toBe('seen');
});
