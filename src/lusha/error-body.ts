/** What an error answer says, whichever of Lusha's body shapes it comes in. */
import { LONGEST_MESSAGE } from '../core/limits';
import { readRecord, readText } from './read';

/** The whole text of an error in Lusha's own words; `undefined` for a web page or JSON of somebody else. */
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

export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One line for a person, without control characters. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_MESSAGE);
}

/** Items, from 0, that a refusal names, as in `contacts.3.email must be an email`. */
export function namedItems(text: string): readonly number[] {
  const indexes = [...matches(/\b(?:contacts|companies|ids)\.(\d+)\b/g, text)].map(Number);
  return [...new Set(indexes)];
}

/** Milliseconds of `Reset in 37 seconds`. */
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
