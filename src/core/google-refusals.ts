/**
 * What Google refuses, read from the message of its exception. Messages come in the language of the person, so they are
 * read by the parts that are the same in all: names of services and addresses of permissions. Words of single languages
 * only add to that.
 */
import type { ErrorCode } from './errors';

export type GoogleRefusal = Extract<
  ErrorCode,
  'no_permission' | 'google_quota' | 'service_quota' | 'google_busy' | 'file_full' | 'storage_full'
>;

/** Addresses say nothing, except those of permissions. */
const OTHER_ADDRESSES = /\bhttps?:\/\/(?!www\.googleapis\.com\/auth\/)\S+/gi;
const PERMISSION = /https:\/\/www\.googleapis\.com\/auth\/[\w.]+/;

/** A method without parentheses is named only where it may not be called. Wrong arguments are quoted in parentheses. */
const METHOD =
  /\b(?:[A-Z]\w*(?:App|Service)|Properties|Spreadsheet|Sheet|Range|Ui|Session|HtmlOutput)\.[a-z]\w*/;
const PARENTHESIS = /[(（]/;

/** What a quota is about stands at the end, behind a colon. */
const URL_FETCH = /[:：]\s*(?:premium )?urlfetch\s*[.。！!]?\s*$/;
const OTHER_QUOTA =
  /[:：]\s*(?:properties|property|spreadsheets?|cache|lock|script|trigger|session)(?: [a-z]+)?\s*[.。！!]?\s*$/;
/** Google advises a pause by the name of the method that makes one. */
const SHORTLY =
  /Utilities\.sleep|LockService|short time|simultaneous|too many scripts|rate of data|rate limit|kurzer Zeit|peu de temps|court laps|poco tiempo|pouco tempo|curto|poco tempo|短時間|短时间|短時間內|짧은 시간|короткое время|korte tijd|krótkim czasie|kort tid/i;
const A_DAY =
  /\bday\b|\bdaily\b|\bTag|\bjour|\bd[ií]a\b|diari|giorn|\bdag|dzie[nń]|\bdnia|день|сутки|日|天|하루|1일|\bgün/i;
const DAILY =
  /too many times for one day|too many times[^:]*\bday\b|too much computer time|limit exceeded: ?[a-z]/i;
/** A spreadsheet is named by its ID where Sheets did not answer in time. */
const SHEETS_FAILED = /\bSpreadsheets\b[\s\S]*\b[\w-]{40,}\b/;
/** Every language groups the digits of the limit in its own way. */
const MOST_CELLS = /(?:^|\D)(?:5|10|20)0{6}(?:\D|$)/;
const GROUPED = /(?<=\d)[.,'’\s\u066c](?=\d)/g;
const DRIVE = /\bDrive\b|storage (?:quota|space|limit)/;

/** Returns what Google refused, or `undefined` when the message says nothing of the kind. */
export function googleRefusal(message: string): GoogleRefusal | undefined {
  const text = message.replace(OTHER_ADDRESSES, '');
  if (PERMISSION.test(text)) return 'no_permission';
  if (SHORTLY.test(text)) return 'google_busy';
  if (URL_FETCH.test(text)) return 'google_quota';
  if (OTHER_QUOTA.test(text) || DAILY.test(text)) return 'service_quota';
  if (MOST_CELLS.test(text.replace(GROUPED, ''))) return 'file_full';
  if (SHEETS_FAILED.test(text)) return 'google_busy';
  if (METHOD.test(text) && !PARENTHESIS.test(text)) return 'no_permission';
  return DRIVE.test(text) ? 'storage_full' : undefined;
}

/**
 * Returns whether `UrlFetchApp` certainly threw the message before it sent anything, however many requests it was given: a
 * permission is missing, or the requests of the day are used up. Requests of a short time may be used up by the first of
 * several, so that limit is certain only where the message says in a known language that it is about the day.
 */
export function isBeforeSending(message: string): boolean {
  const refusal = googleRefusal(message);
  return refusal === 'no_permission' || (refusal === 'google_quota' && A_DAY.test(message));
}

/** What the permissions of the add-on are for, as Google's page of consent names them, by the end of their addresses. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  'spreadsheets.currentonly': 'this spreadsheet',
  'script.external_request': 'connections to an external service',
  'script.container.ui': 'menus and panels inside Google Sheets',
  'script.scriptapp': 'running while you are away',
};

/** Returns what the missing permission is for, or `undefined` when the message does not name it. */
export function missingPermission(message: string): string | undefined {
  const address = PERMISSION.exec(message)?.[0] ?? '';
  return PERMISSIONS[address.slice(address.lastIndexOf('/') + 1).replace(/\.$/, '')];
}
