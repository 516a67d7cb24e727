/** The table of all errors: a code, the text of a row, a sentence with the remedy, and whether to repeat the request. */

import { MENU, RUN_ERRORS } from './run-errors';
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

const PANEL = `${MENU} > Open Lusha Enrich`;
const FETCH_REST = `${MENU} > Fetch the rest`;
const CONTINUE_RUN = `${MENU} > Runs > Continue run`;

const ERRORS = {
  no_key: {
    cell: 'No Lusha key yet',
    sentence: `You have not entered a Lusha API key. Enter it under ${PANEL}.`,
    retry: 'never',
    open: true,
  },
  bad_key: {
    cell: 'Lusha refused the key',
    sentence: `Lusha does not accept this API key. Enter a valid one under ${PANEL}.`,
    retry: 'never',
    open: true,
  },
  no_access: {
    cell: 'Lusha account has no API access',
    sentence:
      'Lusha gives this account no access to its API[ ("{message}")]. Ask your Lusha admin or Lusha support to turn it on.',
    retry: 'never',
    open: true,
  },
  plan_lacks: {
    cell: 'Not in your Lusha plan',
    sentence:
      'Your Lusha plan does not include this[ ("{message}")]. Leave it out, or ask your Lusha admin about the plan.',
    retry: 'never',
    open: false,
  },
  formulas_off: {
    cell: 'Formulas are off in this file',
    sentence: `Formulas in this file may not use the owner's Lusha key. The owner can allow them under ${PANEL}; or use ${MENU} > Enrich rows….`,
    retry: 'never',
    open: true,
  },
  no_credits: {
    cell: 'No Lusha credits left',
    sentence: 'Your Lusha account has too few credits left. Ask your Lusha admin for more, then try again.',
    retry: 'never',
    open: true,
  },
  over_cap: {
    cell: 'Limit reached, not bought',
    sentence: `Your spending limit is reached, so this was not bought. Raise the limit under ${PANEL}, or wait for tomorrow.`,
    retry: 'never',
    open: true,
  },
  quota_minute: {
    cell: 'Lusha request limit[ (resets at {time})]',
    sentence: `Lusha's request limit for this minute is used up. Wait a minute, then choose ${FETCH_REST}.`,
    retry: 'minute',
    open: true,
  },
  quota_hour: {
    cell: 'Lusha request limit[ (resets at {time})]',
    sentence: `Lusha's request limit for this hour is used up. Choose ${FETCH_REST} [after {time}|in an hour].`,
    retry: 'never',
    open: true,
  },
  quota_day: {
    cell: 'Lusha request limit[ (resets at {time})]',
    sentence: `Lusha's request limit for today is used up. Choose ${FETCH_REST} [after {time}|tomorrow].`,
    retry: 'never',
    open: true,
  },
  trial_limit: {
    cell: 'Lusha trial limit reached',
    sentence: 'The limit of your Lusha trial is reached. Ask Lusha for a plan, then try again.',
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
  bad_request: {
    cell: 'Lusha refused the request[: {message}]',
    sentence: 'Lusha refused the request[ ("{message}")]. Change the input or the filter, then try again.',
    retry: 'never',
    open: false,
  },
  restricted: {
    cell: 'Lusha may not share this person (privacy)',
    sentence:
      'Lusha may not share this person for reasons of privacy. Remove the row, or go on without the data.',
    retry: 'never',
    open: false,
  },
  not_found: {
    cell: 'Lusha does not offer this',
    sentence:
      'Lusha does not know what was asked for. Reload the file to get the newest add-on, then try again.',
    retry: 'never',
    open: false,
  },
  conflict: {
    cell: 'Already there at Lusha',
    sentence: 'Lusha already has something of that name[ ("{message}")]. Choose another name.',
    retry: 'never',
    open: false,
  },
  presets_full: {
    cell: 'Too many presets',
    sentence: 'There is no room for another preset. Delete one, then save again.',
    retry: 'never',
    open: false,
  },
  gone: {
    cell: 'No longer there at Lusha',
    sentence: 'What was asked for is no longer there at Lusha. Start the search again.',
    retry: 'never',
    open: false,
  },
  timeout: {
    cell: 'Lusha took too long, not fetched yet',
    sentence: `Lusha took too long to answer. Choose ${FETCH_REST}.`,
    retry: 'soon',
    open: true,
  },
  server: {
    cell: 'Lusha has a problem, not fetched yet',
    sentence: `Lusha has a problem at its end. Wait a few minutes, then choose ${FETCH_REST}.`,
    retry: 'soon',
    open: true,
  },
  network: {
    cell: 'Lusha not reached, not fetched yet',
    sentence: `Lusha could not be reached. Wait a few minutes, then choose ${FETCH_REST}.`,
    retry: 'soon',
    open: true,
  },
  blocked: {
    cell: 'Request blocked on the way to Lusha',
    sentence:
      'The request was blocked before it reached Lusha[ ("{message}")]. Try again later; if it stays so, tell Lusha support.',
    retry: 'never',
    open: true,
  },
  lost: {
    cell: 'Answer lost, may be charged twice',
    sentence: `The answer was lost after Lusha may have charged for it; asking again may be charged again. If you agree, choose ${FETCH_REST}.`,
    retry: 'never',
    open: true,
  },
  waiting: {
    cell: `Not fetched yet (${FETCH_REST})`,
    sentence: `There was no time to fetch everything. Choose ${FETCH_REST}.`,
    retry: 'never',
    open: true,
  },
  stopped: {
    cell: 'Stopped: Lusha charged more than it said',
    sentence: `Lusha charged more than it had said, so nothing more was bought. Check your credits at Lusha, then choose ${FETCH_REST}.`,
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
