/** The latest searches of a person. They are kept for that person alone, in all files, and are offered as a beginning: nothing is sent for them. */
import { list } from '../../core/readers';
import { readRecord, storedRecord } from '../../core/stored-record';
import { utf8Length } from '../../core/utf8';
import type { Properties } from '../../ports';
import { draftSentence, searchesOf } from './draft';
import { searchName } from './names';
import { searchDraft } from './readers';
import type { SavedSearch, SearchDraft } from './view';

/** The name of the user property. */
const PROPERTY = 'lusha.recent';
/** The version of the property's value. Other versions are not read. */
const VERSION = 1;
const MOST = 5;
/** In bytes of UTF-8. All user properties of a person together hold 500 KB, and a search is offered, not archived. */
const LARGEST = 2_000;

/** Returns the latest searches, newest first; none where the property cannot be read. */
export function recentSearches(properties: Readonly<Record<string, string>>): readonly SavedSearch[] {
  return draftsIn(properties).map((draft) => {
    const { filter } = searchesOf(draft, undefined);
    return { name: searchName(filter, draft), sentence: draftSentence(filter, draft), draft };
  });
}

/** Puts a search first. The oldest ones go when there is no room. */
export function keepRecent(properties: Properties, draft: SearchDraft): void {
  // The cells of one file say nothing in another.
  if (draft.at) return;
  const before = draftsIn(properties.getAll());
  const text = JSON.stringify(draft);
  if (JSON.stringify(before[0]) === text) return;
  let drafts = [draft, ...before.filter((one) => JSON.stringify(one) !== text)].slice(0, MOST);
  while (drafts.length > 0 && utf8Length(storedRecord(VERSION, drafts)) > LARGEST) {
    drafts = drafts.slice(0, -1);
  }
  if (drafts.length === 0) return;
  try {
    properties.setAll({ [PROPERTY]: storedRecord(VERSION, drafts) });
  } catch {
    // The store may be full or closed to writing, and the results of this search are worth more than its place in a list.
  }
}

function draftsIn(properties: Readonly<Record<string, string>>): readonly SearchDraft[] {
  const drafts = readRecord(properties[PROPERTY], VERSION, list(searchDraft())) ?? [];
  return drafts.filter(({ at }) => at === undefined).slice(0, MOST);
}
