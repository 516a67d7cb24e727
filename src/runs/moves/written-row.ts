/** What accepting a job change writes into the list, computed before anything is written. */
import { safeSheetText } from '../../core/cell';
import { idToken } from '../../core/lookup/lusha-id';
import { fold } from '../../core/lookup/text';
import type { Role } from '../../core/table/roles';
import { valueDigest } from '../enrich/run-undo-tab';
import type { SignalList } from '../signals/rows';
import type { CellWrite } from '../table/cell-writes';
import { listEnd } from '../table/list-end';
import type { AcceptedRow } from './accepted-log';
import { jobDigest, type MoveColumns, type MoveField } from './columns';
import type { ListedMove } from './results-tab';
import type { MoveState } from './view';

/** The columns that accepting writes: those of a job, the company before, and the Lusha ID. */
export type WrittenField = MoveField | 'previous' | 'id' | Role;

/** A row to be written, with its new texts by what they are. */
export interface AcceptedWrite {
  /** Counted from 1. */
  readonly row: number;
  readonly key: string;
  readonly id: string;
  readonly added?: true;
  readonly texts: ReadonlyMap<WrittenField, string>;
}

/** The writes, and what becomes of each job change, by its key. */
export interface PlannedWrites {
  readonly writes: readonly AcceptedWrite[];
  readonly states: ReadonlyMap<string, MoveState>;
}

/** What an added row takes over from the row of the same person. */
const COPIED: readonly Role[] = ['full name', 'name, last first', 'first name', 'last name', 'linkedin'];

/**
 * Plans the updates of the rows of these people, the newest change first: an older one writes only what the newer one leaves.
 * `noted` is what the list said when the changes were listed, and `before` what attempts that were cut off have logged.
 */
export function plannedUpdates(
  read: SignalList,
  columns: MoveColumns,
  moves: readonly ListedMove[],
  noted: ReadonlyMap<string, readonly string[]>,
  before: AcceptedBefore,
): PlannedWrites {
  const states = new Map<string, MoveState>();
  const writes = new Map<number, AcceptedWrite>();
  for (const move of moves) {
    const own = rowsOf(read, move);
    if (own.length === 0) states.set(move.key, 'gone');
    for (const { row } of own) {
      const cells = beforeAttempt(read, row, before.get(move.key));
      const was = noted.get(move.key);
      const isEdited = was !== undefined && !was.includes(jobDigest(cells, columns));
      if (isUpToDate(cells, columns, move)) states.set(move.key, states.get(move.key) ?? 'updated');
      else if (isEdited) states.set(move.key, 'edited');
      else {
        states.set(move.key, 'updated');
        const known = writes.get(row)?.texts ?? new Map<WrittenField, string>();
        const texts = new Map([...textsOf(cells, columns, move), ...known]);
        writes.set(row, { row, key: move.key, id: move.id, texts });
      }
    }
  }
  return { writes: [...writes.values()], states };
}

/** Plans a new row for each of these people below the list. A person of whom the list has such a row already gets no second one. */
export function plannedRows(
  read: SignalList,
  columns: MoveColumns,
  moves: readonly ListedMove[],
  before: AcceptedBefore,
): PlannedWrites {
  const states = new Map<string, MoveState>();
  const writes: AcceptedWrite[] = [];
  let last = endOf(read);
  for (const move of moves) {
    const own = rowsOf(read, move);
    const [first] = own;
    if (!first) {
      states.set(move.key, 'gone');
      continue;
    }
    states.set(move.key, 'added');
    const isThere = own.some((one) => isUpToDate(cellsOf(read, one.row), columns, move));
    if (isThere || writes.some(({ id }) => isSame(id, move))) continue;
    const cut = cutRow(read, before.get(move.key));
    const row = cut ?? last + 1;
    last = Math.max(last, row);
    const cells = cellsOf(read, first.row);
    const texts = new Map<WrittenField, string>([['id', move.id], ...jobTexts(move)]);
    for (const role of COPIED) {
      const column = read.list.roles.get(role);
      if (column !== undefined) texts.set(role, String(cells[column - 1] ?? ''));
    }
    writes.push({ row, key: move.key, id: move.id, added: true, texts });
  }
  return { writes, states };
}

/** Returns the cell to write: text stays text, whatever it looks like. */
export function cellOfText(text: string): CellWrite {
  return { value: safeSheetText(text), format: '@' };
}

function isSame(id: string | undefined, move: ListedMove): boolean {
  return id !== undefined && idToken(id) === idToken(move.id);
}

function rowsOf({ rows }: SignalList, move: ListedMove): SignalList['rows'] {
  return rows.filter(({ id }) => isSame(id, move));
}

function cellsOf({ list }: SignalList, row: number): readonly unknown[] {
  return list.rows[row - list.headerRow - 1] ?? [];
}

/** What earlier attempts have logged, by the key of the event. */
type AcceptedBefore = ReadonlyMap<string, AcceptedRow>;

/** Returns the cells of a row as they were before an attempt that was cut off has written some of them. */
function beforeAttempt(read: SignalList, row: number, attempt: AcceptedRow | undefined): readonly unknown[] {
  const cells = [...cellsOf(read, row)];
  if (!attempt || attempt.added) return cells;
  for (const { header, column, value, after } of attempt.cells) {
    const isOwn = String(read.list.header[column - 1] ?? '') === header;
    if (isOwn && valueDigest(cells[column - 1]) === after && typeof value !== 'object')
      cells[column - 1] = value;
  }
  return cells;
}

/** Returns the row that an attempt which was cut off has begun to add, if it holds nothing else. */
function cutRow(read: SignalList, attempt: AcceptedRow | undefined): number | undefined {
  if (!attempt?.added) return undefined;
  const written = new Map(attempt.cells.map(({ column, after }) => [column, after]));
  const isOwn = cellsOf(read, attempt.row).every(
    (cell, index) => cell === '' || valueDigest(cell) === written.get(index + 1),
  );
  return isOwn ? attempt.row : undefined;
}

/** The company that the person has left is the one in the list, and without such a column the one that Lusha names. */
function textsOf(
  cells: readonly unknown[],
  { company }: MoveColumns,
  move: ListedMove,
): readonly (readonly [WrittenField, string])[] {
  const listed = company === undefined ? '' : String(cells[company - 1] ?? '');
  const before = listed === '' ? move.previousCompany : listed;
  const isMove = move.type === 'companyChange';
  return [
    ['id', move.id],
    ...(isMove && before !== '' ? [['previous', before] as const] : []),
    ...jobTexts(move),
  ];
}

/** A promotion says nothing sure of the employer. */
function jobTexts({ type, company, domain, title }: ListedMove): readonly (readonly [MoveField, string])[] {
  const all: readonly (readonly [MoveField, string])[] = [
    ['company', type === 'companyChange' ? company : ''],
    ['domain', type === 'companyChange' ? domain : ''],
    ['title', title],
  ];
  return all.filter(([, text]) => text !== '');
}

/** Returns whether the row says already what the job change says. */
function isUpToDate(cells: readonly unknown[], columns: MoveColumns, move: ListedMove): boolean {
  const texts = jobTexts(move).filter(([field]) => columns[field] !== undefined);
  const isMove = move.type === 'companyChange';
  const sure = texts.filter(
    ([field]) => field === (isMove && columns.company !== undefined ? 'company' : 'title'),
  );
  return (
    sure.length > 0 &&
    sure.every(([field, text]) => fold(String(cells[(columns[field] ?? 0) - 1] ?? '')) === fold(text))
  );
}

function endOf({ list }: SignalList): number {
  return listEnd({
    tab: list.tab,
    first: list.headerRow + 1,
    left: 1,
    values: list.rows,
    columns: Array.from({ length: list.columns }, (_, index) => index + 1),
    isRow: (index) => list.read[index]?.kind === 'lookup',
  });
}
