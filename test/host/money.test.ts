import { describe, expect, it } from 'vitest';
import { emailsOf, nameAndDomain, openPlayground } from '../support/playground';

describe('a range of 1,000 people with email', () => {
  it('takes 20 requests and 40 search credits, and every person is purchased once', async () => {
    const { host, lusha, table } = await openPlayground();
    const people = lusha.people(1000, { withWorkEmail: true });
    const cells = await table('LUSHA_ENRICH', nameAndDomain(people), 'name, email');
    expect(cells.map(([, email]) => email)).toEqual(people.map(({ workEmail }) => workEmail));
    expect(lusha.record.chargedRequests).toBe(20);
    expect(lusha.record.freeRequests).toBeLessThanOrEqual(1);
    expect(lusha.record.credits.contactSearch).toBeLessThanOrEqual(40);
    expect(lusha.record.credits.revealEmail).toBe(1000);
    expect(lusha.record.chargedTwice).toEqual([]);
    await host.close();
  });

  it('costs nothing when it is recalculated, reopened after the cache is lost, or requested by email later', async () => {
    const { host, lusha, table } = await openPlayground();
    const people = lusha.people(1000, { withWorkEmail: true });
    const first = await table('LUSHA_ENRICH', nameAndDomain(people), 'name, email');
    lusha.record.reset();
    expect(await table('LUSHA_ENRICH', nameAndDomain(people), 'name, email')).toEqual(first);
    host.emptyCaches();
    expect(await table('LUSHA_ENRICH', nameAndDomain(people), 'name, email')).toEqual(first);
    const byEmail = people.map(({ workEmail }) => [workEmail]);
    expect(await table('LUSHA_ENRICH', byEmail, 'name, email')).toEqual(first);
    expect(lusha.record.requests).toEqual([]);
    await host.close();
  });

  it('reads only the cache when everything is known', async () => {
    const { host, lusha, table } = await openPlayground();
    const rows = nameAndDomain(lusha.people(1000, { withWorkEmail: true }));
    await table('LUSHA_ENRICH', rows, 'email');
    await table('LUSHA_ENRICH', rows, 'email');
    expect(host.executions.at(-1)?.serviceCalls).toEqual({
      'Cache.getAll': 1,
      'CacheService.getDocumentCache': 1,
    });
    await host.close();
  });

  it('keeps to the same limits on a plan that bills by matches', async () => {
    const { host, lusha, table } = await openPlayground({ lusha: { searchBilling: 'matches' } });
    await table('LUSHA_ENRICH', nameAndDomain(lusha.people(1000, { withWorkEmail: true })), 'email');
    expect(lusha.record.chargedRequests).toBe(20);
    expect(lusha.record.credits.contactSearch).toBeLessThanOrEqual(40);
    await host.close();
  });
});

describe('1,000 rows of 200 people', () => {
  it('take 4 requests', async () => {
    const { host, lusha, table } = await openPlayground();
    const people = lusha.people(200, { withWorkEmail: true });
    const rows = Array.from({ length: 1000 }, (_, row) => people[row % 200]).flatMap((one) =>
      one ? [one] : [],
    );
    const cells = await table('LUSHA_ENRICH', nameAndDomain(rows), 'email');
    expect(cells.map(([email]) => email)).toEqual(rows.map(({ workEmail }) => workEmail));
    expect(lusha.record.chargedRequests).toBe(4);
    expect(lusha.record.chargedTwice).toEqual([]);
    await host.close();
  });

  it('purchase a person once who is listed by name, by email and by LinkedIn address', async () => {
    const { host, lusha, table } = await openPlayground();
    const [person] = lusha.people(1, { withWorkEmail: true });
    if (!person) throw new Error('No person.');
    const rows = [
      [person.fullName, person.companyDomain],
      [person.email, ''],
      [person.linkedinUrl, ''],
    ];
    const cells = await table('LUSHA_ENRICH', rows, 'email');
    expect(cells).toEqual(rows.map(() => [person.workEmail]));
    expect(lusha.record.credits.revealEmail).toBe(1);
    expect(lusha.record.chargedRequests).toBe(2);
    await host.close();
  });
});

describe('fields', () => {
  it('that a search returns cost no reveal', async () => {
    const { host, lusha, table } = await openPlayground();
    await table('LUSHA_ENRICH', emailsOf(lusha.people(30)), 'name, title, company, country');
    expect(lusha.record.total).toBe(lusha.record.credits.contactSearch);
    expect(lusha.record.credits.contactSearch).toBe(2);
    await host.close();
  });

  it('that are requested later cost only what was not purchased yet', async () => {
    const { host, lusha, table } = await openPlayground();
    const rows = emailsOf(lusha.people(20, { withWorkEmail: true }));
    await table('LUSHA_ENRICH', rows, 'name');
    await table('LUSHA_ENRICH', rows, 'email');
    expect(lusha.record.credits.contactSearch).toBe(1);
    await table('LUSHA_ENRICH', rows, 'email, start date, previous company');
    expect(lusha.record.credits.revealEmail).toBe(20);
    expect(lusha.record.chargedRequests).toBe(2);
    await host.close();
  });
});

describe('misses', () => {
  it('are remembered for a week, even when the cache is lost, and then requested again', async () => {
    const { host, lusha, table } = await openPlayground();
    const rows = [['Nobody Nowhere', 'nowhere.example']];
    expect(await table('LUSHA_ENRICH', rows, 'email')).toEqual([['No match']]);
    host.emptyCaches();
    await table('LUSHA_ENRICH', rows, 'email');
    expect(lusha.record.chargedRequests).toBe(1);
    for (let day = 0; day < 8; day += 1) host.nextDay();
    await table('LUSHA_ENRICH', rows, 'email');
    expect(lusha.record.chargedRequests).toBe(2);
    await host.close();
  });

  it('cost the same whether Lusha lists unknown people or leaves them out', async () => {
    const { host, lusha, table } = await openPlayground({ lusha: { unmatched: 'left-out' } });
    const [person] = lusha.people(1, { withWorkEmail: true });
    const rows = [
      ['Nobody Nowhere', 'nowhere.example'],
      [person?.fullName, person?.companyDomain],
    ];
    expect(await table('LUSHA_ENRICH', rows, 'email')).toEqual([['No match'], [person?.workEmail]]);
    await host.close();
  });
});
