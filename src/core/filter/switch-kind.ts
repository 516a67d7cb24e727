/** Turns a search for people into one for companies, and back: what has a counterpart is carried over, and the rest is named. */
import { KIND_LABELS, type Kind } from '../kind';
import { readArea } from './areas';
import type { Side } from './model';

/** The written values of one filter. */
export interface WrittenCriterion {
  readonly id: string;
  readonly side: Side;
  readonly values: readonly string[];
  readonly match?: 'all';
}

/** What is known of a filter of one kind of search. */
export interface KnownFilter {
  readonly id: string;
  readonly label: string;
  readonly canExclude: boolean;
  readonly canMatchAll?: true;
}

export interface Switched {
  readonly criteria: readonly WrittenCriterion[];
  /** One line each: `Country → Company location`, or `Exact title was removed (people only).` */
  readonly notes: readonly string[];
}

/** The filters that say the same of a person and of a company. */
const COUNTERPARTS: readonly Readonly<Record<Kind, string>>[] = [
  { contact: 'country', company: 'company location' },
];

/** Carries the filters of a search over to `kind`. `from` and `to` are the filters of both kinds of search. */
export function switchKind(
  criteria: readonly WrittenCriterion[],
  kind: Kind,
  from: readonly KnownFilter[],
  to: readonly KnownFilter[],
): Switched {
  const carried: WrittenCriterion[] = [];
  const notes = new Set<string>();
  for (const one of criteria) {
    const id = counterpartOf(one, kind);
    const known = to.find((filter) => filter.id === id);
    const label = from.find((filter) => filter.id === one.id)?.label ?? one.id;
    // Beside values of its own, those of the counterpart would widen the search.
    const isFree = id === one.id || !criteria.some((other) => other.id === id && other.side === one.side);
    if (!known || !isFree || (one.side === 'exclude' && !known.canExclude)) {
      notes.add(removedNote(label, kind));
      continue;
    }
    if (id !== one.id) notes.add(`${label} → ${known.label}`);
    const { match, ...plain } = one;
    const isAll = match === 'all' && known.canMatchAll === true;
    if (match === 'all' && !isAll) notes.add(`${label} now matches any of its values.`);
    carried.push({ ...plain, id, ...(isAll ? { match } : {}) });
  }
  return { criteria: carried, notes: [...notes] };
}

/** Says that a search of this kind does not have it: `Exact title was removed (people only).` */
export function removedNote(label: string, kind: Kind): string {
  return `${label} was removed (${KIND_LABELS[kind === 'contact' ? 'company' : 'contact']} only).`;
}

function counterpartOf({ id, values }: WrittenCriterion, kind: Kind): string {
  const counterpart = COUNTERPARTS.find((one) => one[kind === 'contact' ? 'company' : 'contact'] === id);
  // A city or a continent is no country; a search for people takes the location of their companies as it is.
  const isOne = (value: string) => !/[/,*]/.test(value) && !readArea(value);
  const isCountry = kind === 'company' || values.every(isOne);
  return counterpart && isCountry ? counterpart[kind] : id;
}
