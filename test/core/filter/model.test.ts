/** Changes of a filter. */
import { describe, expect, it } from 'vitest';
import {
  criterionIn,
  emptyFilter,
  toggleValue,
  withoutCriterion,
  withoutValue,
  withValue,
} from '../../../src/core/filter/model';
import { text } from './filters';

const empty = emptyFilter('contact');
const cfo = withValue(empty, 'title', 'include', text('CFO'));
const both = withValue(cfo, 'title', 'include', text('COO'));

describe('a filter', () => {
  it('keeps the values of a criterion together', () => {
    expect(both.criteria).toEqual([
      { id: 'title', side: 'include', match: 'any', values: [text('CFO'), text('COO')] },
    ]);
  });

  it('keeps required and excluded values separate', () => {
    const sides = withValue(cfo, 'title', 'exclude', text('Intern'));
    expect(criterionIn(sides, 'title', 'exclude')?.values).toEqual([text('Intern')]);
    expect(criterionIn(sides, 'title', 'include')?.values).toEqual([text('CFO')]);
  });

  it('has each value only once', () => {
    expect(withValue(cfo, 'title', 'include', text('CFO'))).toBe(cfo);
  });

  it('is never changed in place', () => {
    expect(empty.criteria).toEqual([]);
    expect(cfo.criteria[0]?.values).toEqual([text('CFO')]);
  });

  it('loses a criterion with its last value', () => {
    expect(withoutValue(both, 'title', 'include', text('COO'))).toEqual(cfo);
    expect(withoutValue(cfo, 'title', 'include', text('CFO'))).toEqual(empty);
    expect(withoutValue(cfo, 'title', 'exclude', text('CFO'))).toEqual(cfo);
    expect(withoutCriterion(both, 'title', 'include')).toEqual(empty);
  });

  it('gains and loses a value alternately', () => {
    const on = toggleValue(empty, 'size', 'include', { kind: 'range', min: 11, max: 50 });
    expect(on.criteria).toHaveLength(1);
    expect(toggleValue(on, 'size', 'include', { kind: 'range', min: 11, max: 50 })).toEqual(empty);
  });
});
