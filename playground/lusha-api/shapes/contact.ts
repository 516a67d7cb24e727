/** How a person appears in answers: as a preview without addresses and numbers, as a row of prospecting, and enriched. */

import type { ContactField } from '../account/account';
import type { Company } from '../world/companies';
import type { Person } from '../world/people';

type Json = Readonly<Record<string, unknown>>;

/** What `canReveal` says; `undefined` where a preview has no such list. */
type Offers = readonly object[] | undefined;

/** Returns the domain as search and enrich write it, often with `www.`. */
export function shownDomain(company: Company): string {
  return company.withWww ? `www.${company.domain}` : company.domain;
}

/** Returns the fields that a reveal could give, whether or not they are paid for. */
export function revealable(person: Person): readonly ContactField[] {
  const fields: ContactField[] = [];
  if (person.emails.length > 0) fields.push('emails');
  if (person.phones.length > 0) fields.push('phones');
  return fields;
}

function locationOf(person: Person): Json {
  const { country, state, city } = person.place;
  if (person.placeGaps === 'state and city') return { country };
  return person.placeGaps === 'city' ? { country, state } : { country, state, city };
}

function hasOf(person: Person): readonly string[] {
  return [
    'firstName',
    'lastName',
    'jobTitle',
    'company',
    'location',
    'socialLinks',
    ...revealable(person),
    ...(person.previousCompanyIndex === undefined ? [] : ['previousEmployment']),
    'jobStartDate',
  ];
}

function preview(person: Person, company: Json, seniority: string, canReveal: Offers): Json {
  return {
    firstName: person.firstName,
    lastName: person.lastName,
    jobTitle: { title: person.title, departments: [person.department], seniority },
    company,
    location: locationOf(person),
    socialLinks: { linkedin: person.linkedinUrl },
    ...(person.previewGap === 'has' ? {} : { has: hasOf(person) }),
    ...(canReveal === undefined ? {} : { canReveal }),
  };
}

/** Builds a result of contacts/search. */
export function contactPreview(person: Person, company: Company, offers: Offers): Json {
  const { id, name, industry } = company;
  const employer = { id, name, domain: shownDomain(company), industry };
  return { id: person.id, ...preview(person, employer, person.seniority, offers) };
}

/**
 * Builds a row of contacts/prospecting: seniority in lower case, domain without `www.`. If rows may be `odd`,
 * some have no ID, or an error next to the name, as recordings of the real API show.
 */
export function prospectingRow(person: Person, company: Company, offers: Offers, odd: boolean): Json {
  if (odd && person.prospectingQuirk === 'error') {
    const error = { code: 'COMPLIANCE_RESTRICTED', message: 'Contact is restricted' };
    return { firstName: person.firstName, lastName: person.lastName, error };
  }
  const employer = { id: company.id, name: company.name, domain: company.domain };
  const row = preview(person, employer, person.seniority.toLowerCase(), offers);
  return odd && person.prospectingQuirk === 'no id' ? row : { id: person.id, ...row };
}

/** Builds a result of contacts/enrich. `former` is the previous employer. */
export function enrichedContact(
  person: Person,
  company: Company,
  former: Company | undefined,
  fields: readonly ContactField[],
): Json {
  const { place } = person;
  const { id, name, industry } = company;
  return {
    firstName: person.firstName,
    lastName: person.lastName,
    fullName: person.fullName,
    jobTitle: {
      title: person.title,
      departments: [person.department],
      seniority: person.seniority,
      startDate: person.startDate,
    },
    company: { id, name, domain: shownDomain(company), industry },
    location: {
      ...locationOf(person),
      countryIso2: place.iso2,
      ...(person.placeGaps === 'state and city' ? {} : { stateCode: place.stateCode }),
      continent: place.continent,
      coordinates: place.coordinates,
      isEuContact: place.eu,
    },
    ...(fields.includes('emails') && person.emails.length > 0
      ? { emails: person.emails.map((each) => ({ ...each, dataSource: 'lusha' })) }
      : {}),
    ...(fields.includes('phones') && person.phones.length > 0
      ? { phones: person.phones.map((each) => ({ ...each, countryIso2: place.iso2 })) }
      : {}),
    socialLinks: {
      linkedin: person.linkedinUrl,
      ...(person.n % 4 === 0 ? { xUrl: `https://x.com/example${person.n}` } : {}),
    },
    tags: [],
    partialProfile: person.partial,
    ...(former === undefined
      ? {}
      : {
          previousEmployment: [
            {
              company: { name: former.name, domain: former.domain },
              jobTitle: {
                title: person.previousTitle,
                departments: [person.department],
                seniority: 'Senior',
              },
            },
          ],
        }),
    updateDate: person.updateDate,
  };
}
