/** The model of a filter. It is plain data that can be stored and sent, and a change returns a new filter. */
import type { Kind } from '../kind';
import { areaOf } from './areas';
import type { CriterionId } from './catalogue';

/** A place by its city, state, and country, or one area that is wider than a country, and nothing beside it. */
export interface PlaceValue {
  readonly kind: 'place';
  readonly city?: string;
  readonly state?: string;
  readonly country?: string;
  readonly continent?: string;
  readonly region?: string;
  /** A group of countries, such as EMEA. */
  readonly countryGrouping?: string;
}

/**
 * One value of a criterion. A `text` is also the label of a choice or a code: a filter holds names and never ids, which
 * are looked up when a search is made. A `place` has at least one part. A `date` is `YYYY-MM-DD`. A `zip` is a code
 * with its country, and `miles` includes everything within that distance.
 */
export type FilterValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'range'; readonly min?: number; readonly max?: number }
  | PlaceValue
  | { readonly kind: 'zip'; readonly zip: string; readonly country: string; readonly miles?: number }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'flag'; readonly yes: boolean };

/** Whether the values are required or excluded. */
export type Side = 'include' | 'exclude';

export interface Criterion {
  readonly id: CriterionId;
  readonly side: Side;
  /** `any`: one matching value is enough, which is the API's default. `all`: every value must match. */
  readonly match: 'any' | 'all';
  readonly values: readonly FilterValue[];
}

/** A filter, whose criteria are combined with AND. Each id occurs at most once on each side with all of its values. */
export interface Filter {
  readonly kind: Kind;
  readonly criteria: readonly Criterion[];
}

/** Returns a filter without criteria, which is not valid yet. */
export function emptyFilter(kind: Kind): Filter {
  return { kind, criteria: [] };
}

/** Returns the criterion of this id on this side; `undefined` when the filter has none. */
export function criterionIn(filter: Filter, id: CriterionId, side: Side): Criterion | undefined {
  return filter.criteria.find((criterion) => isAt(criterion, id, side));
}

/** Adds the value to its criterion. Returns the same filter when the value is already there. */
export function withValue(filter: Filter, id: CriterionId, side: Side, value: FilterValue): Filter {
  const before = criterionIn(filter, id, side);
  if (!before) {
    return { ...filter, criteria: [...filter.criteria, { id, side, match: 'any', values: [value] }] };
  }
  if (before.values.some((other) => isSameValue(other, value))) return filter;
  return replaced(filter, before, { ...before, values: [...before.values, value] });
}

/** Removes the value, and its criterion when that was the last one. */
export function withoutValue(filter: Filter, id: CriterionId, side: Side, value: FilterValue): Filter {
  const before = criterionIn(filter, id, side);
  if (!before) return filter;
  const values = before.values.filter((other) => !isSameValue(other, value));
  return values.length === 0
    ? withoutCriterion(filter, id, side)
    : replaced(filter, before, { ...before, values });
}

/** Adds the value, or removes it when it is there. */
export function toggleValue(filter: Filter, id: CriterionId, side: Side, value: FilterValue): Filter {
  const isThere = criterionIn(filter, id, side)?.values.some((other) => isSameValue(other, value)) ?? false;
  return isThere ? withoutValue(filter, id, side, value) : withValue(filter, id, side, value);
}

/** Removes the criterion of this id on this side. */
export function withoutCriterion(filter: Filter, id: CriterionId, side: Side): Filter {
  return { ...filter, criteria: filter.criteria.filter((criterion) => !isAt(criterion, id, side)) };
}

/** Returns a text that is the same for two values exactly if they are equal. */
export function valueKey(value: FilterValue): string {
  switch (value.kind) {
    case 'text':
      return `text ${value.text}`;
    case 'range':
      return `range ${value.min} ${value.max}`;
    case 'place': {
      const area = areaOf(value);
      const parts = [value.city, value.state, value.country];
      return `place ${JSON.stringify(area ? [...parts, area.part, area.name] : parts)}`;
    }
    case 'zip':
      return `zip ${JSON.stringify([value.zip, value.country, value.miles])}`;
    case 'date':
      return `date ${value.date}`;
    case 'flag':
      return `flag ${value.yes}`;
  }
}

function isSameValue(a: FilterValue, b: FilterValue): boolean {
  return valueKey(a) === valueKey(b);
}

function isAt(criterion: Criterion, id: CriterionId, side: Side): boolean {
  return criterion.id === id && criterion.side === side;
}

function replaced(filter: Filter, before: Criterion, after: Criterion): Filter {
  return { ...filter, criteria: filter.criteria.map((each) => (each === before ? after : each)) };
}
