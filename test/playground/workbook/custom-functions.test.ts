/** Custom functions in cells: what is called, with what arguments, and what the cells show. */
import { expect, test } from 'vitest';
import type { Host } from '../../../playground/host.js';
import { hostOf } from '../host/host-of.js';

const CODE = `
  /** @customfunction */
  function ECHO(x) { console.log('ECHO ' + JSON.stringify(x)); return x; }
  /** @customfunction */
  function FAIL(text) { console.log('FAIL ' + text); throw new Error(text); }
  /** @customfunction */
  function GRID(rows, columns) {
    var out = [];
    for (var r = 0; r < rows; r++) { out.push([]); for (var c = 0; c < columns; c++) out[r].push(r * 10 + c); }
    return out;
  }
  /** @customfunction */
  function WHERE() { return SpreadsheetApp.getActiveRange().getA1Notation(); }
  /** @customfunction */
  function TOMORROW(day) { return new Date(day.getTime() + 86400000); }
  function hidden() { return 1; }
`;

async function calls(host: Host): Promise<readonly string[]> {
  await host.workbook.settled();
  return host.log.map(({ text }) => text);
}

async function sheetWith(formula: string, values: readonly (readonly (string | number)[])[] = []) {
  const host = await hostOf(CODE);
  if (values.length > 0) host.workbook.setValues('Sheet1', 'A1', values);
  host.workbook.setFormula('Sheet1', 'F1', formula);
  return host;
}

test.each([
  ['IF takes its other branch', '=IF(FALSE,ECHO(1),2)', [], 2],
  ['IF catches a blank input', '=IF(A3="","",ECHO(A3))', [], ''],
  ['IF calls only the branch that it takes', '=IF(TRUE,ECHO(1),ECHO(2))', ['ECHO 1'], 1],
  ['IFERROR does not need its alternative', '=IFERROR(ECHO(1),ECHO(2))', ['ECHO 1'], 1],
  ['IFERROR needs its alternative after an error', '=IFERROR(FAIL("no"),ECHO(2))', ['FAIL no', 'ECHO 2'], 2],
  ['IFNA lets other values through', '=IFNA(ECHO(5),ECHO(6))', ['ECHO 5'], 5],
  ['IFS stops at the first true condition', '=IFS(FALSE,ECHO(1),TRUE,ECHO(2),TRUE,ECHO(3))', ['ECHO 2'], 2],
  ['SWITCH takes one case', '=SWITCH(2,1,ECHO(1),2,ECHO(2))', ['ECHO 2'], 2],
  ['CHOOSE takes one value', '=CHOOSE(1,ECHO(1),ECHO(2))', ['ECHO 1'], 1],
  ['ISERROR needs the value', '=ISERROR(FAIL("x"))', ['FAIL x'], true],
  ['a result feeds an operator', '=ECHO(2)*10+ECHO(3)', ['ECHO 2', 'ECHO 3'], 23],
  ['a call is an argument of another', '=ECHO(ECHO(4)+1)', ['ECHO 4', 'ECHO 5'], 5],
  ['text stays text', '=ECHO("007")', ['ECHO "007"'], '007'],
])(
  'a formula calls only the functions whose results it needs: %s',
  async (_name, formula, expected, shown) => {
    const host = await sheetWith(formula);
    expect([...(await calls(host))].sort()).toEqual([...expected].sort());
    expect(host.workbook.getValues('Sheet1', 'F1')).toEqual([[shown]]);
    await host.close();
  },
);

test('a function receives a range as rows, a one-cell range as a scalar, a blank as empty text, and an error as its text', async () => {
  const host = await sheetWith('=ECHO(A1:B2)', [[1, 'a']]);
  host.workbook.setFormula('Sheet1', 'B2', '=1/0');
  host.workbook.setFormula('Sheet1', 'F5', '=ECHO(A1:A1)');
  host.workbook.setFormula('Sheet1', 'F6', '=ECHO(C9)');
  expect(await calls(host)).toEqual(['ECHO [[1,"a"],["","#DIV/0!"]]', 'ECHO 1', 'ECHO ""']);
  await host.close();
});

test('an array result spills and is read with the other cells', async () => {
  const host = await sheetWith('=GRID(2,3)');
  await host.workbook.settled();
  expect(host.workbook.getValues('Sheet1', 'F1:H2')).toEqual([
    [0, 1, 2],
    [10, 11, 12],
  ]);
  await host.close();
});

test('a blocked spill shows #REF! and overwrites nothing', async () => {
  const host = await sheetWith('=GRID(2,2)');
  host.workbook.setValues('Sheet1', 'G2', [['mine']]);
  await host.workbook.settled();
  expect(host.workbook.getValues('Sheet1', 'F1:G2')).toEqual([
    ['#REF!', ''],
    ['', 'mine'],
  ]);
  await host.close();
});

test('an error that a function throws shows #ERROR! with its message as the note', async () => {
  const host = await sheetWith('=FAIL("Add your key.")');
  await host.workbook.settled();
  expect(host.workbook.getValues('Sheet1', 'F1')).toEqual([['#ERROR!']]);
  expect(host.workbook.note('Sheet1', 'F1')).toBe('Add your key.');
  await host.close();
});

test('a cell shows Loading... until its function has run', async () => {
  const host = await sheetWith('=ECHO(1)');
  expect(host.workbook.getValues('Sheet1', 'F1')).toEqual([['Loading...']]);
  await host.workbook.settled();
  expect(host.workbook.getValues('Sheet1', 'F1')).toEqual([[1]]);
  await host.close();
});

test('the active range of a custom function is its cell', async () => {
  const host = await sheetWith('=WHERE()');
  await host.workbook.settled();
  expect(host.workbook.getValues('Sheet1', 'F1')).toEqual([['F1']]);
  await host.close();
});

test('dates reach the script as dates and return as dates', async () => {
  const host = await hostOf(CODE);
  host.workbook.setValues('Sheet1', 'A1', [[new Date(2026, 1, 28)]]);
  host.workbook.setFormula('Sheet1', 'B1', '=TOMORROW(A1)');
  await host.workbook.settled();
  expect(host.workbook.getValues('Sheet1', 'A1:B1')).toEqual([[new Date(2026, 1, 28), new Date(2026, 2, 1)]]);
  await host.close();
});

test('only a change of a direct argument runs a cell again', async () => {
  const host = await sheetWith('=ECHO(A1)&B1', [['x', 'y', 'z']]);
  await host.workbook.settled();
  host.workbook.setValues('Sheet1', 'B1', [['w']]);
  await host.workbook.settled();
  expect(host.workbook.getValues('Sheet1', 'F1')).toEqual([['xw']]);
  host.workbook.setValues('Sheet1', 'A1', [['v']]);
  expect(await calls(host)).toEqual(['ECHO "x"', 'ECHO "v"']);
  await host.close();
});

test('an argument that changes back runs the cell again', async () => {
  const host = await sheetWith('=ECHO(A1)', [['x']]);
  for (const text of ['x', 'y', 'x']) {
    host.workbook.setValues('Sheet1', 'A1', [[text]]);
    await host.workbook.settled();
  }
  expect(await calls(host)).toEqual(['ECHO "x"', 'ECHO "y"', 'ECHO "x"']);
  await host.close();
});

test('entering the same formula again runs it again', async () => {
  const host = await sheetWith('=ECHO(1)');
  await host.workbook.settled();
  host.workbook.setFormula('Sheet1', 'F1', '=ECHO(1)');
  expect(await calls(host)).toEqual(['ECHO 1', 'ECHO 1']);
  await host.close();
});

test('reopening runs every cell again exactly once', async () => {
  const host = await sheetWith('=ECHO(1)+ECHO(2)');
  await host.workbook.settled();
  await host.reopen();
  expect(host.log).toHaveLength(4);
  await host.close();
});

test('inserting a row above makes the formulas of the sheet run again with moved references', async () => {
  const host = await sheetWith('=ECHO(A1)', [['x']]);
  await host.workbook.settled();
  host.workbook.insertRows('Sheet1', 1, 1);
  expect(await calls(host)).toEqual(['ECHO "x"', 'ECHO "x"']);
  expect(host.workbook.getFormulas('Sheet1', 'F2')).toEqual([['=ECHO(A2)']]);
  await host.close();
});

test('a cell that reads a pending cell runs after it', async () => {
  const host = await hostOf(CODE);
  host.workbook.setFormula('Sheet1', 'A1', '=ECHO(B1)');
  host.workbook.setFormula('Sheet1', 'B1', '=ECHO(7)');
  expect(await calls(host)).toEqual(['ECHO 7', 'ECHO 7']);
  expect(host.workbook.getValues('Sheet1', 'A1')).toEqual([[7]]);
  await host.close();
});

test('each cell is one execution of the kind custom', async () => {
  const host = await hostOf(CODE);
  host.workbook.setValues('Sheet1', 'A1', [['a'], ['b'], ['c']]);
  host.workbook.setFormula('Sheet1', 'B1', '=ECHO(A1)');
  host.workbook.fillDown('Sheet1', 'B1:B3');
  await host.workbook.settled();
  expect(host.executions.map(({ kind, cell }) => [kind, cell?.row])).toEqual([
    ['custom', 1],
    ['custom', 2],
    ['custom', 3],
  ]);
  await host.close();
});

test('formulas cannot call functions without the tag', async () => {
  const host = await sheetWith('=hidden()');
  await host.workbook.settled();
  expect(host.workbook.getValues('Sheet1', 'F1')).toEqual([['#NAME?']]);
  await host.close();
});

test('formatting a cell neither runs its function again nor clears its spill', async () => {
  const host = await hostOf(`${CODE} function dress() {
    SpreadsheetApp.getActive().getSheetByName('Sheet1').getRange('F1:G2').setNumberFormat('0.0');
  }`);
  host.workbook.setFormula('Sheet1', 'F1', '=GRID(2,2)');
  await host.workbook.settled();
  await host.run('dress', [], { kind: 'menu' });
  await host.workbook.settled();
  expect(host.executions).toHaveLength(2);
  expect(host.workbook.getDisplays('Sheet1', 'F1:G2')).toEqual([
    ['0.0', '1.0'],
    ['10.0', '11.0'],
  ]);
  await host.close();
});

test('a value that is entered over a formula ends the formula', async () => {
  const host = await sheetWith('=GRID(2,2)');
  await host.workbook.settled();
  host.workbook.setValues('Sheet1', 'F1', [['typed']]);
  await host.workbook.settled();
  expect(host.workbook.getValues('Sheet1', 'F1:G2')).toEqual([
    ['typed', ''],
    ['', ''],
  ]);
  await host.close();
});

test('clearing what blocks a spill lets it spill', async () => {
  const host = await sheetWith('=GRID(2,1)');
  host.workbook.setValues('Sheet1', 'F2', [['mine']]);
  await host.workbook.settled();
  host.workbook.setValues('Sheet1', 'F2', [['']]);
  await host.workbook.settled();
  expect(host.workbook.getValues('Sheet1', 'F1:F2')).toEqual([[0], [10]]);
  await host.close();
});

test('formulas move with their rows when these are sorted', async () => {
  const host = await hostOf(CODE);
  host.workbook.setValues('Sheet1', 'A1', [['c'], ['a'], ['b']]);
  host.workbook.setFormula('Sheet1', 'B1', '=A1&"!"');
  host.workbook.fillDown('Sheet1', 'B1:B3');
  await host.workbook.settled();
  host.workbook.sortRows('Sheet1', 'A1:B3', 1);
  await host.workbook.settled();
  expect(host.workbook.getValues('Sheet1', 'A1:B3')).toEqual([
    ['a', 'a!'],
    ['b', 'b!'],
    ['c', 'c!'],
  ]);
  await host.close();
});

test.each([
  [
    'ARRAYFORMULA passes a range at once',
    '=ARRAYFORMULA(ECHO(A1:A2&"!"))',
    ['ECHO [["a!"],["b!"]]'],
    ['a!', 'b!'],
  ],
  ['MAP calls once for each value', '=MAP(A1:A2,LAMBDA(x,ECHO(x)))', ['ECHO "a"', 'ECHO "b"'], ['a', 'b']],
  [
    'BYROW passes rows',
    '=BYROW(A1:B2,LAMBDA(r,COUNTA(ECHO(r))))',
    ['ECHO [["a",1]]', 'ECHO [["b",2]]'],
    [2, 2],
  ],
  ['QUERY chooses columns', '=QUERY(ECHO(A1:B2),"select Col2")', ['ECHO [["a",1],["b",2]]'], [1, 2]],
])('a formula over arrays calls what it needs: %s', async (_name, formula, expected, shown) => {
  const host = await sheetWith(formula, [
    ['a', 1],
    ['b', 2],
  ]);
  expect([...(await calls(host))].sort()).toEqual(expected);
  expect(host.workbook.getValues('Sheet1', 'F1:F2').flat()).toEqual(shown);
  await host.close();
});

test('a cell whose formula gives an empty text is not blank', async () => {
  const host = await sheetWith('=ISBLANK(A1)', [['']]);
  host.workbook.setFormula('Sheet1', 'B1', '=""');
  host.workbook.setFormula('Sheet1', 'F2', '=ISBLANK(B1)');
  await host.workbook.settled();
  expect(host.workbook.getValues('Sheet1', 'F1:F2').flat()).toEqual([true, false]);
  await host.close();
});
