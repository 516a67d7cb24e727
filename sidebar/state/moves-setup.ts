/** The state of the setup of a check: what is chosen, and what the script answers. */
import { useState } from 'preact/hooks';
import type { MovesOptions, MovesSetup } from '../../src/rpc';
import { rpc } from '../script/rpc';
import { type Answered, useAnswer } from './use-answer';

/** The list depends on the active tab and the selection, which may change. */
const LOOK_EVERY_MS = 60_000;
const SETTLE_MS = 250;

export interface MovesSetupState extends Answered<MovesSetup> {
  /** The choices so far; `undefined` until the first answer. */
  readonly options: Required<MovesOptions> | undefined;
  readonly change: (part: Partial<MovesOptions>) => void;
}

export function useMovesSetup(): MovesSetupState {
  const [edited, setEdited] = useState<Partial<MovesOptions>>({});
  const answered = useAnswer(JSON.stringify(edited), () => rpc.movesSetup(edited), {
    pauseMs: SETTLE_MS,
    firstPauseMs: 0,
    everyMs: LOOK_EVERY_MS,
  });
  return {
    ...answered,
    options: answered.answer && { ...answered.answer.options, ...edited },
    change: (part) => setEdited((before) => ({ ...before, ...part })),
  };
}

/** Returns who is asked about, and what that costs. */
export function movesEssence({ options, people, toLookUp, lookUp, check, refusal }: MovesSetup): unknown {
  return [options, people, toLookUp, lookUp, check, refusal];
}
