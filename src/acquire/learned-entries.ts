/** The entries that one purchase has learned, and which of them the journal and the formulas still lack. */
import type { LookupKey } from '../core/lookup';
import { addEntry, changesOver, type Entry, mergeEntries } from '../ledger/entry';
import { journalProperties, type Properties } from '../ledger/journal';
import { idOnlyEntry } from '../ledger/kept';

type LedgerEntries = readonly (readonly [LookupKey, Entry])[];

/** The entries of one purchase, in the order in which they arrived. */
export class LearnedEntries {
  /** Everything that is known about the lookups. */
  readonly all: Map<LookupKey, Entry>;
  /** What this purchase has written for each lookup. Only what differs from it is written again. */
  private readonly written = new Map<LookupKey, Entry>();
  private unsaved: [LookupKey, Entry][] = [];
  private unseen = new Map<LookupKey, Entry>();

  /** `known` holds what is known before anything is sent. With `idsOnly` the file may keep only Lusha's ids. */
  constructor(
    known: ReadonlyMap<LookupKey, Entry>,
    private readonly idsOnly: boolean,
    private readonly uuid: () => string,
  ) {
    this.all = new Map(known);
  }

  /** Adds the entries that an answer brought. */
  add(entries: LedgerEntries): void {
    for (const [key, entry] of entries) {
      this.unsaved.push([key, changesOver(this.written.get(key), entry)]);
      addEntry(this.written, key, entry);
      addEntry(this.all, key, entry);
      this.unseen.set(key, this.all.get(key) ?? entry);
    }
  }

  /** Returns the journal properties that store what was added since the last `saved`. */
  journal(): Properties {
    return this.journalOf(this.unsaved);
  }

  /** Lists the entries added since the last `saved`, which formulas cannot see yet. */
  unseenEntries(): LedgerEntries {
    return [...this.unseen];
  }

  /** Marks everything added so far as stored, or as given up if storing failed. */
  saved(): void {
    this.unsaved = [];
    this.unseen = new Map();
  }

  /** Returns journal properties for the entries, reduced to what the file may keep. */
  journalOf(entries: LedgerEntries): Properties {
    if (!this.idsOnly) return journalProperties(entries, this.uuid);
    const ids = entries.flatMap(([key, entry]): [LookupKey, Entry][] => {
      const known = this.written.get(key);
      const kept = idOnlyEntry(known ? mergeEntries(known, entry) : entry);
      return kept ? [[key, kept]] : [];
    });
    return journalProperties(ids, this.uuid);
  }
}
