/** Stored JSON: everything that was stored in a file or in a cache is parsed here, within limits. */

import { recordOf } from './field-readers';

/** The most characters of a stored text. A cache item has up to 100,000, and an unpacked property some more. */
const LONGEST = 1_000_000;
/** The deepest nesting of lists and objects. Our own records nest up to eight deep. */
const DEEPEST = 32;

/**
 * Parses a stored text as JSON. Returns `undefined` for anything that is no text, is no JSON, has more than 1,000,000
 * characters or nests deeper than 32. Never throws.
 */
export function parseStored(text: unknown): unknown {
  return typeof text !== 'string' || text.length > LONGEST || isTooDeep(text) ? undefined : parseCached(text);
}

/** Parses a text that only the add-on writes, such as an item of the cache; what it holds was read within limits before. Never throws. */
export function parseCached(text: unknown): unknown {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Returns the properties of a value that is an object; none of anything else, lists included. */
export function propertiesOf(value: unknown): Readonly<Record<string, unknown>> {
  return recordOf(value) ?? {};
}

/** Everything between brackets: texts, and what is none. A text that does not end reaches to the end, so that it is gone through once. */
const BETWEEN_BRACKETS = /"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?$)|[^[\]{}"]+/gs;

/**
 * Looks at the brackets alone, before the text is parsed, because what nests deeply overflows the stack of whoever walks it.
 * A cell runs this code once, so it is interpreted: the regular expression leaves little to go through.
 */
function isTooDeep(text: string): boolean {
  const brackets = text.replace(BETWEEN_BRACKETS, '');
  let depth = 0;
  for (let at = 0; at < brackets.length; at += 1) {
    const bracket = brackets.charAt(at);
    if (bracket === '[' || bracket === '{') depth += 1;
    else depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
