/** The columns that a check of companies writes beside a list: two for each group of events, the newest and how many. */
import type { PersonExecution } from '../../acquire/execution';
import { safeSheetText } from '../../core/cell';
import { shortText } from '../../core/errors';
import { fold } from '../../core/lookup/text';
import { missText } from '../../core/run-status';
import { isSignalLost } from '../../core/signals/coverage';
import { eventLine, type SignalEvent } from '../../core/signals/event';
import { COMPANY_SIGNAL_GROUPS, columnLabels, type SignalColumn } from '../../core/signals/signals-call';
import { TEXTS } from '../../core/texts';
import type { SignalsEntry } from '../../ledger/signals-entry';
import { adjacentHeader } from '../enrich/fields';
import { takenColumns } from '../pending/taken-columns';
import type { SignalsKnown } from '../signals/check-ids';
import type { SignalRow } from '../signals/rows';
import { type LoggedRow, type NewColumn, writeLogged } from '../signals/write-logged';
import { addedColumns } from '../signals/written-log';
import type { CellWrite } from '../table/cell-writes';
import type { List } from '../table/list';
import type { NewsRecord } from './news-record';

const TEXT = '@';

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
 * Writes what is known of the rows by now, where the cells say something else. Columns of an earlier check are used again, others
 * are added right of the list. Returns false when the list has to be read anew, because rows were moved meanwhile. Throws an
 * `AddOnError` when the person may not edit the cells.
 */
export function writeNewsColumns(
  { ledger, ports: { book } }: PersonExecution,
  record: NewsRecord,
  list: List,
  rows: readonly SignalRow[],
  known: SignalsKnown,
): boolean {
  const columns = newsColumns({ ledger, book }, record, list);
  const added = columns.filter(({ isNew }) => isNew);
  const cells = new Map<number, Map<number, CellWrite>>();
  const logged: LoggedRow[] = [];
  for (const row of rows) {
    const own = new Map<number, CellWrite>();
    const values = valuesOf(record, row, known);
    for (const [index, { column }] of columns.entries()) {
      const value = values[index];
      if (value !== undefined && isChange(list, row.row, column, value)) own.set(column, cellOf(value));
    }
    if (own.size === 0) continue;
    cells.set(row.row, own);
    logged.push({ row: row.row, key: '', id: row.id ?? row.lookup.key });
  }
  return (
    cells.size === 0 || writeLogged(book, list, { check: record.id, what: 'news' }, logged, cells, added)
  );
}

interface NewsColumn extends NewColumn {
  readonly isNew: boolean;
}

/** Returns the columns side by side in the order of the groups. Under the header of a person's own column a name of the add-on's is used. */
function newsColumns(
  { ledger, book }: Pick<PersonExecution, 'ledger'> & Pick<PersonExecution['ports'], 'book'>,
  record: NewsRecord,
  list: List,
): readonly NewsColumn[] {
  const { header, tab } = list;
  const texts = header.map((cell) => fold(String(cell)));
  const own = new Set(
    addedColumns(book, 'news').flatMap((one) => (one.tabId === tab.id ? [fold(one.header)] : [])),
  );
  const taken = takenColumns(ledger, list);
  let last = taken.last;
  const used = new Set<string>();
  const columnFor = (label: string, name: string): NewsColumn => {
    for (let number = 1; ; number += 1) {
      const text =
        number === 1 ? label : [adjacentHeader(label), ...(number > 2 ? [number - 1] : [])].join(' ');
      const at = texts.indexOf(fold(text));
      const isOwn = at >= 0 && own.has(fold(text)) && !taken.why.has(at + 1);
      if (used.has(fold(text)) || (at >= 0 && !isOwn)) continue;
      used.add(fold(text));
      if (isOwn) return { name, header: text, column: at + 1, isNew: false };
      last += 1;
      return { name, header: text, column: last, isNew: true };
    }
  };
  return chosenGroups(record).flatMap((group) => {
    const [text, count] = columnLabels(group);
    return [columnFor(text, 'news'), columnFor(count, 'news count')];
  });
}

/** Returns the values of a row's columns; `undefined` for those of which nothing is known yet. */
function valuesOf(
  record: NewsRecord,
  row: SignalRow,
  known: SignalsKnown,
): readonly (string | number | undefined)[] {
  const groups = chosenGroups(record);
  const reason = reasonOf(row);
  // As in a formula, the first column says why there is nothing.
  if (reason !== undefined) return groups.flatMap((_, index) => [index === 0 ? reason : '', '']);
  const entry = row.id === undefined ? undefined : known.get(row.id);
  return groups.flatMap((group): (string | number | undefined)[] => {
    if (!entry) return [undefined, undefined];
    if (group.types.some((type) => isSignalLost(entry.asked[type]))) return [shortText('lost'), ''];
    const isAnswered = group.types.every((type) => (entry.asked[type]?.since ?? '9') <= record.since);
    if (!isAnswered) return [undefined, undefined];
    const events = eventsSince(record, group, entry);
    const [newest] = events;
    return [newest ? eventLine(newest) : '', events.length];
  });
}

function reasonOf({ state, miss }: SignalRow): string | undefined {
  switch (state) {
    case 'not found':
      return missText(miss ?? 'no match');
    case 'unsure':
      return TEXTS.statuses.possibleMatch;
    case 'never contact':
      return shortText('left_out');
    default:
      return undefined;
  }
}

/** A cell with a formula of a person's own stays as it is. */
function isChange({ content }: List, row: number, column: number, value: string | number): boolean {
  if ((content.formulas[row - 1]?.[column - 1] ?? '') !== '') return false;
  return String(content.values[row - 1]?.[column - 1] ?? '').replace(/^'/, '') !== String(value);
}

function cellOf(value: string | number): CellWrite {
  return typeof value === 'number' ? { value } : { value: safeSheetText(value), format: TEXT };
}
