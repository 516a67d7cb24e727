/** One step of a run, of up to 45 s: looks rows up, or buys them and writes what came. May be cut off at any point and begun again. */
import { acquire } from '../../acquire/acquire';
import type { PersonExecution } from '../../acquire/execution';
import type { Answer, Desk, Problem } from '../../acquire/order';
import { readTill } from '../../acquire/till';
import type { Wants } from '../../acquire/trade';
import { AddOnError } from '../../core/errors';
import { BATCH_SIZE, LOCK_WAIT_MS, MAX_REQUESTS_AT_ONCE } from '../../core/limits';
import type { Lookup } from '../../core/lookup';
import { OUTCOME_TEXTS } from '../../core/outcome';
import { LIST_PRICES, searchCost } from '../../core/prices';
import { allowance } from '../../core/quota';
import { BAD_INPUT, LEFT_OUT, LOOKED_UP, WAITING } from '../../core/run-status';
import { createKeeper } from '../../ledger/keeper';
import { runFields, wantsOf } from './fields';
import { readWho, roleCells } from './list';
import { isOutcome, outcomeOf, problemStatus, runTrade } from './outcome';
import { type KnownRow, priceCheck } from './price-check';
import { writeReceiptOf } from './receipt-of';
import { findRunTab, type RunTab, rowsArea } from './run-columns';
import {
  forgetStop,
  isActive,
  isAskedToStop,
  type RunRecord,
  readRun,
  releaseReserved,
  runPurse,
  saveRun,
} from './run-record';
import { progressOf, readStatuses } from './statuses';
import { type RowNews, whoIn, writeRows } from './write-rows';

/** Rows that are looked up or bought together: as many as can be in flight at once. */
const ROWS_AT_ONCE = BATCH_SIZE * MAX_REQUESTS_AT_ONCE;
/** Steps that bring nothing, one after the other, before the run stops by itself. */
const IDLE_STEPS = 5;
/** Until another look when Lusha or Google does not answer, and when only the time was up. */
const PAUSE_MS = 30_000;
const SHORTLY_MS = 500;

/** A row that is worked on. */
interface OpenRow {
  readonly row: number;
  readonly who: string;
  readonly lookup?: Lookup;
}

/** Takes the run for this execution; a run that somebody else works on comes back as it is. Throws an `AddOnError` where there is none, or it is not this person's. */
export function stepRunOnce(execution: PersonExecution): RunRecord {
  const { ports } = execution;
  const { clock, documentProperties, lock, uuid } = ports;
  const desk = execution.step();
  const taken = lock.within(LOCK_WAIT_MS, () => {
    const record = readRun(documentProperties.getAll());
    if (!record || !isActive(record)) throw new AddOnError('no_run');
    if (record.account !== desk.settings().account) throw new AddOnError('other_key');
    if (record.phase === 'price check') return { record, mine: false };
    if (record.lease && record.lease.until > clock.now()) return { record, mine: false };
    const { continueAt, problem, ...rest } = record;
    const mine = { ...rest, lease: { by: uuid(), until: desk.endBefore }, stepped: clock.now() };
    saveRun(documentProperties, mine);
    return { record: mine, mine: true };
  });
  if (!taken) throw new AddOnError('google_busy');
  if (!taken.value.mine) return taken.value.record;
  const { lease, ...record } = work(execution, desk, taken.value.record);
  saveRun(documentProperties, record);
  return record;
}

/** Works on the run as long as the step lasts; what it throws as a sentence for the person stops the run. */
function work(execution: PersonExecution, desk: Desk, start: RunRecord): RunRecord {
  const { clock, documentProperties } = execution.ports;
  const counted = countingDesk(desk);
  const unsure = start.unsure + releaseReserved(documentProperties, start);
  let record: RunRecord = { ...start, unsure };
  try {
    record = workOn(execution, counted.desk, record);
  } catch (error) {
    if (!(error instanceof AddOnError)) throw error;
    record = stopped(record, clock.now(), { code: error.code, params: error.params });
  }
  record = { ...record, requests: record.requests + counted.requests(), stepped: clock.now() };
  if (!isActive(record)) fileReceipt(execution, record);
  return record;
}

function workOn(execution: PersonExecution, desk: Desk, record: RunRecord): RunRecord {
  const { ports } = execution;
  const { book, clock, documentProperties } = ports;
  const at = findRunTab(book, record);
  const keeper = createKeeper(ports, execution.ledger);
  keeper.file(desk.endBefore);
  const mark = record.phase === 'looking up' ? WAITING : LOOKED_UP;
  const statuses = readStatuses(at);
  let left = statuses.flatMap((status, index) => (status === mark ? [at.headerRow + 1 + index] : []));
  if (record.phase === 'looking up' && record.estimateRows !== undefined) {
    const through = progressOf(record, statuses);
    left = left.slice(0, Math.max(0, record.estimateRows - through.lookedUp - through.finished));
  }
  let problem: Problem | undefined;
  let done = 0;
  while (left.length > 0 && !problem && clock.now() < desk.startBefore) {
    if (isAskedToStop(documentProperties.getAll(), record)) {
      forgetStop(documentProperties);
      return stopped(record, clock.now());
    }
    const now = left.slice(0, ROWS_AT_ONCE);
    left = left.slice(ROWS_AT_ONCE);
    const rows = readOpenRows(at, record, now);
    const { news, open } = answer(desk, record, rows);
    keeper.file(desk.endBefore);
    writeRows(ports, record, at, news);
    done += news.length;
    problem = open;
  }
  if (problem) return paused(execution, record, problem, done);
  if (left.length > 0) return { ...record, idle: done > 0 ? 0 : record.idle, continueAt: clock.now() };
  return through(execution, desk, record, at, done);
}

function readOpenRows(at: RunTab, record: RunRecord, rows: readonly number[]): readonly OpenRow[] {
  const whole = rowsArea(at, [...at.roles.values()]);
  const [first] = rows;
  const last = rows[rows.length - 1];
  if (!whole || first === undefined || last === undefined) return [];
  const cells = at.tab.values({ ...whole, row: first, rows: last - first + 1 });
  return rows.map((row) => {
    const sparse: unknown[] = [];
    (cells[row - first] ?? []).forEach((cell, index) => {
      sparse[whole.column - 1 + index] = cell;
    });
    const own = roleCells(sparse, at.roles);
    const who = readWho(record.kind, own);
    return { row, who: whoIn(own), ...(who.kind === 'lookup' ? { lookup: who.lookup } : {}) };
  });
}

/** Looks up or buys, and tells what is to be written of each row; a problem that is no outcome leaves its rows open. */
function answer(
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
    purse: runPurse(record),
    repeatLost: record.repeatLost,
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

/** No row is left of this phase: on to the price check, or the end. */
function through(
  execution: PersonExecution,
  desk: Desk,
  record: RunRecord,
  at: RunTab,
  done: number,
): RunRecord {
  const { ports } = execution;
  const now = ports.clock.now();
  const mark = record.phase === 'looking up' ? WAITING : LOOKED_UP;
  const statuses = readStatuses(at);
  const left = statuses.filter((status) => status === mark).length;
  const isEstimate = record.phase === 'looking up' && record.estimateRows !== undefined;
  // Rows that somebody moved while they were worked on come with the next step.
  if (left > 0 && !isEstimate && record.idle < IDLE_STEPS) {
    return { ...record, idle: done > 0 ? 0 : record.idle + 1, continueAt: now };
  }
  if (record.phase === 'looking up') {
    return {
      ...record,
      phase: 'price check',
      idle: 0,
      price: checkPrice(execution, desk, record, at, statuses),
    };
  }
  return { ...record, phase: 'done', idle: 0, ended: now };
}

function checkPrice(
  execution: PersonExecution,
  desk: Desk,
  record: RunRecord,
  at: RunTab,
  statuses: readonly string[],
): NonNullable<RunRecord['price']> {
  const { ports, ledger } = execution;
  const now = ports.clock.now();
  const properties = ports.documentProperties.getAll();
  const till = readTill(properties, desk.settings().account, now);
  const prices = till.account?.prices ?? LIST_PRICES;
  const fields = runFields(
    record.kind,
    record.targets.map(({ field }) => field),
  );
  const rows = statuses.flatMap((status, index) => (status === LOOKED_UP ? [at.headerRow + 1 + index] : []));
  const lookups = readOpenRows(at, record, rows).flatMap(({ lookup }) => (lookup ? [lookup] : []));
  const { entries } = ledger.lookAgain(lookups, properties);
  const known = lookups.flatMap((lookup): KnownRow[] => {
    const entry = entries.get(lookup.key);
    return entry ? [{ lookup, entry }] : [];
  });
  const { outcomes, waiting } = progressOf(record, statuses);
  const count = (text: string) => outcomes.find(({ status }) => status === text)?.rows ?? 0;
  const price = priceCheck(
    record.kind,
    known,
    wantsOf(fields),
    prices,
    {
      noMatch: count(OUTCOME_TEXTS['no match']),
      restricted: count(OUTCOME_TEXTS.restricted),
      badInput: count(BAD_INPUT),
      neverContact: count(LEFT_OUT),
    },
    now,
    till.account?.remaining,
  );
  if (waiting === 0) return price;
  const from = record.rows - waiting;
  return {
    ...price,
    estimate: {
      from,
      matchRate: from > 0 ? known.length / from : 0,
      restCredits: searchCost(waiting, prices),
    },
  };
}

/** Waits where waiting helps; else the run stops and says why. */
function paused(execution: PersonExecution, record: RunRecord, problem: Problem, done: number): RunRecord {
  const { ports } = execution;
  const now = ports.clock.now();
  const idle = done > 0 ? 0 : record.idle + 1;
  const { quota, halt } = readTill(ports.documentProperties.getAll(), record.account, now);
  const allowed = quota ? allowance(quota, now) : undefined;
  switch (problem.code) {
    case 'quota_minute':
      return { ...record, idle: 0, problem, continueAt: allowed?.code ? allowed.opensAt : now + SHORTLY_MS };
    case 'quota_hour':
    case 'quota_day':
      return {
        ...record,
        idle: 0,
        problem,
        continueAt: halt?.until ?? (allowed?.code ? allowed.opensAt : now),
      };
    case 'waiting':
      if (idle >= IDLE_STEPS) return stopped(record, now, problem);
      return { ...record, idle, continueAt: done > 0 ? now : now + PAUSE_MS };
    case 'google_busy':
    case 'journal_full':
    case 'server':
    case 'network':
    case 'timeout':
      if (idle >= IDLE_STEPS) return stopped(record, now, problem);
      return { ...record, idle, problem, continueAt: now + PAUSE_MS };
    default:
      return stopped(record, now, problem);
  }
}

/** The run as it is once it was stopped. */
export function stopped(record: RunRecord, now: number, problem?: Problem): RunRecord {
  const { continueAt, lease, ...rest } = record;
  return {
    ...rest,
    phase: 'stopped',
    stoppedIn: record.phase,
    ended: now,
    idle: 0,
    ...(problem ? { problem } : {}),
  };
}

/** Writes the receipt of a run that has ended; where its tab or a column is gone there is nothing to count. */
export function fileReceipt({ ports }: PersonExecution, record: RunRecord): void {
  let statuses: readonly string[] = [];
  try {
    statuses = readStatuses(findRunTab(ports.book, record));
  } catch (error) {
    if (!(error instanceof AddOnError)) throw error;
  }
  writeReceiptOf(ports, record, statuses);
}

/** The desk, with a count of the requests that may cost credits. */
function countingDesk(desk: Desk): { readonly desk: Desk; readonly requests: () => number } {
  let requests = 0;
  const client: Desk['client'] = (settings, onQuota) => {
    const own = desk.client(settings, onQuota);
    return {
      sendAll(calls, budget) {
        requests += calls.filter(({ charged }) => charged).length;
        return own.sendAll(calls, budget);
      },
    };
  };
  return { desk: { ...desk, client }, requests: () => requests };
}
