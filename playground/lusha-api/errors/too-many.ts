/** Refusals for too many requests, in the forms that they may have. */

import type { LushaAnswers } from '../../unknowns';
import type { UsedUp } from '../account/quota';
import { htmlPage, type Refusal, refuse } from './refusals';

function sentenceOf({ name, limit, seconds }: UsedUp): string {
  const wait = `Reset in ${seconds} seconds`;
  if (name === 'day') return `Daily API quota limit exceeded. Limit ${limit} calls per day. ${wait}`;
  if (name === 'hour') return `Hourly API rate limit exceeded. Limit: ${limit} calls per hour. ${wait}`;
  return `Too many requests. Limit: ${limit} calls per ${name}. ${wait}`;
}

const SPECIFIED = 'Too many requests. Please wait before making another request.';

function bodyOf(used: UsedUp, shape: LushaAnswers['tooManyShape'], now: number): unknown {
  switch (shape) {
    case 'with the wait':
      return refuse(429, sentenceOf(used), now).body;
    case 'as specified':
      return { statusCode: 429, message: SPECIFIED, errors: [] };
    case 'nested':
      return { error: { code: 429, message: SPECIFIED } };
    case 'web page':
      return htmlPage(429);
  }
}

/** Builds the refusal of a request at `now` (epoch ms). A web page is of a gateway, which does not know the limits. */
export function tooMany(
  used: UsedUp,
  { retryAfter, tooManyShape }: Pick<LushaAnswers, 'retryAfter' | 'tooManyShape'>,
  now: number,
): Refusal {
  const body = bodyOf(used, tooManyShape, now);
  if (retryAfter === 'absent') return { status: 429, body };
  // A date has whole seconds.
  const date = new Date(Math.ceil(now / 1000) * 1000 + used.seconds * 1000).toUTCString();
  return { status: 429, body, headers: { 'Retry-After': retryAfter === 'date' ? date : `${used.seconds}` } };
}
