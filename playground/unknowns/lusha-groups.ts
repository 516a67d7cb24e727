/** What is unsure about buying groups. */

export const LUSHA_GROUPS = {
  groupRoles: {
    question: 'Does a person of a buying group have several roles, one in a list, or one as a text?',
    answers: ['several', 'one', 'text'],
    usual: 'several',
    why: 'The schema has a list; a guide says that each person has exactly one.',
    askable: false,
  },
} as const;
