/** The fields of contacts and companies as a run writes them: their names, their prices, and which of them belong together. */

import type { FieldNames, RequiredReveals } from '../../acquire/record-kind';
import { RECORD_KINDS } from '../../acquire/record-kinds';
import { findFields } from '../../core/fields/field';
import type { Kind } from '../../core/kind';
import type { Prices } from '../../core/prices';

export type RunField = FieldNames;

interface UsualFields {
  readonly fields: readonly string[];
  /** Those that come along with the others: a row that lacks only these is not looked up for them. */
  readonly extras?: readonly string[];
}

/** The fields that are proposed by default. */
const USUAL: Readonly<Record<Kind, UsualFields>> = {
  contact: {
    fields: ['work email', 'title', 'company', 'linkedin'],
    extras: ['title', 'company', 'linkedin'],
  },
  company: { fields: ['name', 'domain', 'industry', 'employees', 'country'] },
};

/** These fields of one contact change together or not at all. */
const TOGETHER: ReadonlySet<string> = new Set(['title', 'company', 'email', 'work email']);

/** Returns the ids of the fields that are proposed by default, and which of them come along. */
export function usualFields(kind: Kind): UsualFields {
  return USUAL[kind];
}

/** Returns the fields with these ids. The Lusha ID is left out because it always has a column of its own. */
export function runFields(kind: Kind, ids: readonly string[]): readonly RunField[] {
  const catalogue: readonly RunField[] = RECORD_KINDS[kind].catalogue;
  const names = ids.length > 0 ? ids : USUAL[kind].fields;
  return [...new Set(findFields(catalogue, [...names]))].filter(({ id }) => id !== 'lusha id');
}

/** Returns the reveals that these fields need; the list is empty when all of them come with the lookup. */
export function requiredReveals(fields: readonly RunField[]): RequiredReveals {
  return new Set(fields.flatMap(({ needs }) => (needs === 'preview' ? [] : [needs])));
}

/** Returns whether the field belongs to a group that changes together or not at all. */
export function belongsTogether(kind: Kind, field: string): boolean {
  return kind === 'contact' && TOGETHER.has(field);
}

/** Returns what a field costs per row at most, in credits, and the reveal that pays for it. Fields with the same reveal are paid once. */
export function priceOf(kind: Kind, field: RunField, prices: Prices): { price: number; paidBy: string } {
  return RECORD_KINDS[kind].fieldPrice(field, prices);
}

/** Returns every header that a column for the field may have. */
export function namesOf({ id, label, aliases }: RunField): readonly string[] {
  return [label, id, ...aliases];
}

/** Returns the header of a new column for the field, to be placed next to an existing column of the same name. */
export function adjacentHeader(label: string): string {
  return `Lusha ${label}`;
}
