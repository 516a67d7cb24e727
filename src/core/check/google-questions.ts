/** What the check asks of Google, the answer with which the add-on is tested, and what each answer means. Only the page shows these texts. */
import type { CheckQuestion } from './question';

const FINE = 'Fine.';
const SAFE = 'The add-on works with either answer.';

const OF_CELLS: readonly CheckQuestion[] = [
  {
    name: 'textFormat',
    asks: 'Do texts such as 00123, 3/4 and =1+1 stay as they are in cells with the text format?',
    expected: 'kept',
    means: { kept: FINE, changed: 'Values that the add-on writes can change. Don’t enrich lists yet.' },
  },
  {
    name: 'apostrophes',
    asks: 'Does an apostrophe in front stay visible in a cell with the text format?',
    expected: 'kept',
    means: {
      kept: FINE,
      swallowed: 'Texts that begin with an apostrophe lose it. Nothing else changes.',
      changed: 'Texts that begin with an apostrophe change.',
    },
  },
  {
    name: 'coercion',
    asks: 'Is 00123 read as if it was typed in a cell without a format?',
    expected: 'as typed',
    means: { 'as typed': 'Fine: the add-on sets the text format first.', kept: SAFE, otherwise: SAFE },
  },
  {
    name: 'typedDates',
    asks: 'What do 3/4 and 1-10 become in a cell without a format?',
    means: {},
    otherwise: 'Fine: the add-on sets the text format first.',
  },
  {
    name: 'displaysAtOnce',
    asks: 'Does a script read at once what a cell shows after a write?',
    expected: 'at once',
    means: {
      'at once': FINE,
      'after a flush': SAFE,
      later: 'The add-on can read cells too early. Wait a moment before you continue a run.',
    },
  },
  {
    name: 'rejectedWrites',
    asks: 'When does a script learn that a dropdown rejected its value?',
    expected: 'at the call',
    means: {
      'at the call': FINE,
      'at the next read or flush': SAFE,
      'never, and written': 'Dropdowns don’t protect cells from scripts.',
      'never, and not written': 'Results that a dropdown rejects are missing without a message.',
    },
  },
  {
    name: 'filteredRows',
    asks: 'Does Google tell which rows a filter hides?',
    expected: 'told',
    means: { told: FINE, 'not told': 'A run can’t leave out rows that a filter hides.' },
  },
  {
    name: 'conditionalFormats',
    asks: 'May the add-on set conditional formats?',
    expected: 'allowed',
    means: { allowed: FINE, 'not set': 'The status column has no colors.' },
  },
];

const OF_SERVICES: readonly CheckQuestion[] = [
  {
    name: 'missingScope',
    asks: 'Which permission of the add-on is missing?',
    expected: 'none',
    means: { none: FINE },
    otherwise: 'Open Lusha Enrich and authorize it again.',
  },
  {
    name: 'refusals',
    asks: 'Does the add-on recognize a refusal by Google?',
    expected: 'recognized',
    means: {
      recognized: FINE,
      'not recognized': 'Messages about permissions and limits are less clear in this language.',
      'not refused': 'The add-on has more permissions than it asks for.',
    },
  },
  {
    name: 'refusalLanguage',
    asks: 'In which language does Google refuse?',
    expected: 'of the person',
    means: { 'of the person': FINE },
    otherwise: SAFE,
  },
  {
    name: 'hourlyTrigger',
    asks: 'Can the add-on create an hourly trigger?',
    expected: 'created and listed',
    means: {
      'created and listed': FINE,
      'created, not listed': 'Runs continue within the hour, but the panel says to keep it open.',
      'one exists': 'Fine: the trigger of a run is there.',
    },
  },
  {
    name: 'userProperties',
    asks: 'Are the settings of this account kept?',
    expected: 'kept',
    means: { kept: FINE, lost: 'The API key isn’t kept. Reload the file, then connect again.' },
  },
  {
    name: 'propertySize',
    asks: 'How large may a stored value be?',
    expected: '9 KB',
    means: {
      '9 KB': FINE,
      'more than 9 KB': SAFE,
      'less than 8,000 bytes': 'The file can’t keep purchased data. Don’t purchase yet.',
    },
  },
  {
    name: 'lock',
    asks: 'Can the add-on lock the file, and release it?',
    expected: 'taken and released',
    means: {
      'taken and released': FINE,
      'not taken': 'Somebody else works in the file, or locks fail. Check again in a minute.',
    },
  },
  {
    name: 'cache',
    asks: 'Does the cache keep a value for some seconds?',
    expected: 'kept',
    means: { kept: FINE, lost: 'Formulas are slower. Nothing is purchased twice.' },
  },
  {
    name: 'cacheSize',
    asks: 'Does the cache take a value of 100 KB?',
    expected: '100 KB',
    means: { '100 KB': FINE, 'less than 100 KB': 'Formulas are slower. Nothing is purchased twice.' },
  },
  {
    name: 'serviceTime',
    asks: 'How long does a call of a Google service take?',
    expected: 'quick',
    means: { quick: FINE, slow: 'Long lists take longer. Nothing else changes.' },
  },
  {
    name: 'timeZones',
    asks: 'Do the file and the script have the same time zone?',
    means: { same: FINE, different: 'Fine: times are shown in the time zone of the file.' },
  },
];

const OF_FORMULAS: readonly CheckQuestion[] = [
  {
    name: 'formulaLinks',
    asks: 'Does the rich text of a cell with a HYPERLINK formula have a link?',
    expected: 'not linked',
    means: { 'not linked': FINE, linked: SAFE },
  },
  {
    name: 'formulaSeparator',
    asks: 'Which separator do formulas that a script writes take?',
    expected: 'that of the locale',
    means: {
      'that of the locale': FINE,
      'commas only': 'A formula that the panel inserts can fail. Replace its semicolons with commas.',
      none: 'A formula that the panel inserts can fail. Type it yourself.',
    },
  },
  {
    name: 'spillTargets',
    asks: 'What does a value do that a script writes into the result of an array formula?',
    expected: 'breaks the formula',
    means: {
      'breaks the formula': 'Fine: the add-on doesn’t write into results of formulas.',
      refused: SAFE,
      'keeps the formula': SAFE,
    },
  },
  {
    name: 'userPropertiesInCells',
    asks: 'Whose settings does a formula read?',
    expected: 'those of the owner',
    means: {
      'those of the owner': 'Fine if you are the owner of the file. Otherwise formulas read your settings.',
      'those of somebody else':
        'Fine if somebody else owns the file. If you own it, formulas don’t find your key.',
      none: 'Formulas find no settings, so they don’t find the key. Use Enrich a list.',
      refused: 'Formulas may not read settings, so they don’t find the key. Use Enrich a list.',
    },
  },
  {
    name: 'activeRangeInCells',
    asks: 'Does a formula know its own cell?',
    expected: 'the cell',
    means: { 'the cell': FINE },
    otherwise: 'Formulas filled down can cost more. Use one formula over a range.',
  },
  {
    name: 'skippedArguments',
    asks: 'How does a formula get a skipped argument?',
    expected: 'as an empty text',
    means: { 'as an empty text': FINE, 'as undefined': SAFE, 'as null': SAFE },
  },
  {
    name: 'blankArguments',
    asks: 'How does a formula get a blank cell?',
    expected: 'as an empty text',
    means: { 'as an empty text': FINE, 'as undefined': SAFE, 'as null': SAFE },
  },
  {
    name: 'dateArguments',
    asks: 'How does a formula get a date?',
    expected: 'as a Date',
    means: { 'as a Date': FINE, 'as its serial number': SAFE },
  },
  {
    name: 'percentArguments',
    asks: 'How does a formula get 50%?',
    expected: 'as 0.5',
    means: { 'as 0.5': FINE },
  },
  {
    name: 'oneCellRanges',
    asks: 'How does a formula get a range of one cell?',
    expected: 'as a value',
    means: { 'as a value': FINE, 'as rows': SAFE },
  },
  {
    name: 'ranges',
    asks: 'How does a formula get a range of two rows?',
    expected: 'as rows',
    means: { 'as rows': FINE },
  },
  {
    name: 'errorArguments',
    asks: 'How does a formula get a cell with #N/A?',
    expected: 'as its text',
    means: {
      'as its text': FINE,
      'as an object': SAFE,
      'as null': SAFE,
      'the formula fails': 'Formulas over cells with errors fail. Correct these cells first.',
    },
  },
];

const OF_THE_PAGE: readonly CheckQuestion[] = [
  {
    name: 'slashesInScripts',
    asks: 'What becomes of two slashes in the scripts of a page?',
    expected: 'dropped in strings and templates',
    means: {
      'dropped in strings and templates': FINE,
      'dropped in templates': SAFE,
      'dropped in strings': SAFE,
      kept: SAFE,
    },
  },
  {
    name: 'replies',
    asks: 'Do replies of the script reach the panel with all their characters?',
    expected: 'intact',
    means: { intact: FINE, changed: 'Names with special characters can look different in the panel.' },
  },
];

export const GOOGLE_QUESTIONS: readonly CheckQuestion[] = [
  ...OF_CELLS,
  ...OF_SERVICES,
  ...OF_FORMULAS,
  ...OF_THE_PAGE,
];
