/** Where a fill can go: a new tab, under the list in front, or from the selected cell on; and which column each field takes there. */
import { a1Of, addressOn } from '../../core/area';
import type { Role } from '../../core/columns';
import { utcDay } from '../../core/day';
import { AddOnError } from '../../core/errors';
import type { SearchKind } from '../../core/filter';
import { fold } from '../../core/lookup/text';
import type { Book, PersonPorts, Tab } from '../../ports';
import { ID_HEADER } from '../enrich/fields';
import { type List, readList } from '../enrich/list';
import { OWN_TABS } from '../own-tabs';
import { type FillField, fillFields, ID_FIELD } from './fields';
import type { FillColumn, FillTarget } from './fill-record';
import type { FillPlace, FillPlaceView } from './view';

/** What a list calls a field otherwise than we do. */
const ROLE_OF: Readonly<Record<SearchKind, Readonly<Record<string, Role>>>> = {
  people: {
    name: 'full name',
    'first name': 'first name',
    'last name': 'last name',
    company: 'company name',
    domain: 'company domain',
    linkedin: 'linkedin',
    [ID_FIELD]: 'lusha id',
  },
  companies: { name: 'company name', domain: 'company domain', [ID_FIELD]: 'lusha id' },
};

export function placeViews(
  ports: PersonPorts,
  kind: SearchKind,
  fields: readonly string[],
): readonly FillPlaceView[] {
  const places: readonly FillPlace[] = ['new tab', 'below', 'cell'];
  return places.map((where) => {
    try {
      return { where, label: labelOf(ports, planTarget(ports, kind, where, fields)) };
    } catch (error) {
      if (!(error instanceof AddOnError)) throw error;
      return { where, label: BARE_LABELS[where], refusal: error.message };
    }
  });
}

/** Throws an `AddOnError` where it cannot go there. Changes nothing. */
export function planTarget(
  { book, clock }: PersonPorts,
  kind: SearchKind,
  where: FillPlace,
  ids: readonly string[],
): FillTarget {
  const fields = fillFields(kind, ids);
  if (where === 'new tab') {
    const tab = freeName(book, `Lusha search ${utcDay(clock.now())}`);
    return { where, tab, headerRow: 1, columns: sideBySide(kind, fields, 1) };
  }
  if (where === 'below') return belowList(readList(book, { kind }), kind, fields);
  const { tab, areas } = book.selection();
  if (OWN_TABS.has(tab.name)) throw new AddOnError('own_tab');
  const { row = 1, column = 1 } = areas[0] ?? {};
  const columns = sideBySide(kind, fields, column);
  const taken = firstFilled(tab, row, columns);
  if (taken !== undefined) throw new AddOnError('place_taken', { message: taken });
  return { where, tabId: tab.id, tab: tab.name, headerRow: row, columns };
}

const BARE_LABELS: Readonly<Record<FillPlace, string>> = {
  'new tab': 'In a new tab',
  below: 'Below the list on this tab',
  cell: 'From the selected cell on',
};

function labelOf({ book }: PersonPorts, { where, tab, headerRow, columns }: FillTarget): string {
  if (where === 'new tab') return `In a new tab, “${tab}”`;
  if (where === 'below') {
    const rows = Math.max(0, (book.tab(tab)?.lastRow() ?? headerRow) - headerRow);
    return `Below the list on “${tab}” (${rows} ${rows === 1 ? 'row' : 'rows'})`;
  }
  const cell = a1Of({ row: headerRow, column: columns[0]?.column ?? 1, rows: 1, columns: 1 });
  return `From the selected cell on, ${addressOn(tab, cell)}`;
}

function sideBySide(kind: SearchKind, fields: readonly FillField[], first: number): readonly FillColumn[] {
  return fields.map((field, at) => ({ field: field.id, header: headerOf(kind, field), column: first + at }));
}

function belowList(list: List, kind: SearchKind, fields: readonly FillField[]): FillTarget {
  const { header, roles, tab, headerRow } = list;
  const taken = new Set<number>();
  const existing = (field: FillField): number | undefined => {
    const names = [headerOf(kind, field), field.label, field.id, ...field.aliases].map(fold);
    const named = header.findIndex(
      (cell, at) => String(cell) !== '' && !taken.has(at + 1) && names.includes(fold(String(cell))),
    );
    const role = ROLE_OF[kind][field.id];
    const column = named >= 0 ? named + 1 : role && roles.get(role);
    return column !== undefined && !taken.has(column) ? column : undefined;
  };
  let next = list.columns + 1;
  // A list that keeps first and last names apart has no use for both together.
  const apart = roles.has('first name') && roles.has('last name') && !roles.has('full name');
  const wanted = apart
    ? fields.flatMap((field) => (field.id === 'name' && kind === 'people' ? NAMES : [field]))
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

const NAMES = fillFields('people', ['first name', 'last name']).filter(({ id }) => id !== ID_FIELD);

function headerOf(kind: SearchKind, { id, label }: FillField): string {
  return id === ID_FIELD ? ID_HEADER[kind] : label;
}

/** The first cell from the header on in which something stands. */
function firstFilled(tab: Tab, row: number, columns: readonly FillColumn[]): string | undefined {
  const first = columns[0]?.column ?? 1;
  const extent = tab.extent();
  const area = {
    row,
    column: first,
    rows: extent.rows - row + 1,
    columns: Math.min(columns.length, extent.columns - first + 1),
  };
  if (area.rows < 1 || area.columns < 1) return undefined;
  for (const [down, cells] of tab.values(area).entries()) {
    const right = cells.findIndex((cell) => cell !== '');
    if (right >= 0) return a1Of({ row: row + down, column: first + right, rows: 1, columns: 1 });
  }
  return undefined;
}

function freeName(book: Book, wanted: string): string {
  let name = wanted;
  for (let count = 2; book.tab(name); count += 1) name = `${wanted} (${count})`;
  return name;
}
