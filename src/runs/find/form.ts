/** The criteria of a search for people in the groups in which the panel shows them. */
import { type CatalogueEntry, entriesOf } from '../../core/filter';
import type { CriterionGroup, CriterionView } from './view';

const FIRST: readonly (readonly [label: string, ids: readonly string[]])[] = [
  ['Person', ['title', 'level', 'department', 'country', 'data']],
  ['Company', ['size', 'industry', 'company', 'domain', 'technologies', 'company location']],
];

/** What is in no group of its own stands under *More*. */
export function criterionGroups(): readonly CriterionGroup[] {
  const entries = entriesOf('people');
  const first = FIRST.map(([label, ids]) => ({
    label,
    criteria: ids.flatMap((id) => entries.filter((entry) => entry.id === id)),
  }));
  const taken = new Set(first.flatMap(({ criteria }) => criteria));
  const more = { label: 'More', criteria: entries.filter((entry) => !taken.has(entry)) };
  return [...first, more].map(({ label, criteria }) => ({ label, criteria: criteria.map(viewOf) }));
}

function viewOf({ id, label, help, canExclude, values }: CatalogueEntry): CriterionView {
  return { id, label, help, takes: takesOf(values), canExclude };
}

function takesOf(values: CatalogueEntry['values']): CriterionView['takes'] {
  const source = 'source' in values ? values.source : undefined;
  if (source?.searched) return 'search';
  return source || values.kind === 'choice' || values.kind === 'flag' ? 'list' : 'text';
}
