/** Builds a filter value by value, in time that is in proportion to their number: a pasted search may have thousands. */
import type { Kind } from '../kind';
import type { CriterionId } from './catalogue';
import { type Criterion, type Filter, type FilterValue, type Side, valueKey } from './model';

/** A filter to which criteria and values are added in the order of their first mention. */
export interface FilterBuilder {
  readonly kind: Kind;
  /** Adds the value to its criterion, unless it is already there. */
  add(id: CriterionId, side: Side, value: FilterValue): void;
  /** Returns the match of a criterion; `undefined` when it has no value yet. */
  matchOf(id: CriterionId, side: Side): Criterion['match'] | undefined;
  /** Sets whether all values of a criterion must match, or any of them. A criterion without values stays absent. */
  setMatch(id: CriterionId, side: Side, match: Criterion['match']): void;
  /** Returns the filter as it is now. */
  filter(): Filter;
}

/** A criterion whose values are found by their keys. */
interface Building extends Omit<Criterion, 'values'> {
  readonly values: Map<string, FilterValue>;
}

/** Returns a builder of a filter without criteria. Values match any until something else is set. */
export function buildFilter(kind: Kind): FilterBuilder {
  const criteria = new Map<string, Building>();
  return {
    kind,
    add(id, side, value) {
      const at = `${side} ${id}`;
      const criterion = criteria.get(at) ?? { id, side, match: 'any', values: new Map() };
      criteria.set(at, criterion);
      criterion.values.set(valueKey(value), value);
    },
    matchOf: (id, side) => criteria.get(`${side} ${id}`)?.match,
    setMatch(id, side, match) {
      const criterion = criteria.get(`${side} ${id}`);
      if (criterion) criteria.set(`${side} ${id}`, { ...criterion, match });
    },
    filter: () => ({
      kind,
      criteria: [...criteria.values()].map((one) => ({ ...one, values: [...one.values.values()] })),
    }),
  };
}
