/** Cells that name companies: the selected ones, and their companies in chunks of the size that one search takes. */
import { a1Of } from '../../core/area';
import { AddOnError } from '../../core/errors';
import { type Filter, withValue } from '../../core/filter';
import { readArgument } from '../../core/formula/values';
import { BATCH_SIZE } from '../../core/limits';
import type { CompanyLookup } from '../../core/lookup';
import { OWN_TABS } from '../../core/own-tabs';
import { readRange, type TableRow } from '../../core/table/read-table';
import type { Book, Tab } from '../../ports';
import { selectedRows } from '../table/selected-rows';
import { readTab } from '../table/tab-content';
import type { CompanyCells } from './view';

/** The companies of one search, all by domain or all by name: when a filter has both, Lusha requires each company to match both. */
export interface CompanyChunk {
  readonly by: 'domain' | 'company';
  readonly names: readonly string[];
}

/** Counts the companies that the selected cells name; a single cell stands for the list around it. Throws an `AddOnError` when the cells name no company. */
export function selectedCompanies(book: Book): CompanyCells {
  const { tab, areas } = book.selection();
  if (OWN_TABS.has(tab.name)) throw new AddOnError('own_tab');
  const { rows, columns } = tab.extent();
  if (rows === 0) throw new AddOnError('no_companies');
  const selected = selectedRows(readTab(tab), areas[0], 'company');
  if (!selected || columns === 0) throw new AddOnError('no_companies');
  const { companies, unreadable } = counted(selected.read);
  if (companies.length === 0) throw new AddOnError('no_companies');
  const { id: tabId, name } = tab;
  return { tabId, tab: name, area: a1Of(selected.area), companies: companies.length, unreadable };
}

/** Reads the companies of those cells as they are now, in chunks of up to `size`. Throws an `AddOnError` when the cells are gone or name no company. */
export function companyChunks(
  book: Book,
  { tabId, area }: CompanyCells,
  size: number = BATCH_SIZE,
): readonly CompanyChunk[] {
  const tab = book.tabs().find(({ id }) => id === tabId);
  if (!tab) throw new AddOnError('companies_gone');
  const { companies } = counted(readRange(cellsAt(tab, area), 'company'));
  if (companies.length === 0) throw new AddOnError('no_companies');
  const domains = companies.flatMap(({ by }) => by.domain ?? []);
  const names = companies.flatMap(({ by }) => (by.domain === undefined ? (by.name ?? []) : []));
  return [...chunksOf('domain', domains, size), ...chunksOf('company', names, size)];
}

/** Narrows the filter to these companies. */
export function atCompanies(filter: Filter, { by, names }: CompanyChunk): Filter {
  return names.reduce((narrowed, text) => withValue(narrowed, by, 'include', { kind: 'text', text }), filter);
}

function chunksOf(by: CompanyChunk['by'], names: readonly string[], size: number): readonly CompanyChunk[] {
  const count = Math.ceil(names.length / size);
  return Array.from({ length: count }, (_, at) => ({
    by,
    names: names.slice(at * size, (at + 1) * size),
  }));
}

/** Keeps each company once. A Lusha ID alone names neither a domain nor a company, so such a row is unreadable. */
function counted(rows: readonly TableRow[]): {
  readonly companies: readonly CompanyLookup[];
  readonly unreadable: number;
} {
  const companies = new Map<string, CompanyLookup>();
  let unreadable = 0;
  for (const row of rows) {
    if (row.kind === 'blank' || row.kind === 'left out') continue;
    if (
      row.kind === 'lookup' &&
      row.lookup.kind === 'company' &&
      (row.lookup.by.domain ?? row.lookup.by.name) !== undefined
    ) {
      companies.set(row.lookup.by.domain ?? row.lookup.key, row.lookup);
    } else unreadable += 1;
  }
  return { companies: [...companies.values()], unreadable };
}

/** Returns the cells of an area in A1 notation, limited to the extent of the tab. */
function cellsAt(tab: Tab, a1: string): readonly (readonly unknown[])[] {
  const named = readArgument(a1);
  if (named.kind !== 'reference') return [];
  const { row, column, ...size } = named.area;
  const whole = tab.extent();
  const rows = Math.min(size.rows, whole.rows - row + 1);
  const columns = Math.min(size.columns, whole.columns - column + 1);
  return rows < 1 || columns < 1 ? [] : tab.values({ row, column, rows, columns });
}
