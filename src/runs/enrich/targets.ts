/** Which column each field is written to: the one that was chosen, one that the header names, else a new one at the right. */

import type { Kind } from '../../core/kind';
import type { Role } from '../../core/lookup/columns';
import { fold } from '../../core/lookup/text';
import { DATE_HEADER, ID_HEADER, STATUS_HEADER } from '../../core/run-status';
import type { List } from '../table/list';
import { adjacentHeader, belongsTogether, namesOf, type RunField } from './fields';
import type { Places } from './places';
import type { RunColumn, RunRecord, RunTarget } from './run-record';
import type { Writing } from './view';

export interface Targets extends Pick<RunRecord, 'targets' | 'status' | 'lushaId' | 'date'> {
  /** Columns that do not exist yet, side by side. */
  readonly added: readonly RunColumn[];
}

/** An e-mail goes where the list keeps its e-mails, whatever that column is called. */
const EMAIL_FIELDS: ReadonlySet<string> = new Set(['email', 'work email']);

export function planTargets(
  list: Pick<List, 'header' | 'columns' | 'roles'>,
  kind: Kind,
  fields: readonly RunField[],
  writing: Writing,
  /** Chosen by hand, as `placesProblem` lets pass. */
  places: Places,
  /** Whether a chosen row holds something in this column, and whether one does not. */
  fillOf: (column: number) => { readonly some: boolean; readonly gap: boolean },
): Targets {
  const known = new Map<string, number>();
  list.header.forEach((cell, index) => {
    const name = fold(String(cell));
    if (name !== '' && !known.has(name)) known.set(name, index + 1);
  });
  const added: RunColumn[] = [];
  const taken = new Set<number>(fields.map(({ id }) => places[id] ?? 0));
  const at = (column: number): RunColumn => ({ header: String(list.header[column - 1] ?? ''), column });
  const existing = (names: readonly string[]): number | undefined => {
    const columns = names.map((name) => known.get(fold(name)));
    return columns.find((column) => column !== undefined && !taken.has(column));
  };
  const add = (header: string): RunColumn => {
    const column = { header, column: list.columns + added.length + 1 };
    added.push(column);
    return column;
  };
  const take = (column: number): RunColumn => {
    taken.add(column);
    return at(column);
  };
  /** A new column under a header that no other has: the label, else one like `Lusha Title`. */
  const fresh = (label: string, other: string): RunColumn => {
    const isTaken = (header: string) =>
      known.has(fold(header)) || added.some((one) => fold(one.header) === fold(header));
    let header = isTaken(label) ? other : label;
    for (let number = 2; isTaken(header); number += 1) header = `${other} ${number}`;
    return add(header);
  };
  /** The column of that header, made where there is none, or where it was chosen for something else. */
  const columnOf = (header: string): RunColumn => {
    const column = existing([header]);
    return column === undefined ? fresh(header, header) : take(column);
  };
  const newTarget = ({ id, label }: RunField): RunTarget => ({
    field: id,
    place: fresh(label, adjacentHeader(label)),
    own: true,
  });
  const emailColumn = (field: RunField): number | undefined => {
    const column = list.roles.get('email' satisfies Role);
    const fits = EMAIL_FIELDS.has(field.id) && column !== undefined && !taken.has(column);
    return fits && fillOf(column).gap ? column : undefined;
  };

  const targetOf = (field: RunField): RunTarget => {
    const chosen = places[field.id];
    if (chosen !== undefined && chosen > 0) return { field: field.id, place: at(chosen), byHand: true };
    if (chosen === 0) return { ...newTarget(field), byHand: true };
    const column = writing === 'new columns' ? undefined : (existing(namesOf(field)) ?? emailColumn(field));
    return column === undefined ? newTarget(field) : { field: field.id, place: take(column) };
  };
  const proposed = fields.map(targetOf);
  const labels = new Map(fields.map(({ id, label }) => [id, label]));
  const targets = proposed.map((target): RunTarget => {
    const mayDiffer =
      writing === 'only empty' &&
      !target.own &&
      belongsTogether(kind, target.field) &&
      fillOf(target.place.column).some;
    if (!mayDiffer) return target;
    return { ...target, adjacent: columnOf(adjacentHeader(labels.get(target.field) ?? target.field)) };
  });
  return {
    targets,
    status: columnOf(STATUS_HEADER),
    lushaId: columnOf(ID_HEADER[kind]),
    date: columnOf(DATE_HEADER),
    added,
  };
}
