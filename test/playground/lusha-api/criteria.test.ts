/** Criteria of a filter search, checked against the whole world: everything that fits is found, and nothing else. */
import { describe, expect, it } from 'vitest';
import type { Company } from '../../../playground/lusha-api/world/companies';
import { totalOf } from '../../../playground/lusha-api/world/funding';
import type { Person } from '../../../playground/lusha-api/world/people';
import { dayOf, type Signal } from '../../../playground/lusha-api/world/signals';
import { milesBetween } from '../../../playground/lusha-api/world/zip-codes';
import { Client, type Row, START } from './client';

const client = new Client({ credits: 1_000_000 });
client.lusha.setLimits({ second: null, minute: null, hour: null, day: null });
const everybody = Array.from({ length: 50_000 }, (_, n) => client.lusha.person(n));
const everyCompany = client.lusha.companies(5_000);

/** Returns the IDs of all results from all pages, sorted. */
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

/** Asserts that exactly what fits is found, and that this is neither nobody nor everybody. */
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

const isKnown = ({ seenFrom }: Signal) => seenFrom <= dayOf(START);

describe('a search for people', () => {
  const country = { countries: ['NL'] };
  const inHolland = everybody.filter(({ place }) => place.iso2 === 'NL');

  it.each<[string, object, (person: Person) => boolean]>([
    [
      'within 10 miles of a ZIP code',
      { geographicDetails: [{ country: 'Netherlands', zipcode: '1012', distance: 10 }] },
      ({ place }) => milesBetween(AMSTERDAM, place.coordinates) <= 10,
    ],
    [
      'within 30 miles of a ZIP code whose country is given as a code',
      { geographicDetails: [{ country: 'NL', zipcode: '1012', distance: 30 }] },
      ({ place }) => place.city === 'Amsterdam',
    ],
    [
      'who have a certificate',
      { certifications: ['pmp'] },
      ({ certificates }) => certificates.includes('PMP'),
    ],
    [
      'who studied at a school',
      { education: { schools: ['university of hamburg'] } },
      ({ studies }) => studies?.school === 'University of Hamburg',
    ],
    [
      'who have a degree in a field',
      { education: { degrees: ['Master', 'MBA'], fieldsOfStudy: ['Economics'] } },
      ({ studies }) => studies !== undefined && /^M/.test(studies.degree) && studies.field === 'Economics',
    ],
    [
      'who studied within some years',
      { education: { startYearGte: 2000, graduationYearLte: 2008 } },
      ({ studies }) => studies !== undefined && studies.startYear >= 2000 && studies.graduationYear <= 2008,
    ],
    ['who have a skill', { skills: ['python'] }, ({ skills }) => skills.includes('Python')],
    [
      'whose job started after a given day',
      { jobChangedAfterDate: '2026-03-01' },
      ({ startDate }) => startDate > '2026-03-01',
    ],
    [
      'who were promoted since a given day',
      { signals: { types: ['promotion'], startDate: '2026-06-01' } },
      ({ signals }) =>
        signals.some(
          (signal) => signal.type === 'promotion' && signal.date >= '2026-06-01' && isKnown(signal),
        ),
    ],
    ['who have any signal', { signals: { types: ['allSignals'] } }, ({ signals }) => signals.some(isKnown)],
  ])('finds all people %s', (_, criterion, fits) => {
    const ids = found('contacts', { contacts: { include: { ...country, ...criterion } } });
    isAllThatFits(ids, inHolland.filter(fits), inHolland.length);
  });

  it.each<[string, object, (company: Company) => boolean]>([
    ['that are on the stock market', { isIpo: true }, ({ companyType }) => companyType === 'Public Company'],
    [
      'that are not on the stock market',
      { isIpo: false },
      ({ companyType }) => companyType !== 'Public Company',
    ],
    [
      'whose total funding is in a range',
      { ranges: [{ coverage: 'total_funds', min: 1_000_000, max: 9_000_000 }] },
      ({ funding }) => funding !== null && totalOf(funding) >= 1_000_000 && totalOf(funding) <= 9_000_000,
    ],
    [
      'that had a large round at any time',
      { ranges: [{ coverage: 'any_round', min: 50_000_000 }] },
      ({ funding }) => funding?.some(({ amount }) => amount >= 50_000_000) === true,
    ],
    [
      'whose last round was of a given kind',
      { rounds: [{ coverage: 'last_round', round: 'series_b' }] },
      (company) => lastRound(company)?.type === 'Series B',
    ],
    [
      'whose last round was after a given day',
      { date: { coverage: 'last_funding', date: '2025-01-01' } },
      (company) => (lastRound(company)?.date ?? '') > '2025-01-01',
    ],
    [
      'whose last round came from a given kind of investor',
      { names: [{ coverage: 'last_funding', name: 'angel' }] },
      (company) => lastRound(company)?.by === 'angel',
    ],
  ])('finds all people at companies %s', (_, funding, fits) => {
    const ids = found('contacts', { contacts: { include: country }, companies: { include: { funding } } });
    const fitting = inHolland.filter(({ companyIndex }) => fits(client.lusha.company(companyIndex)));
    isAllThatFits(ids, fitting, inHolland.length);
  });

  it('finds nobody near a ZIP code that does not exist', () => {
    const nowhere = { geographicDetails: [{ country: 'Netherlands', zipcode: '0000', distance: 500 }] };
    expect(found('contacts', { contacts: { include: nowhere } })).toEqual([]);
  });

  it('that excludes a signal finds all people who do not have it', () => {
    const exclude = { signals: { types: ['allSignals'] } };
    const ids = found('contacts', { contacts: { include: country, exclude } });
    isAllThatFits(
      ids,
      inHolland.filter(({ signals }) => !signals.some(isKnown)),
      inHolland.length,
    );
  });
});

describe('a search for companies', () => {
  it.each<[string, object, (company: Company) => boolean]>([
    [
      'within 15 miles of a ZIP code',
      { geographicDetails: [{ country: 'Germany', zipcode: '10115', distance: 15 }] },
      ({ place }) => milesBetween(BERLIN, place.coordinates) <= 15,
    ],
    [
      'whose headquarters are in a ZIP code',
      { headquarterZipcodes: [{ countryIso2: 'DE', zipcode: '10116' }] },
      ({ place }) => place.iso2 === 'DE' && place.zipCode === '10116',
    ],
    [
      'on a continent or in a region',
      { locations: [{ continent: 'Oceania' }, { region: 'Southern Europe' }] },
      ({ place }) => place.continent === 'Oceania' || ['ES', 'IT'].includes(place.iso2),
    ],
    [
      'in a group of countries',
      { locations: [{ countryGrouping: 'DACH' }] },
      ({ place }) => ['DE', 'AT', 'CH'].includes(place.iso2),
    ],
    ['with a page on LinkedIn', { linkedinUrls: [everyCompany[7]?.linkedinUrl] }, ({ index }) => index === 7],
    [
      'that have any location in a ZIP code',
      { locationsZipcodes: [{ countryIso2: 'US', zipcode: '10001' }] },
      ({ place, otherPlaces }) =>
        [place, ...otherPlaces].some(({ zipCode, iso2 }) => zipCode === '10001' && iso2 === 'US'),
    ],
    ['that read about a topic', { intentTopics: ['ERP'] }, (company) => scoresOf(company, 'ERP').length > 0],
    [
      'that read about a topic with a score in a range',
      { intentTopics: ['ERP'], intentMinScore: 40, intentMaxScore: 60 },
      (company) => scoresOf(company, 'ERP').some((score) => score >= 40 && score <= 60),
    ],
    [
      'that read about both topics',
      { intentTopics: ['ERP', 'Payroll'], intentTopicsOperator: 'and' },
      (company) => ['ERP', 'Payroll'].every((topic) => scoresOf(company, topic).length > 0),
    ],
    [
      'that read about three topics or more',
      { topicCountThreshold: [{ min: 3 }] },
      ({ intent }) => intent.length >= 3,
    ],
    [
      'that have a keyword with a given part',
      { keywords: ['softw'] },
      ({ keywords }) => keywords.some((keyword) => keyword.includes('softw')),
    ],
    [
      'that have an exact keyword',
      { exactKeywords: ['software'] },
      ({ keywords }) => keywords.includes('software'),
    ],
    [
      'that have a specialty with a given part',
      { specialities: ['truck'] },
      ({ specialities }) => specialities.some((speciality) => speciality.includes('truck')),
    ],
    [
      'that have an exact specialty',
      { exactSpecialities: ['Heavy haulage'] },
      ({ specialities }) => specialities.includes('heavy haulage'),
    ],
    [
      'that have a signal since a given day',
      { signals: { types: ['surgeInHiring', 'peopleNews'], startDate: '2026-05-01' } },
      ({ signals }) =>
        signals.some(
          (signal) =>
            /^(surgeInHiring|peopleNews)$/.test(signal.type) &&
            signal.date >= '2026-05-01' &&
            isKnown(signal),
        ),
    ],
  ])('finds all companies %s', (_, include, fits) => {
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

  it('of people appear in their rows and are charged one by one in addition to the search', () => {
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

  it('of companies are charged at the price of the account', () => {
    const own = new Client({ prices: { showSignalsCompany: 3 } });
    const filters = { companies: { include: { signals: { types: ['peopleNews'] } } } };
    const { results } = page(own, 'companies', filters).body;
    expect(results.every((row) => String(row.signalTypes) === 'peopleNews')).toBe(true);
    expect(own.lusha.record.credits).toMatchObject({ companySearch: 2, showSignalsCompany: 150 });
  });

  it('that were not asked for are neither shown nor charged', () => {
    const own = new Client();
    const { results } = page(own, 'contacts', { contacts: { include: { departments: ['Sales'] } } }).body;
    expect(results.some((row) => 'signalTypes' in row)).toBe(false);
    expect(own.lusha.record.total).toBe(2);
  });
});
