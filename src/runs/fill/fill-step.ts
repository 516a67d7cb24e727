/** One step of a fill, of up to 45 s: buys pages and writes whom they bring. May be cut off at any point and begun again. */
import type { PersonExecution } from '../../acquire/execution';
import type { Problem, PurchaseContext } from '../../acquire/purchase-request';
import { searchPage } from '../../acquire/search-page';
import { AddOnError } from '../../core/errors';
import { LARGEST_PAGE } from '../../core/limits';
import { createLedgerWriter } from '../../ledger/ledger-writer';
import type { PageRequest } from '../../lusha/prospecting';
import { forgetStop, isAskedToStop, takeLease } from '../job/lease';
import { pauseFor } from '../job/pause';
import { writeReceipt } from '../job/receipts';
import { withRequestCounter } from '../job/request-counter';
import { type ChunkSearch, searchesOf } from '../search/draft';
import { cachedPages, getPage, type PanelPage } from '../search/get-page';
import { countIn, type FilledPage, type FillLog, logPage, readFillLog } from './fill-log';
import { FILL_MONEY, type FillRecord, readFill, saveFill } from './fill-record';
import { type FillSheet, openFillSheet } from './fill-sheet';
import { pageFrom, pagesAt, SAFE_PAGE } from './pages';
import { type NewRecordSelection, type SelectedRecords, selectNewRecords } from './select-new';

/** Works on the fill; one that somebody else works on comes back as it is. Throws an `AddOnError` where there is none, or it is not this person's. */
export function stepFillOnce(execution: PersonExecution): FillRecord {
  const { documentProperties } = execution.ports;
  const context = execution.step();
  const { record: taken, mine } = takeLease(execution, context, {
    read(properties) {
      const record = readFill(properties);
      if (record?.phase !== 'filling') throw new AddOnError('no_run');
      return record;
    },
    save: saveFill,
    begun: ({ continueAt, problem, ...record }) => record,
  });
  if (!mine) return taken;
  const { lease, ...record } = work(execution, context, taken);
  saveFill(documentProperties, record);
  return record;
}

/** The fill as it is once it was stopped. */
export function stoppedFill(record: FillRecord, now: number, problem?: Problem): FillRecord {
  const { continueAt, lease, ...rest } = record;
  return { ...rest, phase: 'stopped', endedAt: now, idle: 0, ...(problem ? { problem } : {}) };
}

/** Writes the receipt of a fill that has ended. A run log that cannot be written must not keep it from ending. */
export function fileFillReceipt({ ports }: PersonExecution, record: FillRecord): void {
  const { book, clock, documentProperties } = ports;
  const { pages } = readFillLog(book, record);
  try {
    writeReceipt(book, {
      run: record.id,
      started: record.started,
      ended: record.endedAt ?? clock.now(),
      tab: record.target.tab,
      what: `search: ${record.sentence}`,
      rows: record.wanted,
      found: countIn(pages),
      requests: record.requests,
      quoted: record.cap,
      charged: FILL_MONEY.spent(documentProperties.getAll(), record).charged ?? 0,
      unsure: record.unsure,
      state: stateOf(record),
    });
  } catch (error) {
    if (!(error instanceof AddOnError)) throw error;
  }
}

function stateOf({ phase, problem, ended }: FillRecord): string {
  if (phase === 'done')
    return `Done${ended === 'no more' ? ', nobody else matches' : ended === 'left' ? ' before its end' : ''}`;
  return `Stopped${problem ? ` (${problem.code.replace('_', ' ')})` : ''}`;
}

/** Works as long as the step lasts; what it throws as a sentence for the person stops the fill. */
function work(execution: PersonExecution, context: PurchaseContext, start: FillRecord): FillRecord {
  const { clock, documentProperties } = execution.ports;
  const counted = withRequestCounter(context);
  let record: FillRecord = {
    ...start,
    unsure: start.unsure + FILL_MONEY.release(documentProperties, start),
  };
  const keep = (next: FillRecord) => {
    record = next;
    saveFill(documentProperties, { ...next, requests: start.requests + counted.requests() });
  };
  try {
    record = fillPages(execution, counted.context, record, keep);
  } catch (error) {
    if (!(error instanceof AddOnError)) throw error;
    // From where it had come to: what was placed before is not placed again.
    record = stoppedFill(record, clock.now(), { code: error.code, params: error.params });
  }
  record = { ...record, requests: start.requests + counted.requests(), stepped: clock.now() };
  if (record.phase !== 'filling') fileFillReceipt(execution, record);
  return record;
}

interface Filling {
  readonly sheet: FillSheet;
  readonly log: FillLog;
  readonly choose: NewRecordSelection;
  readonly placed: FilledPage[];
}

function fillPages(
  execution: PersonExecution,
  context: PurchaseContext,
  start: FillRecord,
  keep: (record: FillRecord) => void,
): FillRecord {
  const { ledger, ports } = execution;
  const { book, clock, documentProperties } = ports;
  const log = readFillLog(book, start);
  if (!log.draft) throw new AddOnError('fill_lost');
  const { searches } = searchesOf(log.draft, log.chunks.length > 0 ? log.chunks : undefined);
  const sheet = openFillSheet(book, start);
  let record: FillRecord = { ...start, target: sheet.target };
  const isNext = ({ search, offset }: FilledPage) =>
    search === record.next.search && offset === record.next.offset;
  const choose = selectNewRecords(execution, sheet, start.onlyNew ? log.before : new Set(), log.pages);
  const filling: Filling = { sheet, log, choose, placed: log.pages.filter((page) => !isNext(page)) };
  let done = 0;
  while (clock.now() < context.startBefore) {
    const properties = documentProperties.getAll();
    if (isAskedToStop(properties, record)) {
      forgetStop(documentProperties);
      return stoppedFill(record, clock.now());
    }
    const open = record.wanted - countIn(filling.placed);
    const search = searches[record.next.search];
    if (open <= 0 || !search) {
      createLedgerWriter(ports, ledger).file(context.endBefore);
      return {
        ...record,
        phase: 'done',
        ended: open <= 0 ? 'enough' : 'no more',
        idle: 0,
        endedAt: clock.now(),
      };
    }
    const { offset } = record.next;
    const fresh = cachedPages(
      execution,
      pagesAt(offset, record.largest).map((one) => searchPage(search, one)),
    );
    const isKnown = (one: PageRequest) => fresh(searchPage(search, one)) !== undefined;
    const at = pageFrom(offset, open, isKnown, record.largest);
    const page = getPage(execution, context, searchPage(search, at), FILL_MONEY.budget(record));
    if (page.problem) {
      // Not every account takes the largest pages: what the reference is unsure of costs one refusal, once.
      const mayBeSize = page.problem.code === 'bad_request' && at.size === LARGEST_PAGE;
      if (!mayBeSize) return afterProblem(execution, record, page.problem, done);
      record = { ...record, largest: SAFE_PAGE };
      continue;
    }
    placePage(execution, filling, record, page, search, open);
    done += 1;
    record = afterPage(record, page, at.size, searches.length);
    if (page.warning) return stoppedFill(record, clock.now(), page.warning);
    keep(record);
  }
  createLedgerWriter(ports, ledger).file(context.endBefore);
  return { ...record, idle: 0, continueAt: clock.now() };
}

type Bought = Exclude<PanelPage, { readonly list?: undefined }>;

/** Notes whom the page brings, then writes them; what was noted before a cut is written as it was noted. */
function placePage(
  { ports: { book } }: PersonExecution,
  { sheet, log, choose, placed }: Filling,
  record: FillRecord,
  { records }: Bought,
  search: ChunkSearch,
  open: number,
): void {
  const { next } = record;
  const noted = log.pages.find((page) => page.search === next.search && page.offset === next.offset);
  const isThere = (id: string) => sheet.ids.has(id) || records.some((record) => record.id === id);
  // Bought once more after a day, or with somebody on the never-contact list by now, a page may lack some who were noted.
  const isWhole = noted?.ids.every(isThere) ?? false;
  const page =
    noted && isWhole ? noted : { ...next, ...chosenAnew(noted, isThere, choose(records, search, open)) };
  if (!isWhole) logPage(book, record, page);
  const isNew = new Set(page.ids.filter((id) => !(noted && sheet.ids.has(id))));
  sheet.add(records.filter(({ id }) => isNew.has(id)));
  book.flush();
  placed.push(page);
}

/** Those who were noted and are still to be had, and the others. */
function chosenAnew(
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

function afterPage(record: FillRecord, { list }: Bought, size: number, searches: number): FillRecord {
  const { search, offset } = record.next;
  const { total } = list;
  return {
    ...record,
    next: list.isLast ? { search: search + 1, offset: 0 } : { search, offset: offset + size },
    ...(total !== undefined && searches === 1 ? { total } : {}),
  };
}

function afterProblem(
  { ports }: PersonExecution,
  record: FillRecord,
  problem: Problem,
  done: number,
): FillRecord {
  const pause = pauseFor(ports, record.account, problem, record.idle, done);
  if (pause.kind === 'stop') return stoppedFill(record, ports.clock.now(), problem);
  const { idle, continueAt, says } = pause;
  return { ...record, idle, continueAt, ...(says ? { problem } : {}) };
}
