/** What the status column of a run says, in words a person reads; the run itself reads them to know what is left. */
import { shortText } from './errors';
import { OUTCOME_TEXTS, WEAK_TEXT } from './outcome';

/** Header of the status column. */
export const STATUS_HEADER = 'Lusha status';
export const DATE_HEADER = 'Date checked';

/** Chosen, not looked up yet; looked up, not through yet; chosen by a run that was given up. */
export const WAITING = 'Waiting';
export const LOOKED_UP = 'Looked up';
export const LEFT = 'Not fetched';

export const FOUND = 'Found';
export const FOUND_MOVED = 'Found (moved on)';
export const FOUND_WEAK = 'Found (same name)';
export const ONLY_PRIVATE_EMAIL = 'Only a private e-mail';
export const ONLY_OFFICE_PHONE = 'Only an office phone';
export const BAD_INPUT = OUTCOME_TEXTS['bad input'];
export const LEFT_OUT = shortText('left_out');
const OVER_CAP = shortText('over_cap');
const LOST = shortText('lost');
const MOVED_GROUP = 'Now at another company';

/** Whether a row with this status is still to be worked on. */
export function isMark(status: string): boolean {
  return status === WAITING || status === LOOKED_UP;
}

export function failedText(reason: string): string {
  return `Failed: ${reason}`;
}

/** What was asked for and is not there. */
export function lackingText(what: readonly string[]): string {
  return `No ${what.join(' or ')}`;
}

/** The status under which rows are counted: employers' names and reasons are left out. */
export function statusGroup(status: string): string {
  if (status.startsWith('Now at ')) return MOVED_GROUP;
  return status.startsWith('Failed:') ? 'Failed' : status;
}

/** Whether the row brought a record. */
export function isFound(status: string): boolean {
  return /^Found|^Only a/.test(status) || status.startsWith('No e-mail') || status.startsWith('No phone');
}

/** Whether taking the row up again may bring more. */
export function isRetryable(group: string): boolean {
  return [OVER_CAP, LOST, LEFT, MOVED_GROUP, WEAK_TEXT, 'Failed'].includes(group);
}
