/** Cell values as they cross the interface. JSON has no dates, so a date is sent as `{ date }`. */

export type ScriptCell = string | number | boolean | Date;

/** A value of a cell. `{ date }` is in epoch ms. */
export type WireCell = string | number | boolean | null | { readonly date: number };

/** A value of an argument. `{ error }` is an error value that arrives as an object, and `{ nothing }` is `null`. */
export type WireArgument = WireCell | { readonly error: string } | { readonly nothing: true };

/** Converts a value of an argument for the script. */
export function argumentFromWire(value: WireArgument): ScriptCell | Error | null {
  if (typeof value !== 'object' || value === null || 'date' in value) return cellFromWire(value);
  return 'error' in value ? new Error(value.error) : null;
}

/** Converts a value of the script for the host. */
export function cellToWire(value: unknown): WireCell {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return { date: value.getTime() };
  if (typeof value === 'object') return String(value);
  return value as string | number | boolean;
}

/** Converts a value of the host for the script. */
function cellFromWire(value: WireCell): ScriptCell {
  if (value === null) return '';
  return typeof value === 'object' ? new Date(value.date) : value;
}

/** Converts rows of the script for the host. */
export function rowsToWire(rows: readonly (readonly unknown[])[]): WireCell[][] {
  return rows.map((row) => row.map(cellToWire));
}

/** Converts rows of the host for the script. */
export function rowsFromWire(rows: readonly (readonly WireCell[])[]): ScriptCell[][] {
  return rows.map((row) => row.map(cellFromWire));
}
