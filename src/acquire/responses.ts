/** Reads the answer to one request: new entries, requests to send again, and credits charged. */
import { HALT_MS, type Halt } from '../core/account';
import type { ErrorCode } from '../core/errors';
import type { Lookup, LookupKey } from '../core/lookup';
import { addCosts, type Cost, NO_COST, type Prices, searchCost } from '../core/prices';
import { TEXTS } from '../core/texts';
import { asBought, asUnsent, type Entry, isRecord, isRevealed, type Miss } from '../ledger/entry';
import type { CallResult } from '../lusha/call';
import { DEMO_ONLY } from '../lusha/demo-people';
import type { Failure } from '../lusha/failure';
import { type ItemResult, UNTIED } from '../lusha/parse';
import { isOutOfCreditsCode, type Unrevealed } from '../lusha/parse-status';
import { chargeOf } from './charges';
import {
  lookupsOf,
  type PlannedRequest,
  type PlannedReveal,
  type PlannedSearch,
  plannedCost,
  plannedSearches,
  rowsOf,
} from './planned-requests';
import type { Problem } from './purchase-request';
import type { Purchasable, RecordKind, RequiredReveals, Reveal } from './record-kind';
import {
  cutAround,
  cutInHalf,
  isTooLarge,
  namedIn,
  refusalOf,
  unknownReveals,
  withoutReveals,
} from './refusals';

/** Failures that every further request would meet too. Used up request limits are in the quota instead. */
const HALTING: ReadonlySet<ErrorCode> = new Set([
  'bad_key',
  'no_access',
  'no_credits',
  'trial_limit',
  'google_quota',
  'blocked',
] as const);

/** Lusha's answers, by the reference or the id of each item. */
export type Results = ReadonlyMap<string, ItemResult<Purchasable>>;

/** A record that a search matched. Its reveals are decided later. */
export interface SearchMatch {
  readonly lookup: Lookup;
  readonly record: Purchasable;
}

/** The effects of one or more answers. */
export interface ResponseEffects {
  readonly entries: readonly (readonly [LookupKey, Entry])[];
  readonly found: readonly SearchMatch[];
  readonly problems: readonly (readonly [LookupKey, Problem])[];
  readonly again: readonly PlannedRequest[];
  readonly charged: Cost;
  /** The problem of everything that is not sent yet. */
  readonly stop?: Problem;
  readonly halt?: Halt;
  /** Reveals that this account does not know. */
  readonly unknown?: ReadonlySet<Reveal>;
}

/** The values that are needed to read an answer. */
export interface Reading {
  readonly recordKind: RecordKind;
  readonly required: RequiredReveals;
  readonly prices: Prices;
  /** Epoch ms. */
  readonly now: number;
  /** The number of extra requests that may still be sent to cut around refused items. */
  readonly extraLeft: number;
  /** Lookups by id that were searched because the enrich endpoint did not know the id. */
  readonly searched: ReadonlySet<LookupKey>;
  /** The kinds of requests of which Lusha has answered one, so that a refusal is not about their form. */
  readonly accepted: ReadonlySet<PlannedRequest['kind']>;
  timeOfDay(epochMs: number): string;
}

const NO_CREDITS = { code: 'no_credits' } as const;
const NOTHING = { entries: [], found: [], problems: [], again: [], charged: NO_COST } as const;

/** Reads the `result` of the request `planned`. Never throws. */
export function readResponse(
  planned: PlannedRequest,
  result: CallResult<Results>,
  reading: Reading,
): ResponseEffects {
  const quoted = requestCost(planned, reading);
  const charged = chargeOf(result, quoted);
  if (!result.ok) return readFailure(planned, result.failure, charged, reading);
  const credits = result.creditsCharged ?? quoted.credits;
  const effects =
    planned.kind === 'search'
      ? readSearch(planned, result.value, reading)
      : readReveal(planned, result.value, credits > 0, reading);
  return {
    ...NOTHING,
    ...effects,
    charged,
    ...(credits > quoted.credits ? { stop: { code: 'stopped' } } : {}),
  };
}

/** Returns the most that one request can cost by itself, without the reveals that its searches lead to. */
export function requestCost(
  planned: PlannedRequest,
  { recordKind, required, prices }: Pick<Reading, 'recordKind' | 'required' | 'prices'>,
): Cost {
  return planned.kind === 'search'
    ? { credits: searchCost(planned.lookups.length, prices), phones: 0 }
    : plannedCost(planned, recordKind, required, prices);
}

function readSearch(planned: PlannedSearch, results: Results, { now }: Reading): Partial<ResponseEffects> {
  const entries: [LookupKey, Entry][] = [];
  const found: SearchMatch[] = [];
  const problems: [LookupKey, Problem][] = [];
  for (const lookup of planned.lookups) {
    // A lookup that is missing from the answer had no match.
    const result = results.get(lookup.key) ?? { kind: 'error', code: 'NOT_FOUND', message: '' };
    if (result.kind === 'found') found.push({ lookup, record: result.record });
    else if (result.code === 'COMPLIANCE_RESTRICTED') entries.push([lookup.key, missAt(now, 'restricted')]);
    else if (result.code === 'NOT_FOUND') entries.push([lookup.key, missAt(now, 'no match')]);
    else if (isOutOfCreditsCode(result.code)) problems.push([lookup.key, NO_CREDITS]);
    else if (result.code === UNTIED.code) problems.push([lookup.key, { code: 'server' }]);
    else if (result.code === DEMO_ONLY) problems.push([lookup.key, { code: 'demo_only' }]);
    else problems.push([lookup.key, { code: 'bad_request', params: { message: result.message } }]);
  }
  return { entries, found, problems, ...stopIn(problems, now) };
}

/**
 * `isCharged`: whether Lusha charged anything for the request. A record that a charged answer leaves out may be among what
 * was paid for, so it counts as lost if asking again would be charged again.
 */
function readReveal(
  planned: PlannedReveal,
  results: Results,
  isCharged: boolean,
  reading: Reading,
): Partial<ResponseEffects> {
  const entries: [LookupKey, Entry][] = [];
  const problems: [LookupKey, Problem][] = [];
  const again: Lookup[] = [];
  for (const { id, lookups, record } of planned.rows) {
    const result = results.get(id);
    const isLost = result === undefined && isCharged && reading.recordKind.chargedTwice;
    const isOut = result?.kind === 'error' && isOutOfCreditsCode(result.code);
    for (const lookup of lookups) {
      if (isLost) {
        problems.push([lookup.key, { code: 'lost' }]);
      } else if (result?.kind === 'found') {
        entries.push([lookup.key, revealedEntry(result.record, result.unrevealed, reading)]);
        if (result.unrevealed === 'no credits') problems.push([lookup.key, NO_CREDITS]);
      } else if (isOut) {
        if (record) entries.push([lookup.key, reading.recordKind.entryOf(record, reading.now)]);
        problems.push([lookup.key, NO_CREDITS]);
      } else if (record || result?.code === 'COMPLIANCE_RESTRICTED') {
        const isRestricted = result?.code === 'COMPLIANCE_RESTRICTED';
        const reason = isRestricted ? 'restricted' : (result?.message ?? TEXTS.reasons.notReturned);
        const kept = isRestricted ? undefined : result?.record;
        if (kept) entries.push([lookup.key, revealedEntry(kept, undefined, reading)]);
        entries.push([lookup.key, refusedEntry(kept ?? record, reason, reading)]);
      } else if (reading.searched.has(lookup.key))
        entries.push([lookup.key, missAt(reading.now, 'no match')]);
      // An id that the enrich endpoint does not know may still be found by the row's other identifiers.
      else again.push(lookup);
    }
  }
  return { entries, problems, again: plannedSearches(again), ...stopIn(problems, reading.now) };
}

/** Returns the entry of an answered reveal. What Lusha did not reveal stays unknown, so that it is requested again later. */
function revealedEntry(
  record: Purchasable,
  unrevealed: Unrevealed | undefined,
  { recordKind, now }: Reading,
): Entry {
  const entry = recordKind.entryOf(record, now);
  const revealed = unrevealed === undefined || isRevealed(entry) ? asBought(entry) : entry;
  if (unrevealed === undefined || unrevealed === 'no credits' || !isRecord(revealed)) return revealed;
  const { billingFailed, halted } = TEXTS.reasons;
  return { ...revealed, failed: unrevealed === 'halted' ? halted : billingFailed };
}

/** Returns what follows when the credits ran out while Lusha answered. */
function stopIn(
  problems: readonly (readonly [LookupKey, Problem])[],
  now: number,
): Pick<ResponseEffects, 'stop' | 'halt'> {
  const isOut = problems.some(([, { code }]) => code === NO_CREDITS.code);
  return isOut ? { stop: NO_CREDITS, halt: { code: NO_CREDITS.code, until: now + HALT_MS } } : {};
}

function readFailure(
  planned: PlannedRequest,
  failure: Failure,
  charged: Cost,
  reading: Reading,
): ResponseEffects {
  const refusal = refusalOf(failure);
  if (refusal) return readRefusal(planned, failure, refusal, charged, reading);
  const halted = haltOf(failure, reading.now);
  const halt = halted ? { halt: halted } : {};
  const isReveal = planned.kind === 'reveal' && reading.recordKind.chargedTwice;
  // The other requests were not sent, so they only wait.
  if (failure.code === 'lost' || (isReveal && failure.lost)) {
    return {
      ...NOTHING,
      charged,
      problems: problemsOf(planned, { code: 'lost' }),
      stop: { code: 'waiting' },
    };
  }
  if (isReveal) {
    const known = knownEntries(planned, reading);
    const problem = problemOf(failure, reading);
    return { ...NOTHING, entries: known, problems: problemsOf(planned, problem), stop: problem, ...halt };
  }
  const problem = problemOf(failure, reading);
  return { ...NOTHING, charged, problems: problemsOf(planned, problem), stop: problem, ...halt };
}

/**
 * Reads a certain refusal. Items that it names are settled, and the others are sent again. If it names none, the request is
 * halved until an item is alone. What may be about the whole request is a problem with Lusha's text, and nothing keeps it.
 */
function readRefusal(
  planned: PlannedRequest,
  failure: Failure,
  refusal: Miss,
  charged: Cost,
  reading: Reading,
): ResponseEffects {
  const entries = reading.recordKind.chargedTwice ? knownEntries(planned, reading) : [];
  const unknown = new Set(unknownReveals(planned, failure));
  if (unknown.size > 0) {
    const { requests, lookups } = withoutReveals([planned], unknown);
    const problems = lookups.map(({ key }): [LookupKey, Problem] => [key, unknownProblem(unknown)]);
    return { ...NOTHING, charged, entries, problems, again: requests, unknown };
  }
  if (isTooLarge(planned, failure)) return { ...NOTHING, charged, entries, again: cutInHalf(planned) };
  const isNamed = namedIn(planned, failure).size > 0;
  const whole: Problem = { code: 'rejected', params: { message: failure.message } };
  if (failure.isAboutForm && !isNamed) {
    return { ...NOTHING, charged, entries, problems: problemsOf(planned, whole), stop: whole };
  }
  const cut = cutAround(planned, failure);
  const isItem = refusal === 'restricted' || isNamed || reading.accepted.has(planned.kind);
  if (cut.again.length > reading.extraLeft) {
    const problem: Problem = isItem ? { code: 'waiting' } : whole;
    return {
      ...NOTHING,
      charged,
      entries,
      problems: problemsOf(planned, problem),
      ...(isItem ? {} : { stop: whole }),
    };
  }
  // Whoever is alone and not named may be refused for what all requests have in common.
  const isKept = !failure.isAboutForm && (isItem || failure.status === 412);
  const reason = refusal === 'restricted' ? refusal : failure.message;
  const refused = cut.refused.flatMap((one) => refusedEntries(one, refusal, reason, reading));
  const settled = refused.filter(([, entry]) => isKept || entry.kind !== 'miss');
  const problem: Problem = { code: 'bad_request', params: { message: failure.message } };
  const problems = refused
    .filter((one) => !settled.includes(one))
    .map(([key]): [LookupKey, Problem] => [key, problem]);
  const again = [...cut.again, ...plannedSearches(cut.refused.flatMap((one) => unsearched(one, reading)))];
  return { ...NOTHING, charged, entries: [...entries, ...settled], problems, again };
}

/** Creates the problem of rows whose reveals this account does not know. */
export function unknownProblem(unknown: ReadonlySet<Reveal>): Problem {
  return { code: 'plan_lacks', params: { message: [...unknown].join(', ') } };
}

/** Returns until when nothing is sent after this failure, or `undefined` if other requests would not meet it. */
export function haltOf({ code }: Failure, now: number): Halt | undefined {
  return HALTING.has(code) ? { code, until: now + HALT_MS } : undefined;
}

/** Creates the problem for a failure, with the time at which a limit resets. */
export function problemOf(failure: Failure, { timeOfDay }: Pick<Reading, 'timeOfDay'>): Problem {
  const time = failure.resetAt === undefined ? {} : { time: timeOfDay(failure.resetAt) };
  return { code: failure.code, params: { ...time, message: failure.message } };
}

function problemsOf(planned: PlannedRequest, problem: Problem): [LookupKey, Problem][] {
  return lookupsOf([planned]).map(({ key }) => [key, problem]);
}

function refusedEntries(
  planned: PlannedRequest,
  refusal: Miss,
  reason: string,
  reading: Reading,
): [LookupKey, Entry][] {
  if (planned.kind === 'search') return planned.lookups.map(({ key }) => [key, missAt(reading.now, refusal)]);
  const again = new Set(unsearched(planned, reading));
  return planned.rows.flatMap(({ record, lookups }) =>
    lookups
      .filter((lookup) => !again.has(lookup))
      .map(({ key }): [LookupKey, Entry] => [key, refusedEntry(record, reason, reading)]),
  );
}

/** Returns what was known before a reveal that was certainly refused, without the mark that it was sent. */
function knownEntries(planned: PlannedRequest, { recordKind, now }: Reading): [LookupKey, Entry][] {
  return rowsOf([planned]).flatMap(({ record, lookups }) =>
    record
      ? lookups.map(({ key }): [LookupKey, Entry] => [key, asUnsent(recordKind.entryOf(record, now))])
      : [],
  );
}

/** Returns the lookups of a refused reveal of which only the id is known. A search may still find them. */
function unsearched(planned: PlannedRequest, { searched }: Reading): readonly Lookup[] {
  return rowsOf([planned])
    .filter(({ record }) => record === undefined)
    .flatMap(({ lookups }) => lookups.filter(({ key }) => !searched.has(key)));
}

/** Returns the entry of a known record whose reveal was refused. It holds the reason, and the reveal is not repeated at once. */
function refusedEntry(record: Purchasable | undefined, reason: string, { recordKind, now }: Reading): Entry {
  if (!record) return missAt(now, reason === 'restricted' ? 'restricted' : 'bad input');
  const entry = recordKind.entryOf(record, now);
  return isRecord(entry) ? { ...entry, failed: reason } : entry;
}

function missAt(at: number, outcome: Miss): Entry {
  return { kind: 'miss', at, outcome };
}

/** Joins the effects of several requests of one wave. */
export function joinEffects(all: readonly ResponseEffects[]): ResponseEffects {
  const stop = all.find((one) => one.stop)?.stop;
  const halt = all.find((one) => one.halt)?.halt;
  return {
    entries: all.flatMap((one) => one.entries),
    found: all.flatMap((one) => one.found),
    problems: all.flatMap((one) => one.problems),
    again: all.flatMap((one) => one.again),
    charged: all.reduce((sum, one) => addCosts(sum, one.charged), NO_COST),
    ...(stop ? { stop } : {}),
    ...(halt ? { halt } : {}),
    unknown: new Set(all.flatMap((one) => [...(one.unknown ?? [])])),
  };
}
