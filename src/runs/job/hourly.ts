/** The hourly trigger, which continues a job whether or not somebody has the panel open. One trigger for each person and file serves all kinds of jobs. */
import type { PersonExecution } from '../../acquire/execution';
import { AddOnError, type ErrorCode } from '../../core/errors';
import { LAST_STEP_MS } from '../../core/limits';
import { monthlyProperty } from '../../core/settings';
import type { Alarm } from '../../ports';
import { type JobKinds, workingKind } from './kind';
import type { JobRecord } from './record';
import { runStep } from './step';

/** The name of the global function that the trigger calls. */
export const HOURLY = 'lushaHourly';

/** What Google refuses for a while says nothing about the job. */
const REFUSED_BY_GOOGLE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'google_busy',
  'google_quota',
  'service_quota',
  'no_permission',
]);

/**
 * Sets the trigger while a job is under way that needs no decision, and while this person has the file checked every month. A
 * job is complete without it, so a refusal by Google is ignored.
 */
export function setHourly({ ports }: PersonExecution, kinds: JobKinds): void {
  try {
    if (workingKind(kinds, ports.documentProperties.getAll())) ports.alarm.everyHour(HOURLY);
    else if (ports.alarm.isSet(HOURLY)) {
      if (!hasMonthly(ports)) ports.alarm.cancel(HOURLY);
    } else if (hasMonthly(ports)) ports.alarm.everyHour(HOURLY);
  } catch {
    // There are too many triggers, or this person may not create one.
  }
}

/** Removes the trigger of this person. A refusal by Google is ignored: it finds no job, and ends. */
export function removeHourly({ ports: { alarm } }: PersonExecution): void {
  try {
    alarm.cancel(HOURLY);
  } catch {
    // This person may not manage triggers.
  }
}

/** The trigger runs once an hour, at a minute that Google chooses, and Google may skip one time. */
const OVERDUE_MS = 2.5 * 3_600_000;

/** Returns whether the trigger should have moved a job that works, and has not: Google disables triggers without a word. */
export function isOverdue({ stepped, continueAt = 0 }: JobRecord, now: number): boolean {
  return now - Math.max(stepped, continueAt) > OVERDUE_MS;
}

/** Sets the trigger anew. A refusal by Google is ignored, as in `setHourly`. */
export function renewHourly({ ports: { alarm } }: PersonExecution): void {
  try {
    alarm.renew(HOURLY);
  } catch {
    // There are too many triggers, or this person may not create one.
  }
}

/** Works on the job under way for as long as Google allows. Throws in a cell before it does anything. */
export function goOnHourly(execution: PersonExecution, kinds: JobKinds): void {
  const { alarm, clock, documentProperties, sheets } = execution.ports;
  if (!isTriggerOf(alarm))
    throw new Error('This is not a formula. Choose it from the menu Extensions > Lusha Enrich.');
  if (!isFileOpen(sheets)) {
    // It would fail every hour, and the panel would go on to say that the job goes on by itself.
    alarm.cancel(HOURLY);
    return;
  }
  const end = execution.started + LAST_STEP_MS;
  try {
    const kind = workingKind(kinds, documentProperties.getAll());
    while (kind) {
      const { record } = runStep(execution, kind);
      const { continueAt, lease } = record;
      const isOver = continueAt === undefined || continueAt > end || clock.now() > end;
      if (!kind.isWorking(record) || lease || isOver) break;
      clock.sleep(Math.max(0, continueAt - clock.now()));
    }
  } catch (error) {
    // The job was finished or stopped in the meantime, or belongs to another key, so there is nothing to continue.
    if (!(error instanceof AddOnError)) throw error;
    if (!REFUSED_BY_GOOGLE.has(error.code) && !hasMonthly(execution.ports)) alarm.cancel(HOURLY);
    return;
  }
  setHourly(execution, kinds);
}

/** Returns whether this person has the file checked every month, for which the trigger stays. */
function hasMonthly({ sheets, userProperties }: PersonExecution['ports']): boolean {
  return userProperties.getAll()[monthlyProperty(sheets.fileId())] !== undefined;
}

/** Returns whether the trigger can reach its file. A refusal for a while says nothing about that. */
function isFileOpen({ fileId }: PersonExecution['ports']['sheets']): boolean {
  try {
    return fileId() !== '';
  } catch (error) {
    return error instanceof AddOnError;
  }
}

/** Returns whether the trigger of this person is set, as far as Google tells. */
export function resumesHourly({ ports }: PersonExecution): boolean {
  return isAllowed(ports.alarm);
}

/** Returns whether this can be an execution of the trigger. Throws the `AddOnError` of a permission that was taken back since it was set. */
function isTriggerOf(alarm: Alarm): boolean {
  try {
    return alarm.isSet(HOURLY);
  } catch (error) {
    // Google names the permission only where it is missing; in a cell no permission helps.
    if (error instanceof AddOnError && error.params.message !== undefined) throw error;
    return false;
  }
}

function isAllowed(alarm: Alarm): boolean {
  try {
    return alarm.isSet(HOURLY);
  } catch {
    return false;
  }
}
