/** Presets: named sets of fields that a person keeps for all their files. */

import type { Kind } from './kind';
import { anything, choice, list, type Reader, readable, shape, text } from './readers';
import { readRecord, storedRecord } from './stored-record';

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
const PRESETS_PROPERTY = 'lusha.presets';
/** The name of the user property that keeps the last presets of which some cannot be read. */
const UNREADABLE = `${PRESETS_PROPERTY}.unread`;
export const LONGEST_NAME = 40;
const MOST_PRESETS = 20;
/** Google limits the value of a property to 9 KB. */
const MOST_BYTES = 9_000;
/** The version of the stored presets. Presets of another version are not read. */
const VERSION = 1;

/** Reads a preset, as the page sends it and as it is stored. */
export function presetReader(): Reader<Preset> {
  return shape<Preset>({
    kind: choice('contact', 'company'),
    name: text(),
    fields: list(text()),
    writing: choice('only empty', 'overwrite', 'new columns'),
  });
}

/** Reads the presets from the user's properties, oldest first. What is damaged or of another version is left out. */
export function readPresets(properties: Readonly<Record<string, string>>): readonly Preset[] {
  const kept = readRecord(properties[PRESETS_PROPERTY], VERSION, readable(presetReader())) ?? [];
  return kept.flatMap((one) => cleanPreset(one) ?? []);
}

/** Gives a preset as it may be kept: the name without blanks around it, and not too long; `undefined` where it has no name or no fields. */
export function cleanPreset(preset: Preset): Preset | undefined {
  const name = cleanName(preset.name);
  return name === '' || preset.fields.length === 0 ? undefined : { ...preset, name };
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

/** Returns the user properties to write for the presets, so that those which this version cannot read are not lost. */
export function presetProperties(
  presets: readonly Preset[],
  before: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const text = before[PRESETS_PROPERTY];
  const all = readRecord(text, VERSION, list(anything()));
  const isWhole = text === undefined || all?.length === readPresets(before).length;
  return { ...(isWhole ? {} : { [UNREADABLE]: text }), [PRESETS_PROPERTY]: storePresets(presets) };
}

function storePresets(presets: readonly Preset[]): string {
  return storedRecord(VERSION, presets);
}

function isSame(one: Pick<Preset, 'kind' | 'name'>, other: Pick<Preset, 'kind' | 'name'>): boolean {
  return one.kind === other.kind && cleanName(one.name).toLowerCase() === cleanName(other.name).toLowerCase();
}

function cleanName(name: string): string {
  return Array.from(name.replace(/\s+/g, ' ').trim()).slice(0, LONGEST_NAME).join('').trim();
}

/** Returns an upper bound of the bytes: outside ASCII each UTF-16 unit takes three bytes at most. */
function bytesOf(text: string): number {
  return text.replace(/[^ -~]/g, '???').length;
}
