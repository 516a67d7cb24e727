/** The plan of a run: which rows it covers, how they are read, and where the fields go. It reads the sheet, writes nothing and sends no request. */

import type { PersonExecution } from '../../acquire/execution';
import { AddOnError, type ErrorCode, type ErrorParams } from '../../core/errors';
import { type TakenColumns, takenColumns } from '../pending/taken-columns';
import { type List, readList } from '../table/list';
import { type RunField, runFields } from './fields';
import {
  hasWorkEmail,
  heldFields,
  holdsAllPaid,
  isComplete,
  isWorkEmail,
  needsOf,
  type RowNeeds,
} from './held';
import { type HiddenRows, hiddenRowsOf } from './hidden-rows';
import { type KeptPlace, type Places, placesNow, placesProblem } from './places';
import { earlierRuns, type ListRow, namedRows, pickRows } from './rows';
import { planTargets, type Targets } from './targets';
import type { EnrichOptions, RowsChoice } from './view';

/** A list with the columns that must not be written. */
export interface RunList extends List {
  readonly taken: TakenColumns;
}

export interface RunPlan {
  readonly options: EnrichOptions;
  readonly list: RunList;
  readonly fields: readonly RunField[];
  readonly targets: Targets;
  /** All rows that are not blank, and the chosen ones among them. */
  readonly all: readonly ListRow[];
  readonly chosen: readonly ListRow[];
  readonly hidden: HiddenRows;
  /** Returns the status that an earlier run left in a row; `''` when there is none. */
  statusOf(row: ListRow): string;
  /** Returns what a row still needs: what the list holds is not purchased again, unless fresh values are asked for. */
  needsOf(row: ListRow): RowNeeds;
  /** The number of rows for which nothing is purchased, because the list holds every email and phone that was asked for. */
  readonly alreadyHave: number;
  /** The number of those that are not even chosen. */
  readonly skipped: number;
  /** Whether an earlier run left a column of dates. */
  readonly hasDates: boolean;
  /** Returns the rows that a simple choice picks. */
  pick(choice: RowsChoice): readonly ListRow[];
  readonly refusal: { readonly code: ErrorCode; readonly params?: ErrorParams } | undefined;
}

/** Plans a run. `kept` holds remembered hand-chosen columns, which replace those of the options, and `known` what an earlier plan has found out about hidden rows. Throws an `AddOnError` when there is no list to read; any other obstacle becomes the `refusal` of the plan. */
export function planRun(
  { ledger, ports }: PersonExecution,
  requested: EnrichOptions,
  kept?: Readonly<Record<string, KeptPlace>>,
  known?: HiddenRows,
): RunPlan {
  const read = readList(ports.book, requested);
  const list: RunList = { ...read, taken: takenColumns(ledger, read) };
  const options = kept ? { ...requested, places: placesNow(list, kept) } : requested;
  const fields = runFields(options.kind, options.fields);
  const all = namedRows(list);
  const hidden = known ?? hiddenRowsOf(list.tab);
  const earlier = earlierRuns(list);
  const places = options.writing === 'new columns' ? {} : (options.places ?? {});
  const wrong = placesProblem(list, options.kind, fields, places);
  // When the choice is invalid, the first screen shows the proposal.
  const usable: Places = wrong === undefined ? places : {};
  const isFresh = options.writing === 'overwrite' || options.rows.by === 'older';
  const targetsFor = (rows: readonly ListRow[]) =>
    planTargets(list, options, fields, usable, (column) => {
      const filled = rows.map(({ cells }) => (cells[column - 1] ?? '') !== '');
      const isKept = !isFresh && rows.every(({ cells }) => hasWorkEmail(cells[column - 1]));
      return { some: filled.includes(true), gap: filled.includes(false), isKept };
    });
  const heldWith = ({ targets }: Targets) => {
    const columns = targets.map(({ place, adjacent }) => ({
      place: place.column,
      adjacent: adjacent?.column,
    }));
    return heldFields(fields, columns, list.roles.get('email'));
  };
  const proposed = targetsFor(all);
  const heldAtFirst = heldWith(proposed);
  const extras = new Set(options.extras);
  const needed = fields.filter(({ id }) => !extras.has(id));
  const lacks = ({ cells }: ListRow) => {
    const held = heldAtFirst(cells);
    return needed.some((field) => {
      const index = fields.indexOf(field);
      const column = proposed.targets[index]?.place.column ?? 0;
      return !held.includes(field) && (isWorkEmail(field) || (cells[column - 1] ?? '') === '');
    });
  };
  const pick = (choice: RowsChoice) => pickRows(ports, { list, rows: all, earlier, hidden, lacks }, choice);
  const picked = pick(options.rows);
  const named = picked.filter(({ identity }) => identity.kind === 'lookup');
  const needsAtFirst = (row: ListRow) => needsOf(fields, isFresh ? [] : heldAtFirst(row.cells));
  const chosen = options.sample === undefined ? picked : sampleOf(named, needsAtFirst, options.sample);
  const targets = targetsFor(chosen.length > 0 ? chosen : all);
  const held = heldWith(targets);
  const needs = (row: ListRow) => needsOf(fields, isFresh ? [] : held(row.cells));
  const hasAll = (row: ListRow) => holdsAllPaid(needs(row));
  const alreadyHave = (options.rows.by === 'missing' ? all : chosen).filter(hasAll).length;
  const isNobody = list.roles.size === 0 || (picked.length > 0 && named.length === 0);
  const refusal = (): RunPlan['refusal'] => {
    if (isNobody) return { code: 'no_identifier' };
    if (wrong !== undefined) return { code: 'bad_place', params: { message: wrong } };
    return picked.length === 0 ? { code: 'no_rows' } : undefined;
  };
  return {
    options,
    list,
    fields,
    targets,
    all,
    chosen,
    hidden,
    needsOf: needs,
    alreadyHave,
    skipped: options.rows.by === 'missing' ? alreadyHave - chosen.filter(hasAll).length : 0,
    statusOf: earlier.statusOf,
    hasDates: earlier.hasDates,
    pick,
    refusal: refusal(),
  };
}

/** Returns the rows of a trial: the first that would be purchased, before those for which only a lookup is left, and before complete ones. */
function sampleOf(
  rows: readonly ListRow[],
  needs: (row: ListRow) => RowNeeds,
  count: number,
): readonly ListRow[] {
  const open = rows.filter((row) => !isComplete(needs(row)));
  const some = open.length > 0 ? open : rows;
  const isPaid = (row: ListRow) => needs(row).required.size > 0;
  const byPrice = [...some.filter(isPaid), ...some.filter((row) => !isPaid(row))];
  return byPrice.slice(0, count).sort((a, b) => a.row - b.row);
}

/** Returns the number of chosen rows that name somebody and for which something is left to be found. */
export function rowsToLookUp({ chosen, needsOf: needs }: RunPlan): number {
  return chosen.filter((row) => row.identity.kind === 'lookup' && !isComplete(needs(row))).length;
}

/** Returns the plan of a run that is about to start. Throws an `AddOnError` when it cannot start. */
export function planToStart(execution: PersonExecution, options: EnrichOptions): RunPlan {
  const plan = planRun(execution, options);
  if (plan.refusal) throw new AddOnError(plan.refusal.code, plan.refusal.params);
  return plan;
}
