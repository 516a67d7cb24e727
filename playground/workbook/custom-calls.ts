/** Custom functions in formulas: which calls the cells need, their results, and how long these are remembered. */
import type { CellAddress } from './a1.js';
import { arrayFunctions } from './array-functions.js';
import { blankFunction } from './blank-function.js';
import { type ArgumentAnswers, argumentReader, type CustomArgument } from './call-arguments.js';
import { DATE_TIME_FORMAT, serialOf, type WireCell } from './cell-values.js';
import { hyperlinkFunction } from './hyperlink.js';
import { pendingIn, pendingValues, teachPending } from './lazy-functions.js';
import { sheetIdOf, univerSheetId } from './sheet-ids.js';
import type { ArrayValueObject, BaseValueObject, UniverParts } from './univer.js';

/** The custom functions that formulas can call. */
export interface CustomFunctions {
  readonly names: readonly string[];
  /** Returns whether the cells of the file know the functions by now. */
  isKnown(): boolean;
  readonly answers: ArgumentAnswers;
}

/** One call that a cell needs. */
export interface CustomCall {
  readonly name: string;
  readonly cell: CellAddress;
  readonly args: readonly CustomArgument[];
}

export type CustomResult =
  | { readonly value: WireCell | readonly (readonly WireCell[])[] }
  | { readonly error: string };

/** Results that the last evaluation of a cell used, or that have arrived since. As on Google, older ones are forgotten. */
interface CellMemory {
  readonly results: Map<string, CustomResult>;
  used: Set<string>;
}

export class CustomCalls {
  private readonly memory = new Map<string, CellMemory>();
  private readonly needed = new Map<string, CustomCall>();
  /** Calls that were taken and have no result yet. */
  private readonly running = new Set<string>();
  private readonly pending;
  private readonly argumentOf: (value: BaseValueObject) => CustomArgument;

  constructor(
    private readonly univer: UniverParts,
    private readonly custom: CustomFunctions,
  ) {
    this.argumentOf = argumentReader(custom.answers);
    const { engine, functions, runtime } = univer;
    this.pending = pendingValues<CustomCall>(engine);
    functions.registerExecutors(hyperlinkFunction(engine), ...arrayFunctions(engine));
    teachPending(engine, functions.getExecutors());
    functions.registerExecutors(blankFunction(univer), ...custom.names.map((name) => this.executor(name)));
    const apply = runtime.setRuntimeData.bind(runtime);
    runtime.setRuntimeData = (result) => {
      this.evaluated(
        cellKey(runtime.currentSubUnitId, runtime.currentRow, runtime.currentColumn),
        result as BaseValueObject,
      );
      apply(result);
    };
  }

  /** Takes the calls whose results reached a cell's own result in the calculations since the last `take`. */
  take(): readonly CustomCall[] {
    const calls = [...this.needed].filter(([key]) => !this.running.has(key)).map(([, call]) => call);
    for (const key of this.needed.keys()) this.running.add(key);
    this.needed.clear();
    return calls.sort(
      ({ cell: a }, { cell: b }) => a.sheetId - b.sheetId || a.row - b.row || a.column - b.column,
    );
  }

  /** Keeps the result of a call until its cell is evaluated without it. */
  settle(call: CustomCall, result: CustomResult): void {
    const { sheetId, row, column } = call.cell;
    const cell = cellKey(univerSheetId(sheetId), row - 1, column - 1);
    const key = callKey(call.name, call.args);
    this.memoryOf(cell).results.set(key, result);
    this.running.delete(`${cell} ${key}`);
  }

  /** Returns the error text of a cell's call, for the note that Google shows. */
  errorOf({ sheetId, row, column }: CellAddress): string | null {
    const memory = this.memory.get(cellKey(univerSheetId(sheetId), row - 1, column - 1));
    for (const result of memory?.results.values() ?? []) if ('error' in result) return result.error;
    return null;
  }

  /** Forgets the results of a cell. The place is zero-based. */
  forgetCell(sheetId: string, row: number, column: number): void {
    this.memory.delete(cellKey(sheetId, row, column));
  }

  forgetSheet(sheetId: string): void {
    for (const key of this.memory.keys()) if (key.startsWith(`${sheetId}!`)) this.memory.delete(key);
  }

  forgetAll(): void {
    this.memory.clear();
  }

  private executor(name: string) {
    const answer = (place: { sheet: string; row: number; column: number }, values: BaseValueObject[]) =>
      this.call(name, place, values);
    class ScriptFunction extends this.univer.engine.BaseFunction {
      override minParams = 0;
      override maxParams = 255;
      override calculate(...values: BaseValueObject[]): BaseValueObject {
        return answer({ sheet: this.subUnitId ?? '', row: this.row, column: this.column }, values);
      }
    }
    return new ScriptFunction(name.toUpperCase());
  }

  private call(
    name: string,
    place: { readonly sheet: string; readonly row: number; readonly column: number },
    values: readonly BaseValueObject[],
  ): BaseValueObject {
    const { engine } = this.univer;
    if (!this.custom.isKnown()) return engine.ErrorValueObject.create(engine.ErrorType.NAME);
    const waiting = values.map(pendingIn).find((value) => value);
    if (waiting) return waiting;
    const args = values.map(this.argumentOf);
    const memory = this.memoryOf(cellKey(place.sheet, place.row, place.column));
    const key = callKey(name, args);
    memory.used.add(key);
    const known = memory.results.get(key);
    if (known) return this.resultValue(known);
    const cell = { sheetId: sheetIdOf(place.sheet), row: place.row + 1, column: place.column + 1 };
    return this.pending.create({ name, cell, args });
  }

  /**
   * Called when a cell has its result: records the calls that it still waits for, or forgets the results that it
   * no longer uses.
   */
  private evaluated(cell: string, result: BaseValueObject): void {
    const calls = this.callsIn(result);
    for (const call of calls) this.needed.set(`${cell} ${callKey(call.name, call.args)}`, call);
    const memory = this.memory.get(cell);
    if (!memory) return;
    if (calls.length === 0) {
      for (const key of memory.results.keys()) if (!memory.used.has(key)) memory.results.delete(key);
    }
    memory.used = new Set();
  }

  private callsIn(result: BaseValueObject): readonly CustomCall[] {
    if (result.isReferenceObject()) return [];
    if (!result.isArray()) return [this.pending.callOf(result)].filter((call) => call !== undefined);
    const calls: CustomCall[] = [];
    (result as ArrayValueObject).iterator((item) => {
      const call = item ? this.pending.callOf(item) : undefined;
      if (call) calls.push(call);
    });
    return calls;
  }

  private memoryOf(cell: string): CellMemory {
    const known = this.memory.get(cell);
    if (known) return known;
    const fresh = { results: new Map<string, CustomResult>(), used: new Set<string>() };
    this.memory.set(cell, fresh);
    return fresh;
  }

  private resultValue(result: CustomResult): BaseValueObject {
    const { engine } = this.univer;
    if ('error' in result) return engine.ErrorValueObject.create(engine.ErrorType.ERROR);
    const { value } = result;
    if (!Array.isArray(value)) return this.scalarValue(value as WireCell);
    const rows = value as readonly (readonly WireCell[])[];
    const [first] = rows;
    if (!first || (rows.length === 1 && first.length === 1)) return this.scalarValue(first?.[0] ?? '');
    return engine.ArrayValueObject.create({
      calculateValueList: rows.map((row) => row.map((cell) => this.scalarValue(cell))),
      rowCount: rows.length,
      columnCount: first.length,
      unitId: '',
      sheetId: '',
      row: -1,
      column: -1,
    });
  }

  private scalarValue(value: WireCell): BaseValueObject {
    const { StringValueObject, NumberValueObject, BooleanValueObject } = this.univer.engine;
    if (value === null) return StringValueObject.create('');
    if (typeof value === 'number') return NumberValueObject.create(value);
    if (typeof value === 'boolean') return BooleanValueObject.create(value);
    if (typeof value === 'string') return StringValueObject.create(value);
    return NumberValueObject.create(serialOf(value.date), DATE_TIME_FORMAT);
  }
}

function cellKey(sheetId: string, row: number, column: number): string {
  return `${sheetId}!${row},${column}`;
}

function callKey(name: string, args: readonly CustomArgument[]): string {
  return name + JSON.stringify(args);
}
