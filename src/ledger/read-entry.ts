/**
 * Reads what was stored as an entry. Everybody who may edit the file can write into the hidden tab, so each part is checked:
 * one that cannot be read counts as unknown, and without kind, time or content there is no entry.
 */
import { AHEAD_MS } from '../core/account';
import type { GroupMembership } from '../core/buying-group';
import type {
  CodeLabel,
  Company,
  CompanyBlocks,
  CompanyFacts,
  Funding,
  ParentCompany,
  Place,
  Share,
  Span,
} from '../core/company';
import type { Contact, Email, Employer, Phone, PreviousJob } from '../core/contact';
import {
  amountFrom0,
  type FieldReader,
  fieldsOf,
  finiteNumber,
  listOf,
  namedValues,
  nullOr,
  oneOf,
  onlyTrue,
  textUpTo,
  trueOrFalse,
  wholeNumber,
} from '../core/field-readers';
import { propertiesOf } from '../core/stored-json';
import type { Entry, GroupEntry, ListEntry, Miss, ScoreEntry } from './entry';
import type { Alias } from './lookup-state';
import { signalsReader } from './read-signals';

/** As many characters as a cell holds. */
const words = textUpTo(50_000);
/** An id, an address or a domain. Lookup keys are made of them, which takes time for each character. */
const short = textUpTo(1_000);
const url = textUpTo(2_100);
/** The most prices of one record: Lusha names fourteen reveals. */
const PRICES = 50;

const place = fieldsOf<Place>({
  city: words,
  state: words,
  country: words,
  countryCode: words,
  continent: words,
  zip: words,
});
const shares = nullOr(listOf(fieldsOf<Share>({ name: words, count: finiteNumber }, 'name', 'count')));
const parent = nullOr(fieldsOf<ParentCompany>({ id: short, name: words, domain: short, country: words }));
const codes = listOf(fieldsOf<CodeLabel>({ code: words, label: words }, 'code', 'label'));
const texts = listOf(words);

const contact = fieldsOf<Contact>({
  id: short,
  firstName: words,
  lastName: words,
  fullName: words,
  title: words,
  departments: texts,
  seniority: words,
  company: fieldsOf<Employer>({ id: short, name: words, domain: short, industry: words }),
  country: words,
  countryCode: words,
  state: words,
  city: words,
  isEu: trueOrFalse,
  linkedin: url,
  hasEmails: trueOrFalse,
  hasPhones: trueOrFalse,
  prices: namedValues(amountFrom0, PRICES),
  sealed: short,
  idOnly: onlyTrue,
  enriched: trueOrFalse,
  emails: listOf(
    fieldsOf<Email>(
      { address: short, type: oneOf('work', 'private', 'unknown'), confidence: words, updated: words },
      'address',
      'type',
    ),
  ),
  phones: listOf(
    fieldsOf<Phone>(
      { number: short, type: words, doNotCall: trueOrFalse, updated: words },
      'number',
      'type',
      'doNotCall',
    ),
  ),
  startDate: words,
  previous: fieldsOf<PreviousJob>({ company: words, domain: short, title: words }),
  xUrl: url,
  group: fieldsOf<GroupMembership>({ roles: texts, score: finiteNumber }, 'roles'),
  updated: words,
});

const facts = fieldsOf<CompanyFacts>({
  alternativeName: words,
  emailDomain: words,
  homepage: words,
  alternativeDomains: texts,
  description: words,
  offering: words,
  companyType: words,
  yearFounded: finiteNumber,
  subIndustry: words,
  additionalIndustries: texts,
  specialities: texts,
  sicCodes: codes,
  naicsCodes: codes,
  additionalLocations: listOf(place),
  facebook: words,
  x: words,
  crunchbase: words,
  linkedinFollowers: finiteNumber,
  revenue: fieldsOf<Span>({ min: finiteNumber, max: finiteNumber }),
  funding: fieldsOf<Funding>({
    rounds: finiteNumber,
    total: finiteNumber,
    currency: words,
    isIpo: trueOrFalse,
    lastType: words,
    lastAmount: finiteNumber,
    lastDate: words,
  }),
  technologies: texts,
  popularityTier: finiteNumber,
  logo: words,
  businessModel: texts,
  phones: texts,
  emails: texts,
  keywords: texts,
});

type Known<Name extends keyof CompanyBlocks> = NonNullable<CompanyBlocks[Name]>;

const blocks = fieldsOf<CompanyBlocks>({
  employeesByDepartment: shares,
  employeesByLocation: shares,
  employeesBySeniority: shares,
  competitors: nullOr(listOf(fieldsOf<Known<'competitors'>[number]>({ name: words, domain: words }, 'name'))),
  intent: nullOr(
    listOf(fieldsOf<Known<'intent'>[number]>({ topic: words, score: finiteNumber, trend: words }, 'topic')),
  ),
  estimatedAnnualItSpend: nullOr(fieldsOf<Known<'estimatedAnnualItSpend'>>({ usd: finiteNumber }, 'usd')),
  monthlyWebsiteTraffic: nullOr(
    fieldsOf<Known<'monthlyWebsiteTraffic'>>(
      { visits: finiteNumber, changePercent: finiteNumber, month: words },
      'visits',
    ),
  ),
  openJobsTotal: nullOr(finiteNumber),
  openJobsByDepartment: shares,
  openJobsByLocation: shares,
  openJobsBySeniority: shares,
  directParent: parent,
  ultimateParent: parent,
});

const company = fieldsOf<Company>({
  id: short,
  name: words,
  domain: short,
  industry: words,
  employees: fieldsOf<NonNullable<Company['employees']>>({
    exact: finiteNumber,
    min: finiteNumber,
    max: finiteNumber,
  }),
  place,
  linkedin: url,
  prices: namedValues(amountFrom0, PRICES),
  sealed: short,
  idOnly: onlyTrue,
  facts,
  blocks,
});

/** A number from 0 to 1. */
const share: FieldReader<number> = (value) => {
  const read = amountFrom0(value);
  return read !== undefined && read <= 1 ? read : undefined;
};

type EntryOf<Kind extends Entry['kind']> = Extract<Entry, { readonly kind: Kind }>;

/** Makes the reader of each kind. `time` reads a time that is not in the future. */
function readersOf(time: FieldReader<number>) {
  return {
    contact: fieldsOf<EntryOf<'contact'>>(
      { kind: oneOf('contact'), at: time, contact, bought: time, failed: words, shortened: onlyTrue },
      'at',
      'contact',
    ),
    company: fieldsOf<EntryOf<'company'>>(
      {
        kind: oneOf('company'),
        at: time,
        company,
        bought: time,
        failed: words,
        shortened: onlyTrue,
        revealSent: trueOrFalse,
      },
      'at',
      'company',
    ),
    miss: fieldsOf<EntryOf<'miss'>>(
      { kind: oneOf('miss'), at: time, outcome: oneOf<Miss>('no match', 'restricted', 'bad input') },
      'at',
      'outcome',
    ),
    list: fieldsOf<ListEntry>(
      {
        kind: oneOf('list'),
        at: time,
        ids: listOf(short),
        total: wholeNumber,
        totalIsExact: trueOrFalse,
        rows: wholeNumber,
        leftOut: wholeNumber,
        forgotten: wholeNumber,
        asked: wholeNumber,
        hasMore: trueOrFalse,
        session: short,
        isAnew: onlyTrue,
      },
      'at',
      'ids',
    ),
    group: fieldsOf<GroupEntry>(
      {
        kind: oneOf('group'),
        at: time,
        ids: listOf(short),
        leftOut: wholeNumber,
        forgotten: wholeNumber,
        rest: fieldsOf<NonNullable<GroupEntry['rest']>>(
          { page: wholeNumber, of: listOf(short), isSent: onlyTrue },
          'page',
          'of',
        ),
      },
      'at',
      'ids',
    ),
    score: fieldsOf<ScoreEntry>(
      {
        kind: oneOf('score'),
        at: time,
        id: short,
        score: share,
        types: listOf(short),
        none: oneOf<NonNullable<ScoreEntry['none']>>('no score', 'not found'),
        sent: time,
      },
      'at',
      'id',
    ),
    signals: signalsReader(time),
    sent: fieldsOf<EntryOf<'sent'>>(
      { kind: oneOf('sent'), at: time, isRefused: onlyTrue, isKept: onlyTrue },
      'at',
    ),
  };
}

/** Reads a pointer to the key under which a whole record is stored. */
export const readAlias = fieldsOf<Alias>(
  { kind: oneOf('alias'), at: finiteNumber, of: short },
  'kind',
  'at',
  'of',
);

/** Returns the entry that was stored, as far as it can be read at `now` (epoch ms); `undefined` where it is none. */
export type EntryReader = (stored: unknown) => Entry | undefined;

/**
 * Makes a reader of entries. A time that is negative or later than `now` gives (epoch ms) cannot be read: it would count as the
 * latest knowledge for ever.
 */
export function createEntryReader(now: () => number): EntryReader {
  const time: FieldReader<number> = (value) => {
    const known = amountFrom0(value);
    return known !== undefined && known <= now() + AHEAD_MS ? known : undefined;
  };
  const readers = new Map<unknown, FieldReader<Entry>>(Object.entries(readersOf(time)));
  return (stored) => readers.get(propertiesOf(stored).kind)?.(stored);
}
