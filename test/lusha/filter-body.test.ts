/** Tests the bodies of filters: they are exactly as documented, and the local Lusha refuses none of them. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../playground/lusha-api/bodies/checks';
import {
  companyProspectingBody,
  contactProspectingBody,
} from '../../playground/lusha-api/bodies/prospecting';
import { entriesOf } from '../../src/core/filter/catalogue';
import type { Filter } from '../../src/core/filter/model';
import { RECORDED_VALUES } from '../../src/core/filter/recorded-values';
import { withNewer } from '../../src/core/filter/values';
import type { Kind } from '../../src/core/kind';
import { filterBody } from '../../src/lusha/filter-body';
import { prospectCompanies, prospectContacts } from '../../src/lusha/prospecting';
import { anyFilter, readAs, smallestFilter } from '../core/filter/filters';
import { localLusha } from './local-lusha';

const KINDS: readonly Kind[] = ['contact', 'company'];
const CHECKS: Readonly<Record<Kind, Check>> = {
  contact: contactProspectingBody,
  company: companyProspectingBody,
};
const FIRST_PAGE = { page: 0, size: 10 };

const read = (kind: Kind, text: string) => {
  const { filter, problems } = readAs(kind, text);
  expect(problems).toEqual([]);
  return filter;
};
const sent = (kind: Kind, text: string) => {
  const body = filterBody(read(kind, text), RECORDED_VALUES);
  return body.kind === 'problems' ? body.problems : body.filters;
};
const callOf = (filter: Filter) => {
  const body = filterBody(filter, RECORDED_VALUES);
  if (body.kind === 'problems') throw new Error(body.problems.map(({ sentence }) => sentence).join(' '));
  return body.kind === 'contact'
    ? prospectContacts(body.filters, FIRST_PAGE)
    : prospectCompanies(body.filters, FIRST_PAGE);
};
/** Returns the violations of the documented rules of a body, as the local Lusha checks them. */
const violations = (filter: Filter) => {
  const { body } = callOf(filter);
  return CHECKS[filter.kind](JSON.parse(JSON.stringify(body)), '');
};
const everyCriterion = KINDS.flatMap((kind) => entriesOf(kind).map((entry) => ({ kind, ...entry })));

describe('the body', () => {
  it('of a contact search names countries by code, and sends ids', () => {
    expect(
      sent(
        'contact',
        'title: CFO; level: VP, Director; country: Germany, UK; size: 201-1000; not industry: Retail',
      ),
    ).toEqual({
      contacts: { include: { jobTitles: ['CFO'], seniorityIds: [8, 6], countries: ['DE', 'GB'] } },
      companies: {
        include: { sizes: [{ min: 201, max: 1000 }] },
        exclude: { mainIndustriesIds: [16] },
      },
    });
  });

  it('of a company search names countries in full', () => {
    expect(sent('company', 'country: DE; location: Munich / AT; not level: intern')).toEqual({
      companies: { include: { locations: [{ country: 'Germany' }, { city: 'Munich', country: 'Austria' }] } },
      contacts: { exclude: { seniorityIds: [2] } },
    });
  });

  it('contains areas that are wider than a country under their own properties', () => {
    const locations = [{ continent: 'Europe' }, { countryGrouping: 'EMEA' }, { region: 'Western Europe' }];
    const written = 'location: Europe, EMEA, Western Europe (region)';
    expect(sent('contact', written)).toEqual({ contacts: { include: { locations } } });
    expect(sent('company', written)).toEqual({ companies: { include: { locations } } });
  });

  it('requires all values with the condition beside them', () => {
    expect(
      sent('contact', 'data: all of mobile, email; tech: all of SAP, AWS; topics: all of ERP; score: 60+'),
    ).toEqual({
      contacts: {
        include: {
          existingDataPoints: ['mobile_phone', 'work_email'],
          existingDataPointsCondition: 'and',
        },
      },
      companies: {
        include: {
          technologies: ['SAP', 'AWS'],
          technologiesCondition: 'and',
          intentTopics: ['ERP'],
          intentTopicsOperator: 'and',
          intentMinScore: 60,
        },
      },
    });
  });

  it('has a lower end in every range, and an upper end only when there is one', () => {
    expect(sent('company', 'size: under 50, 5000+; topics: ERP; score: 20-60')).toEqual({
      companies: {
        include: {
          sizes: [{ min: 1, max: 49 }, { min: 5000 }],
          intentTopics: ['ERP'],
          intentMinScore: 20,
          intentMaxScore: 60,
        },
      },
    });
  });

  it('contains a text or a date as a plain value', () => {
    expect(sent('contact', 'text: crane; job changed after: 2026-01-31')).toEqual({
      contacts: { include: { searchText: 'crane', jobChangedAfterDate: '2026-01-31' } },
    });
  });

  it('contains all criteria about funding in one place', () => {
    expect(sent('contact', 'funding: 1m+; funding round: Seed; funded after: 2025-05-01; ipo: no')).toEqual({
      companies: {
        include: {
          funding: {
            ranges: [{ coverage: 'total_funds', min: 1_000_000 }],
            rounds: [{ coverage: 'last_round', round: 'seed' }],
            date: { coverage: 'last_funding', date: '2025-05-01' },
            isIpo: false,
          },
        },
      },
    });
  });

  it('names the country of a distance in full, and the country of a plain zip code by code', () => {
    const circle = { country: 'Germany', zipcode: '10115', distance: 25 };
    expect(
      sent(
        'contact',
        'near: 10115 / DE within 25 miles; not company near: 10115 / DE within 40 km; zip: D02 / Ireland',
      ),
    ).toEqual({
      contacts: { include: { geographicDetails: [circle] } },
      companies: {
        include: { locationsZipcodes: [{ countryIso2: 'IE', zipcode: 'D02' }] },
        exclude: { geographicDetails: [circle] },
      },
    });
  });

  it('contains what a person studied in one place, with the years only where they are given', () => {
    expect(
      sent(
        'contact',
        'level: Director; school: ETH, TU Delft; degree: MBA; field of study: Law; study years: 2000-2010',
      ),
    ).toEqual({
      contacts: {
        include: {
          seniorityIds: [6],
          education: {
            schools: ['ETH', 'TU Delft'],
            degrees: ['MBA'],
            fieldsOfStudy: ['Law'],
            startYearGte: 2000,
            graduationYearLte: 2010,
          },
        },
      },
    });
    expect(sent('contact', 'level: Director; study years: before 2000')).toMatchObject({
      contacts: { include: { education: { graduationYearLte: 1999 } } },
    });
    expect(sent('contact', 'level: Director; study years: 2015+')).toEqual({
      contacts: { include: { seniorityIds: [6], education: { startYearGte: 2015 } } },
    });
  });

  it('contains the address of a company page in one spelling', () => {
    const page = 'https://www.linkedin.com/company/acme';
    expect(
      sent(
        'company',
        'company linkedin: linkedin.com/company/Acme, http://de.linkedin.com/company/1035/about',
      ),
    ).toEqual({ companies: { include: { linkedinUrls: [page, 'https://www.linkedin.com/company/1035'] } } });
  });

  it('contains exact keywords, the headquarters, and the kind of the last funding', () => {
    expect(
      sent('contact', 'exact keywords: cranes; hq zip: 20457 / Germany; not funding type: VC, grant'),
    ).toEqual({
      companies: {
        include: {
          exactKeywords: ['cranes'],
          headquarterZipcodes: [{ countryIso2: 'DE', zipcode: '20457' }],
        },
        exclude: {
          funding: {
            names: [
              { coverage: 'last_funding', name: 'venture' },
              { coverage: 'last_funding', name: 'grant' },
            ],
          },
        },
      },
    });
  });

  it('contains previous companies among the criteria about companies', () => {
    expect(
      sent('contact', 'previous company: Acme; not previous domain: acme.com; specialities: cranes'),
    ).toEqual({
      companies: {
        include: { previousCompanyNames: ['Acme'], specialities: ['cranes'] },
        exclude: { previousCompanyDomains: ['acme.com'] },
      },
    });
  });

  it('contains signals with their start date when one is given', () => {
    expect(sent('contact', 'signals: promotion, job change')).toEqual({
      contacts: { include: { signals: { types: ['promotion', 'companyChange'] } } },
    });
    expect(sent('contact', 'signals since: 2026-09-01; signals: any')).toEqual({
      contacts: { include: { signals: { types: ['allSignals'], startDate: '2026-09-01' } } },
    });
  });

  it('contains the signals of companies by their names in a search for companies', () => {
    expect(sent('company', 'signals: Hiring surge, IT spend up; signals since: 2026-09-01')).toEqual({
      companies: {
        include: { signals: { types: ['surgeInHiring', 'itSpendIncrease'], startDate: '2026-09-01' } },
      },
    });
  });

  it('uses the newest ids, under whatever label a filter was saved', () => {
    const newer = withNewer(RECORDED_VALUES, { mainIndustries: [{ label: 'Trade', sent: 16 }] });
    expect(filterBody(read('company', 'industry: Retail'), newer)).toMatchObject({
      filters: { companies: { include: { mainIndustriesIds: [16] } } },
    });
  });

  it('is not made from an invalid filter', () => {
    expect(filterBody(read('company', 'title: CFO'), RECORDED_VALUES)).toEqual({
      kind: 'problems',
      problems: [{ sentence: expect.stringContaining('Add a company filter') }],
    });
  });
});

describe('the local Lusha', () => {
  const lusha = localLusha();

  it.each(everyCriterion)('accepts a $kind search with $id', ({ kind, id }) => {
    expect(lusha.send<unknown>(callOf(smallestFilter(kind, id, 'include')))).toMatchObject({ ok: true });
  });

  it.each(everyCriterion.filter(({ canExclude }) => canExclude))(
    'accepts a $kind search that excludes $id',
    ({ kind, id }) => {
      expect(violations(smallestFilter(kind, id, 'exclude'))).toEqual([]);
    },
  );

  it('accepts 500 random combinations of criteria', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(violations(filter)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a filter that the local Lusha refuses', () => {
  const title = { jobTitles: ['CFO'] };
  const size = { sizes: [{ min: 10 }] };
  const long = 'a'.repeat(201);

  it.each<[Kind, string, object]>([
    ['contact', '', {}],
    ['contact', 'title:', { contacts: { include: {} } }],
    [
      'contact',
      'job changed after: 2026-01-31',
      { contacts: { include: { jobChangedAfterDate: '2026-01-31' } } },
    ],
    [
      'contact',
      'job changed after: 2026-01-31; previous company: Acme',
      {
        contacts: { include: { jobChangedAfterDate: '2026-01-31' } },
        companies: { include: { previousCompanyNames: ['Acme'] } },
      },
    ],
    ['contact', 'school: ETH', { contacts: { include: { education: { schools: ['ETH'] } } } }],
    [
      'contact',
      'title: CFO; signals since: 2026-09-01',
      { contacts: { include: { ...title, signals: { startDate: '2026-09-01' } } } },
    ],
    ['contact', 'signals: divorce', { contacts: { include: { signals: { types: ['divorce'] } } } }],
    [
      'contact',
      'near: 10115 / Germany within -5 miles',
      {
        contacts: {
          include: { geographicDetails: [{ country: 'Germany', zipcode: '10115', distance: -5 }] },
        },
      },
    ],
    [
      'company',
      'zip: 10115 / Atlantis',
      { companies: { include: { locationsZipcodes: [{ countryIso2: 'Atlantis', zipcode: '10115' }] } } },
    ],
    [
      'company',
      'size: 10+; near: 10115 / Germany',
      {
        companies: { include: size },
        contacts: { include: { geographicDetails: [{ country: 'Germany', zipcode: '10115', distance: 5 }] } },
      },
    ],
    [
      'company',
      'size: 10+; signals: promotion',
      { companies: { include: size }, contacts: { include: { signals: { types: ['promotion'] } } } },
    ],
    ['contact', `text: ${long}`, { contacts: { include: { searchText: long } } }],
    ['company', 'title: CFO', { contacts: { include: title } }],
    ['company', 'not size: 10+', { companies: { exclude: size } }],
    [
      'company',
      'size: 10+; title: CFO; tech: SAP',
      { companies: { include: { ...size, technologies: ['SAP'] } }, contacts: { include: title } },
    ],
    [
      'company',
      'size: 10+; title: CFO; not topics: ERP',
      { companies: { include: size, exclude: { intentTopics: ['ERP'] } }, contacts: { include: title } },
    ],
    [
      'company',
      'signals: Hiring surge; title: CFO',
      { companies: { include: { signals: { types: ['surgeInHiring'] } } }, contacts: { include: title } },
    ],
    [
      'company',
      'size: 10+; signals since: 2026-09-01',
      { companies: { include: { ...size, signals: { startDate: '2026-09-01' } } } },
    ],
    [
      'company',
      'text: cranes; title: CFO',
      { companies: { include: { searchText: 'cranes' } }, contacts: { include: title } },
    ],
    [
      'company',
      'size: 10+; data: all of mobile, email',
      {
        companies: { include: size },
        contacts: { include: { existingDataPoints: ['phone'], existingDataPointsCondition: 'and' } },
      },
    ],
    [
      'company',
      'size: 10+; previous title: CFO',
      { companies: { include: size }, contacts: { include: { previousJobTitle: ['CFO'] } } },
    ],
    [
      'company',
      'size: 10+; funding: 1m+',
      { companies: { include: { ...size, funding: { ranges: [{ coverage: 'total_funds', min: 1 }] } } } },
    ],
  ])('is never sent, such as a %s search for "%s"', (kind, text, filters) => {
    expect(CHECKS[kind]({ pagination: FIRST_PAGE, filters }, '')).not.toEqual([]);
    const { filter, problems } = readAs(kind, text);
    const body = filterBody(filter, RECORDED_VALUES);
    expect(problems.length > 0 || body.kind === 'problems').toBe(true);
  });
});
