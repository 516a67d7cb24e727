/** The local Google lacks the one permission that the person has not granted, until it is granted. */
import { expect, it } from 'vitest';
import { GOOGLE_UNKNOWNS } from '../../../playground/unknowns.js';
import { openHost } from '../host/host-of.js';

const CODE = `
  var CALLS = {
    'spreadsheets.currentonly': function () { return SpreadsheetApp.getActive().getId(); },
    'script.external_request': function () { return UrlFetchApp.fetchAll([{ url: 'https://api.lusha.com/' }]).length; },
    'script.container.ui': function () { SpreadsheetApp.getUi(); return 'ui'; },
    'script.scriptapp': function () { return ScriptApp.getProjectTriggers().length; },
  };
  function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Open', 'call').addToUi(); }
  function call(name) { return CALLS[name](); }
  function address() { return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationUrl(); }
`;
const MENU = { kind: 'menu' } as const;
const [none, ...SCOPES] = GOOGLE_UNKNOWNS.missingScope.answers;

it.each(SCOPES)('%s alone is missing, with the address where it is granted', async (missingScope) => {
  const host = await openHost(CODE, { missingScope });
  for (const name of SCOPES) {
    const called = host.run('call', [name], MENU);
    if (name === missingScope)
      await expect(called).rejects.toThrow(`https://www.googleapis.com/auth/${name}`);
    else await called;
  }
  expect(await host.run('address', [], MENU)).toMatch(
    new RegExp(`^https://accounts\\.google\\.com/.*${missingScope}$`),
  );
  host.permissions.grantAll();
  await host.run('call', [missingScope], MENU);
  expect(await host.run('address', [], MENU)).toBeNull();
  host.permissions.revoke(missingScope);
  await expect(host.run('call', [missingScope], MENU)).rejects.toThrow(missingScope);
});

it('the menu is added when the file is opened, before anything is granted', async () => {
  const host = await openHost(CODE, { missingScope: 'script.container.ui' });
  await host.run('onOpen', undefined, { kind: 'open', authMode: 'NONE' });
  expect(host.screen.menus).toHaveLength(1);
});

it('nothing is missing by default', async () => {
  const host = await openHost(CODE, { missingScope: none });
  for (const name of SCOPES) await host.run('call', [name], MENU);
  expect(host.fetches).toHaveLength(1);
});
