import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Answers, Refusal } from './fake-script';
import { type OpenPanel, openPanel as open } from './open-panel';
import { formulasOff, inDemo, pendingCells, place, placed, view } from './views';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const INSERT = /^(?:Insert formula|Turn on and insert)/;
const PEOPLE = { kind: 'contact', fields: ['name', 'title', 'company', 'email'], headers: true };

/** Adds a field as a person does who types its name. */
async function add(page: Page, name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Fields' });
  await field.fill(name);
  await field.press('Enter');
  await page.getByRole('button', { name: `Remove ${name}` }).waitFor();
}

async function builder(more: Answers = {}, ownClock = false): Promise<OpenPanel> {
  const answers: Answers = {
    view: () => view(),
    pendingCells: () => pendingCells(),
    formulaPlace: () => place(),
    insertFormula: () => placed(),
    ...more,
  };
  const panel = await open(answers, { ownClock });
  await panel.page.getByRole('button', { name: /^Insert a formula/ }).click();
  await panel.page
    .getByRole('button', { name: /insert|Insert formula/ })
    .getByText(/credits/)
    .waitFor();
  return panel;
}

describe('the requested plan', () => {
  it('has the default columns at first, and no phones', async () => {
    const { callsOf, close } = await builder();
    expect(callsOf('formulaPlace')[0]).toEqual([PEOPLE]);
    await close();
  });

  it('has the field of the function that is picked', async () => {
    const { page, callsOf } = await builder();
    await page.getByLabel('Email', { exact: true }).check();
    await expect
      .poll(() => callsOf('formulaPlace').at(-1))
      .toEqual([{ kind: 'contact', fields: ['email'], headers: true }]);
    await page.getByLabel('Companies').check();
    await expect
      .poll(() => callsOf('formulaPlace').at(-1))
      .toEqual([
        {
          kind: 'company',
          fields: ['name', 'domain', 'industry', 'employees', 'country'],
          headers: true,
        },
      ]);
  });

  it('follows the chips, in the order of the list', async () => {
    const { page, answers, close } = await builder();
    const asked = page.waitForFunction('window.asked');
    answers.formulaPlace = (options) => {
      void page.evaluate(`window.asked = ${JSON.stringify(options.fields)}`);
      return place();
    };
    await add(page, 'Country');
    await page.getByRole('button', { name: /^Remove e-?mail/i }).click();
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('combobox');
    expect(await (await asked).jsonValue()).toEqual(['name', 'title', 'company', 'country']);
    await close();
  });

  it('is requested again every few seconds while a person is active, and the focus stays', async () => {
    const { page, answers, close } = await builder({}, true);
    await page.getByRole('button', { name: 'Remove Title' }).focus();
    answers.formulaPlace = () => place({ source: 'A2:C9', rows: 8 });
    await page.clock.runFor(3_100);
    await page.getByText('A2:C9', { exact: true }).waitFor();
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Remove Title');
    await close();
  });

  it('is not requested when nobody was active for two minutes', async () => {
    const { page, callsOf, close } = await builder({}, true);
    await page.clock.runFor(200_000);
    const asked = callsOf('formulaPlace').length;
    await page.clock.runFor(60_000);
    expect(callsOf('formulaPlace')).toHaveLength(asked);
    await close();
  });

  it('is requested at once by Refresh', async () => {
    const { page, answers, close } = await builder();
    answers.formulaPlace = () => place({ source: 'B5:B7', rows: 3 });
    await press(page, 'Refresh');
    await page.getByText('B5:B7', { exact: true }).waitFor();
    await close();
  });
});

describe('prices', () => {
  it('are shown beside paid fields of the list, and "included" beside those that come with them', async () => {
    const { page } = await builder();
    const field = page.getByRole('combobox', { name: 'Fields' });
    const option = async (name: string) => {
      await field.fill(name);
      return page.getByRole('option').first().textContent();
    };
    expect(await option('Mobile phone')).toContain('5 credits');
    expect(await option('Work e')).toContain('included');
    expect(await option('LinkedIn')).toBe('LinkedIn');
  });
});

describe('the formula', () => {
  it('is copied by its button', async () => {
    const panel = await open(
      { view: () => view(), pendingCells: () => pendingCells(), formulaPlace: () => place() },
      { start: 'use', clipboard: true },
    );
    await press(panel.page, 'Copy');
    await panel.page.getByText('Copied.').waitFor();
    expect(await panel.page.evaluate('navigator.clipboard.readText()')).toBe(place().formula);
  });

  it('goes to cells of which the screen says that they are empty', async () => {
    const { page } = await builder();
    await page.getByText('E2:H26 · empty').waitFor();
    await page.getByText('Recalculating costs 0 credits.').waitFor();
    await page.getByText('Today: 12 of 100 credits used').waitFor();
  });
});

describe('inserting a formula', () => {
  it('inserts what was shown, and says where', async () => {
    const { page, callsOf, close } = await builder();
    await press(page, INSERT);
    await page.getByText('The formula is in E2 of Leads.').waitFor();
    expect(callsOf('insertFormula')).toEqual([[PEOPLE]]);
    expect(callsOf('setCells')).toEqual([]);
    await close();
  });

  it('turns formulas on first when they are off, with the typed limit', async () => {
    const { page, calls, close } = await builder({ view: () => formulasOff(), setCells: () => view() });
    await page.getByLabel('Daily limit', { exact: true }).fill('60');
    await page.getByLabel('Daily limit for phones').fill('0');
    await press(page, INSERT);
    await page.getByText('Insert another').waitFor();
    const money = calls.filter(({ name }) => name === 'setCells' || name === 'insertFormula');
    expect(money).toEqual([
      { name: 'setCells', args: [true, { credits: 60, phones: 0 }] },
      { name: 'insertFormula', args: [PEOPLE] },
    ]);
    await close();
  });

  it('does nothing with an invalid limit, and moves the focus to it', async () => {
    const { page, callsOf, close } = await builder({ view: () => formulasOff() });
    await page.getByLabel('Daily limit', { exact: true }).fill('many');
    await press(page, INSERT);
    await page.getByText('Type a whole number of credits').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('limit-credits');
    expect(callsOf('insertFormula')).toEqual([]);
    await close();
  });

  it('does not insert for a different selection from the one that was shown', async () => {
    const { page, answers, callsOf, close } = await builder();
    answers.formulaPlace = () => place({ source: 'A2:C900', rows: 899, atMost: 935 });
    await press(page, INSERT);
    await page.getByText('The selection or the price changed.').waitFor();
    await page.getByText('Up to 935 credits').first().waitFor();
    expect(callsOf('insertFormula')).toEqual([]);
    await close();
  });

  it('reports that the script found no room at the last moment', async () => {
    const full = place({ refusal: 'F5 is not empty. Clear E2:H26.' });
    const { page, close } = await builder({ insertFormula: () => placed({ placed: full }) });
    await press(page, INSERT);
    await page.getByText('The selection or the price changed.').waitFor();
    await close();
  });

  it('is disabled while something is in the way', async () => {
    const { page, answers, callsOf, close } = await builder();
    answers.formulaPlace = () => place({ refusal: 'F5 is not empty. Clear E2:H26.' });
    await press(page, 'Refresh');
    await page.getByText('F5 is not empty.').waitFor();
    await page.getByRole('button', { name: INSERT }).click({ force: true });
    expect(callsOf('insertFormula')).toEqual([]);
    await close();
  });

  it('keeps the fields when it failed, and says why', async () => {
    const refused = (): never => {
      throw new Refusal('google_busy', '');
    };
    const { page, close } = await builder({ insertFormula: refused });
    await add(page, 'Country');
    await page
      .getByRole('button', { name: /insert|Insert formula/ })
      .getByText(/credits/)
      .waitFor();
    await press(page, INSERT);
    await page.getByRole('alert').getByText('Google is busy and accepts no requests').waitFor();
    expect(await page.getByRole('button', { name: 'Remove Country' }).count()).toBe(1);
    await close();
  });

  it('keeps the fields for another formula', async () => {
    const { page, close } = await builder();
    await add(page, 'Country');
    await page
      .getByRole('button', { name: /insert|Insert formula/ })
      .getByText(/credits/)
      .waitFor();
    await press(page, INSERT);
    await press(page, 'Insert another');
    expect(await page.getByRole('button', { name: 'Remove Country' }).count()).toBe(1);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Insert a formula');
    await close();
  });

  it('needs no switch in the demo, and costs nothing there', async () => {
    const { page, close } = await builder({ view: () => inDemo({ cells: formulasOff().cells }) });
    await page.getByText('0 credits', { exact: true }).waitFor();
    expect(await page.getByText('Let formulas in this file spend credits').count()).toBe(0);
    await close();
  });
});
