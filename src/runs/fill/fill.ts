/** Filling a sheet with those who match a search, as menu and panel ask for it. */
import type { PersonExecution } from '../../acquire/execution';
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
import { draftSentence, readDraft } from '../search/draft';
import type { SearchDraft } from '../search/view';
import { FILL_KIND } from './fill-kind';
import { beginFillLog, readFillLog } from './fill-log';
import { countOf, searchName, setupOf } from './fill-plan';
import { FILL_STORE, type FillRecord } from './fill-record';
import { openFillSheet } from './fill-sheet';
import { planTarget } from './places';
import type { FillOptions, FillSetup, FillView } from './view';

/** Characters kept of a search in words: the record has one property for all. */
const LONGEST_SENTENCE = 1_000;

/** Gives what a fill would do and cost at most; with options, the same with what was changed. Asks nobody. */
export function fillSetup(
  execution: PersonExecution,
  draft: SearchDraft,
  options?: Partial<FillOptions>,
): FillSetup {
  return setupOf(execution, draft, options);
}

/** Gives the fill of this file, the one under way or the last one; `null` where there was none. */
export function fillView(execution: PersonExecution): FillView | null {
  return viewOfJob(execution, FILL_KIND);
}

/** What a person lets go on: a fill by its id, and credits that may be spent beyond its limit. */
export type FillConsent = Required<Pick<JobConsent, 'id'>> & Pick<JobConsent, 'more'>;

/** Makes what moves a fill on, where all kinds of jobs are known. */
export function fillMethods(kinds: JobKinds) {
  return {
    /** Notes the fill; then `stepFill` until `continueAt` is absent. `cap`: credits that may be spent. Throws an `AddOnError` where it cannot start. */
    startFill(execution: PersonExecution, draft: SearchDraft, options: FillOptions, cap: number): FillView {
      const { book } = execution.ports;
      const { filter, searches, problems } = readDraft(book, draft);
      // The panel has shown why by then.
      if (problems[0]) throw new Error(problems[0].sentence);
      const sentence = draftSentence(filter, draft).slice(0, LONGEST_SENTENCE);
      const record = newFill(execution, draft, options, creditsOf(cap), sentence);
      return startJob(execution, kinds, FILL_KIND, { record }, () => {
        beginFillLog(
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

    /** Stops the fill at once, or, where another execution works on it, as soon as that sees it. */
    stopFill: (execution: PersonExecution): FillView => stopJob(execution, kinds, FILL_KIND),

    /** Lets the fill go on where it was stopped. */
    continueFill: (execution: PersonExecution, { id, more = 0 }: FillConsent): FillView =>
      continueJob(execution, kinds, FILL_KIND, { id: String(id), more: creditsOf(more) }),

    /** Ends a stopped fill with what is there. Anybody may say so. */
    leaveFill: (execution: PersonExecution): FillView =>
      changeJob(execution, kinds, FILL_KIND, (record): FillRecord => {
        if (record.phase !== 'stopped') throw new AddOnError('no_run');
        return { ...record, problem: undefined, phase: 'done', reason: 'left' };
      }),
  };
}

function newFill(
  execution: PersonExecution,
  draft: SearchDraft,
  options: FillOptions,
  cap: number,
  sentence: string,
): FillRecord {
  const { clock, uuid } = execution.ports;
  const { account, key } = execution.step().settings();
  if (key === undefined) throw new AddOnError('no_key');
  const target = planTarget(execution, draft.kind, options.where, options.fields);
  const now = clock.now();
  return {
    id: uuid(),
    account,
    kind: draft.kind,
    search: searchName(draft),
    sentence,
    target,
    wanted: countOf(options.count),
    onlyNew: options.onlyNew,
    phase: 'filling',
    next: { search: 0, offset: 0 },
    cap,
    requests: 0,
    unsure: 0,
    idle: 0,
    started: now,
    stepped: now,
  };
}

/** Selects the rows that were filled, where they stand together, and opens *Enrich rows* for them. */
export function revealFilled({ ports }: PersonExecution): void {
  const { book, documentProperties, screen } = ports;
  const record = FILL_STORE.require(documentProperties.getAll());
  const { pages } = readFillLog(book, record);
  const { tab, target, rowsOf } = openFillSheet(book, record);
  const rows = rowsOf(new Set(pages.flatMap(({ ids }) => ids)));
  const columns = target.columns.map(({ column }) => column);
  const [first = target.headerRow + 1] = rows;
  const last = rows[rows.length - 1] ?? first;
  // Sorted among others, they cannot be selected without those.
  const stand = last - first + 1 === rows.length;
  const left = Math.min(...columns);
  tab.show({
    row: first,
    column: left,
    rows: stand ? rows.length : 1,
    columns: stand ? Math.max(...columns) - left + 1 : 1,
  });
  screen.openPanel('enrich', 'find');
}

function creditsOf(credits: number): number {
  return Number.isFinite(credits) ? Math.max(0, Math.floor(credits)) : 0;
}
