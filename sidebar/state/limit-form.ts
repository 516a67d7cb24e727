/** The state of the spending limit of formulas while a person types it. */
import { useLayoutEffect, useState } from 'preact/hooks';
import type { CellsCap } from '../../src/core/settings';
import { type LimitText, limitText, readLimit } from '../text/limit';

export const CREDITS_ID = 'limit-credits';
export const PHONES_ID = 'limit-phones';

export interface LimitForm {
  readonly text: LimitText;
  readonly wrong: Partial<LimitText>;
  readonly type: (part: keyof LimitText, value: string) => void;
  /** Returns the limit as typed. Where it is wrong, returns `undefined` and moves the focus there. */
  readonly read: () => CellsCap | undefined;
}

/** Starts from `cap`, and again when the script answers with another one. */
export function useLimitForm(cap: CellsCap): LimitForm {
  const [text, setText] = useState(limitText(cap));
  const [wrong, setWrong] = useState<Partial<LimitText>>({});
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
