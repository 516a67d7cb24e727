/** Tests the purchase of events: no event is paid for twice, whatever limit, kill, or odd answer there is. */
import { describe, expect, it } from 'vitest';
import { RECORD_KINDS, signalsKey } from '../../src/acquire/record-kinds';
import { acquireSignals, planSignals, type SignalsRequest } from '../../src/acquire/signals';
import { forgottenProperties } from '../../src/ledger/forgotten';
import { KEEP_PROPERTY } from '../../src/ledger/kept';
import { killedAt, type LocalAccount, localAccount } from './local-account';

const SINCE = '2026-05-23';
const DAY_MS = 86_400_000;

const people = ({ lusha }: LocalAccount, count: number) => lusha.people(count).map(({ id }) => id);

const changes = (ids: readonly string[], more: Partial<SignalsRequest> = {}): SignalsRequest => ({
  kind: 'contact',
  ids,
  types: ['companyChange'],
  since: SINCE,
  results: 1,
  mode: 'news',
  ...more,
});

/** Returns the number of IDs in each request for events, in the order of the requests. */
const sizes = ({ lusha }: LocalAccount) =>
  lusha.record.requests.filter(({ path }) => path.endsWith('/signals')).map(({ items }) => items);

const foundBy = (answer: ReturnType<typeof acquireSignals>) =>
  [...answer.fresh].map(([id, events]) => [id, ...events.map(({ date }) => date)]);

describe('1,000 people who are checked for a new company', () => {
  it('take 10 requests and one credit for each change, and none on the same day again', () => {
    const account = localAccount();
    const ids = people(account, 1000);
    const answer = acquireSignals(account.execution(), changes(ids, { budget: account.budget(1000) }));
    const { record } = account.lusha;
    expect(sizes(account)).toEqual(Array.from({ length: 10 }, () => 100));
    expect(record.total).toBe(record.events.length);
    expect(record.total).toBeGreaterThan(15);
    expect(foundBy(answer)).toEqual(record.events.map(({ id, date }) => [id, date]));
    expect(answer.entries.size).toBe(1000);
    expect(answer.open.size).toBe(0);
    const again = acquireSignals(account.execution(), changes(ids, { budget: account.budget(1000) }));
    expect(sizes(account)).toHaveLength(10);
    expect(again.fresh.size).toBe(0);
    expect(again.entries.size).toBe(1000);
  });

  it('take 11 requests a week later, and are charged only for who has moved since', () => {
    const account = localAccount();
    const ids = people(account, 1000);
    for (const n of [0, 300, 600, 900]) account.lusha.addContactEvent(ids[n] ?? '', { date: '2026-11-10' });
    acquireSignals(account.execution(), changes(ids, { budget: account.budget(1000) }));
    const before = account.lusha.record.total;
    account.ports.advance(7 * DAY_MS);
    const now = account.ports.clock.now();
    // Of one of them Lusha learns late: the change was before the last check.
    const movers = [5, 500, 995].map((n) => ids[n] ?? '');
    for (const [at, id] of movers.entries()) {
      account.lusha.addContactEvent(id, {
        date: at === 1 ? '2026-11-02' : '2026-11-26',
        seenFrom: '2026-11-26',
      });
    }
    const others = ids.filter((id) =>
      account.lusha.contactEvents(id, now).some(({ seenFrom }) => seenFrom > '2026-11-23'),
    );
    const answer = acquireSignals(account.execution(), changes(ids, { budget: account.budget(1000) }));
    expect(sizes(account)).toHaveLength(21);
    expect([...answer.fresh.keys()].sort()).toEqual([...others].sort());
    expect(others).toEqual(expect.arrayContaining(movers));
    expect(account.lusha.record.total - before).toBe(others.length);
    expect(account.lusha.record.chargedTwice).toEqual([]);
  });

  it('are asked in smaller requests under a limit, which grow again by what is not charged', () => {
    const account = localAccount();
    const ids = people(account, 300);
    const answer = acquireSignals(account.execution(), changes(ids, { budget: account.budget(40) }));
    const { total } = account.lusha.record;
    expect(sizes(account)[0]).toBe(40);
    for (const size of sizes(account)) expect(size).toBeLessThanOrEqual(40);
    expect(sizes(account).reduce((sum, size) => sum + size, 0)).toBe(300);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(40);
    expect(answer.open.size).toBe(0);
  });

  it('are asked no further than the limit reaches, in the order of the rows', () => {
    const account = localAccount();
    const ids = people(account, 30);
    for (const id of ids) account.lusha.addContactEvent(id, { date: '2026-11-20' });
    const answer = acquireSignals(account.execution(), changes(ids, { budget: account.budget(10) }));
    expect(account.lusha.record.total).toBe(10);
    expect([...answer.open.keys()]).toEqual(ids.slice(10));
    expect(new Set([...answer.open.values()].map(({ code }) => code))).toEqual(new Set(['over_cap']));
    acquireSignals(account.execution(), changes(ids, { budget: account.budget(20) }));
    expect(account.lusha.record.total).toBe(30);
    expect(account.lusha.record.chargedTwice).toEqual([]);
  });
});

describe('companies in cells', () => {
  const TYPES = ['surgeInHiring', 'peopleNews'] as const;
  const companies = (account: LocalAccount, ids: readonly string[]) =>
    acquireSignals(account.execution({ inCell: true }), {
      kind: 'company',
      ids,
      types: TYPES,
      since: SINCE,
      results: 1,
      mode: 'known',
    });

  it('are asked in 2 requests for 200, and never again, also with an empty cache and in a year', () => {
    const account = localAccount();
    const ids = account.lusha.companies(200).map(({ id }) => id);
    const first = companies(account, ids);
    const { total } = account.lusha.record;
    expect(sizes(account)).toEqual([100, 100]);
    expect(total).toBe([...first.fresh.values()].flat().length);
    expect(total).toBeGreaterThan(10);
    for (const key of Object.keys(account.ports.cached)) delete account.ports.cached[key];
    account.ports.advance(365 * DAY_MS);
    const again = companies(account, ids);
    expect(sizes(account)).toHaveLength(2);
    expect([...again.entries].map(([id, { events }]) => [id, events])).toEqual(
      [...first.entries].map(([id, { events }]) => [id, events]),
    );
  });

  it('take one cache read and no lock when they are known', () => {
    const account = localAccount();
    const ids = account.lusha.companies(20).map(({ id }) => id);
    companies(account, ids);
    companies(account, ids);
    const before = { ...account.ports.counts };
    companies(account, ids);
    const after = account.ports.counts;
    expect((after['cache.getAll'] ?? 0) - (before['cache.getAll'] ?? 0)).toBe(1);
    expect(after.lock).toBe(before.lock);
    expect(after['document.getAll']).toBe(before['document.getAll']);
  });

  it('of neighboring cells fill up the request', () => {
    const account = localAccount();
    const ids = account.lusha.companies(60).map(({ id }) => id);
    const request: SignalsRequest = {
      kind: 'company',
      ids: ids.slice(0, 1),
      types: TYPES,
      since: SINCE,
      results: 1,
      mode: 'known',
      neighbours: () => ids,
    };
    const answer = acquireSignals(account.execution({ inCell: true }), request);
    expect(sizes(account)).toEqual([60]);
    expect([...answer.entries.keys()]).toEqual(ids.slice(0, 1));
    companies(account, ids);
    expect(sizes(account)).toEqual([60]);
  });
});

describe('an answer that is lost', () => {
  const lose = (account: LocalAccount, cut: 'before' | 'after') =>
    account.lusha.fail({ cut, looks: 'timeout', path: '/signals' });

  it('is booked as charged, and is asked for again only where a person agrees', () => {
    const account = localAccount();
    const ids = people(account, 20);
    for (const id of ids) account.lusha.addContactEvent(id, { date: '2026-11-20' });
    lose(account, 'after');
    const budget = account.budget(100);
    const first = acquireSignals(account.execution(), changes(ids, { budget }));
    expect(new Set([...first.open.values()].map(({ code }) => code))).toEqual(new Set(['lost']));
    expect(JSON.parse(account.ports.document['limit.100'] ?? '')).toMatchObject({ credits: 20 });
    const second = acquireSignals(account.execution(), changes(ids, { budget }));
    expect(sizes(account)).toHaveLength(1);
    expect(second.open.size).toBe(20);
    const third = acquireSignals(account.execution(), changes(ids, { budget, repeatLost: true }));
    expect(third.open.size).toBe(0);
    expect(third.fresh.size).toBe(20);
  });

  it.each([
    ['a refusal for too many requests', { status: 429, times: 9 }],
    ['a refusal of the key', { status: 401 }],
    ['a page of a gateway', { html: 429, times: 9 }],
  ])('is not noted after %s, so that it is asked for again', (_, fault) => {
    const account = localAccount();
    const ids = people(account, 20);
    account.lusha.fail({ ...fault, path: '/signals' });
    const first = acquireSignals(account.execution(), changes(ids, { budget: account.budget(100) }));
    expect(first.open.size).toBe(20);
    expect([...first.open.values()].map(({ code }) => code)).not.toContain('lost');
    account.lusha.heal();
    account.ports.advance(DAY_MS);
    const second = acquireSignals(account.execution(), changes(ids, { budget: account.budget(100) }));
    expect(second.open.size).toBe(0);
    expect(second.entries.size).toBe(20);
  });
});

describe('an execution without time or lock', () => {
  /** Fills the cache, which takes the lock. */
  const fillCache = (account: LocalAccount) =>
    account.execution().ledger.look([RECORD_KINDS.contact.idLookup('v1.x')]);

  it('notes that what it had reserved was not sent, so that the next one sends it', () => {
    const account = localAccount();
    const ids = people(account, 20);
    fillCache(account);
    const { ports } = account.execution();
    const slow = {
      ...ports,
      lock: {
        within<T>(waitMs: number, work: () => T) {
          const done = ports.lock.within(waitMs, work);
          account.ports.advance(10);
          return done;
        },
      },
    };
    const startBefore = account.ports.clock.now() + 5;
    const budget = account.budget(20);
    const first = acquireSignals(account.execution({ startBefore }, slow), changes(ids, { budget }));
    expect(sizes(account)).toEqual([]);
    expect(new Set([...first.open.values()].map(({ code }) => code))).toEqual(new Set(['waiting']));
    expect(JSON.parse(account.ports.document['limit.20'] ?? '')).toMatchObject({ credits: 0 });
    expect(acquireSignals(account.execution(), changes(ids, { budget })).open.size).toBe(0);
    expect(sizes(account)).toEqual([20]);
  });

  it('keeps an answer that it cannot book, and sends nothing further', () => {
    const account = localAccount();
    const ids = people(account, 600);
    account.lusha.addContactEvent(ids[0] ?? '', { date: '2026-11-20' });
    fillCache(account);
    const { ports } = account.execution();
    let locks = 0;
    const busy = {
      ...ports,
      lock: {
        within<T>(waitMs: number, work: () => T) {
          locks += 1;
          return locks === 2 ? undefined : ports.lock.within(waitMs, work);
        },
      },
    };
    const budget = account.budget(1000);
    const first = acquireSignals(account.execution({}, busy), changes(ids, { budget }));
    expect(sizes(account)).toHaveLength(4);
    expect(first.fresh.has(ids[0] ?? '')).toBe(true);
    for (const key of Object.keys(account.ports.cached)) delete account.ports.cached[key];
    account.ports.advance(200_000);
    const second = acquireSignals(account.execution(), changes(ids, { budget }));
    expect(sizes(account)).toHaveLength(6);
    expect(second.open.size).toBe(0);
    expect(account.lusha.record.chargedTwice).toEqual([]);
  });
});

describe('an execution that is killed', () => {
  const open = () => {
    const account = localAccount();
    const ids = people(account, 250);
    for (const [n, id] of ids.entries()) {
      if (n % 10 === 0) account.lusha.addContactEvent(id, { date: '2026-11-20' });
    }
    return { account, ids, budget: account.budget(120) };
  };

  it('at any change pays for no event twice, and loses at most what was in flight', () => {
    let at = 1;
    for (let isKilled = true; isKilled; at += 1) {
      const { account, ids, budget } = open();
      const cut = killedAt(account.execution().ports, at);
      try {
        acquireSignals(account.execution({}, cut.ports), changes(ids, { budget, mode: 'known' }));
      } catch {
        // The execution was killed.
      }
      isKilled = cut.isKilled();
      account.ports.advance(600_000);
      const rest = acquireSignals(
        account.execution(),
        changes(ids, { budget: account.budget(1000), mode: 'known' }),
      );
      const codes = [...rest.open.values()].map(({ code }) => code);
      expect(new Set(codes).size, `change ${at}`).toBeLessThanOrEqual(1);
      expect(codes.length, `change ${at}`).toBeLessThanOrEqual(100);
      expect(codes.filter((code) => code !== 'lost')).toEqual([]);
      expect(account.lusha.record.chargedTwice, `change ${at}`).toEqual([]);
      // What was charged and did not arrive is of those whom a person would be asked about.
      const known = [...rest.entries].flatMap(([id, { events }]) =>
        events.map(({ date }) => `${id} ${date}`),
      );
      const missing = account.lusha.record.events.filter(({ id, date }) => !known.includes(`${id} ${date}`));
      expect(
        missing.filter(({ id }) => !rest.open.has(id)),
        `change ${at}`,
      ).toEqual([]);
    }
    expect(at).toBeGreaterThan(10);
  });
});

describe('odd answers', () => {
  it('that charge more than was reserved stop what is left', () => {
    const account = localAccount({ chargedPrices: { showSignalsContact: 7 } });
    const ids = people(account, 600);
    account.lusha.addContactEvent(ids[0] ?? '', { date: '2026-11-20' });
    for (const id of ids.slice(0, 90)) account.lusha.addContactEvent(id, { date: '2026-11-20' });
    const answer = acquireSignals(account.execution(), changes(ids, { budget: account.budget(1000) }));
    expect(answer.problem).toEqual({ code: 'stopped' });
    expect(sizes(account).length).toBeLessThanOrEqual(4);
    expect([...answer.fresh.keys()]).toContain(ids[0]);
  });

  it('that refuse one ID by its place are followed by one request with the others', () => {
    const account = localAccount();
    const ids = ['v1.bad id', ...people(account, 30)];
    const request = changes(ids, { budget: account.budget(100) });
    const answer = acquireSignals(account.execution(), request);
    expect(sizes(account)).toEqual([31, 30]);
    expect([...answer.open]).toEqual([['v1.bad id', expect.objectContaining({ code: 'bad_request' })]]);
    const again = acquireSignals(account.execution(), request);
    expect(sizes(account)).toHaveLength(2);
    expect(again.open.get('v1.bad id')).toEqual({ code: 'bad_input' });
  });

  it('that refuse the plan with the status of no credits say so, and stop nothing else', () => {
    const account = localAccount({ plan: 'free', planGate: 402, credits: 100 });
    const answer = acquireSignals(
      account.execution(),
      changes(people(account, 3), { budget: account.budget(9) }),
    );
    expect(new Set([...answer.open.values()].map(({ code }) => code))).toEqual(new Set(['plan_lacks']));
    expect(Object.keys(account.ports.document).filter((name) => name.includes('halt'))).toEqual([]);
  });

  it.each(['left out', 'empty lists', 'no lists'] as const)(
    'that have nobody %s leave nobody open',
    (noSignals) => {
      const account = localAccount({ noSignals, signalNames: 'of the example', signalOrder: 'oldest first' });
      const ids = people(account, 100);
      const answer = acquireSignals(account.execution(), changes(ids, { budget: account.budget(100) }));
      expect(answer.open.size).toBe(0);
      expect(account.lusha.record.total).toBe([...answer.fresh.values()].flat().length);
      acquireSignals(account.execution(), changes(ids, { budget: account.budget(100) }));
      expect(sizes(account)).toHaveLength(1);
    },
  );
});

describe('who may not be asked for', () => {
  it('is left out: people and companies on the never-contact list, and who is forgotten', () => {
    const account = localAccount();
    const [listed, forgotten, other] = account.lusha.people(3);
    if (!listed || !forgotten || !other) throw new Error('Nobody is there.');
    account.ports.tabs['Never contact'] = [[listed.companyDomain]];
    const execution = account.execution();
    const contact = { id: listed.id, company: { domain: listed.companyDomain } };
    execution.ledger.look([RECORD_KINDS.contact.idLookup(listed.id)]);
    execution.ledger.remember([
      [
        RECORD_KINDS.contact.idLookup(listed.id).key,
        { kind: 'contact', at: account.ports.clock.now(), contact },
      ],
    ]);
    const keys = [RECORD_KINDS.contact.idLookup(forgotten.id).key];
    Object.assign(
      account.ports.document,
      forgottenProperties({}, { keys, hasId: true }, [], () => 'secret-secret-secret'),
    );
    const ids = [listed.id, forgotten.id, other.id];
    const answer = acquireSignals(execution, changes(ids, { budget: account.budget(100) }));
    expect(sizes(account)).toEqual([1]);
    expect([...answer.open].map(([id, { code }]) => [id, code])).toEqual([
      [listed.id, 'left_out'],
      [forgotten.id, 'forgotten'],
    ]);
  });
});

describe('a file that keeps only IDs', () => {
  it('keeps what was asked and seen, and no text', () => {
    const account = localAccount();
    account.ports.document[KEEP_PROPERTY] = 'ids';
    const [id = ''] = people(account, 1);
    account.lusha.addContactEvent(id, { date: '2026-11-20' });
    const first = acquireSignals(
      account.execution(),
      changes([id], { budget: account.budget(9), mode: 'known' }),
    );
    expect(first.fresh.get(id)?.[0]?.company).toBeDefined();
    for (const key of Object.keys(account.ports.cached)) delete account.ports.cached[key];
    const again = acquireSignals(
      account.execution(),
      changes([id], { budget: account.budget(9), mode: 'known' }),
    );
    expect(again.entries.get(id)?.events).toEqual([
      expect.objectContaining({ date: '2026-11-20', seen: expect.any(String) }),
    ]);
    expect(account.lusha.record.total).toBe(1);
  });
});

describe('a price', () => {
  it('is the most that the request can cost, without what is known', () => {
    const account = localAccount();
    const ids = people(account, 250);
    const request = changes(ids, {
      types: ['companyChange', 'promotion'],
      results: 2,
      budget: account.budget(1000),
    });
    expect(planSignals(account.execution(), request)).toMatchObject({
      requests: 3,
      credits: 1000,
      asked: ids,
      lost: [],
    });
    acquireSignals(account.execution(), { ...request, ids: ids.slice(0, 100) });
    expect(planSignals(account.execution(), request)).toMatchObject({ requests: 2, credits: 600 });
    expect(sizes(account)).toEqual([100]);
  });

  it('is not lower because somebody wrote a lower one into the file', () => {
    const account = localAccount();
    acquireSignals(account.execution(), changes(people(account, 1), { budget: account.budget(9) }));
    const [name = ''] = Object.keys(account.ports.document).filter((one) => one.includes('account'));
    const note = JSON.parse(account.ports.document[name] ?? '{}');
    const forged = JSON.stringify(note).replace(/"signal":1/, '"signal":0.01');
    expect(forged).not.toBe(JSON.stringify(note));
    account.ports.document[name] = forged;
    const ids = people(account, 100);
    expect(planSignals(account.execution(), changes(ids.slice(1)))?.credits).toBe(99);
  });
});

describe('two executions', () => {
  it('at once send one request, and the second waits for the first', () => {
    const account = localAccount();
    const ids = people(account, 10);
    const request = changes(ids, { budget: account.budget(1000) });
    const { ports } = account.execution();
    const codes: string[] = [];
    const during = {
      ...ports,
      http: {
        sendAll(requests: Parameters<typeof ports.http.sendAll>[0]) {
          const second = acquireSignals(account.execution(), request);
          codes.push(...[...second.open.values()].map(({ code }) => code));
          return ports.http.sendAll(requests);
        },
      },
    };
    const first = acquireSignals(
      account.execution({ claimUntil: account.ports.clock.now() + 105_000 }, during),
      request,
    );
    expect(new Set(codes)).toEqual(new Set(['waiting']));
    expect(first.open.size).toBe(0);
    expect(sizes(account)).toEqual([10]);
  });

  it('do not ask for the same people at once', () => {
    const account = localAccount();
    const ids = people(account, 100);
    const request = changes(ids, { budget: account.budget(1000) });
    const execution = account.execution();
    execution.ledger.claim([signalsKey('contact', ids[0] ?? '')], account.ports.clock.now() + 5_000);
    const answer = acquireSignals(execution, request);
    expect(sizes(account)).toEqual([99, 1]);
    expect(answer.open.size).toBe(0);
  });
});
