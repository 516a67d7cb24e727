/** README.md and bench/README.md are written from the figures of the last bench and agree. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtFiles, evaluationRatio } from '../../tools/bench/evaluation';
import { goalsOf } from '../../tools/bench/goals';
import { reportOf } from '../../tools/bench/report';
import { mergeMeasurements, readKeptFigures } from '../../tools/bench/store';
import { summaryIn, summaryOf, textAroundSummary, withSummary } from '../../tools/bench/summary';

const figures = readKeptFigures();
const readme = readFileSync('README.md', 'utf8');
const page = readFileSync('bench/README.md', 'utf8');

/** Returns the numbers in a text, such as `1,040` and `5.3`. */
function numbersIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []);
}

describe('the figures in README.md', () => {
  it('are those of bench/README.md', () => {
    expect(summaryIn(readme)).toBe(summaryIn(page));
    expect(numbersIn(summaryIn(readme)).size).toBeGreaterThan(10);
  });

  it('all stand in the tables of bench/README.md too', () => {
    const known = numbersIn(textAroundSummary(page));
    expect([...numbersIn(summaryIn(readme))].filter((number) => !known.has(number))).toEqual([]);
  });

  it('in the sentence above are those of a list of 1,000 rows', () => {
    const [, ...said] =
      /1,000 rows: (\S+) requests and (\S+) credits, against (\S+) requests and (\S+) credits/.exec(
        textAroundSummary(readme),
      ) ?? [];
    const [, ...measured] =
      /^\| A list of 1,000 rows \| (\S+) \| (\S+) \|.*\| (\S+) requests, (\S+) credits \|$/m.exec(
        summaryIn(readme),
      ) ?? [];
    expect(said).toHaveLength(4);
    expect(said).toEqual(measured);
  });

  it('are written between their markers, and the rest of the text stays', () => {
    const text = withSummary('Before\n<!-- figures -->\nold\n<!-- /figures -->\nAfter', 'new');
    expect(summaryIn(text)).toBe('new');
    expect(textAroundSummary(text)).toBe('Before\n\nAfter');
    expect(() => withSummary('No markers', 'new')).toThrow('marker');
  });
});

describe('bench/README.md', () => {
  it('is written by npm run bench from its figures, as is the table in README.md', () => {
    expect(figures).toBeDefined();
    if (!figures) return;
    expect(page).toBe(reportOf(figures));
    expect(summaryIn(readme)).toBe(summaryOf(figures));
  });

  it('says of every goal that it is met', () => {
    const goals = goalsOf(figures?.measurements ?? [], figures?.files ?? []);
    expect(goals.length).toBeGreaterThan(10);
    expect(goals.filter(({ most, measured }) => measured > most)).toEqual([]);
  });
});

describe('a bench of the usual sizes', () => {
  it('keeps the large sizes of an earlier one in their place, and drops ways of working that are no longer measured', () => {
    const [one] = figures?.measurements ?? [];
    if (!one) throw new Error('There are no measurements.');
    const kept = [
      { ...one, work: 'former' },
      { ...one, size: 5_000 },
      { ...one, size: 10, right: 9 },
    ];
    const fresh = [
      { ...one, size: 10 },
      { ...one, work: 'other', size: 10 },
    ];
    expect(mergeMeasurements(kept, fresh).map(({ work, size, right }) => [work, size, right])).toEqual([
      [one.work, 10, one.right],
      [one.work, 5_000, one.right],
      ['other', 10, one.right],
    ]);
  });
});

describe('the built files', () => {
  it('are the script and three pages, and evaluating the script takes longer than evaluating none', () => {
    expect(builtFiles().map(({ name }) => name)).toEqual([
      'Code.js',
      'Sidebar.html',
      'Find.html',
      'Lists.html',
      'Tools.html',
    ]);
    expect(
      evaluationRatio('const all = []; for (let n = 0; n < 1e6; n += 1) all.push(n);', 5),
    ).toBeGreaterThan(1);
  });
});
