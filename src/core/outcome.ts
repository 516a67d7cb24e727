/** The outcome of a row as a cell shows it. */

export const OUTCOME_TEXTS = {
  'no match': 'No match',
  'bad input': 'Bad input',
  restricted: 'Lusha may not share this person (privacy)',
} as const;

/**
 * Returns the text for a contact who was looked up at another employer. Such a contact is not revealed without consent.
 */
export function movedText(company: string | undefined): string {
  return company === undefined ? 'Now at another company' : `Now at ${company}`;
}

/** The text for a contact whose name is similar but not the same, or who has no company to compare. */
export const WEAK_TEXT = 'Same name, please check';
