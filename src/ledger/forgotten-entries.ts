/** What of the ledger is about people whom the file has forgotten. */
import { contactAliases, type LookupKey } from '../core/lookup';
import { type Entry, type GroupEntry, type ListEntry, recordId } from './entry';
import type { Forgotten } from './forgotten';

/** Returns the part of an entry that is about nobody who is forgotten; `undefined` where nothing is left of it. */
export function entryWithout(forgotten: Forgotten, entry: Entry, key: LookupKey): Entry | undefined {
  switch (entry.kind) {
    case 'list':
    case 'group':
      return listWithout(forgotten, entry);
    case 'contact': {
      // A key of a name may lead to somebody else of that name. Only a part of a record without its ID is known by its key alone.
      const isByKey = recordId(entry) === undefined && forgotten.hasKey([key]);
      return isByKey || forgotten.hasContact(entry.contact) ? undefined : entry;
    }
    case 'signals':
    case 'score':
      return forgotten.hasKey([key, ...contactAliases({ id: entry.id })]) ? undefined : entry;
    case 'miss':
      return forgotten.hasKey([key]) ? undefined : entry;
    default:
      return entry;
  }
}

function listWithout<List extends ListEntry | GroupEntry>(forgotten: Forgotten, list: List): List {
  const ids = list.ids.filter((id) => !forgotten.hasKey(contactAliases({ id })));
  const gone = list.ids.length - ids.length;
  return gone === 0 ? list : { ...list, ids, forgotten: (list.forgotten ?? 0) + gone };
}
