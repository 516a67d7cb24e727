/** The types of one request to Lusha as a value, and of its result. */
import type { Failure } from './failure';

type CallKind =
  | 'contactSearch'
  | 'contactEnrich'
  | 'companySearch'
  | 'companyEnrich'
  | 'contactProspecting'
  | 'companyProspecting'
  | 'contactSignals'
  | 'companySignals'
  | 'contactSimilar'
  | 'companySimilar'
  | 'buyingGroup'
  | 'contactScore'
  | 'companyScore'
  | 'free';

export interface Call<T> {
  readonly method: 'get' | 'post';
  /** The path below the base URL, such as `/v3/...`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly kind: CallKind;
  /** Whether an answer can cost credits. */
  readonly charged: boolean;
  /** `false` when repeating a request whose answer was lost may be charged again in full. */
  readonly repeatable: boolean;
  /** Reads the body of the answer; returns `undefined` when it is not an answer to this call. */
  parse(body: unknown): T | undefined;
}

/** `lostAttempts`: how many attempts of a charged call lost their answer. Each of them may have been charged. */
export type CallResult<T> =
  | {
      readonly ok: true;
      readonly value: T;
      /** The credits of the whole request; `undefined` when the answer does not say. */
      readonly creditsCharged: number | undefined;
      readonly requestId?: string;
      readonly lostAttempts: number;
    }
  | {
      readonly ok: false;
      readonly failure: Failure;
      readonly lostAttempts: number;
    };
