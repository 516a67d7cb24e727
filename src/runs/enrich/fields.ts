/** The fields of people and of companies as a run writes them: names, prices, and which belong together. */

import type { FieldNames, RequiredReveals } from '../../acquire/record-kind';
import { RECORD_KINDS } from '../../acquire/record-kinds';
import { findFields } from '../../core/fields/field';
import type { Kind } from '../../core/kind';
import type { Prices } from '../../core/prices';

export type RunField = FieldNames;

/** What is asked for unless a person says otherwise. */
const USUAL: Readonly<Record<Kind, readonly string[]>> = {
  contact: ['work email', 'title', 'company', 'linkedin'],
  company: ['name', 'domain', 'industry', 'employees', 'country'],
};

/** Of one person these change together or not at all. */
const TOGETHER: ReadonlySet<string> = new Set(['title', 'company', 'email', 'work email']);

/** Gives the ids of the fields that are asked for unless a person says otherwise. */
export function usualFields(kind: Kind): readonly string[] {
  return USUAL[kind];
}

/** Gives the fields with these ids; the Lusha ID has a column of its own in any case. */
export function runFields(kind: Kind, ids: readonly string[]): readonly RunField[] {
  const catalogue: readonly RunField[] = RECORD_KINDS[kind].catalogue;
  const names = ids.length > 0 ? ids : USUAL[kind];
  return [...new Set(findFields(catalogue, [...names]))].filter(({ id }) => id !== 'lusha id');
}

/** Gives the reveals that these fields need; none where all of them come with the look-up. */
export function requiredReveals(fields: readonly RunField[]): RequiredReveals {
  return new Set(fields.flatMap(({ needs }) => (needs === 'preview' ? [] : [needs])));
}

/** Tells whether the field changes together with others of one person, or not at all. */
export function belongsTogether(kind: Kind, field: string): boolean {
  return kind === 'contact' && TOGETHER.has(field);
}

/** Gives what a field costs a row at most, in credits, and the reveal that pays for it: fields of one reveal are paid once. */
export function priceOf(kind: Kind, field: RunField, prices: Prices): { price: number; paidBy: string } {
  return RECORD_KINDS[kind].fieldPrice(field, prices);
}

/** Gives every header that a column for the field may have. */
export function namesOf({ id, label, aliases }: RunField): readonly string[] {
  return [label, id, ...aliases];
}

/** Gives the header of a column that is made for a field next to one of the same name. */
export function adjacentHeader(label: string): string {
  return `Lusha ${label}`;
}
