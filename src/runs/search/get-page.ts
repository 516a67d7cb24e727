/** Pages of a search that a person requested in the panel: from the file when they are at most a day old, and otherwise from Lusha. */
import type { PersonExecution } from '../../acquire/execution';
import { type NeverContact, readNeverContact } from '../../acquire/never-contact';
import { acquirePage, knownPages, type PageAnswer } from '../../acquire/page';
import type { PagePurchase } from '../../acquire/page-purchase';
import type { Problem, PurchaseContext } from '../../acquire/purchase-request';
import type { Purchasable } from '../../acquire/record-kind';
import { RECORD_KINDS } from '../../acquire/record-kinds';
import type { Budget } from '../../core/caps';
import { LOCK_WAIT_MS } from '../../core/limits';
import type { Lookup } from '../../core/lookup';
import type { Entries, ListEntry } from '../../ledger/entry';
import { createLedgerWriter } from '../../ledger/ledger-writer';

const DAY_MS = 24 * 3_600_000;
/** The time for moving the purchases of cells to the ledger sheet before a search, when the journal is full. */
const FILING_MS = 10_000;

export type PanelPage =
  | {
      readonly list: ListEntry;
      readonly records: readonly Purchasable[];
      readonly known: boolean;
      /** Why no further purchase may be made. */
      readonly warning?: Problem;
      readonly problem?: undefined;
    }
  | Extract<PageAnswer, { readonly list?: undefined }>;

type LedgerAccess = Pick<PersonExecution, 'ledger' | 'ports'>;
type KnownPage = Extract<PanelPage, { readonly known: boolean }>;

/** Returns the page when the file has it from the last day, or for good, with every record in it. Sends no request. */
export function cachedPage(execution: LedgerAccess, purchase: PagePurchase): KnownPage | undefined {
  return cachedPages(execution, [purchase])(purchase);
}

/** Returns a function that does this for any of these pages. All lists are looked up at once; the records of a page are looked up when it is requested. */
export function cachedPages(
  execution: LedgerAccess,
  purchases: readonly PagePurchase[],
): (purchase: PagePurchase) => KnownPage | undefined {
  const { ledger, ports } = execution;
  const now = ports.clock.now();
  const lists = knownPages(
    { ledger },
    purchases.map((purchase) => ({ ...purchase, since: validSince(purchase, now) })),
  );
  let neverContact: NeverContact | undefined;
  return (purchase) => {
    const list = lists.get(purchase.key);
    if (!list) return undefined;
    neverContact ??= readNeverContact(ports, ports.documentProperties.getAll());
    return withRecords(neverContact, purchase, list, ledger.look(lookupsOf(purchase, list)).entries);
  };
}

/** Returns the page and purchases it when the file does not have it. */
export function getPage(
  execution: PersonExecution,
  context: PurchaseContext,
  purchase: PagePurchase,
  budget: Budget,
): PanelPage {
  const fresh = cachedPage(execution, purchase);
  if (fresh) return fresh;
  const { ledger, ports } = execution;
  const { clock, documentProperties, lock } = ports;
  const buy = (since: number): PanelPage | ListEntry => {
    const answer = acquirePage(context, RECORD_KINDS[purchase.kind], { ...purchase, budget, since });
    if (answer.problem) return answer;
    const { list, records, warning } = answer;
    return records ? { list, records, known: false, ...(warning ? { warning } : {}) } : list;
  };
  const since = validSince(purchase, clock.now());
  let page = buy(since);
  if ('problem' in page && page.problem?.code === 'journal_full') {
    createLedgerWriter(ports, ledger).fileAndTidy(clock.now() + FILING_MS);
    page = buy(since);
  }
  if (!('kind' in page)) return page;
  // The page was purchased by another execution in the meantime, or by one that was cut off before formulas could see it.
  const list = page;
  const found = lock.within(LOCK_WAIT_MS, () => {
    const properties = documentProperties.getAll();
    const { entries } = ledger.lookAgain(lookupsOf(purchase, list), properties);
    return withRecords(readNeverContact(ports, properties), purchase, list, entries, purchase.isKept);
  });
  if (!found) return WAITING;
  if (found.value) return found.value;
  const again = buy(clock.now());
  return 'kind' in again ? WAITING : again;
}

const WAITING = { problem: { code: 'waiting' } } as const;

/** Returns from when on (epoch ms) a list of the file can be used at `now`. */
function validSince({ isKept }: PagePurchase, now: number): number {
  return isKept ? 0 : now - DAY_MS;
}

/**
 * Returns the page when every record of it is known; a file that keeps only ids has forgotten the records. With `isPartial`
 * the records that are known are enough.
 */
function withRecords(
  neverContact: NeverContact,
  purchase: PagePurchase,
  list: ListEntry,
  entries: Entries,
  isPartial = false,
): KnownPage | undefined {
  const recordKind = RECORD_KINDS[purchase.kind];
  const lookups = lookupsOf(purchase, list);
  const records = lookups.flatMap(({ key }) => {
    const record = recordKind.recordOf(entries.get(key));
    return record && !record.idOnly ? [record] : [];
  });
  if (records.length < lookups.length && !isPartial) return undefined;
  const reasonFor = (record: Purchasable) => neverContact.reasonForRecord(purchase.kind, record);
  return { list, records: records.filter((record) => reasonFor(record) === undefined), known: true };
}

function lookupsOf({ kind }: PagePurchase, { ids }: ListEntry): readonly Lookup[] {
  return [...new Set(ids)].map((id) => RECORD_KINDS[kind].idLookup(id));
}
