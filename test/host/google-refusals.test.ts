/** What Google refuses in the language of the person, through formulas, runs and the panel. */
import { describe, expect, onTestFinished, test } from 'vitest';
import type { HostOptions } from '../../playground/host';
import { createLusha } from '../../playground/lusha-api/lusha';
import { Refused } from '../../playground/services/refusals';
import { OPTIONS, openList, runSteps } from '../support/enrich';
import { emailsOf, openPlayground, type Playground, type Setup } from '../support/playground';

const LOCALES = ['en_US', 'de_DE', 'fr_FR', 'es_ES', 'ja_JP', 'pt_BR'];

async function opened(host: Partial<HostOptions>, setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground({ ...setup, host: { ...host, ...setup.host } });
  onTestFinished(() => playground.host.close());
  return playground;
}

/** Refuses every request from now on with the text of one limit. */
function refuse({ host }: Playground, kind: 'day' | 'short time'): () => void {
  return host.onServiceCall(({ service }) => {
    if (service === 'UrlFetchApp') throw new Refused({ kind, service: 'urlfetch' });
    return undefined;
  });
}

/** Returns the credits that formulas have booked today. */
function booked({ host }: Playground): number {
  const { credits = 0 } = JSON.parse(host.properties.document.get('lusha.spent') ?? '{}') as {
    credits?: number;
  };
  return credits;
}

describe.each(LOCALES)('in %s', (locale) => {
  test('company reveals that the limit of the day refused are not lost, and are charged once later', async () => {
    const playground = await opened({ locale });
    const { lusha, table } = playground;
    const companies = lusha.companies(101).map(({ domain }) => [domain]);
    await table('LUSHA_COMPANY', companies, 'name');
    const before = lusha.record.chargedRequests;
    const allow = refuse(playground, 'day');
    const refused = (await table('LUSHA_COMPANY', companies, 'revenue').catch(String)).toString();
    expect(refused).toMatch(/Google's daily limit/);
    expect(refused).not.toMatch(/charged/);
    expect(lusha.record.chargedRequests).toBe(before);
    allow();
    playground.host.clock.advance(120_000);
    const cells = (await table('LUSHA_COMPANY', companies, 'revenue')).flat().map(String);
    expect(cells.filter((cell) => /charged|Pending/.test(cell))).toEqual([]);
    expect(lusha.record.chargedTwice).toEqual([]);
  });

  test('three searches at once that the limit of the day refused are booked with no credit', async () => {
    const playground = await opened({ locale });
    const { host, lusha, table } = playground;
    const people = emailsOf(lusha.people(250, { withWorkEmail: true }));
    const allow = refuse(playground, 'day');
    expect(String(await table('LUSHA_ENRICH', people, 'email').catch(String))).toMatch(
      /Google's daily limit/,
    );
    expect(host.fetches).toEqual([]);
    expect(booked(playground)).toBe(0);
    allow();
    host.clock.advance(120_000);
    await table('LUSHA_ENRICH', people, 'email');
    expect(booked(playground)).toBe(lusha.record.total);
  });

  test('a missing permission is said with its remedy, sends nothing and books nothing', async () => {
    const playground = await opened({ locale, missingScope: 'script.external_request' });
    await expect(
      playground.table('LUSHA_ENRICH', emailsOf(playground.lusha.people(3)), 'email'),
    ).rejects.toThrow(
      /lacks a permission in your Google account \(connections to an external service\).*authorize it again/,
    );
    expect(playground.lusha.record.requests).toEqual([]);
    expect(booked(playground)).toBe(0);
    expect(await playground.reply('refresh')).toMatchObject({ ok: true });
  });
});

test('the panel links to the page of Google where a missing permission is granted', async () => {
  const { reply } = await opened(
    { missingScope: 'spreadsheets.currentonly', locale: 'de_DE' },
    { cap: null },
  );
  expect(await reply('enrichSetup')).toMatchObject({
    ok: false,
    code: 'no_permission',
    authorizeAt: expect.stringMatching(/^https:\/\/accounts\.google\.com\/.*spreadsheets\.currentonly/),
  });
});

test('properties that may not be called any more today are said, in any language', async () => {
  const playground = await opened({ locale: 'ja_JP' });
  playground.host.onServiceCall(({ service }) => {
    if (service === 'Properties') throw new Refused({ kind: 'day', service: 'properties' });
    return undefined;
  });
  expect(await playground.reply('view')).toMatchObject({ ok: false, code: 'service_quota' });
});

test('the menu says which permission is missing, and where it is granted', async () => {
  const scripts = await opened({ missingScope: 'spreadsheets.currentonly', locale: 'es_ES' });
  await scripts.menu('lushaFetchPending');
  const [, text = ''] = scripts.host.screen.questions.at(-1)?.texts ?? [];
  expect(text).toMatch(/lacks a permission in your Google account \(this spreadsheet\)/);
  expect(text).toMatch(/Authorize it here: https:\/\/accounts\.google\.com\//);
  const screens = await opened({ missingScope: 'script.container.ui', locale: 'es_ES' }, { cap: null });
  await expect(screens.menu('lushaFetchPending')).rejects.toThrow(
    /lacks a permission in your Google account \(menus and panels inside Google Sheets\)/,
  );
});

test('a run waits while Sheets does not answer, and goes on', async () => {
  const people = createLusha().people(10, { withWorkEmail: true });
  const playground = await openList(people, { host: { locale: 'pt_BR' } });
  onTestFinished(() => playground.host.close());
  const { host, panel, lusha } = playground;
  const begun = await panel('startRun', OPTIONS);
  const allow = host.onServiceCall(({ service, method }) => {
    if (service === 'Range' && method === 'getValues')
      throw new Refused({ kind: 'short time', service: 'spreadsheets' });
    return undefined;
  });
  const view = await panel('stepRun');
  expect(view).toMatchObject({ phase: 'looking up', code: 'google_busy' });
  expect(lusha.record.requests).toEqual([]);
  allow();
  expect((await runSteps(playground, { ...begun, ...view })).phase).toBe('price check');
});

test('a run that a missing permission stops says so and can be continued', async () => {
  const people = createLusha().people(10, { withWorkEmail: true });
  const playground = await openList(people, { host: { locale: 'fr_FR' } });
  onTestFinished(() => playground.host.close());
  const { host, panel, lusha } = playground;
  await panel('startRun', OPTIONS);
  const scopes = ['https://www.googleapis.com/auth/script.external_request'];
  const allow = host.onServiceCall(({ service }) => {
    if (service === 'UrlFetchApp')
      throw new Refused({ kind: 'permission', method: 'UrlFetchApp.fetchAll', scopes });
    return undefined;
  });
  const stopped = await panel('stepRun');
  expect(stopped).toMatchObject({ phase: 'stopped', code: 'no_permission', spent: 0, unsure: 0 });
  allow();
  expect((await runSteps(playground, await panel('continueRun'))).phase).toBe('price check');
  expect(lusha.record.chargedRequests).toBe(1);
});

test('several requests of which the limit of a short time refused one may all have been sent', async () => {
  const playground = await opened({ locale: 'fr_FR' });
  const { lusha, table } = playground;
  const companies = lusha.companies(101).map(({ domain }) => [domain]);
  await table('LUSHA_COMPANY', companies, 'name');
  refuse(playground, 'short time');
  const cells = await table('LUSHA_COMPANY', companies, 'revenue').catch(String);
  expect(String(cells)).toMatch(/Pending|charged|busy/);
  expect(lusha.record.chargedTwice).toEqual([]);
});
