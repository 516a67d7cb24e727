/** The rows of a run with what is to be written for each, after a lookup or a purchase. */
import { acquire } from '../../acquire/acquire';
import type { Answer, Problem, PurchaseContext } from '../../acquire/purchase-request';
import type { RequiredReveals } from '../../acquire/record-kind';
import type { Lookup } from '../../core/lookup';
import { notEnoughInfoText } from '../../core/run-status';
import { readRowByRoles } from '../../core/table/read-row';
import { TEXTS } from '../../core/texts';
import { type Cells, readValues } from '../table/cells';
import { readLinks, roleCells } from '../table/list';
import { requiredReveals, runFields } from './fields';
import { isOutcome, outcomeOf, problemStatus, runRecordKind } from './outcome';
import { type RunTab, rowsArea } from './run-columns';
import { RUN_BUDGET, type RunRecord } from './run-record';
import { type RowResult, rowIdentity } from './write-rows';

/** A row that the run works on. */
interface OpenRow {
  readonly row: number;
  readonly identity: string;
  readonly lookup?: Lookup;
}

/** Returns the rows with their lookups; takes the cells from `known` where all rows were read already. */
export function readOpenRows(
  at: RunTab,
  record: RunRecord,
  rows: readonly number[],
  known: Cells | undefined,
): readonly OpenRow[] {
  const whole = rowsArea(at, [...at.layout.roles.values()]);
  const [first] = rows;
  const last = rows[rows.length - 1];
  if (!whole || first === undefined || last === undefined) return [];
  const cells = known ?? readValues(at.tab, { ...whole, row: first, rows: last - first + 1 });
  const between = Array.from({ length: last - first + 1 }, (_, index) => cells.row(first + index));
  const read = readLinks(at.tab, between, first, at.linked);
  return rows.map((row) => {
    const own = cells.row(row);
    const { identity } = readRowByRoles(record.kind, read[row - first] ?? [], at.layout);
    return {
      row,
      identity: rowIdentity(roleCells(own, at.layout.roles)),
      ...(identity.kind === 'lookup' ? { lookup: identity.lookup } : {}),
    };
  });
}

/** Looks up or purchases and returns what is to be written for each row. A problem that is not an outcome leaves its rows open. */
export function answerRows(
  context: PurchaseContext,
  record: RunRecord,
  rows: readonly OpenRow[],
): { readonly results: readonly RowResult[]; readonly open: Problem | undefined } {
  const isLookUp = record.phase === 'looking up';
  const fields = runFields(
    record.kind,
    record.targets.map(({ field }) => field),
  );
  const settings = context.settings();
  const accepts = isLookUp ? { moved: false, weak: false } : record;
  const required: RequiredReveals = isLookUp ? new Set() : requiredReveals(fields);
  const lookups = rows.flatMap(({ lookup }) => (lookup ? [lookup] : []));
  let open: Problem | undefined;
  const order = {
    lookups,
    required,
    budget: RUN_BUDGET.budget(record),
    // The consent to ask again covers only answers that were lost before the run.
    ...(record.repeatLost ? { lostBefore: record.started } : {}),
    onStop: (problem: Problem) => {
      open = problem;
    },
  };
  const answers =
    lookups.length > 0 ? acquire(context, runRecordKind(record.kind, accepts), order) : new Map();
  const results = rows.flatMap(({ row, identity, lookup }): RowResult[] => {
    if (!lookup) return [{ row, identity, outcome: { status: notEnoughInfoText() } }];
    const { entry, problem }: Answer = answers.get(lookup.key) ?? {};
    if (problem && !isOutcome(problem)) {
      open = open ?? problem;
      return [];
    }
    if (!entry) return problem ? [{ row, identity, outcome: { status: problemStatus(problem) } }] : [];
    if (isLookUp && entry.kind !== 'miss' && !problem)
      return [{ row, identity, outcome: { mark: TEXTS.statuses.priceChecked } }];
    const outcome = outcomeOf(record.kind, lookup, entry, fields, settings, accepts, problem);
    return [{ row, identity, outcome }];
  });
  return { results, open };
}
