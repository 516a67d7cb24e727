/** Strikes the API key from answers before anything reads them, so that no value, text or error can show it. */
import type { HttpResponse, NetworkFailure } from '../ports';

/** The text that stands in place of the key. */
const STRUCK = '***';

/**
 * Returns a function that replaces the key in the body, the headers and the message of an answer. It also finds the key
 * in other case and in the spellings of JSON, URLs and HTML, even where they are mixed or nested. An empty key is in no
 * answer.
 */
export function keyStriker<A extends HttpResponse | NetworkFailure>(apiKey: string): (answer: A) => A {
  if (apiKey === '') return (answer) => answer;
  const spellings = new RegExp([...apiKey].map(spellingsOf).join(''), 'gi');
  const strike = (text: string) => text.replace(spellings, STRUCK);
  return (answer) => {
    if (answer.kind === 'failure') return { ...answer, message: strike(answer.message) };
    const { body, headers } = answer as HttpResponse;
    const struck = Object.entries(headers).map(([name, value]) => [strike(name), strike(value)]);
    return { ...answer, body: strike(body), headers: Object.fromEntries(struck) };
  };
}

/**
 * Returns the pattern of one character: itself after any escapes, its code units as in JSON, its bytes as in URLs, or
 * its number as in HTML.
 */
function spellingsOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const literal = character.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  const units = Array.from({ length: character.length }, (_, index) => hex(character.charCodeAt(index), 4));
  const bytes = bytesOf(character).map((byte) => `%(?:25){0,3}${byte}`);
  return [
    `(?:\\\\{0,3}${literal}`,
    units.map((unit) => `\\\\{1,3}u${unit}`).join(''),
    bytes.join(''),
    `&(?:amp;){0,3}#(?:0{0,3}${code}|x0{0,3}${code.toString(16)});)`,
  ].join('|');
}

/** Returns the UTF-8 bytes of a character, each as two hexadecimal digits. Half a surrogate pair has none of its own. */
function bytesOf(character: string): readonly string[] {
  const code = character.charCodeAt(0);
  if (code < 0x80) return [hex(code, 2)];
  const isHalf = character.length === 1 && code >= 0xd800 && code <= 0xdfff;
  return isHalf ? ['EF', 'BF', 'BD'] : encodeURIComponent(character).split('%').slice(1);
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0');
}
