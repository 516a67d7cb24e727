/** Lists that cost a request but no credits, such as the values that a criterion accepts. Each is requested at most once a day. */
import { isWithin } from '../core/account';
import { digest } from '../core/digest';
import { listOf, textUpTo } from '../core/field-readers';
import { NO_COST } from '../core/prices';
import { isDemo } from '../core/settings';
import { parseStored } from '../core/stored-json';
import { utf8Length } from '../core/utf8';
import { CACHE_SECONDS } from '../ledger/cache-shards';
import { type Properties, packJson, unpackJson } from '../ledger/journal';
import type { Call, CallResult } from '../lusha/call';
import { requestBlock } from './account-state';
import type { Problem, PurchaseContext } from './purchase-request';
import { FREE_BUDGET, resolveBudget } from './resolve-budget';
import { haltOf, problemOf } from './responses';
import { type Decision, type LockedAccount, type Settlement, Spending, type WaitForClaim } from './spending';

/** A value as a filter accepts it, with its meaning if the value alone does not show it. */
export type CriterionValue = readonly [value: string, meaning?: string];

/** A list, or the reason why it is missing. */
export type Values =
  | { readonly values: readonly CriterionValue[]; readonly problem?: undefined }
  | { readonly values?: undefined; readonly problem: Problem };

/** The version of a stored list. A list of another version is requested again. */
const VERSION = 2;
const DAY_MS = 24 * 3_600_000;
/** The prefix of the document properties that hold lists. */
const PREFIX = 'lusha.values.';
/** The most lists that the document's properties hold. */
const KEPT = 12;
/** The most characters of one stored list. */
const LONGEST = 8_000;
/** The most characters of a text in a list; no name is longer. */
const LONGEST_TEXT = 1_000;

/**
 * Returns the list that Lusha answered within the last 24 hours, or requests it now. `toValue` converts an item of the answer.
 * Sends at most one free request, even if other executions need the same list at the same time. Never throws: the answer
 * carries the problem that prevented it.
 */
export function acquireValues<T>(
  context: PurchaseContext,
  call: Call<readonly T[]>,
  toValue: (item: T) => CriterionValue,
): Values {
  const { cache, clock } = context.ports;
  const name = digest(JSON.stringify([call.path, call.query ?? null]));
  const item = `f:${name}`;
  const cached = readList(cache.getAll([item])[item], clock.now());
  if (cached) return { values: cached };
  const { funded, problem } = resolveBudget(context, context.inCell ? undefined : FREE_BUDGET);
  if (problem) return { problem };
  if (isDemo(funded)) return { problem: { code: 'demo_only' } };
  const spending = new Spending(context, funded);
  const known = spending.reserve((account) => decideList(context, name, item, account));
  if (known !== 'ask') return known ?? { problem: { code: 'waiting' } };
  const [result] = spending.send([{ call, quote: NO_COST }]);
  const values = (result?.ok ? result.value : []).flatMap((one): CriterionValue[] => {
    const value = readValue(toValue(one));
    return value ? [value] : [];
  });
  spending.settle(NO_COST, (account) => keepList(context, name, item, account, result, values));
  if (result?.ok) return { values };
  return { problem: result ? problemOf(result.failure, clock) : { code: 'waiting' } };
}

/** Returns the names of the cache items of the lists that the document's properties hold. */
export function listItems(properties: Properties): readonly string[] {
  return Object.keys(properties).flatMap((name) =>
    name.startsWith(PREFIX) ? [`f:${name.slice(PREFIX.length)}`] : [],
  );
}

/** Decides under the lock: returns the list that another execution has requested meanwhile, or claims it. A free request reserves nothing. */
function decideList(
  { ledger, ports }: PurchaseContext,
  name: string,
  item: string,
  { properties, now, state }: LockedAccount,
): Decision<Values | 'ask'> | WaitForClaim {
  const stored = properties[PREFIX + name];
  const text = stored?.startsWith('[') ? stored : stored && unpackJson(stored);
  const kept = readList(text, now);
  if (kept && text !== undefined) {
    ports.cache.putAll({ [item]: text }, CACHE_SECONDS);
    return { value: { values: kept } };
  }
  if (ledger.claims()[item] !== undefined) return { claimed: item };
  const problem = requestBlock(state, now, ports.clock.timeOfDay);
  return problem ? { value: { problem } } : { value: 'ask', reserve: { cost: NO_COST, claims: [item] } };
}

/** Stores the list for a day under the lock, in place of others if there are too many, or returns the halt of a failure. */
function keepList(
  { ports }: PurchaseContext,
  name: string,
  item: string,
  { properties, now }: LockedAccount,
  result: CallResult<readonly unknown[]> | undefined,
  values: readonly CriterionValue[],
): Settlement {
  if (!result?.ok) return { halt: result && haltOf(result.failure, now) };
  const text = JSON.stringify([VERSION, now, values]);
  ports.cache.putAll({ [item]: text }, CACHE_SECONDS);
  // Packing is slow, so only texts that are too long without it are packed.
  const stored = utf8Length(text) <= LONGEST ? text : packJson(text);
  if (stored.length > LONGEST) return {};
  const others = Object.keys(properties).filter((one) => one.startsWith(PREFIX) && one !== PREFIX + name);
  if (others.length >= KEPT) ports.documentProperties.remove(others.slice(0, others.length - KEPT + 1));
  return { journal: { [PREFIX + name]: stored } };
}

/** Reads a stored list. Returns `undefined` if it has another version, is older than a day, or cannot be read. */
function readList(text: string | undefined, now: number): readonly CriterionValue[] | undefined {
  const stored = parseStored(text);
  if (!Array.isArray(stored)) return undefined;
  const [version, at, values] = stored as readonly unknown[];
  return version === VERSION && isWithin(Number(at), now, DAY_MS) ? storedValues(values) : undefined;
}

const storedTexts = listOf(textUpTo(LONGEST_TEXT));

function readValue(value: unknown): CriterionValue | undefined {
  const [text, meaning, ...others] = storedTexts(value) ?? [];
  if (text === undefined || others.length > 0) return undefined;
  return meaning === undefined ? [text] : [text, meaning];
}

const storedValues = listOf(readValue);
