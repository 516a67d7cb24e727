/** Implements the `Alarm` port. Google allows an add-on one clock trigger per person and file, hourly at most. */
import type { Alarm } from '../ports';

function triggersOf(run: string): readonly GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === run);
}

export const googleAlarm: Alarm = {
  isSet: (run) => triggersOf(run).length > 0,
  everyHour(run) {
    if (triggersOf(run).length === 0) create(run);
  },
  cancel,
  renew(run) {
    cancel(run);
    create(run);
  },
};

function create(run: string): void {
  ScriptApp.newTrigger(run).timeBased().everyHours(1).create();
}

function cancel(run: string): void {
  for (const trigger of triggersOf(run)) ScriptApp.deleteTrigger(trigger);
}
