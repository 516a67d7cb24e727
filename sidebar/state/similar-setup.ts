/** The state of finding similar people or companies: what is chosen, and what the script answers about the selected rows. */
import { useState } from 'preact/hooks';
import type { SimilarConsent, SimilarSetup } from '../../src/rpc';
import { rpc } from '../script/rpc';
import { type Answered, useAnswer } from './use-answer';

/** The page is told nothing of the selection, so the script is asked while a person is active. */
const LOOK_EVERY_MS = 15_000;
const SETTLE_MS = 250;

type Choice = Partial<Pick<SimilarConsent, 'kind' | 'count'>>;

export interface SimilarState extends Answered<SimilarSetup> {
  readonly choice: Choice;
  readonly change: (part: Choice) => void;
}

export function useSimilarSetup(): SimilarState {
  const [choice, setChoice] = useState<Choice>({});
  const answered = useAnswer(JSON.stringify(choice), () => rpc.similarSetup(choice), {
    pauseMs: SETTLE_MS,
    firstPauseMs: 0,
    everyMs: LOOK_EVERY_MS,
  });
  return { ...answered, choice, change: (part) => setChoice((before) => ({ ...before, ...part })) };
}

/** Returns whom the results are similar to, and what they cost. */
export function similarEssence({ kind, seeds, count, credits, refusal }: SimilarSetup): readonly unknown[] {
  return [kind, seeds, count, credits, refusal];
}
