/** Areas of a tab and their A1 notation. */

/** A rectangle of cells. `row` and `column` are counted from 1; `rows` and `columns` are its size. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Returns the letters of a column that is counted from 1, such as `E` or `AA`. */
export function columnName(column: number): string {
  let rest = column;
  let name = '';
  while (rest > 0) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
    rest = Math.floor((rest - 1) / 26);
  }
  return name;
}

/** Returns the area in A1 notation, such as `E2` or `E2:H26`. */
export function a1Of({ row, column, rows, columns }: Area): string {
  const first = `${columnName(column)}${row}`;
  return rows === 1 && columns === 1
    ? first
    : `${first}:${columnName(column + columns - 1)}${row + rows - 1}`;
}

/** Returns the area that both areas share; `undefined` when they share no cell. */
export function overlapOf(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows < 1 || columns < 1 ? undefined : { row, column, rows, columns };
}

/** Returns a reference that a formula on another tab can use, such as `Leads!E2` or `'My leads'!E2`. */
export function addressOn(tab: string, a1: string): string {
  return /^[A-Za-z_]\w*$/.test(tab) ? `${tab}!${a1}` : `'${tab.replace(/'/g, "''")}'!${a1}`;
}

/** The most cells of one write. It is the add-on's own choice. */
const LARGEST_WRITE = 20_000;

/**
 * Groups items by their areas into stacks that one write can fill: areas of one tab and one width, each directly below
 * the other. Stacks come in the order of tabs, columns and rows.
 */
export function stacksOf<T>(
  items: readonly T[],
  placeOf: (item: T) => { readonly tabId: number; readonly area: Area },
): readonly (readonly [T, ...T[]])[] {
  const placed = items.map((item) => ({ item, ...placeOf(item) }));
  placed.sort((a, b) => a.tabId - b.tabId || a.area.column - b.area.column || a.area.row - b.area.row);
  const stacks: { tabId: number; area: Area; items: [T, ...T[]] }[] = [];
  for (const { item, tabId, area } of placed) {
    const stack = stacks[stacks.length - 1];
    const follows =
      stack?.tabId === tabId &&
      stack.area.column === area.column &&
      stack.area.columns === area.columns &&
      stack.area.row + stack.area.rows === area.row &&
      (stack.area.rows + area.rows) * area.columns <= LARGEST_WRITE;
    if (stack && follows) {
      stack.items.push(item);
      stack.area = { ...stack.area, rows: stack.area.rows + area.rows };
    } else stacks.push({ tabId, area, items: [item] });
  }
  return stacks.map((stack) => stack.items);
}
