/** Our formulas in the file: where they stand, what they ask for, how far their results reach, and whether they are finished. */
import { COMPANIES, type FieldNames, type Kind, PEOPLE } from '../acquire/kinds';
import type { Purchasable, Wants } from '../acquire/trade';
import type { Area } from '../core/area';
import { isOpenText } from '../core/errors';
import { findFields, needsOf } from '../core/fields/field';
import { fieldsArgument, isTrue, rowsOf } from '../core/formula/arguments';
import { type Call, callsIn } from '../core/formula/calls';
import { FUNCTION_NAMES, FUNCTIONS, type FunctionName, type FunctionShape } from '../core/formula/functions';
import { readArgument } from '../core/formula/values';
import type { Lookup, ReadRow } from '../core/lookup';
import type { Book, Tab } from '../ports';
import { OWN_TABS } from './own-tabs';

/** A tab as it was read: values and formulas of all that holds anything. */
export interface TabContent {
  readonly tab: Tab;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly string[])[];
}

/** A cell whose formula calls one of our functions. */
export interface FileFormula {
  readonly content: TabContent;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly calls: readonly Call[];
}

/** What one call asks for. */
export interface Asked {
  readonly kind: 'people' | 'companies';
  readonly lookups: readonly Lookup[];
  readonly wants: Wants;
  /** Rows and columns of the result. */
  readonly rows: number;
  readonly columns: number;
}

/** The person's own tabs. Two service calls a tab. */
export function readTabs(book: Book): readonly TabContent[] {
  return book.tabs().flatMap((tab) => (OWN_TABS.has(tab.name) ? [] : [readTab(tab)]));
}

export function readTab(tab: Tab): TabContent {
  const { rows, columns } = tab.extent();
  if (rows === 0 || columns === 0) return { tab, values: [], formulas: [] };
  const area = { row: 1, column: 1, rows, columns };
  return { tab, values: tab.values(area), formulas: tab.formulas(area) };
}

/** Every cell with a call of one of our functions, tab by tab, row by row. */
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
 * What a call asks for, read from the cells it names; a sentence where only Sheets could tell, or where the call has a
 * mistake in it.
 */
export function askedBy(call: Call, own: TabContent, contents: readonly TabContent[]): Asked | string {
  const shape: FunctionShape = FUNCTIONS[call.name as FunctionName];
  if (shape.record === 'account') return 'It asks for nobody. Nothing has to be fetched';
  if (shape.record === 'search')
    return 'Whom it finds only Lusha knows. Change its last argument to ask once more';
  const valueAt = (place: number | undefined): unknown => {
    const argument = readArgument(place === undefined ? '' : (call.args[place]?.text ?? ''));
    if (argument.kind === 'nothing') return undefined;
    if (argument.kind === 'value') return argument.value;
    if (argument.kind === 'other') return UNREADABLE;
    const { tab } = argument;
    const content = tab === undefined ? own : contents.find(({ tab: { name } }) => name === tab);
    return content ? cellsOf(content, argument.area) : UNREADABLE;
  };
  const lookup = valueAt(0);
  const fields = valueAt(shape.fieldsAt);
  const headers = valueAt(shape.headersAt);
  if (lookup === UNREADABLE || fields === UNREADABLE || headers === UNREADABLE) {
    return 'Its arguments are formulas of their own. Change its last argument to calculate it again';
  }
  return shape.record === 'people'
    ? asked(PEOPLE, 'people', shape, lookup, fields, headers)
    : asked(COMPANIES, 'companies', shape, lookup, fields, headers);
}

const UNREADABLE = Symbol('unreadable');

function asked<L extends Lookup, R extends Purchasable, F extends FieldNames>(
  { catalogue, readRow }: Kind<L, R, F>,
  kind: Asked['kind'],
  shape: FunctionShape,
  lookup: unknown,
  fields: unknown,
  headers: unknown,
): Asked | string {
  try {
    const columns = findFields(catalogue, fieldsArgument(fields) ?? shape.fields);
    const rows: readonly ReadRow<L>[] = rowsOf(lookup).map((cells) => readRow(cells));
    return {
      kind,
      lookups: rows.flatMap((row) => (row.kind === 'lookup' ? [row.lookup] : [])),
      wants: needsOf(columns),
      rows: rows.length + (isTrue(headers) ? 1 : 0),
      columns: columns.length,
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The cells of an area, as a formula would be handed them. */
function cellsOf({ values }: TabContent, { row, column, rows, columns }: Area): unknown {
  const bottom = Math.min(values.length, row + rows - 1);
  const width = Math.min(columns, Math.max(1, (values[0]?.length ?? 1) - column + 1));
  const cells = Array.from({ length: Math.max(1, bottom - row + 1) }, (_r, down) =>
    Array.from({ length: width }, (_c, right) => values[row - 1 + down]?.[column - 1 + right] ?? ''),
  );
  return rows === 1 && columns === 1 ? cells[0]?.[0] : cells;
}

/** What a formula shows in an area that begins at its own cell. */
export function shownIn({ content, row, column }: FileFormula, rows: number, columns: number): unknown[][] {
  return Array.from({ length: rows }, (_r, down) =>
    Array.from(
      { length: columns },
      (_c, right) => content.values[row - 1 + down]?.[column - 1 + right] ?? '',
    ),
  );
}

/** `failed`: the function threw. `error`: something else is wrong, as cells in the way of a spill. */
export type Shown = 'finished' | 'not fetched yet' | 'loading' | 'failed' | 'error';

/** How far the cells of a result are. */
export function stateOf(cells: readonly (readonly unknown[])[]): Shown {
  const texts = cells.flat().filter((value): value is string => typeof value === 'string');
  if (texts.some((text) => /^Loading\.*$/i.test(text))) return 'loading';
  if (texts.some((text) => isOpenText(text))) return 'not fetched yet';
  const [anchor] = cells[0] ?? [];
  if (anchor === '#ERROR!') return 'failed';
  return typeof anchor === 'string' && /^#(?:N\/A|[A-Z0-9/]+[!?])$/.test(anchor) ? 'error' : 'finished';
}
