/** What the local Google refuses: in the language of the person, by permission, and by triggers that no longer run. */
import { expect, test } from 'vitest';
import type { HostOptions } from '../../../playground/host.js';
import { GOOGLE_UNKNOWNS } from '../../../playground/unknowns.js';
import { openHost } from '../host/host-of.js';

const CODE = `
  function fetchIt() { UrlFetchApp.fetch('https://a.example/'); }
  function tab() { return SpreadsheetApp.getActive().getSheetByName('Sheet1').getLastRow(); }
  function grow() { SpreadsheetApp.getActive().getSheetByName('Sheet1').insertRowsAfter(1000, 400000); }
  function missing(scopes) {
    var info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, scopes);
    return [String(info.getAuthorizationStatus()), info.getAuthorizationUrl()];
  }
  function hourly() {}
  function set() { ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create(); }
  function listed() { return ScriptApp.getProjectTriggers().length; }
`;
const SCOPES = 'https://www.googleapis.com/auth/';
const menu = { kind: 'menu' } as const;

const opened = (options: Partial<HostOptions> = {}) => openHost(CODE, options);

test.each([
  ['en_US', 'Required permissions'],
  ['de_DE', 'Erforderliche Berechtigungen'],
  ['ja_JP', '必要な権限'],
  ['xx', 'Required permissions'],
])('in %s a missing permission is named with its address after "%s"', async (locale, words) => {
  const host = await opened({ locale, missingScope: 'script.external_request' });
  const refused = host.run('fetchIt', [], menu);
  await expect(refused).rejects.toThrow(`${words}: ${SCOPES}script.external_request`);
  expect(host.fetches).toEqual([]);
  expect(await host.run('tab', [], menu)).toBe(0);
});

test.each(GOOGLE_UNKNOWNS.refusalLanguage.answers)(
  'Google refuses in the language "%s", whatever the language of the person, with the address of the permission',
  async (refusalLanguage) => {
    const refusedIn = async (locale: string) => {
      const host = await opened({ refusalLanguage, locale, missingScope: 'script.external_request' });
      return String(await host.run('fetchIt', [], menu).catch(String));
    };
    const [german, japanese] = [await refusedIn('de_DE'), await refusedIn('ja_JP')];
    expect(german).toContain(`${SCOPES}script.external_request`);
    expect(german === japanese).toBe(refusalLanguage !== 'of the person');
    expect(/permission|Erforderlich|requises|necesarios|必要|necessárias/.test(german)).toBe(
      refusalLanguage !== 'other',
    );
  },
);

test('the script is told where missing permissions are granted, and nothing when none of those asked for is missing', async () => {
  const host = await opened({ missingScope: 'script.external_request' });
  const ask = (name: string) => host.run('missing', [[SCOPES + name]], menu);
  expect(await ask('script.external_request')).toEqual([
    'REQUIRED',
    expect.stringMatching(/^https:\/\/accounts\.google\.com\//),
  ]);
  expect(await ask('script.scriptapp')).toEqual(['NOT_REQUIRED', null]);
});

test('a full file is refused with the limit as the language writes it', async () => {
  const host = await opened({ locale: 'fr_FR' });
  await expect(host.run('grow', [], menu)).rejects.toThrow('10 000 000');
});

test.each(GOOGLE_UNKNOWNS.disabledTriggers.answers)(
  'a disabled trigger is %s and never fires',
  async (answer) => {
    const host = await opened({ disabledTriggers: answer });
    await host.run('set', [], menu);
    host.triggers.disable();
    host.clock.advance(7_200_000);
    await host.runDueTriggers();
    expect(host.executions.filter(({ kind }) => kind === 'trigger')).toEqual([]);
    expect(await host.run('listed', [], menu)).toBe(answer === 'listed' ? 1 : 0);
  },
);

test.each([
  ['fire', 1, 1],
  ['refused', 0, 0],
  ['created but never fire', 0, 0],
  ['fire twice', 2, 2],
  ['fire late', 0, 1],
] as const)(
  'triggers that %s fire %i times in the first hour and %i times when it is two hours late',
  async (triggers, inTime, late) => {
    const host = await opened({ triggers });
    const set = host.run('set', [], menu);
    if (triggers === 'refused') await expect(set).rejects.toThrow('server error');
    else await set;
    expect(host.triggers.list()).toHaveLength(triggers === 'refused' ? 0 : 1);
    const fired = () => host.executions.filter(({ kind }) => kind === 'trigger').length;
    host.clock.advance(3_600_000);
    await host.runDueTriggers();
    expect(fired()).toBe(inTime);
    if (inTime > 0) return;
    host.clock.advance(2 * 3_600_000);
    await host.runDueTriggers();
    expect(fired()).toBe(late);
  },
);

test.each([
  ['told', true],
  ['not told', false],
] as const)('a row that a slicer hides is %s', async (hiddenRowsTold, told) => {
  const code = `function ask() { return SpreadsheetApp.getActive().getSheets()[0].isRowHiddenByFilter(3); }`;
  const host = await openHost(code, { hiddenRowsTold });
  expect(await host.run('ask', [], menu)).toBe(false);
  host.workbook.filters.slice(0, [3]);
  expect(await host.run('ask', [], menu)).toBe(told);
});

test.each([
  ['open', true],
  ['not open', false],
] as const)('the file is %s in a clock trigger, and open in the menu', async (triggerFile, open) => {
  const code = 'function ask() { return SpreadsheetApp.getActive() !== null; }';
  const host = await openHost(code, { triggerFile });
  expect(await host.run('ask', [], { kind: 'trigger' })).toBe(open);
  expect(await host.run('ask', [], menu)).toBe(true);
});
