/** Criteria of a filter search: what comes back fits, and all others were left out. Checked against the whole world. */
import { describe, expect, it } from 'vitest';
import type { Company } from '../../../playground/lusha-api/world/companies';
import { totalOf } from '../../../playground/lusha-api/world/funding';
import type { Person } from '../../../playground/lusha-api/world/people';
import { milesBetween } from '../../../playground/lusha-api/world/zip-codes';
import { Client, type Row } from './client';

const client = new Client({ credits: 1_000_000 });
client.lusha.setLimits({ second: null, minute: null, hour: null, day: null });
const everybody = Array.from({ length: 50_000 }, (_, n) => client.lusha.person(n));
const everyCompany = client.lusha.companies(5_000);

/** Ids of all results, over all pages, in an order of their own. */
function found(kind: 'contacts' | 'companies', filters: object): readonly string[] {
  const ids: string[] = [];
  for (let page = 0; ; page++) {
    const { results, pagination } = client.post(`/v3/${kind}/prospecting`, {
      pagination: { page, size: 100 },
      filters,
    }).body;
    ids.push(...results.map(({ id = '' }) => id));
    if ((page + 1) * 100 >= pagination.total) return ids.sort();
  }
}

const idsOf = (all: readonly (Person | Company)[]) => all.map(({ id }) => id).sort();

/** What fits is found and nothing else, and is neither nobody nor everybody. */
function isAllThatFits(ids: readonly string[], fitting: readonly (Person | Company)[], of: number): void {
  expect(ids).toEqual(idsOf(fitting));
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.length).toBeLessThan(of);
}

const BERLIN = [13.4, 52.52] as const;
const AMSTERDAM = [4.9, 52.37] as const;
const lastRound = ({ funding }: Company) => funding?.[funding.length - 1];
const scoresOf = ({ intent }: Company, topic: string) =>
  intent.flatMap((each) => (each.topic === topic ? [each.score] : []));

describe('of people', () => {
  const country = { countries: ['NL'] };
  const inHolland = everybody.filter(({ place }) => place.iso2 === 'NL');

  it.each<[string, object, (person: Person) => boolean]>([
    [
      'within 10 miles of a zip code',
      { geographicDetails: [{ country: 'Netherlands', zipcode: '1012', distance: 10 }] },
      ({ place }) => milesBetween(AMSTERDAM, place.coordinates) <= 10,
    ],
    [
      'within 30 miles, by the code of the country',
      { geographicDetails: [{ country: 'NL', zipcode: '1012', distance: 30 }] },
      ({ place }) => place.city === 'Amsterdam',
    ],
    ['with a skill', { skills: ['python'] }, ({ skills }) => skills.includes('Python')],
    [
      'with a job begun after a day',
      { jobChangedAfterDate: '2026-03-01' },
      ({ startDate }) => startDate > '2026-03-01',
    ],
    [
      'promoted since a day',
      { signals: { types: ['promotion'], startDate: '2026-06-01' } },
      ({ signals }) => signals.some(({ type, date }) => type === 'promotion' && date >= '2026-06-01'),
    ],
    ['with any signal', { signals: { types: ['allSignals'] } }, ({ signals }) => signals.length > 0],
  ])('%s', (_, criterion, fits) => {
    const ids = found('contacts', { contacts: { include: { ...country, ...criterion } } });
    isAllThatFits(ids, inHolland.filter(fits), inHolland.length);
  });

  it.each<[string, object, (company: Company) => boolean]>([
    ['on the stock market', { isIpo: true }, ({ companyType }) => companyType === 'Public Company'],
    ['not on the stock market', { isIpo: false }, ({ companyType }) => companyType !== 'Public Company'],
    [
      'with a total funding in a range',
      { ranges: [{ coverage: 'total_funds', min: 1_000_000, max: 9_000_000 }] },
      ({ funding }) => funding !== null && totalOf(funding) >= 1_000_000 && totalOf(funding) <= 9_000_000,
    ],
    [
      'with a large round of any time',
      { ranges: [{ coverage: 'any_round', min: 50_000_000 }] },
      ({ funding }) => funding?.some(({ amount }) => amount >= 50_000_000) === true,
    ],
    [
      'with a last round of a kind',
      { rounds: [{ coverage: 'last_round', round: 'series_b' }] },
      (company) => lastRound(company)?.type === 'Series B',
    ],
    [
      'funded last after a day',
      { date: { coverage: 'last_funding', date: '2025-01-01' } },
      (company) => (lastRound(company)?.date ?? '') > '2025-01-01',
    ],
    [
      'funded last by a kind of investor',
      { names: [{ coverage: 'last_funding', name: 'angel' }] },
      (company) => lastRound(company)?.by === 'angel',
    ],
  ])('at companies %s', (_, funding, fits) => {
    const ids = found('contacts', { contacts: { include: country }, companies: { include: { funding } } });
    const fitting = inHolland.filter(({ companyIndex }) => fits(client.lusha.company(companyIndex)));
    isAllThatFits(ids, fitting, inHolland.length);
  });

  it('near a zip code that is nowhere: nobody', () => {
    const nowhere = { geographicDetails: [{ country: 'Netherlands', zipcode: '0000', distance: 500 }] };
    expect(found('contacts', { contacts: { include: nowhere } })).toEqual([]);
  });

  it('left out by a signal: all who do not have it', () => {
    const exclude = { signals: { types: ['allSignals'] } };
    const ids = found('contacts', { contacts: { include: country, exclude } });
    isAllThatFits(
      ids,
      inHolland.filter(({ signals }) => signals.length === 0),
      inHolland.length,
    );
  });
});

describe('of companies', () => {
  it.each<[string, object, (company: Company) => boolean]>([
    [
      'within 15 miles of a zip code',
      { geographicDetails: [{ country: 'Germany', zipcode: '10115', distance: 15 }] },
      ({ place }) => milesBetween(BERLIN, place.coordinates) <= 15,
    ],
    [
      'with headquarters in a zip code',
      { headquarterZipcodes: [{ countryIso2: 'DE', zipcode: '10116' }] },
      ({ place }) => place.iso2 === 'DE' && place.zipCode === '10116',
    ],
    [
      'with any place in a zip code',
      { locationsZipcodes: [{ countryIso2: 'US', zipcode: '10001' }] },
      ({ place, otherPlaces }) =>
        [place, ...otherPlaces].some(({ zipCode, iso2 }) => zipCode === '10001' && iso2 === 'US'),
    ],
    ['reading about a topic', { intentTopics: ['ERP'] }, (company) => scoresOf(company, 'ERP').length > 0],
    [
      'reading about a topic with a score in a range',
      { intentTopics: ['ERP'], intentMinScore: 40, intentMaxScore: 60 },
      (company) => scoresOf(company, 'ERP').some((score) => score >= 40 && score <= 60),
    ],
    [
      'reading about both topics',
      { intentTopics: ['ERP', 'Payroll'], intentTopicsOperator: 'and' },
      (company) => ['ERP', 'Payroll'].every((topic) => scoresOf(company, topic).length > 0),
    ],
    [
      'reading about three topics or more',
      { topicCountThreshold: [{ min: 3 }] },
      ({ intent }) => intent.length >= 3,
    ],
    [
      'with a part of a keyword',
      { keywords: ['softw'] },
      ({ keywords }) => keywords.some((keyword) => keyword.includes('softw')),
    ],
    [
      'with a whole keyword',
      { exactKeywords: ['software'] },
      ({ keywords }) => keywords.includes('software'),
    ],
    [
      'with a part of a speciality',
      { specialities: ['truck'] },
      ({ specialities }) => specialities.some((speciality) => speciality.includes('truck')),
    ],
    [
      'with a whole speciality',
      { exactSpecialities: ['Heavy haulage'] },
      ({ specialities }) => specialities.includes('heavy haulage'),
    ],
    [
      'with a signal since a day',
      { signals: { types: ['surgeInHiring', 'peopleNews'], startDate: '2026-05-01' } },
      ({ signals }) =>
        signals.some(({ type, date }) => /^(surgeInHiring|peopleNews)$/.test(type) && date >= '2026-05-01'),
    ],
  ])('%s', (_, include, fits) => {
    isAllThatFits(found('companies', { companies: { include } }), everyCompany.filter(fits), 5_000);
  });
});

describe('signals', () => {
  const page = (
    of: Client,
    kind: string,
    filters: object,
  ): { body: { results: readonly Row[]; billing: { creditsCharged: number } } } =>
    of.post(`/v3/${kind}/prospecting`, { pagination: { page: 0, size: 50 }, filters });

  it('of people are named in their rows and charged one by one, beside the search', () => {
    const own = new Client();
    const filters = {
      contacts: { include: { signals: { types: ['allSignals'], startDate: '2026-01-01' } } },
    };
    const { results, billing } = page(own, 'contacts', filters).body;
    const signals = results.flatMap((row) => row.signalTypes as readonly string[]);
    expect(results.some((row) => (row.signalTypes as readonly string[]).length === 2)).toBe(true);
    expect(new Set(signals)).toEqual(new Set(['promotion', 'companyChange']));
    expect(own.lusha.record.credits).toMatchObject({ contactSearch: 2, showSignalsContact: signals.length });
    expect(billing.creditsCharged).toBe(2 + signals.length);
  });

  it('of companies as well, at the price of the account', () => {
    const own = new Client({ prices: { showSignalsCompany: 3 } });
    const filters = { companies: { include: { signals: { types: ['peopleNews'] } } } };
    const { results } = page(own, 'companies', filters).body;
    expect(results.every((row) => String(row.signalTypes) === 'peopleNews')).toBe(true);
    expect(own.lusha.record.credits).toMatchObject({ companySearch: 2, showSignalsCompany: 150 });
  });

  it('that nobody asked for are neither shown nor charged', () => {
    const own = new Client();
    const { results } = page(own, 'contacts', { contacts: { include: { departments: ['Sales'] } } }).body;
    expect(results.some((row) => 'signalTypes' in row)).toBe(false);
    expect(own.lusha.record.total).toBe(2);
  });
});
