/** The price check: what purchasing the contacts and companies that were found costs at most. Each is paid once, however many rows name it. */

import { plannedReveals } from '../../acquire/planned-requests';
import { isPaidAgain, type RequiredReveals, type Reveal } from '../../acquire/record-kind';
import { knownPrices, NO_PRICES, type Pricing } from '../../acquire/reveal-prices';
import type { Kind } from '../../core/kind';
import type { Lookup, Match } from '../../core/lookup';
import type { Entry } from '../../ledger/entry';
import { runRecordKind } from './outcome';
import type { PriceCheck } from './view';

/** A row that was looked up, with what is known about it. */
export interface KnownRow {
  readonly lookup: Lookup;
  readonly entry: Entry;
  /** What is still to be purchased for the row. */
  readonly required: RequiredReveals;
}

/** Counts of the rows that were not found, by their statuses. */
export type NotFound = Pick<PriceCheck, 'noMatch' | 'restricted' | 'badInput' | 'neverContact'>;

interface Person {
  readonly match: Match;
  readonly rows: number;
  readonly required: RequiredReveals;
  readonly reveals: readonly Reveal[];
  readonly credits: number;
  readonly bought: boolean;
  readonly isAgain: boolean;
  readonly lookup: Lookup;
}

/** The number of requests that are sent together and the duration of such a wave. Our own estimate, used only for the time that is shown. */
export const AT_ONCE = 4;
export const WAVE_SECONDS = 4;

/** Returns what purchasing these rows costs at most for those who pay with the key of `pricing`: credits and counts of rows. `balance` is the number of credits on the account, when known. */
export function priceCheck(
  kind: Kind,
  rows: readonly KnownRow[],
  pricing: Pricing,
  notFound: NotFound,
  balance: number | undefined,
): PriceCheck {
  const people = distinct(kind, rows, pricing);
  const list = [...people.values()];
  const sure = list.filter(({ match }) => match === 'strong');
  const toBuy = sure.filter(({ reveals }) => reveals.length > 0);
  const credits = sum(toBuy.map((one) => one.credits));
  const apart = (match: Match) => {
    const some = list.filter((one) => one.match === match);
    return { rows: sum(some.map((one) => one.rows)), credits: sum(some.map((one) => one.credits)) };
  };
  const rest = sure.filter(({ reveals }) => reveals.length === 0);
  const again = toBuy.filter(({ isAgain }) => isAgain).length;
  const jobs = plannedReveals(
    toBuy.map(({ lookup, reveals }) => ({
      id: lookup.key,
      record: undefined,
      lookups: [lookup],
      reveals,
      prices: NO_PRICES,
    })),
  );
  return {
    found: rows.length,
    toBuy: toBuy.length,
    credits,
    moved: apart('moved'),
    weak: apart('weak'),
    alreadyBought: rest.filter(({ bought }) => bought).length,
    ...(again > 0 ? { paidAgain: again } : {}),
    nothingToBuy: rest.filter(({ bought, required }) => !bought && required.size > 0).length,
    duplicates: rows.length - people.size,
    ...notFound,
    requests: jobs.length,
    seconds: Math.ceil(jobs.length / AT_ONCE) * WAVE_SECONDS,
    ...(balance === undefined ? {} : { balanceAfter: balance - credits }),
  };
}

function distinct(kind: Kind, rows: readonly KnownRow[], pricing: Pricing): ReadonlyMap<string, Person> {
  const recordKind = runRecordKind(kind, { moved: true, weak: true });
  const people = new Map<string, Person>();
  for (const { lookup, entry, required: own } of rows) {
    const record = recordKind.recordOf(entry);
    if (!record) continue;
    const before = people.get(record.id);
    const match = record.idOnly ? 'strong' : recordKind.matchOf(lookup, record);
    const required = new Set([...(before?.required ?? []), ...own]);
    const reveals = recordKind.toBuy(lookup, record, required);
    const prices = knownPrices(recordKind, record, pricing);
    people.set(record.id, {
      match: before ? strongerMatch(before.match, match) : match,
      rows: (before?.rows ?? 0) + 1,
      required,
      reveals,
      credits: reveals.length === 0 ? 0 : recordKind.cost(prices, reveals, pricing.prices).credits,
      bought: isBought(entry),
      isAgain: reveals.length > 0 && isPaidAgain(recordKind, record),
      lookup,
    });
  }
  return people;
}

function isBought(entry: Entry): boolean {
  if (entry.kind === 'contact') return entry.contact.enriched === true || entry.contact.idOnly === true;
  return entry.kind === 'company' && entry.company.facts !== undefined;
}

/** A person who is also listed by email is purchased in any case. */
function strongerMatch(a: Match, b: Match): Match {
  const order: readonly Match[] = ['strong', 'moved', 'weak'];
  return order.indexOf(a) < order.indexOf(b) ? a : b;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
