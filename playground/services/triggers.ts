/** ScriptApp's installable triggers, with the limits that Google sets for add-ons. */
import type { GoogleAnswers } from '../unknowns.js';
import { ScriptException, type Service, type TimeSource } from './border.js';
import { authorizationUrl, type Permissions } from './scopes.js';

/** Source: Google's quota table. */
const TRIGGERS_A_USER = 20;
const HOUR_MS = 3_600_000;
/** By how much a late trigger fires late: Google promises an hour, and reports tell of more. */
const LATE_MS = 100 * 60_000;
const NOT_CREATED = "We're sorry, a server error occurred. Please wait a bit and try again.";

export interface Trigger {
  readonly id: string;
  readonly user: string;
  readonly handler: string;
  readonly event: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE';
  readonly source: 'CLOCK' | 'SPREADSHEETS';
  /**
   * When the trigger fires next, in epoch ms; `null` for a trigger without a clock and for a one-time trigger
   * that has fired.
   */
  readonly due: number | null;
  /** ms between firings; `null` for a one-time trigger. */
  readonly every: number | null;
}

export interface TriggerParts {
  readonly service: Service;
  list(): readonly Trigger[];
  /** Replaces all triggers. */
  restore(list: readonly Trigger[]): void;
  /**
   * Returns the triggers that are due now and schedules their next firing. A one-time trigger stays in the list
   * until the script deletes it.
   */
  takeDue(): readonly Trigger[];
  /** Disables all triggers: none fires again, and the project lists them or not. */
  disable(): void;
}

export interface TriggerSettings extends Pick<GoogleAnswers, 'disabledTriggers' | 'triggers'> {
  readonly installation: Installation;
}

/** Whether people have installed the script as an add-on, or its code is part of the file. */
export type Installation = 'add-on' | 'script';

/** Creates an empty list of triggers and the services over it. */
export function createTriggers(
  time: TimeSource,
  { disabledTriggers, installation, triggers: firing }: TriggerSettings,
  permissions: Permissions,
): TriggerParts {
  let triggers: readonly Trigger[] = [];
  let created = 0;
  const own = (user: string) => triggers.filter((trigger) => trigger.user === user);
  return {
    service: {
      getScriptId: () => 'playground-script',
      getInstallationSource: () => (installation === 'add-on' ? 'WEB_STORE_ADD_ON' : 'NONE'),
      getAuthorizationInfo: (_caller, scopes: readonly string[] | null) =>
        authorizationUrl(scopes, permissions.missing()),
      getProjectTriggers: (caller) => own(caller.user),
      createTrigger(caller, handler: string, kind: string, amount: number) {
        if (firing === 'refused') throw new ScriptException(NOT_CREATED);
        const trigger = {
          id: `trigger-${++created}`,
          user: caller.user,
          handler,
          ...schedule(kind, amount, time.now()),
        };
        checkLimits(own(caller.user), trigger);
        triggers = [...triggers, trigger];
        return trigger;
      },
      deleteTrigger(caller, id: string) {
        triggers = triggers.filter((trigger) => trigger.id !== id || trigger.user !== caller.user);
      },
    },
    list: () => triggers,
    restore(list) {
      triggers = list;
      created = list.length;
    },
    disable() {
      triggers =
        disabledTriggers === 'listed'
          ? triggers.map((trigger) => ({ ...trigger, due: null, every: null }))
          : [];
    },
    takeDue() {
      const now = time.now();
      if (firing === 'created but never fire') return [];
      const late = firing === 'fire late' ? LATE_MS : 0;
      const due = triggers.filter((trigger) => trigger.due !== null && trigger.due + late <= now);
      triggers = triggers.map((trigger) =>
        due.includes(trigger)
          ? { ...trigger, due: trigger.every === null ? null : now + trigger.every }
          : trigger,
      );
      return firing === 'fire twice' ? due.flatMap((trigger) => [trigger, trigger]) : due;
    },
  };
}

function schedule(
  kind: string,
  amount: number,
  now: number,
): Pick<Trigger, 'event' | 'source' | 'due' | 'every'> {
  const clock = { event: 'CLOCK', source: 'CLOCK' } as const;
  switch (kind) {
    case 'after':
      return { ...clock, due: now + amount, every: null };
    case 'at':
      return { ...clock, due: amount, every: null };
    case 'everyHours':
      return { ...clock, due: now + amount * HOUR_MS, every: amount * HOUR_MS };
    case 'everyDays':
      return { ...clock, due: now + amount * 24 * HOUR_MS, every: amount * 24 * HOUR_MS };
    case 'everyMinutes':
      throw new ScriptException('The recurrence interval for an Add-on trigger must be at least one hour.');
    default:
      return { event: kind as Trigger['event'], source: 'SPREADSHEETS', due: null, every: null };
  }
}

function checkLimits(own: readonly Trigger[], next: Trigger): void {
  if (own.length >= TRIGGERS_A_USER) {
    throw new ScriptException('This script has too many triggers. Triggers must be deleted from the script.');
  }
  if (!own.some((trigger) => trigger.event === next.event)) return;
  const type = next.event === 'CLOCK' ? 'time-based' : 'spreadsheet';
  throw new ScriptException(
    `This add-on has created too many ${type} triggers in this document for this Google user account.`,
  );
}
