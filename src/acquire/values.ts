/** Lists that Lusha gives away for a request, such as the values that a criterion takes: requested once a day. */
import { digest } from '../core/digest';
import { NO_COST } from '../core/prices';
import { isDemo } from '../core/settings';
import { utf8Length } from '../core/utf8';
import { CACHE_SECONDS } from '../ledger/cache-shards';
import { packJson, unpackJson } from '../ledger/journal';
import type { Call, CallResult } from '../lusha/call';
import { requestBlock } from './account-state';
import type { Problem, PurchaseContext } from './purchase-request';
import { FREE_BUDGET, resolveBudget } from './resolve-budget';
import { haltOf, problemOf } from './responses';
import { type Decision, type LockedAccount, type Settlement, Spending, type WaitForClaim } from './spending';

/** A list, or why it is not there. */
export type Values<T> =
  | { readonly values: readonly T[]; readonly problem?: undefined }
  | { readonly values?: undefined; readonly problem: Problem };

/** Of the stored list; one of another version is requested anew. */
const VERSION = 1;
const DAY_MS = 24 * 3_600_000;
/** Names in the document's properties; so many are kept there, each of 8 KB at most. */
const PREFIX = 'lusha.values.';
const KEPT = 12;
const LONGEST = 8_000;

/**
 * Gives the list as it was answered within a day, else as Lusha answers now. Takes one free request at most, whoever asks for
 * the same meanwhile. Never throws: what keeps the list from being there is its problem.
 */
export function acquireValues<T>(context: PurchaseContext, call: Call<readonly T[]>): Values<T> {
  const { cache, clock } = context.ports;
  const name = digest(JSON.stringify([call.path, call.query ?? null]));
  const item = `f:${name}`;
  const cached = readList<T>(cache.getAll([item])[item], clock.now());
  if (cached) return { values: cached };
  const { funded, problem } = resolveBudget(context, context.inCell ? undefined : FREE_BUDGET);
  if (problem) return { problem };
  if (isDemo(funded)) return { problem: { code: 'demo_only' } };
  const spending = new Spending(context, funded);
  const known = spending.reserve((account) => decideList<T>(context, name, item, account));
  if (known !== 'ask') return known ?? { problem: { code: 'waiting' } };
  const [result] = spending.send([call]);
  spending.settle(NO_COST, (account) => keepList(context, name, item, account, result));
  if (result?.ok) return { values: result.value };
  return { problem: result ? problemOf(result.failure, clock) : { code: 'waiting' } };
}

/** Under the lock: what somebody else has requested meanwhile is found; else it is claimed. A free request reserves nothing. */
function decideList<T>(
  { ledger, ports }: PurchaseContext,
  name: string,
  item: string,
  { properties, now, state }: LockedAccount,
): Decision<Values<T> | 'ask'> | WaitForClaim {
  const stored = properties[PREFIX + name];
  const text = stored?.startsWith('[') ? stored : stored && unpackJson(stored);
  const kept = readList<T>(text, now);
  if (kept && text !== undefined) {
    ports.cache.putAll({ [item]: text }, CACHE_SECONDS);
    return { value: { values: kept } };
  }
  if (ledger.claims()[item] !== undefined) return { claimed: item };
  const problem = requestBlock(state, now, ports.clock.timeOfDay);
  return problem ? { value: { problem } } : { value: 'ask', reserve: { cost: NO_COST, claims: [item] } };
}

/** Under the lock: keeps the list for a day, in place of the oldest where there are too many, and notes what a failure says. */
function keepList(
  { ports }: PurchaseContext,
  name: string,
  item: string,
  { properties, now }: LockedAccount,
  result: CallResult<readonly unknown[]> | undefined,
): Settlement {
  if (!result?.ok) return { halt: result && haltOf(result.failure, now) };
  const text = JSON.stringify([VERSION, now, result.value]);
  ports.cache.putAll({ [item]: text }, CACHE_SECONDS);
  // Packing is slow: it is left for what is too long without it.
  const stored = utf8Length(text) <= LONGEST ? text : packJson(text);
  if (stored.length > LONGEST) return {};
  const others = Object.keys(properties).filter((one) => one.startsWith(PREFIX) && one !== PREFIX + name);
  if (others.length >= KEPT) ports.documentProperties.remove(others.slice(0, others.length - KEPT + 1));
  return { journal: { [PREFIX + name]: stored } };
}

/** The list in a stored text; `undefined` where it is of another version, older than a day, or cannot be read. */
function readList<T>(text: string | undefined, now: number): readonly T[] | undefined {
  if (text === undefined) return undefined;
  try {
    const stored: unknown = JSON.parse(text);
    if (!Array.isArray(stored)) return undefined;
    const [version, at, values] = stored;
    return version === VERSION && now - Number(at) < DAY_MS && Array.isArray(values) ? values : undefined;
  } catch {
    return undefined;
  }
}
