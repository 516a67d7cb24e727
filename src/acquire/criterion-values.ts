/** What a criterion takes: from the lists that are built in, else as Lusha tells within a day. */
import { RECORDED_VALUES, rangeText, type ValueKind, type ValueSource, valueText } from '../core/filter';
import type { Call } from '../lusha/call';
import type { ContactLocation } from '../lusha/criteria';
import { companyFilterValues, contactFilterValues, type FilterQuery, filterQuery } from '../lusha/filters';
import type { Problem, PurchaseContext } from './purchase-request';
import { acquireValues, type Values } from './values';

/** A value as a filter takes it, and what it means where that does not tell. */
export type CriterionValue = readonly [value: string, meaning?: string];

export type CriterionValues =
  | { readonly kind: 'values'; readonly values: readonly CriterionValue[] }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** Any text goes: there is no list. */
  | { readonly kind: 'no list' }
  /** The list is long, and `query` too short to look something up in it. */
  | { readonly kind: 'query needed' };

/** Values in their own order. A list that Lusha searches is searched for `query`; others are given whole. */
export function criterionValues(context: PurchaseContext, takes: ValueKind, query: string): CriterionValues {
  const recorded = takes.kind === 'choice' ? RECORDED_VALUES[takes.list] : undefined;
  if (recorded)
    return {
      kind: 'values',
      values: recorded.map(({ label, parent }) => (parent ? [label, parent] : [label])),
    };
  const source = 'source' in takes ? takes.source : undefined;
  if (!source) return { kind: 'no list' };
  const asked = filterQuery(query);
  if (source.searched && !asked) return { kind: 'query needed' };
  const told = source.searched && asked ? searched(source, asked) : listed(source);
  const { values, problem } = told(context);
  return problem ? { kind: 'problem', problem } : { kind: 'values', values };
}

type Told = (context: PurchaseContext) => Values<CriterionValue>;

/** Asks for one list and makes values of it. */
function asking<T>(call: Call<readonly T[]>, toValue: (told: T) => CriterionValue): Told {
  return (context) => {
    const { values, problem } = acquireValues(context, call);
    return problem ? { problem } : { values: values.map(toValue) };
  };
}

function listed({ type }: ValueSource): Told {
  const span = (value: { readonly min?: number; readonly max?: number }): CriterionValue => [
    rangeText(value),
  ];
  const code = (value: { readonly code: string; readonly label: string }): CriterionValue => [
    value.code,
    value.label,
  ];
  if (type === 'sizes' || type === 'revenues') return asking(companyFilterValues(type), span);
  if (type === 'sics' || type === 'naics') return asking(companyFilterValues(type), code);
  return asking(companyFilterValues('intentTopics'), (topic) => [topic]);
}

function searched({ of, type }: ValueSource, query: FilterQuery): Told {
  if (type === 'technologies') return asking(companyFilterValues(type, query), (name) => [name]);
  if (type === 'names') {
    return asking(companyFilterValues(type, query), ({ name, domain }) => [name, domain ?? '']);
  }
  const places =
    of === 'contacts' ? contactFilterValues('locations', query) : companyFilterValues('locations', query);
  return asking(places, (place) => [placeText(place)]);
}

/** A place as a filter takes it. */
function placeText({ city, state, country = '' }: ContactLocation): string {
  const place = { country, ...(state ? { state } : {}), ...(city ? { city } : {}) };
  return valueText({ kind: 'place', ...place });
}
