/** Tests the calls for events, and reading events under all names that Lusha may use. */
import { describe, expect, it } from 'vitest';
import { createLusha, type LushaOptions } from '../../playground/lusha-api/lusha';
import { eventLine, type SignalEvent } from '../../src/core/signals/event';
import { COMPANY_SIGNAL_TYPES } from '../../src/core/signals/types';
import { type Batch, batchesOf } from '../../src/lusha/batch';
import { companySignals, contactSignals, type SignalsById } from '../../src/lusha/signals';
import { START } from '../playground/lusha-api/client';
import { localLusha } from './local-lusha';

const ids = (...all: string[]): Batch<string> => batchesOf(all)[0] as Batch<string>;
const A = 'v1.AAAA';
const B = 'v1.BBBB';
const asked = {
  ids: ids(A, B),
  types: ['companyChange', 'promotion'],
  since: '2026-06-01',
  results: 2,
} as const;

/** Reads an answer with these results. */
const read = (...results: unknown[]): SignalsById | undefined => contactSignals(asked).parse({ results });

/** Reads one event of a type. */
function event(type: string, values: object): SignalEvent | undefined {
  const call = companySignals({ ...asked, types: ['peopleNews'] });
  return call.parse({ results: [{ id: A, [type]: [values] }] })?.get(A)?.[0];
}

describe('the call for events', () => {
  it('sends what is asked, and is not repeated by itself', () => {
    const call = contactSignals(asked);
    expect(call.path).toBe('/v3/contacts/signals');
    expect(call.body).toEqual({
      ids: [A, B],
      signalTypes: ['companyChange', 'promotion'],
      startDate: '2026-06-01',
      maxResultsPerSignal: 2,
    });
    expect(call).toMatchObject({ method: 'post', kind: 'contactSignals', charged: true, repeatable: false });
    expect(companySignals({ ...asked, types: ['peopleNews'] })).toMatchObject({
      path: '/v3/companies/signals',
      kind: 'companySignals',
      repeatable: false,
    });
  });
});

describe('an answer about events', () => {
  it('has none of an ID that it leaves out, that has empty lists, or that has no lists', () => {
    const none = new Map([
      [A, []],
      [B, []],
    ]);
    expect(read()).toEqual(none);
    expect(read({ id: A, companyChange: [], promotion: null }, { id: B })).toEqual(none);
    expect(read(null, 'text', { companyChange: [{}] }, { id: 'v1.CCCC', promotion: [{}] })).toEqual(none);
  });

  it('is none without a list of results', () => {
    expect(contactSignals(asked).parse({})).toBeUndefined();
    expect(contactSignals(asked).parse('<html>')).toBeUndefined();
  });

  it('is known again by the number of the person, where that was sent and an ID came back', () => {
    const change = { signalDate: '2026-09-01', personId: 4000000009, currentCompanyName: 'Acme' };
    const call = contactSignals({ ...asked, ids: ids('4000000009', B) });
    const found = call.parse({ results: [{ id: A, companyChange: [change] }] });
    expect(found?.get('4000000009')).toMatchObject([{ company: 'Acme' }]);
    expect(found?.get(B)).toEqual([]);
  });

  it('does not answer for an ID with an error', () => {
    expect(read({ id: A, error: { code: 'BILLING_FAILED' } })?.has(A)).toBe(false);
    expect(read({ id: A, error: 'x', promotion: [{ signalDate: '2026-09-01' }] })?.get(A)).toHaveLength(1);
  });

  it('is known by an ID of a later version', () => {
    expect(read({ id: 'v2.AAAA', promotion: [{}] })?.get(A)).toHaveLength(1);
  });

  it('lists the newest events of all types first, each once', () => {
    const one = { signalDate: '2026-07-01', newCompany: 'Altona Werke' };
    const found = read({
      id: A,
      companyChange: [one, { signalDate: '2026-09-01', newCompany: 'Nordhafen AG' }, one],
      promotion: { signalDate: '2026-08-01' },
    });
    expect(found?.get(A)?.map(({ date }) => date)).toEqual(['2026-09-01', '2026-08-01', '2026-07-01']);
  });
});

describe('an event of a person', () => {
  const whole = {
    type: 'companyChange',
    date: '2026-09-01',
    company: 'Nordhafen AG',
    companyDomain: 'nordhafen.example',
    title: 'Head of Procurement',
    department: 'Operations',
    previousCompany: 'Altona Werke',
    previousDomain: 'altona.example',
  };

  it.each([
    [
      'of version 2',
      {
        personId: '115000',
        signalDate: '2026-09-01',
        currentCompanyId: 8200,
        currentCompanyName: 'Nordhafen AG',
        currentDomain: 'www.nordhafen.example',
        currentTitle: 'Head of Procurement',
        currentDepartments: 'Operations',
        currentSeniorityLabel: 'director',
        previousCompanyName: 'Altona Werke',
        previousDomain: 'altona.example',
      },
      { ...whole, seniority: 'director' },
    ],
    [
      'of webhooks',
      {
        personId: 115000,
        signalDate: '2026-09-01',
        currentCompanyName: 'Nordhafen AG',
        currentDomain: 'nordhafen.example',
        currentTitle: 'Head of Procurement',
        currentDepartments: [{ id: 4, value: 'Operations' }],
        previousCompanyName: 'Altona Werke',
        previousDomain: 'altona.example',
      },
      whole,
    ],
    [
      'of the example',
      { id: A, signalDate: '2026-09-01', newCompany: 'Nordhafen AG', previousCompany: 'Altona Werke' },
      { type: 'companyChange', date: '2026-09-01', company: 'Nordhafen AG', previousCompany: 'Altona Werke' },
    ],
    [
      'that a client tolerates',
      {
        signalDate: '2026-09-01T08:00:00Z',
        currentCompany: { name: 'Nordhafen AG' },
        newDomain: 'nordhafen.example',
        newTitle: 'Head of Procurement',
        previousCompanyDomain: 'altona.example',
        previousTitle: 'Buyer',
      },
      {
        type: 'companyChange',
        date: '2026-09-01',
        company: 'Nordhafen AG',
        companyDomain: 'nordhafen.example',
        title: 'Head of Procurement',
        previousDomain: 'altona.example',
        previousTitle: 'Buyer',
      },
    ],
  ])('is read by the names %s', (_, values, expected) => {
    expect(read({ id: A, companyChange: [values] })?.get(A)).toEqual([expected]);
  });

  it('without any value is an event without a day', () => {
    expect(read({ id: A, promotion: [{}] })?.get(A)).toEqual([{ type: 'promotion', date: '' }]);
  });
});

describe('an event of a company', () => {
  it('has the first day that it names', () => {
    const days = { eventEffectiveDate: '2026-10-20', articlePublishedDate: '2026-10-22' };
    expect(event('peopleNews', days)?.date).toBe('2026-10-20');
    expect(event('peopleNews', { ...days, eventEffectiveDate: null })?.date).toBe('2026-10-22');
    expect(event('linkedinActivityIntent', { activityPublicationDate: '2026-11-02' })?.date).toBe(
      '2026-11-02',
    );
    expect(event('surgeInHiring', { ...days, signalDate: '2026-10-01' })?.date).toBe('2026-10-01');
  });

  it('has its numbers, also as texts', () => {
    const values = {
      signalId: 7,
      baselineEmployeesCount: '400',
      newEmployeesCount: 440,
      changeRatePercent: '10',
    };
    expect(event('headcountIncrease3m', values)).toEqual({
      type: 'headcountIncrease3m',
      date: '',
      signalId: '7',
      before: 400,
      after: 440,
      percent: 10,
    });
  });

  it('keeps what has no name here as compact text', () => {
    const values = { activityLikes: 4, contactsMentioned: [], activitySummary: null, unheardOf: { a: 1 } };
    expect(event('linkedinActivityIntent', values)?.more).toBe('{"activityLikes":4,"unheardOf":{"a":1}}');
    expect(event('linkedinActivityIntent', { long: 'x'.repeat(2_000) })).not.toHaveProperty('more');
  });
});

describe('the local Lusha', () => {
  it('accepts a call for all types of companies, and each event can be written in one line', () => {
    const companies = createLusha().companies(100);
    const call = companySignals({
      ids: ids(...companies.map(({ id }) => id)),
      types: COMPANY_SIGNAL_TYPES,
      since: '2025-11-23',
      results: 50,
    });
    const result = localLusha().send(call);
    if (!result.ok) throw new Error(result.failure.message);
    const events = [...result.value.values()].flat();
    expect(events.length).toBeGreaterThan(100);
    expect(result.creditsCharged).toBe(events.length);
    for (const one of events)
      expect(eventLine(one)).toMatch(/^2026-\d\d-\d\d · [A-Z].{3,}|^2025-1[12]-\d\d · /);
  });

  it.each<LushaOptions>([
    { signalNames: 'of version 2' },
    { signalNames: 'of webhooks', noSignals: 'empty lists' },
    { signalNames: 'of the example', noSignals: 'no lists', signalOrder: 'oldest first' },
  ])('with %j tells of the same changes of company', (options) => {
    const lusha = createLusha(options);
    const people = lusha.people(100);
    const call = contactSignals({
      ids: ids(...people.map(({ id }) => id)),
      types: ['companyChange'],
      since: '2025-01-01',
      results: 100,
    });
    const result = localLusha(options).send(call);
    if (!result.ok) throw new Error(result.failure.message);
    const changes = people.flatMap(({ id, companyName }) => {
      const [last] = lusha.contactEvents(id, START).filter(({ type }) => type === 'companyChange');
      return last ? [[id, last.date, companyName]] : [];
    });
    const read = [...result.value].flatMap(([id, [last]]) => (last ? [[id, last.date, last.company]] : []));
    expect(changes.length).toBeGreaterThan(0);
    expect(read).toEqual(changes);
  });
});
