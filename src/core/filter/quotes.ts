/** Texts cut at separators, of which those between quotes are none. */

export interface QuotedText {
  readonly text: string;
  readonly isQuoted: boolean;
  /** The quotes are opened and never closed. */
  readonly isOpen: boolean;
}

/** Pasted texts often have curved ones; any closes any. Doubled, it stands for itself. */
const MARK = /["“”„]/;
const MARKS = new RegExp(MARK, 'g');
/** After these a value begins. */
const BEFORE_VALUE = /[:;,\r\n]/;
/** What may stand in a value before its quotes; elsewhere (`5" pipes`) a quote is a sign like others. */
const BEFORE_QUOTES = /^\s*(?:(?:not|all of)\s+)?$/i;
/** What an unquoted value cannot hold or begin with. */
const SPECIAL = /["“”„:;,\r\n]|^(?:not|all of)\s/i;

/** The pieces of `text` between characters that `separator` fits. A quote that is never closed reaches to the end. */
export function cut(text: string, separator: RegExp): readonly string[] {
  const found: string[] = [];
  let start = 0;
  let valueStart = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (MARK.test(char) && BEFORE_QUOTES.test(text.slice(valueStart, at))) {
      at = closing(text, at + 1);
    } else if (separator.test(char)) {
      found.push(text.slice(start, at));
      start = at + 1;
      valueStart = start;
    } else if (BEFORE_VALUE.test(char)) {
      valueStart = at + 1;
    }
  }
  return [...found, text.slice(start)];
}

/** The text without the quotes around it. */
export function unquote(piece: string): QuotedText {
  const text = piece.trim();
  if (!MARK.test(text.charAt(0))) {
    return { text, isQuoted: false, isOpen: false };
  }
  const end = closing(text, 1);
  const after = text.slice(end + 1).trim();
  const inside = text.slice(1, end).replace(/(["“”„])\1/g, '$1');
  return { text: `${inside}${after === '' ? '' : ` ${after}`}`, isQuoted: true, isOpen: end === text.length };
}

/** The text in quotes where it needs them. */
export function quote(text: string): string {
  return SPECIAL.test(text) ? `"${text.replace(MARKS, '$&$&')}"` : text;
}

/** Where the quoted text that begins at `from` is closed; the length of the text where it is not. */
function closing(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (!MARK.test(text.charAt(at))) continue;
    if (text.charAt(at + 1) !== text.charAt(at)) return at;
    at += 1;
  }
  return text.length;
}
