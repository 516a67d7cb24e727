/** The rows of a list that a check of signals is about, with the Lusha ID of each as far as the file knows it. */
import type { PersonExecution } from '../../acquire/execution';
import { readNeverContact } from '../../acquire/never-contact';
import type { Purchasable } from '../../acquire/record-kind';
import { RECORD_KINDS } from '../../acquire/record-kinds';
import type { Kind } from '../../core/kind';
import { joinLookups, type Lookup } from '../../core/lookup';
import { idToken } from '../../core/lookup/lusha-id';
import type { Entry, Miss } from '../../ledger/entry';
import { hiddenRowsOf, LOOKED_AT } from '../enrich/hidden-rows';
import { namedRows } from '../enrich/rows';
import type { RowsChoice } from '../enrich/view';
import { isIn, type List, readList } from '../table/list';

/** Which rows of the list are meant. */
export type SignalRowsChoice = Extract<RowsChoice, { readonly by: 'all' | 'selection' | 'visible' }>;

/**
 * What the file knows of a row. `known`: its Lusha ID. `unknown`: it has to be looked up first. `not found`: Lusha has no
 * record of it. `unsure`: the record that was found may be of another one. `never contact`: nothing may be asked about it.
 */
type IdState = 'known' | 'unknown' | 'not found' | 'unsure' | 'never contact';

/** A row of the list that names a contact or a company. */
export interface SignalRow {
  /** Counted from 1. */
  readonly row: number;
  readonly lookup: Lookup;
  readonly state: IdState;
  /** The Lusha ID; present when the state is `known`. */
  readonly id?: string;
  /** What the file knows of the record. */
  readonly record?: Purchasable;
  /** Why Lusha has no record; present when the state is `not found`. */
  readonly miss?: Miss;
}

/** A list with the rows that name somebody. */
export interface SignalList {
  readonly list: List;
  readonly rows: readonly SignalRow[];
  /** The number of rows that are not blank and name nobody. */
  readonly unnamed: number;
}

/** Reads the list on a tab, or on the active one. Sends no request. Throws an `AddOnError` when there is no list. */
export function readSignalList(execution: PersonExecution, kind: Kind, tabId?: number): SignalList {
  const { ports } = execution;
  const list = readList(ports.book, { kind, ...(tabId === undefined ? {} : { tabId }) });
  const named = namedRows(list);
  const read = named.flatMap(({ row, identity }) =>
    identity.kind === 'lookup' ? [{ row, lookup: identity.lookup }] : [],
  );
  return { list, rows: withIds(execution, read), unnamed: named.length - read.length };
}

type ReadRow = Pick<SignalRow, 'row' | 'lookup'>;

/** Returns the rows with what the file knows of them by now. Sends no request. */
export function withIds(execution: PersonExecution, rows: readonly ReadRow[]): readonly SignalRow[] {
  const { ports, runLedger } = execution;
  const properties = ports.documentProperties.getAll();
  const { entries } = runLedger.lookAgain(joinLookups(rows.map(({ lookup }) => lookup)), properties);
  const never = readNeverContact(ports, properties);
  const ids = new Map<string, string>();
  return rows.map(({ row, lookup }): SignalRow => {
    const known = knownOf(lookup, entries.get(lookup.key));
    const isNever =
      never.reasonFor(lookup) !== undefined ||
      (known.record !== undefined && never.reasonForRecord(lookup.kind, known.record) !== undefined);
    if (isNever) return { row, lookup, state: 'never contact' };
    if (known.id === undefined) return { row, lookup, ...known };
    // One person or company has one ID in a list, whichever versions the rows hold.
    const id = ids.get(idToken(known.id)) ?? known.id;
    ids.set(idToken(id), id);
    return { row, lookup, ...known, id };
  });
}

function knownOf(
  lookup: Lookup,
  entry: Entry | undefined,
): Pick<SignalRow, 'state' | 'id' | 'record' | 'miss'> {
  const kind = RECORD_KINDS[lookup.kind];
  const record = kind.recordOf(entry);
  const known = record ? { record } : {};
  if (lookup.by.id !== undefined) return { state: 'known', id: record?.id ?? lookup.by.id, ...known };
  if (!entry) return { state: 'unknown' };
  if (!record) return { state: 'not found', ...(entry.kind === 'miss' ? { miss: entry.outcome } : {}) };
  // A record of which only the ID is kept was found for this row before.
  if (!record.idOnly && kind.matchOf(lookup, record) === 'weak') return { state: 'unsure', record };
  return { state: 'known', id: record.id, record };
}

/** Returns the rows that a choice picks. */
export function chosenRows(
  { ports: { book } }: PersonExecution,
  { list, rows }: Pick<SignalList, 'list' | 'rows'>,
  choice: SignalRowsChoice,
): readonly SignalRow[] {
  if (choice.by === 'all') return rows;
  if (choice.by === 'visible') {
    const hidden = hiddenRowsOf(list.tab);
    return rows.slice(0, LOOKED_AT).filter(({ row }) => !hidden.isHidden(row));
  }
  const { tab, areas } = book.selection();
  return tab.id === list.tab.id ? rows.filter(({ row }) => isIn(areas, row)) : [];
}

/** Lists the known Lusha IDs of rows, each once, in the order of the list. */
export function idsOf(rows: readonly SignalRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ id }) => id ?? []))];
}

/** Returns the different lookups of the rows whose ID is not known yet. */
export function toLookUp(rows: readonly SignalRow[]): readonly Lookup[] {
  return joinLookups(rows.filter(({ state }) => state === 'unknown').map(({ lookup }) => lookup));
}
