import { describe, expect, it } from 'vitest';
import { CATALOGUES, inOrder, priceText } from '../../sidebar/text/field-choices';
import { readLimit } from '../../sidebar/text/limit';
import { count, peopleAndCompanies, wanted } from '../../sidebar/text/numbers';
import { atTime, duration, timeLeft, untilTime } from '../../sidebar/text/times';
import { LIST_PRICES } from '../../src/core/prices';

const at = (text: string): number => Date.parse(text);
const BERLIN = 'Europe/Berlin';
const NOW = at('2026-11-24T13:00:30Z');

describe('times', () => {
  it.each([
    ['2026-11-24T13:05:00Z', 'at 14:05'],
    ['2026-11-24T23:00:00Z', 'tomorrow at 00:00'],
    ['2026-11-23T13:05:00Z', 'yesterday at 14:05'],
    ['2026-12-03T13:05:00Z', 'on 3 Dec at 14:05'],
  ])('such as %s are shown as "%s"', (time, text) => {
    expect(atTime(at(time), NOW, BERLIN)).toBe(text);
  });

  it.each([
    ['2026-11-24T13:00:40Z', 'in 10 s'],
    ['2026-11-24T13:42:00Z', 'in 42 min'],
    ['2026-11-25T04:17:00Z', 'in 15 h 17 min'],
    ['2026-11-24T15:00:30Z', 'in 2 h'],
    ['2026-11-30T07:00:00Z', 'Mon 08:00'],
  ])('of the future such as %s are shown as "%s"', (time, text) => {
    expect(untilTime(at(time), NOW, BERLIN)).toBe(text);
  });

  it('follow the time zone of the reader', () => {
    expect(atTime(at('2026-11-24T23:30:00Z'), NOW, 'UTC')).toBe('at 23:30');
  });

  it.each([
    [0, '0 s'],
    [-5, '0 s'],
    [41_001, '42 s'],
    [725_000, '13 min'],
    [3_600_000, '1 h'],
    [55_020_000, '15 h 17 min'],
  ])('of %d ms are counted down as %s', (ms, text) => {
    expect(duration(ms)).toBe(text);
  });

  it.each([
    ['2026-11-25T04:00:00Z', /^in \d+ h( \d+ min)?$/],
    ['2026-11-30T07:00:00Z', /^Mon 08:00$/],
    ['2026-12-03T07:00:00Z', /^3 Dec 08:00$/],
  ])('to come, such as %s, are said as a duration within a day, else with their day', (time, text) => {
    expect(untilTime(at(time), NOW, BERLIN)).toMatch(text);
  });

  it.each([
    [3, 'about 5 s left'],
    [18, 'about 20 s left'],
    [58, 'about 1 min left'],
    [200, 'about 3 min left'],
    [7_300, 'about 2 h left'],
  ])('that remain, such as %d s, are said as “%s”', (seconds, text) => {
    expect(timeLeft(seconds)).toBe(text);
  });
});

describe('counts', () => {
  it('agree with their number', () => {
    expect([count(1, 'credit'), count(1240, 'credit')]).toEqual(['1 credit', '1,240 credits']);
  });

  it('leave out what is zero', () => {
    expect([peopleAndCompanies(1, 0), peopleAndCompanies(0, 2), peopleAndCompanies(3, 1)]).toEqual([
      '1 person',
      '2 companies',
      '3 people and 1 company',
    ]);
    expect([
      wanted({ people: 0, companies: 0, lists: 2 }),
      wanted({ people: 3, companies: 1, lists: 1 }),
      wanted({ people: 0, companies: 0, lists: 0 }),
    ]).toEqual(['2 searches', '1 search, 3 people and 1 company', 'nobody']);
  });
});

describe('a spending limit as typed', () => {
  it.each([
    ['100', '25', { credits: 100, phones: 25 }],
    [' 1,000 ', '0', { credits: 1000, phones: 0 }],
  ])('for %s and %s is read', (credits, phones, cap) => {
    expect(readLimit({ credits, phones }).cap).toEqual(cap);
  });

  it.each([
    ['0', '0', 'credits'],
    ['-5', '0', 'credits'],
    ['1.5e3', '0', 'credits'],
    ['', '0', 'credits'],
    ['10', 'x', 'phones'],
    ['10', '11', 'phones'],
  ])('for %s and %s is wrong in %s', (credits, phones, part) => {
    expect(Object.keys(readLimit({ credits, phones }).wrong ?? {})).toEqual([part]);
  });
});

describe('the columns to choose from', () => {
  const prices = { ...LIST_PRICES, companyBlock: 2 };
  const price = (kind: 'contact' | 'company', id: string, chosen: readonly string[]): string => {
    const field = [...CATALOGUES[kind].usual, ...CATALOGUES[kind].more].find((one) => one.id === id);
    if (!field) throw new Error(`There is no field ${id}.`);
    return priceText(kind, field, chosen, prices);
  };

  it('start without phones', () => {
    const { usual, first } = CATALOGUES.contact;
    expect(usual.filter(({ id, needs }) => first.includes(id) && needs === 'phones')).toEqual([]);
  });

  it('keep the order of the list', () => {
    expect(inOrder('contact', new Set(['lusha id', 'email', 'name']))).toEqual(['name', 'email', 'lusha id']);
  });

  it('cost the price of their reveal, once', () => {
    expect(price('contact', 'name', [])).toBe('');
    expect(price('contact', 'phone', ['email'])).toBe('5 credits');
    expect(price('contact', 'mobile phone', ['phone'])).toBe('included');
    expect(price('contact', 'start date', [])).toBe('1 credit');
    expect(price('contact', 'start date', ['phone'])).toBe('included');
  });

  it('of companies cost the price of their block, and the company only once', () => {
    expect(price('company', 'revenue', [])).toBe('1 credit');
    expect(price('company', 'competitors', [])).toBe('3 credits');
    expect(price('company', 'competitors', ['revenue'])).toBe('2 credits');
    expect(price('company', 'description', ['competitors'])).toBe('included');
  });
});
