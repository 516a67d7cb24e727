/** Account signals, as the menu and the panel call them. */
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
import { NEWS_KIND } from './news-kind';
import type { NewsRecord } from './news-record';
import { showNews } from './news-tab';
import { assertNewsOptions, setupOf } from './setup';
import type { NewsOptions, NewsSetup, NewsView } from './view';

/** Returns the first screen; with options, the same screen with the changes applied. Sends no request. */
export function newsSetup(execution: PersonExecution, options?: Partial<NewsOptions>): NewsSetup {
  return setupOf(execution, options);
}

/** Returns the check of this file, the one under way or the last one; `null` when there was none. */
export function newsView(execution: PersonExecution): NewsView | null {
  return viewOfJob(execution, NEWS_KIND);
}

/** Returns how far the check has come while a step works on it, from properties alone; `null` while none does. */
export function watchNews(execution: PersonExecution): WatchedJob | null {
  return watchJob(execution, NEWS_KIND);
}

/** Shows the tab of news. Throws an `AddOnError` when there is none. */
export function showNewsTab({ ports: { book } }: PersonExecution): void {
  if (!showNews(book)) throw new AddOnError('tab_gone');
}

/** A person's consent to continue: the id of the check, and the credits that it may spend beyond its cap. */
export type NewsConsent = Required<Pick<JobConsent, 'id'>> & Pick<JobConsent, 'more'>;

/** Makes the functions that move a check on; they need the list of all kinds of jobs. */
export function newsMethods(kinds: JobKinds) {
  return {
    /** Stores the check. Call `stepNews` next, until `continueAt` is absent. `cap` is the number of credits that may be spent. Throws an `AddOnError` when it cannot start. */
    startNews(execution: PersonExecution, options: Required<NewsOptions>, cap: number): NewsView {
      assertNewsOptions(execution, options);
      if (options.types.length === 0)
        throw new AddOnError('bad_input', { message: 'Choose at least one kind of event.' });
      const read = readSignalList(execution, 'company', options.tabId);
      const rows = chosenRows(execution, read, { by: options.rows });
      if (rows.length === 0) throw new AddOnError('no_rows');
      const record = newCheck(execution, options, { tab: read.list.tab.name, listed: rows.length }, cap);
      return startJob(execution, kinds, NEWS_KIND, { record }, () => {
        const { book } = execution.ports;
        if (record.rows === 'logged') logChosen(book, record.id, rows);
        book.flush();
        return cacheStale();
      });
    },

    /** Works for up to 45 s. */
    stepNews: (execution: PersonExecution): NewsView => stepJob(execution, kinds, NEWS_KIND),

    /** Stops the check at once, or, when another execution works on it, as soon as that execution notices. */
    stopNews: (execution: PersonExecution): NewsView => stopJob(execution, kinds, NEWS_KIND),

    /** Continues the check where it was stopped. */
    continueNews: (execution: PersonExecution, { id, more = 0 }: NewsConsent): NewsView =>
      continueJob(execution, kinds, NEWS_KIND, { id: String(id), more: wholeCredits(more) }),

    /** Ends a stopped check with what it has found. Anybody may do this. */
    leaveNews: (execution: PersonExecution): NewsView =>
      changeJob(execution, kinds, NEWS_KIND, (record): NewsRecord => {
        if (record.phase !== 'stopped') throw new AddOnError('no_run');
        return { ...record, problem: undefined, phase: 'done' };
      }),
  };
}

function newCheck(
  execution: PersonExecution,
  { tabId, rows, types, since, results, newer, repeatLost }: Required<NewsOptions>,
  list: Pick<NewsRecord, 'tab' | 'listed'>,
  cap: number,
): NewsRecord {
  const { clock, uuid } = execution.ports;
  const { account, key } = execution.step().settings();
  if (key === undefined) throw new AddOnError('no_key');
  const now = clock.now();
  return {
    id: uuid(),
    account,
    tabId,
    ...list,
    rows: rows === 'all' ? 'all' : 'logged',
    ...{ types, since, results, newer },
    ...(repeatLost ? { repeatLost: true as const } : {}),
    phase: 'checking',
    lookedUp: 0,
    checked: 0,
    events: 0,
    companies: 0,
    listedEvents: 0,
    cap: wholeCredits(cap),
    requests: 0,
    unsure: 0,
    idle: 0,
    started: now,
    stepped: now,
  };
}
