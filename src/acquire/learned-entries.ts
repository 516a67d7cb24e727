/** What one purchase has learned: what it answers with, what is new for the journal, and what formulas are to see. */
import type { LookupKey } from '../core/lookup';
import { addEntry, changesOver, type Entry, mergeEntries } from '../ledger/entry';
import { journalProperties, type Properties } from '../ledger/journal';
import { idOnlyEntry } from '../ledger/kept';

type LedgerEntries = readonly (readonly [LookupKey, Entry])[];

/** The entries of one purchase, in the order in which they came. */
export class LearnedEntries {
  /** All that is known of the lookups. */
  readonly all: Map<LookupKey, Entry>;
  /** What this purchase has written of each lookup: only what is new to it is written again. */
  private readonly written = new Map<LookupKey, Entry>();
  private unsaved: [LookupKey, Entry][] = [];
  private unseen = new Map<LookupKey, Entry>();

  /** `known`: what is known before anything is sent. `idsOnly`: the file may keep no more than Lusha's ids. */
  constructor(
    known: ReadonlyMap<LookupKey, Entry>,
    private readonly idsOnly: boolean,
    private readonly uuid: () => string,
  ) {
    this.all = new Map(known);
  }

  /** Takes in what came. */
  add(entries: LedgerEntries): void {
    for (const [key, entry] of entries) {
      this.unsaved.push([key, changesOver(this.written.get(key), entry)]);
      addEntry(this.written, key, entry);
      addEntry(this.all, key, entry);
      this.unseen.set(key, this.all.get(key) ?? entry);
    }
  }

  /** Makes the properties to write so that what was added since `saved` is kept for good. */
  journal(): Properties {
    return this.journalOf(this.unsaved);
  }

  /** Lists what formulas cannot see yet of what was added since `saved`. */
  unseenEntries(): LedgerEntries {
    return [...this.unseen];
  }

  /** Notes that everything so far is in the stores, or had its chance. */
  saved(): void {
    this.unsaved = [];
    this.unseen = new Map();
  }

  /** Makes journal properties of entries, as far as the file may keep them. */
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
