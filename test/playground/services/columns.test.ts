/** Columns that refuse: typed columns of a Table, dropdowns that reject, and spills that break. */
import { expect, test } from 'vitest';
import type { HostOptions } from '../../../playground/host.js';
import { GOOGLE_UNKNOWNS } from '../../../playground/unknowns.js';
import { openHost, runFromMenu } from '../host/host-of.js';

const CODE = `
  function range(a1) { return SpreadsheetApp.getActive().getSheetByName('Sheet1').getRange(a1); }
  function format(a1, formats) { range(a1).setNumberFormats(formats); }
  function write(a1, values) { range(a1).setValues(values); }
  function writeAndRead(a1, values) { range(a1).setValues(values); return range('A1').getValues(); }
  function writeAndFlush(a1, values) { range(a1).setValues(values); SpreadsheetApp.flush(); }
`;

const opened = (options: Partial<HostOptions> = {}) => openHost(CODE, options);

test('a typed column of a Table refuses number formats in the language of the person, and takes values', async () => {
  const english = await opened();
  english.workbook.addTable('Sheet1', 'A1:C5', { 2: 'text' });
  await expect(runFromMenu(english, 'format', 'A2:B2', [['@', '@']])).rejects.toThrow('typed column');
  await runFromMenu(english, 'format', 'A2:A3', [['@'], ['@']]);
  await runFromMenu(english, 'format', 'B1', [['@']]);
  await runFromMenu(english, 'write', 'B2', [['Ada']]);
  expect(english.workbook.getValues('Sheet1', 'B2')).toEqual([['Ada']]);
  const japanese = await opened({ locale: 'ja_JP' });
  japanese.workbook.addTable('Sheet1', 'A1:C5', { 2: 'text' });
  await expect(runFromMenu(japanese, 'format', 'B2', [['@']])).rejects.toThrow('型付き列');
});

test('typed columns take number formats under the other answer', async () => {
  const host = await opened({ typedColumns: 'none' });
  host.workbook.addTable('Sheet1', 'A1:C5', { 2: 'text' });
  await runFromMenu(host, 'format', 'B2', [['@']]);
});

test('one value that a dropdown does not list keeps the whole block from being written', async () => {
  const host = await opened();
  const remove = host.workbook.addDropdown('Sheet1', 'B2:B5', ['Yes', 'No']);
  await expect(
    runFromMenu(host, 'write', 'A2:B3', [
      ['a', 'Yes'],
      ['b', 'Maybe'],
    ]),
  ).rejects.toThrow('cell B3');
  expect(host.workbook.getValues('Sheet1', 'A2:B2')).toEqual([['', '']]);
  await runFromMenu(host, 'write', 'A2:B3', [
    ['a', 'Yes'],
    ['b', ''],
  ]);
  remove();
  await runFromMenu(host, 'write', 'B2', [['Maybe']]);
});

test('under the other answer the script learns of it at the next read or flush', async () => {
  const host = await opened({ rejectedWrites: 'at the next read or flush' });
  host.workbook.addDropdown('Sheet1', 'B2:B5', ['Yes', 'No']);
  await runFromMenu(host, 'write', 'B2', [['Maybe']]);
  await expect(runFromMenu(host, 'writeAndRead', 'B2', [['Maybe']])).rejects.toThrow('cell B2');
  await expect(runFromMenu(host, 'writeAndFlush', 'B2', [['Maybe']])).rejects.toThrow('cell B2');
  expect(host.workbook.getValues('Sheet1', 'B2')).toEqual([['']]);
});

test('a typed column and a dropdown follow columns that are inserted before them', async () => {
  const host = await opened();
  host.workbook.addTable('Sheet1', 'A1:C5', { 2: 'number' });
  host.workbook.addDropdown('Sheet1', 'C2:C5', ['Yes']);
  host.workbook.sheets.insertColumns(0, 1, 1);
  await expect(runFromMenu(host, 'format', 'C2', [['@']])).rejects.toThrow('typed column');
  await expect(runFromMenu(host, 'write', 'D2', [['No']])).rejects.toThrow('cell D2');
  await runFromMenu(host, 'write', 'C2', [['No']]);
});

test('a value in the area of a spill breaks it to #REF!, also when the formula stands in the header row', async () => {
  const host = await opened();
  const { workbook } = host;
  workbook.setValues('Sheet1', 'A1', [['Name'], ['Ada'], ['Ben']]);
  workbook.setFormula('Sheet1', 'B1', '=VSTACK("Email", A2:A3)');
  workbook.setFormula('Sheet1', 'D2', '=SEQUENCE(2, 2)');
  await workbook.settled();
  expect(workbook.getValues('Sheet1', 'B1:B3')).toEqual([['Email'], ['Ada'], ['Ben']]);
  await runFromMenu(host, 'write', 'B3', [['mine']]);
  await runFromMenu(host, 'write', 'E3', [['mine']]);
  await workbook.settled();
  expect(workbook.getValues('Sheet1', 'B1:B3')).toEqual([['#REF!'], [''], ['mine']]);
  expect(workbook.getValues('Sheet1', 'D2:E3')).toEqual([
    ['#REF!', ''],
    ['', 'mine'],
  ]);
});

test.each(GOOGLE_UNKNOWNS.spillTargets.answers)(
  'a value in the result of a formula %s, and a blank there does neither',
  async (spillTargets) => {
    const host = await openHost(
      `function put(text) { SpreadsheetApp.getActive().getSheets()[0].getRange('A2').setValue(text); }`,
      { spillTargets },
    );
    host.workbook.setFormula('Sheet1', 'A1', '=SEQUENCE(3, 1)');
    await host.workbook.settled();
    const shown = async () => {
      await host.workbook.settled();
      return host.workbook.getValues('Sheet1', 'A1:A3').flat();
    };
    await runFromMenu(host, 'put', '');
    expect(await shown()).toEqual([1, 2, 3]);
    const put = runFromMenu(host, 'put', 'x');
    if (spillTargets === 'refused') {
      await expect(put).rejects.toThrow('cell A2, which is part of an array');
      expect(await shown()).toEqual([1, 2, 3]);
    } else {
      await put;
      expect(await shown()).toEqual(['#REF!', 'x', '']);
    }
  },
);

const WRITES = `
  function put(format, texts) {
    const range = SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1, texts.length, 1);
    range.setNumberFormat(format);
    range.setValues(texts.map((text) => [text]));
    return [range.getValues().map(String), range.getFormulas().map(String)];
  }
`;

test.each([
  ['kept', "'=1+1"],
  ['swallowed', '=1+1'],
] as const)('an apostrophe in a cell of format @ is %s', async (apostrophes, shown) => {
  const host = await openHost(WRITES, { apostrophes });
  expect(await runFromMenu(host, 'put', '@', ["'=1+1", '=1+1'])).toEqual([
    [shown, '=1+1'],
    ['', ''],
  ]);
  expect(await runFromMenu(host, 'put', 'General', ["'=1+1"])).toEqual([['=1+1'], ['']]);
});

test.each([
  ['as typed', ['number', 'number', 'boolean', 'object', 'object']],
  ['kept', ['string', 'string', 'string', 'string', 'string']],
] as const)('texts in a cell without a format are read %s', async (coercion, types) => {
  const host = await openHost(WRITES, { coercion });
  const texts = ['00123', '1e5', 'TRUE', '1-10', '3/4'];
  await runFromMenu(host, 'put', 'General', texts);
  const typesNow = () => host.workbook.getValues('Sheet1', 'A1:A5').map(([value]) => typeof value);
  expect(typesNow()).toEqual(types);
  expect(((await runFromMenu(host, 'put', 'General', ['=1+1'])) as string[][])[1]).toEqual(['=1+1']);
  expect(await runFromMenu(host, 'put', '@', texts)).toEqual([texts, ['', '', '', '', '']]);
});

test.each(GOOGLE_UNKNOWNS.writesSeenAt.answers)(
  'a write into protected cells has no effect and is refused %s',
  async (writesSeenAt) => {
    const host = await opened({ writesSeenAt, user: 'editor@example.com' });
    host.workbook.protect('Sheet1', 'A2:A5');
    const isLate = writesSeenAt === 'at the next read or flush';
    const write = runFromMenu(host, 'write', 'A2', [['x']]);
    if (isLate) await write;
    else await expect(write).rejects.toThrow('protected');
    await expect(runFromMenu(host, 'writeAndRead', 'A2', [['x']])).rejects.toThrow('protected');
    await expect(runFromMenu(host, 'writeAndFlush', 'A2', [['x']])).rejects.toThrow('protected');
    expect(host.workbook.getValues('Sheet1', 'A2')).toEqual([['']]);
  },
);
