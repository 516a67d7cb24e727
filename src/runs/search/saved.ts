/** Searches that were saved under a name. They are kept in the file. */

import type { PersonExecution } from '../../acquire/execution';
import { AddOnError } from '../../core/errors';
import { LOCK_WAIT_MS } from '../../core/limits';
import { anything, list, readable } from '../../core/readers';
import { readRecord, storedRecord } from '../../core/stored-record';
import { packJson, unpackJson } from '../../ledger/journal';
import { draftSentence, readDraft } from './draft';
import { LONGEST_NAME, searchName } from './names';
import { savedSearch } from './readers';
import type { SavedSearch, SearchDraft, StarredSearch } from './view';

/** The name of the property. */
const PROPERTY = 'lusha.searches';
/** The name of the property that keeps the last value with a part that cannot be read. */
const UNREADABLE = `${PROPERTY}.unread`;
/** The version of the property's value. Other versions are not read. */
const VERSION = 1;
/** A property holds 9 KB at most. */
const LONGEST = 8_500;

/** Returns the saved searches, sorted by name. */
export function savedSearches(properties: Readonly<Record<string, string>>): readonly SavedSearch[] {
  const packed = properties[PROPERTY];
  const text = packed === undefined ? undefined : unpackJson(packed);
  return readRecord(text, VERSION, readable(savedSearch())) ?? [];
}

/** Saves a search under a name and replaces an earlier one of that name. Throws an `AddOnError` when there is no room. */
export function saveSearch(
  execution: PersonExecution,
  name: string,
  sentence: string,
  draft: SearchDraft,
): readonly SavedSearch[] {
  const named = nameOf(name);
  return change(execution, (saved) => [...without(saved, named), { name: named, sentence, draft }]);
}

/** Saves a search under a name that its filters suggest and that no other search has. Throws an `AddOnError` when there is no room. */
export function starSearch(execution: PersonExecution, draft: SearchDraft): StarredSearch {
  const { filter } = readDraft(execution.ports.book, draft);
  const sentence = draftSentence(filter, draft);
  let name = '';
  const saved = change(execution, (before) => {
    name = freeName(searchName(filter, draft), before);
    return [...before, { name, sentence, draft }];
  });
  return { name, saved };
}

/** Renames a saved search. Throws an `AddOnError` when another search has that name or when the search is gone. */
export function renameSearch(execution: PersonExecution, from: string, to: string): readonly SavedSearch[] {
  const named = nameOf(to);
  return change(execution, (saved) => {
    const own = saved.find(({ name }) => name === from);
    if (!own) throw new AddOnError('gone');
    const others = without(saved, from);
    if (others.some(({ name }) => name === named)) throw new AddOnError('name_taken', { message: named });
    return [...others, { ...own, name: named }];
  });
}

/** Deletes the search of that name. Does nothing when there is none. */
export function deleteSearch(execution: PersonExecution, name: string): readonly SavedSearch[] {
  return change(execution, (saved) => without(saved, name));
}

function without(saved: readonly SavedSearch[], name: string): readonly SavedSearch[] {
  return saved.filter((one) => one.name !== name);
}

/** Returns the name, with a number behind it when another search has it: `CFO · Germany (2)`. */
function freeName(suggested: string, saved: readonly SavedSearch[]): string {
  const taken = new Set(saved.map(({ name }) => name));
  let name = suggested;
  for (let at = 2; taken.has(name); at += 1) {
    const number = ` (${at})`;
    name = suggested.slice(0, LONGEST_NAME - number.length) + number;
  }
  return name;
}

function nameOf(text: string): string {
  const name = text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
  if (name === '') throw new AddOnError('no_name');
  return name;
}

/** Returns the property to write so that searches which this version cannot read are not lost when others are saved. */
function unreadable(properties: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const packed = properties[PROPERTY];
  if (packed === undefined) return {};
  const all = readRecord(unpackJson(packed), VERSION, list(anything()));
  const isWhole = all !== undefined && all.length === savedSearches(properties).length;
  return isWhole ? {} : { [UNREADABLE]: packed };
}

function change(
  { ports }: PersonExecution,
  next: (saved: readonly SavedSearch[]) => readonly SavedSearch[],
): readonly SavedSearch[] {
  const { documentProperties, lock } = ports;
  const changed = lock.within(LOCK_WAIT_MS, () => {
    const properties = documentProperties.getAll();
    const saved = [...next(savedSearches(properties))];
    saved.sort((a, b) => (a.name < b.name ? -1 : 1));
    const packed = packJson(storedRecord(VERSION, saved));
    if (packed.length > LONGEST) throw new AddOnError('too_many_searches');
    documentProperties.setAll({ ...unreadable(properties), [PROPERTY]: packed });
    return saved;
  });
  if (!changed) throw new AddOnError('google_busy');
  return changed.value;
}
