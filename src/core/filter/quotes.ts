/** Splits texts at separators outside of quotes, and adds and removes quotes. */

export interface QuotedText {
  readonly text: string;
  readonly isQuoted: boolean;
  /** Whether the quotes are opened and never closed. */
  readonly isOpen: boolean;
}

/** Pasted texts often have curved quotes, so any mark closes any other. A doubled mark stands for itself. */
const MARK = /["“”„]/;
const MARKS = new RegExp(MARK, 'g');
/** A value begins after one of these characters. */
const BEFORE_VALUE = /[:;,\r\n]/;
/** What may precede the quotes of a value. Elsewhere (`5" pipes`) a quote is an ordinary character. */
const BEFORE_QUOTES = /^\s*(?:(?:not|all of)\s+)?$/i;
/** What an unquoted value cannot contain or begin with. */
const SPECIAL = /["“”„:;,\r\n]|^(?:not|all of)\s/i;

/** Splits `text` at characters that match `separator`. A quote that is never closed extends to the end. */
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

/** Removes the quotes around a text. */
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

/** Quotes the text when it needs quotes. */
export function quote(text: string): string {
  return SPECIAL.test(text) ? `"${text.replace(MARKS, '$&$&')}"` : text;
}

/** Returns the position of the quote that closes the text from `from` on, or the length of `text` when there is none. */
function closing(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (!MARK.test(text.charAt(at))) continue;
    if (text.charAt(at + 1) !== text.charAt(at)) return at;
    at += 1;
  }
  return text.length;
}
