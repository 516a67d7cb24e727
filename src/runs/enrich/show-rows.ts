/** Selects rows of the last run in the sheet: those behind a line of its results, or the first that it has written. */
import type { PersonExecution } from '../../acquire/execution';
import type { Area } from '../../core/area';
import { AddOnError } from '../../core/errors';
import { RUN_UNDO_TAB } from '../../core/own-tabs';
import { isMark, readStatus } from '../../core/run-status';
import type { Book } from '../../ports';
import { readValues } from '../table/cells';
import { roleCells } from '../table/list';
import { isDelivered } from './delivered';
import { rowIdentity } from './place-rows';
import { findRunTab, type RunTab, rowsArea } from './run-columns';
import { RUN_STORE, type RunRecord } from './run-record';
import type { ResultLine, ShownRows } from './view';

/** Google selects a list of ranges one by one, so only so many are selected. */
const MOST_RANGES = 500;

/** Selects the rows of a line and shows their tab. Throws an `AddOnError` when the tab or a column of the run is gone. */
export function showRows({ ports }: PersonExecution, line: ResultLine): ShownRows {
  const { book, documentProperties } = ports;
  const record = RUN_STORE.require(documentProperties.getAll());
  const at = findRunTab(book, record);
  const rows = rowsOfLine(book, record, at, line);
  const { columns } = at.tab.extent();
  const areas = stretchesOf(rows, columns).slice(0, MOST_RANGES);
  if (areas.length > 0) at.tab.select(areas);
  return { rows: areas.reduce((sum, area) => sum + area.rows, 0), of: rows.length };
}

/** Shows the first cell that the run has written, or the header of its status column when there is none. */
export function showResults({ ports }: PersonExecution): void {
  const { book, documentProperties } = ports;
  const record = RUN_STORE.require(documentProperties.getAll());
  const at = findRunTab(book, record);
  const [row = at.headerRow] = rowsOfLine(book, record, at, { by: 'all' });
  const { columns } = at.tab.extent();
  const column = at.targets.map(({ place }) => place).find((place) => place <= columns) ?? at.status;
  at.tab.show({ row, column, rows: 1, columns: 1 });
}

/** Returns the rows of the run that a line counts, in their order. */
function rowsOfLine(book: Book, record: RunRecord, at: RunTab, line: ResultLine): readonly number[] {
  const area = rowsArea(at, [at.status, ...at.layout.roles.values()]);
  if (!area) return [];
  const cells = at.cells ?? readValues(at.tab, area);
  const own = writtenBy(book, record.id);
  const rows = Array.from({ length: area.rows }, (_, index) => area.row + index);
  return rows.filter((row) => {
    const status = String(cells.at(row, at.status));
    if (!isOfLine(status, line, record)) return false;
    // Where nothing is known of the rows of this run, as after undo, the status decides.
    return own.size === 0 || own.has(rowIdentity(roleCells(cells.row(row), at.layout.roles)));
  });
}

function isOfLine(status: string, line: ResultLine, record: RunRecord): boolean {
  if (status === '' || isMark(status)) return false;
  if (line.by === 'all') return true;
  return line.by === 'status'
    ? readStatus(status).group === line.status
    : isDelivered(status, line.what, record);
}

/** Returns the identities of the rows that the run has written, as it has noted them for undo. */
function writtenBy(book: Book, run: string): ReadonlySet<string> {
  const tab = book.tab(RUN_UNDO_TAB);
  const rows = tab ? tab.lastRow() - 1 : 0;
  if (!tab || rows < 1) return new Set();
  const noted = tab.values({ row: 2, column: 1, rows, columns: 3 });
  return new Set(noted.flatMap(([id, , identity]) => (String(id) === run ? [String(identity)] : [])));
}

/** Joins rows that follow each other into areas over all columns of the list. */
function stretchesOf(rows: readonly number[], columns: number): readonly Area[] {
  const areas: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const row of rows) {
    const last = areas[areas.length - 1];
    if (last && last.row + last.rows === row) last.rows += 1;
    else areas.push({ row, column: 1, rows: 1, columns });
  }
  return areas;
}

/** Returns the letter position of the run's column of Lusha IDs when a person does not see it; `undefined` otherwise. */
export function hiddenIdColumn(book: Book, record: RunRecord): number | undefined {
  try {
    const at = findRunTab(book, record);
    const isThere = at.lushaId <= at.tab.extent().columns;
    return isThere && at.tab.isColumnHidden(at.lushaId) ? at.lushaId : undefined;
  } catch (error) {
    if (error instanceof AddOnError) return undefined;
    throw error;
  }
}

/** Shows the run's column of Lusha IDs again, if it is hidden. */
export function showIdColumn({ ports }: PersonExecution): void {
  const { book, documentProperties } = ports;
  const record = RUN_STORE.require(documentProperties.getAll());
  const column = hiddenIdColumn(book, record);
  if (column === undefined) return;
  const { tab, headerRow } = findRunTab(book, record);
  tab.showColumns(column, 1);
  tab.show({ row: headerRow, column, rows: 1, columns: 1 });
}
