/** Reads when a row was last checked from its cell, which holds the add-on's text or a date that Sheets made of it. */

const DAY_MS = 86_400_000;
/** Sheets counts days from December 30, 1899. A date whose cell is formatted as a number arrives as such a count. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** These counts are days between 1995 and 2199; other numbers are not read as dates. */
const FIRST_COUNT = 34_700;
const LAST_COUNT = 109_400;
const THREE_NUMBERS = /^(\d{1,4})[-/. ]{1,2}(\d{1,2})[-/. ]{1,2}(\d{1,4})(?:[T ,].*)?$/;

/**
 * Returns the date of a cell in epoch ms, which is the beginning of the UTC day for texts and numbers, or `undefined`
 * when the cell holds no date. `3/4/2026` is read with the month first only when `monthFirst` is set.
 */
export function dateOfCell(cell: unknown, monthFirst: boolean): number | undefined {
  // `instanceof` would miss a date that comes from another realm.
  if (Object.prototype.toString.call(cell) === '[object Date]') {
    const at = Number(cell);
    return Number.isFinite(at) ? at : undefined;
  }
  if (typeof cell === 'number') {
    return cell >= FIRST_COUNT && cell <= LAST_COUNT ? DAY_ZERO + Math.floor(cell) * DAY_MS : undefined;
  }
  const found = typeof cell === 'string' ? THREE_NUMBERS.exec(cell.trim().replace(/^'/, '')) : null;
  if (!found) return undefined;
  const [, first = '', second = '', third = ''] = found;
  if (first.length === 4) return third.length > 2 ? undefined : dayAt(first, second, third);
  if (third.length !== 4 || first.length > 2) return undefined;
  const isMonthFirst = Number(second) > 12 || (monthFirst && Number(first) <= 12);
  return isMonthFirst ? dayAt(third, first, second) : dayAt(third, second, first);
}

/**
 * Returns whether the date of the cell is at least `days` days before `now` (epoch ms); `false` when it holds no date.
 */
export function isOlder(cell: unknown, days: number, now: number, monthFirst: boolean): boolean {
  const at = dateOfCell(cell, monthFirst);
  return at !== undefined && now - at >= days * DAY_MS;
}

/**
 * Returns the moment (epoch ms) before which purchases were made on the UTC day `days` days ago, or on an earlier day.
 */
export function boughtBefore(days: number, now: number): number {
  return (Math.floor(now / DAY_MS) - days + 1) * DAY_MS;
}

function dayAt(year: string, month: string, day: string): number | undefined {
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day);
  return exists ? at.getTime() : undefined;
}
