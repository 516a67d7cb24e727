/** Tests the purchase of signal scores: nobody is paid for twice, whatever limit, kill, or odd answer there is. */
import { describe, expect, it } from 'vitest';
import { RECORD_KINDS } from '../../src/acquire/record-kinds';
import { acquireScores, type ScoresAnswer, type ScoresRequest } from '../../src/acquire/scores';
import { forgottenProperties } from '../../src/ledger/forgotten';
import { killedAt, type LocalAccount, localAccount } from './local-account';

const PATH = '/v3/companies/signal-score';
const DAY_MS = 86_400_000;
/** An ID of nobody. */
const UNKNOWN = 'v1.AAAAexampleTokenAAAAAAAAAAAAAAAAA';

const companies = ({ lusha }: LocalAccount, count: number) => lusha.companies(count).map(({ id }) => id);

function ask(
  account: LocalAccount,
  ids: readonly string[],
  more: Partial<ScoresRequest> = {},
  execution = account.execution(),
): ScoresAnswer {
  return acquireScores(execution, { kind: 'company', ids, budget: account.budget(10_000), ...more });
}

/** Returns the number of IDs in each request for scores, in the order of the requests. */
const sizes = ({ lusha }: LocalAccount) =>
  lusha.record.requests.filter(({ path }) => path.endsWith('/signal-score')).map(({ items }) => items);

/** Returns what is known of each ID. */
const known = ({ entries }: ScoresAnswer, ids: readonly string[]) =>
  ids.map((id) => {
    const { score, types, none } = entries.get(id) ?? {};
    return none ?? (score === undefined ? undefined : [score, types]);
  });

/** Returns what is open, by the code of the reason. */
const codes = ({ open }: ScoresAnswer) => [...open].map(([id, { code }]) => [id, code]);

const scoredIn = (answer: ScoresAnswer) =>
  [...answer.entries.values()].filter(({ score }) => score !== undefined).length;

const NEW_ACCOUNT = localAccount();
const COMPANIES = companies(NEW_ACCOUNT, 120);
const USUAL = known(ask(NEW_ACCOUNT, COMPANIES), COMPANIES);

describe('the scores of 120 companies', () => {
  const account = localAccount();
  const { lusha, ports } = account;
  const answer = ask(account, COMPANIES);

  it('take three requests, and one credit for each company that Lusha scores, also with 0', () => {
    expect(answer.problem).toBeUndefined();
    expect(answer.open.size).toBe(0);
    expect(sizes(account)).toEqual([50, 50, 20]);
    expect(lusha.record.total).toBe(scoredIn(answer));
    expect(known(answer, COMPANIES)).toContainEqual([0, []]);
    expect(known(answer, COMPANIES)).toContain('no score');
    expect(lusha.record.total).toBeLessThan(120);
  });

  it('take no further request, also after the cache is lost', () => {
    lusha.record.reset();
    expect(known(ask(account, COMPANIES), COMPANIES)).toEqual(USUAL);
    for (const name of Object.keys(ports.cached)) delete ports.cached[name];
    expect(known(ask(account, [...COMPANIES, ...COMPANIES]), COMPANIES)).toEqual(USUAL);
    expect(lusha.record.requests).toEqual([]);
  });

  it('take a request again after a week only for companies without a score', () => {
    lusha.record.reset();
    ports.advance(8 * DAY_MS);
    ask(account, COMPANIES);
    expect(sizes(account)).toEqual([USUAL.filter((one) => one === 'no score').length]);
    expect(lusha.record.total).toBe(0);
  });
});

describe('a purchase of scores', () => {
  it('asks once for an ID that is named twice, and knows who is not found', () => {
    const account = localAccount();
    const [id = ''] = COMPANIES.slice(1);
    const answer = ask(account, [id, UNKNOWN, id]);
    expect(sizes(account)).toEqual([2]);
    expect(known(answer, [UNKNOWN])).toEqual(['not found']);
    expect(answer.open.size).toBe(0);
    expect(account.lusha.record.total).toBe(1);
  });

  it('pays once for a company that is named by IDs of several versions', () => {
    const account = localAccount();
    const [, id = ''] = COMPANIES;
    const later = id.replace('v1.', 'v2.');
    const answer = ask(account, [id, later]);
    expect(sizes(account)).toEqual([1]);
    expect(known(answer, [id, later])).toEqual([USUAL[1], USUAL[1]]);
    expect(ask(account, [later]).open.size).toBe(0);
    expect(sizes(account)).toEqual([1]);
  });

  it('keeps the scores of people apart from those of companies', () => {
    const account = localAccount();
    const people = account.lusha.people(10).map(({ id }) => id);
    const answer = ask(account, people, { kind: 'contact' });
    expect(answer.open.size).toBe(0);
    const { credits } = account.lusha.record;
    expect(credits.signalScoreContact).toBe(scoredIn(answer));
    expect(ask(account, people).entries.get(people[0] ?? '')?.none).toBe('not found');
  });

  it('spends its budget to the last credit, and goes on with another one', () => {
    const account = localAccount();
    const small = account.budget(20);
    const answer = ask(account, COMPANIES, { budget: small });
    expect(answer.problem).toEqual({ code: 'over_cap' });
    expect(scoredIn(answer)).toBe(20);
    expect(account.lusha.record.total).toBe(20);
    expect(Math.max(...sizes(account))).toBe(20);
    expect(codes(answer).every(([, code]) => code === 'over_cap')).toBe(true);
    expect(known(ask(account, COMPANIES), COMPANIES)).toEqual(USUAL);
    expect(account.lusha.record.chargedTwice).toEqual([]);
  });

  it('asks nobody who is never contacted or forgotten', () => {
    const account = localAccount();
    const { lusha, ports } = account;
    const people = lusha.people(5);
    const [first, second] = people;
    const ids = people.map(({ id }) => id);
    const [lookup, other] = ids.map((id) => RECORD_KINDS.contact.idLookup(id));
    if (!first || !second || !lookup || !other) throw new Error('Nobody is there.');
    ports.tabs['Never contact'] = [[first.companyDomain]];
    const execution = account.execution();
    execution.ledger.look([lookup]);
    const contact = { id: first.id, company: { domain: first.companyDomain } };
    execution.ledger.remember([[lookup.key, { kind: 'contact', at: ports.clock.now(), contact }]]);
    const person = { keys: [other.key], hasId: true };
    Object.assign(
      ports.document,
      forgottenProperties({}, person, [], () => 'secret-secret-secret'),
    );
    const answer = ask(account, ids, { kind: 'contact' }, execution);
    expect(codes(answer)).toEqual([
      [first.id, 'left_out'],
      [second.id, 'forgotten'],
    ]);
    expect(sizes(account)).toEqual([3]);
  });
});

describe('an answer that is not as expected', () => {
  it('is asked for again only with consent where it was lost, and counts as charged', () => {
    const account = localAccount();
    const { lusha, ports } = account;
    lusha.fail({ cut: 'after', path: PATH });
    const budget = account.budget(120);
    const lost = ask(account, COMPANIES.slice(0, 60), { budget });
    expect(codes(lost).filter(([, code]) => code === 'lost')).toHaveLength(50);
    expect(JSON.parse(ports.document[budget.property] ?? '')).toMatchObject({ credits: 50 });
    const others = ask(account, COMPANIES.slice(0, 60), { budget });
    expect(others.open.size).toBe(50);
    expect(sizes(account)).toEqual([50, 10]);
    ports.advance(1_000);
    const lostBefore = ports.clock.now();
    const agreed = ask(account, COMPANIES.slice(0, 60), { budget, lostBefore });
    expect(known(agreed, COMPANIES.slice(0, 60))).toEqual(USUAL.slice(0, 60));
    expect(sizes(account)).toEqual([50, 10, 50]);
  });

  it('leaves who is missing from it to a person, who may have been charged for', () => {
    const account = localAccount();
    const ids = COMPANIES.slice(0, 10);
    account.lusha.fail({
      path: PATH,
      change: (answer) => {
        const { results, ...others } = JSON.parse(answer.body) as { readonly results: readonly object[] };
        return { ...answer, body: JSON.stringify({ ...others, results: results.slice(0, 7) }) };
      },
    });
    expect(codes(ask(account, ids))).toEqual(ids.slice(7).map((id) => [id, 'lost']));
    expect(codes(ask(account, ids))).toEqual(ids.slice(7).map((id) => [id, 'lost']));
    expect(sizes(account)).toEqual([10]);
  });

  it('does not decide for a week who has an error of another kind', () => {
    const account = localAccount();
    const ids = COMPANIES.slice(1, 4);
    account.lusha.fail({
      path: PATH,
      change: (answer) => {
        const { results, ...others } = JSON.parse(answer.body) as { readonly results: readonly object[] };
        const [first, ...rest] = results as readonly { readonly id: string }[];
        const failed = { id: first?.id, clientReferenceId: ids[0], error: { code: 'INTERNAL_ERROR' } };
        return { ...answer, body: JSON.stringify({ ...others, results: [failed, ...rest] }) };
      },
    });
    const answer = ask(account, ids);
    expect([answer.problem, codes(answer)]).toEqual([undefined, [[ids[0], 'server']]]);
    expect(sizes(account)).toEqual([3]);
    expect(known(ask(account, ids), ids)).toEqual(USUAL.slice(1, 4));
    expect(sizes(account)).toEqual([3, 1]);
  });

  it.each([
    [
      'about the form of the request',
      { status: 400, body: { message: 'property tableId should not exist' } },
      'bad_request',
    ],
    [
      'of the plan',
      { status: 403, body: { statusCode: 403, message: 'Forbidden', errors: ['not on your plan'] } },
      'plan_lacks',
    ],
    [
      'for lack of credits',
      { status: 402, body: { statusCode: 402, message: 'Insufficient credits' } },
      'no_credits',
    ],
  ])('stops the purchase where it is a refusal %s', (_, fault, code) => {
    const account = localAccount();
    account.lusha.fail({ path: PATH, ...fault });
    expect(ask(account, COMPANIES).problem?.code).toBe(code);
    expect(sizes(account)).toEqual([50]);
    expect(account.lusha.record.total).toBe(0);
    account.ports.advance(120_000);
    expect(known(ask(account, COMPANIES), COMPANIES)).toEqual(USUAL);
  });

  it('costs one company where a refusal names it', () => {
    const account = localAccount();
    const body = { message: 'companies.2.id must be an ID', code: 400 };
    account.lusha.fail({ path: PATH, status: 400, body });
    const ids = COMPANIES.slice(0, 5);
    expect(codes(ask(account, ids))).toEqual([[ids[2], 'bad_request']]);
    expect(sizes(account)).toEqual([5, 4]);
    expect(account.lusha.record.chargedTwice).toEqual([]);
  });

  it('is asked for in halves where a refusal names nobody, and in full size once it is found', () => {
    const account = localAccount();
    const [, , bad = ''] = COMPANIES;
    account.lusha.fail({ path: PATH, holds: bad, times: 9, status: 451 });
    const answer = ask(account, COMPANIES);
    expect(answer.problem).toBeUndefined();
    expect(codes(answer)).toEqual([[bad, 'restricted']]);
    expect(sizes(account)).toEqual([50, 25, 13, 7, 4, 2, 2, 1, 50, 50, 17]);
    expect(account.lusha.record.chargedTwice).toEqual([]);
  });

  it('stops the purchase where more is charged than the price list says', () => {
    const account = localAccount({ chargedPrices: { signalScoreCompany: 2 } });
    const answer = ask(account, COMPANIES);
    expect(answer.problem?.code).toBe('stopped');
    expect(sizes(account)).toEqual([50]);
    expect(scoredIn(answer)).toBeGreaterThan(40);
  });
});

describe('an execution that is killed', () => {
  it('at any change pays for nobody twice: only who was in flight waits for a person', () => {
    let kills = 0;
    for (let at = 1; ; at += 1) {
      const account = localAccount();
      const { lusha, ports } = account;
      const killed = killedAt(account.execution().ports, at);
      try {
        ask(account, COMPANIES, {}, account.execution({}, killed.ports));
      } catch {
        // The execution was killed.
      }
      if (!killed.isKilled()) break;
      kills += 1;
      // The claims of the killed execution run out.
      ports.advance(600_000);
      const after = ask(account, COMPANIES);
      expect(after.open.size).toBeLessThanOrEqual(50);
      expect(codes(after).every(([, code]) => code === 'lost')).toBe(true);
      expect(lusha.record.chargedTwice).toEqual([]);
      ports.advance(1_000);
      const agreed = ask(account, COMPANIES, { lostBefore: ports.clock.now() });
      expect(known(agreed, COMPANIES)).toEqual(USUAL);
      expect(lusha.record.chargedTwice.length).toBeLessThanOrEqual(50);
    }
    expect(kills).toBeGreaterThan(8);
  });
});
