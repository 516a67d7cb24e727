/** Filling a sheet with the results of a search, as the menu and the panel call it. */
import type { PersonExecution } from '../../acquire/execution';
import { wholeCredits } from '../../core/caps';
import { AddOnError } from '../../core/errors';
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
import { badFilter, draftSentence, readDraft } from '../search/draft';
import { searchName } from '../search/names';
import type { SearchDraft } from '../search/view';
import { FILL_KIND } from './fill-kind';
import { startFillLog } from './fill-log';
import { countOf, searchDigest, setupOf } from './fill-plan';
import type { FillRecord } from './fill-record';
import { planTarget } from './places';
import type { FillOptions, FillSetup, FillView } from './view';

/** The length, in characters, at which a search in words is cut, because the record has to fit into one property. */
const LONGEST_SENTENCE = 1_000;

/** Returns what a fill would do and cost at most; with options, the same with the changes applied. Sends no request. */
export function fillSetup(
  execution: PersonExecution,
  draft: SearchDraft,
  options?: Partial<FillOptions>,
): FillSetup {
  return setupOf(execution, draft, options);
}

/** Returns the fill of this file, the one under way or the last one; `null` when there was none. */
export function fillView(execution: PersonExecution): FillView | null {
  return viewOfJob(execution, FILL_KIND);
}

/** Returns how far the fill has come while a step works on it, from properties alone; `null` while none does. */
export function watchFill(execution: PersonExecution): WatchedJob | null {
  return watchJob(execution, FILL_KIND);
}

/** A person's consent to continue: the id of the fill, and the credits that it may spend beyond its cap. */
export type FillConsent = Required<Pick<JobConsent, 'id'>> & Pick<JobConsent, 'more'>;

/** Makes the functions that move a fill on; they need the list of all kinds of jobs. */
export function fillMethods(kinds: JobKinds) {
  return {
    /** Stores the fill. Call `stepFill` next, until `continueAt` is absent. `cap` is the number of credits that may be spent. Throws an `AddOnError` when the fill cannot start. */
    startFill(execution: PersonExecution, draft: SearchDraft, options: FillOptions, cap: number): FillView {
      const { book } = execution.ports;
      const { filter, searches, problems } = readDraft(book, draft);
      if (problems.length > 0) throw badFilter(problems);
      const sentence = draftSentence(filter, draft).slice(0, LONGEST_SENTENCE);
      const title = searchName(filter, draft);
      const record = newFill(execution, {
        kind: draft.kind,
        search: searchDigest(draft),
        sentence,
        target: planTarget(execution, { kind: draft.kind, title }, options.where, options.fields),
        wanted: countOf(options.count),
        onlyNew: options.onlyNew,
        cap: wholeCredits(cap),
      });
      return startJob(execution, kinds, FILL_KIND, { record }, () => {
        startFillLog(
          book,
          record,
          draft,
          searches.flatMap(({ chunk }) => chunk ?? []),
        );
        book.flush();
        return {};
      });
    },

    /** Works for up to 45 s. */
    stepFill: (execution: PersonExecution): FillView => stepJob(execution, kinds, FILL_KIND),

    /** Stops the fill at once, or, when another execution works on it, as soon as that execution notices. */
    stopFill: (execution: PersonExecution): FillView => stopJob(execution, kinds, FILL_KIND),

    /** Continues the fill where it was stopped. */
    continueFill: (execution: PersonExecution, { id, more = 0 }: FillConsent): FillView =>
      continueJob(execution, kinds, FILL_KIND, { id: String(id), more: wholeCredits(more) }),

    /** Ends a stopped fill with the rows that it has written. Anybody may do this. */
    leaveFill: (execution: PersonExecution): FillView =>
      changeJob(execution, kinds, FILL_KIND, (record): FillRecord => {
        if (record.phase !== 'stopped') throw new AddOnError('no_run');
        return { ...record, problem: undefined, phase: 'done', reason: 'left' };
      }),
  };
}

/** What a new fill adds, where, and for how much. */
export type NewFill = Pick<
  FillRecord,
  'kind' | 'search' | 'sentence' | 'target' | 'wanted' | 'onlyNew' | 'cap' | 'isSimilar' | 'isGroup'
> &
  Partial<Pick<FillRecord, 'next'>>;

/** Makes the record of a new fill. Throws an `AddOnError` without a key. */
export function newFill({ ports, step }: PersonExecution, of: NewFill): FillRecord {
  const { clock, uuid } = ports;
  const { account, key } = step().settings();
  if (key === undefined) throw new AddOnError('no_key');
  const now = clock.now();
  return {
    id: uuid(),
    account,
    phase: 'filling',
    next: { search: 0, offset: 0 },
    ...of,
    requests: 0,
    unsure: 0,
    idle: 0,
    started: now,
    stepped: now,
  };
}
