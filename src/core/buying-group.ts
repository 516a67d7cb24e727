/** Buying groups: who of a company takes part in a purchase, and in which role. */

/** The roles that Lusha knows, under its names. */
export const BUYING_ROLES = ['decision_maker', 'potential_champion', 'end_user'] as const;

/** The most people of one company that the panel offers to choose, and that are ever asked for. */
export const MOST_EACH_OFFERED = 20;
export const MOST_EACH = 60;

export type BuyingRole = (typeof BUYING_ROLES)[number];

/** What Lusha says of a person as a member of the buying group of their company. */
export interface GroupMembership {
  /** Lusha's words, which may be others than those that are known. */
  readonly roles: readonly string[];
  /** From 0 to 1; absent where Lusha does not say. */
  readonly score?: number;
}

const LABELS: Readonly<Record<BuyingRole, string>> = {
  decision_maker: 'Decision maker',
  potential_champion: 'Potential champion',
  end_user: 'End user',
};

/** Returns a role as people read it. A word that nobody knows is shown with spaces. */
export function roleLabel(role: string): string {
  const known = LABELS[role as BuyingRole];
  if (known !== undefined) return known;
  const words = role.replace(/_+/g, ' ').trim().toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Returns the roles of a person in one text. */
export function rolesText({ roles }: GroupMembership): string {
  return roles.map(roleLabel).join(', ');
}
