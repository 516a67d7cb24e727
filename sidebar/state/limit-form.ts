/** The two numbers of the spending limit while they are typed. */
import { useLayoutEffect, useState } from 'preact/hooks';
import type { CellsCap } from '../../src/core/settings';
import { type LimitText, limitText, readLimit } from '../text/limit';

export const CREDITS_ID = 'limit-credits';
export const PHONES_ID = 'limit-phones';

export interface LimitForm {
  readonly text: LimitText;
  readonly wrong: Partial<LimitText>;
  readonly type: (part: keyof LimitText, value: string) => void;
  /** The limit as typed; where it is wrong, `undefined`, and the focus is at what is wrong. */
  readonly read: () => CellsCap | undefined;
}

/** Starts from `cap`, and anew when the script tells another one. */
export function useLimitForm(cap: CellsCap): LimitForm {
  const [text, setText] = useState(limitText(cap));
  const [wrong, setWrong] = useState<Partial<LimitText>>({});
  // At once: what a person types right after the form has come is kept.
  useLayoutEffect(
    () => setText(limitText({ credits: cap.credits, phones: cap.phones })),
    [cap.credits, cap.phones],
  );
  const read = (): CellsCap | undefined => {
    const reading = readLimit(text);
    setWrong(reading.wrong ?? {});
    if (reading.wrong) document.getElementById(reading.wrong.credits ? CREDITS_ID : PHONES_ID)?.focus();
    return reading.cap;
  };
  const type = (part: keyof LimitText, value: string): void => {
    setText((before) => ({ ...before, [part]: value }));
    setWrong({});
  };
  return { text, wrong, type, read };
}
