/**
 * The ledger as runs use it: straight from sheet and journal. A run buys more than the cache holds, and each batch would
 * have to write all of the cache anew; what formulas then miss there they find in the sheet.
 */
import type { Ports } from '../ports';
import { readClaims, writeClaims } from './claims';
import type { Ledger } from './ledger';
import { addKnown, dropExpired, namesOf } from './lookup-state';
import { createSheetStore, noteCacheStale } from './sheet-store';

/** Makes the ledger of runs, which reads what is known only under the lock, before anything is purchased. */
export function createRunLedger(ports: Ports): Ledger {
  const { clock, documentProperties } = ports;
  const sheetStore = createSheetStore(ports);
  let isClaimSeen = false;
  const claims = () => {
    const read = readClaims(ports);
    isClaimSeen = Object.keys(read).length > 0;
    return read;
  };
  return {
    // What is known is read under the lock, before a purchase. Claims are too, unless one was seen before.
    look: () => ({ entries: new Map(), claims: isClaimSeen ? claims() : {} }),

    lookAgain(lookups, properties) {
      const found =
        lookups.length === 0
          ? new Map()
          : addKnown(new Map(), lookups, sheetStore.find(namesOf(lookups), properties));
      return {
        entries: dropExpired(found, clock.now()),
        // Claims are read only when they are asked for; a price check does not need them.
        get claims() {
          return claims();
        },
      };
    },

    remember(entries, properties) {
      if (entries.length > 0) noteCacheStale(documentProperties, properties);
    },

    claims: () => readClaims(ports),
    claim: (keys, until, released) => writeClaims(ports, keys, until, released),
  };
}
