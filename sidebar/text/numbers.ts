/** Numbers as text, with what they count. */
import type { Kind } from '../../src/core/kind';

/** `1,240`. */
export function number(value: number): string {
  return value.toLocaleString('en-US');
}

/** `1 credit`, `2 credits`; `1 company`, `2 companies`. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

export const credits = (value: number): string => count(value, 'credit');
export const cells = (value: number): string => count(value, 'cell');
export const formulas = (value: number): string => count(value, 'formula');
export const people = (value: number): string => count(value, 'person', 'people');
export const companies = (value: number): string => count(value, 'company', 'companies');

/** Titles of the kinds. */
export const KIND_TITLES: Readonly<Record<Kind, string>> = { contact: 'People', company: 'Companies' };

/** `3 people`, `1 company`, `0 people`. */
export function records(kind: Kind, value: number): string {
  return kind === 'contact' ? people(value) : companies(value);
}

/** Counts both kinds: `3 people and 1 company`. A kind with none is left out; `nobody` when there are none of either. */
export function peopleAndCompanies(persons: number, firms: number): string {
  return wanted({ people: persons, companies: firms, lists: 0 });
}

/** Counts lookups: `1 search, 3 people and 1 company`. How many records a search finds is not known yet. */
export function wanted(found: {
  readonly people: number;
  readonly companies: number;
  readonly lists: number;
}): string {
  const parts = [
    found.lists > 0 ? count(found.lists, 'search', 'searches') : '',
    found.people > 0 ? people(found.people) : '',
    found.companies > 0 ? companies(found.companies) : '',
  ].filter(Boolean);
  const last = parts.pop() ?? 'nobody';
  return parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
}
