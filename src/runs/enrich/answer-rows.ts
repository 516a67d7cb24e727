/** Rows of a run with what is to be written of each: looked up, or bought. */
import { acquire } from '../../acquire/acquire';
import type { Answer, Desk, Problem } from '../../acquire/order';
import type { Wants } from '../../acquire/trade';
import type { Lookup } from '../../core/lookup';
import { BAD_INPUT, LOOKED_UP } from '../../core/run-status';
import { readValues } from './cells';
import { runFields, wantsOf } from './fields';
import { readWho, roleCells } from './list';
import { isOutcome, outcomeOf, problemStatus, runTrade } from './outcome';
import { type RunTab, rowsArea } from './run-columns';
import { RUN_MONEY, type RunRecord } from './run-record';
import { type RowNews, whoIn } from './write-rows';

/** A row that is worked on. */
interface OpenRow {
  readonly row: number;
  readonly who: string;
  readonly lookup?: Lookup;
}

export function readOpenRows(at: RunTab, record: RunRecord, rows: readonly number[]): readonly OpenRow[] {
  const whole = rowsArea(at, [...at.roles.values()]);
  const [first] = rows;
  const last = rows[rows.length - 1];
  if (!whole || first === undefined || last === undefined) return [];
  const cells = readValues(at.tab, { ...whole, row: first, rows: last - first + 1 });
  return rows.map((row) => {
    const own = roleCells(cells.row(row), at.roles);
    const who = readWho(record.kind, own);
    return { row, who: whoIn(own), ...(who.kind === 'lookup' ? { lookup: who.lookup } : {}) };
  });
}

/** Looks up or buys, and tells what is to be written of each row; a problem that is no outcome leaves its rows open. */
export function answerRows(
  desk: Desk,
  record: RunRecord,
  rows: readonly OpenRow[],
): { readonly news: readonly RowNews[]; readonly open: Problem | undefined } {
  const isLookUp = record.phase === 'looking up';
  const fields = runFields(
    record.kind,
    record.targets.map(({ field }) => field),
  );
  const settings = desk.settings();
  const accepts = isLookUp ? { moved: false, weak: false } : record;
  const wants: Wants = isLookUp ? new Set() : wantsOf(fields);
  const lookups = rows.flatMap(({ lookup }) => (lookup ? [lookup] : []));
  let open: Problem | undefined;
  const order = {
    lookups,
    wants,
    purse: RUN_MONEY.purse(record),
    // Consent to ask again is for what was lost before the run.
    ...(record.repeatLost ? { lostBefore: record.started } : {}),
    onStop: (problem: Problem) => {
      open = problem;
    },
  };
  const answers = lookups.length > 0 ? acquire(desk, runTrade(record.kind, accepts), order) : new Map();
  const news = rows.flatMap(({ row, who, lookup }): RowNews[] => {
    if (!lookup) return [{ row, who, outcome: { status: BAD_INPUT } }];
    const { entry, problem }: Answer = answers.get(lookup.key) ?? {};
    if (problem && !isOutcome(problem)) {
      open = open ?? problem;
      return [];
    }
    if (!entry) return problem ? [{ row, who, outcome: { status: problemStatus(problem) } }] : [];
    if (isLookUp && entry.kind !== 'miss' && !problem) return [{ row, who, outcome: { mark: LOOKED_UP } }];
    const outcome = outcomeOf(record.kind, lookup, entry, fields, settings, accepts, problem);
    return [{ row, who, outcome }];
  });
  return { news, open };
}
