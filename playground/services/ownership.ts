/** Who owns the file, and whose user properties an execution reads. */
import type { GoogleAnswers } from '../unknowns.js';
import type { Caller } from './border.js';
import { Refused } from './refusals.js';

/** The settings that decide it. `owner` counts only for a file that has an owner. */
export interface Ownership extends Pick<GoogleAnswers, 'userPropertiesInCells' | 'ownerless'> {
  readonly owner: string;
}

/** Returns the owner of the file; `null` when nobody owns it, as in a shared drive. */
export function ownerOf({ owner, ownerless }: Ownership): string | null {
  return ownerless === 'has an owner' ? owner : null;
}

/** Throws Google's text where a cell may not read user properties. */
export function checkUserProperties({ kind }: Caller, { userPropertiesInCells }: Ownership): void {
  if (kind !== 'custom' || userPropertiesInCells !== 'refused') return;
  throw new Refused({ kind: 'permission', method: 'PropertiesService.getUserProperties', scopes: [] });
}

/** Returns the person whose user properties the execution reads; `null` when it finds none. */
export function userOfStore({ kind, user }: Caller, ownership: Ownership): string | null {
  const { owner, userPropertiesInCells, ownerless } = ownership;
  if (userPropertiesInCells === 'one store for all') return owner;
  if (kind !== 'custom') return user;
  if (userPropertiesInCells === 'none' || ownerless === 'none') return null;
  return userPropertiesInCells === 'those of the person' || ownerless === 'those of the person'
    ? user
    : owner;
}
