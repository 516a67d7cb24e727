/** UrlFetchApp as scripts see it: options in the forms that Google accepts, and the response object. */
import { type Call, exception } from './border.js';
import { type BlobLike, bytesToBinary, isBlob } from './bytes.js';

interface FetchParams {
  readonly url?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly contentType?: string;
  readonly payload?: string | readonly number[] | BlobLike | Readonly<Record<string, unknown>>;
  readonly muteHttpExceptions?: boolean;
  readonly timeoutSeconds?: number;
}

interface Answer {
  readonly status: number;
  /** A header that comes several times has a list. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string;
}

const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** Builds UrlFetchApp over service calls. */
export function urlFetchApp(call: Call) {
  return {
    fetch(url: string, params: FetchParams = {}) {
      const answers = call<Answer[]>('UrlFetchApp', 'fetch', order(url, params));
      return answers.map(response)[0];
    },
    fetchAll(requests: readonly (string | FetchParams)[]) {
      const orders = requests.map((request) =>
        typeof request === 'string' ? order(request, {}) : order(request.url, request),
      );
      return call<(Answer | null)[]>('UrlFetchApp', 'fetchAll', orders).map(
        (answer) => answer && response(answer),
      );
    },
    getRequest(url: string, params: FetchParams = {}) {
      const { headers, method, body } = order(url, params);
      const contentType = headers['Content-Type'];
      return {
        url,
        method: method.toLowerCase(),
        headers,
        payload: body,
        ...(contentType ? { contentType } : {}),
      };
    },
  };
}

function order(url: string | undefined, params: FetchParams) {
  if (!url) throw exception('Attribute provided with no value: url');
  const method = String(params.method ?? 'get').toUpperCase();
  if (!METHODS.has(method)) throw exception(`Attribute provided with invalid value: method`);
  const headers = Object.fromEntries(
    Object.entries(params.headers ?? {}).map(([name, value]) => [name, String(value)]),
  );
  const hasBody = params.payload !== undefined && params.payload !== null;
  if (params.contentType) headers['Content-Type'] = params.contentType;
  else if (hasBody && !Object.keys(headers).some((name) => name.toLowerCase() === 'content-type')) {
    headers['Content-Type'] = 'application/x-www-form-urlencoded';
  }
  return {
    url,
    method,
    headers,
    body: hasBody ? bodyText(params.payload) : '',
    muteHttpExceptions: params.muteHttpExceptions === true,
    timeoutSeconds: params.timeoutSeconds ?? null,
  };
}

function bodyText(payload: FetchParams['payload']): string {
  if (typeof payload === 'string') return payload;
  if (Array.isArray(payload)) return bytesToBinary(payload);
  if (isBlob(payload)) return payload.getDataAsString();
  return Object.entries(payload as Readonly<Record<string, unknown>>)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&');
}

function response(answer: Answer) {
  return {
    getResponseCode: () => answer.status,
    getContentText: () => answer.body,
    getHeaders: () =>
      Object.fromEntries(
        Object.entries(answer.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
      ),
    getAllHeaders: () => ({ ...answer.headers }),
  };
}
