/** The safety net: once an hour a job goes on by itself, whether or not somebody has the panel open. One trigger a person and file serves all kinds. */
import type { PersonExecution } from '../../acquire/execution';
import { AddOnError } from '../../core/errors';
import { LAST_STEP_MS } from '../../core/limits';
import type { Alarm } from '../../ports';
import { type JobKinds, workingKind } from './kind';
import { runStep } from './step';

/** Name of the global function that is called. */
const HOURLY = 'lushaHourly';

/** Sets the net while something is under way that needs no decision. Without it a job is complete all the same: what Google refuses here is passed over. */
export function setHourly({ ports }: PersonExecution, kinds: JobKinds): void {
  try {
    if (workingKind(kinds, ports.documentProperties.getAll())) ports.alarm.everyHour(HOURLY);
    else ports.alarm.cancel(HOURLY);
  } catch {
    // Too many triggers, or not allowed to this person.
  }
}

/** Works for as long as Google allows on what is under way. Throws in a cell, before anything is done. */
export function goOnHourly(execution: PersonExecution, kinds: JobKinds): void {
  const { alarm, clock, documentProperties } = execution.ports;
  if (!isAllowed(alarm))
    throw new Error('This is not a formula. Choose it from the menu Extensions > Lusha Enrich.');
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
    // Done, stopped or of another key meanwhile: then there is nothing to go on with.
    if (!(error instanceof AddOnError)) throw error;
    if (error.code !== 'google_busy') alarm.cancel(HOURLY);
    return;
  }
  setHourly(execution, kinds);
}

function isAllowed(alarm: Alarm): boolean {
  try {
    return alarm.isSet(HOURLY);
  } catch {
    return false;
  }
}
