/** Makes the lists that the tests read: a row of headers, what each column holds, and ten people whom Lusha knows. */
import type { Person } from '../../playground/lusha-api/lusha';
import type { Kind } from '../../src/core/kind';
import { type Cell, cellOf, LUSHA, roleOf } from './values';

/**
 * The columns of a list, separated by `|`. Each is a header, an equals sign and what the column holds, such as
 * `Lead Owner=owner`. A question mark after it says that the column may be taken for its role or not, because other
 * columns say the same.
 */
export type Columns = string;

export interface Entry {
  readonly columns: Columns;
  /** Rows of notes above the headers. */
  readonly above?: readonly (readonly string[])[];
  /** A row of headers above the headers, whose cells are separated by `|`. */
  readonly over?: string;
}

/** Lists by name. */
export type Entries = Readonly<Record<string, Columns | Entry>>;

interface Column {
  readonly header: string;
  readonly holds: string;
  readonly isOptional: boolean;
}

export interface RealList {
  readonly name: string;
  readonly kind: Kind;
  readonly columns: readonly Column[];
  /** The rows of the sheet: notes, headers and people. */
  readonly cells: readonly (readonly Cell[])[];
  /** The last row of headers, counted from 1. */
  readonly headerRow: number;
  /** How many rows of headers there are. */
  readonly headerRows: number;
  /** The columns that a careful colleague takes, counted from 1, by role. */
  readonly roles: Readonly<Record<string, number>>;
  /** The columns that may be taken in addition, by role. */
  readonly optional: Readonly<Record<string, number>>;
  /** The person of each row under the headers; `undefined` for a row that is no person. */
  readonly people: readonly (Person | undefined)[];
}

/** How many people a list holds. */
const PEOPLE = 10;
/** How many people of Lusha lie between the first ones of two lists. */
const APART = 40;

/** Returns ten people for the list with this number. Where names are one cell with the last name first, both are one word. */
function peopleFor(list: number, areSimple: boolean): readonly Person[] {
  const people = LUSHA.people(APART - 5, { from: list * APART, withWorkEmail: true });
  return people
    .filter(({ firstName, lastName }) => !areSimple || !/\s/.test(firstName + lastName))
    .slice(0, PEOPLE);
}

/** Makes the lists of these entries. Lists with other numbers hold other people. */
export function listsOf(entries: Entries, firstNumber: number, kind: Kind = 'contact'): readonly RealList[] {
  return Object.entries(entries).map(([name, entry], at) => listOf(name, entry, firstNumber + at, kind));
}

/** Makes a list with the people of this number. */
export function listOf(
  name: string,
  entry: Columns | Entry,
  number: number,
  kind: Kind = 'contact',
): RealList {
  const { columns: text, above = [], over } = typeof entry === 'string' ? { columns: entry } : entry;
  const columns = columnsOf(text);
  const people = peopleFor(
    number,
    columns.some(({ holds }) => holds === 'last first'),
  );
  const rows = people.map((person, row) => columns.map(({ holds }) => cellOf(holds, person, row)));
  const headers = [...(over === undefined ? [] : [over.split('|').map((cell) => cell.trim())])];
  headers.push(columns.map(({ header }) => header));
  const cells = [...above, ...headers, ...rows].map((row) =>
    columns.map((_column, at): Cell => row[at] ?? ''),
  );
  return {
    name,
    kind,
    columns,
    cells,
    headerRow: above.length + headers.length,
    headerRows: headers.length,
    roles: rolesOf(columns, kind, false),
    optional: rolesOf(columns, kind, true),
    people,
  };
}

function columnsOf(text: Columns): readonly Column[] {
  return text.split('|').map((column) => {
    const at = column.lastIndexOf('=');
    const holds = column.slice(at + 1).trim();
    return {
      header: column.slice(0, at).trim(),
      holds: holds.replace(/\?$/, ''),
      isOptional: holds.endsWith('?'),
    };
  });
}

function rolesOf(
  columns: readonly Column[],
  kind: Kind,
  areOptional: boolean,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    columns.flatMap(({ holds, isOptional }, at) => {
      const role = roleOf(holds);
      const isOfPerson = role !== undefined && !role.startsWith('company');
      if (role === undefined || isOptional !== areOptional || (kind === 'company' && isOfPerson)) return [];
      return [[role, at + 1]];
    }),
  );
}
