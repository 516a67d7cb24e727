/** States of the view of who changed jobs. */
import type { Page } from 'playwright-core';
import { Refusal } from '../fake-script';
import {
  check,
  checked,
  checking,
  monthly,
  move,
  movesSetup,
  newEmails,
  results,
  stoppedCheck,
  withMoves,
} from '../moves-views';
import { LONG_TAB, NOW, OUTDATED, view } from '../views';
import { LONG_WORD, never, type States } from './state';

const start = 'moves';
const moreOptions = (page: Page): Promise<void> => page.getByText('More options').click();

export const MOVES: States = {
  'who moved: the set-up': {
    answers: withMoves(),
    start,
    sees: 'Only changes that Lusha finds are charged.',
  },
  'who moved: reading the list': {
    answers: withMoves(null, { movesSetup: never }),
    start,
    sees: 'Reading the sheet…',
  },
  'who moved: the set-up with everything to say': {
    answers: withMoves(null, {
      movesSetup: () =>
        movesSetup({
          tab: LONG_TAB,
          options: { tabId: 0, rows: 'visible', since: 'last', promotions: true, repeatLost: false },
          choices: { all: 1_234, selection: 12, visible: 800 },
          toLookUp: 120,
          notAsked: { unnamed: 3, never: 1, notFound: 12, unsure: 2 },
          lost: 40,
          lastChecked: '2026-11-01',
          lookUp: { credits: 5, requests: 2 },
          check: { credits: 2_000, requests: 11 },
          lastTime: { changed: 25, people: 1_000 },
          balance: 30,
        }),
    }),
    start,
    way: moreOptions,
    sees: 'Last time: 25 of 1,000',
  },
  'who moved: a list that cannot be checked': {
    answers: withMoves(null, {
      movesSetup: () =>
        movesSetup({
          people: 0,
          refusal: { code: 'no_rows', message: 'There are no rows here. Select a tab with a list.' },
        }),
    }),
    start,
    sees: 'Not possible yet.',
  },
  'who moved: the list cannot be read': {
    answers: withMoves(null, {
      movesSetup: () => {
        throw new Refusal('google_busy', 'Google is busy. Try again.');
      },
    }),
    start,
    sees: 'Google is busy',
  },
  'who moved: looking people up': {
    answers: withMoves(check({ continueAt: NOW, people: undefined as never, lookedUp: 300, listed: 1_000 }), {
      stepMoves: never,
    }),
    start,
    sees: 'Looked up',
  },
  'who moved: checking elsewhere': {
    answers: withMoves(checking({ busyUntil: NOW + 60_000 }), { watchMoves: never }),
    start,
    sees: '400 of 1,000 people',
  },
  'who moved: somebody else is checking': {
    answers: withMoves(checking({ mine: false, busyUntil: NOW + 60_000 })),
    start,
    sees: 'Someone else is checking',
  },
  'who moved: interrupted': {
    answers: withMoves(checking({ unsure: 100 })),
    start,
    sees: 'was interrupted',
  },
  'who moved: stopped': {
    answers: withMoves(stoppedCheck()),
    start,
    sees: 'Stopped.',
  },
  'who moved: at its limit': {
    answers: withMoves(
      stoppedCheck({ code: 'over_cap', message: 'You reached the limit of this check.', cap: 9 }),
    ),
    start,
    sees: 'Credit limit for the rest',
  },
  'who moved: stopped, with another key': {
    answers: withMoves(stoppedCheck({ mine: false })),
    start,
    sees: 'Another Lusha key started this',
  },
  'who moved: of another version': {
    answers: withMoves(stoppedCheck({ ...OUTDATED, tab: '' })),
    start,
    sees: 'can’t continue',
  },
  'who moved: results': {
    answers: withMoves(checked()),
    start,
    sees: 'Willowmere Foods',
  },
  'who moved: results with everything to say': {
    answers: withMoves(checked({ promotions: true, lost: 100, unsure: 3, tab: LONG_TAB }), {
      movesFound: () =>
        results({
          moves: [
            move({ name: LONG_WORD, company: LONG_WORD, previousCompany: LONG_WORD, title: LONG_WORD }),
            move({ key: '2', state: 'edited' }),
            move({ key: '3', state: 'gone', isEarlier: true }),
            move({ key: '4', state: 'updated' }),
            move({ key: '5', state: 'added' }),
            move({ key: '6', state: 'ignored', type: 'promotion', date: '2025-02-03' }),
          ],
          canUndo: true,
        }),
      newEmailsOffer: () => newEmails(),
      monthlyView: () => monthly({ tab: LONG_TAB, last: { at: NOW, changed: 3, promoted: 1, spent: 4 } }),
    }),
    start,
    sees: 'Find new emails for 2 people',
  },
  'who moved: nobody changed jobs': {
    answers: withMoves(checked({ changed: 0, promoted: 0, spent: 0 }), {
      movesFound: () => results({ moves: [] }),
    }),
    start,
    sees: 'No job changes since May 26.',
  },
  'who moved: all rows are accepted': {
    answers: withMoves(checked(), {
      movesFound: () => results({ moves: [move({ state: 'updated' })], canUndo: true }),
      newEmailsOffer: () => newEmails({ people: 1, credits: 2 }),
      monthlyView: () => monthly({ mine: false }),
    }),
    start,
    sees: 'Find new emails for 1 person',
  },
  'who moved: the monthly check has ended': {
    answers: withMoves(checked(), {
      monthlyView: () =>
        monthly({ mine: false, ended: 'limit', last: { at: NOW, changed: 50, promoted: 0, spent: 50 } }),
    }),
    start,
    sees: 'a month reached 50 credits',
  },
  'who moved: asking before undoing': {
    answers: withMoves(checked(), {
      movesFound: () => results({ canUndo: true }),
      newEmailsOffer: () => null,
    }),
    start,
    way: (page) => page.getByRole('button', { name: 'Undo' }).click(),
    sees: 'Restore the rows that you accepted?',
  },
  'who moved: without a key': {
    answers: { ...withMoves(), view: () => view({ access: 'none' }) },
    start,
    sees: 'Connect',
  },
};
