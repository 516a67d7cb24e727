/** Tests the signals endpoints of the local Lusha: what they accept, which events they return, and what is charged. */
import { describe, expect, it } from 'vitest';
import type { LushaOptions } from '../../../playground/lusha-api/lusha';
import { COMPANY_SIGNALS, CONTACT_SIGNALS } from '../../../playground/lusha-api/taxonomy/signals';
import { dayOf, daysAfter } from '../../../playground/lusha-api/world/signals';
import { Client, type Row, START } from './client';

const CONTACTS = '/v3/contacts/signals';
const COMPANIES = '/v3/companies/signals';
const DAY_MS = 86_400_000;

const open = (options: LushaOptions = {}) => {
  const client = new Client(options);
  client.lusha.setLimits({ second: null, minute: null, hour: null, day: null });
  return client;
};

type Event = Readonly<Record<string, unknown>>;

/** Returns all events of an answer with their ID and type. */
function eventsIn(results: readonly Row[]): readonly { id: string; type: string; event: Event }[] {
  return results.flatMap(({ id = '', ...lists }) =>
    Object.entries(lists).flatMap(([type, list]) =>
      Array.isArray(list) ? list.map((event) => ({ id, type, event })) : [],
    ),
  );
}

/** Asks about people in batches of 100. */
function changesOf(client: Client, count: number, startDate: string) {
  const ids = client.lusha.people(count).map(({ id }) => id);
  const results: Row[] = [];
  for (let at = 0; at < ids.length; at += 100) {
    const batch = ids.slice(at, at + 100);
    const body = { ids: batch, signalTypes: ['companyChange'], startDate, maxResultsPerSignal: 1 };
    results.push(...client.post(CONTACTS, body).body.results);
  }
  return eventsIn(results);
}

describe('the body of a request for signals', () => {
  const ids = ['v1.x'];
  const people = { ids, signalTypes: ['companyChange'] };
  const companies = { ids, signalTypes: ['peopleNews'] };

  it.each<[string, string, object, string]>([
    ['no ids', CONTACTS, { signalTypes: ['promotion'] }, 'ids should not be empty'],
    ['an empty list of ids', CONTACTS, { ...people, ids: [] }, 'ids must contain at least 1'],
    ['101 ids', CONTACTS, { ...people, ids: Array.from({ length: 101 }, () => 'v1.x') }, 'no more than 100'],
    ['an email as id', CONTACTS, { ...people, ids: ['a@b.example'] }, 'ids.0 must be a valid id'],
    ['the name of the former version', CONTACTS, { ...people, contactIds: ids }, 'property contactIds'],
    ['no types', CONTACTS, { ids }, 'signalTypes should not be empty'],
    ['an empty list of types', CONTACTS, { ids, signalTypes: [] }, 'signalTypes must contain at least 1'],
    ['a type of companies for people', CONTACTS, { ids, signalTypes: ['peopleNews'] }, 'signalTypes.0'],
    ['a type of people for companies', COMPANIES, { ids, signalTypes: ['promotion'] }, 'signalTypes.0'],
    ['a day with a time', CONTACTS, { ...people, startDate: '2026-06-01T00:00:00Z' }, 'startDate must match'],
    ['a day that does not exist', CONTACTS, { ...people, startDate: '2026-13-01' }, 'startDate must match'],
    ['no events at most', CONTACTS, { ...people, maxResultsPerSignal: 0 }, 'not be less than 1'],
    ['101 events at most', CONTACTS, { ...people, maxResultsPerSignal: 101 }, 'not be greater than 100'],
    ['half an event', CONTACTS, { ...people, maxResultsPerSignal: 1.5 }, 'must be an integer'],
    ['filters for people', CONTACTS, { ...people, filters: {} }, 'property filters'],
    [
      'kinds of news',
      COMPANIES,
      { ...companies, filters: { include: { newsEventTypes: ['IPO'] } } },
      'filters.include.property newsEventTypes',
    ],
    ['excluded values', COMPANIES, { ...companies, filters: { exclude: {} } }, 'filters.property exclude'],
  ])('is refused with %s', (_, path, body, message) => {
    const client = open();
    const reply = client.post(path, body);
    expect(reply.status).toBe(400);
    expect(reply.body.message).toContain(message);
    expect(client.lusha.record.total).toBe(0);
  });

  it.each([
    [CONTACTS, ['allSignals', ...CONTACT_SIGNALS], {}],
    [
      COMPANIES,
      ['allSignals', ...COMPANY_SIGNALS],
      { filters: { include: { intentCategories: ['Technology'] } } },
    ],
  ])('of %s is accepted with every type and property', (path, signalTypes, further) => {
    const client = open();
    const whole = {
      ids: ['v1.x', '12345678'],
      startDate: '2026-06-01',
      maxResultsPerSignal: 100,
      tableId: 't',
    };
    for (const type of signalTypes) {
      expect(client.post(path, { ...whole, ...further, signalTypes: [type] }).status).toBe(200);
    }
  });

  it('is refused with the status of what a plan lacks on the free plan', () => {
    for (const planGate of [402, 403] as const) {
      const client = open({ plan: 'free', planGate });
      expect(client.post(CONTACTS, people).status).toBe(planGate);
      expect(client.lusha.record.total).toBe(0);
    }
  });
});

describe('events of people', () => {
  it('are changes of company for about 25 of 1,000 people in a half-year, each charged once', () => {
    const client = open();
    const events = changesOf(client, 1000, '2026-05-23');
    expect(events.length).toBeGreaterThanOrEqual(20);
    expect(events.length).toBeLessThanOrEqual(30);
    expect(client.lusha.record.credits.showSignalsContact).toBe(events.length);
    expect(client.lusha.record.chargedRequests).toBe(10);
    expect(client.lusha.record.events.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    expect(client.lusha.record.chargedTwice).toEqual([]);
  });

  it('are charged again when they are asked for again, which the record tells by event', () => {
    const client = open();
    const events = changesOf(client, 200, '2026-05-23');
    changesOf(client, 200, '2026-05-23');
    expect(events.length).toBeGreaterThan(0);
    const again = client.lusha.record.chargedTwice;
    expect(again.map(({ id, event }) => [id, event?.type, event?.date])).toEqual(
      events.map(({ id, type, event }) => [id, type, event.signalDate]),
    );
  });

  it('name the company of the record as the new one', () => {
    const client = open();
    const [found] = changesOf(client, 1000, '2026-05-23');
    const person = client.lusha.personOfId(found?.id ?? '');
    expect(found?.event).toMatchObject({
      personId: person?.legacyId,
      signalDate: person?.startDate,
      currentCompanyName: person?.companyName,
      currentDomain: person?.companyDomain,
      currentTitle: person?.title,
    });
    expect(found?.event.previousCompanyName).not.toBe(person?.companyName);
  });

  it.each([
    ['of version 2', ['currentCompanyName', 'currentDepartments', 'currentSeniorityLabel'], 'string'],
    ['of webhooks', ['currentCompanyName', 'currentDepartments'], 'number'],
    ['of the example', ['newCompany', 'previousCompany'], undefined],
  ] as const)('can have the names %s', (signalNames, names, personId) => {
    const [found] = changesOf(open({ signalNames }), 200, '2026-05-23');
    for (const name of names) expect(found?.event).toHaveProperty(name);
    expect(typeof found?.event.personId).toBe(personId ?? 'undefined');
  });

  it('happen between two days, are dated up to 25 days earlier, and keep the ID of the person', () => {
    const client = open();
    const since = '2026-10-20';
    const before = changesOf(client, 2000, since);
    client.now = START + 40 * DAY_MS;
    const after = changesOf(client, 2000, since);
    const known = new Set(before.map(({ id }) => id));
    const movers = after.filter(({ id }) => !known.has(id));
    expect(after.length).toBe(before.length + movers.length);
    expect(movers.length).toBeGreaterThan(0);
    for (const { id, event } of movers) {
      const [known] = client.lusha.contactEvents(id, client.now);
      expect(known?.date).toBe(event.signalDate);
      expect(known?.seenFrom ?? '').toMatch(/^202/);
      expect((known?.seenFrom ?? '') <= daysAfter(String(event.signalDate), 25)).toBe(true);
      const [row] = client.post('/v3/contacts/enrich', { ids: [id], reveal: ['emails'] }).body.results;
      expect(row).toMatchObject({ id, company: { name: event.currentCompanyName } });
    }
    expect(movers.some(({ event }) => String(event.signalDate) <= dayOf(START))).toBe(true);
  });

  it('can be added at a day, and the person is then found at the new company', () => {
    const client = open();
    const { id, firstName, lastName } = client.lusha.person(7);
    const there = client.lusha.company(99);
    client.lusha.addContactEvent(id, {
      date: '2026-11-20',
      seenFrom: '2026-11-25',
      company: 99,
      title: 'VP Sales',
    });
    const body = { ids: [id], signalTypes: ['companyChange'], startDate: '2026-11-01' };
    const lookup = { contacts: [{ firstName, lastName, companyDomain: there.domain }] };
    expect(client.post(CONTACTS, body).body.results).toEqual([]);
    expect(client.post('/v3/contacts/search', lookup).body.results[0]?.error?.code).toBe('NOT_FOUND');
    client.now = START + 2 * DAY_MS;
    const events = eventsIn(client.post(CONTACTS, body).body.results);
    expect(events).toEqual([
      { id, type: 'companyChange', event: expect.objectContaining({ currentCompanyName: there.name }) },
    ]);
    const [row] = client.post('/v3/contacts/search', lookup).body.results;
    expect(row).toMatchObject({ id, jobTitle: { title: 'VP Sales' }, company: { name: there.name } });
  });

  it('exist of the hand-written people who had another company', () => {
    const client = open();
    const moved = client.lusha
      .cast()
      .filter(({ previousCompanyIndex }) => previousCompanyIndex !== undefined);
    const ids = moved.map(({ id }) => id);
    const body = { ids, signalTypes: ['companyChange'], startDate: '2026-01-01' };
    const events = eventsIn(client.post(CONTACTS, body).body.results);
    expect(events.map(({ event }) => event.currentCompanyName)).toEqual(
      moved.map(({ companyName }) => companyName),
    );
    expect(events.length).toBeGreaterThan(1);
  });

  it('agree with a search by signals', () => {
    const client = open();
    const { id } = client.lusha.person(3);
    client.lusha.addContactEvent(id, { type: 'promotion', date: '2026-11-22' });
    const found = client.post('/v3/contacts/prospecting', {
      pagination: { page: 0, size: 100 },
      filters: { contacts: { include: { signals: { types: ['promotion'], startDate: '2026-11-22' } } } },
    }).body.results;
    expect(found.map((row) => row.id)).toEqual([id]);
  });
});

describe('events of companies', () => {
  it('are of all 23 types with the values of their type, charged by event', () => {
    const client = open();
    const ids = client.lusha.companies(600).map(({ id }) => id);
    const all: { id: string; type: string; event: Event }[] = [];
    for (let at = 0; at < ids.length; at += 100) {
      const body = { ids: ids.slice(at, at + 100), signalTypes: ['allSignals'], startDate: '2025-11-23' };
      all.push(...eventsIn(client.post(COMPANIES, body).body.results));
    }
    expect(new Set(all.map(({ type }) => type))).toEqual(new Set(COMPANY_SIGNALS));
    expect(client.lusha.record.credits.showSignalsCompany).toBe(all.length);
    const values: Readonly<Record<string, readonly string[]>> = {
      surgeInHiring: ['signalId', 'signalDate', 'newJobsPostedLastWeek', 'historicalAvg'],
      surgeInHiringByDepartment: ['department', 'newJobsPostedLast4Weeks'],
      surgeInHiringByLocation: ['country', 'state'],
      headcountDecrease3m: ['baselineEmployeesCount', 'newEmployeesCount'],
      websiteTrafficIncrease: ['lastMonthVisits'],
      itSpendDecrease: ['estimatedAnnualItSpend', 'changeRatePercent'],
      financialEventsNews: ['eventType', 'articlePublishedDate', 'articleUrl'],
      linkedinActivityIntent: ['activityPublicationDate', 'activityUrl', 'intentTopics'],
    };
    for (const [type, names] of Object.entries(values)) {
      const event = all.find((each) => each.type === type)?.event;
      for (const name of names) expect(event, type).toHaveProperty(name);
    }
    const news = all.filter(({ type }) => type.endsWith('News'));
    expect(news.some(({ event }) => 'signalDate' in event)).toBe(false);
  });

  it('are limited by ID and type to the newest, and posts to 90 days', () => {
    const client = open();
    const { id } = client.lusha.company(5);
    const type = 'itSpendIncrease';
    for (const date of ['2026-11-01', '2026-11-03', '2026-11-02'])
      client.lusha.addCompanyEvent(id, { type, date });
    client.lusha.addCompanyEvent(id, { type: 'linkedinActivityIntent', date: '2026-08-20' });
    client.lusha.addCompanyEvent(id, { type: 'linkedinActivityIntent', date: '2026-09-20' });
    const signalTypes = [type, 'linkedinActivityIntent'];
    const body = { ids: [id], signalTypes, startDate: '2026-01-01', maxResultsPerSignal: 2 };
    const [row] = client.post(COMPANIES, body).body.results;
    const dates = (list: unknown) =>
      (list as Event[]).map((each) => each.signalDate ?? each.activityPublicationDate);
    expect(dates(row?.[type])).toEqual(['2026-11-03', '2026-11-02']);
    expect(dates(row?.linkedinActivityIntent)).toContain('2026-09-20');
    expect(dates(row?.linkedinActivityIntent)).not.toContain('2026-08-20');
  });

  it('are narrowed by the categories of posts', () => {
    const client = open();
    const ids = client.lusha.companies(100).map(({ id }) => id);
    const ask = (intentCategories: readonly string[]) => {
      const filters = { include: { intentCategories } };
      const body = { ids, signalTypes: ['linkedinActivityIntent'], filters };
      return eventsIn(client.post(COMPANIES, body).body.results);
    };
    const all = ask([]);
    const narrowed = ask(['technology']);
    expect(narrowed.length).toBeGreaterThan(0);
    expect(narrowed.length).toBeLessThan(all.length);
  });

  it('come with the period that was searched, half a year unless another is given', () => {
    const { body } = open().post(COMPANIES, { ids: ['v1.x'], signalTypes: ['peopleNews'] });
    expect(body).toMatchObject({ startDate: '2026-05-25', endDate: '2026-11-23', results: [] });
    expect(body.billing.creditsCharged).toBe(0);
  });
});

describe('under other answers', () => {
  const ask = (options: LushaOptions) => {
    const client = open(options);
    const { id } = client.lusha.person(11);
    for (const date of ['2026-11-01', '2026-11-05'])
      client.lusha.addContactEvent(id, { type: 'promotion', date });
    const quiet = client.lusha
      .people(200)
      .find((each) => client.lusha.contactEvents(each.id, START).length === 0);
    const body = { ids: [id, quiet?.id], signalTypes: ['promotion'], startDate: '2026-11-01' };
    return { ...client.post(CONTACTS, body).body, quiet: quiet?.id };
  };

  it.each([
    ['left out', 1, undefined],
    ['empty lists', 2, { promotion: [] }],
    ['no lists', 2, {}],
  ] as const)('somebody without events has %s', (noSignals, count, lists) => {
    const { results, quiet } = ask({ noSignals });
    expect(results).toHaveLength(count);
    if (lists !== undefined) expect(results[1]).toEqual({ id: quiet, ...lists });
  });

  it('the oldest event can come first, and a type can be charged instead of an event', () => {
    const dates = ({ results }: ReturnType<typeof ask>) =>
      eventsIn(results).map(({ event }) => event.signalDate);
    expect(dates(ask({}))).toEqual(['2026-11-05', '2026-11-01']);
    expect(dates(ask({ signalOrder: 'oldest first' }))).toEqual(['2026-11-01', '2026-11-05']);
    expect(ask({}).billing.creditsCharged).toBe(2);
    expect(ask({ signalBilling: 'types' }).billing.creditsCharged).toBe(1);
  });
});

describe('what signals exist', () => {
  it('is listed for free', () => {
    const client = open();
    const types = (kind: string) =>
      client.get(`/v3/${kind}/signals/types`).body.signalTypes as readonly string[];
    expect(types('contacts')).toEqual(['allSignals', ...CONTACT_SIGNALS]);
    expect(types('companies')).toHaveLength(24);
    const filters = client.get('/v3/companies/signals/filters').body.availableFilters as {
      filterType: string;
    }[];
    expect(filters.map(({ filterType }) => filterType)).toEqual([
      'newsEventTypes',
      'hiringByDepartments',
      'hiringByLocations',
      'intentCategories',
    ]);
    expect(client.get('/v3/contacts/signals/filters').status).toBe(404);
    expect(client.lusha.record.chargedRequests).toBe(0);
  });

  it('has values, for places with a query and for categories without one', () => {
    const values = (path: string) => open().get(`/v3/companies/signals/filters/${path}`);
    expect(values('newsEventTypes').body.values).toHaveLength(26);
    expect(values('hiringByDepartments').body.values).toHaveLength(16);
    expect(values('hiringByLocations').status).toBe(400);
    expect(values('hiringByLocations?query=ham').body.values).toContainEqual(
      expect.objectContaining({ country: 'Germany' }),
    );
    expect(values('intentCategories').body.values).toContain('Technology');
    expect(values('intentCategories?query=tech').status).toBe(400);
  });
});
