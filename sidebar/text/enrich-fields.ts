/** What can be asked for in one click, and the fields behind it. */
import type { EnrichKind, PanelView } from '../../src/rpc';
import { CATALOGUES, type Catalogue, withUsual } from './field-choices';

export interface Preset {
  readonly label: string;
  /** In the order of their columns. */
  readonly fields: readonly string[];
  /** Only for who turned private e-mails on. */
  readonly privateEmails?: true;
}

/** The first of each is what a person begins with. Never phones. */
export const ENRICH_PRESETS: Readonly<Record<EnrichKind, readonly Preset[]>> = {
  people: [
    { label: 'Work e-mail', fields: ['work email', 'title', 'company', 'linkedin'] },
    { label: 'E-mail + mobile', fields: ['work email', 'mobile phone', 'title', 'company', 'linkedin'] },
    {
      label: 'Recruiting: private e-mail first',
      fields: ['private email', 'work email', 'title', 'company', 'linkedin'],
      privateEmails: true,
    },
  ],
  companies: [
    { label: 'Company facts', fields: ['name', 'domain', 'industry', 'employees', 'country', 'linkedin'] },
    {
      label: 'Facts + revenue',
      fields: ['name', 'domain', 'industry', 'employees', 'country', 'linkedin', 'revenue', 'description'],
    },
  ],
};

export const ENRICH_FIELDS: Readonly<Record<EnrichKind, Catalogue>> = {
  people: withUsual('people', [
    'work email',
    'mobile phone',
    'phone',
    'title',
    'company',
    'linkedin',
    'name',
    'country',
  ]),
  companies: CATALOGUES.companies,
};

/** The presets that are offered to this person. */
export function presetsFor(kind: EnrichKind, view: PanelView): readonly Preset[] {
  return ENRICH_PRESETS[kind].filter((preset) => !preset.privateEmails || view.privateEmails !== 'off');
}

/** The preset with just these fields, whatever their order. */
export function presetOf(presets: readonly Preset[], fields: readonly string[]): Preset | undefined {
  return presets.find(
    (preset) => preset.fields.length === fields.length && preset.fields.every((id) => fields.includes(id)),
  );
}

/** Credits for one person or company with all of it, at most, without looking up. */
export function presetPrice(
  kind: EnrichKind,
  fields: readonly string[],
  prices: PanelView['prices'],
): number {
  const { usual, more } = CATALOGUES[kind];
  const needs = new Set(
    [...usual, ...more].filter(({ id }) => fields.includes(id)).map((field) => field.needs),
  );
  needs.delete('preview');
  if (needs.size === 0) return 0;
  if (kind === 'companies') {
    needs.delete('base');
    return prices.company + needs.size * prices.companyBlock;
  }
  const paid = (needs.has('emails') ? prices.email : 0) + (needs.has('phones') ? prices.phone : 0);
  return paid === 0 ? Math.min(prices.email, prices.phone) : paid;
}
