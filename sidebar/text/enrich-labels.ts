/** Texts about enriching rows: roles of columns, ways of writing, durations and limits. */

import { columnName } from '../../src/core/area';
import type { Kind } from '../../src/core/kind';
import type { EnrichSetup, Ignored, LeftOut, PanelView, Role, RowsChoice, Writing } from '../../src/rpc';
import { count, number } from './numbers';
import { atTime } from './times';

/** The roles in the order in which the setup asks for them. */
export const ROLES: Readonly<Record<Kind, readonly (readonly [Role, string])[]>> = {
  contact: [
    ['email', 'Email'],
    ['linkedin', 'LinkedIn URL'],
    ['full name', 'Full name'],
    ['name, last first', 'Name, last name first'],
    ['first name', 'First name'],
    ['last name', 'Last name'],
    ['company name', 'Company'],
    ['company domain', 'Company domain'],
    ['company page', 'LinkedIn page of the company'],
    ['lusha id', 'Lusha ID'],
  ],
  company: [
    ['company domain', 'Company domain'],
    ['company name', 'Company'],
    ['email', 'Email (its domain is used)'],
    ['company page', 'LinkedIn page of the company'],
    ['lusha id', 'Lusha ID'],
  ],
};

export const WRITINGS: readonly (readonly [Writing, string])[] = [
  ['only empty', 'Keep it, fill only empty cells'],
  ['overwrite', 'Replace them'],
  ['new columns', 'Add new columns'],
];

const LEFT_OUT: Readonly<Record<LeftOut, string>> = {
  header: 'repeated headers',
  total: 'totals',
  'section title': 'section titles',
  'other table': 'another table',
};

/** Says how many rows a filter hides, and whether the run takes them. */
export function filteredText({ filtered, options }: EnrichSetup): string {
  const { rows = 0, isLeast } = filtered ?? {};
  const some = isLeast ? `at least ${rowsText(rows)}` : rowsText(rows);
  const hidden = `A filter hides ${some}.`;
  return options.rows.by === 'visible'
    ? `${hidden} Only visible rows are looked up.`
    : `${hidden} The choice of rows takes hidden ones too.`;
}

/** Says how many rows are no records, and why. */
export function leftOutText({ leftOut }: EnrichSetup): string | undefined {
  return countedText(leftOut, LEFT_OUT, 'row', 'skipped');
}

const BLANK: Readonly<Record<Ignored, string>> = {
  placeholder: 'placeholders',
  label: 'link labels',
  error: 'errors',
  number: 'numbers',
  date: 'dates',
  'tick box': 'checkboxes',
  address: 'addresses that aren’t the company’s',
  'other text': 'other texts',
  'long text': 'long texts',
};

/** Says how many cells of identifying columns were read as blank, and why. */
export function blankCellsText({ blankCells }: EnrichSetup): string | undefined {
  return countedText(blankCells, BLANK, 'cell', 'read as blank');
}

function countedText<Why extends string>(
  counts: Readonly<Partial<Record<Why, number>>>,
  labels: Readonly<Record<Why, string>>,
  what: string,
  how: string,
): string | undefined {
  const some = (Object.keys(labels) as Why[]).filter((why) => (counts[why] ?? 0) > 0);
  if (some.length === 0) return undefined;
  const sum = some.reduce((total, why) => total + (counts[why] ?? 0), 0);
  return `${count(sum, what)} ${how}: ${some.map((why) => labels[why]).join(', ')}.`;
}

/** Asks whether a column of colleagues is the one to look up. */
export function questionText({ column, header }: EnrichSetup['questions'][number]): string {
  return `Is column ${columnName(column)} “${header}” the person to look up? It looks like a colleague’s.`;
}

export type RowsBy = RowsChoice['by'];

export const rowsText = (value: number): string => count(value, 'row');

/** Names a column: `C: Mail`, or by its first value where it has no header. */
export function columnText({ letter, header, samples }: EnrichSetup['columns'][number]): string {
  return `${letter}: ${header || (samples[0] ?? 'no header')}`;
}

/** Formats a duration: `less than a minute`, `about 3 minutes`, `about 2 hours`. */
export function howLong(seconds: number): string {
  if (seconds < 50) return 'less than a minute';
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `about ${count(Math.max(1, minutes), 'minute')}`;
  return `about ${count(Math.round(minutes / 60), 'hour')}`;
}

/** Says when a run reaches one of Lusha's request limits; `''` when it reaches none. */
export function limitsText(requests: number, quota: PanelView['quota'], now: number): string {
  const left = ({ left: known, limit, opensAt }: PanelView['quota'][number]): number | undefined =>
    opensAt <= now ? limit : (known ?? limit);
  // The longest window that is too small decides when the run ends.
  const short = (['day', 'hour'] as const)
    .map((name) => quota.find(({ window }) => window === name))
    .find((window) => window !== undefined && (left(window) ?? requests) < requests);
  if (!short) return '';
  const rest = left(short) ?? 0;
  const when = short.window === 'day' ? 'today' : 'this hour';
  return `Lusha accepts ${number(rest)} more requests ${when}. The run then pauses and continues ${atTime(short.opensAt, now)}.`;
}
