/** States of "Find people". */
import type { Page } from 'playwright-core';
import { Refusal } from '../fake-script';
import {
  CELLS,
  check,
  DRAFT,
  EMPTY,
  FIND_TIGHTEST,
  found,
  nothing,
  people,
  tightest,
  withFilter,
} from '../find-views';
import { inDemo, withoutKey } from '../views';
import { click, googleSays, LONG_WORD, never, type States, steps } from './state';

const start = 'find';
const look = async (page: Page): Promise<void> => {
  await page.getByText('not in Germany.').waitFor();
  await page.getByRole('button', { name: /^Preview/ }).click();
};
const opened =
  (name: string) =>
  (page: Page): Promise<void> =>
    page.locator('summary', { hasText: name }).first().click();
const field = (page: Page, name: string) => page.getByRole('combobox', { name });
const list = (name: string) => (page: Page) => field(page, name).click();
const typed = (name: string, text: string) => (page: Page) => field(page, name).fill(text);
const added = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name: 'More filters' }).click();
  await field(page, 'More filters').fill(name);
  await page.getByRole('option', { name }).first().click();
};
const refused = (code: 'no_credits' | 'plan_lacks' | 'price_changed' | 'quota_day', message = '') => ({
  answers: withFilter(DRAFT, {
    findPreview: () => {
      throw new Refusal(code, message);
    },
  }),
  start,
  way: look,
});

export const FIND: States = {
  'find people, empty': { answers: withFilter(EMPTY), start, sees: 'Add at least one filter.' },
  'find people, loading': {
    answers: withFilter(EMPTY, { findForm: never }),
    start,
    sees: 'Loading the filters…',
  },
  'find people with the filter of the last time': {
    answers: withFilter(),
    start,
    sees: 'People at the level Director, not in Germany.',
  },
  'find people: a short list': { answers: withFilter(), start, way: list('Level'), sees: 'Founder' },
  'find people: ranges': { answers: withFilter(), start, way: list('Company size'), sees: '10,001–100,000' },
  'find people: a long list': {
    answers: withFilter(),
    start,
    way: typed('Country', 'Country 1'),
    sees: '11 found',
  },
  'find people: a typed value': {
    answers: withFilter(),
    start,
    way: typed('Title', 'CFO'),
    sees: 'Add “CFO”',
  },
  'find people: excluding': {
    answers: withFilter(),
    start,
    way: steps(list('Level'), click('Exclude values of Level')),
    sees: 'Founder',
  },
  'find people: no such value': {
    answers: withFilter(),
    start,
    way: typed('Country', 'Atlantis'),
    sees: 'No match',
  },
  'find people: a list that Lusha searches': {
    answers: withFilter(),
    start,
    way: steps(added('Technologies'), typed('Technologies', 'sap')),
    sees: 'sap One',
  },
  'find people: more filters': {
    answers: withFilter(),
    start,
    way: click('More filters'),
    sees: 'Skills that people name on their profile.',
  },
  'find people: no filter of this name': {
    answers: withFilter(),
    start,
    way: steps(click('More filters'), typed('More filters', 'zodiac')),
    sees: 'No filter has this name.',
  },
  'find people: filters that were added': {
    answers: withFilter(),
    start,
    way: steps(added('Do not call'), added('Skills'), typed('Skills', 'IFRS')),
    sees: 'Exclude people with only do-not-call numbers',
  },
  'find people: examples': {
    answers: withFilter(EMPTY),
    start,
    way: click('Examples'),
    sees: 'People with the title CFO in Germany',
  },
  'find people: no recent searches': {
    answers: withFilter(EMPTY),
    start,
    way: click('Recent'),
    sees: 'Searches you preview appear here.',
  },
  'find people: values that cannot be had': {
    answers: withFilter(EMPTY, {
      findValues: () => {
        throw new Refusal('quota_minute', '');
      },
    }),
    start,
    way: list('Level'),
    sees: 'for this minute is used up',
  },
  'find people: a value that is none, and long words': {
    answers: withFilter(
      people(
        { id: 'country', side: 'include', values: ['Germny'] },
        { id: 'title', side: 'include', values: [LONG_WORD, 'CFO', 'Head of Finance'] },
        { id: 'ipo', side: 'include', values: ['yes'] },
      ),
      {
        findCheck: () =>
          check({
            problems: [{ id: 'country', sentence: 'Country has no value "Germny". Did you mean "Germany"?' }],
          }),
      },
    ),
    start,
    sees: 'Did you mean "Germany"?',
  },
  'find people: values in groups': {
    answers: withFilter(people({ id: 'sub-industry', side: 'include', values: ['Other (Finance)'] })),
    start,
    way: list('Sub-industry'),
    sees: 'Banking',
  },
  'find people: any or all of several values': {
    answers: withFilter(people({ id: 'technologies', side: 'include', values: ['SAP', 'Salesforce'] })),
    start,
    way: list('Technologies'),
    sees: 'Match all',
  },
  'find people at the companies of cells': {
    answers: withFilter({ ...DRAFT, at: CELLS, perCompany: 3 }),
    start,
    way: list('Max. people per company'),
    sees: '1 credit per started 25 people found.',
  },
  'find people at cells that name no company': {
    answers: withFilter(EMPTY, {
      findCompanies: () => {
        throw new Refusal(
          'no_companies',
          'The selected cells name no company. Select cells with domains or names of companies, then try again.',
        );
      },
    }),
    start,
    way: click('Companies from selected cells'),
    sees: 'name no company',
  },
  'find people: the never-contact list': {
    answers: withFilter(EMPTY, { showNeverContact: () => undefined }),
    start,
    way: steps(click('Never-contact list'), click('About Never contact')),
    sees: 'The list is open in the sheet.',
  },
  'find people: text twice as large': {
    answers: withFilter({ ...DRAFT, at: CELLS, perCompany: 3 }),
    start,
    way: async (page) => {
      await page.addStyleTag({ content: 'html { zoom: 2; }' });
    },
    sees: 'Director',
  },
  'find companies instead of people': {
    answers: withFilter({ ...DRAFT, at: CELLS, leaveOutDnc: true }),
    start,
    way: (page) => page.getByRole('radio', { name: 'Companies' }).check(),
    sees: 'Country → Company location',
  },
  'find people, looking': {
    answers: withFilter(DRAFT, { findPreview: never }),
    start,
    way: look,
    sees: 'Searching…',
  },
  'people found': { answers: withFilter(), start, way: look, sees: 'About 1,234 people match' },
  'people found, with formula and text': {
    answers: withFilter(DRAFT, {
      findCheck: () => check({ known: true }),
      findPreview: () => found({ known: true, spent: 0 }),
    }),
    start,
    way: steps(look, opened('More options'), opened('Copy as formula'), opened('Copy as text')),
    sees: 'Copy as formula',
  },
  'people found, all of them in the file': {
    answers: withFilter(DRAFT, {
      findPreview: () => found({ results: [], shown: '0 shown · 25 already in file' }),
    }),
    start,
    way: look,
    sees: '0 shown · 25 already in file',
  },
  'nobody found': {
    answers: withFilter(DRAFT, { findPreview: () => nothing() }),
    start,
    way: look,
    sees: '1 credit used.',
  },
  'nobody found by the only filter': {
    answers: withFilter(DRAFT, { findPreview: () => nothing({ tightest: { searches: 0, credits: 0 } }) }),
    start,
    way: look,
    sees: 'Remove or broaden a filter.',
  },
  'nobody found: the tightest filter': {
    answers: withFilter(DRAFT, { findPreview: () => nothing(), findTightest: () => tightest() }),
    start,
    way: steps(look, click(FIND_TIGHTEST)),
    sees: 'Without Company size: 37 people.',
  },
  'nobody found: no single filter is the cause': {
    answers: withFilter(DRAFT, {
      findPreview: () => nothing(),
      findTightest: () => tightest({ searches: tightest().searches.map((one) => ({ ...one, matches: '' })) }),
    }),
    start,
    way: steps(look, click(FIND_TIGHTEST)),
    sees: 'No single filter is too tight.',
  },
  'nobody found: the other filters could not be counted': {
    answers: withFilter(DRAFT, {
      findPreview: () => nothing(),
      findTightest: () =>
        tightest({
          searches: [{ label: LONG_WORD, matches: '1 person', draft: EMPTY, known: true }],
          rest: { searches: 2, credits: 2, message: 'Lusha’s request limit for this minute is used up.' },
        }),
    }),
    start,
    way: steps(look, click(FIND_TIGHTEST)),
    sees: 'Count the other filters',
  },
  'find people without credits': {
    ...refused(
      'no_credits',
      'Your Lusha account is out of credits. Ask your Lusha admin for more, then try again.',
    ),
    sees: 'out of credits',
  },
  'find people that the plan lacks': {
    ...refused(
      'plan_lacks',
      'Your Lusha plan does not include this. Leave it out, or ask your Lusha admin about the plan.',
    ),
    sees: 'does not include this',
  },
  'find people for more than the button said': {
    ...refused(
      'price_changed',
      'This costs more by now than the button said. Look at the price, then press it again.',
    ),
    sees: 'costs more by now',
  },
  'find people over the request limit': { ...refused('quota_day'), sees: 'for today is used up' },
  'find people, offline': {
    answers: withFilter(DRAFT, { findPreview: googleSays('NetworkError: HTTP 0') }),
    start,
    way: look,
    sees: 'There is no connection to Google.',
  },
  'find people in the demo': {
    answers: withFilter(EMPTY, { view: () => inDemo() }),
    start,
    sees: 'The demo has no search.',
  },
  'find people, on the way to another page': {
    answers: withFilter(DRAFT, { openView: never }),
    start,
    way: click('Back'),
    sees: 'Loading…',
  },
  'find people, where the other page does not come': {
    answers: withFilter(DRAFT, { openView: googleSays('NetworkError: HTTP 0') }),
    start,
    way: click('Back'),
    sees: 'There is no connection to Google.',
  },
  'find people without a key': { answers: { view: () => withoutKey() }, start, sees: 'key' },
};
