/** The catalogue of the fields of companies. A new field is one entry. */
import { asCellText, type CellInput, linkText } from '../cell';
import type {
  CodeLabel,
  Company,
  CompanyBlocks,
  CompanyReveal,
  ParentCompany,
  Place,
  Share,
  Span,
} from '../company';
import { TEXTS } from '../texts';
import type { Field } from './field';

type CompanyNeed = 'preview' | CompanyReveal;
export type CompanyField = Field<Company, CompanyNeed>;

/** Lusha sends ten million as the upper end of the largest size, which is open. */
const OPEN_TOP = 10_000_000;

const field = (
  id: string,
  label: string,
  needs: CompanyNeed,
  read: (company: Company) => CellInput,
  aliases: readonly string[] = [],
): CompanyField => ({ id, label, aliases, needs, read: (company) => asCellText(read(company)) });

export const COMPANY_FIELDS: readonly CompanyField[] = [
  field('name', 'Company', 'preview', (c) => c.name, ['company name']),
  field('domain', 'Domain', 'preview', (c) => c.domain, ['company domain', 'website']),
  field('industry', 'Industry', 'preview', (c) => c.industry, ['main industry']),
  field('employees', 'Employees', 'preview', (c) => c.employees?.exact ?? sizeText(c.employees), [
    'employee count',
    'headcount',
    'size',
    'company size',
  ]),
  field('employee range', 'Employee range', 'preview', (c) => sizeText(c.employees), ['size range']),
  field('city', 'City', 'preview', (c) => c.place?.city),
  field('state', 'State', 'preview', (c) => c.place?.state, ['region', 'province']),
  field('country', 'Country', 'preview', (c) => c.place?.country),
  field('linkedin', 'LinkedIn', 'preview', (c) => linkText(c.linkedin), ['linkedin url', 'linkedin page']),
  field('lusha id', 'Lusha ID', 'preview', (c) => c.id, ['id', 'company id']),

  field('alternative name', 'Alternative name', 'base', (c) => c.facts?.alternativeName, ['also known as']),
  field('email domain', 'Email domain', 'base', (c) => c.facts?.emailDomain),
  field('homepage', 'Homepage', 'base', (c) => linkText(c.facts?.homepage), [
    'homepage url',
    'website url',
    'url',
  ]),
  field('alternative domains', 'Alternative domains', 'base', (c) => c.facts?.alternativeDomains, [
    'other domains',
  ]),
  field('description', 'Description', 'base', (c) => c.facts?.description, ['about']),
  field('offering', 'Offering', 'base', (c) => c.facts?.offering, ['company offering', 'products']),
  field('type', 'Type', 'base', (c) => c.facts?.companyType, ['company type']),
  field('year founded', 'Year founded', 'base', (c) => c.facts?.yearFounded, ['founded', 'foundation year']),
  field('sub-industry', 'Sub-industry', 'base', (c) => c.facts?.subIndustry),
  field('additional industries', 'Additional industries', 'base', (c) => c.facts?.additionalIndustries, [
    'other industries',
  ]),
  field('specialities', 'Specialities', 'base', (c) => c.facts?.specialities, ['specialties']),
  field('sic', 'SIC codes', 'base', (c) => codes(c.facts?.sicCodes), ['sic code']),
  field('naics', 'NAICS codes', 'base', (c) => codes(c.facts?.naicsCodes), ['naics code']),
  field('continent', 'Continent', 'preview', (c) => c.place?.continent),
  field('zip', 'ZIP code', 'base', (c) => c.place?.zip, ['postal code', 'postcode']),
  field(
    'other locations',
    'Other locations',
    'base',
    (c) => listed(c.facts?.additionalLocations, placeText),
    ['additional locations', 'offices'],
  ),
  field('facebook', 'Facebook', 'base', (c) => linkText(c.facts?.facebook)),
  field('x', 'X', 'base', (c) => linkText(c.facts?.x), ['twitter']),
  field('crunchbase', 'Crunchbase', 'base', (c) => linkText(c.facts?.crunchbase)),
  field('linkedin followers', 'LinkedIn followers', 'base', (c) => c.facts?.linkedinFollowers, ['followers']),
  field('revenue', 'Revenue (USD)', 'base', (c) => spanText(c.facts?.revenue), ['revenue range']),
  field('revenue min', 'Revenue from (USD)', 'base', (c) => c.facts?.revenue?.min, ['minimum revenue']),
  field('revenue max', 'Revenue to (USD)', 'base', (c) => c.facts?.revenue?.max, ['maximum revenue']),
  field('funding total', 'Funding total', 'base', (c) => c.facts?.funding?.total, [
    'funding',
    'total funding',
  ]),
  field('funding currency', 'Funding currency', 'base', (c) => c.facts?.funding?.currency),
  field('funding rounds', 'Funding rounds', 'base', (c) => c.facts?.funding?.rounds),
  field('last funding type', 'Last funding type', 'base', (c) => c.facts?.funding?.lastType, [
    'last round type',
  ]),
  field('last funding amount', 'Last funding amount', 'base', (c) => c.facts?.funding?.lastAmount, [
    'last round amount',
  ]),
  field('last funding date', 'Last funding date', 'base', (c) => c.facts?.funding?.lastDate, [
    'last round date',
  ]),
  field('ipo', 'IPO', 'base', (c) => c.facts?.funding?.isIpo, ['is ipo', 'listed', 'public']),
  field('technologies', 'Technologies', 'base', (c) => c.facts?.technologies, ['technology', 'tech stack']),
  field('popularity tier', 'Popularity tier', 'base', (c) => c.facts?.popularityTier),
  field('logo', 'Logo', 'base', (c) => linkText(c.facts?.logo), ['logo url']),
  field('business model', 'Business model', 'base', (c) => c.facts?.businessModel),
  field('phones', 'Phones', 'base', (c) => c.facts?.phones, ['phone', 'company phone']),
  field('emails', 'Emails', 'base', (c) => c.facts?.emails, ['email', 'company email']),
  field('keywords', 'Keywords', 'base', (c) => c.facts?.keywords),

  field('employees by department', 'Employees by department', 'employeesByDepartment', (c) =>
    listed(c.blocks?.employeesByDepartment, shareText),
  ),
  field('employees by location', 'Employees by location', 'employeesByLocation', (c) =>
    listed(c.blocks?.employeesByLocation, shareText),
  ),
  field(
    'employees by seniority',
    'Employees by level',
    'employeesBySeniority',
    (c) => listed(c.blocks?.employeesBySeniority, shareText),
    [],
  ),
  field('competitors', 'Competitors', 'competitors', (c) =>
    listed(c.blocks?.competitors, ({ name }) => name),
  ),
  field(
    'intent topics',
    'Intent topics',
    'intent',
    (c) =>
      listed(c.blocks?.intent, ({ topic, score }) => (score === undefined ? topic : `${topic} (${score})`)),
    ['intent', 'topics', 'researching topics'],
  ),
  field(
    'it spend',
    'IT spend a year (USD)',
    'estimatedAnnualItSpend',
    (c) => c.blocks?.estimatedAnnualItSpend?.usd,
    ['estimated annual it spend'],
  ),
  field(
    'web traffic',
    'Visits a month',
    'monthlyWebsiteTraffic',
    (c) => c.blocks?.monthlyWebsiteTraffic?.visits,
    ['website traffic', 'monthly website traffic', 'visits'],
  ),
  field(
    'web traffic change',
    'Change of visits (%)',
    'monthlyWebsiteTraffic',
    (c) => c.blocks?.monthlyWebsiteTraffic?.changePercent,
    ['traffic change'],
  ),
  field('open jobs', 'Open jobs', 'openJobsTotal', (c) => c.blocks?.openJobsTotal, [
    'open jobs total',
    'job openings',
    'open positions',
  ]),
  field('open jobs by department', 'Open jobs by department', 'openJobsByDepartment', (c) =>
    listed(c.blocks?.openJobsByDepartment, shareText),
  ),
  field('open jobs by location', 'Open jobs by location', 'openJobsByLocation', (c) =>
    listed(c.blocks?.openJobsByLocation, shareText),
  ),
  field('open jobs by seniority', 'Open jobs by level', 'openJobsBySeniority', (c) =>
    listed(c.blocks?.openJobsBySeniority, shareText),
  ),
  ...parentFields('directParent', 'parent', 'Parent company', ['direct parent']),
  ...parentFields('ultimateParent', 'ultimate parent', 'Ultimate parent company', ['top parent']),
];

/** Makes the fields of one of the companies above a company. Each of them says so where there is none. */
function parentFields(
  block: 'directParent' | 'ultimateParent',
  id: string,
  label: string,
  aliases: readonly string[],
): readonly CompanyField[] {
  const part = (
    name: keyof ParentCompany,
    idEnd: string,
    labelEnd: string,
    others: readonly string[] = [],
  ): CompanyField =>
    field(`${id}${idEnd}`, `${label}${labelEnd}`, block, (c) => parentText(c.blocks?.[block], name), others);
  return [
    part('name', '', '', aliases),
    part('domain', ' domain', ' domain'),
    part('country', ' country', ' country'),
    part('id', ' lusha id', ' Lusha ID', [`${id} id`]),
  ];
}

function parentText(parent: CompanyBlocks['directParent'], part: keyof ParentCompany): CellInput {
  return parent === null ? TEXTS.values.noParent : parent?.[part];
}

function listed<T>(items: readonly T[] | null | undefined, text: (item: T) => string): readonly string[] {
  return (items ?? []).map(text);
}

function sizeText(size: Span | undefined): string {
  if (size?.min !== undefined && size.max !== undefined && size.max >= OPEN_TOP) return `${size.min}+`;
  return spanText(size);
}

function spanText(span: Span | undefined): string {
  if (span?.min === undefined) return span?.max === undefined ? '' : `up to ${span.max}`;
  return span.max === undefined ? `${span.min}+` : `${span.min}-${span.max}`;
}

function codes(list: readonly CodeLabel[] | undefined): readonly string[] {
  return listed(list, ({ code, label }) => (label === '' ? code : `${code} ${label}`));
}

function placeText({ city, state, country }: Place): string {
  const parts = [city, state, country].filter((part): part is string => part !== undefined && part !== '');
  // Commas separate the places within one cell, so the parts of a place are separated by slashes.
  return parts.filter((part, at) => parts.indexOf(part) === at).join(' / ');
}

function shareText({ name, count }: Share): string {
  return `${name}: ${count}`;
}
