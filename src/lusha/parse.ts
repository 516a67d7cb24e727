/** Answers about many records: which result belongs to which item that was asked for. */
import { oneLine } from './error-body';
import { type RawRecord, readRecord, readText } from './read';

/** What Lusha answered for one item. `code` is Lusha's own: `NOT_FOUND`, `COMPLIANCE_RESTRICTED`, `ENRICH_FAILED` or another. */
export type ItemResult<R> =
  | { readonly kind: 'found'; readonly record: R }
  | { readonly kind: 'error'; readonly code: string; readonly message: string };

/** The items of an answer in its `results`; `undefined` when the answer has no such list. */
export function readResults(body: unknown): readonly RawRecord[] | undefined {
  const results = readRecord(body)?.results;
  return Array.isArray(results) ? results.map((item) => readRecord(item) ?? {}) : undefined;
}

/** One item. A record that cannot be read, as without an id, counts as not found. */
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
 * Results by the key that each was asked under; a key without a result is absent. `nameOf` is the property in which
 * the answer repeats the key. Where it does not, results are told by their order, provided that there are as many as
 * keys and that every other result stands in its place.
 */
export function matchResults<R>(
  body: unknown,
  keys: readonly string[],
  nameOf: 'clientReferenceId' | 'id',
  read: (item: RawRecord) => R | undefined,
): ReadonlyMap<string, ItemResult<R>> | undefined {
  const items = readResults(body);
  if (!items) return undefined;
  const asked = new Set(keys);
  const named = items.map((item) => {
    const key = readText(item[nameOf]);
    return key !== undefined && asked.has(key) ? key : undefined;
  });
  const inOrder =
    items.length === keys.length && named.every((key, index) => key === undefined || key === keys[index]);
  return new Map(
    items.flatMap((item, index) => {
      const key = named[index] ?? (inOrder ? keys[index] : undefined);
      if (key === undefined) return [];
      // A reveal that was paid for is not lost for want of the id that we know.
      const whole = nameOf === 'id' && readText(item.id) === undefined ? { ...item, id: key } : item;
      return [[key, readItem(whole, read)] as const];
    }),
  );
}
