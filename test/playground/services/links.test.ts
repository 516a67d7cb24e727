/** Links of cells: what a script reads of linked texts, smart chips and HYPERLINK formulas. */
import { expect, test } from 'vitest';
import type { HostOptions } from '../../../playground/host.js';
import { openHost, runFromMenu } from '../host/host-of.js';

const CODE = `
  function range(a1) { return SpreadsheetApp.getActive().getSheetByName('Sheet1').getRange(a1); }
  function links(a1) {
    return range(a1).getRichTextValues().map(function (row) {
      return row.map(function (text) { return text === null ? 'no text' : text.getLinkUrl(); });
    });
  }
  function runs(a1) {
    return range(a1).getRichTextValue().getRuns().map(function (run) {
      return [run.getText(), run.getLinkUrl(), run.getStartIndex(), run.getEndIndex()];
    });
  }
  function write(a1, values) { range(a1).setValues(values); }
`;
const PROFILE = 'https://www.linkedin.com/in/ada';

const opened = (options: Partial<HostOptions> = {}) => openHost(CODE, options);

test('a linked text keeps its label as its value and gives its address as a rich text, in one call', async () => {
  const host = await opened();
  host.workbook.setLink('Sheet1', 'A1', 'Profile', PROFILE);
  host.workbook.setValues('Sheet1', 'A2', [['plain'], [null]]);
  expect(host.workbook.getValues('Sheet1', 'A1')).toEqual([['Profile']]);
  expect(await runFromMenu(host, 'links', 'A1:A3')).toEqual([[PROFILE], [null], [null]]);
  expect(host.executions.at(-1)?.serviceCalls['Range.getRichTextValues']).toBe(1);
});

test('a number, a date, a boolean and an error have no rich text', async () => {
  const host = await opened();
  host.workbook.setValues('Sheet1', 'A1', [[1, new Date(2026, 1, 3), true, '=1/0']]);
  await host.workbook.settled();
  expect(await runFromMenu(host, 'links', 'A1:D1')).toEqual([['no text', 'no text', 'no text', 'no text']]);
});

test('a link on some of the words is a run of its own', async () => {
  const host = await opened();
  host.workbook.setLink('Sheet1', 'A1', 'see her profile here', PROFILE, 'profile');
  expect(await runFromMenu(host, 'runs', 'A1')).toEqual([
    ['see her ', null, 0, 8],
    ['profile', PROFILE, 8, 15],
    [' here', null, 15, 20],
  ]);
  expect(await runFromMenu(host, 'links', 'A1')).toEqual([[PROFILE]]);
});

test('a link moves with its row when rows are sorted, and is gone when the cell is written', async () => {
  const host = await opened();
  host.workbook.setValues('Sheet1', 'A1', [['b'], ['a']]);
  host.workbook.setLink('Sheet1', 'B1', 'Profile', PROFILE);
  host.workbook.sortRows('Sheet1', 'A1:B2', 1);
  expect(await runFromMenu(host, 'links', 'B1:B2')).toEqual([[null], [PROFILE]]);
  await runFromMenu(host, 'write', 'B2', [['Profile']]);
  expect(await runFromMenu(host, 'links', 'B2')).toEqual([[null]]);
});

for (const [formulaLinks, address] of [
  ['linked', PROFILE],
  ['not linked', null],
] as const) {
  test(`a HYPERLINK formula shows its label, and its rich text is ${formulaLinks}`, async () => {
    const host = await opened({ formulaLinks });
    host.workbook.setValues('Sheet1', 'A1', [[PROFILE, `=HYPERLINK("${PROFILE}", "Profile")`]]);
    host.workbook.setValues('Sheet1', 'C1', [['=HYPERLINK(A1, "Profile")', `=HYPERLINK("${PROFILE}")`]]);
    await host.workbook.settled();
    expect(host.workbook.getValues('Sheet1', 'B1:D1')).toEqual([['Profile', 'Profile', PROFILE]]);
    expect(await runFromMenu(host, 'links', 'B1:D1')).toEqual([[address, address, address]]);
  });
}
