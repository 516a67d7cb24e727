/** One step of a check of what happened at companies: it asks, writes beside the list, and lists the events. */
import type { PersonExecution } from '../../acquire/execution';
import type { Company } from '../../core/company';
import type { JobStep, JobWork } from '../job/kind';
import { knownSignals, type SignalsKnown, withFound } from '../signals/check-ids';
import { untilWritten } from '../signals/columns-beside';
import { idsOf, readSignalList, type SignalRow } from '../signals/rows';
import { rowsOfCheck } from '../signals/signals-log';
import { workOnSignals } from '../signals/work';
import { eventsSince, writeNewsColumns } from './news-columns';
import { NEWS_BUDGET, type NewsRecord } from './news-record';
import { type CompanyEvent, listNews } from './news-tab';

/** Works on the check for the duration of the step. */
export function workOnNews(step: JobStep<NewsRecord>): JobWork<NewsRecord, never> {
  return workOnSignals(step, {
    kind: 'company',
    budget: NEWS_BUDGET,
    mode: step.record.newer ? 'news' : 'known',
    since: ({ since }) => since,
    take: ({ execution }, record, { found }) => takeOver(execution, record, found),
  });
}

/** Writes what is known by now into the list, which is read again because people sort and insert rows while Lusha is asked. */
function takeOver(execution: PersonExecution, record: NewsRecord, found: SignalsKnown): NewsRecord {
  const { book } = execution.ports;
  let events: readonly CompanyEvent[] = [];
  let listedEvents = 0;
  untilWritten(() => {
    const read = readSignalList(execution, 'company', record.tabId);
    const rows = rowsOfCheck(book, record, read.rows);
    const known = withFound(knownSignals(execution, 'company', idsOf(rows)), found);
    events = eventsOf(record, rows, known);
    listedEvents = listNews(book, record.id, events);
    return writeNewsColumns(execution, record, read.list, rows, known);
  });
  book.flush();
  return {
    ...record,
    events: events.length,
    companies: new Set(events.map(({ id }) => id)).size,
    listedEvents,
  };
}

/** Lists the events of these companies since the first day, each once. */
function eventsOf(
  record: NewsRecord,
  rows: readonly SignalRow[],
  known: SignalsKnown,
): readonly CompanyEvent[] {
  const byId = new Map(rows.flatMap((row) => (row.id === undefined ? [] : [[row.id, row] as const])));
  return [...byId].flatMap(([id, row]) =>
    eventsSince(record, record, known.get(id)).map((event) => ({ id, company: nameOf(row), event })),
  );
}

function nameOf({ record, lookup }: SignalRow): string {
  const known = (record as Partial<Company> | undefined)?.name;
  if (lookup.kind !== 'company') return known ?? '';
  return known ?? lookup.by.name ?? lookup.by.domain ?? '';
}
