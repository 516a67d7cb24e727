/** Tests the switches of the local Lusha for what is not certain about charges, and about how answers say them. */
import { describe, expect, it } from 'vitest';
import { Client, START } from './client';

const DAY = 86_400_000;
const emails = (client: Client, id: string) =>
  client.post('/v3/contacts/enrich', { ids: [id], reveal: ['emails'] }).body.billing?.creditsCharged;

function firstWithBoth(client: Client) {
  const found = client.lusha
    .people(50)
    .find((one) => one.workEmail !== undefined && one.phones.length > 0 && one.previewGap === 'none');
  if (!found) throw new Error('Nobody has both.');
  return found;
}

function offers(client: Client) {
  const { id } = firstWithBoth(client);
  return client.post('/v3/contacts/search', { contacts: [{ id }] }).body.results[0]?.canReveal;
}

describe('a repeated reveal of a contact', () => {
  it.each([
    ['for ever', [1, 0, 0]],
    ['a day', [1, 0, 1]],
    ['never', [1, 1, 1]],
  ] as const)('is free %s', (repeatsFree, charges) => {
    const client = new Client({ repeatsFree });
    const { id } = firstWithBoth(client);
    const seen = [0, DAY - 1, DAY + DAY].map((after) => {
      client.now = START + after;
      return emails(client, id);
    });
    expect(seen).toEqual(charges);
  });
});

describe('canReveal', () => {
  it('has prices, or is absent', () => {
    expect(offers(new Client())).toEqual([
      { field: 'emails', credits: 1 },
      { field: 'phones', credits: 5 },
    ]);
    expect(offers(new Client({ canReveal: 'nothing' }))).toBeUndefined();
  });

  it('can lack the price of one field', () => {
    const client = new Client({ canReveal: 'some fields without credits' });
    expect(offers(client)).toEqual([{ field: 'emails' }, { field: 'phones', credits: 5 }]);
  });

  it('can say 0 of what is charged', () => {
    const client = new Client({ canReveal: 'zero although it is charged' });
    expect(offers(client)).toEqual([
      { field: 'emails', credits: 0 },
      { field: 'phones', credits: 0 },
    ]);
    expect(emails(client, firstWithBoth(client).id)).toBe(1);
  });
});

describe('charges', () => {
  it('can be above every price that was told', () => {
    const client = new Client({ charging: 'more than quoted' });
    expect(offers(client)).toContainEqual({ field: 'emails', credits: 1 });
    expect(emails(client, firstWithBoth(client).id)).toBe(3);
  });

  it.each([
    ['number', { creditsCharged: 1, resultsReturned: 3 }],
    ['text', { creditsCharged: '1', resultsReturned: 3 }],
    ['negative', { creditsCharged: -1, resultsReturned: 3 }],
    ['without credits', { resultsReturned: 3 }],
    ['absent', undefined],
  ] as const)('are told as %s', (billing, told) => {
    const client = new Client({ billing });
    expect(client.searchPeople(3).body.billing).toEqual(told);
    expect(client.lusha.record.total).toBe(1);
  });
});

describe('a company', () => {
  const reveal = (client: Client, blocks?: readonly string[]) => {
    const { id } = client.lusha.company(3);
    return client.post('/v3/companies/enrich', { ids: [id], ...(blocks ? { reveal: blocks } : {}) });
  };

  it('is free the second time, and each of its blocks too, where repeats are free', () => {
    const client = new Client({ companyRepeats: 'free' });
    const charges = [undefined, undefined, ['competitors'], ['competitors', 'employeesByDepartment']].map(
      (blocks) => reveal(client, blocks).body.billing.creditsCharged,
    );
    expect(charges).toEqual([1, 0, 1, 1]);
    const { id } = client.lusha.company(3);
    const row = client.post('/v3/companies/search', { companies: [{ id }] }).body.results[0];
    expect(row?.canReveal).toContainEqual({ field: 'competitors', credits: 0 });
    expect(row?.canReveal).toContainEqual({ field: 'employeesBySeniority', credits: 1 });
  });

  it('is refused with a block that the account does not know', () => {
    const client = new Client({ companyBlocks: 'without traffic' });
    const refused = reveal(client, ['competitors', 'monthlyWebsiteTraffic']);
    expect(refused.status).toBe(400);
    expect(refused.body.message).toMatch(/^each value in reveal must be one of .*competitors/);
    expect(refused.body.message).not.toContain('monthlyWebsiteTraffic');
    expect(reveal(client, ['competitors']).status).toBe(200);
    expect(client.lusha.record.total).toBe(2);
  });

  it('is refused with open jobs and parents on an account without the newest blocks', () => {
    const client = new Client({ companyBlocks: 'without the newest' });
    for (const block of ['openJobsTotal', 'openJobsByLocation', 'directParent', 'ultimateParent']) {
      expect(reveal(client, [block]).status).toBe(400);
    }
    expect(reveal(client, ['monthlyWebsiteTraffic', 'competitors']).status).toBe(200);
  });
});

describe('the usage', () => {
  const usage = (options: ConstructorParameters<typeof Client>[0]) =>
    new Client({ credits: 900, ...options }).get('/v3/account/usage');

  it('can write all numbers as text', () => {
    const { body } = usage({ usageShape: 'text' });
    expect(body.credits).toEqual({ total: '900', used: '0', remaining: '900' });
    expect(body.pricing).toMatchObject({ revealPhone: { credits: '5', perQuantity: '1' } });
    expect(body.rateLimits).toMatchObject({ minute: { limit: '300', used: '1' } });
  });

  it('can lack the balance or the prices', () => {
    expect(usage({ usageShape: 'without balance' }).body).not.toHaveProperty('credits');
    expect(usage({ usageShape: 'without prices' }).body).not.toHaveProperty('pricing');
  });

  it('can have prices that nobody documents, or that cannot be read', () => {
    expect(usage({ usageShape: 'further prices' }).body.pricing).toMatchObject({
      revealEmail: { credits: 1 },
      revealFax: { credits: 900 },
    });
    expect(usage({ usageShape: 'prices in other shapes' }).body.pricing).toMatchObject({ contactSearch: 0 });
  });

  it('can be refused in a plan', () => {
    expect(usage({ usageAccess: 'refused' })).toMatchObject({
      status: 403,
      body: { errors: ['Account usage is not available on your current plan'] },
    });
  });
});
