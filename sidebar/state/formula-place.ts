/** Where the formula would go: asked for what is ticked, and again as the selection in the sheet may have changed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormulaOptions, FormulaPlace } from '../../src/rpc';
import type { ScriptError } from '../script/failures';
import { rpc } from '../script/rpc';
import { asScriptError } from './use-action';
import { useWhileActive } from './use-while-active';

const LOOK_EVERY_MS = 3_000;
/** A person who ticks three fields in a row is asked for once. */
const SETTLE_MS = 250;

interface Answer {
  /** The wish it answers, as text. */
  readonly to: string;
  readonly place?: FormulaPlace;
  readonly error?: ScriptError;
}

export interface PlaceQuestion {
  /** The latest answer; until a new one is there, the one before. */
  readonly place: FormulaPlace | undefined;
  readonly error: ScriptError | undefined;
  /** Whether `place` answers what is ticked now. */
  readonly current: boolean;
  /** Asks now. Gives the answer, or `undefined` when there is none. */
  readonly ask: () => Promise<FormulaPlace | undefined>;
}

export function useFormulaPlace(options: FormulaOptions): PlaceQuestion {
  const [answer, setAnswer] = useState<Answer>();
  const to = JSON.stringify(options);
  const latest = useRef({ options: options, to, asked: 0, answered: 0 });
  latest.current.options = options;
  latest.current.to = to;

  const ask = async (): Promise<FormulaPlace | undefined> => {
    const { options: asked, to: askedFor } = latest.current;
    if (asked.fields.length === 0) return undefined;
    latest.current.asked += 1;
    const turn = latest.current.asked;
    const show = (next: Answer): void => {
      // Answers may overtake each other, and what was ticked may have changed.
      if (turn < latest.current.answered || askedFor !== latest.current.to) return;
      latest.current.answered = turn;
      setAnswer(next);
    };
    try {
      const place = await rpc.formulaPlace(asked);
      show({ to: askedFor, place });
      return place;
    } catch (failure) {
      show({ to: askedFor, error: asScriptError(failure) });
      return undefined;
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the wish says something else
  useEffect(() => {
    const timer = setTimeout(ask, answer ? SETTLE_MS : 0);
    return () => clearTimeout(timer);
  }, [to]);
  useWhileActive(ask, LOOK_EVERY_MS);
  return { place: answer?.place, error: answer?.error, current: answer?.to === to && !answer.error, ask };
}

/** Whether the two say the same about what is inserted, where, and what it costs. */
export function samePlace(one: FormulaPlace, other: FormulaPlace): boolean {
  const said = ({ source, tab, target, formula, atMost, refusal }: FormulaPlace): string =>
    JSON.stringify([source, tab, target, formula, atMost, refusal]);
  return said(one) === said(other);
}
