/** Proposes which column of a list holds what, from its headers and samples, and gives the reason. */
import type { Kind } from '../kind';
import { emailsIn, linkedinProfile, lushaId, website } from './shapes';
import { fold } from './text';

/** The roles of columns that identify the contact or company of a row, in the order in which a row is read. */
export const ROLES = [
  'lusha id',
  'email',
  'linkedin',
  'full name',
  'first name',
  'last name',
  'company name',
  'company domain',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * The header words of each role. Another language is one more line. Case, accents, spaces and hyphens do not matter,
 * because words are compared folded.
 */
const HEADERS: Readonly<Record<Role, readonly string[]>> = {
  'lusha id': ['lusha id', 'lusha contact id', 'lusha company id'],
  email: [
    ...['email', 'e-mail', 'mail', 'email address', 'e-mail address', 'work email', 'business email'],
    ...[
      'company email',
      'contact email',
      'email 1',
      'e-mail-adresse',
      'correo electronico',
      'adresse e-mail',
    ],
  ],
  linkedin: [
    ...['linkedin', 'linkedin url', 'linkedin profile', 'linkedin profile url', 'person linkedin url'],
    ...['li url', 'profile url', 'linkedin page', 'company linkedin url', 'linkedin address'],
  ],
  'full name': [
    ...['name', 'full name', 'contact', 'contact name', 'person', 'lead', 'lead name', 'prospect'],
    ...['attendee', 'vollständiger name', 'nom complet', 'nombre completo'],
  ],
  'first name': ['first name', 'given name', 'forename', 'firstname', 'first', 'vorname', 'prenom', 'nombre'],
  'last name': ['last name', 'family name', 'surname', 'lastname', 'last', 'nachname', 'nom', 'apellido'],
  'company name': [
    ...['company', 'company name', 'employer', 'organization', 'organisation', 'organization name'],
    ...['account', 'account name', 'business', 'firm', 'firma', 'unternehmen', 'entreprise', 'empresa'],
  ],
  'company domain': [
    ...['domain', 'company domain', 'website', 'company website', 'web site', 'url', 'homepage'],
    ...['company url', 'account domain', 'web', 'webseite', 'site web', 'sitio web'],
  ],
};

const ROLE_BY_WORD: ReadonlyMap<string, Role> = new Map(
  ROLES.flatMap((role) => HEADERS[role].map((word): [string, Role] => [fold(word), role])),
);

/** How many rows from the top can hold the headers. */
const HEADER_ROWS = 20;
/** The share of a column's filled samples that must have the shape of a role. */
const SHARE = 0.6;

export interface ProposedRole {
  /** Columns are counted from 1. */
  readonly column: number;
  readonly role: Role;
  /** A few words that the panel shows. */
  readonly reason: string;
}

type Cells = readonly (readonly unknown[])[];

/** The header row, and a second one directly below it; without `row` when there is none. */
export type HeaderRow =
  /** Rows are counted from 1. */
  { readonly row: number; readonly secondRow?: number } | { readonly row?: undefined };

/**
 * Finds the header row in the first rows of a tab: the one with the most known words, otherwise a first row that holds
 * only texts and no data.
 */
export function findHeader(cells: Cells): HeaderRow {
  const top = cells.slice(0, HEADER_ROWS);
  const known = top.map(knownHeaders);
  const best = Math.max(0, ...known);
  const index = best > 0 ? known.indexOf(best) : firstTexts(top);
  if (index < 0) return {};
  const next = known[index + 1] ?? 0;
  const isSecond = next > 0 && next >= filled(top[index + 1] ?? []) / 2;
  return { row: index + 1, ...(isSecond ? { secondRow: index + 2 } : {}) };
}

/**
 * Proposes a role for each column that its header or its samples identify. Each role is proposed once, and headers have
 * priority over samples.
 */
export function proposeRoles(
  header: readonly unknown[],
  samples: Cells,
  kind: Kind,
): readonly ProposedRole[] {
  const proposed = new Map<Role, ProposedRole>();
  const propose = (role: Role, column: number, reason: string) => {
    if (!proposed.has(role)) proposed.set(role, { column, role, reason });
  };
  header.forEach((cell, index) => {
    const role = roleOfHeader(cell, kind);
    if (role) propose(role, index + 1, `header “${String(cell).trim()}”`);
  });
  const taken = new Set([...proposed.values()].map(({ column }) => column));
  header.forEach((_cell, index) => {
    if (taken.has(index + 1)) return;
    const sampled = roleOfSamples(samples.map((row) => row[index]));
    if (sampled) propose(sampled.role, index + 1, sampled.reason);
  });
  return resolveNames(proposed, kind);
}

/** Keeps first and last name together or a full name. A first or last name alone is read as a full name. */
function resolveNames(proposed: Map<Role, ProposedRole>, kind: Kind): readonly ProposedRole[] {
  const first = proposed.get('first name');
  const last = proposed.get('last name');
  if (first && last) proposed.delete('full name');
  else {
    const single = first ?? last;
    if (single && !proposed.has('full name')) {
      proposed.set('full name', { ...single, role: 'full name' });
    }
    proposed.delete('first name');
    proposed.delete('last name');
  }
  const personNames: readonly Role[] = ['full name', 'first name', 'last name'];
  return ROLES.flatMap((role) => {
    const proposal = proposed.get(role);
    return proposal && (kind === 'contact' || !personNames.includes(role)) ? [proposal] : [];
  });
}

function roleOfHeader(cell: unknown, kind: Kind): Role | undefined {
  const role = typeof cell === 'string' ? ROLE_BY_WORD.get(fold(cell)) : undefined;
  // In a list of companies "Name" is the company's name. Only the header distinguishes ids of contacts from ids of
  // companies.
  if (kind === 'company' && role === 'full name') return 'company name';
  if (role === 'lusha id' && /company/i.test(String(cell)) !== (kind === 'company')) return undefined;
  return role;
}

const SHAPES: readonly (readonly [Role, string, (text: string) => boolean])[] = [
  ['email', 'e-mails', (text) => emailsIn(text).length > 0],
  ['linkedin', 'LinkedIn addresses', (text) => linkedinProfile(text) !== undefined],
  ['lusha id', 'Lusha IDs', (text) => lushaId(text) !== undefined],
  ['company domain', 'domains', (text) => website(text) !== undefined],
];

function roleOfSamples(cells: readonly unknown[]): { role: Role; reason: string } | undefined {
  const texts = cells.flatMap((cell) => (typeof cell === 'string' && cell.trim() !== '' ? [cell] : []));
  if (texts.length === 0) return undefined;
  for (const [role, what, is] of SHAPES) {
    const count = texts.filter(is).length;
    if (count >= texts.length * SHARE)
      return { role, reason: `${count} of ${texts.length} rows hold ${what}` };
  }
  return undefined;
}

/** Returns how many cells of the row are known header words. */
function knownHeaders(row: readonly unknown[]): number {
  return row.filter((cell) => typeof cell === 'string' && ROLE_BY_WORD.has(fold(cell))).length;
}

/** Returns how many cells of the row are filled. */
function filled(row: readonly unknown[]): number {
  return row.filter((cell) => cell !== '').length;
}

/** Returns the index of the first filled row if it holds only texts and no data of the list, otherwise -1. */
function firstTexts(top: Cells): number {
  const index = top.findIndex((row) => filled(row) > 0);
  const row = (top[index] ?? []).filter((cell) => cell !== '');
  const isData = (cell: unknown) =>
    typeof cell !== 'string' || SHAPES.some(([, , is]) => is(cell)) || cell.length > 60;
  return row.some(isData) || filled(top[index + 1] ?? []) === 0 ? -1 : index;
}
