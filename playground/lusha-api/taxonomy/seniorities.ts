/** Levels of seniority with the IDs that filters accept. */

export interface Seniority {
  readonly id: number;
  readonly label: string;
}

export const SENIORITIES: readonly Seniority[] = [
  { id: 10, label: 'Founder' },
  { id: 9, label: 'C-Suite' },
  { id: 8, label: 'Vice President' },
  { id: 7, label: 'Partner' },
  { id: 6, label: 'Director' },
  { id: 5, label: 'Manager' },
  { id: 4, label: 'Senior' },
  { id: 3, label: 'Entry' },
  { id: 2, label: 'Intern' },
  { id: 1, label: 'Other' },
];

/** Returns the label of a level, or `Other` for an ID that no level has. */
export function seniorityLabel(id: number): string {
  return SENIORITIES.find((level) => level.id === id)?.label ?? 'Other';
}
