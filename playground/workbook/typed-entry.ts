/** How Google interprets a value that a script or a person puts into a cell. */
import {
  DATE_FORMAT,
  DATE_TIME_FORMAT,
  isDateFormat,
  serialOf,
  TEXT_FORMAT,
  type WireCell,
} from './cell-values.js';

export type Entry =
  | { readonly kind: 'empty' }
  | { readonly kind: 'formula'; readonly text: string }
  | { readonly kind: 'value'; readonly value: string | number | boolean; readonly format?: string };

/** What is unsure about the texts that a script writes. */
export interface EntryRules {
  /** What becomes of an apostrophe at the beginning of a text in a cell of format `@`. */
  readonly apostrophes: 'kept' | 'swallowed';
  /** Whether a text in a cell without a format is read as if it was typed. A formula is a formula in any case. */
  readonly coercion: 'as typed' | 'kept';
}

/** How what a person types is read. */
const TYPED: EntryRules = { apostrophes: 'kept', coercion: 'as typed' };

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const SPACED_DIGITS = /^\d+(?: \d+)+$/;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
/** A month and a day, such as `1-10` or `3/4`. */
const MONTH_AND_DAY = /^(0?[1-9]|1[0-2])[-/](0?[1-9]|[12]\d|3[01])$/;
/** The year to which a month and a day belong in the playground. */
const THIS_YEAR = 2026;

/**
 * Returns the entry for a value in a cell of the given number format. Texts are read as if typed: numbers,
 * percentages, booleans, and dates become values, and a leading `=` or `+` starts a formula. In a cell of format
 * `@`, texts stay as they are.
 */
export function entryOf(value: WireCell, format: string, rules = TYPED): Entry {
  if (value === null || value === '') return { kind: 'empty' };
  if (typeof value === 'object') {
    const serial = serialOf(value.date);
    // A cell that shows dates already keeps its format.
    if (isDateFormat(format)) return { kind: 'value', value: serial };
    return {
      kind: 'value',
      value: serial,
      format: Number.isInteger(serial) ? DATE_FORMAT : DATE_TIME_FORMAT,
    };
  }
  if (typeof value !== 'string') return { kind: 'value', value };
  const isText = format === TEXT_FORMAT;
  const text =
    value.startsWith("'") && (!isText || rules.apostrophes === 'swallowed') ? value.slice(1) : value;
  if (isText || text !== value) return { kind: 'value', value: text };
  return rules.coercion === 'as typed' ? typedText(value) : keptText(value);
}

function keptText(text: string): Entry {
  return text.length > 1 && text.startsWith('=') ? { kind: 'formula', text } : { kind: 'value', value: text };
}

function typedText(text: string): Entry {
  if (text.length > 1 && text.startsWith('=')) return { kind: 'formula', text };
  const trimmed = text.trim();
  const number = numberIn(trimmed);
  if (number !== null) return { kind: 'value', value: number };
  if (text.length > 1 && text.startsWith('+')) return { kind: 'formula', text: `=${text}` };
  if (/^(?:true|false)$/i.test(trimmed)) return { kind: 'value', value: trimmed.toLowerCase() === 'true' };
  if (/%$/.test(trimmed)) {
    const share = numberIn(trimmed.slice(0, -1));
    if (share !== null) return { kind: 'value', value: share / 100, format: '0%' };
  }
  const [, month, day] = MONTH_AND_DAY.exec(trimmed) ?? [];
  const date = ISO_DATE.exec(month === undefined ? trimmed : `${THIS_YEAR}-${month}-${day}`);
  if (!date) return { kind: 'value', value: text };
  const ms = new Date(Number(date[1]), Number(date[2]) - 1, Number(date[3])).getTime();
  return { kind: 'value', value: Math.round(serialOf(ms)), format: DATE_FORMAT };
}

function numberIn(text: string): number | null {
  if (SPACED_DIGITS.test(text)) return Number(text.replace(/ /g, ''));
  if (text === '' || !/\d/.test(text) || !NUMBER.test(text)) return null;
  return Number(text.replace(/,/g, ''));
}
