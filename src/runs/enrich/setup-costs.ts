/** What the chosen rows would cost at most, computed before any request is sent. */
import type { PersonExecution } from '../../acquire/execution';
import { BATCH_SIZE } from '../../core/limits';
import type { Lookup } from '../../core/lookup';
import { type Prices, searchCost } from '../../core/prices';
import { isBought } from '../../ledger/entry';
import { requiredReveals } from './fields';
import { ledgerOf } from './ledger-for-run';
import { runRecordKind } from './outcome';
import type { RunPlan } from './plan';
import { daysOf, type ListRow } from './rows';
import type { EnrichSetup } from './view';

/** The number of contacts or companies that are looked up in the ledger; more would take too long. */
const LOOKED_THROUGH = 20_000;
/** The number of rows of a first try. */
const TRIED = 5;

type Costs = Pick<EnrichSetup, 'alreadyBought' | 'alreadyBoughtIsLeast' | 'lookUp' | 'atMost' | 'tryFive'>;

/** Returns the credits and requests that the chosen rows would take at most, and how many of them this file has purchased. */
export function costsOf(
  execution: PersonExecution,
  { options, fields, chosen }: RunPlan,
  prices: Prices,
): Costs {
  const { clock, documentProperties } = execution.ports;
  const lookups = distinctLookups(chosen);
  const recordKind = runRecordKind(options.kind, { moved: false, weak: false });
  const required = requiredReveals(fields);
  const olderThan = options.rows.by === 'older' ? daysOf(options.rows) : undefined;
  const looked = lookups.slice(0, LOOKED_THROUGH);
  const ledger = ledgerOf(execution, olderThan, clock.now());
  const { entries } = ledger.lookAgain(looked, documentProperties.getAll());
  const known = lookups.filter(({ key }) => entries.has(key));
  const bought = known.filter((lookup) => {
    const entry = entries.get(lookup.key);
    return (
      entry?.kind !== 'miss' && recordKind.toBuy(lookup, recordKind.recordOf(entry), required).length === 0
    );
  });
  const unknown = lookups.length - known.length;
  const perRow = pricePerRow(required, recordKind, prices);
  const tried = Math.min(TRIED, lookups.length);
  return {
    // Records for which Lusha has nothing to sell are left out.
    alreadyBought: bought.filter(({ key }) => isBought(entries.get(key))).length,
    ...(looked.length < lookups.length ? { alreadyBoughtIsLeast: true as const } : {}),
    lookUp: { credits: searchCost(unknown, prices), requests: Math.ceil(unknown / BATCH_SIZE) },
    atMost: searchCost(unknown, prices) + (lookups.length - bought.length) * perRow,
    tryFive: searchCost(tried, prices) + tried * perRow,
  };
}

/** Returns the price of one row at most: fields of one reveal are paid once, and the base record of a company comes with every block. */
function pricePerRow(
  required: ReturnType<typeof requiredReveals>,
  recordKind: ReturnType<typeof runRecordKind>,
  prices: Prices,
): number {
  const reveals = [...required].map((reveal) => (reveal === 'any reveal' ? 'emails' : reveal));
  return required.size === 0 ? 0 : recordKind.cost(undefined, [...new Set(reveals)], prices).credits;
}

function distinctLookups(rows: readonly ListRow[]): readonly Lookup[] {
  const lookups = new Map<string, Lookup>();
  for (const { identity } of rows)
    if (identity.kind === 'lookup') lookups.set(identity.lookup.key, identity.lookup);
  return [...lookups.values()];
}
