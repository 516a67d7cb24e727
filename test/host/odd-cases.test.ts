import { describe, expect, it, onTestFinished } from 'vitest';
import { emailsOf, openPlayground, type Playground, type Setup } from '../support/playground';

async function open(setup?: Setup): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

const LOST = 'No response · may have been charged';

describe('a reveal that Lusha refuses as a whole', () => {
  it('is split until the one person that it is about is alone, and the others get their values', async () => {
    const { lusha, table } = await open();
    const people = lusha.people(6, { withWorkEmail: true });
    const poison = String(people[2]?.id);
    lusha.fail({
      path: '/contacts/enrich',
      holds: poison,
      status: 451,
      times: 99,
      body: { message: 'Blocked' },
    });
    const cells = (await table('LUSHA_ENRICH', emailsOf(people), 'email')).flat();
    const served = people.map(({ workEmail }, n) => (n === 2 ? 'Restricted (privacy)' : workEmail));
    expect(cells).toEqual(served);
  });

  it('does not mark companies as lost when nothing was charged', async () => {
    const { lusha, table } = await open();
    const companies = lusha.companies(4);
    const rows = companies.map(({ domain }) => [domain]);
    lusha.fail({ path: '/companies/enrich', status: 400, times: 99, body: { message: 'No.' } });
    await table('LUSHA_COMPANY', rows, 'type');
    lusha.heal();
    const again = (await table('LUSHA_COMPANY', rows, 'type')).flat();
    expect(again).not.toContain(LOST);
  });
});

describe('a company whose answer was lost', () => {
  it('is not purchased again under another identifier', async () => {
    const { lusha, table } = await open();
    const [company] = lusha.companies(1);
    lusha.fail({ path: '/companies/enrich', cut: 'after' });
    await table('LUSHA_COMPANY', [[company?.domain]], 'description');
    expect(await table('LUSHA_COMPANY', [[company?.name]], 'description')).toEqual([[LOST]]);
    expect(lusha.record.credits.revealCompany).toBe(1);
  });

  it('is not purchased again when it was requested by its id', async () => {
    const { lusha, table } = await open();
    const [company] = lusha.companies(1);
    lusha.fail({ path: '/companies/enrich', cut: 'after' });
    await table('LUSHA_COMPANY', [[company?.id]], 'description');
    await table('LUSHA_COMPANY', [[company?.id]], 'description');
    expect(lusha.record.credits.revealCompany).toBe(1);
  });
});

describe('one person under several identifiers', () => {
  it('is purchased once for each kind of data, even when the cache is lost', async () => {
    const { host, lusha, call } = await open();
    const person = lusha.people(60).find(({ phones, workEmail }) => phones.length > 0 && workEmail);
    const name = [[person?.fullName, person?.companyDomain]];
    await call('LUSHA_EMAIL', name);
    host.emptyCaches();
    await call('LUSHA_PHONE', person?.linkedinUrl);
    host.emptyCaches();
    await call('LUSHA_PHONE', name);
    await call('LUSHA_EMAIL', person?.id);
    host.emptyCaches();
    await call('LUSHA_PHONE', person?.id);
    expect(lusha.record.credits).toMatchObject({ revealEmail: 1, revealPhone: 5 });
    const enriches = lusha.record.requests.filter(({ path }) => path.includes('/enrich'));
    expect(enriches).toHaveLength(2);
  });

  it('never gives an email to a row with another employer', async () => {
    const { lusha, table } = await open();
    const tamsin = lusha.cast().find(({ lastName }) => lastName === 'Greenhalge');
    await table('LUSHA_EMAIL', tamsin?.email);
    expect(await table('LUSHA_EMAIL', [['Tamsin Greenhalge', 'Copperline Freight']])).toEqual([
      ['Now at Pebblewise'],
    ]);
  });

  it('is not mixed up with a second person who is named in the same row', async () => {
    const { lusha, table } = await open();
    const [a, b] = lusha.people(2, { withWorkEmail: true });
    await table('LUSHA_ENRICH', [[a?.email], [b?.linkedinUrl]], 'name, email');
    const [row] = await table('LUSHA_ENRICH', [[a?.email, b?.linkedinUrl]], 'name, email');
    expect([
      [a?.fullName, a?.workEmail],
      [b?.fullName, b?.workEmail],
    ]).toContainEqual(row);
  });
});

describe('limits', () => {
  it('hold when a price of zero is days old', async () => {
    const { host, lusha, table } = await open({
      cap: { credits: 3 },
      lusha: { repeatsFree: 'a day' },
    });
    const people = lusha.people(20, { withWorkEmail: true });
    const owner = host.properties.user('owner@example.com');
    owner.set('lusha.cells.playground-file', JSON.stringify({ on: true, credits: 100, phones: 0 }));
    await table('LUSHA_ENRICH', emailsOf(people), 'email');
    host.properties.document.clear();
    host.emptyCaches();
    await table('LUSHA_ENRICH', emailsOf(people), 'name');
    owner.set('lusha.cells.playground-file', JSON.stringify({ on: true, credits: 3, phones: 0 }));
    for (let day = 0; day < 3; day += 1) host.nextDay();
    lusha.record.reset();
    await table('LUSHA_ENRICH', emailsOf(people), 'email');
    expect(lusha.record.total).toBeLessThanOrEqual(3);
  });

  it('count purchases before and after midnight on their own days', async () => {
    const { host, lusha, table } = await open({
      cap: { credits: 70 },
      host: { now: Date.UTC(2026, 10, 23, 23, 59, 59, 500) },
    });
    await table('LUSHA_ENRICH', emailsOf(lusha.people(30, { withWorkEmail: true })), 'email');
    await table('LUSHA_ENRICH', emailsOf(lusha.people(100, { withWorkEmail: true })), 'email');
    const today = lusha.record.charges.filter(({ at }) => at >= Date.UTC(2026, 10, 24));
    expect(today.reduce((sum, { credits }) => sum + credits, 0)).toBeLessThanOrEqual(70);
    expect(host.executions.every(({ outcome }) => outcome === 'ok')).toBe(true);
  });
});

describe('ids', () => {
  it('that Lusha does not know are searched together', async () => {
    const { lusha, table } = await open();
    const people = lusha.people(30, { withWorkEmail: true });
    const rows = people.map(({ email }, n) => [`v1.${String(n).padStart(36, 'x')}`, email]);
    await table('LUSHA_ENRICH', rows, 'email');
    const searches = lusha.record.requests.filter(({ path }) => path.includes('/search'));
    expect(searches.length).toBeLessThanOrEqual(2);
  });

  it('do not bypass the never-contact list', async () => {
    const { host, lusha, table } = await open();
    const [person] = lusha.people(1, { withWorkEmail: true });
    host.workbook.addSheet('Never contact');
    host.workbook.setValues('Never contact', 'A1', [[String(person?.companyDomain)]]);
    expect(await table('LUSHA_EMAIL', person?.id)).toEqual([['Never contact, skipped']]);
    expect(lusha.record.credits.revealEmail).toBe(0);
  });
});

describe('a Google service that fails once', () => {
  it.each(['Cache.getAll', 'Cache.putAll', 'Lock.releaseLock', 'Lock.tryLock'])(
    'loses no answer when it is %s',
    async (name) => {
      const { host, lusha, table } = await open();
      const people = lusha.people(20, { withWorkEmail: true });
      let searched = false;
      const release = host.onServiceCall(({ service, method }) => {
        if (`${service}.${method}` === 'UrlFetchApp.fetchAll') searched = true;
        if (searched && `${service}.${method}` === name) {
          release();
          throw new Error('Service unavailable');
        }
        return undefined;
      });
      await table('LUSHA_ENRICH', emailsOf(people), 'email').catch(() => undefined);
      const cells = (await table('LUSHA_ENRICH', emailsOf(people), 'email')).flat();
      expect(cells).toEqual(people.map(({ workEmail }) => workEmail));
      expect(lusha.record.credits.contactSearch).toBe(1);
      expect(lusha.record.chargedTwice).toEqual([]);
    },
  );
});
