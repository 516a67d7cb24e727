/** The ledger: one way to read and write what this file knows, over the cache, the journal and the ledger sheet. */
import { LOCK_WAIT_MS } from '../core/limits';
import type { Lookup, LookupKey } from '../core/lookup';
import type { Ports } from '../ports';
import { type CachedShards, entryIn, fillLostShards, mergeIntoShards, readShards } from './cache-store';
import { type Claims, readClaims, writeClaims } from './claims';
import { type Entries, type Entry, isRecord, isWhole, mergeEntries } from './entry';
import type { Properties } from './journal';
import { addKnown, addSame, dropExpired, namesOf, withAliases } from './lookup-state';
import { CACHE_STALE_PROPERTY, createSheetStore, noteCacheStale, type SheetStore } from './sheet-store';

type LedgerEntries = readonly (readonly [LookupKey, Entry])[];

/** What is known of some lookups. */
export interface LookupState {
  readonly entries: Entries;
  readonly claims: Claims;
  /** True if the journal is full and nothing is known of a lookup that is not among the entries. */
  readonly isJournalFull?: boolean;
}

/** What this file knows. */
export interface Ledger {
  /** Returns what is known of these lookups and the live claims. It takes one cache read when the cache is warm. */
  look(lookups: readonly Lookup[]): LookupState;
  /** Returns the same with certainty, from the journal and the sheet too. Must be called under the file's lock, before a purchase. */
  lookAgain(lookups: readonly Lookup[], properties: Properties): LookupState;
  /**
   * Lets formulas see entries that the journal or the sheet holds already. Under the file's lock, with the document's
   * properties as they are where they were read.
   */
  remember(entries: LedgerEntries, properties?: Properties): void;
  /** Returns the live claims, in one cache read. */
  claims(): Claims;
  /** Notes that `keys` are being purchased until `until` (epoch ms) and that `released` no longer are. Must be called under the file's lock. */
  claim(keys: readonly LookupKey[], until: number, released?: readonly LookupKey[]): void;
}

/** Makes the ledger of formulas, and of all that they are to see at once. */
export function createLedger(ports: Ports): Ledger {
  return new CachedLedger(ports, createSheetStore(ports));
}

class CachedLedger implements Ledger {
  constructor(
    private readonly ports: Ports,
    private readonly sheetStore: SheetStore,
  ) {}

  look(lookups: readonly Lookup[]): LookupState {
    if (lookups.length === 0) return { entries: new Map(), claims: {} };
    const { documentProperties, lock } = this.ports;
    const load = () => lock.within(LOCK_WAIT_MS, () => this.load(documentProperties.getAll()));
    return this.lookIn(lookups, this.readLoaded(lookups, load));
  }

  lookAgain(lookups: readonly Lookup[], properties: Properties): LookupState {
    const first = this.readLoaded(lookups, () => this.load(properties));
    const known = this.lookIn(lookups, first);
    if (lookups.length === 0) return known;
    const isStale = properties[CACHE_STALE_PROPERTY] !== undefined;
    const isPartial = isStale || [...first.shards.values()].some((shard) => !shard || shard.partial);
    const kept = isPartial
      ? this.sheetStore.find(namesOf(lookups), properties)
      : this.sheetStore.journal(properties);
    const entries = addKnown(new Map(known.entries), lookups, kept);
    return { entries: dropExpired(entries, this.ports.clock.now()), claims: known.claims };
  }

  remember(entries: LedgerEntries, properties?: Properties): void {
    const { whole, isComplete } = this.completed(entries);
    mergeIntoShards(this.ports, [...withAliases(whole)]);
    if (!isComplete) noteCacheStale(this.ports.documentProperties, properties);
  }

  claims(): Claims {
    return readClaims(this.ports);
  }

  claim(keys: readonly LookupKey[], until: number, released?: readonly LookupKey[]): void {
    writeClaims(this.ports, keys, until, released);
  }

  /** Loads the shards that the cache has lost from the durable stores, once; a second execution finds them loaded. */
  private load(properties: Properties): void {
    const isStale = properties[CACHE_STALE_PROPERTY] !== undefined;
    const isFilled = fillLostShards(this.ports.cache, isStale, () => this.sheetStore.latest(properties));
    if (isFilled && isStale) this.ports.documentProperties.remove([CACHE_STALE_PROPERTY]);
  }

  /** The shards of `lookups`, loaded first where the cache has lost one. */
  private readLoaded(lookups: readonly Lookup[], load: () => void): CachedShards {
    const first = readShards(this.ports, namesOf(lookups));
    if (![...first.shards.values()].includes(undefined)) return first;
    load();
    return readShards(this.ports, namesOf(lookups));
  }

  private lookIn(lookups: readonly Lookup[], first: CachedShards): LookupState {
    const { found, elsewhere } = knownIn(lookups, first);
    if (elsewhere.size > 0) {
      const shards = readShards(this.ports, [...elsewhere.keys()]);
      for (const [of, keys] of elsewhere) {
        const stored = entryIn(shards, of);
        if (!stored || stored.kind === 'alias' || !isRecord(stored)) continue;
        for (const key of keys) addSame(found, key, stored);
      }
    }
    // A shard that is lost or partial does not show what the file knows.
    const isComplete = [...first.shards.values()].every((shard) => shard !== undefined && !shard.partial);
    return {
      entries: dropExpired(found, this.ports.clock.now()),
      claims: first.claims,
      isJournalFull: first.isJournalFull && isComplete,
    };
  }

  /** Entries with the record that they add to, and whether the cache holds all of those. */
  private completed(entries: LedgerEntries): {
    readonly whole: Map<LookupKey, Entry>;
    readonly isComplete: boolean;
  } {
    const parts = entries.filter(([, entry]) => !isWhole(entry));
    const shards = readShards(
      this.ports,
      parts.map(([key]) => key),
    );
    const whole = new Map(entries.filter(([, entry]) => isWhole(entry)));
    let isComplete = true;
    for (const [key, entry] of parts) {
      const known = entryIn(shards, key);
      if (known && known.kind !== 'alias' && isRecord(known)) whole.set(key, mergeEntries(known, entry));
      else isComplete = false;
    }
    return { whole, isComplete };
  }
}

/** What the shards say of the lookups at once, and the keys under which the rest is to be found, with whose they are. */
function knownIn(lookups: readonly Lookup[], shards: CachedShards) {
  const found = new Map<LookupKey, Entry>();
  const elsewhere = new Map<LookupKey, LookupKey[]>();
  for (const { key, aliases } of lookups) {
    for (const name of [key, ...aliases]) {
      const stored = entryIn(shards, name);
      if (!stored) continue;
      if (stored.kind === 'alias') elsewhere.set(stored.of, [...(elsewhere.get(stored.of) ?? []), key]);
      // That one identifier was not found does not say that the others are not.
      else if (isRecord(stored) || name === key) addSame(found, key, stored);
    }
  }
  return { found, elsewhere };
}
