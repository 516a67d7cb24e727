/** Cell values on their way across the border: JSON has no dates, so a date travels as `{ date }`. */

export type ScriptCell = string | number | boolean | Date;

/** `{ date }` in epoch ms. */
export type WireCell = string | number | boolean | null | { readonly date: number };

export function cellToWire(value: unknown): WireCell {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return { date: value.getTime() };
  if (typeof value === 'object') return String(value);
  return value as string | number | boolean;
}

export function cellFromWire(value: WireCell): ScriptCell {
  if (value === null) return '';
  return typeof value === 'object' ? new Date(value.date) : value;
}

export function rowsToWire(rows: readonly (readonly unknown[])[]): WireCell[][] {
  return rows.map((row) => row.map(cellToWire));
}

export function rowsFromWire(rows: readonly (readonly WireCell[])[]): ScriptCell[][] {
  return rows.map((row) => row.map(cellFromWire));
}
