/** One request to Lusha as a value, and what came of it. */
import type { Failure } from './failure';

type CallKind =
  | 'contactSearch'
  | 'contactEnrich'
  | 'companySearch'
  | 'companyEnrich'
  | 'contactProspecting'
  | 'companyProspecting'
  | 'free';

export interface Call<T> {
  readonly method: 'get' | 'post';
  /** Below the base URL: `/v3/...`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly kind: CallKind;
  /** Whether an answer may cost credits. */
  readonly charged: boolean;
  /** False where repeating a request whose answer was lost may be charged a second time in full. */
  readonly repeatable: boolean;
  /** The answer in our own types; `undefined` when it is not an answer to this call at all. */
  parse(body: unknown): T | undefined;
}

export type CallResult<T> =
  | {
      readonly ok: true;
      readonly value: T;
      /** Credits of the whole request; `undefined` when the answer does not say. */
      readonly creditsCharged: number | undefined;
      readonly requestId?: string;
      /** Attempts before this one whose answer was lost; each may have been charged as well. */
      readonly lostBefore: number;
    }
  | { readonly ok: false; readonly failure: Failure };
