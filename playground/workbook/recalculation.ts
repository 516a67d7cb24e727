/** Recalculation on demand: what has changed, and the engine's calculation of it. */
import type { ICommandInfo } from '@univerjs/core';
import type { IFormulaDirtyData } from '@univerjs/engine-formula';
import { univerSheetId } from './sheet-ids.js';
import type { UniverParts } from './univer.js';

const START = 'formula.mutation.set-formula-calculation-start';

/** A change by a person or a script, as the listeners of the workbook receive it. */
export type ChangeListener = (command: Readonly<ICommandInfo>) => void;

export class Recalculation {
  private queue: Partial<IFormulaDirtyData>[] = [];

  /** Replaces Univer's own trigger, which waits 100 ms after each change and starts over with the next one. */
  constructor(
    private readonly univer: UniverParts,
    changed: ChangeListener,
  ) {
    const { dirty, commands } = univer;
    const conversions = new Map(dirty.getDirtyConversionMap());
    dirty.get = () => undefined;
    commands.onCommandExecuted((command, options) => {
      const conversion = conversions.get(command.id);
      if (!conversion || options?.onlyLocal === true) return;
      const made = conversion.getDirtyData(command);
      if (Object.keys(made).length === 0) return;
      this.queue.push(made);
      changed(command);
    });
  }

  /** Marks a cell for recalculation. The place is one-based. */
  markCell(sheetId: number, row: number, column: number): void {
    const range = { startRow: row - 1, endRow: row - 1, startColumn: column - 1, endColumn: column - 1 };
    const unitId = this.univer.book.getUnitId();
    this.queue.push({ dirtyRanges: [{ unitId, sheetId: univerSheetId(sheetId), range }] });
  }

  markAll(): void {
    this.queue.push({ forceCalculation: true });
  }

  /** Returns whether a change waits for `calculate`. */
  get waiting(): boolean {
    return this.queue.length > 0;
  }

  /** Calculates what has changed. When it resolves, the results are in the cells. */
  async calculate(): Promise<void> {
    if (this.queue.length === 0) return;
    const params = merged(this.queue);
    this.queue = [];
    const done = new Promise<void>((resolve) => {
      const subscription = this.univer.calculation.executionCompleteListener$.subscribe(() => {
        subscription.unsubscribe();
        resolve();
      });
    });
    this.univer.commands.syncExecuteCommand(START, params, { onlyLocal: true });
    await done;
  }
}

function merged(parts: readonly Partial<IFormulaDirtyData>[]): IFormulaDirtyData {
  const join = <Key extends keyof IFormulaDirtyData>(key: Key): Record<string, object> => {
    const units: Record<string, object> = {};
    for (const part of parts) {
      for (const [unit, value] of Object.entries(part[key] ?? {})) units[unit] = { ...units[unit], ...value };
    }
    return units;
  };
  return {
    forceCalculation: parts.some((part) => part.forceCalculation === true),
    dirtyRanges: parts.flatMap((part) => part.dirtyRanges ?? []),
    dirtyNameMap: join('dirtyNameMap') as IFormulaDirtyData['dirtyNameMap'],
    dirtyDefinedNameMap: join('dirtyDefinedNameMap') as IFormulaDirtyData['dirtyDefinedNameMap'],
    dirtySuperTableMap: {},
    dirtyUnitFeatureMap: join('dirtyUnitFeatureMap') as IFormulaDirtyData['dirtyUnitFeatureMap'],
    dirtyUnitOtherFormulaMap: join(
      'dirtyUnitOtherFormulaMap',
    ) as IFormulaDirtyData['dirtyUnitOtherFormulaMap'],
    clearDependencyTreeCache: join(
      'clearDependencyTreeCache',
    ) as IFormulaDirtyData['clearDependencyTreeCache'],
  };
}
