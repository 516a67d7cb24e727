/** Fields, and how the names that people type find them. */
import type { CellValue } from '../cell';
import { AddOnError } from '../errors';
import { fold } from '../lookup/text';
import { nearest } from './edit-distance';

/** One column that can be requested. `R` is its record, `N` what it can require, and `C` the other arguments of `read`. */
export interface Field<R, N extends string, C extends readonly unknown[] = readonly []> {
  /** The name that is typed in formulas. */
  readonly id: string;
  /** The header of the column. */
  readonly label: string;
  /** Other names that find it. Case, accents, spaces, hyphens and underscores do not matter in any of the names. */
  readonly aliases: readonly string[];
  /** Where its value comes from: `preview`, or what must be revealed. */
  readonly needs: N;
  /** Returns the value of the cell, which is `''` when the record does not have it. */
  readonly read: (record: R, ...context: C) => CellValue;
}

type Named = Pick<Field<never, string>, 'id' | 'label' | 'aliases'>;

/** The error for a request of an unknown field or of no field. Its message is a sentence for people. */
export class UnknownFieldError extends AddOnError {
  override readonly name = 'UnknownFieldError';

  constructor(message: string) {
    super('unknown_field', { message });
  }
}

/**
 * Returns the requested fields in order, including repeated ones. `requested` is a text with commas, semicolons or line
 * breaks, or a list of header cells, in which nested lists are ranges. Blanks are skipped.
 * Throws an `UnknownFieldError` that names the nearest field, or gives examples when nothing is requested.
 */
export function findFields<F extends Named>(
  catalogue: readonly F[],
  requested: string | readonly unknown[],
): readonly F[] {
  const names = (typeof requested === 'string' ? requested.split(/[,;\r\n]/) : flat(requested)).filter(
    (name) => name.trim() !== '',
  );
  if (names.length === 0) {
    throw new UnknownFieldError(`Name the fields you want, for example ${examples(catalogue).join(', ')}.`);
  }
  const byName = new Map<string, F>();
  for (const field of catalogue) for (const name of namesOf(field)) byName.set(fold(name), field);
  return names.map((name) => {
    const field = byName.get(fold(name));
    if (!field) throw new UnknownFieldError(unknownField(catalogue, name.trim()));
    return field;
  });
}

/** Returns what must be revealed before all of `fields` can be read; empty when the preview has them. */
export function needsOf<N extends string>(
  fields: readonly { readonly needs: N }[],
): ReadonlySet<Exclude<N, 'preview'>> {
  const needs = fields.map((field) => field.needs);
  return new Set(needs.filter((need): need is Exclude<N, 'preview'> => need !== 'preview'));
}

function namesOf({ id, label, aliases }: Named): readonly string[] {
  return [id, label, ...aliases];
}

function flat(cells: readonly unknown[]): readonly string[] {
  return cells.reduce<string[]>(
    (names, cell) => names.concat(Array.isArray(cell) ? flat(cell) : textOf(cell)),
    [],
  );
}

function textOf(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}

function unknownField(catalogue: readonly Named[], name: string): string {
  const near = nearest(catalogue, (field) => namesOf(field).map(fold), fold(name));
  const shown = name.length > 40 ? `${name.slice(0, 39)}…` : name;
  return near
    ? `Unknown field "${shown}". Did you mean "${near.id}"?`
    : `Unknown field "${shown}". Fields are for example ${examples(catalogue).join(', ')}.`;
}

function examples(catalogue: readonly Named[]): readonly string[] {
  return catalogue.slice(0, 3).map(({ id }) => `"${id}"`);
}
