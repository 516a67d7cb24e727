/** What the ledger keeps of one page of results. */
import type { LookupKey } from '../core/lookup';
import type { Entry, ListEntry } from '../ledger/entry';
import type { Page } from '../lusha/page';
import { recordEntries, type SkippedRecords, skippedCounts } from './found-records';
import { isNotedWhenSent, type PagePurchase } from './page-purchase';
import type { PurchaseContext } from './purchase-request';
import type { Purchasable, RecordKind } from './record-kind';

/** Returns the found records, no more than were requested. */
export function foundIn({ size }: PagePurchase, page: Page<Purchasable>): readonly Purchasable[] {
  return page.results.flatMap((result) => (result.kind === 'found' ? [result.record] : [])).slice(0, size);
}

/** Returns an entry for each record and then the list itself, so that a list never names a record that is not stored. */
export function entriesOf(
  recordKind: RecordKind,
  { key, size, session }: PagePurchase,
  page: Page<Purchasable>,
  records: readonly Purchasable[],
  skipped: SkippedRecords,
  at: number,
): readonly (readonly [LookupKey, Entry])[] {
  const list: ListEntry = {
    kind: 'list',
    at,
    ids: records.map(({ id }) => id),
    ...(page.total === undefined ? {} : { total: page.total }),
    ...(page.totalIsExact === undefined ? {} : { totalIsExact: page.totalIsExact }),
    rows: page.rows,
    ...(page.hasMore === undefined ? {} : { asked: size, hasMore: page.hasMore }),
    ...(page.session === undefined ? {} : { session: page.session }),
    ...(session !== undefined && page.session !== session ? { isAnew: true } : {}),
    ...skippedCounts(skipped),
  };
  return [...recordEntries(recordKind, records, at), [key, list]];
}

/** Notes that a page is being sent, at a time in epoch ms. */
export function sentEntry({ isKept }: Pick<PagePurchase, 'isKept'>, at: number) {
  return { kind: 'sent', at, ...(isKept ? { isKept } : {}) } as const;
}

/** Notes that a request was refused and costs nothing, so that it may be sent again. */
export function refusedEntries(
  { inCell, ports }: PurchaseContext,
  page: PagePurchase,
  isLost: boolean,
): readonly (readonly [LookupKey, Entry])[] {
  const { key } = page;
  if (!isNotedWhenSent(inCell, page) || isLost) return [];
  return [[key, { ...sentEntry(page, ports.clock.now()), isRefused: true }]];
}
