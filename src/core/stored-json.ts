/** Stored JSON: everything that was stored in a file or in a cache is parsed here, within limits. */

/** The most characters of a stored text. A cache item has up to 100,000, and an unpacked property some more. */
const LONGEST = 1_000_000;
/** The deepest nesting of lists and objects. Our own records nest up to eight deep. */
const DEEPEST = 32;

const QUOTE = 34;
const BACKSLASH = 92;
const OPENING: readonly number[] = [91, 123];
const CLOSING: readonly number[] = [93, 125];

/**
 * Parses a stored text as JSON. Returns `undefined` for anything that is no text, is no JSON, has more than 1,000,000
 * characters or nests deeper than 32. Never throws.
 */
export function parseStored(text: unknown): unknown {
  if (typeof text !== 'string' || text.length > LONGEST || isTooDeep(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Returns the properties of a value that is an object; none of anything else, lists included. */
export function propertiesOf(value: unknown): Readonly<Record<string, unknown>> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Readonly<Record<string, unknown>>) : {};
}

/** Goes through the text once, before it is parsed, because what nests deeply overflows the stack of whoever walks it. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) isInText = !isInText;
    else if (isInText) at += code === BACKSLASH ? 1 : 0;
    else if (OPENING.includes(code)) depth += 1;
    else if (CLOSING.includes(code)) depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
