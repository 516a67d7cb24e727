import { describe, expect, it } from 'vitest';
import { filterName, RECORDED_VALUES, readSearch } from '../../../src/core/filter';
import { rangeLabel } from '../../../src/core/filter/range-label';

const nameOf = (text: string, longest = 60) => filterName(readSearch(text, RECORDED_VALUES).filter, longest);

describe('the name of a filter', () => {
  it.each([
    ['title: CFO; country: Germany; size: 201-1000', 'CFO · Germany · 201–1,000'],
    ['title: CFO; not industry: Retail', 'CFO · not Retail & Wholesale Trade'],
    ['title: CFO; founded: 2015+', 'CFO · 2015+'],
    ['find: companies; size: 10001-100000; revenue: 1m-10m', '10,001–100,000 · 1m–10m'],
  ])('for %s is %s', (text, name) => {
    expect(nameOf(text)).toBe(name);
  });

  it('ends before the first value that is too much, and cuts a value that is too long alone', () => {
    expect(nameOf('title: CFO; country: Germany, Austria', 15)).toBe('CFO · Germany');
    expect(nameOf('title: Head of Everything', 10)).toBe('Head of E…');
    expect(nameOf('')).toBe('');
  });
});

describe('the label of a range', () => {
  it.each([
    ['1-10', '1–10'],
    ['10001-100000', '10,001–100,000'],
    ['100001+', '100,001+'],
    ['1m-10m', '1m–10m'],
    ['up to 50', 'up to 50'],
    ['no-number', 'no-number'],
  ])('of %s is %s', (text, label) => {
    expect(rangeLabel(text)).toBe(label);
  });
});
