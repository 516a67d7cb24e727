/** What is not certain about custom functions in cells, and about the permissions that people grant. */
import type { Unknown } from './unknown.js';

/** These are part of `GOOGLE_UNKNOWNS`. */
export const CELL_UNKNOWNS = {
  userPropertiesInCells: {
    question: 'Whose user properties does a cell read?',
    answers: ['those of the owner', 'none', 'refused', 'those of the person', 'one store for all'],
    usual: 'those of the owner',
    why: 'Google documents it, and several projects confirm it; one report saw two accounts share a store.',
    askable: true,
  },
  ownerless: {
    question:
      'Does the file have an owner, and if not, as in a shared drive, whose user properties do cells read?',
    answers: ['has an owner', 'none', 'those of the person'],
    usual: 'has an owner',
    why: 'Files outside of shared drives have an owner.',
    askable: false,
  },
  functionsKnown: {
    question: 'From when on do cells of a file know the custom functions of an add-on?',
    answers: ['at once', 'after its menu was used'],
    usual: 'at once',
    why: 'Google documents it; reports say that the menu has to be used once in the file.',
    askable: false,
  },
  activeRangeInCells: {
    question: 'What does getActiveRange() return in a custom function?',
    answers: ['the cell', 'null', 'refused'],
    usual: 'the cell',
    why: 'Google documents it.',
    askable: true,
  },
  skippedArguments: {
    question: 'How does an argument arrive that a formula skips between two commas?',
    answers: ['as an empty text', 'as undefined'],
    usual: 'as an empty text',
    why: 'A blank cell arrives in the same way.',
    askable: true,
  },
  errorArguments: {
    question: 'How does an error value arrive in a custom function?',
    answers: ['as its text', 'as an object', 'as null'],
    usual: 'as its text',
    why: 'Projects compare it with texts such as #N/A.',
    askable: true,
  },
  dateArguments: {
    question: 'How does a date arrive in a custom function?',
    answers: ['as a Date', 'as its serial number'],
    usual: 'as a Date',
    why: 'Google documents it.',
    askable: true,
  },
  oneCellRanges: {
    question: 'How does a range of one cell arrive in a custom function?',
    answers: ['as a value', 'as rows'],
    usual: 'as a value',
    why: 'Google documents it for a reference to one cell.',
    askable: true,
  },
  missingScope: {
    question: 'Which permission of the add-on has the person not granted?',
    answers: [
      'none',
      'spreadsheets.currentonly',
      'script.external_request',
      'script.container.ui',
      'script.scriptapp',
    ],
    usual: 'none',
    why: 'Google asks for all of them at once; since 2026 people can grant them one by one.',
    askable: true,
  },
  afterUpdate: {
    question: 'Do cells calculate again when the add-on is updated?',
    answers: ['all at once', 'not by themselves'],
    usual: 'all at once',
    why: 'It makes more requests possible.',
    askable: false,
  },
} as const satisfies Readonly<Record<string, Unknown>>;
