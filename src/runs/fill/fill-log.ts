/** The hidden tab of fills: the search, the companies or the seeds of each fill, and the records of each of its pages, logged before they are written to the sheet. */

import { BUYING_ROLES } from '../../core/buying-group';
import { FILL_TAB } from '../../core/own-tabs';
import { choice, count, lazily, list, maybe, shape, text, yes } from '../../core/readers';
import { readRecord, storedRecord } from '../../core/stored-record';
import { appendRows } from '../../ledger/hidden-tab';
import type { Book, Tab } from '../../ports';
import type { CompanyChunk } from '../search/company-cells';
import { companyCells, searchDraft } from '../search/readers';
import type { SearchDraft } from '../search/view';
import type { FillRecord } from './fill-record';
import { type LoggedSeeds, seedsReader } from './logged-seeds';
import type { GroupDraft } from './view';

const HEADER = ['Search', 'Fill', 'What', 'Data'] as const;
/** The version of the data in a row. Rows of other versions are ignored. */
const VERSION = 1;

/** The result of one page. */
export interface FilledPage {
  readonly search: number;
  readonly offset: number;
  /** The size of the page, once a page of its search was short: then another page may begin at the same result. */
  readonly size?: number;
  /** The new records, in the order of their rows. */
  readonly ids: readonly string[];
  /** The companies of the new records, when records per company are counted, and the companies of all records that were found. */
  readonly at?: readonly string[];
  readonly found?: readonly string[];
  readonly inList: number;
  readonly bought: number;
  readonly before: number;
  /** The file had the page already, so that nothing was paid for it. */
  readonly free?: true;
  /** Of buying groups: companies at which nobody is named, that Lusha does not know, and that are on the never-contact list. */
  readonly nobody?: readonly string[];
  readonly unknown?: readonly string[];
  readonly never?: readonly string[];
  /** How many of `ids` the file had purchased before. */
  readonly owned?: number;
  /** Companies that were not asked for yet, when the fill stopped between them. */
  readonly open?: readonly string[];
  /** Of similar records that were purchased for this fill: how many results were requested. */
  readonly asked?: number;
  /** How many of them are on the never-contact list. */
  readonly listed?: number;
}

export interface FillLog {
  readonly draft: SearchDraft | undefined;
  readonly group: GroupDraft | undefined;
  readonly chunks: readonly CompanyChunk[];
  readonly seeds: LoggedSeeds | undefined;
  readonly pages: readonly FilledPage[];
  /** The Lusha IDs that earlier fills with this search have added to the file. */
  readonly before: ReadonlySet<string>;
}

type Names = Pick<FillRecord, 'id' | 'search'>;

/** The id of a fill that has not started, which matches no logged row. */
const NO_FILL = '';

const UNDONE = 'undone';

const draftReader = lazily(searchDraft);

const groupReader = lazily(() =>
  shape<GroupDraft>({ at: companyCells(), roles: list(choice(...BUYING_ROLES)), each: count(1) }),
);

const chunkReader = lazily(() =>
  shape<CompanyChunk>({ by: choice('domain', 'company'), names: list(text()) }),
);

const pageReader = lazily(() =>
  shape<FilledPage>({
    search: count(),
    offset: count(),
    size: maybe(count(1)),
    ids: list(text()),
    at: maybe(list(text())),
    found: maybe(list(text())),
    inList: count(),
    bought: count(),
    before: count(),
    free: maybe(yes()),
    nobody: maybe(list(text())),
    unknown: maybe(list(text())),
    never: maybe(list(text())),
    owned: maybe(count()),
    open: maybe(list(text())),
    asked: maybe(count()),
    listed: maybe(count()),
  }),
);

/** Reads the log of a fill. Rows that are damaged or of another version are ignored. */
export function readFillLog(book: Book, { id, search }: Names): FillLog {
  const tab = book.tab(FILL_TAB);
  /** A page that had to be logged again counts as it was logged last. */
  const pages = new Map<string, FilledPage>();
  const chunks: CompanyChunk[] = [];
  const before = new Map<unknown, readonly string[]>();
  let draft: SearchDraft | undefined;
  let group: GroupDraft | undefined;
  let seeds: LoggedSeeds | undefined;
  for (const [ofSearch, ofFill, what, data] of tab ? rowsOf(tab) : []) {
    const isOwn = ofFill === id;
    if (!isOwn && ofSearch !== search) continue;
    const stored = String(data);
    if (isOwn && what === 'search') draft = readRecord(stored, VERSION, draftReader()) ?? draft;
    if (isOwn && what === 'group') group = readRecord(stored, VERSION, groupReader()) ?? group;
    if (isOwn && what === 'seeds') seeds = readRecord(stored, VERSION, seedsReader()) ?? seeds;
    const chunk = isOwn && what === 'companies' ? readRecord(stored, VERSION, chunkReader()) : undefined;
    if (chunk) chunks.push(chunk);
    const page = what === 'page' ? readRecord(stored, VERSION, pageReader()) : undefined;
    if (page && isOwn) pages.set(`${page.search} ${page.offset} ${page.size ?? ''}`, page);
    else if (page) before.set(ofFill, [...(before.get(ofFill) ?? []), ...page.ids]);
    if (what === UNDONE) before.delete(ofFill);
  }
  const known = { draft, group, chunks, seeds };
  return { ...known, pages: [...pages.values()], before: new Set([...before.values()].flat()) };
}

/** Returns whether two pages are the same one. */
export function isSamePage(a: Pick<FilledPage, 'search' | 'offset' | 'size'>, b: typeof a): boolean {
  return a.search === b.search && a.offset === b.offset && a.size === b.size;
}

/** Returns the number of records that these pages have brought. */
export function countIn(pages: readonly FilledPage[]): number {
  return pages.reduce((sum, { ids }) => sum + ids.length, 0);
}

/** Returns the Lusha IDs that fills with this search have added to the file. */
export function filledBefore(book: Book, search: string): ReadonlySet<string> {
  return readFillLog(book, { id: NO_FILL, search }).before;
}

/** Logs a new fill in one write, so that it is logged as a whole or not at all. */
export function startFillLog(
  book: Book,
  { id, search }: Names,
  draft: SearchDraft,
  chunks: readonly CompanyChunk[],
): void {
  append(book, [
    [search, id, 'search', storedRecord(VERSION, draft)],
    ...chunks.map((chunk) => [search, id, 'companies', storedRecord(VERSION, chunk)]),
  ]);
}

/** Logs a new fill with buying groups in one write. */
export function startGroupLog(
  book: Book,
  { id, search }: Names,
  group: GroupDraft,
  chunks: readonly CompanyChunk[],
): void {
  append(book, [
    [search, id, 'group', storedRecord(VERSION, group)],
    ...chunks.map((chunk) => [search, id, 'companies', storedRecord(VERSION, chunk)]),
  ]);
}

/** Logs a new fill with records similar to the seeds. */
export function startSimilarLog(book: Book, { id, search }: Names, seeds: LoggedSeeds): void {
  append(book, [[search, id, 'seeds', storedRecord(VERSION, seeds)]]);
}

/** Logs the records of a page before they are written to the sheet. */
export function logPage(book: Book, { id, search }: Names, page: FilledPage): void {
  append(book, [[search, id, 'page', storedRecord(VERSION, page)]]);
}

/** Logs that what a fill has added was taken back: a later fill may add it again. */
export function logUndone(book: Book, { id, search }: Names): void {
  append(book, [[search, id, UNDONE, '']]);
}

function append(book: Book, rows: readonly (readonly string[])[]): void {
  appendRows(book, { name: FILL_TAB, header: HEADER, hidden: true }, rows);
}

function rowsOf(tab: Tab): readonly (readonly unknown[])[] {
  const rows = tab.lastRow() - 1;
  return rows < 1 ? [] : tab.values({ row: 2, column: 1, rows, columns: HEADER.length });
}
