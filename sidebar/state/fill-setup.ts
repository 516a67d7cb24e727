/** What a fill would do: asked for what was chosen, and again when the sheet may have changed. */
import { useState } from 'preact/hooks';
import type { FillOptions, FillSetup, SearchDraft } from '../../src/rpc';
import type { ScriptError } from '../script/failures';
import { rpc } from '../script/rpc';
import { useAnswer } from './use-answer';
import { useWhileActive } from './use-while-active';

const LOOK_EVERY_MS = 60_000;
/** A person who changes three things in a row is asked for once. */
const SETTLE_MS = 250;

export interface FillQuestion {
  /** The latest answer; until a new one is there, the one before. */
  readonly setup: FillSetup | undefined;
  readonly error: ScriptError | undefined;
  /** Whether `setup` answers what is chosen now. */
  readonly current: boolean;
  /** As chosen so far; `undefined` until the first answer. */
  readonly options: FillOptions | undefined;
  readonly change: (part: Partial<FillOptions>) => void;
  readonly retry: () => void;
  /** Asks now, and gives the answer, whatever is shown. Throws a `ScriptError`. */
  readonly ask: () => Promise<FillSetup>;
}

export function useFillSetup(draft: SearchDraft): FillQuestion {
  const [edited, setEdited] = useState<Partial<FillOptions>>({});
  const ask = (): Promise<FillSetup> => rpc.fillSetup(draft, edited);
  const isNew = Object.keys(edited).length === 0;
  const told = useAnswer(JSON.stringify([draft, edited]), isNew ? 0 : SETTLE_MS, ask);
  // Tab in front and selected cell are the places that are offered.
  useWhileActive(async () => told.retry(), LOOK_EVERY_MS);
  const { answer: setup } = told;
  return {
    setup,
    error: told.error,
    current: told.current,
    options: setup && { ...setup.options, ...edited },
    change: (part) => setEdited((before) => ({ ...before, ...part })),
    retry: told.retry,
    ask,
  };
}

/** Whether the two say the same about who is put where, and what that costs. */
export function sameFill(one: FillSetup, other: FillSetup): boolean {
  const said = ({ options, places, credits, requests, refusal }: FillSetup): string =>
    JSON.stringify([
      options,
      places.find(({ where }) => where === options.where),
      credits,
      requests,
      refusal,
    ]);
  return said(one) === said(other);
}
