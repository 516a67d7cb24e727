/** What the panel asks about searching, and about searches that were saved. */
import { absent, amount, text } from '../core/readers';
import { findPreview } from '../runs/search/preview';
import { searchDraft } from '../runs/search/readers';
import { deleteSearch, renameSearch, saveSearch, starSearch } from '../runs/search/saved';
import { findCheck, findCompanies, findForm, findFromText, findValues } from '../runs/search/search';
import { findTightest } from '../runs/search/tightest';
import { method, plain, spending } from './method';

export const searchMethods = {
  findForm: plain(findForm),
  findValues: method(() => [text(), absent(text())], findValues),
  findCompanies: plain(findCompanies),
  findCheck: method(() => [searchDraft()], findCheck),
  findFromText: method(() => [text()], findFromText),
  findPreview: spending(method(() => [searchDraft(), amount()], findPreview)),
  findTightest: spending(method(() => [searchDraft(), amount()], findTightest)),
  saveSearch: method(() => [text(), text(), searchDraft()], saveSearch),
  starSearch: method(() => [searchDraft()], starSearch),
  renameSearch: method(() => [text(), text()], renameSearch),
  deleteSearch: method(() => [text()], deleteSearch),
};
