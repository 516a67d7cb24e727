/** Whether a person meets the contact criteria of a filter search and the criteria about former employers. */

import type { CompanyCriteria, ContactCriteria, EducationFilter } from '../bodies/criteria';
import type { Company } from '../world/companies';
import type { Person } from '../world/people';
import { matchedSignals, type Signal } from '../world/signals';
import { bareDomain, companyKey, profileSlug } from '../world/spelling';
import { filterOf, holdsOneOf, isIn, isNear, isOneOf } from './criteria';
import { holdsTitle } from './title-synonyms';

function hasDataPoint(person: Person, point: string): boolean {
  switch (point) {
    case 'email':
      return person.emails.length > 0;
    case 'private_email':
      return person.emails.some((email) => email.type === 'private');
    case 'no_dnc_phone':
      return person.phones.some((phone) => !phone.doNotCall);
    case 'unknown_phone':
      return person.phones.some((phone) => phone.type === 'unknown');
    case 'work_email':
      return person.workEmail !== undefined;
    case 'phone':
      return person.phones.length > 0;
    case 'mobile_phone':
      return person.phones.some((phone) => phone.type === 'mobile');
    case 'direct_phone':
      return person.phones.some((phone) => phone.type === 'direct');
    default:
      return false;
  }
}

/** Returns whether each part that is asked for fits the studies of a person. */
function educationFits(
  { degrees = [], fieldsOfStudy = [], schools = [], startYearGte, graduationYearLte }: EducationFilter,
  { studies }: Person,
): boolean {
  if (studies === undefined) return false;
  const fits = (words: readonly string[], text: string) => words.length === 0 || holdsOneOf(words, text);
  return (
    fits(degrees, studies.degree) &&
    fits(fieldsOfStudy, studies.field) &&
    fits(schools, studies.school) &&
    (startYearGte === undefined || studies.startYear >= startYearGte) &&
    (graduationYearLte === undefined || studies.graduationYear <= graduationYearLte)
  );
}

/**
 * Compiles the contact criteria of a filter into a function that returns whether a person meets them. It does not
 * evaluate previous emails, awards, and score, because this world has no data for them. `signalsOf` returns what is known of a person now.
 */
export function personFilter(
  include: ContactCriteria | undefined,
  exclude: ContactCriteria | undefined,
  signalsOf: (person: Person) => readonly Signal[],
): (person: Person) => boolean {
  return filterOf<ContactCriteria, Person>(
    {
      names: (names, person) => holdsOneOf(names, person.fullName),
      jobTitles: (titles, person) => holdsTitle(titles, person.title),
      jobTitlesExactMatch: (titles, person) => isOneOf(titles, person.title),
      normalizedJobTitles: (titles, person) => isOneOf(titles, person.title),
      previousJobTitle: (titles, person) => holdsTitle(titles, person.previousTitle ?? ''),
      searchText: (text, person) =>
        holdsOneOf([text], `${person.fullName} ${person.title} ${person.companyName}`),
      seniorityIds: (ids, person) => ids.includes(person.seniorityId),
      departments: (departments, person) => isOneOf(departments, person.department),
      countries: (codes, person) => codes.some((code) => code.toUpperCase() === person.place.iso2),
      locations: (locations, person) => isIn(locations, person.place),
      existingDataPoints: (points, person, { existingDataPointsCondition }) =>
        existingDataPointsCondition === 'and'
          ? points.every((point) => hasDataPoint(person, point))
          : points.some((point) => hasDataPoint(person, point)),
      linkedinUrls: (urls, person) =>
        urls.some((url) => profileSlug(url) === profileSlug(person.linkedinUrl)),
      emails: (emails, person) =>
        emails.some((email) => person.emails.some((each) => each.email === email.toLowerCase())),
      ids: (ids, person) => ids.includes(person.id) || ids.includes(person.legacyId),
      geographicDetails: (circles, person) => isNear(circles, person.place),
      skills: (skills, person) => person.skills.some((skill) => holdsOneOf(skills, skill)),
      certifications: (names, person) => person.certificates.some((one) => holdsOneOf(names, one)),
      education: educationFits,
      signals: (wanted, person) => matchedSignals(signalsOf(person), wanted).length > 0,
      jobChangedAfterDate: (date, person) => person.startDate > date.slice(0, 10),
    },
    include,
    exclude,
  );
}

/**
 * Compiles the criteria about the previous employer. The function receives `undefined` for a person without a
 * previous employer.
 */
export function formerFilter(
  include: CompanyCriteria | undefined,
  exclude: CompanyCriteria | undefined,
): (former: Company | undefined) => boolean {
  return filterOf<CompanyCriteria, Company | undefined>(
    {
      previousCompanyDomains: (domains, former) =>
        former !== undefined && domains.some((domain) => bareDomain(domain) === former.domain),
      previousCompanyNames: (names, former) =>
        former !== undefined && names.some((name) => companyKey(name) === companyKey(former.name)),
    },
    include,
    exclude,
  );
}

/** Returns whether a person has phones and all of them are marked do-not-call. */
export function onlyDoNotCall(person: Person): boolean {
  return person.phones.length > 0 && person.phones.every((phone) => phone.doNotCall);
}
