/** The wire between the two halves of the playground: what the local Google sends to the local Lusha and gets back. */

export interface WireRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The absolute address with its query string. */
  readonly url: string;
  /** Header names as the script wrote them. Receivers ignore their case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The request body as text; `''` if there is none. */
  readonly body: string;
}

export interface WireResponse {
  readonly status: number;
  /** Header names in the case that the server chose. A header that comes several times has a list. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string;
}

/** A request that got no answer. `UrlFetchApp` throws this text, whether or not the server acted on the request. */
export interface WireFailure {
  readonly failure: string;
}

/** Answers one request. `now` is the playground's clock in epoch ms, so quota windows follow simulated time. */
export type Wire = (request: WireRequest, now: number) => WireResponse | WireFailure;

/** Answers one request later, as a remote server does. It never rejects. */
export type RemoteWire = (request: WireRequest, now: number) => Promise<WireResponse | WireFailure>;

/** Returns headers with one text each: values of a header that comes several times are joined by commas. */
export function joinedHeaders(headers: WireResponse['headers']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]),
  );
}
