import { describe, expect, it } from 'vitest';
import { emailsOf, openPlayground } from '../support/playground';

describe('a formula that is killed at any of its service calls', () => {
  it('purchases nothing twice when it is calculated again, and returns the whole table', async () => {
    const undisturbed = await openPlayground();
    const people = undisturbed.lusha.people(110, { withWorkEmail: true });
    await undisturbed.table('LUSHA_ENRICH', emailsOf(people), 'email');
    const calls = Object.values(undisturbed.host.executions.at(-1)?.serviceCalls ?? {}).reduce(
      (a, b) => a + b,
      0,
    );
    expect(calls).toBeGreaterThan(10);
    const { contactSearch } = undisturbed.lusha.record.credits;
    await undisturbed.host.close();

    for (let at = 1; at <= calls; at += 1) {
      const { host, lusha, table } = await openPlayground();
      host.killAt(at);
      await table('LUSHA_ENRICH', emailsOf(people), 'email').catch(() => undefined);
      host.clock.advance(60_000);
      const cells = await table('LUSHA_ENRICH', emailsOf(people), 'email');
      expect(cells.flat(), `killed at ${at}`).toEqual(people.map(({ workEmail }) => workEmail));
      expect(lusha.record.chargedTwice, `killed at ${at}`).toEqual([]);
      expect(lusha.record.credits.revealEmail).toBe(110);
      expect(lusha.record.credits.contactSearch - contactSearch, `killed at ${at}`).toBeLessThanOrEqual(16);
      await host.close();
    }
  });
});

const NOT_FETCHED = 'Pending (Extensions > Lusha Enrich > Fill pending cells)';

describe('a company reveal', () => {
  it('whose answer is lost is reported in the cell and not repeated, however often the cell calculates', async () => {
    const { host, lusha, table } = await openPlayground();
    const [company] = lusha.companies(1);
    lusha.fail({ path: '/companies/enrich', cut: 'after' });
    const lost = [['No response · may have been charged']];
    expect(await table('LUSHA_COMPANY', [[company?.domain]], 'description')).toEqual(lost);
    host.emptyCaches();
    host.nextDay();
    expect(await table('LUSHA_COMPANY', [[company?.domain]], 'description')).toEqual(lost);
    expect(lusha.record.credits.revealCompany).toBe(1);
    await host.close();
  });

  it('is not sent, and nothing stays reserved, when it cannot be recorded first', async () => {
    const { host, lusha, table } = await openPlayground();
    const [company] = lusha.companies(1);
    let writes = 0;
    const release = host.onServiceCall(({ method, args }) => {
      const isNote = method === 'setProperties' && /"j:/.test(JSON.stringify(args));
      if (isNote && !JSON.stringify(args).includes('lusha.spent')) {
        writes += 1;
        throw new Error('Service invoked too many times in a short time: properties.');
      }
      return undefined;
    });
    expect(await table('LUSHA_COMPANY', [[company?.domain]], 'description')).toEqual([[NOT_FETCHED]]);
    release();
    expect(writes).toBe(1);
    expect(lusha.record.credits.revealCompany).toBe(0);
    expect(JSON.parse(host.properties.document.get('lusha.spent') ?? '{}').credits).toBe(lusha.record.total);
    expect(await table('LUSHA_COMPANY', [[company?.domain]], 'description')).not.toEqual([[NOT_FETCHED]]);
    expect(lusha.record.credits.revealCompany).toBe(1);
    await host.close();
  });

  it('is repeated when Lusha certainly refused it', async () => {
    const { host, lusha, table } = await openPlayground();
    const [company] = lusha.companies(1);
    lusha.fail({
      path: '/companies/enrich',
      status: 402,
      body: { message: 'Insufficient credits for this operation' },
    });
    await table('LUSHA_COMPANY', [[company?.domain]], 'type').catch(() => undefined);
    host.clock.advance(600_000);
    const [[type]] = (await table('LUSHA_COMPANY', [[company?.domain]], 'type')) as [[string]];
    expect(type).not.toBe('');
    expect(type).not.toMatch(/lost/);
    expect(lusha.record.credits.revealCompany).toBe(1);
    await host.close();
  });

  it('that is killed before its answer is stored is not repeated either', async () => {
    const { host, lusha, table } = await openPlayground();
    const [company] = lusha.companies(1);
    const release = host.onServiceCall(() => (lusha.record.credits.revealCompany > 0 ? 'kill' : undefined));
    await table('LUSHA_COMPANY', [[company?.domain]], 'description').catch(() => undefined);
    release();
    host.clock.advance(60_000);
    expect(await table('LUSHA_COMPANY', [[company?.domain]], 'description')).toEqual([
      ['No response · may have been charged'],
    ]);
    expect(lusha.record.credits.revealCompany).toBe(1);
    await host.close();
  });
});
