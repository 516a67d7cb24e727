/** Why a call failed. */
import type { ErrorCode } from '../core/errors';

export interface Failure {
  readonly code: ErrorCode;
  /** What Lusha or Google said: one line, at most 200 characters, without the key. */
  readonly message: string;
  readonly status?: number;
  /** The pause the server asked for. */
  readonly retryAfterMs?: number;
  /** Epoch ms at which the limit opens; always there for `quota_minute`, `quota_hour` and `quota_day`. */
  readonly resetAt?: number;
  /** The answer to this or an earlier attempt was lost: it may have been charged. Only of charged calls. */
  readonly lost: boolean;
  /** Items of the request, from 0, that a 400 names, as in `contacts.3.email must be an email`. */
  readonly items?: readonly number[];
}
