/** Which column of a list holds what: proposed from headers and samples, with the reason. */

/** What a column can tell of the person or company of its row. */
export type Role =
  | 'lusha id'
  | 'email'
  | 'linkedin'
  | 'full name'
  | 'first name'
  | 'last name'
  | 'company name'
  | 'company domain';
