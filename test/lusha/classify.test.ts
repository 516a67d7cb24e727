/** Tests every way in which an answer can fail: its code, what the row shows, and whether the request is repeated. */
import { describe, expect, it } from 'vitest';
import { type ErrorCode, shortText } from '../../src/core/errors';
import { classify } from '../../src/lusha/classify';
import { retryDelay } from '../../src/lusha/retry';
import { type Answer, cut, json, page } from './fake-http';

const NOW = Date.UTC(2026, 10, 23, 10, 0, 20);
const SENT = { now: NOW, alone: true };
const SEARCH = { charged: true, repeatable: true };
const COMPANY_REVEAL = { charged: true, repeatable: false };
const FREE = { charged: false, repeatable: true };

const says = (status: number, message: string) => json({ statusCode: status, message }, status);
const outcome = (answer: Answer, call = SEARCH) => {
  const failure = classify(answer, call, SENT);
  if (!failure) throw new Error('This is no failure.');
  return { ...failure, repeated: retryDelay(failure, 1, NOW, 0) !== null };
};

const titleOf = (answer: Answer) =>
  answer.kind === 'failure'
    ? answer.message
    : `${answer.status} with ${answer.body.startsWith('<') ? 'a web page' : answer.body.slice(0, 60)}`;

describe('a status', () => {
  const table: readonly [Answer, ErrorCode, string, 'repeated' | 'final'][] = [
    [says(400, 'bad value'), 'bad_request', 'Lusha rejected the request', 'final'],
    [says(400, 'Invalid API key format'), 'bad_key', 'Lusha rejected the API key', 'final'],
    [says(401, 'Invalid API key'), 'bad_key', 'Lusha rejected the API key', 'final'],
    [says(402, 'Insufficient credits for this operation'), 'no_credits', 'No credits left', 'final'],
    [
      says(403, 'Your account is not active, please contact support'),
      'no_access',
      'No API access in this Lusha account',
      'final',
    ],
    [
      says(403, 'V3 API access is not enabled for your account'),
      'no_access',
      'No API access in this Lusha account',
      'final',
    ],
    [
      json({ statusCode: 403, errors: ['excludeDnc is not available on your current plan'] }, 403),
      'plan_lacks',
      'Not in your Lusha plan',
      'final',
    ],
    [
      says(403, "Access denied based on your browser's signature"),
      'blocked',
      'Request blocked before it reached Lusha',
      'final',
    ],
    [
      json({ title: 'Error 1010: Access denied', status: 403 }, 403),
      'blocked',
      'Request blocked before it reached Lusha',
      'final',
    ],
    [page(403), 'blocked', 'Request blocked before it reached Lusha', 'final'],
    [says(404, 'Cannot POST /v3/x'), 'not_found', 'Not available at Lusha', 'final'],
    [says(409, 'name taken'), 'conflict', 'Already exists at Lusha', 'final'],
    [says(410, 'Start again'), 'gone', 'No longer at Lusha', 'final'],
    [says(412, 'bad full name'), 'bad_request', 'Lusha rejected the request', 'final'],
    [says(418, 'teapot'), 'bad_request', 'Lusha rejected the request', 'final'],
    [says(422, 'cannot be processed'), 'bad_request', 'Lusha rejected the request', 'final'],
    [says(429, 'Too many requests.'), 'quota_minute', 'Lusha request limit', 'repeated'],
    [says(429, 'Trial limit reached'), 'trial_limit', 'Lusha trial limit reached', 'final'],
    [says(451, 'GDPR'), 'restricted', 'Restricted (privacy)', 'final'],
    [page(499), 'timeout', 'Pending · Lusha took too long', 'repeated'],
    [says(500, 'oops'), 'server', 'Pending · Lusha is having problems', 'repeated'],
    [page(502), 'server', 'Pending · Lusha is having problems', 'repeated'],
    [says(503, 'busy'), 'server', 'Pending · Lusha is having problems', 'repeated'],
    [page(504), 'timeout', 'Pending · Lusha took too long', 'repeated'],
    [says(599, 'odd'), 'server', 'Pending · Lusha is having problems', 'repeated'],
    [page(302), 'server', 'Pending · Lusha is having problems', 'repeated'],
  ];
  const named = table.map((row) => [titleOf(row[0]), ...row] as const);
  it.each(named)(
    'of %s gets its code and text, and is repeated only where that helps',
    (_, answer, code, cell, repeated) => {
      const seen = outcome(answer);
      expect(seen.code).toBe(code);
      expect(shortText(seen.code)).toBe(cell);
      expect(seen.repeated).toBe(repeated === 'repeated');
      expect(seen.status).toBe(answer.kind === 'response' ? answer.status : undefined);
    },
  );

  it('of 200 is not a failure, whatever its items say', () => {
    expect(classify(json({ results: [{ error: { code: 'NOT_FOUND' } }] }), SEARCH, SENT)).toBeNull();
  });
});

describe('the body of a failure', () => {
  it.each([
    ['listed errors', { statusCode: 400, message: 'Validation failed', errors: ['a', 'b'] }, 'a; b'],
    ['a plain message', { statusCode: 400, timestamp: 't', message: 'a', error: 'Bad Request' }, 'a'],
    ['an empty errors object', { name: 'BadRequest', message: 'a', code: 400, errors: {} }, 'a'],
    ['messages', { statusCode: 400, message: ['a', 'b'], error: 'Bad Request' }, 'a; b'],
    ['a nested message', { error: { code: 400, message: 'a' } }, 'a'],
    ['a code', { code: 'DEDUPE_SESSION_INVALID', message: 'a' }, 'a'],
    ['an error alone', { statusCode: 400, error: 'invalid_request' }, 'invalid_request'],
    ['nothing of use', { foo: 1 }, 'HTTP 400'],
  ])('with %s yields its message', (_, body, message) => {
    expect(outcome(json(body, 400)).message).toBe(message);
  });

  it.each([
    ['HTML', page(502)],
    ['nothing', { ...page(502), body: '' }],
    ['broken JSON', { ...page(502), body: '{"message": "a' }],
    ['a JSON text', { ...page(502), body: '"oops"' }],
  ])('that is %s yields the status as the message', (_, answer) => {
    expect(outcome(answer).message).toBe('HTTP 502');
  });

  it('is shortened to one line of at most 200 characters', () => {
    const { message } = outcome(says(400, `a\n\t\u0000b ${'x'.repeat(500)}`));
    expect(message).toMatch(/^a b x+$/);
    expect(message).toHaveLength(200);
  });

  it('names the items that Lusha refused', () => {
    const errors = [
      'contacts.3.email must be an email',
      'contacts.7.linkedinUrl must be a URL',
      'contacts.3.id no',
    ];
    expect(outcome(json({ statusCode: 400, errors }, 400)).items).toEqual([3, 7]);
    expect(outcome(says(400, 'companies.0.domain must be a string')).items).toEqual([0]);
    expect(outcome(says(400, 'each value in filters.contacts.include.ids is wrong')).items).toBeUndefined();
  });
});

describe('a 429', () => {
  const limits = (left: Record<string, string>, message = 'Too many requests.') =>
    outcome(json({ message }, 429, left));

  it.each([
    [
      'minute',
      { 'x-minute-requests-left': '0', 'x-daily-requests-left': '9' },
      Date.UTC(2026, 10, 23, 10, 1),
    ],
    ['hour', { 'X-Hourly-Requests-Left': '0', 'x-minute-requests-left': '0' }, Date.UTC(2026, 10, 23, 11)],
    ['day', { 'X-RateLimit-Remaining-Daily': '0', 'x-hourly-requests-left': '0' }, Date.UTC(2026, 10, 24)],
  ])('is about the %s when its headers say so', (window, headers, opens) => {
    expect(limits(headers)).toMatchObject({ code: `quota_${window}`, resetAt: opens });
  });

  it.each([
    ['Daily API quota limit exceeded. Limit 100 calls per day', 'quota_day'],
    ['Hourly API rate limit exceeded. Limit: 150 calls per hour. Reset in 37 seconds', 'quota_hour'],
    ['Too many requests. Reset in 37 seconds', 'quota_minute'],
    ['Slow down. Reset in 1800 seconds', 'quota_hour'],
    ['Slow down. Reset in 40000 seconds', 'quota_day'],
  ])('without numbers is classified by its text: %s', (message, code) => {
    expect(limits({}, message).code).toBe(code);
  });

  it('ends after the seconds that its text names', () => {
    expect(limits({}, 'Reset in 37 seconds').resetAt).toBe(NOW + 37_000);
  });

  it.each([
    ['seconds', '7'],
    ['a date', 'Mon, 23 Nov 2026 10:00:27 GMT'],
  ])('ends at the time that Retry-After states as %s', (_, value) => {
    const seen = limits({ 'retry-after': value });
    expect(seen).toMatchObject({ code: 'quota_minute', resetAt: NOW + 7_000, retryAfterMs: 7_000 });
  });

  it('is repeated only when the minute quota is used up', () => {
    expect(limits({ 'x-minute-requests-left': '0' }).repeated).toBe(true);
    expect(limits({ 'x-hourly-requests-left': '0' }).repeated).toBe(false);
    expect(limits({ 'x-daily-requests-left': '0' }).repeated).toBe(false);
  });

  it('is not a lost answer even when a repeat would be charged, because Lusha did nothing', () => {
    expect(outcome(says(429, 'Too many'), COMPANY_REVEAL)).toMatchObject({ lost: false, repeated: true });
  });
});

describe('an exception of the platform', () => {
  const table: readonly [string, ErrorCode, string, 'repeated' | 'final'][] = [
    ['Address unavailable: https://api.lusha.com', 'network', "Pending · can't reach Lusha", 'repeated'],
    ['DNS error: https://api.lusha.com', 'network', "Pending · can't reach Lusha", 'repeated'],
    ['Timeout: https://api.lusha.com', 'timeout', 'Pending · Lusha took too long', 'repeated'],
    ['The request timed out.', 'timeout', 'Pending · Lusha took too long', 'repeated'],
    [
      'Service invoked too many times for one day: urlfetch.',
      'google_quota',
      "Google's daily limit reached",
      'final',
    ],
    [
      'Service invoked too many times in a short time: urlfetch. Try Utilities.sleep(1000) between calls.',
      'google_busy',
      'Pending · Google is busy',
      'repeated',
    ],
    [
      'Bandwidth quota exceeded: https://api.lusha.com. Try reducing the rate of data transfer.',
      'google_busy',
      'Pending · Google is busy',
      'repeated',
    ],
    ['Limit exceeded: urlfetch.', 'google_quota', "Google's daily limit reached", 'final'],
    ['Limit exceeded: URLFetch URL Length.', 'bad_request', 'Lusha rejected the request', 'final'],
    [
      'Request to https://api.lusha.com failed because the URL has not been whitelisted in the script manifest.',
      'blocked',
      'Request blocked before it reached Lusha',
      'final',
    ],
    [
      'You do not have permission to call UrlFetchApp.fetch.',
      'no_permission',
      'A Google permission is missing',
      'final',
    ],
    ['Something new', 'network', "Pending · can't reach Lusha", 'repeated'],
  ];
  it.each(table)(
    'with the message "%s" is classified as %s, shows "%s" and is %s',
    (message, code, cell, repeated) => {
      const seen = outcome(cut(message));
      expect(seen.code).toBe(code);
      expect(shortText(seen.code)).toBe(cell);
      expect(seen.repeated).toBe(repeated === 'repeated');
    },
  );
});

describe('an answer', () => {
  const lost: readonly [string, Answer][] = [
    ['a cut connection', cut()],
    ['a time-out', cut('Timeout: https://api.lusha.com')],
    ['a time-out at the edge', page(504)],
    ['a failing server', says(500, 'oops')],
    ['a gateway', page(502)],
  ];
  it.each(lost)('that is lost through %s may have been charged', (_, answer) => {
    expect(outcome(answer, SEARCH).lost).toBe(true);
  });

  it.each(lost)('that is lost through %s costs nothing when the call is free', (_, answer) => {
    expect(outcome(answer, FREE).lost).toBe(false);
  });

  it.each(lost)(
    'to a company reveal that is lost through %s is final and is reported in the cell',
    (_, answer) => {
      const seen = outcome(answer, COMPANY_REVEAL);
      expect(seen).toMatchObject({ code: 'lost', lost: true, repeated: false });
      expect(shortText(seen.code)).toBe('No response · may have been charged');
    },
  );

  it.each([
    'You do not have permission to call UrlFetchApp.fetchAll',
    '1 日にサービスを呼び出した回数が多すぎます: urlfetch',
    'Dienst wurde an einem Tag zu oft aufgerufen: urlfetch.',
  ])('is not lost when "%s" refused several requests before any was sent', (message) => {
    for (const call of [SEARCH, COMPANY_REVEAL])
      expect(classify(cut(message), call, { now: NOW, alone: false })?.lost).toBe(false);
  });

  it('is lost when it came and could not be read, whatever the message', () => {
    const unread = {
      ...cut('You do not have permission to call UrlFetchApp.fetchAll'),
      answered: true,
    } as const;
    expect(classify(unread, SEARCH, SENT)).toMatchObject({ code: 'server', lost: true });
    expect(classify(unread, COMPANY_REVEAL, SENT)).toMatchObject({ code: 'lost', lost: true });
    expect(classify(unread, FREE, SENT)).toMatchObject({ code: 'server', lost: false });
  });

  it('is not lost when Google refused the request and no other request was sent with it', () => {
    const busy = cut('Service invoked too many times in a short time: urlfetch.');
    expect(outcome(busy, COMPANY_REVEAL)).toMatchObject({ code: 'google_busy', lost: false });
    expect(classify(busy, COMPANY_REVEAL, { now: NOW, alone: false })).toMatchObject({
      code: 'lost',
      lost: true,
    });
  });
});
