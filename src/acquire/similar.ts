/**
 * Pages of people or companies similar to others. Each page goes on where the one before ended, in the same session at
 * Lusha, so that nothing is listed twice. The file keeps every page for good: none is purchased again.
 */
import { digest } from '../core/digest';
import { LARGEST_PAGE } from '../core/limits';
import type { LookupKey } from '../core/lookup';
import { LIST_PRICES, similarCost } from '../core/prices';
import type { ListEntry } from '../ledger/entry';
import type { Failure } from '../lusha/failure';
import { similarCompanies, similarContacts } from '../lusha/similar';
import type { NeverNames } from './never-contact';
import { knownPages } from './page';
import type { PagePurchase, PageRequested, PageSize } from './page-purchase';
import type { PurchaseContext } from './purchase-request';
import type { Purchasable } from './record-kind';
import { RECORD_KINDS } from './record-kinds';
import {
  different,
  FEWEST_SEEDS,
  type Identifier,
  identifierOf,
  listsOf,
  MOST_SEEDS,
  type SeedRow,
  type Seeds,
} from './seeds';

/** Lusha excludes no more identifiers than it takes seeds. */
const MOST_EXCLUDED = MOST_SEEDS;
/** The pages that are looked up at once. */
const LOOKED_UP = 8;

/** Where the next page begins. */
export interface NextSimilar {
  /** Counted from 0. */
  readonly page: number;
  /** The number of results to request. */
  readonly size: number;
  readonly session?: string;
}

/** Whom a page must not list. */
export interface KnownRecords {
  /** Rows of lists in the file. */
  readonly rows: readonly SeedRow[];
  /** Returns the records of earlier pages, for requests without a session. */
  readonly previous: () => readonly Purchasable[];
}

const NOBODY: NeverNames = { emails: [], profiles: [], domains: [] };

/** Returns the key under which the file keeps one page. */
export function similarKey({ key }: Pick<Seeds, 'key'>, page: number): LookupKey {
  return digest(JSON.stringify(['similar', key, page]));
}

/** Creates the purchase of one page. */
export function similarPage(seeds: Seeds, next: NextSimilar, known: KnownRecords): PagePurchase {
  const { page, session } = next;
  return {
    key: similarKey(seeds, page),
    kind: seeds.kind,
    ...sized(seeds, next, known),
    shorter: (most) => sized(seeds, { ...next, size: wholeBlocks(most) }, known),
    isKept: true,
    ...(session === undefined ? {} : { session }),
  };
}

function sized(seeds: Seeds, next: NextSimilar, known: KnownRecords): PageSize {
  const { size, session } = next;
  const excluding = (names: NeverNames) => requested(seeds, next, session, names, known);
  return {
    size,
    cost: (prices) => similarCost(seeds.kind, size, prices),
    ...excluding(NOBODY),
    excluding,
  };
}

/** Lusha charges for started blocks, so that whole ones cost no more than the page that they are a part of. */
function wholeBlocks(most: number): number {
  const { similarBlock } = LIST_PRICES;
  return Math.max(1, Math.floor(most / similarBlock)) * similarBlock;
}

/** Returns the pages that the file knows, from the first one on, until `isEnough`. */
export function knownSimilar(
  context: Pick<PurchaseContext, 'ledger'>,
  seeds: Pick<Seeds, 'kind' | 'key'>,
  isEnough: (lists: readonly ListEntry[]) => boolean = () => false,
): readonly ListEntry[] {
  const lists: ListEntry[] = [];
  for (;;) {
    const named = similarKeys(seeds, lists.length, LOOKED_UP).map((key) => ({ key, kind: seeds.kind }));
    const known = knownPages(context, named);
    for (const { key } of named) {
      const list = known.get(key);
      if (!list) return lists;
      lists.push(list);
      if (isEnough(lists)) return lists;
    }
  }
}

/** Returns the keys of `count` pages, from page `first` on. */
export function similarKeys(seeds: Pick<Seeds, 'key'>, first: number, count: number): readonly LookupKey[] {
  return Array.from({ length: count }, (_, at) => similarKey(seeds, first + at));
}

/** Returns how many results were requested in these pages. */
export function askedIn(lists: readonly ListEntry[]): number {
  return lists.reduce((sum, { asked, ids }) => sum + (asked ?? ids.length), 0);
}

/**
 * Returns where the next page begins after those that are known, for `open` more results; `undefined` when there are no
 * more. Without a session, Lusha lists what is not excluded, so that there is an end to what can be new.
 */
export function nextSimilar(lists: readonly ListEntry[], open: number): NextSimilar | undefined {
  const last = lists[lists.length - 1];
  const size = Math.min(LARGEST_PAGE, open);
  if (size < 1 || last?.hasMore === false) return undefined;
  const session = last?.session;
  const listed = lists.reduce((sum, { ids }) => sum + ids.length, 0);
  if (last && session === undefined && listed > MOST_EXCLUDED) return undefined;
  return { page: lists.length, size, ...(session === undefined ? {} : { session }) };
}

/** Returns these pages as one list. */
export function joinedLists(lists: readonly ListEntry[]): ListEntry {
  const sum = (count: (list: ListEntry) => number | undefined) =>
    lists.reduce((all, list) => all + (count(list) ?? 0), 0);
  const rows = sum((list) => list.rows ?? list.ids.length);
  return {
    kind: 'list',
    at: Math.max(0, ...lists.map(({ at }) => at)),
    ids: [...new Set(lists.flatMap(({ ids }) => ids))],
    // As many match as were listed, also where more would follow: a formula lists no more than were requested.
    total: rows,
    rows,
    leftOut: sum(({ leftOut }) => leftOut),
    forgotten: sum(({ forgotten }) => forgotten),
  };
}

/** Returns the records of these pages as far as a request can exclude them: people by their ids alone, companies as the file has them. */
export function recordsOf(
  { ledger }: Pick<PurchaseContext, 'ledger'>,
  { kind }: Pick<Seeds, 'kind'>,
  lists: readonly ListEntry[],
): readonly Purchasable[] {
  const ids = lists.flatMap((list) => list.ids);
  if (kind === 'contact') return ids.map((id) => ({ id }));
  const recordKind = RECORD_KINDS[kind];
  const lookups = ids.map((id) => recordKind.idLookup(id));
  const { entries } = ledger.look(lookups);
  return lookups.flatMap(({ key }) => recordKind.recordOf(entries.get(key)) ?? []);
}

function requested(
  seeds: Seeds,
  next: NextSimilar,
  session: string | undefined,
  names: NeverNames,
  known: KnownRecords,
): PageRequested {
  const previous = session === undefined && next.page > 0 ? known.previous() : [];
  const request = {
    seeds: listsOf(seeds.identifiers),
    exclude: listsOf(excluded(seeds, previous, names, known.rows)),
    limit: next.size,
    ...(session === undefined ? {} : { session }),
  };
  return {
    call: seeds.kind === 'contact' ? similarContacts(request) : similarCompanies(request),
    instead: (failure) => {
      // The session has ended. Another one begins, in which what is known may come again.
      if (failure.status === 410 && session !== undefined)
        return requested(seeds, next, undefined, names, known);
      const fewer = withoutNamed(seeds, failure);
      return fewer && requested(fewer, next, session, names, known);
    },
  };
}

/** Returns the identifiers to exclude: first those that would come back for certain. */
function excluded(
  { kind }: Seeds,
  previous: readonly Purchasable[],
  names: NeverNames,
  rows: readonly SeedRow[],
): readonly Identifier[] {
  const identifiers = [
    ...previous.flatMap((record) => identifierOfRecord(kind, record) ?? []),
    ...(kind === 'contact'
      ? [...listed('emails', names.emails), ...listed('linkedinUrls', names.profiles)]
      : listed('domains', names.domains)),
    ...rows.flatMap((row) => (row.lookup.kind === kind ? (identifierOf(row) ?? []) : [])),
  ];
  return different(identifiers).slice(0, MOST_EXCLUDED);
}

function listed(
  list: 'emails' | 'linkedinUrls' | 'domains',
  values: readonly string[],
): readonly Identifier[] {
  return values.map((value) => ({ list, value }));
}

function identifierOfRecord(kind: Seeds['kind'], { id, domain }: Purchasable): Identifier | undefined {
  if (kind === 'contact') return { list: 'ids', value: id };
  return domain === undefined ? undefined : { list: 'domains', value: domain };
}

/** Matches the place of a seed in a refusal, such as `seeds.domains.3`. */
const NAMED_SEED = /\bseeds\.(\w+)(?:\.|\[)(\d+)/g;

/** Returns the seeds without those that a refusal names; `undefined` where it names none, or where too few are left. */
function withoutNamed(seeds: Seeds, { code, message }: Failure): Seeds | undefined {
  if (code !== 'bad_request') return undefined;
  const named = new Set<string>();
  message.replace(NAMED_SEED, (whole, list: string, at: string) => {
    named.add(`${list} ${at}`);
    return whole;
  });
  const places = new Map<string, number>();
  const identifiers = seeds.identifiers.filter(({ list }) => {
    const at = places.get(list) ?? 0;
    places.set(list, at + 1);
    return !named.has(`${list} ${at}`);
  });
  const isFewer = identifiers.length < seeds.identifiers.length;
  return isFewer && identifiers.length >= FEWEST_SEEDS ? { ...seeds, identifiers } : undefined;
}
