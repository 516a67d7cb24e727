/** One step of a fill with buying groups: it purchases those of some companies and writes their people. It may be cut off at any point and repeated. */
import type { PersonExecution } from '../../acquire/execution';
import { RECORD_KINDS } from '../../acquire/record-kinds';
import { AddOnError } from '../../core/errors';
import { isBought } from '../../ledger/entry';
import { createLedgerWriter } from '../../ledger/ledger-writer';
import type { JobStep, JobWork } from '../job/kind';
import { pausedJob, stoppedJob } from '../job/pause';
import { countIn, type FilledPage, type FillLog, logPage, readFillLog } from './fill-log';
import { FILL_BUDGET, type FillRecord } from './fill-record';
import { type FillSheet, openFillSheet } from './fill-sheet';
import { type ChunkGroups, chunkGroups, termsOf } from './group-source';
import { stoppedByColumns } from './refused-columns';
import { type NewRecordSelection, selectNewRecords } from './select-new';

interface Filling {
  readonly sheet: FillSheet;
  readonly choose: NewRecordSelection;
  /** The companies that were placed already, by the number of their chunk. */
  readonly placed: Map<number, FilledPage>;
}

/** Works on the fill for the duration of the step. Returns the record with the log of the fill. */
export function workOnGroups(step: JobStep<FillRecord>): JobWork<FillRecord, FillLog> {
  const { execution, record: start } = step;
  const { book, clock } = execution.ports;
  const log = readFillLog(book, start);
  // Without an approval that holds the fill stops at its limit, and a person says how much more it may spend.
  if (start.approval === undefined)
    return { record: stoppedJob(start, clock.now(), { code: 'over_cap' }), seen: log };
  const sheet = openFillSheet(book, start);
  const before = start.onlyNew ? log.before : new Set<string>();
  const choose = selectNewRecords(execution, sheet, before, log.pages, { withBought: true });
  const placed = new Map(log.pages.map((page) => [page.search, page]));
  const record = placeChunks(step, { sheet, choose, placed }, { ...start, target: sheet.target }, log);
  return { record, seen: { ...log, pages: [...placed.values()] } };
}

/** Places the people of one chunk of companies after the other and stores the position of the fill after each. */
function placeChunks(
  { execution, context, keep, isAskedToStop }: JobStep<FillRecord>,
  filling: Filling,
  start: FillRecord,
  { chunks, group }: FillLog,
): FillRecord {
  const { ledger, ports } = execution;
  const { clock } = ports;
  if (!group) throw new AddOnError('fill_lost');
  const terms = termsOf(group);
  let record = start;
  let done = 0;
  while (clock.now() < context.startBefore) {
    if (isAskedToStop()) return stoppedJob(record, clock.now());
    const { search: number } = record.next;
    const chunk = chunks[number];
    if (!chunk) {
      createLedgerWriter(ports, ledger).file(context.endBefore);
      return { ...record, phase: 'done', reason: 'no more', idle: 0, ended: clock.now() };
    }
    const payment = { budget: FILL_BUDGET.budget(record), lostBefore: record.lostBefore };
    const found = chunkGroups(execution, context, chunk, terms, payment);
    const isOpen = found.open.length > 0;
    const { refusedBy, isNew } = placeChunk(execution, filling, record, found);
    done += isNew ? 1 : 0;
    const stopped = stoppedByColumns(record, refusedBy, clock.now());
    if (stopped) return stopped;
    if (!isOpen) record = { ...record, next: { search: number + 1, offset: 0 } };
    const added = countIn([...filling.placed.values()]);
    if (found.problem || isOpen) {
      keep(record, { through: added, found: added });
      const problem = found.problem ?? { code: 'waiting' };
      return isOpen ? pausedJob(ports, record, problem, done) : stoppedJob(record, clock.now(), problem);
    }
    keep(record, { through: added, found: added });
  }
  createLedgerWriter(ports, ledger).file(context.endBefore);
  return { ...record, idle: 0, continueAt: clock.now() };
}

/**
 * Logs the people of a chunk and then writes them. What was logged before a cut is written as it was logged; the companies
 * that were open then are added to it.
 */
function placeChunk(
  execution: PersonExecution,
  { sheet, choose, placed }: Filling,
  record: FillRecord,
  found: ChunkGroups,
): { readonly refusedBy: readonly string[]; readonly isNew: boolean } {
  const { search: number } = record.next;
  const noted = placed.get(number);
  const isThere = (id: string) => sheet.ids.has(id) || found.people.some((person) => person.id === id);
  const isWhole = noted !== undefined && noted.open === undefined && noted.ids.every(isThere);
  const page = isWhole ? noted : pageOf(execution, number, found, noted?.ids.filter(isThere) ?? [], choose);
  const isNew = !isWhole && JSON.stringify(page) !== JSON.stringify(noted);
  if (isNew) logPage(execution.ports.book, record, page);
  placed.set(number, page);
  const listed = new Set(page.ids);
  const people = found.people.filter(({ id }) => listed.has(id));
  const refusedBy = [
    ...(record.refusedBy === undefined ? [] : sheet.complete(people.filter(({ id }) => sheet.ids.has(id)))),
    ...sheet.add(people.filter(({ id }) => !sheet.ids.has(id))),
  ];
  return { refusedBy, isNew };
}

function pageOf(
  { ports, runLedger }: PersonExecution,
  number: number,
  found: ChunkGroups,
  kept: readonly string[],
  choose: NewRecordSelection,
): FilledPage {
  const { ids: chosen, inList, before } = choose(found.people, { kind: 'contact' }, Infinity);
  const ids = [...kept, ...chosen];
  const lookups = ids.map((id) => RECORD_KINDS.contact.idLookup(id));
  const { entries } = runLedger.lookAgain(lookups, ports.documentProperties.getAll());
  const owned = lookups.filter(({ key }) => isBought(entries.get(key))).length;
  const { nobody, unknown, never, open, isFree } = found;
  return {
    search: number,
    offset: 0,
    ids,
    inList,
    bought: 0,
    before,
    ...(isFree ? { free: true as const } : {}),
    ...(nobody.length === 0 ? {} : { nobody }),
    ...(unknown.length === 0 ? {} : { unknown }),
    ...(never.length === 0 ? {} : { never }),
    ...(owned === 0 ? {} : { owned }),
    ...(open.length === 0 ? {} : { open }),
  };
}
