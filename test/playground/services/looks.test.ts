/** Looks of cells, widths and hidden columns, and conditional format rules, as scripts read and set them. */
import { expect, test } from 'vitest';
import type { Host } from '../../../playground/host.js';
import { openHost } from '../host/host-of.js';

const CODE = `
  function sheet() { return SpreadsheetApp.getActive().getSheetByName('Sheet1'); }
  function rule(range) {
    return SpreadsheetApp.newConditionalFormatRule().whenTextStartsWith('Found').setBackground('#e6f4ea')
      .setFontColor('#0d652d').setRanges([range || sheet().getRange('C2:C10')]).build();
  }
  function facts(rules) {
    return rules.map(function (one) {
      var condition = one.getBooleanCondition();
      return [one.getRanges().map(function (range) { return range.getA1Notation(); }).join(),
        condition && condition.getCriteriaType() === SpreadsheetApp.BooleanCriteria.TEXT_STARTS_WITH,
        condition && condition.getCriteriaValues(), condition && condition.getBackground()];
    });
  }
  function evaluate(body) { return new Function('sheet', 'rule', 'facts', body)(sheet, rule, facts); }
  /** @customfunction */
  function TWO() { return 2; }
`;

async function open(options = {}): Promise<{ host: Host; evaluate: (body: string) => Promise<unknown> }> {
  const host = await openHost(CODE, options);
  return { host, evaluate: (body) => host.run('evaluate', [body], { kind: 'menu' }) };
}

test('looks are read as they were set, and cells without any have those of Google', async () => {
  const { evaluate } = await open();
  const looks = await evaluate(`
    var range = sheet().getRange('A1:B1');
    sheet().getRange('B1').setBackground('#1f4e78').setFontColor('#ffffff').setFontWeight('bold')
      .setHorizontalAlignment('center').setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP);
    return [range.getBackgrounds(), range.getFontColors(), range.getFontWeights(), range.getHorizontalAlignments(),
      range.getWrapStrategies(), sheet().getRange('B1').getBackground()];`);
  expect(looks).toEqual([
    [['#ffffff', '#1f4e78']],
    [['#000000', '#ffffff']],
    [['normal', 'bold']],
    [['general-left', 'center']],
    [['OVERFLOW', 'WRAP']],
    '#1f4e78',
  ]);
});

test('null resets a look', async () => {
  const { evaluate } = await open();
  const looks = await evaluate(`
    var range = sheet().getRange('A1').setBackground('red').setFontWeight('bold').setHorizontalAlignment('right');
    range.setBackground(null).setFontWeight(null).setHorizontalAlignment(null);
    return [range.getBackground(), range.getFontWeight(), range.getHorizontalAlignment()];`);
  expect(looks).toEqual(['#ffffff', 'normal', 'general-left']);
});

test.each([
  "getRange('A1').setFontWeight('heavy')",
  "getRange('A1').setHorizontalAlignment('general-left')",
  "getRange('A1').setBackground(7)",
  "getRange('A1').setWrapStrategy('SOMETIMES')",
  'setColumnWidth(1, -5)',
  'setColumnWidths(99, 1, 50)',
])('%s is refused as on Google', async (call) => {
  const { evaluate } = await open();
  await expect(evaluate(`sheet().${call}`)).rejects.toThrow(/Invalid argument|outside the dimensions/);
});

test('widths and hidden columns are read as they were set', async () => {
  const { evaluate } = await open();
  const facts = await evaluate(`
    sheet().setColumnWidths(2, 2, 210);
    sheet().hideColumns(3);
    var hidden = [2, 3].map(function (column) { return sheet().isColumnHiddenByUser(column); });
    sheet().unhideColumn(sheet().getRange('C1'));
    return [sheet().getColumnWidth(2), sheet().getColumnWidth(3), hidden, sheet().isColumnHiddenByUser(3)];`);
  expect(facts).toEqual([210, 210, [false, true], false]);
});

test('rules are kept in their order and follow inserted and deleted columns', async () => {
  const { evaluate } = await open();
  const kept = await evaluate(`
    var scale = SpreadsheetApp.newConditionalFormatRule().setGradientMinpoint('#ffffff')
      .setGradientMaxpoint('#00ff00').setRanges([sheet().getRange('A1:A5')]).build();
    sheet().setConditionalFormatRules([scale, rule()]);
    sheet().insertColumnsBefore(2, 1);
    var moved = facts(sheet().getConditionalFormatRules());
    sheet().deleteColumns(4, 1);
    return [moved, facts(sheet().getConditionalFormatRules())];`);
  const scale = ['A1:A5', null, null, null];
  expect(kept).toEqual([[scale, ['D2:D10', true, ['Found'], '#e6f4ea']], [scale]]);
});

test.each([
  ['sheet().setConditionalFormatRules([{}])', /don't match the method signature/],
  ['sheet().setConditionalFormatRules(rule())', /don't match the method signature/],
  [
    'SpreadsheetApp.newConditionalFormatRule().setRanges([sheet().getRange("A1")]).build()',
    /have a condition/,
  ],
  ['SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo("a").build()', /at least one range/],
  ['SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo()', /don't match the method signature/],
  ['SpreadsheetApp.newConditionalFormatRule().setBackground(1)', /Invalid argument/],
  ['SpreadsheetApp.getActive().insertSheet("Other").setConditionalFormatRules([rule()])', /different sheet/],
])('%s is refused as on Google', async (call, message) => {
  const { evaluate } = await open();
  await expect(evaluate(call)).rejects.toThrow(message);
});

test.each(['refused', 'allowed'] as const)(
  'rules of a sheet with protected cells are %s to others than the owner',
  async (protectedRules) => {
    const { host, evaluate } = await open({ protectedRules, user: 'colleague@example.com' });
    host.workbook.protect('Sheet1', 'A1');
    const set = evaluate('sheet().setConditionalFormatRules([rule()])');
    if (protectedRules === 'allowed') await expect(set).resolves.toBeNull();
    else await expect(set).rejects.toThrow(/protected/);
    expect(host.workbook.conditionalFormats.rules(0)).toHaveLength(protectedRules === 'allowed' ? 1 : 0);
  },
);

test('a rich text puts a link on the text of a cell', async () => {
  const { evaluate } = await open();
  const read = await evaluate(`
    var value = SpreadsheetApp.newRichTextValue().setText('Leads').setLinkUrl('#gid=7').build();
    sheet().getRange('A1').setRichTextValue(value);
    return [sheet().getRange('A1').getValue(), sheet().getRange('A1').getRichTextValue().getLinkUrl()];`);
  expect(read).toEqual(['Leads', '#gid=7']);
  await expect(evaluate("sheet().getRange('A1').setRichTextValue('Leads')")).rejects.toThrow(/signature/);
});
