/** Pages of a search that a person asked for in the panel: as the file knows them from the last day, else as Lusha answers. */
import type { PersonExecution } from '../../acquire/execution';
import { tradeOf } from '../../acquire/kinds';
import { NEVER_CONTACT_TAB, readNeverContact } from '../../acquire/never-contact';
import type { Desk, Problem } from '../../acquire/order';
import { acquirePage, knownPage, type PageAnswer, type PageOrder } from '../../acquire/page';
import { idLookup } from '../../acquire/reveals';
import type { Purchasable } from '../../acquire/trade';
import type { Purse } from '../../core/caps';
import type { Entry, ListEntry } from '../../ledger/entry';
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

/** The page where the file knows it from the last day, with every record in it. Asks nobody. */
export function freshPage(
  { ledger, ports }: Pick<PersonExecution, 'ledger' | 'ports'>,
  order: Order,
): Extract<PanelPage, { readonly known: boolean }> | undefined {
  const list = knownPage({ ledger }, { ...order, since: ports.clock.now() - DAY_MS });
  const entries = list && ledger.look(list.ids.map((id) => idLookup(order.kind, id))).entries;
  const found = list?.ids.flatMap((id) => recordIn(order, entries?.get(idLookup(order.kind, id).key)) ?? []);
  // A file that keeps ids only does not know what it has forgotten of them.
  if (!list || found?.length !== list.ids.length) return undefined;
  const neverContact = readNeverContact(ports.sheets.readTab(NEVER_CONTACT_TAB) ?? []);
  return { list, records: found.filter((record) => !neverContact.hasRecord(record)), known: true };
}

/** The page, bought where the file does not know it. */
export function pageNow(execution: PersonExecution, desk: Desk, order: Order, purse: Purse): PanelPage {
  const known = freshPage(execution, order);
  if (known) return known;
  const { ledger, ports } = execution;
  const since = ports.clock.now() - DAY_MS;
  const buy = () => acquirePage(desk, tradeOf(tradeName(order)), { ...order, purse, since });
  let answer = buy();
  if (answer.problem?.code === 'journal_full') {
    createKeeper(ports, ledger).fileAndTidy(ports.clock.now() + FILING_MS);
    answer = buy();
  }
  if (answer.problem) return answer;
  const { list, records, warning } = answer;
  // Somebody else has bought it in the meantime.
  if (!records) return freshPage(execution, order) ?? WAITING;
  return { list, records, known: false, ...(warning ? { warning } : {}) };
}

const WAITING = { problem: { code: 'waiting' } } as const;

function tradeName({ kind }: Order): 'people' | 'companies' {
  return kind === 'contact' ? 'people' : 'companies';
}

function recordIn(order: Order, entry: Entry | undefined): Purchasable | undefined {
  const record = tradeOf(tradeName(order)).recordOf(entry);
  return record?.idOnly ? undefined : record;
}
