/** Classifies failures by the status, body and headers of an answer, or by the exception of the platform. */
import type { ErrorCode } from '../core/errors';
import { googleRefusal, isBeforeSending, missingPermission } from '../core/google-refusals';
import { type QuotaWindow, quotaLeft, resetOf } from '../core/quota';
import { readInstant, readQuota } from '../core/quota-reading';
import type { HttpResponse, NetworkFailure } from '../ports';
import type { Call } from './call';
import { acceptedReveals, errorText, isAboutForm, namedItems, oneLine, resetHint } from './error-body';
import type { Failure } from './failure';

/** How the request was sent. */
export interface Sent {
  /** Epoch ms of the answer. */
  readonly now: number;
  /** Whether no other request was sent with it, so that an exception of the platform is about this one. */
  readonly alone: boolean;
}

type Charging = Pick<Call<unknown>, 'charged' | 'repeatable'>;
type Reason = Omit<Failure, 'lost'>;

/** Returns the failure of an answer, or `null` when its status is a success. */
export function classify(answer: HttpResponse | NetworkFailure, call: Charging, sent: Sent): Failure | null {
  if (answer.kind === 'failure') {
    if (answer.answered) return withLoss({ code: 'server', message: oneLine(answer.message) }, call, true);
    const code = platformCode(answer.message);
    const unsent = isBeforeSending(answer.message) || (sent.alone && NEVER_SENT.has(code));
    const message = code === 'no_permission' ? missingPermission(answer.message) : answer.message;
    return withLoss({ code, message: oneLine(message ?? '') }, call, !unsent);
  }
  if (answer.status >= 200 && answer.status < 300) return null;
  const { status } = answer;
  const text = errorText(answer.body);
  const failure = ofStatus(answer, text, sent.now);
  // It is unknown whether Lusha had acted before a server error, and a timeout at its edge is the same as no answer.
  const lost = EDGE_TIMEOUTS.has(status) || status < 400 || status >= 500;
  return withLoss({ ...failure, status, message: oneLine(text ?? `HTTP ${status}`) }, call, lost);
}

/** Returns the failure of a successful answer that does not fit the call, such as a web page with status 200. */
export function unreadable(status: number, call: Charging): Failure {
  return withLoss({ code: 'server', status, message: 'The answer could not be read' }, call, true);
}

const EDGE_TIMEOUTS: ReadonlySet<number> = new Set([408, 499, 504]);
/** The platform throws these before it sends the request that it is about. Of several, others may have been sent. */
const NEVER_SENT: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'google_quota',
  'google_busy',
  'blocked',
  'bad_request',
]);

/** Sets `lost`, which is never set for free calls. A lost call that must not be repeated gets the code `lost`. */
function withLoss(reason: Reason, call: Charging, lost: boolean): Failure {
  if (!lost || !call.charged) return { ...reason, lost: false };
  return { ...reason, code: call.repeatable ? reason.code : 'lost', lost: true };
}

type Classified = Omit<Reason, 'message' | 'status'>;

function ofStatus(
  { status, headers, body }: HttpResponse,
  text: string | undefined,
  now: number,
): Classified {
  const retryAfter = headerOf(headers, 'retry-after');
  const opens = retryAfter === undefined ? undefined : readInstant(retryAfter, now);
  const retryAfterMs = opens === undefined ? undefined : Math.max(0, opens - now);
  const pause = retryAfterMs === undefined ? {} : { retryAfterMs };
  switch (status) {
    case 400:
    case 412:
    case 413:
    case 422:
      if (/api[ _-]?key/i.test(text ?? '')) return { code: 'bad_key' };
      if (PRICING.test(text ?? '')) return { code: 'old_pricing' };
      return {
        code: 'bad_request',
        ...itemsIn(text),
        ...(isAboutForm(text ?? '') ? { isAboutForm: true } : {}),
        ...revealsIn(text),
      };
    case 401:
      return { code: 'bad_key' };
    case 402:
      return { code: PLAN.test(text ?? '') && !/credit/i.test(text ?? '') ? 'plan_lacks' : 'no_credits' };
    case 403:
      return { code: refusalCode(text) };
    case 404:
    case 405:
      return { code: 'not_found' };
    case 408:
    case 499:
    case 504:
      return { code: 'timeout', ...pause };
    case 409:
      return { code: 'conflict' };
    case 410:
      return { code: 'gone' };
    case 429:
      return { ...tooMany(headers, text ?? body, retryAfterMs, now), ...pause };
    case 451:
      return { code: 'restricted', ...itemsIn(text) };
    default:
      return status >= 400 && status < 500 ? { code: 'bad_request' } : { code: 'server', ...pause };
  }
}

function itemsIn(text: string | undefined): Pick<Failure, 'items'> {
  const items = namedItems(text ?? '');
  return items.length > 0 ? { items } : {};
}

function revealsIn(text: string | undefined): Pick<Failure, 'acceptedReveals'> {
  const accepted = acceptedReveals(text ?? '');
  return accepted === undefined ? {} : { acceptedReveals: accepted };
}

/** Lusha prices accounts in several ways, and some requests need the present one. */
const PRICING = /\bpricing\b|\bunified credits?\b/i;

/** What Lusha writes where a plan does not include something. */
const PLAN = /\bplan\b|upgrade|not available/i;

/** Returns the code of a 403. Lusha's edge refuses with a web page, or with JSON about the signature of the browser. */
function refusalCode(text: string | undefined): ErrorCode {
  if (text === undefined || /signature/i.test(text)) return 'blocked';
  if (PRICING.test(text)) return 'old_pricing';
  if (/not active|inactive|not enabled/i.test(text)) return 'no_access';
  return PLAN.test(text) ? 'plan_lacks' : 'no_access';
}

/** Finds the limit of a 429: an empty window in its headers, otherwise its words, otherwise the time until the reset. */
function tooMany(
  headers: HttpResponse['headers'],
  text: string,
  retryAfterMs: number | undefined,
  now: number,
): Classified {
  if (/\btrial\b/i.test(text)) return { code: 'trial_limit' };
  const reported = readQuota(headers, now);
  const hint = resetHint(text) ?? retryAfterMs;
  const window =
    (['day', 'hour', 'minute'] as const).find((each) => reported && quotaLeft(reported, each, now) === 0) ??
    windowIn(text) ??
    windowOf(hint ?? 0);
  const hinted = hint === undefined ? undefined : now + hint;
  const { resetsAt, told } = (hinted === undefined && reported?.[window]) || resetOf(window, hinted, now);
  return { code: `quota_${window}`, resetAt: resetsAt, isResetTold: told === true };
}

function windowIn(text: string): QuotaWindow | undefined {
  if (/\bdaily\b|per day/i.test(text)) return 'day';
  if (/\bhourly\b|per hour/i.test(text)) return 'hour';
  return /per minute|per second/i.test(text) ? 'minute' : undefined;
}

function windowOf(waitMs: number): QuotaWindow {
  if (waitMs > 3_600_000) return 'day';
  return waitMs > 60_000 ? 'hour' : 'minute';
}

/** Returns the code of an exception of `UrlFetchApp`, which has only a message. */
function platformCode(message: string): ErrorCode {
  if (/limit exceeded.*(size|length|headers?\b)|URLFetch (?:URL|POST|Header)/i.test(message))
    return 'bad_request';
  switch (googleRefusal(message)) {
    case 'no_permission':
      return 'no_permission';
    case 'google_busy':
      return 'google_busy';
    case 'google_quota':
    case 'service_quota':
      return 'google_quota';
    default:
  }
  if (/invoked too many times|limit exceeded|too much computer time/i.test(message)) return 'google_quota';
  if (/whitelist|allowlist|permission/i.test(message)) return 'blocked';
  if (/invalid argument|invalid value/i.test(message)) return 'bad_request';
  return /time ?d? ?out/i.test(message) ? 'timeout' : 'network';
}

function headerOf(headers: HttpResponse['headers'], name: string): string | undefined {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
}
