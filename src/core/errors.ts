/** The table of all errors: a code, whether to repeat the request, and whether its row is still pending. */

import { type ErrorCode, TEXTS } from './texts';
import { FORMER_CELLS } from './texts/former';

export type { ErrorCode } from './texts';

/**
 * `soon`: the request is repeated after a short pause. `minute`: it is repeated when the minute's limit resets. `never`:
 * repeating it cannot help.
 */
export type RetryRule = 'soon' | 'minute' | 'never';

/** The values for the placeholders of a text. When one is missing, the words around its placeholder are left out too. */
export interface ErrorParams {
  /** When a limit resets, in the time zone of the file, such as `14:00` or `Mon 14:00`. */
  readonly time?: string;
  /** The sanitized message of Lusha or Google, or another detail. */
  readonly message?: string;
}

interface ErrorRule {
  readonly retry: RetryRule;
  /** Whether the row counts as pending, because another request, later or after the remedy, can succeed. */
  readonly open: boolean;
}

const RULES: Readonly<Record<ErrorCode, ErrorRule>> = {
  no_key: { retry: 'never', open: true },
  no_owner_key: { retry: 'never', open: true },
  no_owner: { retry: 'never', open: true },
  no_permission: { retry: 'never', open: true },
  bad_key: { retry: 'never', open: true },
  no_access: { retry: 'never', open: true },
  plan_lacks: { retry: 'never', open: false },
  old_pricing: { retry: 'never', open: true },
  no_credits: { retry: 'never', open: true },
  trial_limit: { retry: 'never', open: true },
  formulas_off: { retry: 'never', open: true },
  over_cap: { retry: 'never', open: true },

  waiting: { retry: 'never', open: true },
  journal_full: { retry: 'never', open: true },
  timeout: { retry: 'soon', open: true },
  server: { retry: 'soon', open: true },
  network: { retry: 'soon', open: true },
  google_busy: { retry: 'soon', open: true },
  busy: { retry: 'never', open: true },
  quota_minute: { retry: 'minute', open: true },
  quota_hour: { retry: 'never', open: true },
  quota_day: { retry: 'never', open: true },
  google_quota: { retry: 'never', open: true },
  service_quota: { retry: 'never', open: true },
  blocked: { retry: 'never', open: true },
  lost: { retry: 'never', open: true },
  stopped: { retry: 'never', open: true },

  bad_input: { retry: 'never', open: false },
  left_out: { retry: 'never', open: false },
  forgotten: { retry: 'never', open: false },
  restricted: { retry: 'never', open: false },
  demo_only: { retry: 'never', open: true },
  bad_request: { retry: 'never', open: false },
  rejected: { retry: 'never', open: true },
  not_found: { retry: 'never', open: false },
  conflict: { retry: 'never', open: false },
  gone: { retry: 'never', open: false },

  no_header: { retry: 'never', open: false },
  merged_cells: { retry: 'never', open: false },
  no_rows: { retry: 'never', open: false },
  no_identifier: { retry: 'never', open: false },
  bad_place: { retry: 'never', open: false },
  own_tab: { retry: 'never', open: false },
  tab_gone: { retry: 'never', open: false },
  column_gone: { retry: 'never', open: false },
  protected: { retry: 'never', open: false },
  file_full: { retry: 'never', open: false },
  storage_full: { retry: 'never', open: false },
  cells_refused: { retry: 'never', open: false },
  formula_in_way: { retry: 'never', open: false },
  step_failed: { retry: 'never', open: false },
  run_active: { retry: 'never', open: false },
  no_run: { retry: 'never', open: false },
  job_outdated: { retry: 'never', open: false },
  other_key: { retry: 'never', open: false },

  price_changed: { retry: 'never', open: false },
  row_changed: { retry: 'never', open: false },
  no_person: { retry: 'never', open: false },
  several_people: { retry: 'never', open: false },
  no_companies: { retry: 'never', open: false },
  companies_gone: { retry: 'never', open: false },
  bad_seeds: { retry: 'never', open: false },
  no_name: { retry: 'never', open: false },
  name_taken: { retry: 'never', open: false },
  too_many_searches: { retry: 'never', open: false },
  presets_full: { retry: 'never', open: false },
  place_taken: { retry: 'never', open: false },
  fill_tab_gone: { retry: 'never', open: false },
  fill_lost: { retry: 'never', open: false },
  fill_column_gone: { retry: 'never', open: false },
  check_tab_taken: { retry: 'never', open: false },
  check_gone: { retry: 'never', open: false },
  unknown_field: { retry: 'never', open: false },
  bad_filter: { retry: 'never', open: false },
  bad_call: { retry: 'never', open: false },
};

/** All codes that there are, for who reads one from outside. */
export const ERROR_CODES = Object.keys(RULES) as readonly ErrorCode[];

/** Returns the short text of a row that shows this error. */
export function shortText(code: ErrorCode, params: ErrorParams = {}): string {
  return fill(TEXTS.cells[code], params);
}

/** Returns the sentence for this error outside of cells. */
export function sentence(code: ErrorCode, params: ErrorParams = {}): string {
  return fill(TEXTS.sentences[code], params);
}

/** Returns the sentence for this error of a run, whose remedy is to continue the run instead of filling cells. */
export function runSentence(code: ErrorCode, params: ErrorParams = {}): string {
  return sentence(code, params).replace(TEXTS.menu.fillPending, TEXTS.menu.continueRun);
}

/** Returns whether a row with this error counts as pending. */
export function isOpen(code: ErrorCode): boolean {
  return RULES[code].open;
}

/** Short texts without what differs from row to row, former ones included. Made at the first use, as many cells are compared with them. */
let beginnings: readonly (readonly [text: string, code: ErrorCode])[] | undefined;

function textBeginnings(): NonNullable<typeof beginnings> {
  if (beginnings === undefined) {
    const present = ERROR_CODES.map((code) => [TEXTS.cells[code].replace(/\[.*$/, ''), code] as const);
    beginnings = [...present, ...Object.entries(FORMER_CELLS)];
  }
  return beginnings;
}

/** Returns whether a cell shows that its row is pending, even within a longer text. */
export function isOpenText(text: string): boolean {
  return textBeginnings().some(([open, code]) => isOpen(code) && text.includes(open));
}

/** Returns the error whose short text, of today or of an earlier version, the cell shows. */
export function errorOfText(text: string): ErrorCode | undefined {
  return textBeginnings().find(([beginning]) => text.startsWith(beginning))?.[1];
}

/** Returns whether a cell shows the short text of an error. */
export function isShortText(text: string): boolean {
  return errorOfText(text) !== undefined;
}

/** Returns whether and when a request that failed with this error is repeated. */
export function retryRule(code: ErrorCode): RetryRule {
  return RULES[code].retry;
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

/** Returns a time as a sentence says it: `at 14:00`, and with its day `Mon 14:00`. */
export function atTime(time: string): string {
  return /^\d/.test(time) ? `at ${time}` : time;
}

/**
 * Fills each `[with {name}|without]` with the part before the bar when the value is there, otherwise with the part
 * after it. `{at}` is the time with its preposition.
 */
function fill(text: string, params: ErrorParams): string {
  return text.replace(
    /\[([^\]|]*)\{(at|time|message)\}([^\]|]*)(?:\|([^\]]*))?\]/g,
    (_, before: string, name: 'at' | keyof ErrorParams, after: string, otherwise = '') => {
      const value = name === 'at' ? params.time && atTime(params.time) : params[name];
      return value ? before + value + after : otherwise;
    },
  );
}
