/** The status column of a run, which shows the rows that are left and the outcomes of the others. */
import { AddOnError } from '../../core/errors';
import { isMark, type RowState, readStatus } from '../../core/run-status';
import type { Book } from '../../ports';
import type { StepProgress } from '../job/progress';
import { type Cells, readValues } from '../table/cells';
import { deliveredBy } from './delivered';
import { findRunTab, type RunTab, rowsArea } from './run-columns';
import type { RunRecord } from './run-record';
import type { StatusCount } from './view';

/** Returns the statuses, starting with the row under the header; reads them when `cells` is not given. */
export function readStatuses(at: RunTab, cells: Cells | undefined): readonly string[] {
  const area = rowsArea(at, [at.status]);
  if (!area) return [];
  const read = cells ?? readValues(at.tab, area);
  return Array.from({ length: area.rows }, (_, index) => String(read.at(area.row + index, at.status)));
}

/** Returns the tab of a run; `undefined` when it or one of its columns is gone. */
export function tabOfRun(book: Book, record: RunRecord): RunTab | undefined {
  try {
    return findRunTab(book, record);
  } catch (error) {
    if (error instanceof AddOnError) return undefined;
    throw error;
  }
}

/** Returns the current statuses of a run; the list is empty when its tab or one of its columns is gone. */
export function statusesOfRun(book: Book, record: RunRecord): readonly string[] {
  const at = tabOfRun(book, record);
  return at ? readStatuses(at, at.cells) : [];
}

/** Counts rows by status; rows that are still worked on are left out. */
export function countStatuses(statuses: readonly string[]): Readonly<Record<string, number>> {
  return groupCounts(
    statuses.flatMap((status): [string, number][] => (status === '' || isMark(status) ? [] : [[status, 1]])),
  );
}

/** Adds up counts by group. Groups that an earlier version named count under the name of today. */
function groupCounts(counts: readonly (readonly [status: string, rows: number])[]): Record<string, number> {
  const groups: Record<string, number> = {};
  for (const [status, rows] of counts) {
    const { group } = readStatus(status);
    groups[group] = (groups[group] ?? 0) + rows;
  }
  return groups;
}

/** Returns the rows, counted from 0 under the header, whose status says that a run has to do this phase for them. */
export function rowsToDo(statuses: readonly string[], phase: RunRecord['phase']): readonly number[] {
  const state: RowState = phase === 'looking up' ? 'pending' : 'price checked';
  return statuses.flatMap((status, index) => (readStatus(status).state === state ? [index] : []));
}

export interface Progress {
  readonly waiting: number;
  readonly lookedUp: number;
  /** The most frequent status first. */
  readonly outcomes: readonly StatusCount[];
  /** Includes rows whose values were cleared: their status no longer shows an outcome. */
  readonly finished: number;
  readonly deleted: number;
}

/** Returns the number of rows that held what was asked for, so that they took no lookup. */
export function alreadyHad(outcomes: readonly StatusCount[]): number {
  const held = outcomes.filter(({ status }) => readStatus(status).state === 'already had');
  return held.reduce((sum, { rows }) => sum + rows, 0);
}

/** Returns the number of rows that an estimate has looked up. */
export function estimatedRows({ lookedUp, finished, outcomes }: Progress): number {
  return lookedUp + finished - alreadyHad(outcomes);
}

/** Returns how far a run has come in its present phase, as its rows in the sheet show it. */
export function reachedOf(
  record: Pick<RunRecord, 'phase' | 'stoppedIn' | 'kind' | 'targets'>,
  { finished, lookedUp, outcomes }: Progress,
): StepProgress {
  const isLookUp = record.phase === 'looking up' || record.stoppedIn === 'looking up';
  if (isLookUp) return { through: finished + lookedUp, found: lookedUp };
  return { through: finished, found: deliveredBy(record, outcomes)[0]?.rows ?? 0 };
}

/** Returns the progress of the run: the current statuses without those of rows that were not chosen. */
export function progressOf(
  { before, rows, cleared = 0 }: Pick<RunRecord, 'before' | 'rows' | 'cleared'>,
  statuses: readonly string[],
): Progress {
  const waiting = statuses.filter((status) => readStatus(status).state === 'pending').length;
  const lookedUp = statuses.filter((status) => readStatus(status).state === 'price checked').length;
  const others = groupCounts(Object.entries(before));
  const outcomes = Object.entries(countStatuses(statuses))
    .map(([status, count]) => ({ status, rows: count - (others[status] ?? 0) }))
    .filter((one) => one.rows > 0)
    .sort((a, b) => b.rows - a.rows);
  const finished = outcomes.reduce((sum, one) => sum + one.rows, cleared);
  return {
    waiting,
    lookedUp,
    outcomes,
    finished,
    deleted: Math.max(0, rows - finished - waiting - lookedUp),
  };
}
