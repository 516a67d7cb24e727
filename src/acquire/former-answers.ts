/** What a file has purchased under a former reading of its rows, so that an update which reads a row better purchases nothing. */
import { formerReading } from '../core/former-reading';
import type { Lookup, LookupKey } from '../core/lookup';
import { addEntry, type Entry } from '../ledger/entry';
import type { Properties } from '../ledger/journal';
import { fileReading } from '../ledger/reading-version';
import type { PurchaseContext } from './purchase-request';
import type { RecordKind } from './record-kind';

/** A lookup that the former reading did not give for a row. */
export interface ChangedLookup {
  readonly lookup: Lookup;
  /** What it gave instead for the rows of the lookup. Without any, it found nobody named there. */
  readonly former: readonly Lookup[];
  /** Whether it gave the same for none of the rows. */
  readonly isNew: boolean;
}

/** What is known of changed lookups. */
export interface FormerAnswers {
  /** The entries of those that the former reading has found, by their present keys. */
  readonly entries: ReadonlyMap<LookupKey, Entry>;
  /** The keys of those that must not be purchased until a person has agreed. */
  readonly waiting: ReadonlySet<LookupKey>;
}

export const NO_FORMER_ANSWERS: FormerAnswers = { entries: new Map(), waiting: new Set() };

/** Returns the lookups whose rows were read otherwise. Reads no store. */
export function changedLookups(lookups: readonly Lookup[]): readonly ChangedLookup[] {
  return lookups.flatMap((lookup) => {
    const readings = (lookup.rows ?? []).map((cells) => formerReading(lookup.kind, cells));
    const former = readings.flatMap((reading) =>
      reading.kind === 'lookup' && reading.key !== lookup.key
        ? [{ ...lookup, key: reading.key, aliases: reading.aliases }]
        : [],
    );
    const isSame = readings.some((reading) => reading.kind === 'lookup' && reading.key === lookup.key);
    const isNew = readings.length > 0 && !isSame;
    return isNew || former.length > 0 ? [{ lookup, former, isNew }] : [];
  });
}

/**
 * Finds what the file knows of the lookups, under their present keys or else under their former ones. Must be called under the
 * file's lock.
 */
export function formerAnswers(
  { ledger, ports }: Pick<PurchaseContext, 'ledger' | 'ports'>,
  recordKind: RecordKind,
  changed: readonly ChangedLookup[],
  properties: Properties,
): FormerAnswers {
  const reading = changed.length === 0 ? 'present' : fileReading(properties, ports.sheets);
  if (reading === 'present') return NO_FORMER_ANSWERS;
  const known = ledger.lookAgain(
    changed.flatMap(({ lookup, former }) => [lookup, ...former]),
    properties,
  ).entries;
  const entries = new Map<LookupKey, Entry>();
  for (const { lookup, former } of changed) {
    const present = known.get(lookup.key);
    if (present) entries.set(lookup.key, present);
    for (const { key } of former) {
      const entry = known.get(key);
      const record = recordKind.recordOf(entry);
      if (present || !entry || !record || record.idOnly || !recordKind.agrees(lookup, record)) continue;
      addEntry(entries, lookup.key, entry);
    }
  }
  const open = reading === 'former' ? changed.filter(({ isNew }) => isNew) : [];
  const waiting = open.map(({ lookup }) => lookup.key).filter((key) => !entries.has(key));
  return { entries, waiting: new Set(waiting) };
}
