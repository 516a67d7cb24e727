/** Filling a sheet with those who match a search, as menu and panel ask for it. */
import type { PersonExecution } from '../../acquire/execution';
import { AddOnError } from '../../core/errors';
import { LOCK_WAIT_MS } from '../../core/limits';
import { assertNoActiveJob } from '../job/active-job';
import { setHourly } from '../job/hourly';
import { askToStop, forgetStop, isLeased } from '../job/lease';
import { draftSentence, readDraft } from '../search/draft';
import type { SearchDraft } from '../search/view';
import { beginFillLog, readFillLog } from './fill-log';
import { countOf, searchName, setupOf } from './fill-plan';
import { type FillRecord, readFill, saveFill } from './fill-record';
import { openFillSheet } from './fill-sheet';
import { fileFillReceipt, stepFillOnce, stoppedFill } from './fill-step';
import { viewOfFill } from './fill-view';
import { planTarget } from './places';
import type { FillOptions, FillSetup, FillView } from './view';

/** Characters kept of a search in words: the record has one property for all. */
const LONGEST_SENTENCE = 1_000;

/** What a fill would do and cost at most; with a wish, the same with what was changed. Asks nobody. */
export function fillSetup(
  execution: PersonExecution,
  draft: SearchDraft,
  options?: Partial<FillOptions>,
): FillSetup {
  return setupOf(execution, draft, options);
}

/** Notes the fill; then `stepFill` until `continueAt` is absent. `cap`: credits that may be spent. Throws an `AddOnError` where it cannot start. */
export function startFill(
  execution: PersonExecution,
  draft: SearchDraft,
  options: FillOptions,
  cap: number,
): FillView {
  const { ports } = execution;
  const { book, clock, documentProperties, lock, uuid } = ports;
  const settings = execution.step().settings();
  if (settings.key === undefined) throw new AddOnError('no_key');
  const { filter, searches, problems } = readDraft(book, draft);
  // The panel has shown why by then.
  if (problems[0]) throw new Error(problems[0].sentence);
  const target = planTarget(execution, draft.kind, options.where, options.fields);
  const now = clock.now();
  const record: FillRecord = {
    id: uuid(),
    account: settings.account,
    kind: draft.kind,
    search: searchName(draft),
    sentence: draftSentence(filter, draft).slice(0, LONGEST_SENTENCE),
    target,
    wanted: countOf(options.count),
    onlyNew: options.onlyNew,
    phase: 'filling',
    next: { search: 0, offset: 0 },
    cap: creditsOf(cap),
    requests: 0,
    unsure: 0,
    idle: 0,
    started: now,
    stepped: now,
  };
  const chunks = searches.flatMap(({ chunk }) => chunk ?? []);
  const begun = lock.within(LOCK_WAIT_MS, () => {
    const properties = documentProperties.getAll();
    assertNoActiveJob(properties);
    beginFillLog(book, record, draft, chunks);
    book.flush();
    forgetStop(documentProperties);
    saveFill(documentProperties, record);
    return true;
  });
  if (!begun) throw new AddOnError('google_busy');
  setHourly(execution);
  return viewOfFill(execution, record);
}

/** Works for up to 45 s. */
export function stepFill(execution: PersonExecution): FillView {
  const record = stepFillOnce(execution);
  if (record.phase !== 'filling') setHourly(execution);
  return viewOfFill(execution, record);
}

/** At once, or, where another execution works on it, as soon as that sees it. Anybody may stop a fill. */
export function stopFill(execution: PersonExecution): FillView {
  const { clock, documentProperties } = execution.ports;
  return change(execution, (record) => {
    if (record.phase !== 'filling') throw new AddOnError('no_run');
    if (!isLeased(record, clock.now())) return stoppedFill(record, clock.now());
    askToStop(documentProperties, record);
    return record;
  });
}

/** What a person lets go on: a fill by its id, and credits that may be spent beyond its limit. */
export interface FillConsent {
  readonly id: string;
  readonly more?: number;
}

/** Goes on where it was stopped; what goes on already is left as it is. Only the key that it was started with may do that. */
export function continueFill(execution: PersonExecution, { id, more = 0 }: FillConsent): FillView {
  const { documentProperties } = execution.ports;
  const { account } = execution.step().settings();
  return change(execution, (record, properties) => {
    if (record.phase === 'done' || record.id !== id) throw new AddOnError('no_run');
    if (record.account !== account) throw new AddOnError('other_key');
    if (record.phase === 'filling') return record;
    assertNoActiveJob(properties);
    const { continueAt, problem, endedAt, ...rest } = record;
    forgetStop(documentProperties);
    return { ...rest, phase: 'filling', cap: record.cap + creditsOf(more) };
  });
}

/** A stopped fill is done with what is there. Anybody may say so. */
export function leaveFill(execution: PersonExecution): FillView {
  return change(execution, ({ problem, ...record }) => {
    if (record.phase !== 'stopped') throw new AddOnError('no_run');
    return { ...record, phase: 'done', ended: 'left' };
  });
}

/** Changes the record under the lock; where that ends the fill, its receipt is written. */
function change(
  execution: PersonExecution,
  next: (record: FillRecord, properties: Readonly<Record<string, string>>) => FillRecord,
): FillView {
  const { documentProperties, lock } = execution.ports;
  const changed = lock.within(LOCK_WAIT_MS, () => {
    const properties = documentProperties.getAll();
    const before = readFill(properties);
    if (!before) throw new AddOnError('no_run');
    const after = next(before, properties);
    if (after !== before) saveFill(documentProperties, after);
    return { before, after };
  });
  if (!changed) throw new AddOnError('google_busy');
  const { before, after } = changed.value;
  if (after !== before && after.phase !== 'filling') fileFillReceipt(execution, after);
  setHourly(execution);
  return viewOfFill(execution, after);
}

/** The fill of this file, the one under way or the last one; `null` where there was none. */
export function fillView(execution: PersonExecution): FillView | null {
  const record = readFill(execution.ports.documentProperties.getAll());
  return record ? viewOfFill(execution, record) : null;
}

/** Selects the rows that were filled, where they stand together, and opens *Enrich rows* for them. */
export function revealFilled({ ports }: PersonExecution): void {
  const { book, documentProperties, screen } = ports;
  const record = readFill(documentProperties.getAll());
  if (!record) throw new AddOnError('no_run');
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
