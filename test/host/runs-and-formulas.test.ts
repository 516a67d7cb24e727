/** Runs and formulas share what the file knows, though runs keep out of the cache. */
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

describe('what a run has bought', () => {
  it('formulas show without a request, whose cache was full before the run', async () => {
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

  it('is not bought again by a formula that lost its cache, nor by one that knows the person by another name', async () => {
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

describe('what formulas have bought', () => {
  it('a run does not buy again', async () => {
    const playground = await open();
    const { lusha, table } = playground;
    await table('LUSHA_ENRICH', nameAndDomain(PEOPLE.slice(0, 30)), 'email');
    lusha.record.reset();
    const done = await enrich(playground);
    expect(done.outcomes).toEqual([{ status: 'Found', rows: 30 }]);
    expect(lusha.record.chargedRequests).toBe(0);
  });
});
