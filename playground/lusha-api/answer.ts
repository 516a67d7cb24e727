/**
 * The steps from a request to its answer: API key, limits, path, body, price, in the order in which the service
 * checks them.
 */

import type { LushaAnswers } from '../unknowns';
import type { WireRequest } from '../wire';
import type { Charge } from './account/account';
import { billingAnswer } from './account/billing';
import type { Quota } from './account/quota';
import { isRecord } from './bodies/checks';
import type { Call } from './endpoints/call';
import { type Refusal, refuse } from './errors/refusals';
import { tooMany } from './errors/too-many';
import { routeOf, USAGE_PATH } from './routes';

/** What all requests share. */
export interface Service extends Omit<Call, 'now' | 'body' | 'parameter' | 'query'> {
  readonly usageQuota: Quota;
  readonly apiKey: string;
  nextRequestId(): string;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly charges: readonly Charge[];
  readonly items: number;
  readonly kind: 'charged' | 'free';
  readonly headers?: Readonly<Record<string, string>>;
}

const KEY_FORM = /^[A-Za-z0-9_-]{16,128}$/;
/** `billing.lowBalance` is set when less than this share of the account's credits is left. */
const LOW_BALANCE = 0.1;

function header(request: WireRequest, name: string): string | undefined {
  return Object.entries(request.headers).find(([key]) => key.toLowerCase() === name)?.[1];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function itemsOf(body: unknown): number {
  if (!isRecord(body)) return 0;
  for (const list of [body.contacts, body.companies, body.ids]) if (Array.isArray(list)) return list.length;
  if (isRecord(body.seeds)) return typeof body.limit === 'number' ? body.limit : 0;
  const page = body.pagination;
  return isRecord(page) && typeof page.size === 'number' ? page.size : 0;
}

function refuseKey(request: WireRequest, service: Service, now: number): Refusal | undefined {
  const key = header(request, 'api_key')?.trim() ?? '';
  if (key === '') return refuse(401, 'API key is required', now, 'invalid_request');
  if (!KEY_FORM.test(key)) return refuse(400, 'Invalid API key format', now);
  return key === service.apiKey ? undefined : refuse(401, 'Invalid API key', now);
}

/** Returns the parsed body, or an error text if the body is not JSON or is not declared as JSON. */
function bodyOf(request: WireRequest): { readonly value: unknown } | string {
  if (request.method === 'GET') return { value: undefined };
  if (!/^application\/json\b/i.test(header(request, 'content-type') ?? '')) {
    return 'Content-Type must be application/json';
  }
  const value = parsed(request.body);
  return value === undefined ? 'Unexpected token in JSON' : { value };
}

interface Decision {
  readonly status: number;
  readonly body: unknown;
  readonly charges: readonly Charge[];
  readonly headers?: Readonly<Record<string, string>>;
}

type ResultRow = Readonly<Record<string, unknown>>;

function requestIdAnswer(id: string, form: LushaAnswers['requestIds']): ResultRow {
  switch (form) {
    case 'text':
      return { requestId: id };
    case 'number':
      return { requestId: Number(id.slice(-12)) };
    case 'object':
      return { requestId: { id, page: 0 } };
    case 'absent':
      return {};
  }
}

/** The longest body in bytes, where long ones are refused. */
const LARGEST_BODY = 4096;

const refused = (refusal: Refusal): Decision => ({ ...refusal, charges: [] });

function decide(request: WireRequest, now: number, service: Service): Decision {
  const badKey = refuseKey(request, service, now);
  if (badKey !== undefined) return refused(badKey);
  const { pathname, searchParams } = new URL(request.url);
  const isUncounted = pathname === USAGE_PATH && !service.answers.usageCounts;
  const usedUp = isUncounted ? null : service.quota.admit(now);
  if (usedUp !== null) return refused(tooMany(usedUp, service.answers, now));
  if (!pathname.startsWith('/v3/')) {
    const older = /^\/(v2\/|prospecting\/|bulk\/|account\/|api\/)/.test(pathname);
    if (older) return refused(refuse(410, 'This version of the API was switched off. Use /v3.', now));
  }
  const target = routeOf(pathname);
  if (target === undefined || target.route.method !== request.method) {
    return refused(refuse(404, `Cannot ${request.method} ${pathname}`, now));
  }
  if (pathname === USAGE_PATH) {
    const tooOften = service.usageQuota.admit(now);
    if (tooOften !== null) return refused(tooMany(tooOften, service.answers, now));
  }
  if (service.answers.largestBody !== 'none' && request.body.length > LARGEST_BODY) {
    return refused(refuse(413, 'request entity too large', now));
  }
  const body = bodyOf(request);
  if (typeof body === 'string') return refused(refuse(400, body, now));

  const call: Call = { ...service, now, body: body.value, parameter: target.parameter, query: searchParams };
  const plan = target.route.endpoint(call);
  if ('status' in plan) return refused(plan);

  const creditsCharged = plan.charges.reduce((sum, charge) => sum + charge.credits, 0);
  if (creditsCharged > service.account.credits.remaining) {
    return refused(refuse(402, 'Insufficient credits for this operation', now));
  }
  service.account.settle(plan.charges, now);
  plan.whenPaid?.();
  const { results: all } = plan.body;
  if (!Array.isArray(all)) return { status: 200, body: plan.body, charges: plan.charges };
  const isReveal = pathname.endsWith('/enrich');
  const results = (all as readonly (ResultRow | null)[]).filter(
    (row) => !(isReveal && service.faults.isLeftOut(String(row?.id))),
  );
  const { remaining, total } = service.account.credits;
  const resultsReturned = results.filter((row) => row !== null && row.error === undefined).length;
  const lowBalance = remaining < total * LOW_BALANCE ? { lowBalance: true } : {};
  return {
    status: 200,
    body: {
      // Answers with similar records have no ID.
      ...(pathname.endsWith('/lookalike')
        ? {}
        : requestIdAnswer(service.nextRequestId(), service.answers.requestIds)),
      ...plan.body,
      results,
      ...billingAnswer({ creditsCharged, resultsReturned, ...lowBalance }, service.answers.billing),
    },
    charges: plan.charges,
  };
}

export const answer = {
  /** Answers a request, deducts its credits, and counts it against the limits. */
  to(request: WireRequest, now: number, service: Service): Answer {
    return { ...answer.nothing(request), ...decide(request, now, service) };
  },

  /** Returns the answer of a server that did nothing, as a starting point for other answers. */
  nothing(request: WireRequest): Answer {
    const kind = routeOf(new URL(request.url).pathname)?.route.kind ?? 'free';
    return { status: 0, body: null, charges: [], items: itemsOf(parsed(request.body)), kind };
  },
} as const;
