/** States of the view of account signals. */
import type { Page } from 'playwright-core';
import { Refusal } from '../fake-script';
import {
  askingNews,
  endedNews,
  newsCheck,
  newsSetup,
  newsUndone,
  stoppedNews,
  withNews,
} from '../news-views';
import { LONG_TAB, NOW, OUTDATED, view } from '../views';
import { click, LONG_WORD, never, type States, steps } from './state';

const start = 'news';
const moreOptions = (page: Page): Promise<void> => page.getByText('More options').click();

const startCheck = click(/^Check 200 companies/);
/** Returns the answers for a check that is started in this panel. */
const started = (check: ReturnType<typeof newsCheck>) =>
  withNews(null, { startNews: () => check, stepNews: never });

export const NEWS: States = {
  'account signals: the set-up': {
    answers: withNews(),
    start,
    sees: 'Only events that Lusha finds are charged.',
  },
  'account signals: nothing is chosen': {
    answers: withNews(null, {
      newsSetup: () => newsSetup({ options: { ...newsSetup().options, types: [] }, asked: 0, check: 0 }),
    }),
    start,
    sees: 'Choose what to look for.',
  },
  'account signals: everything is known': {
    answers: withNews(null, { newsSetup: () => newsSetup({ asked: 0, check: 0, checkedBefore: 200 }) }),
    start,
    sees: 'Everything is known.',
  },
  'account signals: reading the list': {
    answers: withNews(null, { newsSetup: never }),
    start,
    sees: 'Reading the sheet…',
  },
  'account signals: the set-up with everything to say': {
    answers: withNews(null, {
      newsSetup: () =>
        newsSetup({
          tab: LONG_TAB,
          options: { ...newsSetup().options, rows: 'visible', results: 10, repeatLost: true },
          choices: { all: 1_234, selection: 12, visible: 800 },
          toLookUp: 120,
          checkedBefore: 680,
          notAsked: { unnamed: 3, never: 1, notFound: 12, unsure: 2 },
          lost: 40,
          lookUp: 5,
          check: 32_000,
          balance: 30,
        }),
    }),
    start,
    way: moreOptions,
    sees: 'Look for newer events at 680 companies checked before',
  },
  'account signals: a list that cannot be checked': {
    answers: withNews(null, {
      newsSetup: () =>
        newsSetup({
          companies: 0,
          refusal: { code: 'no_rows', message: 'There are no rows here. Select a tab with a list.' },
        }),
    }),
    start,
    sees: 'Not possible yet.',
  },
  'account signals: the list cannot be read': {
    answers: withNews(null, {
      newsSetup: () => {
        throw new Refusal('google_busy', 'Google is busy. Try again.');
      },
    }),
    start,
    sees: 'Google is busy',
  },
  'account signals: looking companies up': {
    answers: started(newsCheck({ continueAt: NOW, records: undefined as never, lookedUp: 80, listed: 200 })),
    start,
    way: startCheck,
    sees: 'Looked up',
  },
  'account signals: checking': {
    answers: started(askingNews()),
    start,
    way: startCheck,
    sees: '14 events so far.',
  },
  'account signals: waiting for the request limit': {
    answers: started(
      askingNews({
        continueAt: NOW + 40_000,
        code: 'quota_minute',
        message: 'Lusha’s limit of requests a minute is reached. It continues by itself.',
      }),
    ),
    start,
    way: startCheck,
    sees: '14 events so far.',
  },
  'account signals: another window works on it': {
    answers: withNews(askingNews({ busyUntil: NOW + 60_000 }), { watchNews: never }),
    start,
    sees: '100 of 200 companies',
  },
  'account signals: somebody else works on it': {
    answers: withNews(askingNews({ mine: false, busyUntil: NOW + 60_000 })),
    start,
    sees: 'Someone else is checking',
  },
  'account signals: interrupted': {
    answers: withNews(
      askingNews({
        continueAt: NOW + 3_600_000,
        unsure: 200,
        code: 'quota_day',
        message: 'Lusha’s limit of requests a day is reached.',
      }),
    ),
    start,
    sees: 'What it has found is kept.',
  },
  'account signals: stopped at its limit': {
    answers: withNews(
      stoppedNews({
        code: 'over_cap',
        message: 'You reached the limit of this check. Raise the limit to continue.',
      }),
    ),
    start,
    sees: 'Credit limit for the rest',
  },
  'account signals: stopped by a person': { answers: withNews(stoppedNews()), start, sees: 'Stopped.' },
  'account signals: stopped with the key of somebody else': {
    answers: withNews(stoppedNews({ mine: false })),
    start,
    sees: 'only that key can continue it',
  },
  'account signals: not in the plan': {
    answers: withNews(
      stoppedNews({
        code: 'plan_lacks',
        message: `Your Lusha plan does not include this: ${LONG_WORD}. Ask your Lusha admin.`,
      }),
    ),
    start,
    sees: 'Your Lusha plan does not include this',
  },
  'account signals: of an earlier version': {
    answers: withNews(stoppedNews(OUTDATED as never)),
    start,
    sees: 'Check again',
  },
  'account signals: results': { answers: withNews(endedNews()), start, sees: '30 events at 28 companies' },
  'account signals: no events': {
    answers: withNews(endedNews({ events: 0, companies: 0, listedEvents: 0, spent: 0 })),
    start,
    sees: 'No events since Jun 1',
  },
  'account signals: results with a lost answer': {
    answers: withNews(endedNews({ listedEvents: 0, lost: 100, unsure: 200 })),
    start,
    sees: 'was lost and may have been charged',
  },
  'account signals: asking before undo': {
    answers: withNews(endedNews()),
    start,
    way: click('Undo'),
    sees: 'Take the columns and the news of this check away?',
  },
  'account signals: undone': {
    answers: withNews(endedNews(), { undoNews: () => newsUndone({ left: 3 }) }),
    start,
    way: steps(click('Undo'), (page) =>
      page.locator('.confirm').getByRole('button', { name: 'Undo' }).click(),
    ),
    sees: '200 rows restored. 3 cells edited since then were kept.',
  },
  'account signals: no key': {
    answers: withNews(null, { view: () => view({ access: 'none' }) }),
    start,
    sees: 'API key',
  },
};
