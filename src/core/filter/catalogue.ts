/** All criteria that a filter can have, and how the words a person types find one. */

import { nearest } from '../fields/edit-distance';
import type { Kind } from '../kind';
import { fold } from '../lookup/text';
import { COMPANY_CRITERIA } from './company-criteria';
import { COMPANY_MOVES_CRITERIA } from './company-moves-criteria';
import type { CriterionEntry } from './entry';
import { PERSON_CRITERIA } from './person-criteria';

const CRITERIA = [...PERSON_CRITERIA, ...COMPANY_CRITERIA, ...COMPANY_MOVES_CRITERIA];

export type CriterionId = (typeof CRITERIA)[number]['id'];

/** The properties of the API that the entries name. */
export type SentProperty =
  | Extract<(typeof CRITERIA)[number]['sent'], string>
  | Extract<(typeof CRITERIA)[number], { readonly allOf: object }>['allOf']['property'];

/** An entry with the names in it narrowed to those that there are. */
export interface CatalogueEntry extends CriterionEntry {
  readonly id: CriterionId;
  readonly sent: SentProperty | Exclude<CriterionEntry['sent'], string>;
  readonly allOf?: { readonly property: SentProperty; readonly only?: Kind };
}

const ENTRIES: readonly CatalogueEntry[] = CRITERIA;

/** A criterion as it is written, for each kind of search. */
export const EXAMPLES: Readonly<Record<Kind, string>> = {
  contact: 'title: CFO',
  company: 'industry: Finance',
};

/** `undefined` for an id that an older or newer add-on has stored. */
export function entryOf(id: string): CatalogueEntry | undefined {
  return ENTRIES.find((entry) => entry.id === id);
}

export function isIn(kind: Kind, { only }: { readonly only?: Kind }): boolean {
  return only === undefined || only === kind;
}

/** What a search of this kind takes, criteria about what is searched for first. */
export function entriesOf(kind: Kind): readonly CatalogueEntry[] {
  const taken = ENTRIES.filter((entry) => isIn(kind, entry));
  const own = (entry: CatalogueEntry) => (entry.about === 'person') === (kind === 'contact');
  return [...taken.filter(own), ...taken.filter((entry) => !own(entry))];
}

/** What a name finds: a criterion; one that only the other search takes; or the nearest by spelling, if any. */
export type FoundCriterion =
  | { readonly kind: 'found' | 'other search'; readonly entry: CatalogueEntry }
  | { readonly kind: 'none'; readonly nearest?: CatalogueEntry };

/**
 * Case, accents, spaces and hyphens of the name do not matter. Ids and labels go before aliases, and then what is about the
 * people or companies searched for: `country` is that of the person in a search of people, of the company in one of companies.
 */
export function findCriterion(kind: Kind, name: string): FoundCriterion {
  const asked = fold(name);
  const named = (entries: readonly CatalogueEntry[]) =>
    entries.find(({ id, label }) => fold(id) === asked || fold(label) === asked) ??
    entries.find(({ aliases }) => aliases.some((alias) => fold(alias) === asked));
  const entries = entriesOf(kind);
  const entry = named(entries);
  if (entry) return { kind: 'found', entry };
  const elsewhere = named(ENTRIES);
  if (elsewhere) return { kind: 'other search', entry: elsewhere };
  const near = nearest(entries, ({ id, label, aliases }) => [id, label, ...aliases].map(fold), asked);
  return near ? { kind: 'none', nearest: near } : { kind: 'none' };
}
