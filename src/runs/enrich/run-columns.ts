/** Where the columns of a run stand now: people insert, move and delete columns while it works. */
import type { Area } from '../../core/area';
import { AddOnError } from '../../core/errors';
import type { Role } from '../../core/lookup/columns';
import type { Book, Tab } from '../../ports';
import type { RunColumn, RunRecord } from './run-record';

export interface Place {
  /** Name of the column within the run. */
  readonly name: string;
  readonly column: number;
}

export interface RunTab {
  readonly tab: Tab;
  readonly headerRow: number;
  /** Last row that holds anything. */
  readonly lastRow: number;
  readonly roles: ReadonlyMap<Role, number>;
  readonly status: number;
  readonly lushaId: number;
  readonly date: number;
  /** In the order of the run's targets. */
  readonly targets: readonly { readonly place: number; readonly adjacent?: number }[];
  /** Columns that the run writes, by name. */
  readonly places: readonly Place[];
}

/** Rows further down in which the row of headers is looked for when it was moved. */
const MOVED_BY = 50;

/** Throws an `AddOnError` where the tab or one of the columns is gone. */
export function findRunTab(book: Book, record: RunRecord): RunTab {
  const tab = book.tabs().find(({ id }) => id === record.tabId);
  if (!tab) throw new AddOnError('tab_gone');
  const { rows, columns } = tab.extent();
  const { headerRow, header } = findHeaderRow(tab, record, rows, columns);
  const columnOf = ({ header: text, column }: RunColumn): number => {
    if (header[column - 1] === text) return column;
    const found = header.indexOf(text);
    if (found < 0) throw new AddOnError('column_gone', { message: text });
    return found + 1;
  };
  const targets = record.targets.map(({ place, adjacent }) => ({
    place: columnOf(place),
    ...(adjacent ? { adjacent: columnOf(adjacent) } : {}),
  }));
  const status = columnOf(record.status);
  const lushaId = columnOf(record.lushaId);
  const date = columnOf(record.date);
  return {
    tab,
    headerRow,
    lastRow: rows,
    roles: new Map(record.roles.map((one) => [one.role, columnOf(one)])),
    status,
    lushaId,
    date,
    targets,
    places: [
      ...targets.flatMap(({ place, adjacent }, index) => [
        { name: `t${index}`, column: place },
        ...(adjacent === undefined ? [] : [{ name: `a${index}`, column: adjacent }]),
      ]),
      { name: 'status', column: status },
      { name: 'id', column: lushaId },
      { name: 'date', column: date },
    ],
  };
}

/** The rows of the list between two columns; `undefined` where there are none. */
export function rowsArea({ headerRow, lastRow }: RunTab, columns: readonly number[]): Area | undefined {
  const first = Math.min(...columns);
  const rows = lastRow - headerRow;
  if (rows < 1) return undefined;
  return { row: headerRow + 1, column: first, rows, columns: Math.max(...columns) - first + 1 };
}

function findHeaderRow(tab: Tab, record: RunRecord, rows: number, columns: number) {
  const read = (row: number, count: number) =>
    rows < row || columns === 0
      ? []
      : tab
          .values({ row, column: 1, rows: Math.min(count, rows - row + 1), columns })
          .map((cells) => cells.map(String));
  const [own = []] = read(record.headerRow, 1);
  const { header } = record.status;
  if (own.includes(header)) return { headerRow: record.headerRow, header: own };
  const all = read(1, record.headerRow + MOVED_BY);
  const index = all.findIndex((cells) => cells.includes(header));
  if (index < 0) throw new AddOnError('column_gone', { message: header });
  return { headerRow: index + 1, header: all[index] ?? [] };
}
