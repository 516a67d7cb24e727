/** Carries a plan out: waves of requests, each answer stored before the next is sent. */
import { type AccountNote, ACCOUNT_FRESH_MS, type Halt } from '../core/account';
import type { Lookup, LookupKey } from '../core/lookup';
import { MAX_REQUESTS_AT_ONCE } from '../core/limits';
import { addCosts, type Cost, LIST_PRICES, NO_COST, searchCost } from '../core/prices';
import { allowance, mergeQuota, type QuotaSnapshot } from '../core/quota';
import { roomLeft } from '../core/caps';
import type { CellsCap, Settings } from '../core/settings';
import { addEntry, type Entry, mergeEntries, type Miss } from '../ledger/entry';
import { journalProperties } from '../ledger/journal';
import { accountUsage, type Usage } from '../lusha/account';
import type { Call, CallResult } from '../lusha/call';
import type { Failure } from '../lusha/failure';
import type { ItemResult } from '../lusha/parse';
import { chunks, jobCost, type Job, lookupsOf, revealJobs, type RevealJob, type RevealRow, rowsOf, type SearchJob, searchJobs } from './jobs';
import type { Desk, Problem } from './order';
import { idLookup, isClaimed, type Plan } from './plan';
import { type Movement, readTill, tillProperties } from './till';
import type { Trade, Wants } from './trade';

/** Requests that may be sent only because a batch had to be cut around an item that Lusha refuses. */
const EXTRA_REQUESTS = 8;
const LOCK_MS = 5_000;
/** How long cells send nothing after a failure that the next request would meet too. */
const HALT_MS = 60_000;
const HALTING: ReadonlySet<Problem['code']> = new Set([
  'bad_key', 'no_access', 'no_credits', 'trial_limit', 'quota_hour', 'quota_day', 'google_quota', 'blocked',
] as const);

export interface Outcome {
  readonly entries: ReadonlyMap<LookupKey, Entry>;
  readonly problems: ReadonlyMap<LookupKey, Problem>;
}

/** Buys what `plan` names. Everything that was answered is in the ledger before this returns; what was not has a problem. */
export function carryOut<L extends Lookup, R extends { readonly id: string }>(
  desk: Desk,
  trade: Trade<L, R>,
  wants: Wants,
  plan: Plan<L, R>,
  settings: Settings & { readonly cells: CellsCap },
): Outcome {
  const { ports, ledger } = desk;
  const { clock, documentProperties, lock, uuid } = ports;
  const mine = new Set(plan.claimed);
  const prices = plan.till.account?.prices ?? LIST_PRICES;
  const entries = new Map<LookupKey, Entry>(plan.entries);
  const problems = new Map<LookupKey, Problem>(plan.problems);
  let quota: QuotaSnapshot | undefined = plan.till.quota;
  let account: AccountNote | undefined = plan.till.account;
  let held = plan.held;
  let extra = 0;
  let work: readonly Job<L, R>[] = plan.jobs;
  const client = desk.client(settings, (seen) => {
    quota = quota ? mergeQuota(quota, seen, clock.now()) : seen;
  });
  const budget = { startBefore: desk.startBefore, endBefore: desk.endBefore, maxTimeoutSeconds: 25 };

  /** What one wave brought. */
  let news: (readonly [LookupKey, Entry])[] = [];
  let found: { readonly lookup: L; readonly record: R }[] = [];
  let charged: Cost = NO_COST;
  let asked: AccountNote | undefined;
  let halt: Halt | undefined;

  const learn = (key: LookupKey, entry: Entry) => {
    addEntry(entries, key, entry);
    news.push([key, entries.get(key) ?? entry]);
  };
  const miss = (lookups: readonly L[], outcome: Miss) => {
    for (const { key } of lookups) learn(key, { kind: 'miss', at: clock.now(), outcome });
  };
  const fail = (lookups: readonly L[], problem: Problem) => {
    for (const { key } of lookups) problems.set(key, problem);
  };
  const stop = (problem: Problem) => {
    fail(lookupsOf(work), problem);
    work = [];
  };

  const callOf = (job: Job<L, R>): Call<ReadonlyMap<string, ItemResult<R>>> =>
    job.kind === 'search'
      ? trade.search(job.lookups.map((lookup) => ({ reference: lookup.key, lookup })))
      : trade.reveal(
          job.rows.map(({ id }) => id),
          job.reveals,
        );

  /** The next requests: full reveals first, then searches, and what is left of the reveals last. */
  const nextWave = (size: number): readonly Job<L, R>[] => {
    const reveals = work.filter((job): job is RevealJob<L, R> => job.kind === 'reveal');
    const searches = work.filter((job): job is SearchJob<L> => job.kind === 'search');
    const ready = searches.length > 0 ? reveals.filter(({ rows }) => rows.length >= 100) : reveals;
    const wave = [...ready.slice(0, trade.revealsAtOnce), ...searches].slice(0, size);
    work = work.filter((job) => !wave.includes(job));
    return wave;
  };

  const applySearch = (job: SearchJob<L>, results: ReadonlyMap<string, ItemResult<R>>) => {
    for (const lookup of job.lookups) {
      const result = results.get(lookup.key);
      if (result?.kind === 'found') found.push({ lookup, record: result.record });
      else if (result?.kind === 'error' && result.code === 'COMPLIANCE_RESTRICTED') miss([lookup], 'restricted');
      else if (!result || result.code === 'NOT_FOUND') miss([lookup], 'no match');
      else fail([lookup], { code: 'bad_request', params: { message: result.message } });
    }
  };

  const applyReveal = (job: RevealJob<L, R>, results: ReadonlyMap<string, ItemResult<R>>) => {
    for (const { id, lookups, record } of job.rows) {
      const result = results.get(id);
      for (const lookup of lookups) {
        const at = clock.now() + 1;
        if (result?.kind === 'found') learn(lookup.key, trade.entryOf(result.record, at));
        else if (result?.kind === 'error' && result.code === 'COMPLIANCE_RESTRICTED') refuse([lookup], record, 'restricted');
        else if (!record) searchInstead(lookup);
        else refuse([lookup], record, result?.message ?? 'no answer');
      }
    }
  };

  /** An id that enrich does not know may still be found by search, with the row's other identifiers. */
  const searchInstead = (lookup: L) => {
    if (mine.has(`searched ${lookup.key}`)) return miss([lookup], 'no match');
    mine.add(`searched ${lookup.key}`);
    work = [...work, ...searchJobs([lookup])];
  };

  /** The record is known, its reveal was refused: said so, and not repeated at once. */
  const refuse = (lookups: readonly L[], record: R | undefined, reason: string) => {
    if (!record) return miss(lookups, reason === 'restricted' ? 'restricted' : 'bad input');
    const entry = trade.entryOf(record, clock.now() + 1);
    for (const { key } of lookups) {
      if (entry.kind === 'contact') learn(key, { ...entry, failed: reason });
      else {
        learn(key, entry);
        problems.set(key, { code: 'bad_request', params: { message: reason } });
      }
    }
  };

  /** A job without some of its items. */
  const without = (job: Job<L, R>, refused: ReadonlySet<number>): readonly Job<L, R>[] => {
    if (job.kind === 'search') return searchJobs(job.lookups.filter((_, index) => !refused.has(index)));
    return revealJobs(job.rows.filter((_, index) => !refused.has(index)));
  };
  const pick = (job: Job<L, R>, index: number): Job<L, R> =>
    job.kind === 'search'
      ? { ...job, lookups: job.lookups.slice(index, index + 1) }
      : { ...job, rows: job.rows.slice(index, index + 1) };
  const sizeOf = (job: Job<L, R>) => (job.kind === 'search' ? job.lookups.length : job.rows.length);
  const refuseJob = (job: Job<L, R>, outcome: Miss) => {
    if (job.kind === 'search') miss(job.lookups, outcome);
    else for (const row of job.rows) refuse(row.lookups, row.record, outcome);
  };

  const applyFailure = (job: Job<L, R>, failure: Failure) => {
    const outcome: Miss | undefined =
      failure.code === 'restricted' ? 'restricted' : failure.code === 'bad_request' || failure.code === 'bad_input' ? 'bad input' : undefined;
    const size = sizeOf(job);
    if (outcome && size === 1) return refuseJob(job, outcome);
    const named = (failure.items ?? []).filter((index) => index < size);
    if (outcome && extra < EXTRA_REQUESTS) {
      if (named.length > 0) {
        for (const index of named) refuseJob(pick(job, index), outcome);
        work = [...without(job, new Set(named)), ...work];
        extra += 1;
      } else {
        const indexes = Array.from({ length: size }, (_, index) => index);
        const halves = chunks(indexes, Math.ceil(size / 2)).flatMap((kept) =>
          without(job, new Set(indexes.filter((index) => !kept.includes(index)))),
        );
        work = [...halves, ...work];
        extra += halves.length;
      }
      return;
    }
    if (outcome) return fail(lookupsOf([job]), { code: 'waiting' });
    const lostForGood = failure.lost && job.kind === 'reveal' && trade.chargedTwice;
    const params = {
      ...(failure.resetAt === undefined ? {} : { time: clock.timeOfDay(failure.resetAt) }),
      message: failure.message,
    };
    const problem: Problem = lostForGood ? { code: 'lost' } : { code: failure.code, params };
    fail(lookupsOf([job]), problem);
    if (HALTING.has(failure.code)) {
      halt = { code: failure.code, until: failure.resetAt ?? clock.now() + HALT_MS };
    }
    stop(lostForGood ? { code: 'waiting' } : problem);
  };

  const apply = (job: Job<L, R>, result: CallResult<ReadonlyMap<string, ItemResult<R>>>) => {
    const quoted = jobPrice(job);
    const most = job.kind === 'search' ? searchCost(job.lookups.length, prices) : quoted.credits;
    if (!result.ok) {
      if (result.failure.lost) charged = addCosts(charged, quoted);
      if (job.kind === 'reveal' && trade.chargedTwice && !result.failure.lost) forgetAsked(job);
      return applyFailure(job, result.failure);
    }
    const credits = result.creditsCharged ?? most;
    const lostBefore = result.lostBefore * quoted.credits;
    charged = addCosts(charged, {
      credits: credits + lostBefore,
      phones: job.kind === 'reveal' ? Math.min(credits + lostBefore, quoted.phones * (1 + result.lostBefore)) : 0,
    });
    if (job.kind === 'search') applySearch(job, result.value);
    else applyReveal(job, result.value);
    if (credits > most) overcharged = true;
  };
  let overcharged = false;

  /** What one request can cost by itself. */
  const jobPrice = (job: Job<L, R>): Cost =>
    job.kind === 'search'
      ? { credits: searchCost(job.lookups.length, prices), phones: 0 }
      : jobCost(job, trade, wants, prices);

  /** Notes a company reveal before it is sent: without an answer it must not be repeated by itself. */
  const noteAsked = (wave: readonly Job<L, R>[]) => {
    const noted = rowsOf(wave).flatMap(({ record, lookups }) =>
      record
        ? lookups.map(({ key }): [LookupKey, Entry] => [
            key,
            { ...trade.entryOf(record, clock.now()), asked: true } as Entry,
          ])
        : [],
    );
    if (noted.length === 0) return;
    documentProperties.setAll(journalProperties(noted, uuid));
  };
  const forgetAsked = (job: RevealJob<L, R>) => {
    for (const { record, lookups } of job.rows) {
      if (record) for (const { key } of lookups) learn(key, trade.entryOf(record, clock.now() + 1));
    }
  };

  /** Turns what was found into the next reveals. Under the lock: others may have bought the same person meanwhile. */
  const planReveals = (properties: Readonly<Record<string, string>>, room: CellsCap): void => {
    const known = ledger.lookAgain(
      found.map(({ lookup, record }) => idLookup(lookup.kind, record.id)),
      properties,
    );
    const rows = new Map<string, RevealRow<L, R>>(rowsOf(work).map((row) => [row.id, row]));
    const searches = work.filter((job) => job.kind === 'search');
    let planned = [...searches, ...revealJobs([...rows.values()])].reduce(
      (sum, job) => addCosts(sum, jobCost(job, trade, wants, prices)),
      NO_COST,
    );
    const claims: LookupKey[] = [];
    for (const { lookup, record } of found) {
      const same = idLookup(lookup.kind, record.id).key;
      const before = known.entries.get(same);
      const fresh = trade.entryOf(record, clock.now());
      learn(lookup.key, before && before.kind === fresh.kind ? mergeEntries(before, fresh) : fresh);
      const entry = entries.get(lookup.key);
      const whole = trade.recordOf(entry) ?? record;
      const reveals = trade.toBuy(lookup, whole, wants);
      if (reveals.length === 0) continue;
      if (plan.neverContact.hasRecord(whole as never)) {
        problems.set(lookup.key, { code: 'left_out' });
        continue;
      }
      const row = rows.get(record.id);
      if (!row && !mine.has(same) && isClaimed(idLookup(lookup.kind, record.id), undefined, known.claims)) continue;
      const cost = row ? NO_COST : trade.cost(whole, reveals, prices);
      const total = addCosts(planned, cost);
      if (total.credits > room.credits || total.phones > room.phones) {
        problems.set(lookup.key, { code: 'over_cap' });
        continue;
      }
      planned = total;
      rows.set(record.id, { id: record.id, record: whole, reveals, lookups: [...(row?.lookups ?? []), lookup] });
      claims.push(same);
    }
    work = [...revealJobs([...rows.values()]), ...searches];
    held = planned;
    for (const key of claims) mine.add(key);
    if (claims.length > 0) ledger.claim(claims, desk.endBefore);
  };

  /** Stores what the wave brought, durable stores first; then plans on. Without the lock the journal alone is written. */
  const settle = () => {
    const heldBefore = held;
    const store = (properties: Readonly<Record<string, string>> | undefined) => {
      const now = clock.now();
      const till = properties ? readTill(properties, settings.account, now) : undefined;
      if (till && properties) {
        const room = roomLeft(settings.cells, {
          ...till.spent,
          credits: till.spent.credits - heldBefore.credits + charged.credits,
          phones: till.spent.phones - heldBefore.phones + charged.phones,
        });
        planReveals(properties, room);
      } else {
        for (const { lookup, record } of found) {
          learn(lookup.key, trade.entryOf(record, now));
          fail([lookup], { code: 'waiting' });
        }
      }
      if (work.length === 0) held = NO_COST;
      const movement: Movement = {
        spent: {
          credits: charged.credits + held.credits - heldBefore.credits,
          phones: charged.phones + held.phones - heldBefore.phones,
        },
        charged: charged.credits,
        ...(quota ? { quota } : {}),
        ...(asked ? { account: asked } : {}),
        ...(halt ? { halt } : {}),
      };
      const latest = [...new Map(news)];
      documentProperties.setAll({
        ...journalProperties(latest, uuid),
        ...(till ? tillProperties(till, movement, settings.account, now) : {}),
      });
      if (!till) return;
      ledger.remember(latest);
      const open = new Set(work.length === 0 ? [] : keysOf(work));
      ledger.claim(
        [...mine].filter((key) => !open.has(key)),
        0,
      );
    };
    if (!lock.within(LOCK_MS, () => store(documentProperties.getAll()))) store(undefined);
    news = [];
    found = [];
    charged = NO_COST;
    asked = undefined;
  };

  const keysOf = (jobs: readonly Job<L, R>[]): LookupKey[] => [
    ...lookupsOf(jobs).map(({ key }) => key),
    ...rowsOf(jobs).flatMap(({ id, lookups }) => lookups.slice(0, 1).map(({ kind }) => idLookup(kind, id).key)),
  ];

  while (work.length > 0) {
    const now = clock.now();
    const allowed = quota ? allowance(quota, now) : { requests: MAX_REQUESTS_AT_ONCE };
    if (now >= desk.startBefore) stop({ code: 'waiting' });
    else if (allowed.requests <= 0) {
      const { code, opensAt } = allowed as { code: Problem['code']; opensAt: number };
      if (code === 'quota_minute' && opensAt < desk.startBefore) clock.sleep(opensAt - now);
      else stop({ code, params: { time: clock.timeOfDay(opensAt) } });
    } else {
      const wave = nextWave(Math.min(MAX_REQUESTS_AT_ONCE, allowed.requests));
      if (trade.chargedTwice) noteAsked(wave);
      const askUsage = !account || now - account.at > ACCOUNT_FRESH_MS;
      const calls: Call<unknown>[] = wave.map(callOf);
      const results = client.sendAll(askUsage ? [...calls, accountUsage()] : calls, budget);
      wave.forEach((job, index) => {
        const result = results[index] as CallResult<ReadonlyMap<string, ItemResult<R>>> | undefined;
        if (result) apply(job, result);
      });
      const usage = askUsage ? (results[wave.length] as CallResult<Usage> | undefined) : undefined;
      if (askUsage) {
        account = usage?.ok ? noteOf(usage.value, clock.now()) : { at: now, prices: LIST_PRICES };
        asked = account;
      }
      if (overcharged) stop({ code: 'stopped' });
      settle();
    }
  }
  if (mine.size > 0) lock.within(LOCK_MS, () => ledger.claim([...mine], 0));
  for (const [key, entry] of entries) {
    if (problems.has(key) && isKnown(entry)) problems.delete(key);
  }
  return { entries, problems };

  function isKnown(entry: Entry): boolean {
    return entry.kind === 'miss';
  }
}

function noteOf(usage: Usage, at: number): AccountNote {
  return {
    at,
    ...(usage.credits?.remaining === undefined ? {} : { remaining: usage.credits.remaining }),
    ...(usage.plan === undefined ? {} : { plan: usage.plan }),
    prices: usage.prices,
  };
}
