/** A local spreadsheet: what a person does in it, and what Google does about its formulas. */
import { type Area, type GridSize, parseA1, shiftFormula } from './a1.js';
import { Calculation, type CallRunner, type ShowResults } from './calculation.js';
import type { WireCell } from './cell-values.js';
import { ColumnRules, type ColumnType } from './column-rules.js';
import { ConditionalFormats } from './conditional-formats.js';
import type { CustomFunctions } from './custom-calls.js';
import { Filters } from './filters.js';
import { watchWrittenCellsOnly } from './formula-changes.js';
import { Grid } from './grid.js';
import { Links } from './links.js';
import { movementOf } from './moved-areas.js';
import { Mutations } from './mutations.js';
import { Protections } from './protections.js';
import { NEW_SHEET, type SheetInfo, Sheets } from './sheets.js';
import { sortedRows } from './sort.js';
import { startUniver, type UniverParts } from './univer.js';

export type CellValue = string | number | boolean | Date;

/** Selected areas of one sheet. */
export interface Selection {
  readonly sheetId: number;
  readonly areas: readonly Area[];
}

export class Workbook {
  readonly grid: Grid;
  readonly sheets: Sheets;
  readonly links: Links;
  readonly filters: Filters;
  readonly protections = new Protections();
  readonly columnRules = new ColumnRules();
  readonly conditionalFormats = new ConditionalFormats();
  readonly mutations: Mutations;
  private readonly univer: UniverParts;
  private readonly calculation: Calculation;
  private readonly activationListeners = new Set<(selection: Selection) => void>();
  private selection: Selection | null = null;

  constructor(functions: CustomFunctions, runCalls: CallRunner, show: ShowResults = { kind: 'together' }) {
    this.univer = startUniver();
    watchWrittenCellsOnly(this.univer);
    this.grid = new Grid(this.univer);
    this.sheets = new Sheets(this.univer);
    this.links = new Links(this.univer, this.grid);
    this.filters = new Filters(this.univer, this.grid);
    this.mutations = new Mutations(this.univer);
    this.mutations.listen((mutation) => {
      const movement = movementOf(mutation);
      if (!movement) return;
      this.filters.follow(movement);
      this.protections.follow(movement);
      this.columnRules.follow(movement);
      this.conditionalFormats.follow(movement);
    });
    this.calculation = new Calculation(this.univer, this.grid, functions, runCalls, show);
  }

  /** Adds a sheet of 1,000 rows and 26 columns, or of `size`. */
  addSheet(name: string, size: GridSize = NEW_SHEET): void {
    this.sheets.add(name, { size });
  }

  /** Types values into the sheet, beginning with the first cell of `a1`. */
  setValues(sheet: string, a1: string, values: readonly (readonly (CellValue | null)[])[]): void {
    const { id, area } = this.place(sheet, a1);
    const block = { ...area, rows: values.length, columns: Math.max(1, ...values.map((row) => row.length)) };
    this.grid.write(
      id,
      block,
      values.map((row) => row.map(toWire)),
    );
  }

  /**
   * Puts a text into the first cell of `a1` and links it, or only its part `words`, to an address. A smart chip of a
   * person, place or file is such a cell, too: its text is the name, and its address leads to what it stands for.
   */
  setLink(sheet: string, a1: string, text: string, address: string, words = text): void {
    const { id, area } = this.place(sheet, a1);
    this.links.write(id, area, text, address, words);
  }

  /** Types the same formula into every cell of `a1`. */
  setFormula(sheet: string, a1: string, text: string): void {
    const { id, area } = this.place(sheet, a1);
    this.grid.writeFormulas(
      id,
      area,
      sized(area, () => text),
    );
  }

  /** Copies the formulas of the first row of `a1` down to the other rows and shifts their references. */
  fillDown(sheet: string, a1: string): void {
    const { id, area } = this.place(sheet, a1);
    const [first = []] = this.grid.formulas(id, { ...area, rows: 1 });
    this.grid.writeFormulas(
      id,
      area,
      sized(area, (down, right) => shiftFormula(first[right] ?? '', { row: down, column: 0 })),
    );
  }

  /** Returns values as a script reads them, including spilled ones. A pending cell reads `Loading...`. */
  getValues(sheet: string, a1: string): CellValue[][] {
    const { id, area } = this.place(sheet, a1);
    return this.grid.values(id, area).map((row) => row.map(fromWire));
  }

  getDisplays(sheet: string, a1: string): string[][] {
    const { id, area } = this.place(sheet, a1);
    return this.grid.displays(id, area);
  }

  getFormulas(sheet: string, a1: string): string[][] {
    const { id, area } = this.place(sheet, a1);
    return this.grid.formulas(id, area);
  }

  /** Returns the message behind a cell's `#ERROR!`, or `null`. */
  note(sheet: string, a1: string): string | null {
    const { id, area } = this.place(sheet, a1);
    const [[value] = []] = this.grid.values(id, { ...area, rows: 1, columns: 1 });
    return value === '#ERROR!'
      ? this.calculation.errorOf({ sheetId: id, row: area.row, column: area.column })
      : null;
  }

  insertRows(sheet: string, before: number, count: number): void {
    this.sheets.insertRows(this.sheetNamed(sheet).id, before, count);
  }

  deleteRows(sheet: string, first: number, count: number): void {
    this.sheets.deleteRows(this.sheetNamed(sheet).id, first, count);
  }

  /** Sorts the rows of `a1` by one of its columns, counted from 1. Formulas and number formats move with their rows. */
  sortRows(sheet: string, a1: string, by: number, ascending = true): void {
    const { id, area } = this.place(sheet, a1);
    const values = this.grid.values(id, area);
    const formulas = this.grid.formulas(id, area);
    const documents = this.links.documents(id, area);
    const order = sortedRows(values, by - 1, ascending);
    const moved = order.map((from, to) =>
      (values[from] ?? []).map((value, column) => {
        const formula = formulas[from]?.[column] ?? '';
        return formula === '' ? value : shiftFormula(formula, { row: to - from, column: 0 });
      }),
    );
    const formats = this.grid.formats(id, area);
    this.grid.writeFormats(
      id,
      area,
      order.map((from) => formats[from] ?? []),
    );
    this.grid.write(id, area, moved);
    this.links.writeDocuments(
      id,
      area,
      order.map((from) => documents[from] ?? []),
    );
    this.filters.sorted(id, area.row, order);
  }

  /**
   * Filters `a1`, whose first row is the header: it hides rows that show one of these values in a column, counted
   * from 1.
   */
  filter(sheet: string, a1: string, column: number, hiddenValues: readonly string[]): void {
    const { id, area } = this.place(sheet, a1);
    this.filters.create(id, area);
    this.filters.setCriteria(id, area.column - 1 + column, { hiddenValues, condition: null });
  }

  /**
   * Lets only the owner and `editors` edit `a1`, or the whole sheet if `a1` is `null`. Returns a function that
   * removes the protection.
   */
  protect(sheet: string, a1: string | null, editors: readonly string[] = []): () => void {
    const { id } = this.sheetNamed(sheet);
    return this.protections.add(id, a1 === null ? null : this.place(sheet, a1).area, editors);
  }

  /**
   * Makes `a1` a Table, whose first row is the header. `types` gives columns, counted from 1 within the area, a type;
   * other columns have none.
   */
  addTable(sheet: string, a1: string, types: Readonly<Record<number, ColumnType>>): void {
    const { id, area } = this.place(sheet, a1);
    for (const [column, type] of Object.entries(types)) {
      const cells = { row: area.row + 1, rows: area.rows - 1, columns: 1 };
      this.columnRules.addType(id, { ...cells, column: area.column - 1 + Number(column) }, type);
    }
  }

  /**
   * Gives the cells of `a1` a dropdown that rejects other values than these when a script writes them. Returns a function
   * that removes it.
   */
  addDropdown(sheet: string, a1: string, values: readonly string[]): () => void {
    const { id, area } = this.place(sheet, a1);
    return this.columnRules.addDropdown(id, area, values);
  }

  /** Selects one or several areas, which `getActiveRange` and `getActiveRangeList` return in menus and pages. */
  select(sheet: string, ...a1: readonly string[]): void {
    const places = a1.map((text) => this.place(sheet, text).area);
    this.selectAreas({ sheetId: this.sheetNamed(sheet).id, areas: places });
  }

  /** Sets what the person has selected. */
  selectAreas(selection: Selection): void {
    this.selection = selection;
  }

  /** Selects for the person, as a script does. */
  activate(selection: Selection): void {
    this.selection = selection;
    for (const listener of this.activationListeners) listener(selection);
  }

  /** Calls the listener when a script moves the selection. Returns a function that removes the listener. */
  onActivate(listener: (selection: Selection) => void): () => void {
    this.activationListeners.add(listener);
    return () => this.activationListeners.delete(listener);
  }

  /**
   * The person's selection. It is A1 of the first sheet until something is selected, and when the selected sheet
   * is gone.
   */
  get selected(): Selection {
    const sheets = this.sheets.list();
    const [first] = sheets;
    if (this.selection && sheets.some(({ id }) => id === this.selection?.sheetId)) return this.selection;
    return { sheetId: first?.id ?? 0, areas: [{ row: 1, column: 1, rows: 1, columns: 1 }] };
  }

  /** Runs every formula again at the next `settled` without remembered results, as Google may do when a file opens. */
  recalculate(): void {
    this.calculation.forgetAll();
  }

  /** Calculates what has changed, runs the custom functions that this needs, and resolves when no cell is pending. */
  settled(): Promise<void> {
    return this.calculation.settled();
  }

  /** Calls the listener at every change that needs `settled`. Returns a function that removes the listener. */
  onChange(listener: () => void): () => void {
    return this.calculation.onChange(listener);
  }

  dispose(): void {
    this.calculation.stop();
    this.univer.univer.dispose();
  }

  private sheetNamed(name: string): SheetInfo {
    const sheet = this.sheets.byName(name);
    if (!sheet) throw new Error(`No sheet named ${name}`);
    return sheet;
  }

  private place(sheet: string, a1: string): { readonly id: number; readonly area: Area } {
    const { id } = this.sheetNamed(sheet);
    const parsed = parseA1(a1, this.grid.size(id));
    if (!parsed) throw new Error(`Not a range: ${a1}`);
    return { id, area: parsed.area };
  }
}

function sized<T>(area: Area, of: (down: number, right: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_r, down) =>
    Array.from({ length: area.columns }, (_c, right) => of(down, right)),
  );
}

function toWire(value: CellValue | null): WireCell {
  return value instanceof Date ? { date: value.getTime() } : value;
}

function fromWire(value: WireCell): CellValue {
  if (value === null) return '';
  return typeof value === 'object' ? new Date(value.date) : value;
}
