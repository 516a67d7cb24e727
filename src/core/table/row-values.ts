/** Sorts the cells of one row by what their columns hold. */
import type { Kind } from '../kind';
import { readCompanyName } from '../lookup/company-cells';
import { companyDomainIn } from '../lookup/company-domains';
import { emailsIn } from '../lookup/emails';
import { linkedinPage, profileInColumn } from '../lookup/linkedin';
import { lushaId, lushaIdInColumn } from '../lookup/lusha-id';
import { isBlankCompany, isLinkLabel } from '../lookup/placeholders';
import { website } from '../lookup/websites';
import { type Ignored, readCell } from './cell-reading';
import { type Layout, PERSON_NAMES, type Role, STRONG_ROLES } from './roles';

/** What the cells of a row hold, by role. */
export interface Values {
  id?: string;
  emails?: readonly string[];
  linkedinUrl?: string;
  firstName?: string;
  lastName?: string;
  fullName?: string;
  lastFirstName?: string;
  companyName?: string;
  companyDomain?: string;
  /** The cell of the website; the name of the company may be needed to read it. */
  website?: string;
  pageName?: string;
}

/** A cell that cannot be what its column holds. */
export interface Problem {
  readonly why: Ignored;
  readonly value: unknown;
  /** Set for a plain text in a column without a role, which may be anything. */
  readonly isOther?: true;
}

/**
 * Returns the role that a cell has: that of its column, or in a range without a header that of its own shape. An email in
 * a column of profiles is an email in either.
 */
export function roleOf(role: Role, text: string, kind: Kind, isBare: boolean): Role {
  if (role === 'company name') return role;
  const shape = shapeRole(text);
  if (shape && (isBare || (STRONG_ROLES.includes(role) && STRONG_ROLES.includes(shape)))) return shape;
  if (!isBare || shape) return role;
  // A name in a column of addresses.
  if (kind === 'company') return 'company name';
  return PERSON_NAMES.includes(role) ? role : 'full name';
}

/** Takes cells with a shape from columns without a role, unless the row has such a value already. */
export function takeShapes(
  values: Values,
  cells: readonly unknown[],
  { roles, bare }: Pick<Layout, 'roles' | 'bare'>,
): void {
  const taken = new Set(roles.values());
  for (const column of bare ?? []) {
    const cell = readCell(cells[column - 1]);
    const role = cell.kind === 'text' && !taken.has(column) ? shapeRole(cell.text) : undefined;
    if (cell.kind === 'text' && role && !hasValue(values, role)) take(values, role, cell.text);
  }
}

function shapeRole(text: string): Role | undefined {
  if (lushaId(text) !== undefined) return 'lusha id';
  if (emailsIn(text).length > 0) return 'email';
  const page = linkedinPage(text);
  if (page) return page.kind === 'company' ? 'company page' : 'linkedin';
  return website(text) || /^https?:/i.test(text) ? 'company domain' : undefined;
}

function hasValue(values: Values, role: Role): boolean {
  switch (role) {
    case 'lusha id':
      return values.id !== undefined;
    case 'email':
      return values.emails !== undefined;
    case 'linkedin':
      return values.linkedinUrl !== undefined;
    case 'company page':
      return values.pageName !== undefined;
    default:
      return values.website !== undefined;
  }
}

/** Puts the text of a cell where its role belongs. Returns why it cannot be that, and nothing when it can. */
export function take(values: Values, role: Role, text: string): Ignored | undefined {
  switch (role) {
    case 'lusha id':
      return given(lushaIdInColumn(text), text, (id) => {
        values.id = id;
      });
    case 'email': {
      const emails = emailsIn(text);
      return given(emails.length > 0 ? emails : undefined, text, (all) => {
        values.emails = all;
      });
    }
    case 'linkedin':
      return given(profileInColumn(text), text, (url) => {
        values.linkedinUrl = url;
      });
    case 'company page':
      return given(pageName(text), text, (name) => {
        values.pageName = name;
      });
    case 'company domain':
      values.website = text;
      return undefined;
    case 'company name':
      return takeCompany(values, text);
    case 'first name':
      return takeName(text, (name) => {
        values.firstName = name;
      });
    case 'last name':
      return takeName(text, (name) => {
        values.lastName = name;
      });
    case 'full name':
      return takeName(text, (name) => {
        values.fullName = name;
      });
    case 'name, last first':
      return takeName(text, (name) => {
        values.lastFirstName = name;
      });
  }
}

function given<T>(value: T | undefined, text: string, put: (value: T) => void): Ignored | undefined {
  if (value === undefined) return whyNot(text);
  put(value);
  return undefined;
}

/** Returns why a text of a column of addresses is none of them. */
export function whyNot(text: string): Ignored {
  if (isLinkLabel(text)) return 'label';
  return website(text) || linkedinPage(text) || /^https?:/i.test(text) ? 'address' : 'other text';
}

function takeName(text: string, put: (name: string) => void): Ignored | undefined {
  const isAddress = text.includes('@') || website(text) !== undefined || /^https?:/i.test(text);
  if (isAddress || !/\p{L}/u.test(text)) return 'other text';
  put(text);
  return undefined;
}

/** A column of companies may also hold their websites or LinkedIn pages. */
function takeCompany(values: Values, text: string): Ignored | undefined {
  if (isBlankCompany(text)) return 'placeholder';
  const page = linkedinPage(text);
  if (page)
    return given(pageName(text), text, (name) => {
      values.pageName = name;
    });
  const site = website(text);
  if (site) {
    // The name of a company may be its address: `Booking.com`.
    return given(companyDomainIn(text, site.hasPath ? undefined : text), text, (domain) => {
      values.companyDomain = domain;
    });
  }
  return given(readCompanyName(text), text, ({ name, domain }) => {
    values.companyName = name;
    if (domain !== undefined) values.companyDomain = domain;
  });
}

/** Reads the website, for which the name of the company must be known. It has priority over a domain in the company's own cell. */
export function takeWebsite(values: Values, shared: ReadonlySet<string>): Problem | undefined {
  const { website: text, companyName } = values;
  if (text === undefined) return undefined;
  const domain = companyDomainIn(text, companyName);
  if (domain === undefined) return { why: whyNot(text), value: text };
  // What stands beside many companies is no company's, but it is better than nothing.
  if (companyName !== undefined && shared.has(domain)) return { why: 'address', value: text };
  values.companyDomain = domain;
  return undefined;
}

function pageName(text: string): string | undefined {
  const page = linkedinPage(text);
  return page?.kind === 'company' ? page.name : undefined;
}
