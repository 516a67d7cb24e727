/** The columns that a check writes beside a list. Those of an earlier check are used again, others are added right of the list. */
import type { PersonExecution } from '../../acquire/execution';
import { safeSheetText } from '../../core/cell';
import { shortText } from '../../core/errors';
import { fold } from '../../core/lookup/text';
import { missText } from '../../core/run-status';
import { TEXTS } from '../../core/texts';
import { adjacentHeader } from '../enrich/fields';
import { takenColumns } from '../pending/taken-columns';
import type { CellWrite } from '../table/cell-writes';
import type { List } from '../table/list';
import type { SignalRow } from './rows';
import { type LoggedRow, type NewColumn, type Writer, writeLogged } from './write-logged';
import { addedColumns } from './written-log';

const TEXT = '@';

/** A value of a row; `undefined` where nothing is known yet, so that the cell stays as it is. */
export type BesideValue = string | number | LesserText | undefined;

/** A text that is not written where the cell begins with `unless`, because the cell says more. */
export interface LesserText {
  readonly text: string;
  readonly unless: string;
}

/** A column by the label in its header, and the name by which its width is known. */
export interface BesideLabel {
  readonly label: string;
  readonly name: string;
}

/** A column beside the list. */
interface BesideColumn extends NewColumn {
  readonly isNew: boolean;
}

/** How often rows are written that are moved by others meanwhile. */
const ATTEMPTS = 3;

/** Writes until `write`, which reads the list anew each time, returns that nobody has moved rows meanwhile; a few times at most. */
export function untilWritten(write: () => boolean): void {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) if (write()) return;
}

/**
 * Writes the values of the rows, in the order of the labels, where the cells say something else. Returns false when the list has to
 * be read anew, because rows were moved meanwhile. Throws an `AddOnError` when the person may not edit the cells.
 */
export function writeBeside(
  execution: PersonExecution,
  by: Writer,
  list: List,
  labels: readonly BesideLabel[],
  rows: readonly SignalRow[],
  valuesOf: (row: SignalRow) => readonly BesideValue[],
): boolean {
  const { book } = execution.ports;
  const columns = besideColumns(execution, by, list, labels);
  const cells = new Map<number, Map<number, CellWrite>>();
  const logged: LoggedRow[] = [];
  for (const row of rows) {
    const own = new Map<number, CellWrite>();
    const values = valuesOf(row);
    for (const [index, { column }] of columns.entries()) {
      const value = textOf(values[index], contentOf(list, row.row, column));
      if (value !== undefined && isChange(list, row.row, column, value)) own.set(column, cellOf(value));
    }
    if (own.size === 0) continue;
    cells.set(row.row, own);
    logged.push({ row: row.row, key: '', id: row.id ?? row.lookup.key });
  }
  const added = columns.filter(({ isNew }) => isNew);
  return cells.size === 0 || writeLogged(book, list, by, logged, cells, added);
}

/** Returns the columns side by side in their order. Under the header of a person's own column a name of the add-on's is used. */
export function besideColumns(
  { ledger, ports: { book } }: PersonExecution,
  { what }: Pick<Writer, 'what'>,
  list: List,
  labels: readonly BesideLabel[],
): readonly BesideColumn[] {
  const { header, tab } = list;
  const texts = header.map((cell) => fold(String(cell)));
  const own = new Set(
    addedColumns(book, what).flatMap((one) => (one.tabId === tab.id ? [fold(one.header)] : [])),
  );
  const taken = takenColumns(ledger, list);
  let last = taken.last;
  const used = new Set<string>();
  const columnFor = ({ label, name }: BesideLabel): BesideColumn => {
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
  return labels.map(columnFor);
}

/** Returns why nothing can be asked about a row; `undefined` when something can. */
export function reasonOf({ state, miss }: SignalRow): string | undefined {
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
function isChange(list: List, row: number, column: number, value: string | number): boolean {
  if ((list.content.formulas[row - 1]?.[column - 1] ?? '') !== '') return false;
  return contentOf(list, row, column) !== String(value);
}

function contentOf({ content }: List, row: number, column: number): string {
  return String(content.values[row - 1]?.[column - 1] ?? '').replace(/^'/, '');
}

/** Returns what is to be written over a content; `undefined` where it stays. */
function textOf(value: BesideValue, present: string): string | number | undefined {
  if (typeof value !== 'object') return value;
  return present.startsWith(value.unless) ? undefined : value.text;
}

function cellOf(value: string | number): CellWrite {
  return typeof value === 'number' ? { value } : { value: safeSheetText(value), format: TEXT };
}
