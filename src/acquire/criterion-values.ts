/** The values that a criterion accepts: from the built-in lists, or from Lusha's answer of the last 24 hours. */
import { RECORDED_VALUES, rangeText, type ValueKind, type ValueSource, valueText } from '../core/filter';
import type { Call } from '../lusha/call';
import type { ContactLocation } from '../lusha/criteria';
import { companyFilterValues, contactFilterValues, type FilterQuery, filterQuery } from '../lusha/filters';
import type { Problem, PurchaseContext } from './purchase-request';
import { acquireValues, type CriterionValue, type Values } from './values';

/** The values of a criterion, or the reason why there are none. */
export type CriterionValues =
  | { readonly kind: 'values'; readonly values: readonly CriterionValue[] }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** The criterion accepts any text, so there is no list. */
  | { readonly kind: 'no list' }
  /** The list is long, and `query` is too short to search it. */
  | { readonly kind: 'query needed' };

/** Returns the values of a criterion in their own order: the matches for `query` if Lusha searches the list, else the whole list. */
export function criterionValues(context: PurchaseContext, takes: ValueKind, query: string): CriterionValues {
  const recorded = takes.kind === 'choice' ? RECORDED_VALUES[takes.list] : undefined;
  if (recorded)
    return {
      kind: 'values',
      values: recorded.map(({ label, parent }) => (parent ? [label, parent] : [label])),
    };
  const lacks = lacksFor(takes, query);
  if (lacks !== undefined) return { kind: lacks };
  const source = 'source' in takes ? takes.source : undefined;
  if (!source) return { kind: 'no list' };
  const text = filterQuery(query);
  const list = source.searched && text ? searchedList(source, text) : wholeList(source);
  const { values, problem } = list(context);
  return problem ? { kind: 'problem', problem } : { kind: 'values', values };
}

/** Returns why there are no values to list for `query`; `undefined` when there are. */
export function lacksFor(takes: ValueKind, query: string): 'no list' | 'query needed' | undefined {
  if (takes.kind === 'choice' && RECORDED_VALUES[takes.list]) return undefined;
  const source = 'source' in takes ? takes.source : undefined;
  if (!source) return 'no list';
  return source.searched && !filterQuery(query) ? 'query needed' : undefined;
}

type List = (context: PurchaseContext) => Values;

/** Returns the list that `call` requests, with each item converted by `toValue`. */
function listOf<T>(call: Call<readonly T[]>, toValue: (item: T) => CriterionValue): List {
  return (context) => acquireValues(context, call, toValue);
}

/** Bands of head counts and of revenues in USD, for a list of Lusha that is empty. Lusha accepts any others too. */
const RECORDED_BANDS: Readonly<
  Record<'sizes' | 'revenues', readonly (readonly [min: number, max?: number])[]>
> = {
  sizes: [
    [1, 10],
    [11, 50],
    [51, 200],
    [201, 500],
    [501, 1_000],
    [1_001, 5_000],
    [5_001, 10_000],
    [10_001, 100_000],
    [100_001],
  ],
  revenues: [
    [1, 1e6],
    [1e6, 5e6],
    [5e6, 1e7],
    [1e7, 5e7],
    [5e7, 1e8],
    [1e8, 2.5e8],
    [2.5e8, 5e8],
    [5e8, 1e9],
    [1e9, 1e10],
    [1e10],
  ],
};

/** Returns the list, or the recorded one where Lusha's has no value that can be read. */
function orElse(list: List, recorded: readonly CriterionValue[]): List {
  return (context) => {
    const answer = list(context);
    return answer.values?.length === 0 ? { values: recorded } : answer;
  };
}

function wholeList({ type }: ValueSource): List {
  const span = (value: { readonly min?: number; readonly max?: number }): CriterionValue => [
    rangeText(value),
  ];
  const code = (value: { readonly code: string; readonly label: string }): CriterionValue => [
    value.code,
    value.label,
  ];
  if (type === 'sizes' || type === 'revenues') {
    const recorded = RECORDED_BANDS[type].map(([min, max]) => span({ min, ...(max ? { max } : {}) }));
    return orElse(listOf(companyFilterValues(type), span), recorded);
  }
  if (type === 'sics' || type === 'naics') return listOf(companyFilterValues(type), code);
  return listOf(companyFilterValues('intentTopics'), (topic) => [topic]);
}

function searchedList({ of, type }: ValueSource, query: FilterQuery): List {
  if (type === 'technologies') return listOf(companyFilterValues(type, query), (name) => [name]);
  if (type === 'names') {
    return listOf(companyFilterValues(type, query), ({ name, domain }) => [name, domain ?? '']);
  }
  const places =
    of === 'contacts' ? contactFilterValues('locations', query) : companyFilterValues('locations', query);
  return listOf(places, (place) => [placeText(place)]);
}

/** Returns the text of a place as a filter accepts it. What has neither a country nor a part of one is a wider area. */
function placeText({ city, state, country = '', ...wider }: ContactLocation): string {
  const { continent, region, countryGrouping } = wider;
  if (!country && !state && !city) {
    // A region comes with its continent.
    const area = countryGrouping ? { countryGrouping } : region ? { region } : continent ? { continent } : {};
    return valueText({ kind: 'place', country, ...area });
  }
  const place = { country, ...(state ? { state } : {}), ...(city ? { city } : {}) };
  return valueText({ kind: 'place', ...place });
}
