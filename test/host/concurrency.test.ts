import { describe, expect, it } from 'vitest';
import { openPlayground } from '../support/playground';

const SEEDS = Array.from({ length: 200 }, (_, seed) => seed + 1);

describe('cells that calculate at the same time', () => {
  it('purchase once when two have the same arguments, whichever is first (200 interleavings)', async () => {
    for (const seed of SEEDS) {
      const { host, lusha } = await openPlayground({ host: { mode: 'threads', seed } });
      const [person] = lusha.people(1, { withWorkEmail: true });
      const cell = { name: 'LUSHA_ENRICH', args: [person?.email, 'email'], kind: 'custom' } as const;
      const results = await host.runTogether([cell, cell], seed);
      for (const result of results)
        expect(result).toMatchObject({ status: 'fulfilled', value: person?.workEmail });
      expect(lusha.record.chargedRequests, `seed ${seed}`).toBe(2);
      expect(lusha.record.chargedTwice).toEqual([]);
      expect(lusha.record.freeRequests).toBeLessThanOrEqual(1);
      await host.close();
    }
  });

  it('purchase the same person once when one has the name and another the email', async () => {
    for (const seed of SEEDS.slice(0, 40)) {
      const { host, lusha } = await openPlayground({ host: { mode: 'threads', seed } });
      const [person] = lusha.people(1, { withWorkEmail: true });
      const results = await host.runTogether(
        [
          { name: 'LUSHA_EMAIL', args: [person?.email], kind: 'custom' },
          { name: 'LUSHA_EMAIL', args: [[[person?.fullName, person?.companyDomain]]], kind: 'custom' },
        ],
        seed,
      );
      for (const result of results)
        expect(result).toMatchObject({ status: 'fulfilled', value: person?.workEmail });
      expect(lusha.record.credits.revealEmail, `seed ${seed}`).toBe(1);
      await host.close();
    }
  });

  it('never exceed the spending limit together when there are 30 of them', async () => {
    for (const seed of SEEDS.slice(0, 20)) {
      const { host, lusha } = await openPlayground({ host: { mode: 'threads', seed }, cap: { credits: 13 } });
      const people = lusha.people(30, { withWorkEmail: true });
      await host.runTogether(
        people.map(({ email }) => ({ name: 'LUSHA_EMAIL', args: [email], kind: 'custom' as const })),
        seed,
      );
      expect(lusha.record.total, `seed ${seed}`).toBeLessThanOrEqual(13);
      await host.close();
    }
  });
});
