/** Reads an answer with signal scores into entries of the ledger. */
import type { Kind } from '../core/kind';
import type { LookupKey } from '../core/lookup';
import type { ScoreEntry } from '../ledger/entry';
import type { CallResult } from '../lusha/call';
import type { Failure } from '../lusha/failure';
import { isOutOfCreditsCode } from '../lusha/parse-status';
import { NO_SCORE, type ScoresById } from '../lusha/score';
import type { Problem } from './purchase-request';
import { scoreKey } from './record-kinds';
import { refusalOf } from './refusals';
import { problemOf } from './responses';
import { isAboutPlan } from './signals-answer';

type ScoreEntries = readonly (readonly [LookupKey, ScoreEntry])[];

/** What an answer brings, and why nothing further may be purchased. */
export interface ReadScores {
  readonly entries: ScoreEntries;
  readonly problem?: Problem | undefined;
}

/** Notes that IDs are asked for, or that asking for them was refused and cost nothing. */
export function scoreNotes(
  kind: Kind,
  ids: readonly string[],
  { at, isSent }: { readonly at: number; readonly isSent: boolean },
): ScoreEntries {
  return ids.map((id) => [scoreKey(kind, id), { kind: 'score', at, id, ...(isSent ? { sent: at } : {}) }]);
}

/** Reads an answer. An ID that it leaves out stays noted as asked for, because it may have been charged. */
export function readScores(
  kind: Kind,
  ids: readonly string[],
  { value, creditsCharged = 0 }: Extract<CallResult<ScoresById>, { readonly ok: true }>,
  { now, quoted }: { readonly now: number; readonly quoted: number },
): ReadScores {
  let isOutOfCredits = false;
  const entries = ids.flatMap((id): [LookupKey, ScoreEntry][] => {
    const result = value.get(id);
    if (!result) return [];
    const entry = { kind: 'score', at: now, id } as const;
    if (result.kind === 'found') return [[scoreKey(kind, id), { ...entry, ...result.record }]];
    if (isOutOfCreditsCode(result.code)) {
      isOutOfCredits = true;
      return [[scoreKey(kind, id), entry]];
    }
    const none = result.code === NO_SCORE ? 'no score' : 'not found';
    return [[scoreKey(kind, id), { ...entry, none }]];
  });
  if (creditsCharged > quoted) return { entries, problem: { code: 'stopped' } };
  return { entries, ...(isOutOfCredits ? { problem: { code: 'no_credits' } } : {}) };
}

/** What a failure brings: IDs that Lusha refuses, and how many the next request may have where it refuses one without saying which. */
export interface FailedScores extends ReadScores {
  readonly bad: ReadonlyMap<string, Problem>;
  readonly most?: number;
}

/** Reads a failure. */
export function failedScores(
  kind: Kind,
  ids: readonly string[],
  failure: Failure,
  {
    now,
    timeOfDay,
    mayCut,
  }: { readonly now: number; readonly mayCut: boolean; timeOfDay(at: number): string },
): FailedScores {
  const none = new Map<string, Problem>();
  // The other IDs were not sent, so they only wait.
  if (failure.lost) return { entries: [], bad: none, problem: { code: 'waiting' } };
  const entries = scoreNotes(kind, ids, { at: now, isSent: false });
  const problem: Problem = isAboutPlan(failure)
    ? { code: 'plan_lacks', params: { message: failure.message } }
    : problemOf(failure, { timeOfDay });
  const isAboutItems = refusalOf(failure) !== undefined && !failure.isAboutForm && mayCut;
  if (!isAboutItems) return { entries, bad: none, problem };
  const named = (failure.items ?? []).flatMap((index) => ids[index] ?? []);
  const refused = ids.length === 1 ? ids : named;
  if (refused.length === 0) return { entries, bad: none, most: Math.ceil(ids.length / 2) };
  return { entries, bad: new Map(refused.map((id) => [id, problem])), most: ids.length };
}
