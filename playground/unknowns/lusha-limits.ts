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
  headerCase: {
    question: 'In which letter case do the names of the limit headers arrive?',
    answers: ['lower', 'title', 'upper'],
    usual: 'lower',
    why: 'The documentation writes them so.',
    askable: true,
  },
  limitHeaders: {
    question: 'Which limit headers does an answer have?',
    answers: [
      'all',
      'without usage',
      'without minute',
      'without hour',
      'without day',
      'of the previous API',
      'none',
    ],
    usual: 'all',
    why: 'The documentation lists them all; recordings of V3 did not list those of the usage.',
    askable: true,
  },
  headerValues: {
    question: 'Does a limit header come once, or twice with the same value?',
    answers: ['once', 'twice'],
    usual: 'once',
    why: 'It was not seen twice in recordings, but a gateway may add its own.',
    askable: false,
  },
  retryAfter: {
    question: 'Does a refusal for too many requests have the header Retry-After?',
    answers: ['absent', 'seconds', 'date'],
    usual: 'absent',
    why: 'It is not documented.',
    askable: false,
  },
  refusedCounts: {
    question: 'Does a request that is refused for too many requests count toward the limits?',
    answers: [false, true],
    usual: false,
    why: 'Nothing is documented; counting is rare.',
    askable: false,
  },
  tooManyShape: {
    question: 'What does the body of a refusal for too many requests look like?',
    answers: ['with the wait', 'as specified', 'nested', 'web page'],
    usual: 'with the wait',
    why: 'Refusals of V2 were recorded so; the specification of V3 has one plain sentence.',
    askable: false,
  },
  otherKeys: {
    question: 'Do requests with other keys of the account count toward the same limits?',
    answers: ['own limits', 'same limits'],
    usual: 'own limits',
    why: 'The user guide says that limits are per key; another page says per account.',
    askable: false,
  },
  usageCounts: {
    question: 'Does the free request for the usage count toward the limits?',
    answers: [true, false],
    usual: true,
    why: 'The product can do less with it.',
    askable: true,
  },
} as const;
