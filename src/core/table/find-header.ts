/** Finds the header row of a list: under titles and notes, in one or two rows, and never a row of the list's data. */
import type { Kind } from '../kind';
import { emailsIn } from '../lookup/emails';
import { linkedinPage } from '../lookup/linkedin';
import { lushaId } from '../lookup/lusha-id';
import { isLinkLabel } from '../lookup/placeholders';
import { fold } from '../lookup/text';
import { website } from '../lookup/websites';
import { readCell } from './cell-reading';
import { headerMeaning } from './header-meaning';
import type { Rows } from './roles';
import { samplesOf } from './samples';
import { isJobTitle } from './text-kinds';

/** How many rows from the top can hold the headers. */
export const HEADER_ROWS = 20;
/** Longer texts are notes. It is the add-on's own limit, in UTF-16 units. */
const LONGEST_HEADER = 80;
/** How many rows under a row show how wide the list is. */
const LOOK_AHEAD = 5;
/** The share of a header's cells that a row of the list fills. */
const SHARE = 0.6;
/** This many rows above a row that are as wide as it are a list. */
const MANY_ABOVE = 3;
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
  const known = firstHeader(cells, top, kind);
  if (known >= 0) {
    const next = cells[known + 1] ?? [];
    // A title of a section below the header fills one cell, and a row of the list may hold one header word.
    const hasSecond =
      hasTwoWords(next, kind) &&
      isMostlyWords(next, kind) &&
      isHeader(cells, known + 1, kind) &&
      !isSameRow(next, cells[known] ?? []) &&
      !recurs(cells, known + 1);
    return hasSecond ? { row: known + 2, groupRow: known + 1 } : { row: known + 1 };
  }
  const index = guess ? firstTexts(cells, top, kind) : -1;
  return index < 0 ? {} : { row: index + 1 };
}

/**
 * Returns whether a row is a header: it holds no data, and two header words, or one that the cells under it or beside it
 * do not contradict.
 */
function isHeader(cells: Rows, index: number, kind: Kind): boolean {
  const row = cells[index] ?? [];
  const filled = filledCells(row);
  if (filled.length === 0 || filled.some((cell) => isData(cell, kind))) return false;
  if (hasTwoWords(row, kind)) return true;
  const words = filled.filter((cell) => isHeaderWord(cell, kind));
  if (words.length === 0 || filled.some((cell) => typeof cell === 'number')) return false;
  if (isConfirmed(cells, index, kind)) return true;
  // One word, such as the name of a company, is a header only when it names what identifies and stands beside no name.
  const isBesideName = filled.some((cell) => !headerMeaning(cell, kind) && isCapitalized(String(cell)));
  return !isBesideName && words.some((cell) => headerMeaning(cell, kind)?.named !== 'other');
}

/** Returns whether most filled cells of the row are header words. */
export function isMostlyWords(row: readonly unknown[], kind: Kind): boolean {
  return row.filter((cell) => isHeaderWord(cell, kind)).length * 2 > filledCells(row).length;
}

function hasTwoWords(row: readonly unknown[], kind: Kind): boolean {
  const explicit = new Set(row.filter((cell) => isExplicitWord(cell, kind)).map(wordOf));
  return row.filter((cell) => isHeaderWord(cell, kind)).length >= 2 || explicit.size >= 2;
}

/** Returns whether a header word stands above values that have the shape which it names. */
function isConfirmed(cells: Rows, index: number, kind: Kind): boolean {
  const below = cells.slice(index + 1, index + 1 + LOOK_AHEAD * 4);
  return (cells[index] ?? []).some((cell, column) => {
    const named = isHeaderWord(cell, kind) ? headerMeaning(cell, kind)?.named : undefined;
    const { ids, emails, profiles, websites, companyPages } = samplesOf(below, column + 1);
    switch (named) {
      case 'lusha id':
        return ids > 0;
      case 'email':
        return emails > 0;
      case 'linkedin':
      case 'link':
      case 'company page':
        return profiles + companyPages > 0;
      case 'company domain':
        return websites > 0;
      default:
        return false;
    }
  });
}

/** Returns whether the text is written like the name of a person: two words or more in capitals. */
function isCapitalized(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
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

/** Job titles are header words in other lists (`CEO`, `Founder`) and values in most. Errors and placeholders are no words. */
function isHeaderWord(cell: unknown, kind: Kind): boolean {
  const meaning = readCell(cell).kind === 'text' ? headerMeaning(cell, kind) : undefined;
  return meaning?.isSure === true && !(meaning.isOnePhrase && isJobTitle(String(cell)));
}

/** Returns whether the cell names what identifies by more than a noun, even where a word beside it is not known. */
function isExplicitWord(cell: unknown, kind: Kind): boolean {
  const meaning = readCell(cell).kind === 'text' ? headerMeaning(cell, kind) : undefined;
  return meaning?.isExplicit === true && meaning.named !== 'other';
}

/** Returns whether a cell holds an email, an id or an address. */
export function hasShape(cell: unknown, kind: Kind): boolean {
  return typeof cell === 'string' && cell.length <= LONGEST_HEADER && isData(cell, kind);
}

/** Returns whether a cell is a value of a list. `company.name` is a header, though it is spelled like a host. */
export function isData(cell: unknown, kind: Kind): boolean {
  if (typeof cell === 'number') return false;
  if (typeof cell !== 'string' || cell.length > LONGEST_HEADER) return true;
  if (headerMeaning(cell, kind)?.isSure) return false;
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

/**
 * Returns whether a text of the row is a value of its column further down, such as `Prospect` in a column of stages. Labels
 * of links (`LinkedIn`) may be called like their column.
 */
function recurs(cells: Rows, index: number): boolean {
  const texts = (cells[index] ?? []).map((cell) =>
    typeof cell === 'string' && readCell(cell).kind === 'text' && !isLinkLabel(cell) ? fold(cell) : '',
  );
  if (filledCells(cells[index] ?? []).length < 2) return false;
  return cells.slice(index + 1, index + 1 + RECURS_WITHIN).some((row) => {
    // A row that is the same, or in two texts of it, is the header once more.
    if (isSameRow(row, cells[index] ?? [])) return false;
    const same = texts.filter(
      (text, at) => text !== '' && readCell(row[at]).kind === 'text' && wordOf(row[at]) === text,
    );
    return same.length === 1;
  });
}

/** Returns the index of the first header, otherwise -1. A row below data of its width is a header that is repeated. */
function firstHeader(cells: Rows, top: Rows, kind: Kind): number {
  const index = top.findIndex(
    (_row, at) => isHeader(cells, at, kind) && isAsWide(cells, at) && !recurs(cells, at),
  );
  const width = filledCells(top[index] ?? []).length;
  const wide = top
    .slice(0, Math.max(0, index))
    .filter((row) => filledCells(row).length >= Math.max(Math.min(width, 2), width * SHARE));
  const isBelowData =
    wide.length >= MANY_ABOVE || wide.some((row) => row.some((cell) => hasShape(cell, kind)));
  return isBelowData ? -1 : index;
}

/** Returns the index of the first filled row if it holds only texts and no data of the list, otherwise -1. */
function firstTexts(cells: Rows, top: Rows, kind: Kind): number {
  const index = top.findIndex((row, at) => filledCells(row).length > 0 && isAsWide(cells, at));
  const filled = filledCells(top[index] ?? []);
  const isText = (cell: unknown) => typeof cell === 'string' && !isData(cell, kind);
  return filled.length > 0 && filled.every(isText) && filledCells(cells[index + 1] ?? []).length > 0
    ? index
    : -1;
}
