/** Finds the header row of a list: under titles and notes, in one or two rows, and never a row of the list's data. */
import type { Kind } from '../kind';
import { emailsIn } from '../lookup/emails';
import { linkedinPage } from '../lookup/linkedin';
import { lushaId } from '../lookup/lusha-id';
import { fold } from '../lookup/text';
import { website } from '../lookup/websites';
import { headerMeaning } from './header-meaning';
import type { Rows } from './roles';
import { isJobTitle } from './text-kinds';

/** How many rows from the top can hold the headers. */
export const HEADER_ROWS = 20;
/** Longer texts are notes. It is the add-on's own limit, in UTF-16 units. */
const LONGEST_HEADER = 80;
/** How many rows under a row show how wide the list is. */
const LOOK_AHEAD = 5;
/** How many rows under a row are searched for its texts. */
const RECURS_WITHIN = 200;

/** Rows are counted from 1; without `row` there is no header. `groupRow` is the upper one of two header rows. */
export interface HeaderRow {
  readonly row?: number;
  readonly groupRow?: number;
}

/**
 * Finds the header row: the first one that is filled like the list below it, holds known header words and no data. Where
 * `guess` is set, a first filled row of texts above other rows is a header, too.
 */
export function findHeader(cells: Rows, kind: Kind, guess = false): HeaderRow {
  const top = cells.slice(0, HEADER_ROWS);
  const known = top.findIndex(
    (row, index) => isHeader(row, kind) && isAsWide(cells, index) && !recurs(cells, index),
  );
  if (known >= 0) {
    const next = cells[known + 1] ?? [];
    const hasSecond =
      isHeader(next, kind) && !isSameRow(next, cells[known] ?? []) && !recurs(cells, known + 1);
    return hasSecond ? { row: known + 2, groupRow: known + 1 } : { row: known + 1 };
  }
  const index = guess ? firstTexts(cells, top) : -1;
  return index < 0 ? {} : { row: index + 1 };
}

/** Returns whether a row consists of header words: most of its texts, or at least two of them, and no data. */
export function isHeader(row: readonly unknown[], kind: Kind): boolean {
  const filled = filledCells(row);
  if (filled.length === 0 || filled.some(isData)) return false;
  const known = filled.filter((cell) => isHeaderWord(cell, kind));
  if (known.length < 2 && filled.some((cell) => typeof cell === 'number')) return false;
  if (known.length >= 2 || filled.length > 2) return known.length >= 2;
  // One word alone, such as the name of a company, is a header only when it names what identifies.
  const isBesideName = filled.some((cell) => !headerMeaning(cell, kind) && isCapitalized(String(cell)));
  return !isBesideName && known.some((cell) => headerMeaning(cell, kind)?.named !== 'other');
}

/** Returns whether the text is written like the name of a person: two words or more in capitals. */
function isCapitalized(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** Returns whether the rows hold the same texts in the same columns. */
export function isSameRow(one: readonly unknown[], other: readonly unknown[]): boolean {
  const filled = one.flatMap((cell, index) => (isFilled(cell) ? [index] : []));
  return (
    filled.length > 0 &&
    filled.every((index) => wordOf(one[index]) === wordOf(other[index])) &&
    filledCells(other).length === filled.length
  );
}

/** Returns the folded text of a cell, in which the headers of a list are compared. */
export function wordOf(cell: unknown): string {
  return typeof cell === 'string' || typeof cell === 'number' ? fold(String(cell)) : '';
}

/** Returns the cells that hold anything. */
export function filledCells(row: readonly unknown[]): readonly unknown[] {
  return row.filter(isFilled);
}

function isFilled(cell: unknown): boolean {
  return cell !== '' && cell !== null && cell !== undefined;
}

/** Job titles are header words in other lists (`CEO`, `Founder`) and values in most. */
function isHeaderWord(cell: unknown, kind: Kind): boolean {
  return typeof cell === 'string' && !isJobTitle(cell) && headerMeaning(cell, kind)?.isSure === true;
}

function isData(cell: unknown): boolean {
  if (typeof cell === 'number') return false;
  if (typeof cell !== 'string' || cell.length > LONGEST_HEADER) return true;
  return (
    emailsIn(cell).length > 0 ||
    lushaId(cell) !== undefined ||
    linkedinPage(cell) !== undefined ||
    website(cell) !== undefined ||
    /^https?:/i.test(cell)
  );
}

/** A title or a note fills one cell above a list of several columns. */
function isAsWide(cells: Rows, index: number): boolean {
  if (filledCells(cells[index] ?? []).length > 1) return true;
  return cells.slice(index + 1, index + 1 + LOOK_AHEAD).every((row) => filledCells(row).length <= 1);
}

/** Returns whether a text of the row is a value of its column further down, such as `Prospect` in a column of stages. */
function recurs(cells: Rows, index: number): boolean {
  const texts = (cells[index] ?? []).map((cell) => (typeof cell === 'string' ? fold(cell) : ''));
  return cells.slice(index + 1, index + 1 + RECURS_WITHIN).some((row) => {
    const same = texts.filter(
      (text, at) => text !== '' && typeof row[at] === 'string' && fold(row[at]) === text,
    );
    // Two of them and more are the header once more.
    return same.length === 1;
  });
}

/** Returns the index of the first filled row if it holds only texts and no data of the list, otherwise -1. */
function firstTexts(cells: Rows, top: Rows): number {
  const index = top.findIndex((row, at) => filledCells(row).length > 0 && isAsWide(cells, at));
  const filled = filledCells(top[index] ?? []);
  const isText = (cell: unknown) => typeof cell === 'string' && !isData(cell);
  return filled.length > 0 && filled.every(isText) && filledCells(cells[index + 1] ?? []).length > 0
    ? index
    : -1;
}
