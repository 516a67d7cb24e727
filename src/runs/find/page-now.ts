/** Pages of a search that a person asked for in the panel: as the file knows them from the last day, else as Lusha answers. */
import type { PersonExecution } from '../../acquire/execution';
import { tradeOf } from '../../acquire/kinds';
import { NEVER_CONTACT_TAB, type NeverContact, readNeverContact } from '../../acquire/never-contact';
import type { Desk, Problem } from '../../acquire/order';
import { acquirePage, knownPages, type PageAnswer, type PageOrder } from '../../acquire/page';
import { idLookup } from '../../acquire/reveals';
import type { Purchasable } from '../../acquire/trade';
import type { Purse } from '../../core/caps';
import { LOCK_WAIT_MS } from '../../core/limits';
import type { Lookup } from '../../core/lookup';
import type { Entries, ListEntry } from '../../ledger/entry';
import { createKeeper } from '../../ledger/keeper';

const DAY_MS = 24 * 3_600_000;
/** What cells have bought is filed before a search where there is no room to note anything more. */
const FILING_MS = 10_000;

type Order = PageOrder<Purchasable>;

export type PanelPage =
  | {
      readonly list: ListEntry;
      readonly records: readonly Purchasable[];
      readonly known: boolean;
      /** Why nothing further must be bought. */
      readonly warning?: Problem;
      readonly problem?: undefined;
    }
  | Extract<PageAnswer<Purchasable>, { readonly list?: undefined }>;

type Known = Pick<PersonExecution, 'ledger' | 'ports'>;
type KnownPage = Extract<PanelPage, { readonly known: boolean }>;

/** The page where the file knows it from the last day, with every record in it. Asks nobody. */
export function freshPage(execution: Known, order: Order): KnownPage | undefined {
  return freshPages(execution, [order])(order);
}

/** The same of any of these pages: all are looked up at once, who is on one only when it is asked for. */
export function freshPages(
  execution: Known,
  orders: readonly Order[],
): (order: Order) => KnownPage | undefined {
  const { ledger, ports } = execution;
  const since = ports.clock.now() - DAY_MS;
  const lists = knownPages(
    { ledger },
    orders.map((order) => ({ ...order, since })),
  );
  let neverContact: NeverContact | undefined;
  return (order) => {
    const list = lists.get(order.key);
    if (!list) return undefined;
    neverContact ??= neverContactOf(execution);
    return withRecords(neverContact, order, list, ledger.look(lookupsOf(order, list)).entries);
  };
}

/** The page, bought where the file does not know it. */
export function pageNow(execution: PersonExecution, desk: Desk, order: Order, purse: Purse): PanelPage {
  const fresh = freshPage(execution, order);
  if (fresh) return fresh;
  const { ledger, ports } = execution;
  const { clock, documentProperties, lock } = ports;
  const buy = (since: number): PanelPage | ListEntry => {
    const answer = acquirePage(desk, tradeOf(tradeName(order)), { ...order, purse, since });
    if (answer.problem) return answer;
    const { list, records, warning } = answer;
    return records ? { list, records, known: false, ...(warning ? { warning } : {}) } : list;
  };
  const since = clock.now() - DAY_MS;
  let page = buy(since);
  if ('problem' in page && page.problem?.code === 'journal_full') {
    createKeeper(ports, ledger).fileAndTidy(clock.now() + FILING_MS);
    page = buy(since);
  }
  if (!('kind' in page)) return page;
  // Bought by somebody else meanwhile, or by an execution that was cut off before formulas could see it.
  const list = page;
  const found = lock.within(LOCK_WAIT_MS, () => {
    const { entries } = ledger.lookAgain(lookupsOf(order, list), documentProperties.getAll());
    return withRecords(neverContactOf(execution), order, list, entries);
  });
  if (!found) return WAITING;
  if (found.value) return found.value;
  const again = buy(clock.now());
  return 'kind' in again ? WAITING : again;
}

const WAITING = { problem: { code: 'waiting' } } as const;

/** The page, where every record of it is known: a file that keeps ids only has forgotten them. */
function withRecords(
  neverContact: NeverContact,
  order: Order,
  list: ListEntry,
  entries: Entries,
): KnownPage | undefined {
  const trade = tradeOf(tradeName(order));
  const records = lookupsOf(order, list).flatMap(({ key }) => {
    const record = trade.recordOf(entries.get(key));
    return record && !record.idOnly ? [record] : [];
  });
  if (records.length < list.ids.length) return undefined;
  return { list, records: records.filter((record) => !neverContact.hasRecord(record)), known: true };
}

function neverContactOf({ ports }: Pick<PersonExecution, 'ports'>): NeverContact {
  return readNeverContact(ports.sheets.readTab(NEVER_CONTACT_TAB) ?? []);
}

function lookupsOf({ kind }: Order, { ids }: ListEntry): readonly Lookup[] {
  return ids.map((id) => idLookup(kind, id));
}

function tradeName({ kind }: Order): 'people' | 'companies' {
  return kind === 'contact' ? 'people' : 'companies';
}
