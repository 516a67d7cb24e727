/** What became of a row, in the words a person reads in a cell. */

export const OUTCOME_TEXTS = {
  'no match': 'No match',
  'bad input': 'Bad input',
  restricted: 'Lusha may not share this person (privacy)',
} as const;

/** For a person who was asked for at another employer. Such a person is not bought by surprise. */
export function movedText(company: string | undefined): string {
  return company === undefined ? 'Now at another company' : `Now at ${company}`;
}

/** For a name that came back alike but not the same, or without a company to compare. */
export const WEAK_TEXT = 'Same name, please check';
