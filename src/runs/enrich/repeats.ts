/** Rows that repeat an earlier row: they are counted, and marked in a column of their own when a person asks for it. They are never deleted. */
import type { PersonExecution } from '../../acquire/execution';
import { ignoreErrors } from '../../acquire/ignore-errors';
import { AddOnError } from '../../core/errors';
import type { Lookup } from '../../core/lookup';
import { fold } from '../../core/lookup/text';
import { duplicateText } from '../../core/run-status';
import { TEXTS } from '../../core/texts';
import { FORMER_DUPLICATES_HEADER } from '../../core/texts/former';
import { recordId } from '../../ledger/entry';
import { type CellWrite, mayWrite } from '../table/cell-writes';
import type { List } from '../table/list';
import { refusedError, writeCells } from '../table/write-cells';
import { dressColumns, looksBefore } from './column-looks';
import { planToStart } from './plan';
import type { ListRow } from './rows';
import type { LooksBefore } from './run-record';
import type { EnrichOptions } from './view';

/** The header of the column of marks. A column under the former header is used on. */
const HEADER = TEXTS.columns.duplicates;
const TEXT = '@';

/** Finds the rows that repeat an earlier row and maps each to that first row. `idOf` returns the Lusha ID of rows that were looked up already. */
export function repeatsIn(
  rows: readonly ListRow[],
  idOf: (lookup: Lookup) => string | undefined = () => undefined,
): ReadonlyMap<number, number> {
  const firstOf = new Map<string, number>();
  const repeats = new Map<number, number>();
  for (const { row, identity } of rows) {
    if (identity.kind !== 'lookup') continue;
    const id = idOf(identity.lookup);
    const names = [...namesOf(identity.lookup), ...(id === undefined ? [] : [`id ${id}`])];
    const first = names.flatMap((name) => firstOf.get(name) ?? [])[0];
    if (first !== undefined) repeats.set(row, first);
    for (const name of names) if (!firstOf.has(name)) firstOf.set(name, first ?? row);
  }
  return repeats;
}

/** Lists every key that can show two rows to be the same: id, email, LinkedIn address, name with company. */
function namesOf(lookup: Lookup): readonly string[] {
  const names = [lookup.key, ...lookup.aliases];
  if (lookup.kind === 'company') return names;
  const { firstName, lastName, companyDomain, companyName } = lookup.by;
  const company = companyDomain ?? (companyName === undefined ? undefined : fold(companyName));
  if (firstName === undefined || lastName === undefined || company === undefined) return names;
  return [...names, `name ${fold(firstName)} ${fold(lastName)} ${company}`];
}

/** Marks the rows of the list that repeat an earlier one and removes old marks. Returns the number of marks and their column (counted from 1). */
export function markRepeats(
  execution: PersonExecution,
  options: EnrichOptions,
): { readonly rows: number; readonly column: number } {
  const { book, documentProperties } = execution.ports;
  const { list, all } = planToStart(execution, { ...options, rows: { by: 'all' } });
  const lookups = all.flatMap(({ identity }) => (identity.kind === 'lookup' ? [identity.lookup] : []));
  const { entries } = execution.runLedger.lookAgain(lookups, documentProperties.getAll());
  const repeats = repeatsIn(all, ({ key }) => {
    const entry = entries.get(key);
    return entry && recordId(entry);
  });
  const headers = [HEADER, FORMER_DUPLICATES_HEADER].map(fold);
  const known = list.header.findIndex(
    (cell, index) => headers.includes(fold(String(cell))) && !list.taken.why.has(index + 1),
  );
  const column = known < 0 ? list.taken.last + 1 : known + 1;
  const writes = new Map<number, Map<number, CellWrite>>();
  const set = (row: number, value: string) => writes.set(row, new Map([[column, { value, format: TEXT }]]));
  if (known < 0) set(list.headerRow, HEADER);
  for (const { row, cells } of all) {
    const first = repeats.get(row);
    const mark = first === undefined ? '' : duplicateText(first);
    if (mark !== String(cells[column - 1] ?? '')) set(row, mark);
  }
  const changed = new Map([...writes].map(([row, cells]) => [row, new Set(cells.keys())]));
  if (!mayWrite(list.tab, changed)) throw new AddOnError('protected');
  const missing = column - list.tab.size().columns;
  const looks = known < 0 ? looksOf(list, column) : undefined;
  if (missing > 0) list.tab.addColumns(missing);
  if (known < 0) dress(list, column, missing > 0, looks);
  const { refused } = writeCells(book, list.tab, writes, { settle: () => book.flush() });
  if (refused.size > 0) throw refusedError(refused, (at) => String(list.header[at - 1] ?? HEADER));
  return { rows: repeats.size, column };
}

function looksOf({ tab, headerRow, header }: List, column: number): LooksBefore | undefined {
  return ignoreErrors(() => looksBefore(tab, headerRow, header, column, 1));
}

/** Gives the new column of marks the looks of the list. What Google refuses is left out. */
function dress(
  { tab, headerRow, rows }: List,
  column: number,
  isInserted: boolean,
  looks: LooksBefore | undefined,
): void {
  const record = { targets: [], ...(looks ? { looks } : {}) };
  const group = new Map([['duplicates', column]]);
  const lastRow = headerRow + rows.length;
  ignoreErrors(() => dressColumns({ tab, headerRow, lastRow, record, group, isInserted: () => isInserted }));
}
