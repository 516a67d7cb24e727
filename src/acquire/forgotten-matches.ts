/** People whom the file has forgotten and whom an answer of Lusha names all the same: nothing of them is kept, and what named them is known from then on. */

import type { Contact } from '../core/contact';
import { contactAliases, contactKeys, type LookupKey } from '../core/lookup';
import { type ForgottenPerson, forgottenProperties, nameKeysOf, sweepNote } from '../ledger/forgotten';
import type { Properties } from '../ledger/journal';
import type { NeverContact } from './never-contact';
import type { Problem } from './purchase-request';
import type { ResponseEffects } from './responses';

/** What is left of the effects of an answer, and the people whom the answer named. */
export interface ForgottenMatches {
  readonly effects: ResponseEffects;
  readonly people: readonly ForgottenPerson[];
  /** Whether one of them was recognized by a reveal alone, so that the answer of the search before it is stored. */
  readonly isStored: boolean;
}

/** Takes the records of forgotten people out of the effects. Their lookups get a problem instead. */
export function withoutForgotten(effects: ResponseEffects, neverContact: NeverContact): ForgottenMatches {
  const people: ForgottenPerson[] = [];
  const problems: [LookupKey, Problem][] = [];
  const isForgotten = (record: Contact) => neverContact.reasonForRecord('contact', record) === 'forgotten';
  const take = (key: LookupKey, record: Contact, names: readonly LookupKey[]) => {
    people.push({ keys: [key, ...names, ...contactAliases(record), ...nameKeysOf(record)], hasId: true });
    problems.push([key, { code: 'forgotten' }]);
  };
  const found = effects.found.filter(({ lookup, record }) => {
    if (lookup.kind !== 'contact' || !isForgotten(record as Contact)) return true;
    take(lookup.key, record as Contact, [...lookup.aliases, ...contactKeys(lookup.by)]);
    return false;
  });
  const before = people.length;
  const entries = effects.entries.filter(([key, entry]) => {
    if (entry.kind !== 'contact' || !isForgotten(entry.contact)) return true;
    take(key, entry.contact, []);
    return false;
  });
  if (people.length === 0) return { effects, people, isStored: false };
  return {
    effects: { ...effects, found, entries, problems: [...effects.problems, ...problems] },
    people,
    isStored: people.length > before,
  };
}

/** Returns the properties that store these people. Must be called under the file's lock. */
export function forgottenNotes(
  { people, isStored }: Omit<ForgottenMatches, 'effects'>,
  properties: Properties,
  uuid: () => string,
): Properties {
  const notes = people.map((person) => forgottenProperties(properties, person, [], uuid));
  return Object.assign({}, ...notes, isStored ? sweepNote() : {}) as Properties;
}
