/** The type of a failed call. */
import type { ErrorCode } from '../core/errors';

export interface Failure {
  readonly code: ErrorCode;
  /** The message of Lusha or Google in one line of at most 200 characters, without the key. */
  readonly message: string;
  readonly status?: number;
  /** The pause in milliseconds that the server requested. */
  readonly retryAfterMs?: number;
  /** Epoch ms at which the limit resets, which is always present for `quota_minute`, `quota_hour` and `quota_day`. */
  readonly resetAt?: number;
  /** Whether Lusha told `resetAt`; otherwise it is a guess. */
  readonly isResetTold?: boolean;
  /** Whether the answer to this or an earlier attempt of a charged call was lost, so that it may have been charged. */
  readonly lost: boolean;
  /** The indexes of the request's items that a refusal names, as in `contacts.3.email must be an email`. */
  readonly items?: readonly number[];
  /** The only values of `reveal` that a refusal says to exist. */
  readonly acceptedReveals?: readonly string[];
  /** Set when a refusal is about the form of the request, so that another item would be refused for it too. */
  readonly isAboutForm?: true;
}
