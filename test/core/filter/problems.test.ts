/** The problems of filters that Lusha would refuse, which are found before anything is sent. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyFilter, type Filter, type FilterValue, withValue } from '../../../src/core/filter/model';
import { problemsOf } from '../../../src/core/filter/problems';
import { RECORDED_VALUES } from '../../../src/core/filter/recorded-values';
import { anyFilter, readAs, text } from './filters';

const sentences = (filter: Filter) => problemsOf(filter, RECORDED_VALUES).map(({ sentence }) => sentence);
const ofText = (kind: Filter['kind'], words: string) => sentences(readAs(kind, words).filter);
const one = (id: string, values: readonly FilterValue[], more: object = {}): Filter => ({
  kind: 'contact',
  criteria: [{ id, side: 'include', match: 'any', values, ...more } as Filter['criteria'][number]],
});

it('a valid filter has no problems', () => {
  fc.assert(
    fc.property(anyFilter, (filter) => {
      expect(sentences(filter)).toEqual([]);
    }),
  );
});

describe('a search for contacts', () => {
  it.each([
    ['', 'The filter is empty. Say what to search for, for example title: CFO.'],
    [
      'job changed after: 2026-01-31',
      'Job changed after only narrows other filters about the person. Add one, such as Title or Country.',
    ],
    [
      'job changed after: 2026-01-31; industry: Finance; not title: Intern',
      'Job changed after only narrows other filters about the person. Add one, such as Title or Country.',
    ],
    ['topic score: 60+', 'Topic score only narrows Intent topics. Add topics, or remove it.'],
    [
      'not topics: ERP; topic score: 60+',
      'Topic score only narrows Intent topics. Add topics, or remove it.',
    ],
    ['signals since: 2026-09-01', 'Signals since only narrows Recent signals. Add signals, or remove it.'],
    ['title: A; not signals: promotion', 'Recent signals cannot be excluded. Remove the "not".'],
    [
      'job changed after: 2026-01-31; previous company: Acme',
      'Job changed after only narrows other filters about the person. Add one, such as Title or Country.',
    ],
    [`text: ${'long '.repeat(50)}`, 'Profile keywords is too long for Lusha. Shorten it to 200 characters.'],
    ['text: one, two', 'Profile keywords takes a single value. Keep one and remove the others.'],
    ['ipo: yes, no', 'Public / private takes a single value. Keep one and remove the others.'],
    ['title: A; not ipo: yes', 'Public / private cannot be excluded. Remove the "not".'],
    ['title: A, B; not title: B', 'Title "B" is both included and excluded. Remove one of the two.'],
  ])('by "%s" has one problem', (words, sentence) => {
    // A text that is too long is refused when it is read, so the filter is built in the way of the panel.
    const filter = words.startsWith('text: long')
      ? one('profile text', [text(words)])
      : readAs('contact', words).filter;
    expect(sentences(filter)).toEqual([sentence]);
  });
});

describe('a search for companies', () => {
  const lacking = 'Add a company filter, such as Industry or Company size.';
  const clash = (label: string, people: string) =>
    `Lusha cannot search by ${label} and by people (${people}) at once. Remove one of the two.`;

  it.each([
    ['', 'The filter is empty. Say what to search for, for example industry: Finance.'],
    ['title: CFO', lacking],
    ['not industry: Retail', lacking],
    ['size: 10+; title: CFO; tech: SAP', clash('Technologies', 'Title')],
    ['size: 10+; not level: Intern; not tech: SAP', clash('Technologies', 'Level')],
    ['size: 10+; title: CFO; department: Sales; topics: ERP', clash('Intent topics', 'Title, Department')],
    ['text: cranes; skills: welding', clash('Company profile keywords', 'Skills')],
    [
      'size: 10+; data: all of email, mobile',
      'In a search for companies, Data available matches any of its values. Remove "all of".',
    ],
  ])('by "%s" has one problem', (words, sentence) => {
    expect(ofText('company', words)).toEqual([sentence]);
  });

  it('does not accept a criterion that only a search for contacts accepts', () => {
    const filter = withValue(
      withValue(emptyFilter('company'), 'size', 'include', { kind: 'range', min: 10 }),
      'previous title',
      'include',
      text('CFO'),
    );
    expect(problemsOf(filter, RECORDED_VALUES)).toEqual([
      { id: 'previous title', sentence: 'A search for companies has no filter Previous title. Remove it.' },
    ]);
  });
});

describe('a value that is read from no text', () => {
  it.each<[string, FilterValue, string]>([
    ['title', text(' '), 'Title has an empty value. Write one, or remove it.'],
    ['title', { kind: 'range', min: 1 }, 'Title cannot be "1+". Remove it and choose again.'],
    [
      'level',
      text('Boss'),
      'Level has no value "Boss". Write one that it has, for example "Founder", "C-Suite", "Vice President".',
    ],
    [
      'industry',
      text('99'),
      'Industry has no value "99". Write one that it has, for example "Hospitality", "Construction", "Community & Nonprofit Organizations".',
    ],
    ['size', { kind: 'range' }, 'Company size has an empty value. Write one, or remove it.'],
    [
      'size',
      { kind: 'range', min: Number.NaN },
      'Company size takes numbers, not "NaN+". Write for example 20-100 or 20+.',
    ],
    [
      'size',
      { kind: 'range', min: -5, max: 5 },
      'Company size takes numbers, not "-5-5". Write for example 20-100 or 20+.',
    ],
    [
      'size',
      { kind: 'range', min: 9, max: 5 },
      'The numbers of "9-5" are the wrong way round. Write the smaller one first.',
    ],
    ['size', { kind: 'range', min: 2.5 }, 'Company size cannot be "2.5+". Write whole numbers of 1 or more.'],
    [
      'size',
      { kind: 'range', min: 1e21 },
      'Company size takes numbers, not "1e+21+". Write for example 20-100 or 20+.',
    ],
    ['size', text('10'), 'Company size cannot be "10". Remove it and choose again.'],
    [
      'person location',
      { kind: 'place', city: '*' },
      'Person location takes a place, not "* / *". Write for example Germany, Munich / Germany, * / Bavaria / Germany or EMEA.',
    ],
    [
      'person location',
      { kind: 'place', city: 'A / B', country: 'Germany' },
      'Person location cannot be "A / B / Germany". Remove it and choose again.',
    ],
    [
      'person location',
      { kind: 'place', continent: 'Europe', country: 'Germany' },
      'Person location cannot be "Europe". Remove it and choose again.',
    ],
    ['country', text('EMEA'), '"EMEA" is no country. Write it as person location: EMEA.'],
    ['domain', text('acme'), 'Domain takes a domain, not "acme". Write for example acme.com.'],
    [
      'country',
      text('DE2'),
      'Country has no value "DE2". Write one that it has, for example "Afghanistan", "Albania", "Algeria".',
    ],
  ])('is a problem of %s when it is %j', (id, value, sentence) => {
    expect(sentences(one(id, [value]))).toEqual([sentence]);
  });
});

describe('a stored filter', () => {
  it('may have a criterion that no longer exists', () => {
    expect(sentences(one('zodiac', [text('Leo')]))).toEqual(['There is no filter "zodiac". Remove it.']);
  });

  it('may lack values or repeat a criterion', () => {
    expect(sentences(one('title', []))).toEqual(['Title has no value. Choose one, or remove it.']);
    const [criterion] = one('title', [text('CFO')]).criteria;
    const twice = {
      kind: 'contact',
      criteria: [criterion, { ...criterion, values: [text('CEO')] }],
    } as Filter;
    expect(sentences(twice)).toEqual(['Title comes twice. Put all of its values together.']);
  });

  it('may require all values of a criterion that matches any', () => {
    expect(sentences(one('title', [text('CFO')], { match: 'all' }))).toEqual([
      'In a search for people, Title matches any of its values. Remove "all of".',
    ]);
  });
});
