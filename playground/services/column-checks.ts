/** Google's refusals of what a typed column or a dropdown does not accept, and of writes into the result of a formula. */
import { type RangeAddress, toA1 } from '../workbook/a1.js';
import { entryOf } from '../workbook/typed-entry.js';
import type { WireCell } from '../workbook/wire-cells.js';
import type { Workbook } from '../workbook/workbook.js';
import type { Caller, Service } from './border.js';
import { Refused } from './refusals.js';

export interface ColumnCheckSettings {
  /** Which typed columns refuse number formats. */
  readonly typedColumns: 'all' | 'none';
  /** When a script learns that a dropdown has rejected what it wrote. */
  readonly rejectedWrites: 'at the call' | 'at the next read or flush';
  /** When a script learns that a write was refused for any other reason. */
  readonly writesSeenAt: 'at the call' | 'at the next read or flush';
  /** What a value does that is written into the result of a formula. */
  readonly spillTargets: 'breaks the formula' | 'refused';
}

/** Checks writes against the types of columns and against dropdowns. */
export class ColumnChecks {
  /** Refusals that an execution has not been told of yet. */
  private readonly held = new Map<number, Refused>();

  constructor(
    private readonly workbook: () => Workbook,
    private readonly settings: ColumnCheckSettings,
  ) {}

  /** Throws a `Refused` if a typed column in the range refuses number formats. */
  checkFormats(range: RangeAddress): void {
    const isTyped = this.workbook().columnRules.typeIn(range.sheetId, range) !== undefined;
    if (isTyped && this.settings.typedColumns === 'all') throw new Refused({ kind: 'typed' });
  }

  /** Returns whether the whole block may be written. Throws a `Refused` if a dropdown rejects a value and the script learns it at once. */
  accepts(caller: Caller, range: RangeAddress, values: readonly (readonly WireCell[])[]): boolean {
    this.checkSpills(range, values);
    const refusal = this.refusalOf(range, values);
    if (!refusal) return true;
    if (this.settings.rejectedWrites === 'at the call') throw refusal;
    if (!this.held.has(caller.id)) this.held.set(caller.id, refusal);
    return false;
  }

  /** Throws what an earlier write of the execution was refused with. */
  settle({ id }: Caller): void {
    const refusal = this.held.get(id);
    this.held.delete(id);
    if (refusal) throw refusal;
  }

  /** Wraps methods that change cells, so that a script learns of any refusal only later where that is the answer. */
  delaying(methods: Service): Service {
    if (this.settings.writesSeenAt === 'at the call') return methods;
    return Object.fromEntries(
      Object.entries(methods).map(([name, method]) => [
        name,
        (caller: Caller, ...args: readonly unknown[]) => {
          try {
            return method(caller, ...(args as never[]));
          } catch (error) {
            if (!(error instanceof Refused)) throw error;
            if (!this.held.has(caller.id)) this.held.set(caller.id, error);
            return undefined;
          }
        },
      ]),
    );
  }

  /** Wraps methods that read cells, before which pending writes are applied. */
  settling(methods: Service): Service {
    return Object.fromEntries(
      Object.entries(methods).map(([name, method]) => [
        name,
        (caller: Caller, ...args: readonly unknown[]) => {
          this.settle(caller);
          return method(caller, ...(args as never[]));
        },
      ]),
    );
  }

  /** Throws a `Refused` if a value, and not just a blank, would go into the result of a formula. */
  checkSpills(range: RangeAddress, values: readonly (readonly unknown[])[]): void {
    if (this.settings.spillTargets !== 'refused') return;
    for (const [down, row] of this.workbook().grid.spilled(range.sheetId, range).entries()) {
      const right = row.findIndex((isSpilled, at) => isSpilled && (values[down]?.[at] ?? '') !== '');
      if (right < 0) continue;
      const place = { row: range.row + down, column: range.column + right, rows: 1, columns: 1 };
      throw new Refused({ kind: 'spill', cell: toA1(place) });
    }
  }

  private refusalOf(range: RangeAddress, values: readonly (readonly WireCell[])[]): Refused | undefined {
    for (const { area, values: listed } of this.workbook().columnRules.dropdownsIn(range.sheetId, range)) {
      for (const [down, row] of values.entries()) {
        for (const [right, value] of row.entries()) {
          const [at, column] = [range.row + down, range.column + right];
          const isInside =
            at >= area.row &&
            at < area.row + area.rows &&
            column >= area.column &&
            column < area.column + area.columns;
          const entry = entryOf(value, 'General');
          const isListed = entry.kind !== 'value' || listed.includes(String(entry.value));
          if (isInside && !isListed)
            return new Refused({
              kind: 'rejected',
              cell: toA1({ row: at, column, rows: 1, columns: 1 }),
              values: listed.join(', '),
            });
        }
      }
    }
    return undefined;
  }
}
