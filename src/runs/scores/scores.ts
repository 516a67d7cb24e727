/** Scoring a list, as the menu and the panel call it. */
import type { PersonExecution } from '../../acquire/execution';
import { wholeCredits } from '../../core/caps';
import { AddOnError } from '../../core/errors';
import { cacheStale } from '../../ledger/sheet-store';
import type { JobKinds } from '../job/kind';
import {
  changeJob,
  continueJob,
  type JobConsent,
  startJob,
  stepJob,
  stopJob,
  viewOfJob,
} from '../job/lifecycle';
import type { WatchedJob } from '../job/view';
import { watchJob } from '../job/watch';
import { chosenRows, readSignalList } from '../signals/rows';
import { logChosen } from '../signals/signals-log';
import { SCORES_KIND } from './scores-kind';
import type { ScoresRecord } from './scores-record';
import { setupOf } from './setup';
import type { ScoresOptions, ScoresSetup, ScoresView } from './view';

/** Returns the first screen; with options, the same screen with the changes applied. Sends no request. */
export function scoresSetup(execution: PersonExecution, options?: Partial<ScoresOptions>): ScoresSetup {
  return setupOf(execution, options);
}

/** Returns the scoring of this file, the one under way or the last one; `null` when there was none. */
export function scoresView(execution: PersonExecution): ScoresView | null {
  return viewOfJob(execution, SCORES_KIND);
}

/** Returns how far the scoring has come while a step works on it, from properties alone; `null` while none does. */
export function watchScores(execution: PersonExecution): WatchedJob | null {
  return watchJob(execution, SCORES_KIND);
}

/** A person's consent to continue: the id of the job, and the credits that it may spend beyond its cap. */
export type ScoresConsent = Required<Pick<JobConsent, 'id'>> & Pick<JobConsent, 'more'>;

/** Makes the functions that move the job on; they need the list of all kinds of jobs. */
export function scoresMethods(kinds: JobKinds) {
  return {
    /** Stores the job. Call `stepScores` next, until `continueAt` is absent. `cap` is the number of credits that may be spent. Throws an `AddOnError` when it cannot start. */
    startScores(execution: PersonExecution, options: Required<ScoresOptions>, cap: number): ScoresView {
      const { book } = execution.ports;
      const read = readSignalList(execution, options.kind, options.tabId);
      const rows = chosenRows(execution, read, { by: options.rows });
      if (rows.length === 0) throw new AddOnError('no_rows');
      const record = newScoring(execution, options, { tab: read.list.tab.name, listed: rows.length }, cap);
      return startJob(execution, kinds, SCORES_KIND, { record }, () => {
        if (record.rows === 'logged') logChosen(book, record.id, rows);
        book.flush();
        return cacheStale();
      });
    },

    /** Works for up to 45 s. */
    stepScores: (execution: PersonExecution): ScoresView => stepJob(execution, kinds, SCORES_KIND),

    /** Stops the job at once, or, when another execution works on it, as soon as that execution notices. */
    stopScores: (execution: PersonExecution): ScoresView => stopJob(execution, kinds, SCORES_KIND),

    /** Continues the job where it was stopped. */
    continueScores: (execution: PersonExecution, { id, more = 0 }: ScoresConsent): ScoresView =>
      continueJob(execution, kinds, SCORES_KIND, { id: String(id), more: wholeCredits(more) }),

    /** Ends a stopped job with the scores that it has. Anybody may do this. */
    leaveScores: (execution: PersonExecution): ScoresView =>
      changeJob(execution, kinds, SCORES_KIND, (record): ScoresRecord => {
        if (record.phase !== 'stopped') throw new AddOnError('no_run');
        return { ...record, problem: undefined, phase: 'done' };
      }),
  };
}

function newScoring(
  execution: PersonExecution,
  { tabId, kind, rows, repeatLost }: Required<ScoresOptions>,
  list: Pick<ScoresRecord, 'tab' | 'listed'>,
  cap: number,
): ScoresRecord {
  const { clock, uuid } = execution.ports;
  const { account, key } = execution.step().settings();
  if (key === undefined) throw new AddOnError('no_key');
  const now = clock.now();
  return {
    id: uuid(),
    account,
    tabId,
    kind,
    ...list,
    rows: rows === 'all' ? 'all' : 'logged',
    ...(repeatLost ? { repeatLost: true as const } : {}),
    phase: 'checking',
    lookedUp: 0,
    checked: 0,
    active: 0,
    quiet: 0,
    without: 0,
    cap: wholeCredits(cap),
    requests: 0,
    unsure: 0,
    idle: 0,
    started: now,
    stepped: now,
  };
}
