/** Reads an answer with signal scores into entries of the ledger. */
import type { Kind } from '../core/kind';
import type { LookupKey } from '../core/lookup';
import type { ScoreEntry } from '../ledger/entry';
import type { CallResult } from '../lusha/call';
import type { Failure } from '../lusha/failure';
import { UNTIED } from '../lusha/parse';
import { isOutOfCreditsCode } from '../lusha/parse-status';
import { MOST_SCORES, NO_SCORE, type ScoresById } from '../lusha/score';
import type { Problem } from './purchase-request';
import { scoreKey } from './record-kinds';
import { refusalOf } from './refusals';
import { problemOf } from './responses';
import { isAboutPlan } from './signals-answer';

type ScoreEntries = readonly (readonly [LookupKey, ScoreEntry])[];

/** What an answer brings, and why nothing further may be purchased. */
export interface ReadScores {
  readonly entries: ScoreEntries;
  /** The IDs that are not asked for again now. */
  readonly bad: ReadonlyMap<string, Problem>;
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
  const bad = new Map<string, Problem>();
  let isOutOfCredits = false;
  const entries = ids.flatMap((id): [LookupKey, ScoreEntry][] => {
    const result = value.get(id);
    if (!result || (result.kind === 'error' && result.code === UNTIED.code)) return [];
    const entry = { kind: 'score', at: now, id } as const;
    if (result.kind === 'found') return [[scoreKey(kind, id), { ...entry, ...result.record }]];
    const none = NONE[result.code];
    if (none) return [[scoreKey(kind, id), { ...entry, none }]];
    // An error is free, so that it may be asked for again.
    if (isOutOfCreditsCode(result.code)) isOutOfCredits = true;
    else bad.set(id, { code: 'server' });
    return [[scoreKey(kind, id), entry]];
  });
  if (creditsCharged > quoted) return { entries, bad, problem: { code: 'stopped' } };
  return { entries, bad, ...(isOutOfCredits ? { problem: { code: 'no_credits' } } : {}) };
}

/** What it means for good that Lusha answers with an error. */
const NONE: Readonly<Record<string, ScoreEntry['none']>> = {
  [NO_SCORE]: 'no score',
  NOT_FOUND: 'not found',
  COMPLIANCE_RESTRICTED: 'not found',
};

/** What a failure brings. */
export interface FailedScores extends ReadScores {
  /** The most IDs of the next request: fewer where Lusha refuses one without saying which. */
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
  return { entries, bad: new Map(refused.map((id) => [id, problem])), most: MOST_SCORES };
}
