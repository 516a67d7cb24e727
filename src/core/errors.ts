/** The table of all errors: a code, the text of a row, a sentence with the remedy, and whether to repeat the request. */

import { LUSHA_ERRORS } from './lusha-errors';
import { CONTINUE_RUN, FETCH_REST, MENU, PANEL } from './menu-paths';
import { RUN_ERRORS } from './run-errors';
import { SEARCH_ERRORS } from './search-errors';

/**
 * `soon`: the request is repeated after a short pause. `minute`: it is repeated when the minute's limit resets. `never`:
 * repeating it cannot help.
 */
export type RetryRule = 'soon' | 'minute' | 'never';

/** The values for the placeholders of a text. When one is missing, the words around its placeholder are left out too. */
export interface ErrorParams {
  /** When a limit resets, in the time zone of the file, such as `14:00`. */
  readonly time?: string;
  /** The sanitized message of Lusha or Google, or another detail. */
  readonly message?: string;
}

interface ErrorTexts {
  /** The short text of a row. `[...]` is left out when the placeholder in it has no value. */
  readonly cell: string;
  /** One or two sentences for the panel and for thrown errors; the remedy comes last. */
  readonly sentence: string;
  readonly retry: RetryRule;
  /** Whether the row counts as not fetched yet, because another request, later or after the remedy, can succeed. */
  readonly open: boolean;
}

const ERRORS = {
  no_key: {
    cell: 'No Lusha key yet',
    sentence: `You have not entered a Lusha API key. Enter it under ${PANEL}.`,
    retry: 'never',
    open: true,
  },
  formulas_off: {
    cell: 'Formulas are off in this file',
    sentence: `Formulas in this file may not use the owner's Lusha key. The owner can allow them under ${PANEL}; or use ${MENU} > Enrich rows….`,
    retry: 'never',
    open: true,
  },
  over_cap: {
    cell: 'Limit reached, not bought',
    sentence: `Your spending limit is reached, so this was not bought. Raise the limit under ${PANEL}, or wait for tomorrow.`,
    retry: 'never',
    open: true,
  },
  google_quota: {
    cell: 'Google daily limit reached',
    sentence: `Google allows no more web requests for your account today. Choose ${FETCH_REST} tomorrow.`,
    retry: 'never',
    open: true,
  },
  google_busy: {
    cell: 'Google is busy, not fetched yet',
    sentence: `Google takes no more requests at this moment. Wait a minute, then choose ${FETCH_REST}.`,
    retry: 'soon',
    open: true,
  },
  bad_input: {
    cell: 'Not enough to look up[: {message}]',
    sentence:
      'This is not enough to look somebody up[: {message}]. Give an e-mail, a LinkedIn URL, or a name with a company.',
    retry: 'never',
    open: false,
  },
  presets_full: {
    cell: 'Too many presets',
    sentence: 'There is no room for another preset. Delete one, then save again.',
    retry: 'never',
    open: false,
  },
  waiting: {
    cell: `Not fetched yet (${FETCH_REST})`,
    sentence: `There was no time to fetch everything. Choose ${FETCH_REST}.`,
    retry: 'never',
    open: true,
  },
  left_out: {
    cell: 'On the never-contact list',
    sentence: 'This is on the never-contact list of this file. Remove it there to look it up.',
    retry: 'never',
    open: false,
  },
  busy: {
    cell: 'The file is busy, not fetched yet',
    sentence: 'The add-on is still at work in this file. Wait half a minute, then try again.',
    retry: 'never',
    open: true,
  },
  bad_call: {
    cell: 'Panel and add-on differ',
    sentence: 'The panel sent something this version cannot read. Reload the file.',
    retry: 'never',
    open: false,
  },
  demo_only: {
    cell: 'Not one of the made-up people of the demo',
    sentence: `The demo knows five made-up people only. Enter your Lusha API key under ${PANEL} to look up real ones.`,
    retry: 'never',
    open: true,
  },
  ...LUSHA_ERRORS,
  ...RUN_ERRORS,
  ...SEARCH_ERRORS,
  journal_full: {
    cell: `Not fetched yet (open ${PANEL} once)`,
    sentence: `Formulas have bought all they can keep for now. Open ${PANEL} once, so that it is filed.`,
    retry: 'never',
    open: true,
  },
} as const satisfies Record<string, ErrorTexts>;

export type ErrorCode = keyof typeof ERRORS;

/** All codes that there are, for who reads one from outside. */
export const ERROR_CODES = Object.keys(ERRORS) as readonly ErrorCode[];

/** Returns the short text of a row that shows this error. */
export function shortText(code: ErrorCode, params: ErrorParams = {}): string {
  return fill(ERRORS[code].cell, params);
}

/** Returns the sentence for this error outside of cells. */
export function sentence(code: ErrorCode, params: ErrorParams = {}): string {
  return fill(ERRORS[code].sentence, params);
}

/** Returns the sentence for this error of a run, whose remedy is to continue the run instead of fetching cells. */
export function runSentence(code: ErrorCode, params: ErrorParams = {}): string {
  return sentence(code, params).replace(FETCH_REST, CONTINUE_RUN);
}

/** Returns whether a row with this error counts as not fetched yet. */
export function isOpen(code: ErrorCode): boolean {
  return ERRORS[code].open;
}

/** The beginnings of the short texts of rows that are not fetched yet. */
const OPEN_TEXTS: readonly string[] = Object.values(ERRORS)
  .filter(({ open }) => open)
  .map(({ cell }) => cell.replace(/\[.*$/, ''));

/** Returns whether a cell shows that its row is not fetched yet, even within a longer text. */
export function isOpenText(text: string): boolean {
  return OPEN_TEXTS.some((open) => text.includes(open));
}

/** The beginnings of all short texts. */
const TEXTS: readonly string[] = Object.values(ERRORS).map(({ cell }) => cell.replace(/\[.*$/, ''));

/** Returns whether a cell shows the short text of an error. */
export function isShortText(text: string): boolean {
  return TEXTS.some((beginning) => text.startsWith(beginning));
}

/** Returns whether and when a request that failed with this error is repeated. */
export function retryRule(code: ErrorCode): RetryRule {
  return ERRORS[code].retry;
}

/** The error of a whole call that cannot go on. Its message is a sentence for people that ends with the remedy. */
export class AddOnError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
  ) {
    super(sentence(code, params));
  }
}

/**
 * Fills each `[with {name}|without]` with the part before the bar when the value is there, otherwise with the part
 * after it.
 */
function fill(text: string, params: ErrorParams): string {
  return text.replace(
    /\[([^\]|]*)\{(time|message)\}([^\]|]*)(?:\|([^\]]*))?\]/g,
    (_, before: string, name: keyof ErrorParams, after: string, otherwise = '') => {
      const value = params[name];
      return value ? before + value + after : otherwise;
    },
  );
}
