import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha, type Lusha, type Person } from '../../playground/lusha-api/lusha';
import { sampleCompanies, sampleLeads } from '../../playground/samples';
import { emailsOf, nameAndDomain, openPlayground, type Playground, type Setup } from '../support/playground';

const FIVE_MINUTES = 5 * 60_000;

async function open(setup?: Setup): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

/** Returns a hand-written person by last name. */
function castPerson(lusha: Lusha, lastName: string): Person {
  return first(lusha.cast().filter((person) => person.lastName === lastName));
}

/** Returns the first of `count` records that meets the condition. */
function findPerson(lusha: Lusha, matches: (person: Person) => boolean): Person {
  return first(lusha.people(3_000).filter((person) => !person.restricted && matches(person)));
}

function first<T>(list: readonly T[]): T {
  const [one] = list;
  if (one === undefined) throw new Error('Nobody is like that.');
  return one;
}

function hasOnlyPrivate({ emails }: Person): boolean {
  return emails.length > 0 && emails.every(({ type }) => type === 'private');
}

/** Returns everything that the document cache holds under its own keys, as rows of the ledger tab. */
function ledgerRows({ host }: Playground): string[][] {
  const { document } = host.caches;
  return document
    .keys()
    .filter((name) => name.startsWith('s:'))
    .flatMap((name) => Object.entries((JSON.parse(document.get(name) ?? '{}') as { e: object }).e))
    .filter(([, entry]) => (entry as { kind: string }).kind !== 'alias')
    .map(([key, entry]) => [key, '', JSON.stringify({ v: 1, ...(entry as object) })]);
}

describe('rows', () => {
  it('are returned in order, and blank ones stay blank', async () => {
    const { lusha, table } = await open();
    const [a, b, c] = lusha.people(3, { withWorkEmail: true });
    const rows = [[a?.email], [''], [c?.email], [''], [b?.email]];
    expect(await table('LUSHA_ENRICH', rows, 'email, country')).toEqual([
      [a?.workEmail, a?.place.country],
      ['', ''],
      [c?.workEmail, c?.place.country],
      ['', ''],
      [b?.workEmail, b?.place.country],
    ]);
  });

  it('of a whole column end where the list ends, and cost no more than the list', async () => {
    const { lusha, table } = await open();
    const people = lusha.people(20, { withWorkEmail: true });
    const column = [...emailsOf(people), ...Array.from({ length: 980 }, () => [''])];
    expect(await table('LUSHA_ENRICH', column, 'email')).toEqual(people.map(({ workEmail }) => [workEmail]));
    expect(lusha.record.credits).toMatchObject({ contactSearch: 1, revealEmail: 20 });
  });

  it('that identify nobody show a text, and no request is sent when there are no others', async () => {
    const { host, lusha, table } = await open();
    const rows = [['#REF!'], [12], ['Loading...'], ['Accounting'], [true], [new Date(2026, 1, 28)]];
    // A ticked box alone is a blank row.
    const texts: Readonly<Record<string, string>> = { true: '', 'Loading...': 'Loading…' };
    const shown = rows.map(([cell]) => [texts[String(cell)] ?? 'Not enough info', '']);
    expect(await table('LUSHA_ENRICH', rows, 'name, email')).toEqual(shown);
    expect(host.fetches).toEqual([]);
    expect(lusha.record.requests).toEqual([]);
  });

  it('that identify nobody do not affect the others', async () => {
    const { lusha, table } = await open();
    const [person] = lusha.people(1, { withWorkEmail: true });
    const cells = await table('LUSHA_ENRICH', [['#N/A'], [person?.email], [7]], 'email');
    expect(cells).toEqual([['Not enough info'], [person?.workEmail], ['Not enough info']]);
  });

  it('of the sample leads each get a person or a text, and only the certain matches are purchased', async () => {
    const { lusha, table } = await open();
    const cells = await table(
      'LUSHA_ENRICH',
      sampleLeads.slice(1).map((row) => [...row]),
      'name, email',
    );
    expect(cells).toHaveLength(25);
    for (const [name] of cells) expect(name).not.toBe('');
    expect(cells[0]).toEqual(['Jürgen Müllerhoff', 'j.muellerhoff@kranwerk-elbe.example']);
    expect(cells[11]).toEqual(['Tamsin Greenhalge', 'Now at Pebblewise']);
    expect(cells[3]?.[1]).toBe('xiaoming.wang@lanternfish.example');
    expect(cells[12]).toEqual(cells[0]);
    expect(cells[19]).toEqual(cells[0]);
    expect(cells[15]).toEqual(['No match', '']);
    expect(cells[16]).toEqual(['Not enough info', '']);
    expect(lusha.record.chargedTwice).toEqual([]);
  });
});

describe('fields', () => {
  const WANTED = ['Full name', 'Title', 'Email'];

  it.each([
    ['text', 'name, title, email'],
    ['text in any case and with spaces', ' NAME ;Title;  EMAIL '],
    ['labels', 'full name, TITLE, e-mail'],
    ['aliases', 'Person, job_title, E-Mail Address'],
    ['a row of header cells', [['Name', 'title', 'E-mail']]],
    ['a column of header cells', [['name'], ['Job title'], ['email']]],
    ['header cells with blanks between', [['name', '', 'title', 'email']]],
  ])('can be named by %s', async (_how, fields) => {
    const { lusha, table } = await open();
    const [person] = lusha.people(1, { withWorkEmail: true });
    expect(await table('LUSHA_ENRICH', [[person?.email]], fields, true)).toEqual([
      WANTED,
      [person?.fullName, person?.title, person?.workEmail],
    ]);
  });

  it('keep the order of the formula', async () => {
    const { lusha, table } = await open();
    const [person] = lusha.people(1, { withWorkEmail: true });
    const cells = await table('LUSHA_ENRICH', [[person?.email]], 'email, last name, email');
    expect(cells).toEqual([[person?.workEmail, person?.lastName, person?.workEmail]]);
  });

  it('that do not exist get the nearest name as a suggestion, without any request', async () => {
    const { lusha, call } = await open();
    const [person] = lusha.people(1);
    await expect(call('LUSHA_ENRICH', person?.email, 'name, emial')).rejects.toThrow(
      /^Unknown field "emial"\. Did you mean "email"\?$/,
    );
    await expect(call('LUSHA_COMPANY', person?.companyDomain, 'revenu')).rejects.toThrow(
      /^Unknown field "revenu"\. Did you mean "revenue"\?$/,
    );
    expect(lusha.record.requests).toEqual([]);
  });

  it.each([
    ['left out', []],
    ['skipped', ['', '', '']],
    ['not given', [undefined, undefined, undefined]],
  ])('are name, title, company and email when they are %s', async (_how, args) => {
    const { lusha, table } = await open();
    const [person] = lusha.people(1, { withWorkEmail: true });
    expect(await table('LUSHA_ENRICH', [[person?.email]], ...args)).toEqual([
      [person?.fullName, person?.title, person?.companyName, person?.workEmail],
    ]);
  });

  it.each([
    ['TRUE', true, 2],
    ['the text TRUE', 'true', 2],
    ['FALSE', false, 1],
    ['a skipped argument', '', 1],
  ])('have their labels on top with %s', async (_how, headers, rows) => {
    const { lusha, table } = await open();
    const [person] = lusha.people(1);
    const cells = await table('LUSHA_ENRICH', [[person?.email]], 'name, country', headers);
    expect(cells).toHaveLength(rows);
    expect(cells[0]?.[1]).toBe(rows === 2 ? 'Country' : person?.place.country);
  });
});

describe('a person', () => {
  it('who has changed employers is shown with the new employer and not purchased', async () => {
    const { lusha, table } = await open();
    const cells = await table('LUSHA_ENRICH', [['Tamsin Greenhalge', 'Copperline Freight']], 'name, email');
    expect(cells).toEqual([['Tamsin Greenhalge', 'Now at Pebblewise']]);
    expect(lusha.record.credits).toMatchObject({ contactSearch: 1, revealEmail: 0, revealPhone: 0 });
  });

  it('who has changed employers is purchased when the new employer is requested', async () => {
    const { lusha, call } = await open();
    await call('LUSHA_EMAIL', [['Tamsin Greenhalge', 'Copperline Freight']]);
    expect(await call('LUSHA_EMAIL', [['Tamsin Greenhalge', 'Pebblewise']])).toBe(
      'tamsin@pebblewise.example',
    );
    expect(lusha.record.credits.revealEmail).toBe(1);
  });

  it('whom Lusha may not share gets a text and is not requested again', async () => {
    const { lusha, call } = await open();
    const text = 'Restricted (privacy)';
    expect(await call('LUSHA_EMAIL', [['Frauke Ostendarp', 'Kranwerk Elbe GmbH']])).toBe(text);
    expect(await call('LUSHA_EMAIL', [['Frauke Ostendarp', 'Kranwerk Elbe GmbH']])).toBe(text);
    expect(lusha.record.chargedRequests).toBe(1);
  });

  it('on one row gives a plain value, so that another formula can use it', async () => {
    const { lusha, call } = await open();
    const [person] = lusha.people(1, { withWorkEmail: true });
    expect(await call('LUSHA_EMAIL', person?.linkedinUrl)).toBe(person?.workEmail);
    expect(await call('LUSHA_ENRICH', person?.linkedinUrl, 'country')).toBe(person?.place.country);
  });

  it('is revealed by Lusha ID without a search', async () => {
    const { lusha, call } = await open();
    const [person] = lusha.people(1, { withWorkEmail: true });
    expect(await call('LUSHA_EMAIL', person?.id)).toBe(person?.workEmail);
    expect(lusha.record.requests.filter(({ path }) => path.includes('/search'))).toEqual([]);
    expect(lusha.record.total).toBe(1);
  });

  it('with an unknown Lusha ID has no match and is not requested again', async () => {
    const { lusha, call } = await open();
    const stranger = createLusha({ seed: 2 }).person(0);
    expect(await call('LUSHA_EMAIL', stranger.id)).toBe('No match');
    lusha.record.reset();
    expect(await call('LUSHA_EMAIL', stranger.id)).toBe('No match');
    expect(lusha.record.requests).toEqual([]);
  });
});

describe('a private email', () => {
  it('is not shown unless it is turned on, and then without a further charge', async () => {
    const playground = await open();
    const { host, lusha, call } = playground;
    const person = findPerson(lusha, (one) => hasOnlyPrivate(one) && !one.place.eu);
    expect(await call('LUSHA_EMAIL', person.linkedinUrl)).toBe('Personal email only');
    lusha.record.reset();
    host.properties.user('owner@example.com').set('lusha.privateEmails', 'on');
    expect(await call('LUSHA_EMAIL', person.linkedinUrl)).toBe(person.emails[0]?.email);
    expect(lusha.record.requests).toEqual([]);
  });

  it('of a person in the EU needs a confirmation of its own', async () => {
    const lookup = [['Odile Framboisier', 'Maison Verdelle']];
    const on = await open({ privateEmails: 'on' });
    expect(await on.call('LUSHA_EMAIL', lookup)).toBe('Personal email only');
    const confirmed = await open({ privateEmails: 'eu too' });
    expect(await confirmed.call('LUSHA_EMAIL', lookup)).toBe('odile.framboisier@postbox.example');
  });

  it('is shown in the column that names it', async () => {
    const { lusha, table } = await open();
    const person = castPerson(lusha, 'Quillfeather');
    expect(await table('LUSHA_ENRICH', [[person.linkedinUrl]], 'email, private email')).toEqual([
      ['dquillfeather@copperline.example', 'quillfeather@postbox.example'],
    ]);
    expect(lusha.record.credits.revealEmail).toBe(1);
  });
});

describe('LUSHA_PHONE', () => {
  it('never shows a number that must not be called', async () => {
    const { lusha, table } = await open();
    const people = lusha
      .people(600)
      .filter(({ phones, restricted }) => !restricted && phones.some(({ doNotCall }) => doNotCall));
    expect(people.length).toBeGreaterThan(10);
    const cells = (await table('LUSHA_PHONE', emailsOf(people))).flat();
    people.forEach(({ phones }, row) => {
      const callable = phones.filter(({ doNotCall }) => !doNotCall).map(({ number }) => number);
      expect(callable.length > 0 ? callable : ['Do not call']).toContain(cells[row]);
    });
  });

  it('shows a text when there is no other number', async () => {
    const { lusha, call } = await open();
    expect(await call('LUSHA_PHONE', castPerson(lusha, 'Hawkesby').email)).toBe('Do not call');
  });

  it('prefers the mobile number to the direct line', async () => {
    const { lusha, call } = await open();
    expect(await call('LUSHA_PHONE', castPerson(lusha, 'Müllerhoff').email)).toBe('+49 171 3920014');
  });
});

describe('LUSHA_COMPANY', () => {
  it('returns its default fields at the price of the search alone', async () => {
    const { lusha, table } = await open();
    const companies = lusha.companies(25);
    const cells = await table(
      'LUSHA_COMPANY',
      companies.map(({ domain }) => [domain]),
    );
    expect(cells.map(([name, domain]) => [name, domain])).toEqual(
      companies.map(({ name, domain }) => [name, domain]),
    );
    expect(lusha.record.total).toBe(1);
    expect(lusha.record.credits.companySearch).toBe(1);
  });

  it('pays for the other fields once per company, whichever are requested and however often', async () => {
    const { lusha, table } = await open();
    const rows = lusha.companies(10).map(({ domain }) => [domain]);
    await table('LUSHA_COMPANY', rows, 'name, description');
    await table('LUSHA_COMPANY', rows, 'revenue, technologies, year founded');
    await table('LUSHA_COMPANY', rows, 'name, description');
    expect(lusha.record.credits).toMatchObject({ companySearch: 1, revealCompany: 10 });
    expect(lusha.record.credits.revealCompanyPremiumData).toBe(0);
  });

  it('pays for a block of data once per company', async () => {
    const { lusha, table } = await open();
    const rows = lusha.companies(4).map(({ domain }) => [domain]);
    await table('LUSHA_COMPANY', rows, 'competitors');
    await table('LUSHA_COMPANY', rows, 'competitors, name, description');
    expect(lusha.record.credits).toMatchObject({ revealCompany: 4, revealCompanyPremiumData: 4 });
    expect(lusha.record.chargedTwice).toEqual([]);
  });

  it('purchases a company once that is listed by name and by domain', async () => {
    const { lusha, table } = await open();
    const rows = [['Tulpenburg Foods'], ['tulpenburg.example'], ['https://www.tulpenburg.example/about']];
    const cells = await table('LUSHA_COMPANY', rows, 'name, offering');
    expect(cells).toEqual(rows.map(() => ['Tulpenburg Foods', 'Frozen vegetables']));
    expect(lusha.record.credits).toMatchObject({ companySearch: 1, revealCompany: 1 });
  });

  it('knows the sample companies and shows a text for the one it does not know', async () => {
    const { table } = await open();
    const cells = await table(
      'LUSHA_COMPANY',
      sampleCompanies.slice(1).map((row) => [...row]),
      'name',
    );
    expect(cells.flat().filter((name) => name === 'No match')).toHaveLength(1);
    expect(cells[5]).toEqual(['No match']);
  });
});

describe('LUSHA_CREDITS', () => {
  it('sends one free request and then answers from what it knows', async () => {
    const { lusha, call } = await open({ lusha: { credits: 700 } });
    expect(await call('LUSHA_CREDITS')).toBe(700);
    expect(await call('LUSHA_CREDITS')).toBe(700);
    expect(lusha.record.freeRequests).toBe(1);
    expect(lusha.record.chargedRequests).toBe(0);
  });

  it('sends no request after a purchase has shown the balance, and follows the charges', async () => {
    const { lusha, call, table } = await open({ lusha: { credits: 700 } });
    await table('LUSHA_ENRICH', emailsOf(lusha.people(30, { withWorkEmail: true })), 'email');
    expect(await call('LUSHA_CREDITS')).toBe(lusha.record.balance);
    await table('LUSHA_ENRICH', emailsOf(lusha.people(60, { withWorkEmail: true })), 'email');
    expect(await call('LUSHA_CREDITS')).toBe(lusha.record.balance);
    expect(lusha.record.balance).toBe(700 - lusha.record.total);
    expect(lusha.record.freeRequests).toBe(1);
  });

  it('sends a new request only when `again` has changed and five minutes have passed', async () => {
    const { host, lusha, call } = await open({ lusha: { credits: 700 } });
    expect(await call('LUSHA_CREDITS', 1)).toBe(700);
    lusha.addCredits(50);
    expect(await call('LUSHA_CREDITS', 2)).toBe(700);
    host.clock.advance(FIVE_MINUTES + 1_000);
    expect(await call('LUSHA_CREDITS', 1)).toBe(700);
    expect(lusha.record.freeRequests).toBe(1);
    expect(await call('LUSHA_CREDITS', 2)).toBe(750);
    expect(await call('LUSHA_CREDITS', 2)).toBe(750);
    expect(lusha.record.freeRequests).toBe(2);
  });
});

describe('LUSHA_QUOTA', () => {
  it('has nothing to show before the first request and sends none', async () => {
    const { lusha, call } = await open();
    expect(await call('LUSHA_QUOTA')).toBe('Not known before the first request');
    expect(lusha.record.requests).toEqual([]);
  });

  it('returns what is left of each window, or no limit when the plan has none', async () => {
    const { lusha, call } = await open({ lusha: { plan: 'free' } });
    await call('LUSHA_EMAIL', lusha.people(1, { withWorkEmail: true })[0]?.email);
    const asked = lusha.record.requests.length;
    expect(await call('LUSHA_QUOTA')).toBe(100 - asked);
    expect(await call('LUSHA_QUOTA', 'Day')).toBe(100 - asked);
    expect(await call('LUSHA_QUOTA', ' MINUTE ')).toBe(40 - asked);
    expect(await call('LUSHA_QUOTA', 'hour')).toBe('No limit');
    expect(lusha.record.requests).toHaveLength(asked);
  });

  it('has a whole minute again when the minute is over', async () => {
    const { host, lusha, call } = await open({ lusha: { plan: 'free' } });
    await call('LUSHA_EMAIL', lusha.people(1)[0]?.email);
    host.clock.advance(61_000);
    expect(await call('LUSHA_QUOTA', 'minute')).toBe(40);
  });

  it('answers a wrong window with the valid ones', async () => {
    const { call } = await open();
    await expect(call('LUSHA_QUOTA', 'week')).rejects.toThrow(
      /^"week" isn't valid\. Use "minute", "hour" or "day"\.$/,
    );
  });
});

describe('the never-contact tab', () => {
  it('keeps emails, domains and LinkedIn addresses from being purchased', async () => {
    const { host, lusha, table } = await open();
    const [mail, domain, profile, free] = lusha.people(4, { withWorkEmail: true });
    host.workbook.addSheet('Never contact');
    host.workbook.setValues('Never contact', 'A1', [
      ['Do not write to these'],
      [mail?.email ?? ''],
      [`https://www.${domain?.companyDomain}/`],
      [`${profile?.linkedinUrl}/?trk=list`],
    ]);
    const rows = [[mail?.email], [domain?.email], [profile?.linkedinUrl], [free?.email]];
    expect(await table('LUSHA_ENRICH', rows, 'email')).toEqual([
      ['Never contact, skipped'],
      ['Never contact, skipped'],
      ['Never contact, skipped'],
      [free?.workEmail],
    ]);
    expect(lusha.record.credits.revealEmail).toBe(1);
  });

  it('also applies to a person who is requested by name', async () => {
    const { host, lusha, table } = await open();
    const [domain, profile, free] = lusha.people(3, { withWorkEmail: true });
    const people = [domain, profile, free].flatMap((person) => person ?? []);
    host.workbook.addSheet('Never contact');
    host.workbook.setValues('Never contact', 'B2', [
      [domain?.companyDomain ?? ''],
      [profile?.linkedinUrl ?? ''],
    ]);
    const cells = await table('LUSHA_ENRICH', nameAndDomain(people), 'email');
    expect(cells.flat()).toEqual(['Never contact, skipped', 'Never contact, skipped', free?.workEmail]);
    expect(lusha.record.credits.revealEmail).toBe(1);
  });
});

describe('the ledger tab', () => {
  it('answers for lost data of cache and properties', async () => {
    const playground = await open();
    const { host, lusha, table } = playground;
    const people = lusha.people(30, { withWorkEmail: true });
    const known = await table('LUSHA_ENRICH', nameAndDomain(people), 'name, email');
    const rows = ledgerRows(playground);
    host.workbook.addSheet('Lusha ledger');
    host.workbook.setValues('Lusha ledger', 'A1', [['Key', 'Others', 'Entry'], ...rows]);
    host.properties.document.clear();
    host.emptyCaches();
    lusha.record.reset();
    expect(await table('LUSHA_ENRICH', nameAndDomain(people), 'name, email')).toEqual(known);
    expect(await table('LUSHA_ENRICH', emailsOf(people), 'name, email')).toEqual(known);
    expect(lusha.record.requests).toEqual([]);
  });
});

describe('a viewer', () => {
  it('who does not own the file spends from the owner’s key and sees the values', async () => {
    const { host, lusha, call } = await open({ host: { user: 'viewer@example.com' } });
    const [person] = lusha.people(1, { withWorkEmail: true });
    expect(await call('LUSHA_EMAIL', person?.email)).toBe(person?.workEmail);
    expect(await call('LUSHA_CREDITS')).toBe(lusha.record.balance);
    expect(lusha.record.credits.revealEmail).toBe(1);
    expect(host.executions.at(-1)?.user).toBe('viewer@example.com');
    expect(host.properties.user('viewer@example.com').keys()).toEqual([]);
  });
});
