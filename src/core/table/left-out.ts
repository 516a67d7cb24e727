/** The rows of a list that are no records: repeated headers, totals, section titles, and a second table below. */
import type { Kind } from '../kind';
import { isLinkLabel } from '../lookup/placeholders';
import { foldWords } from '../lookup/text';
import { readCell } from './cell-reading';
import { filledCells, isData, isSameRow, wordOf } from './find-header';
import { headerMeaning } from './header-meaning';
import type { Roles, Rows } from './roles';

export const LEFT_OUT = ['header', 'total', 'section title', 'other table'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** Words that begin the row of totals. They are folded. */
const TOTALS: ReadonlySet<string> = new Set(
  `total totals grandtotal subtotal sum count average summe gesamt gesamtsumme zwischensumme anzahl totale somma somme
  totaal totalt summa suma razem ogolem итого всего сумма 合計 総計 小計 合计 总计 小计 합계 총계 소계`.split(
    /\s+/,
  ),
);

/** From this many filled cells on a row of one cell is a title of a section. */
const WIDE = 3;

/** Returns why each row is left out, in the order of the rows; `undefined` for rows of the list. */
export function leftOutRows(
  header: readonly unknown[],
  rows: Rows,
  kind: Kind,
  roles: Roles,
): readonly (LeftOut | undefined)[] {
  const isWide = median(rows.map((row) => filledCells(row).length).filter((count) => count > 0)) >= WIDE;
  let isOther = false;
  return rows.map((row, index) => {
    const filled = filledCells(row);
    if (filled.length === 0) return isOther ? 'other table' : undefined;
    if (isSameRow(row, header) || (filled.length > 1 && mostlySame(row, header))) {
      isOther = false;
      return 'header';
    }
    const isAfterBlank = filledCells(rows[index - 1] ?? []).length === 0;
    if (isHeaderBelow(row, kind, roles, isAfterBlank)) {
      // A header with other words for the same columns goes on with the same list, unless a blank row ends that.
      isOther = (isAfterBlank && header.length > 0) || !namesSameRoles(row, kind, roles);
      return isOther ? 'other table' : 'header';
    }
    if (isOther) return 'other table';
    if (isTotal(row, roles)) return 'total';
    return isWide && filled.length === 1 && isTitle(row, roles) ? 'section title' : undefined;
  });
}

function mostlySame(row: readonly unknown[], header: readonly unknown[]): boolean {
  const filled = row.flatMap((cell, index) => (cell === '' || cell === undefined ? [] : [index]));
  const same = filled.filter((index) => wordOf(row[index]) === wordOf(header[index]));
  return same.length > 1 && same.length * 5 >= filled.length * 4;
}

/**
 * Below the first header only a row is one in which every identifying cell is a header word, and most others. After a
 * blank row, words that are known in part are enough (`Team member`).
 */
function isHeaderBelow(row: readonly unknown[], kind: Kind, roles: Roles, isAfterBlank: boolean): boolean {
  const filled = filledCells(row);
  const meaningOf = (cell: unknown) =>
    readCell(cell).kind === 'text' ? headerMeaning(cell, kind) : undefined;
  const isWord = (cell: unknown) => meaningOf(cell) !== undefined;
  const isSure = (cell: unknown) => meaningOf(cell)?.isSure === true;
  // Labels of links alone are called like their columns.
  const isTelling = (cell: unknown) => isSure(cell) && !isLinkLabel(String(cell));
  const identifying = [...roles.values()]
    .map((column) => row[column - 1] ?? '')
    .filter((cell) => cell !== '');
  // Most rows end here, at the first name.
  if (identifying.length === 0 || !identifying.every(isAfterBlank ? isWord : isSure)) return false;
  const words = filled.filter(isAfterBlank ? isWord : isSure);
  return (
    words.length > 1 &&
    words.length * 5 >= filled.length * 3 &&
    filled.some(isTelling) &&
    !filled.some((cell) => isData(cell, kind))
  );
}

function namesSameRoles(row: readonly unknown[], kind: Kind, roles: Roles): boolean {
  return [...roles].every(([role, column]) => {
    const named = headerMeaning(row[column - 1], kind)?.named;
    return named === role || named === 'name' || named === 'link' || named === 'client';
  });
}

/** A row of totals begins with its word, and has at most one text beside it. */
function isTotal(row: readonly unknown[], roles: Roles): boolean {
  const first = row.find((cell) => typeof cell === 'string' && readCell(cell).kind === 'text');
  const words = typeof first === 'string' ? foldWords(first) : [];
  const isTotalWord =
    TOTALS.has(words.join('')) || (TOTALS.has(words[0] ?? '') && /\d|:/.test(String(first)));
  if (!isTotalWord) return false;
  const isText = (cell: unknown) => readCell(cell).kind === 'text';
  return (
    row.filter(isText).length <= 2 &&
    [...roles.values()].filter((column) => isText(row[column - 1])).length <= 1
  );
}

/** A single cell is a title unless it identifies somebody by itself. */
function isTitle(row: readonly unknown[], roles: Roles): boolean {
  return !(['lusha id', 'email', 'linkedin', 'company domain'] as const).some((role) => {
    const column = roles.get(role);
    return column !== undefined && readCell(row[column - 1]).kind === 'text';
  });
}

function median(counts: readonly number[]): number {
  return [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
}
