/** The hand-written people of the sample lists as people of the world. */

import { seniorityLabel } from '../taxonomy/seniorities';
import { CAST_COMPANIES, CAST_PEOPLE, type CastPerson } from './cast-data';
import { CAST_COMPANY_START, type Company } from './companies';
import { at } from './dice';
import { legacyId, opaqueId } from './ids';
import type { EmailTruth, Person } from './people';
import type { PersonSignal } from './person-signals';
import { placeOfCity } from './places';
import { daysAfter } from './signals';
import { fold } from './spelling';

/** Hand-written people come after every generated index. */
export const CAST_PERSON_START = 1_000_000;

/** Returns the index of the company with this slug. Throws a `RangeError` for an unknown slug. */
export function castCompanyIndex(slug: string): number {
  const position = CAST_COMPANIES.findIndex((each) => each.slug === slug);
  if (position < 0) throw new RangeError(`No such company in the cast: ${slug}`);
  return CAST_COMPANY_START + position;
}

/** How many days after it Lusha learns that one of them has changed the company. */
const DELAY = 9;

/** Returns the change to the present company, of those who had another one. */
function changesOf(
  { previous, startDate: date, title, department, seniorityId }: CastPerson,
  company: number,
): readonly PersonSignal[] {
  if (previous === undefined) return [];
  const job = { title, department, seniorityId };
  const formerCompany = castCompanyIndex(previous.company);
  const seenFrom = daysAfter(date, DELAY);
  const key = `${company}`;
  return [{ type: 'companyChange', date, seenFrom, key, company, job, formerCompany, isLater: false }];
}

/** Builds the hand-written person at a position of the cast. */
export function makeCastPerson(seed: number, position: number, company: Company): Person {
  const cast: CastPerson = at(CAST_PEOPLE, position);
  const n = CAST_PERSON_START + position;
  const updateDate = '2026-09-14';
  const emails: EmailTruth[] = [];
  if (cast.privateEmail !== undefined) {
    emails.push({ email: cast.privateEmail, type: 'private', confidence: null, updateDate });
  }
  if (cast.workEmail !== undefined) {
    emails.push({ email: cast.workEmail, type: 'work', confidence: 'A+', updateDate });
  }
  return {
    n,
    id: opaqueId(seed, 'contact', n),
    legacyId: legacyId('contact', n),
    firstName: cast.firstName,
    lastName: cast.lastName,
    fullName: `${cast.firstName} ${cast.lastName}`,
    email: cast.workEmail ?? cast.privateEmail ?? `${fold(cast.firstName)}@${company.domain}`,
    linkedinUrl: `https://www.linkedin.com/in/${cast.slug}`,
    companyIndex: company.index,
    companyName: company.name,
    companyDomain: company.domain,
    title: cast.title,
    department: cast.department,
    seniorityId: cast.seniorityId,
    seniority: seniorityLabel(cast.seniorityId),
    startDate: cast.startDate,
    place: placeOfCity(cast.city),
    placeGaps: 'none',
    emails,
    workEmail: cast.workEmail,
    phones: cast.phones.map((phone) => ({ ...phone, doNotCall: phone.doNotCall === true, updateDate })),
    previousCompanyIndex: cast.previous === undefined ? undefined : castCompanyIndex(cast.previous.company),
    previousTitle: cast.previous?.title,
    skills: [],
    certificates: [],
    studies: undefined,
    signals: changesOf(cast, company.index),
    restricted: cast.restricted === true,
    partial: false,
    previewGap: 'none',
    prospectingQuirk: 'none',
    updateDate,
  };
}
