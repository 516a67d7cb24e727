/** The rows of a run with what is to be written for each, after a lookup or a purchase. */
import { acquire } from '../../acquire/acquire';
import type { Answer, Problem, PurchaseContext } from '../../acquire/purchase-request';
import type { RequiredReveals } from '../../acquire/record-kind';
import type { Lookup, MissingPart } from '../../core/lookup';
import { alreadyHadText, notEnoughInfoText } from '../../core/run-status';
import { readRowByRoles } from '../../core/table/read-row';
import { TEXTS } from '../../core/texts';
import { type Cells, readValues } from '../table/cells';
import { readLinks, roleCells } from '../table/list';
import { type RunField, runFields } from './fields';
import { heldFields, heldWords, isComplete, needsOf, type RowNeeds } from './held';
import { isOutcome, outcomeOf, problemStatus, runRecordKind } from './outcome';
import { type RunTab, rowsArea } from './run-columns';
import { RUN_BUDGET, type RunRecord } from './run-record';
import { type RowResult, rowIdentity } from './write-rows';

/** A row that the run works on. */
export interface OpenRow {
  readonly row: number;
  readonly identity: string;
  readonly lookup?: Lookup;
  /** What the row would need, so that it identified somebody. */
  readonly missing?: MissingPart;
  readonly needs: RowNeeds;
}

/** Returns the rows with their lookups; takes the cells from `known` where all rows were read already. */
export function readOpenRows(
  at: RunTab,
  record: RunRecord,
  rows: readonly number[],
  known: Cells | undefined,
): readonly OpenRow[] {
  const { roles } = at.layout;
  const fields = fieldsOf(record);
  const heldIn = heldFields(fields, at.targets, roles.get('email'));
  const isFresh = record.writing === 'overwrite' || record.olderThan !== undefined;
  const places = at.targets.flatMap(({ place, adjacent = place }) => [place, adjacent]);
  const whole = rowsArea(at, [...roles.values(), ...places]);
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
      identity: rowIdentity(roleCells(own, roles)),
      needs: needsOf(fields, isFresh ? [] : heldIn(own)),
      ...(identity.kind === 'lookup' ? { lookup: identity.lookup } : {}),
      ...(identity.kind === 'bad input' && identity.missing ? { missing: identity.missing } : {}),
    };
  });
}

/**
 * Looks up or purchases and returns what is to be written for each row. Rows that hold what was asked for take no request. A
 * problem that is not an outcome leaves its rows open.
 */
export function answerRows(
  context: PurchaseContext,
  record: RunRecord,
  rows: readonly OpenRow[],
): { readonly results: readonly RowResult[]; readonly open: Problem | undefined } {
  const isLookUp = record.phase === 'looking up';
  const settings = context.settings();
  const accepts = isLookUp ? { moved: false, weak: false } : record;
  const { answers, stopped } = acquireRows(context, record, rows, accepts);
  let open = stopped;
  const results = rows.flatMap((one): RowResult[] => {
    const { row, identity, lookup, missing, needs } = one;
    if (isComplete(needs)) {
      return [
        { row, identity, outcome: { status: alreadyHadText(heldWords(needs.held)), isUnchecked: true } },
      ];
    }
    if (!lookup) {
      // A row with one name has a name, but not enough of it.
      const what = missing === undefined || missing === 'last name' ? [] : [missing];
      return [{ row, identity, outcome: { status: notEnoughInfoText(what) } }];
    }
    const { entry, problem }: Answer = answers.get(one) ?? {};
    if (problem && !isOutcome(problem)) {
      open = open ?? problem;
      return [];
    }
    if (!entry) return problem ? [{ row, identity, outcome: { status: problemStatus(problem) } }] : [];
    if (isLookUp && entry.kind !== 'miss' && !problem)
      return [{ row, identity, outcome: { mark: TEXTS.statuses.priceChecked } }];
    const outcome = outcomeOf(record.kind, lookup, entry, needs.fields, settings, accepts, problem);
    return [{ row, identity, outcome }];
  });
  return { results, open };
}

/** Looks up or purchases what the rows need. Rows that need the same are asked for together; nothing more is sent after a problem that rules out every purchase. */
function acquireRows(
  context: PurchaseContext,
  record: RunRecord,
  rows: readonly OpenRow[],
  accepts: Parameters<typeof runRecordKind>[1],
): { readonly answers: ReadonlyMap<OpenRow, Answer>; readonly stopped: Problem | undefined } {
  const recordKind = runRecordKind(record.kind, accepts);
  const groups = new Map<string, { readonly required: RequiredReveals; readonly of: Map<OpenRow, Lookup> }>();
  for (const one of rows) {
    if (!one.lookup || isComplete(one.needs)) continue;
    const required: RequiredReveals = record.phase === 'looking up' ? new Set() : one.needs.required;
    const name = [...required].sort().join();
    const group = groups.get(name) ?? { required, of: new Map() };
    groups.set(name, group);
    group.of.set(one, one.lookup);
  }
  const answers = new Map<OpenRow, Answer>();
  let stopped: Problem | undefined;
  for (const { required, of } of groups.values()) {
    if (stopped) break;
    const answered = acquire(context, recordKind, {
      lookups: [...of.values()],
      required,
      budget: RUN_BUDGET.budget(record),
      // The consent to ask again covers only answers that were lost before the run.
      ...(record.repeatLost ? { lostBefore: record.started } : {}),
      onStop: (problem) => {
        stopped = problem;
      },
    });
    for (const [one, { key }] of of) answers.set(one, answered.get(key) ?? {});
  }
  return { answers, stopped };
}

function fieldsOf({ kind, targets }: RunRecord): readonly RunField[] {
  return runFields(
    kind,
    targets.map(({ field }) => field),
  );
}
