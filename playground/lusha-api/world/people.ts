/** People who are generated on demand: the complete data of one, from which each answer takes a part. */

import { seniorityLabel } from '../taxonomy/seniorities';
import { type Company, companyPlace } from './companies';
import { COMPANY_COUNT } from './company-names';
import { dice, hash, pick, type Roll } from './dice';
import { legacyId, opaqueId } from './ids';
import { JOBS } from './jobs';
import { type PersonName, personName } from './person-names';
import { type PersonSignal, personSignals } from './person-signals';
import { type PhoneType, phoneNumber } from './phone-numbers';
import { PLACES, type Place } from './places';
import { skillsOf } from './skills';
import { fold, foldLong } from './spelling';
import { certificatesOf, type Studies, studiesOf } from './studies';
import { districtOf } from './zip-codes';

/** People per company. Person `n` works at company `n` modulo the number of companies. */
export const ROSTER = 50;
export const PEOPLE_COUNT = COMPANY_COUNT * ROSTER;

export interface EmailTruth {
  readonly email: string;
  readonly type: 'work' | 'private' | 'unknown';
  readonly confidence: string | null;
  readonly updateDate: string;
}

interface PhoneTruth {
  readonly number: string;
  readonly type: PhoneType;
  readonly doNotCall: boolean;
  readonly updateDate: string;
}

export interface Person {
  readonly n: number;
  readonly id: string;
  readonly legacyId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly fullName: string;
  /** An address that finds this person. `emails` says whether a reveal returns one. */
  readonly email: string;
  readonly linkedinUrl: string;
  readonly companyIndex: number;
  readonly companyName: string;
  /** The domain without `www.`. */
  readonly companyDomain: string;
  readonly title: string;
  readonly department: string;
  readonly seniorityId: number;
  readonly seniority: string;
  readonly startDate: string;
  readonly place: Place;
  /** Which parts of the location the answers omit. */
  readonly placeGaps: 'none' | 'city' | 'state and city';
  /** The emails that a reveal returns, in the order of the answer. The first one is not always the work address. */
  readonly emails: readonly EmailTruth[];
  readonly workEmail: string | undefined;
  readonly phones: readonly PhoneTruth[];
  /** The index of the previous employer. That employer and the name also find this person. */
  readonly previousCompanyIndex: number | undefined;
  readonly previousTitle: string | undefined;
  readonly skills: readonly string[];
  readonly certificates: readonly string[];
  readonly studies: Studies | undefined;
  /** All that ever happens, later events included. */
  readonly signals: readonly PersonSignal[];
  readonly restricted: boolean;
  readonly partial: boolean;
  /** Keys that this person's previews lack, as some of the real ones do. */
  readonly previewGap: 'none' | 'has' | 'canReveal';
  /** What is unusual about this person's prospecting row, if the account has odd rows. */
  readonly prospectingQuirk: 'none' | 'error' | 'no id';
  readonly updateDate: string;
}

const PLACE = 21;
const DETAIL = 22;
const FORMER = 23;
const HOME = 24;
const ODDITY = 25;
const FORMER_STEP = 1237;
/** One row in this many has an error, and one has no ID. */
const ODD_ONE_IN = 80;

/** Returns the index of a previous employer, for about one in thirteen of the people who have a job history. */
function formerCompany(seed: number, n: number): number | undefined {
  if (dice(seed, FORMER, n)(100) >= 8) return undefined;
  return (n + FORMER_STEP * (1 + Math.floor(n / COMPANY_COUNT))) % COMPANY_COUNT;
}

/** Returns the people who worked at a company before: the inverse of `formerCompany`. */
export function formerStaff(seed: number, company: number): readonly number[] {
  const staff: number[] = [];
  for (let position = 0; position < ROSTER; position++) {
    const back = (FORMER_STEP * (1 + position)) % COMPANY_COUNT;
    const n = ((company - back + COMPANY_COUNT) % COMPANY_COUNT) + position * COMPANY_COUNT;
    if (formerCompany(seed, n) === company) staff.push(n);
  }
  return staff;
}

function placeOf(seed: number, n: number): Place {
  const roll = dice(seed, PLACE, n);
  return roll(100) < 80 ? companyPlace(seed, n % COMPANY_COUNT) : pick(PLACES, roll);
}

/** Returns the name of generated person `n`. It costs much less than the whole person. */
export function nameOf(seed: number, n: number): PersonName {
  const company = n % COMPANY_COUNT;
  return personName(seed, company, Math.floor(n / COMPANY_COUNT), placeOf(seed, n).names);
}

/** Returns a day in the first ten months of a year, so that no date lies after the fall of 2026. */
const day = (roll: Roll, year: number): string =>
  `${year}-${String(1 + roll(10)).padStart(2, '0')}-${String(1 + roll(28)).padStart(2, '0')}`;

function emailsOf(roll: Roll, work: string, personal: string): readonly EmailTruth[] {
  const kind = roll(100);
  const hasWork = kind < 85;
  const hasPrivate = hasWork ? roll(100) < 35 : kind < 92;
  const address = (email: string, type: EmailTruth['type'], grades: readonly (string | null)[]) => ({
    email,
    type,
    confidence: pick(grades, roll),
    updateDate: day(roll, 2026 - roll(2)),
  });
  const emails: EmailTruth[] = [];
  if (hasWork) emails.push(address(work, 'work', ['A+', 'A+', 'A+', 'A', 'A', 'B', 'C', null]));
  if (hasPrivate) emails.push(address(personal, 'private', ['A', 'B', null]));
  return roll(100) < 40 ? emails.reverse() : emails;
}

function phonesOf(roll: Roll, place: Place): readonly PhoneTruth[] {
  const kind = roll(100);
  const phone = (type: PhoneType): PhoneTruth => ({
    number: phoneNumber(place.iso2, place.city, type, roll),
    type,
    doNotCall: type === 'mobile' && roll(100) < 15,
    updateDate: day(roll, 2026),
  });
  if (kind < 45) return [phone('mobile')];
  if (kind < 58) return [phone('direct'), phone('mobile')];
  if (kind < 68) return [phone('direct')];
  if (kind < 80) return [phone('work')];
  return [];
}

/** Generates person `n` of the given company. */
export function makePerson(seed: number, n: number, company: Company): Person {
  const roll = dice(seed, DETAIL, n);
  const { first, last } = nameOf(seed, n);
  const place = districtOf(placeOf(seed, n), hash(seed, HOME, n));
  const job = pick(JOBS, roll);
  const work = `${first.longKey}.${last.longKey}@${company.domain}`;
  const emails = emailsOf(roll, work, `${first.longKey}.${last.longKey}.${n.toString(36)}@postbox.example`);
  const phones = phonesOf(roll, place);
  const gap = roll(100);
  const former = formerCompany(seed, n);
  const oddity = hash(seed, ODDITY, n) % ODD_ONE_IN;
  return {
    n,
    // Computed on demand: a filter search checks many thousand people and shows one page of them.
    get id() {
      return opaqueId(seed, 'contact', n);
    },
    get legacyId() {
      return legacyId('contact', n);
    },
    firstName: first.text,
    lastName: last.text,
    fullName: `${first.text} ${last.text}`,
    email: emails.some((each) => each.type === 'work') ? work : (emails[0]?.email ?? work),
    linkedinUrl: `https://www.linkedin.com/in/${first.longKey}-${last.longKey}-${n.toString(36)}`,
    companyIndex: company.index,
    companyName: company.name,
    companyDomain: company.domain,
    title: job.title,
    department: job.department,
    seniorityId: job.seniorityId,
    seniority: job.seniorityId === 3 && roll(100) < 15 ? 'Non-Manager' : seniorityLabel(job.seniorityId),
    startDate: day(roll, 2012 + roll(15)),
    place,
    placeGaps: gap < 5 ? 'state and city' : gap < 12 ? 'city' : 'none',
    emails,
    workEmail: emails.find((each) => each.type === 'work')?.email,
    phones,
    previousCompanyIndex: former,
    previousTitle: former === undefined ? undefined : pick(JOBS, roll).title,
    get skills() {
      return skillsOf(seed, n, job.department);
    },
    get certificates() {
      return certificatesOf(seed, n);
    },
    get studies() {
      return studiesOf(seed, n);
    },
    get signals() {
      const { startDate } = this;
      return personSignals(seed, n, { company: company.index, formerCompany: former, job, startDate });
    },
    restricted: false,
    partial: emails.length === 0 && phones.length === 0,
    previewGap: gap >= 97 ? 'has' : gap >= 94 ? 'canReveal' : 'none',
    prospectingQuirk: oddity === 0 ? 'error' : oddity === 1 ? 'no id' : 'none',
    updateDate: day(roll, 2026),
  };
}

/**
 * Returns the keys under which a name matches: with accents removed, with umlauts spelled out, and with the last
 * name first.
 */
export function nameKeys(firstName: string, lastName: string): readonly string[] {
  return [fold(firstName + lastName), foldLong(firstName + lastName), fold(lastName + firstName)];
}
