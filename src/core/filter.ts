/** A filter: what people or companies are searched by. The door to `filter/`. */
export { findCriterion } from './filter/catalogue';
export type { ValueSource } from './filter/entry';
export type { Filter } from './filter/model';
export { rangeText } from './filter/range';
export { valueText } from './filter/read-value';
export { RECORDED_VALUES } from './filter/recorded-values';
export { filterRows, readFilter, readFilterRows } from './filter/text';
