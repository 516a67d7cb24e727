/** Reads the arguments of LUSHA_SIMILAR as seeds, both for the cell itself and for code that looks at cells from outside. */
import { fieldsArgument, rowsOf } from '../core/formula/arguments';
import type { Kind } from '../core/kind';
import { LARGEST_PAGE } from '../core/limits';
import type { LookupKey } from '../core/lookup';
import { linkedinCompany } from '../core/lookup/linkedin';
import { assertValues } from '../core/lookup/no-value';
import { readRange, type TableOptions, type TableRow } from '../core/table/read-table';
import { seedRemarks } from '../core/table/seed-remarks';
import { TEXTS } from '../core/texts';
import type { ListEntry } from '../ledger/entry';
import { type ListCall, type ListOf, readLimit, USUAL_LIST_FIELDS } from './list-call';
import { identifierOf, isSeedCount, type SeedRow, type Seeds, seedsOf } from './seeds';
import { askedIn, joinedLists, nextSimilar, similarKey, similarKeys, similarPage } from './similar';
import type { KnownRecords } from './similar-request';

type Cells = readonly (readonly unknown[])[];

/**
 * Reads the arguments of the formula. The rows are people where as many of them can be read as people as can be read as
 * companies. Throws an error with a sentence when they cannot be seeds, or when the limit is not valid.
 */
export function readSimilarCall(
  range: unknown,
  limit: unknown,
  fields: unknown,
  topRows?: TableOptions['topRows'],
): ListCall {
  const cells = rowsOf(range);
  // A part of the seeds would be other seeds, which are paid for.
  assertValues(...cells);
  const { kind, rows, read } = seedCells(cells, topRows);
  const most = readLimit(limit, kind, 'For more, use Find similar in the panel.');
  const chosen = fieldsArgument(fields) ?? USUAL_LIST_FIELDS[kind];
  const seeds = seedsOf(kind, rows);
  if (!isSeedCount(seeds)) throw new Error(whyNot(rows, read));
  return {
    kind,
    most,
    fields: chosen,
    // Each page has at least one result.
    keys: similarKeys(seeds, 0, LARGEST_PAGE),
    known: (listOf) => {
      const lists = knownPages(seeds, listOf);
      return nextSimilar(lists, most - askedIn(lists)) ? undefined : joinedLists(lists);
    },
    missing: (listOf) => {
      const lists = knownPages(seeds, listOf);
      const next = nextSimilar(lists, most - askedIn(lists)) ?? { page: lists.length, size: most };
      return similarPage(seeds, next, knownBy(kind, rows, lists));
    },
  };
}

/** Reads rows of a range or of a list as seeds. `cells` are the cells of the same rows. */
export function seedRows(read: readonly TableRow[], cells: Cells): readonly SeedRow[] {
  return read.flatMap((row, at): SeedRow[] => {
    if (row.kind !== 'lookup') return [];
    const page = row.lookup.kind === 'company' ? companyPage(cells[at] ?? []) : undefined;
    return [{ lookup: row.lookup, ...(page === undefined ? {} : { page }) }];
  });
}

function seedCells(
  cells: Cells,
  topRows: TableOptions['topRows'],
): { readonly kind: Kind; readonly rows: readonly SeedRow[]; readonly read: readonly TableRow[] } {
  const as = (kind: Kind) => {
    const read = readRange(cells, kind, topRows);
    return { kind, read, rows: seedRows(read, cells) };
  };
  const [people, companies] = [as('contact'), as('company')];
  const usable = companies.rows.filter((row) => identifierOf(row) !== undefined).length;
  return people.rows.length > 0 && people.rows.length >= usable ? people : companies;
}

/** Returns the pages of these seeds that are known, from the first one on. */
function knownPages(seeds: Seeds, listOf: ListOf): readonly ListEntry[] {
  const lists: ListEntry[] = [];
  for (;;) {
    const list = listOf(similarKey(seeds, lists.length));
    if (!list) return lists;
    lists.push(list);
  }
}

/** People of earlier pages are excluded by their ids. Companies come in a session, which remembers them. */
function knownBy(kind: Kind, rows: readonly SeedRow[], lists: readonly ListEntry[]): KnownRecords {
  const ids: readonly LookupKey[] = kind === 'contact' ? lists.flatMap((list) => list.ids) : [];
  return { rows, previous: () => ids.map((id) => ({ id })) };
}

function whyNot(rows: readonly SeedRow[], read: readonly TableRow[]): string {
  const nobody = read.flatMap((row, at) =>
    row.kind === 'bad input'
      ? [{ row: at + 1, ...(row.missing === undefined ? {} : { missing: row.missing }) }]
      : [],
  );
  const noDomain = rows.flatMap((row) =>
    identifierOf(row) === undefined && row.lookup.kind === 'company' ? [row.lookup.by.name ?? ''] : [],
  );
  const all = rows.length + nobody.length;
  const remarks = seedRemarks({ all, notFound: 0, forgotten: 0, nobody, noDomain });
  return [...remarks, TEXTS.seeds.range].join(' ');
}

function companyPage(cells: readonly unknown[]): string | undefined {
  return cells.flatMap((cell) => (typeof cell === 'string' ? (linkedinCompany(cell) ?? []) : []))[0];
}
