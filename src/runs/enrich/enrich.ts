/** Bulk enrichment as the menu and the panel call it. */

import type { PersonExecution } from '../../acquire/execution';
import { AddOnError } from '../../core/errors';
import { NEVER_CONTACT_TAB } from '../../core/own-tabs';
import { ownTab } from '../../ledger/hidden-tab';
import { cacheStale } from '../../ledger/sheet-store';
import type { JobKinds } from '../job/kind';
import { forgetStop } from '../job/lease';
import { changeOwnJob, continueJob, startJob, stepJob, stopJob, viewOfJob } from '../job/lifecycle';
import { showReceipts } from '../job/receipts';
import type { WatchedJob } from '../job/view';
import { watchJob } from '../job/watch';
import { dressOwnTab } from '../table/own-tab-looks';
import { approve, lookUpOthers } from './approve';
import { optionsToKeep } from './kept-options';
import { getEmailOfRow } from './one-row';
import { placesOfRun } from './places';
import { RUN_KIND } from './run-kind';
import { RUN_STORE, type RunRecord } from './run-record';
import { setupOf } from './setup';
import { prepareRun } from './start-run';
import { undoLastRun } from './undo-run';
import type { EnrichOptions, EnrichSetup, OneRow, RunApproval, RunUndone, RunView } from './view';

/** Returns the first screen; with options, the same screen with the changes applied. Sends no request. */
export function enrichSetup(execution: PersonExecution, options?: EnrichOptions): EnrichSetup {
  return setupOf(execution, options);
}

/** Returns the run of this file, or `null` when there was none. */
export function runView(execution: PersonExecution): RunView | null {
  return viewOfJob(execution, RUN_KIND);
}

/** Returns how far the run has come while a step works on it, from properties alone; `null` while none does. */
export function watchRun(execution: PersonExecution): WatchedJob | null {
  return watchJob(execution, RUN_KIND);
}

/** Clears the values of this run, in steps. Credits are not returned. */
export function undoRun(execution: PersonExecution): RunUndone {
  return undoLastRun(execution);
}

/** Opens the window that shows the run and drives it. */
export function showProgress({ ports }: PersonExecution): void {
  ports.screen.openWindow('run', 'Lusha Enrich: progress');
}

/** Shows the tab of receipts. Returns false when it does not exist yet. */
export function showRunLog({ ports }: PersonExecution): boolean {
  return showReceipts(ports.book);
}

/** The width of a column of addresses, in pixels. */
const WIDE = 360;

/** Shows the tab of people who are never purchased, and creates it when it is missing. */
export function showNeverContact({ ports }: PersonExecution): void {
  const header = 'Emails, domains, and LinkedIn URLs, one per cell';
  const tab = ownTab(ports.book, NEVER_CONTACT_TAB, [header], (made) => dressOwnTab(made, [WIDE]));
  tab.show({ row: 2, column: 1, rows: 1, columns: 1 });
}

/** Shows a row of a list, with its cells selected. Throws an `AddOnError` when the tab is gone. */
export function showRow({ ports }: PersonExecution, tabId: number, row: number): void {
  const tab = ports.book.tabs().find(({ id }) => id === tabId);
  if (!tab) throw new AddOnError('tab_gone');
  tab.show({ row, column: 1, rows: 1, columns: Math.max(1, tab.extent().columns) });
}

/** What `retryRun` takes up again: all failed rows unless statuses are given. */
export interface RetryOptions {
  readonly statuses?: readonly string[];
  readonly repeatLost: boolean;
}

/** Makes the functions that move a run on; they need the list of all kinds of jobs. */
export function runMethods(kinds: JobKinds) {
  return {
    /** Marks the rows and starts looking them up. Call `stepRun` next, until `continueAt` is absent. */
    startRun(execution: PersonExecution, options: EnrichOptions): RunView {
      const begun = prepareRun(execution, kinds, options);
      return startJob(execution, kinds, RUN_KIND, begun, (properties) => ({
        ...optionsToKeep(properties, begun.record, options),
        ...cacheStale(),
      }));
    },

    /** Gets the email of the selected row, within the price that was shown. */
    getEmail: (execution: PersonExecution, row: OneRow): RunView => getEmailOfRow(execution, kinds, row),

    /** Works for up to 45 s. */
    stepRun: (execution: PersonExecution): RunView => stepJob(execution, kinds, RUN_KIND),

    /** Looks up the remaining rows after an estimate to get the exact price. */
    lookUpRest: (execution: PersonExecution): RunView => lookUpOthers(execution, kinds, RUN_KIND),

    /** Lets the run purchase after the price check. */
    approveRun: (execution: PersonExecution, approval: RunApproval): RunView =>
      approve(execution, kinds, RUN_KIND, approval),

    /** Stops the run at once, or, when another execution works on it, as soon as that execution notices. */
    stopRun: (execution: PersonExecution): RunView => stopJob(execution, kinds, RUN_KIND),

    /** Continues the run where it was stopped. */
    continueRun: (execution: PersonExecution): RunView => continueJob(execution, kinds, RUN_KIND),

    /** Lets a run that was stopped while purchasing write what is paid for. It purchases nothing, and is stopped again. */
    writePaidRows(execution: PersonExecution): RunView {
      const { documentProperties } = execution.ports;
      return changeOwnJob(execution, kinds, RUN_KIND, (record, properties): RunRecord => {
        if (record.phase !== 'stopped' || record.stoppedIn !== 'revealing') throw new AddOnError('no_run');
        forgetStop(documentProperties, properties);
        return {
          ...record,
          phase: 'revealing',
          stoppedIn: undefined,
          problem: undefined,
          ended: undefined,
          writesOnly: true,
        };
      });
    },

    /** Takes up rows with these statuses again in a new run with the fields of the last one. */
    retryRun(execution: PersonExecution, { statuses, repeatLost }: RetryOptions): RunView {
      const { book, documentProperties } = execution.ports;
      const last = RUN_STORE.require(documentProperties.getAll());
      const options: EnrichOptions = {
        kind: last.kind,
        tabId: last.tabId,
        rows: { by: 'failed', ...(statuses ? { statuses } : {}) },
        roles: Object.fromEntries(last.roles.map(({ role, column }) => [role, column])),
        fields: last.targets.map(({ field }) => field),
        writing: last.writing === 'new columns' ? 'only empty' : last.writing,
        places: placesOfRun(book, last),
      };
      const again = { repeatLost, olderThan: last.olderThan };
      return startJob(execution, kinds, RUN_KIND, prepareRun(execution, kinds, options, again), cacheStale);
    },
  };
}
