/** What the check asks of Lusha by two free calls for the usage of the account. Only the page shows these texts. */
import type { CheckQuestion } from './question';

const FINE = 'Fine.';
const SAFE = 'The add-on works with either answer.';

export const LUSHA_QUESTIONS: readonly CheckQuestion[] = [
  {
    name: 'keyEcho',
    asks: 'Does an answer repeat the API key?',
    expected: 'false',
    means: { false: FINE, true: 'Fine: the add-on removes the key before it reads an answer.' },
  },
  {
    name: 'windows',
    asks: 'When do request limits reset?',
    expected: 'odd',
    means: {
      odd: 'They reset at times of their own.',
      aligned: 'They reset at full minutes, hours and days. The add-on works with either answer.',
      rolling: 'They reset request by request. The add-on works with either answer.',
      'odd or rolling': 'Other requests were made a moment ago. Check again in two minutes to know.',
      'not told': 'The add-on waits for the refusal of Lusha instead.',
    },
  },
  {
    name: 'headerCase',
    asks: 'How are the headers about request limits written?',
    expected: 'lower',
    means: { lower: FINE, title: SAFE, upper: SAFE, none: 'There are none.' },
  },
  {
    name: 'limitHeaders',
    asks: 'Which headers about request limits does an answer have?',
    expected: 'all',
    means: { all: FINE },
    otherwise: 'The add-on learns these limits from the usage of the account instead.',
  },
  {
    name: 'limitWindows',
    asks: 'For which times does the account have request limits?',
    means: { none: 'The add-on waits for the refusal of Lusha instead.' },
    otherwise: FINE,
  },
  {
    name: 'usageAccess',
    asks: 'May the account ask for its usage?',
    expected: 'every plan',
    means: {
      'every plan': FINE,
      refused: 'The panel can’t show the credits left, and prices are those that Lusha publishes.',
    },
  },
  {
    name: 'usageShape',
    asks: 'What does the usage of the account hold?',
    expected: 'whole',
    means: {
      whole: FINE,
      text: SAFE,
      'without balance': 'The panel can’t show the credits left.',
      'without prices': 'Prices are those that Lusha publishes.',
      'further prices':
        'The panel shows prices that the add-on doesn’t know under Account, and nothing counts on them.',
      'prices in other shapes': 'Prices that can’t be read are those that Lusha publishes.',
    },
  },
  {
    name: 'usageNames',
    asks: 'Does the usage of the account have names that the add-on doesn’t know?',
    expected: 'known',
    means: { known: FINE, 'unknown too': 'The add-on ignores them.' },
  },
  {
    name: 'usageCounts',
    asks: 'Does asking for the usage count as a request?',
    expected: 'true',
    means: { true: FINE, false: SAFE, 'not told': SAFE },
  },
];
