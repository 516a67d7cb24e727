/** The only way to purchase events of people and companies: it answers from the ledger and asks Lusha for the rest, once. */
import { listPricesOf } from '../core/account';
import { utcDay } from '../core/day';
import { LOCK_WAIT_MS } from '../core/limits';
import { differentIds, idToken } from '../core/lookup/lusha-id';
import { isDemo } from '../core/settings';
import type { SignalEvent } from '../core/signals/event';
import { type SignalWindow, type SignalWindows, signalsCost, signalWindows } from '../core/signals/windows';
import type { SignalsEntry } from '../ledger/signals-entry';
import { readAccountState } from './account-state';
import { readBatchLimit } from './batch-limit';
import type { FundedSettings, Problem, PurchaseContext } from './purchase-request';
import { signalsKey } from './record-kinds';
import { resolveBudget } from './resolve-budget';
import { decideSignals } from './signals-plan';
import { carryOutSignals } from './signals-purchase';
import {
  isRefusedId,
  type SignalsAnswer,
  type SignalsRequest,
  signalsById,
  signalsLookup,
} from './signals-request';
import { Spending } from './spending';

export type { SignalsAnswer, SignalsRequest };

/**
 * Answers what the file knows and purchases what it does not. An event that was paid for is never paid for again. Never throws
 * because of an ID: one without a full answer has a problem.
 */
export function acquireSignals(context: PurchaseContext, request: SignalsRequest): SignalsAnswer {
  const ids = differentIds(request.ids);
  return forAll(request.ids, ids, acquireDifferent(context, { ...request, ids }));
}

/** Returns the answer for all IDs; it is the same for those of the same person or company. */
function forAll(all: readonly string[], asked: readonly string[], answer: SignalsAnswer): SignalsAnswer {
  if (all.length === asked.length) return answer;
  const own = new Map(asked.map((id) => [idToken(id), id]));
  const spread = <T>(known: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map(
      all.flatMap((id): [string, T][] => {
        const value = known.get(own.get(idToken(id)) ?? id);
        return value === undefined ? [] : [[id, value]];
      }),
    );
  return {
    ...answer,
    entries: spread(answer.entries),
    fresh: spread(answer.fresh),
    open: spread(answer.open),
  };
}

function acquireDifferent(context: PurchaseContext, request: SignalsRequest): SignalsAnswer {
  const { ids } = request;
  const today = utcDay(context.ports.clock.now());
  const look = context.ledger.look(ids.map((id) => signalsLookup(request.kind, id)));
  const known = signalsById(request.kind, ids, look.entries);
  const { windows, lost } = signalWindows(ids, (id) => known.get(id), { ...request, today });
  // What another execution is asking for has no answer yet, and is not lost.
  const isOut = (id: string) => look.claims[signalsKey(request.kind, id)] !== undefined;
  const problems = new Map<string, Problem>(
    lost.filter((id) => !isOut(id)).map((id) => [id, { code: 'lost' }]),
  );
  const asked = new Set([...idsOf(windows), ...lost.filter(isOut)]);
  const refused = [...asked].filter((id) => isRefusedId(known.get(id), today));
  for (const id of refused) {
    asked.delete(id);
    problems.set(id, { code: 'bad_input' });
  }
  const answer = { entries: known, fresh: new Map(), open: problems };
  if (asked.size === 0) return answer;
  const fail = (problem: Problem): SignalsAnswer => ({
    ...answer,
    open: new Map([...problems, ...[...asked].map((id): [string, Problem] => [id, problem])]),
  });
  if (look.isJournalFull && context.inCell) return fail({ code: 'journal_full' });
  const { funded, problem } = resolveBudget(context, request.budget);
  if (problem) return fail(problem);
  // The demo has no events.
  if (isDemo(funded)) return fail({ code: 'demo_only' });
  return joined(answer, purchase(context, request, [...asked], funded));
}

/** Asks for these IDs, and afterwards for those that another execution was asking for. */
function purchase(
  context: PurchaseContext,
  request: SignalsRequest,
  ids: readonly string[],
  funded: FundedSettings,
): SignalsAnswer {
  let answer: SignalsAnswer = { entries: new Map(), fresh: new Map(), open: new Map() };
  let asked = ids;
  while (asked.length > 0 && !answer.problem) {
    const spending = new Spending(context, funded);
    const open = asked;
    const plan = spending.reserve((account) =>
      decideSignals(context, request, open, funded.budget.cap, account),
    );
    if (!plan) {
      const waiting = open.map((id): [string, Problem] => [id, { code: 'waiting' }]);
      return joined(answer, { entries: new Map(), fresh: new Map(), open: new Map(waiting) });
    }
    const isSent = plan.wave.requests.length > 0;
    const part = isSent
      ? carryOutSignals(context, request, plan, spending)
      : {
          entries: signalsById(request.kind, request.ids, plan.entries),
          fresh: new Map(),
          open: plan.problems,
        };
    answer = joined(answer, part);
    asked = plan.claimed;
  }
  return answer;
}

function joined(a: SignalsAnswer, b: SignalsAnswer): SignalsAnswer {
  const fresh = new Map<string, readonly SignalEvent[]>(a.fresh);
  for (const [id, events] of b.fresh) fresh.set(id, [...(fresh.get(id) ?? []), ...events]);
  const problem = b.problem ?? a.problem;
  return {
    entries: new Map([...a.entries, ...b.entries]),
    fresh,
    open: new Map([...a.open, ...b.open]),
    ...(problem ? { problem } : {}),
  };
}

/** What a request for events would take. */
export interface SignalsQuote {
  readonly known: ReadonlyMap<string, SignalsEntry>;
  /** The IDs that would be asked for. */
  readonly asked: readonly string[];
  /** The IDs that are not asked again because the answer of an earlier request was lost. */
  readonly lost: readonly string[];
  readonly requests: number;
  /** The most that it can cost. Only events that Lusha finds are charged. */
  readonly credits: number;
}

/** Returns what the request would take, without sending anything; `undefined` if the file's lock is not free. */
export function planSignals(context: PurchaseContext, request: SignalsRequest): SignalsQuote | undefined {
  const { clock, documentProperties, lock } = context.ports;
  const ids = differentIds(request.ids);
  const { kind } = request;
  return lock.within(LOCK_WAIT_MS, () => {
    const properties = documentProperties.getAll();
    const now = clock.now();
    const today = utcDay(now);
    const { entries } = context.ledger.lookAgain(
      ids.map((id) => signalsLookup(kind, id)),
      properties,
    );
    const known = signalsById(kind, ids, entries);
    const usable = ids.filter((id) => !isRefusedId(known.get(id), today));
    const planned: SignalWindows = signalWindows(usable, (id) => known.get(id), { ...request, today });
    const { account, key } = context.settings();
    const prices = listPricesOf(readAccountState(properties, account, now).account, key, now);
    const most = readBatchLimit(properties, now);
    return {
      known,
      asked: [...new Set(idsOf(planned.windows))],
      lost: planned.lost,
      requests: planned.windows.reduce((sum, window) => sum + Math.ceil(window.ids.length / most), 0),
      credits: signalsCost(kind, planned.windows, request.results, prices),
    };
  })?.value;
}

function idsOf(windows: readonly SignalWindow[]): readonly string[] {
  return windows.flatMap((window) => window.ids);
}
