/** The state of a formula's setup: its fields, and where in the sheet it would go. */
import { useState } from 'preact/hooks';
import type { Kind } from '../../src/core/kind';
import type { FormulaOptions, FormulaPlace } from '../../src/rpc';
import { rpc } from '../script/rpc';
import { CATALOGUES, inOrder } from '../text/field-choices';
import { type Answered, useAnswer } from './use-answer';

const LOOK_EVERY_MS = 3_000;
const SETTLE_MS = 250;

/** The formulas that most people want, each with the fields that it shows. */
const PRESETS = {
  people: { kind: 'contact', fields: CATALOGUES.contact.first },
  email: { kind: 'contact', fields: ['email'] },
  phone: { kind: 'contact', fields: ['phone'] },
  companies: { kind: 'company', fields: CATALOGUES.company.first },
} as const satisfies Readonly<Record<string, { readonly kind: Kind; readonly fields: readonly string[] }>>;

export type FormulaPreset = keyof typeof PRESETS;

/** The choices, kept while a person inserts one formula after another. */
export interface FormulaForm {
  readonly options: FormulaOptions;
  /** Picks the fields of a common formula at once. */
  readonly setPreset: (preset: FormulaPreset) => void;
  /** The common formula that was picked last; its fields may have been changed since. */
  readonly preset: FormulaPreset;
  readonly tick: (id: string, on: boolean) => void;
  readonly setHeaders: (on: boolean) => void;
}

export function useFormulaForm(): FormulaForm {
  const [preset, setName] = useState<FormulaPreset>('people');
  const { kind } = PRESETS[preset];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(PRESETS.people.fields));
  const [headers, setHeaders] = useState(true);
  const tick = (id: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const setPreset = (name: FormulaPreset): void => {
    setName(name);
    setChosen(new Set(PRESETS[name].fields));
  };
  const options = { kind, fields: inOrder(kind, chosen), headers };
  return { options, preset, setPreset, tick, setHeaders };
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
