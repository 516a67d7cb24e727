/** The status of a row: the texts that the status column shows, and the one reader that tells what such a text says of its row. */
import { type ErrorCode, errorOfText, shortText } from './errors';
import type { Kind } from './kind';
import { type FieldWord, type StatusName, TEXTS } from './texts';
import { FORMER_LACKING, FORMER_STATUSES } from './texts/former';

const { columns, statuses, groups, words } = TEXTS;

/** Headers of the columns in which a run and a fill keep what they need to find a row's record again. */
export const STATUS_HEADER = columns.status;
export const DATE_HEADER = columns.date;
export const ID_HEADER: Readonly<Record<Kind, string>> = {
  contact: columns.contactId,
  company: columns.companyId,
};
/** The headers of the columns that runs and fills keep for themselves. */
export const OWN_HEADERS: ReadonlySet<string> = new Set([
  STATUS_HEADER,
  DATE_HEADER,
  ...Object.values(ID_HEADER),
]);

/** What a status says of its row. */
export type RowState =
  /** The row has no status. */
  | 'blank'
  /** A run chose the row and has not looked it up yet. */
  | 'pending'
  /** A run looked the row up and has not finished it yet. */
  | 'price checked'
  /** A run that chose the row was abandoned before it reached the row. */
  | 'not enriched'
  | 'found'
  /** The row has its record, but nothing of what was asked for. */
  | 'found, lacking'
  /** The row has its record, but a column does not accept a value of it. */
  | 'found, refused'
  | 'moved'
  | 'possible match'
  | 'no match'
  | 'not enough info'
  | 'restricted'
  | 'never contact'
  | 'duplicate'
  /** The list held already what was asked for. */
  | 'already had'
  | 'no credits'
  | 'run limit'
  | 'daily limit'
  /** Lusha may have charged for an answer that never came. */
  | 'no response'
  | 'row deleted'
  | 'failed'
  /** Another error, or a text that is not ours. */
  | 'other';

export interface RowStatus {
  readonly state: RowState;
  /** The text under which such rows are counted, without names of employers, row numbers and reasons. */
  readonly group: string;
}

const STATES: Readonly<Record<StatusName, RowState>> = {
  pending: 'pending',
  priceChecked: 'price checked',
  notEnriched: 'not enriched',
  found: 'found',
  foundChangedJobs: 'found',
  foundPossibleMatch: 'found',
  foundLacking: 'found, lacking',
  foundDoNotCall: 'found, lacking',
  foundLackingDoNotCall: 'found, lacking',
  foundRefused: 'found, refused',
  personalEmailOnly: 'found, lacking',
  personalEmailOnlyLacking: 'found, lacking',
  personalEmailInEu: 'found, lacking',
  officePhoneOnly: 'found, lacking',
  officePhoneOnlyLacking: 'found, lacking',
  movedTo: 'moved',
  movedElsewhere: 'moved',
  possibleMatch: 'possible match',
  noMatch: 'no match',
  notEnoughInfo: 'not enough info',
  notEnoughInfoLacking: 'not enough info',
  duplicate: 'duplicate',
  alreadyHad: 'already had',
  runLimit: 'run limit',
  rowDeleted: 'row deleted',
  failed: 'failed',
};

const ERROR_STATES: Readonly<Partial<Record<ErrorCode, RowState>>> = {
  bad_input: 'not enough info',
  restricted: 'restricted',
  left_out: 'never contact',
  forgotten: 'restricted',
  no_credits: 'no credits',
  over_cap: 'daily limit',
  lost: 'no response',
};

/** The texts under which the rows of a state are counted where their own texts differ from row to row. */
const GROUPS: Readonly<Partial<Record<RowState, string>>> = {
  moved: groups.changedJobs,
  'not enough info': statuses.notEnoughInfo,
  duplicate: groups.duplicate,
  failed: groups.failed,
};

/** What was read, by text: a status column repeats few texts many times. */
const cache = new Map<string, RowStatus>();

/** Returns what a status, of today or of an earlier version, or the name of a group says of its rows. */
export function readStatus(status: string): RowStatus {
  const known = cache.get(status);
  if (known) return known;
  const read = parseStatus(presentText(status));
  cache.set(status, read);
  return read;
}

function parseStatus(text: string): RowStatus {
  if (text === '') return { state: 'blank', group: '' };
  const grouped = (Object.keys(GROUPS) as RowState[]).find((state) => GROUPS[state] === text);
  const name = (Object.keys(STATES) as StatusName[]).find((one) => isText(text, statuses[one]));
  const state = grouped ?? (name && STATES[name]);
  if (state) return { state, group: GROUPS[state] ?? text };
  const code = errorOfText(text);
  if (!code) return { state: 'other', group: text };
  const ofError = ERROR_STATES[code] ?? 'other';
  return { state: ofError, group: GROUPS[ofError] ?? shortText(code) };
}

/** Returns whether the text is this one, whatever stands for its placeholder. */
function isText(text: string, template: string): boolean {
  const place = template.indexOf('{');
  return place < 0 ? text === template : text.startsWith(template.slice(0, place));
}

/** Returns the text of today for a status or a text in place of a value that an earlier version wrote; any other text as it is. */
export function presentText(text: string): string {
  const name = ownValue(FORMER_STATUSES, text);
  if (name !== undefined) return statuses[name];
  const lacking = ownValue(FORMER_LACKING, text);
  return lacking === undefined ? text : foundLackingText(lacking);
}

/** Returns the value of a table; `undefined` for what every object has, such as `constructor`. */
function ownValue<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return new Map(Object.entries(table)).get(key);
}

/** Returns whether a row with this status is not finished yet. */
export function isMark(status: string): boolean {
  const { state } = readStatus(status);
  return state === 'pending' || state === 'price checked';
}

/** Returns whether a row with this status has a record. */
export function isFound(status: string): boolean {
  const { state } = readStatus(status);
  return state === 'found' || state === 'found, lacking' || state === 'found, refused';
}

/** States of rows that another run can bring further. */
const RETRYABLE: ReadonlySet<RowState> = new Set<RowState>([
  'found, refused',
  'not enriched',
  'moved',
  'possible match',
  'no credits',
  'run limit',
  'daily limit',
  'no response',
  'failed',
]);

/** Returns whether enriching rows with this status, or of this group, again can bring more. */
export function isRetryable(status: string): boolean {
  return RETRYABLE.has(readStatus(status).state);
}

/** Returns the text for a row for which Lusha has no record to give. */
export function missText(outcome: 'no match' | 'restricted' | 'bad input'): string {
  if (outcome === 'restricted') return shortText('restricted');
  return outcome === 'bad input' ? statuses.notEnoughInfo : statuses.noMatch;
}

/** Returns the status of a row that failed for this reason. */
export function failedText(reason: string): string {
  return statuses.failed.replace('{reason}', () => reason);
}

/** Returns the status of a row of which columns, given by their headers, do not accept a value. */
export function refusedText(headers: readonly string[]): string {
  return statuses.foundRefused.replace('{what}', () => headers.map((header) => `“${header}”`).join(', '));
}

/** Returns the status of a row whose record lacks what was asked for, such as `Found, no email or phone`. */
export function foundLackingText(what: readonly FieldWord[]): string {
  return withWhat(statuses.foundLacking, what);
}

/** Returns the status of a row with only a personal email, which lacks a phone too. */
export function personalEmailOnlyText(lacking: readonly FieldWord[]): string {
  return withWhat(statuses.personalEmailOnlyLacking, lacking);
}

/** Returns the status of a row with only an office phone, which lacks an email too. */
export function officePhoneOnlyText(lacking: readonly FieldWord[]): string {
  return withWhat(statuses.officePhoneOnlyLacking, lacking);
}

function withWhat(template: string, what: readonly FieldWord[]): string {
  return template.replace('{what}', listOf(what, words.or));
}

/** What a found row can lack, as `foundLackingText` names it. */
const LACKING: readonly (readonly FieldWord[])[] = [
  ['email'],
  ['mobile'],
  ['phone'],
  ['email', 'mobile'],
  ['email', 'phone'],
];

/** Returns whether the status says only that something is missing, and names nothing that came in its place. */
export function isOnlyLacking(status: string): boolean {
  return LACKING.some((lacking) => foundLackingText(lacking) === presentText(status));
}

/** Returns how results name the rows of a status: `No mobile returned` for `Found, no mobile`, and most by the status itself. */
export function resultText(status: string): string {
  if (!isOnlyLacking(status)) return readStatus(status).group;
  return withWhat(TEXTS.results.noneReturned, lackingIn(status));
}

/** Returns what a found row with this status lacks of the emails and phones that were asked for. A row without a phone has no mobile either. */
export function lackingIn(status: string): readonly FieldWord[] {
  switch (presentText(status)) {
    case statuses.personalEmailOnly:
      return ['email'];
    case statuses.foundDoNotCall:
    case statuses.officePhoneOnly:
      return ['phone'];
    case personalEmailOnlyText(['mobile']):
      return ['email', 'mobile'];
    case personalEmailOnlyText(['phone']):
    case officePhoneOnlyText(['email']):
    case statuses.foundLackingDoNotCall:
    case statuses.personalEmailInEu:
      return ['email', 'phone'];
    default:
      return LACKING.find((lacking) => foundLackingText(lacking) === presentText(status)) ?? [];
  }
}

/** Returns the status of a row that does not say enough, such as `Not enough info, no company`. */
export function notEnoughInfoText(missing: readonly FieldWord[] = []): string {
  if (missing.length === 0) return statuses.notEnoughInfo;
  return statuses.notEnoughInfoLacking.replace('{what}', listOf(missing, words.or));
}

/** Returns the status of a row in which the list held already what was asked for, such as `Already had email and phone`. */
export function alreadyHadText(what: readonly FieldWord[]): string {
  return statuses.alreadyHad.replace('{what}', listOf(what, words.and));
}

/** Returns the mark of a row that repeats an earlier one. */
export function duplicateText(row: number): string {
  return statuses.duplicate.replace('{row}', String(row));
}

/** Returns the text for a contact at another employer than the row says. Such a contact is not revealed without consent. */
export function movedText(company: string | undefined): string {
  return company === undefined
    ? statuses.movedElsewhere
    : statuses.movedTo.replace('{company}', () => company);
}

/** `email`, `email or phone`, `email, mobile or phone`. */
function listOf(what: readonly FieldWord[], joint: string): string {
  const named = what.map((word) => words[word]);
  const last = named[named.length - 1] ?? '';
  return named.length < 2 ? last : `${named.slice(0, -1).join(', ')} ${joint} ${last}`;
}
