/** The rows of a list that name a contact or company, and which of them a choice picks. */
import { isOlder } from '../../core/checked-date';
import type { Kind } from '../../core/kind';
import type { Lookup, ReadRow } from '../../core/lookup';
import { fold } from '../../core/lookup/text';
import { DATE_HEADER, isFound, isMark, isRetryable, readStatus, STATUS_HEADER } from '../../core/run-status';
import type { PersonPorts } from '../../ports';
import { isIn, type List } from '../table/list';
import { type HiddenRows, LOOKED_AT } from './hidden-rows';
import type { RowsChoice } from './view';

/** A row of the list that names a contact or company, or tries to. */
export interface ListRow {
  /** The row number in the sheet. */
  readonly row: number;
  readonly cells: readonly unknown[];
  readonly identity: Exclude<ReadRow<Lookup>, { readonly kind: 'blank' }>;
}

/** People change jobs more often than companies change. */
export const OLDER_DAYS: Readonly<Record<Kind, number>> = { contact: 90, company: 180 };
const MOST_DAYS = 3_650;

/** Returns the days of the choice, limited to the allowed range. */
export function daysOf({ days }: Extract<RowsChoice, { readonly by: 'older' }>): number {
  return Math.min(MOST_DAYS, Math.max(1, Math.floor(days)));
}

/** Returns the rows of the list that are not blank. */
export function namedRows(list: List): readonly ListRow[] {
  return list.read.flatMap((identity, index): ListRow[] => {
    if (identity.kind === 'blank' || identity.kind === 'left out') return [];
    return [{ row: list.headerRow + 1 + index, cells: list.rows[index] ?? [], identity }];
  });
}

/** What earlier runs have left in the rows of a list. */
export interface EarlierRuns {
  /** Returns the status that an earlier run left; `''` when there is none. */
  statusOf(row: ListRow): string;
  /** Returns the value of the row's date cell; `undefined` when there is no column of dates. */
  dateOf(row: ListRow): unknown;
  readonly hasDates: boolean;
}

/** Finds the columns of earlier runs. */
export function earlierRuns({ header }: List): EarlierRuns {
  const columnOf = (text: string) => header.findIndex((cell) => fold(String(cell)) === fold(text));
  const status = columnOf(STATUS_HEADER);
  const date = columnOf(DATE_HEADER);
  return {
    statusOf: ({ cells }) => (status < 0 ? '' : String(cells[status] ?? '')),
    dateOf: ({ cells }) => cells[date],
    hasDates: date >= 0,
  };
}

export interface PickedFrom {
  readonly list: List;
  /** The rows to choose from. */
  readonly rows: readonly ListRow[];
  readonly earlier: EarlierRuns;
  readonly hidden: HiddenRows;
  /** Returns whether a cell to be filled is empty, or the row has no work email where one is asked for. */
  lacks(row: ListRow): boolean;
}

/** Returns the rows that a choice picks. */
export function pickRows(
  { book, clock }: PersonPorts,
  { list, rows, earlier, hidden, lacks }: PickedFrom,
  choice: RowsChoice,
): readonly ListRow[] {
  switch (choice.by) {
    case 'all':
      return rows;
    case 'missing':
      return rows.filter(lacks);
    case 'selection': {
      const { tab, areas } = book.selection();
      return tab.id === list.tab.id ? rows.filter(({ row }) => isIn(areas, row)) : [];
    }
    case 'visible':
      return rows.slice(0, LOOKED_AT).filter(({ row }) => !hidden.isHidden(row));
    case 'column': {
      const text = choice.text.trim().toLowerCase();
      return rows.filter(({ cells }) => {
        const own = String(cells[choice.column - 1] ?? '').trim();
        if (choice.test === 'empty') return own === '';
        return (own.toLowerCase() === text) === (choice.test === 'is');
      });
    }
    case 'older': {
      const days = daysOf(choice);
      const now = clock.now();
      const monthFirst = book.locale() === 'en_US';
      return rows.filter((row) => isOlder(earlier.dateOf(row), days, now, monthFirst));
    }
    case 'failed': {
      const groups = choice.statuses?.map((status) => readStatus(status).group);
      return rows.filter((row) => {
        const status = earlier.statusOf(row);
        const { state, group } = readStatus(status);
        const isFinished = isFound(status) && !isRetryable(status);
        if (status === '' || isFinished || isMark(status) || state === 'already had') return false;
        return groups === undefined || groups.includes(group);
      });
    }
  }
}
