/** Texts about enriching rows: roles of columns, ways of writing, durations and limits. */

import { columnName } from '../../src/core/area';
import type { Kind } from '../../src/core/kind';
import type { MissingPart } from '../../src/core/lookup';
import type {
  ColumnQuestion,
  EnrichSetup,
  Ignored,
  LeftOut,
  PanelView,
  Role,
  RowsChoice,
  UnusableRows,
  Writing,
} from '../../src/rpc';
import { count, number } from './numbers';
import { atTime } from './times';

/** The roles in the order in which the setup asks for them. */
export const ROLES: Readonly<Record<Kind, readonly (readonly [Role, string])[]>> = {
  contact: [
    ['email', 'Email'],
    ['linkedin', 'LinkedIn'],
    ['full name', 'Name'],
    ['name, last first', 'Name, last first'],
    ['first name', 'First name'],
    ['last name', 'Last name'],
    ['company name', 'Company'],
    ['company domain', 'Company domain'],
    ['company page', 'Company LinkedIn'],
    ['lusha id', 'Lusha ID'],
  ],
  company: [
    ['company domain', 'Company domain'],
    ['company name', 'Company'],
    ['email', 'Email domain'],
    ['company page', 'Company LinkedIn'],
    ['lusha id', 'Lusha ID'],
  ],
};

export const WRITINGS: readonly (readonly [Writing, string])[] = [
  ['only empty', 'Keep it, fill empty cells only'],
  ['overwrite', 'Replace them too'],
  ['new columns', 'Add new columns'],
];

const LEFT_OUT: Readonly<Record<LeftOut, string>> = {
  header: 'repeated headers',
  total: 'totals',
  'section title': 'section titles',
  'other table': 'another table',
};

/** Says why companies that were purchased before cost credits again. */
export const PAID_AGAIN =
  'They lack a field that you chose. Lusha charges for a company again when a field is added: for the company and for the field. Choose all the fields you need at once.';

/** Says how many rows a filter hides, and whether the run takes them. */
export function filteredText({ filtered, options }: EnrichSetup): string {
  const { rows = 0, isLeast } = filtered ?? {};
  const some = isLeast ? `at least ${rowsText(rows)}` : rowsText(rows);
  return options.rows.by === 'visible'
    ? `A filter hides ${some}. They are skipped.`
    : `A filter hides ${some}. They are included.`;
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

/** Says which rows and cells of the list are not read: in short, and with the reasons. `undefined` when all are read. */
export function readText({ leftOut, blankCells }: EnrichSetup): { short: string; long: string } | undefined {
  const rows = counted(leftOut, LEFT_OUT);
  const cells = counted(blankCells, BLANK);
  const parts = [
    rows && ([`${rowsText(rows.sum)} skipped`, rows.why] as const),
    cells && ([`${count(cells.sum, 'cell')} read as blank`, cells.why] as const),
  ].flatMap((part) => (part ? [part] : []));
  if (parts.length === 0) return undefined;
  return {
    short: parts.map(([what]) => what).join(' · '),
    long: parts.map(([what, why]) => `${what}: ${why}.`).join(' '),
  };
}

function counted<Why extends string>(
  counts: Readonly<Partial<Record<Why, number>>>,
  labels: Readonly<Record<Why, string>>,
): { readonly sum: number; readonly why: string } | undefined {
  const some = (Object.keys(labels) as Why[]).filter((why) => (counts[why] ?? 0) > 0);
  if (some.length === 0) return undefined;
  const sum = some.reduce((total, why) => total + (counts[why] ?? 0), 0);
  return { sum, why: some.map((why) => labels[why]).join(', ') };
}

/** Asks whether a column has a role: the companies of a list, or the people where the column may be of colleagues. */
export function questionText({ column, header, role }: ColumnQuestion): string {
  const name = header === '' ? `column ${columnName(column)}` : `${columnName(column)} “${header}”`;
  return role === 'company name' ? `Is ${name} the company?` : `Is ${name} the person to look up?`;
}

const LACKS: Readonly<Record<Kind, Readonly<Record<MissingPart, string>>>> = {
  contact: {
    company: 'no company, email or LinkedIn',
    name: 'no name, email or LinkedIn',
    'last name': 'one name only, no email or LinkedIn',
  },
  company: {
    company: 'no company name or domain',
    name: 'no company name or domain',
    'last name': 'no company name or domain',
  },
};

/** Says why rows cannot be looked up: `60 rows have no company, email or LinkedIn`. */
export function unusableText({ missing, rows }: UnusableRows, kind: Kind): string {
  if (missing === undefined) return `${rowsText(rows)} ${rows === 1 ? 'is' : 'are'} still loading`;
  return `${rowsText(rows)} ${rows === 1 ? 'has' : 'have'} ${LACKS[kind][missing]}`;
}

/** Says what rows hold already, by the fields that are asked for: `an email`, `an email and a mobile`. */
function heldText({ options }: EnrichSetup): string {
  const { fields } = options;
  const has = (...ids: readonly string[]) => ids.some((id) => fields.includes(id));
  const words = [
    has('email', 'work email', 'private email') ? 'an email' : '',
    has('mobile phone') ? 'a mobile' : '',
    has('phone', 'direct phone', 'work phone') && !has('mobile phone') ? 'a phone' : '',
  ].filter(Boolean);
  return words.join(' and ') || 'that';
}

/** Says so where nothing is left to enrich because all rows hold what is asked for. */
export function allHaveText(setup: EnrichSetup): string | undefined {
  const { refusal, alreadyHave } = setup;
  if (refusal?.code !== 'no_rows' || alreadyHave === 0) return undefined;
  return alreadyHave === 1
    ? `The row already has ${heldText(setup)}.`
    : `All ${rowsText(alreadyHave)} already have ${heldText(setup)}.`;
}

/** Says how many rows are enriched, or how many hold what is asked for, so that it is not paid for them. */
export function toEnrichText(setup: EnrichSetup): string {
  const { rows, alreadyHave } = setup;
  if (alreadyHave === 0) return `${rowsText(rows)} to enrich`;
  return `${number(alreadyHave)} already ${alreadyHave === 1 ? 'has' : 'have'} ${heldText(setup)}`;
}

/** Says how many rows the list has, or how many of them are chosen: `306 rows`, `3 selected rows`. */
export function listRowsText({ rows, choices, options }: EnrichSetup): string {
  const { by } = options.rows;
  if (by === 'missing' || by === 'all') return rowsText(choices.all);
  const how = by === 'selection' ? 'selected ' : by === 'visible' ? 'visible ' : '';
  return count(rows, `${how}row`);
}

export type RowsBy = RowsChoice['by'];

export const rowsText = (value: number): string => count(value, 'row');

/** Names a column: `C: Mail`, or by its first value where it has no header. */
export function columnText({ letter, header, samples }: EnrichSetup['columns'][number]): string {
  return `${letter}: ${header || (samples[0] ?? 'no header')}`;
}

/** Formats a duration: `under a minute`, `about 3 minutes`, `about 2 hours`. */
export function howLong(seconds: number): string {
  if (seconds < 50) return 'under a minute';
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
