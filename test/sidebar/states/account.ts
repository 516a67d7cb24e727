/** States of the start page: the account, obstacles, the key, and failures of the first call. */
import type { TroubleView } from '../../../src/rpc';
import { done } from '../enrich-views';
import type { Answers } from '../fake-script';
import { creditsUsed, formulasOff, LONG_TAB, listGap, NOW, pendingCells, view } from '../views';
import { click, googleSays, LONG_WORD, never, type States, withKey } from './state';

const trouble = (code: TroubleView['code'], until?: number): Answers =>
  withKey({
    trouble: {
      code,
      message: 'Lusha said no. Ask your Lusha admin.',
      ...(until === undefined ? {} : { until }),
    },
  });

export const ACCOUNT: States = {
  'account with its prices': {
    answers: withKey({
      account: {
        plan: 'scale',
        lacks: [],
        creditsLeft: 1240,
        askedAt: NOW,
        furtherPrices: [
          { name: 'conversationsSearch', credits: 1, perQuantity: 25 },
          { name: 'x'.repeat(60), credits: 12345, perQuantity: 100000 },
        ],
      },
    }),
    start: 'account',
    way: (page) => page.getByText('Prices in credits').click(),
    sees: 'conversationsSearch',
  },
  home: { answers: withKey(), sees: 'Fill 12' },
  'home with nothing pending': {
    answers: { ...withKey(), pendingCells: () => pendingCells({ cells: 0 }) },
    sees: 'None pending',
  },
  'home with a selected row': {
    answers: { ...withKey(), listGap: () => listGap() },
    sees: 'Get email',
  },
  'home with a long list and long names': {
    answers: {
      ...withKey(),
      listGap: () =>
        listGap({ tab: LONG_TAB, isLeast: true, selected: { tabId: 1, row: 5, name: LONG_WORD, limit: 2 } }),
    },
    sees: '180+ rows without email',
  },
  'home while an email is looked up': {
    answers: { ...withKey(), listGap: () => listGap(), getEmail: never },
    way: click(/^Get email/),
    sees: 'Getting email…',
  },
  'home with the email of a row': {
    answers: {
      ...withKey(),
      listGap: () => listGap(),
      getEmail: () =>
        done({
          tab: 'Leads',
          rows: 1,
          spent: 2,
          canUndo: true,
          gotAll: true,
          outcomes: [{ status: 'Found', rows: 1 }],
        }),
    },
    way: click(/^Get email/),
    sees: 'Email added',
  },
  'home with a row that has no match': {
    answers: {
      ...withKey(),
      listGap: () => listGap(),
      getEmail: () =>
        done({ tab: 'Leads', rows: 1, spent: 1, gotAll: false, outcomes: [{ status: 'No match', rows: 1 }] }),
    },
    way: click(/^Get email/),
    sees: 'Jürgen Förster: No match',
  },
  'home with pending formulas while formulas are off': {
    answers: { view: () => formulasOff(), pendingCells: () => pendingCells({ roomLeft: 0 }) },
    sees: 'Turn on and fill 12',
  },
  'home with the daily limit reached': {
    answers: { ...withKey(), pendingCells: () => pendingCells({ roomLeft: 0 }) },
    sees: 'Raise it, or fill the rest tomorrow.',
  },
  'home while pending cells are filled': {
    answers: { ...withKey(), fetchPending: never },
    way: click(/^Fill 12/),
    sees: 'Keep this panel open.',
  },
  'home with little left': {
    answers: withKey({
      account: { plan: 'free', lacks: [], creditsLeft: 3, creditsTotal: 40, askedAt: NOW },
      quota: [{ window: 'minute', limit: 5, left: 0, opensAt: NOW + 30_000 }],
    }),
    sees: '0 of 5 requests left this minute',
  },
  account: { answers: withKey(), start: 'account', sees: 'Enriched lists' },
  'account with the days open': {
    answers: withKey(),
    start: 'account',
    way: (page) => page.locator('summary', { hasText: 'By day' }).click(),
    sees: 'Nov 11',
  },
  'account of a file without charges': {
    answers: { ...withKey(), creditsUsed: () => creditsUsed({ days: [] }) },
    start: 'account',
    sees: 'No credits used in this file yet.',
  },
  'account with little left': {
    start: 'account',
    answers: withKey({
      account: { plan: 'free', lacks: [], creditsLeft: 3, creditsTotal: 40, askedAt: NOW },
      quota: [
        { window: 'minute', limit: 5, left: 0, opensAt: NOW + 30_000 },
        { window: 'hour', limit: 50, left: 4, opensAt: NOW + 3_570_000 },
        { window: 'day', left: 60, opensAt: NOW + 39_570_000 },
      ],
    }),
    sees: 'Used up, resets in 30 s',
  },
  'account with long names': {
    start: 'account',
    answers: withKey({
      account: {
        plan: 'enterprise-agreement-for-the-whole-group-of-companies-2026-2027-with-addendum',
        lacks: [LONG_WORD, 'Phones are not part of this plan.'],
        creditsLeft: 12345678,
        creditsTotal: 98765432,
        askedAt: NOW - 172_800_000,
      },
    }),
    sees: 'Not in this plan',
  },
  'home with long names': {
    answers: withKey({
      account: {
        plan: 'enterprise-agreement-for-the-whole-group-of-companies-2026-2027-with-addendum',
        lacks: [LONG_WORD, 'Phones are not part of this plan.'],
        creditsLeft: 12345678,
        creditsTotal: 98765432,
        askedAt: NOW - 172_800_000,
      },
      problems: [
        { at: NOW - 60_000, code: 'server', message: '' },
        {
          at: NOW - 86_400_000,
          code: 'bad_request',
          message: `Lusha rejected the request ("${LONG_WORD}").`,
        },
      ],
    }),
    sees: 'Recent errors in cells',
  },
  'account with nothing known': {
    start: 'account',
    answers: {
      view: () => {
        const { account: _account, ...rest } = view({ quota: [] });
        return rest;
      },
      pendingCells: () => pendingCells({ cells: 0 }),
    },
    sees: 'Not known yet',
  },
  'stored key refused': { answers: trouble('bad_key'), sees: 'Enter another key' },
  'no access to the API': { answers: trouble('no_access'), sees: 'Try again' },
  'no credits': {
    answers: withKey({
      account: { plan: 'free', lacks: [], creditsLeft: 0, creditsTotal: 40, askedAt: NOW },
      trouble: {
        code: 'no_credits',
        message: 'Your Lusha account is out of credits. Ask your Lusha admin for more, then try again.',
      },
    }),
    sees: 'out of credits',
  },
  "the minute's limit is used up": {
    answers: trouble('quota_minute', NOW + 30_000),
    sees: 'request limit resets in 30 s.',
  },
  "the hour's limit is used up": {
    answers: trouble('quota_hour', NOW + 3_570_000),
    sees: 'request limit resets in 1 h.',
  },
  "the day's limit is used up": {
    answers: trouble('quota_day', NOW + 39_570_000),
    sees: 'request limit resets in 11 h.',
  },
  offline: {
    answers: { view: googleSays('NetworkError: Connection failure due to HTTP 0') },
    sees: 'There is no connection to Google.',
  },
  'several Google accounts': {
    answers: {
      view: googleSays(
        "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
      ),
    },
    sees: 'several Google accounts are signed in',
  },
  'the script took too long': {
    answers: { view: googleSays('Exceeded maximum execution time') },
    sees: 'it took too long',
  },
  unexpected: {
    answers: { view: googleSays(`TypeError: Cannot read properties of undefined (reading '${LONG_WORD}')`) },
    sees: 'Something went wrong in the add-on',
  },
  'removing the key': {
    answers: withKey(),
    start: 'account',
    way: click('Remove key'),
    sees: 'Remove the key that ends in 1234?',
  },
  'replacing the key': {
    answers: withKey(),
    start: 'account',
    way: click('Replace key'),
    sees: 'stays until Lusha has accepted',
  },
};
