/** The people or companies to which others are similar, by the identifiers that Lusha takes for it. */
import { digest } from '../core/digest';
import type { Kind } from '../core/kind';
import type { CompanyIdentifiers, ContactIdentifiers, Lookup } from '../core/lookup';
import { lushaId } from '../core/lookup/lusha-id';
import type { CompanySeeds, ContactSeeds, NamedContact } from '../lusha/similar';

/** The fewest and the most different seeds of one request (V3 specification). */
export const FEWEST_SEEDS = 5;
export const MOST_SEEDS = 100;

/** A row that may be a seed. `page` is the LinkedIn page of a company, where the row names one. */
export interface SeedRow {
  readonly lookup: Lookup;
  readonly page?: string;
}

/** One identifier, in the list in which Lusha takes it. */
export type Identifier =
  | { readonly list: 'ids' | 'linkedinUrls' | 'emails' | 'domains'; readonly value: string }
  | { readonly list: 'contacts'; readonly value: NamedContact };

/** The seeds of one request and its later pages. */
export interface Seeds {
  readonly kind: Kind;
  /** A digest of the rows, which depends neither on their order nor on what Lusha knows of them. */
  readonly key: string;
  /** Different ones. */
  readonly identifiers: readonly Identifier[];
}

/** The lists of a request, in either form. */
export type SeedLists = ContactSeeds & CompanySeeds;

/**
 * Makes the seeds of these rows. Rows that Lusha cannot use have none, and neither have those in `unusable`, by the keys of
 * their lookups: they count for the key of the seeds alone.
 */
export function seedsOf(
  kind: Kind,
  rows: readonly SeedRow[],
  unusable: ReadonlySet<string> = new Set(),
): Seeds {
  const usable = rows.filter((row) => identifierOf(row) !== undefined);
  const names = usable.map(({ lookup, page }) => (isNamedByPage(lookup) ? `${page}` : lookup.key));
  const sent = usable.filter(({ lookup }) => !unusable.has(lookup.key));
  return {
    kind,
    key: digest(JSON.stringify(['seeds', kind, ...[...new Set(names)].sort()])),
    identifiers: different(sent.flatMap((row) => identifierOf(row) ?? [])),
  };
}

/** Returns whether Lusha takes so many seeds. */
export function isSeedCount({ identifiers }: Pick<Seeds, 'identifiers'>): boolean {
  return identifiers.length >= FEWEST_SEEDS && identifiers.length <= MOST_SEEDS;
}

/** Returns the surest identifier of a row that Lusha takes; `undefined` where it has none. */
export function identifierOf({ lookup, page }: SeedRow): Identifier | undefined {
  if (lookup.kind === 'contact') return contactIdentifier(lookup.by);
  const { domain } = lookup.by;
  if (domain !== undefined) return { list: 'domains', value: domain };
  return page === undefined ? undefined : { list: 'linkedinUrls', value: page };
}

/** Returns each identifier once. Letter case does not tell them apart, except for ids. */
export function different(identifiers: readonly Identifier[]): readonly Identifier[] {
  const seen = new Set<string>();
  return identifiers.filter((one) => {
    const written = JSON.stringify(one);
    const name = one.list === 'ids' ? written : written.toLowerCase();
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew;
  });
}

/** Sorts identifiers into the lists of a request. */
export function listsOf(identifiers: readonly Identifier[]): SeedLists {
  const lists: Record<string, unknown[]> = {};
  for (const { list, value } of identifiers) lists[list] = [...(lists[list] ?? []), value];
  return lists;
}

/** A company that only its LinkedIn page names surely: the name that its lookup has is a guess. */
function isNamedByPage({ kind, by }: Lookup): boolean {
  return kind === 'company' && (by as CompanyIdentifiers).domain === undefined;
}

function contactIdentifier(by: ContactIdentifiers): Identifier | undefined {
  const { id, linkedinUrl, email, firstName, lastName, companyDomain, companyName } = by;
  if (id !== undefined && lushaId(id) !== undefined) return { list: 'ids', value: id };
  if (linkedinUrl !== undefined) return { list: 'linkedinUrls', value: linkedinUrl };
  if (email !== undefined) return { list: 'emails', value: email };
  const employer = companyDomain === undefined ? companyName && { companyName } : { companyDomain };
  if (firstName !== undefined && lastName !== undefined && employer) {
    return { list: 'contacts', value: { firstName, lastName, ...employer } };
  }
  // A number from before: whether Lusha takes it here is not certain.
  return id === undefined ? undefined : { list: 'ids', value: id };
}
