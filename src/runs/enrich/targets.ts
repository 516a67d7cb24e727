/** The column that each field is written to: the chosen one, one with a matching header, or a new one at the right. */

import { fold } from '../../core/lookup/text';
import { DATE_HEADER, ID_HEADER, STATUS_HEADER } from '../../core/run-status';
import type { Role } from '../../core/table/roles';
import type { TakenColumns } from '../pending/taken-columns';
import type { List } from '../table/list';
import { adjacentHeader, belongsTogether, namesOf, type RunField } from './fields';
import { isWorkEmail } from './held';
import type { Places } from './places';
import type { RunColumn, RunRecord, RunTarget } from './run-record';
import type { EnrichOptions } from './view';

export interface Targets extends Pick<RunRecord, 'targets' | 'status' | 'lushaId' | 'date'> {
  /** Columns that do not exist yet, side by side in this order. */
  readonly added: readonly RunColumn[];
}

type Sheet = Pick<List, 'header' | 'columns' | 'roles'> & { readonly taken: TakenColumns };

/** Whether a chosen row holds something in this column, whether another chosen row does not, and whether every row's email there is kept. */
type FillOf = (column: number) => {
  readonly some: boolean;
  readonly gap: boolean;
  readonly isKept: boolean;
};

/** Assigns a column to every field. `places` are columns chosen by hand that `placesProblem` accepts. */
export function planTargets(
  list: Sheet,
  { kind, writing }: Pick<EnrichOptions, 'kind' | 'writing'>,
  fields: readonly RunField[],
  places: Places,
  fillOf: FillOf,
): Targets {
  const columns = new ColumnAssignment(list, Object.values(places));
  const targetOf = (field: RunField): RunTarget => {
    const { id } = field;
    const chosen = places[id];
    if (chosen !== undefined && chosen > 0) return { field: id, place: columns.at(chosen), byHand: true };
    if (chosen === 0) return { ...newTarget(columns, field), byHand: true };
    if (writing === 'new columns') return newTarget(columns, field);
    const column = columns.existing(namesOf(field)) ?? emailColumn(list, columns, field, fillOf);
    return column === undefined ? newTarget(columns, field) : { field: id, place: columns.take(column) };
  };
  const status = columns.named(STATUS_HEADER);
  const date = columns.named(DATE_HEADER);
  const proposed = fields.map(targetOf);
  const labels = new Map(fields.map(({ id, label }) => [id, label]));
  const targets = proposed.map((target): RunTarget => {
    const mayDiffer =
      writing === 'only empty' &&
      !target.own &&
      belongsTogether(kind, target.field) &&
      fillOf(target.place.column).some &&
      !(isWorkEmail({ id: target.field }) && fillOf(target.place.column).isKept);
    if (!mayDiffer) return target;
    const adjacent = columns.named(adjacentHeader(labels.get(target.field) ?? target.field));
    return { ...target, adjacent };
  });
  return {
    targets,
    status,
    date,
    lushaId: columns.named(ID_HEADER[kind]),
    added: columns.added,
  };
}

function newTarget(columns: ColumnAssignment, { id, label }: RunField): RunTarget {
  return { field: id, place: columns.add(label, adjacentHeader(label)), own: true };
}

/** Returns the column in which the list keeps emails, whatever its header is, when one of its cells is empty or when it needs no other email. */
function emailColumn(
  { roles }: Sheet,
  columns: ColumnAssignment,
  field: RunField,
  fillOf: FillOf,
): number | undefined {
  const column = roles.get('email' satisfies Role);
  if (!isWorkEmail(field) || column === undefined || columns.isTaken(column)) return undefined;
  const { gap, isKept } = fillOf(column);
  return gap || isKept ? column : undefined;
}

/** The columns of a list while fields are assigned to them: each takes one field, and new ones are added at the right. */
class ColumnAssignment {
  readonly added: RunColumn[] = [];
  /** The first column of each header. */
  private readonly known = new Map<string, number>();
  private readonly taken: Set<number>;

  /** `chosen` are columns that no other field may take. */
  constructor(
    private readonly list: Sheet,
    chosen: readonly number[],
  ) {
    this.taken = new Set([...chosen, ...list.taken.why.keys()]);
    for (const [index, cell] of list.header.entries()) {
      const name = fold(String(cell));
      if (name !== '' && !this.known.has(name)) this.known.set(name, index + 1);
    }
  }

  at(column: number): RunColumn {
    return { header: String(this.list.header[column - 1] ?? ''), column };
  }

  isTaken(column: number): boolean {
    return this.taken.has(column);
  }

  take(column: number): RunColumn {
    this.taken.add(column);
    return this.at(column);
  }

  /** Returns a column under one of these headers that is not taken yet. */
  existing(names: readonly string[]): number | undefined {
    const columns = names.map((name) => this.known.get(fold(name)));
    return columns.find((column) => column !== undefined && !this.isTaken(column));
  }

  /** Returns the column with that header; creates one when it does not exist or was chosen for something else. */
  named(header: string): RunColumn {
    const column = this.existing([header]);
    return column === undefined ? this.add(header, header) : this.take(column);
  }

  /** Creates a column under a header that no other column has: the label, or one like `Lusha Title`. */
  add(label: string, other: string): RunColumn {
    let header = this.hasHeader(label) ? other : label;
    for (let number = 2; this.hasHeader(header); number += 1) header = `${other} ${number}`;
    const column = { header, column: this.list.taken.last + this.added.length + 1 };
    this.added.push(column);
    return column;
  }

  private hasHeader(header: string): boolean {
    const name = fold(header);
    return this.known.has(name) || this.added.some((one) => fold(one.header) === name);
  }
}
