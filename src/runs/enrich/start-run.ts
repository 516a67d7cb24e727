/** Prepares a run: creates its status column and marks its rows before the record is written. If the execution is cut off before that, the run has not started. */

import { readAccountState } from '../../acquire/account-state';
import type { PersonExecution } from '../../acquire/execution';
import { ignoreErrors } from '../../acquire/ignore-errors';
import { listPricesOf } from '../../core/account';
import { AddOnError } from '../../core/errors';
import { searchCost } from '../../core/prices';
import { isMark } from '../../core/run-status';
import { TEXTS } from '../../core/texts';
import type { Book } from '../../ports';
import type { JobKinds } from '../job/kind';
import { assertNoActiveJob } from '../job/lifecycle';
import { isActive } from '../job/record';
import { type CellSet, type CellWrite, mayWrite, type Writes } from '../table/cell-writes';
import { refusedError, writeCells } from '../table/write-cells';
import { movedMarks, readMarked } from './moved-marks';
import { planToStart, type RunPlan, rowsToLookUp } from './plan';
import { daysOf } from './rows';
import { RUN_STORE, type RunRecord } from './run-record';
import { addRunUndo, dropRunUndo } from './run-undo-tab';
import { dressStatus, earlierStatuses, looksOf, withAddedColumns } from './status-column';
import { countStatuses } from './statuses';
import type { EnrichOptions } from './view';

/** Longer lists are first estimated from this many rows. */
export const EXACT_ROWS = 500;
export const ESTIMATE_ROWS = 100;

export interface StartOptions {
  /** Rows whose answer was lost are requested again, although that may be charged twice. */
  readonly repeatLost?: boolean;
  /** The value of the run that is taken up again; otherwise the days of the options count. */
  readonly olderThan?: number | undefined;
}

interface Begun {
  readonly record: RunRecord;
  /** The statuses of all rows. */
  readonly seen: readonly string[];
}

/** Returns the record of a new run after its rows are marked. Throws an `AddOnError` when it cannot start. */
export function prepareRun(
  execution: PersonExecution,
  kinds: JobKinds,
  options: EnrichOptions,
  again: StartOptions = {},
): Begun {
  const { book, documentProperties } = execution.ports;
  if (execution.step().settings().key === undefined) throw new AddOnError('no_key');
  const properties = documentProperties.getAll();
  const last = RUN_STORE.find(properties);
  if (last && isActive(last)) throw new AddOnError('run_active');
  assertNoActiveJob(kinds, properties);
  const plan = planToStart(execution, options);
  const { writes: marks, before, statuses } = marksOf(plan);
  const writes = withHeader(plan, marks);
  if (!mayWrite(plan.list.tab, cellsToWrite(plan, writes))) throw new AddOnError('protected');
  const id = execution.ports.uuid();
  dropRunUndo(book);
  addRunUndo(book, earlierStatuses(plan, id));
  const looks = ignoreErrors(() => looksOf(plan));
  const isInserted = addStatusColumn(plan);
  writeOrRestore(book, plan, writes, statuses);
  const record = {
    ...newRecord(execution, options, plan, before, again),
    id,
    ...(looks ? { looks } : {}),
  };
  const started = withAddedColumns(record, plan, isInserted, last);
  return { record: { ...started, ...dressStatus(plan, started) }, seen: statuses };
}

/** The record of a run has a limited size, and a list is seldom of more than a few such domains. */
const MOST_SHARED_DOMAINS = 50;

function newRecord(
  execution: PersonExecution,
  options: EnrichOptions,
  plan: RunPlan,
  before: RunRecord['before'],
  { repeatLost = false, olderThan }: StartOptions,
): Omit<RunRecord, 'id'> {
  const { list, targets, chosen } = plan;
  const { clock, documentProperties } = execution.ports;
  const { account, key } = execution.step().settings();
  const now = clock.now();
  const state = readAccountState(documentProperties.getAll(), account, now);
  const days = options.rows.by === 'older' ? daysOf(options.rows) : olderThan;
  const headerOf = (column: number) => String(list.header[column - 1] ?? '');
  return {
    kind: options.kind,
    tabId: list.tab.id,
    tab: list.tab.name,
    headerRow: list.headerRow,
    roles: [...list.roles].map(([role, column]) => ({
      role,
      header: headerOf(column),
      column,
      ...(list.linked.has(column) ? { linked: true as const } : {}),
    })),
    ...(list.layout.sharedDomains.size === 0
      ? {}
      : { sharedDomains: [...list.layout.sharedDomains].slice(0, MOST_SHARED_DOMAINS) }),
    targets: targets.targets,
    status: targets.status,
    lushaId: targets.lushaId,
    date: targets.date,
    notesColumns: true,
    writing: options.writing,
    phase: 'looking up',
    ...(options.sample === undefined ? {} : { sample: true as const }),
    ...(days === undefined ? {} : { olderThan: days }),
    ...(rowsToLookUp(plan) > EXACT_ROWS ? { estimateRows: ESTIMATE_ROWS } : {}),
    rows: chosen.length,
    ...(plan.skipped > 0 ? { skipped: plan.skipped } : {}),
    before,
    cap: searchCost(chosen.length, listPricesOf(state.account, key, now)),
    moved: false,
    weak: false,
    repeatLost,
    account,
    started: now,
    stepped: now,
    idle: 0,
    requests: 0,
    unsure: 0,
  };
}

/** Widens the grid when a new status column does not fit. Returns whether it did. */
function addStatusColumn({ list, targets }: RunPlan): boolean {
  const missing = targets.status.column - list.tab.size().columns;
  if (!targets.added.includes(targets.status) || missing <= 0) return false;
  list.tab.addColumns(missing);
  return true;
}

/** Writes the cells, or restores them and throws an `AddOnError` that names a column that does not accept them. */
function writeOrRestore(book: Book, plan: RunPlan, writes: Writes, statuses: readonly string[]): void {
  const { list, targets } = plan;
  const settle = () => book.flush();
  const { settled: now, refused } = writeCells(book, list.tab, writes, { settle: () => readMarked(plan) });
  if (refused.size === 0) {
    const moved = movedMarks(plan, statuses, now);
    if (moved.size > 0) writeCells(book, list.tab, moved, { settle });
    return;
  }
  const before = (row: number, column: number) => list.rows[row - list.headerRow - 1]?.[column - 1] ?? '';
  const former = [...writes].map(([row, cells]): [number, Map<number, CellWrite>] => [
    row,
    new Map([...cells.keys()].map((column) => [column, { value: before(row, column) }])),
  ]);
  writeCells(book, list.tab, new Map(former), { settle });
  const added = new Map(targets.added.map(({ header, column }) => [column, header]));
  throw refusedError(refused, (column) => added.get(column) ?? String(list.header[column - 1] ?? ''));
}

/** Adds the header of a new status column to the writes. Other new columns get theirs with their first value. */
function withHeader({ list, targets }: RunPlan, marks: Writes): Writes {
  const { status } = targets;
  if (!targets.added.includes(status)) return marks;
  const header = new Map<number, CellWrite>([[status.column, { value: status.header }]]);
  return new Map([[list.headerRow, header], ...marks]);
}

/** Adds the marks of the chosen rows, removes marks of an abandoned run from the others, and returns the number of rows of each other status. */
function marksOf({ list, targets, chosen, all }: RunPlan): {
  readonly writes: Writes;
  readonly before: Readonly<Record<string, number>>;
  readonly statuses: readonly string[];
} {
  const { column } = targets.status;
  const isNew = targets.added.includes(targets.status);
  const own = new Set(chosen.map(({ row }) => row));
  const statuses = list.rows.map((cells) => (isNew ? '' : String(cells[column - 1] ?? '')));
  const first = list.headerRow + 1;
  const marked = statuses.map((status, index) => {
    if (own.has(first + index)) return TEXTS.statuses.pending;
    return isMark(status) ? TEXTS.statuses.notEnriched : status;
  });
  const last = all[all.length - 1]?.row ?? 0;
  const writes = new Map<number, Map<number, CellWrite>>();
  marked.forEach((status, index) => {
    const row = first + index;
    // In a column of its own, one write covers all rows, including blank ones.
    const isOwn = isNew && row <= last;
    if (isOwn || status !== statuses[index]) writes.set(row, new Map([[column, { value: status }]]));
  });
  return { writes, before: countStatuses(marked), statuses: marked };
}

/** Lists every cell that the run writes now or may write later. */
function cellsToWrite({ options, targets, chosen }: RunPlan, writes: Writes): CellSet {
  const cells = new Map([...writes].map(([row, columns]) => [row, new Set(columns.keys())]));
  const add = (row: number, column: number) => cells.set(row, (cells.get(row) ?? new Set()).add(column));
  for (const { row, cells: own } of chosen) {
    for (const { column } of [targets.status, targets.lushaId, targets.date]) add(row, column);
    for (const { place, adjacent } of targets.targets) {
      const isKept = options.writing === 'only empty' && (own[place.column - 1] ?? '') !== '';
      if (!isKept) add(row, place.column);
      if (adjacent) add(row, adjacent.column);
    }
  }
  return cells;
}
