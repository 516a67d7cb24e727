/** Sheets and ranges beyond values: what is active, hidden, merged, frozen, or cleared, and writes over array results. */
import { expect, test } from 'vitest';
import type { Host } from '../../../playground/host.js';
import { hostOf } from '../host/host-of.js';

const CODE = `
  /** @customfunction */
  function TWO() { return [[1, 2], [3, 4]]; }
  function book() { return SpreadsheetApp.getActive(); }
  function sheet() { return book().getSheetByName('Sheet1'); }
  function names() { return book().getSheets().map(function (one) { return one.getName(); }); }
  function a1(range) { return range.getA1Notation(); }
  function active() { return [SpreadsheetApp.getActiveSheet().getName(), a1(SpreadsheetApp.getActiveRange())]; }
`;

async function withSheet<T>(
  work: (host: Host, evaluate: (body: string) => Promise<unknown>) => Promise<T>,
): Promise<T> {
  const host = await hostOf(`${CODE} function run(body) { return Function(body)(); }`);
  const evaluate = (body: string) => host.run('run', [body], { kind: 'menu' });
  try {
    return await work(host, evaluate);
  } finally {
    await host.close();
  }
}

test('formulas can be set in R1C1 notation relative to their own cell', async () => {
  await withSheet(async (_host, evaluate) => {
    const formulas = await evaluate(`
      var range = sheet().getRange('C2:C3');
      range.setFormulasR1C1([['=R[0]C[-1]&"RC"&R1C1'], ['=SUM(C[-1]:C[-1])+RC[-2]']]);
      return range.getFormulas();`);
    expect(formulas).toEqual([['=B2&"RC"&$A$1'], ['=SUM(B:B)+A3']]);
  });
});

test('an empty text as a formula clears its cell', async () => {
  await withSheet(async (_host, evaluate) => {
    const left = await evaluate(`
      var range = sheet().getRange('A1:A2');
      range.setValues([['x'], ['y']]).setFormulas([['=1+1'], ['']]);
      return [range.getFormulas(), sheet().getRange('A2').getValue()];`);
    expect(left).toEqual([[['=1+1'], ['']], '']);
  });
});

test('values that overwrite an array formula and all its results stay, and the formula is gone at once', async () => {
  await withSheet(async (host, evaluate) => {
    host.workbook.setFormula('Sheet1', 'B2', '=TWO()');
    await host.workbook.settled();
    const seen = await evaluate(`
      var range = sheet().getRange('B2:C3');
      range.setValues([['a', 'b'], ['c', '']]);
      return [range.getValues(), range.getFormulas()];`);
    const values = [
      ['a', 'b'],
      ['c', ''],
    ];
    expect(seen).toEqual([
      values,
      [
        ['', ''],
        ['', ''],
      ],
    ]);
    await host.workbook.settled();
    expect(host.workbook.getValues('Sheet1', 'B2:C3')).toEqual(values);
  });
});

test('a value that is written into the results of an array formula turns it into #REF!', async () => {
  await withSheet(async (host, evaluate) => {
    host.workbook.setFormula('Sheet1', 'B2', '=TWO()');
    await host.workbook.settled();
    await evaluate(`sheet().getRange('C3').setValue('mine');`);
    await host.workbook.settled();
    expect(host.workbook.getValues('Sheet1', 'B2:C3')).toEqual([
      ['#REF!', ''],
      ['', 'mine'],
    ]);
  });
});

test('activating a range or a sheet moves the selection of the person and notifies pages', async () => {
  await withSheet(async (host, evaluate) => {
    const heard: unknown[] = [];
    host.workbook.onActivate((selection) => heard.push(selection));
    expect(await evaluate(`sheet().getRange('C4:D5').activate(); return active();`)).toEqual([
      'Sheet1',
      'C4:D5',
    ]);
    expect(await evaluate(`book().insertSheet('Other').activate(); return active();`)).toEqual([
      'Other',
      'A1',
    ]);
    expect(await evaluate(`book().setActiveSheet(sheet()); return active();`)).toEqual(['Sheet1', 'A1']);
    expect(heard).toHaveLength(3);
  });
});

test('sheets are found by ID, counted from one, and added where the script says', async () => {
  await withSheet(async (_host, evaluate) => {
    const facts = await evaluate(`
      var first = book().insertSheet('First', 0);
      return [names(), first.getIndex(), sheet().getIndex(), book().getSheetById(first.getSheetId()).getName(),
        book().getSheetById(999)];`);
    expect(facts).toEqual([['First', 'Sheet1'], 1, 2, 'First', null]);
  });
});

test('rows and columns can be hidden and shown again', async () => {
  await withSheet(async (_host, evaluate) => {
    const states = await evaluate(`
      var look = function () { return [sheet().isRowHiddenByUser(3), sheet().isColumnHiddenByUser(2)]; };
      sheet().hideRows(3, 2); sheet().hideColumns(2);
      var hidden = look();
      sheet().showRows(3, 2); sheet().showColumns(2);
      return [hidden, look()];`);
    expect(states).toEqual([
      [true, true],
      [false, false],
    ]);
  });
});

test('hiding rows makes no custom function run again', async () => {
  await withSheet(async (host) => {
    host.workbook.setFormula('Sheet1', 'B2', '=TWO()');
    await host.workbook.settled();
    host.workbook.sheets.hideRows(0, 5, 1);
    await host.workbook.settled();
    expect(host.executions).toHaveLength(1);
  });
});

test('merged cells keep the first value and are found from each of their cells', async () => {
  await withSheet(async (_host, evaluate) => {
    const facts = await evaluate(`
      sheet().getRange('A1:B1').setValues([['left', 'right']]).merge();
      return [sheet().getRange('B1:C3').getMergedRanges().map(a1), sheet().getRange('C1').isPartOfMerge(),
        sheet().getRange('A1:B1').getValues()];`);
    expect(facts).toEqual([['A1:B1'], false, [['left', '']]]);
  });
});

test('clearing deletes contents and formats, or contents alone', async () => {
  await withSheet(async (_host, evaluate) => {
    const formats = await evaluate(`
      var range = sheet().getRange('A1:B1');
      range.setNumberFormat('@').setValues([['01', '02']]);
      sheet().getRange('A1').clear();
      sheet().getRange('B1').clear({ contentsOnly: true });
      return [range.getNumberFormats(), range.getValues(), sheet().clearContents().getLastRow()];`);
    expect(formats).toEqual([[['General', '@']], [['', '']], 0]);
  });
});

test('a sheet knows its frozen rows and has no filter at first', async () => {
  await withSheet(async (_host, evaluate) => {
    const facts = await evaluate(
      `sheet().setFrozenRows(2); return [sheet().getFrozenRows(), sheet().getFilter()];`,
    );
    expect(facts).toEqual([2, null]);
  });
});
