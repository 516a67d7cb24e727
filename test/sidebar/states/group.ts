/** States of "Buying group". */
import type { Page } from 'playwright-core';
import { Refusal } from '../fake-script';
import { fillSetupPlaces } from '../fill-setup-views';
import { offer } from '../fill-views';
import { addingGroups, COMPANIES, groupSetup, groupsAdded, groupsAtLimit, withGroups } from '../group-views';
import { LONG_TAB, NOW } from '../views';
import { googleSays, LONG_WORD, never, type States, steps } from './state';

const start = 'find';

export const toGroup = (page: Page): Promise<void> =>
  page.getByRole('button', { name: /^Buying group/ }).click();
export const startButton = (page: Page) => page.getByRole('button', { name: /^Find buying groups at/ });
const toFill = async (page: Page): Promise<void> => {
  await toGroup(page);
  await page.getByText('At least 1,090 left').waitFor();
  await startButton(page).click();
};
const openColumns = async (page: Page): Promise<void> => {
  await page.getByText('More options').click();
  await page.getByText('Columns (').click();
};

export const GROUP: States = {
  'buying group: the set-up': {
    answers: withGroups(),
    start,
    way: toGroup,
    sees: 'At least 1,090 left',
  },
  'buying group: nothing is selected': {
    answers: withGroups({
      findCompanies: () => {
        throw new Refusal(
          'no_companies',
          'The selected cells name no company. Select cells with company domains or names, then try again.',
        );
      },
    }),
    start,
    way: toGroup,
    sees: 'The selected cells name no company.',
  },
  'buying group: reading the selection': {
    answers: withGroups({ findCompanies: never }),
    start,
    way: toGroup,
    sees: 'Reading the cells…',
  },
  'buying group: looking at the sheet': {
    answers: withGroups({ groupSetup: never }),
    start,
    way: toGroup,
    sees: 'Reading the sheet…',
  },
  'buying group: the set-up failed': {
    answers: withGroups({ groupSetup: googleSays('Exceeded maximum execution time') }),
    start,
    way: toGroup,
    sees: 'it took too long',
  },
  'buying group: the set-up with everything to say': {
    answers: withGroups({
      findCompanies: () => ({ ...COMPANIES, tab: LONG_WORD, unreadable: 12 }),
      groupSetup: (_, edited = {}) =>
        groupSetup(
          {
            at: { ...COMPANIES, tab: LONG_WORD, unreadable: 12 },
            places: fillSetupPlaces(`“Buying group · ${LONG_WORD}”`),
            fields: [...groupSetup().fields, { id: 'long', label: LONG_WORD }],
            known: 12,
            neverContact: 3,
            toLookUp: 20,
            filledBefore: 1234,
            balance: 5,
          },
          edited,
        ),
    }),
    start,
    way: steps(toGroup, openColumns),
    sees: 'not enough for all',
  },
  'buying group: numbers that cannot be, no role and no column': {
    answers: withGroups(),
    start,
    way: steps(toGroup, openColumns, async (page) => {
      await page.getByLabel('People of each company, up to').fill('99');
      await page.getByLabel('Credit limit', { exact: true }).fill('lots');
      for (const label of ['Decision maker', 'Potential champion', 'End user', 'Name', 'Title', 'Role']) {
        await page.getByLabel(label, { exact: true }).uncheck();
      }
    }),
    sees: 'Select at least one role.',
  },
  'buying group: free': {
    answers: withGroups({
      groupSetup: (_, edited = {}) => groupSetup({ credits: 0, requests: 0, known: 50 }, edited),
    }),
    start,
    way: toGroup,
    sees: '50 companies already in this file: 0 credits.',
  },
  'buying group: refused': {
    answers: withGroups({
      groupSetup: () =>
        groupSetup({
          credits: 0,
          requests: 0,
          refusal: {
            code: 'companies_gone',
            message: 'The tab with the companies was deleted. Select other cells with companies.',
          },
        }),
    }),
    start,
    way: toGroup,
    sees: 'Not possible yet',
  },
  'buying group: the sheet changed': {
    answers: () => {
      let asked = 0;
      return withGroups({
        groupSetup: () => {
          asked += 1;
          return groupSetup({ credits: asked > 1 ? 120 : 150 });
        },
      });
    },
    start,
    way: toFill,
    sees: 'changed. Check it',
  },
  'buying group: cannot start': {
    answers: withGroups({
      startGroups: () => {
        throw new Refusal('run_active', 'A run is in progress in this file. Wait until it is done.');
      },
    }),
    start,
    way: toFill,
    sees: 'A run is in progress',
  },
  'adding buying groups': {
    answers: withGroups({ startGroups: () => addingGroups({ tab: LONG_TAB }), stepFill: never }),
    start,
    way: toFill,
    sees: '60 of up to 135 people',
  },
  'adding buying groups pauses for a limit': {
    answers: withGroups({
      startGroups: () => addingGroups({ code: 'quota_minute', message: '', continueAt: NOW + 270_000 }),
    }),
    start,
    way: toFill,
    sees: 'Continues at 14:05.',
  },
  'adding buying groups stopped at the limit': {
    answers: withGroups({ startGroups: () => groupsAtLimit() }),
    start,
    way: toFill,
    sees: 'Credit limit for the rest',
  },
  'adding buying groups stopped without an answer': {
    answers: withGroups({
      startGroups: () =>
        groupsAtLimit({
          code: 'lost',
          message: 'Lusha didn’t respond and may have charged for this. Continuing may be charged again.',
        }),
    }),
    start,
    way: toFill,
    sees: 'may have charged',
  },
  'buying groups are added': {
    answers: withGroups({ startGroups: () => groupsAdded(), emailsOffer: () => offer({ people: 110 }) }),
    start,
    way: toFill,
    sees: 'Nobody named at 3 companies',
  },
  'buying groups: nobody is named': {
    answers: withGroups({
      startGroups: () =>
        groupsAdded({
          added: 0,
          wanted: 0,
          spent: 0,
          canUndo: false,
          groups: { companies: 50, done: 50, unknown: [LONG_WORD], neverContact: 0, owned: 0 },
        }),
    }),
    start,
    way: toFill,
    sees: 'Not found: 1 company',
  },
};
