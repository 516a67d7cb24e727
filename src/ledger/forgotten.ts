/** The people whom a file has forgotten, as digests under a secret of the file: nobody can read from them who it was. */

import type { Contact } from '../core/contact';
import { base64url } from '../core/digest';
import { contactAliases, contactKeys, type Lookup, type LookupKey } from '../core/lookup';
import { splitName } from '../core/lookup/names';
import { hmacSha256 } from '../core/seal';
import { utf8Bytes } from '../core/utf8';
import type { Properties } from './journal';

const PREFIX = 'lusha.forgotten.';
const SECRET_PROPERTY = 'lusha.forgotten.secret';
/** This property asks the next execution that may write to the ledger tab to remove from it who is forgotten. */
const SWEEP_PROPERTY = 'lusha.forgotten.sweep';
/** Stands first in a value; a value of another version is passed over. */
const VERSION = '1';
/** The bytes of a digest, which are written as 16 characters. */
const BYTES = 12;
/** The digests in one property, which holds 9 KB. */
const DIGESTS = 400;

/** A person: the keys under which lookups may name the person, and whether Lusha's ID is among them. */
export interface ForgottenPerson {
  readonly keys: readonly LookupKey[];
  /** Without an ID, a record that Lusha finds by another name is known only by its name and employer. */
  readonly hasId: boolean;
}

/** The list. It answers whether a lookup or a record is about one of these people. */
export interface Forgotten {
  readonly isEmpty: boolean;
  /** Whether the ID alone says of everybody who has one whether the person is on the list. */
  readonly isIdEnough: boolean;
  /** Returns whether one of these keys belongs to somebody on the list. */
  hasKey(keys: readonly LookupKey[]): boolean;
  has(lookup: Lookup): boolean;
  /** Returns whether the record of a contact is one of these people, by its ID, LinkedIn URL or emails, and by its name where no ID is known. */
  hasContact(contact: Contact): boolean;
}

/** Reads the list. Computes nothing while it is empty. */
export function readForgotten(properties: Properties): Forgotten {
  const secret = secretOf(properties);
  const digests = new Set<string>();
  let isIdEnough = true;
  for (const [name, value] of Object.entries(properties)) {
    if (!name.startsWith(PREFIX)) continue;
    const [version, has, ...own] = value.split(' ');
    if (version !== VERSION) continue;
    if (has !== 'id') isIdEnough = false;
    for (const one of own) digests.add(one);
  }
  const isEmpty = secret === undefined || digests.size === 0;
  const listed = (texts: readonly string[]) =>
    secret !== undefined && digests.size > 0 && texts.some((text) => digests.has(digestOf(secret, text)));
  return {
    isEmpty,
    isIdEnough: isEmpty || isIdEnough,
    hasKey: listed,
    has: (lookup) =>
      !isEmpty &&
      lookup.kind === 'contact' &&
      listed([...lookup.aliases, lookup.key, ...contactKeys(lookup.by)]),
    hasContact: (contact) =>
      !isEmpty && (listed(contactAliases(contact)) || listed(nameKeysOf(contact).map(asName))),
  };
}

/** Returns the properties that put a person on the list. Must be called under the file's lock. */
export function forgottenProperties(
  properties: Properties,
  { keys, hasId }: ForgottenPerson,
  names: readonly Contact[],
  uuid: () => string,
): Properties {
  const known = properties[SECRET_PROPERTY];
  const stored = known ?? uuid() + uuid();
  const secret = bytesOf(stored);
  // By its name alone a record is known only where nothing better is: others may have the same name.
  const weak = hasId ? [] : names.flatMap(nameKeysOf).map(asName);
  const listed = readForgotten(properties);
  const all = [...new Set([...keys, ...weak])].filter((key) => !listed.hasKey([key]));
  const added: Record<string, string> = known === undefined ? { [SECRET_PROPERTY]: stored } : {};
  for (let from = 0; from < all.length; from += DIGESTS) {
    const digests = all.slice(from, from + DIGESTS).map((key) => digestOf(secret, key));
    added[PREFIX + uuid()] = [VERSION, hasId ? 'id' : 'no-id', ...digests].join(' ');
  }
  return added;
}

/** Returns the property that asks for removing what was stored of people before they were known to be on the list. */
export function sweepNote(): Properties {
  return { [SWEEP_PROPERTY]: '1' };
}

/** Returns the name of that property when it is there. */
export function sweepNoted(properties: Properties): string | undefined {
  return properties[SWEEP_PROPERTY] === undefined ? undefined : SWEEP_PROPERTY;
}

/** Returns the keys of a contact's name with each name of the employer. */
export function nameKeysOf({ fullName, company, ...parts }: Contact): readonly LookupKey[] {
  const whole = parts.lastName === undefined ? splitName(fullName ?? '') : undefined;
  const { firstName, lastName } = whole ?? parts;
  if (firstName === undefined || lastName === undefined) return [];
  const { name, domain } = company ?? {};
  return [
    ...(name === undefined ? [] : contactKeys({ firstName, lastName, companyName: name })),
    ...(domain === undefined ? [] : contactKeys({ firstName, lastName, companyDomain: domain })),
  ];
}

function asName(key: LookupKey): string {
  return `name ${key}`;
}

function secretOf(properties: Properties): Uint8Array | undefined {
  const stored = properties[SECRET_PROPERTY];
  return stored === undefined ? undefined : bytesOf(stored);
}

/** The secret of an HMAC has up to 64 bytes. */
function bytesOf(stored: string): Uint8Array {
  return utf8Bytes(stored.slice(0, 64));
}

function digestOf(secret: Uint8Array, text: string): string {
  return base64url(hmacSha256(secret, utf8Bytes(text)).subarray(0, BYTES));
}
