/** Records that an answer lists, on their way into the ledger. */
import type { Kind } from '../core/kind';
import type { LookupKey } from '../core/lookup';
import type { Entry } from '../ledger/entry';
import { idOnlyEntry } from '../ledger/kept';
import type { NeverContact, NeverReason } from './never-contact';
import type { Purchasable, RecordKind } from './record-kind';
import { idKey } from './record-kinds';

type LedgerEntries = readonly (readonly [LookupKey, Entry])[];

/** How many records may not be used. Lusha charges for them like for the others. */
export interface SkippedRecords {
  /** On the never-contact list. */
  readonly leftOut: number;
  readonly forgotten: number;
}

/** Separates the records that may be used from those that may not. */
export function usableRecords<R extends Purchasable>(
  neverContact: NeverContact,
  kind: Kind,
  found: readonly R[],
): { readonly records: readonly R[]; readonly skipped: SkippedRecords } {
  const reasons = found.map((record) => neverContact.reasonForRecord(kind, record));
  const countOf = (reason: NeverReason) => reasons.filter((one) => one === reason).length;
  return {
    records: found.filter((_, at) => reasons[at] === undefined),
    skipped: { leftOut: countOf('left_out'), forgotten: countOf('forgotten') },
  };
}

/** Returns the counts of an entry that are not zero. */
export function skippedCounts({ leftOut, forgotten }: SkippedRecords): Partial<SkippedRecords> {
  return { ...(leftOut === 0 ? {} : { leftOut }), ...(forgotten === 0 ? {} : { forgotten }) };
}

/** Returns an entry for each record, under the key of its id. They come before the list that names them. */
export function recordEntries(
  recordKind: RecordKind,
  records: readonly Purchasable[],
  at: number,
): LedgerEntries {
  return records.map((record) => [idKey(recordKind.kind, record.id), recordKind.entryOf(record, at)]);
}

/** Returns what a file that may keep only Lusha's ids keeps of these entries. */
export function idsOf(entries: LedgerEntries): LedgerEntries {
  return entries.flatMap(([key, entry]) => {
    const kept = idOnlyEntry(entry);
    return kept ? [[key, kept] as const] : [];
  });
}
