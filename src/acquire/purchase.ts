/** Carries a plan out: waves of requests, each answer stored before the next wave is sent. */
import type { AccountNote } from '../core/account';
import { roomLeft } from '../core/caps';
import { BATCH_SIZE, LOCK_WAIT_MS, MAX_REQUESTS_AT_ONCE } from '../core/limits';
import type { LookupKey } from '../core/lookup';
import { type Cost, LIST_PRICES, NO_COST } from '../core/prices';
import { type Allowance, allowance } from '../core/quota';
import { addEntry, type Entry, mergeEntries, newsIn } from '../ledger/entry';
import { journalProperties, type Properties } from '../ledger/journal';
import { idOnlyEntry } from '../ledger/kept';
import { mapBatch } from '../lusha/batch';
import type { Call, CallResult } from '../lusha/call';
import { accountStateProperties, readAccountState } from './account-state';
import { watchAccount } from './account-watch';
import { ignoreErrors } from './ignore-errors';
import type { Plan } from './plan';
import {
  lookupsOf,
  type PlannedRequest,
  type PlannedReveal,
  type PlannedSearch,
  rowsOf,
} from './planned-requests';
import type {
  FundedSettings,
  Problem,
  PurchaseContext,
  PurchaseRequest,
  PurchaseResult,
} from './purchase-request';
import type { RecordKind } from './record-kind';
import { EXTRA_REQUESTS } from './refusals';
import { joinEffects, type ResponseEffects, type Results, readResponse } from './responses';
import { keysOf, planReveals } from './reveals';

/** Buys what `plan` names. What was answered is in the ledger before this returns; what was not has a problem. */
export function carryOut(
  context: PurchaseContext,
  recordKind: RecordKind,
  { required, lostBefore, onStop }: Pick<PurchaseRequest, 'required' | 'lostBefore' | 'onStop'>,
  plan: Plan,
  settings: FundedSettings,
): PurchaseResult {
  const { ledger, ports } = context;
  const { clock, documentProperties, lock, uuid } = ports;
  const prices = plan.state.account?.prices ?? LIST_PRICES;
  const entries = new Map<LookupKey, Entry>(plan.entries);
  const problems = new Map<LookupKey, Problem>(plan.problems);
  const mine = new Set<LookupKey>(plan.claimed);
  const searched = new Set<LookupKey>();
  /** What this purchase has written of each lookup: only what is new to it is written again. */
  const journaled = new Map<LookupKey, Entry>();
  const watch = watchAccount(context, settings, plan.state);
  let asksUsage = plan.asksUsage;
  let work: readonly PlannedRequest[] = plan.jobs;
  let held: Cost = plan.held;
  let day = plan.state.spent.day;
  let extraLeft = EXTRA_REQUESTS;

  const stop = (problem: Problem) => {
    for (const { key } of lookupsOf(work)) problems.set(key, problem);
    work = [];
  };

  const callOf = (job: PlannedRequest): Call<Results> => {
    if (job.kind === 'search')
      return recordKind.search(mapBatch(job.lookups, (lookup) => ({ reference: lookup.key, lookup })));
    return recordKind.reveal(
      mapBatch(job.rows, ({ id }) => id),
      job.reveals,
    );
  };

  /** News as the file may keep them. */
  const journalOf = (effects: readonly (readonly [LookupKey, Entry])[]): Properties => {
    if (!plan.idsOnly) return journalProperties(effects, uuid);
    const ids = effects.flatMap(([key, entry]): [LookupKey, Entry][] => {
      const known = journaled.get(key);
      const kept = idOnlyEntry(known ? mergeEntries(known, entry) : entry);
      return kept ? [[key, kept]] : [];
    });
    return journalProperties(ids, uuid);
  };

  /** Takes the next requests from `work`: full reveals first, then searches; other reveals only when no search is left to fill them. */
  const takeWave = (size: number): readonly PlannedRequest[] => {
    const searches = work.filter((job): job is PlannedSearch => job.kind === 'search');
    const reveals = work.filter((job): job is PlannedReveal => job.kind === 'reveal');
    const ready = searches.length > 0 ? reveals.filter(({ rows }) => rows.length === BATCH_SIZE) : reveals;
    const wave = [...ready.slice(0, recordKind.revealsAtOnce), ...searches].slice(0, size);
    work = work.filter((job) => !wave.includes(job));
    return wave;
  };

  /** Sends a wave, the free question for balance and prices with it when they are not known of today. */
  const send = (
    wave: readonly PlannedRequest[],
  ): { effects: ResponseEffects; note: AccountNote | undefined } => {
    if (recordKind.chargedTwice) noteAsked(wave);
    const asks = asksUsage;
    asksUsage = false;
    const { results, note } = watch.send(wave.map(callOf), asks);
    const effects: ResponseEffects[] = [];
    for (const [index, job] of wave.entries()) {
      const result = results[index] as CallResult<Results>;
      const reading = {
        recordKind: recordKind,
        required,
        prices,
        now: clock.now(),
        extraLeft,
        searched,
        timeOfDay: clock.timeOfDay,
      };
      const one = readResponse(job, result, reading);
      if (!result.ok) extraLeft -= one.again.length;
      effects.push(one);
    }
    return { effects: joinEffects(effects), note };
  };

  /** Notes reveals that must not be repeated by themselves, should their answer be lost. */
  const noteAsked = (wave: readonly PlannedRequest[]) => {
    const noted = rowsOf(wave).flatMap(({ record, lookups }) =>
      record
        ? lookups.map(({ key }): [LookupKey, Entry] => [
            key,
            asAsked(recordKind.entryOf(record, clock.now())),
          ])
        : [],
    );
    if (noted.length > 0) documentProperties.setAll(journalOf(noted));
  };

  /** Stores what a wave brought, the durable store first, and plans on. Without the lock what came is stored, and nothing more is bought. */
  const settle = ({ effects, note }: ReturnType<typeof send>) => {
    const fresh = new Map<LookupKey, Entry>();
    const journal: [LookupKey, Entry][] = [];
    const learn = (list: ResponseEffects['entries']) => {
      for (const [key, entry] of list) {
        journal.push([key, newsIn(journaled.get(key), entry)]);
        addEntry(journaled, key, entry);
        addEntry(entries, key, entry);
        fresh.set(key, entries.get(key) ?? entry);
      }
    };
    learn(effects.entries);
    for (const [key, problem] of effects.problems) problems.set(key, problem);
    if (effects.stop) onStop?.(effects.stop);
    for (const { key } of lookupsOf(effects.again.filter((job) => job.kind === 'search'))) searched.add(key);
    work = [...effects.again, ...work];

    const store = (properties: Properties) => {
      const now = clock.now();
      const state = readAccountState(properties, settings.account, now, settings.budget);
      const { spent } = state;
      // What was reserved yesterday is no part of today's counter.
      if (spent.day !== day) held = NO_COST;
      day = spent.day;
      const room = roomLeft(settings.budget.cap, {
        day: spent.day,
        credits: spent.credits - held.credits + effects.charged.credits,
        phones: spent.phones - held.phones + effects.charged.phones,
      });
      const known = ledger.lookAgain(
        effects.found.map(({ record }) => recordKind.idLookup(record.id)),
        properties,
      );
      const asking = {
        recordKind: recordKind,
        required,
        prices,
        neverContact: plan.neverContact,
        known,
        mine,
        room,
        lostBefore,
        now,
      };
      const planned = planReveals(effects.found, work, asking);
      learn(planned.entries);
      for (const [key, problem] of planned.problems) problems.set(key, problem);
      work = planned.work;
      const quota = watch.quota();
      if (effects.stop) stop(effects.stop);
      const holds = work.length === 0 ? NO_COST : planned.cost;
      const update = {
        spent: {
          credits: effects.charged.credits + holds.credits - held.credits,
          phones: effects.charged.phones + holds.phones - held.phones,
        },
        charged: effects.charged.credits,
        ...(quota ? { quota } : {}),
        ...(note ? { account: note } : {}),
        ...(effects.halt ? { halt: effects.halt } : {}),
        ...(effects.stop && effects.stop.code !== 'waiting' ? { problem: { at: now, ...effects.stop } } : {}),
      };
      documentProperties.setAll({
        ...journalOf(journal),
        ...accountStateProperties(state, update, settings.account, now),
      });
      held = holds;
      ledger.remember([...fresh], properties);
      const open = new Set(keysOf(work));
      const done = [...mine].filter((key) => !open.has(key));
      for (const key of done) mine.delete(key);
      for (const key of work.length === 0 ? [] : planned.claims) mine.add(key);
      ledger.claim(done, 0);
      if (mine.size > 0) ledger.claim([...mine], context.endBefore);
    };

    if (ignoreErrors(() => lock.within(LOCK_WAIT_MS, () => store(documentProperties.getAll())))) return;
    for (const { lookup, record } of effects.found)
      learn([[lookup.key, recordKind.entryOf(record, clock.now())]]);
    ignoreErrors(() => documentProperties.setAll(journalOf(journal)));
    ignoreErrors(() => ledger.remember([...fresh]));
    for (const { lookup } of effects.found) problems.set(lookup.key, { code: 'waiting' });
    // What was charged stays reserved, as it could not be booked.
    held = {
      credits: Math.max(0, held.credits - effects.charged.credits),
      phones: Math.max(0, held.phones - effects.charged.phones),
    };
    stop(effects.stop ?? { code: 'waiting' });
  };

  /** What was reserved and claimed for requests that were not sent after all. */
  const giveBack = () => {
    if (mine.size > 0) ledger.claim([...mine], 0);
    if (held.credits === 0) return;
    const now = clock.now();
    const state = readAccountState(documentProperties.getAll(), settings.account, now, settings.budget);
    if (state.spent.day !== day) return;
    const spent = { credits: -held.credits, phones: -held.phones };
    documentProperties.setAll(accountStateProperties(state, { spent, charged: 0 }, settings.account, now));
  };

  while (work.length > 0) {
    const now = clock.now();
    const quota = watch.quota();
    const allowed: Allowance = quota ? allowance(quota, now) : { requests: MAX_REQUESTS_AT_ONCE };
    if (now >= context.startBefore) stop({ code: 'waiting' });
    else if (allowed.code === undefined)
      settle(send(takeWave(Math.min(MAX_REQUESTS_AT_ONCE, allowed.requests))));
    else if (allowed.code === 'quota_minute' && allowed.opensAt < context.startBefore) {
      clock.sleep(allowed.opensAt - now);
    } else stop({ code: allowed.code, params: { time: clock.timeOfDay(allowed.opensAt) } });
  }
  if (mine.size > 0 || held.credits > 0) ignoreErrors(() => lock.within(LOCK_WAIT_MS, giveBack));
  return { entries, problems };
}

function asAsked(entry: Entry): Entry {
  return entry.kind === 'company' ? { ...entry, asked: true } : entry;
}
