/** Bulk enrichment as menu and panel ask for it. */

import type { PersonExecution } from '../../acquire/execution';
import { AddOnError } from '../../core/errors';
import { LOCK_WAIT_MS } from '../../core/limits';
import { NEVER_CONTACT_TAB } from '../../core/own-tabs';
import { ownTab } from '../../ledger/hidden-tab';
import { isFilling } from '../fill/fill-record';
import { setHourly } from '../job/hourly';
import { askToStop, forgetStop } from '../job/lease';
import { showReceipts } from '../job/receipts';
import { fileReceipt, stopped } from './after-phase';
import { keepOptions } from './kept-options';
import { placesOfRun } from './places';
import { isActive, isWorking, RUN_MONEY, type RunRecord, readRun, saveRun } from './run-record';
import { viewOfRun } from './run-view';
import { setupOf } from './setup';
import { startNewRun } from './start-run';
import { stepRunOnce } from './step';
import { undoLastRun } from './undo-run';
import type { EnrichOptions, EnrichSetup, RunApproval, RunUndone, RunView } from './view';

/** The first screen; with a wish, the same with what was changed. Asks nobody. */
export function enrichSetup(execution: PersonExecution, options?: EnrichOptions): EnrichSetup {
  return setupOf(execution, options);
}

/** The run of this file, `null` where there was none. */
export function runView(execution: PersonExecution): RunView | null {
  return viewOfRun(execution);
}

/** Marks the rows and begins to look up; then `stepRun` until `continueAt` is absent. */
export function startRun(execution: PersonExecution, options: EnrichOptions): RunView {
  const record = startNewRun(execution, options);
  keepOptions(execution.ports.documentProperties, record, options);
  setHourly(execution);
  return seen(execution, record);
}

/** Works for up to 45 s. */
export function stepRun(execution: PersonExecution): RunView {
  const record = stepRunOnce(execution);
  if (!record.lease && !isWorking(record)) setHourly(execution);
  return seen(execution, record);
}

/** After an estimate: looks the other rows up, for the exact price. */
export function lookUpRest(execution: PersonExecution): RunView {
  return change(execution, (record) => {
    if (record.phase !== 'price check' || record.estimateRows === undefined) throw new AddOnError('no_run');
    const { estimateRows, price, ...rest } = record;
    return { ...rest, phase: 'looking up' };
  });
}

/** After the price check: lets it buy. */
export function approveRun(execution: PersonExecution, { run, cap, moved, weak }: RunApproval): RunView {
  return change(execution, (record) => {
    const isShown = run === undefined || run === record.id;
    if (!isShown || record.phase !== 'price check' || !record.price) throw new AddOnError('no_run');
    const { price } = record;
    const most = price.credits + (moved ? price.moved.credits : 0) + (weak ? price.weak.credits : 0);
    const approved = Number.isFinite(cap) ? Math.max(0, Math.min(Math.floor(cap), most)) : 0;
    const spent = RUN_MONEY.spent(execution.ports.documentProperties.getAll(), record).credits;
    return { ...record, phase: 'revealing', cap: spent + approved, moved, weak };
  });
}

/** At once, or, where another execution works on it, as soon as that sees it. Anybody may stop a run. */
export function stopRun(execution: PersonExecution): RunView {
  const { clock, documentProperties } = execution.ports;
  const record = readRun(documentProperties.getAll());
  if (!record || !isActive(record)) throw new AddOnError('no_run');
  if (record.lease && record.lease.until > clock.now()) {
    askToStop(documentProperties, record);
    return seen(execution, record);
  }
  const ended = stopped(record, clock.now());
  fileReceipt(execution, ended);
  saveRun(documentProperties, ended);
  setHourly(execution);
  return seen(execution, ended);
}

/** Goes on where it was stopped. */
export function continueRun(execution: PersonExecution): RunView {
  return change(execution, (record) => {
    if (record.phase !== 'stopped') return record;
    const { stoppedIn = 'looking up', problem, ended, ...rest } = record;
    forgetStop(execution.ports.documentProperties);
    return { ...rest, phase: stoppedIn };
  });
}

/** Takes rows with these statuses up again, all that failed unless given: a new run with what the last one asked for. */
export function retryRun(
  execution: PersonExecution,
  { statuses, repeatLost }: { readonly statuses?: readonly string[]; readonly repeatLost: boolean },
): RunView {
  const last = readRun(execution.ports.documentProperties.getAll());
  if (!last) throw new AddOnError('no_run');
  const options: EnrichOptions = {
    kind: last.kind,
    tabId: last.tabId,
    rows: { by: 'failed', ...(statuses ? { statuses } : {}) },
    roles: Object.fromEntries(last.roles.map(({ role, column }) => [role, column])),
    fields: last.targets.map(({ field }) => field),
    writing: last.writing === 'new columns' ? 'only empty' : last.writing,
    places: placesOfRun(execution.ports.book, last),
  };
  const record = startNewRun(execution, options, { repeatLost, olderThan: last.olderThan });
  setHourly(execution);
  return seen(execution, record);
}

/** Clears this run's values, in steps; credits are not returned. */
export function undoRun(execution: PersonExecution): RunUndone {
  return undoLastRun(execution);
}

/** Opens the window that shows the run and drives it. */
export function showProgress({ ports }: PersonExecution): void {
  ports.screen.openWindow('run', 'Lusha Enrich: progress');
}

/** Shows the tab of receipts; false where there is none yet. */
export function showRunLog({ ports }: PersonExecution): boolean {
  return showReceipts(ports.book);
}

/** Shows the tab of those who are never to be bought, made when it is not there. */
export function showNeverContact({ ports }: PersonExecution): void {
  const tab = ownTab(ports.book, NEVER_CONTACT_TAB, ['E-mails, domains and LinkedIn addresses, one a cell']);
  tab.show({ row: 2, column: 1, rows: 1, columns: 1 });
}

/** Changes the record under the lock. Only the key that the run was started with may do that. */
function change(execution: PersonExecution, next: (record: RunRecord) => RunRecord): RunView {
  const { clock, documentProperties, lock } = execution.ports;
  const { account } = execution.step().settings();
  const changed = lock.within(LOCK_WAIT_MS, () => {
    const properties = documentProperties.getAll();
    const record = readRun(properties);
    if (!record) throw new AddOnError('no_run');
    if (record.account !== account) throw new AddOnError('other_key');
    if (record.lease && record.lease.until > clock.now()) throw new AddOnError('run_active');
    const { continueAt, lease, ...rest } = next(record);
    if (isWorking(rest) && isFilling(properties)) throw new AddOnError('run_active');
    saveRun(documentProperties, rest);
    return rest;
  });
  if (!changed) throw new AddOnError('google_busy');
  setHourly(execution);
  return seen(execution, changed.value);
}

function seen(execution: PersonExecution, record: RunRecord): RunView {
  const view = viewOfRun(execution, record);
  if (!view) throw new AddOnError('no_run');
  return view;
}
