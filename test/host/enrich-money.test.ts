/** A run never costs more than was approved, whatever the list contains and whatever prices Lusha states. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { enrich, OPTIONS, openList, runSteps } from '../support/enrich';

const WORLD = createLusha();
const POOL = WORLD.people(60);

/** Generates the row of one person of the pool, in one of the ways in which lists identify people. */
const listRow = fc
  .record({
    person: fc.nat({ max: POOL.length - 1 }),
    how: fc.constantFrom('name', 'email', 'linkedin', 'former', 'nobody'),
  })
  .map(({ person, how }) => {
    const one = POOL[person];
    if (!one) throw new Error('No person.');
    const { fullName, companyDomain, email, linkedinUrl, previousCompanyIndex } = one;
    if (how === 'email') return ['', '', email, ''];
    if (how === 'linkedin') return ['', '', '', linkedinUrl];
    if (how === 'nobody') return ['Nobody Nowhere', `nowhere-${person}.example`, '', ''];
    const former =
      previousCompanyIndex === undefined ? undefined : WORLD.company(previousCompanyIndex).domain;
    return [fullName, how === 'former' ? (former ?? companyDomain) : companyDomain, '', ''];
  });

const scene = fc.record({
  rows: fc.array(listRow, { minLength: 1, maxLength: 40 }),
  fields: fc.subarray(['work email', 'mobile phone', 'title', 'start date', 'phone'], { minLength: 1 }),
  email: fc.integer({ min: 0, max: 4 }),
  phone: fc.integer({ min: 0, max: 9 }),
  search: fc.integer({ min: 1, max: 2 }),
  billing: fc.constantFrom('rows' as const, 'matches' as const),
  share: fc.constantFrom(0, 0.3, 0.7, 1),
  moved: fc.boolean(),
  weak: fc.boolean(),
  fault: fc.constantFrom('none', 'lost search', 'lost reveal', 'refused'),
});

describe('a run', () => {
  it('never costs more than the lookup and the approved credits when the API honors its prices', async () => {
    await fc.assert(
      fc.asyncProperty(
        scene,
        async ({ rows, fields, email, phone, search, billing, share, moved, weak, fault }) => {
          const prices = { revealEmail: email, revealPhone: phone, contactSearch: search };
          const playground = await openList([], { lusha: { prices, searchBilling: billing } });
          const { host, lusha, panel } = playground;
          try {
            await panel('refresh');
            host.workbook.setValues('Sheet1', 'A1', [['Name', 'Domain', 'E-mail', 'LinkedIn'], ...rows]);
            const lookUp = (await panel('enrichSetup', { ...OPTIONS, fields })).lookUp.credits;
            const { price } = await runSteps(playground, await panel('startRun', { ...OPTIONS, fields }));
            if (!price) throw new Error('No price.');
            expect(lusha.record.total).toBeLessThanOrEqual(lookUp);
            const most = price.credits + (moved ? price.moved.credits : 0) + (weak ? price.weak.credits : 0);
            const cap = Math.floor(most * share);
            const before = lusha.record.total;
            if (fault === 'lost search') lusha.fail({ path: '/contacts/search', cut: 'after' });
            if (fault === 'lost reveal') lusha.fail({ path: '/contacts/enrich', cut: 'after' });
            if (fault === 'refused') lusha.fail({ path: '/contacts/enrich', status: 400, times: 2 });
            const end = await runSteps(playground, await panel('approveRun', { cap, moved, weak }));
            expect(['done', 'stopped']).toContain(end.phase);
            expect(lusha.record.total - before).toBeLessThanOrEqual(cap);
            expect(lusha.record.chargedTwice).toEqual([]);
          } finally {
            await host.close();
          }
        },
      ),
      { numRuns: 40, seed: 20261123 },
    );
  });

  it('stops after the requests in flight when Lusha charges more than its stated price', async () => {
    const people = createLusha().people(1_000, { withWorkEmail: true });
    const playground = await openList(people, {
      lusha: { chargedPrices: { revealEmail: 3 } },
    });
    const { host, lusha } = playground;
    const end = await enrich(playground);
    expect(end).toMatchObject({ phase: 'stopped', code: 'stopped' });
    expect(lusha.record.requests.filter(({ path }) => path.includes('/enrich')).length).toBeLessThanOrEqual(
      4,
    );
    await host.close();
  });
});
