/**
 * What is not certain about the real Google and the real Lusha, as switches of the stand-ins: what is unsure, the answers
 * that are possible, which of them is the default, and why. The product must work under each.
 */

import { CELL_UNKNOWNS } from './unknowns/cells.js';
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
} as const satisfies Readonly<Record<string, Unknown>>;

/** What is unsure about the Lusha API; `LushaOptions` takes an answer by its name. */
export const LUSHA_UNKNOWNS = {
  searchBilling: {
    question:
      'Is a search billed per started 25 rows sent (nothing if no row matched) or per started 25 matches?',
    answers: ['rows', 'matches'],
    usual: 'rows',
    why: 'It is the dearer of the two.',
    askable: false,
  },
  unmatched: {
    question: 'Does a search list the items that it did not find, or does it leave them out?',
    answers: ['error', 'left-out'],
    usual: 'error',
    why: 'Recorded answers list them.',
    askable: false,
  },
  unlistedReveal: {
    question: 'What happens when a request reveals a field that canReveal does not list?',
    answers: ['ignored', 'refused'],
    usual: 'ignored',
    why: 'Recorded answers of search-and-enrich leave the field out.',
    askable: false,
  },
  emptyPageCredits: {
    question: 'What does a prospecting page without results cost?',
    answers: [1, 0],
    usual: 1,
    why: 'It is the dearer of the two.',
    askable: false,
  },
  oddRows: {
    question: 'Do a few people of a prospecting page have an error instead of data, or no ID?',
    answers: [false, true],
    usual: false,
    why: 'It was not seen in recorded answers.',
    askable: false,
  },
  totals: {
    question: 'Does prospecting guarantee the total that it returns?',
    answers: ['vouched', 'bare'],
    usual: 'vouched',
    why: 'Recorded answers say that the total is exact.',
    askable: false,
  },
  windows: {
    question:
      'When do request limits reset: at full minutes, hours, and UTC days, at odd times, or request by request?',
    answers: ['odd', 'aligned', 'rolling'],
    usual: 'odd',
    why: 'A day was seen to reset at 12:26:56 UTC and a minute ten seconds after the full one.',
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
  badRequestShape: {
    question: 'What does the body of a refused request look like?',
    answers: ['feathers', 'listed', 'array'],
    usual: 'feathers',
    why: 'It is the form of most recorded refusals.',
    askable: false,
  },
  pages: {
    question:
      'Does a prospecting page hold as many results as were requested, and where does the next one begin?',
    answers: ['full', 'half', 'capped', 'cut'],
    usual: 'full',
    why: 'Recorded pages are full; an example of the specification has 50 of 100 results.',
    askable: false,
  },
  revealStatus: {
    question: 'Where does an answer say that the credits ran out while it was made?',
    answers: ['answer', 'item'],
    usual: 'answer',
    why: 'The documentation names the status of the answer.',
    askable: false,
  },
  dataPointValues: {
    question: 'Does the list of values of existingDataPoints have any?',
    answers: ['listed', 'empty', 'null'],
    usual: 'listed',
    why: 'The eight values were read through a connector; over REST the list was once empty.',
    askable: false,
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
  repeats: {
    question: 'Can a prospecting page list the same person or company twice?',
    answers: [false, true],
    usual: false,
    why: 'It was not seen in recorded answers.',
    askable: false,
  },
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
