/** The two kinds of records by their names: the place to ask instead of asking whether something is a contact or a company. */
import type { Kind } from '../core/kind';
import type { LookupKey, Match } from '../core/lookup';
import { COMPANIES } from './company-kind';
import { CONTACTS } from './contact-kind';
import type { RecordKind } from './record-kind';

/** Describes each kind, for lists that hold lookups and records of that kind only. */
export const RECORD_KINDS: Readonly<Record<Kind, RecordKind>> = { contact: CONTACTS, company: COMPANIES };

/** Gives the key under which a record of this id is known, whatever it was found by. */
export function idKey(kind: Kind, id: string): LookupKey {
  return RECORD_KINDS[kind].idLookup(id).key;
}

/** Gives a kind that buys whoever is found with a match that `isAccepted`, where the kind by itself buys strong ones only. */
export function buyingMatches(recordKind: RecordKind, isAccepted: (match: Match) => boolean): RecordKind {
  return {
    ...recordKind,
    toBuy(lookup, record, required) {
      if (record && !record.idOnly && !isAccepted(recordKind.matchOf(lookup, record))) return [];
      return recordKind.missingReveals(record, required);
    },
  };
}
