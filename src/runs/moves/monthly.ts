/** Checking a list again every month: agreed to once, run by the clock as the person who has set it up. */
import type { PersonExecution } from '../../acquire/execution';
import { utcDay } from '../../core/day';
import { AddOnError, type ErrorCode, sentence } from '../../core/errors';
import { LOCK_WAIT_MS } from '../../core/limits';
import { driveSteps } from '../job/drive';
import { HOURLY, renewHourly, resumesHourly, setHourly } from '../job/hourly';
import { type JobKinds, workingKind } from '../job/kind';
import { stepJob } from '../job/lifecycle';
import { isActive } from '../job/record';
import {
  announce,
  type MonthlyPermission,
  readAnnouncement,
  readPermission,
  removeAnnouncement,
  removePermission,
  writePermission,
} from './monthly-store';
import { startCheck } from './moves';
import { MOVES_KIND } from './moves-kind';
import { MOVES_BUDGET, MOVES_STORE, type MovesRecord } from './moves-record';
import type { MonthlyConsent, MonthlyEnd, MonthlyView } from './view';

/** Reasons for which the next hour tries again. */
const PASSING: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  ...(['google_busy', 'google_quota', 'service_quota', 'run_active', 'busy', 'waiting'] as const),
  ...(['network', 'timeout', 'server', 'quota_minute', 'quota_hour', 'quota_day'] as const),
]);
/** Reasons for which a check that was stopped will never work again by itself. */
const LOST_ACCESS: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  ...(['no_key', 'bad_key', 'other_key', 'no_access', 'plan_lacks', 'tab_gone', 'no_permission'] as const),
]);
/** So long after it was due the clock should have checked: Google disables triggers without a word. In ms. */
const OVERDUE_MS = 86_400_000;
/** Every month has this day. */
const LAST_COMMON_DAY = 28;

/** Returns the monthly check of this file; `null` when there is none. */
export function monthlyView(execution: PersonExecution): MonthlyView | null {
  const { ports } = execution;
  const announced = readAnnouncement(ports);
  if (!announced) return null;
  const { id, ...shown } = announced;
  return { ...shown, mine: readPermission(ports)?.id === id, isClocked: resumesHourly(execution) };
}

/**
 * Sets up the monthly check of the list that was checked last. Where somebody has set one up in this file, that one is
 * returned as it is. Throws an `AddOnError` when nothing was checked yet or there is no key.
 */
export function setMonthlyCheck(
  execution: PersonExecution,
  kinds: JobKinds,
  { limit, promotions }: MonthlyConsent,
): MonthlyView {
  const { ports } = execution;
  const { account, key } = execution.step().settings();
  if (key === undefined) throw new AddOnError('no_key');
  const record = MOVES_STORE.require(ports.documentProperties.getAll());
  const permission: MonthlyPermission = {
    id: ports.uuid(),
    account,
    tabId: record.tabId,
    limit,
    promotions,
    due: monthAfter(ports.clock.now(), ports.clock.now()),
  };
  const set = ports.lock.within(LOCK_WAIT_MS, () => {
    execution.forget();
    const other = readAnnouncement(ports);
    if (other && other.ended === undefined) return;
    // Without the announcement the permission is worth nothing, so it is written first.
    writePermission(ports, permission);
    announce(ports, { id: permission.id, tab: record.tab, limit, due: permission.due });
  });
  if (!set) throw new AddOnError('google_busy');
  setHourly(execution, kinds);
  const view = monthlyView(execution);
  if (!view) throw new AddOnError('google_busy');
  return view;
}

/** Sets the clock of this person anew where a check should have taken place and has not. */
export function renewMonthly(execution: PersonExecution): void {
  const { ports } = execution;
  const permission = readPermission(ports);
  if (permission && ports.clock.now() - permission.due > OVERDUE_MS) renewHourly(execution);
}

/** Ends the monthly check. Anybody in the file may do this: the clock of the one who has set it up finds that it has ended. */
export function endMonthlyCheck(execution: PersonExecution, kinds: JobKinds): null {
  const { ports } = execution;
  const announced = readAnnouncement(ports);
  if (announced && readPermission(ports)?.id === announced.id) removePermission(ports);
  removeAnnouncement(ports);
  setHourly(execution, kinds);
  return null;
}

/** Returns the permission of the person whose trigger this is; `undefined` while Google refuses to tell, because a later hour asks again. */
function permissionFor(ports: PersonExecution['ports']): MonthlyPermission | undefined {
  try {
    return ports.alarm.isSet(HOURLY) ? readPermission(ports) : undefined;
  } catch (error) {
    if (error instanceof AddOnError) return undefined;
    throw error;
  }
}

/** Checks the list when it is due and nothing else works in the file. Missed months are caught up by one check. */
export function runMonthlyCheck(execution: PersonExecution, kinds: JobKinds): void {
  const { ports } = execution;
  const permission = permissionFor(ports);
  if (!permission) return;
  const announced = readAnnouncement(ports);
  if (announced?.id !== permission.id || announced.ended !== undefined) {
    removePermission(ports);
    setHourly(execution, kinds);
    return;
  }
  const now = ports.clock.now();
  const properties = ports.documentProperties.getAll();
  if (permission.due > now || workingKind(kinds, properties)) return;
  try {
    const { phase } = checkOfMonth(execution, kinds, permission);
    if (phase !== 'checking') conclude(execution, kinds, permission);
  } catch (error) {
    if (!(error instanceof AddOnError)) throw error;
    if (!PASSING.has(error.code)) end(execution, kinds, permission, 'access', error.message);
  }
}

/** Starts the check of the month, or finds it when it was started before, and drives it for as long as Google allows. */
function checkOfMonth(
  execution: PersonExecution,
  kinds: JobKinds,
  permission: MonthlyPermission,
): { readonly phase: string } {
  const name = nameOf(permission);
  const last = MOVES_STORE.find(execution.ports.documentProperties.getAll());
  if (last?.watch === name && !isActive(last)) return last;
  const { account, key } = execution.step().settings();
  if (key === undefined) throw new AddOnError('no_key');
  if (account !== permission.account) throw new AddOnError('other_key');
  const { tabId, promotions, limit } = permission;
  const first = startCheck(
    execution,
    kinds,
    { tabId, rows: 'all', since: 'last', promotions, repeatLost: false },
    { cap: limit, watch: name },
  );
  return driveSteps(execution, first, () => stepJob(execution, kinds, MOVES_KIND));
}

/** Names the check of one month, so that one that was cut off is not started twice. */
function nameOf({ id, due }: MonthlyPermission): string {
  return `${id} ${utcDay(due)}`;
}

/** Announces what the check has found, and when the next one is due; a month that has reached its limit is the last one. */
function conclude(execution: PersonExecution, kinds: JobKinds, permission: MonthlyPermission): void {
  const { ports } = execution;
  const record = MOVES_STORE.require(ports.documentProperties.getAll());
  const announced = readAnnouncement(ports);
  if (announced?.id !== permission.id) return;
  const due = monthAfter(permission.due, ports.clock.now());
  announce(ports, { ...announced, due, last: resultOf(execution, record) });
  writePermission(ports, { ...permission, due });
  const { phase, problem } = record;
  if (phase !== 'stopped' || !problem) return;
  if (problem.code === 'over_cap') end(execution, kinds, permission, 'limit');
  else if (LOST_ACCESS.has(problem.code))
    end(execution, kinds, permission, 'access', sentence(problem.code, problem.params));
}

function resultOf({ ports }: PersonExecution, record: MovesRecord): NonNullable<MonthlyView['last']> {
  const { changed, promoted, started } = record;
  const { charged = 0 } = MOVES_BUDGET.spent(ports.documentProperties.getAll(), record);
  return { at: started, changed, promoted, spent: charged };
}

/** Ends the monthly check, with the reason for those who look. */
function end(
  execution: PersonExecution,
  kinds: JobKinds,
  { id }: MonthlyPermission,
  ended: MonthlyEnd,
  message?: string,
): void {
  const { ports } = execution;
  const announced = readAnnouncement(ports);
  if (announced?.id === id)
    announce(ports, { ...announced, ended, ...(message === undefined ? {} : { message }) });
  removePermission(ports);
  setHourly(execution, kinds);
}

/** Returns the first moment after `now` that is a whole number of months after `at`; both are in epoch ms. */
function monthAfter(at: number, now: number): number {
  const from = new Date(at);
  const day = Math.min(from.getUTCDate(), LAST_COMMON_DAY);
  for (let months = 1; ; months += 1) {
    const next = Date.UTC(
      from.getUTCFullYear(),
      from.getUTCMonth() + months,
      day,
      from.getUTCHours(),
      from.getUTCMinutes(),
    );
    if (next > now) return next;
  }
}
