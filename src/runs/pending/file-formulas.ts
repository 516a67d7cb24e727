/** Our formulas in the file: their cells, what they request, how far their results reach, and whether they are finished. */

import { checkAccountCall } from '../../acquire/account-call';
import type { ListOf } from '../../acquire/list-call';
import type { RequiredReveals } from '../../acquire/record-kind';
import { RECORD_KINDS } from '../../acquire/record-kinds';
import type { Area } from '../../core/area';
import { findFields, needsOf } from '../../core/fields/field';
import { fieldsArgument, isTrue, rowsOf } from '../../core/formula/arguments';
import { expressionValue } from '../../core/formula/asked-calls';
import { type Call, callsIn } from '../../core/formula/calls';
import {
  FUNCTION_NAMES,
  FUNCTIONS,
  type FunctionName,
  type FunctionShape,
} from '../../core/formula/functions';
import { parseFormula } from '../../core/formula/parse';
import { argumentOf, type Value } from '../../core/formula/value';
import { readArgument } from '../../core/formula/values';
import type { Kind } from '../../core/kind';
import type { Lookup } from '../../core/lookup';
import { readSignalsCall, type SignalsCall } from '../../core/signals/signals-call';
import { HEADER_ROWS } from '../../core/table/find-header';
import { isHeaderRow, lookupsIn, readRange, type TableRow, type TopRows } from '../../core/table/read-table';
import type { TabContent } from '../table/tab-content';
import { type ListingCall, listingOf, listingResult, type ParsedSearch, readListing } from './listing';
import { contentOf, createTabCells } from './tab-cells';

/** A cell whose formula calls one of our functions. */
export interface FileFormula {
  readonly content: TabContent;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly calls: readonly Call[];
}

/** The contents of one call. */
export interface ParsedCall {
  readonly kind: Kind;
  readonly lookups: readonly Lookup[];
  readonly required: RequiredReveals;
  /** The number of rows and columns of the result. */
  readonly rows: number;
  readonly columns: number;
  /** Present for a call that asks what happened at companies. */
  readonly signals?: SignalsCall;
  /** Present for a call of a search. Without a known list there are no lookups, and the result is one text. */
  readonly search?: ParsedSearch;
}

/** Why a call cannot be read although it has no mistake. */
export const SHEETS_ALONE = {
  arguments: 'Its arguments are formulas of their own. Change its last argument to calculate it again',
  condition: 'Only Sheets can evaluate its condition. Change its last argument to calculate it again',
} as const;

/** Stands for a correct call over the account, which needs no records. */
export const NO_RECORDS = 'It needs no records, so nothing has to be fetched';

/** Returns whether the sentence in place of a call names a mistake, which remains until somebody changes the formula. */
export function isMistake(sentence: string): boolean {
  return ![SHEETS_ALONE.arguments, SHEETS_ALONE.condition, NO_RECORDS].some((one) => one === sentence);
}

type ArgumentAt = (place: number | undefined) => unknown;

/** Lists every cell with a call of one of our functions, tab by tab and row by row. */
export function formulasIn(contents: readonly TabContent[]): readonly FileFormula[] {
  return contents.flatMap((content) =>
    content.formulas.flatMap((cells, down) =>
      cells.flatMap((text, right): FileFormula[] => {
        const calls = text === '' ? [] : callsIn(text, FUNCTION_NAMES);
        return calls.length === 0 ? [] : [{ content, row: down + 1, column: right + 1, text, calls }];
      }),
    ),
  );
}

/**
 * Reads a call, including the cells that it refers to. Returns a sentence instead when only Sheets can evaluate the call or when the
 * call has a mistake. `listOf` returns the list of a search when the file knows it.
 */
export function parseCall(
  call: Call,
  own: TabContent,
  contents: readonly TabContent[],
  listOf: ListOf,
): ParsedCall | string {
  const known = (place: number | undefined) => argumentAt(place, call, own, contents);
  return parseArguments(call.name, known, () => topRowsOf(call, own), listOf);
}

/**
 * Reads a call of `name` by its arguments. `argumentOfPlace` throws a sentence when only Sheets can evaluate the argument at a place;
 * `topRows` returns the first rows of the tab in the columns of the first one.
 */
export function parseArguments(
  name: string,
  argumentOfPlace: ArgumentAt,
  topRows: () => TopRows | undefined,
  listOf: ListOf,
): ParsedCall | string {
  const shape: FunctionShape = FUNCTIONS[name as FunctionName];
  const kind = shape.record;
  if (kind === 'account') {
    return reading(() => {
      checkAccountCall(name, [0, 1].map(argumentOfPlace));
      return NO_RECORDS;
    });
  }
  if (kind === 'search' || kind === 'similar')
    return reading(() => listingResult(readListing(kind, argumentOfPlace, topRows), listOf));
  if (kind === 'signals') return reading(() => parsedSignals(argumentOfPlace, topRows));
  return reading(() => {
    const [lookup, fields, headers] = [0, shape.fieldsAt, shape.headersAt].map(argumentOfPlace);
    const cells = rowsOf(lookup);
    const rows = readRange(cells, kind, topRows);
    const parsed = parsedRecords(kind, shape, rows, fields, headers);
    return { ...parsed, lookups: lookupsIn(rows, cells) };
  });
}

function parsedSignals(argumentOfPlace: ArgumentAt, topRows: () => TopRows | undefined): ParsedCall {
  const [lookup, types, since] = [0, 1, 2].map((place) => argumentOfPlace(place));
  const signals = readSignalsCall(types, since);
  const cells = rowsOf(lookup);
  const rows = readRange(cells, 'company', topRows);
  return {
    kind: 'company',
    required: new Set(),
    rows: rows.length,
    columns: signals.columns.length * 2,
    signals,
    lookups: lookupsIn(rows, cells),
  };
}

/**
 * Reads a call that lists records. Returns a sentence instead when only Sheets can evaluate it or when it cannot be sent;
 * `undefined` when it lists none.
 */
export function listingIn(
  call: Call,
  own: TabContent,
  contents: readonly TabContent[],
): ListingCall | string | undefined {
  const listing = listingOf(call.name);
  const known = (place: number) => argumentAt(place, call, own, contents);
  return listing && reading(() => readListing(listing, known, () => topRowsOf(call, own)));
}

/** Returns the result of `read`, or the sentence of the error that it throws. */
function reading<T>(read: () => T): T | string {
  try {
    return read();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Throws a sentence when only Sheets can evaluate the argument. */
function argumentAt(
  place: number | undefined,
  { args }: Call,
  own: TabContent,
  contents: readonly TabContent[],
): unknown {
  const text = place === undefined ? '' : (args[place]?.text ?? '');
  const argument = readArgument(text);
  if (argument.kind === 'nothing') return undefined;
  if (argument.kind === 'value') return argument.value;
  if (argument.kind === 'reference') {
    const content = contentOf(argument.tab, own, contents);
    if (content) return cellsOf(content, argument.area);
  }
  const expression = parseFormula(text, 'A1');
  return knownArgument(expression && expressionValue(expression, createTabCells(own, contents)));
}

/** Returns a value as the function receives it. Throws a sentence when it is unknown. */
export function knownArgument(value: Value | undefined): unknown {
  const known = value === undefined ? undefined : argumentOf(value);
  if (known) return known.argument;
  throw new Error(SHEETS_ALONE.arguments);
}

function parsedRecords(
  kind: Kind,
  shape: FunctionShape,
  rows: readonly TableRow[],
  fields: unknown,
  headers: unknown,
): Omit<ParsedCall, 'lookups'> {
  const columns = findFields(RECORD_KINDS[kind].catalogue, fieldsArgument(fields) ?? shape.fields);
  const hasHeader = rows.some(isHeaderRow);
  return {
    kind,
    required: needsOf(columns),
    rows: rows.length + (isTrue(headers) && !hasHeader ? 1 : 0),
    columns: columns.length,
  };
}

/** Returns the first rows of the tab in the columns of a call's range, as the formula itself reads them: of a plain reference on its own tab. */
export function topRowsOf({ args, isOnly }: Call, own: TabContent): TopRows | undefined {
  const argument = readArgument(args[0]?.text ?? '');
  if (!isOnly || argument.kind !== 'reference' || argument.tab !== undefined) return undefined;
  const { row, column, columns } = argument.area;
  const rows = own.values.slice(0, HEADER_ROWS).map((cells) => cells.slice(column - 1, column - 1 + columns));
  return { above: rows.slice(0, row - 1), below: rows.slice(row - 1) };
}

/** Returns the cells of an area in the form in which a formula receives them. */
export function cellsOf({ values }: TabContent, { row, column, rows, columns }: Area): unknown {
  const bottom = Math.min(values.length, row + rows - 1);
  const width = Math.min(columns, Math.max(1, (values[0]?.length ?? 1) - column + 1));
  const cells = Array.from({ length: Math.max(1, bottom - row + 1) }, (_r, down) =>
    Array.from({ length: width }, (_c, right) => values[row - 1 + down]?.[column - 1 + right] ?? ''),
  );
  return rows === 1 && columns === 1 ? cells[0]?.[0] : cells;
}

/** Returns what a formula shows in an area that starts at its own cell. */
export function shownIn({ content, row, column }: FileFormula, rows: number, columns: number): unknown[][] {
  return Array.from({ length: rows }, (_r, down) =>
    Array.from(
      { length: columns },
      (_c, right) => content.values[row - 1 + down]?.[column - 1 + right] ?? '',
    ),
  );
}
