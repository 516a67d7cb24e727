/** The fields that a person can tick, the usual ones first, and what each adds to the price. */
import { COMPANY_FIELDS } from '../../src/core/fields/company';
import { CONTACT_FIELDS } from '../../src/core/fields/contact';
import type { Kind } from '../../src/core/kind';
import type { PanelView } from '../../src/rpc';
import { credits } from './numbers';

export interface FieldChoice {
  readonly id: string;
  readonly label: string;
  readonly needs: string;
}

export interface Catalogue {
  readonly usual: readonly FieldChoice[];
  readonly more: readonly FieldChoice[];
  /** The fields that are ticked to begin with. Phones never are. */
  readonly first: readonly string[];
}

const USUAL: Readonly<Record<Kind, readonly string[]>> = {
  contact: ['name', 'title', 'company', 'email', 'phone', 'mobile phone', 'linkedin', 'country'],
  company: ['name', 'domain', 'industry', 'employees', 'country', 'linkedin', 'revenue', 'description'],
};

export const CATALOGUES: Readonly<Record<Kind, Catalogue>> = {
  contact: catalogue('contact', CONTACT_FIELDS, ['name', 'title', 'company', 'email']),
  company: catalogue('company', COMPANY_FIELDS, ['name', 'domain', 'industry', 'employees', 'country']),
};

/** Sorts the ticked fields as they are listed, which is the order of their columns. */
export function inOrder(kind: Kind, chosen: ReadonlySet<string>): readonly string[] {
  const { usual, more } = CATALOGUES[kind];
  return [...usual, ...more].filter(({ id }) => chosen.has(id)).map(({ id }) => id);
}

/** Says what a field adds for one record: `''` when it comes with the lookup. */
export function priceText(
  kind: Kind,
  field: FieldChoice,
  chosen: readonly string[],
  prices: PanelView['prices'],
): string {
  if (field.needs === 'preview') return '';
  const { usual, more } = CATALOGUES[kind];
  const paid = new Set(
    [...usual, ...more].filter(({ id }) => id !== field.id && chosen.includes(id)).map(({ needs }) => needs),
  );
  paid.delete('preview');
  const rides = field.needs === 'any reveal' || field.needs === 'base';
  if (paid.has(field.needs) || (rides && paid.size > 0)) return 'included';
  // Every paid block of a company comes with the company's own data, which is charged once.
  if (kind === 'company') {
    const block = field.needs === 'base' ? 0 : prices.companyBlock;
    return credits(block + (paid.size > 0 ? 0 : prices.company));
  }
  return credits(field.needs === 'phones' ? prices.phone : prices.email);
}

/** Returns the same fields with `ids` as the usual ones, in their order. */
export function withUsual(kind: Kind, ids: readonly string[]): Catalogue {
  const { usual, more } = CATALOGUES[kind];
  const all = [...usual, ...more];
  return {
    usual: ids.flatMap((id) => all.filter((field) => field.id === id)),
    more: all.filter(({ id }) => !ids.includes(id)),
    first: ids,
  };
}

function catalogue(kind: Kind, fields: readonly FieldChoice[], first: readonly string[]): Catalogue {
  const usual = USUAL[kind].flatMap((id) => fields.filter((field) => field.id === id));
  return { usual, more: fields.filter(({ id }) => !USUAL[kind].includes(id)), first };
}
