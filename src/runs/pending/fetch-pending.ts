/** Fetches the values that cells are still waiting for, lists of searches first, in steps of up to 45 s, and then recalculates those cells. */

import { panelView } from '../../account/panel-view';
import type { PanelView } from '../../account/view';
import { readAccountState, remainingBudget } from '../../acquire/account-state';
import { acquire } from '../../acquire/acquire';
import { askWhenRefused } from '../../acquire/balance';
import type { PersonExecution } from '../../acquire/execution';
import { acquirePage } from '../../acquire/page';
import type { Problem, PurchaseResult } from '../../acquire/purchase-request';
import { isSettled, type RecordKind, type RequiredReveals } from '../../acquire/record-kind';
import { idKey, RECORD_KINDS } from '../../acquire/record-kinds';
import { refusalInCells } from '../../acquire/resolve-budget';
import { listPricesOf } from '../../core/account';
import { cellsBudget } from '../../core/caps';
import { AddOnError, type ErrorCode, isOpen, sentence } from '../../core/errors';
import { BATCH_SIZE, MAX_REQUESTS_AT_ONCE } from '../../core/limits';
import type { Lookup, LookupKey } from '../../core/lookup';
import { createLedgerWriter } from '../../ledger/ledger-writer';
import { agreeToReading } from '../../ledger/reading-version';
import type { Stepwise } from '../job/drive';
import { minuteOpensAt } from '../job/pause';
import { progressWriter } from '../job/progress';
import { readTabs } from '../table/tab-content';
import {
  cellOf,
  costOf,
  type Group,
  listCost,
  type Missing,
  missingOf,
  type OpenWork,
  openWork,
} from './pending-cells';
import { fetchSignals, type MissingSignals } from './pending-signals';
import { recalculate } from './recalculate';

export interface PendingCells {
  /** The number of formulas that are pending. */
  readonly cells: number;
  /** How many of them show an error whose cause can be gone: no key, no permission, a limit, no credits. */
  readonly failed: number;
  /** How many of these show `#NAME?`, because Sheets did not know the functions of the add-on when it calculated them. */
  readonly unknown: number;
  /** Distinct contacts and companies that are still missing, and searches whose results are not known yet. */
  readonly people: number;
  readonly companies: number;
  readonly lists: number;
  /** The maximum credits that fetching costs; the part above `roomLeft` is not purchased today. */
  readonly atMost: number;
  /** The credits left under today's cap for formulas, and on the account. */
  readonly roomLeft: number;
  /** Companies whose answer was lost; asking for them again may be charged twice. */
  readonly lost: number;
  /** Searches whose answer was lost, likewise. */
  readonly lostLists: number;
  /** The time of this count: the consent to ask again covers answers that were lost before it. */
  readonly countedAt: number;
  /** The first formulas that cannot be finished from outside their cells, with the remedy. */
  readonly unreadable: readonly { readonly cell: string; readonly reason: string }[];
  readonly unreadableCount: number;
}

export interface PendingFetched extends Stepwise {
  readonly done: boolean;
  /** Contacts and companies that this step settled, and those that are still open, including searches. */
  readonly fetched: number;
  readonly open: number;
  /** The number of formulas that this step recalculated. */
  readonly cells: number;
  /** The credits charged in this step. */
  readonly credits: number;
  /** Why it stopped or pauses; the sentence ends with the remedy. */
  readonly code?: ErrorCode;
  readonly message?: string;
  readonly view: PanelView;
}

/** The number of lookups in one purchase: as many as can be in flight at once. */
const LOOKUPS_PER_PURCHASE = BATCH_SIZE * MAX_REQUESTS_AT_ONCE;
const LISTED = 5;
/** The number of unreadable formulas to recalculate: each of them purchases for itself, so only a few are recalculated at once. */
const UNREADABLE_AT_ONCE = 10;
/** The pause before another attempt when another execution is purchasing the same. */
const PAUSE_MS = 5_000;

/** Counts what is pending. Spends nothing and sends no request. */
export function pendingCells(execution: PersonExecution): PendingCells {
  const { ports } = execution;
  const settings = execution.step().settings();
  const state = readAccountState(ports.documentProperties.getAll(), settings.account, ports.clock.now());
  const now = ports.clock.now();
  const prices = listPricesOf(state.account, settings.key, now);
  const pricing = { key: settings.key, prices, now };
  const { formulas, unreadable, lists, groups } = openWork(execution);
  const missing = groups.map((group) => ({ group, list: missingOf(execution, group) }));
  const distinct = (kind: Group['kind']) =>
    new Set(
      missing.flatMap(({ group, list }) => (group.kind === kind ? list.map(({ lookup }) => lookup.key) : [])),
    ).size;
  const lost = missing.flatMap(({ list }) =>
    list.filter(
      ({ entry, signals }) =>
        signals?.lostAt !== undefined || (!signals && entry?.kind === 'company' && entry.revealSent),
    ),
  );
  return {
    cells: formulas.length,
    failed: formulas.filter(({ failed }) => failed).length,
    unknown: formulas.filter(({ isUnknown }) => isUnknown).length,
    people: distinct('contact'),
    companies: distinct('company'),
    lists: lists.length,
    atMost:
      missing.reduce((sum, { group, list }) => sum + costOf(list, group, pricing).credits, 0) +
      lists.reduce((sum, list) => sum + listCost(list, prices), 0),
    roomLeft: settings.cells ? remainingBudget(state, settings.cells, ports.clock.now()).credits : 0,
    lost: new Set(lost.map(({ lookup }) => lookup.key)).size,
    lostLists: lists.filter(({ isLost }) => isLost).length,
    countedAt: ports.clock.now(),
    unreadable: unreadable.slice(0, LISTED).map(({ formula, reason }) => ({ cell: cellOf(formula), reason })),
    unreadableCount: unreadable.length,
  };
}

/** The consent to ask again for companies and searches whose answer was lost before `lostBefore` (epoch ms). */
export interface FetchConsent {
  readonly lostBefore?: number;
  /** A name for this step, by which another call can ask how far it has come. */
  readonly step?: string;
}

/** Fetches for up to 45 s, as one step of many. Throws an `AddOnError` when no key may be used. */
export function fetchPending(execution: PersonExecution, consent: FetchConsent): PendingFetched {
  const context = execution.step();
  const { lostBefore, step } = consent;
  const { key, cells, account } = context.settings();
  if (key === undefined) throw new AddOnError('no_key');
  if (cells === undefined) {
    const { code, params } = refusalInCells(execution.ports.sheets, 'formulas_off');
    throw new AddOnError(code, params);
  }
  askWhenRefused(context, cellsBudget(cells, account));
  const { clock, documentProperties } = execution.ports;
  const spent = () => readAccountState(documentProperties.getAll(), account, clock.now()).spent;
  const before = spent();
  const writer = createLedgerWriter(execution.ports, execution.ledger);
  /** The problem of each lookup and page that is still open; settled ones have no entry. */
  const left = new Map<LookupKey, Problem>();
  const fetched = new Set<LookupKey>();
  const progress = step === undefined ? undefined : progressWriter(step, clock.now());
  const noted = (through: number) => progress?.noted({ through, found: through }, clock.now()) ?? {};
  const contents = readTabs(execution.ports.book);
  const counted = openWork(execution, contents);
  for (const { kind, page } of counted.lists) {
    // The journal needs room for a page.
    writer.file(context.endBefore);
    // Who fills pending cells has seen what a search costs. Similar records are named apart, because they are paid for good.
    const agreed = /Similar$/.test(page.call.kind) ? { lostBefore: lostBefore ?? 0 } : {};
    const { list, problem } = acquirePage(context, RECORD_KINDS[kind], { ...page, ...agreed });
    if (problem) left.set(page.key, problem);
    else for (const id of list.ids) fetched.add(idKey(page.kind, id));
    const through = fetched.size;
    progress?.publish(documentProperties, { through, found: through }, clock.now());
  }
  const work = counted.lists.length > 0 ? openWork(execution, contents) : counted;
  for (const group of work.groups) {
    const recordKind = RECORD_KINDS[group.kind];
    const missing = missingOf(execution, group);
    for (let from = 0; from < missing.length; from += LOOKUPS_PER_PURCHASE) {
      const open = missing.slice(from, from + LOOKUPS_PER_PURCHASE);
      const part = open.map(({ lookup }) => lookup);
      const before = fetched.size + left.size;
      const answers = group.signals
        ? fetchSignals(context, group.signals, open.filter(hasSignals), lostBefore)
        : acquire(context, recordKind, {
            lookups: part,
            required: group.required,
            ...(lostBefore === undefined ? {} : { lostBefore }),
            onWave: (known) => noted(before + doneAmong(known, part, recordKind, group.required)),
          });
      writer.file(context.endBefore);
      for (const { key: lookupKey } of part) {
        const problem = answers.get(lookupKey)?.problem;
        if (problem && isOpen(problem.code)) left.set(lookupKey, problem);
        else fetched.add(lookupKey);
      }
    }
  }
  const end = endOf(execution, account, [...left.values()], fetched.size);
  const done = end.continueAt === undefined;
  // The person has seen the price of what an update reads otherwise, so nothing waits for that reason any more.
  if (done) agreeToReading(execution.ports);
  const after = spent();
  return {
    done,
    fetched: fetched.size,
    open: left.size,
    cells: done ? recalculateFetched(execution, work, left) : 0,
    credits: Math.max(0, after.credits - (after.day === before.day ? before.credits : 0)),
    ...end,
    view: panelView(execution),
  };
}

function hasSignals(one: Missing): one is MissingSignals {
  return one.signals !== undefined;
}

/** Returns how far these lookups are: one that was found and has to be revealed is half done. */
function doneAmong(
  { entries, problems }: PurchaseResult,
  lookups: readonly Lookup[],
  recordKind: RecordKind,
  required: RequiredReveals,
): number {
  const shareOf = (lookup: Lookup): number => {
    const entry = entries.get(lookup.key);
    if (problems.has(lookup.key) || isSettled(recordKind, lookup, entry, required)) return 1;
    return entry ? 0.5 : 0;
  };
  return Math.floor(lookups.reduce((sum, lookup) => sum + shareOf(lookup), 0));
}

/** Returns whether a further step can help and when, or otherwise why not. */
function endOf(
  { ports }: PersonExecution,
  account: string,
  problems: readonly Problem[],
  fetched: number,
): Pick<PendingFetched, 'code' | 'message' | 'continueAt'> {
  const explained = (problem: Problem) => ({
    code: problem.code,
    message: sentence(problem.code, problem.params),
  });
  const now = ports.clock.now();
  const waits = problems.find(({ code }) => code === 'waiting' || code === 'google_busy');
  if (waits) return { ...explained(waits), continueAt: fetched > 0 ? now : now + PAUSE_MS };
  const minute = problems.find(({ code }) => code === 'quota_minute');
  if (minute) {
    const state = readAccountState(ports.documentProperties.getAll(), account, now);
    return { ...explained(minute), continueAt: minuteOpensAt(state, now) };
  }
  const [first] = problems;
  return first ? explained(first) : {};
}

/** Recalculates the formulas that the file can answer now, after fetching ended early. Returns their number. */
export function showFetched(execution: PersonExecution): number {
  const work = openWork(execution);
  const missing = work.groups.flatMap((group) => missingOf(execution, group));
  const left = [...missing.map(({ lookup }) => lookup.key), ...work.lists.map(({ page }) => page.key)];
  return recalculateFetched(execution, work, new Set(left));
}

/** Recalculates the formulas for which results have arrived, and a few that cannot be read from here. */
function recalculateFetched(
  execution: PersonExecution,
  { formulas, unreadable }: OpenWork,
  left: { has(key: LookupKey): boolean },
): number {
  const came = formulas.filter(({ parsed, openRows, lacksList }) => {
    // The cell of such a formula would request the list itself.
    if (parsed.some(({ search }) => search && left.has(search.page.key))) return false;
    const lookups = parsed.flatMap((one) => one.lookups);
    const stillOpen = lookups.filter(({ key }) => left.has(key)).length;
    return lacksList || lookups.length === 0 || (stillOpen < lookups.length && stillOpen < openRows);
  });
  const few = unreadable.filter(({ mistake }) => !mistake).slice(0, UNREADABLE_AT_ONCE);
  return recalculate(
    execution.ports,
    [...came, ...few].map(({ formula }) => formula),
  );
}
