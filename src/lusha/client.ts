/** Sends calls to Lusha, repeats failed ones within the deadlines, and reports the quota that answers hold. */
import { MAX_REQUESTS_AT_ONCE } from '../core/limits';
import { exhaust, mergeQuota, type QuotaSnapshot, WINDOWS } from '../core/quota';
import { readQuota } from '../core/quota-reading';
import type { Clock, Http, HttpResponse, NetworkFailure } from '../ports';
import type { Call, CallResult } from './call';
import type { Failure } from './failure';
import { retryDelay } from './retry';
import { keyStriker } from './strike-key';
import { requestOf, resultOf } from './transport';

export interface ClientOptions {
  readonly http: Http;
  readonly clock: Clock;
  /** The address of the API without a trailing slash, such as `https://api.lusha.com`. */
  readonly baseUrl: string;
  readonly apiKey: string;
  /** Returns a number from 0 up to but not including 1, which spreads the pauses. */
  readonly random: () => number;
  /** Is called once for each wave of requests whose answers held a quota. */
  readonly onQuota: (seen: QuotaSnapshot) => void;
}

export interface Deadlines {
  /** Epoch ms after which no request starts. */
  readonly startBefore: number;
  /** Epoch ms by which every answer must have arrived. */
  readonly endBefore: number;
  readonly maxTimeoutSeconds: number;
  /**
   * Reserves what it can cost to send the calls at these indexes again, whose answers were lost and which may have been
   * charged. Returns the indexes that may be sent again. Without this function none may.
   */
  readonly reserveRepeats?: (indexes: readonly number[]) => readonly number[];
}

export interface Client {
  /** Returns results in the order of the calls. A call that was not sent in time fails as `waiting`. Never throws. */
  sendAll<T>(calls: readonly Call<T>[], budget: Deadlines): readonly CallResult<T>[];
}

const SHORTEST_TIMEOUT_MS = 1_000;
const UNSENT: CallResult<never> = {
  ok: false,
  failure: { code: 'waiting', message: 'Not sent for want of time', lost: false },
  lostAttempts: 0,
};

/** Creates a client for one key. */
export function createClient(options: ClientOptions): Client {
  const { http, clock, random, onQuota } = options;
  const withoutKey = keyStriker(options.apiKey);

  const mayStart = (at: number, budget: Deadlines) =>
    at <= budget.startBefore && at <= budget.endBefore - SHORTEST_TIMEOUT_MS;

  function sendWave<T>(calls: readonly Call<T>[], budget: Deadlines): readonly CallResult<T>[] {
    const started = clock.now();
    if (!mayStart(started, budget)) return calls.map(() => UNSENT);
    const timeLeft = Math.floor((budget.endBefore - started) / 1000);
    const timeoutSeconds = Math.min(budget.maxTimeoutSeconds, timeLeft);
    const answers = http
      .sendAll(calls.map((call) => requestOf(call, options, timeoutSeconds)))
      .map(withoutKey);
    const sent = { now: clock.now(), alone: calls.length === 1 };
    const results = calls.map((call, index) => resultOf(answers[index] ?? NO_ANSWER, call, sent));
    const seen = quotaOf(answers, results, started, sent.now);
    if (seen) onQuota(seen);
    return results;
  }

  return {
    sendAll<T>(calls: readonly Call<T>[], budget: Deadlines) {
      const results: CallResult<T>[] = calls.map(() => UNSENT);
      let open = calls.map((call, index) => ({ call, index }));
      for (let attempt = 1; open.length > 0; attempt++) {
        const again: typeof open = [];
        const lost: number[] = [];
        let pause = 0;
        for (const wave of wavesOf(open)) {
          const answers = sendWave(
            wave.map(({ call }) => call),
            budget,
          );
          const now = clock.now();
          const spread = random();
          for (const [place, one] of wave.entries()) {
            const result = answers[place];
            if (!result || result === UNSENT) continue;
            results[one.index] = afterEarlier(results[one.index] ?? UNSENT, result);
            if (result.ok) continue;
            const delay = retryDelay(result.failure, attempt, now, spread);
            if (delay === null || !mayStart(now + delay, budget)) continue;
            again.push(one);
            if (result.failure.lost) lost.push(one.index);
            pause = Math.max(pause, delay);
          }
        }
        const refused = refusedRepeats(lost, budget);
        for (const index of refused) results[index] = asLost(results[index] ?? UNSENT);
        open = again.filter(({ index }) => !refused.has(index));
        if (open.length > 0) clock.sleep(pause);
      }
      return results;
    },
  };
}

/** Returns the result of the latest attempt of a call with the lost answers of `earlier` attempts. */
function afterEarlier<T>(earlier: CallResult<T>, latest: CallResult<T>): CallResult<T> {
  const lostAttempts = earlier.lostAttempts + latest.lostAttempts;
  return latest.ok
    ? { ...latest, lostAttempts }
    : { ok: false, failure: { ...latest.failure, lost: lostAttempts > 0 }, lostAttempts };
}

/** Returns which of these calls may not be sent again, because another attempt could not be reserved. */
function refusedRepeats(lost: readonly number[], { reserveRepeats }: Deadlines): ReadonlySet<number> {
  const allowed = new Set(lost.length > 0 ? reserveRepeats?.(lost) : []);
  return new Set(lost.filter((index) => !allowed.has(index)));
}

/** Returns the result of a call that may have been charged and that only a person may repeat. */
function asLost<T>(result: CallResult<T>): CallResult<T> {
  return result.ok ? result : { ...result, failure: { ...result.failure, code: 'lost' } };
}

const NO_ANSWER: NetworkFailure = { kind: 'failure', message: 'No answer' };

/** Splits calls into waves that are sent at once: at most four charged calls each, and all free ones in the first. */
function wavesOf<O extends { readonly call: Call<unknown> }>(open: readonly O[]): readonly (readonly O[])[] {
  const free = open.filter(({ call }) => !call.charged);
  const charged = open.filter(({ call }) => call.charged);
  const waves: O[][] = [];
  for (let start = 0; start < charged.length; start += MAX_REQUESTS_AT_ONCE) {
    waves.push(charged.slice(start, start + MAX_REQUESTS_AT_ONCE));
  }
  const [first = [], ...rest] = waves;
  return [[...first, ...free], ...rest];
}

/**
 * Returns the quota that the answers of one wave held. A 429 overrides the numbers, unless its own numbers show that it
 * is about a limit that headers do not count.
 */
function quotaOf(
  answers: readonly (HttpResponse | NetworkFailure)[],
  results: readonly CallResult<unknown>[],
  askedAt: number,
  now: number,
): QuotaSnapshot | undefined {
  let seen: QuotaSnapshot | undefined;
  for (const [index, answer] of answers.entries()) {
    if (answer.kind === 'failure') continue;
    const reported = readQuota(answer.headers, now, askedAt);
    const result = results[index];
    const refused =
      result && !result.ok ? refusedBy(result.failure, reported ?? { askedAt, seenAt: now }) : reported;
    if (refused) seen = seen ? mergeQuota(seen, refused, now) : refused;
  }
  return seen;
}

const EXHAUSTED = { quota_minute: 'minute', quota_hour: 'hour', quota_day: 'day' } as const;

function refusedBy(failure: Failure, reported: QuotaSnapshot): QuotaSnapshot | undefined {
  const { code, resetAt, isResetTold } = failure;
  const window = code in EXHAUSTED ? EXHAUSTED[code as keyof typeof EXHAUSTED] : undefined;
  const nothingReported = WINDOWS.some((one) => reported[one]) ? reported : undefined;
  if (!window || resetAt === undefined) return nothingReported;
  // Headers do not count all limits: there are also 25 requests a second and 5 usage calls a minute.
  if (window === 'minute' && (reported.minute?.left ?? 0) > 0) return nothingReported;
  return exhaust(reported, window, { resetsAt: resetAt, ...(isResetTold ? { told: true } : {}) });
}
