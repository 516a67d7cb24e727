/** How far the result of a search in a cell reaches: its height follows from the list, when the cell shows that list. */

import { shortPageNote } from '../../acquire/list-call';
import type { FieldNames } from '../../acquire/record-kind';
import { RECORD_KINDS } from '../../acquire/record-kinds';
import type { Area } from '../../core/area';
import type { CellValue } from '../../core/cell';
import { isShortText } from '../../core/errors';
import { findFields } from '../../core/fields/field';
import type { Lookup } from '../../core/lookup';
import { presentText } from '../../core/run-status';
import { TEXTS } from '../../core/texts';
import type { Entry } from '../../ledger/entry';
import { type FileFormula, type ParsedCall, shownIn } from './file-formulas';
import type { KnownLists } from './known-lists';
import type { ParsedSearch } from './listing';

type Size = Pick<Area, 'rows' | 'columns'>;

const ONE_CELL: Size = { rows: 1, columns: 1 };
/** Whether private emails are shown is a setting of each person; those rows are compared by their other cells. */
const NO_PRIVATE = { privateEmails: false, privateEmailsEu: false };

/**
 * Returns the number of rows and columns that the formula shows; `undefined` when it cannot be determined. The list in the file may be
 * newer than the one in the cell, because other places repeat the search too.
 */
export function searchSize(formula: FileFormula, parsed: ParsedCall, lists: KnownLists): Size | undefined {
  const { search, lookups, rows, columns } = parsed;
  if (search && search.most === 1 && !search.headers && findsOneColumn(search)) return ONE_CELL;
  if (isListShown(formula, parsed, lists)) {
    const isFull = search?.most === lookups.length;
    return isFull || !hasValuesBelow(formula, { rows, columns }) ? { rows, columns } : undefined;
  }
  const text = shownIn(formula, 1, 1)[0]?.[0];
  const note = search?.list && shortPageNote(search, search.list);
  if (text === TEXTS.statuses.noMatch || (text !== undefined && text === note)) return ONE_CELL;
  return isShortText(String(text)) && !hasValuesBelow(formula, ONE_CELL) ? ONE_CELL : undefined;
}

/** Returns whether each row shows values of the record that the list has at that place. */
export function isListShown(
  formula: FileFormula,
  { search, lookups, rows, columns }: ParsedCall,
  lists: KnownLists,
): boolean {
  if (!search || lookups.length === 0) return false;
  const shown = shownIn(formula, rows, columns).slice(search.headers ? 1 : 0);
  const read = readerOf(search);
  let alike = 0;
  return (
    lookups.every((lookup, at) => {
      const known = read(lookup, lists.entry(lookup.key)).map((value) => (value === '' ? undefined : value));
      const same = known.filter(
        (value, column) => value !== undefined && String(value) === presentText(String(shown[at]?.[column])),
      );
      alike += same.length;
      return same.length > 0 || known.every((value) => value === undefined);
    }) && alike > 0
  );
}

type Reader = (lookup: Lookup, entry: Entry | undefined) => readonly (CellValue | undefined)[];

/** Returns what the cells of one row show, as far as the file knows it. */
function readerOf({ kind, fields: names }: ParsedSearch): Reader {
  const recordKind = RECORD_KINDS[kind];
  const fields = findFields(recordKind.catalogue, names);
  return (lookup, entry) => {
    const record = recordKind.recordOf(entry);
    if (!record || record.idOnly) return [];
    const isBought = ({ needs }: FieldNames) =>
      recordKind.toBuy(lookup, record, new Set([needs])).length === 0;
    return fields.map((field) => (isBought(field) ? field.read(record, NO_PRIVATE, lookup) : undefined));
  };
}

function findsOneColumn({ kind, fields }: ParsedSearch): boolean {
  return findFields(RECORD_KINDS[kind].catalogue, fields).length === 1;
}

/** Returns whether values without a formula of their own are right below, so that the result may be longer. */
function hasValuesBelow({ content, row, column }: FileFormula, { rows, columns }: Size): boolean {
  const below = row - 1 + rows;
  return Array.from({ length: columns }, (_, right) => column - 1 + right).some(
    (at) => (content.values[below]?.[at] ?? '') !== '' && (content.formulas[below]?.[at] ?? '') === '',
  );
}
