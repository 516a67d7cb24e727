/** Fetch the rest: buys what cells had no turn for, lists of searches first, in steps of up to 45 s, then makes those cells calculate again. */

import { panelView } from '../../account/panel-view';
import type { PanelView } from '../../account/view';
import { readAccountState, remainingBudget } from '../../acquire/account-state';
import { acquire } from '../../acquire/acquire';
import type { PersonExecution } from '../../acquire/execution';
import { acquirePage } from '../../acquire/page';
import type { Problem } from '../../acquire/purchase-request';
import { idKey, RECORD_KINDS } from '../../acquire/record-kinds';
import { AddOnError, type ErrorCode, isOpen, sentence } from '../../core/errors';
import { BATCH_SIZE, MAX_REQUESTS_AT_ONCE } from '../../core/limits';
import type { LookupKey } from '../../core/lookup';
import { LIST_PRICES } from '../../core/prices';
import { createLedgerWriter } from '../../ledger/ledger-writer';
import type { Stepwise } from '../job/drive';
import { minuteOpensAt } from '../job/pause';
import { readTabs } from '../table/tab-content';
import { cellOf, costOf, type Group, listCost, missingOf, type OpenWork, openWork } from './pending-cells';
import { calculateAgain } from './recalculate';

export interface PendingCells {
  /** Formulas that are not fetched yet. */
  readonly cells: number;
  /** Distinct people and companies still to be had, and searches of which nobody knows yet whom they find. */
  readonly people: number;
  readonly companies: number;
  readonly lists: number;
  /** Credits that fetching them costs at most; what is over `roomLeft` would not be bought today. */
  readonly atMost: number;
  /** Credits left under today's limit for formulas, and on the account. */
  readonly roomLeft: number;
  /** Companies whose answer was lost: asking again may be charged twice. */
  readonly lost: number;
  /** When this was counted: consent to ask again is for what was lost before. */
  readonly countedAt: number;
  /** The first formulas that cannot be finished from outside their cells, with what to do. */
  readonly unreadable: readonly { readonly cell: string; readonly reason: string }[];
  readonly unreadableCount: number;
}

export interface PendingFetched extends Stepwise {
  readonly done: boolean;
  /** People and companies that this step settled; and those that are still open, searches among them. */
  readonly fetched: number;
  readonly open: number;
  /** Formulas that this step made calculate again. */
  readonly cells: number;
  /** Credits charged in this step. */
  readonly credits: number;
  /** Why it stopped or pauses; ends with the remedy. */
  readonly code?: ErrorCode;
  readonly message?: string;
  readonly view: PanelView;
}

/** Lookups of one purchase: as many as its searches can be in flight at once. */
const BOUGHT_AT_ONCE = BATCH_SIZE * MAX_REQUESTS_AT_ONCE;
const LISTED = 5;
/** Formulas of which only Sheets can tell what they ask for: each buys for itself, so only a few are made to calculate. */
const UNREADABLE_AT_ONCE = 10;
/** Another execution is buying the same: a look again after this. */
const PAUSE_MS = 5_000;

/** Counts what is not fetched yet; spends nothing and asks nobody. */
export function pendingCells(execution: PersonExecution): PendingCells {
  const { ports } = execution;
  const settings = execution.step().settings();
  const state = readAccountState(ports.documentProperties.getAll(), settings.account, ports.clock.now());
  const prices = state.account?.prices ?? LIST_PRICES;
  const { formulas, unreadable, lists, groups } = openWork(execution);
  const missing = groups.map((group) => ({ group, list: missingOf(execution, group) }));
  const distinct = (kind: Group['kind']) =>
    new Set(
      missing.flatMap(({ group, list }) => (group.kind === kind ? list.map(({ lookup }) => lookup.key) : [])),
    ).size;
  const lost = missing.flatMap(({ list }) =>
    list.filter(({ entry }) => entry?.kind === 'company' && entry.revealSent),
  );
  return {
    cells: formulas.length,
    people: distinct('contact'),
    companies: distinct('company'),
    lists: lists.length,
    atMost:
      missing.reduce((sum, { group, list }) => sum + costOf(list, group, prices).credits, 0) +
      lists.reduce((sum, list) => sum + listCost(list, prices), 0),
    roomLeft: settings.cells ? remainingBudget(state, settings.cells, ports.clock.now()).credits : 0,
    lost: new Set(lost.map(({ lookup }) => lookup.key)).size,
    countedAt: ports.clock.now(),
    unreadable: unreadable.slice(0, LISTED).map(({ formula, reason }) => ({ cell: cellOf(formula), reason })),
    unreadableCount: unreadable.length,
  };
}

/** Consent to ask again for companies whose answer was lost before `lostBefore` (epoch ms). */
export interface FetchConsent {
  readonly lostBefore?: number;
}

/** Fetches for up to 45 s, one step of many. Throws an `AddOnError` where no key may be used. */
export function fetchPending(execution: PersonExecution, consent: FetchConsent): PendingFetched {
  const context = execution.step();
  const { key, cells, account } = context.settings();
  if (key === undefined) throw new AddOnError('no_key');
  if (cells === undefined) throw new AddOnError('formulas_off');
  const { clock, documentProperties } = execution.ports;
  const spent = () => readAccountState(documentProperties.getAll(), account, clock.now()).spent;
  const before = spent();
  const writer = createLedgerWriter(execution.ports, execution.ledger);
  /** Why what is still open was not had; what is settled has no entry here. */
  const left = new Map<LookupKey, Problem>();
  const fetched = new Set<LookupKey>();
  const contents = readTabs(execution.ports.book);
  const counted = openWork(execution, contents);
  for (const { kind, page } of counted.lists) {
    // A page needs room in the journal.
    writer.file(context.endBefore);
    const { list, problem } = acquirePage(context, RECORD_KINDS[kind], page);
    if (problem) left.set(page.key, problem);
    else for (const id of list.ids) fetched.add(idKey(page.kind, id));
  }
  const work = counted.lists.length > 0 ? openWork(execution, contents) : counted;
  for (const group of work.groups) {
    const recordKind = RECORD_KINDS[group.kind];
    const missing = missingOf(execution, group).map(({ lookup }) => lookup);
    for (let from = 0; from < missing.length; from += BOUGHT_AT_ONCE) {
      const part = missing.slice(from, from + BOUGHT_AT_ONCE);
      const answers = acquire(context, recordKind, { lookups: part, required: group.required, ...consent });
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
  const after = spent();
  return {
    done,
    fetched: fetched.size,
    open: left.size,
    cells: done ? again(execution, work, left) : 0,
    credits: Math.max(0, after.credits - (after.day === before.day ? before.credits : 0)),
    ...end,
    view: panelView(execution),
  };
}

/** Whether a further step can bring more, and when; else why not. */
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

/** Makes the formulas calculate again that the file can answer by now, where fetching ended early, and gives how many they are. */
export function showFetched(execution: PersonExecution): number {
  const work = openWork(execution);
  const missing = work.groups.flatMap((group) => missingOf(execution, group));
  const left = [...missing.map(({ lookup }) => lookup.key), ...work.lists.map(({ page }) => page.key)];
  return again(execution, work, new Set(left));
}

/** Makes the formulas calculate again of which something has come, and a few of which only Sheets can tell. */
function again(
  execution: PersonExecution,
  { formulas, unreadable }: OpenWork,
  left: { has(key: LookupKey): boolean },
): number {
  const came = formulas.filter(({ parsed, openRows, lacksList }) => {
    // Its cell would ask for the list by itself.
    if (parsed.some(({ search }) => search && left.has(search.page.key))) return false;
    const lookups = parsed.flatMap((one) => one.lookups);
    const stillOpen = lookups.filter(({ key }) => left.has(key)).length;
    return lacksList || lookups.length === 0 || (stillOpen < lookups.length && stillOpen < openRows);
  });
  const few = unreadable.slice(0, UNREADABLE_AT_ONCE);
  return calculateAgain(
    execution.ports,
    [...came, ...few].map(({ formula }) => formula),
  );
}
