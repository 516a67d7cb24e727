/** Reads a contact as Lusha sends it, in previews and in enriched records. */
import type { Contact, ContactReveal, Email, EmailType, Employer, Phone, PreviousJob } from '../core/contact';
import type { ItemReader } from './parse';
import { readPrices } from './parse-prices';
import { whyUnrevealed } from './parse-status';
import {
  firstOf,
  known,
  knownOrNone,
  type RawRecord,
  readDay,
  readDomain,
  readEach,
  readFlag,
  readList,
  readRecord,
  readText,
} from './read';

const EMAIL_TYPES: Readonly<Record<string, EmailType>> = {
  work: 'work',
  private: 'private',
  personal: 'private',
};

/** Labels that are not simply their words in title case. */
const SENIORITY_LABELS: Readonly<Record<string, string>> = { vp: 'Vice President', 'c suite': 'C-Suite' };

/** Reads the preview that search and prospecting return; `undefined` without an id. */
export function readContact(item: RawRecord): Contact | undefined {
  const id = readText(item.id);
  if (id === undefined) return undefined;
  const job = readRecord(item.jobTitle) ?? { title: item.jobTitle };
  const location = readRecord(item.location) ?? {};
  const links = readRecord(item.socialLinks) ?? {};
  const has = Array.isArray(item.has) ? item.has : undefined;
  return {
    id,
    ...known<Omit<Contact, 'id' | 'idOnly' | 'sealed' | 'enriched' | 'emails' | 'phones' | 'group'>>({
      firstName: readText(item.firstName),
      lastName: readText(item.lastName),
      fullName: readText(item.fullName),
      title: readText(job.title),
      departments: readList(job.departments, readText),
      seniority: readSeniority(job.seniority),
      company: readEmployer(item.company),
      country: readText(location.country),
      countryCode: readText(location.countryIso2)?.toUpperCase(),
      state: readText(location.state),
      city: readText(location.city),
      isEu: readFlag(location.isEuContact),
      linkedin: readText(links.linkedin),
      hasEmails: has?.includes('emails'),
      hasPhones: has?.includes('phones'),
      prices: readPrices(item.canReveal),
      startDate: readDay(firstOf(job, 'startDate') ?? item.jobStartDate),
      previous: readPreviousJob(item.previousEmployment ?? item.previousJob),
      xUrl: readText(firstOf(links, 'xUrl', 'x')),
      updated: readDay(item.updateDate),
    }),
  };
}

const PARTS = { emails: 'email', phones: 'phone' } as const;

/** Makes the reader of the answer to an enrich of `reveal`. */
export function enrichedContactReader(reveal: readonly ContactReveal[]): ItemReader<Contact> {
  const reasons = (item: RawRecord, body: RawRecord, contact: Contact) =>
    reveal.flatMap((one) => {
      const reason = contact[one] === undefined ? whyUnrevealed(item, body, PARTS[one]) : undefined;
      return reason === undefined ? [] : [[one, reason] as const];
    });
  return {
    read(item, body) {
      const given = readEnrichedContact(item, []);
      if (!given) return undefined;
      const missing = reasons(item, body, given).map(([one]) => one);
      return readEnrichedContact(
        item,
        reveal.filter((one) => !missing.includes(one)),
      );
    },
    unrevealed(item, body) {
      const given = readEnrichedContact(item, []);
      return given && reasons(item, body, given)[0]?.[1];
    },
    besideError(item) {
      const given = readEnrichedContact(item, []);
      return given?.enriched ? given : undefined;
    },
  };
}

/**
 * Reads the answer to an enrich of `reveal`. The requested reveals are present, even empty, when Lusha leaves them out.
 */
export function readEnrichedContact(item: RawRecord, reveal: readonly ContactReveal[]): Contact | undefined {
  const preview = readContact(item);
  if (!preview) return undefined;
  const emails = readList(firstOf(item, 'emails', 'email', 'emailAddresses'), readEmail);
  const phones = readList(firstOf(item, 'phones', 'phone', 'phoneNumbers'), readPhone);
  const revealed = known<Required<Pick<Contact, ContactReveal>>>({
    emails: emails ?? (reveal.includes('emails') ? [] : undefined),
    phones: phones ?? (reveal.includes('phones') ? [] : undefined),
  });
  return Object.keys(revealed).length === 0 ? preview : { ...preview, enriched: true, ...revealed };
}

/** Reads a seniority as one label, because endpoints send `director`, `DIRECTOR` or `Director`. */
export function readSeniority(value: unknown): string | undefined {
  const words = readText(value)?.toLowerCase().replace(/_/g, ' ');
  if (words === undefined) return undefined;
  return (
    SENIORITY_LABELS[words] ??
    words.replace(/(^|[\s-])([a-z])/g, (_, before, letter) => before + letter.toUpperCase())
  );
}

function readEmployer(value: unknown): Employer | undefined {
  const company = readRecord(value);
  if (!company) return undefined;
  return knownOrNone<Employer>({
    id: readText(company.id),
    name: readText(company.name),
    domain: readDomain(company.domain),
    industry: readText(company.industry),
  });
}

function readPreviousJob(value: unknown): PreviousJob | undefined {
  const [previous] = readEach(Array.isArray(value) ? value : [value], readRecord);
  if (!previous) return undefined;
  const company = readRecord(previous.company) ?? {};
  const job = readRecord(previous.jobTitle) ?? { title: previous.jobTitle };
  return knownOrNone<PreviousJob>({
    company: readText(company.name),
    domain: readDomain(company.domain),
    title: readText(job.title),
  });
}

function readEmail(value: unknown): Email | undefined {
  const email: RawRecord = readRecord(value) ?? { email: value };
  const address = readText(firstOf(email, 'email', 'address'));
  if (address === undefined) return undefined;
  return {
    address,
    type: EMAIL_TYPES[readText(firstOf(email, 'type', 'emailType'))?.toLowerCase() ?? ''] ?? 'unknown',
    ...known<Pick<Email, 'confidence' | 'updated'>>({
      confidence: readConfidence(firstOf(email, 'confidence', 'emailConfidence')),
      updated: readDay(email.updateDate),
    }),
  };
}

/** Reads a letter such as `A+` in upper case, and other words as they are. */
function readConfidence(value: unknown): string | undefined {
  const text = readText(value);
  return text !== undefined && /^[a-f][+-]?$/.test(text) ? text.toUpperCase() : text;
}

/** Reads the mark of a phone that may not be called. A mark that nobody knows is one; without a mark the phone may be called. */
function mayNotBeCalled(value: unknown): boolean {
  return readFlag(value) ?? (value !== undefined && value !== null && value !== '');
}

/** Reads a type in lower case. A word that nobody knows stays as it is. */
function readPhoneType(value: unknown): string {
  const words =
    readText(value)
      ?.toLowerCase()
      .replace(/[_\s]+/g, ' ') ?? 'unknown';
  return words.replace(/ phone$/, '');
}

function readPhone(value: unknown): Phone | undefined {
  const phone: RawRecord = readRecord(value) ?? { number: value };
  const number = readText(firstOf(phone, 'number', 'phone'));
  if (number === undefined) return undefined;
  return {
    number,
    type: readPhoneType(firstOf(phone, 'type', 'phoneType')),
    doNotCall: mayNotBeCalled(phone.doNotCall),
    ...known<Pick<Phone, 'updated'>>({ updated: readDay(phone.updateDate) }),
  };
}
