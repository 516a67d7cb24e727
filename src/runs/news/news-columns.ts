/** The columns that a check of companies writes beside a list: two for each group of events, the newest and how many. */
import type { PersonExecution } from '../../acquire/execution';
import { shortText } from '../../core/errors';
import { isSignalLost } from '../../core/signals/coverage';
import { eventLine, isSeenOnly, type SignalEvent } from '../../core/signals/event';
import { COMPANY_SIGNAL_GROUPS, columnLabels, type SignalColumn } from '../../core/signals/signals-call';
import type { SignalsEntry } from '../../ledger/signals-entry';
import type { SignalsKnown } from '../signals/check-ids';
import { type BesideLabel, type BesideValue, reasonOf, writeBeside } from '../signals/columns-beside';
import type { SignalRow } from '../signals/rows';
import type { List } from '../table/list';
import type { NewsRecord } from './news-record';

/** Returns the groups of which types are asked for, each with these types. */
export function chosenGroups({ types }: Pick<NewsRecord, 'types'>): readonly SignalColumn[] {
  return COMPANY_SIGNAL_GROUPS.map(({ label, types: all }) => ({
    label,
    types: all.filter((type) => types.includes(type)),
  })).filter((group) => group.types.length > 0);
}

/** Returns the events of a group since the first day of the check, the newest first. */
export function eventsSince(
  { since }: Pick<NewsRecord, 'since'>,
  { types }: Pick<SignalColumn, 'types'>,
  entry: SignalsEntry | undefined,
): readonly SignalEvent[] {
  const events = entry?.events ?? [];
  return events.filter(({ type, date }) => types.includes(type) && (date === '' || date >= since));
}

/**
 * Writes what is known of the rows by now beside the list. Returns false when the list has to be read anew, because rows were moved
 * meanwhile. Throws an `AddOnError` when the person may not edit the cells.
 */
export function writeNewsColumns(
  execution: PersonExecution,
  record: NewsRecord,
  list: List,
  rows: readonly SignalRow[],
  known: SignalsKnown,
): boolean {
  const labels = chosenGroups(record).flatMap((group): readonly BesideLabel[] => {
    const [text, count] = columnLabels(group);
    return [
      { label: text, name: 'news' },
      { label: count, name: 'news count' },
    ];
  });
  const by = { check: record.id, what: 'news' } as const;
  return writeBeside(execution, by, list, labels, rows, (row) => valuesOf(record, row, known));
}

/** Returns the values of a row's columns; `undefined` for those of which nothing is known yet. */
function valuesOf(record: NewsRecord, row: SignalRow, known: SignalsKnown): readonly BesideValue[] {
  const groups = chosenGroups(record);
  const reason = reasonOf(row);
  // As in a formula, the first column says why there is nothing.
  if (reason !== undefined) return groups.flatMap((_, index) => [index === 0 ? reason : '', '']);
  const entry = row.id === undefined ? undefined : known.get(row.id);
  return groups.flatMap((group): BesideValue[] => {
    if (!entry) return [undefined, undefined];
    if (group.types.some((type) => isSignalLost(entry.asked[type]))) return [shortText('lost'), ''];
    const isAnswered = group.types.every((type) => (entry.asked[type]?.since ?? '9') <= record.since);
    if (!isAnswered) return [undefined, undefined];
    const events = eventsSince(record, group, entry);
    const [newest] = events;
    return [newest ? lineOf(newest) : '', events.length];
  });
}

/** A file that keeps only IDs has no texts of earlier answers, which the cell may still have. */
function lineOf(event: SignalEvent): BesideValue {
  const text = eventLine(event);
  return isSeenOnly(event) ? { text, unless: `${event.date} · ` } : text;
}
