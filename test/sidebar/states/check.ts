/** States of "Check this installation". */
import { specialCharacters } from '../../../src/core/check/page-answers';
import type { CheckAnswer } from '../../../src/core/check/question';
import { QUESTIONS } from '../../support/check';
import { LONG_TAB, NOW } from '../views';
import { click, googleSays, LONG_WORD, never, type States, steps, withKey } from './state';

const STARTED = { startedAt: NOW, at: 0, of: 17, locale: 'de_DE' };

/** What the script has seen where all is as expected; the page answers two questions by itself. */
const EXPECTED: readonly CheckAnswer[] = QUESTIONS.map(({ name, expected = 'same' }) => ({
  name,
  seen: expected,
}));

const checked = (answers: readonly CheckAnswer[]) => ({
  ...withKey(),
  startCheck: () => STARTED,
  stepCheck: () => ({ startedAt: NOW, at: 17, answers, done: true, waitMs: 0 }),
  checkReply: () => specialCharacters(),
  endCheck: () => undefined,
});

const DIFFERENT: readonly CheckAnswer[] = [
  ...EXPECTED.slice(3),
  { name: 'textFormat', seen: 'changed', detail: LONG_TAB },
  { name: 'keyEcho', problem: `${LONG_WORD}.` },
];

const check = click(/^Check now/);

export const CHECK: States = {
  'check, before': { answers: withKey(), start: 'check', sees: 'Takes up to two minutes.' },
  'check without a key': {
    answers: withKey({ access: 'none' }),
    start: 'check',
    sees: 'Lusha isn’t asked until you connect an API key.',
  },
  'check, running': {
    answers: {
      ...checked(EXPECTED),
      stepCheck: ({ at }) =>
        at === 0 ? { startedAt: NOW, at: 6, answers: [], done: false, waitMs: 0 } : never(),
    },
    start: 'check',
    way: check,
    sees: '6 of 17',
  },
  'check, report': {
    answers: checked(EXPECTED),
    start: 'check',
    way: check,
    sees: 'No answer differs from what was expected.',
  },
  'check, report with differences': {
    answers: checked(DIFFERENT),
    start: 'check',
    way: check,
    sees: 'Not as expected',
  },
  'check, failed': {
    answers: { ...checked(EXPECTED), stepCheck: googleSays('Exceeded maximum execution time') },
    start: 'check',
    way: check,
    sees: 'it took too long',
  },
  'check, copied': {
    answers: checked(EXPECTED),
    start: 'check',
    way: steps(check, click('Copy')),
    sees: 'Copied.',
  },
};
