/** Answers that refuse a request, in the body shapes that the service is known to send. */

import type { LushaAnswers } from '../../unknowns';

/** An answer that returns no data and costs nothing. */
export interface Refusal {
  readonly status: number;
  /** What is sent as JSON, or the text of a web page. */
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Which of the known shapes a 400 about the request's body has. */
export type BadRequestShape = LushaAnswers['badRequestShape'];

/** Builds a 400 that lists the violations, in one of the known shapes. */
export function badRequest(violations: readonly string[], shape: BadRequestShape): Refusal {
  if (shape === 'listed') {
    return { status: 400, body: { statusCode: 400, message: 'Validation failed', errors: violations } };
  }
  if (shape === 'array') {
    return { status: 400, body: { statusCode: 400, message: violations, error: 'Bad Request' } };
  }
  const message = violations.join(', ');
  return {
    status: 400,
    body: { name: 'BadRequest', message, code: 400, className: 'bad-request', errors: {} },
  };
}

const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  410: 'Gone',
  413: 'Payload Too Large',
  429: 'Too Many Requests',
  451: 'Unavailable For Legal Reasons',
  499: 'Client Closed Request',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** Returns the usual name of a status, or `Error` for a status that has no name here. */
function reason(status: number): string {
  return REASONS[status] ?? 'Error';
}

/** Builds a refusal in the shape with a timestamp. `now` is in epoch ms. */
export function refuse(status: number, message: string, now: number, error = reason(status)): Refusal {
  return { status, body: { statusCode: status, timestamp: new Date(now).toISOString(), message, error } };
}

/** Builds the page that a gateway sends when the service behind it does not answer. */
export function htmlPage(status: number): string {
  const title = `${status} ${reason(status)}`;
  return `<html><head><title>${title}</title></head><body><center><h1>${title}</h1></center></body></html>`;
}
