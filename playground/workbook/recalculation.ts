/** Recalculation on demand: what became dirty, and the engine's calculation of it. */
import type { ICommandInfo } from '@univerjs/core';
import type { IFormulaDirtyData } from '@univerjs/engine-formula';
import { univerSheetId } from './sheet-ids.js';
import type { UniverParts } from './univer.js';

const START = 'formula.mutation.set-formula-calculation-start';

/** A change that a person or a script made, as the workbook's listeners see it. */
export type ChangeListener = (command: Readonly<ICommandInfo>) => void;

export class Recalculation {
  private queue: Partial<IFormulaDirtyData>[] = [];

  /** Takes over from Univer's own trigger, which waits 100 ms after each change and starts over on the next one. */
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

  /** One-based place of a cell to calculate again. */
  markCell(sheetId: number, row: number, column: number): void {
    const range = { startRow: row - 1, endRow: row - 1, startColumn: column - 1, endColumn: column - 1 };
    const unitId = this.univer.book.getUnitId();
    this.queue.push({ dirtyRanges: [{ unitId, sheetId: univerSheetId(sheetId), range }] });
  }

  markAll(): void {
    this.queue.push({ forceCalculation: true });
  }

  /** Whether a change waits for `calculate`. */
  get waiting(): boolean {
    return this.queue.length > 0;
  }

  /** Calculates what is dirty; the results stand in the cells when it resolves. */
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
