/** Tests where the next page of similar records begins, what it excludes, and what is sent after a refusal. */
import { describe, expect, it } from 'vitest';
import { seedsOf } from '../../src/acquire/seeds';
import { askedIn, joinedLists, nextSimilar, similarPage } from '../../src/acquire/similar';
import { contactLookup } from '../../src/core/lookup/keys';
import { LIST_PRICES } from '../../src/core/prices';
import type { ListEntry } from '../../src/ledger/entry';
import type { Failure } from '../../src/lusha/failure';

const SESSION = '58000000-7a6e-4c9b-8c2d-000000000001';
const emails = (count: number) => Array.from({ length: count }, (_, at) => `p${at}@a.example`);
const rows = emails(6).map((email) => ({ lookup: contactLookup({ email }) }));
const seeds = seedsOf('contact', rows);
const list = (count: number, more: Partial<ListEntry> = {}): ListEntry => ({
  kind: 'list',
  at: 5,
  ids: Array.from({ length: count }, (_, at) => `v1.${at}`),
  rows: count,
  asked: count,
  hasMore: true,
  session: SESSION,
  ...more,
});
const known = { rows: [], previous: () => [] };
const failure = (more: Partial<Failure>): Failure => ({
  code: 'bad_request',
  message: '',
  lost: false,
  ...more,
});

describe('the next page', () => {
  it('goes on in the session of the last one, with up to 100 results', () => {
    expect(nextSimilar([], 250)).toEqual({ page: 0, size: 100 });
    expect(nextSimilar([list(25)], 75)).toEqual({ page: 1, size: 75, session: SESSION });
  });

  it('is none when there are no more, or nothing is open', () => {
    expect(nextSimilar([list(25, { hasMore: false })], 100)).toBeUndefined();
    expect(nextSimilar([list(25)], 0)).toBeUndefined();
  });

  it('without a session is none once more are known than can be excluded', () => {
    const { session, ...nameless } = list(100);
    expect(nextSimilar([nameless], 100)).toEqual({ page: 1, size: 100 });
    expect(nextSimilar([nameless, nameless], 100)).toBeUndefined();
  });

  it('counts what was requested, not what was listed', () => {
    expect(askedIn([list(23, { asked: 25 }), list(5)])).toBe(30);
  });

  it('costs the price of each started block', () => {
    const cost = (size: number) => similarPage(seeds, { page: 0, size }, known).cost(LIST_PRICES);
    expect([1, 5, 6, 100].map(cost)).toEqual([1, 1, 2, 20]);
  });

  it('is shortened by whole blocks, which cost no more together', () => {
    const page = similarPage(seeds, { page: 0, size: 95 }, known);
    expect(page.shorter?.(48).size).toBe(45);
    expect(page.shorter?.(3).size).toBe(5);
    expect(page.shorter?.(48).call).not.toEqual(page.call);
  });

  it('has a key of its own in the same seeds, whatever its size', () => {
    const keyOf = (page: number, size: number) => similarPage(seeds, { page, size }, known).key;
    expect(keyOf(0, 25)).toBe(keyOf(0, 100));
    expect(keyOf(1, 25)).not.toBe(keyOf(0, 25));
  });
});

describe('a request', () => {
  const names = { emails: ['never@a.example'], profiles: [], domains: ['rival.example'] };

  it('excludes who is never contacted and the rows of the list, no more than 100', () => {
    const page = similarPage(seeds, { page: 0, size: 25 }, { ...known, rows });
    expect(page.call.body).toMatchObject({ exclude: { emails: emails(6) } });
    const nobody = { names, reasonFor: () => undefined };
    expect(page.excluding?.(nobody)?.call.body).toMatchObject({
      exclude: { emails: ['never@a.example', ...emails(6)] },
    });
    const many = emails(150).map((email) => ({ lookup: contactLookup({ email }) }));
    const { body } = similarPage(seeds, { page: 0, size: 25 }, { ...known, rows: many }).call;
    expect((body as { exclude: { emails: string[] } }).exclude.emails).toHaveLength(100);
  });

  it('names nobody whom the file has forgotten, and is none where too few others are left', () => {
    const page = similarPage(seeds, { page: 0, size: 25 }, { ...known, rows });
    const without = (...some: readonly string[]) =>
      page.excluding?.({
        names: { emails: [], profiles: [], domains: [] },
        reasonFor: ({ by }) => ('email' in by && some.includes(`${by.email}`) ? 'forgotten' : undefined),
      });
    const [first = '', second = '', ...others] = emails(6);
    expect(without(first)?.call.body).toMatchObject({
      seeds: { emails: [second, ...others] },
      exclude: { emails: [second, ...others] },
    });
    expect(without(first, second)).toBeUndefined();
  });

  it('in a session leaves what was listed to Lusha; in a new one it excludes the first 100', () => {
    const previous = () => Array.from({ length: 120 }, (_, at) => ({ id: `v1.${at}` }));
    const page = similarPage(seeds, { page: 2, size: 25, session: SESSION }, { rows: [], previous });
    expect(page.call.body).toMatchObject({ dedupeSessionId: SESSION });
    expect(page.call.body).not.toHaveProperty('exclude');
    const anew = page.instead?.(failure({ code: 'gone', status: 410 }))?.call.body as {
      exclude: { ids: string[] };
    };
    expect(anew).not.toHaveProperty('dedupeSessionId');
    expect(anew.exclude.ids).toEqual(
      previous()
        .slice(0, 100)
        .map(({ id }) => id),
    );
  });

  it('is sent without the seeds that a refusal names, as long as five are left', () => {
    const page = similarPage(seeds, { page: 0, size: 25 }, known);
    const refused = (message: string) => page.instead?.(failure({ status: 400, message }))?.call.body;
    expect(refused('seeds.emails.2 could not be resolved')).toMatchObject({
      seeds: { emails: emails(6).filter((_, at) => at !== 2) },
    });
    expect(refused('seeds.emails.2 could not be resolved; seeds.emails[4] too')).toBeUndefined();
    expect(refused('limit must not be greater than 50')).toBeUndefined();
    expect(page.instead?.(failure({ code: 'no_credits', status: 402 }))).toBeUndefined();
  });
});

describe('pages together', () => {
  it('are one list that repeats nothing', () => {
    expect(joinedLists([list(3, { leftOut: 1 }), list(5, { at: 9 })])).toMatchObject({
      at: 9,
      ids: ['v1.0', 'v1.1', 'v1.2', 'v1.3', 'v1.4'],
      rows: 8,
      leftOut: 1,
    });
  });
});
