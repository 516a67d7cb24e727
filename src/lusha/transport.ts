/** Converts a call to an HTTP request, and its answer to a result. */
import type { HttpRequest, HttpResponse, NetworkFailure } from '../ports';
import type { Call, CallResult } from './call';
import { classify, type Sent, unreadable } from './classify';
import { readJson } from './error-body';
import type { Failure } from './failure';
import { readAmount, readRecord, readText } from './read';

/** Lusha's edge refuses the default names of script runtimes. */
const USER_AGENT = 'LushaEnrich/1.0 (Google Sheets add-on)';

/** Builds the HTTP request of a call. */
export function requestOf(
  call: Call<unknown>,
  to: { readonly baseUrl: string; readonly apiKey: string },
  timeoutSeconds: number,
): HttpRequest {
  const query = Object.entries(call.query ?? {})
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
  return {
    method: call.method,
    url: to.baseUrl + call.path + (query ? `?${query}` : ''),
    headers: {
      api_key: to.apiKey,
      'Content-Type': 'application/json',
      Accept: 'application/json',
      'User-Agent': USER_AGENT,
    },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    timeoutSeconds,
  };
}

/** Reads the answer of `call`, from which the key is struck already. */
export function resultOf<T>(answer: HttpResponse | NetworkFailure, call: Call<T>, sent: Sent): CallResult<T> {
  const failure = classify(answer, call, sent);
  if (failure) return failed(failure);
  const { status, body: text } = answer as HttpResponse;
  const body = readJson(text);
  const value = call.parse(body);
  if (value === undefined) return failed(unreadable(status, call));
  const record = readRecord(body) ?? {};
  const requestId = readText(record.requestId);
  return {
    ok: true,
    value,
    creditsCharged: readAmount(readRecord(record.billing)?.creditsCharged),
    ...(requestId === undefined ? {} : { requestId }),
    lostAttempts: 0,
  };
}

function failed(failure: Failure): CallResult<never> {
  return { ok: false, failure, lostAttempts: failure.lost ? 1 : 0 };
}
