/** Reads the arguments of LUSHA_SIGNALS, both for the cell itself and for code that looks at cells from outside. */
import { dateOfCell } from '../checked-date';
import { utcDay } from '../day';
import { nearest } from '../fields/edit-distance';
import { fieldsArgument, isBlank, onlyCell } from '../formula/arguments';
import { assertValues } from '../lookup/no-value';
import { fold } from '../lookup/text';
import { daysAfter } from './coverage';
import {
  COMPANY_SIGNAL_TYPES,
  findSignalTypes,
  SIGNAL_GROUPS,
  SIGNAL_LABELS,
  type SignalType,
} from './types';

/** Types that are shown together, in one column for the newest event and one for the number of events. */
export interface SignalColumn {
  readonly label: string;
  readonly types: readonly SignalType[];
}

/** What one call of the formula asks about each company. */
export interface SignalsCall {
  readonly columns: readonly SignalColumn[];
  /** The types of all columns, each once. */
  readonly types: readonly SignalType[];
  /** The first day, `YYYY-MM-DD`; absent where the default applies. */
  readonly since?: string;
}

/** How far back is asked without a day: as far as Lusha would look, which is six months. */
const DEFAULT_DAYS = 183;
const HALF_DAY_MS = 12 * 3_600_000;
const EXAMPLE = '=LUSHA_SIGNALS(A2:A50, "hiring, news")';

/** The groups of events of companies, from which a person chooses. */
export const COMPANY_SIGNAL_GROUPS: readonly SignalColumn[] = SIGNAL_GROUPS.filter(
  ({ kind }) => kind === 'company',
);

/** Reads the arguments of the formula. Throws a sentence with the remedy for a type that does not exist and for what is no date. */
export function readSignalsCall(types: unknown, since: unknown): SignalsCall {
  const columns = readColumns(fieldsArgument(types));
  const day = readDay(onlyCell(since));
  return {
    columns,
    types: [...new Set(columns.flatMap((column) => column.types))],
    ...(day === undefined ? {} : { since: day }),
  };
}

/** Returns the first day that is asked for. A later day than today is no day at all: `undefined`. */
export function firstDay({ since }: Pick<SignalsCall, 'since'>, today: string): string | undefined {
  const day = since ?? daysAfter(today, -DEFAULT_DAYS);
  return day > today ? undefined : day;
}

/** Returns the sentence for a first day that is still to come. */
export function futureDaySentence({ since = '' }: Pick<SignalsCall, 'since'>): string {
  return `${since} is still to come. Write a day in the past, such as "2026-01-01".`;
}

/** Returns the headers of a column and of the number beside it. */
export function columnLabels({ label }: SignalColumn): readonly [text: string, count: string] {
  return [label, `${label}, how many`];
}

function readColumns(asked: string | readonly unknown[] | undefined): readonly SignalColumn[] {
  const names = (typeof asked === 'string' ? asked.split(/[,;\r\n]/) : (asked ?? []))
    .map((name) => String(name ?? '').trim())
    .filter((name) => name !== '');
  if (names.length === 0) throw new Error(`Name what you want to know, for example ${EXAMPLE}.`);
  return names.map(readColumn);
}

function readColumn(name: string): SignalColumn {
  const group = COMPANY_SIGNAL_GROUPS.find(({ label }) => fold(label) === fold(name));
  if (group) return { label: group.label, types: group.types };
  const [type] = findSignalTypes('company', name) ?? [];
  if (type) return { label: SIGNAL_LABELS[type], types: [type] };
  throw new Error(unknownType(name));
}

function unknownType(name: string): string {
  const shown = name.length > 40 ? `${name.slice(0, 39)}…` : name;
  if (fold(name) === fold('allSignals'))
    return `All signals at once could use many credits. Name the types that you need, such as ${EXAMPLE}.`;
  if (findSignalTypes('contact', name))
    return `“${shown}” is about people. In the panel, choose Who moved, or name events of companies, such as ${EXAMPLE}.`;
  const known = [
    ...COMPANY_SIGNAL_GROUPS.map(({ label }) => label),
    ...COMPANY_SIGNAL_TYPES.flatMap((type) => [type, SIGNAL_LABELS[type]]),
  ];
  const near = nearest(known, (one) => [fold(one)], fold(name));
  const groups = COMPANY_SIGNAL_GROUPS.map(({ label }) => label).join(', ');
  return near
    ? `There is no signal “${shown}”. Did you mean ${near}?`
    : `There is no signal “${shown}”. Write one of ${groups}.`;
}

/** Reads a day from a date, from its number, or from a text with the year first, which everybody reads alike. */
function readDay(since: unknown): string | undefined {
  if (isBlank(since) || (typeof since === 'string' && since.trim() === '')) return undefined;
  assertValues(since);
  const isClear = typeof since !== 'string' || /^\s*'?\d{4}\D/.test(since);
  const at = isClear ? dateOfCell(since, false) : undefined;
  if (at === undefined) {
    throw new Error(
      `“${String(since).slice(0, 40)}” is no date. Write it as "2026-01-31", or refer to a cell with a date.`,
    );
  }
  // A date of the sheet begins at midnight in the time zone of the file, up to twelve hours before or after that of UTC.
  return utcDay(at + (typeof since === 'object' ? HALF_DAY_MS : 0));
}
