/** The mutations of the workbook as its views exchange them, in Univer's own form. */
import { PENDING, shownError } from './cell-values.js';
import type { UniverParts } from './univer.js';

/** One change of the workbook. `options` are Univer's marks on it. */
export interface Mutation {
  readonly id: string;
  readonly params: object;
  readonly options?: object;
}

/** `from` is the view that made the change, or `null` for the script and the calculation. */
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

  /** Adds a listener and returns a function that removes it. */
  listen(listener: MutationListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Applies the change of a view, and returns whether this was possible. Its consequences here, as in the view,
   * count as changes of the view.
   */
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

  /** Returns the whole workbook in the form in which a view loads it. */
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

/** Replaces the engine's own error values in a JSON text of cells with what a view shows. */
export function shownInViews(json: string): string {
  let text = json;
  for (const value of [PENDING, '#SPILL!'])
    text = text.replaceAll(`"v":"${value}"`, `"v":"${shownError(value)}"`);
  return text;
}
