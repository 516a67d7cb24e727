/** Sends calls to Lusha, repeats what may be repeated within the time given, and reports the quota seen. */
import type { QuotaSnapshot } from '../core/quota';
import type { Clock, Http } from '../ports';
import type { Call, CallResult } from './call';

export interface ClientOptions {
  readonly http: Http;
  readonly clock: Clock;
  /** `https://api.lusha.com`, without a slash at the end. */
  readonly baseUrl: string;
  readonly apiKey: string;
  /** From 0 up to, but not including, 1; spreads the pauses. */
  readonly random: () => number;
  /** Called once per wave of requests whose answers told of the quota. */
  readonly onQuota: (seen: QuotaSnapshot) => void;
}

export interface Budget {
  /** Epoch ms after which no request starts. */
  readonly startBefore: number;
  /** Epoch ms by which every answer must be there. */
  readonly endBefore: number;
  readonly maxTimeoutSeconds: number;
}

export interface Client {
  /** Results in the order of the calls. Never throws. */
  sendAll<T>(calls: readonly Call<T>[], budget: Budget): readonly CallResult<T>[];
}

export function createClient(_options: ClientOptions): Client {
  throw new Error('Not built yet.');
}
