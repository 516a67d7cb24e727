/** Dropdowns that a script makes, and other files, which it may not open. */
import { expect, test } from 'vitest';
import { openHost } from '../host/host-of.js';

const CODE = `
  function cell() { return SpreadsheetApp.getActive().getSheetByName('Sheet1').getRange('B2'); }
  function limit(rejects) {
    var rule = SpreadsheetApp.newDataValidation().requireValueInList(['yes', 'no'], true);
    cell().setDataValidation((rejects ? rule.setAllowInvalid(false) : rule).build());
  }
  function free() { cell().setDataValidation(null); }
  function put(value) { cell().setValue(value); return cell().getValue(); }
  function other() { SpreadsheetApp.openById('0'); }
`;
const menu = { kind: 'menu' } as const;
const SCOPES = 'https://www.googleapis.com/auth/';

test('a dropdown that rejects accepts its values until the script removes it', async () => {
  const host = await openHost(CODE);
  await host.run('limit', [true], menu);
  expect(await host.run('put', ['no'], menu)).toBe('no');
  await expect(host.run('put', ['maybe'], menu)).rejects.toThrow('data validation');
  await host.run('free', [], menu);
  expect(await host.run('put', ['maybe'], menu)).toBe('maybe');
});

test('a dropdown that only warns accepts any value', async () => {
  const host = await openHost(CODE);
  await host.run('limit', [true], menu);
  await host.run('limit', [false], menu);
  expect(await host.run('put', ['maybe'], menu)).toBe('maybe');
});

test.each([
  ['spreadsheets.currentonly', 'Required permissions: https://www.googleapis.com/auth/spreadsheets'],
  ['spreadsheets', 'not found'],
])('with the permission %s, opening another file fails with "%s"', async (scope, words) => {
  const host = await openHost(CODE, { manifest: { oauthScopes: [SCOPES + scope] } });
  await expect(host.run('other', [], menu)).rejects.toThrow(words);
});
