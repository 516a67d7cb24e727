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
  const code = readText(error ? error.code : item.error);
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

/**
 * Returns the results by the keys of the request; keys without a result are absent, unless the answer says that the credits
 * ran out. `nameOf` is the property in which the
 * answer repeats the key. Results without it are matched by their order if there are as many results as keys and all
 * others are in order.
 */
export function matchResults<R>(
  body: unknown,
  keys: readonly string[],
  nameOf: 'clientReferenceId' | 'id',
  reader: ItemReader<R>,
): ReadonlyMap<string, ItemResult<R>> | undefined {
  const items = readResults(body);
  if (!items) return undefined;
  const expected = new Set(keys);
  const named = items.map((item) => {
    const key = readText(item[nameOf]);
    return key !== undefined && expected.has(key) ? key : undefined;
  });
  const inOrder =
    items.length === keys.length && named.every((key, index) => key === undefined || key === keys[index]);
  const answer = readRecord(body) ?? {};
  const found = new Map(
    items.flatMap((item, index): [string, ItemResult<R>][] => {
      const key = named[index] ?? (inOrder ? keys[index] : undefined);
      if (key === undefined) return [];
      // Without its id a paid reveal would be dropped, although the id is known from the request.
      const withId = nameOf === 'id' && readText(item.id) === undefined ? { ...item, id: key } : item;
      return [[key, readItem(withId, reader, answer)]];
    }),
  );
  if (isOutOfCredits(answer)) {
    for (const key of keys) if (!found.has(key)) found.set(key, OUT_OF_CREDITS);
  }
  return found;
}
