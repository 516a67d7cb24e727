/** Places in lists whose commas separate both places and the parts of a place. */
import { describe, expect, it } from 'vitest';
import { filterText, RECORDED_VALUES, readSearch, readSearchRows } from '../../../src/core/filter';

const read = (list: string) => readSearch(`person location: ${list}`, RECORDED_VALUES);
const places = (list: string) => {
  const { filter, problems } = read(list);
  return problems.length > 0 ? problems : filterText(filter).replace('person location: ', '');
};

describe('a list of places', () => {
  it.each([
    ['Paris, France', 'Paris / France'],
    ['"Paris, France"', 'Paris / France'],
    ['Paris, France, Berlin, Germany', 'Paris / France, Berlin / Germany'],
    ['Munich, Bavaria, Germany, Lyon, France', 'Munich / Bavaria / Germany, Lyon / France'],
    ['Germany, France', 'Germany, France'],
    ['Germany, Paris, France', 'Germany, Paris / France'],
    ['Munich / Germany, Paris, France', 'Munich / Germany, Paris / France'],
    ['* / Bavaria / DE, Paris, FR', '* / Bavaria / Germany, Paris / France'],
    ['Taiwan, Province Of China', '"Taiwan, Province Of China"'],
    ['"Taiwan, Province Of China", Paris, France', '"Taiwan, Province Of China", Paris / France'],
    ['Atlanta, Georgia, United States', 'Atlanta / Georgia / United States'],
    ['Tbilisi, Georgia', 'Tbilisi / Georgia'],
    ['Paris / *, Lyon, France', 'Paris / *, Lyon / France'],
    ['Europe', 'Europe'],
    ['europe, EMEA, Germany', 'Europe, EMEA, Germany'],
    ['Paris, France, north america', 'Paris / France, North America'],
    ['Europe (continent), EMEA (group)', 'Europe, EMEA'],
    ['Western Europe (region), dach (Group)', 'Western Europe (region), dach (group)'],
    ['EMEA (region), Africa (continent)', 'EMEA (region), Africa (continent)'],
  ])('such as %s is read as %s', (list, text) => {
    expect(places(list)).toBe(text);
    expect(places(text)).toBe(text);
  });

  it('in the cells of a range is read in the same way', () => {
    const rows = [['location', 'Paris, France', 'Germany', 'Munich, Bavaria, Germany']];
    const { filter, problems } = readSearchRows(rows, RECORDED_VALUES);
    expect(problems).toEqual([]);
    expect(filterText(filter)).toBe('person location: Paris / France, Germany, Munich / Bavaria / Germany');
  });

  it.each(['San Francisco, CA', 'Paris, Munich', 'Africa', 'Mars (continents)'])(
    'such as %s is refused with a remedy',
    (list) => {
      const { problems } = read(list);
      expect(problems.length).toBeGreaterThan(0);
      expect(problems[0]).toMatch(/Write .+\.$/);
    },
  );
});
