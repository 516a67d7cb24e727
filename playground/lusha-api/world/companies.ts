/** Companies that are generated on demand: the complete data of one, from which each answer takes a part. */

import { REVENUE_BANDS, SIZE_BANDS } from '../taxonomy/bands';
import {
  COMPANY_TYPES,
  type Code,
  INTENT_TOPICS,
  NAICS_CODES,
  SIC_CODES,
  TECHNOLOGIES,
} from '../taxonomy/codes';
import { INDUSTRIES } from '../taxonomy/industries';
import { CAST_COMPANIES, type CastCompany } from './cast-data';
import { COMPANY_COUNT, companyName } from './company-names';
import { type CompanySignal, companySignals } from './company-signals';
import { at, dice, hash, pick, type Roll } from './dice';
import { type Funding, makeFunding } from './funding';
import { legacyId, opaqueId } from './ids';
import { type Parents, parentsOf } from './parents';
import { phoneNumber } from './phone-numbers';
import { PLACES, type Place, placeOfCity } from './places';
import { districtOf } from './zip-codes';

/** Hand-written companies come after every generated index. */
export const CAST_COMPANY_START = 1_000_000;

export interface Company {
  readonly index: number;
  readonly id: string;
  readonly legacyId: string;
  /** The name as the API returns it, sometimes with a legal form. */
  readonly name: string;
  /** The domain without `www.`. */
  readonly domain: string;
  /** Whether search and enrich write the domain with `www.`. Prospecting never does. */
  readonly withWww: boolean;
  readonly slug: string;
  readonly linkedinUrl: string;
  readonly place: Place;
  readonly otherPlaces: readonly Place[];
  readonly mainId: number;
  readonly industry: string;
  readonly subId: number;
  readonly subIndustry: string;
  readonly offering: string;
  readonly companyType: string;
  readonly businessModel: readonly string[];
  readonly yearFounded: number;
  readonly employees: { readonly exact: number; readonly min: number; readonly max: number };
  /** US dollars per year. */
  readonly revenue: { readonly min: number; readonly max: number };
  readonly technologies: readonly string[];
  /** Topics that the company reads about, with a score from 1 to 100. */
  readonly intent: readonly { readonly topic: string; readonly score: number }[];
  readonly sic: Code;
  readonly naics: Code;
  readonly keywords: readonly string[];
  readonly specialities: readonly string[];
  readonly phone: string;
  readonly followers: number;
  readonly popularityTier: number;
  readonly funding: Funding | null;
  /** All that ever happens, later events included. */
  readonly signals: readonly CompanySignal[];
  /** US dollars per year; `null` if Lusha has no value. */
  readonly itSpend: number | null;
  /** Visits per month; `null` if Lusha has no value. */
  readonly traffic: number | null;
  /** The companies above it; `null` if nobody owns it. */
  readonly parents: Parents | null;
}

interface Identity {
  readonly name: string;
  readonly slug: string;
  readonly mainId: number;
  readonly subId: number;
  readonly offering: string;
  readonly place: Place;
  readonly employees?: number;
}

const STREAM = 12;
const DISTRICT = 14;
const TOPIC_SCORE = 15;
const OPEN_END = 10_000_000;

const LEGAL_FORMS: Readonly<Record<string, string>> = {
  US: 'Inc.',
  CA: 'Inc.',
  GB: 'Ltd',
  IE: 'Ltd',
  DE: 'GmbH',
  AT: 'GmbH',
  CH: 'AG',
  FR: 'SAS',
  BE: 'NV',
  NL: 'B.V.',
  SE: 'AB',
  IT: 'S.p.A.',
  ES: 'S.L.',
};

function sizeOf(roll: Roll, given: number | undefined): Company['employees'] {
  // Small companies are more common than large ones, so the lower of two rolls counts.
  const drawn = at(SIZE_BANDS, Math.min(roll(SIZE_BANDS.length), roll(SIZE_BANDS.length)));
  const band =
    given === undefined
      ? drawn
      : (SIZE_BANDS.find((each) => given >= each.min && given <= (each.max ?? OPEN_END)) ?? drawn);
  const max = band.max ?? OPEN_END;
  return { exact: given ?? band.min + roll(Math.min(max, band.min * 5) - band.min + 1), min: band.min, max };
}

function some<T>(list: readonly T[], count: number, roll: Roll): readonly T[] {
  const start = roll(list.length);
  const step = 1 + roll(3);
  return [...new Set(Array.from({ length: count }, (_, i) => at(list, start + i * step)))];
}

function generate(seed: number, index: number, who: Identity): Company {
  const roll = dice(seed, STREAM, index);
  const main = INDUSTRIES.find((each) => each.id === who.mainId);
  const form = roll(100) < 40 && who.employees === undefined ? LEGAL_FORMS[who.place.iso2] : undefined;
  const employees = sizeOf(roll, who.employees);
  const revenueBand = at(
    REVENUE_BANDS,
    Math.min(SIZE_BANDS.findIndex((each) => each.min === employees.min) + 1, 9),
  );
  const code = roll(SIC_CODES.length);
  const subIndustry = main?.subs.find((sub) => sub.id === who.subId)?.label ?? 'Other';
  const place = districtOf(who.place, hash(seed, DISTRICT, index));
  const company: Omit<Company, 'signals'> = {
    index,
    id: opaqueId(seed, 'company', index),
    legacyId: legacyId('company', index),
    name: form === undefined ? who.name : `${who.name} ${form}`,
    domain: `${who.slug}.example`,
    withWww: roll(100) < 60,
    slug: who.slug,
    linkedinUrl: `https://www.linkedin.com/company/${who.slug}-example`,
    place,
    otherPlaces: roll(100) < 30 ? some(PLACES, 1 + roll(2), roll) : [],
    mainId: who.mainId,
    industry: main?.label ?? 'Other',
    subId: who.subId,
    subIndustry,
    offering: who.offering,
    companyType: roll(100) < 80 ? 'Private Company' : pick(COMPANY_TYPES, roll),
    businessModel: roll(100) < 75 ? ['B2B'] : roll(100) < 60 ? ['B2B', 'B2C'] : ['B2C'],
    yearFounded: 1920 + roll(104),
    employees,
    revenue: { min: revenueBand.min, max: revenueBand.max ?? revenueBand.min * 10 },
    technologies: some(TECHNOLOGIES, 2 + roll(5), roll),
    intent: (roll(100) < 60 ? some(INTENT_TOPICS, 1 + roll(3), roll) : []).map((topic, position) => ({
      topic,
      score: 20 + (hash(seed, TOPIC_SCORE, index + position) % 81),
    })),
    sic: at(SIC_CODES, code),
    naics: at(NAICS_CODES, code),
    keywords: who.offering
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 4),
    specialities: [who.offering.toLowerCase(), subIndustry.toLowerCase()],
    phone: phoneNumber(who.place.iso2, who.place.city, 'work', roll),
    followers: roll(20_000),
    popularityTier: 1 + roll(5),
    funding: roll(100) < 35 ? makeFunding(seed, index) : null,
    itSpend: roll(100) < 65 ? 10_000 * (1 + roll(500)) : null,
    traffic: roll(100) < 65 ? 500 * (1 + roll(2000)) : null,
    parents: parentsOf(seed, index),
  };
  let signals: readonly CompanySignal[] | undefined;
  return {
    ...company,
    // Computed on demand: most searches do not ask for them.
    get signals() {
      const { name, slug, itSpend, traffic } = company;
      const facts = { name, slug, place, itSpend, traffic, employees: employees.exact };
      signals ??= companySignals(seed, index, facts);
      return signals;
    },
  };
}

/** Returns whether shares of the company are traded on a stock market. */
export function isIpo({ companyType }: Company): boolean {
  return companyType === 'Public Company';
}

function castIdentity(cast: CastCompany): Identity {
  const [mainId, subId] = cast.industry;
  return { ...cast, mainId, subId, place: placeOfCity(cast.city) };
}

/**
 * Returns the place of a generated company. It costs less than the whole company, and a person's name depends on
 * nothing else.
 */
export function companyPlace(seed: number, index: number): Place {
  return pick(PLACES, dice(seed, STREAM + 1, index));
}

/** Builds the company at an index; `undefined` if there is none. */
export function makeCompany(seed: number, index: number): Company | undefined {
  const cast = CAST_COMPANIES[index - CAST_COMPANY_START];
  if (cast !== undefined) return generate(seed, index, castIdentity(cast));
  if (index < 0 || index >= COMPANY_COUNT) return undefined;
  const { name, slug, sector } = companyName(seed, index);
  return generate(seed, index, { ...sector, name, slug, place: companyPlace(seed, index) });
}
