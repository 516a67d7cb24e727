/** What a cell shows in place of a value: an error of its formula, or that it is not calculated yet. */
import { isErrorText, isLoadingText } from './placeholders';

/** Returns whether a cell or an argument is an error or still loading, in any language. */
export function isNoValue(cell: unknown): boolean {
  return typeof cell === 'string' && (isLoadingText(cell) || isErrorText(cell));
}

/** Returns the sentence for an argument that is no value. */
export function noValueSentence(text: string): string {
  return `"${text.trim()}" is no value. Wait until the cell shows one, or correct it.`;
}

/** Throws a sentence when one of the arguments, or a cell of one that is a range, is no value. */
export function assertValues(...args: readonly unknown[]): void {
  for (const argument of args) {
    if (Array.isArray(argument)) assertValues(...argument);
    else if (isNoValue(argument)) throw new Error(noValueSentence(String(argument)));
  }
}
