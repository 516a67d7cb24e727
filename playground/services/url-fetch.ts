/** UrlFetchApp: passes requests to the wire, with Google's limits, allowlist, daily quota, and latency. */
import type { RemoteWire, Wire, WireFailure, WireRequest, WireResponse } from '../wire.js';
import { isAllowed } from './allowlist.js';
import { type Caller, ScriptException, type Service, type TimeSource, Wait } from './border.js';
import { DailyQuota } from './daily-quota.js';

/** Calls per day and user for a consumer account. Source of this limit and the next four: Google's quota table. */
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

/** One request that was sent, as tests read it. */
export interface FetchRecord {
  /** Epoch ms. */
  readonly at: number;
  readonly execution: number;
  readonly method: string;
  readonly url: string;
  /** The status; `null` if no answer came back. */
  readonly status: number | null;
}

type Answer = WireResponse | WireFailure;

/**
 * A request that was sent: its answer, or `null` while there is none, and the ms until the script goes on at the
 * latest.
 */
interface Pending {
  readonly order: FetchOrder;
  readonly answer: Answer | null;
  readonly takes: number;
}

/** A request to a remote server. */
class Remote implements Pending {
  answer: Answer | null = null;

  constructor(
    readonly order: FetchOrder,
    given: Promise<Answer>,
    readonly takes: number,
    answered: (answer: Answer) => void,
  ) {
    void given.then((answer) => {
      this.answer = answer;
      answered(answer);
    });
  }
}

export interface UrlFetchOptions {
  readonly wire: Wire | RemoteWire;
  readonly time: TimeSource;
  readonly latencyMs: number | ((request: WireRequest) => number);
  readonly allowlist: readonly string[] | undefined;
  /** What `fetchAll` gives when one of its requests has no answer. */
  readonly fetchAllFailure: 'throws' | 'answers the others';
}

export interface UrlFetchParts {
  readonly service: Service;
  readonly fetches: readonly FetchRecord[];
  /** Returns how many calls the user has made in the current day. */
  usedToday(user: string): number;
}

/** Creates UrlFetchApp over a wire. */
export function createUrlFetch(options: UrlFetchOptions): UrlFetchParts {
  const { time, wire } = options;
  const fetches: FetchRecord[] = [];
  const quota = new DailyQuota(time, CALLS_A_DAY, 'urlfetch');
  const latencyOf = (request: WireRequest): number =>
    typeof options.latencyMs === 'number' ? options.latencyMs : options.latencyMs(request);

  const note = (caller: Caller, { method, url }: FetchOrder, answer: Answer): void => {
    const status = 'failure' in answer ? null : answer.status;
    fetches.push({ at: time.now(), execution: caller.id, method, url, status });
  };

  const send = ({ method, url, headers, body }: FetchOrder): Answer | Promise<Answer> =>
    wire({ method, url, headers, body }, time.now());

  const sendAll = (
    caller: Caller,
    orders: readonly FetchOrder[],
    read: (order: FetchOrder, answer: Answer) => WireResponse | null = readable,
  ): Wait => {
    for (const order of orders) checkOrder(order, options.allowlist);
    quota.use(caller.user, orders.length);
    const pending: Pending[] = orders.map((order) => {
      const latency = latencyOf(order);
      const timeout = (order.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS) * 1000;
      const given = send(order);
      if (given instanceof Promise)
        return new Remote(order, given, timeout, (answer) => note(caller, order, answer));
      note(caller, order, given);
      return latency > timeout
        ? { order, answer: { failure: `Timeout: ${order.url}` }, takes: timeout }
        : { order, answer: given, takes: latency };
    });
    const slowest = Math.max(0, ...pending.map(({ takes }) => takes));
    const answers = () =>
      pending.map(({ order, answer }) => read(order, answer ?? { failure: `Timeout: ${order.url}` }));
    const remote = pending.some((one) => one instanceof Remote);
    return new Wait(time.now() + slowest, answers, () =>
      remote && pending.every(({ answer }) => answer !== null) ? { value: answers() } : undefined,
    );
  };

  return {
    service: {
      fetchAll: (caller, orders: readonly FetchOrder[]) =>
        sendAll(caller, orders, options.fetchAllFailure === 'throws' ? readable : readableOrNone),
      fetch: (caller, order: FetchOrder) => sendAll(caller, [order]),
    },
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

/** Returns the answer that the script may read, and `null` for a request without one. */
function readableOrNone(order: FetchOrder, answer: Answer): WireResponse | null {
  return 'failure' in answer ? null : readable(order, answer);
}

/** Returns the answer that the script may read, or throws the exception that Google throws instead. */
function readable(order: FetchOrder, answer: WireResponse | WireFailure): WireResponse {
  if ('failure' in answer) throw new ScriptException(answer.failure);
  if (answer.status < 400 || order.muteHttpExceptions) return answer;
  const host = /^https?:\/\/[^/]+/i.exec(order.url)?.[0] ?? order.url;
  throw new ScriptException(
    `Request failed for ${host} returned code ${answer.status}. Truncated server response: ` +
      `${answer.body.slice(0, 100)} (use muteHttpExceptions option to examine full response)`,
  );
}
