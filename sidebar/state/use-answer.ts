/** The hook for asking the script: a question is asked when it changes, and again while a person is active. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ScriptError } from '../script/failures';
import { asScriptError } from './use-action';
import { useWhileActive } from './use-while-active';

interface Latest<T> {
  /** The question it answers. */
  readonly question: string;
  readonly answer?: T;
  readonly error?: ScriptError;
}

export interface Answered<T> {
  /** The latest answer; until a new one arrives, the one before. */
  readonly answer: T | undefined;
  readonly error: ScriptError | undefined;
  /** Whether `answer` is one to this question. */
  readonly current: boolean;
  /** Whether an answer is awaited. */
  readonly busy: boolean;
  /** Asks now and shows the answer. Returns it, or `undefined` when there is none. */
  readonly ask: () => Promise<T | undefined>;
  /** Drops the answer. */
  readonly forget: () => void;
}

interface Timing {
  /** Waits this long after a change: a person who changes three things in a row is asked for once. */
  readonly pauseMs?: number;
  /** The same before the first answer; `pauseMs` unless given. */
  readonly firstPauseMs?: number;
  /** Asks again this often while a person is active in the page; the script reports no change of the sheet by itself. */
  readonly everyMs?: number;
  /** Returns whether asking again has to wait for the next occasion. */
  readonly isHeld?: () => boolean;
}

/**
 * Calls `request` when `question` says something else. While `question` is `undefined` nothing is asked, and the answer
 * before is kept.
 */
export function useAnswer<T>(
  question: string | undefined,
  request: () => Promise<T>,
  { pauseMs = 0, firstPauseMs = pauseMs, everyMs, isHeld }: Timing = {},
): Answered<T> {
  const [shown, setShown] = useState<Latest<T>>();
  const [open, setOpen] = useState(0);
  const latest = useRef({ question, request });
  latest.current = { question, request };
  const order = useRef({ asked: 0, answered: 0 });

  const ask = async (): Promise<T | undefined> => {
    const { question: asked, request: send } = latest.current;
    if (asked === undefined) return undefined;
    order.current.asked += 1;
    const own = order.current.asked;
    const show = (next: Omit<Latest<T>, 'question'>): void => {
      // Answers may overtake each other, and the question may have changed.
      if (own < order.current.answered || asked !== latest.current.question) return;
      order.current.answered = own;
      setShown((before) => ({
        ...(before?.answer === undefined ? {} : { answer: before.answer }),
        ...next,
        question: asked,
      }));
    };
    setOpen((count) => count + 1);
    try {
      const answer = await send();
      show({ answer });
      return answer;
    } catch (failure) {
      show({ error: asScriptError(failure) });
      return undefined;
    } finally {
      setOpen((count) => count - 1);
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question represents the request
  useEffect(() => {
    if (question === undefined) return undefined;
    const timer = setTimeout(ask, shown ? pauseMs : firstPauseMs);
    return () => clearTimeout(timer);
  }, [question]);
  const askAgain = async (): Promise<unknown> => (isHeld?.() ? undefined : ask());
  useWhileActive(askAgain, question === undefined ? undefined : everyMs);

  const isOfQuestion = shown !== undefined && shown.question === question;
  return {
    answer: shown?.answer,
    error: isOfQuestion ? shown.error : undefined,
    current: isOfQuestion && shown.error === undefined,
    busy: open > 0,
    ask,
    forget: () => setShown(undefined),
  };
}

interface Unchanged<T> {
  /** Whether the last start was held up, as the answer had changed. */
  readonly changed: boolean;
  readonly setChanged: (changed: boolean) => void;
  /** Asks again. Returns the answer, or `undefined` when it changed or there was none. */
  readonly confirm: () => Promise<T | undefined>;
}

/** Asks once more before work starts, so that what starts is what was shown. `essence` returns the parts that a person decides by. */
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
