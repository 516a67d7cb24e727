/** States of the view that scores a list. */
import type { Page } from 'playwright-core';
import { Refusal } from '../fake-script';
import {
  bestPhones,
  halfScored,
  scored,
  scoresSetup,
  scoresUndone,
  scoring,
  stoppedScoring,
  withScores,
} from '../scores-views';
import { LONG_TAB, NOW, OUTDATED, view } from '../views';
import { click, LONG_WORD, never, type States, steps } from './state';

const start = 'scores';
const moreOptions = (page: Page): Promise<void> => page.getByText('More options').click();

export const SCORES: States = {
  'scores: the set-up': { answers: withScores(), start, sees: 'Only rows with a score are charged.' },
  'scores: the set-up of companies': {
    answers: withScores(null, {
      scoresSetup: () =>
        scoresSetup({
          ...{ tab: 'Accounts', records: 200, asked: 200, scoring: 200 },
          options: { ...scoresSetup().options, kind: 'company' },
          choices: { all: 200, selection: 1, visible: 0 },
        }),
    }),
    start,
    sees: 'Score 200 companies',
  },
  'scores: the set-up of a list with scores': {
    answers: withScores(null, {
      scoresSetup: () => scoresSetup({ asked: 0, scoring: 0, scoredBefore: 950 }),
      bestPhonesOffer: () => bestPhones(),
    }),
    start,
    sees: 'Phones for the best',
  },
  'scores: reading the list': {
    answers: withScores(null, { scoresSetup: never }),
    start,
    sees: 'Reading the sheet…',
  },
  'scores: the set-up with everything to say': {
    answers: withScores(null, {
      scoresSetup: () =>
        scoresSetup({
          ...{ tab: LONG_TAB, toLookUp: 120, scoredBefore: 380, lost: 40, lookUp: 5, balance: 30 },
          options: { ...scoresSetup().options, rows: 'visible', repeatLost: true },
          choices: { all: 1_234, selection: 12, visible: 800 },
          notAsked: { unnamed: 3, never: 1, notFound: 12, unsure: 2 },
        }),
      bestPhonesOffer: () => bestPhones({ balance: 30 }),
    }),
    start,
    way: moreOptions,
    sees: '380 scored before, not charged again',
  },
  'scores: a list that cannot be scored': {
    answers: withScores(null, {
      scoresSetup: () =>
        scoresSetup({
          records: 0,
          refusal: { code: 'no_rows', message: 'There are no rows here. Select a tab with a list.' },
        }),
    }),
    start,
    sees: 'Not possible yet.',
  },
  'scores: the list cannot be read': {
    answers: withScores(null, {
      scoresSetup: () => {
        throw new Refusal('google_busy', 'Google is busy. Try again.');
      },
    }),
    start,
    sees: 'Google is busy',
  },
  'scores: looking people up': {
    answers: withScores(scoring({ continueAt: NOW, records: undefined as never, lookedUp: 80 }), {
      stepScores: never,
    }),
    start,
    sees: 'Looked up',
  },
  'scores: scoring': {
    answers: withScores(halfScored(), { continueScores: () => halfScored(), stepScores: never }),
    start,
    way: click('Continue'),
    sees: '380 people scored, 120 above 0 so far.',
  },
  'scores: waiting for the request limit': {
    answers: withScores(
      halfScored({
        continueAt: NOW + 40_000,
        code: 'quota_minute',
        message: 'Lusha’s limit of requests a minute is reached. It continues by itself.',
      }),
    ),
    start,
    sees: 'Continues',
  },
  'scores: another window works on it': {
    answers: withScores(halfScored({ busyUntil: NOW + 300_000 })),
    start,
    sees: 'Another window is working on it.',
  },
  'scores: somebody else works on it': {
    answers: withScores(halfScored({ mine: false, busyUntil: NOW + 300_000 })),
    start,
    sees: 'Someone else is working on',
  },
  'scores: interrupted': {
    answers: withScores(
      halfScored({
        ...{ continueAt: NOW + 3_600_000, unsure: 50, code: 'quota_day' },
        message: 'Lusha’s limit of requests a day is reached.',
      }),
    ),
    start,
    sees: 'What it has found is kept.',
  },
  'scores: stopped at its limit': {
    answers: withScores(
      stoppedScoring({
        code: 'over_cap',
        message: 'You reached the limit of this scoring. Raise the limit to continue.',
      }),
    ),
    start,
    sees: 'Credit limit for the rest',
  },
  'scores: stopped by a person': { answers: withScores(stoppedScoring()), start, sees: 'Stopped.' },
  'scores: stopped with the key of somebody else': {
    answers: withScores(stoppedScoring({ mine: false })),
    start,
    sees: 'only that key can continue it',
  },
  'scores: not in the plan': {
    answers: withScores(
      stoppedScoring({
        code: 'plan_lacks',
        message: `Your Lusha plan does not include this: ${LONG_WORD}. Ask your Lusha admin.`,
      }),
    ),
    start,
    sees: 'Your Lusha plan does not include this',
  },
  'scores: of an earlier version': {
    answers: withScores(stoppedScoring(OUTDATED as never)),
    start,
    sees: 'Score again',
  },
  'scores: results with phones for the best': {
    answers: withScores(scored()),
    start,
    sees: 'saves up to 3,750 against all 950 people',
  },
  'scores: results with phones for fewer people than meant': {
    answers: withScores(scored(), {
      bestPhonesOffer: () =>
        bestPhones({ scored: 12, best: 12, lowest: 0, credits: 60, all: 60, balance: 8 }),
    }),
    start,
    sees: 'Get phones for 12 people',
  },
  'scores: results of companies': {
    answers: withScores(scored({ kind: 'company', tab: 'Accounts' })),
    start,
    sees: '950 companies scored, 300 above 0.',
  },
  'scores: nobody has a score': {
    answers: withScores(scored({ active: 0, quiet: 0, without: 1_000, spent: 0 }), {
      bestPhonesOffer: () => null,
    }),
    start,
    sees: 'Nobody could be scored.',
  },
  'scores: results with a lost answer': {
    answers: withScores(scored({ lost: 50, unsure: 50 })),
    start,
    sees: 'was lost and may have been charged',
  },
  'scores: the phones cannot be started': {
    answers: withScores(scored(), {
      getBestPhones: () => {
        throw new Refusal('price_changed', 'The price has changed. Look at it again.');
      },
    }),
    start,
    way: click(/^Get phones for the best 200/),
    sees: 'The price has changed.',
  },
  'scores: asking before undo': {
    answers: withScores(scored()),
    start,
    way: click('Undo'),
    sees: 'Take the columns of this scoring away?',
  },
  'scores: undone': {
    answers: withScores(scored(), { undoScores: () => scoresUndone({ left: 3 }) }),
    start,
    way: steps(click('Undo'), (page) =>
      page.locator('.confirm').getByRole('button', { name: 'Undo' }).click(),
    ),
    sees: '1,000 rows restored. 3 cells edited since then were kept.',
  },
  'scores: no key': {
    answers: withScores(null, { view: () => view({ access: 'none' }) }),
    start,
    sees: 'API key',
  },
};
