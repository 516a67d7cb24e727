/** The plan of a run: which rows it covers, how they are read, and where the fields go. It reads the sheet, writes nothing and sends no request. */

import type { PersonExecution } from '../../acquire/execution';
import { AddOnError, type ErrorCode, type ErrorParams } from '../../core/errors';
import { type List, readList } from '../table/list';
import { type RunField, runFields } from './fields';
import { type KeptPlace, type Places, placesNow, placesProblem } from './places';
import { earlierRuns, type ListRow, namedRows, pickRows } from './rows';
import { planTargets, type Targets } from './targets';
import type { EnrichOptions, RowsChoice } from './view';

export interface RunPlan {
  readonly options: EnrichOptions;
  readonly list: List;
  readonly fields: readonly RunField[];
  readonly targets: Targets;
  /** All rows that are not blank, and the chosen ones among them. */
  readonly all: readonly ListRow[];
  readonly chosen: readonly ListRow[];
  /** Returns the status that an earlier run left in a row; `''` when there is none. */
  statusOf(row: ListRow): string;
  /** Whether an earlier run left a column of dates. */
  readonly hasDates: boolean;
  /** Returns the rows that a simple choice picks. */
  pick(choice: RowsChoice): readonly ListRow[];
  readonly refusal: { readonly code: ErrorCode; readonly params?: ErrorParams } | undefined;
}

/** Plans a run. `kept` holds remembered hand-chosen columns, which replace those of the options. Throws an `AddOnError` when there is no list to read; any other obstacle becomes the `refusal` of the plan. */
export function planRun(
  { ports }: PersonExecution,
  requested: EnrichOptions,
  kept?: Readonly<Record<string, KeptPlace>>,
): RunPlan {
  const list = readList(ports.book, requested);
  const options = kept ? { ...requested, places: placesNow(list, kept) } : requested;
  const fields = runFields(options.kind, options.fields);
  const all = namedRows(list);
  const earlier = earlierRuns(list);
  const places = options.writing === 'new columns' ? {} : (options.places ?? {});
  const wrong = placesProblem(list, options.kind, fields, places);
  // When the choice is invalid, the first screen shows the proposal.
  const usable: Places = wrong === undefined ? places : {};
  const targetsFor = (rows: readonly ListRow[]) =>
    planTargets(list, options, fields, usable, (column) => {
      const filled = rows.map(({ cells }) => (cells[column - 1] ?? '') !== '');
      return { some: filled.includes(true), gap: filled.includes(false) };
    });
  const columns = targetsFor(all).targets.map(({ place }) => place.column);
  const pick = (choice: RowsChoice) => pickRows(ports, { list, rows: all, earlier, columns }, choice);
  const picked = pick(options.rows);
  const named = picked.filter(({ identity }) => identity.kind === 'lookup');
  const chosen = options.sample === undefined ? picked : named.slice(0, options.sample);
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
    targets: targetsFor(chosen.length > 0 ? chosen : all),
    all,
    chosen,
    statusOf: earlier.statusOf,
    hasDates: earlier.hasDates,
    pick,
    refusal: refusal(),
  };
}

/** Returns the plan of a run that is about to start. Throws an `AddOnError` when it cannot start. */
export function planToStart(execution: PersonExecution, options: EnrichOptions): RunPlan {
  const plan = planRun(execution, options);
  if (plan.refusal) throw new AddOnError(plan.refusal.code, plan.refusal.params);
  return plan;
}
