/** What is unsure about similar people and companies. */

export const LUSHA_SIMILAR = {
  unknownSeeds: {
    question: 'What becomes of a request for similar records with a seed that Lusha does not know?',
    answers: ['ignored', 'refused'],
    usual: 'ignored',
    why: 'No refusal is documented that names a seed.',
    askable: false,
  },
  similarSession: {
    question: 'Does an answer about similar people name a session, so that the next one repeats nobody?',
    answers: ['named', 'null'],
    usual: 'named',
    why: 'Recorded answers name one; the specification allows null for people.',
    askable: false,
  },
  endedSession: {
    question: 'What becomes of a request that names a session of similar records which has ended?',
    answers: ['refused', 'starts anew'],
    usual: 'refused',
    why: 'The specification has a 410 for it; one guide says that a new session starts.',
    askable: false,
  },
} as const;
