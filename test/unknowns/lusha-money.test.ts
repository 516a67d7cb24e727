/** The main jobs under each answer to what is not certain about Lusha's charges: values right, charges as told, nothing twice. */

import { describe, expect, it, onTestFinished } from 'vitest';
import { LUSHA_MONEY } from '../../playground/unknowns/lusha-money';
import { LIST_PRICES } from '../../src/core/prices';
import { column, enrich, OPTIONS, openList } from '../support/enrich';
import { sampledOf } from '../support/extent';
import { answersOf, expectPaidOnce, expectRight, runJob, someJobs } from '../support/main-jobs';
import { emailsOf, openPlayground, type Playground, type Setup } from '../support/playground';

async function open(setup: Setup): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

const CASES = answersOf(LUSHA_MONEY).flatMap((one) =>
  someJobs(`${one.name}${one.answer}`).map(([title, job]) => ({ ...one, title, job })),
);
/** Answers under which Lusha charges more than it has told. */
const BROKEN: ReadonlySet<unknown> = new Set(['more than quoted', 'zero although it is charged']);

describe('under other charges', () => {
  it.each(sampledOf(CASES, 18))('with $name: $answer, $title ends right', async ({ answer, lusha, job }) => {
    const result = await job(lusha);
    if (!BROKEN.has(answer)) expectRight(result);
    expect(result.rows).toEqual(result.expected);
    expectPaidOnce(result);
  });
});

describe('a Lusha that charges more than it has told', () => {
  it.each([{ charging: 'more than quoted' }, { canReveal: 'zero although it is charged' }] as const)(
    'stops a run, which says so, with %j',
    async (lusha) => {
      const { said } = await runJob(lusha);
      expect(said).toMatch(/^Lusha charged more than quoted, so purchasing stopped\. Check your credits/);
    },
  );

  it('passes the limit of formulas by no more than what was in flight, even if everything is said to be free', async () => {
    const { lusha, panel, table } = await open({
      lusha: { canReveal: 'zero although it is charged' },
      cap: { credits: 40 },
    });
    const people = lusha.people(300, { withWorkEmail: true });
    const parts = [0, 100, 200].map((from) => emailsOf(people.slice(from, from + 100)));
    for (const part of parts) await table('LUSHA_ENRICH', part, 'title');
    expect(lusha.record.total).toBe(12);
    const shown = [];
    for (const part of parts) shown.push((await table('LUSHA_ENRICH', part, 'work email'))[0]?.[0]);
    expect(shown).toEqual([people[0]?.workEmail, 'Daily limit reached', 'Daily limit reached']);
    expect(lusha.record.total).toBe(112);
    expect((await panel('view')).problems[0]?.code).toBe('stopped');
  });
});

describe('a block that the account does not have', () => {
  const lusha = { companyBlocks: 'without traffic' } as const;

  it('says so in its own column, and the other fields are bought once', async () => {
    const playground = await open({ lusha });
    const { record } = playground.lusha;
    const companies = playground.lusha.companies(120);
    const call = () =>
      playground.table(
        'LUSHA_COMPANY',
        companies.map(({ domain }) => [domain]),
        'description, web traffic',
      );
    const wanted = companies.map(({ offering, place }) => [
      `${offering} from ${place.city}.`,
      'Not in your Lusha plan',
    ]);
    expect(await call()).toEqual(wanted);
    expect(record.credits.revealCompany).toBe(120);
    expect(record.requests.filter(({ status }) => status === 400)).toHaveLength(1);
    const { total } = record;
    expect(await call()).toEqual(wanted);
    expect(record.total).toBe(total);
    expect(record.chargedTwice).toEqual([]);
  });

  it('buys no base record for itself', async () => {
    const playground = await open({ lusha });
    const domains = playground.lusha.companies(5).map(({ domain }) => [domain]);
    const cells = await playground.table('LUSHA_COMPANY', domains, 'name, web traffic');
    expect(cells.map(([, traffic]) => traffic)).toEqual(domains.map(() => 'Not in your Lusha plan'));
    expect(playground.lusha.record.total).toBe(1);
  });

  it('leaves the other columns of a run right', async () => {
    const playground = await openList([], { lusha });
    onTestFinished(() => playground.host.close());
    const companies = playground.lusha.companies(5);
    const list = companies.map(({ name, domain }) => [name, domain]);
    playground.host.workbook.setValues('Sheet1', 'A1', [['Company', 'Domain'], ...list]);
    const fields = ['description', 'web traffic'];
    await enrich(playground, { ...OPTIONS, kind: 'company', fields });
    expect(column(playground, 'Description', 5)).toEqual(
      companies.map(({ offering, place }) => `${offering} from ${place.city}.`),
    );
    expect(playground.lusha.record.total).toBe(6);
    expect(playground.lusha.record.chargedTwice).toEqual([]);
  });
});

describe('the usage', () => {
  it('that a plan refuses is said where the balance would stand, and everything else goes on', async () => {
    const { call, panel, reply } = await open({ lusha: { usageAccess: 'refused' } });
    await expect(call('LUSHA_CREDITS')).rejects.toThrow(
      /Account usage is not available on your current plan.*ask your Lusha admin about the plan\.$/,
    );
    expect(await reply('refresh')).toMatchObject({ value: { trouble: { code: 'plan_lacks' } } });
    expect((await panel('view')).account).toBeUndefined();
  });

  it.each(['without prices', 'further prices', 'prices in other shapes'] as const)(
    '%s leaves the published prices',
    async (usageShape) => {
      const { panel } = await open({ lusha: { usageShape } });
      expect((await panel('refresh')).prices).toEqual(LIST_PRICES);
    },
  );

  it('with prices of an unknown kind shows them by their own names, also when it is read from the file', async () => {
    const { panel, host } = await open({ lusha: { usageShape: 'further prices' } });
    const further = [
      { name: 'conversationsSearch', credits: 1, perQuantity: 25 },
      { name: 'revealFax', credits: 900, perQuantity: 1 },
    ];
    expect((await panel('refresh')).account?.furtherPrices).toEqual(further);
    host.emptyCaches();
    expect((await panel('view')).account?.furtherPrices).toEqual(further);
  });

  it('whose further prices somebody has forged shows twenty of them, or none that is no price', async () => {
    const { panel, host } = await open({ lusha: { usageShape: 'further prices' } });
    await panel('refresh');
    const { document } = host.properties;
    const [name = '', text = ''] =
      Object.entries(document.entries()).find(([key]) => key.startsWith('lusha.account.')) ?? [];
    const forge = (furtherPrices: unknown) => {
      const { version, record } = JSON.parse(text);
      document.set(name, JSON.stringify({ version, record: { ...record, furtherPrices } }));
    };
    const price = { name: 'x', credits: 1, perQuantity: 1 };
    forge(Array.from({ length: 40 }, () => price));
    expect((await panel('view')).account?.furtherPrices).toHaveLength(20);
    for (const forged of [[{ ...price, name: 'x'.repeat(61) }], [{ ...price, credits: '1' }], 'none', {}]) {
      forge(forged);
      expect((await panel('view')).account).toMatchObject({ plan: 'scale' });
      expect((await panel('view')).account?.furtherPrices).toBeUndefined();
    }
  });

  it('with numbers as text is read like numbers', async () => {
    const { panel } = await open({ lusha: { usageShape: 'text', credits: 900 } });
    expect(await panel('refresh')).toMatchObject({ account: { creditsLeft: 900, creditsTotal: 900 } });
  });
});
