/** What a list holds already: an email or a phone that stands in a row's own columns is not purchased for it again. */
import type { RequiredReveals } from '../../acquire/record-kind';
import { emailsIn, employerDomain, isRoleMailBox } from '../../core/lookup/emails';
import type { FieldWord } from '../../core/texts';
import { type RunField, requiredReveals } from './fields';

/** The columns of a field, counted from 1. */
export interface FieldColumns {
  readonly place: number;
  readonly adjacent?: number | undefined;
}

/** What is still to be found for a row. */
export interface RowNeeds {
  /** The requested fields without those that the row holds. */
  readonly fields: readonly RunField[];
  readonly required: RequiredReveals;
  /** The fields that the row holds. */
  readonly held: readonly RunField[];
}

/** These fields ask for a work email, whichever column holds it. */
const WORK_EMAIL_FIELDS: ReadonlySet<string> = new Set(['email', 'work email']);

/** Returns whether the field asks for a work email. */
export function isWorkEmail({ id }: Pick<RunField, 'id'>): boolean {
  return WORK_EMAIL_FIELDS.has(id);
}

/**
 * Returns whether the cell holds a person's work email. Neither an address at a provider of free mail boxes, which is a
 * private one, nor one of a function, such as `info@acme.com`, counts as such.
 */
export function hasWorkEmail(cell: unknown): boolean {
  const isOwn = (email: string) => employerDomain(email) !== undefined && !isRoleMailBox(email);
  return emailsIn(String(cell ?? '')).some(isOwn);
}

/**
 * Returns the rule that tells what a row holds. An email is held when the list's column of emails, the field's own column or
 * the one beside it has a work email. A phone is held when the field's own column is filled, because its value would not be
 * written there. What comes with the lookup is never held: it costs nothing more.
 */
export function heldFields(
  fields: readonly RunField[],
  columns: readonly FieldColumns[],
  emailColumn: number | undefined,
): (cells: readonly unknown[]) => readonly RunField[] {
  return (cells) =>
    fields.filter((field, index) => {
      const { place = 0, adjacent = 0 } = columns[index] ?? {};
      const cell = (column: number) => cells[column - 1] ?? '';
      if (isWorkEmail(field)) return [emailColumn ?? 0, place, adjacent].some((at) => hasWorkEmail(cell(at)));
      return isReachable(field) && cell(place) !== '';
    });
}

/** Returns what a row still needs. Where a person asked for fresh values, it needs all of the fields. */
export function needsOf(fields: readonly RunField[], held: readonly RunField[]): RowNeeds {
  const left = fields.filter((field) => !held.includes(field));
  return { fields: left, required: requiredReveals(left), held };
}

/** Returns whether nothing of what was asked is left to be found for the row. */
export function isComplete({ fields }: RowNeeds): boolean {
  return fields.length === 0;
}

/** Returns whether the row holds all emails and phones that were asked for, so that nothing of them is purchased. */
export function holdsAllPaid({ fields, held }: RowNeeds): boolean {
  return held.length > 0 && !fields.some((field) => field.needs !== 'preview');
}

/** Names the fields that a row held, for its status. */
export function heldWords(held: readonly RunField[]): readonly FieldWord[] {
  return [...new Set(held.map(wordOf))];
}

/** Returns the word for a field that emails or phones pay for. */
export function wordOf({ id, needs }: RunField): FieldWord {
  if (needs === 'emails') return 'email';
  return id === 'mobile phone' ? 'mobile' : 'phone';
}

/** Returns whether emails or phones pay for the field. */
export function isReachable({ needs }: RunField): boolean {
  return needs === 'emails' || needs === 'phones';
}
