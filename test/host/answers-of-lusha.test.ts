/** What Lusha may write otherwise than today: IDs of other versions, words for phones, offers, and lists of values. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { emailsOf, openPlayground, type Playground, type Setup } from '../support/playground';

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground({ cap: { credits: 5000, phones: 5000 }, ...setup });
  onTestFinished(() => playground.host.close());
  return playground;
}

describe('an ID', () => {
  it('of a later version is stored, read from its column, and revealed without a search', async () => {
    const { lusha, table } = await open({ lusha: { idVersion: 'v2' } });
    const people = lusha.people(3, { withWorkEmail: true });
    const found = await table('LUSHA_ENRICH', emailsOf(people), 'lusha id, work email');
    expect(found.every(([id]) => String(id).startsWith('v2.'))).toBe(true);
    expect(found.map(([, email]) => email)).toEqual(people.map(({ workEmail }) => workEmail));
    lusha.record.reset();
    const [, next] = lusha.people(5, { withWorkEmail: true }).slice(3);
    const id = String(next?.id).replace('v1.', 'v7.');
    expect(await table('LUSHA_ENRICH', [['Lusha ID'], [id]], 'work email')).toEqual([
      [''],
      [next?.workEmail],
    ]);
    expect(lusha.record.credits.contactSearch).toBe(0);
  });

  it.each([
    ['text', (id: string) => id],
    ['number', (id: string) => Number(id)],
  ])('of digits is read from its column as %s', async (_, cell) => {
    const { lusha, table } = await open();
    const [person] = lusha.people(1, { withWorkEmail: true });
    const rows = [['Lusha ID'], [cell(String(person?.legacyId))]];
    expect(await table('LUSHA_ENRICH', rows, 'work email')).toEqual([[''], [person?.workEmail]]);
  });
});

describe('a phone', () => {
  it('of the type "Phone" or of an unknown one is shown where any phone is asked for', async () => {
    const whole = await open();
    const legacy = await open({ lusha: { phoneTypes: 'legacy' } });
    const people = whole.lusha.people(20).filter(({ phones }) => phones.some(({ doNotCall }) => !doNotCall));
    const numbers = await legacy.table('LUSHA_ENRICH', emailsOf(people), 'phone, mobile phone');
    const before = await whole.table('LUSHA_ENRICH', emailsOf(people), 'phone, mobile phone');
    expect(numbers.map(([phone]) => phone)).toEqual(before.map(([phone]) => phone));
  });
});

describe('reveals outside of what is offered', () => {
  it('that Lusha refuses cost only their own person, who keeps what can be revealed', async () => {
    const { lusha, table } = await open({ lusha: { unlistedReveal: 'refused' } });
    const people = lusha.people(60);
    const cells = await table('LUSHA_ENRICH', emailsOf(people), 'work email, phone');
    const shown = cells.map(([email]) => email);
    const wrong = people.filter(({ workEmail }, n) => workEmail !== undefined && shown[n] !== workEmail);
    expect(wrong.filter(({ restricted }) => !restricted)).toEqual([]);
    const phones = people.filter(
      ({ restricted, phones }) => !restricted && phones.some(({ doNotCall }) => !doNotCall),
    );
    expect(phones.length).toBeGreaterThan(20);
    expect(phones.map((person) => cells[people.indexOf(person)]?.[1])).not.toContain('');
    expect(lusha.record.chargedTwice).toEqual([]);
  });
});

describe('the data that a search requires', () => {
  it.each([
    ['work e-mail', 'work_email'],
    ['private e-mail', 'private_email'],
    ['any e-mail', 'email'],
    ['callable phone', 'no_dnc_phone'],
    ['unknown phone', 'unknown_phone'],
    ['phone', 'phone'],
  ])('can be %s', async (value, sent) => {
    const { lusha, table } = await open();
    await table('LUSHA_SEARCH', `level: Director; data available: ${value}`, 10, 'name');
    const [search] = lusha.record.requests.filter(({ path }) => path.includes('/prospecting'));
    expect(JSON.parse(search?.body ?? '').filters.contacts.include.existingDataPoints).toEqual([sent]);
  });

  it.each(['listed', 'empty', 'null'] as const)(
    'is offered as eight values when the list of Lusha is %s',
    async (dataPointValues) => {
      const { panel, table } = await open({ lusha: { dataPointValues } });
      expect(await panel('findValues', 'data')).toHaveLength(8);
      expect(await table('LUSHA_FILTER_VALUES', 'data')).toHaveLength(8);
    },
  );
});
