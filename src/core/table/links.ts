/** The columns of addresses whose cells show other texts, such as `Profile`, and may lead to the address by a link. */
import type { Kind } from '../kind';
import { emailsIn } from '../lookup/emails';
import { linkedinPage } from '../lookup/linkedin';
import { website } from '../lookup/websites';
import { readCell } from './cell-reading';
import { headerMeaning, type Named } from './header-meaning';
import { headerOf, type TableOptions } from './read-table';
import type { Rows } from './roles';

const ADDRESSES: ReadonlySet<Named> = new Set([
  'email',
  'linkedin',
  'company page',
  'company domain',
  'link',
]);

/** Returns the columns, counted from 1. The script must read their links before the list is read. */
export function columnsOfLinks(cells: Rows, kind: Kind, options: TableOptions): readonly number[] {
  const { row } = headerOf(cells, kind, options);
  const chosen = new Set(
    (['email', 'linkedin', 'company page', 'company domain'] as const).map(
      (role) => options.roles?.[role] ?? 0,
    ),
  );
  const header = row === undefined ? [] : (cells[row - 1] ?? []);
  return header.flatMap((cell, index) => {
    const named = headerMeaning(cell, kind)?.named;
    const isAddress = (named !== undefined && ADDRESSES.has(named)) || chosen.has(index + 1);
    return isAddress && cells.slice(row).some((one) => isBare(one[index])) ? [index + 1] : [];
  });
}

/** Replaces texts without an address by the address that they lead to. `links[0]` belongs to `cells[0]`. */
export function withLinks(cells: Rows, column: number, links: readonly (string | undefined)[]): Rows {
  return cells.map((row, index) => {
    const link = links[index] ?? '';
    if (link === '' || !isBare(row[column - 1])) return row;
    const own = [...row];
    own[column - 1] = link;
    return own;
  });
}

/** Returns whether a cell holds a text that is no address. */
function isBare(value: unknown): boolean {
  const cell = readCell(value);
  if (cell.kind !== 'text') return false;
  return !website(cell.text) && !linkedinPage(cell.text) && emailsIn(cell.text).length === 0;
}
