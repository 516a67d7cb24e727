/** Filters, which are the criteria of a search for contacts or companies. This is the public interface of the folder. */
export { buildFilter } from './build';
export { type CatalogueEntry, entriesOf, entryOf, findCriterion } from './catalogue';
export type { ValueKind, ValueSource } from './entry';
export { criterionIn, type Filter, type Side, withValue } from './model';
export { filterName } from './name';
export { rangeText } from './range';
export { readValue, valueText } from './read-value';
export { RECORDED_VALUES } from './recorded-values';
export { filterSentence } from './sentence';
export { signalsAtMost } from './signals';
export { filterRows, filterText, readSearch, readSearchRows } from './text';
