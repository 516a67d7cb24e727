/** The spending limit of formulas: credits a day, and the part of them for phones. */
import { useState } from 'preact/hooks';
import type { CellsCap } from '../../src/core/settings';
import { type LimitText, limitText, readLimit } from '../text/limit';
import { count } from '../text/numbers';
import { NumberField } from './fields';

const CREDITS_ID = 'limit-credits';
const PHONES_ID = 'limit-phones';

export function LimitFields({ form, phonePrice }: { readonly form: LimitForm; readonly phonePrice: number }) {
  return (
    <>
      <NumberField
        id={CREDITS_ID}
        label="Daily limit"
        value={form.text.credits}
        error={form.wrong.credits}
        tip="In credits, for all formulas in this file together. Anyone who can edit can spend up to this limit every day. Resets at midnight UTC."
        onInput={(value) => form.type('credits', value)}
      />
      <NumberField
        id={PHONES_ID}
        label="Daily limit for phones"
        value={form.text.phones}
        error={form.wrong.phones}
        hint={`A phone costs ${count(phonePrice, 'credit')}.`}
        onInput={(value) => form.type('phones', value)}
      />
    </>
  );
}

interface LimitForm {
  readonly text: LimitText;
  readonly wrong: Partial<LimitText>;
  readonly type: (part: keyof LimitText, value: string) => void;
  /** Returns the limit as typed. Where it is wrong, returns `undefined` and moves the focus there. */
  readonly read: () => CellsCap | undefined;
}

/** Holds the limit while a person types it. It starts from `cap`, and again when the script answers with another one. */
export function useLimitForm(cap: CellsCap): LimitForm {
  const of = `${cap.credits} ${cap.phones}`;
  const [typed, setTyped] = useState<Typed>({ of, text: {} });
  const [wrong, setWrong] = useState<Partial<LimitText>>({});
  const text = { ...limitText(cap), ...(typed.of === of ? typed.text : {}) };
  const read = (): CellsCap | undefined => {
    const reading = readLimit(text);
    setWrong(reading.wrong ?? {});
    if (reading.wrong) document.getElementById(reading.wrong.credits ? CREDITS_ID : PHONES_ID)?.focus();
    return reading.cap;
  };
  const type = (part: keyof LimitText, value: string): void => {
    setTyped((before) => ({ of, text: { ...(before.of === of ? before.text : {}), [part]: value } }));
    setWrong({});
  };
  return { text, wrong, type, read };
}

interface Typed {
  /** The limit that was edited. */
  readonly of: string;
  readonly text: Partial<LimitText>;
}
