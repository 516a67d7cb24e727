/** The roles of columns that identify the contact or company of a row. */

/** All roles, in the order in which they identify a row. */
export const ROLES = [
  'lusha id',
  'email',
  'linkedin',
  'full name',
  'name, last first',
  'first name',
  'last name',
  'company name',
  'company domain',
  'company page',
] as const;
export type Role = (typeof ROLES)[number];

/** The roles that hold a person's name, in whole or in part. */
export const PERSON_NAMES: readonly Role[] = ['full name', 'name, last first', 'first name', 'last name'];

/** The roles of which one alone identifies a person. */
export const STRONG_ROLES: readonly Role[] = ['lusha id', 'email', 'linkedin'];

/** Columns by role, counted from 1. */
export type Roles = ReadonlyMap<Role, number>;

/** A column that was taken for a role, or that may have it. */
export interface ProposedRole {
  /** Counted from 1. */
  readonly column: number;
  readonly role: Role;
  /** A few words that the panel shows. */
  readonly reason: string;
}

/** Rows of cells as Sheets gives them. */
export type Rows = readonly (readonly unknown[])[];

/** How a list is read: its columns, and the domains that stand beside many companies and so belong to none of them. */
export interface Layout {
  readonly roles: Roles;
  readonly sharedDomains: ReadonlySet<string>;
  /**
   * Set where no header tells what the columns are. In these columns each cell is what its own shape says, and what is
   * wrong in any cell may be why its row identifies nobody.
   */
  readonly bare?: ReadonlySet<number>;
}
