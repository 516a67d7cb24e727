/** What the chosen rows would cost at most, computed before any request is sent. */
import type { PersonExecution } from '../../acquire/execution';
import { isPaidAgain } from '../../acquire/record-kind';
import { NO_PRICES } from '../../acquire/reveal-prices';
import { BATCH_SIZE } from '../../core/limits';
import type { Lookup } from '../../core/lookup';
import { type Prices, searchCost } from '../../core/prices';
import { isBought } from '../../ledger/entry';
import { isComplete } from './held';
import { ledgerOf } from './ledger-for-run';
import { runRecordKind } from './outcome';
import type { RunPlan } from './plan';
import { daysOf } from './rows';
import type { EnrichSetup } from './view';

/** The number of contacts or companies that are looked up in the ledger; more would take too long. */
const LOOKED_THROUGH = 20_000;
/** The number of rows of a first try. */
const TRIED = 5;

type Costs = Pick<
  EnrichSetup,
  'alreadyBought' | 'alreadyBoughtIsLeast' | 'paidAgain' | 'lookUp' | 'atMost' | 'tryFive'
>;

/** A distinct lookup, with what all of its rows need. */
interface Needed {
  readonly lookup: Lookup;
  readonly required: ReadonlySet<string>;
}

/** Returns the credits and requests that the chosen rows would take at most, and how many of them this file has purchased. */
export function costsOf(execution: PersonExecution, plan: RunPlan, prices: Prices): Costs {
  const { clock, documentProperties } = execution.ports;
  const { options } = plan;
  const needed = distinctLookups(plan);
  const lookups = needed.map(({ lookup }) => lookup);
  const recordKind = runRecordKind(options.kind, { moved: false, weak: false });
  const olderThan = options.rows.by === 'older' ? daysOf(options.rows) : undefined;
  const looked = lookups.slice(0, LOOKED_THROUGH);
  const ledger = ledgerOf(execution, olderThan, clock.now());
  const { entries } = ledger.lookAgain(looked, documentProperties.getAll());
  const unknown = lookups.filter(({ key }) => !entries.has(key)).length;
  const isBuyable = ({ lookup, required }: Needed) => {
    const entry = entries.get(lookup.key);
    if (!entry || entry.kind === 'miss') return true;
    return recordKind.toBuy(lookup, recordKind.recordOf(entry), required).length > 0;
  };
  const priceOf = (some: readonly Needed[]) =>
    some.reduce((sum, { required }) => sum + pricePerRow(required, recordKind, prices), 0);
  // As a trial does: those that would be purchased come first.
  const tried = [
    ...needed.filter(({ required }) => required.size > 0).slice(0, TRIED),
    ...needed.filter(({ required }) => required.size === 0),
  ].slice(0, TRIED);
  const isAgain = ({ lookup }: Needed) =>
    isPaidAgain(recordKind, recordKind.recordOf(entries.get(lookup.key)));
  const again = needed.filter((one) => isBuyable(one) && isAgain(one)).length;
  return {
    // Records for which Lusha has nothing to sell are left out.
    alreadyBought: needed.filter((one) => !isBuyable(one) && isBought(entries.get(one.lookup.key))).length,
    ...(looked.length < lookups.length ? { alreadyBoughtIsLeast: true as const } : {}),
    ...(again > 0 ? { paidAgain: again } : {}),
    lookUp: { credits: searchCost(unknown, prices), requests: Math.ceil(unknown / BATCH_SIZE) },
    atMost: searchCost(unknown, prices) + priceOf(needed.filter(isBuyable)),
    tryFive: searchCost(tried.length, prices) + priceOf(tried),
  };
}

/** Returns the price of one row at most: fields of one reveal are paid once, and the base record of a company comes with every block. */
function pricePerRow(
  required: Needed['required'],
  recordKind: ReturnType<typeof runRecordKind>,
  prices: Prices,
): number {
  const reveals = [...required].map((reveal) => (reveal === 'any reveal' ? 'emails' : reveal));
  return required.size === 0 ? 0 : recordKind.cost(NO_PRICES, [...new Set(reveals)], prices).credits;
}

/** Returns the lookups of the chosen rows for which something is left to be found. */
function distinctLookups({ chosen, needsOf }: RunPlan): readonly Needed[] {
  const lookups = new Map<string, Needed>();
  for (const row of chosen) {
    const needs = needsOf(row);
    if (row.identity.kind !== 'lookup' || isComplete(needs)) continue;
    const { lookup } = row.identity;
    const required = new Set([...(lookups.get(lookup.key)?.required ?? []), ...needs.required]);
    lookups.set(lookup.key, { lookup, required });
  }
  return [...lookups.values()];
}
