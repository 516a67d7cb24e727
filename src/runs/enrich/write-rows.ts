/** Writes what became of rows, each in its person's row: found again before the write, and looked at again after it. */
import { safeSheetText } from '../../core/cell';
import { shiftRows } from '../../core/formula/shift';
import { fold } from '../../core/lookup/text';
import { isMark } from '../../core/run-status';
import type { PersonPorts } from '../../ports';
import { asItWas, type CellWrite, writeCells } from './cell-writes';
import { belongsTogether } from './fields';
import { roleCells } from './list';
import type { RowOutcome } from './outcome';
import { type RunTab, rowsArea } from './run-columns';
import type { RunRecord } from './run-record';
import { addRunUndo, nameOfValue, type RunUndoRow, storable } from './run-undo-tab';

/** A row as it was read, and what became of it; a `mark` is no outcome yet. */
export interface RowNews {
  readonly row: number;
  /** As `whoIn` named it. */
  readonly who: string;
  readonly outcome: RowOutcome | { readonly mark: string };
}

type Row = readonly unknown[];
type Cells = readonly Row[];

/** Rows of the list up to which all of it is read at once: then also a row that was sorted far away is found at once. */
const WHOLE = 2_000;
const TEXT = '@';

/** Names who stands in a row. */
export function whoIn(cells: Row): string {
  return JSON.stringify(cells.map((cell) => String(cell).replace(/^'/, '')));
}

/** Writes the news; a row that is nowhere to be found stays as it is. */
export function writeRows(
  { book, clock }: PersonPorts,
  record: RunRecord,
  at: RunTab,
  news: readonly RowNews[],
): void {
  const columns = [...at.places.map(({ column }) => column), ...at.roles.values()];
  const whole = rowsArea(at, columns);
  if (!whole || news.length === 0) return;
  const rows = news.map(({ row }) => row);
  const span = { ...whole, row: Math.min(...rows), rows: Math.max(...rows) - Math.min(...rows) + 1 };
  const area = whole.rows <= WHOLE ? whole : span;
  const inSheet = (cells: Cells, row: number, column: number): unknown =>
    cells[row - area.row]?.[column - area.column] ?? '';
  const roleColumns = [...at.roles.values()];
  const rowOf = (cells: Cells, row: number): Row => {
    const own: unknown[] = [];
    for (let column = area.column; column < area.column + area.columns; column++)
      own[column - 1] = inSheet(cells, row, column);
    return own;
  };
  const whoAt = (cells: Cells, row: number) => whoIn(roleCells(rowOf(cells, row), at.roles));

  const values = at.tab.values(area);
  const isOpen = (row: number) => isMark(String(inSheet(values, row, at.status)));
  const placed = locate(news, (row) => (isOpen(row) ? whoAt(values, row) : undefined), area);
  if (placed.size === 0) return;
  const isFinal = news.some(({ outcome }) => 'status' in outcome);
  const formulas = isFinal ? at.tab.formulas(area) : [];
  const formats = isFinal ? at.tab.formats(area) : [];
  const formulaAt = (row: number, column: number) => String(inSheet(formulas, row, column));
  const today = new Date(clock.now()).toISOString().slice(0, 10);

  const writes = new Map<number, Map<number, CellWrite>>();
  for (const [row, outcome] of placed) {
    const shown = (column: number) => {
      const value = inSheet(values, row, column);
      return value === '' ? formulaAt(row, column) : value;
    };
    const cells = new Map<number, CellWrite>();
    if ('mark' in outcome) cells.set(at.status, { value: outcome.mark });
    else {
      for (const [column, value] of cellsOf(record, at, outcome, shown)) {
        const format = String(inSheet(formats, row, column));
        const isText = typeof value === 'string' && value !== '';
        cells.set(column, {
          value: typeof value === 'string' ? safeSheetText(value) : value,
          format: isText ? TEXT : format,
        });
      }
      cells.set(at.status, { value: safeSheetText(outcome.status), format: TEXT });
      cells.set(at.date, { value: today, format: TEXT });
      const id = shown(at.lushaId);
      if (id === '' || id === outcome.lushaId)
        cells.set(at.lushaId, { value: outcome.lushaId ?? '', format: TEXT });
    }
    writes.set(row, cells);
  }

  const expected = (row: number, cells: Cells) => {
    const own = [...rowOf(cells, row)];
    for (const column of roleColumns) {
      const write = writes.get(row)?.get(column);
      if (write) own[column - 1] = write.value;
    }
    return whoIn(roleCells(own, at.roles));
  };
  const undo = [...placed].flatMap(([row, outcome]): RunUndoRow[] => {
    if ('mark' in outcome) return [];
    const cells = at.places.flatMap(({ name, column }) => {
      const write = writes.get(row)?.get(column);
      if (!write) return [];
      const before = inSheet(values, row, column);
      const formula = formulaAt(row, column);
      // The mark that the run itself had set is nothing to go back to.
      const value = column === at.status ? '' : storable(before);
      return [
        {
          place: name,
          value,
          ...(formula === '' ? {} : { formula }),
          format: String(inSheet(formats, row, column)),
          after: nameOfValue(write.value),
        },
      ];
    });
    return [{ run: record.id, row, who: expected(row, values), cells }];
  });
  addRunUndo(book, undo);
  writeCells(at.tab, writes);
  book.flush();

  const after = at.tab.values(area);
  const strays = [...writes.keys()].filter((row) => whoAt(after, row) !== expected(row, values));
  if (strays.length === 0) return;
  // Somebody sorted, inserted or deleted rows in that instant: what stands there now gets back what was its own.
  const repair = new Map<number, Map<number, CellWrite>>();
  const used = new Set<number>();
  for (const row of strays) {
    const written = writes.get(row) ?? new Map<number, CellWrite>();
    const left = roleColumns.filter((column) => !written.has(column));
    const same = (from: number) =>
      left.every((column) => String(inSheet(values, from, column)) === String(inSheet(after, row, column)));
    const last = area.row + area.rows - 1;
    let from = area.row;
    while (from <= last && (used.has(from) || !same(from))) from += 1;
    const found = left.length > 0 && from <= last;
    if (found) used.add(from);
    const cells = new Map<number, CellWrite>();
    for (const column of written.keys()) {
      const formula = found ? formulaAt(from, column) : '';
      const format = String(inSheet(formats, found ? from : row, column)) || TEXT;
      const value = found ? inSheet(values, from, column) : '';
      cells.set(
        column,
        asItWas(value, formula === '' ? '' : (shiftRows(formula, row - from, from, from) ?? formula), format),
      );
    }
    repair.set(row, cells);
  }
  writeCells(at.tab, repair);
  book.flush();
}

/** In which row each piece of news belongs now: where it was read, else where the same person stands. */
function locate(
  news: readonly RowNews[],
  whoOf: (row: number) => string | undefined,
  area: { readonly row: number; readonly rows: number },
): ReadonlyMap<number, RowNews['outcome']> {
  const placed = new Map<number, RowNews['outcome']>();
  const moved = news.filter(({ row, who, outcome }) => {
    if (whoOf(row) !== who) return true;
    placed.set(row, outcome);
    return false;
  });
  if (moved.length === 0) return placed;
  const free = new Map<string, number[]>();
  for (let row = area.row; row < area.row + area.rows; row++) {
    const who = placed.has(row) ? undefined : whoOf(row);
    if (who !== undefined) free.set(who, [...(free.get(who) ?? []), row]);
  }
  for (const { who, outcome } of moved) {
    const row = free.get(who)?.shift();
    if (row !== undefined) placed.set(row, outcome);
  }
  return placed;
}

/** The values of one row by their columns; what is not to change is not in it. */
function cellsOf(
  { kind, targets, writing }: RunRecord,
  at: RunTab,
  { values, sameCompany }: RowOutcome,
  shown: (column: number) => unknown,
): readonly (readonly [column: number, value: unknown])[] {
  const all = targets.map((target, index) => ({
    target,
    columns: at.targets[index] ?? { place: 0 },
    value: values?.get(target.field) ?? '',
  }));
  const together = (one: (typeof all)[number]) => !one.target.own && belongsTogether(kind, one.target.field);
  const differs =
    writing === 'only empty' &&
    all.some((one) => {
      const { target, columns, value } = one;
      if (!together(one) || value === '' || (target.field === 'company' && sameCompany)) return false;
      const own = shown(columns.place);
      return own !== '' && fold(String(own)) !== fold(String(value));
    });
  return all.flatMap((one): (readonly [number, unknown])[] => {
    const { target, columns, value } = one;
    const own = shown(columns.place);
    if (target.own) return own === '' || own === value ? [[columns.place, value]] : [];
    if (value === '') return [];
    if (writing === 'overwrite') return own === value ? [] : [[columns.place, value]];
    if (!differs || !together(one)) return own === '' ? [[columns.place, value]] : [];
    const { beside } = columns;
    return beside === undefined || shown(beside) === value ? [] : [[beside, value]];
  });
}
