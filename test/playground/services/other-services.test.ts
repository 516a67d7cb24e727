/** Utilities, Session, HtmlService, triggers, and the user interface. */
import { expect, test } from 'vitest';
import { hostOf } from '../host/host-of.js';

const menu = { kind: 'menu' } as const;

async function value(body: string, kind: 'menu' | 'custom' = 'menu'): Promise<unknown> {
  const host = await hostOf(`function f() { ${body} }`, { files: { panel: '<p>Hello</p>' } });
  return host.run('f', [], { kind });
}

test('digests and Base64 use the UTF-8 bytes of the text as signed numbers', async () => {
  expect(
    await value(`return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'é').slice(0, 3);`),
  ).toEqual([74, -103, 85]);
  expect(await value(`return Utilities.base64EncodeWebSafe('??>');`)).toBe('Pz8-');
  expect(await value(`return Utilities.base64Decode('/w==');`)).toEqual([-1]);
});

test('gzip and ungzip return the original text', async () => {
  expect(
    await value(`return Utilities.ungzip(Utilities.gzip(Utilities.newBlob('größer'))).getDataAsString();`),
  ).toBe('größer');
});

test('dates are formatted in the given time zone', async () => {
  expect(
    await value(
      `return Utilities.formatDate(new Date(1767603600000), 'America/New_York', "yyyy-MM-dd'T'HH:mm Z");`,
    ),
  ).toBe('2026-01-05T04:00 -0500');
});

test('a cell does not get the email address of the person at the screen', async () => {
  expect(await value('return Session.getActiveUser().getEmail();', 'custom')).toBe('');
  expect(await value('return Session.getActiveUser().getEmail();')).toBe('owner@example.com');
});

test('a cell cannot get the user interface', async () => {
  await expect(value('SpreadsheetApp.getUi();', 'custom')).rejects.toThrow(
    'Cannot call SpreadsheetApp.getUi() from this context.',
  );
});

test('a cell cannot see triggers', async () => {
  await expect(value('ScriptApp.getProjectTriggers();', 'custom')).rejects.toThrow(
    'You do not have permission',
  );
});

test('a sidebar shows an HTML file of the project', async () => {
  const host = await hostOf(
    `function open() {
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('panel').setTitle('Panel'));
    }`,
    { files: { 'panel.html': '<p>Hello</p>' } },
  );
  await host.run('open', [], menu);
  expect(host.screen.pages).toMatchObject([{ kind: 'showSidebar', title: 'Panel', html: '<p>Hello</p>' }]);
});

test('onOpen can add a menu but cannot open a sidebar', async () => {
  const host = await hostOf(
    `function onOpen() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x')); }`,
  );
  await expect(host.run('onOpen', undefined, { kind: 'open' })).rejects.toThrow('You do not have permission');
});

test('alerts are answered by the person', async () => {
  const host = await hostOf(`function ask() { return SpreadsheetApp.getUi().alert('Delete?'); }`);
  host.screen.answerWith(() => ({ button: 'NO', text: '' }));
  expect(await host.run('ask', [], menu)).toBe('NO');
  expect(host.screen.questions).toEqual([{ kind: 'alert', texts: ['Delete?'] }]);
});

test('an add-on can have one clock trigger in a document', async () => {
  const plan = `ScriptApp.newTrigger('f').timeBased().everyHours(1).create();`;
  await expect(value(plan + plan)).rejects.toThrow('created too many time-based triggers in this document');
});

test('a recurring clock trigger cannot run more than once an hour', async () => {
  await expect(value(`ScriptApp.newTrigger('f').timeBased().everyMinutes(5).create();`)).rejects.toThrow(
    'The recurrence interval for an Add-on trigger must be at least one hour.',
  );
});

test('a clock trigger cannot get the user interface', async () => {
  const host = await hostOf('function tick() { SpreadsheetApp.getUi(); }');
  await expect(host.run('tick', [], { kind: 'trigger' })).rejects.toThrow(
    'Cannot call SpreadsheetApp.getUi()',
  );
});

test.each([
  ['replaces the first', 1],
  ['both stay', 2],
] as const)('a second sidebar %s, so that %i are open', async (secondSidebar, open) => {
  const code = `function show() {
    SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>Panel</p>'));
  }`;
  const host = await hostOf(code, { secondSidebar });
  await host.run('show', [], { kind: 'menu' });
  await host.run('show', [], { kind: 'menu' });
  expect(host.screen.sidebars).toHaveLength(open);
});
