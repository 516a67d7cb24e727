/** The catalogue of all criteria, and how the names that people type find them. */

import { nearest } from '../fields/edit-distance';
import type { Kind } from '../kind';
import { fold } from '../lookup/text';
import { COMPANY_CRITERIA } from './company-criteria';
import { COMPANY_MOVES_CRITERIA } from './company-moves-criteria';
import { COMPANY_WORDS_CRITERIA } from './company-words-criteria';
import type { CriterionEntry } from './entry';
import { PERSON_BACKGROUND_CRITERIA } from './person-background-criteria';
import { PERSON_CRITERIA } from './person-criteria';

const CRITERIA = [
  ...PERSON_CRITERIA,
  ...PERSON_BACKGROUND_CRITERIA,
  ...COMPANY_CRITERIA,
  ...COMPANY_WORDS_CRITERIA,
  ...COMPANY_MOVES_CRITERIA,
];

export type CriterionId = (typeof CRITERIA)[number]['id'];

/** The properties of the API that the entries use. */
export type SentProperty =
  | Extract<(typeof CRITERIA)[number]['sent'], string>
  | Extract<(typeof CRITERIA)[number], { readonly allOf: object }>['allOf']['property'];

/** An entry of the catalogue, whose names are narrowed to the existing ones. */
export interface CatalogueEntry extends CriterionEntry {
  readonly id: CriterionId;
  readonly sent: SentProperty | Exclude<CriterionEntry['sent'], string>;
  readonly allOf?: { readonly property: SentProperty; readonly only?: Kind };
}

const ENTRIES: readonly CatalogueEntry[] = CRITERIA;

/** An example of a written criterion for each kind of search. */
export const EXAMPLES: Readonly<Record<Kind, string>> = {
  contact: 'title: CFO',
  company: 'industry: Finance',
};

/** Returns the entry of an id; `undefined` for one that another version of the add-on has stored. */
export function entryOf(id: string): CatalogueEntry | undefined {
  return ENTRIES.find((entry) => entry.id === id);
}

/** Returns whether a search of this kind accepts something that may be limited to one kind by `only`. */
export function isIn(kind: Kind, { only }: { readonly only?: Kind }): boolean {
  return only === undefined || only === kind;
}

/** Returns the criteria that a search of this kind accepts. Those about the kind itself come first. */
export function entriesOf(kind: Kind): readonly CatalogueEntry[] {
  const taken = ENTRIES.filter((entry) => isIn(kind, entry));
  const own = (entry: CatalogueEntry) => (entry.about === 'person') === (kind === 'contact');
  return [...taken.filter(own), ...taken.filter((entry) => !own(entry))];
}

/** The result of a name: a criterion, one of the other kind of search only, or the nearest by spelling, if any. */
export type FoundCriterion =
  | { readonly kind: 'found' | 'other search'; readonly entry: CatalogueEntry }
  | { readonly kind: 'none'; readonly nearest?: CatalogueEntry };

/**
 * Finds a criterion by name. Case, accents, spaces and hyphens do not matter. Ids and labels have priority over
 * aliases, and criteria about the kind itself over others: `country` is the contact's in a search for contacts and the
 * company's in a search for companies.
 */
export function findCriterion(kind: Kind, name: string): FoundCriterion {
  const folded = fold(name);
  const findIn = (entries: readonly CatalogueEntry[]) =>
    entries.find(({ id, label }) => fold(id) === folded || fold(label) === folded) ??
    entries.find(({ aliases }) => aliases.some((alias) => fold(alias) === folded));
  const entries = entriesOf(kind);
  const entry = findIn(entries);
  if (entry) return { kind: 'found', entry };
  const otherEntry = findIn(ENTRIES);
  if (otherEntry) return { kind: 'other search', entry: otherEntry };
  const near = nearest(entries, ({ id, label, aliases }) => [id, label, ...aliases].map(fold), folded);
  return near ? { kind: 'none', nearest: near } : { kind: 'none' };
}
