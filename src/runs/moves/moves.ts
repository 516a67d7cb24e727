/** Who changed jobs, as the menu and the panel call it. */
import type { PersonExecution } from '../../acquire/execution';
import { wholeCredits } from '../../core/caps';
import { AddOnError } from '../../core/errors';
import { isDemo } from '../../core/settings';
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
import { MOVES_KIND } from './moves-kind';
import type { MovesRecord } from './moves-record';
import { showMoves } from './results-tab';
import { firstDay, RESULTS, setupOf, typesOf } from './setup';
import type { MovesOptions, MovesSetup, MovesView } from './view';

/** Returns the first screen; with options, the same screen with the changes applied. Sends no request. */
export function movesSetup(execution: PersonExecution, options?: Partial<MovesOptions>): MovesSetup {
  return setupOf(execution, options);
}

/** Returns the check of this file, the one under way or the last one; `null` when there was none. */
export function movesView(execution: PersonExecution): MovesView | null {
  return viewOfJob(execution, MOVES_KIND);
}

/** Returns how far the check has come while a step works on it, from properties alone; `null` while none does. */
export function watchMoves(execution: PersonExecution): WatchedJob | null {
  return watchJob(execution, MOVES_KIND);
}

/** Shows the tab of job changes. Throws an `AddOnError` when there is none. */
export function showMovesTab({ ports: { book } }: PersonExecution): void {
  if (!showMoves(book)) throw new AddOnError('tab_gone');
}

/** A person's consent to continue: the id of the check, and the credits that it may spend beyond its cap. */
export type MovesConsent = Required<Pick<JobConsent, 'id'>> & Pick<JobConsent, 'more'>;

/** Makes the functions that move a check on; they need the list of all kinds of jobs. */
export function movesMethods(kinds: JobKinds) {
  return {
    /** Stores the check. Call `stepMoves` next, until `continueAt` is absent. `cap` is the number of credits that may be spent. Throws an `AddOnError` when it cannot start. */
    startMoves(execution: PersonExecution, options: Required<MovesOptions>, cap: number): MovesView {
      return startCheck(execution, kinds, options, { cap });
    },

    /** Works for up to 45 s. */
    stepMoves: (execution: PersonExecution): MovesView => stepJob(execution, kinds, MOVES_KIND),

    /** Stops the check at once, or, when another execution works on it, as soon as that execution notices. */
    stopMoves: (execution: PersonExecution): MovesView => stopJob(execution, kinds, MOVES_KIND),

    /** Continues the check where it was stopped. */
    continueMoves: (execution: PersonExecution, { id, more = 0 }: MovesConsent): MovesView =>
      continueJob(execution, kinds, MOVES_KIND, { id: String(id), more: wholeCredits(more) }),

    /** Ends a stopped check with what it has found. Anybody may do this. */
    leaveMoves: (execution: PersonExecution): MovesView =>
      changeJob(execution, kinds, MOVES_KIND, (record): MovesRecord => {
        if (record.phase !== 'stopped') throw new AddOnError('no_run');
        return { ...record, problem: undefined, phase: 'done' };
      }),
  };
}

/** The limit of a check, and the monthly check that starts it. */
interface CheckTerms {
  readonly cap: number;
  readonly watch?: string;
}

/** Stores a new check in the file. Throws an `AddOnError` when it cannot start. */
export function startCheck(
  execution: PersonExecution,
  kinds: JobKinds,
  options: Required<MovesOptions>,
  terms: CheckTerms,
): MovesView {
  const { book } = execution.ports;
  const read = readSignalList(execution, 'contact', options.tabId);
  const rows = chosenRows(execution, read, { by: options.rows });
  if (rows.length === 0) throw new AddOnError('no_rows');
  const record = newCheck(execution, options, { tab: read.list.tab.name, listed: rows.length }, terms);
  return startJob(execution, kinds, MOVES_KIND, { record }, () => {
    if (record.rows === 'logged') logChosen(book, record.id, rows);
    book.flush();
    return cacheStale();
  });
}

function newCheck(
  execution: PersonExecution,
  options: Required<MovesOptions>,
  list: Pick<MovesRecord, 'tab' | 'listed'>,
  { cap, watch }: CheckTerms,
): MovesRecord {
  const { clock, uuid } = execution.ports;
  const { account, key } = execution.step().settings();
  if (key === undefined) throw new AddOnError('no_key');
  if (isDemo({ account })) throw new AddOnError('demo_only');
  const now = clock.now();
  return {
    id: uuid(),
    account,
    tabId: options.tabId,
    ...list,
    rows: options.rows === 'all' ? 'all' : 'logged',
    types: typesOf(options),
    since: firstDay(execution, options),
    fromLast: options.since === 'last',
    results: RESULTS,
    ...(options.repeatLost ? { repeatLost: true as const } : {}),
    phase: 'checking',
    lookedUp: 0,
    checked: 0,
    changed: 0,
    promoted: 0,
    cap: wholeCredits(cap),
    requests: 0,
    unsure: 0,
    idle: 0,
    started: now,
    stepped: now,
    ...(watch === undefined ? {} : { watch }),
  };
}
