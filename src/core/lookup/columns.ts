/** Which column of a list holds what: proposed from headers and samples, with the reason. */
import type { Kind } from '../kind';
import { emailsIn, linkedinProfile, lushaId, website } from './shapes';
import { fold } from './text';

/** What a column can tell of the person or company of its row, in the order in which a row is read. */
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

/** Words that head a column of a role. A further language is a line more; case, accents, spaces and hyphens do not matter. */
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

/** Rows from the top among which the headers are looked for. */
const HEADER_ROWS = 20;
/** Of the filled samples of a column so many must show what it holds. */
const SHARE = 0.6;

export interface ProposedRole {
  /** Counted from 1. */
  readonly column: number;
  readonly role: Role;
  /** A few words for the person. */
  readonly reason: string;
}

type Cells = readonly (readonly unknown[])[];

export type HeaderRow =
  /** Counted from 1. */
  { readonly row: number; readonly secondRow?: number } | { readonly row?: undefined };

/** The row of headers in the first rows of a tab, and a second one right under it where there is one. */
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

/** A role for each column of which header or samples tell one; every role once, what a header says before what samples show. */
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
    const shown = roleOfSamples(samples.map((row) => row[index]));
    if (shown) propose(shown.role, index + 1, shown.reason);
  });
  return settled(proposed, kind);
}

/** First and last name together say what a full name says; one of them alone is read as a full name. */
function settled(proposed: Map<Role, ProposedRole>, kind: Kind): readonly ProposedRole[] {
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
  const people: readonly Role[] = ['full name', 'first name', 'last name'];
  return ROLES.flatMap((role) => {
    const one = proposed.get(role);
    return one && (kind === 'contact' || !people.includes(role)) ? [one] : [];
  });
}

function roleOfHeader(cell: unknown, kind: Kind): Role | undefined {
  const role = typeof cell === 'string' ? ROLE_BY_WORD.get(fold(cell)) : undefined;
  // In a list of companies a plain name is the company's; ids of people and of companies are told apart by their headers.
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

/** How many cells of the row are words that head a column. */
function knownHeaders(row: readonly unknown[]): number {
  return row.filter((cell) => typeof cell === 'string' && ROLE_BY_WORD.has(fold(cell))).length;
}

function filled(row: readonly unknown[]): number {
  return row.filter((cell) => cell !== '').length;
}

/** The first row that is not blank, if it holds nothing but texts and is none of the list itself. */
function firstTexts(top: Cells): number {
  const index = top.findIndex((row) => filled(row) > 0);
  const row = (top[index] ?? []).filter((cell) => cell !== '');
  const isData = (cell: unknown) =>
    typeof cell !== 'string' || SHAPES.some(([, , is]) => is(cell)) || cell.length > 60;
  return row.some(isData) || filled(top[index + 1] ?? []) === 0 ? -1 : index;
}
