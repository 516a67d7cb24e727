/** How similar people and companies appear in answers: without what can be revealed, its price, a score, or a total. */

import type { Company } from '../world/companies';
import type { Person } from '../world/people';
import { shownDomain } from './contact';

type Json = Readonly<Record<string, unknown>>;

/** Returns country, state, and city without those that the record lacks. */
function placeOf({ country, state, city }: Person['place'], gaps: Person['placeGaps']): Json {
  if (gaps === 'state and city') return { country };
  return gaps === 'city' ? { country, state } : { country, state, city };
}

/** Builds a result of contacts/lookalike. */
export function similarPerson(person: Person, company: Company): Json {
  return {
    id: person.id,
    firstName: person.firstName,
    lastName: person.lastName,
    jobTitle: { title: person.title, departments: [person.department], seniority: person.seniority },
    company: { id: company.id, name: company.name, domain: shownDomain(company) },
    location: placeOf(person.place, person.placeGaps),
    socialLinks: { linkedin: person.linkedinUrl },
  };
}

/** Builds a result of companies/lookalike: the number of employees without a band, and no industry. */
export function similarCompany(company: Company): Json {
  return {
    id: company.id,
    name: company.name,
    domain: shownDomain(company),
    employeeCount: { exact: company.employees.exact },
    location: placeOf(company.place, company.index % 5 === 0 ? 'city' : 'none'),
    socialLinks: { linkedin: company.linkedinUrl },
  };
}
