/** Work that grows with what somebody puts into a file: for four times as much it takes about four times as long, and never sixteen. */
import { afterAll, describe, expect, it } from 'vitest';
import { problemsOf } from '../../src/core/filter/problems';
import { RECORDED_VALUES } from '../../src/core/filter/recorded-values';
import { filterText, readSearch } from '../../src/core/filter/text';
import { callsIn, withoutAgain } from '../../src/core/formula/calls';
import { FUNCTION_NAMES, FUNCTIONS } from '../../src/core/formula/functions';
import { lookupsIn, readRange } from '../../src/core/table/read-table';
import { recordFigures } from '../support/extent';
import { leastEffort } from './effort';

/** Between a fourfold and a sixteenfold time, with room for what the machine does beside. */
const MOST = 10;
const worst: Record<string, number> = {};
afterAll(() => recordFigures('hostile', { growths: Object.keys(worst).length }));

/** The work (ms of CPU) below which a measurement is chance rather than growth. */
const LEAST_MS = 0.5;

/** Expects that the work for `size` takes about four times the work for a quarter of it. Both are measured within one run only. */
function expectLinear(name: string, size: number, work: (size: number) => void): void {
  const effort = (part: number): number =>
    Math.max(
      LEAST_MS,
      leastEffort(() => work(part), 5),
    );
  const ratios = Array.from({ length: 2 }, () => effort(size) / effort(size / 4));
  worst[name] = Math.round(Math.min(...ratios) * 10) / 10;
  expect(Math.min(...ratios), name).toBeLessThan(MOST);
}

const list = (rows: number) =>
  Array.from({ length: rows }, (_, at) => [
    `Ada ${at} Lovelace`,
    `Company ${at}`,
    `ada${at}@host${at}.example`,
  ]);

describe('reading', () => {
  it.each([
    ['a list of 2,000 rows', (rows: number) => list(rows)],
    [
      '2,000 rows of one person',
      (rows: number) => list(rows).map(() => ['Ada Lovelace', 'Acme', 'ada@acme.com']),
    ],
    ['2,000 headers', (rows: number) => Array.from({ length: rows }, () => ['Name', 'Company', 'Email'])],
  ])('%s takes time in proportion', (name, cells) => {
    expectLinear(name, 2_000, (rows) => {
      const given = cells(rows);
      lookupsIn(readRange(given, 'contact'), given);
    });
  });

  it.each(['a@', '@', '"', '(', 'www.', 'a.', ' ', '/', '\u200b', 'é', '’'])(
    'cells of 50,000 characters that repeat %j takes time in proportion',
    (part) => {
      expectLinear(`cells of ${part}`, 50_000, (length) => {
        const cell = part.repeat(length / part.length);
        const given = Array.from({ length: 2 }, () => [cell, `${cell}x`, `x${cell}`]);
        lookupsIn(readRange(given, 'contact'), given);
        lookupsIn(readRange(given, 'company'), given);
      });
    },
  );

  it.each([
    'LUSHA_EMAIL(A1);',
    'LUSHA_EMAIL(A1,"1");',
    'LUSHA_EMAIL(A1,,,,,,,,,);',
    'LUSHA_EMAIL( ',
    'LUSHA_EMAIL(',
    '(',
    "'",
    '"',
    'A1:',
    '{1,',
    ' ',
  ])('a formula of 40,000 characters that repeats %j takes time in proportion', (part) => {
    expectLinear(`formula of ${part}`, 40_000, (length) => {
      const formula = `=${part.repeat(length / part.length)}`;
      callsIn(formula, FUNCTION_NAMES);
      withoutAgain(formula, FUNCTIONS);
    });
  });

  it.each([
    ['values of one filter', (at: number) => `${at === 0 ? 'title: ' : ''}Title ${at}, `],
    ['filters of one value', (at: number) => `title: Title ${at}; `],
    ['parts without a filter', (at: number) => `Title ${at}; `],
    ['quoted values', (at: number) => `${at === 0 ? 'title: ' : ''}"Title, ${at}", `],
    ['sizes', (at: number) => `${at === 0 ? 'size: ' : ''}${at + 1}-${at + 2}, `],
    [
      'values that are excluded too',
      (at: number) => `title: Title ${at}; not title: Title ${at}; title: all of x; `,
    ],
  ])('a search of 4,000 %s takes time in proportion', (name, part) => {
    expectLinear(`search of ${name}`, 4_000, (count) => {
      const text = Array.from({ length: count }, (_, at) => part(at)).join('');
      const { filter } = readSearch(text, RECORDED_VALUES);
      problemsOf(filter, RECORDED_VALUES);
      filterText(filter);
    });
  });
});
