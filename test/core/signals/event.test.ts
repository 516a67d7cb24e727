/** Tests how an event is told from others and written into a cell. */
import { describe, expect, it } from 'vitest';
import {
  eventLine,
  eventText,
  type SignalEvent,
  seenKey,
  uniqueEvents,
} from '../../../src/core/signals/event';

const change: SignalEvent = { type: 'companyChange', date: '2026-09-01', company: 'Nordhafen AG' };

describe('the line of an event', () => {
  it.each<[SignalEvent, string]>([
    [
      { ...change, previousCompany: 'Altona Werke', title: 'Head of Procurement' },
      '2026-09-01 · Altona Werke → Nordhafen AG, Head of Procurement',
    ],
    [change, '2026-09-01 · Nordhafen AG'],
    [{ type: 'companyChange', date: '' }, 'Changed company'],
    [
      { type: 'promotion', date: '2026-09-01', title: 'VP Sales', company: 'Nordhafen AG' },
      '2026-09-01 · Promoted to VP Sales at Nordhafen AG',
    ],
    [{ type: 'promotion', date: '2026-09-01' }, '2026-09-01 · Promoted'],
    [
      { type: 'surgeInHiringByDepartment', date: '2026-10-12', department: 'Operations', percent: 50 },
      '2026-10-12 · Hiring up 50% in Operations',
    ],
    [
      { type: 'surgeInHiringByLocation', date: '2026-10-12', place: 'Bavaria, Germany' },
      '2026-10-12 · Hiring up in Bavaria, Germany',
    ],
    [
      { type: 'headcountDecrease1m', date: '2026-10-01', percent: -10.25, after: 1440 },
      '2026-10-01 · Headcount down 10.3% in 1 month, to 1,440',
    ],
    [
      { type: 'headcountIncrease12m', date: '2026-10-01', percent: 4 },
      '2026-10-01 · Headcount up 4% in 12 months',
    ],
    [
      { type: 'itSpendIncrease', date: '2026-10-01', percent: 12.5, after: 900_000 },
      '2026-10-01 · IT spend up 12.5%, to 900,000 a year',
    ],
    [
      { type: 'websiteTrafficDecrease', date: '2026-10-01', percent: 20, after: 60_000 },
      '2026-10-01 · Website visits down 20%, to 60,000 a month',
    ],
    [
      {
        type: 'commercialActivityNews',
        date: '2026-10-20',
        event: 'partnership',
        headline: 'New port alliance',
      },
      '2026-10-20 · Partnership: New port alliance',
    ],
    [{ type: 'riskNews', date: '2026-10-20' }, '2026-10-20 · News'],
    [
      { type: 'linkedinActivityIntent', date: '2026-11-02', author: 'Ilse Brandt', topics: ['ERP'] },
      '2026-11-02 · Post by Ilse Brandt about ERP',
    ],
  ])('of %j is %s', (event, line) => {
    expect(eventLine(event)).toBe(line);
  });

  it('has no percent where Lusha gave none', () => {
    expect(eventText({ type: 'surgeInHiring', date: '2026-10-12' })).toBe('Hiring up');
  });
});

describe('the key of an event', () => {
  it('is the number that Lusha gives it', () => {
    expect(seenKey({ type: 'peopleNews', date: '2026-10-12', signalId: '15' })).toBe('#15');
  });

  it('is otherwise the same under other spellings of the company and other titles', () => {
    expect(seenKey({ ...change, company: ' NORDHAFEN  AG', title: 'Owner' })).toBe(seenKey(change));
  });

  it.each<Partial<SignalEvent>>([{ type: 'promotion' }, { date: '2026-09-02' }, { company: 'Altona Werke' }])(
    'differs with %j',
    (other) => {
      expect(seenKey({ ...change, ...other })).not.toBe(seenKey(change));
    },
  );

  it('tells posts of a day apart by their addresses', () => {
    const post: SignalEvent = {
      type: 'linkedinActivityIntent',
      date: '2026-11-02',
      url: 'https://a.example/1',
    };
    expect(seenKey({ ...post, url: 'https://a.example/2' })).not.toBe(seenKey(post));
  });
});

describe('a list of events', () => {
  it('has each once, the newest first, as it was told last', () => {
    const later = { ...change, date: '2026-10-01' };
    const told = { ...change, title: 'Owner' };
    expect(uniqueEvents([change, later, told])).toEqual([later, told]);
  });
});
