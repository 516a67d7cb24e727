/** States of "Enrich rows": from the setup over lookup, estimate and price to the receipt. */
import type { Page } from 'playwright-core';
import {
  buying,
  done,
  estimate,
  lookingUp,
  options,
  price,
  priced,
  run,
  setup,
  stopped,
  undone,
  withList,
} from '../enrich-views';
import { Refusal } from '../fake-script';
import { LONG_TAB, NOW, OUTDATED, view } from '../views';
import { click, googleSays, LONG_WORD, never, type States, steps } from './state';

const start = 'enrich';
export const openRows = (page: Page): Promise<void> => page.locator('.list-head .menu').click();
export const openOptions = (page: Page): Promise<void> => page.getByText('More options').click();
/** What a run shows of its rows after undo. */
const NOTHING_LEFT = { outcomes: [], delivered: [], others: [] };
const confirmUndo = (page: Page): Promise<void> =>
  page.locator('.confirm').getByRole('button', { name: 'Undo run' }).click();
const LONG_STATUS = `Failed: ${LONG_WORD}`;

export const LONG_SETUP = setup({
  options: options({ rows: { by: 'column', column: 2, test: 'is not', text: LONG_WORD } }),
  tab: { id: 7, name: LONG_TAB },
  headerRow: 4,
  columns: [
    { column: 1, letter: 'A', header: LONG_WORD, samples: [LONG_WORD], role: 'email', reason: LONG_WORD },
    { column: 2, letter: 'B', header: LONG_TAB, samples: [] },
  ],
  targets: setup().targets.map((one) => ({ ...one, header: `${one.header} ${LONG_WORD}`, letter: 'AAB' })),
  rows: 123456,
  first: { row: 5, text: LONG_WORD },
  failed: [{ status: LONG_STATUS, rows: 12 }],
  choices: { all: 200000, missing: 123456, selection: 100000, failed: 12 },
  unusable: [
    { missing: 'company', rows: 1234, first: 7, reason: LONG_WORD },
    { missing: 'last name', rows: 12, first: 9, reason: LONG_WORD },
  ],
  leftOut: { header: 3, total: 1, 'other table': 250 },
  blankCells: { placeholder: 1200, label: 30, error: 7 },
  questions: [{ column: 2, role: 'full name', header: LONG_WORD, sample: LONG_WORD }],
  duplicates: 1,
  alreadyBought: 301,
  alreadyBoughtIsLeast: true,
  paidAgain: 1234,
  lookUp: { credits: 4940, requests: 1235 },
  priceCheck: 4,
  alreadyHave: 126,
  estimateRows: 100,
});

export const ENRICH: States = {
  'enrich rows': { answers: withList(), start, sees: '1,000 rows to enrich' },
  'enrich rows, looking at the sheet': {
    answers: withList(null, { enrichSetup: never }),
    start,
    sees: 'Reading the sheet…',
  },
  'enrich rows with the options open': {
    answers: withList(),
    start,
    way: steps((page) => page.getByText('More options').waitFor(), openOptions),
    sees: 'Add new columns',
  },
  'enrich rows with long names and everything to say': {
    answers: withList(null, { enrichSetup: () => LONG_SETUP }),
    start,
    way: steps((page) => page.getByText('More options').waitFor(), openOptions),
    sees: 'already have an email',
  },
  'enrich rows that failed before': {
    answers: withList(null, {
      enrichSetup: () =>
        setup({
          options: options({ rows: { by: 'failed' } }),
          rows: 34,
          failed: [
            { status: 'Run limit reached', rows: 22 },
            { status: LONG_STATUS, rows: 12 },
          ],
          choices: { all: 1000, missing: 90, selection: 1, failed: 34 },
        }),
    }),
    start,
    way: steps((page) => page.getByText('More options').waitFor(), openOptions),
    sees: '34 rows to enrich',
  },
  'enrich rows with fields of my own': {
    answers: withList(),
    start,
    way: (page) => page.getByLabel('Custom').check(),
    sees: 'More fields',
  },
  'enrich companies that are charged again': {
    answers: withList(null, {
      enrichSetup: () =>
        setup({ options: options({ kind: 'company', fields: ['name', 'open jobs'] }), paidAgain: 10 }),
    }),
    start,
    sees: '10 already purchased, charged again',
  },
  'enrich companies': {
    answers: withList(null, {
      enrichSetup: () =>
        setup({
          options: options({
            kind: 'company',
            fields: ['name', 'domain', 'industry', 'employees', 'country', 'linkedin'],
          }),
          identifiedBy: [{ by: 'company', rows: 1000 }],
        }),
    }),
    start,
    sees: 'Company facts',
  },
  'enrich rows with a question about the company': {
    answers: withList(null, {
      enrichSetup: () =>
        setup({
          tab: { id: 7, name: LONG_TAB },
          columns: setup().columns.filter(({ role }) => role !== 'company name'),
          questions: [{ column: 2, role: 'company name', header: 'Kd.', sample: 'Hartmoor Glass' }],
          unusable: [{ missing: 'company', rows: 60, first: 12, reason: 'No company.' }],
          rows: 180,
          alreadyHave: 126,
          choices: { all: 306, missing: 180, selection: 1, failed: 0 },
        }),
    }),
    start,
    sees: 'the company?',
  },
  'enrich rows that all have an email': {
    answers: withList(null, {
      enrichSetup: () =>
        setup({ rows: 0, alreadyHave: 306, refusal: { code: 'no_rows', message: 'There are no rows.' } }),
    }),
    start,
    sees: 'All 306 rows already have an email.',
  },
  'enrich rows with another column to map': {
    answers: withList(),
    start,
    way: click('+ Map another column'),
    sees: 'Field to map',
  },
  'enrich rows refused': {
    answers: withList(null, {
      enrichSetup: () =>
        setup({
          rows: 0,
          identifiedBy: [],
          targets: [],
          refusal: {
            code: 'bad_input',
            message:
              'There are two rows of headers, 1 and 2. Delete one of them, or choose the header row above.',
          },
        }),
    }),
    start,
    sees: 'Not possible yet',
  },
  'enrich rows in a protected sheet': {
    answers: withList(null, {
      enrichSetup: () =>
        setup({
          refusal: {
            code: 'bad_input',
            message: `“${LONG_TAB}” is protected. Ask its owner to let you edit it, or make a copy of the tab.`,
          },
        }),
    }),
    start,
    sees: 'is protected',
  },
  'enrich rows failed': {
    answers: withList(null, { enrichSetup: googleSays('Exceeded maximum execution time') }),
    start,
    sees: 'it took too long',
  },
  'enrich rows after a run': {
    answers: withList(done({ tab: LONG_TAB })),
    start,
    sees: 'The last run ended at 14:00',
  },
  'enrich rows after a price check that was left': {
    answers: withList(stopped({ stoppedIn: 'price check', outcomes: [] })),
    start,
    sees: 'Back to the price check',
  },
  'enrich rows cannot start': {
    answers: withList(null, {
      startRun: () => {
        throw new Refusal('no_credits', 'Your Lusha account is out of credits. Ask your Lusha admin.');
      },
    }),
    start,
    way: click(/^Check price/),
    sees: 'out of credits',
  },
  'looking up': {
    answers: withList(null, { startRun: () => lookingUp({ tab: LONG_TAB }), stepRun: never }),
    start,
    way: click(/^Check price/),
    sees: '300 of 1,000',
  },
  'looking up pauses for a limit': {
    answers: withList(null, {
      startRun: () => lookingUp({ code: 'quota_minute', message: '', continueAt: NOW + 270_000 }),
    }),
    start,
    way: click(/^Check price/),
    sees: 'Lusha’s request limit resets in 5 min.',
  },
  estimate: {
    answers: withList(
      run({
        phase: 'price check',
        tab: LONG_TAB,
        rows: 5000,
        through: 100,
        spent: 4,
        price: price({
          found: 78,
          toBuy: 78,
          credits: 78,
          noMatch: 22,
          seconds: 200,
          estimate: estimate({ restCredits: 196 }),
        }),
      }),
    ),
    start,
    sees: 'sampled rows matched',
  },
  'price check': {
    answers: withList(
      priced({
        matched: [
          { name: 'Jürgen Förster', about: ['Buyer', 'Hartmoor Glass'] },
          { name: 'Henry Calloway', about: ['Buyer', 'Stonewick Retail'] },
        ],
      }),
    ),
    start,
    sees: 'At least 600 left',
  },
  'price check with everything in it': {
    answers: withList(
      priced(
        {
          tab: LONG_TAB,
          rows: 123456,
          view: view({ quota: [{ window: 'hour', limit: 1200, left: 30, opensAt: NOW + 3_570_000 }] }),
        },
        {
          found: 101234,
          toBuy: 90123,
          credits: 540738,
          moved: { rows: 1234, credits: 7404 },
          weak: { rows: 512, credits: 3072 },
          alreadyBought: 3001,
          noMatch: 20123,
          restricted: 17,
          badInput: 23,
          duplicates: 321,
          neverContact: 12,
          nothingToBuy: 4321,
          requests: 902,
          seconds: 9000,
          balanceAfter: -530000,
        },
      ),
    ),
    start,
    way: (page) => page.getByLabel('Changed jobs').check(),
    sees: 'not enough for all',
  },
  'price check with a limit that cannot be': {
    answers: withList(priced()),
    start,
    way: steps((page) => page.getByLabel('Credit limit').fill('5000'), click(/^Enrich [\d,]+ row/)),
    sees: 'More than 640 is not needed',
  },
  'price check with companies that are charged again': {
    answers: withList(priced({ kind: 'company', asksFor: [] }, { paidAgain: 512 })),
    start,
    sees: '512 already purchased, charged again',
  },
  'price check with nothing to pay': {
    answers: withList(
      priced({}, { toBuy: 0, credits: 0, alreadyBought: 812, requests: 0, balanceAfter: 1240 }),
    ),
    start,
    sees: 'Write results',
  },
  'price check of somebody else': {
    answers: withList(priced({ mine: false })),
    start,
    sees: 'another Lusha key than yours',
  },
  buying: {
    answers: withList(priced(), { approveRun: () => buying({ tab: LONG_TAB }), stepRun: never }),
    start,
    way: click(/^Enrich [\d,]+ row/),
    sees: '120 of 640',
  },
  'buying pauses for a limit': {
    answers: withList(priced(), {
      approveRun: () => buying({ code: 'quota_hour', message: '', continueAt: NOW + 3_570_000 }),
    }),
    start,
    way: click(/^Enrich [\d,]+ row/),
    sees: 'Lusha’s request limit resets in 1 h.',
  },
  'buying is being stopped': {
    answers: withList(priced(), { approveRun: () => buying(), stepRun: never, stopRun: never }),
    start,
    way: steps(click(/^Enrich [\d,]+ row/), click('Stop')),
    sees: 'Stopping after this step…',
  },
  'buying failed': {
    answers: withList(priced(), {
      approveRun: () => buying(),
      stepRun: googleSays('Exceeded maximum execution time'),
    }),
    start,
    way: click(/^Enrich [\d,]+ row/),
    sees: 'it took too long',
  },
  done: {
    answers: withList(done()),
    start,
    way: click('See results'),
    sees: 'Not paid for: 131 rows',
  },
  'done with everything to say': {
    answers: withList(
      done({
        tab: LONG_TAB,
        outcomes: [
          { status: 'Found', rows: 790 },
          { status: LONG_STATUS, rows: 22 },
        ],
        retry: [
          { status: LONG_STATUS, rows: 22, state: 'failed' },
          { status: 'No response · may have been charged', rows: 3, state: 'no response' },
        ],
        deleted: 3,
        others: [{ status: LONG_STATUS, label: LONG_STATUS, rows: 22 }],
        unsure: 12,
        code: 'stopped',
        message: 'Lusha charged more than quoted, so purchasing stopped. Check your credits at Lusha.',
      }),
    ),
    start,
    way: click('See results'),
    sees: 'deleted in the meantime',
  },
  'five rows tried': {
    answers: withList(null, {
      startRun: () => priced({ isSample: true, rows: 5, through: 5 }, { found: 4, credits: 4, toBuy: 4 }),
      approveRun: () => done({ isSample: true, rows: 5, through: 5, spent: 5, cap: 5 }),
    }),
    start,
    way: steps(click('Try 5 rows · up to 6 credits'), click(/^Enrich [\d,]+ row/)),
    sees: 'Enrich all rows',
  },
  'clearing asked': {
    answers: withList(done()),
    start,
    way: steps(click('See results'), click('Undo run')),
    sees: 'Undo this run?',
  },
  cleared: {
    answers: () => {
      let last = done();
      return withList(null, {
        runView: () => last,
        undoRun: () => {
          last = done({ canUndo: false, retry: [], ...NOTHING_LEFT, cleared: 1000 });
          return undone({ cells: 843, left: 3 });
        },
      });
    },
    start,
    way: steps(click('See results'), click('Undo run'), confirmUndo),
    sees: '3 edited since then were kept',
  },
  'cleared before': {
    answers: withList(done({ tab: LONG_TAB, canUndo: false, retry: [], ...NOTHING_LEFT, cleared: 1000 })),
    start,
    way: click('See results'),
    sees: '1,000 rows restored',
  },
  'run interrupted': {
    answers: withList(buying({ tab: LONG_TAB, unsure: 16 })),
    start,
    sees: 'was interrupted at 14:00',
  },
  'run waits for the day': {
    answers: withList(buying({ code: 'quota_day', message: '', continueAt: NOW + 39_570_000 })),
    start,
    sees: 'Lusha’s request limit resets in 11 h',
  },
  'run stopped': { answers: withList(stopped()), start, sees: 'rows of Leads remaining' },
  'run stopped with paid rows': {
    answers: withList(stopped(), { afterRun: () => ({ unwritten: 286 }) }),
    start,
    sees: '286 paid rows aren’t written yet.',
  },
  'run out of credits': {
    answers: withList(stopped({ code: 'no_credits', message: 'Your account is out of credits.' })),
    start,
    sees: 'Open billing',
  },
  'done, with several fields and a hidden column': {
    answers: withList(
      done({
        delivered: [
          { what: 'email', rows: 281 },
          { what: 'mobile', rows: 143 },
        ],
        others: [
          { status: 'Found, no mobile', label: 'No mobile returned', rows: 138 },
          { status: 'No match', label: 'No match', rows: 12 },
          { status: 'Changed jobs', label: 'Changed jobs', rows: 9 },
          { status: 'Personal email only', label: 'Personal email only', rows: 2 },
        ],
        retry: [{ status: 'Changed jobs', rows: 9, state: 'moved' }],
      }),
      { afterRun: () => ({ unwritten: 0, hiddenId: 'N' }) },
    ),
    start,
    way: steps(click('See results'), click('Show Changed jobs')),
    sees: '188 rows selected.',
  },
  'run of another key stopped': {
    answers: withList(stopped({ mine: false })),
    start,
    sees: 'only that key can continue it',
  },
  'run whose sheet was deleted': {
    answers: withList(
      stopped({
        code: 'bad_request',
        message: `The tab “${LONG_TAB}” was deleted. Bring it back with Edit > Undo or from the version history, then choose Continue.`,
      }),
    ),
    start,
    sees: 'was deleted',
  },
  'run of another version': {
    answers: withList(stopped({ ...OUTDATED, tab: '', rows: 0, through: 0, outcomes: [] })),
    start,
    sees: 'started by another version of Lusha Enrich',
  },
  'run goes on elsewhere': {
    answers: withList(buying({ busyUntil: NOW + 40_000 })),
    start,
    sees: 'A step of this run started elsewhere',
  },
  'run of somebody else': {
    answers: withList(buying({ mine: false, tab: LONG_TAB })),
    start,
    sees: 'Somebody else’s run is in progress',
  },
};
