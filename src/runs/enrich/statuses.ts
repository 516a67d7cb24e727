/** The status column of a run, from which it is read what is left and what became of the rows. */
import { AddOnError } from '../../core/errors';
import { isMark, LOOKED_UP, statusGroup, WAITING } from '../../core/run-status';
import type { Book } from '../../ports';
import { type Cells, readValues } from '../table/cells';
import { findRunTab, type RunTab, rowsArea } from './run-columns';
import type { RunRecord } from './run-record';
import type { StatusCount } from './view';

/** Gives the statuses from the row under the header on; from `cells`, else they are read now. */
export function readStatuses(at: RunTab, cells: Cells | undefined): readonly string[] {
  const area = rowsArea(at, [at.status]);
  if (!area) return [];
  const read = cells ?? readValues(at.tab, area);
  return Array.from({ length: area.rows }, (_, index) => String(read.at(area.row + index, at.status)));
}

/** Gives the statuses of a run as they stand now; none where its tab or one of its columns is gone. */
export function statusesOfRun(book: Book, record: RunRecord): readonly string[] {
  try {
    const at = findRunTab(book, record);
    return readStatuses(at, at.cells);
  } catch (error) {
    if (error instanceof AddOnError) return [];
    throw error;
  }
}

/** Counts rows by what stands in their status; rows that are still worked on are left out. */
export function countStatuses(statuses: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const status of statuses) {
    if (status === '' || isMark(status)) continue;
    const group = statusGroup(status);
    counts[group] = (counts[group] ?? 0) + 1;
  }
  return counts;
}

export interface Progress {
  readonly waiting: number;
  readonly lookedUp: number;
  /** Most first. */
  readonly outcomes: readonly StatusCount[];
  /** Also those whose values were cleared again: they say no more what became of them. */
  readonly finished: number;
  readonly deleted: number;
}

/** Gives where the run stands: the statuses of today without those of rows that were not chosen. */
export function progressOf({ before, rows, cleared = 0 }: RunRecord, statuses: readonly string[]): Progress {
  const waiting = statuses.filter((status) => status === WAITING).length;
  const lookedUp = statuses.filter((status) => status === LOOKED_UP).length;
  const outcomes = Object.entries(countStatuses(statuses))
    .map(([status, count]) => ({ status, rows: count - (before[status] ?? 0) }))
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
