/** Plans the reveals of records that searches found, within the credits that are left. */

import { isWithinRoom, type Room } from '../core/caps';
import type { Lookup, LookupKey } from '../core/lookup';
import { addCosts, type Cost, NO_COST, type RevealPrices } from '../core/prices';
import type { Claims } from '../ledger/claims';
import { type Entry, mergeEntries } from '../ledger/entry';
import type { LookupState } from '../ledger/ledger';
import type { NeverContact } from './never-contact';
import {
  lookupsOf,
  type PlannedRequest,
  type PlannedSearch,
  plannedCost,
  plannedReveals,
  plannedSearches,
  type RevealRow,
  rowsOf,
  totalCost,
} from './planned-requests';
import type { Problem } from './purchase-request';
import type { Purchasable, RecordKind, RequiredReveals } from './record-kind';
import { idKey } from './record-kinds';
import type { SearchMatch } from './responses';
import { knownPrices, type Pricing, toldPrices } from './reveal-prices';

/** Lists the keys to claim while these requests are open: those of their lookups and those of the records they reveal. */
export function keysOf(requests: readonly PlannedRequest[]): readonly LookupKey[] {
  return [
    ...lookupsOf(requests).map(({ key }) => key),
    ...rowsOf(requests).flatMap(({ id, lookups }) => lookups.slice(0, 1).map(({ kind }) => idKey(kind, id))),
  ];
}

/** Returns true if an execution is purchasing this lookup or the record it is known to be. */
export function isClaimed(lookup: Lookup, recordId: string | undefined, claims: Claims): boolean {
  if (claims[lookup.key] !== undefined) return true;
  return recordId !== undefined && claims[idKey(lookup.kind, recordId)] !== undefined;
}

/**
 * Returns true if a reveal of this entry was sent and its answer was lost, so that a repetition may be charged twice.
 * Returns false for reveals lost before `lostBefore` (epoch ms), because the person agreed to repeat those.
 */
export function isLost(entry: Entry | undefined, lostBefore: number | undefined): boolean {
  if (entry?.kind !== 'company' || !entry.revealSent) return false;
  return lostBefore === undefined || entry.at >= lostBefore;
}

/** The conditions under which reveals are planned. */
export interface RevealConditions {
  readonly recordKind: RecordKind;
  readonly required: RequiredReveals;
  readonly pricing: Pricing;
  readonly neverContact: NeverContact;
  /** What the ledger knows about the found records by their ids, and the claims of all executions. */
  readonly known: LookupState;
  /** The keys that this execution has claimed itself. */
  readonly ownClaims: ReadonlySet<LookupKey>;
  readonly room: Room;
  readonly lostBefore: number | undefined;
}

/** What to send, reserve and claim from now on. */
export interface PlannedReveals {
  /** The requests to send from now on. */
  readonly requests: readonly PlannedRequest[];
  /** The most that all requests can cost. */
  readonly cost: Cost;
  readonly entries: readonly (readonly [LookupKey, Entry])[];
  readonly problems: readonly (readonly [LookupKey, Problem])[];
  /** The id keys of the new reveals, which have to be claimed. */
  readonly claims: readonly LookupKey[];
}

/** Adds the reveals of `found` to the `open` requests, except for records that another execution is purchasing right now. */
export function planReveals(
  found: readonly SearchMatch[],
  open: readonly PlannedRequest[],
  conditions: RevealConditions,
): PlannedReveals {
  const planner = new RevealPlanner(open, conditions);
  for (const match of found) planner.add(match);
  return planner.plan();
}

class RevealPlanner {
  private readonly entries: [LookupKey, Entry][] = [];
  private readonly problems: [LookupKey, Problem][] = [];
  private readonly claims: LookupKey[] = [];
  /** Parts of refused requests. They stay apart, because Lusha would refuse them again together with others. */
  private readonly cut: readonly PlannedRequest[];
  private readonly cutIds: ReadonlySet<string>;
  private readonly rows: Map<string, RevealRow>;
  private cost: Cost = NO_COST;
  private readonly open: readonly PlannedRequest[];

  constructor(
    requests: readonly PlannedRequest[],
    private readonly conditions: RevealConditions,
  ) {
    const open = this.withinRoom(requests);
    this.open = open;
    this.cut = open.filter((planned) => planned.kind === 'reveal' && planned.cut);
    this.cutIds = new Set(rowsOf(this.cut).map(({ id }) => id));
    const whole = open.filter((planned) => !this.cut.includes(planned));
    this.rows = new Map(rowsOf(whole).map((row) => [row.id, row]));
  }

  /**
   * Returns the requests for which there is room, and counts their cost. A row that is searched because its id was refused
   * costs more than was reserved for it, so that the last ones may not fit any more.
   */
  private withinRoom(requests: readonly PlannedRequest[]): readonly PlannedRequest[] {
    const { recordKind, required, pricing, room } = this.conditions;
    const reserved = requests.filter(({ kind }) => kind === 'reveal');
    const searches = requests.filter((planned): planned is PlannedSearch => planned.kind === 'search');
    this.cost = totalCost(reserved, recordKind, required, pricing.prices);
    return [...reserved, ...searches.flatMap((search) => this.fitting(search, room))];
  }

  /** Returns the search without its last lookups, as far as there is no room for them. */
  private fitting({ lookups }: PlannedSearch, room: Room): readonly PlannedSearch[] {
    const { recordKind, required, pricing } = this.conditions;
    const costOf = (count: number) =>
      plannedSearches(lookups.slice(0, count)).reduce(
        (sum, planned) => addCosts(sum, plannedCost(planned, recordKind, required, pricing.prices)),
        this.cost,
      );
    let count = lookups.length;
    while (count > 0 && !isWithinRoom(costOf(count), room)) count -= 1;
    this.cost = costOf(count);
    for (const { key } of lookups.slice(count)) this.problems.push([key, { code: 'over_cap' }]);
    return plannedSearches(lookups.slice(0, count));
  }

  add({ lookup, record }: SearchMatch): void {
    const { recordKind, required, neverContact, known, lostBefore, pricing } = this.conditions;
    const key = idKey(lookup.kind, record.id);
    const before = known.entries.get(key);
    const fresh = recordKind.entryOf(record, pricing.now);
    const entry = before && before.kind === fresh.kind ? mergeEntries(before, fresh) : fresh;
    this.entries.push([lookup.key, entry]);
    const latest = recordKind.recordOf(entry) ?? record;
    const reveals = recordKind.toBuy(lookup, latest, required);
    if (reveals.length === 0 || this.cutIds.has(record.id)) return;
    const row = this.rows.get(record.id);
    const reason = neverContact.reasonForRecord(lookup.kind, latest);
    if (isLost(before, lostBefore) && known.claims[key] === undefined) {
      this.problems.push([lookup.key, { code: 'lost' }]);
    } else if (reason) this.problems.push([lookup.key, { code: reason }]);
    else if (row) this.rows.set(record.id, { ...row, lookups: [...row.lookups, lookup] });
    else
      this.addRow(key, {
        id: record.id,
        record: latest,
        reveals,
        prices: this.pricesOf(record, before),
        lookups: [lookup],
      });
  }

  plan(): PlannedReveals {
    const searches = this.open.filter((planned) => planned.kind === 'search');
    return {
      requests: [...this.cut, ...plannedReveals([...this.rows.values()]), ...searches],
      cost: this.cost,
      entries: this.entries,
      problems: this.problems,
      claims: this.claims,
    };
  }

  /** Returns what Lusha has just told. A search without prices leaves those that the file knows. */
  private pricesOf(record: Purchasable, before: Entry | undefined): RevealPrices {
    const { recordKind, pricing } = this.conditions;
    return record.prices ? toldPrices(record) : knownPrices(recordKind, recordKind.recordOf(before), pricing);
  }

  private addRow(key: LookupKey, row: RevealRow): void {
    const { recordKind, pricing, known, ownClaims, room } = this.conditions;
    if (!ownClaims.has(key) && known.claims[key] !== undefined) return;
    const total = addCosts(this.cost, recordKind.cost(row.prices, row.reveals, pricing.prices));
    if (!isWithinRoom(total, room)) {
      for (const lookup of row.lookups) this.problems.push([lookup.key, { code: 'over_cap' }]);
      return;
    }
    this.cost = total;
    this.claims.push(key);
    this.rows.set(row.id, row);
  }
}
