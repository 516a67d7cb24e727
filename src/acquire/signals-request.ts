/** What is asked about events of people or companies, and what comes back. */
import type { Budget } from '../core/caps';
import type { Lookup, LookupKey } from '../core/lookup';
import { daysAfter } from '../core/signals/coverage';
import type { SignalEvent } from '../core/signals/event';
import type { WantedSignals } from '../core/signals/windows';
import type { Entries, Entry } from '../ledger/entry';
import type { SignalsEntry } from '../ledger/signals-entry';
import type { Problem } from './purchase-request';
import { signalsKey } from './record-kinds';

/** A request for events. All types are of the kind. */
export interface SignalsRequest extends Omit<WantedSignals, 'today'> {
  readonly kind: Lookup['kind'];
  /** Lusha's IDs in the order of the rows. Duplicates are allowed. */
  readonly ids: readonly string[];
  /** The budget that pays. Defaults to the limit for formulas. */
  readonly budget?: Budget;
  /** Returns the IDs of neighboring cells, which fill up a request that is sent anyway. Called only in that case. */
  readonly neighbours?: () => readonly string[];
}

/** What is known after the request. */
export interface SignalsAnswer {
  /** What the file knows now, by ID. */
  readonly entries: ReadonlyMap<string, SignalsEntry>;
  /** The events that this call has found and that were not known before, by ID. */
  readonly fresh: ReadonlyMap<string, readonly SignalEvent[]>;
  /** The IDs of which something is not answered, with the reason. */
  readonly open: ReadonlyMap<string, Problem>;
  /** The reason why nothing further may be purchased, such as a charge above the price. */
  readonly problem?: Problem;
}

/** How long an ID that Lusha refused is not sent again: as long as a lookup without a match. */
const REFUSED_DAYS = 7;

/** Returns the lookup under which the ledger keeps the events of an ID. */
export function signalsLookup(kind: Lookup['kind'], id: string): Lookup {
  return { kind, key: signalsKey(kind, id), aliases: [], by: { id } } as Lookup;
}

/** Returns the entry of events in what the ledger has under a key. */
export function signalsIn(entry: Entry | undefined): SignalsEntry | undefined {
  return entry?.kind === 'signals' ? entry : undefined;
}

/** Returns what the ledger knows of these IDs, by ID. */
export function signalsById(
  kind: Lookup['kind'],
  ids: readonly string[],
  entries: Entries,
): ReadonlyMap<string, SignalsEntry> {
  return new Map(
    ids.flatMap((id): [string, SignalsEntry][] => {
      const entry = signalsIn(entries.get(signalsKey(kind, id)));
      return entry ? [[id, entry]] : [];
    }),
  );
}

/** Returns whether Lusha has refused the ID lately, so that it is not sent again. */
export function isRefusedId(entry: SignalsEntry | undefined, today: string): boolean {
  if (entry?.refused === undefined) return false;
  const { refused, asked } = entry;
  const isAnsweredLater = Object.values(asked).some(({ answered = 0 }) => answered > refused);
  const day = new Date(refused).toISOString().slice(0, 10);
  return !isAnsweredLater && day >= daysAfter(today, -REFUSED_DAYS);
}

/** Events by ledger key, as `LearnedEntries` takes them. */
export type SignalsEntries = readonly (readonly [LookupKey, SignalsEntry])[];
