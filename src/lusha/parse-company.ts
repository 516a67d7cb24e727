/** Reads a company as Lusha sends it: the preview and the base record of an enrich. */
import type { CodeLabel, Company, CompanyBlock, CompanyFacts, Funding, Place, Span } from '../core/company';
import type { ItemReader } from './parse';
import { readBlocks } from './parse-blocks';
import { readPrices } from './parse-prices';
import { isOutOfCredits } from './parse-status';
import {
  firstOf,
  known,
  knownOrNone,
  type RawRecord,
  readDomain,
  readFlag,
  readList,
  readNumber,
  readRecord,
  readText,
} from './read';

/** Reads the preview that search and prospecting return; `undefined` without an id. */
export function readCompany(item: RawRecord): Company | undefined {
  const id = readText(item.id);
  if (id === undefined) return undefined;
  return {
    id,
    ...known<Omit<Company, 'id' | 'idOnly' | 'sealed' | 'facts' | 'blocks'>>({
      name: readText(item.name),
      domain: readDomain(item.domain),
      industry: readText(item.industry),
      employees: readHeadCount(item.employeeCount),
      place: readPlace(item.location),
      linkedin: readText(readRecord(item.socialLinks)?.linkedin),
      prices: readPrices(item.canReveal),
    }),
  };
}

/** Makes the reader of the answer to an enrich of `blocks`. */
export function enrichedCompanyReader(blocks: readonly CompanyBlock[]): ItemReader<Company> {
  const isOut = (item: RawRecord, body: RawRecord) => isOutOfCredits(item) || isOutOfCredits(body);
  return {
    read: (item, body) => (isOut(item, body) ? readGivenCompany(item) : readEnrichedCompany(item, blocks)),
    unrevealed(item, body) {
      if (!isOut(item, body)) return undefined;
      const given = readGivenCompany(item);
      const isWhole = given?.facts && blocks.every((block) => given.blocks?.[block] !== undefined);
      return isWhole ? undefined : 'no credits';
    },
    besideError(item) {
      const given = readGivenCompany(item);
      return given?.facts ? given : undefined;
    },
  };
}

/** Reads the answer to an enrich of `blocks`; `undefined` without an id. */
function readEnrichedCompany(item: RawRecord, blocks: readonly CompanyBlock[]): Company | undefined {
  const preview = readCompany(item);
  return preview && { ...preview, facts: readFacts(item), blocks: readBlocks(item, blocks) };
}

/** Reads what an enrich has given, when a part that is absent may exist. */
function readGivenCompany(item: RawRecord): Company | undefined {
  const given = readEnrichedCompany(item, []);
  if (!given || Object.keys(given.facts ?? {}).length > 0) return given;
  const { facts, blocks, ...others } = given;
  return blocks && Object.keys(blocks).length > 0 ? { ...others, blocks } : others;
}

/** Reads a range, which may be a text such as `11-50` or `100001+`; `undefined` when it has no end. */
export function readSpan(value: unknown): Span | undefined {
  const text = typeof value === 'string' ? /^\s*(\d+)\s*(?:[-–]\s*(\d*)|\+)\s*$/.exec(value) : null;
  if (text) return readSpan({ min: text[1], max: text[2] });
  const span = Array.isArray(value) ? { min: value[0], max: value[1] } : readRecord(value);
  return span && knownOrNone<Span>({ min: readNumber(span.min), max: readNumber(span.max) });
}

/**
 * Reads a code with its label under any of the names that Lusha has used. The code is a text that may begin with a
 * zero.
 */
export function readCodeLabel(value: unknown): CodeLabel | undefined {
  const record = readRecord(value) ?? { code: value };
  const code = readText(firstOf(record, 'code', 'id'));
  if (code === undefined) return undefined;
  return { code, label: readText(firstOf(record, 'description', 'label', 'name')) ?? '' };
}

/** Reads a text, or the name of an object that has one. */
export function readName(value: unknown): string | undefined {
  const record = readRecord(value);
  return readText(record ? firstOf(record, 'name', 'value', 'label') : value);
}

function readHeadCount(value: unknown): Company['employees'] {
  const exact = readNumber(readRecord(value)?.exact ?? value);
  const counts = { ...readSpan(value), ...(exact === undefined ? {} : { exact }) };
  return Object.keys(counts).length > 0 ? counts : undefined;
}

function readPlace(value: unknown): Place | undefined {
  const place = readRecord(value);
  if (!place) return undefined;
  return knownOrNone<Place>({
    city: readText(place.city),
    state: readText(place.state),
    country: readText(place.country),
    countryCode: readText(place.countryIso2)?.toUpperCase(),
    continent: readText(place.continent),
    zip: readText(place.zipCode),
  });
}

function readFacts(item: RawRecord): CompanyFacts {
  const links = readRecord(item.socialLinks) ?? {};
  return known<CompanyFacts>({
    alternativeName: readText(item.alternativeName),
    emailDomain: readDomain(item.emailDomain),
    homepage: readText(item.homepageUrl),
    alternativeDomains: readList(item.alternativeDomains, readDomain),
    description: readText(item.description),
    offering: readText(item.companyOffering),
    companyType: readText(item.companyType),
    yearFounded: readNumber(item.yearFounded),
    subIndustry: readText(item.subIndustry),
    additionalIndustries: readList(item.additionalIndustries, readIndustry),
    specialities: readList(item.specialities, readText),
    sicCodes: readList(item.sicCodes, readCodeLabel),
    naicsCodes: readList(item.naicsCodes, readCodeLabel),
    additionalLocations: readList(item.additionalLocations, readPlace),
    facebook: readText(links.facebook),
    x: readText(firstOf(links, 'x', 'xUrl')),
    crunchbase: readList(links.crunchbase, readText)?.[0],
    linkedinFollowers: readNumber(item.linkedinFollowers),
    revenue: readSpan(item.revenueRange),
    funding: readFunding(item.funding),
    technologies: readList(item.technologies, readName),
    popularityTier: readNumber(item.popularityTier),
    logo: readText(item.logoUrl),
    businessModel: readList(item.businessModel, readText),
    phones: readList(firstOf(item, 'phones', 'phone'), (phone) =>
      readText(readRecord(phone)?.number ?? phone),
    ),
    emails: readList(firstOf(item, 'emails', 'email'), (email) =>
      readText(readRecord(email)?.email ?? email),
    ),
    keywords: readList(item.keywords, readText),
  });
}

function readIndustry(value: unknown): string | undefined {
  const record = readRecord(value);
  if (!record) return readText(value);
  const names = [readText(record.industry), readText(record.subIndustry)].filter(
    (name) => name !== undefined,
  );
  return names.length > 0 ? names.join(' / ') : undefined;
}

function readFunding(value: unknown): Funding | undefined {
  const funding = readRecord(value);
  if (!funding) return undefined;
  return knownOrNone<Funding>({
    rounds: readNumber(funding.totalRounds),
    total: readNumber(funding.totalRoundsAmount),
    currency: readText(funding.currency),
    isIpo: readFlag(funding.isIpo),
    lastType: readText(funding.lastRoundType),
    lastAmount: readNumber(funding.lastRoundAmount),
    lastDate: readText(funding.lastRoundDate),
  });
}
