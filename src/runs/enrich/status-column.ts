/** The status column of a run that starts, and what the run has to know of the columns that it will create. */
import { ignoreErrors } from '../../acquire/ignore-errors';
import { isMark } from '../../core/run-status';
import { roleCells } from '../table/list';
import { dressColumns, lookBefore, looksBefore } from './column-looks';
import { rowIdentity } from './place-rows';
import type { RunPlan } from './plan';
import {
  type AddedColumn,
  type LooksBefore,
  type RunColumn,
  type RunRecord,
  withColumns,
} from './run-record';
import { earlierStatus, type RunUndoRow } from './run-undo-tab';
import { statusRules } from './status-colors';

/** Lists the statuses of earlier runs that the marks of this one replace, so that undo restores them. */
export function earlierStatuses({ list, targets, chosen }: RunPlan, run: string): readonly RunUndoRow[] {
  const { status, added } = targets;
  if (added.includes(status)) return [];
  return chosen.flatMap(({ row, cells }): RunUndoRow[] => {
    const text = String(cells[status.column - 1] ?? '');
    if (text === '' || isMark(text)) return [];
    return [earlierStatus(run, row, rowIdentity(roleCells(cells, list.roles)), text, '@')];
  });
}

/** Reads how the list and the blank columns look that this run may fill. */
export function looksOf({ list, targets }: RunPlan): LooksBefore | undefined {
  const { headerRow, header, tab, taken } = list;
  return targets.added.length === 0
    ? undefined
    : looksBefore(tab, headerRow, header, taken.last + 1, targets.added.length);
}

/** Marks the columns that this run creates. All but the status column come with their first value. */
export function withAddedColumns(
  record: RunRecord,
  { list, targets }: RunPlan,
  isInserted: boolean,
  last: RunRecord | undefined,
): RunRecord {
  const added = new Set(targets.added);
  return withColumns(record, ({ name, column }): RunColumn => {
    if (name !== 'status') return added.has(column) ? { ...column, added: { late: true } } : column;
    if (!added.has(column)) {
      const left = leftBehind(list, column, last, record);
      return left ? { ...column, added: left } : column;
    }
    const was = isInserted ? undefined : lookBefore(record, column.column);
    return {
      ...column,
      added: { ...(isInserted ? { inserted: true as const } : {}), ...(was ? { was } : {}) },
    };
  });
}

/** Returns what is known of a status column without any outcome, which a start that was cut off or a stopped run has left. */
function leftBehind(
  list: RunPlan['list'],
  { header, column }: RunColumn,
  last: RunRecord | undefined,
  { looks }: Pick<RunRecord, 'looks'>,
): AddedColumn | undefined {
  const statuses = list.rows.map((cells) => String(cells[column - 1] ?? '')).filter((text) => text !== '');
  if (statuses.length === 0 || !statuses.every(isMark)) return undefined;
  if (last?.tabId === list.tab.id && last.status.header === header) return last.status.added;
  // How the column was before is not known any more: as the blank one beside it, most probably.
  const [was] = looks?.blank ?? [];
  return was ? { was } : {};
}

/** Gives a new status column the looks of the list, and any status column its colors. What Google refuses is left out. */
export function dressStatus({ list, targets }: RunPlan, record: RunRecord): Pick<RunRecord, 'colored'> {
  const { tab, headerRow } = list;
  const { column } = targets.status;
  ignoreErrors(() => {
    if (!targets.added.includes(targets.status)) return;
    const lastRow = headerRow + list.rows.length;
    const isInserted = () => record.status.added?.inserted === true;
    dressColumns({ tab, headerRow, lastRow, record, group: new Map([['status', column]]), isInserted });
  });
  const isColored = ignoreErrors(() => {
    const rows = tab.size().rows - headerRow;
    return tab.addTextRules({ row: headerRow + 1, column, rows, columns: 1 }, statusRules());
  });
  return isColored ? { colored: true } : {};
}
