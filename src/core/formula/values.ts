/** Reads what an argument in the text of a formula stands for, as far as that is possible without calculating. */
import type { Area } from '../area';

export type ArgumentValue =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'reference'; readonly tab: string | undefined; readonly area: Area }
  /** A name, another function or an expression, which only Sheets can calculate. */
  | { readonly kind: 'other' };

const REFERENCE =
  /^(?:(?:'((?:[^']|'')+)'|([^\s'"!()+*/&=<>^,;-]+))!)?\$?([A-Z]{0,3})\$?(\d{0,7})(?::\$?([A-Z]{0,3})\$?(\d{0,7}))?$/i;
/** The open ends of `A2:A` and `A:C` reach as far as any grid can. */
const LAST_ROW = 10_000_000;
const LAST_COLUMN = 18_278;

/**
 * Reads a literal or a reference from the text of an argument, whose rows and columns are counted from 1. Never throws.
 */
export function readArgument(text: string): ArgumentValue {
  if (text === '') return { kind: 'nothing' };
  if (/^"(?:[^"]|"")*"$/.test(text)) return { kind: 'value', value: text.slice(1, -1).replace(/""/g, '"') };
  if (/^(?:true|false)$/i.test(text)) return { kind: 'value', value: text.toLowerCase() === 'true' };
  if (/^[+-]?\d+(?:[.,]\d+)?$/.test(text)) return { kind: 'value', value: Number(text.replace(',', '.')) };
  return readReference(text);
}

function readReference(text: string): ArgumentValue {
  const [all, quoted, bare, column1 = '', row1 = '', column2, row2] = REFERENCE.exec(text) ?? [];
  if (all === undefined) return { kind: 'other' };
  const single = column2 === undefined && row2 === undefined;
  const empty = (column1 === '' && row1 === '') || (!single && column2 === '' && row2 === '');
  if (empty || (single && (column1 === '' || row1 === ''))) return { kind: 'other' };
  const left = column1 === '' ? 1 : columnNumber(column1);
  const top = row1 === '' ? 1 : Number(row1);
  const right = single ? left : column2 ? columnNumber(column2) : LAST_COLUMN;
  const bottom = single ? top : row2 ? Number(row2) : LAST_ROW;
  if (Math.min(top, bottom) < 1) return { kind: 'other' };
  const tab = quoted === undefined ? bare : quoted.replace(/''/g, "'");
  const area = {
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
  return { kind: 'reference', tab, area };
}

function columnNumber(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
