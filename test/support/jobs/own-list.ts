/** A person's own list and a tab beside it: what stands in them, what the person changes, and whether anything else was changed. */
import { dress, dumpTab } from '../looks';
import type { Playground } from '../playground';

/** A row of the list. `mark` is unique and stands in the person's own column. */
export interface OwnRow {
  readonly mark: string;
  readonly cells: readonly string[];
}

/** A row as it stands in the sheet now. */
export interface FoundRow {
  /** Counted from 1. */
  readonly row: number;
  readonly byHeader: Readonly<Record<string, unknown>>;
}

const BESIDE = 'Budget';
const MARK = 'Note';
const LENGTH = 'Length';
/** The number of rows below the list that are read, so that inserted rows are seen. */
const BELOW = 30;
const FORMAT = '0.0';

export class OwnList {
  readonly tabId: number;
  private readonly headers: readonly string[];
  private readonly gone = new Set<string>();
  private beside: unknown;
  private title: string;
  private moved = false;

  /** Writes the list into a tab of its own: the given columns, the marks, and a formula in each row. */
  constructor(
    private readonly playground: Playground,
    headers: readonly string[],
    private readonly rows: readonly OwnRow[],
  ) {
    const { workbook } = playground.host;
    this.title = workbook.sheets.list()[0]?.name ?? '';
    this.tabId = workbook.sheets.byName(this.title)?.id ?? 0;
    this.headers = [...headers, MARK, LENGTH];
    workbook.setValues(this.title, 'A1', [
      [...this.headers],
      ...rows.map(({ mark, cells }) => [...cells, mark]),
    ]);
    const last = String.fromCharCode(64 + this.headers.length);
    workbook.setFormula(this.title, `${last}2`, '=LEN(A2)');
    workbook.fillDown(this.title, `${last}2:${last}${rows.length + 1}`);
    const area = { row: 2, column: this.headers.length, rows: rows.length, columns: 1 };
    workbook.grid.writeFormats(
      this.tabId,
      area,
      rows.map(() => [FORMAT]),
    );
    dress(
      playground,
      this.title,
      { row: 1, column: 1, rows: 1, columns: 2 },
      { setFontWeight: 'bold', setBackground: '#1f4e78' },
    );
    workbook.addSheet(BESIDE, { rows: 20, columns: 6 });
    workbook.setValues(BESIDE, 'A1', [
      ['Month', 'Amount'],
      ['May', 12.5],
      ['June', 7],
    ]);
    workbook.setFormula(BESIDE, 'B4', '=SUM(B2:B3)');
    workbook.select(this.title, 'A1');
  }

  /** Calculates the person's formulas and remembers what they show. */
  async settled(): Promise<this> {
    await this.playground.host.workbook.settled();
    this.beside = this.dumpBeside();
    return this;
  }

  /** The present name of the list's tab; `undefined` when it was deleted. */
  get tab(): string | undefined {
    return this.playground.host.workbook.sheets.list().find(({ id }) => id === this.tabId)?.name;
  }

  /** The letter of the column that is `beyond` columns to the right of the person's own ones. */
  column(beyond: number): string {
    return String.fromCharCode(64 + this.headers.length + beyond);
  }

  /** Whether rows are no longer where they were at the beginning. */
  get isMoved(): boolean {
    return this.moved;
  }

  get last(): number {
    return this.rows.length + 1;
  }

  /** Returns the rows that the person has not deleted, by their marks, as they stand now. */
  read(): ReadonlyMap<string, FoundRow> {
    const { tab } = this;
    if (tab === undefined) return new Map();
    const [header = [], ...cells] = this.playground.host.workbook.getValues(tab, `A1:Z${this.last + BELOW}`);
    const at = header.indexOf(MARK);
    return new Map(
      cells.flatMap((row, index) => {
        const mark = String(row[at] ?? '');
        if (mark === '') return [];
        const byHeader = Object.fromEntries(header.map((name, column) => [String(name), row[column]]));
        return [[mark, { row: index + 2, byHeader }] as const];
      }),
    );
  }

  /** Returns what stands beyond the person's own columns. */
  beyond(): readonly unknown[] {
    const { tab } = this;
    if (tab === undefined) return [];
    const cells = this.playground.host.workbook.getValues(tab, `A1:Z${this.last + BELOW}`);
    return cells.flatMap((row) => row.slice(this.headers.length)).filter((cell) => cell !== '');
  }

  /** Returns the sentences on rows that are not the person's and hold something all the same. */
  strangers(): readonly string[] {
    const { tab } = this;
    if (tab === undefined) return [];
    const [header = [], ...cells] = this.playground.host.workbook.getValues(tab, `A1:Z${this.last + BELOW}`);
    const at = header.indexOf(MARK);
    return cells.flatMap((row, index) => {
      const held = row.filter((cell) => cell !== '').map(String);
      return held.length > 0 && row[at] === ''
        ? [`Row ${index + 2} is nobody's and reads ${held.join(', ')}.`]
        : [];
    });
  }

  /** Returns whether the person still has this row. */
  keeps(mark: string): boolean {
    return this.tab !== undefined && !this.gone.has(mark);
  }

  /** Sorts the whole rows by one of the person's columns. */
  sort(by: number, ascending: boolean): void {
    const { tab } = this;
    if (tab === undefined) return;
    this.moved = true;
    const rows = [...this.read().values()].map(({ row }) => row);
    this.playground.host.workbook.sortRows(tab, `A2:Z${Math.max(2, ...rows)}`, by, ascending);
  }

  insertRows(before: number, count: number): void {
    this.moved = true;
    if (this.tab !== undefined) this.playground.host.workbook.insertRows(this.tab, before, count);
  }

  insertColumn(before: number): void {
    this.moved = true;
    if (this.tab !== undefined) this.playground.host.workbook.sheets.insertColumns(this.tabId, before, 1);
  }

  /** Deletes the row with this mark. */
  deleteRow(mark: string): void {
    const found = this.read().get(mark);
    if (this.tab === undefined || !found) return;
    this.playground.host.workbook.deleteRows(this.tab, found.row, 1);
    this.gone.add(mark);
    this.moved = true;
  }

  rename(name: string): void {
    const { sheets } = this.playground.host.workbook;
    if (this.tab === undefined || sheets.byName(name)) return;
    sheets.rename(this.tabId, name);
    this.title = name;
  }

  deleteTab(): void {
    if (this.tab !== undefined) this.playground.host.workbook.sheets.remove(this.tabId);
  }

  /** The marks of all rows, deleted ones included. */
  get marks(): readonly string[] {
    return this.rows.map(({ mark }) => mark);
  }

  /** Returns which of the person's own cells, formulas, formats and tabs are not as the person left them, as sentences. */
  violations(): readonly string[] {
    const wrong: string[] = [];
    if (JSON.stringify(this.dumpBeside()) !== JSON.stringify(this.beside)) {
      wrong.push('The tab beside the list was changed.');
    }
    const { tab } = this;
    if (tab === undefined) return wrong;
    const { workbook } = this.playground.host;
    if (tab !== this.title) wrong.push(`The tab of the list was renamed to ${tab}.`);
    const header = workbook.getValues(tab, 'A1:Z1')[0] ?? [];
    this.headers.forEach((name, at) => {
      if (header[at] !== name) wrong.push(`The header ${name} reads ${String(header[at])}.`);
    });
    const found = this.read();
    for (const { mark, cells } of this.rows)
      if (!this.gone.has(mark)) wrong.push(...this.changes(mark, cells, found));
    return wrong;
  }

  private changes(
    mark: string,
    cells: readonly string[],
    found: ReadonlyMap<string, FoundRow>,
  ): readonly string[] {
    const { tab } = this;
    const at = found.get(mark);
    if (!at || tab === undefined) return [`The row ${mark} is gone.`];
    const { workbook } = this.playground.host;
    const wrong = cells.flatMap((cell, column) => {
      const name = this.headers[column] ?? '';
      const now = at.byHeader[name];
      return now === cell ? [] : [`${name} of ${mark} reads ${String(now)} instead of ${cell}.`];
    });
    const cell = `${this.column(0)}${at.row}`;
    const [[formula] = []] = workbook.getFormulas(tab, cell);
    if (formula !== `=LEN(A${at.row})`) wrong.push(`The formula of ${mark} reads ${formula}.`);
    const area = { row: at.row, column: this.headers.length, rows: 1, columns: 1 };
    const [[format] = []] = workbook.grid.formats(this.tabId, area);
    if (format !== FORMAT) wrong.push(`The format of ${mark} is ${format}.`);
    return wrong;
  }

  private dumpBeside(): unknown {
    const { workbook } = this.playground.host;
    return workbook.sheets.byName(BESIDE) ? dumpTab(this.playground, BESIDE, 6) : null;
  }
}
