/** One page of results, of a search by criteria or of records similar to others. */
import { type ItemResult, readItem, readResults } from './parse';
import { isOutOfCredits } from './parse-status';
import { type RawRecord, readRecord, readText } from './read';

export interface Page<R> {
  readonly results: readonly ItemResult<R>[];
  /** The number of matches over all pages; absent when Lusha does not say. */
  readonly total?: number;
  /** Whether Lusha guarantees `total`; absent when it does not say. */
  readonly totalIsExact?: boolean;
  /** The number of different results that Lusha listed. A page may be shorter than asked without being the last one. */
  readonly rows: number;
  /** Whether there are more similar records; absent on pages of a search. */
  readonly hasMore?: boolean;
  /** The session in which further pages repeat no similar record; absent when Lusha names none. */
  readonly session?: string;
  /** Set when the credits ran out, so that results may be missing. */
  readonly outOfCredits?: true;
}

/** Reads the results of a page; `undefined` for a body that is no page. A result that Lusha lists twice counts once. */
export function readRows<R>(
  body: unknown,
  read: (item: RawRecord) => R | undefined,
): Pick<Page<R>, 'results' | 'rows' | 'outOfCredits'> | undefined {
  const listed = readResults(body);
  if (!listed) return undefined;
  const items = withoutRepeats(listed);
  return {
    results: items.map((item) => readItem(item, { read })),
    rows: items.length,
    ...(isOutOfCredits(readRecord(body) ?? {}) ? { outOfCredits: true as const } : {}),
  };
}

/** Returns the items without those whose id an earlier one has. */
function withoutRepeats(items: readonly RawRecord[]): readonly RawRecord[] {
  const ids = new Set<string>();
  return items.filter((item) => {
    const id = readText(item.id);
    if (id === undefined) return true;
    const isNew = !ids.has(id);
    ids.add(id);
    return isNew;
  });
}
