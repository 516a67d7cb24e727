/** What Google does about formulas: they calculate after a change, and their custom functions run as executions. */
import type { CellAddress } from './a1.js';
import { type CustomCall, CustomCalls, type CustomFunctions, type CustomResult } from './custom-calls.js';
import type { Grid } from './grid.js';
import { Recalculation } from './recalculation.js';
import { sheetIdOf } from './sheet-ids.js';
import type { UniverParts } from './univer.js';

/** Runs the calls that cells need. Passes on each result when it arrives, and resolves after the last one. */
export type CallRunner = (
  calls: readonly CustomCall[],
  arrived: (call: CustomCall, result: CustomResult) => void,
) => Promise<void>;

/**
 * When results are shown: all at once after the last one has arrived, or `ms` after the first one that is not
 * shown yet.
 */
export type ShowResults =
  | { readonly kind: 'together' }
  | { readonly kind: 'as they come'; readonly ms: number };

const SET_VALUES = 'sheet.mutation.set-range-values';
/** Commands that move no cell, so that no custom function runs again. */
const HIDE_ROWS = new Set([
  'sheet.mutation.set-row-hidden',
  'sheet.mutation.set-row-visible',
  'sheet.mutation.set-row-data',
]);

export class Calculation {
  private readonly custom: CustomCalls;
  private readonly recalculation: Recalculation;
  private readonly listeners = new Set<() => void>();
  private settling: Promise<void> | null = null;
  private running = 0;
  private stopped = false;
  private wake: () => void = () => undefined;

  constructor(
    private readonly univer: UniverParts,
    private readonly grid: Grid,
    private readonly functions: CustomFunctions,
    private readonly runCalls: CallRunner,
    private readonly show: ShowResults,
  ) {
    this.custom = new CustomCalls(univer, functions);
    this.recalculation = new Recalculation(univer, (command) => this.changed(command));
  }

  /** Marks every formula as changed and forgets all results. */
  forgetAll(): void {
    this.custom.forgetAll();
    this.recalculation.markAll();
    this.tellOfChange();
  }

  /** Returns the error text of a cell's call, or `null`. */
  errorOf(cell: CellAddress): string | null {
    return this.custom.errorOf(cell);
  }

  settled(): Promise<void> {
    this.settling ??= this.settle().finally(() => {
      this.settling = null;
    });
    return this.settling;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Ends the calculation: calls that are still running no longer have an effect. */
  stop(): void {
    this.stopped = true;
    this.listeners.clear();
  }

  private async settle(): Promise<void> {
    while (!this.stopped && (this.recalculation.waiting || this.running > 0)) {
      const news = new Promise<void>((resolve) => {
        this.wake = resolve;
      });
      await this.recalculation.calculate();
      const calls = this.custom.take();
      if (calls.length > 0) this.start(calls);
      if (this.running > 0 && !this.recalculation.waiting) await news;
    }
  }

  private start(calls: readonly CustomCall[]): void {
    this.running += 1;
    let pause: NodeJS.Timeout | null = null;
    const arrived = (call: CustomCall, result: CustomResult): void => {
      const { sheetId, row, column } = call.cell;
      this.custom.settle(call, result);
      this.recalculation.markCell(sheetId, row, column);
      if (this.show.kind === 'as they come') pause ??= setTimeout(shown, this.show.ms);
    };
    const shown = (): void => {
      pause = null;
      this.wake();
    };
    void this.runCalls(calls, arrived).then(() => {
      if (pause) clearTimeout(pause);
      this.running -= 1;
      this.wake();
    });
  }

  /** An edited cell runs its functions again. Rows or columns that move make the whole sheet run its functions again. */
  private changed(command: { readonly id: string; readonly params?: object }): void {
    this.forgetResults(command);
    this.tellOfChange();
  }

  private tellOfChange(): void {
    this.wake();
    for (const listener of this.listeners) listener();
  }

  private forgetResults(command: { readonly id: string; readonly params?: object }): void {
    const { subUnitId, cellValue } = (command.params ?? {}) as {
      readonly subUnitId?: string;
      readonly cellValue?: Readonly<
        Record<string, Readonly<Record<string, { readonly f?: unknown; readonly v?: unknown }>>>
      >;
    };
    if (subUnitId === undefined) return;
    if (command.id !== SET_VALUES) {
      if (!HIDE_ROWS.has(command.id)) this.sheetMoved(subUnitId);
      return;
    }
    for (const [row, cells] of Object.entries(cellValue ?? {})) {
      for (const [column, cell] of Object.entries(cells)) {
        if (cell === null || cell.f !== undefined || cell.v !== undefined) {
          this.custom.forgetCell(subUnitId, Number(row), Number(column));
        }
      }
    }
  }

  private sheetMoved(univerId: string): void {
    this.custom.forgetSheet(univerId);
    const id = sheetIdOf(univerId);
    if (!this.univer.book.getSheetBySheetId(univerId)) return;
    const { rows, columns } = this.grid.extent(id);
    if (rows === 0) return;
    const { names } = this.functions;
    const calls = new RegExp(`\\b(?:${names.join('|')})\\s*\\(`, 'i');
    this.grid.formulas(id, { row: 1, column: 1, rows, columns }).forEach((texts, row) => {
      texts.forEach((text, column) => {
        if (names.length > 0 && calls.test(text)) this.recalculation.markCell(id, row + 1, column + 1);
      });
    });
  }
}
