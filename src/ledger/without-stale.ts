/** The ledger without what is too old: a refresh asks for it again, and what comes is added to what is kept. */
import { type Entry, isRecord } from './entry';
import type { Ledger } from './ledger';

/** Returns `ledger` as if nothing had been looked up or purchased before `staleBefore` (epoch ms). */
export function withoutStale(ledger: Ledger, staleBefore: number): Ledger {
  return {
    look: (lookups) => ledger.look(lookups),
    remember: (entries, properties) => ledger.remember(entries, properties),
    claims: () => ledger.claims(),
    claim: (keys, until, released) => ledger.claim(keys, until, released),
    lookAgain(lookups, properties) {
      const { entries, claims } = ledger.lookAgain(lookups, properties);
      const fresh = [...entries].flatMap(([key, entry]): [typeof key, Entry][] => {
        const left = freshPart(entry, staleBefore);
        return left ? [[key, left]] : [];
      });
      return { entries: new Map(fresh), claims };
    },
  };
}

/** Returns the part of an entry that is not too old. For a record that was looked up again but not purchased again, that is its preview. */
function freshPart(entry: Entry, staleBefore: number): Entry | undefined {
  if (entry.at < staleBefore) return undefined;
  if (!isRecord(entry)) return entry;
  const { bought = entry.at, ...rest } = entry;
  if (bought >= staleBefore) return entry;
  if (rest.kind === 'contact') {
    const { emails, phones, enriched, ...contact } = rest.contact;
    return { ...rest, contact };
  }
  const { facts, blocks, ...company } = rest.company;
  return { ...rest, company };
}
