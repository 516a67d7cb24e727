/** Presets: named sets of fields that a person keeps for all their files. */

import { readNote } from './account';
import type { Kind } from './kind';

/**
 * How results are written where cells are already filled. `only empty` treats the values of one record together, so
 * that its title, company and email change together or not at all.
 */
export type Writing = 'only empty' | 'overwrite' | 'new columns';

export interface Preset {
  readonly kind: Kind;
  /** At most 40 characters, and unique within a kind. */
  readonly name: string;
  /** The ids of the fields in the order of their columns. */
  readonly fields: readonly string[];
  readonly writing: Writing;
}

/** The name of the user property. */
export const PRESETS_PROPERTY = 'lusha.presets';
export const LONGEST_NAME = 40;
const MOST_PRESETS = 20;
/** Google limits the value of a property to 9 KB. */
const MOST_BYTES = 9_000;
const KINDS: readonly unknown[] = ['contact', 'company'] satisfies Kind[];
const WRITINGS: readonly unknown[] = ['only empty', 'overwrite', 'new columns'] satisfies Writing[];

/** Reads the presets from the user's properties, oldest first. Damaged ones are left out. */
export function readPresets(properties: Readonly<Record<string, string>>): readonly Preset[] {
  const stored = readNote<unknown>(properties[PRESETS_PROPERTY]);
  return Array.isArray(stored) ? stored.flatMap((value) => readPreset(value) ?? []) : [];
}

/**
 * Reads a preset from an unknown value, with its name trimmed and shortened; `undefined` when it is not a valid preset.
 */
export function readPreset(value: unknown): Preset | undefined {
  const { kind, name, fields, writing } = (value ?? {}) as Record<string, unknown>;
  if (!KINDS.includes(kind) || !WRITINGS.includes(writing) || !Array.isArray(fields)) return undefined;
  const ids = fields.filter((id): id is string => typeof id === 'string');
  const text = cleanName(name);
  if (text === '' || ids.length === 0) return undefined;
  return { kind: kind as Kind, name: text, fields: ids, writing: writing as Writing };
}

/** Adds the preset, or replaces the one of the same kind and name. Returns `undefined` when there is no room for it. */
export function withPreset(presets: readonly Preset[], preset: Preset): readonly Preset[] | undefined {
  const index = presets.findIndex((other) => isSame(other, preset));
  const next = index < 0 ? [...presets, preset] : presets.map((other, at) => (at === index ? preset : other));
  return next.length > MOST_PRESETS || bytesOf(storePresets(next)) > MOST_BYTES ? undefined : next;
}

/** Removes the preset of this kind and name. */
export function withoutPreset(
  presets: readonly Preset[],
  preset: Pick<Preset, 'kind' | 'name'>,
): readonly Preset[] {
  return presets.filter((other) => !isSame(other, preset));
}

/** Returns the JSON that is stored in the user property. */
export function storePresets(presets: readonly Preset[]): string {
  return JSON.stringify(presets);
}

function isSame(one: Pick<Preset, 'kind' | 'name'>, other: Pick<Preset, 'kind' | 'name'>): boolean {
  return one.kind === other.kind && cleanName(one.name).toLowerCase() === cleanName(other.name).toLowerCase();
}

function cleanName(name: unknown): string {
  const text = String(name ?? '').replace(/\s+/g, ' ');
  return Array.from(text.trim()).slice(0, LONGEST_NAME).join('').trim();
}

/** Returns an upper bound of the bytes: outside ASCII each UTF-16 unit takes three bytes at most. */
function bytesOf(text: string): number {
  return text.replace(/[^ -~]/g, '???').length;
}
