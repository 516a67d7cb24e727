/** What the file knows about the searches in its cells: their lists and the records on them. */

import { listedBy } from '../../acquire/list-call';
import { isSentAndLost, namedBy } from '../../acquire/page-purchase';
import type { Lookup, LookupKey } from '../../core/lookup';
import type { Entries, Entry, ListEntry } from '../../ledger/entry';
import type { TabContent } from '../table/tab-content';
import { type FileFormula, listingIn } from './file-formulas';

export interface KnownLists {
  list(key: LookupKey): ListEntry | undefined;
  /** Returns whether a list was requested, and the answer was lost. */
  isLost(key: LookupKey): boolean;
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
    calls.flatMap((call) => {
      const search = listingIn(call, content, contents);
      return typeof search === 'object' ? [search] : [];
    }),
  );
  const lists = look(searches.flatMap(({ keys, kind }) => keys.map((key) => namedBy({ key, kind }))));
  const list = (key: LookupKey) => {
    const entry = lists.get(key);
    return entry?.kind === 'list' ? entry : undefined;
  };
  let entries: Entries | undefined;
  const listed = () =>
    searches.flatMap((search) => {
      const found = search.known(list);
      return found ? listedBy(search, found) : [];
    });
  return {
    list,
    isLost: (key) => isSentAndLost(lists.get(key), {}),
    entry(key) {
      entries ??= look(listed());
      return entries.get(key);
    },
  };
}
