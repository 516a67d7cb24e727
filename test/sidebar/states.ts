/** Every state of the panel, by name: what the script answers, and the way there. */
import type { Browser, Page } from 'playwright-core';
import type { TroubleView } from '../../src/rpc';
import { type Answers, GoogleFailure, Refusal } from './fake-script';
import { type OpenPanel, openPanel } from './open-panel';
import {
  finished,
  formulasOff,
  inDemo,
  LONG_TAB,
  NOW,
  place,
  placed,
  shared,
  sharing,
  unfinished,
  view,
  withoutKey,
} from './views';

export interface State {
  /** A function where they change on the way. */
  readonly answers: Answers | (() => Answers);
  readonly start?: string;
  /** Clicks on the way, by the names of buttons; the page is the state when `sees` is there. */
  readonly way?: (page: Page) => Promise<void>;
  readonly sees: string;
}

const never = (): Promise<never> => new Promise(() => undefined);
const click = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();
const then =
  (...steps: readonly ((page: Page) => Promise<void>)[]) =>
  async (page: Page): Promise<void> => {
    for (const step of steps) await step(page);
  };
const typeKey = (page: Page): Promise<void> => page.getByLabel('Lusha API key').fill('wrong-key');
const withKey = (changes: Parameters<typeof view>[0] = {}): Answers => ({
  view: () => view(changes),
  unfinished: () => unfinished(),
});
const trouble = (code: TroubleView['code'], until?: number): Answers =>
  withKey({
    trouble: {
      code,
      message: 'Lusha said no. Ask your Lusha admin.',
      ...(until === undefined ? {} : { until }),
    },
  });
const open = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).click();
const google = (message: string) => (): never => {
  throw new GoogleFailure(message);
};
const LONG_WORD =
  'A sentence that goes on without an end about donaudampfschifffahrtsgesellschaftskapitaenspatente';

export const STATES: Readonly<Record<string, State>> = {
  loading: { answers: { view: never }, sees: 'Loading…' },
  'first run': { answers: { view: () => withoutKey() }, sees: 'Connect Lusha' },
  'first run in a file of somebody else': {
    answers: { view: () => withoutKey({ cells: { ...formulasOff().cells, found: 'another key' } }) },
    sees: 'Formulas in this file use the key of the file’s owner',
  },
  'ask my admin': {
    answers: { view: () => withoutKey() },
    way: click('Ask my admin'),
    sees: 'Text for your admin',
  },
  'testing the key': {
    answers: { view: () => withoutKey(), saveKey: never },
    way: then(typeKey, click('Save key')),
    sees: 'Testing the key…',
  },
  'wrong key': {
    answers: {
      view: () => withoutKey(),
      saveKey: () => {
        throw new Refusal('bad_key', 'Lusha does not accept this API key.');
      },
    },
    way: then(typeKey, click('Save key')),
    sees: 'Lusha does not accept this API key.',
  },
  'no access while entering a key': {
    answers: {
      view: () => withoutKey(),
      saveKey: () => {
        throw new Refusal(
          'no_access',
          'Lusha gives this account no access to its API ("Feature not enabled"). Ask your Lusha admin or Lusha support to turn it on.',
        );
      },
    },
    way: then(typeKey, click('Save key')),
    sees: 'Lusha gives this account no access',
  },
  demo: { answers: { ...withKey(), view: () => inDemo() }, sees: 'Demo: made-up people' },
  'demo just started': {
    answers: () => {
      let shown = withoutKey();
      return {
        view: () => shown,
        unfinished: () => unfinished({ cells: 0 }),
        startDemo: () => {
          shown = inDemo();
          return {
            view: shown,
            tab: 'Lusha demo (made-up people)',
            formula: '=LUSHA_ENRICH(A2:B6, "name, title, company, email", TRUE)',
            cell: "'Lusha demo (made-up people)'!D1",
          };
        },
      };
    },
    way: click('Try without a key'),
    sees: 'has five made-up people',
  },
  home: { answers: withKey(), sees: '12 cells wait' },
  'home with little left': {
    answers: withKey({
      account: { plan: 'free', lacks: [], creditsLeft: 3, creditsTotal: 40, askedAt: NOW },
      quota: [
        { window: 'minute', limit: 5, left: 0, opensAt: NOW + 30_000 },
        { window: 'hour', limit: 50, left: 4, opensAt: NOW + 3_570_000 },
        { window: 'day', left: 60, opensAt: NOW + 39_570_000 },
      ],
    }),
    sees: 'Used up, opens at 14:01',
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
        { at: NOW - 86_400_000, code: 'bad_request', message: `Lusha refused the request ("${LONG_WORD}").` },
      ],
    }),
    sees: 'Last problems',
  },
  'home with nothing known': {
    answers: {
      view: () => {
        const { account: _account, ...rest } = view({ quota: [] });
        return rest;
      },
      unfinished: () => unfinished({ cells: 0 }),
    },
    sees: 'Not known yet',
  },
  'stored key refused': { answers: trouble('bad_key'), sees: 'Enter another key' },
  'no access to the API': { answers: trouble('no_access'), sees: 'Check again' },
  'no credits': {
    answers: withKey({
      account: { plan: 'free', lacks: [], creditsLeft: 0, creditsTotal: 40, askedAt: NOW },
      trouble: {
        code: 'no_credits',
        message:
          'Your Lusha account has too few credits left. Ask your Lusha admin for more, then try again.',
      },
    }),
    sees: 'too few credits',
  },
  "the minute's limit is used up": {
    answers: trouble('quota_minute', NOW + 30_000),
    sees: 'It opens at 14:01.',
  },
  "the hour's limit is used up": {
    answers: trouble('quota_hour', NOW + 3_570_000),
    sees: 'It opens at 15:00.',
  },
  "the day's limit is used up": {
    answers: trouble('quota_day', NOW + 39_570_000),
    sees: 'It opens tomorrow at 01:00.',
  },
  offline: {
    answers: { view: google('NetworkError: Connection failure due to HTTP 0') },
    sees: 'There is no connection to Google.',
  },
  'several Google accounts': {
    answers: {
      view: google(
        "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
      ),
    },
    sees: 'several Google accounts are signed in',
  },
  'the script took too long': {
    answers: { view: google('Exceeded maximum execution time') },
    sees: 'it took too long',
  },
  unexpected: {
    answers: { view: google(`TypeError: Cannot read properties of undefined (reading '${LONG_WORD}')`) },
    sees: 'Something went wrong in the add-on',
  },
  'removing the key': {
    answers: withKey(),
    way: click('Remove key'),
    sees: 'Remove the key that ends in 1234?',
  },
  'replacing the key': {
    answers: withKey(),
    way: click('Replace key'),
    sees: 'stays until Lusha has accepted',
  },
  'use in cells': {
    answers: { ...withKey(), formulaPlace: () => place() },
    way: click('Use in cells'),
    sees: 'At most 26 credits',
  },
  'use in cells with long names and everything to say': {
    answers: {
      ...withKey(),
      formulaPlace: () =>
        place({
          tab: LONG_TAB,
          rows: 1200,
          unreadable: 3,
          blank: 2,
          known: 40,
          atMost: 9000,
          atMostPhones: 6000,
          search: 48,
          sample: [LONG_WORD, 'Bad input: only a first name'],
          formula: `=LUSHA_ENRICH('${LONG_TAB}'!A2:C1201, "name, title, company, email, phone, mobile phone, email confidence, do-not-call numbers")`,
          advice:
            'For more than 25 rows choose Extensions > Lusha Enrich > Enrich rows…: it shows the price first.',
        }),
    },
    way: then(click('Use in cells'), (page) => page.getByText('More fields').click()),
    sees: 'At most 9,000 credits',
  },
  'use in cells while formulas are off': {
    answers: { view: () => formulasOff(), unfinished: () => unfinished(), formulaPlace: () => place() },
    way: click('Use in cells'),
    sees: 'Let formulas use your key',
  },
  'use in cells with cells in the way': {
    answers: {
      ...withKey(),
      formulaPlace: () =>
        place({ refusal: 'F5 is not empty. Clear E2:H26, or select a list with free columns beside it.' }),
    },
    way: click('Use in cells'),
    sees: 'F5 is not empty.',
  },
  'use in cells with nothing selected': {
    answers: {
      ...withKey(),
      formulaPlace: () =>
        place({
          source: 'A1',
          rows: 0,
          sample: [],
          atMost: 0,
          search: 0,
          refusal: 'No rows are selected. Select the rows of your list in the sheet.',
        }),
    },
    way: click('Use in cells'),
    sees: 'No rows are selected.',
  },
  'use in cells for companies': {
    answers: { ...withKey(), formulaPlace: () => place({ atMost: 0, search: 0, known: 25 }) },
    way: then(click('Use in cells'), (page) => page.getByLabel('Companies').check()),
    sees: 'Nothing. 25 of 25 rows are known already.',
  },
  'formula inserted': {
    answers: {
      ...withKey(),
      formulaPlace: () => place(),
      placeFormula: () => placed({ placed: place({ tab: LONG_TAB }) }),
    },
    way: then(
      click('Use in cells'),
      (page) => page.getByText('A2:C26: at most 26 credits').waitFor(),
      click('Insert formula'),
    ),
    sees: 'Insert another',
  },
  'formulas in this file': { answers: withKey(), way: open(/^Formulas in this file/), sees: '12 of 100' },
  'formulas in this file, off': {
    answers: { view: () => formulasOff(), unfinished: () => unfinished() },
    way: open(/^Formulas in this file/),
    sees: 'may not use the key.',
  },
  'formulas in this file, of another owner': {
    answers: { view: () => formulasOff({ found: 'another key' }), unfinished: () => unfinished() },
    way: open(/^Formulas in this file/),
    sees: 'use another person’s key',
  },
  'formulas in this file, limit reached and wrong input': {
    answers: withKey({ cells: { ...view().cells, spent: { credits: 100, phones: 25 }, found: 'no key' } }),
    way: then(
      open(/^Formulas in this file/),
      (page) => page.getByLabel('Of them for phones', { exact: true }).first().fill('200'),
      click('Save limit'),
    ),
    sees: 'This is a part of the 100 above',
  },
  'not fetched yet': {
    answers: {
      ...withKey(),
      unfinished: () =>
        unfinished({
          lost: 2,
          unreadable: [
            { cell: `'${LONG_TAB}'!B7`, reason: 'It is part of another formula. Open it and press Enter.' },
          ],
          unreadableCount: 3,
        }),
    },
    start: 'fetch',
    sees: 'cannot be finished from here',
  },
  'nothing left to fetch': {
    answers: { ...withKey(), unfinished: () => unfinished({ cells: 0, people: 0, companies: 0 }) },
    start: 'fetch',
    sees: 'No formula in this file waits',
  },
  'not fetched yet with the limit used up': {
    answers: { ...withKey(), unfinished: () => unfinished({ roomLeft: 0, atMost: 0 }) },
    start: 'fetch',
    sees: 'Today’s spending limit is used up',
  },
  fetching: {
    answers: { ...withKey(), fetchRest: never },
    start: 'fetch',
    way: click('Fetch the rest (12)'),
    sees: 'Keep this panel open.',
  },
  'fetching pauses': {
    answers: {
      ...withKey(),
      fetchRest: () =>
        finished({
          done: false,
          fetched: 5,
          open: 7,
          message: 'Lusha’s request limit for this minute is used up.',
          continueAt: NOW + 270_000,
        }),
    },
    start: 'fetch',
    way: click('Fetch the rest (12)'),
    sees: 'Goes on by itself at 14:05; keep this panel open.',
  },
  'fetching ended': {
    answers: { ...withKey(), fetchRest: () => finished() },
    start: 'fetch',
    way: click('Fetch the rest (12)'),
    sees: '12 fetched, 12 cells calculated again, 14 credits spent.',
  },
  'fetching failed': {
    answers: { ...withKey(), fetchRest: google('Exceeded maximum execution time') },
    start: 'fetch',
    way: click('Fetch the rest (12)'),
    sees: 'it took too long',
  },
  settings: { answers: withKey(), way: open(/^Settings/), sees: 'Don’t keep bought contacts in this file' },
  'settings, confirm the EU': {
    answers: withKey(),
    way: then(open(/^Settings/), (page) => page.getByLabel('On, also for people in the EU').click()),
    sees: 'I confirm',
  },
  'settings, keep only ids': {
    answers: withKey(),
    way: then(open(/^Settings/), (page) => page.getByLabel('Don’t keep bought contacts').click()),
    sees: 'Remove the contacts kept so far?',
  },
  'prepare for sharing': {
    answers: {
      ...withKey(),
      sharing: () => sharing({ hidden: [`Tab “${LONG_TAB}”`, 'Columns D:F of “Leads”'] }),
    },
    start: 'share',
    sees: 'Look at these yourself',
  },
  'prepare for sharing without the tick': {
    answers: { ...withKey(), sharing: () => sharing({ formulas: 0, people: 0, companies: 0, hidden: [] }) },
    start: 'share',
    way: click('Prepare for sharing'),
    sees: 'Tick this first.',
  },
  'prepared for sharing': {
    answers: { ...withKey(), sharing: () => sharing(), prepareForSharing: () => shared() },
    start: 'share',
    way: then((page) => page.getByLabel('I understand').check(), click('Prepare for sharing')),
    sees: 'Before you share',
  },
  help: {
    answers: withKey({ separator: ';' }),
    start: 'help',
    sees: 'What a cell may say instead of a value',
  },
};

/** Opens the panel and goes to the state. */
export async function openState(browser: Browser, state: State): Promise<OpenPanel> {
  const answers = typeof state.answers === 'function' ? state.answers() : state.answers;
  const panel = await openPanel(browser, answers, state.start === undefined ? {} : { start: state.start });
  await state.way?.(panel.page);
  await panel.page.getByText(state.sees).first().waitFor({ state: 'attached' });
  return panel;
}
