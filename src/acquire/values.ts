/** Lists that Lusha gives away for a request, such as the values that a criterion takes: asked for once a day. */
import { digest } from '../core/digest';
import { LOCK_WAIT_MS } from '../core/limits';
import { isDemo } from '../core/settings';
import { CACHE_SECONDS } from '../ledger/cache-shards';
import { packJson, unpackJson } from '../ledger/journal';
import type { Call, CallResult } from '../lusha/call';
import { accountStateProperties, readAccountState, requestBlock } from './account-state';
import { watchAccount } from './account-watch';
import { ignoreErrors } from './ignore-errors';
import type { Problem, PurchaseContext } from './purchase-request';
import { resolveBudget } from './resolve-budget';
import { haltOf, problemOf } from './responses';
import { waitForClaim } from './wait-for-claim';

export type Values<T> =
  | { readonly values: readonly T[]; readonly problem?: undefined }
  | { readonly values?: undefined; readonly problem: Problem };

const DAY_MS = 24 * 3_600_000;
/** Names in the document's properties; so many are kept there, each of 8 KB at most. */
const PREFIX = 'lusha.values.';
const KEPT = 12;
const LONGEST = 8_000;

/** A free request costs nothing but a place under the limits: nothing is reserved. */
const FREE = { property: 'lusha.values', period: () => '', cap: { credits: 0, phones: 0 } };

/** The list as it was told within a day, else as Lusha tells now. */
export function acquireValues<T>(context: PurchaseContext, call: Call<readonly T[]>): Values<T> {
  const { ledger, ports } = context;
  const { cache, clock, documentProperties, lock } = ports;
  const name = digest(JSON.stringify([call.path, call.query ?? null]));
  const item = `f:${name}`;
  const cached = readList<T>(cache.getAll([item])[item], clock.now());
  if (cached) return { values: cached };
  const { funded, problem } = resolveBudget(context, context.inCell ? undefined : FREE);
  if (problem) return { problem };
  if (isDemo(funded)) return { problem: { code: 'demo_only' } };

  /** Under the lock: what somebody else has asked for meanwhile is found; else it is noted that it is asked for. */
  const turn = (): Values<T> | 'free' | 'claimed' => {
    const properties = documentProperties.getAll();
    const now = clock.now();
    const packed = properties[PREFIX + name];
    const text = packed === undefined ? undefined : unpackJson(packed);
    const kept = readList<T>(text, now);
    if (kept && text !== undefined) {
      cache.putAll({ [item]: text }, CACHE_SECONDS);
      return { values: kept };
    }
    if (ledger.lookAgain([], properties).claims[item] !== undefined) return 'claimed';
    const closed = requestBlock(readAccountState(properties, funded.account, now), now, clock.timeOfDay);
    if (closed) return { problem: closed };
    ledger.claim([item], context.endBefore);
    return 'free';
  };

  const ask = (): Values<T> => {
    const watch = watchAccount(context, funded);
    const result = watch.send([call]).results[0] as CallResult<readonly T[]> | undefined;
    const failure = result && !result.ok ? result.failure : undefined;
    const store = () => {
      const properties = documentProperties.getAll();
      const now = clock.now();
      const halt = failure && haltOf(failure, now);
      const quota = watch.quota();
      const update = {
        spent: { credits: 0, phones: 0 },
        charged: 0,
        ...(quota ? { quota } : {}),
        ...(halt ? { halt } : {}),
      };
      const state = readAccountState(properties, funded.account, now);
      const values = result?.ok ? result.value : undefined;
      const text = values && listText(values, now);
      const packed = text === undefined ? undefined : packJson(text);
      const fits = packed !== undefined && packed.length <= LONGEST;
      const changes = {
        ...(fits ? { [PREFIX + name]: packed } : {}),
        ...accountStateProperties(state, update, funded.account, now),
      };
      if (Object.keys(changes).length > 0) documentProperties.setAll(changes);
      const names = Object.keys(properties).filter((one) => one.startsWith(PREFIX) && one !== PREFIX + name);
      if (fits && names.length >= KEPT) documentProperties.remove(names.slice(0, names.length - KEPT + 1));
      if (text !== undefined) cache.putAll({ [item]: text }, CACHE_SECONDS);
      ledger.claim([item], 0);
    };
    ignoreErrors(() => lock.within(LOCK_WAIT_MS, store));
    if (result?.ok) return { values: result.value };
    return { problem: failure ? problemOf(failure, clock) : { code: 'waiting' } };
  };

  const next = waitForClaim(context, turn);
  if (!next) return { problem: { code: 'waiting' } };
  return next === 'free' ? ask() : next;
}

function listText(values: readonly unknown[], at: number): string {
  return JSON.stringify([at, values]);
}

function readList<T>(text: string | undefined, now: number): readonly T[] | undefined {
  if (text === undefined) return undefined;
  try {
    const [at, values] = JSON.parse(text) as [number, readonly T[]];
    return now - at < DAY_MS ? values : undefined;
  } catch {
    return undefined;
  }
}
