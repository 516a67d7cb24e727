/** One step of a fill: it purchases pages and writes their records. It may be cut off at any point and repeated. */
import type { PersonExecution } from '../../acquire/execution';
import { AddOnError } from '../../core/errors';
import { LARGEST_PAGE } from '../../core/limits';
import { createLedgerWriter } from '../../ledger/ledger-writer';
import type { JobStep, JobWork } from '../job/kind';
import { pausedJob, stoppedJob } from '../job/pause';
import { getPage, type PanelPage } from '../search/get-page';
import { countIn, type FilledPage, type FillLog, isSamePage, logPage, readFillLog } from './fill-log';
import { FILL_BUDGET, type FillRecord } from './fill-record';
import { type FillSheet, openFillSheet } from './fill-sheet';
import { SAFE_PAGE, START } from './pages';
import { sourceOf } from './read-source';
import { stoppedByColumns } from './refused-columns';
import { type NewRecordSelection, type SelectedRecords, selectNewRecords } from './select-new';
import type { SourcePage, SourcePart } from './source';

interface Filling {
  readonly sheet: FillSheet;
  readonly log: FillLog;
  readonly choose: NewRecordSelection;
  readonly placed: FilledPage[];
  /** The records that the placed pages of a search had, as far as they are known. */
  seen?: { readonly search: number; readonly ids: Set<string> };
}

/** Works on the fill for the duration of the step. Returns the record with the log of the fill. */
export function workOnFill(step: JobStep<FillRecord>): JobWork<FillRecord, FillLog> {
  const { execution, record: start } = step;
  const { book, clock } = execution.ports;
  const log = readFillLog(book, start);
  // Without an approval that holds the fill stops at its limit, and a person says how much more it may spend.
  if (start.approval === undefined)
    return { record: stoppedJob(start, clock.now(), { code: 'over_cap' }), seen: log };
  const source = sourceOf(execution, log, start);
  if (!source) throw new AddOnError('fill_lost');
  const sheet = openFillSheet(book, start);
  const listed = { ids: sheet.ids, names: new Set([...sheet.names, ...source.names]) };
  const choose = selectNewRecords(execution, listed, start.onlyNew ? log.before : new Set(), log.pages);
  const placed = log.pages.filter((page) => !isSamePage(page, start.next));
  const record = fillPages(
    step,
    { sheet, log, choose, placed },
    { ...start, target: sheet.target },
    source.parts,
  );
  const notPlaced = log.pages.filter((page) => !placed.some((one) => isSamePage(one, page)));
  return { record, seen: { ...log, pages: [...placed, ...notPlaced] } };
}

/** Places one page after the other and stores the position of the fill after each. */
function fillPages(
  { execution, context, keep, isAskedToStop }: JobStep<FillRecord>,
  filling: Filling,
  start: FillRecord,
  parts: readonly SourcePart[],
): FillRecord {
  const { ledger, ports } = execution;
  const { clock } = ports;
  let record = start;
  let done = 0;
  while (clock.now() < context.startBefore) {
    if (isAskedToStop()) return stoppedJob(record, clock.now());
    const part = parts[record.next.search];
    const open = part?.openAfter(filling.placed, record.wanted) ?? 0;
    if (open <= 0 || !part) {
      createLedgerWriter(ports, ledger).file(context.endBefore);
      return {
        ...record,
        phase: 'done',
        reason: part || countIn(filling.placed) >= record.wanted ? 'enough' : 'no more',
        idle: 0,
        ended: clock.now(),
      };
    }
    const { search: number, read = record.next.offset, ...next } = record.next;
    const at = part.pageAt({ ...next, read }, open, record.largest);
    if (!at) {
      record = { ...record, next: { search: number + 1, ...START } };
      continue;
    }
    const page = getPage(execution, context, at.purchase, FILL_BUDGET.budget(record));
    if (page.problem) {
      const there = record.isSimilar ? placedBefore(filling, record) : undefined;
      if (there) {
        filling.placed.push(there);
        record = { ...record, next: { search: number, offset: next.offset + 1, read } };
        continue;
      }
      // The reference is unsure whether every account takes the largest pages; finding out costs a single refused request.
      const mayBeSize =
        page.problem.code === 'bad_request' && at.purchase.size === LARGEST_PAGE && !record.isSimilar;
      if (!mayBeSize) return pausedJob(ports, record, page.problem, done);
      record = { ...record, largest: SAFE_PAGE };
      continue;
    }
    const { repeated, refusedBy } = placePage(execution, filling, record, page, part, open);
    done += 1;
    const stopped = stoppedByColumns(record, refusedBy, clock.now());
    if (stopped) return stopped;
    record = afterPage(record, page, at, repeated, parts.length);
    if (page.warning) return stoppedJob(record, clock.now(), page.warning);
    const added = countIn(filling.placed);
    keep(record, { through: added, found: added });
  }
  createLedgerWriter(ports, ledger).file(context.endBefore);
  return { ...record, idle: 0, continueAt: clock.now() };
}

/** Returns the page that is due when all its records are in the list already, although the file does not know the page: it could not store the answer. */
function placedBefore({ sheet, log }: Filling, { next }: FillRecord): FilledPage | undefined {
  const noted = log.pages.find((page) => isSamePage(page, next));
  return noted?.ids.every((id) => sheet.ids.has(id)) ? noted : undefined;
}

type Bought = Exclude<PanelPage, { readonly list?: undefined }>;

interface Placing {
  /** The number of records that earlier pages of the search had. */
  readonly repeated: number;
  /** The headers of columns that did not accept a value. */
  readonly refusedBy: readonly string[];
}

/** Logs the records of the page and then writes them. A page that was logged before a cut is written as it was logged. */
function placePage(
  { ports: { book } }: PersonExecution,
  filling: Filling,
  record: FillRecord,
  { list, records, known }: Bought,
  part: SourcePart,
  open: number,
): Placing {
  const { sheet, log, choose, placed } = filling;
  const { search: number, offset, size } = record.next;
  const next = {
    search: number,
    offset,
    ...(size === undefined ? {} : { size }),
    ...(known ? { free: true as const } : {}),
    // Also where the step was cut off after it: what the person has paid for it counts all the same.
    ...(list.asked !== undefined && list.at >= record.started
      ? { asked: list.asked, listed: list.leftOut ?? 0 }
      : {}),
  };
  const seen = seenIn(filling, number);
  const others = records.filter(({ id }) => !seen.has(id));
  const noted = log.pages.find((page) => isSamePage(page, next));
  const isThere = (id: string) => sheet.ids.has(id) || records.some((record) => record.id === id);
  // A page that was purchased again after a day, or after additions to the never-contact list, may lack some of the logged records.
  const isWhole = noted?.ids.every(isThere) ?? false;
  const page =
    noted && isWhole ? noted : { ...next, ...reselected(noted, isThere, choose(others, part, open)) };
  if (!isWhole) logPage(book, record, page);
  const isNew = new Set(page.ids.filter((id) => !(noted && sheet.ids.has(id))));
  const isOpen = (id: string) => record.refusedBy !== undefined && page.ids.includes(id) && !isNew.has(id);
  const refusedBy = [
    ...sheet.complete(records.filter(({ id }) => isOpen(id))),
    ...sheet.add(records.filter(({ id }) => isNew.has(id))),
  ];
  placed.push(page);
  for (const { id } of others) seen.add(id);
  return { repeated: records.length - others.length, refusedBy };
}

/** Returns the records of the earlier pages of a search. Of pages of earlier steps, only those that were added are known. */
function seenIn(filling: Filling, search: number): Set<string> {
  if (filling.seen?.search !== search) {
    const ids = filling.placed.flatMap((page) => (page.search === search ? page.ids : []));
    filling.seen = { search, ids: new Set(ids) };
  }
  return filling.seen.ids;
}

/** Keeps the logged records that are still available and adds the newly chosen ones. */
function reselected(
  noted: FilledPage | undefined,
  isThere: (id: string) => boolean,
  chosen: SelectedRecords,
): SelectedRecords {
  if (!noted) return chosen;
  const kept = noted.ids.flatMap((id, index) => (isThere(id) ? [{ id, at: noted.at?.[index] ?? '' }] : []));
  return {
    ...chosen,
    ids: [...kept.map(({ id }) => id), ...chosen.ids],
    ...(chosen.at ? { at: [...kept.map(({ at }) => at), ...chosen.at] } : {}),
  };
}

function afterPage(
  record: FillRecord,
  { list }: Bought,
  at: SourcePage,
  repeated: number,
  parts: number,
): FillRecord {
  const { search } = record.next;
  const { total } = list;
  const after = at.after(list, repeated);
  return {
    ...record,
    next: after ? { search, ...after } : { search: search + 1, ...START },
    ...(total !== undefined && parts === 1 ? { total } : {}),
    ...(list.isAnew && list.at >= record.started ? { isAnew: true } : {}),
  };
}
