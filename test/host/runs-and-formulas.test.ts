/** Runs and formulas share what the file knows, although runs do not use the cache. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { enrich, openList } from '../support/enrich';
import { emailsOf, nameAndDomain, type Playground } from '../support/playground';

const PEOPLE = createLusha().people(40, { withWorkEmail: true });
const EMAILS = PEOPLE.map(({ workEmail }) => workEmail);

async function open(): Promise<Playground> {
  const playground = await openList(PEOPLE.slice(0, 30), { cap: { credits: 500 } });
  onTestFinished(() => playground.host.close());
  return playground;
}

describe('a purchase of a run', () => {
  it('is shown by formulas without a request, even when their cache was full before the run', async () => {
    const playground = await open();
    const { host, lusha, table } = playground;
    await table('LUSHA_EMAIL', nameAndDomain(PEOPLE.slice(30)));
    await enrich(playground);
    lusha.record.reset();
    expect((await table('LUSHA_EMAIL', nameAndDomain(PEOPLE))).flat()).toEqual(EMAILS);
    expect((await table('LUSHA_EMAIL', emailsOf(PEOPLE))).flat()).toEqual(EMAILS);
    expect(lusha.record.requests).toEqual([]);
    const before = host.executions.length;
    await table('LUSHA_EMAIL', nameAndDomain(PEOPLE));
    const calls = host.executions[before]?.serviceCalls ?? {};
    expect(Object.keys(calls).filter((name) => /Propert|Lock/.test(name))).toEqual([]);
  });

  it('is not repeated by a formula that lost its cache or that knows the person by another identifier', async () => {
    const playground = await open();
    const { host, lusha, table } = playground;
    await enrich(playground);
    host.emptyCaches();
    lusha.record.reset();
    const asked = PEOPLE.slice(0, 30).map(({ linkedinUrl }) => [linkedinUrl]);
    expect((await table('LUSHA_EMAIL', asked)).flat()).toEqual(EMAILS.slice(0, 30));
    expect(lusha.record.requests).toEqual([]);
  });
});

describe('a purchase of formulas', () => {
  it('is not repeated by a run', async () => {
    const playground = await open();
    const { lusha, table } = playground;
    await table('LUSHA_ENRICH', nameAndDomain(PEOPLE.slice(0, 30)), 'email');
    lusha.record.reset();
    const done = await enrich(playground);
    expect(done.outcomes).toEqual([{ status: 'Found', rows: 30 }]);
    expect(lusha.record.chargedRequests).toBe(0);
  });
});
