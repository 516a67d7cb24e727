/**
 * Pages of people or companies similar to others. Each page goes on where the one before ended, in the same session at
 * Lusha, so that nothing is listed twice. The file keeps every page for good: none is purchased again.
 */
import { digest } from '../core/digest';
import { LARGEST_PAGE } from '../core/limits';
import type { LookupKey } from '../core/lookup';
import { LIST_PRICES, similarCost } from '../core/prices';
import type { ListEntry } from '../ledger/entry';
import { knownPages } from './page';
import type { PagePurchase, PageSize } from './page-purchase';
import type { PurchaseContext } from './purchase-request';
import type { Purchasable } from './record-kind';
import { RECORD_KINDS } from './record-kinds';
import { MOST_SEEDS, type Seeds } from './seeds';
import { allowedRequest, type KnownRecords, type NextSimilar, similarRequest } from './similar-request';

/** The pages that are looked up at once. */
const LOOKED_UP = 8;

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
  const { size } = next;
  return {
    size,
    cost: (prices) => similarCost(seeds.kind, size, prices),
    ...similarRequest(seeds, next, known),
    excluding: (never) => allowedRequest(seeds, next, known, never),
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
  if (last && session === undefined && listed > MOST_SEEDS) return undefined;
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
