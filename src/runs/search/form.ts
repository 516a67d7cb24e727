/** The filters of a search as the panel offers them: those that are in view, the others by name, and the order of their values. */

import type { CriterionValue } from '../../acquire/values';
import { type CatalogueEntry, entriesOf, RECORDED_VALUES, type ValueKind } from '../../core/filter';
import type { Kind } from '../../core/kind';
import type { CriterionView, KindFilters } from './view';

/** The filters that most searches begin with. */
const FIRST: Readonly<Record<Kind, readonly CatalogueEntry['id'][]>> = {
  contact: ['title', 'level', 'department', 'country', 'size', 'industry'],
  company: ['industry', 'company location', 'size', 'revenue', 'technologies', 'keywords'],
};

/** Lists whose own order says more than the alphabet: levels from the top down, rounds in time. */
const IN_OWN_ORDER: ReadonlySet<string> = new Set([
  'seniority',
  'existingDataPoints',
  'companyTypes',
  'businessModels',
  'fundingRounds',
  'fundingTypes',
  'contactSignals',
  'companySignals',
]);

/** Returns the filters that a search of this kind accepts. */
export function filtersOf(kind: Kind): KindFilters {
  const entries = entriesOf(kind);
  const first = FIRST[kind].flatMap((id) => entries.filter((entry) => entry.id === id));
  const more = entries.filter((entry) => !first.includes(entry));
  more.sort((a, b) => (a.label < b.label ? -1 : 1));
  const views = (list: readonly CatalogueEntry[]) => list.map((entry) => viewOf(kind, entry));
  return { first: views(first), more: views(more) };
}

/** Sorts the values of a list by their group and name, `Other` last, unless the list has an order of its own. */
export function valuesInOrder(
  takes: ValueKind,
  values: readonly CriterionValue[],
): readonly CriterionValue[] {
  if (takes.kind !== 'choice' || IN_OWN_ORDER.has(takes.list)) return values;
  const isOther = ([value]: CriterionValue) => /^Other\b/.test(value);
  const groupOf = ([, group = '']: CriterionValue) => group;
  return [...values].sort((a, b) => {
    if (groupOf(a) !== groupOf(b)) return groupOf(a) < groupOf(b) ? -1 : 1;
    if (isOther(a) !== isOther(b)) return isOther(a) ? 1 : -1;
    return a[0] < b[0] ? -1 : 1;
  });
}

function viewOf(kind: Kind, entry: CatalogueEntry): CriterionView {
  const { id, label, help, canExclude, values: takes, allOf, example } = entry;
  const canMatchAll = allOf !== undefined && (allOf.only === undefined || allOf.only === kind);
  const values = builtIn(takes);
  const valueLabels = valueLabelsOf(takes);
  return {
    id,
    label,
    help,
    takes: takesOf(takes),
    ...(values ? { values } : {}),
    ...(example === undefined ? {} : { example }),
    ...(takesTyped(takes) ? { takesTyped: true } : {}),
    ...(takes.kind === 'range' && takes.unit === 'count' ? { isCount: true } : {}),
    ...(valueLabels ? { valueLabels } : {}),
    canExclude,
    ...(canMatchAll ? { canMatchAll } : {}),
  };
}

function builtIn(takes: ValueKind): readonly CriterionValue[] | undefined {
  if (takes.kind === 'flag') return [['yes'], ['no']];
  const options = takes.kind === 'choice' ? RECORDED_VALUES[takes.list] : undefined;
  return (
    options &&
    valuesInOrder(
      takes,
      options.map(({ label, parent }) => (parent ? [label, parent] : [label])),
    )
  );
}

/** Returns how values are shown whose text is not what people read. */
function valueLabelsOf(takes: ValueKind): CriterionView['valueLabels'] {
  if (takes.kind === 'flag') return { yes: takes.yes, no: takes.no };
  const options = takes.kind === 'choice' ? (RECORDED_VALUES[takes.list] ?? []) : [];
  const labels = options.flatMap(({ label, shown }) => (shown ? [[label, shown] as const] : []));
  return labels.length > 0 ? Object.fromEntries(labels) : undefined;
}

function takesOf(takes: ValueKind): CriterionView['takes'] {
  const source = 'source' in takes ? takes.source : undefined;
  if (source?.searched) return 'search';
  return source || takes.kind === 'choice' || takes.kind === 'flag' ? 'list' : 'text';
}

/** A list of Lusha's own names and ids has nothing beside it; ranges, places and names can be typed. */
function takesTyped(takes: ValueKind): boolean {
  const source = 'source' in takes ? takes.source : undefined;
  return takes.kind === 'range' || source?.searched === true || takesOf(takes) === 'text';
}
