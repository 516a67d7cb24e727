/** Reads answers about many records and matches each result to the requested item. */
import { oneLine } from './error-body';
import { isOutOfCredits, type Unrevealed } from './parse-status';
import { type RawRecord, readRecord, readText } from './read';

/**
 * Lusha's answer for one item. `unrevealed` says why some of what was requested is missing although Lusha may have it. `code`
 * is Lusha's: `NOT_FOUND`, `COMPLIANCE_RESTRICTED`, `ENRICH_FAILED`, `OUT_OF_CREDITS` or another.
 */
export type ItemResult<R> =
  | { readonly kind: 'found'; readonly record: R; readonly unrevealed?: Unrevealed }
  | {
      readonly kind: 'error';
      readonly code: string;
      readonly message: string;
      /** What the answer holds of the record beside the error. */
      readonly record?: R;
    };

/** Reads one item. `body` is the whole answer, whose status applies to all items. */
export interface ItemReader<R> {
  readonly read: (item: RawRecord, body: RawRecord) => R | undefined;
  /** Returns why a part is missing that was requested. Only reveals have such parts. */
  readonly unrevealed?: (item: RawRecord, body: RawRecord) => Unrevealed | undefined;
  /** Reads what stands beside an error. */
  readonly besideError?: (item: RawRecord) => R | undefined;
}

/** Reads the code of an error, which may be in words. A word that nobody knows stays as it is. */
function codeOf(value: unknown): string | undefined {
  const text = readText(value);
  if (text === undefined || /^[A-Z][A-Z_]*$/.test(text)) return text;
  if (/\bnot found\b|\bno match/i.test(text)) return 'NOT_FOUND';
  return /\brestricted\b|\bcompliance\b/i.test(text) ? 'COMPLIANCE_RESTRICTED' : text;
}

/** Returns the items in the `results` of an answer; `undefined` when it has no such list. */
export function readResults(body: unknown): readonly RawRecord[] | undefined {
  const results = readRecord(body)?.results;
  return Array.isArray(results) ? results.map((item) => readRecord(item) ?? {}) : undefined;
}

/** Reads one item. A record that cannot be read, for example because it has no id, counts as not found. */
export function readItem<R>(
  item: RawRecord,
  { read, unrevealed, besideError }: ItemReader<R>,
  body: RawRecord = {},
): ItemResult<R> {
  const error = readRecord(item.error);
  const code = codeOf(error ? (error.code ?? error.message) : item.error);
  if (error || code) {
    const kept = besideError?.(item);
    return {
      kind: 'error',
      code: code ?? 'UNKNOWN',
      message: oneLine(readText(error?.message) ?? code ?? ''),
      ...(kept === undefined ? {} : { record: kept }),
    };
  }
  const record = read(item, body);
  if (record === undefined) return { kind: 'error', code: 'NOT_FOUND', message: 'Not found' };
  const reason = unrevealed?.(item, body);
  return { kind: 'found', record, ...(reason === undefined ? {} : { unrevealed: reason }) };
}

const OUT_OF_CREDITS = { kind: 'error', code: 'OUT_OF_CREDITS', message: 'Out of credits' } as const;

/** The result of an item of which the answer may hold a record without saying so. */
export const UNTIED = {
  kind: 'error',
  code: 'UNTIED',
  message: 'The answer does not say which row it is about',
} as const;

/**
 * Returns the results by the keys of the request; keys without a result are absent, unless the answer says that the credits
 * ran out. `nameOf` is the property in which the answer repeats the key. A result without it belongs to the only key that it
 * `fits`, or to the key at its place if there are as many results as keys and all others are in order. If a record belongs to
 * no key for certain, keys without a result are `UNTIED`.
 */
export function matchResults<R>(
  body: unknown,
  keys: readonly string[],
  nameOf: 'clientReferenceId' | 'id',
  reader: ItemReader<R>,
  fits?: (record: R, index: number) => boolean,
): ReadonlyMap<string, ItemResult<R>> | undefined {
  const items = readResults(body);
  if (!items) return undefined;
  const expected = new Set(keys);
  const named = items.map((item) => {
    const key = readText(item[nameOf]);
    return key !== undefined && expected.has(key) ? key : undefined;
  });
  const tied = fits ? tieResults(items, keys, named, reader, fits) : named;
  const inOrder =
    items.length === keys.length && tied.every((key, index) => key === undefined || key === keys[index]);
  const answer = readRecord(body) ?? {};
  const found = new Map<string, ItemResult<R>>();
  let isUntied = false;
  for (const [index, item] of items.entries()) {
    const key = tied[index] ?? (inOrder ? keys[index] : undefined);
    if (key === undefined) {
      isUntied ||= fits !== undefined && reader.read(item, answer) !== undefined;
      continue;
    }
    // Without its id a paid reveal would be dropped, although the id is known from the request.
    const withId = nameOf === 'id' && readText(item.id) === undefined ? { ...item, id: key } : item;
    found.set(key, readItem(withId, reader, answer));
  }
  const missing = isOutOfCredits(answer) ? OUT_OF_CREDITS : isUntied ? UNTIED : undefined;
  for (const key of missing ? keys : []) if (missing && !found.has(key)) found.set(key, missing);
  return found;
}

/** Returns the key of each result: the one that it names, or the only one of those that no result names that it fits. */
function tieResults<R>(
  items: readonly RawRecord[],
  keys: readonly string[],
  named: readonly (string | undefined)[],
  { read }: ItemReader<R>,
  fits: (record: R, index: number) => boolean,
): readonly (string | undefined)[] {
  const taken = new Set(named);
  const isFree = keys.map((key) => !taken.has(key));
  return items.map((item, at) => {
    const record = named[at] === undefined ? read(item, {}) : undefined;
    if (record === undefined) return named[at];
    const fitting = keys.filter((_, index) => isFree[index] && fits(record, index));
    return fitting.length === 1 ? fitting[0] : undefined;
  });
}
