/** Building a filter value by value. */
import { describe, expect, it } from 'vitest';
import { buildFilter } from '../../../src/core/filter/build';
import { text } from './filters';

describe('a filter that is built', () => {
  it('has criteria and values in the order of their first mention, each value once', () => {
    const building = buildFilter('contact');
    building.add('title', 'include', text('CFO'));
    building.add('title', 'exclude', text('Intern'));
    building.add('title', 'include', text('COO'));
    building.add('title', 'include', text('CFO'));
    expect(building.filter().criteria).toEqual([
      { id: 'title', side: 'include', match: 'any', values: [text('CFO'), text('COO')] },
      { id: 'title', side: 'exclude', match: 'any', values: [text('Intern')] },
    ]);
  });

  it('can require that all values match, where there are values', () => {
    const building = buildFilter('contact');
    building.setMatch('size', 'include', 'all');
    building.add('title', 'include', text('CFO'));
    building.setMatch('title', 'include', 'all');
    building.add('title', 'include', text('COO'));
    expect(building.matchOf('title', 'include')).toBe('all');
    expect(building.matchOf('size', 'include')).toBeUndefined();
    expect(building.filter().criteria).toEqual([
      { id: 'title', side: 'include', match: 'all', values: [text('CFO'), text('COO')] },
    ]);
  });

  it('tells values apart that differ in one part, and names that objects have from none', () => {
    const building = buildFilter('contact');
    building.add('size', 'include', { kind: 'range', min: 1 });
    building.add('size', 'include', { kind: 'range', max: 1 });
    building.add('size', 'include', { kind: 'range', min: 1 });
    building.add('company location', 'include', { kind: 'place', city: 'Paris' });
    building.add('company location', 'include', { kind: 'place', state: 'Paris' });
    building.add('title', 'include', text('__proto__'));
    building.add('title', 'include', text('constructor'));
    expect(building.filter().criteria.map(({ values }) => values.length)).toEqual([2, 2, 2]);
  });
});
