/** Areas of a tab: rows and columns counted from 1, and how they are written. */

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** `E`, `AA`. */
export function columnName(column: number): string {
  let rest = column;
  let name = '';
  while (rest > 0) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
    rest = Math.floor((rest - 1) / 26);
  }
  return name;
}

/** `E2`, `E2:H26`. */
export function a1Of({ row, column, rows, columns }: Area): string {
  const first = `${columnName(column)}${row}`;
  return rows === 1 && columns === 1
    ? first
    : `${first}:${columnName(column + columns - 1)}${row + rows - 1}`;
}

/** A cell as it stands in a formula on another tab: `Leads!E2`, `'My leads'!E2`. */
export function addressOn(tab: string, a1: string): string {
  return /^[A-Za-z_]\w*$/.test(tab) ? `${tab}!${a1}` : `'${tab.replace(/'/g, "''")}'!${a1}`;
}
