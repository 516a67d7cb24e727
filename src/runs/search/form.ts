/** The criteria of a search in the groups in which the panel shows them. */

import { type CatalogueEntry, entriesOf, RECORDED_VALUES } from '../../core/filter';
import type { Kind } from '../../core/kind';
import type { CriterionGroup, CriterionView } from './view';

type Groups = readonly (readonly [label: string, ids: readonly string[]])[];

const PERSON = ['title', 'level', 'department', 'country', 'data'];
const COMPANY = ['size', 'industry', 'sub-industry', 'company', 'domain', 'technologies', 'company location'];
const FIRST: Readonly<Record<Kind, Groups>> = {
  contact: [
    ['Person', PERSON],
    ['Company', COMPANY],
  ],
  company: [
    ['Company', [...COMPANY, 'revenue', 'founded']],
    ['Their people', PERSON],
  ],
};

/** Groups the criteria of a search; criteria without a group are listed under *More*. */
export function criterionGroups(kind: Kind): readonly CriterionGroup[] {
  const entries = entriesOf(kind);
  const first = FIRST[kind].map(([label, ids]) => ({
    label,
    criteria: ids.flatMap((id) => entries.filter((entry) => entry.id === id)),
  }));
  const taken = new Set(first.flatMap(({ criteria }) => criteria));
  const more = { label: 'More', criteria: entries.filter((entry) => !taken.has(entry)) };
  return [...first, more].map(({ label, criteria }) => ({
    label,
    criteria: criteria.map((entry) => viewOf(kind, entry)),
  }));
}

function viewOf(kind: Kind, { id, label, help, canExclude, values, allOf }: CatalogueEntry): CriterionView {
  const canMatchAll = allOf !== undefined && (allOf.only === undefined || allOf.only === kind);
  return {
    id,
    label,
    help,
    takes: takesOf(values),
    canExclude,
    ...(canMatchAll ? { canMatchAll } : {}),
  };
}

function takesOf(values: CatalogueEntry['values']): CriterionView['takes'] {
  const source = 'source' in values ? values.source : undefined;
  if (source?.searched) return 'search';
  if (values.kind === 'choice' && RECORDED_VALUES[values.list]?.some(({ parent }) => parent)) return 'groups';
  return source || values.kind === 'choice' || values.kind === 'flag' ? 'list' : 'text';
}
