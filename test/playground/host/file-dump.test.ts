/** A file that is dumped and opened again goes on as if it had not been closed. */
import { expect, test } from 'vitest';
import type { Host } from '../../../playground/host.js';
import { createLusha } from '../../../playground/lusha-api/lusha.js';
import { hostOf } from './host-of.js';

const CODE = `
  /** @customfunction */
  function TWICE(value) { return [[value], [2 * value]]; }
  function keep() {
    PropertiesService.getDocumentProperties().setProperty('document', 'd');
    PropertiesService.getUserProperties().setProperty('user', 'u');
    CacheService.getDocumentCache().put('cached', 'c', 100);
    ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create();
  }
  function hourly() {}
  function addTab() { return SpreadsheetApp.getActive().insertSheet('New').getSheetId(); }
  function links() { return SpreadsheetApp.getActive().getSheetByName('Sheet1').getRange('B2').getRichTextValue().getLinkUrl(); }
  function uuid() { return Utilities.getUuid(); }
`;

async function filled(): Promise<Host> {
  const host = await hostOf(CODE);
  const { workbook } = host;
  workbook.setValues('Sheet1', 'A1', [
    ['text', 1, true, new Date(2026, 1, 3)],
    ['=1+1', null, '=TWICE(A2)'],
  ]);
  workbook.setLink('Sheet1', 'B2', 'label', 'https://a.example');
  workbook.addSheet('Hidden', { rows: 20, columns: 3 });
  workbook.setValues('Hidden', 'B2', [["'007"]]);
  workbook.sheets.hide(workbook.sheets.byName('Hidden')?.id ?? 0);
  workbook.sheets.freezeRows(0, 1);
  workbook.sheets.hideColumns(0, 4, 1);
  workbook.select('Sheet1', 'B2:C3');
  await workbook.settled();
  await host.run('keep', [], { kind: 'menu' });
  return host;
}

test('sheets, stores, caches, triggers and the clock are as they were', async () => {
  const before = await filled();
  const dump = before.dump();
  const opened = await hostOf(CODE, { file: JSON.parse(JSON.stringify(dump)) as typeof dump });
  await opened.workbook.settled();
  for (const a1 of ['A1:D4']) {
    expect(opened.workbook.getValues('Sheet1', a1)).toEqual(before.workbook.getValues('Sheet1', a1));
    expect(opened.workbook.getFormulas('Sheet1', a1)).toEqual(before.workbook.getFormulas('Sheet1', a1));
  }
  expect(await opened.run('links', [], { kind: 'menu' })).toBe('https://a.example');
  expect(opened.triggers.list()).toEqual(before.triggers.list());
  expect(opened.caches.document.get('cached')).toBe('c');
  const again = opened.dump();
  expect({ ...again, seed: 0, now: 0 }).toEqual({ ...dump, seed: 0, now: 0 });
  await before.close();
  await opened.close();
});

test('the ids of sheets and random ids that come after opening are new ones', async () => {
  const before = await filled();
  const uuid = await before.run('uuid', [], { kind: 'menu' });
  const opened = await hostOf(CODE, { file: before.dump() });
  const ids = opened.workbook.sheets.list().map(({ id }) => id);
  expect(ids).not.toContain(await opened.run('addTab', [], { kind: 'menu' }));
  expect(await opened.run('uuid', [], { kind: 'menu' })).not.toBe(uuid);
  await before.close();
  await opened.close();
});

test('the account at Lusha goes on with its credits, its charges and what it has revealed', () => {
  const before = createLusha({ credits: 100 });
  const reveal = (lusha: typeof before) =>
    lusha.wire(
      {
        method: 'POST',
        url: 'https://api.lusha.com/v3/contacts/enrich',
        headers: { api_key: lusha.apiKey, 'content-type': 'application/json' },
        body: JSON.stringify({ ids: [lusha.people(1, { withWorkEmail: true })[0]?.id], reveal: ['emails'] }),
      },
      0,
    );
  expect(reveal(before)).toMatchObject({ status: 200 });
  expect(before.record.total).toBe(1);
  const opened = createLusha({ account: before.dump() });
  expect(opened.record).toMatchObject({ total: 1, balance: 99 });
  reveal(opened);
  expect(opened.record).toMatchObject({ total: 1, balance: 99, chargedRequests: 1 });
});
