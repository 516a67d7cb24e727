/** What a cell contains, and how dates convert between a cell's serial number and the script. */
import type { WireCell } from './wire-cells.js';

export type { WireCell };

/** Days from day 0 of serial numbers, December 30, 1899, to 1970. */
const EPOCH_SERIAL = 25_569;
const DAY_MS = 86_400_000;

export const DATE_FORMAT = 'yyyy-mm-dd';
export const DATE_TIME_FORMAT = 'yyyy-mm-dd h:mm:ss';
export const TEXT_FORMAT = '@';

/** What Google shows while a custom function runs. */
export const LOADING = 'Loading...';

/** The engine's name for a pending result. It exists only inside the workbook. */
export const PENDING = '#GETTING_DATA';

const DATE_PATTERN = /^(?!.*[#0@]).*(?:[yd]|m+[/-]|h:m)/i;

/** Returns whether a number format shows a date. */
export function isDateFormat(format: string): boolean {
  return DATE_PATTERN.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''));
}

/**
 * Returns the serial number of the local time at `ms` (epoch) in the time zone of this process, which is also
 * that of the script.
 */
export function serialOf(ms: number): number {
  const local = ms - new Date(ms).getTimezoneOffset() * 60_000;
  return local / DAY_MS + EPOCH_SERIAL;
}

/** Converts a serial number to a date in epoch ms. */
export function dateOfSerial(serial: number): { readonly date: number } {
  const wall = Math.round((serial - EPOCH_SERIAL) * DAY_MS);
  return { date: wall + new Date(wall).getTimezoneOffset() * 60_000 };
}

/** Converts an error value as the workbook stores it to what the script and the screen show. */
export function shownError(value: string): string {
  if (value === PENDING) return LOADING;
  return value === '#SPILL!' ? '#REF!' : value;
}
