/** The texts of a run's status column. People read them, and the run reads them to know which rows are left. */
import { shortText } from './errors';
import type { Kind } from './kind';
import { OUTCOME_TEXTS, WEAK_TEXT } from './outcome';

/** Headers of the columns in which a run and a fill keep what they need to find a row's record again. */
export const STATUS_HEADER = 'Lusha status';
export const DATE_HEADER = 'Date checked';
export const ID_HEADER: Readonly<Record<Kind, string>> = {
  contact: 'Lusha ID',
  company: 'Lusha company ID',
};

/** The row was chosen by a run and is not looked up yet. */
export const WAITING = 'Waiting';
/** The row was looked up and is not finished yet. */
export const LOOKED_UP = 'Looked up';
/** The row was chosen by a run that was stopped before it reached the row. */
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

/** Returns whether a row with this status is not finished yet. */
export function isMark(status: string): boolean {
  return status === WAITING || status === LOOKED_UP;
}

/** Returns the status of a row that failed for this reason. */
export function failedText(reason: string): string {
  return `Failed: ${reason}`;
}

/** Returns the status of a row that lacks requested values, such as `No e-mail or phone`. */
export function lackingText(what: readonly string[]): string {
  return `No ${what.join(' or ')}`;
}

/** Returns the group under which a status is counted, without the names of employers and the reasons of failures. */
export function statusGroup(status: string): string {
  if (status.startsWith('Now at ')) return MOVED_GROUP;
  return status.startsWith('Failed:') ? 'Failed' : status;
}

/** Returns whether a row with this status has a record. */
export function isFound(status: string): boolean {
  return /^Found|^Only a/.test(status) || status.startsWith('No e-mail') || status.startsWith('No phone');
}

/** Returns whether enriching the rows of this group again can bring more. */
export function isRetryable(group: string): boolean {
  return [OVER_CAP, LOST, LEFT, MOVED_GROUP, WEAK_TEXT, 'Failed'].includes(group);
}
