/** The state of a fill's setup: what is chosen, and what the script answers. */
import { useState } from 'preact/hooks';
import type { FillOptions, FillSetup, SearchDraft } from '../../src/rpc';
import { rpc } from '../script/rpc';
import { type Answered, useAnswer } from './use-answer';

/** The offered places depend on the active tab and the selected cell, which may change. */
const LOOK_EVERY_MS = 60_000;
const SETTLE_MS = 250;

export interface FillSetupState extends Answered<FillSetup> {
  /** The choices so far; `undefined` until the first answer. */
  readonly options: FillOptions | undefined;
  readonly change: (part: Partial<FillOptions>) => void;
}

export function useFillSetup(draft: SearchDraft): FillSetupState {
  const [edited, setEdited] = useState<Partial<FillOptions>>({});
  const answered = useAnswer(JSON.stringify([draft, edited]), () => rpc.fillSetup(draft, edited), {
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

/** Returns what is filled where, and what that costs. */
export function fillEssence({ options, places, credits, requests, refusal }: FillSetup): readonly unknown[] {
  return [options, places.find(({ where }) => where === options.where), credits, requests, refusal];
}
