/** The workbook's mutations as views of it exchange them, in Univer's own form. */
import { PENDING, shownError } from './cell-values.js';
import type { UniverParts } from './univer.js';

/** One change of the workbook; `options` are Univer's marks on it. */
export interface Mutation {
  readonly id: string;
  readonly params: object;
  readonly options?: object;
}

/** `from` is the view that made the change, `null` for the script and the calculation. */
export type MutationListener = (mutation: Mutation, from: object | null) => void;

const OF_SHEETS = 'sheet.mutation.';

/** Cells that array results fill. The engine sends all of them whenever one changes. */
export const ARRAY_DATA = 'formula.mutation.set-array-formula-data';

export class Mutations {
  private readonly listeners = new Set<MutationListener>();
  private applying: object | null = null;

  constructor(private readonly univer: UniverParts) {
    const { core, commands } = univer;
    commands.onCommandExecuted(({ id, type, params }, options) => {
      if (type !== core.CommandType.MUTATION || !(id.startsWith(OF_SHEETS) || id === ARRAY_DATA)) return;
      const mutation = { id, params: params ?? {}, ...(options ? { options } : {}) };
      for (const listener of this.listeners) listener(mutation, this.applying);
    });
  }

  /** The answer removes the listener. */
  listen(listener: MutationListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Does what a view did; whether it could be done. What follows from it here, as in the view, counts as the view's. */
  apply({ id, params }: Mutation, view: object): boolean {
    this.applying = view;
    try {
      return this.univer.commands.syncExecuteCommand(id, params);
    } catch {
      return false;
    } finally {
      this.applying = null;
    }
  }

  /** The whole workbook as a view begins with it. */
  snapshot(): object {
    return this.univer.facade.save();
  }

  arrayData(): Mutation {
    const { formulas } = this.univer;
    return {
      id: ARRAY_DATA,
      params: {
        arrayFormulaRange: formulas.getArrayFormulaRange(),
        arrayFormulaCellData: formulas.getArrayFormulaCellData(),
      },
    };
  }
}

/** What a view shows in place of the engine's own error values, in a JSON text of cells. */
export function shownInViews(json: string): string {
  let text = json;
  for (const value of [PENDING, '#SPILL!'])
    text = text.replaceAll(`"v":"${value}"`, `"v":"${shownError(value)}"`);
  return text;
}
