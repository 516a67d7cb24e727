/** A question to the script that changes while a person types: asked after a pause, and only the last one's answer counts. */
import { useEffect, useState } from 'preact/hooks';
import type { ScriptError } from '../script/failures';
import { asScriptError } from './use-action';

interface Told<T> {
  readonly to: string;
  readonly answer?: T;
  readonly error?: ScriptError;
}

export interface Answered<T> {
  /** The latest answer; until a new one is there, the one before. */
  readonly answer: T | undefined;
  readonly error: ScriptError | undefined;
  /** Whether `answer` is one to this question. */
  readonly current: boolean;
  readonly retry: () => void;
}

/** Asks when `question` says something else; nothing while it is `undefined`. */
export function useAnswer<T>(
  question: string | undefined,
  pauseMs: number,
  ask: () => Promise<T>,
): Answered<T> {
  const [told, setTold] = useState<Told<T>>();
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question stands for what is asked
  useEffect(() => {
    if (question === undefined) return undefined;
    let isLast = true;
    const tell = (next: Omit<Told<T>, 'to'>): void => {
      if (isLast) setTold((last) => ({ ...last, error: undefined, ...next, to: question }) as Told<T>);
    };
    const timer = setTimeout(() => {
      ask().then(
        (answer) => tell({ answer }),
        (failure) => tell({ error: asScriptError(failure) }),
      );
    }, pauseMs);
    return () => {
      isLast = false;
      clearTimeout(timer);
    };
  }, [question, turn]);
  const error = told?.to === question ? told?.error : undefined;
  return {
    answer: told?.answer,
    error,
    current: told !== undefined && told.to === question && !error,
    // Also from an older rendering it is one more.
    retry: () => setTurn((last) => last + 1),
  };
}
