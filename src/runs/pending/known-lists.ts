/** What the file knows about the searches in its cells: their lists and the records on them. */
import { namedBy } from '../../acquire/page-purchase';
import { listedBy } from '../../acquire/search-call';
import type { Lookup, LookupKey } from '../../core/lookup';
import type { Entries, Entry, ListEntry } from '../../ledger/entry';
import type { TabContent } from '../table/tab-content';
import { type FileFormula, isSearch, searchIn } from './file-formulas';

export interface KnownLists {
  list(key: LookupKey): ListEntry | undefined;
  /** Returns a record on one of the lists. The records are read at the first call. */
  entry(key: LookupKey): Entry | undefined;
}

/** Looks up all lists at once, and all records on them when the first of them is requested. */
export function knownLists(
  look: (lookups: readonly Lookup[]) => Entries,
  formulas: readonly FileFormula[],
  contents: readonly TabContent[],
): KnownLists {
  const searches = formulas.flatMap(({ calls, content }) =>
    calls.filter(isSearch).flatMap((call) => {
      const search = searchIn(call, content, contents);
      return typeof search === 'object' ? [search] : [];
    }),
  );
  const lists = look(searches.map(({ page }) => namedBy(page)));
  const list = (key: LookupKey) => {
    const entry = lists.get(key);
    return entry?.kind === 'list' ? entry : undefined;
  };
  let entries: Entries | undefined;
  const listed = () =>
    searches.flatMap((search) => {
      const found = list(search.page.key);
      return found ? listedBy(search, found) : [];
    });
  return {
    list,
    entry(key) {
      entries ??= look(listed());
      return entries.get(key);
    },
  };
}
