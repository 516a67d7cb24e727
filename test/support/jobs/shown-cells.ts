/** What formulas may spend in jobs, and what their cells show. */
import type { Setup } from '../playground';
import type { PeopleFile } from './people-list';

export const CAP = { credits: 60, phones: 0 };
/** What a formula that failed as a whole says behind its error. */
export const WITH_REMEDY = /[.!?] [A-Z].*[.]$/s;

/** Returns what a cell shows; for an error the message behind it. */
export function shownIn({ playground, list }: PeopleFile, row: number, beyond: number): string {
  const { tab } = list;
  if (tab === undefined) return '';
  const { workbook } = playground.host;
  const cell = `${list.column(beyond)}${row}`;
  const [[value = ''] = []] = workbook.getValues(tab, cell);
  return value === '#ERROR!' ? (workbook.note(tab, cell) ?? '#ERROR!') : String(value);
}

/** Returns the limit a day of the formulas of a job. */
export function creditsOf(setup: Setup): number {
  return (setup.cap ?? CAP).credits;
}
