/** Sends requests for events in waves. The answers of a wave are stored before the next one is reserved and sent. */
import { addCosts, type Cost, NO_COST } from '../core/prices';
import { type SignalEvent, seenKey } from '../core/signals/event';
import type { CompanySignalType, ContactSignalType } from '../core/signals/types';
import { type SignalWindow, signalPrice } from '../core/signals/windows';
import { JOURNAL_ROOM, journalSize } from '../ledger/journal';
import { type Batch, batchesOf } from '../lusha/batch';
import type { Call } from '../lusha/call';
import { companySignals, contactSignals, type SignalsById } from '../lusha/signals';
import { batchLimitProperty } from './batch-limit';
import { ignoreErrors } from './ignore-errors';
import { LearnedEntries } from './learned-entries';
import type { Problem, PurchaseContext } from './purchase-request';
import { signalsKey } from './record-kinds';
import { EXTRA_REQUESTS } from './refusals';
import { readSignalsAnswer, type SignalsEffects } from './signals-answer';
import { claimsOf, notes, type SignalsPlan, sentNotes } from './signals-plan';
import { type SignalsAnswer, type SignalsRequest, signalsById, signalsIn } from './signals-request';
import { creditsEach, takeWave } from './signals-wave';
import type { Settlement, SettlingAccount, Spending } from './spending';
import { hasTimeUnderLock } from './time-left';

/** Asks for what was planned. Every answer is in the ledger before this returns. Never throws. */
export function carryOutSignals(
  context: PurchaseContext,
  request: SignalsRequest,
  plan: SignalsPlan,
  spending: Spending,
): SignalsAnswer {
  const purchase = new SignalsPurchase(context, request, plan, spending);
  purchase.sendAll();
  spending.release();
  return purchase.answer();
}

class SignalsPurchase {
  private readonly learned: LearnedEntries;
  private readonly problems: Map<string, Problem>;
  private readonly fresh = new Map<string, readonly SignalEvent[]>();
  /** The requests that are reserved and noted as sent. */
  private wave: readonly SignalWindow[];
  /** What is to be asked afterwards. */
  private queue: readonly SignalWindow[];
  private extraLeft = EXTRA_REQUESTS;
  private most: number;
  private stopped: Problem | undefined;

  constructor(
    private readonly context: PurchaseContext,
    private readonly request: SignalsRequest,
    private readonly plan: SignalsPlan,
    private readonly spending: Spending,
  ) {
    this.learned = new LearnedEntries(plan.entries, plan.idsOnly, context.ports.uuid);
    this.problems = new Map(plan.problems);
    this.wave = plan.wave.requests;
    this.queue = plan.wave.rest;
    this.most = plan.most;
  }

  sendAll(): void {
    while (this.wave.length > 0) {
      const next = this.spending.nextWave();
      if ('problem' in next) {
        this.settle([], this.wave, next.problem);
        return;
      }
      const sending = this.wave.slice(0, next.requests);
      this.settle(this.send(sending), this.wave.slice(next.requests));
    }
  }

  answer(): SignalsAnswer {
    const { ids, kind } = this.request;
    const own = new Set(ids);
    const ofOwn = <T>(all: ReadonlyMap<string, T>) => new Map([...all].filter(([id]) => own.has(id)));
    return {
      entries: signalsById(kind, ids, this.learned.all),
      fresh: ofOwn(this.fresh),
      open: ofOwn(this.problems),
      ...(this.stopped ? { problem: this.stopped } : {}),
    };
  }

  private send(sending: readonly SignalWindow[]): readonly SignalsEffects[] {
    const { request, spending } = this;
    const { clock } = this.context.ports;
    const results = spending.send(
      sending.map((window) => ({ call: this.callOf(window), quote: this.quoteOf(window) })),
    );
    return sending.flatMap((window, index) => {
      const result = results[index];
      if (!result) return [];
      const now = clock.now();
      const reading = { request, quote: this.quoteOf(window), now, timeOfDay: clock.timeOfDay };
      return [readSignalsAnswer(window, result, reading)];
    });
  }

  private callOf({ ids, types, since }: SignalWindow): Call<SignalsById> {
    const { kind, results } = this.request;
    const [batch] = batchesOf(ids);
    const asked = { ids: batch as Batch<string>, since, results };
    return kind === 'contact'
      ? contactSignals({ ...asked, types: types as [ContactSignalType] })
      : companySignals({ ...asked, types: types as [CompanySignalType] });
  }

  private quoteOf({ ids, types }: SignalWindow): Cost {
    const price = signalPrice(this.request.kind, this.plan.prices);
    return { credits: ids.length * creditsEach(types, { results: this.request.results, price }), phones: 0 };
  }

  /** Stores the answers of a wave. `unsent` are requests of it that could not go yet, or that `problem` keeps from going. */
  private settle(
    effects: readonly SignalsEffects[],
    unsent: readonly SignalWindow[],
    problem?: Problem,
  ): void {
    for (const one of effects) this.take(one);
    const again = effects.flatMap((one) => one.again);
    const noted = [...unsent, ...again];
    this.extraLeft -= again.length;
    const isTooOften = this.extraLeft < 0;
    if (isTooOften) this.leave(again, { code: 'waiting' });
    this.wave = [];
    this.queue = [...unsent, ...(isTooOften ? [] : again), ...this.queue];
    const stop = problem ?? effects.find((one) => one.stop)?.stop;
    const halt = effects.find((one) => one.halt)?.halt;
    if (stop) this.stop(stop);
    const charged = effects.reduce((sum, one) => addCosts(sum, one.charged), NO_COST);
    const isBooked = this.spending.settle(charged, (account) => ({
      ...this.book(account, noted),
      halt,
      problem: stop,
    }));
    if (!isBooked) this.storeWithoutLock(stop, noted);
    this.learned.saved();
  }

  private take({ entries, found, problems, most }: SignalsEffects): void {
    for (const [id, events] of found) this.keepFresh(id, events);
    this.learned.add(entries);
    for (const [id, problem] of problems) this.problems.set(id, problem);
    if (most !== undefined) this.most = Math.min(this.most, most);
  }

  private keepFresh(id: string, events: readonly SignalEvent[]): void {
    const known = signalsIn(this.learned.all.get(signalsKey(this.request.kind, id)))?.events ?? [];
    const seen = new Set(known.map(seenKey));
    const added = events.filter((event) => !seen.has(seenKey(event)));
    if (added.length > 0) this.fresh.set(id, [...(this.fresh.get(id) ?? []), ...added]);
  }

  /** Reserves the next wave under the lock, and returns what to store. `noted` are requests that are noted as sent and are not out. */
  private book({ properties, now, room }: SettlingAccount, noted: readonly SignalWindow[]): Settlement {
    const { request, plan } = this;
    const { uuid } = this.context.ports;
    if (this.queue.length > 0 && !hasTimeUnderLock(this.context)) this.stop({ code: 'waiting' });
    const next = takeWave(this.queue, {
      credits: room.isOver ? Number.NEGATIVE_INFINITY : room.credits,
      most: this.most,
      results: request.results,
      price: signalPrice(request.kind, plan.prices),
      bytes: JOURNAL_ROOM - journalSize(properties),
    });
    if (next.lacks) this.leave(next.rest, { code: next.lacks === 'journal' ? 'journal_full' : 'over_cap' });
    this.wave = next.requests;
    this.queue = next.lacks ? [] : next.rest;
    this.learned.add(notes(request.kind, notIn(noted, this.wave), { answered: now }, now));
    return {
      holds: { credits: next.credits, phones: 0 },
      claims: claimsOf(request, [...this.wave, ...this.queue]),
      journal: {
        ...this.learned.journal(),
        ...sentNotes(request, this.wave, now, uuid),
        ...(this.most < plan.most ? batchLimitProperty(this.most, now) : {}),
      },
      learned: this.learned.unseenEntries(),
    };
  }

  /** Stores the answers where the lock is not free. What was reserved stays reserved, and nothing further is sent. */
  private storeWithoutLock(stop: Problem | undefined, noted: readonly SignalWindow[]): void {
    const { ledger, ports } = this.context;
    const now = ports.clock.now();
    this.learned.add(notes(this.request.kind, [...noted, ...this.wave], { answered: now }, now));
    this.leave([...this.wave, ...this.queue], stop ?? { code: 'waiting' });
    this.wave = [];
    this.queue = [];
    ignoreErrors(() => ports.documentProperties.setAll(this.learned.journal()));
    ignoreErrors(() => ledger.remember(this.learned.unseenEntries()));
  }

  /** Gives everything that is open this problem, so that nothing more is sent. */
  private stop(problem: Problem): void {
    if (problem.code !== 'waiting') this.stopped = problem;
    this.leave(this.queue, problem);
    this.queue = [];
  }

  private leave(windows: readonly SignalWindow[], problem: Problem): void {
    for (const { ids } of windows) for (const id of ids) this.problems.set(id, problem);
  }
}

/** Returns the IDs of windows that are in none of the others. */
function notIn(windows: readonly SignalWindow[], others: readonly SignalWindow[]): readonly SignalWindow[] {
  const kept = new Set(others.flatMap(({ ids, types }) => ids.map((id) => `${id} ${types.join()}`)));
  return windows.map((window) => ({
    ...window,
    ids: window.ids.filter((id) => !kept.has(`${id} ${window.types.join()}`)),
  }));
}
