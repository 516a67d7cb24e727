/** Reads the answer of one request for events: what the ledger learns, what is asked again, and why something is missing. */
import type { Halt } from '../core/account';
import { utcDay } from '../core/day';
import type { LookupKey } from '../core/lookup';
import type { Cost } from '../core/prices';
import type { SignalEvent } from '../core/signals/event';
import type { SignalWindow } from '../core/signals/windows';
import type { SignalsEntry } from '../ledger/signals-entry';
import type { CallResult } from '../lusha/call';
import type { Failure } from '../lusha/failure';
import type { SignalsById } from '../lusha/signals';
import { chargeOf } from './charges';
import type { Problem } from './purchase-request';
import { signalsKey } from './record-kinds';
import { refusalOf } from './refusals';
import { haltOf, problemOf } from './responses';
import { notes } from './signals-plan';
import type { SignalsEntries, SignalsRequest } from './signals-request';

/** What follows from one answer. */
export interface SignalsEffects {
  readonly entries: SignalsEntries;
  /** Events of the answer, by ID. */
  readonly found: readonly (readonly [string, readonly SignalEvent[]])[];
  readonly problems: readonly (readonly [string, Problem])[];
  /** Requests that are sent once more, without the IDs that were refused. */
  readonly again: readonly SignalWindow[];
  readonly charged: Cost;
  /** The problem of everything that is not sent yet. */
  readonly stop?: Problem;
  readonly halt?: Halt;
  /** The most IDs of a request from now on. */
  readonly most?: number;
}

interface Reading {
  readonly request: SignalsRequest;
  /** The most that the request can cost. */
  readonly quote: Cost;
  /** Epoch ms. */
  readonly now: number;
  timeOfDay(epochMs: number): string;
}

/** Reads the result of a request. Never throws. */
export function readSignalsAnswer(
  window: SignalWindow,
  result: CallResult<SignalsById>,
  reading: Reading,
): SignalsEffects {
  const charged = chargeOf(result, reading.quote);
  if (!result.ok) return { ...NOTHING, ...readFailure(window, result.failure, reading), charged };
  const credits = result.creditsCharged ?? reading.quote.credits;
  return {
    ...NOTHING,
    ...readFound(window, result.value, reading),
    charged,
    ...(credits > reading.quote.credits ? { stop: { code: 'stopped' } } : {}),
  };
}

const NOTHING = { entries: [], found: [], problems: [], again: [] } as const;

function readFound(
  { ids, types }: SignalWindow,
  events: SignalsById,
  { request, now }: Reading,
): Pick<SignalsEffects, 'entries' | 'found' | 'problems'> {
  const { kind, since, results } = request;
  const covered = { since, checked: utcDay(now), results, answered: now };
  const asked = Object.fromEntries(types.map((type) => [type, covered]));
  const answered = ids.filter((id) => events.has(id));
  const others = ids.filter((id) => !events.has(id));
  return {
    entries: [
      ...answered.map((id): [LookupKey, SignalsEntry] => [
        signalsKey(kind, id),
        { kind: 'signals', at: now, id, asked, events: events.get(id) ?? [] },
      ]),
      ...notes(kind, [{ ids: others, types, since }], { answered: now }, now),
    ],
    found: answered.map((id) => [id, events.get(id) ?? []]),
    problems: others.map((id) => [id, { code: 'server' }]),
  };
}

type Failed = Partial<Omit<SignalsEffects, 'charged'>>;

function readFailure(window: SignalWindow, failure: Failure, reading: Reading): Failed {
  // The other requests were not sent, so they only wait.
  if (failure.lost) return { problems: problemsOf(window, { code: 'lost' }), stop: { code: 'waiting' } };
  if (refusalOf(failure)) return readRefusal(window, failure, reading);
  const problem = isAboutPlan(failure)
    ? { code: 'plan_lacks' as const, params: { message: failure.message } }
    : problemOf(failure, reading);
  const halt = isAboutPlan(failure) ? undefined : haltOf(failure, reading.now);
  return {
    entries: unsent(window, reading),
    problems: problemsOf(window, problem),
    stop: problem,
    ...(halt ? { halt } : {}),
  };
}

/** Returns whether a refusal for want of payment is about the plan: a plan without signals was refused with the status of no credits. */
export function isAboutPlan({ code, message }: Failure): boolean {
  return code === 'no_credits' && !/credit|balance|insufficient|fund/i.test(message);
}

/** Reads a certain refusal: IDs that it names are bad, one that is alone too, and others are sent again in halves. */
function readRefusal(window: SignalWindow, failure: Failure, reading: Reading): Failed {
  const { ids } = window;
  const half = Math.ceil(ids.length / 2);
  const halves = [
    { ...window, ids: ids.slice(0, half) },
    { ...window, ids: ids.slice(half) },
  ].filter((part) => part.ids.length > 0);
  if (failure.status === 413 && ids.length > 1) return { again: halves, most: half };
  const named = namedIn(ids, failure);
  if (named.size === 0 && failure.isAboutForm) {
    const problem: Problem = { code: 'rejected', params: { message: failure.message } };
    return { entries: unsent(window, reading), problems: problemsOf(window, problem), stop: problem };
  }
  if (named.size === 0 && ids.length > 1) return { again: halves };
  const bad = named.size === 0 ? ids : ids.filter((id) => named.has(id));
  const others = ids.filter((id) => !bad.includes(id));
  const { kind } = reading.request;
  return {
    entries: notes(kind, [{ ...window, ids: bad }], { answered: reading.now }, reading.now).map(
      ([key, entry]): [LookupKey, SignalsEntry] => [key, { ...entry, refused: reading.now }],
    ),
    problems: bad.map((id) => [id, { code: 'bad_request', params: { message: failure.message } }]),
    again: others.length > 0 ? [{ ...window, ids: others }] : [],
  };
}

/** Returns the IDs that a refusal names by their place or by themselves. */
function namedIn(ids: readonly string[], { items = [], message }: Failure): ReadonlySet<string> {
  const byPlace = items.flatMap((index) => ids[index] ?? []);
  return new Set(byPlace.length > 0 ? byPlace : ids.filter((id) => id.length > 6 && message.includes(id)));
}

function unsent(window: SignalWindow, { request, now }: Reading): SignalsEntries {
  return notes(request.kind, [window], { answered: now }, now);
}

function problemsOf({ ids }: SignalWindow, problem: Problem): readonly (readonly [string, Problem])[] {
  return ids.map((id) => [id, problem]);
}
