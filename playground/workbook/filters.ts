/**
 * Filters of sheets, up to one per sheet. What a filter hides stays hidden until the filter is set again,
 * whatever is edited in the meantime.
 */
import type { Area } from './a1.js';
import type { Grid } from './grid.js';
import { type Movement, movedArea } from './moved-areas.js';
import { isHiddenByFilter, markOf } from './row-marks.js';
import { univerSheetId } from './sheet-ids.js';
import type { UniverParts } from './univer.js';

/** Google's names of the supported conditions. */
type Condition = 'CELL_EMPTY' | 'CELL_NOT_EMPTY' | 'TEXT_EQUAL_TO';

/** What a column must show for its row to be visible. */
export interface FilterCriteria {
  /** Values as they are displayed. */
  readonly hiddenValues: readonly string[];
  readonly condition: { readonly type: Condition; readonly text: string } | null;
}

interface SheetFilter {
  /** The area. Its first row is the header, which is never hidden. */
  readonly area: Area;
  /** Criteria by column of the sheet, counted from 1. */
  readonly criteria: ReadonlyMap<number, FilterCriteria>;
}

export class Filters {
  private readonly filters = new Map<number, SheetFilter>();
  private readonly slices = new Map<number, ReadonlySet<number>>();

  constructor(
    private readonly univer: UniverParts,
    private readonly grid: Grid,
  ) {}

  /** Returns the filter's area, or `null` if the sheet has no filter. */
  area(sheetId: number): Area | null {
    return this.filters.get(sheetId)?.area ?? null;
  }

  criteria(sheetId: number, column: number): FilterCriteria | null {
    return this.filters.get(sheetId)?.criteria.get(column) ?? null;
  }

  /** Creates a filter that hides nothing yet. It replaces an existing one. */
  create(sheetId: number, area: Area): void {
    this.filters.set(sheetId, { area, criteria: new Map() });
    this.apply(sheetId);
  }

  /** Sets what `column` must show, or `null` for anything, and hides rows by what all columns show now. */
  setCriteria(sheetId: number, column: number, criteria: FilterCriteria | null): void {
    const filter = this.filters.get(sheetId);
    if (!filter) return;
    const changed = new Map(filter.criteria);
    if (criteria) changed.set(column, criteria);
    else changed.delete(column);
    this.filters.set(sheetId, { ...filter, criteria: changed });
    this.apply(sheetId);
  }

  /** Removes the filter and shows all rows that it hid. */
  remove(sheetId: number): void {
    this.filters.delete(sheetId);
    this.apply(sheetId);
  }

  isRowHidden(sheetId: number, row: number): boolean {
    return isHiddenByFilter(this.grid.worksheet(sheetId), row - 1);
  }

  /** Hides rows as a slicer or a filter view does, which no script can set. */
  slice(sheetId: number, rows: readonly number[]): void {
    this.slices.set(sheetId, new Set(rows));
  }

  isRowSliced(sheetId: number, row: number): boolean {
    return this.slices.get(sheetId)?.has(row) ?? false;
  }

  /**
   * Follows a sort of rows. `order[to]` is the row of the area that is now in this place, and each row keeps
   * whether it is hidden.
   */
  sorted(sheetId: number, firstRow: number, order: readonly number[]): void {
    const hidden = order.map((_from, index) => this.isRowHidden(sheetId, firstRow + index));
    this.mark(
      sheetId,
      new Map(order.map((from, to): [number, boolean] => [firstRow + to, hidden[from] ?? false])),
    );
  }

  /** Follows inserted or deleted rows or columns. Row data has already moved with its rows. */
  follow(movement: Movement): void {
    const { sheetId } = movement;
    const filter = this.filters.get(sheetId);
    if (!filter) return;
    const area = movedArea(filter.area, movement);
    if (!area) {
      this.remove(sheetId);
      return;
    }
    const criteria = [...filter.criteria].flatMap(([column, own]): [number, FilterCriteria][] => {
      const place = movedArea({ ...filter.area, column, columns: 1 }, movement);
      return place ? [[place.column, own]] : [];
    });
    this.filters.set(sheetId, { area, criteria: new Map(criteria) });
  }

  private apply(sheetId: number): void {
    const { rows } = this.grid.size(sheetId);
    const filter = this.filters.get(sheetId);
    const marks = new Map(Array.from({ length: rows }, (_r, index): [number, boolean] => [index + 1, false]));
    for (const [column, criteria] of filter?.criteria ?? []) {
      const { row: header, rows: height } = filter?.area ?? { row: 0, rows: 0 };
      if (height < 2) continue;
      const below = { row: header + 1, column, rows: height - 1, columns: 1 };
      this.grid.displays(sheetId, below).forEach(([text = ''], index) => {
        if (!isShown(text, criteria)) marks.set(header + 1 + index, true);
      });
    }
    this.mark(sheetId, marks);
  }

  private mark(sheetId: number, hidden: ReadonlyMap<number, boolean>): void {
    const changed = [...hidden].filter(([row, isHidden]) => isHidden !== this.isRowHidden(sheetId, row));
    if (changed.length === 0) return;
    this.univer.commands.syncExecuteCommand('sheet.mutation.set-row-data', {
      unitId: this.univer.book.getUnitId(),
      subUnitId: univerSheetId(sheetId),
      rowData: Object.fromEntries(changed.map(([row, isHidden]) => [row - 1, markOf(isHidden)])),
    });
  }
}

function isShown(text: string, { hiddenValues, condition }: FilterCriteria): boolean {
  if (hiddenValues.includes(text)) return false;
  switch (condition?.type) {
    case 'CELL_EMPTY':
      return text === '';
    case 'CELL_NOT_EMPTY':
      return text !== '';
    case 'TEXT_EQUAL_TO':
      return text === condition.text;
    default:
      return true;
  }
}
