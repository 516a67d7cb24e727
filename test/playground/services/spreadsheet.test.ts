/** SpreadsheetApp: how setValues interprets values, and Google's checks. */
import { expect, test } from 'vitest';
import { hostOf } from '../host/host-of.js';

const CODE = `
  function sheet() { return SpreadsheetApp.getActive().getSheetByName('Sheet1'); }
  function put(a1, values) { sheet().getRange(a1).setValues(values); return sheet().getRange(a1).getValues(); }
  function putText(a1, values) {
    sheet().getRange(a1).setNumberFormat('@').setValues(values);
    return [sheet().getRange(a1).getValues(), sheet().getRange(a1).getFormulas()];
  }
  function formulas(a1) { return sheet().getRange(a1).getFormulas(); }
  function r1c1(a1) { return sheet().getRange(a1).getFormulasR1C1(); }
  function block(row, column, rows, columns) { return sheet().getRange(row, column, rows, columns).getA1Notation(); }
  function unformat(a1) { sheet().getRange(a1).setNumberFormat('0.00'); return sheet().getRange(a1).getValue(); }
  function displays(a1) { return sheet().getRange(a1).getDisplayValues(); }
  function active() { return SpreadsheetApp.getActiveRange().getA1Notation(); }
  function ends() { return [sheet().getLastRow(), sheet().getLastColumn(), sheet().getMaxRows()]; }
  function grow() { sheet().insertRowsAfter(1000, 500); return sheet().getMaxRows(); }
  function types(a1) {
    return sheet().getRange(a1).getValues()[0].map(function (v) { return v instanceof Date ? 'date' : typeof v; });
  }
  function hide() { sheet(); var s = SpreadsheetApp.getActive().insertSheet('Data'); s.hideSheet(); return s.isSheetHidden(); }
`;

async function inMenu(name: string, ...args: readonly unknown[]): Promise<unknown> {
  const host = await hostOf(CODE);
  try {
    return await host.run(name, args, { kind: 'menu' });
  } finally {
    await host.close();
  }
}

test.each([
  ['01234', 1234],
  ['22 34', 2234],
  ['1,234.5', 1234.5],
  ['50%', 0.5],
  ['TRUE', true],
  ['+15550100', 15550100],
  ['plain', 'plain'],
  ["'007", '007'],
])('the text %j is read as if it were typed', async (text, stored) => {
  expect(await inMenu('put', 'A1', [[text]])).toEqual([[stored]]);
});

test('texts stay as they are in cells of format @', async () => {
  const texts = ['01234', '=1+1', '+1 555 010 0000'];
  expect(await inMenu('putText', 'A1:C1', [texts])).toEqual([[texts], [['', '', '']]]);
});

test('a text stays a text when its format is changed later', async () => {
  const host = await hostOf(CODE);
  await host.run('putText', ['A1', [['01234']]], { kind: 'menu' });
  expect(await host.run('unformat', ['A1'], { kind: 'menu' })).toBe('01234');
  await host.close();
});

test('a leading = or + starts a formula', async () => {
  const host = await hostOf(CODE);
  await host.run('put', ['A1:B1', [['=1+2', '+1 555 010 0000']]], { kind: 'menu' });
  await host.workbook.settled();
  expect(await host.run('formulas', ['A1:B1'], { kind: 'menu' })).toEqual([['=1+2', '=+1 555 010 0000']]);
  expect(host.workbook.getValues('Sheet1', 'A1')).toEqual([[3]]);
  expect(String(host.workbook.getValues('Sheet1', 'B1')[0]?.[0])).toMatch(/^#/);
  await host.close();
});

test('dates are read as dates, and blank cells as empty text', async () => {
  const host = await hostOf(CODE);
  host.workbook.setValues('Sheet1', 'A1', [[new Date(2026, 0, 31), 5, true]]);
  expect(await host.run('types', ['A1:D1'], { kind: 'menu' })).toEqual([
    'date',
    'number',
    'boolean',
    'string',
  ]);
  await host.close();
});

test('a block of another size is refused with Google’s text', async () => {
  await expect(inMenu('put', 'A1:B1', [['x']])).rejects.toThrow(
    'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
  );
  await expect(inMenu('put', 'A1:A2', [['x']])).rejects.toThrow(
    'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
  );
});

test('a range outside the grid is refused until rows are inserted', async () => {
  await expect(inMenu('block', 1001, 1, 1, 1)).rejects.toThrow(
    'The coordinates of the range are outside the dimensions of the sheet.',
  );
  await expect(inMenu('block', 1, 1, 0, 1)).rejects.toThrow(
    'The number of rows in the range must be at least 1.',
  );
  expect(await inMenu('grow')).toBe(1500);
});

test('formulas that are filled down are equal in R1C1 notation', async () => {
  const host = await hostOf(CODE);
  host.workbook.setFormula('Sheet1', 'B2', '=A2&"x"');
  host.workbook.fillDown('Sheet1', 'B2:B4');
  const forms = (await host.run('r1c1', ['B2:B4'], { kind: 'menu' })) as string[][];
  expect(new Set(forms.flat())).toEqual(new Set(['=R[0]C[-1]&"x"']));
  await host.close();
});

test('the last row includes spills and formulas but not formats', async () => {
  const host = await hostOf(`${CODE} /** @customfunction */ function TWO() { return [[1], [2]]; }`);
  host.workbook.setFormula('Sheet1', 'C3', '=TWO()');
  await host.workbook.settled();
  await host.run('unformat', ['A9'], { kind: 'menu' });
  expect(await host.run('ends', [], { kind: 'menu' })).toEqual([4, 3, 1000]);
  await host.close();
});

test('display values are what the person sees', async () => {
  const host = await hostOf(CODE);
  host.workbook.setValues('Sheet1', 'A1', [['12.5%', true, 1234.5]]);
  expect(await host.run('displays', ['A1:C1'], { kind: 'menu' })).toEqual([['13%', 'TRUE', '1234.5']]);
  await host.close();
});

test('a menu gets the selection as the active range', async () => {
  const host = await hostOf(CODE);
  host.workbook.select('Sheet1', 'B2:C5');
  expect(await host.run('active', [], { kind: 'menu' })).toBe('B2:C5');
  await host.close();
});

test('a sheet can be added and hidden', async () => {
  expect(await inMenu('hide')).toBe(true);
});

test('a custom function can read the sheet but not write to it', async () => {
  const host = await hostOf(CODE);
  host.workbook.setValues('Sheet1', 'A1', [['seen']]);
  const custom = { kind: 'custom', cell: { sheetId: 0, row: 9, column: 1 } } as const;
  expect(await host.run('displays', ['A1'], custom)).toEqual([['seen']]);
  await expect(host.run('put', ['A1', [['x']]], custom)).rejects.toThrow('You do not have permission');
  await host.close();
});
