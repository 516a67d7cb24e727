/** Carries a plan out: waves of requests, each answer stored before the next wave is sent. */
import type { AccountNote } from '../core/account';
import { roomLeft } from '../core/caps';
import { BATCH_SIZE, LOCK_WAIT_MS, MAX_REQUESTS_AT_ONCE } from '../core/limits';
import type { Lookup, LookupKey } from '../core/lookup';
import { type Cost, LIST_PRICES, NO_COST } from '../core/prices';
import { type Allowance, allowance } from '../core/quota';
import { addEntry, type Entry, mergeEntries, newsIn } from '../ledger/entry';
import { journalProperties, type Properties } from '../ledger/journal';
import { idOnlyEntry } from '../ledger/kept';
import { mapBatch } from '../lusha/batch';
import type { Call, CallResult } from '../lusha/call';
import { watchAccount } from './account-watch';
import { joinNews, type News, type Results, readAnswer } from './answers';
import { attempt } from './attempt';
import { type Job, lookupsOf, type RevealJob, rowsOf, type SearchJob } from './jobs';
import type { Desk, Order, Outcome, Paying, Problem } from './order';
import type { Plan } from './plan';
import { EXTRA_REQUESTS } from './refusals';
import { idLookup, keysOf, planReveals } from './reveals';
import { readTill, tillProperties } from './till';
import type { Purchasable, Trade } from './trade';

/** Buys what `plan` names. What was answered is in the ledger before this returns; what was not has a problem. */
export function carryOut<L extends Lookup, R extends Purchasable>(
  desk: Desk,
  trade: Trade<L, R>,
  { wants, lostBefore, onStop }: Pick<Order<L>, 'wants' | 'lostBefore' | 'onStop'>,
  plan: Plan<L, R>,
  settings: Paying,
): Outcome {
  const { ledger, ports } = desk;
  const { clock, documentProperties, lock, uuid } = ports;
  const prices = plan.till.account?.prices ?? LIST_PRICES;
  const entries = new Map<LookupKey, Entry>(plan.entries);
  const problems = new Map<LookupKey, Problem>(plan.problems);
  const mine = new Set<LookupKey>(plan.claimed);
  const searched = new Set<LookupKey>();
  /** What this purchase has written of each lookup: only what is new to it is written again. */
  const journaled = new Map<LookupKey, Entry>();
  const watch = watchAccount(desk, settings, plan.till);
  let asksUsage = plan.asksUsage;
  let work: readonly Job<L, R>[] = plan.jobs;
  let held: Cost = plan.held;
  let day = plan.till.spent.day;
  let extraLeft = EXTRA_REQUESTS;

  const stop = (problem: Problem) => {
    for (const { key } of lookupsOf(work)) problems.set(key, problem);
    work = [];
  };

  const callOf = (job: Job<L, R>): Call<Results<R>> => {
    if (job.kind === 'search')
      return trade.search(mapBatch(job.lookups, (lookup) => ({ reference: lookup.key, lookup })));
    return trade.reveal(
      mapBatch(job.rows, ({ id }) => id),
      job.reveals,
    );
  };

  /** News as the file may keep them. */
  const journalOf = (news: readonly (readonly [LookupKey, Entry])[]): Properties => {
    if (!plan.idsOnly) return journalProperties(news, uuid);
    const ids = news.flatMap(([key, entry]): [LookupKey, Entry][] => {
      const known = journaled.get(key);
      const kept = idOnlyEntry(known ? mergeEntries(known, entry) : entry);
      return kept ? [[key, kept]] : [];
    });
    return journalProperties(ids, uuid);
  };

  /** Takes the next requests from `work`: full reveals first, then searches; other reveals only when no search is left to fill them. */
  const takeWave = (size: number): readonly Job<L, R>[] => {
    const searches = work.filter((job): job is SearchJob<L> => job.kind === 'search');
    const reveals = work.filter((job): job is RevealJob<L, R> => job.kind === 'reveal');
    const ready = searches.length > 0 ? reveals.filter(({ rows }) => rows.length === BATCH_SIZE) : reveals;
    const wave = [...ready.slice(0, trade.revealsAtOnce), ...searches].slice(0, size);
    work = work.filter((job) => !wave.includes(job));
    return wave;
  };

  /** Sends a wave, the free question for balance and prices with it when they are not known of today. */
  const send = (wave: readonly Job<L, R>[]): { news: News<L, R>; note: AccountNote | undefined } => {
    if (trade.chargedTwice) noteAsked(wave);
    const asks = asksUsage;
    asksUsage = false;
    const { results, note } = watch.send(wave.map(callOf), asks);
    const news: News<L, R>[] = [];
    for (const [index, job] of wave.entries()) {
      const result = results[index] as CallResult<Results<R>>;
      const reading = {
        trade,
        wants,
        prices,
        now: clock.now(),
        extraLeft,
        searched,
        timeOfDay: clock.timeOfDay,
      };
      const one = readAnswer(job, result, reading);
      if (!result.ok) extraLeft -= one.again.length;
      news.push(one);
    }
    return { news: joinNews(news), note };
  };

  /** Notes reveals that must not be repeated by themselves, should their answer be lost. */
  const noteAsked = (wave: readonly Job<L, R>[]) => {
    const noted = rowsOf(wave).flatMap(({ record, lookups }) =>
      record
        ? lookups.map(({ key }): [LookupKey, Entry] => [key, asAsked(trade.entryOf(record, clock.now()))])
        : [],
    );
    if (noted.length > 0) documentProperties.setAll(journalOf(noted));
  };

  /** Stores what a wave brought, the durable store first, and plans on. Without the lock what came is stored, and nothing more is bought. */
  const settle = ({ news, note }: ReturnType<typeof send>) => {
    const fresh = new Map<LookupKey, Entry>();
    const journal: [LookupKey, Entry][] = [];
    const learn = (list: News<L, R>['entries']) => {
      for (const [key, entry] of list) {
        journal.push([key, newsIn(journaled.get(key), entry)]);
        addEntry(journaled, key, entry);
        addEntry(entries, key, entry);
        fresh.set(key, entries.get(key) ?? entry);
      }
    };
    learn(news.entries);
    for (const [key, problem] of news.problems) problems.set(key, problem);
    if (news.stop) onStop?.(news.stop);
    for (const { key } of lookupsOf(news.again.filter((job) => job.kind === 'search'))) searched.add(key);
    work = [...news.again, ...work];

    const store = (properties: Properties) => {
      const now = clock.now();
      const till = readTill(properties, settings.account, now, settings.purse);
      const { spent } = till;
      // What was reserved yesterday is no part of today's counter.
      if (spent.day !== day) held = NO_COST;
      day = spent.day;
      const room = roomLeft(settings.purse.cap, {
        day: spent.day,
        credits: spent.credits - held.credits + news.charged.credits,
        phones: spent.phones - held.phones + news.charged.phones,
      });
      const known = ledger.lookAgain(
        news.found.map(({ lookup, record }) => idLookup(lookup.kind, record.id)),
        properties,
      );
      const asking = {
        trade,
        wants,
        prices,
        neverContact: plan.neverContact,
        known,
        mine,
        room,
        lostBefore,
        now,
      };
      const planned = planReveals(news.found, work, asking);
      learn(planned.entries);
      for (const [key, problem] of planned.problems) problems.set(key, problem);
      work = planned.work;
      const quota = watch.quota();
      if (news.stop) stop(news.stop);
      const holds = work.length === 0 ? NO_COST : planned.cost;
      const movement = {
        spent: {
          credits: news.charged.credits + holds.credits - held.credits,
          phones: news.charged.phones + holds.phones - held.phones,
        },
        charged: news.charged.credits,
        ...(quota ? { quota } : {}),
        ...(note ? { account: note } : {}),
        ...(news.halt ? { halt: news.halt } : {}),
        ...(news.stop && news.stop.code !== 'waiting' ? { problem: { at: now, ...news.stop } } : {}),
      };
      documentProperties.setAll({
        ...journalOf(journal),
        ...tillProperties(till, movement, settings.account, now),
      });
      held = holds;
      ledger.remember([...fresh], properties);
      const open = new Set(keysOf(work));
      const done = [...mine].filter((key) => !open.has(key));
      for (const key of done) mine.delete(key);
      for (const key of work.length === 0 ? [] : planned.claims) mine.add(key);
      ledger.claim(done, 0);
      if (mine.size > 0) ledger.claim([...mine], desk.endBefore);
    };

    if (attempt(() => lock.within(LOCK_WAIT_MS, () => store(documentProperties.getAll())))) return;
    for (const { lookup, record } of news.found) learn([[lookup.key, trade.entryOf(record, clock.now())]]);
    attempt(() => documentProperties.setAll(journalOf(journal)));
    attempt(() => ledger.remember([...fresh]));
    for (const { lookup } of news.found) problems.set(lookup.key, { code: 'waiting' });
    // What was charged stays reserved, as it could not be booked.
    held = {
      credits: Math.max(0, held.credits - news.charged.credits),
      phones: Math.max(0, held.phones - news.charged.phones),
    };
    stop(news.stop ?? { code: 'waiting' });
  };

  /** What was reserved and claimed for requests that were not sent after all. */
  const giveBack = () => {
    if (mine.size > 0) ledger.claim([...mine], 0);
    if (held.credits === 0) return;
    const now = clock.now();
    const till = readTill(documentProperties.getAll(), settings.account, now, settings.purse);
    if (till.spent.day !== day) return;
    const spent = { credits: -held.credits, phones: -held.phones };
    documentProperties.setAll(tillProperties(till, { spent, charged: 0 }, settings.account, now));
  };

  while (work.length > 0) {
    const now = clock.now();
    const quota = watch.quota();
    const allowed: Allowance = quota ? allowance(quota, now) : { requests: MAX_REQUESTS_AT_ONCE };
    if (now >= desk.startBefore) stop({ code: 'waiting' });
    else if (allowed.code === undefined)
      settle(send(takeWave(Math.min(MAX_REQUESTS_AT_ONCE, allowed.requests))));
    else if (allowed.code === 'quota_minute' && allowed.opensAt < desk.startBefore) {
      clock.sleep(allowed.opensAt - now);
    } else stop({ code: allowed.code, params: { time: clock.timeOfDay(allowed.opensAt) } });
  }
  if (mine.size > 0 || held.credits > 0) attempt(() => lock.within(LOCK_WAIT_MS, giveBack));
  return { entries, problems };
}

function asAsked(entry: Entry): Entry {
  return entry.kind === 'company' ? { ...entry, asked: true } : entry;
}
