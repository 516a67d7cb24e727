/** Presets: sets of fields that a person can choose in one click. */
import type { Kind } from '../../src/core/kind';
import type { PanelView, Writing } from '../../src/rpc';
import { CATALOGUES, type Catalogue, withUsual } from './field-choices';

interface Preset {
  readonly label: string;
  /** The fields in the order of their columns. */
  readonly fields: readonly string[];
  /** Fields that come along: a row that lacks only these is not looked up for them. */
  readonly extras?: readonly string[];
}

/** A preset as it is offered, either the add-on's or the person's own. */
export interface OfferedPreset extends Preset {
  /** Distinguishes it from the others. */
  readonly value: string;
  /** Only a person's own preset has it. */
  readonly writing?: Writing;
}

const PRIVATE_EMAIL = 'private email';

/** These come with the lookup that an email or a phone needs. */
const COME_ALONG = ['title', 'company', 'linkedin'];

/** The presets of the add-on. The first one of each kind is chosen to begin with, and has no phones. */
export const ENRICH_PRESETS: Readonly<Record<Kind, readonly Preset[]>> = {
  contact: [
    { label: 'Work email', fields: ['work email', ...COME_ALONG], extras: COME_ALONG },
    { label: 'Email + mobile', fields: ['work email', 'mobile phone', ...COME_ALONG], extras: COME_ALONG },
    {
      label: 'Personal email first',
      fields: [PRIVATE_EMAIL, 'work email', ...COME_ALONG],
      extras: COME_ALONG,
    },
  ],
  company: [
    { label: 'Company facts', fields: ['name', 'domain', 'industry', 'employees', 'country', 'linkedin'] },
    {
      label: 'Facts + revenue',
      fields: ['name', 'domain', 'industry', 'employees', 'country', 'linkedin', 'revenue', 'description'],
    },
  ],
};

export const ENRICH_FIELDS: Readonly<Record<Kind, Catalogue>> = {
  contact: withUsual('contact', [
    'work email',
    'mobile phone',
    'phone',
    'title',
    'company',
    'linkedin',
    'name',
    'country',
  ]),
  company: CATALOGUES.company,
};

/** Returns the presets that are offered to this person, their own last. */
export function presetsFor(kind: Kind, { presets }: PanelView): readonly OfferedPreset[] {
  const { usual, more } = ENRICH_FIELDS[kind];
  const known = new Set([...usual, ...more].map(({ id }) => id));
  const own = presets.filter((preset) => preset.kind === kind);
  return [
    ...ENRICH_PRESETS[kind].map((preset) => ({ ...preset, value: preset.label })),
    ...own.map(({ name, fields, writing }) => ({
      value: ownValue(name),
      label: name,
      // Fields that only an older version of the add-on knows are dropped.
      fields: fields.filter((id) => known.has(id)),
      writing,
    })),
  ];
}

export function ownValue(name: string): string {
  return `own ${name}`;
}

/** Returns the preset with exactly these fields, in any order; a person's own preset also needs its way of writing. */
export function presetOf(
  presets: readonly OfferedPreset[],
  { fields, writing }: { readonly fields: readonly string[]; readonly writing: Writing },
): OfferedPreset | undefined {
  return presets.find(
    (preset) =>
      (preset.writing ?? writing) === writing &&
      preset.fields.length === fields.length &&
      preset.fields.every((id) => fields.includes(id)),
  );
}

/** Adds a field after those that are listed before it; the others keep their order. */
export function addField(kind: Kind, fields: readonly string[], id: string): readonly string[] {
  const { usual, more } = ENRICH_FIELDS[kind];
  const ids = [...usual, ...more].map((field) => field.id);
  const before = ids.slice(0, ids.indexOf(id));
  const at = 1 + Math.max(-1, ...fields.flatMap((one, index) => (before.includes(one) ? [index] : [])));
  return [...fields.slice(0, at), id, ...fields.slice(at)];
}

/** Returns whether private emails are chosen while the person has them turned off. */
export function lacksPrivateEmails(fields: readonly string[], { privateEmails }: PanelView): boolean {
  return privateEmails === 'off' && fields.includes(PRIVATE_EMAIL);
}

/** Returns the credits for one record with all of these fields, at most, without the lookup. */
export function presetPrice(kind: Kind, fields: readonly string[], prices: PanelView['prices']): number {
  const { usual, more } = CATALOGUES[kind];
  const needs = new Set(
    [...usual, ...more].filter(({ id }) => fields.includes(id)).map((field) => field.needs),
  );
  needs.delete('preview');
  if (needs.size === 0) return 0;
  if (kind === 'company') {
    needs.delete('base');
    return prices.company + needs.size * prices.companyBlock;
  }
  const paid = (needs.has('emails') ? prices.email : 0) + (needs.has('phones') ? prices.phone : 0);
  return paid === 0 ? Math.min(prices.email, prices.phone) : paid;
}
