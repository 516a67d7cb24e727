/** Tests that the key is struck from every answer before it is parsed, wherever and however the answer repeats it. */
import { describe, expect, it } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { joinedHeaders } from '../../playground/wire';
import { accountUsage } from '../../src/lusha/account';
import { type Batch, batchesOf } from '../../src/lusha/batch';
import { buyingGroups } from '../../src/lusha/buying-group';
import type { Call, CallResult } from '../../src/lusha/call';
import { createClient } from '../../src/lusha/client';
import { enrichCompanies, searchCompanies } from '../../src/lusha/companies';
import { enrichContacts, searchContacts } from '../../src/lusha/contacts';
import { type CountryCode, countryCode } from '../../src/lusha/criteria';
import { companyFilterValues, contactFilterValues, filterTypes } from '../../src/lusha/filters';
import { prospectCompanies, prospectContacts } from '../../src/lusha/prospecting';
import { companyScores, contactScores } from '../../src/lusha/score';
import { similarCompanies, similarContacts } from '../../src/lusha/similar';
import { keyStriker } from '../../src/lusha/strike-key';
import type { HttpResponse } from '../../src/ports';
import { type Answer, fakeClock, fakeHttp } from './fake-http';

const KEY = 'Zq7-Xw9_Kv3+/Jt5=Rm1é';
const NOW = Date.UTC(2026, 10, 23, 10);
const batch = <T>(...items: T[]): Batch<T> => batchesOf(items)[0] as Batch<T>;

const lusha = createLusha();
const [person] = lusha.people(1, { withWorkEmail: true });
const company = lusha.company(0);
const germany = countryCode('de') as CountryCode;
const page = { page: 0, size: 10 };

/** One call of every endpoint that the add-on uses. */
const CALLS: Readonly<Record<string, Call<unknown>>> = {
  'the search of contacts': searchContacts(batch({ reference: 'r', by: { email: person?.email ?? '' } })),
  'the reveal of contacts': enrichContacts(batch(person?.id ?? ''), ['emails', 'phones']),
  'the search of companies': searchCompanies(batch({ reference: 'r', by: { domain: company.domain } })),
  'the reveal of companies': enrichCompanies(batch(company.id), []),
  'the filter search of contacts': prospectContacts(
    { contacts: { include: { countries: [germany] } } },
    page,
  ),
  'the filter search of companies': prospectCompanies(
    { companies: { include: { locations: [{ country: 'Germany' }] } } },
    page,
  ),
  'similar contacts': similarContacts({
    seeds: { emails: lusha.people(5).map(({ email }) => email) },
    limit: 5,
  }),
  'similar companies': similarCompanies({
    seeds: { domains: lusha.companies(5).map(({ domain }) => domain) },
    limit: 5,
  }),
  'the buying groups': buyingGroups(
    [{ reference: 'r', by: { domain: company.domain } }],
    { roles: ['decision_maker'], limit: 3 },
    0,
  ),
  'scores of contacts': contactScores(batch(person?.id ?? '')),
  'scores of companies': companyScores(batch(company.id)),
  'the types of filters': filterTypes('contacts'),
  'filter values of contacts': contactFilterValues('departments'),
  'filter values of companies': companyFilterValues('sizes'),
  'the usage': accountUsage(),
};

/** The spellings in which an answer may repeat the key inside a JSON text. */
const SPELLINGS: Readonly<Record<string, string>> = {
  'as it is': KEY,
  'in capitals': KEY.toUpperCase(),
  'encoded for a URL': encodeURIComponent(KEY),
  'encoded for a URL twice': encodeURIComponent(encodeURIComponent(KEY)),
  'escaped in JSON': unicodeEscaped(KEY),
  'escaped in nested JSON': unicodeEscaped(KEY).replaceAll('\\', '\\\\'),
  'with escaped slashes': KEY.replaceAll('/', '\\/'),
  'encoded for HTML': [...KEY].map((one) => `&#${one.codePointAt(0)};`).join(''),
};

function unicodeEscaped(text: string): string {
  return [...text].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
}

/** Finds the key in any spelling that a value can still have once it is parsed. */
function findsKey(value: unknown): boolean {
  const text = JSON.stringify(value, (_, part) => (part instanceof Map ? [...part] : part)).toLowerCase();
  const spellings = [KEY, ...Object.values(SPELLINGS)].flatMap((one) => [
    one,
    JSON.stringify(one).slice(1, -1),
  ]);
  return spellings.some((one) => text.includes(one.toLowerCase()));
}

function answerOf(call: Call<unknown>): HttpResponse {
  let given: Answer | undefined;
  const http = fakeHttp(({ method, url, headers, body = '' }) => {
    const answer = lusha.wire(
      {
        method: method === 'post' ? 'POST' : 'GET',
        url,
        headers: { ...headers, api_key: lusha.apiKey },
        body,
      },
      NOW,
    );
    given =
      'failure' in answer
        ? { kind: 'failure', message: answer.failure }
        : { kind: 'response', ...answer, headers: joinedHeaders(answer.headers) };
    return given;
  });
  sendOver(http, call);
  if (given?.kind !== 'response' || given.status !== 200) throw new Error(JSON.stringify(given));
  return given;
}

function sendOver(http: ReturnType<typeof fakeHttp>, call: Call<unknown>): CallResult<unknown> | undefined {
  const clock = fakeClock(NOW);
  const end = NOW + 100;
  const client = createClient({
    http,
    clock,
    baseUrl: 'https://api.lusha.com',
    apiKey: KEY,
    random: () => 0,
    onQuota: () => undefined,
  });
  return client.sendAll([call], { startBefore: end, endBefore: end + 60_000, maxTimeoutSeconds: 60 })[0];
}

/** Returns the JSON text of an answer once for each of its strings and names, with the key added to that one. */
function withKey(text: string): readonly string[] {
  const strings = [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)];
  const marks = Object.values(SPELLINGS);
  // The spellings take turns, because long answers have some hundred places.
  return strings.flatMap(({ index }, turn) =>
    [KEY, marks[turn % marks.length]].map(
      (mark) => `${text.slice(0, index + 1)}${mark}${text.slice(index + 1)}`,
    ),
  );
}

describe('a key that an answer repeats', () => {
  it.each(Object.entries(CALLS))('is nowhere in what is read from %s, with status 200', (_, call) => {
    const { body, headers } = answerOf(call);
    let read = 0;
    for (const text of withKey(body)) {
      const result = sendOver(
        fakeHttp(() => ({ kind: 'response', status: 200, headers, body: text })),
        call,
      );
      expect(findsKey(result)).toBe(false);
      if (result?.ok) read += 1;
    }
    // The other parts of the answers are still read.
    expect(read).toBeGreaterThan(0);
  });

  it.each([400, 401, 402, 403, 404, 409, 410, 412, 429, 451, 500, 503])(
    'is nowhere in a failure with status %i, whatever the shape of its body',
    (status) => {
      const call = CALLS['the search of contacts'] as Call<unknown>;
      for (const mark of Object.values(SPELLINGS)) {
        const bodies = [
          `{"statusCode":${status},"message":"Validation failed","errors":["contacts.0 ${mark}"]}`,
          `{"message":"${mark}","error":"${mark}"}`,
          `{"message":["${mark}"],"error":"Bad Request"}`,
          `{"error":{"code":${status},"message":"${mark}"}}`,
          `{"code":"${mark}","message":"${'x'.repeat(190)}${mark}"}`,
          `<html><body>${mark}</body></html>`,
        ];
        for (const body of bodies) {
          const headers = { 'retry-after': mark, 'x-rate-limit-daily': mark };
          const result = sendOver(
            fakeHttp(() => ({ kind: 'response', status, headers, body })),
            call,
          );
          expect(result?.ok).toBe(false);
          expect(findsKey(result)).toBe(false);
          // Not even its beginning is left where a long message is cut.
          expect(JSON.stringify(result)).not.toContain(KEY.slice(0, 6));
        }
      }
    },
  );

  it.each(Object.entries(SPELLINGS))(
    'is struck from headers and messages when it is written %s',
    (_, mark) => {
      const strike = keyStriker(KEY);
      const headers = { [`x-${mark}`]: '1', location: `https://x.example/?api_key=${mark}&b=1` };
      expect(strike({ kind: 'response', status: 200, headers, body: `"${mark}"` })).toEqual({
        kind: 'response',
        status: 200,
        headers: { 'x-***': '1', location: 'https://x.example/?api_key=***&b=1' },
        body: '"***"',
      });
      expect(strike({ kind: 'failure', message: `Bad value: ${mark}` })).toEqual({
        kind: 'failure',
        message: 'Bad value: ***',
      });
    },
  );

  it('leaves answers alone in which it does not occur', () => {
    const answer = answerOf(CALLS['the reveal of contacts'] as Call<unknown>);
    expect(keyStriker(KEY)(answer)).toEqual(answer);
    expect(keyStriker('')(answer)).toEqual(answer);
  });
});
