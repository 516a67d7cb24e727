import { describe, expect, it } from 'vitest';
import type { PersonTracesFound } from '../../src/rpc';
import type { Answers } from './fake-script';
import { openPanel as open } from './open-panel';
import { shared, sharing, view } from './views';

const FOUND: PersonTracesFound = {
  name: 'Jane Doe · CFO · Acme',
  isForgotten: false,
  entries: 2,
  results: 5,
  formulas: 0,
  others: 3,
  logs: 4,
  staying: 0,
  stayingIn: [],
};
const DONE = { entries: 2, cells: 5, formulas: 0, logs: 4, protected: 0, left: 3, leftIn: ['“Leads”!A4'] };

const answers = (more: Answers = {}): Answers => ({
  view: () => view(),
  findPerson: () => FOUND,
  forgetPerson: () => DONE,
  ...more,
});

describe('forgetting a person', () => {
  it('finds first, asks, and clears no cells unless they are ticked', async () => {
    const { page, callsOf, close } = await open(answers(), { start: 'forget' });
    await page.getByLabel('Email').fill('jane@acme.com');
    await page.getByRole('button', { name: 'Find in this file' }).click();
    await page.getByRole('heading', { name: 'Jane Doe' }).waitFor();
    const person = { email: 'jane@acme.com', linkedin: '', name: '', company: '' };
    expect(callsOf('findPerson')).toEqual([[person]]);
    expect(await page.getByLabel('Also clear what Lusha Enrich filled').isChecked()).toBe(false);
    expect(await page.getByLabel('Also clear your own cells').isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Forget', exact: true }).click();
    expect(callsOf('forgetPerson')).toEqual([]);
    await page.locator('.confirm').getByRole('button', { name: 'Forget' }).click();
    await page.getByText('Kept in 3 places').waitFor();
    expect(callsOf('forgetPerson')).toEqual([[person, { results: false, others: false }]]);
    await close();
  });

  it('clears the cells that are ticked', async () => {
    const { page, callsOf, close } = await open(answers(), { start: 'forget' });
    await page.getByLabel('LinkedIn URL').fill('linkedin.com/in/jane');
    await page.getByRole('button', { name: 'Find in this file' }).click();
    await page.getByLabel('Also clear what Lusha Enrich filled').check();
    await page.getByRole('button', { name: 'Forget', exact: true }).click();
    await page.locator('.confirm').getByRole('button', { name: 'Forget' }).click();
    await page.getByText('Forgotten.').first().waitFor();
    expect(callsOf('forgetPerson').at(-1)?.[1]).toEqual({ results: true, others: false });
    await close();
  });

  it('forgets nobody when the fields were changed since', async () => {
    const { page, close } = await open(answers(), { start: 'forget' });
    await page.getByLabel('Email').fill('jane@acme.com');
    await page.getByRole('button', { name: 'Find in this file' }).click();
    await page.getByRole('heading', { name: 'Jane Doe' }).waitFor();
    await page.getByLabel('Email').fill('john@acme.com');
    await page.getByRole('button', { name: 'Forget', exact: true }).waitFor({ state: 'detached' });
    await close();
  });

  it('goes back from the question with the focus on the button', async () => {
    const { page, callsOf, close } = await open(answers(), { start: 'forget' });
    await page.getByRole('button', { name: 'Find in this file' }).click();
    await page.getByRole('button', { name: 'Forget', exact: true }).click();
    await page.keyboard.press('Escape');
    await page.waitForFunction("document.activeElement.id === 'forget-person'");
    expect(callsOf('forgetPerson')).toEqual([]);
    await close();
  });
});

describe('removing everything', () => {
  it('asks first, replaces formulas unless unticked, and keeps the key unless ticked', async () => {
    const more: Answers = {
      sharing: () => sharing(),
      removeAll: () => ({ formulas: 3, staying: 0, isCounterKept: false, view: shared().view }),
    };
    const { page, callsOf, close } = await open(answers(more), { start: 'remove' });
    await page.getByRole('button', { name: 'Remove everything' }).click();
    expect(callsOf('removeAll')).toEqual([]);
    await page.locator('.confirm').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('keeps nothing in this file anymore').waitFor();
    expect(callsOf('removeAll')).toEqual([[{ values: true, key: false }]]);
    await close();
  });
});
