/**
 * A client of the local Lusha for its tests: it takes bodies and returns parsed answers, on a clock that the test
 * advances.
 */

import { createLusha, type Lusha, type LushaOptions } from '../../../playground/lusha-api/lusha';
import { joinedHeaders } from '../../../playground/wire';

export interface Row {
  readonly id?: string;
  readonly clientReferenceId?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly name?: string;
  readonly domain?: string;
  readonly company?: { readonly name: string; readonly domain: string };
  readonly jobTitle?: {
    readonly title: string;
    readonly departments: readonly string[];
    readonly seniority: string;
  };
  readonly location?: { readonly country: string };
  readonly canReveal?: readonly { readonly field: string; readonly credits: number }[];
  readonly emails?: readonly { readonly email: string; readonly type: string }[];
  readonly phones?: readonly { readonly number: string; readonly doNotCall: boolean }[];
  readonly previousEmployment?: readonly { readonly company: { readonly name: string } }[];
  readonly error?: { readonly code: string };
  readonly [key: string]: unknown;
}

interface Body {
  readonly results: readonly Row[];
  readonly billing: { readonly creditsCharged: number; readonly resultsReturned: number };
  readonly pagination: { readonly size: number; readonly total: number };
  readonly values: readonly unknown[];
  readonly message: string;
  readonly [key: string]: unknown;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly body: Body;
}

/** Monday, November 23, 2026, 10:00:00 UTC, in epoch ms. */
export const START = Date.UTC(2026, 10, 23, 10);

const BASE = 'https://api.lusha.com';

export class Client {
  readonly lusha: Lusha;
  now = START;
  key: string;

  constructor(options: LushaOptions = {}) {
    this.lusha = createLusha(options);
    this.key = this.lusha.apiKey;
  }

  /** Returns the answer, or the text of the exception if the answer is lost. */
  send(method: 'GET' | 'POST', path: string, body: string): Reply | string {
    const sent = { api_key: this.key, 'Content-Type': 'application/json' };
    const answer = this.lusha.wire({ method, url: BASE + path, headers: sent, body }, this.now);
    if ('failure' in answer) return answer.failure;
    const headers = joinedHeaders(answer.headers);
    const isJson = headers['content-type']?.startsWith('application/json') === true;
    return {
      status: answer.status,
      headers,
      text: answer.body,
      body: isJson ? JSON.parse(answer.body) : null,
    };
  }

  post(path: string, body: unknown): Reply {
    const reply = this.send('POST', path, JSON.stringify(body));
    if (typeof reply === 'string') throw new Error(reply);
    return reply;
  }

  get(path: string): Reply {
    const reply = this.send('GET', path, '');
    if (typeof reply === 'string') throw new Error(reply);
    return reply;
  }

  /** Calls contacts/search by email for this many people. */
  searchPeople(count: number): Reply {
    const contacts = this.lusha.people(count).map(({ email }) => ({ email }));
    return this.post('/v3/contacts/search', { contacts });
  }
}
