/** Reads the bodies of error answers, which come in several shapes. */
import { LONGEST_MESSAGE } from '../core/limits';
import { readRecord, readText } from './read';

/** Returns the whole message of an error; `undefined` for a web page or for JSON without a known message. */
export function errorText(body: string): string | undefined {
  const error = readRecord(readJson(body));
  if (!error) return undefined;
  return (
    joined(error.errors) ??
    joined(error.message) ??
    readText(error.message) ??
    readText(readRecord(error.error)?.message) ??
    readText(error.error)
  );
}

/** Parses a JSON text; returns `undefined` when it is not JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Makes one line of at most 200 characters of a message, without control characters. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_MESSAGE);
}

/** Returns the indexes of the items that a refusal names, as in `contacts.3.email must be an email` or `ids[3]`. */
export function namedItems(text: string): readonly number[] {
  const indexes = [...matches(/\b(?:contacts|companies|ids)(?:\.|\[)(\d+)\b/g, text)].map(Number);
  return [...new Set(indexes)];
}

/** Parts of a request that all of its items share. A refusal that names one of them would meet every other item too. */
const SHARED_PARTS =
  /\b(?:pagination|personas|contactsLimit|filters|options|waterfallEnabled|tableId|signals|content-type|json|version|endpoint)\b/i;

/**
 * Returns whether a refusal is about the form of the request, which no other item mends: a property that Lusha does not know,
 * or a part that all items share.
 */
export function isAboutForm(text: string): boolean {
  if (/\bproperty \S+ should not exist\b/i.test(text)) return true;
  return namedItems(text).length === 0 && SHARED_PARTS.test(text);
}

/** Returns the only values that a refusal of a value in `reveal` says to exist; `undefined` where it lists none. */
export function acceptedReveals(text: string): readonly string[] | undefined {
  const list = /\breveal\b.*?\bone of the following values: ([\w\s,]+)/i.exec(text)?.[1];
  return list?.split(',').map((value) => value.trim());
}

/** Returns the milliseconds of a text such as `Reset in 37 seconds`; `undefined` when there is none. */
export function resetHint(text: string): number | undefined {
  const seconds = /reset in (\d+) ?s/i.exec(text)?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}

function joined(value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const texts = value.flatMap((item) => readText(readRecord(item)?.message ?? item) ?? []);
  return texts.length > 0 ? texts.join('; ') : undefined;
}

function matches(pattern: RegExp, text: string): readonly string[] {
  const found: string[] = [];
  text.replace(pattern, (whole, part: string) => {
    found.push(part);
    return whole;
  });
  return found;
}
