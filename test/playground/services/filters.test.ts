/** Filters: what they hide, and what happens to hidden rows when rows move. */
import { expect, test } from 'vitest';
import type { Host } from '../../../playground/host.js';
import { openHost } from '../host/host-of.js';

const CODE = `
  function sheet() { return SpreadsheetApp.getActive().getSheetByName('Sheet1'); }
  function hidden(rows) {
    var found = [];
    for (var row = 1; row <= rows; row += 1) if (sheet().isRowHiddenByFilter(row)) found.push(row);
    return found;
  }
  function evaluate(body) { return new Function('sheet', 'hidden', body)(sheet, hidden); }
  /** @customfunction */
  function TWO() { return 2; }
`;

const LIST = [
  ['Country', 'Name'],
  ['DE', 'Ada'],
  ['FR', 'Bea'],
  ['DE', ''],
  ['FR', 'Dan'],
  ['', 'Eva'],
];

async function open(): Promise<{ host: Host; evaluate: (body: string) => Promise<unknown> }> {
  const host = await openHost(CODE);
  host.workbook.setValues('Sheet1', 'A1', LIST);
  return { host, evaluate: (body) => host.run('evaluate', [body], { kind: 'menu' }) };
}

const HIDDEN = 'return hidden(8);';

test('a filter hides rows that show one of its values but never its header', async () => {
  const { host, evaluate } = await open();
  host.workbook.setValues('Sheet1', 'A1', [['FR']]);
  host.workbook.filter('Sheet1', 'A1:B6', 1, ['FR']);
  expect(await evaluate(HIDDEN)).toEqual([3, 5]);
});

test('a script can set, read, and remove a filter', async () => {
  const { evaluate } = await open();
  const facts = await evaluate(`
    var filter = sheet().getRange('A1:B6').createFilter();
    var hide = SpreadsheetApp.newFilterCriteria().setHiddenValues(['DE']).build();
    filter.setColumnFilterCriteria(1, hide);
    var one = hidden(8);
    filter.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().whenTextEqualTo('Dan').build());
    var both = hidden(8);
    filter.removeColumnFilterCriteria(1);
    var kept = sheet().getFilter();
    var facts = [one, both, hidden(8), kept.getRange().getA1Notation(), kept.getColumnFilterCriteria(1),
      kept.getColumnFilterCriteria(2).getCriteriaType() === SpreadsheetApp.BooleanCriteria.TEXT_EQUAL_TO,
      kept.getColumnFilterCriteria(2).getCriteriaValues(), hide.getHiddenValues(), hide.getCriteriaType()];
    kept.remove();
    return facts.concat([hidden(8), sheet().getFilter()]);`);
  expect(facts).toEqual([
    [2, 4],
    [2, 3, 4, 6],
    [2, 3, 4, 6],
    'A1:B6',
    null,
    true,
    ['Dan'],
    ['DE'],
    null,
    [],
    null,
  ]);
});

test('a filter can show only filled cells or only empty ones', async () => {
  const { evaluate } = await open();
  const facts = await evaluate(`
    var filter = sheet().getRange('A1:B6').createFilter();
    var set = function (criteria) { filter.setColumnFilterCriteria(2, criteria.build()); return hidden(8); };
    return [set(SpreadsheetApp.newFilterCriteria().whenCellNotEmpty()),
      set(SpreadsheetApp.newFilterCriteria().whenCellEmpty())];`);
  expect(facts).toEqual([[4], [2, 3, 5, 6]]);
});

test('a sheet can have only one filter', async () => {
  const { evaluate } = await open();
  await expect(
    evaluate(`sheet().getRange('A1:B6').createFilter(); sheet().getRange('A1:A3').createFilter();`),
  ).rejects.toThrow("You can't create a filter in a sheet that already has a filter.");
});

test('an edited row stays hidden or visible until the filter is set again', async () => {
  const { host, evaluate } = await open();
  host.workbook.filter('Sheet1', 'A1:B6', 1, ['FR']);
  host.workbook.setValues('Sheet1', 'A2', [['FR'], ['DE']]);
  expect(await evaluate(HIDDEN)).toEqual([3, 5]);
  host.workbook.filter('Sheet1', 'A1:B6', 1, ['FR']);
  expect(await evaluate(HIDDEN)).toEqual([2, 5]);
});

test('hidden rows stay hidden when rows are inserted, deleted, or sorted', async () => {
  const { host, evaluate } = await open();
  host.workbook.filter('Sheet1', 'A1:B6', 1, ['FR']);
  host.workbook.insertRows('Sheet1', 4, 2);
  expect(await evaluate(HIDDEN)).toEqual([3, 7]);
  host.workbook.deleteRows('Sheet1', 2, 1);
  expect(await evaluate(HIDDEN)).toEqual([2, 6]);
  expect(await evaluate(`return sheet().getFilter().getRange().getA1Notation();`)).toBe('A1:B7');
  host.workbook.deleteRows('Sheet1', 3, 2);
  host.workbook.sortRows('Sheet1', 'A2:B5', 1);
  expect(host.workbook.getValues('Sheet1', 'A2:A5')).toEqual([['DE'], ['FR'], ['FR'], ['']]);
  expect(await evaluate(HIDDEN)).toEqual([3, 4]);
});

test('a filter follows its columns and disappears when they are deleted', async () => {
  const { host, evaluate } = await open();
  host.workbook.filter('Sheet1', 'A1:B6', 1, ['FR']);
  const look = `var filter = sheet().getFilter();
    return filter && [filter.getRange().getA1Notation(), filter.getColumnFilterCriteria(2) !== null];`;
  host.workbook.sheets.insertColumns(0, 1, 1);
  expect(await evaluate(look)).toEqual(['B1:C6', true]);
  host.workbook.sheets.deleteColumns(0, 2, 2);
  expect(await evaluate(look)).toBeNull();
  expect(await evaluate(HIDDEN)).toEqual([]);
});

test('a script can distinguish rows hidden by a filter from rows hidden by hand', async () => {
  const { host, evaluate } = await open();
  host.workbook.filter('Sheet1', 'A1:B6', 1, ['FR']);
  host.workbook.sheets.hideRows(0, 2, 2);
  const look = `return [2, 3, 5].map(function (row) {
    return [sheet().isRowHiddenByUser(row), sheet().isRowHiddenByFilter(row)]; });`;
  expect(await evaluate(look)).toEqual([
    [true, false],
    [true, true],
    [false, true],
  ]);
});

test('a filter makes no custom function run again', async () => {
  const { host } = await open();
  host.workbook.setFormula('Sheet1', 'D2', '=TWO()');
  await host.workbook.settled();
  host.workbook.filter('Sheet1', 'A1:B6', 1, ['FR']);
  await host.workbook.settled();
  expect(host.executions).toHaveLength(1);
});
