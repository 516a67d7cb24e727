/** Implements the `Alarm` port. Google allows an add-on one clock trigger per person and file, hourly at most. */
import type { Alarm } from '../ports';

function own(run: string): readonly GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === run);
}

export const googleAlarm: Alarm = {
  isSet: (run) => own(run).length > 0,
  everyHour(run) {
    if (own(run).length === 0) ScriptApp.newTrigger(run).timeBased().everyHours(1).create();
  },
  cancel(run) {
    for (const trigger of own(run)) ScriptApp.deleteTrigger(trigger);
  },
};
