/** Questions about formulas: links, arrays that are written into, and what a formula of the add-on sees. They are written first and read when they have calculated. */
import { type CellSight, IN_ROWS, readCellText } from '../../core/check/cell-text';
import type { CheckAnswer } from '../../core/check/question';
import { argumentSeparator } from '../../core/separator';
import type { Tab } from '../../ports';
import { ARGUMENTS_AT, ARRAY_AT, FORMULAS_AT, LINK_AT, SUMS_AT } from './places';
import { cellsAt, type Topic, type TopicContext } from './topic';

/** The global function of `index.ts` that says what a formula sees. */
const FUNCTION = 'LUSHA_CHECK';
const NUMBER = 7;

/** Returns the separators that formulas are written with: that of the locale, and commas where it is another. */
function separators(locale: string): readonly string[] {
  return [...new Set([argumentSeparator(locale), ','])];
}

/** Writes all formulas, so that they calculate while other questions are asked. `token` is in this person's user properties. */
export function writeFormulas(tab: Tab, locale: string, token: string): void {
  const written = separators(locale);
  const calls = written.flatMap((separator) => {
    const call = (...args: readonly string[]) => [
      `=${FUNCTION}(${[`"${token}"`, ...args].join(`${separator} `)})`,
    ];
    return [call('', 'J4', 'J2', 'J3', 'J5:J5', 'J4:J5'), call('J1')];
  });
  const sums = written.map((separator) => [`=SUM(1${separator} 2)`]);
  tab.setValues(ARGUMENTS_AT, [['=NA()'], [new Date(2026, 0, 2)], [0.5], [''], [NUMBER]]);
  tab.setFormats(cellsAt(ARGUMENTS_AT.row + 2, ARGUMENTS_AT.column), [['0%']]);
  tab.setFormulas({ ...LINK_AT, columns: 2 }, [['=HYPERLINK("https://www.linkedin.com/")', '=SEQUENCE(3)']]);
  tab.setFormulas(cellsAt(FORMULAS_AT.row, FORMULAS_AT.column, calls.length), calls);
  tab.setFormulas(cellsAt(SUMS_AT.row, SUMS_AT.column, sums.length), sums);
}

/** Returns the place of the separator, among those that were written, that Google takes; -1 where it takes none. */
function takenSeparator({ execution, tab }: TopicContext): number {
  const sums = execution.ports.probe.displays(tab.name, SUMS_AT);
  return sums.findIndex(([shown]) => shown === '3');
}

const SEPARATORS: Topic = {
  names: ['formulaSeparator'],
  ask(context) {
    if (isPending(context, SUMS_AT.row, SUMS_AT.column)) return 'later';
    const seen = ['none', 'that of the locale', 'commas only'][takenSeparator(context) + 1] ?? 'none';
    return [{ name: 'formulaSeparator', seen }];
  },
};

const LINKS: Topic = {
  names: ['formulaLinks'],
  ask(context) {
    if (isPending(context, LINK_AT.row, LINK_AT.column)) return 'later';
    const link = context.execution.ports.probe.linkOf(context.tab.name, LINK_AT.row, LINK_AT.column);
    return [{ name: 'formulaLinks', seen: link === '' ? 'not linked' : 'linked' }];
  },
};

/** A value is written into the second cell of the array; what becomes of the formula is seen when it has calculated again. */
const ARRAYS: Topic = {
  names: ['spillTargets'],
  ask(context) {
    const { tab, mayWait } = context;
    const [first, second] = [shownAt(context, ARRAY_AT.row), shownAt(context, ARRAY_AT.row + 1)];
    const answer = (seen: string): readonly CheckAnswer[] => [{ name: 'spillTargets', seen }];
    if (first.startsWith('#')) return answer('breaks the formula');
    if (second === 'written') {
      if (mayWait) return 'later';
      return answer('keeps the formula');
    }
    if (isPending(context, ARRAY_AT.row + 1, ARRAY_AT.column)) return 'later';
    try {
      tab.setValues(cellsAt(ARRAY_AT.row + 1, ARRAY_AT.column), [['written']]);
      context.execution.ports.book.flush();
    } catch {
      return answer('refused');
    }
    return mayWait ? 'later' : [];
  },
};

function shownAt({ execution, tab }: TopicContext, row: number, column = ARRAY_AT.column): string {
  return execution.ports.probe.displays(tab.name, cellsAt(row, column))[0]?.[0] ?? '';
}

/** Google shows this while a function calculates. */
const LOADING = /^(?:Loading|#GETTING_DATA)/;

function isPending(context: TopicContext, row: number, column: number): boolean {
  const shown = shownAt(context, row, column);
  return context.mayWait && (shown === '' || LOADING.test(shown));
}

const CELL_NAMES = [
  'userPropertiesInCells',
  'activeRangeInCells',
  'skippedArguments',
  'blankArguments',
  'dateArguments',
  'percentArguments',
  'oneCellRanges',
  'ranges',
  'errorArguments',
];

const FUNCTION_TOPIC: Topic = {
  names: CELL_NAMES,
  ask(context) {
    const { column } = FORMULAS_AT;
    const row = FORMULAS_AT.row + FORMULAS_AT.rows * Math.max(0, takenSeparator(context));
    if (isPending(context, row, column) || isPending(context, row + 1, column)) return 'later';
    const shown = shownAt(context, row, column);
    const sight = readCellText(shown);
    if (!sight) {
      const problem = `The formula shows ${shown.startsWith('#') ? shown : 'no result'}. Reload the file, then check again.`;
      return CELL_NAMES.map((name) => ({ name, problem }));
    }
    return [...answersOf(sight, row), errorAnswer(shownAt(context, row + 1, column))];
  },
};

/** Whose user properties it is, for the owner of the file: nobody tells a script who the owner is. */
const STORES = {
  same: 'those of the owner',
  other: 'those of somebody else',
  empty: 'none',
  refused: 'refused',
};

function answersOf({ store, place, received }: CellSight, row: number): readonly CheckAnswer[] {
  const [skipped, blank, date, percent, oneCell, range] = received;
  const isPlace = /\d/.test(place);
  const isOwn = place === `${row},${FORMULAS_AT.column}`;
  const answers: readonly (readonly [name: string, seen: string | undefined])[] = [
    ['userPropertiesInCells', STORES[store]],
    ['activeRangeInCells', isOwn ? 'the cell' : isPlace ? 'another cell' : place],
    ['skippedArguments', skipped],
    ['blankArguments', cellOf(blank)],
    ['dateArguments', cellOf(date)?.replace(/^as \d.*/, 'as its serial number')],
    ['percentArguments', cellOf(percent)],
    [
      'oneCellRanges',
      oneCell?.startsWith(IN_ROWS) ? 'as rows' : oneCell?.replace(`as ${NUMBER}`, 'as a value'),
    ],
    ['ranges', range === 'as 2 x 1 cells' ? 'as rows' : range],
  ];
  return answers.map(([name, seen = 'missing']) => ({ name, seen }));
}

/** Returns the kind of a cell, whether or not it came as a table. */
function cellOf(kind: string | undefined): string | undefined {
  return kind?.replace(IN_ROWS, '');
}

/** The error value is the only argument, so that a formula that fails for it hides nothing else. */
function errorAnswer(shown: string): CheckAnswer {
  const [received] = readCellText(shown)?.received ?? [];
  return { name: 'errorArguments', seen: cellOf(received) ?? 'the formula fails' };
}

export const FORMULA_TOPICS: readonly Topic[] = [LINKS, SEPARATORS, ARRAYS, FUNCTION_TOPIC];
