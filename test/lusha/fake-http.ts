/** Provides an HTTP port that answers from a function, and a clock that moves only when it sleeps or is advanced. */
import type { Clock, Http, HttpRequest, HttpResponse, NetworkFailure } from '../../src/ports';

export type Answer = HttpResponse | NetworkFailure;

export interface FakeHttp extends Http {
  /** The requests that were sent, wave by wave. */
  readonly waves: (readonly HttpRequest[])[];
}

/** Creates an HTTP port that calls `answer` for each request, with the number of the request from 0 over all waves. */
export function fakeHttp(answer: (request: HttpRequest, number: number) => Answer): FakeHttp {
  const waves: (readonly HttpRequest[])[] = [];
  let number = 0;
  return {
    waves,
    sendAll(requests) {
      waves.push(requests);
      return requests.map((request) => answer(request, number++));
    },
  };
}

export interface FakeClock extends Clock {
  readonly slept: number[];
  advance(ms: number): void;
}

export function fakeClock(start: number): FakeClock {
  let now = start;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    timeOfDay: (at) => new Date(at).toISOString().slice(11, 16),
    sleep(ms) {
      slept.push(ms);
      now += ms;
    },
    advance(ms) {
      now += ms;
    },
  };
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): HttpResponse {
  return { kind: 'response', status, headers, body: JSON.stringify(body) };
}

export function page(status: number): HttpResponse {
  const body = `<html><head><title>${status}</title></head><body><h1>Oops</h1></body></html>`;
  return { kind: 'response', status, headers: { 'content-type': 'text/html' }, body };
}

export function cut(message = 'Address unavailable: https://api.lusha.com'): NetworkFailure {
  return { kind: 'failure', message };
}
