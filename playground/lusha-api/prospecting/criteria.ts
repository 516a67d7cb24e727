/** How criteria of a filter search are compared with the data of a person or company. */

import type { LocationFilter, RadiusFilter, RangeFilter } from '../bodies/criteria';
import { areasOf } from '../world/areas';
import type { Place } from '../world/places';
import { fold } from '../world/spelling';
import { milesBetween, spotOfZip } from '../world/zip-codes';

/** Functions that return whether the value of one property fits. A property without a function narrows nothing. */
export type Tests<Criteria, Subject> = {
  readonly [Property in keyof Criteria]?: (
    value: NonNullable<Criteria[Property]>,
    subject: Subject,
    criteria: Criteria,
  ) => boolean;
};

/** Compiles `include` (every property must fit) and `exclude` (no property may fit) into one function. */
export function filterOf<Criteria extends object, Subject>(
  tests: Tests<Criteria, Subject>,
  include: Criteria | undefined,
  exclude: Criteria | undefined,
): (subject: Subject) => boolean {
  const compile = (criteria: Criteria | undefined) =>
    criteria === undefined
      ? []
      : (Object.keys(criteria) as (keyof Criteria)[]).flatMap((property) => {
          const test = tests[property];
          const value = criteria[property];
          const open = value === undefined || value === null || (Array.isArray(value) && value.length === 0);
          if (test === undefined || open) return [];
          return [(subject: Subject) => test(value, subject, criteria)];
        });
  const wanted = compile(include);
  const unwanted = compile(exclude);
  return (subject) => wanted.every((fits) => fits(subject)) && !unwanted.some((fits) => fits(subject));
}

/** Returns whether `text` contains one of the words, ignoring case, accents, and spaces. */
export function holdsOneOf(words: readonly string[], text: string): boolean {
  const folded = fold(text);
  return words.some((word) => folded.includes(fold(word)));
}

/** Returns whether `text` equals one of the words, compared as in `holdsOneOf`. */
export function isOneOf(words: readonly string[], text: string): boolean {
  const folded = fold(text);
  return words.some((word) => fold(word) === folded);
}

/** Returns whether a place is in one of the locations. A part that a location omits matches everything. */
export function isIn(locations: readonly LocationFilter[], place: Place): boolean {
  return locations.some(
    ({ continent, country, state, city, region, countryGrouping, countryIso2 }) =>
      (continent === undefined || isOneOf([continent], place.continent)) &&
      (country === undefined || isOneOf([country], place.country)) &&
      (state === undefined || isOneOf([state], place.state)) &&
      (city === undefined || isOneOf([city], place.city)) &&
      (region === undefined || isOneOf([region], areasOf(place).region)) &&
      (countryGrouping === undefined || shares([countryGrouping], areasOf(place).groups)) &&
      (countryIso2 === undefined || countryIso2.toUpperCase() === place.iso2),
  );
}

/**
 * Returns whether a place is within the distance of one of the ZIP codes. A code that does not exist in this
 * world matches nothing.
 */
export function isNear(circles: readonly RadiusFilter[], { coordinates }: Place): boolean {
  return circles.some(({ country = '', zipcode = '', distance = 0 }) => {
    const centre = spotOfZip(country, zipcode);
    return centre !== undefined && milesBetween(centre, coordinates) <= distance;
  });
}

/** Returns whether the value is in one of the ranges, including their ends. */
export function within(ranges: readonly RangeFilter[], value: number): boolean {
  return ranges.some(({ min = 0, max = Number.POSITIVE_INFINITY }) => value >= min && value <= max);
}

/** Returns whether the span from `low` to `high` overlaps one of the ranges. */
export function overlaps(ranges: readonly RangeFilter[], low: number, high: number): boolean {
  return ranges.some(({ min = 0, max = Number.POSITIVE_INFINITY }) => low < max && high > min);
}

/** Returns whether `has` contains one of the wanted words, or, with `and`, all of them. */
export function shares(
  wanted: readonly string[],
  has: readonly string[],
  condition: 'or' | 'and' = 'or',
): boolean {
  const isThere = (word: string) => isOneOf(has, word);
  return condition === 'and' ? wanted.every(isThere) : wanted.some(isThere);
}
