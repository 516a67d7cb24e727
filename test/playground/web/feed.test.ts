/** How a view stays the same as the workbook. */
import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { Host } from '../../../playground/host.js';
import { Feed } from '../../../playground/web/feed.js';
import type { ToPage } from '../../../playground/web/messages.js';
import { hostOf } from '../host/host-of.js';

const CODE = '/** @customfunction */ function TWO() { return [[1], [2]]; }';
const SHEET = { subUnitId: 'sheet-0' };

async function openFeed(): Promise<{
  host: Host;
  feed: Feed;
  messages: ToPage[];
  heard: () => Promise<ToPage[]>;
}> {
  const host = await hostOf(CODE);
  const messages: ToPage[] = [];
  const feed = new Feed(host.workbook, (text) => messages.push(JSON.parse(text) as ToPage));
  onTestFinished(async () => {
    feed.close();
    await host.close();
  });
  const heard = async (): Promise<ToPage[]> => {
    await setImmediate();
    await setImmediate();
    return messages.splice(0);
  };
  return { host, feed, messages, heard };
}

const unitId = (message: ToPage | undefined): string =>
  message?.kind === 'workbook' ? (message.snapshot as { id: string }).id : '';

const setCell = (unit: string, row: number, value: string) => ({
  id: 'sheet.mutation.set-range-values',
  params: { ...SHEET, unitId: unit, cellValue: { [row]: { 0: { v: value } } } },
});

const insertRow = (unit: string, row: number) => ({
  id: 'sheet.mutation.insert-row',
  params: {
    ...SHEET,
    unitId: unit,
    range: { startRow: row, endRow: row, startColumn: 0, endColumn: 25, rangeType: 1 },
  },
});

test('a view gets the whole workbook first and then the changes of the host', async () => {
  const { host, heard } = await openFeed();
  expect(await heard()).toMatchObject([{ kind: 'workbook', seq: 1 }]);
  host.workbook.setValues('Sheet1', 'A1', [['x']]);
  expect(await heard()).toMatchObject([{ kind: 'mutations', seq: 2 }]);
});

test('a view shows Loading... while a custom function runs and #REF! for a blocked spill', async () => {
  const { host, messages, heard } = await openFeed();
  await heard();
  host.workbook.setValues('Sheet1', 'B2', [['in the way']]);
  host.workbook.setFormula('Sheet1', 'A1', '=TWO()');
  host.workbook.setFormula('Sheet1', 'B1', '=TWO()');
  await host.workbook.settled();
  await setImmediate();
  const text = JSON.stringify(messages);
  expect(text).toContain('"v":"#REF!"');
  expect(text).not.toContain('#SPILL!');
  expect(text).not.toContain('#GETTING_DATA');
});

test('a change in a view reaches the workbook and is not sent back to the view', async () => {
  const { host, feed, heard } = await openFeed();
  const [opened] = await heard();
  feed.receive([setCell(unitId(opened), 0, 'typed')], 1);
  expect(host.workbook.getValues('Sheet1', 'A1')).toEqual([['typed']]);
  expect(await heard()).toEqual([]);
});

test('a view that moved rows before it received a change starts over', async () => {
  const { host, feed, heard } = await openFeed();
  const [opened] = await heard();
  host.workbook.setValues('Sheet1', 'A1', [['x']]);
  feed.receive([insertRow(unitId(opened), 0)], 1);
  expect((await heard()).map(({ kind }) => kind)).toEqual(['workbook']);
});

test('a view that changed a cell before it received a movement of rows starts over', async () => {
  const { host, feed, heard } = await openFeed();
  const [opened] = await heard();
  host.workbook.insertRows('Sheet1', 1, 1);
  await heard();
  feed.receive([setCell(unitId(opened), 0, 'typed')], 1);
  expect((await heard()).map(({ kind }) => kind)).toEqual(['workbook']);
});

test('a view does not start over when both sides change cells', async () => {
  const { host, feed, heard } = await openFeed();
  const [opened] = await heard();
  host.workbook.setValues('Sheet1', 'A1', [['x']]);
  feed.receive([setCell(unitId(opened), 1, 'typed')], 1);
  expect((await heard()).map(({ kind }) => kind)).toEqual(['mutations']);
});
