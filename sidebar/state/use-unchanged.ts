/** Asks once more before work starts: the sheet reports no change, and what starts must be what was shown. */
import { useState } from 'preact/hooks';
import type { Answered } from './use-answer';

interface Unchanged<T> {
  /** Whether the last start was held up, as the answer had changed. */
  readonly changed: boolean;
  readonly setChanged: (changed: boolean) => void;
  /** Asks again. Returns the answer, or `undefined` when it changed or there was none. */
  readonly confirm: () => Promise<T | undefined>;
}

/** `essence`: the parts of an answer that a person decides by. */
export function useUnchanged<T>(
  { answer, ask }: Pick<Answered<T>, 'answer' | 'ask'>,
  essence: (answer: T) => unknown,
): Unchanged<T> {
  const [changed, setChanged] = useState(false);
  const confirm = async (): Promise<T | undefined> => {
    setChanged(false);
    const next = await ask();
    if (next === undefined || answer === undefined) return undefined;
    if (JSON.stringify(essence(next)) === JSON.stringify(essence(answer))) return next;
    setChanged(true);
    return undefined;
  };
  return { changed, setChanged, confirm };
}
