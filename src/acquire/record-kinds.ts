/** The two kinds of records by name. Code uses these objects instead of checking for contact or company. */
import { digest } from '../core/digest';
import type { Kind } from '../core/kind';
import type { LookupKey, Match } from '../core/lookup';
import { idToken } from '../core/lookup/lusha-id';
import { COMPANIES } from './company-kind';
import { CONTACTS } from './contact-kind';
import type { RecordKind } from './record-kind';

/** The description of each kind. Pass it only lookups and records of that kind. */
export const RECORD_KINDS: Readonly<Record<Kind, RecordKind>> = { contact: CONTACTS, company: COMPANIES };

/** Returns the key under which the ledger keeps the record with this id, no matter how it was found. */
export function idKey(kind: Kind, id: string): LookupKey {
  return RECORD_KINDS[kind].idLookup(id).key;
}

/** Returns the key under which the ledger keeps the events of the person or company with this id, in whichever version. */
export function signalsKey(kind: Kind, id: string): LookupKey {
  return digest(JSON.stringify(['signals', kind, idToken(id)]));
}

/** Returns the key under which the ledger keeps the signal score of the person or company with this id, in whichever version. */
export function scoreKey(kind: Kind, id: string): LookupKey {
  return digest(JSON.stringify(['score', kind, idToken(id)]));
}

/** Returns a kind that purchases every match that `isAccepted`. The given kind purchases only strong matches. */
export function buyingMatches(recordKind: RecordKind, isAccepted: (match: Match) => boolean): RecordKind {
  return {
    ...recordKind,
    toBuy(lookup, record, required) {
      if (record && !record.idOnly && !isAccepted(recordKind.matchOf(lookup, record))) return [];
      return recordKind.missingReveals(record, required);
    },
  };
}
