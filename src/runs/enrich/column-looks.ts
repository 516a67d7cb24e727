/** How the columns of a run look: as the list beside them, and as the blank columns were where undo clears them again. */
import { OWN_HEADERS } from '../../core/run-status';
import type { Look, Tab } from '../../ports';
import { sameWidths, widthOf } from '../table/column-widths';
import type { ColumnLook, LooksBefore, RunRecord } from './run-record';

/** Columns to be dressed, by name. */
export interface NewColumns {
  readonly tab: Tab;
  readonly headerRow: number;
  readonly lastRow: number;
  readonly record: Pick<RunRecord, 'looks' | 'targets'>;
  readonly group: ReadonlyMap<string, number>;
  /** Returns whether the column was inserted, so that it may have taken over formats from its neighbor. */
  isInserted(column: number): boolean;
}

const NO_LOOK: Look = { background: '', color: '', weight: '', align: '', wrap: '' };

/** Reads the looks of the last column of the list and of the blank columns beside it, which a run is about to fill. */
export function looksBefore(
  tab: Tab,
  headerRow: number,
  header: readonly unknown[],
  from: number,
  count: number,
): LooksBefore | undefined {
  const last = Math.min(from + count - 1, tab.size().columns);
  let beside = from - 1;
  while (beside > 0 && !isOfList(header[beside - 1])) beside -= 1;
  if (beside < 1) return undefined;
  const area = { row: headerRow, column: beside, rows: 2, columns: Math.max(1, last - beside + 1) };
  const [headers = [], cells = []] = tab.looks(area);
  const lookAt = (column: number): ColumnLook => {
    const own = Object.entries(headers[column - beside] ?? NO_LOOK).filter(([, value]) => value !== '');
    const { align = '' } = cells[column - beside] ?? NO_LOOK;
    return {
      width: tab.width(column),
      ...(own.length > 0 ? { header: Object.fromEntries(own) } : {}),
      ...(align === '' ? {} : { align }),
    };
  };
  const blank = Array.from({ length: Math.max(0, last - from + 1) }, (_, index) => lookAt(from + index));
  return { beside: lookAt(beside), from, blank };
}

function isOfList(header: unknown): boolean {
  const text = String(header ?? '');
  return text !== '' && !OWN_HEADERS.has(text);
}

/** Returns how the blank column was in which the run has created one of its own; `column` as it was counted then. */
export function lookBefore({ looks }: Pick<RunRecord, 'looks'>, column: number): ColumnLook | undefined {
  return looks?.blank[column - looks.from];
}

/** Gives new columns side by side the looks of the list, and hides the one of Lusha IDs. */
export function dressColumns({ tab, headerRow, lastRow, record, group, isInserted }: NewColumns): void {
  const columns = [...group.values()];
  const [first = 1] = columns;
  const beside = record.looks?.beside;
  const area = { row: headerRow, column: first, rows: 1, columns: columns.length };
  const below = { ...area, row: headerRow + 1, rows: Math.max(1, lastRow - headerRow) };
  const inserted = columns.some(isInserted);
  if (inserted) {
    tab.showColumns(first, columns.length);
    tab.setFormats(below, blockOf(below.rows, columns.length, 'General'));
    tab.setLook({ ...below, row: headerRow, rows: below.rows + 1 }, NO_LOOK);
  }
  if (beside?.header) tab.setLook(area, beside.header);
  if (beside?.align) tab.setLook(below, { align: beside.align });
  const widths = [...group.keys()].map((name) => widthOf(fieldOf(record, name), beside?.width));
  for (const [column, count, width] of sameWidths(first, widths)) tab.setWidth(column, count, width);
  const id = group.get('id');
  if (id !== undefined) tab.hideColumns(id, 1);
}

/** Gives a column of the run that is blank again the looks that it had before. */
export function undressColumn(
  tab: Tab,
  headerRow: number,
  column: number,
  was: ColumnLook | undefined,
  looks: LooksBefore | undefined,
): void {
  tab.showColumns(column, 1);
  const { rows } = tab.size();
  if (looks?.beside.header)
    tab.setLook({ row: headerRow, column, rows: 1, columns: 1 }, { ...NO_LOOK, ...was?.header });
  if (looks?.beside.align && rows > headerRow)
    tab.setLook(
      { row: headerRow + 1, column, rows: rows - headerRow, columns: 1 },
      { align: was?.align ?? '' },
    );
  if (was) tab.setWidth(column, 1, was.width);
}

/** Returns the field of a column by its name within the run, or the name of a column of the add-on. */
function fieldOf({ targets }: Pick<RunRecord, 'targets'>, name: string): string {
  const index = /^[ta](\d+)$/.exec(name)?.[1];
  return index === undefined ? name : (targets[Number(index)]?.field ?? name);
}

function blockOf(rows: number, columns: number, value: string): string[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
}
