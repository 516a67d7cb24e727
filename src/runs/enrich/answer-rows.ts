/** The rows of a run with what is to be written for each, after a lookup or a purchase. */
import { acquire } from '../../acquire/acquire';
import type { Answer, Problem, PurchaseContext, PurchaseResult } from '../../acquire/purchase-request';
import { isSettled, type RecordKind, type RequiredReveals } from '../../acquire/record-kind';
import type { Lookup, MissingPart } from '../../core/lookup';
import { alreadyHadText, notEnoughInfoText } from '../../core/run-status';
import type { Settings } from '../../core/settings';
import { readRowByRoles } from '../../core/table/read-row';
import { TEXTS } from '../../core/texts';
import { type Cells, readValues } from '../table/cells';
import { readLinks, roleCells } from '../table/list';
import { type RunField, runFields } from './fields';
import { heldFields, heldWords, isComplete, needsOf, type RowNeeds } from './held';
import { isOutcome, outcomeOf, problemStatus, runRecordKind } from './outcome';
import { type RowResult, rowIdentity } from './place-rows';
import { type RunTab, rowsArea } from './run-columns';
import { RUN_BUDGET, type RunRecord } from './run-record';

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

/** The answers of rows, as far as they are known. */
type RowAnswers = ReadonlyMap<OpenRow, Answer>;

/** Called when a wave of requests is answered, with the results so far. Returns properties to be written with the answers. */
export type OnWave = (results: readonly RowResult[]) => Readonly<Record<string, string>>;

/**
 * Looks up or purchases and returns what is to be written for each row. Rows that hold what was asked for take no request. A
 * problem that is not an outcome leaves its rows open.
 */
export function answerRows(
  context: PurchaseContext,
  record: RunRecord,
  rows: readonly OpenRow[],
  onWave?: OnWave,
): { readonly results: readonly RowResult[]; readonly open: Problem | undefined } {
  const settings = context.settings();
  const resultsOf = (answers: RowAnswers) =>
    rows.flatMap((one) => resultOf(record, settings, one, answers.get(one)));
  const { answers, stopped } = acquireRows(
    context,
    record,
    rows,
    (known) => onWave?.(resultsOf(known)) ?? {},
  );
  const open = rows.map((one) => answers.get(one)?.problem).find((problem) => problem && !isOutcome(problem));
  return { results: resultsOf(answers), open: stopped ?? open };
}

/** Returns what is to be written for a row; nothing while it is open. */
export function resultOf(
  record: RunRecord,
  settings: Settings,
  { row, identity, lookup, missing, needs }: OpenRow,
  { entry, problem }: Answer = {},
): readonly RowResult[] {
  const isLookUp = record.phase === 'looking up';
  const result = (outcome: RowResult['outcome']): readonly RowResult[] => [{ row, identity, outcome }];
  if (isComplete(needs)) return result({ status: alreadyHadText(heldWords(needs.held)), isUnchecked: true });
  if (!lookup) {
    // A row with one name has a name, but not enough of it.
    const what = missing === undefined || missing === 'last name' ? [] : [missing];
    return result({ status: notEnoughInfoText(what) });
  }
  if (problem && !isOutcome(problem)) return [];
  if (!entry) return problem ? result({ status: problemStatus(problem) }) : [];
  if (isLookUp && entry.kind !== 'miss' && !problem) return result({ mark: TEXTS.statuses.priceChecked });
  return result(outcomeOf(record.kind, lookup, entry, needs.fields, settings, acceptsOf(record), problem));
}

type Accepts = Parameters<typeof runRecordKind>[1];

/** Nobody at another employer or found by name alone is purchased by a lookup. */
function acceptsOf(record: RunRecord): Accepts {
  return record.phase === 'looking up' ? { moved: false, weak: false } : record;
}

/** The rows that need the same, with their lookups. */
interface Group {
  readonly required: RequiredReveals;
  readonly of: Map<OpenRow, Lookup>;
}

function groupsOf({ phase }: RunRecord, rows: readonly OpenRow[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const one of rows) {
    if (!one.lookup || isComplete(one.needs)) continue;
    const required: RequiredReveals = phase === 'looking up' ? new Set() : one.needs.required;
    const name = [...required].sort().join();
    const group = groups.get(name) ?? { required, of: new Map() };
    groups.set(name, group);
    group.of.set(one, one.lookup);
  }
  return [...groups.values()];
}

/** Looks up or purchases what the rows need. Rows that need the same are asked for together; nothing more is sent after a problem that rules out every purchase. */
function acquireRows(
  context: PurchaseContext,
  record: RunRecord,
  rows: readonly OpenRow[],
  onWave: (answers: RowAnswers) => Readonly<Record<string, string>>,
): { readonly answers: RowAnswers; readonly stopped: Problem | undefined } {
  const recordKind = runRecordKind(record.kind, acceptsOf(record));
  const answers = new Map<OpenRow, Answer>();
  let stopped: Problem | undefined;
  for (const group of groupsOf(record, rows)) {
    if (stopped) break;
    const answered = acquire(context, recordKind, {
      lookups: [...group.of.values()],
      required: group.required,
      budget: RUN_BUDGET.budget(record),
      // The consent to ask again covers only answers that were lost before the run.
      ...(record.repeatLost ? { lostBefore: record.started } : {}),
      onStop: (problem) => {
        stopped = problem;
      },
      onWave: (known) => onWave(new Map([...answers, ...settledRows(recordKind, group, known)])),
    });
    for (const [one, { key }] of group.of) answers.set(one, answered.get(key) ?? {});
  }
  return { answers, stopped };
}

/** Returns the rows of a group for which nothing further is to be sent, with what is known about them. */
function settledRows(
  recordKind: RecordKind,
  { required, of }: Group,
  { entries, problems }: Pick<PurchaseResult, 'entries' | 'problems'>,
): RowAnswers {
  return new Map(
    [...of].flatMap(([one, lookup]): [OpenRow, Answer][] => {
      const entry = entries.get(lookup.key);
      const problem = problems.get(lookup.key);
      if (!problem && !isSettled(recordKind, lookup, entry, required)) return [];
      return [[one, { ...(entry ? { entry } : {}), ...(problem ? { problem } : {}) }]];
    }),
  );
}

function fieldsOf({ kind, targets }: RunRecord): readonly RunField[] {
  return runFields(
    kind,
    targets.map(({ field }) => field),
  );
}
