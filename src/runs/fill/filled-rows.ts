/** The rows that the last fill of the file has added. */
import type { PersonExecution } from '../../acquire/execution';
import { AddOnError } from '../../core/errors';
import { selectedCompanies } from '../search/company-cells';
import type { CompanyCells } from '../search/view';
import { readFillLog } from './fill-log';
import { FILL_STORE, type FillRecord, isFilling } from './fill-record';
import { openFillSheet } from './fill-sheet';

export interface LastFill {
  readonly record: FillRecord;
  /** The Lusha IDs of the added records. */
  readonly ids: readonly string[];
}

/** Returns the fill and what it has added. Throws an `AddOnError` when there is none, or when it is under way. */
export function lastFill({ ports }: PersonExecution): LastFill {
  const record = FILL_STORE.require(ports.documentProperties.getAll());
  if (isFilling(record)) throw new AddOnError('run_active');
  const { pages } = readFillLog(ports.book, record);
  return { record, ids: pages.flatMap((page) => page.ids) };
}

/** What was selected of the added rows. */
export interface SelectedFill {
  readonly tabId: number;
  readonly headerRow: number;
  /** Whether all of them are selected: rows that were sorted among others cannot be selected without those others. */
  readonly isWhole: boolean;
}

/** Shows the rows that were added and selects them when they are contiguous, and otherwise the first one. */
export function selectFilled({ ports }: PersonExecution, { record, ids }: LastFill): SelectedFill {
  const { tab, target, rowsOf } = openFillSheet(ports.book, record);
  const rows = rowsOf(new Set(ids));
  const columns = target.columns.map(({ column }) => column);
  const [first = target.headerRow + 1] = rows;
  const last = rows[rows.length - 1] ?? first;
  const isWhole = rows.length > 0 && last - first + 1 === rows.length;
  const left = Math.min(...columns);
  tab.show({
    row: first,
    column: left,
    rows: isWhole ? rows.length : 1,
    columns: isWhole ? Math.max(...columns) - left + 1 : 1,
  });
  return { tabId: tab.id, headerRow: target.headerRow, isWhole };
}

/** Shows the rows that were added. */
export function showFilled(execution: PersonExecution): void {
  selectFilled(execution, lastFill(execution));
}

/** Selects the rows that were added and opens *Enrich a list* for them. */
export function revealFilled(execution: PersonExecution): void {
  showFilled(execution);
  execution.ports.screen.openPanel('enrich', 'find');
}

/** Returns the cells of the companies that were added. Throws an `AddOnError` when they are not contiguous any more. */
export function filledCompanies(execution: PersonExecution): CompanyCells {
  if (!selectFilled(execution, lastFill(execution)).isWhole) throw new AddOnError('no_companies');
  return selectedCompanies(execution.ports.book);
}
