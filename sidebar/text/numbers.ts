/** Numbers and the words that go with them. */

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

/** `3 people and 1 company`, leaving out what is none; `nobody` when there are none of either. */
export function peopleAndCompanies(persons: number, firms: number): string {
  const parts = [persons > 0 ? people(persons) : '', firms > 0 ? companies(firms) : ''].filter(Boolean);
  return parts.length > 0 ? parts.join(' and ') : 'nobody';
}
