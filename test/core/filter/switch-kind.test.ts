import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../src/core/filter';
import { switchKind, type WrittenCriterion } from '../../../src/core/filter/switch-kind';
import type { Kind } from '../../../src/core/kind';

const filters = (kind: Kind) =>
  entriesOf(kind).map(({ id, label, canExclude, allOf }) => ({
    id,
    label,
    canExclude,
    ...(allOf && (allOf.only ?? kind) === kind ? { canMatchAll: true as const } : {}),
  }));
const to = (kind: Kind, ...criteria: readonly WrittenCriterion[]) =>
  switchKind(criteria, kind, filters(kind === 'contact' ? 'company' : 'contact'), filters(kind));
const include = (id: string, ...values: readonly string[]): WrittenCriterion => ({
  id,
  side: 'include',
  values,
});

describe('a search for people that becomes one for companies', () => {
  it('looks for companies where the people were, and keeps what companies have', () => {
    const kept = [
      include('industry', 'Finance'),
      include('size', '201-1000'),
      include('domain', 'acme.com'),
      include('company', 'Acme'),
    ];
    expect(to('company', include('country', 'Germany'), ...kept)).toEqual({
      criteria: [include('company location', 'Germany'), ...kept],
      notes: ['Country → Company location'],
    });
  });

  it('carries excluded countries over as excluded locations', () => {
    const excluded = { id: 'country', side: 'exclude', values: ['Germany'] } as const;
    expect(to('company', excluded).criteria).toEqual([{ ...excluded, id: 'company location' }]);
  });

  it('names what companies do not have', () => {
    expect(to('company', include('exact title', 'CFO'), include('ipo', 'yes'))).toEqual({
      criteria: [],
      notes: ['Exact title was removed (people only).', 'Public / private was removed (people only).'],
    });
  });

  it('does not widen a location of companies that is there already', () => {
    const own = include('company location', 'Austria');
    expect(to('company', include('country', 'Germany'), own)).toEqual({
      criteria: [own],
      notes: ['Country was removed (people only).'],
    });
  });

  it('says when all values no longer have to match', () => {
    const all = { ...include('data', 'Phone', 'Any email'), match: 'all' } as const;
    expect(to('company', all)).toEqual({
      criteria: [include('data', 'Phone', 'Any email')],
      notes: ['Data available now matches any of its values.'],
    });
  });
});

describe('a search for companies that becomes one for people', () => {
  it('looks for people in the country of the companies, so that switching twice changes nothing', () => {
    const people = [include('country', 'Germany', 'Austria'), include('industry', 'Finance')];
    const there = to('company', ...people);
    const back = to('contact', ...there.criteria);
    expect(back).toEqual({ criteria: people, notes: ['Company location → Country'] });
  });

  it('keeps a city as the location of their companies', () => {
    const city = include('company location', 'Munich / Germany');
    expect(to('contact', city)).toEqual({ criteria: [city], notes: [] });
  });

  it('keeps an area that is wider than a country as the location of their companies', () => {
    for (const area of ['Europe', 'EMEA', 'Western Europe (region)']) {
      const wide = include('company location', 'Germany', area);
      expect(to('contact', wide)).toEqual({ criteria: [wide], notes: [] });
    }
  });

  it('names what people do not have', () => {
    expect(to('contact', include('company text', 'cranes')).notes).toEqual([
      'Company profile keywords was removed (companies only).',
    ]);
  });
});
