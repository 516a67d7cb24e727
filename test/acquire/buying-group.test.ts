/** Tests the purchase of buying groups on ports in memory and the local Lusha: what is sent and charged, and that nothing is paid twice. */
import { describe, expect, it } from 'vitest';
import { createLusha, type Lusha, type LushaOptions } from '../../playground/lusha-api/lusha';
import { acquireGroups, type GroupsAnswer } from '../../src/acquire/buying-group';
import { type GroupCompany, groupCompany } from '../../src/acquire/group-answer';
import { BUYING_ROLES } from '../../src/core/buying-group';
import type { GroupTerms } from '../../src/lusha/buying-group';
import type { Http } from '../../src/ports';
import type { FakePorts } from '../support/fake-ports';
import { localAccount } from './local-account';

const PATH = '/v3/contacts/buying-group';
const TERMS: GroupTerms = { roles: BUYING_ROLES, limit: 3 };
const STEP_MS = 30_000;

interface Opened {
  readonly lusha: Lusha;
  readonly ports: FakePorts;
  /** How long an answer takes, in ms. */
  takes: number;
  /** Asks for the groups within a step of its own. */
  acquire(
    companies: readonly GroupCompany[],
    terms?: GroupTerms,
    cap?: number,
    lostBefore?: number,
  ): GroupsAnswer;
  /** The requests for groups, with their bodies. */
  bodies(): readonly {
    readonly companies: readonly object[];
    readonly pagination: { readonly page: number };
  }[];
}

function open(options: LushaOptions = {}): Opened {
  const account = localAccount(options);
  const { lusha, ports } = account;
  const local = account.execution().ports;
  const opened: Opened = {
    lusha,
    ports,
    takes: 0,
    acquire(companies, terms = TERMS, cap = 10_000, lostBefore) {
      const http: Http = {
        sendAll(requests) {
          const answers = local.http.sendAll(requests);
          ports.advance(opened.takes);
          return answers;
        },
      };
      const context = account.execution({ startBefore: ports.clock.now() + STEP_MS }, { ...local, http });
      const budget = { ...account.budget(cap), property: 'spent', period: () => 'job' };
      return acquireGroups(context, { companies, terms, budget, lostBefore });
    },
    bodies: () =>
      lusha.record.requests.filter(({ path }) => path === PATH).map(({ body }) => JSON.parse(body)),
  };
  return opened;
}

type Json = Readonly<Record<string, unknown>>;

const WORLD = createLusha();
const companiesOf = (count: number, terms = TERMS): readonly GroupCompany[] =>
  WORLD.companies(count).map(({ domain }) => groupCompany({ domain }, terms));

/** Returns the IDs of the people by company. */
const idsIn = ({ groups }: GroupsAnswer) =>
  new Map(
    [...groups].map(([key, group]) => [
      key,
      group.kind === 'people' ? group.contacts.map(({ id }) => id) : group.kind,
    ]),
  );

const peopleIn = (answer: GroupsAnswer) => [...idsIn(answer).values()].flat().length;

describe('the groups of 50 companies, three people each', () => {
  const { lusha, ports, acquire, bodies } = open();
  const answer = acquire(companiesOf(50));

  it('take two requests with a limit each, and one credit for each person', () => {
    expect(answer.problem).toBeUndefined();
    expect([...answer.groups.keys()]).toEqual(companiesOf(50).map(({ key }) => key));
    expect(bodies()).toHaveLength(2);
    for (const body of bodies())
      expect(body).toMatchObject({ contactsLimit: 3, personas: [...BUYING_ROLES] });
    expect(lusha.record.total).toBe(peopleIn(answer));
    expect(lusha.record.total).toBeLessThanOrEqual(150);
  });

  it('contain people with roles and a score, and companies with nobody', () => {
    const groups = [...answer.groups.values()].flatMap((group) => (group.kind === 'people' ? [group] : []));
    expect(groups.filter(({ contacts }) => contacts.length === 0).length).toBeGreaterThan(0);
    for (const { contacts } of groups) {
      for (const { group } of contacts) expect(group?.roles.length).toBeGreaterThan(0);
    }
  });

  it('take no further request, also after the cache is lost', () => {
    lusha.record.reset();
    const again = acquire(companiesOf(50));
    expect(idsIn(again)).toEqual(idsIn(answer));
    expect([...again.groups.values()].every(({ isPaid }) => !isPaid)).toBe(true);
    for (const name of Object.keys(ports.cached)) delete ports.cached[name];
    expect(idsIn(acquire(companiesOf(50)))).toEqual(idsIn(answer));
    expect(lusha.record.requests).toEqual([]);
  });
});

describe('a purchase of groups', () => {
  it('asks for no more companies than fit on a page with all their people', () => {
    const terms = { roles: BUYING_ROLES, limit: 20 };
    const { acquire, bodies, lusha } = open();
    const answer = acquire(companiesOf(12, terms), terms);
    expect(bodies().map(({ companies }) => companies.length)).toEqual([5, 5, 2]);
    expect(lusha.record.total).toBe(peopleIn(answer));
    expect(lusha.record.chargedTwice).toEqual([]);
  });

  it('sends smaller requests where the budget holds no full one, and stops where it holds none', () => {
    const { acquire, bodies, lusha } = open();
    const companies = companiesOf(50);
    const answer = acquire(companies, TERMS, 20);
    expect(answer.problem).toEqual({ code: 'over_cap' });
    expect(bodies()[0]?.companies).toHaveLength(6);
    expect(lusha.record.total).toBeLessThanOrEqual(20);
    expect(lusha.record.total).toBeGreaterThan(17);
    const { total } = lusha.record;
    const rest = acquire(companies, TERMS, 150);
    expect(rest.problem).toBeUndefined();
    expect(lusha.record.total).toBe(peopleIn(rest));
    expect(lusha.record.total).toBeGreaterThan(total);
    expect(lusha.record.chargedTwice).toEqual([]);
  });

  it('knows for a week that Lusha does not know a company, or names nobody there', () => {
    const { acquire, lusha, ports } = open();
    const nobody = companiesOf(1);
    const companies = [...nobody, groupCompany({ domain: 'nowhere.example' }, TERMS)];
    const kinds = (answer: GroupsAnswer) => [...idsIn(answer).values()];
    expect(kinds(acquire(companies))).toEqual([[], 'no company']);
    expect(kinds(acquire(companies))).toEqual([[], 'no company']);
    expect(lusha.record.chargedRequests).toBe(1);
    ports.advance(8 * 24 * 3_600_000);
    acquire(companies);
    expect(lusha.record.chargedRequests).toBe(2);
    expect(lusha.record.total).toBe(0);
  });

  it('asks once for a company that is named twice', () => {
    const { acquire, bodies, lusha } = open();
    acquire([...companiesOf(3), ...companiesOf(3)]);
    expect(bodies().map(({ companies }) => companies.length)).toEqual([3]);
    expect(lusha.record.chargedTwice).toEqual([]);
  });

  it('asks once for a company that is named by IDs of several versions', () => {
    const { acquire, bodies, lusha } = open();
    const ids = lusha.companies(3).map(({ id }) => id);
    const later = ids.map((id) => id.replace('v1.', 'v2.'));
    acquire([...ids, ...later].map((id) => groupCompany({ id }, TERMS)));
    expect(bodies().map(({ companies }) => companies.length)).toEqual([3]);
    expect(lusha.record.chargedTwice).toEqual([]);
  });

  it('asks again under other terms', () => {
    const { acquire, lusha } = open();
    const others: GroupTerms = { roles: ['end_user'], limit: 3 };
    acquire(companiesOf(2));
    acquire(companiesOf(2, others), others);
    expect(lusha.record.chargedRequests).toBe(2);
  });

  it('finds companies by their Lusha IDs', () => {
    const { acquire, lusha } = open();
    const companies = lusha.companies(3).map(({ id }) => groupCompany({ id }, TERMS));
    expect(peopleIn(acquire(companies))).toBe(peopleIn(open().acquire(companiesOf(3))));
  });
});

describe('groups that Lusha splits over more pages than expected', () => {
  const terms = { roles: BUYING_ROLES, limit: 20 };
  const companies = companiesOf(5, terms);
  const whole = open().acquire(companies, terms);

  it.each<LushaOptions>([
    { pages: 'half' },
    { pages: 'capped' },
    { pages: 'half', totals: 'absent' },
    { pages: 'capped', totals: 'absent', pagesBeyond: 'refused' },
    { pages: 'half', references: 'absent', order: 'reversed' },
  ])('are read page after page with %j, from one reservation', (options) => {
    const { acquire, bodies, lusha } = open(options);
    const answer = acquire(companies, terms, 100);
    expect(answer.problem).toBeUndefined();
    expect(idsIn(answer)).toEqual(idsIn(whole));
    expect(bodies().length).toBeGreaterThan(1);
    expect(lusha.record.total).toBe(peopleIn(whole));
    expect(lusha.record.chargedTwice).toEqual([]);
    lusha.record.reset();
    expect(idsIn(acquire(companies, terms))).toEqual(idsIn(whole));
    expect(lusha.record.requests).toEqual([]);
  });

  it('go on at the page where the last execution ended', () => {
    const opened = open({ pages: 'half' });
    const { acquire, bodies, lusha } = opened;
    opened.takes = STEP_MS + 1_000;
    expect(acquire(companies, terms).problem?.code).toBe('waiting');
    expect(bodies()).toHaveLength(1);
    opened.takes = 0;
    expect(idsIn(acquire(companies, terms))).toEqual(idsIn(whole));
    expect(bodies().map(({ pagination }) => pagination.page)).toEqual([0, 1]);
    expect(lusha.record.chargedTwice).toEqual([]);
    expect(lusha.record.total).toBe(peopleIn(whole));
  });

  it('go on there only with consent where the answer about the next page was lost', () => {
    const { acquire, bodies, lusha, ports } = open({ pages: 'half' });
    lusha.fail({ cut: 'after', path: PATH, skip: 1 });
    expect(acquire(companies, terms).problem?.code).toBe('lost');
    expect(acquire(companies, terms).problem?.code).toBe('lost');
    expect(bodies().map(({ pagination }) => pagination.page)).toEqual([0, 1]);
    ports.advance(1_000);
    const answer = acquire(companies, terms, 10_000, ports.clock.now());
    expect(idsIn(answer)).toEqual(idsIn(whole));
    expect(bodies().map(({ pagination }) => pagination.page)).toEqual([0, 1, 1]);
  });
});

describe('an answer that is not as expected', () => {
  it('is asked for again only with consent where it was lost, and counts as charged', () => {
    const { acquire, bodies, lusha, ports } = open();
    lusha.fail({ cut: 'after', path: PATH });
    expect(acquire(companiesOf(50)).problem?.code).toBe('lost');
    expect(JSON.parse(ports.document.spent ?? '')).toMatchObject({ credits: 75 });
    const others = acquire(companiesOf(50));
    expect(others.problem?.code).toBe('lost');
    expect(bodies().map(({ companies }) => companies.length)).toEqual([25, 25]);
    expect(lusha.record.chargedTwice).toEqual([]);
    ports.advance(1_000);
    const answer = acquire(companiesOf(50), TERMS, 10_000, ports.clock.now());
    expect(answer.problem).toBeUndefined();
    expect(answer.groups.size).toBe(50);
    expect(bodies()).toHaveLength(3);
  });

  it('is asked for again without consent where Lusha had certainly refused to answer', () => {
    const { acquire, bodies, lusha, ports } = open();
    lusha.fail({ path: PATH, status: 403, body: { statusCode: 403, message: 'Forbidden' } });
    expect(acquire(companiesOf(10)).problem?.code).toBe('no_access');
    // Nothing is sent for a minute after such a refusal.
    ports.advance(120_000);
    expect(acquire(companiesOf(10)).problem).toBeUndefined();
    expect(bodies()).toHaveLength(2);
  });

  it('costs one company where a refusal names it', () => {
    const { acquire, lusha } = open();
    lusha.fail({
      path: PATH,
      status: 400,
      body: { message: 'companies.2.domain must be a domain', code: 400 },
    });
    const groups = idsIn(acquire(companiesOf(5)));
    expect(companiesOf(5).map(({ key }) => groups.get(key) === 'no company')).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
    expect(lusha.record.chargedRequests).toBe(2);
  });

  it('is asked for in halves where a refusal names no company', () => {
    const { acquire, bodies, lusha } = open();
    const [, , bad] = companiesOf(4);
    const { domain = '' } = bad?.by ?? {};
    lusha.fail({ path: PATH, holds: domain, times: 3, status: 451 });
    const answer = acquire(companiesOf(4));
    expect(answer.problem).toBeUndefined();
    expect(idsIn(answer).get(bad?.key ?? '')).toBe('no company');
    expect(bodies().map(({ companies }) => companies.length)).toEqual([4, 2, 2, 1, 1]);
    expect(lusha.record.chargedTwice).toEqual([]);
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
    const { acquire, lusha } = open();
    lusha.fail({ path: PATH, ...fault });
    expect(acquire(companiesOf(50)).problem?.code).toBe(code);
    expect(lusha.record.chargedRequests).toBe(1);
    expect(lusha.record.total).toBe(0);
  });

  it('stops the purchase where more is charged than the price list says', () => {
    const { acquire, lusha } = open({ chargedPrices: { buyingGroupReveal: 2 } });
    const answer = acquire(companiesOf(50));
    expect(answer.problem?.code).toBe('stopped');
    expect(answer.groups.size).toBe(25);
    expect(lusha.record.chargedRequests).toBe(1);
  });

  it('is not paid for again where it does not say whose people it has', () => {
    const { acquire, lusha, ports } = open();
    lusha.fail({
      path: PATH,
      change: (answer) => {
        const { results, ...others } = JSON.parse(answer.body) as { readonly results: readonly Json[] };
        const unnamed = results.slice(1).map(({ contacts }) => ({
          contacts: (contacts as readonly Json[]).map(({ company, ...contact }) => contact),
        }));
        return { ...answer, body: JSON.stringify({ ...others, results: unnamed }) };
      },
    });
    expect(acquire(companiesOf(3).slice(1)).problem?.code).toBe('lost');
    expect(lusha.record.chargedRequests).toBe(1);
    expect(Number(JSON.parse(ports.document.spent ?? '').credits)).toBe(lusha.record.total);
  });
});

describe('the never-contact list', () => {
  it('keeps companies from being asked for, and people from being returned', () => {
    const { acquire, bodies, ports } = open();
    const companies = companiesOf(4).slice(1);
    const [first, second] = companies;
    const answer = open().acquire(companies);
    const group = answer.groups.get(second?.key ?? '');
    const [person] = group?.kind === 'people' ? group.contacts : [];
    ports.tabs['Never contact'] = [[first?.by.domain], [person?.linkedin]];
    const groups = acquire(companies).groups;
    expect(groups.get(first?.key ?? '')).toEqual({ kind: 'never contact', isPaid: false });
    expect(bodies()[0]?.companies).toHaveLength(2);
    const left = groups.get(second?.key ?? '');
    expect(left?.kind === 'people' && left.contacts.map(({ id }) => id)).not.toContain(person?.id);
  });
});
