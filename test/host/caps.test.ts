import { describe, expect, it } from 'vitest';
import { emailsOf, openPlayground } from '../support/playground';

const LIMIT = 'Daily limit reached';

describe('the spending limit of formulas', () => {
  it('is never exceeded, and rows are filled in sheet order', async () => {
    const { host, lusha, table } = await openPlayground({ cap: { credits: 10 } });
    const people = lusha.people(30, { withWorkEmail: true });
    const cells = await table('LUSHA_ENRICH', emailsOf(people), 'email');
    expect(cells.slice(0, 9).flat()).toEqual(people.slice(0, 9).map(({ workEmail }) => workEmail));
    expect(cells.slice(9).flat()).toEqual(people.slice(9).map(() => LIMIT));
    expect(lusha.record.total).toBe(10);
    await host.close();
  });

  it('charges nothing for known rows and starts again the next day', async () => {
    const { host, lusha, table } = await openPlayground({ cap: { credits: 10 } });
    const rows = emailsOf(lusha.people(12, { withWorkEmail: true }));
    await table('LUSHA_ENRICH', rows, 'email');
    expect((await table('LUSHA_ENRICH', rows, 'email')).at(-1)).toEqual([LIMIT]);
    expect(lusha.record.total).toBe(10);
    host.nextDay();
    expect((await table('LUSHA_ENRICH', rows, 'email')).flat()).not.toContain(LIMIT);
    expect(lusha.record.credits.revealEmail).toBe(12);
    await host.close();
  });

  it('does not count requests that the minute quota held back', async () => {
    const { host, lusha, call } = await openPlayground({
      lusha: { plan: 'free', credits: 500 },
      host: { latencyMs: 50 },
    });
    const people = lusha.people(30, { withWorkEmail: true });
    for (const { email } of people) await call('LUSHA_EMAIL', email);
    expect(lusha.record.chargedRequests).toBeLessThan(45);
    const spent = JSON.parse(host.properties.document.get('lusha.spent') ?? '{}');
    expect(spent.credits).toBe(lusha.record.total);
    await host.close();
  });

  it('includes a separate limit for phones', async () => {
    const { host, lusha, table } = await openPlayground({ cap: { credits: 100, phones: 10 } });
    const people = lusha.people(40).filter(({ phones }) => phones.length > 0);
    await table('LUSHA_PHONE', emailsOf(people));
    expect(lusha.record.credits.revealPhone).toBe(10);
    await host.close();
  });

  it('releases credits that were reserved but not charged', async () => {
    const { host, lusha, table } = await openPlayground({ cap: { credits: 12 } });
    const nobody = Array.from({ length: 10 }, (_, n) => [`nobody${n}@nowhere.example`]);
    await table('LUSHA_ENRICH', nobody, 'email');
    expect(lusha.record.total).toBe(0);
    const cells = await table('LUSHA_ENRICH', emailsOf(lusha.people(11, { withWorkEmail: true })), 'email');
    expect(cells.flat()).not.toContain(LIMIT);
    expect(lusha.record.total).toBe(12);
    await host.close();
  });

  it('stops purchases when Lusha charges more than its stated price', async () => {
    const { host, lusha, table } = await openPlayground({ lusha: { chargedPrices: { revealEmail: 3 } } });
    const cells = await table('LUSHA_ENRICH', emailsOf(lusha.people(1000, { withWorkEmail: true })), 'email');
    expect(cells.flat()).toContain('Stopped · Lusha charged more than quoted');
    const enriches = lusha.record.requests.filter(({ path }) => path.includes('enrich'));
    expect(enriches.length).toBeLessThanOrEqual(4);
    await host.close();
  });
});
