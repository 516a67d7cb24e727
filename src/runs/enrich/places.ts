/** Columns that a person has chosen for fields by hand: which are allowed, and how they are found again after columns were moved. */

import { columnName } from '../../core/area';
import { AddOnError } from '../../core/errors';
import type { Kind } from '../../core/kind';
import { fold } from '../../core/lookup/text';
import { OWN_HEADERS } from '../../core/run-status';
import type { Role } from '../../core/table/roles';
import type { Book } from '../../ports';
import type { TakenColumns } from '../pending/taken-columns';
import type { List } from '../table/list';
import { adjacentHeader, namesOf, type RunField } from './fields';
import { findRunTab, isNotYet } from './run-columns';
import type { HeaderColumn, RunRecord } from './run-record';

/** Maps a field id to a column, counted from 1; 0 means a new column at the right. */
export type Places = Readonly<Record<string, number>>;

/** A chosen column as it is remembered; `isNew` when it was created for the field. */
export interface KeptPlace extends HeaderColumn {
  readonly isNew?: true;
}

type Sheet = Pick<List, 'header' | 'columns' | 'roles'> & { readonly taken: Pick<TakenColumns, 'why'> };

/** Fields that correspond to a role of the list under another name. */
const ROLE_OF_FIELD: Readonly<Record<Kind, Readonly<Record<string, Role>>>> = {
  contact: {
    'work email': 'email',
    'private email': 'email',
    name: 'full name',
    company: 'company name',
    domain: 'company domain',
  },
  company: { name: 'company name', domain: 'company domain' },
};
const FOLDED_OWN_HEADERS: ReadonlySet<string> = new Set([...OWN_HEADERS].map(fold));

/** Explains in a few words why the field cannot go into this column; returns `undefined` when it can. */
export function whyNot(list: Sheet, kind: Kind, field: RunField, column: number): string | undefined {
  const at = `column ${columnName(column)}`;
  const header = String(list.header[column - 1] ?? '');
  if (column > list.columns) return `${at} is not there any more`;
  if (header.trim() === '') return `${at} has no header to find it by`;
  if (list.header.findIndex((cell) => String(cell) === header) !== column - 1)
    return `${at} has the same header as a column before it`;
  if (FOLDED_OWN_HEADERS.has(fold(header))) return `${at} is kept by the add-on`;
  const taken = list.taken.why.get(column);
  if (taken !== undefined) return taken;
  const role = [...list.roles].find(([, one]) => one === column)?.[0];
  const isSame = (ROLE_OF_FIELD[kind][field.id] ?? field.id) === role || isNamedSo(field, header);
  return role === undefined || isSame ? undefined : `${at} says who stands in the row`;
}

/** Explains in a few words what is wrong with the choice; returns `undefined` when it is valid. */
export function placesProblem(
  list: Sheet,
  kind: Kind,
  fields: readonly RunField[],
  places: Places,
): string | undefined {
  const taken = new Map<number, string>();
  for (const field of fields) {
    const column = places[field.id] ?? 0;
    if (column === 0) continue;
    const why = whyNot(list, kind, field, column);
    if (why !== undefined) return why;
    const other = taken.get(column);
    if (other !== undefined)
      return `“${other}” and “${field.label}” cannot both go into column ${columnName(column)}`;
    taken.set(column, field.label);
  }
  return undefined;
}

/** Finds the current positions of the remembered columns. A deleted column is proposed afresh, and a new column is created again. */
export function placesNow(
  { header }: Pick<Sheet, 'header'>,
  kept: Readonly<Record<string, KeptPlace>>,
): Places {
  const places: Record<string, number> = {};
  for (const [field, { header: text, column, isNew }] of Object.entries(kept)) {
    const there = String(header[column - 1] ?? '') === text;
    const now = there ? column : header.findIndex((cell) => String(cell) === text) + 1;
    if (now > 0 || isNew) places[field] = now;
  }
  return places;
}

/** Returns the columns of a run that a person chose or that the run created, so that another run over its rows writes there too. */
export function placesOfRun(book: Book, record: RunRecord): Places {
  try {
    const { targets } = findRunTab(book, record);
    const kept = record.targets.flatMap(({ field, own, byHand }, index): [string, number][] => {
      const place = targets[index]?.place;
      if (place === undefined || !(own || byHand)) return [];
      if (!isNotYet(place)) return [[field, place]];
      // What was to be a new column is to be one again.
      return byHand ? [[field, 0]] : [];
    });
    return Object.fromEntries(kept);
  } catch (error) {
    // When one column is gone, all of them are proposed afresh.
    if (error instanceof AddOnError) return {};
    throw error;
  }
}

function isNamedSo(field: RunField, header: string): boolean {
  return [...namesOf(field), adjacentHeader(field.label)].some((name) => fold(name) === fold(header));
}
