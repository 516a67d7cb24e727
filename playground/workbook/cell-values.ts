/** What a cell holds, and how dates go between a cell's serial number and the script. */
import type { WireCell } from './wire-cells.js';

export type { WireCell };

/** Days from the serial number's zero, 30 December 1899, to 1970. */
const EPOCH_SERIAL = 25_569;
const DAY_MS = 86_400_000;

export const DATE_FORMAT = 'yyyy-mm-dd';
export const DATE_TIME_FORMAT = 'yyyy-mm-dd h:mm:ss';
export const TEXT_FORMAT = '@';

/** What Google shows while a custom function runs. */
export const LOADING = 'Loading...';

/** The engine's name for a result that is still to come; only ever inside the workbook. */
export const PENDING = '#GETTING_DATA';

const DATE_PATTERN = /^(?!.*[#0@]).*(?:[yd]|m+[/-]|h:m)/i;

export function isDateFormat(format: string): boolean {
  return DATE_PATTERN.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''));
}

/** Serial number of the wall-clock time that `ms` is in this process's time zone, which is also the script's. */
export function serialOf(ms: number): number {
  const local = ms - new Date(ms).getTimezoneOffset() * 60_000;
  return local / DAY_MS + EPOCH_SERIAL;
}

export function dateOfSerial(serial: number): { readonly date: number } {
  const wall = Math.round((serial - EPOCH_SERIAL) * DAY_MS);
  return { date: wall + new Date(wall).getTimezoneOffset() * 60_000 };
}

/** A stored value as the script and the screen have it. */
export function shownError(value: string): string {
  if (value === PENDING) return LOADING;
  return value === '#SPILL!' ? '#REF!' : value;
}
