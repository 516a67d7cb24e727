/** The safety net: once an hour a run goes on by itself, whether or not somebody has the panel open. */
import type { PersonExecution } from '../../acquire/execution';
import { AddOnError } from '../../core/errors';
import { LAST_STEP_MS } from '../../core/limits';
import type { Alarm } from '../../ports';
import { isWorking, readRun } from '../enrich/run-record';
import { stepRunOnce } from '../enrich/step';
import { isFilling } from '../fill/fill-record';
import { stepFillOnce } from '../fill/fill-step';

/** Name of the global function that is called. */
const HOURLY = 'lushaHourly';

/** Sets the net while something is under way that needs no decision. Without it a run is complete all the same: what Google refuses here is passed over. */
export function setHourly({ ports }: PersonExecution): void {
  const properties = ports.documentProperties.getAll();
  const record = readRun(properties);
  const goesOn = record !== undefined && isWorking(record);
  try {
    if (goesOn || isFilling(properties)) ports.alarm.everyHour(HOURLY);
    else ports.alarm.cancel(HOURLY);
  } catch {
    // Too many triggers, or not allowed to this person.
  }
}

/** Works for as long as Google allows. Throws in a cell, before anything is done. */
export function goOnHourly(execution: PersonExecution): void {
  const { alarm, clock, documentProperties } = execution.ports;
  if (!isAllowed(alarm))
    throw new Error('This is not a formula. Choose it from the menu Extensions > Lusha Enrich.');
  const step = isFilling(documentProperties.getAll()) ? stepFillOnce : stepRunOnce;
  const end = execution.started + LAST_STEP_MS;
  try {
    for (;;) {
      const { continueAt, lease, phase } = step(execution);
      const isOpen = phase === 'looking up' || phase === 'revealing' || phase === 'filling';
      if (!isOpen || lease || continueAt === undefined || continueAt > end || clock.now() > end) break;
      clock.sleep(Math.max(0, continueAt - clock.now()));
    }
  } catch (error) {
    // Done, stopped or of another key meanwhile: then there is nothing to go on with.
    if (!(error instanceof AddOnError)) throw error;
    if (error.code !== 'google_busy') alarm.cancel(HOURLY);
    return;
  }
  setHourly(execution);
}

function isAllowed(alarm: Alarm): boolean {
  try {
    return alarm.isSet(HOURLY);
  } catch {
    return false;
  }
}
