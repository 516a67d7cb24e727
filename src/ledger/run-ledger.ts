/**
 * The ledger as runs use it: straight from sheet and journal. A run buys more than the cache holds, and each batch would
 * have to write all of the cache anew; what formulas then miss there they find in the sheet.
 */
import type { Ports } from '../ports';
import { readClaims, writeClaims } from './claims';
import { createDurable, noteBehind } from './durable';
import { addKnown, current, namesOf } from './known';
import type { Ledger } from './ledger';

export function createRunLedger(ports: Ports): Ledger {
  const { clock, documentProperties } = ports;
  const durable = createDurable(ports);
  return {
    // What is known is told under the lock, before anything is bought.
    look: () => ({ entries: new Map(), claims: readClaims(ports) }),

    lookAgain(lookups, properties) {
      const claims = readClaims(ports);
      if (lookups.length === 0) return { entries: new Map(), claims };
      const found = addKnown(new Map(), lookups, durable.find(namesOf(lookups), properties));
      return { entries: current(found, clock.now()), claims };
    },

    remember(news, properties) {
      if (news.length > 0) noteBehind(documentProperties, properties);
    },

    isBuying: () => Object.keys(readClaims(ports)).length > 0,
    claim: (keys, until) => writeClaims(ports, keys, until),
  };
}
