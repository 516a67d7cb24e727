/** The wire between the two halves of the playground: what the local Google hands to the local Lusha and gets back. */

export interface WireRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Absolute address, with its query string. */
  readonly url: string;
  /** Header names as the script wrote them; receivers compare them without regard to case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Request body as text, `''` where there is none. */
  readonly body: string;
}

export interface WireResponse {
  readonly status: number;
  /** Header names in the case the server chose. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A request that got no answer: `UrlFetchApp` throws this text, whether or not the server has acted on the request. */
export interface WireFailure {
  readonly failure: string;
}

/** Answers one request. `now` is the playground's clock in epoch ms, so quota windows follow simulated time. */
export type Wire = (request: WireRequest, now: number) => WireResponse | WireFailure;

/** Answers one request later, as a server elsewhere does. Never rejects. */
export type RemoteWire = (request: WireRequest, now: number) => Promise<WireResponse | WireFailure>;
