/** What a cell shows in place of a value: an error of its formula, or that it is not calculated yet. */
import { isErrorText, isLoadingText } from './placeholders';

/**
 * Returns whether a cell or an argument is an error or still loading, in any language. How an error arrives in a cell is not
 * certain: as its text, as an object, or as `null`.
 */
export function isNoValue(cell: unknown): boolean {
  return typeof cell === 'string' ? isLoadingText(cell) || isErrorText(cell) : isErrorValue(cell);
}

/** Returns whether a cell is an error that is no text. A list is none, and neither is a date, also one of another realm. */
export function isErrorValue(cell: unknown): boolean {
  if (typeof cell !== 'object' || Array.isArray(cell)) return false;
  return Object.prototype.toString.call(cell) !== '[object Date]';
}

/** Returns the sentence for an argument that is no value. */
export function noValueSentence(cell: unknown): string {
  const what = typeof cell === 'string' ? `"${cell.trim()}"` : 'An error';
  return `${what} is no value. Wait until the cell shows one, or correct it.`;
}

/** Throws a sentence when one of the arguments, or a cell of one that is a range, is no value. */
export function assertValues(...args: readonly unknown[]): void {
  for (const argument of args) {
    if (Array.isArray(argument)) assertValues(...argument);
    else if (isNoValue(argument)) throw new Error(noValueSentence(argument));
  }
}
