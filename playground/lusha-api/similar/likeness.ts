/** Which people and companies of the fictional world are like others, the most similar ones first. */

import type { Company } from '../world/companies';
import { COMPANY_COUNT } from '../world/company-names';
import type { Person } from '../world/people';
import type { World } from '../world/world';

/** The people that are compared: the first one of every company. */
const COMPARED_PEOPLE = COMPANY_COUNT;

/** Groups what `parts` returns of each seed, so that a candidate is compared with all seeds at once. */
function groupsOf<T>(seeds: readonly T[], parts: (seed: T) => readonly unknown[]): ReadonlySet<string> {
  return new Set(seeds.map((seed) => JSON.stringify(parts(seed))));
}

/** Sorts candidates by how much they share with a seed. A candidate that shares nothing is left out. */
function ranked(count: number, likeness: (index: number) => number): readonly number[] {
  const scored: (readonly [index: number, score: number])[] = [];
  for (let index = 0; index < count; index++) {
    const score = likeness(index);
    if (score > 0) scored.push([index, score]);
  }
  return scored.sort(([a, high], [b, low]) => low - high || a - b).map(([index]) => index);
}

/** Returns companies of the same industry that also share the size or the country with a seed. No seed is among them. */
export function companiesLike(world: World, seeds: readonly Company[]): readonly number[] {
  const own = new Set(seeds.map(({ index }) => index));
  const sized = groupsOf(seeds, (company) => [company.mainId, company.employees.min]);
  const placed = groupsOf(seeds, (company) => [company.mainId, company.place.country]);
  return ranked(COMPANY_COUNT, (index) => {
    if (own.has(index)) return 0;
    const company = world.company(index);
    const isSized = sized.has(JSON.stringify([company.mainId, company.employees.min]));
    const isPlaced = placed.has(JSON.stringify([company.mainId, company.place.country]));
    return (isSized ? 2 : 0) + (isPlaced ? 1 : 0);
  });
}

/** Returns people of the department and level of a seed; those with its title or country come first. No seed is among them. */
export function peopleLike(world: World, seeds: readonly Person[]): readonly number[] {
  const own = new Set(seeds.map(({ n }) => n));
  const jobs = groupsOf(seeds, (person) => [person.department, person.seniorityId]);
  const titles = groupsOf(seeds, (person) => [person.title]);
  const countries = groupsOf(seeds, (person) => [person.place.country]);
  return ranked(COMPARED_PEOPLE, (n) => {
    if (own.has(n)) return 0;
    const person = world.person(n);
    if (person.restricted || !jobs.has(JSON.stringify([person.department, person.seniorityId]))) return 0;
    const sameTitle = titles.has(JSON.stringify([person.title]));
    const sameCountry = countries.has(JSON.stringify([person.place.country]));
    return 1 + (sameTitle ? 2 : 0) + (sameCountry ? 1 : 0);
  });
}
