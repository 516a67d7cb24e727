/** Compares the rows of the person's list with the people and companies that they name. */
import { readStatus, STATUS_HEADER } from '../../../src/core/run-status';
import type { OwnList } from './own-list';
import { type ExpectedRow, isExplained } from './people-list';

/** What the columns of a run hold for the record of a row, by header. */
export type Truth = (row: ExpectedRow) => Readonly<Record<string, unknown>> | undefined;

/** Returns which rows hold a wrong value, or neither a value nor an explanation. */
export function rowViolations(list: OwnList, rows: readonly ExpectedRow[], truth: Truth): readonly string[] {
  const found = list.read();
  return rows.flatMap((row) => {
    const at = found.get(row.mark);
    if (!at || !list.keeps(row.mark)) return [];
    const values = truth(row);
    const wrong = Object.entries(values ?? {}).flatMap(([header, right]) => {
      const shown = at.byHeader[header] ?? '';
      return shown === '' || String(shown) === String(right) || isExplained(String(shown))
        ? []
        : [`${header} of ${row.mark} reads ${String(shown)} instead of ${String(right)}.`];
    });
    const status = String(at.byHeader[STATUS_HEADER] ?? '');
    if (status !== '' && !isExplained(status)) wrong.push(`The status of ${row.mark} reads ${status}.`);
    if (values === undefined && readStatus(status).state === 'found') {
      wrong.push(`The row ${row.mark} has nobody and says ${status}.`);
    }
    return wrong;
  });
}

/** Returns which rows are not as an undisturbed run leaves them. */
export function unfinishedRows(list: OwnList, rows: readonly ExpectedRow[], truth: Truth): readonly string[] {
  const found = list.read();
  return rows.flatMap((row) => {
    const at = found.get(row.mark);
    if (!at || !list.keeps(row.mark)) return [];
    const status = String(at.byHeader[STATUS_HEADER] ?? '');
    const values = truth(row);
    if (values === undefined) {
      return row.says?.test(status) ? [] : [`The status of ${row.mark} reads ${status}.`];
    }
    const lacking = Object.entries(values).filter(
      ([header, right]) => String(at.byHeader[header] ?? '') !== String(right),
    );
    return lacking.length === 0 && status === 'Found'
      ? []
      : [`The row ${row.mark} lacks ${lacking.map(([header]) => header).join(', ')} and says ${status}.`];
  });
}
