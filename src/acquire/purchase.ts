/** Carries out a plan in waves of requests. The answers of a wave are stored before the next wave is sent. */
import type { LookupKey } from '../core/lookup';
import type { Cost } from '../core/prices';
import { asSent, type Entry } from '../ledger/entry';
import { mapBatch } from '../lusha/batch';
import type { Call } from '../lusha/call';
import { batchLimitProperty, limitAfter } from './batch-limit';
import { type ForgottenMatches, forgottenNotes, withoutForgotten } from './forgotten-matches';
import { ignoreErrors } from './ignore-errors';
import { LearnedEntries } from './learned-entries';
import type { Plan } from './plan';
import {
  lookupsOf,
  type PlannedRequest,
  type PlannedReveal,
  type PlannedSearch,
  rowsOf,
} from './planned-requests';
import type { Problem, PurchaseContext, PurchaseRequest, PurchaseResult } from './purchase-request';
import type { RecordKind, Reveal } from './record-kind';
import { EXTRA_REQUESTS, isTooLarge, withinSize, withoutReveals } from './refusals';
import {
  joinEffects,
  type ResponseEffects,
  type Results,
  readResponse,
  requestCost,
  unknownProblem,
} from './responses';
import { sealedRecord } from './reveal-prices';
import { keysOf, planReveals } from './reveals';
import type { Settlement, SettlingAccount, Spending } from './spending';
import { hasTimeUnderLock } from './time-left';

/**
 * Purchases what `plan` lists, whose cost `spending` has reserved. Every answer is in the ledger before this returns, and
 * every lookup without an answer has a problem. Never throws.
 */
export function carryOut(
  context: PurchaseContext,
  recordKind: RecordKind,
  request: PurchaseRequest,
  plan: Plan,
  spending: Spending,
): PurchaseResult {
  const purchase = new RecordPurchase(context, recordKind, request, plan, spending);
  purchase.sendAll();
  spending.release();
  return purchase.result();
}

class RecordPurchase {
  private readonly learned: LearnedEntries;
  private readonly problems: Map<LookupKey, Problem>;
  /** The requests that are still to be sent. */
  private open: readonly PlannedRequest[];
  /** Lookups by id that were searched because the enrich endpoint did not know the id. */
  private readonly searched = new Set<LookupKey>();
  private extraLeft = EXTRA_REQUESTS;
  /** Forgotten people whom the last wave has named. */
  private forgotten: Omit<ForgottenMatches, 'effects'> = { people: [], isStored: false };
  private readonly accepted = new Set<PlannedRequest['kind']>();
  /** The most items of a request, which is less where Lusha has refused one for its length. */
  private most: number;
  /** Reveals that this account does not know, as refusals have told. */
  private unknown: ReadonlySet<Reveal> = new Set();

  constructor(
    private readonly context: PurchaseContext,
    private readonly recordKind: RecordKind,
    private readonly request: PurchaseRequest,
    private readonly plan: Plan,
    private readonly spending: Spending,
  ) {
    this.learned = new LearnedEntries(plan.entries, plan.idsOnly, context.ports.uuid);
    this.problems = new Map(plan.problems);
    this.most = plan.most;
    this.open = withinSize(plan.requests, plan.most);
  }

  sendAll(): void {
    while (this.open.length > 0) {
      const next = this.spending.nextWave();
      if ('problem' in next) {
        this.stop(next.problem);
        return;
      }
      const wave = this.takeWave(next.requests);
      if (this.noteSent(wave)) this.settle(this.send(wave));
      else {
        this.open = [...wave, ...this.open];
        this.stop({ code: 'waiting' });
      }
    }
  }

  result(): PurchaseResult {
    return { entries: this.learned.all, problems: this.problems };
  }

  /** Takes the next requests: full reveals, then searches. Other reveals are sent only when no search is left that could fill them. */
  private takeWave(size: number): readonly PlannedRequest[] {
    const searches = this.open.filter((planned): planned is PlannedSearch => planned.kind === 'search');
    const reveals = this.open.filter((planned): planned is PlannedReveal => planned.kind === 'reveal');
    const ready = searches.length > 0 ? reveals.filter(({ rows }) => rows.length >= this.most) : reveals;
    const wave = [...ready.slice(0, this.recordKind.revealsAtOnce), ...searches].slice(0, size);
    this.open = this.open.filter((planned) => !wave.includes(planned));
    return wave;
  }

  private send(wave: readonly PlannedRequest[]): ResponseEffects {
    const results = this.spending.send(
      wave.map((planned) => ({ call: this.callOf(planned), quote: this.quoteOf(planned) })),
    );
    const { clock } = this.context.ports;
    const effects: ResponseEffects[] = [];
    for (const [index, { kind }] of wave.entries()) if (results[index]?.ok) this.accepted.add(kind);
    for (const [index, planned] of wave.entries()) {
      const result = results[index];
      if (!result) continue;
      const one = readResponse(planned, result, {
        recordKind: this.recordKind,
        required: this.request.required,
        prices: this.plan.prices,
        now: clock.now(),
        extraLeft: this.extraLeft,
        searched: this.searched,
        accepted: this.accepted,
        timeOfDay: clock.timeOfDay,
      });
      const limit = result.ok ? undefined : limitAfter(planned, result.failure);
      if (limit !== undefined) this.most = Math.min(this.most, limit);
      if (!result.ok && !isTooLarge(planned, result.failure)) this.extraLeft -= one.again.length;
      effects.push(one);
    }
    return this.sealed(joinEffects(effects));
  }

  /** Seals the prices below the list that Lusha has told, so that they count in further executions too. */
  private sealed(effects: ResponseEffects): ResponseEffects {
    const pricing = {
      key: this.spending.key,
      prices: this.plan.prices,
      now: this.context.ports.clock.now(),
    };
    const found = effects.found.map(({ lookup, record }) => ({
      lookup,
      record: sealedRecord(this.recordKind, record, pricing),
    }));
    return { ...effects, found };
  }

  /** Returns the most that a request can cost each time it is sent. */
  private quoteOf(planned: PlannedRequest): Cost {
    const { recordKind, request, plan } = this;
    return requestCost(planned, { recordKind, required: request.required, prices: plan.prices });
  }

  private callOf(planned: PlannedRequest): Call<Results> {
    if (planned.kind === 'search') {
      return this.recordKind.search(
        mapBatch(planned.lookups, (lookup) => ({ reference: lookup.key, lookup })),
      );
    }
    return this.recordKind.reveal(
      mapBatch(planned.rows, ({ id }) => id),
      planned.reveals,
    );
  }

  /**
   * Records that reveals were sent, so that they are not repeated without consent if their answer is lost. Returns false if
   * a service failed; then they must not be sent.
   */
  private noteSent(wave: readonly PlannedRequest[]): boolean {
    if (!this.recordKind.chargedTwice) return true;
    const now = this.context.ports.clock.now();
    const sent = rowsOf(wave).flatMap(({ record, lookups }) =>
      record
        ? lookups.map(({ key }): [LookupKey, Entry] => [key, asSent(this.recordKind.entryOf(record, now))])
        : [],
    );
    if (sent.length === 0) return true;
    const noted = ignoreErrors(() => {
      this.context.ports.documentProperties.setAll(this.learned.journalOf(sent));
      return true;
    });
    return noted === true;
  }

  /**
   * Stores the answers of a wave, first in the durable store, and plans the next requests. Without the lock the answers
   * are still stored, but nothing more is purchased.
   */
  private settle(answered: ResponseEffects): void {
    const { effects, ...forgotten } = withoutForgotten(answered, this.plan.neverContact);
    this.forgotten = forgotten;
    this.learned.add(effects.entries);
    this.addProblems(effects.problems);
    if (effects.stop) this.request.onStop?.(effects.stop);
    for (const { key } of lookupsOf(effects.again.filter(({ kind }) => kind === 'search'))) {
      this.searched.add(key);
    }
    this.unknown = new Set([...this.unknown, ...(effects.unknown ?? [])]);
    this.keepOpen([...effects.again, ...this.open]);
    if (!this.spending.settle(effects.charged, (account) => this.book(effects, account))) {
      this.storeWithoutLock(effects);
    }
    this.learned.saved();
  }

  /** Plans under the lock which found records to reveal, and returns what to store. */
  private book(effects: ResponseEffects, { properties, now, room }: SettlingAccount): Settlement {
    const { recordKind, request, plan, spending } = this;
    const known = this.context.ledger.lookAgain(
      effects.found.map(({ record }) => recordKind.idLookup(record.id)),
      properties,
    );
    const planned = planReveals(effects.found, this.open, {
      recordKind,
      required: request.required,
      pricing: { key: this.spending.key, prices: plan.prices, now },
      neverContact: plan.neverContact,
      known,
      ownClaims: spending.claims,
      room,
      lostBefore: request.lostBefore,
    });
    this.learned.add(planned.entries);
    this.addProblems(planned.problems);
    this.keepOpen(planned.requests);
    if (effects.stop) this.stop(effects.stop);
    // Nothing stays reserved for requests that could not be sent any more, which saves releasing it.
    else if (!hasTimeUnderLock(this.context)) this.stop({ code: 'waiting' });
    const stored = {
      journal: {
        ...this.learned.journal(),
        ...this.request.onWave?.(this.result()),
        ...(this.most < plan.most ? batchLimitProperty(this.most, now) : {}),
        ...forgottenNotes(this.forgotten, properties, this.context.ports.uuid),
      },
      learned: this.learned.unseenEntries(),
      halt: effects.halt,
      problem: effects.stop,
    };
    if (this.open.length === 0) return stored;
    const kept = keysOf(this.open).filter((key) => spending.claims.has(key));
    return { ...stored, holds: planned.cost, claims: [...new Set([...kept, ...planned.claims])] };
  }

  /** Keeps these requests open, without what this account does not know. */
  private keepOpen(requests: readonly PlannedRequest[]): void {
    const stripped = withoutReveals(requests, this.unknown);
    this.open = withinSize(stripped.requests, this.most);
    this.addProblems(stripped.lookups.map(({ key }) => [key, unknownProblem(this.unknown)]));
  }

  private storeWithoutLock(effects: ResponseEffects): void {
    const { ledger, ports } = this.context;
    const now = ports.clock.now();
    for (const { lookup, record } of effects.found) {
      this.learned.add([[lookup.key, this.recordKind.entryOf(record, now)]]);
    }
    ignoreErrors(() => ports.documentProperties.setAll(this.learned.journal()));
    ignoreErrors(() => ledger.remember(this.learned.unseenEntries()));
    for (const { lookup } of effects.found) this.problems.set(lookup.key, { code: 'waiting' });
    this.stop(effects.stop ?? { code: 'waiting' });
  }

  /** Gives every open lookup this problem, so that nothing more is sent. */
  private stop(problem: Problem): void {
    for (const { key } of lookupsOf(this.open)) this.problems.set(key, problem);
    this.open = [];
  }

  private addProblems(problems: ResponseEffects['problems']): void {
    for (const [key, problem] of problems) this.problems.set(key, problem);
  }
}
