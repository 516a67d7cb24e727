/** Reads answers about many records and matches each result to the requested item. */
import { oneLine } from './error-body';
import { type RawRecord, readRecord, readText } from './read';

/** Lusha's answer for one item. `code` is Lusha's: `NOT_FOUND`, `COMPLIANCE_RESTRICTED`, `ENRICH_FAILED` or another. */
export type ItemResult<R> =
  | { readonly kind: 'found'; readonly record: R }
  | { readonly kind: 'error'; readonly code: string; readonly message: string };

/** Returns the items in the `results` of an answer; `undefined` when it has no such list. */
export function readResults(body: unknown): readonly RawRecord[] | undefined {
  const results = readRecord(body)?.results;
  return Array.isArray(results) ? results.map((item) => readRecord(item) ?? {}) : undefined;
}

/** Reads one item. A record that cannot be read, for example because it has no id, counts as not found. */
export function readItem<R>(item: RawRecord, read: (item: RawRecord) => R | undefined): ItemResult<R> {
  const error = readRecord(item.error);
  const code = readText(error ? error.code : item.error);
  if (error || code) {
    return {
      kind: 'error',
      code: code ?? 'UNKNOWN',
      message: oneLine(readText(error?.message) ?? code ?? ''),
    };
  }
  const record = read(item);
  return record === undefined
    ? { kind: 'error', code: 'NOT_FOUND', message: 'Not found' }
    : { kind: 'found', record };
}

/**
 * Returns the results by the keys of the request; keys without a result are absent. `nameOf` is the property in which the
 * answer repeats the key. Results without it are matched by their order if there are as many results as keys and all
 * others are in order.
 */
export function matchResults<R>(
  body: unknown,
  keys: readonly string[],
  nameOf: 'clientReferenceId' | 'id',
  read: (item: RawRecord) => R | undefined,
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
  return new Map(
    items.flatMap((item, index) => {
      const key = named[index] ?? (inOrder ? keys[index] : undefined);
      if (key === undefined) return [];
      // Without its id a paid reveal would be dropped, although the id is known from the request.
      const whole = nameOf === 'id' && readText(item.id) === undefined ? { ...item, id: key } : item;
      return [[key, readItem(whole, read)] as const];
    }),
  );
}
