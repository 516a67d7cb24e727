/** A filter: what people or companies are searched by. The door to `filter/`. */
export { type CatalogueEntry, entriesOf, entryOf, findCriterion } from './filter/catalogue';
export type { ValueKind, ValueSource } from './filter/entry';
export { criterionIn, emptyFilter, type Filter, type Side, withMatch, withValue } from './filter/model';
export { rangeText } from './filter/range';
export { readValue, valueText } from './filter/read-value';
export { RECORDED_VALUES } from './filter/recorded-values';
export { filterSentence } from './filter/sentence';
export { signalsAtMost } from './filter/signals';
export { filterRows, filterText, readSearch, readSearchRows } from './filter/text';
