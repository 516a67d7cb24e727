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
    name: 'limitHeaders',
    asks: 'How are the headers about request limits written?',
    expected: 'lower case',
    means: {
      'lower case': FINE,
      'mixed case': SAFE,
      'upper case': SAFE,
      none: 'The add-on learns limits from the usage of the account instead.',
    },
  },
  {
    name: 'limitWindows',
    asks: 'For which times does the account have request limits?',
    means: { none: 'The add-on waits for the refusal of Lusha instead.' },
    otherwise: FINE,
  },
  {
    name: 'usageShape',
    asks: 'Does the usage of the account have names that the add-on doesn’t know?',
    expected: 'known names',
    means: { 'known names': FINE, 'unknown names too': 'The add-on ignores them.' },
  },
  {
    name: 'balance',
    asks: 'Does Lusha tell the credits left?',
    expected: 'a number',
    means: { 'a number': FINE, missing: 'The panel can’t show the credits left.' },
  },
  {
    name: 'usageCounted',
    asks: 'Does asking for the usage count as a request?',
    expected: 'counted',
    means: { counted: FINE, 'not counted': FINE, 'not told': SAFE },
  },
];
