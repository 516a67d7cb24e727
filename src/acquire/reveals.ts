/** Turns what searches found into the reveals to be bought, within the room that is left. */
import type { Lookup, LookupKey } from '../core/lookup';
import { addCosts, type Cost, NO_COST, type Prices } from '../core/prices';
import type { CellsCap } from '../core/settings';
import type { Claims } from '../ledger/claims';
import { type Entry, mergeEntries } from '../ledger/entry';
import type { LookupState } from '../ledger/ledger';
import type { NeverContact } from './never-contact';
import {
  lookupsOf,
  type PlannedRequest,
  plannedCost,
  plannedReveals,
  type RevealRow,
  rowsOf,
} from './planned-requests';
import type { Problem } from './purchase-request';
import type { RecordKind, RequiredReveals } from './record-kind';
import { idKey } from './record-kinds';
import type { SearchMatch } from './responses';

/** What is claimed while these jobs are open: their lookups, and the ids of the records they reveal. */
export function keysOf(jobs: readonly PlannedRequest[]): readonly LookupKey[] {
  return [
    ...lookupsOf(jobs).map(({ key }) => key),
    ...rowsOf(jobs).flatMap(({ id, lookups }) => lookups.slice(0, 1).map(({ kind }) => idKey(kind, id))),
  ];
}

/** Whether somebody is buying this lookup, or the record it is known to be. */
export function isClaimed(lookup: Lookup, recordId: string | undefined, claims: Claims): boolean {
  if (claims[lookup.key] !== undefined) return true;
  return recordId !== undefined && claims[idKey(lookup.kind, recordId)] !== undefined;
}

/** Whether a person has agreed to ask once more for what was lost: what was lost since then is another matter. */
export function mayRepeat({ at }: Pick<Entry, 'at'>, lostBefore: number | undefined): boolean {
  return lostBefore !== undefined && at < lostBefore;
}

export interface RevealConditions {
  readonly recordKind: RecordKind;
  readonly required: RequiredReveals;
  readonly prices: Prices;
  readonly neverContact: NeverContact;
  /** What is known of the found records by their ids, and what others are buying. */
  readonly known: LookupState;
  /** Keys claimed by this execution itself. */
  readonly mine: ReadonlySet<LookupKey>;
  readonly room: CellsCap;
  readonly lostBefore: number | undefined;
  /** Epoch ms. */
  readonly now: number;
}

export interface PlannedReveals {
  readonly work: readonly PlannedRequest[];
  readonly cost: Cost;
  readonly entries: readonly (readonly [LookupKey, Entry])[];
  readonly problems: readonly (readonly [LookupKey, Problem])[];
  /** Id keys of the new reveals, to be claimed. */
  readonly claims: readonly LookupKey[];
}

/** Adds the reveals of `found` to `work`. A person whom another execution is buying right now is left to it. */
export function planReveals(
  found: readonly SearchMatch[],
  work: readonly PlannedRequest[],
  { recordKind, required, prices, neverContact, known, mine, room, lostBefore, now }: RevealConditions,
): PlannedReveals {
  const searches = work.filter((job) => job.kind === 'search');
  const cut = work.filter((job) => job.kind === 'reveal' && job.cut);
  const cutIds = new Set(rowsOf(cut).map(({ id }) => id));
  const whole = work.filter((job) => !cut.includes(job));
  const rows = new Map<string, RevealRow>(rowsOf(whole).map((row) => [row.id, row]));
  const entries: [LookupKey, Entry][] = [];
  const problems: [LookupKey, Problem][] = [];
  const claims: LookupKey[] = [];
  let cost = work.reduce(
    (sum, job) => addCosts(sum, plannedCost(job, recordKind, required, prices)),
    NO_COST,
  );
  for (const { lookup, record } of found) {
    const key = idKey(lookup.kind, record.id);
    const before = known.entries.get(key);
    const fresh = recordKind.entryOf(record, now);
    const entry = before && before.kind === fresh.kind ? mergeEntries(before, fresh) : fresh;
    entries.push([lookup.key, entry]);
    const latest = recordKind.recordOf(entry) ?? record;
    const reveals = recordKind.toBuy(lookup, latest, required);
    const row = rows.get(record.id);
    if (reveals.length === 0 || cutIds.has(record.id)) continue;
    if (
      before?.kind === 'company' &&
      before.asked &&
      !mayRepeat(before, lostBefore) &&
      known.claims[key] === undefined
    ) {
      problems.push([lookup.key, { code: 'lost' }]);
      continue;
    }
    if (neverContact.hasRecord(latest)) problems.push([lookup.key, { code: 'left_out' }]);
    else if (row) rows.set(record.id, { ...row, lookups: [...row.lookups, lookup] });
    else if (mine.has(key) || known.claims[key] === undefined) {
      const total = addCosts(cost, recordKind.cost(latest, reveals, prices));
      if (total.credits > room.credits || total.phones > room.phones) {
        problems.push([lookup.key, { code: 'over_cap' }]);
      } else {
        cost = total;
        claims.push(key);
        rows.set(record.id, { id: record.id, record: latest, reveals, lookups: [lookup] });
      }
    }
  }
  return {
    work: [...cut, ...plannedReveals([...rows.values()]), ...searches],
    cost,
    entries,
    problems,
    claims,
  };
}
