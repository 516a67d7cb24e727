/** Reads single rows of cells as a formula reads them, for tests that need a lookup. */
import type { CompanyLookup, ContactLookup, Lookup, ReadRow } from '../../src/core/lookup';
import { readRange } from '../../src/core/table/read-table';

function readRow(cells: readonly unknown[], kind: 'contact' | 'company'): ReadRow<Lookup> {
  const [row] = readRange([cells], kind);
  if (!row || row.kind === 'left out') return { kind: 'blank' };
  return row;
}

/** Reads a row that names a person. */
export function readContactRow(cells: readonly unknown[]): ReadRow<ContactLookup> {
  return readRow(cells, 'contact') as ReadRow<ContactLookup>;
}

/** Reads a row that names a company. */
export function readCompanyRow(cells: readonly unknown[]): ReadRow<CompanyLookup> {
  return readRow(cells, 'company') as ReadRow<CompanyLookup>;
}
