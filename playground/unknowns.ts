/**
 * What is not certain about the real Google and the real Lusha, as switches of the stand-ins: what is unsure, the answers
 * that are possible, which of them is the default, and why. The product must work under each.
 */

import { CELL_UNKNOWNS } from './unknowns/cells.js';
import { LUSHA_ANSWERS } from './unknowns/lusha-answers.js';
import { LUSHA_GROUPS } from './unknowns/lusha-groups.js';
import { LUSHA_LIMITS } from './unknowns/lusha-limits.js';
import { LUSHA_MONEY } from './unknowns/lusha-money.js';
import { LUSHA_SEARCH } from './unknowns/lusha-search.js';
import { LUSHA_SIGNALS } from './unknowns/lusha-signals.js';
import { LUSHA_SIMILAR } from './unknowns/lusha-similar.js';
import type { Unknown } from './unknowns/unknown.js';

export type { Unknown };

/** What is unsure about Google Sheets and Apps Script; `HostOptions` takes an answer by its name. */
export const GOOGLE_UNKNOWNS = {
  ...CELL_UNKNOWNS,
  formulaLinks: {
    question: 'Does the rich text of a cell with a HYPERLINK formula have a link?',
    answers: ['not linked', 'linked'],
    usual: 'not linked',
    why: 'The product can do less with it.',
    askable: true,
  },
  disabledTriggers: {
    question: 'Does the project still list a trigger that Google has disabled?',
    answers: ['listed', 'not listed'],
    usual: 'listed',
    why: 'The script cannot see it; both were reported.',
    askable: false,
  },
  slashesInScripts: {
    question: 'What becomes of two slashes inside literals of a script that HtmlService serves?',
    answers: ['dropped in strings and templates', 'dropped in templates', 'kept'],
    usual: 'dropped in strings and templates',
    why: 'It drops the most; two reports saw templates cut off, and one of them strings too.',
    askable: true,
  },
  typedColumns: {
    question: 'Which typed columns of a Table refuse number formats that a script sets?',
    answers: ['all', 'none'],
    usual: 'all',
    why: 'Several projects report the refusal, and none says which types it concerns.',
    askable: false,
  },
  rejectedWrites: {
    question: 'When does a script learn that a dropdown has rejected what it wrote?',
    answers: ['at the call', 'at the next read or flush'],
    usual: 'at the call',
    why: 'Reports name the call, but Google delays writes.',
    askable: true,
  },
  protectedRules: {
    question: 'May a person set conditional format rules on a sheet where cells are protected against them?',
    answers: ['refused', 'allowed'],
    usual: 'refused',
    why: 'The product can do less with it.',
    askable: false,
  },
  fetchAllFailure: {
    question:
      'What does `fetchAll` give when one of its requests has no answer: does it throw for all of them?',
    answers: ['throws', 'answers the others'],
    usual: 'throws',
    why: 'Reports say so, and it loses the most. For the other answer the request without one has `null`.',
    askable: false,
  },
  triggers: {
    question: 'Can a published add-on create a clock trigger in the file, and does it fire once and in time?',
    answers: ['fire', 'refused', 'created but never fire', 'fire twice', 'fire late'],
    usual: 'fire',
    why: 'It is what the guide describes; each of the others was reported.',
    askable: false,
  },
  secondSidebar: {
    question: 'What becomes of an open sidebar when the script shows another one?',
    answers: ['replaces the first', 'both stay'],
    usual: 'replaces the first',
    why: 'There is room for one, but nobody has seen when the page of the first is ended.',
    askable: false,
  },
  writesSeenAt: {
    question: 'When does a script learn that a write was refused, such as one of protected cells?',
    answers: ['at the call', 'at the next read or flush'],
    usual: 'at the call',
    why: 'Reports name the call, but Google delays writes.',
    askable: false,
  },
  triggerFile: {
    question: 'Is the file open in the execution of a clock trigger of a published add-on?',
    answers: ['open', 'not open'],
    usual: 'open',
    why: 'The guide describes triggers that work on their file; reports tell of `getActive()` giving null.',
    askable: false,
  },
  hiddenRowsTold: {
    question: 'Does `isRowHiddenByFilter` tell of rows that a slicer or a filter view hides?',
    answers: ['not told', 'told'],
    usual: 'not told',
    why: 'The reference names filters only, and the product can do less with it.',
    askable: false,
  },
  apostrophes: {
    question:
      'What becomes of an apostrophe at the beginning of a text that a script writes into a cell of format `@`?',
    answers: ['kept', 'swallowed'],
    usual: 'kept',
    why: 'Anything else is kept in such a cell.',
    askable: true,
  },
  coercion: {
    question: 'Is a text that a script writes into a cell without a format read as if a person had typed it?',
    answers: ['as typed', 'kept'],
    usual: 'as typed',
    why: 'The reference of `setValue` says so, and it does more harm.',
    askable: true,
  },
  spillTargets: {
    question: 'What does a value do that a script writes into the result of an array formula?',
    answers: ['breaks the formula', 'refused'],
    usual: 'breaks the formula',
    why: 'A person who types there breaks it to `#REF!`; nobody reports what a script is told.',
    askable: true,
  },
  refusalLanguage: {
    question:
      'In which language does Google refuse a call: in that of the person, or in one that nobody expects?',
    answers: ['of the person', 'en', 'de', 'fr', 'es', 'ja', 'pt', 'other'],
    usual: 'of the person',
    why: 'Reports quote texts in many languages, and no list of them exists.',
    askable: true,
  },
  serviceTime: {
    question: 'How long does a call of a service take: about a millisecond, or 0.3 to 1.5 seconds?',
    answers: ['quick', 'slow'],
    usual: 'quick',
    why: 'Tests of anything else need no time, and reports of slow calls name single ones.',
    askable: true,
  },
} as const satisfies Readonly<Record<string, Unknown>>;

/** What is unsure about the Lusha API; `LushaOptions` takes an answer by its name. */
export const LUSHA_UNKNOWNS = {
  ...LUSHA_MONEY,
  ...LUSHA_LIMITS,
  ...LUSHA_ANSWERS,
  ...LUSHA_SEARCH,
  ...LUSHA_SIMILAR,
  ...LUSHA_SIGNALS,
  ...LUSHA_GROUPS,
} as const satisfies Readonly<Record<string, Unknown>>;

type Answers<Table extends Readonly<Record<string, Unknown>>> = {
  readonly [Name in keyof Table]: Table[Name]['answers'][number];
};

export type GoogleAnswers = Answers<typeof GOOGLE_UNKNOWNS>;
export type LushaAnswers = Answers<typeof LUSHA_UNKNOWNS>;

/** Returns the default answer of each uncertain fact. */
function usualAnswers<Table extends Readonly<Record<string, Unknown>>>(table: Table): Answers<Table> {
  return Object.fromEntries(
    Object.entries(table).map(([name, { usual }]) => [name, usual]),
  ) as Answers<Table>;
}

export const USUAL_GOOGLE: GoogleAnswers = usualAnswers(GOOGLE_UNKNOWNS);
export const USUAL_LUSHA: LushaAnswers = usualAnswers(LUSHA_UNKNOWNS);

/** Chooses the answers that `chosen` gives, and the default for all others. */
export function answersFrom<Answers extends object>(usual: Answers, chosen: Partial<Answers>): Answers {
  const names = Object.keys(usual) as (keyof Answers)[];
  return Object.fromEntries(names.map((name) => [name, chosen[name] ?? usual[name]])) as Answers;
}
