/** Writes accepted job changes into the list, after what the cells held was logged for undo. */
import type { PersonExecution } from '../../acquire/execution';
import { ID_HEADER } from '../../core/run-status';
import { type NewColumn, writeLogged } from '../signals/write-logged';
import type { CellWrite } from '../table/cell-writes';
import type { List } from '../table/list';
import { type MoveColumns, PREVIOUS_HEADER } from './columns';
import { type AcceptedWrite, cellOfText, type WrittenField } from './written-row';

/** Columns that accepting may add, with their headers. */
const ADDED = [
  ['previous', PREVIOUS_HEADER],
  ['id', ID_HEADER.contact],
] as const;

/** Writes the rows. Returns false when the list has to be read anew, because rows were moved meanwhile. Throws an `AddOnError` when the person may not edit them, or when a column does not accept a value. */
export function writeAccepted(
  { ports: { book } }: PersonExecution,
  check: string,
  list: List,
  columns: MoveColumns,
  writes: readonly AcceptedWrite[],
): boolean {
  if (writes.length === 0) return true;
  const added = newColumns(columns, writes);
  const cells = plannedCells(list, columns, added, writes);
  return writeLogged(book, list, { check, what: 'accepted' }, writes, cells, added);
}

function newColumns(columns: MoveColumns, writes: readonly AcceptedWrite[]): readonly NewColumn[] {
  const needed = ADDED.filter(
    ([name]) => columns[name] === undefined && writes.some(({ texts }) => texts.has(name)),
  );
  return needed.map(([name, header], index) => ({ name, header, column: columns.taken.last + 1 + index }));
}

/** Returns the cells by row and column. A cell with a formula of a person's own is not written. */
function plannedCells(
  list: List,
  columns: MoveColumns,
  added: readonly NewColumn[],
  writes: readonly AcceptedWrite[],
): ReadonlyMap<number, ReadonlyMap<number, CellWrite>> {
  const columnOf = (field: WrittenField): number | undefined => {
    const isOwn = field === 'company' || field === 'domain' || field === 'title';
    if (isOwn) return columns[field];
    if (field !== 'previous' && field !== 'id') return list.roles.get(field);
    return columns[field] ?? added.find(({ name }) => name === field)?.column;
  };
  const { formulas } = list.content;
  return new Map(
    writes.map(({ row, texts }): [number, Map<number, CellWrite>] => [
      row,
      new Map(
        [...texts].flatMap(([field, text]): [number, CellWrite][] => {
          const column = columnOf(field);
          const isFree = column !== undefined && (formulas[row - 1]?.[column - 1] ?? '') === '';
          return isFree && !columns.taken.why.has(column) ? [[column, cellOfText(text)]] : [];
        }),
      ),
    ]),
  );
}
