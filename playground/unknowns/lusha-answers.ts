/** What is unsure about the shape of answers about contacts and companies. */

export const LUSHA_ANSWERS = {
  unmatched: {
    question: 'Does a search list the items that it did not find, or does it leave them out?',
    answers: ['error', 'left-out'],
    usual: 'error',
    why: 'Recorded answers list them.',
    askable: false,
  },
  badRequestShape: {
    question: 'What does the body of a refused request look like?',
    answers: ['feathers', 'listed', 'array'],
    usual: 'feathers',
    why: 'It is the form of most recorded refusals.',
    askable: false,
  },
  keyEcho: {
    question:
      'Do answers repeat the API key of the request, in headers and in properties that are not documented?',
    answers: [false, true],
    usual: false,
    why: 'It was not seen in recorded answers.',
    askable: true,
  },
  idVersion: {
    question: 'With which version do the IDs of answers begin?',
    answers: ['v1', 'v2'],
    usual: 'v1',
    why: 'Recorded answers have it.',
    askable: false,
  },
  phoneTypes: {
    question: 'Which words does an answer use for the types of phones?',
    answers: ['specified', 'legacy'],
    usual: 'specified',
    why: 'Recorded answers use the words of the specification; older data has Phone.',
    askable: false,
  },
} as const;
