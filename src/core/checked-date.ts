/** When a row was last checked, as its cell tells: written by the add-on as text, or made into a date by a person or by Sheets. */

const DAY_MS = 86_400_000;
/** Sheets counts days from the end of 1899; a date whose cell is formatted as a number comes as such a count. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** Counts of days that lie between 1995 and 2199: other numbers are no dates. */
const FIRST_COUNT = 34_700;
const LAST_COUNT = 109_400;
const THREE_NUMBERS = /^(\d{1,4})[-/. ]{1,2}(\d{1,2})[-/. ]{1,2}(\d{1,4})(?:[T ,].*)?$/;

/**
 * The beginning of the day in epoch ms; `undefined` where the cell holds no date. `2026-11-23` is read as it stands, and
 * 3/4/2026 month first only where `monthFirst` says so.
 */
export function dateOfCell(cell: unknown, monthFirst: boolean): number | undefined {
  // Not `instanceof`: a date may come from another realm.
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

/** Whether the cell says that so many days have gone by since; not where it holds no date. */
export function isOlder(cell: unknown, days: number, now: number, monthFirst: boolean): boolean {
  const at = dateOfCell(cell, monthFirst);
  return at !== undefined && now - at >= days * DAY_MS;
}

/** What was bought before this moment (epoch ms) was bought on a day so many days ago, or earlier. */
export function boughtBefore(days: number, now: number): number {
  return (Math.floor(now / DAY_MS) - days + 1) * DAY_MS;
}

function dayAt(year: string, month: string, day: string): number | undefined {
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day);
  return exists ? at.getTime() : undefined;
}
