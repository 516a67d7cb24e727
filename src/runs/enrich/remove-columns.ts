/** Removes the columns that a run has created, once they are blank again: undo leaves nothing of them. */
import { ignoreErrors } from '../../acquire/ignore-errors';
import { type ReferencedArea, referencesIn } from '../../core/formula/references-in';
import type { Book, Tab } from '../../ports';
import { type Cells, readValues } from '../table/cells';
import { readTabs } from '../table/tab-content';
import { undressColumn } from './column-looks';
import type { RunTab } from './run-columns';
import { type AddedColumn, columnsOf, type NamedColumn, type RunRecord, withColumns } from './run-record';
import { statusRules } from './status-colors';

/** Returns the record in which the columns that the run has created are to be created again, should the run continue. */
export function withLateColumns(record: RunRecord): RunRecord {
  return withColumns(record, ({ name, column }) => {
    const added = column.added ?? formerlyAdded(record, name);
    return added ? { ...column, added: { ...added, late: true } } : column;
  });
}

/**
 * Removes the columns of the run that are blank but for their header, and the colors of the status column. A column that was
 * inserted is deleted unless a formula refers to it; any other gets back the looks that it had. The status column stays while
 * `hasMarks` says that the run can continue, and while another column is left to remove: it leads to the others, so a further call
 * removes it.
 */
export function removeColumns(book: Book, record: RunRecord, at: RunTab, hasMarks: boolean): void {
  const { tab, headerRow, lastRow, layout } = at;
  const places = new Map(at.places.map(({ name, column }) => [name, column]));
  const roles = new Set(layout.roles.values());
  const own = columnsOf(record).flatMap(({ name, column: { header, added: known } }: NamedColumn) => {
    const added = known ?? formerlyAdded(record, name);
    const column = places.get(name);
    const isOwn = added !== undefined && column !== undefined && !roles.has(column);
    return isOwn && !(hasMarks && name === 'status') ? [{ name, column, header, added }] : [];
  });
  if (!hasMarks && (record.colored || record.status.added))
    ignoreErrors(() => tab.removeTextRules(at.status, statusRules()));
  if (own.length === 0) return;
  const columns = own.map(({ column }) => column);
  const left = Math.min(...columns);
  const area = { row: 1, column: left, rows: lastRow, columns: Math.max(...columns) - left + 1 };
  const cells = readValues(tab, area);
  // Columns that have moved since are found again first: the status column, which leads to the others, must not go before them.
  if (own.some(({ column, header }) => String(cells.at(headerRow, column)) !== header)) return;
  const allBlank = own.filter(({ column, header }) => isBlank(cells, column, headerRow, header));
  const others = allBlank.filter(({ name }) => name !== 'status');
  const blank = others.length > 0 ? others : allBlank;
  const isInserted = blank.some(({ added }) => added.inserted);
  const references = isInserted ? referencesOf(book, tab) : [];
  // From right to left, so that columns that are still to be removed do not move.
  for (const { column, header, added } of [...blank].sort((a, b) => b.column - a.column)) {
    const isDeleted = added.inserted && !isReferred(references, column);
    // Without its header the column is not found again, so the header goes last.
    if (!isDeleted) ignoreErrors(() => undressColumn(tab, headerRow, column, added.was, record.looks));
    // Somebody may have inserted a column in this instant: then another one is here, and it stays.
    if (headerAt(at, column) !== header) return;
    if (isDeleted) tab.removeColumns(column, 1);
    else tab.clear({ row: headerRow, column, rows: 1, columns: 1 });
  }
}

function headerAt({ tab, headerRow }: RunTab, column: number): string {
  return String(tab.values({ row: headerRow, column, rows: 1, columns: 1 })[0]?.[0] ?? '');
}

/** A run of an earlier version knows only which fields went into columns of its own, and clears the headers of the others where they are blank. */
function formerlyAdded(record: RunRecord, name: string): AddedColumn | undefined {
  if (record.notesColumns) return undefined;
  const target = record.targets.find((_, index) => name === `t${index}`);
  return /^(?:status|date|id)$/.test(name) || target?.own ? {} : undefined;
}

function isBlank(cells: Cells, column: number, headerRow: number, header: string): boolean {
  const { row, rows } = cells.area;
  return Array.from({ length: rows }, (_, index) => row + index).every((at) => {
    const cell = cells.at(at, column);
    return at === headerRow ? String(cell) === header : cell === '';
  });
}

/** Lists what the formulas of all tabs refer to on this tab. */
function referencesOf(book: Book, tab: Tab): readonly ReferencedArea[] {
  return readTabs(book).flatMap(({ tab: { id }, formulas }) =>
    formulas.flatMap((cells, down) =>
      cells.flatMap((formula, right) =>
        formula === ''
          ? []
          : referencesIn(formula, down + 1, right + 1).filter((one) =>
              one.tab === undefined ? id === tab.id : one.tab === tab.name,
            ),
      ),
    ),
  );
}

/** Returns whether a reference begins or ends in the column. One that reaches over it only becomes as narrow as it was. */
function isReferred(references: readonly ReferencedArea[], column: number): boolean {
  return references.some(({ area }) => area.column === column || area.column + area.columns - 1 === column);
}
