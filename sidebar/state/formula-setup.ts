/** The state of a formula's setup: its fields, and where in the sheet it would go. */
import { useState } from 'preact/hooks';
import type { Kind } from '../../src/core/kind';
import type { FormulaOptions, FormulaPlace } from '../../src/rpc';
import { rpc } from '../script/rpc';
import { CATALOGUES, inOrder } from '../text/field-choices';
import { type Answered, useAnswer } from './use-answer';

const LOOK_EVERY_MS = 3_000;
const SETTLE_MS = 250;

/** The choices, kept while a person inserts one formula after another. */
export interface FormulaForm {
  readonly options: FormulaOptions;
  readonly setKind: (kind: Kind) => void;
  readonly tick: (id: string, on: boolean) => void;
  readonly setHeaders: (on: boolean) => void;
}

export function useFormulaForm(): FormulaForm {
  const [kind, setKind] = useState<Kind>('contact');
  const [chosen, setChosen] = useState<Readonly<Record<Kind, ReadonlySet<string>>>>({
    contact: new Set(CATALOGUES.contact.first),
    company: new Set(CATALOGUES.company.first),
  });
  const [headers, setHeaders] = useState(true);
  const tick = (id: string, on: boolean): void => {
    const next = new Set(chosen[kind]);
    if (on) next.add(id);
    else next.delete(id);
    setChosen({ ...chosen, [kind]: next });
  };
  return { options: { kind, fields: inOrder(kind, chosen[kind]), headers }, setKind, tick, setHeaders };
}

/** Asks where the formula would go, and again as the selection in the sheet may have changed. */
export function useFormulaPlace(options: FormulaOptions): Answered<FormulaPlace> {
  const question = options.fields.length > 0 ? JSON.stringify(options) : undefined;
  return useAnswer(question, () => rpc.formulaPlace(options), {
    pauseMs: SETTLE_MS,
    firstPauseMs: 0,
    everyMs: LOOK_EVERY_MS,
  });
}

/** Returns what is inserted, where, and what it costs. */
export function placeEssence({ source, tab, target, formula, atMost, refusal }: FormulaPlace) {
  return [source, tab, target, formula, atMost, refusal];
}
