/** The rows from which the price of a long list is estimated: those that would be purchased, taken in groups spread over the list. */
import type { PurchaseContext } from '../../acquire/purchase-request';
import type { RecordKind } from '../../acquire/record-kind';
import type { Entry } from '../../ledger/entry';
import { isBought } from '../../ledger/entry';
import { type Cells, readValues } from '../table/cells';
import { type OpenRow, readOpenRows } from './answer-rows';
import { isComplete } from './held';
import { runRecordKind } from './outcome';
import { type RunTab, rowsArea } from './run-columns';
import type { RunRecord } from './run-record';
import { rowsToDo } from './statuses';

/** The number of pending rows that are read for an estimate; of a longer list, every second, third … row. */
const READ_ROWS = 20_000;
/** Each group of neighboring rows takes a write of its own. */
const GROUPS = 10;

/** The pending rows of a run, by what they would cost. */
export interface PendingRows {
  /** The pending rows that were read, and how many pending rows each of them stands for. */
  readonly rows: readonly OpenRow[];
  readonly each: number;
  /** Those of them that may cost a purchase, one for each contact or company, as below; what is known of a row is in `entries`. */
  readonly candidates: readonly OpenRow[];
  /** Those that a lookup is sent for; what some of them ask for comes with it. */
  readonly unknown: readonly OpenRow[];
  /** Those for which nothing is left to purchase, because this file has purchased it. */
  readonly bought: readonly OpenRow[];
  readonly entries: ReadonlyMap<string, Entry>;
  /** The cells that were read. */
  readonly cells: Cells | undefined;
}

/** Reads the pending rows of a run and what the file knows about them. Sends no request. */
export function pendingRows(
  { ledger, ports }: PurchaseContext,
  record: RunRecord,
  at: RunTab,
  statuses: readonly string[],
  known: Cells | undefined,
): PendingRows {
  const pending = rowsToDo(statuses, 'looking up').map((index) => at.headerRow + 1 + index);
  const every = Math.max(1, Math.ceil(pending.length / READ_ROWS));
  const numbers = pending.filter((row) => row % every === 0);
  const area = rowsArea(at, at.places.map(({ column }) => column).concat([...at.layout.roles.values()]));
  const cells = known ?? (area && numbers.length > 0 ? readValues(at.tab, area) : undefined);
  const rows = readOpenRows(at, record, numbers, cells);
  const open = distinct(rows.filter(({ lookup, needs }) => lookup && !isComplete(needs)));
  const { entries } = ledger.lookAgain(
    open.flatMap(({ lookup }) => lookup ?? []),
    ports.documentProperties.getAll(),
  );
  const recordKind = runRecordKind(record.kind, { moved: true, weak: true });
  const isDone = (one: OpenRow) => isPurchased(recordKind, one, entries);
  return {
    rows,
    each: rows.length === 0 ? 1 : pending.length / rows.length,
    candidates: open.filter((one) => one.needs.required.size > 0 && !isDone(one)),
    unknown: open.filter(({ lookup }) => lookup && !entries.has(lookup.key)),
    bought: open.filter(isDone),
    entries,
    cells,
  };
}

/** Returns the first row of each contact or company: a row that repeats another one costs nothing more. */
function distinct(rows: readonly OpenRow[]): readonly OpenRow[] {
  const first = new Map<string, OpenRow>();
  for (const row of rows) {
    const key = row.lookup?.key;
    if (key !== undefined && !first.has(key)) first.set(key, row);
  }
  return [...first.values()];
}

function isPurchased(
  recordKind: RecordKind,
  { lookup, needs }: OpenRow,
  entries: PendingRows['entries'],
): boolean {
  const entry = lookup && entries.get(lookup.key);
  if (!lookup || !entry || entry.kind === 'miss' || needs.required.size === 0) return false;
  const isLeft = recordKind.toBuy(lookup, recordKind.recordOf(entry), needs.required).length > 0;
  return !isLeft && isBought(entry);
}

/** Returns the rows to look up for an estimate: `count` of those that may cost a purchase, or else of all that are unknown. */
export function sampleOf({ candidates, unknown }: PendingRows, count: number, at: RunTab): readonly number[] {
  const spread = (rows: readonly OpenRow[], some: number) =>
    spreadRows(
      rows.map(({ row }) => row),
      some,
      at.headerRow + 1,
      at.lastRow,
    );
  const sample = spread(candidates, count);
  const others = unknown.filter(({ needs }) => needs.required.size === 0);
  return [...sample, ...spread(others, count - sample.length)].sort((a, b) => a - b);
}

/**
 * Returns `count` of the rows (ascending row numbers) in groups that begin at even distances between the rows `first` and
 * `last`. The distances do not depend on which rows are left, so that a step that is repeated takes the same rows.
 */
export function spreadRows(
  rows: readonly number[],
  count: number,
  first: number,
  last: number,
): readonly number[] {
  const taken = new Set<number>();
  const take = (from: number, some: number) => {
    for (const row of rows) {
      if (some <= 0) return;
      if (row < from || taken.has(row)) continue;
      taken.add(row);
      some -= 1;
    }
  };
  for (let group = 0; group < GROUPS; group += 1) {
    const begins = first + Math.floor((group * (last - first + 1)) / GROUPS);
    take(begins, Math.min(Math.ceil(count / GROUPS), count - taken.size));
  }
  take(first, count - taken.size);
  return [...taken].sort((a, b) => a - b);
}
