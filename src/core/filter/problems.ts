/** What Lusha would refuse of a filter, or charge for without finding anything. */
import { KIND_LABELS } from '../kind';
import { type CatalogueEntry, type CriterionId, EXAMPLES, entryOf, isIn } from './catalogue';
import { type Criterion, criterionIn, type Filter, type FilterValue, isSameValue } from './model';
import { quoted, readValue, valueText } from './read-value';
import type { FilterValues } from './values';

export interface Problem {
  /** The criterion to show it at; absent for what concerns the whole. */
  readonly id?: CriterionId;
  /** Ends with the remedy. */
  readonly sentence: string;
}

interface Used {
  readonly criterion: Criterion;
  readonly entry: CatalogueEntry;
}

/** One problem each, empty when the filter can be sent. `values` as for `readSearch`. */
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
    else problems.push({ sentence: `There is no criterion ${quoted(criterion.id)}. Remove it.` });
  }
  for (const one of used) {
    for (const sentence of ownProblems(filter, one, values)) problems.push({ id: one.entry.id, sentence });
  }
  return [...problems, ...(filter.kind === 'contact' ? [] : companySearchProblems(used))];
}

/** What is wrong with one criterion by itself, and beside the others that it depends on. */
function ownProblems(filter: Filter, { criterion, entry }: Used, values: FilterValues): readonly string[] {
  const { label, canExclude, allOf, values: takes } = entry;
  const found: string[] = [];
  if (!isIn(filter.kind, entry))
    return [`A search of ${KIND_LABELS[filter.kind]} cannot go by ${label}. Remove it.`];
  if (criterionIn(filter, entry.id, criterion.side) !== criterion) {
    found.push(`${label} comes twice. Put all of its values together.`);
  }
  if (criterion.side === 'exclude' && !canExclude) {
    found.push(`${label} cannot be left out, only asked for. Remove the "not".`);
  }
  if (criterion.match === 'all' && !(allOf && isIn(filter.kind, allOf))) {
    found.push(
      `In a search of ${KIND_LABELS[filter.kind]} ${label} finds any of its values. Leave "all of" out.`,
    );
  }
  if (criterion.values.length === 0) found.push(`${label} has no value. Choose one, or remove it.`);
  if (criterion.values.length > 1 && takesOne(takes)) {
    found.push(`${label} takes a single value. Keep one and remove the others.`);
  }
  return [...found, ...valueProblems(filter, criterion, entry, values), ...lonely(filter, entry)];
}

function takesOne(takes: CatalogueEntry['values']): boolean {
  return takes.kind === 'date' || takes.kind === 'flag' || ('one' in takes && takes.one === true);
}

/** A value is right when its text is read as such. One both wanted and left out finds nothing, which is charged. */
function valueProblems(
  filter: Filter,
  { id, side, values: given }: Criterion,
  entry: CatalogueEntry,
  values: FilterValues,
): readonly string[] {
  const leftOut = side === 'include' ? (criterionIn(filter, id, 'exclude')?.values ?? []) : [];
  return given.flatMap((value) => {
    const text = valueText(value);
    const read = readValue(entry, text, values);
    if (read.kind === 'refused') return [read.sentence];
    if (read.kind !== value.kind || !isPlain(value)) {
      return [`${entry.label} cannot be ${quoted(text)}. Remove it and choose again.`];
    }
    const isContradiction = leftOut.some((other) => isSameValue(other, value));
    return isContradiction
      ? [`${entry.label} ${quoted(text)} is both wanted and left out. Remove one of the two.`]
      : [];
  });
}

/** A place is written with its parts apart, so that no part may look like several, or like any. */
function isPlain(value: FilterValue): boolean {
  if (value.kind !== 'place') return true;
  const { city, state, country } = value;
  return [city, state, country].every(
    (part) => part === undefined || (part.trim() !== '' && part !== '*' && !/\s\/\s/.test(part)),
  );
}

/** A criterion that only narrows, without what it narrows. */
function lonely(filter: Filter, { label, needs }: CatalogueEntry): readonly string[] {
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
    : [`${label} only narrows other criteria about the person. Add one, such as Title or Country.`];
}

function companySearchProblems(used: readonly Used[]): readonly Problem[] {
  const problems: Problem[] = [];
  if (!used.some(({ entry, criterion }) => entry.about === 'company' && criterion.side === 'include')) {
    const sentence =
      'A search of companies needs something that the company has. Add a criterion such as Industry or Size.';
    problems.push({ sentence });
  }
  const people = used.filter(({ entry }) => entry.about === 'person').map(({ entry }) => entry.label);
  const alone = used.find(({ entry }) => entry.notWithPeople);
  if (people.length > 0 && alone) {
    const sentence = `Lusha does not search by ${alone.entry.label} and by people (${people.join(', ')}) at once. Remove one of the two.`;
    problems.push({ id: alone.entry.id, sentence });
  }
  return problems;
}
