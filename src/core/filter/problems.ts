/** Finds the problems of a filter: what Lusha would refuse, or charge for without finding anything. */
import { KIND_LABELS } from '../kind';
import { areaOf, areaText, readArea } from './areas';
import { type CatalogueEntry, type CriterionId, EXAMPLES, entryOf, isIn } from './catalogue';
import { type Criterion, criterionIn, type Filter, type FilterValue, valueKey } from './model';
import { quoted, readValue, valueText } from './read-value';
import type { FilterValues } from './values';

export interface Problem {
  /** The criterion where the problem is shown; absent when it concerns the whole filter. */
  readonly id?: CriterionId;
  /** A text that ends with the remedy. */
  readonly sentence: string;
}

interface Used {
  readonly criterion: Criterion;
  readonly entry: CatalogueEntry;
}

/** Returns all problems of a filter; empty when it can be sent. `values` are the known values, as for `readSearch`. */
export function problemsOf(filter: Filter, values: FilterValues): readonly Problem[] {
  if (filter.criteria.length === 0) {
    return [
      { sentence: `The filter is empty. Say what to search for, for example ${EXAMPLES[filter.kind]}.` },
    ];
  }
  const used: Used[] = [];
  const problems: Problem[] = [];
  for (const criterion of filter.criteria) {
    const entry = entryOf(criterion.id);
    if (entry) used.push({ criterion, entry });
    else problems.push({ sentence: `There is no filter ${quoted(criterion.id)}. Remove it.` });
  }
  for (const item of used) {
    for (const sentence of ownProblems(filter, item, values)) problems.push({ id: item.entry.id, sentence });
  }
  return [...problems, ...(filter.kind === 'contact' ? [] : companySearchProblems(used))];
}

/** Returns the problems of one criterion by itself and together with those that it depends on. */
function ownProblems(filter: Filter, { criterion, entry }: Used, values: FilterValues): readonly string[] {
  const { label, canExclude, allOf, values: takes } = entry;
  const found: string[] = [];
  if (!isIn(filter.kind, entry))
    return [`A search for ${KIND_LABELS[filter.kind]} has no filter ${label}. Remove it.`];
  if (criterionIn(filter, entry.id, criterion.side) !== criterion) {
    found.push(`${label} comes twice. Put all of its values together.`);
  }
  if (criterion.side === 'exclude' && !canExclude) {
    found.push(`${label} cannot be excluded. Remove the "not".`);
  }
  if (criterion.match === 'all' && !(allOf && isIn(filter.kind, allOf))) {
    found.push(
      `In a search for ${KIND_LABELS[filter.kind]}, ${label} matches any of its values. Remove "all of".`,
    );
  }
  if (criterion.values.length === 0) found.push(`${label} has no value. Choose one, or remove it.`);
  if (criterion.values.length > 1 && takesOne(takes)) {
    found.push(`${label} takes a single value. Keep one and remove the others.`);
  }
  return [...found, ...valueProblems(filter, criterion, entry, values), ...narrowingProblems(filter, entry)];
}

function takesOne(takes: CatalogueEntry['values']): boolean {
  return takes.kind === 'date' || takes.kind === 'flag' || ('one' in takes && takes.one === true);
}

/**
 * Checks that the text of each value is read as that value. A value that is both required and excluded is charged and
 * finds nothing.
 */
function valueProblems(
  filter: Filter,
  { id, side, values: given }: Criterion,
  entry: CatalogueEntry,
  values: FilterValues,
): readonly string[] {
  const others = side === 'include' ? (criterionIn(filter, id, 'exclude')?.values ?? []) : [];
  const excluded = new Set(others.map(valueKey));
  return given.flatMap((value) => {
    const text = valueText(value);
    const read = readValue(entry, text, values);
    if (read.kind === 'refused') return [read.sentence];
    if (read.kind !== value.kind || !isPlain(value)) {
      return [`${entry.label} cannot be ${quoted(text)}. Remove it and choose again.`];
    }
    const isContradiction = excluded.has(valueKey(value));
    return isContradiction
      ? [`${entry.label} ${quoted(text)} is both included and excluded. Remove one of the two.`]
      : [];
  });
}

/** Returns whether no part of a place contains the separator ` / ` or is the wildcard `*`, and an area stands alone. Others are always plain. */
function isPlain(value: FilterValue): boolean {
  if (value.kind !== 'place') return true;
  const { city, state, country } = value;
  const area = areaOf(value);
  if (area) {
    const isAlone = Object.keys(value).length === 2;
    const read = readArea(areaText(area));
    return isAlone && read?.part === area.part && read.name === area.name;
  }
  return [city, state, country].every(
    (part) => part === undefined || (part.trim() !== '' && part !== '*' && !/\s\/\s/.test(part)),
  );
}

/** Returns a problem when a criterion only narrows others and they are missing. */
function narrowingProblems(filter: Filter, { label, needs }: CatalogueEntry): readonly string[] {
  if (needs === undefined) return [];
  if (needs !== 'another about the person') {
    return criterionIn(filter, needs, 'include')
      ? []
      : [`${label} only narrows ${entryOf(needs)?.label}. Add ${needs}, or remove it.`];
  }
  const hasOther = filter.criteria.some(({ id, side }) => {
    const other = entryOf(id);
    const isOther = other?.about === 'person' && !other.sentAbout && other.needs === undefined;
    return side === 'include' && isOther;
  });
  return hasOther
    ? []
    : [`${label} only narrows other filters about the person. Add one, such as Title or Country.`];
}

function companySearchProblems(used: readonly Used[]): readonly Problem[] {
  const problems: Problem[] = [];
  if (!used.some(({ entry, criterion }) => entry.about === 'company' && criterion.side === 'include')) {
    const sentence = 'Add a company filter, such as Industry or Company size.';
    problems.push({ sentence });
  }
  const people = used.filter(({ entry }) => entry.about === 'person').map(({ entry }) => entry.label);
  const conflict = used.find(({ entry }) => entry.notWithPeople);
  if (people.length > 0 && conflict) {
    const sentence = `Lusha cannot search by ${conflict.entry.label} and by people (${people.join(', ')}) at once. Remove one of the two.`;
    problems.push({ id: conflict.entry.id, sentence });
  }
  return problems;
}
