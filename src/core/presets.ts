/** What a person adds to rows again and again, kept under a name of their own for all their files. */

import { readNote } from './account';
import type { Kind } from './kind';

/** What may be written where something stands already. `only empty` goes by person: title, company and e-mail change together or not at all. */
export type Writing = 'only empty' | 'overwrite' | 'new columns';

export interface Preset {
  readonly kind: Kind;
  /** At most 40 characters; of one kind each name is there once. */
  readonly name: string;
  /** Ids of fields, in the order of their columns. */
  readonly fields: readonly string[];
  readonly writing: Writing;
}

/** Name in the user's property store. */
export const PRESETS_PROPERTY = 'lusha.presets';
export const LONGEST_NAME = 40;
const MOST_PRESETS = 20;
/** A property holds 9 KB. */
const MOST_BYTES = 9_000;
const KINDS: readonly unknown[] = ['contact', 'company'] satisfies Kind[];
const WRITINGS: readonly unknown[] = ['only empty', 'overwrite', 'new columns'] satisfies Writing[];

/** The presets in a user's properties, the oldest first. What is damaged is left out. */
export function readPresets(properties: Readonly<Record<string, string>>): readonly Preset[] {
  const kept = readNote<unknown>(properties[PRESETS_PROPERTY]);
  return Array.isArray(kept) ? kept.flatMap((one) => readPreset(one) ?? []) : [];
}

/** As it may be kept: the name without blanks around it, and not too long; `undefined` where it is none. */
export function readPreset(value: unknown): Preset | undefined {
  const { kind, name, fields, writing } = (value ?? {}) as Record<string, unknown>;
  if (!KINDS.includes(kind) || !WRITINGS.includes(writing) || !Array.isArray(fields)) return undefined;
  const ids = fields.filter((id): id is string => typeof id === 'string');
  const text = cleanName(name);
  if (text === '' || ids.length === 0) return undefined;
  return { kind: kind as Kind, name: text, fields: ids, writing: writing as Writing };
}

/** With this one in the place of one of the same name; `undefined` where there is no room for it. */
export function withPreset(presets: readonly Preset[], preset: Preset): readonly Preset[] | undefined {
  const known = presets.findIndex((one) => isSame(one, preset));
  const next = known < 0 ? [...presets, preset] : presets.map((one, at) => (at === known ? preset : one));
  return next.length > MOST_PRESETS || bytesOf(storePresets(next)) > MOST_BYTES ? undefined : next;
}

export function withoutPreset(
  presets: readonly Preset[],
  preset: Pick<Preset, 'kind' | 'name'>,
): readonly Preset[] {
  return presets.filter((one) => !isSame(one, preset));
}

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

/** At most: a character beyond ASCII takes up to three bytes, half of a pair two. */
function bytesOf(text: string): number {
  return text.replace(/[^ -~]/g, '???').length;
}
