/** The formula over companies: the arguments in, the cells out. */
import { acquire } from '../acquire/acquire';
import { companyTrade } from '../acquire/company-trade';
import type { Execution } from '../app';
import type { CellValue } from '../core/cell';
import { COMPANY_FIELDS, type CompanyField } from '../core/fields/company';
import { findFields, needsOf } from '../core/fields/field';
import { type CompanyLookup, readCompanyRow } from '../core/lookup';
import { fieldsArgument, isTrue, rowsOf } from './arguments';
import { neighbourRows } from './neighbours';
import { type Column, tableOf } from './table';

const DEFAULT_FIELDS = 'name, domain, industry, employees, country';

/** The cells of `name(lookup, fields, headers)`: one row a row of `lookup`, one column a field. */
export function companyCells(
  { desk }: Execution,
  name: string,
  lookup: unknown,
  fields: unknown,
  headers: unknown,
): CellValue[][] {
  const asked = findFields(COMPANY_FIELDS, fieldsArgument(fields) ?? DEFAULT_FIELDS);
  const rows = rowsOf(lookup).map(readCompanyRow);
  const answers = acquire(desk, companyTrade, {
    lookups: rows.flatMap((row) => (row.kind === 'lookup' ? [row.lookup] : [])),
    wants: needsOf(asked),
    ...(rows.length === 1
      ? {
          neighbours: () =>
            neighbourRows(desk.ports.sheets, name)
              .map(readCompanyRow)
              .flatMap((row) => (row.kind === 'lookup' ? [row.lookup] : [])),
        }
      : {}),
  });
  return tableOf(rows, asked.map(columnOf), answers, isTrue(headers));
}

function columnOf(field: CompanyField): Column<CompanyLookup> {
  return {
    label: field.label,
    value(lookup, { entry }) {
      if (entry?.kind !== 'company') return undefined;
      const bought = companyTrade.toBuy(lookup, entry.company, new Set([field.needs])).length === 0;
      return bought ? field.read(entry.company) : undefined;
    },
    withheld: () => undefined,
  };
}
