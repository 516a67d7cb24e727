/** The view of the workbook: it shows what the server changes and sends what the person changes. */
import { CommandType, type ICellData, type IWorkbookData, type Nullable } from '@univerjs/core';
import { FunctionType } from '@univerjs/preset-sheets-core';
import type { FWorkbook } from '@univerjs/sheets/facade';
import type { Area } from '../../workbook/a1.js';
import type { FunctionHelp } from '../../workbook/declarations.js';
import type { Mutation } from '../../workbook/mutations.js';
import type { CellPlace, FromPage, SheetRules, ViewSelection, WholeWorkbook } from '../messages.js';
import { sortSelection } from './sort-range.js';
import { startUniver, type UniverView } from './univer.js';

/** How long a selection must last before the server receives it, in ms. */
const SELECTION_MS = 60;

/** The mutation by which a filter hides or shows rows. */
const FILTERED = 'sheet.mutation.set-row-data';
const SHOWN = 'sheet.mutation.set-row-visible';

const SELECTS = new Set(['sheet.operation.set-selections', 'sheet.operation.set-worksheet-active']);

export class Grid {
  private readonly view: UniverView;
  private book: FWorkbook | null = null;
  private seen = 0;
  private done: Mutation[] = [];
  private selection: ViewSelection | null = null;
  private rules: SheetRules = {};
  private selectionTimer: number | undefined;
  /** A selection on a sheet that the view does not have yet. */
  private awaited: ViewSelection | null = null;
  private readonly asked: ((reason: string | null) => void)[] = [];

  constructor(
    container: string,
    private readonly send: (message: FromPage) => void,
  ) {
    this.view = startUniver(container);
    // A part of a font arrives after the first drawing of its characters.
    document.fonts.addEventListener('loadingdone', () => this.book?.getActiveSheet().refreshCanvas());
    const { commands } = this.view;
    commands.onCommandExecuted(({ id, type, params }, options) => {
      if (SELECTS.has(id)) this.selectionMoved();
      if (type !== CommandType.MUTATION || !id.startsWith('sheet.mutation.')) return;
      if (options?.fromSync === true || options?.onlyLocal === true) return;
      this.done.push({ id, params: params ?? {} });
      // One action consists of several mutations, which belong together.
      if (this.done.length === 1) setTimeout(() => this.tellDone());
    });
  }

  /** Shows the whole workbook instead of what is shown. */
  open({ snapshot, arrays, selection }: WholeWorkbook, seq: number): void {
    const { api } = this.view;
    this.done = [];
    const isFirst = this.book === null;
    if (this.book) api.disposeUnit(this.book.getId());
    this.book = api.createWorkbook(snapshot as Partial<IWorkbookData>);
    if (isFirst) {
      this.view.obeyFilters();
      this.view.obeyRules((sheet) => this.rules[sheet] ?? []);
      this.view.explainErrors((sheet, cell) => this.why(sheet, cell));
    }
    this.seen = seq;
    this.apply(arrays);
    this.select(selection, false);
  }

  /** Shows changes that the server has made. */
  take(mutations: readonly Mutation[], seq: number): void {
    this.tellDone();
    this.seen = seq;
    for (const mutation of mutations) this.apply(mutation);
    if (this.awaited) this.select(this.awaited);
  }

  /** Shows cells by these conditional format rules from now on. */
  color(rules: SheetRules): void {
    this.rules = rules;
    this.book?.getActiveSheet().refreshCanvas();
  }

  /** Receives the sentence behind an error in a cell, for which the view asked under this number. */
  reason(id: number, text: string | null): void {
    this.asked[id]?.(text);
  }

  private why(sheet: string, cell: CellPlace): Promise<string | null> {
    return new Promise((resolve) => {
      const id = this.asked.push(resolve) - 1;
      this.send({ kind: 'why', id, sheet, cell });
    });
  }

  /** Moves the person's selection, as a script does. On a new sheet it waits until the view has that sheet. */
  select(selection: ViewSelection, scroll = true): void {
    const { sheet: id, areas } = selection;
    const sheet = this.book?.getSheetBySheetId(id);
    const [area] = areas;
    this.awaited = sheet ? null : selection;
    if (!this.book || !sheet || !area) return;
    this.book.setActiveSheet(sheet);
    sheet.setActiveRange(sheet.getRange(area.row - 1, area.column - 1, area.rows, area.columns));
    // A view that was just opened cannot scroll yet.
    if (scroll) sheet.scrollToCell(Math.max(0, area.row - 2), Math.max(0, area.column - 1));
  }

  /** Makes the formula bar know and explain the add-on's functions. */
  explain(functions: readonly FunctionHelp[]): void {
    this.view.descriptions().registerDescriptions(
      functions.map(({ name, text, parameters }) => ({
        functionName: name,
        functionType: FunctionType.User,
        description: text,
        abstract: text.split(/(?<=\.)\s/)[0] ?? text,
        functionParameter: parameters.map((parameter) => ({
          name: parameter.name,
          detail: parameter.text,
          example: parameter.example,
          require: parameter.optional ? 0 : 1,
          repeat: 0,
        })),
      })),
    );
  }

  /** Ends the typing in a cell and sends the changes to the server, before an action that can depend on them. */
  async catchUp(): Promise<void> {
    if (this.book?.isCellEditing()) await this.book.endEditingAsync(true);
    this.tellDone();
    this.tellSelection();
  }

  /**
   * Does the same, but lets a person who is typing in a cell go on, because pages of the script also call it on a
   * timer.
   */
  async catchUpUnlessTyping(): Promise<void> {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement && at.isContentEditable)) return this.catchUp();
    this.tellDone();
    this.tellSelection();
  }

  sort(ascending: boolean): void {
    if (this.book) sortSelection(this.view.commands, this.book, ascending);
    this.focus();
  }

  focus(): void {
    document.querySelector<HTMLElement>('[data-u-comp="editor"]')?.focus();
  }

  /** Returns the displayed values of an area in A1 notation, including spilled ones. */
  read(sheetName: string, a1: string): string[][] {
    return this.cells(sheetName, a1, (cell) => String(cell?.v ?? ''));
  }

  /** Returns the fill with which each cell of an area is shown; `''` where it has none. */
  fills(sheetName: string, a1: string): string[][] {
    return this.cells(sheetName, a1, (cell) => {
      const style = typeof cell?.s === 'string' ? this.book?.getWorkbook().getStyles().get(cell.s) : cell?.s;
      return style?.bg?.rgb ?? '';
    });
  }

  private cells<T>(sheetName: string, a1: string, of: (cell: Nullable<ICellData>) => T): T[][] {
    const sheet = this.book?.getSheetByName(sheetName);
    if (!sheet) throw new Error(`No sheet named ${sheetName}`);
    const { startRow, endRow, startColumn, endColumn } = sheet.getRange(a1).getRange();
    const rows: T[][] = [];
    for (let row = startRow; row <= endRow; row++) {
      const cells: T[] = [];
      for (let column = startColumn; column <= endColumn; column++) {
        cells.push(of(sheet.getSheet().getCell(row, column)));
      }
      rows.push(cells);
    }
    return rows;
  }

  /** Returns the person's selection in A1 notation, or `null` until the view can be used. */
  selected(): string | null {
    const range = this.book?.getActiveSheet().getSelection()?.getActiveRange();
    return this.view.rendered() ? (range?.getA1Notation() ?? null) : null;
  }

  /** Returns which of the first `count` rows of the current sheet are visible, counted from 1. */
  rows(count: number): number[] {
    const sheet = this.book?.getActiveSheet().getSheet();
    const rows = Array.from({ length: count }, (_row, index) => index + 1);
    return rows.filter((row) => sheet?.getRowVisible(row - 1));
  }

  /** Returns the names of the sheets that have a tab. */
  tabs(): string[] {
    return (this.book?.getSheets() ?? [])
      .filter((sheet) => !sheet.isSheetHidden())
      .map((sheet) => sheet.getSheetName());
  }

  private apply({ id, params, options }: Mutation): void {
    const fromServer = { ...options, fromSync: true, fromCollab: true };
    this.view.commands.syncExecuteCommand(id, params, fromServer);
    // The view measures its rows again when rows are shown, even none, but not when their data changes.
    if (id === FILTERED) this.view.commands.syncExecuteCommand(SHOWN, { ...params, ranges: [] }, fromServer);
  }

  private selectionMoved(): void {
    const sheet = this.book?.getActiveSheet();
    const ranges = sheet?.getSelection()?.getActiveRangeList() ?? [];
    if (!sheet || ranges.length === 0) return;
    const areas = ranges.map((range): Area => {
      const { startRow, endRow, startColumn, endColumn } = range.getRange();
      return {
        row: startRow + 1,
        column: startColumn + 1,
        rows: endRow - startRow + 1,
        columns: endColumn - startColumn + 1,
      };
    });
    this.selection = { sheet: sheet.getSheetId(), areas };
    window.clearTimeout(this.selectionTimer);
    this.selectionTimer = window.setTimeout(() => this.tellSelection(), SELECTION_MS);
  }

  private tellDone(): void {
    if (this.done.length > 0) this.send({ kind: 'mutations', seen: this.seen, list: this.done });
    this.done = [];
  }

  private tellSelection(): void {
    window.clearTimeout(this.selectionTimer);
    if (this.selection) this.send({ kind: 'selection', selection: this.selection });
    this.selection = null;
  }
}
