/** The places where a fill can go (a new tab, under the active list, or at the selected cell) and the column of each field there. */

import type { PersonExecution } from '../../acquire/execution';
import { a1Of, addressOn } from '../../core/area';
import { AddOnError } from '../../core/errors';
import type { Kind } from '../../core/kind';
import { fold } from '../../core/lookup/text';
import { OWN_TABS } from '../../core/own-tabs';
import { ID_HEADER } from '../../core/run-status';
import type { Role } from '../../core/table/roles';
import type { Tab } from '../../ports';
import { takenColumns } from '../pending/taken-columns';
import { type List, readList } from '../table/list';
import { listEnd } from '../table/list-end';
import { type FillField, fillFields, ID_FIELD } from './fields';
import type { FillColumn, FillTarget } from './fill-record';
import { firstFilled, formulaInTheWay } from './obstacles';
import { newTabName } from './tab-name';
import type { FillPlace, FillPlaceView } from './view';

/** The role in a list that corresponds to each field. */
const ROLE_OF: Readonly<Record<Kind, Readonly<Record<string, Role>>>> = {
  contact: {
    name: 'full name',
    'first name': 'first name',
    'last name': 'last name',
    company: 'company name',
    domain: 'company domain',
    linkedin: 'linkedin',
    [ID_FIELD]: 'lusha id',
  },
  company: { name: 'company name', domain: 'company domain', [ID_FIELD]: 'lusha id' },
};

/** What a fill's place depends on. */
export interface NamedSearch {
  readonly kind: Kind;
  /** The search as one line, after which a new tab is named. */
  readonly title: string;
}

export interface PlannedPlace {
  readonly view: FillPlaceView;
  /** Throws an `AddOnError` when the fill cannot go there. */
  readonly target: () => FillTarget;
}

/** Plans every place and inspects each only once. */
export function planPlaces(
  execution: PersonExecution,
  search: NamedSearch,
  fields: readonly string[],
): readonly PlannedPlace[] {
  const places: readonly FillPlace[] = ['new tab', 'below', 'cell'];
  return places.map((where) => {
    try {
      const { target, rows } = planIn(execution, search, where, fields);
      return {
        view: { where, label: LABELS[where], detail: detailOf(target, rows) },
        target: () => target,
      };
    } catch (error) {
      if (!(error instanceof AddOnError)) throw error;
      const refuse = () => {
        throw error;
      };
      return { view: { where, label: LABELS[where], detail: '', refusal: error.message }, target: refuse };
    }
  });
}

/** Throws an `AddOnError` when the fill cannot go there. Changes nothing. */
export function planTarget(
  execution: PersonExecution,
  search: NamedSearch,
  where: FillPlace,
  ids: readonly string[],
): FillTarget {
  return planIn(execution, search, where, ids).target;
}

interface PlacedTarget {
  readonly target: FillTarget;
  /** How many rows the list above has; 0 where there is none. */
  readonly rows: number;
}

function planIn(
  execution: PersonExecution,
  { kind, title }: NamedSearch,
  where: FillPlace,
  ids: readonly string[],
): PlacedTarget {
  const { book } = execution.ports;
  const fields = fillFields(kind, ids);
  if (where === 'new tab') {
    const tab = newTabName(book, title);
    return { target: { where, tab, headerRow: 1, columns: sideBySide(kind, fields, 1) }, rows: 0 };
  }
  if (where === 'below') {
    const list = readList(book, { kind });
    const end = endOf(list);
    const { last } = takenColumns(execution.ledger, list);
    const target = belowList(list, last, kind, fields, formulasBelow(list, end));
    mayTake(execution, list.tab, target, end + 1);
    return { target, rows: end - list.headerRow };
  }
  const { tab, areas } = book.selection();
  if (OWN_TABS.has(tab.name)) throw new AddOnError('own_tab');
  const { row = 1, column = 1 } = areas[0] ?? {};
  const columns = sideBySide(kind, fields, column);
  const taken = firstFilled(tab, row, column, columns.length);
  if (taken !== undefined) throw new AddOnError('place_taken', { message: taken });
  const target: FillTarget = { where, tabId: tab.id, tab: tab.name, headerRow: row, columns };
  mayTake(execution, tab, target, row);
  return { target, rows: 0 };
}

/** Returns the last row of the list. */
function endOf({ tab, headerRow, rows, read, columns }: List): number {
  return listEnd({
    tab,
    first: headerRow + 1,
    left: 1,
    values: rows,
    columns: Array.from({ length: columns }, (_, at) => at + 1),
    isRow: (at) => read[at]?.kind === 'lookup',
  });
}

/** Returns the columns that hold formulas below the list: a fill would write over them. */
function formulasBelow({ tab, headerRow, rows, columns }: List, end: number): ReadonlySet<number> {
  const count = headerRow + rows.length - end;
  if (count < 1) return new Set();
  const below = tab.formulas({ row: end + 1, column: 1, rows: count, columns });
  return new Set(below.flatMap((cells) => cells.flatMap((cell, at) => (cell === '' ? [] : [at + 1]))));
}

/** Throws an `AddOnError` when a formula reaches these columns from `row` on, or when this person may not edit them. */
function mayTake({ ledger }: PersonExecution, tab: Tab, target: FillTarget, row: number): void {
  const columns = target.columns.map(({ column }) => column);
  const formula = formulaInTheWay(ledger, tab, row, columns);
  if (formula !== undefined)
    throw new AddOnError('place_taken', { message: `${formula} (a formula fills them)` });
  const grid = tab.size();
  const left = Math.min(...columns);
  const area = {
    row,
    column: left,
    rows: grid.rows - row + 1,
    columns: Math.min(Math.max(...columns), grid.columns) - left + 1,
  };
  if (area.rows > 0 && area.columns > 0 && !tab.canEdit(area)) throw new AddOnError('protected');
}

const LABELS: Readonly<Record<FillPlace, string>> = {
  'new tab': 'New tab',
  below: 'Current list',
  cell: 'Selected cell',
};

/** Says where exactly the place is. */
function detailOf({ where, tab, headerRow, columns }: FillTarget, rows: number): string {
  if (where === 'new tab') return `“${tab}”`;
  if (where === 'below') return `Below ${rows} ${rows === 1 ? 'row' : 'rows'} of “${tab}”`;
  const cell = a1Of({ row: headerRow, column: columns[0]?.column ?? 1, rows: 1, columns: 1 });
  return `At the selected cell, ${addressOn(tab, cell)}`;
}

function sideBySide(kind: Kind, fields: readonly FillField[], first: number): readonly FillColumn[] {
  return fields.map((field, at) => ({ field: field.id, header: headerOf(kind, field), column: first + at }));
}

/** Plans the columns of a fill below the list; new ones stand right of column `last`. Columns of `formulas` are left alone. */
function belowList(
  list: List,
  last: number,
  kind: Kind,
  fields: readonly FillField[],
  formulas: ReadonlySet<number>,
): FillTarget {
  const { header, roles, tab, headerRow } = list;
  const taken = new Set(formulas);
  const existing = (field: FillField): number | undefined => {
    const names = [headerOf(kind, field), field.label, field.id, ...field.aliases].map(fold);
    const named = header.findIndex(
      (cell, at) => String(cell) !== '' && !taken.has(at + 1) && names.includes(fold(String(cell))),
    );
    const role = ROLE_OF[kind][field.id];
    const column = named >= 0 ? named + 1 : role && roles.get(role);
    return column !== undefined && !taken.has(column) ? column : undefined;
  };
  let next = last + 1;
  // A list with separate first and last names does not need the full name as well.
  const apart = roles.has('first name') && roles.has('last name') && !roles.has('full name');
  const wanted = apart
    ? fields.flatMap((field) => (field.id === 'name' && kind === 'contact' ? NAMES : [field]))
    : fields;
  const columns = wanted.map((field): FillColumn => {
    const column = existing(field);
    if (column === undefined) {
      next += 1;
      return { field: field.id, header: headerOf(kind, field), column: next - 1 };
    }
    taken.add(column);
    return { field: field.id, header: String(header[column - 1] ?? ''), column };
  });
  return { where: 'below', tabId: tab.id, tab: tab.name, headerRow, columns };
}

const NAMES = fillFields('contact', ['first name', 'last name']).filter(({ id }) => id !== ID_FIELD);

function headerOf(kind: Kind, { id, label }: FillField): string {
  return id === ID_FIELD ? ID_HEADER[kind] : label;
}
