/** The only way to buy: what the ledger knows is answered from it, what others are buying is waited for, the rest is bought. */
import { LOCK_WAIT_MS } from '../core/limits';
import type { Lookup, LookupKey } from '../core/lookup';
import { addEntry, type Entry } from '../ledger/entry';
import type { LookupState } from '../ledger/ledger';
import { makePlan } from './plan';
import { carryOut } from './purchase';
import type { Answer, Answers, Problem, PurchaseContext, PurchaseRequest } from './purchase-request';
import { isSettled, type RecordKind } from './record-kind';
import { resolveBudget } from './resolve-budget';
import { isClaimed } from './reveals';

/** First and longest pause between two looks at what another execution is buying. */
const WATCH_MS = 250;
const WATCH_MS_MOST = 2_000;

/** Answers every lookup of the order. Never throws for a lookup: what could not be had carries its problem. */
export function acquire(context: PurchaseContext, recordKind: RecordKind, order: PurchaseRequest): Answers {
  const { ledger, ports } = context;
  const { clock, lock } = ports;
  const entries = new Map<LookupKey, Entry>();
  const problems = new Map<LookupKey, Problem>();
  let open: readonly Lookup[] = [...new Map(order.lookups.map((lookup) => [lookup.key, lookup])).values()];

  const take = (news: ReadonlyMap<LookupKey, Entry>) => {
    for (const lookup of open) {
      const entry = news.get(lookup.key);
      if (entry) addEntry(entries, lookup.key, entry);
    }
  };
  const close = () => {
    open = open.filter(
      (lookup) =>
        !problems.has(lookup.key) && !isSettled(recordKind, lookup, entries.get(lookup.key), order.required),
    );
  };
  const fail = (problem: Problem) => {
    for (const { key } of open) problems.set(key, problem);
    open = [];
  };
  const look = (): LookupState => {
    const known = ledger.look(open);
    take(known.entries);
    close();
    return known;
  };

  /** Under the lock. Nothing is spent yet, so an exception of a service means no more than that nothing can be bought now. */
  const planned = <P>(make: () => P): P | undefined => {
    try {
      return lock.within(LOCK_WAIT_MS, make)?.value;
    } catch {
      return undefined;
    }
  };

  let known = look();
  let pause = WATCH_MS;
  while (open.length > 0) {
    const { funded, problem } = resolveBudget(context, order.budget);
    if (problem) fail(problem);
    else {
      const free = open.filter(
        (lookup) =>
          !isClaimed(lookup, recordKind.recordOf(entries.get(lookup.key))?.id ?? lookup.by.id, known.claims),
      );
      if (clock.now() >= context.startBefore) fail({ code: 'waiting' });
      else if (free.length === 0) {
        clock.sleep(pause);
        pause = Math.min(WATCH_MS_MOST, pause * 1.5);
        known = look();
      } else {
        const plan = planned(() => makePlan(context, recordKind, order, free, funded));
        if (!plan) fail({ code: 'waiting' });
        else {
          const done = plan.jobs.length > 0 ? carryOut(context, recordKind, order, plan, funded) : plan;
          take(done.entries);
          for (const lookup of open) {
            const problem = done.problems.get(lookup.key);
            if (problem) problems.set(lookup.key, problem);
          }
          close();
          if (open.length > 0 && plan.jobs.length === 0) clock.sleep(pause);
          if (open.length > 0) known = look();
        }
      }
    }
  }
  return answersOf(order.lookups, entries, problems);
}

function answersOf(
  lookups: readonly Lookup[],
  entries: ReadonlyMap<LookupKey, Entry>,
  problems: ReadonlyMap<LookupKey, Problem>,
): Answers {
  return new Map(
    lookups.map(({ key }): [LookupKey, Answer] => {
      const entry = entries.get(key);
      const problem = problems.get(key);
      return [key, { ...(entry ? { entry } : {}), ...(problem ? { problem } : {}) }];
    }),
  );
}
