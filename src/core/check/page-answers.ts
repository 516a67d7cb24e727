/** What the page of the panel finds out by itself: whether replies and its own scripts reach it as they were. */
import type { CheckAnswer } from './question';

/** Returns characters that something on the way could change: line separators, markup, an emoji, and marks without a letter. */
export function specialCharacters(): string {
  return `\u2028\u2029<b>\\ & "'\u0000\u00a0\ufeff\u{1f9ea}e\u0301${String.fromCharCode(0x2f, 0x2f)}\t\r\n`;
}

/** Says whether a reply of the script has arrived as it was sent. */
export function replyAnswer(reply: string): CheckAnswer {
  return { name: 'replies', seen: reply === specialCharacters() ? 'intact' : 'changed' };
}

/** What the page has left of pairs of slashes in its own scripts: in a string, and in a template. */
export interface SlashesKept {
  readonly inString: boolean;
  readonly inTemplate: boolean;
}

/** Says what became of two slashes in the scripts of the page. */
export function slashesAnswer({ inString, inTemplate }: SlashesKept): CheckAnswer {
  const dropped = inTemplate ? 'dropped in strings' : 'dropped in strings and templates';
  const seen = inString ? (inTemplate ? 'kept' : 'dropped in templates') : dropped;
  return { name: 'slashesInScripts', seen };
}
