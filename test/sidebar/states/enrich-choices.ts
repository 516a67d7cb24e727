/** States of the choices under "Enrich rows": presets, rows by their date, and columns to write to. */
import type { Page } from 'playwright-core';
import { options, setup, withList } from '../enrich-views';
import { Refusal } from '../fake-script';
import { LONG_TAB, view } from '../views';
import { LONG_SETUP, openOptions, openRows } from './enrich';
import { click, googleSays, LONG_WORD, type States, steps } from './state';

const start = 'enrich';
const openPlaces = (page: Page): Promise<void> => page.getByText('Choose other columns').click();
const LONG_NAME = LONG_WORD.slice(-40);
const MANY_FIELDS = [
  'work email',
  'phone',
  'mobile phone',
  'title',
  'company',
  'linkedin',
  'previous company',
];

export const ENRICH_CHOICES: States = {
  'enrich rows with repeats that were marked': {
    answers: withList(null, {
      enrichSetup: () => setup({ duplicates: 40 }),
      markRepeats: () => ({ rows: 40, column: 9 }),
    }),
    start,
    way: click('Flag duplicates'),
    sees: '40 rows flagged in the column',
  },
  'enrich rows with a filter that hides rows': {
    answers: withList(null, {
      enrichSetup: () => setup({ filtered: { rows: 1_234, isLeast: true }, tab: { id: 7, name: LONG_TAB } }),
    }),
    start,
    way: steps((page) => page.getByText('Only the visible rows').waitFor(), openOptions),
    sees: 'A filter hides at least 1,234 rows',
  },
  'enrich rows without a permission of Google': {
    answers: withList(null, {
      enrichSetup: () => {
        throw new Refusal('no_permission', '', 'https://accounts.google.com/o/oauth2/auth');
      },
    }),
    start,
    sees: 'Authorize again',
  },
  'enrich rows checked long ago, with days that cannot be': {
    answers: withList(null, {
      enrichSetup: () =>
        setup({
          options: options({ rows: { by: 'older', days: 90 } }),
          tab: { id: 7, name: LONG_TAB },
          rows: 120,
          choices: { all: 1200, missing: 0, selection: 1, failed: 34, older: 120 },
        }),
    }),
    start,
    way: steps(openRows, (page) => page.getByLabel('Last checked, days ago or more').fill('0')),
    sees: 'Type a number of days',
  },
  'enrich rows with columns chosen by hand': {
    answers: withList(null, {
      enrichSetup: () =>
        setup({
          options: options({ places: { title: 2, linkedin: 0 } }),
          columns: LONG_SETUP.columns,
          targets: setup().targets.map((one) => ({ ...one, mayGo: [1, 2] })),
        }),
    }),
    start,
    way: steps((page) => page.getByText('More options').waitFor(), openOptions, openPlaces),
    sees: 'New column',
  },
  'enrich rows with a column that cannot be chosen': {
    answers: withList(null, {
      enrichSetup: () =>
        setup({
          options: options({ places: { title: 2, company: 2 } }),
          refusal: {
            code: 'bad_place',
            message:
              'A column that was chosen cannot be used: “Title” and “Company” cannot both go into column B. Choose another one under More options, or “New column”.',
          },
        }),
    }),
    start,
    way: (page) => page.getByLabel('Column for Title').waitFor(),
    sees: 'cannot both go into column B',
  },
  'enrich rows with private e-mails that are off': {
    answers: withList(),
    start,
    way: (page) => page.getByLabel('Personal email first').check(),
    sees: 'Personal emails are off in your settings',
  },
  'enrich rows with private e-mails that could not be turned on': {
    answers: withList(null, { setPrivateEmails: googleSays('Exceeded maximum execution time') }),
    start,
    way: steps((page) => page.getByLabel('Personal email first').check(), click('Turn them on')),
    sees: 'it took too long',
  },
  'enrich rows with presets of my own': {
    answers: withList(null, {
      view: () =>
        view({
          presets: [
            { kind: 'contact', name: 'Sales', fields: ['phone', 'title'], writing: 'only empty' },
            { kind: 'contact', name: LONG_NAME, fields: MANY_FIELDS, writing: 'new columns' },
          ],
        }),
    }),
    start,
    way: (page) => page.getByLabel(LONG_NAME).check(),
    sees: 'Delete this preset',
  },
  'a preset is saved without a name': {
    answers: withList(),
    start,
    way: steps(
      (page) => page.getByLabel('Custom').check(),
      click('Save as a preset…'),
      (page) => page.getByRole('button', { name: 'Save', exact: true }).click(),
    ),
    sees: 'Type a name.',
  },
  'a preset too many': {
    answers: withList(null, {
      savePreset: () => {
        throw new Refusal('presets_full', 'You can’t save more presets. Delete one, then save again.');
      },
    }),
    start,
    way: steps(
      (page) => page.getByLabel('Custom').check(),
      click('Save as a preset…'),
      (page) => page.getByLabel('Name of the preset').fill(LONG_NAME),
      click('Save'),
    ),
    sees: 'You can’t save more presets',
  },
};
