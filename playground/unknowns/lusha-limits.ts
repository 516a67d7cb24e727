/** What is unsure about how Lusha limits requests, and about how it says so. */

export const LUSHA_LIMITS = {
  windows: {
    question:
      'When do request limits reset: at full minutes, hours, and UTC days, at odd times, or request by request?',
    answers: ['odd', 'aligned', 'rolling'],
    usual: 'odd',
    why: 'A day was seen to reset at 12:26:56 UTC and a minute ten seconds after the full one.',
    askable: true,
  },
} as const;
