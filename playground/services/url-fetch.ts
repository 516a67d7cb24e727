/** UrlFetchApp: hands requests to the wire, with Google's limits, allowlist, daily quota and latency. */
import type { Wire, WireFailure, WireRequest, WireResponse } from '../wire.js';
import { isAllowed } from './allowlist.js';
import { type Caller, ScriptException, type Service, type TimeSource, Wait } from './border.js';
import { DailyQuota } from './daily-quota.js';

/** Calls a day and user, consumer account. Source: Google's quota table, as are the next four. */
const CALLS_A_DAY = 20_000;
const BODY_BYTES = 50 * 1024 * 1024;
const MAX_HEADERS = 100;
const HEADER_BYTES = 8 * 1024;
const URL_LENGTH = 2082;
/** Google's default timeout. Source: reference of UrlFetchApp, August 2026. */
const DEFAULT_TIMEOUT_SECONDS = 360;

/** A request as the script side writes it. */
interface FetchOrder extends WireRequest {
  readonly muteHttpExceptions: boolean;
  readonly timeoutSeconds: number | null;
}

/** One request that left, as tests read it. */
export interface FetchRecord {
  /** Epoch ms. */
  readonly at: number;
  readonly execution: number;
  readonly method: string;
  readonly url: string;
  /** `null` where no answer came back. */
  readonly status: number | null;
}

export interface UrlFetchOptions {
  readonly wire: Wire;
  readonly time: TimeSource;
  readonly latencyMs: number | ((request: WireRequest) => number);
  readonly allowlist: readonly string[] | undefined;
}

export interface UrlFetchParts {
  readonly service: Service;
  readonly fetches: readonly FetchRecord[];
  /** Calls the user made in the running day. */
  usedToday(user: string): number;
}

export function createUrlFetch(options: UrlFetchOptions): UrlFetchParts {
  const { time, wire } = options;
  const fetches: FetchRecord[] = [];
  const quota = new DailyQuota(time, CALLS_A_DAY, 'urlfetch');
  const latencyOf = (request: WireRequest): number =>
    typeof options.latencyMs === 'number' ? options.latencyMs : options.latencyMs(request);

  const sendOne = (caller: Caller, order: FetchOrder): WireResponse | WireFailure => {
    const { method, url, headers, body } = order;
    const answer = wire({ method, url, headers, body }, time.now());
    const status = 'failure' in answer ? null : answer.status;
    fetches.push({ at: time.now(), execution: caller.id, method, url, status });
    return answer;
  };

  const sendAll = (caller: Caller, orders: readonly FetchOrder[]): Wait => {
    for (const order of orders) checkOrder(order, options.allowlist);
    quota.use(caller.user, orders.length);
    const sent = orders.map((order) => {
      const latency = latencyOf(order);
      const timeout = (order.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS) * 1000;
      const answer = sendOne(caller, order);
      return latency > timeout
        ? { order, answer: { failure: `Timeout: ${order.url}` }, took: timeout }
        : { order, answer, took: latency };
    });
    const slowest = Math.max(0, ...sent.map(({ took }) => took));
    return new Wait(time.now() + slowest, () => sent.map(({ order, answer }) => readable(order, answer)));
  };

  return {
    service: { fetchAll: sendAll, fetch: (caller, order: FetchOrder) => sendAll(caller, [order]) },
    fetches,
    usedToday: (user) => quota.used(user),
  };
}

function checkOrder(order: FetchOrder, allowlist: readonly string[] | undefined): void {
  if (!/^https?:\/\/[^/\s]+/i.test(order.url)) throw new ScriptException(`Invalid argument: ${order.url}`);
  if (order.url.length > URL_LENGTH) throw new ScriptException('Limit Exceeded: URLFetch URL Length.');
  if (Buffer.byteLength(order.body) > BODY_BYTES) {
    throw new ScriptException('Limit Exceeded: URLFetch POST Size.');
  }
  const headers = Object.entries(order.headers);
  const bytes = headers.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (headers.length > MAX_HEADERS || bytes > HEADER_BYTES) {
    throw new ScriptException('Limit Exceeded: URLFetch Header Size.');
  }
  if (allowlist && !isAllowed(order.url, allowlist)) {
    throw new ScriptException(
      `Request to ${order.url} failed because the URL has not been whitelisted in the script manifest.`,
    );
  }
}

/** The answer the script may read, or the exception Google throws in its place. */
function readable(order: FetchOrder, answer: WireResponse | WireFailure): WireResponse {
  if ('failure' in answer) throw new ScriptException(answer.failure);
  if (answer.status < 400 || order.muteHttpExceptions) return answer;
  const host = /^https?:\/\/[^/]+/i.exec(order.url)?.[0] ?? order.url;
  throw new ScriptException(
    `Request failed for ${host} returned code ${answer.status}. Truncated server response: ` +
      `${answer.body.slice(0, 100)} (use muteHttpExceptions option to examine full response)`,
  );
}
