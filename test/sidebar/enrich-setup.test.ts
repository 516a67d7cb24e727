import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { done, lookingUp, options, priced, setup, withList } from './enrich-views';
import { type Answers, Refusal } from './fake-script';
import { type OpenPanel, openPanel as open } from './open-panel';
import { view } from './views';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
/** What the presets of the add-on bring along with an email or a phone. */
const COME_ALONG = ['title', 'company', 'linkedin'];
const ready = (page: Page, sees = '1,000 rows to enrich') => page.getByText(sees).waitFor();
const openRows = (page: Page) => page.getByRole('button', { name: /^Leads\s*· / }).click();

/** Answers like the script: the options of the request are in the answer. */
const echo: NonNullable<Answers['enrichSetup']> = (asked) => setup(asked ? { options: asked } : {});

async function opened(more: Answers = {}, sees?: string): Promise<OpenPanel> {
  const panel = await open(withList(null, { enrichSetup: echo, ...more }), { start: 'enrich' });
  await ready(panel.page, sees);
  return panel;
}

describe('the setup', () => {
  it('requests the remembered options, and starts nothing when it is opened', async () => {
    const { calls, callsOf, close } = await opened();
    expect(callsOf('enrichSetup')).toEqual([[]]);
    expect(calls.map(({ name }) => name).sort()).toEqual(['enrichSetup', 'runView', 'view']);
    await close();
  });

  it('is the first next step of the start page', async () => {
    const { page, close } = await open(withList(), {});
    await page.getByRole('button', { name: /^Enrich a list/ }).click();
    await ready(page);
    await page.getByRole('button', { name: 'Back' }).click();
    expect(await page.evaluate('document.activeElement.id')).toBe('open-enrich');
    await close();
  });

  it('marks repeats on request and reads the sheet again', async () => {
    const { page, callsOf, close } = await opened({
      enrichSetup: () => setup({ duplicates: 2 }),
      markRepeats: () => ({ rows: 2, column: 9 }),
    });
    await press(page, 'Flag duplicates');
    await page.getByText('2 rows flagged in the column “Lusha duplicates”').waitFor();
    expect(callsOf('markRepeats')).toEqual([[setup().options]]);
    await expect.poll(() => callsOf('enrichSetup').length).toBe(2);
    await close();
  });

  it('shows repeats, unusable rows and earlier purchases before anything is spent', async () => {
    const { page, close } = await opened({
      enrichSetup: () =>
        setup({
          duplicates: 15,
          unusable: [
            { missing: 'company', rows: 60, first: 12, reason: 'No company.' },
            { missing: 'last name', rows: 1, first: 40, reason: 'Only one name.' },
          ],
          alreadyBought: 301,
        }),
    });
    await page.getByText('15 duplicates, charged once').waitFor();
    await page.getByText('60 rows have no company, email or LinkedIn').waitFor();
    await page.getByText('1 row has one name only, no email or LinkedIn').waitFor();
    await page.getByText('301 already purchased · 0 credits').waitFor();
    await close();
  });

  it('selects the first row that cannot be looked up', async () => {
    const { page, callsOf, close } = await opened({
      enrichSetup: () =>
        setup({ unusable: [{ missing: 'company', rows: 60, first: 12, reason: 'No company.' }] }),
      showRow: () => undefined,
    });
    await press(page, 'Show me');
    await expect.poll(() => callsOf('showRow')).toEqual([[7, 12]]);
    await close();
  });

  it('says how many rows are skipped because they have an email, and replaces them on request', async () => {
    const { page, answers, callsOf, close } = await opened(
      {
        enrichSetup: (asked) => setup({ rows: 180, alreadyHave: 126, ...(asked ? { options: asked } : {}) }),
      },
      '126 already have an email',
    );
    await page.getByText('More options').click();
    await page.getByLabel('Replace them too').check();
    const rows = { by: 'all' } as const;
    await expect.poll(() => callsOf('enrichSetup').at(-1)).toEqual([options({ rows, writing: 'overwrite' })]);
    await page.getByLabel('Keep it, fill empty cells only').check();
    await expect.poll(() => callsOf('enrichSetup').at(-1)).toEqual([options()]);
    answers.enrichSetup = (asked) =>
      asked?.writing === 'overwrite'
        ? setup({ options: asked })
        : setup({ rows: 0, alreadyHave: 306, refusal: { code: 'no_rows', message: 'There are no rows.' } });
    await page.getByLabel('Email + mobile').check();
    await page.getByText('All 306 rows already have an email.').waitFor();
    await press(page, 'Replace them too');
    await expect.poll(() => callsOf('enrichSetup').at(-1)).toMatchObject([{ rows, writing: 'overwrite' }]);
    await close();
  });

  it('says which rows and cells of the list are not read', async () => {
    const { page, close } = await opened({
      enrichSetup: () =>
        setup({ leftOut: { header: 2, total: 1 }, blankCells: { placeholder: 1, label: 30 } }),
    });
    await page.getByText('3 rows skipped · 31 cells read as blank').waitFor();
    await press(page, 'About skipped rows and cells');
    await page
      .getByText(
        '3 rows skipped: repeated headers, totals. 31 cells read as blank: placeholders, link labels.',
      )
      .waitFor();
    await close();
  });

  it('says what a filter hides, offers the visible rows first, and takes them on request', async () => {
    const { page, callsOf, close } = await opened({
      enrichSetup: (asked) => setup({ filtered: { rows: 12 }, ...(asked ? { options: asked } : {}) }),
    });
    await page.getByText('A filter hides 12 rows. They are included.').waitFor();
    await openRows(page);
    expect(await page.locator('input[name="rows"]').first().getAttribute('value')).toBe('visible');
    await press(page, 'Only the visible rows');
    await expect.poll(() => callsOf('enrichSetup').at(-1)).toMatchObject([{ rows: { by: 'visible' } }]);
    await page.getByText('A filter hides 12 rows. They are skipped.').waitFor();
    await close();
  });

  it('asks whether a column of colleagues is the one to look up, and gives it the role on a yes', async () => {
    const question = { column: 2, role: 'full name', header: 'Account owner', sample: 'Amy' } as const;
    const { page, callsOf, close } = await opened({ enrichSetup: () => setup({ questions: [question] }) });
    await page.getByRole('group', { name: 'Is B “Account owner” the person to look up?' }).waitFor();
    await press(page, 'Yes');
    await expect.poll(() => callsOf('enrichSetup').at(-1)).toMatchObject([{ roles: { 'full name': 2 } }]);
    await close();
  });

  it('asks whether a column is the company, and lets another one be chosen instead', async () => {
    const question = { column: 4, role: 'company name', header: 'Kd.', sample: 'Hartmoor Glass' } as const;
    const columns = setup().columns.map(({ role, ...one }) =>
      role === 'company name' || role === undefined ? one : { ...one, role },
    );
    const { page, callsOf, close } = await opened({
      enrichSetup: (asked) => setup({ questions: [question], columns, ...(asked ? { options: asked } : {}) }),
    });
    await page.getByText('Hartmoor Glass').waitFor();
    await press(page, 'Other');
    await page.waitForFunction("document.activeElement.id === 'role-company-name'");
    await page.getByLabel('Company', { exact: true }).selectOption({ label: 'B: Firma' });
    await expect
      .poll(() => callsOf('enrichSetup').at(-1))
      .toEqual([options({ roles: { 'company name': 2 } })]);
    expect(await page.getByText('the company?').count()).toBe(0);
    await close();
  });

  it('says so when it knows only a lower bound of earlier purchases', async () => {
    const { page, close } = await opened({
      enrichSetup: () => setup({ alreadyBought: 5000, alreadyBoughtIsLeast: true }),
    });
    await page.getByText('At least 5,000 already purchased').waitFor();
    await close();
  });

  it('keeps the tab, the rows and the fields when one option is changed', async () => {
    const { page, callsOf, close } = await opened();
    await page.getByLabel('Email + mobile').check();
    const fields = ['work email', 'mobile phone', 'title', 'company', 'linkedin'];
    await expect.poll(() => callsOf('enrichSetup').at(-1)).toEqual([options({ fields, extras: COME_ALONG })]);
    await openRows(page);
    await page.getByLabel('All rows').check();
    await expect
      .poll(() => callsOf('enrichSetup').at(-1))
      .toEqual([options({ fields, extras: COME_ALONG, rows: { by: 'all' } })]);
    await close();
  });

  it('opens the choice of rows by itself when no row is left', async () => {
    const { page, answers, close } = await opened();
    expect(await page.getByLabel('All rows').count()).toBe(0);
    answers.enrichSetup = () =>
      setup({ rows: 0, refusal: { code: 'no_rows', message: 'There are no rows.' } });
    await page.getByLabel('Email + mobile').check();
    await page.getByText('Not possible yet').waitFor();
    await page.getByLabel('All rows').waitFor({ state: 'visible' });
    await close();
  });

  it('shows the columns with samples, changes the column of a role, removes the role, and maps another', async () => {
    const { page, callsOf, close } = await opened();
    await page.getByText('jane@acme.example').waitFor();
    await page.getByLabel('Email', { exact: true }).selectOption({ label: 'D: met at the fair' });
    await expect.poll(() => callsOf('enrichSetup').at(-1)).toEqual([options({ roles: { email: 4 } })]);
    await page.getByLabel('Name', { exact: true }).selectOption('0');
    await expect
      .poll(() => callsOf('enrichSetup').at(-1))
      .toEqual([options({ roles: { email: 4, 'full name': 0 } })]);
    await press(page, '+ Map another column');
    await page.getByLabel('Field to map').selectOption('LinkedIn');
    await page.waitForFunction("document.activeElement.id === 'role-linkedin'");
    await page.getByLabel('LinkedIn', { exact: true }).first().selectOption({ label: 'D: met at the fair' });
    await expect
      .poll(() => callsOf('enrichSetup').at(-1))
      .toEqual([options({ roles: { email: 4, 'full name': 0, linkedin: 4 } })]);
    await close();
  });

  it('has the columns proposed afresh for another header row and for another tab', async () => {
    const { page, callsOf, close } = await opened();
    await page.getByLabel('Name', { exact: true }).selectOption('0');
    await page.getByLabel('Header row').selectOption('3');
    await expect.poll(() => callsOf('enrichSetup').at(-1)).toEqual([options({ headerRow: 3 })]);
    await openRows(page);
    await press(page, 'Use current tab');
    const { tabId: _tab, headerRow: _row, ...rest } = options();
    await expect.poll(() => callsOf('enrichSetup').at(-1)).toEqual([rest]);
    await close();
  });

  it('selects rows by a column, and rows that failed for one reason', async () => {
    const { page, answers, callsOf, close } = await opened();
    answers.enrichSetup = (asked) =>
      setup({
        options: asked ?? options(),
        failed: [{ status: 'Failed', rows: 9 }],
        choices: { all: 1, missing: 1, selection: 1, failed: 9 },
      });
    await openRows(page);
    await page.getByLabel('Rows by column value').check();
    await page.getByLabel('Condition').selectOption('is not');
    await page.getByLabel('Text').fill('customer');
    const rows = { by: 'column', column: 1, test: 'is not', text: 'customer' };
    await expect.poll(() => callsOf('enrichSetup').at(-1)).toEqual([options({ rows: rows as never })]);
    await page.getByLabel('Rows that failed before').check();
    await page.getByLabel('Reason').selectOption('Failed');
    await expect
      .poll(() => callsOf('enrichSetup').at(-1))
      .toEqual([options({ rows: { by: 'failed', statuses: ['Failed'] } })]);
    await close();
  });

  it('selects rows that were checked long ago, by a valid number of days', async () => {
    const { page, callsOf, close } = await opened({
      enrichSetup: (asked) =>
        setup({
          options: asked ?? options(),
          choices: { all: 9, missing: 9, selection: 1, failed: 0, older: 4 },
        }),
    });
    await openRows(page);
    await page.getByLabel('Rows last checked long ago').check();
    await expect
      .poll(() => callsOf('enrichSetup').at(-1))
      .toEqual([options({ rows: { by: 'older', days: 90 }, writing: 'overwrite' })]);
    await page.getByLabel('Last checked, days ago or more').fill('0');
    await page.getByText('Until then it stays at 90.').waitFor();
    await page.getByLabel('Last checked, days ago or more').fill('30');
    await expect
      .poll(() => callsOf('enrichSetup').at(-1))
      .toEqual([options({ rows: { by: 'older', days: 30 }, writing: 'overwrite' })]);
    await close();
  });

  it('assigns a field to another column or to a new one, unless new columns are created for all fields', async () => {
    const { page, callsOf, close } = await opened();
    await page.getByText('More options').click();
    await page.getByText('Choose other columns').click();
    const field = page.getByLabel('Column for Title');
    expect(await field.locator('option').allTextContents()).toEqual([
      'New column',
      'C: Mail',
      'D: met at the fair',
    ]);
    await field.selectOption({ label: 'D: met at the fair' });
    await expect.poll(() => callsOf('enrichSetup').at(-1)).toEqual([options({ places: { title: 4 } })]);
    await page.getByLabel('Column for Company').selectOption('New column');
    await expect
      .poll(() => callsOf('enrichSetup').at(-1))
      .toEqual([options({ places: { title: 4, company: 0 } })]);
    await page.getByLabel('Add new columns').check();
    await page.getByText('Choose other columns').waitFor({ state: 'detached' });
    await close();
  });

  it('starts nothing when a field would go to a different column than was shown', async () => {
    const { page, answers, callsOf, close } = await opened();
    const moved = setup().targets.map((one) => ({ ...one, header: `Other ${one.header}` }));
    answers.enrichSetup = () => setup({ targets: moved });
    await press(page, /^Check price/);
    await page.getByText('changed. Check it').waitFor();
    expect(callsOf('startRun')).toEqual([]);
    await close();
  });

  it('requests companies with the fields of companies', async () => {
    const { page, callsOf, close } = await opened();
    await page.getByLabel('What’s in your list?').selectOption('Companies');
    await page.getByText('Company facts').waitFor();
    await expect.poll(() => callsOf('enrichSetup').length).toBe(2);
    expect(callsOf('enrichSetup')[1]).toMatchObject([{ kind: 'company', tabId: 7 }]);
    await close();
  });

  it('sends nothing to the script while no field is ticked', async () => {
    const { page, callsOf, close } = await opened({
      enrichSetup: (asked) => setup({ options: asked ?? options({ fields: ['title'] }) }),
    });
    await page.getByLabel('Title', { exact: true }).uncheck();
    await page.getByText('Tick at least one field.').waitFor();
    await page.getByRole('button', { name: /^Check price/ }).click({ force: true });
    expect(callsOf('enrichSetup')).toHaveLength(1);
    expect(callsOf('startRun')).toEqual([]);
    await close();
  });

  it('starts nothing with private emails until they are turned on, which it offers', async () => {
    const { page, callsOf, close } = await opened({
      setPrivateEmails: () => view({ privateEmails: 'on' }),
      startRun: () => lookingUp(),
      stepRun: () => priced(),
    });
    await page.getByLabel('Personal email first').check();
    await page.getByText('Personal emails are off: see above.').waitFor();
    await page.getByRole('button', { name: /^Check price/ }).click({ force: true });
    expect(callsOf('startRun')).toEqual([]);
    await press(page, 'Turn them on');
    await ready(page);
    expect(callsOf('setPrivateEmails')).toEqual([['on']]);
    await page.waitForFunction("document.activeElement.matches('[name=preset]:checked')");
    await press(page, /^Check price/);
    await page.getByText('At least 600 left').waitFor();
    const fields = ['private email', 'work email', 'title', 'company', 'linkedin'];
    expect(callsOf('startRun')).toEqual([[options({ fields, extras: COME_ALONG })]]);
    await close();
  });

  it('searches the fields of an own choice', async () => {
    const { page, callsOf, close } = await opened();
    await page.getByLabel('Custom').check();
    await page.getByLabel('Search fields').fill('leve');
    await page.getByLabel('Level').check();
    await expect
      .poll(() => callsOf('enrichSetup').at(-1))
      .toEqual([
        options({ fields: ['work email', 'title', 'company', 'linkedin', 'seniority'], extras: [] }),
      ]);
    await page.getByLabel('Search fields').fill('shoe size');
    await page.getByText('No field is called that.').waitFor();
    await page.getByLabel('Search fields').press('Enter');
    expect(callsOf('startRun')).toEqual([]);
    await close();
  });

  it('saves a choice under a name, uses it, and deletes it again', async () => {
    const fields = ['work email', 'phone', 'title', 'company', 'linkedin'];
    const own = { kind: 'contact', name: 'Our CRM', fields, writing: 'only empty' } as const;
    const { page, answers, callsOf, close } = await opened({
      savePreset: () => view({ presets: [own] }),
      deletePreset: () => view(),
    });
    await page.getByLabel('Custom').check();
    await page.getByLabel(/^Phone/).check();
    await press(page, 'Save as a preset…');
    await page.getByLabel('Name of the preset').press('Enter');
    await page.getByText('Type a name.').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForFunction("document.activeElement.id === 'save-preset'");
    await page.keyboard.press('Enter');
    await page.getByLabel('Name of the preset').fill('  Our CRM ');
    await page.keyboard.press('Enter');
    await press(page, 'About the columns that are added');
    await page.getByText('Writing: keep it, fill empty cells only.').waitFor();
    expect(callsOf('savePreset')).toEqual([[own]]);
    expect(callsOf('startRun')).toEqual([]);
    expect(await page.getByLabel('Our CRM').isChecked()).toBe(true);
    answers.view = () => view({ presets: [own] });
    await page.getByLabel('Email + mobile').check();
    await page.getByLabel('Our CRM').check();
    await expect.poll(() => callsOf('enrichSetup').at(-1)).toEqual([options({ fields, extras: [] })]);
    await press(page, 'Delete this preset');
    await page.getByLabel('Our CRM').waitFor({ state: 'detached' });
    expect(callsOf('deletePreset')).toEqual([[{ kind: 'contact', name: 'Our CRM' }]]);
    expect(await page.getByLabel('Custom').isChecked()).toBe(true);
    expect(await page.getByLabel(/^Phone/).isChecked()).toBe(true);
    await close();
  });

  it('opens the never contact list', async () => {
    const { page, callsOf, close } = await opened({ showNeverContact: () => undefined });
    await page.getByText('More options').click();
    await press(page, 'Open the list');
    await page.getByText('The list is open in the sheet.').waitFor();
    expect(callsOf('showNeverContact')).toHaveLength(1);
    await close();
  });
});

describe('starting a run', () => {
  it('looks up what was shown', async () => {
    const { page, callsOf, close } = await opened({
      startRun: () => lookingUp(),
      stepRun: () => priced(),
    });
    await press(page, /^Check price/);
    await page.getByText('At least 600 left').waitFor();
    expect(callsOf('startRun')).toEqual([[options()]]);
    await close();
  });

  it('does not look up a different list from the one that was shown', async () => {
    const { page, answers, callsOf, close } = await opened();
    answers.enrichSetup = () => setup({ rows: 9000, lookUp: { credits: 360, requests: 90 } });
    await press(page, /^Check price/);
    await page.getByText('changed. Check it').waitFor();
    await page.getByText('9,000 rows to enrich').waitFor();
    expect(callsOf('startRun')).toEqual([]);
    await close();
  });

  it('can try five rows first', async () => {
    const { page, callsOf, close } = await opened({ startRun: () => priced({ isSample: true, rows: 5 }) });
    await press(page, 'Try 5 rows · up to 6 credits');
    await page.getByRole('heading', { name: '812 of 5 matched' }).waitFor();
    expect(callsOf('startRun')).toEqual([[options({ sample: 5 })]]);
    await close();
  });

  it('happens once, however often the button is pressed', async () => {
    const { page, callsOf, close } = await opened({ startRun: () => new Promise(() => undefined) });
    await press(page, /^Check price/);
    await page.getByText('Starting…').waitFor();
    await page.getByText('Starting…').click({ force: true });
    await page.getByRole('button', { name: /^Try 5/ }).click({ force: true });
    await expect.poll(() => callsOf('startRun')).toHaveLength(1);
    await close();
  });

  it('shows why it is impossible, and keeps the choices', async () => {
    const refused = (): never => {
      throw new Refusal('no_credits', 'Your Lusha account is out of credits.');
    };
    const { page, close } = await opened({ startRun: refused });
    await page.getByLabel('Email + mobile').check();
    await ready(page);
    await press(page, /^Check price/);
    await page.getByRole('alert').getByText('out of credits').waitFor();
    expect(await page.getByLabel('Email + mobile').isChecked()).toBe(true);
    await close();
  });

  it('leaves the last run one click away', async () => {
    const { page, close } = await open(withList(done()), { start: 'enrich' });
    await press(page, 'See results');
    await page.getByRole('heading', { name: 'Results' }).waitFor();
    await press(page, 'Enrich more');
    await ready(page);
    await close();
  });

  it('is possible after a run only when the sheet was read again', async () => {
    const { page, answers, close } = await opened({
      startRun: () => done({ isSample: true, rows: 5 }),
    });
    await press(page, 'Try 5 rows · up to 6 credits');
    await page.getByText('Leads: 790 emails added').waitFor();
    answers.enrichSetup = () => setup({ rows: 995 });
    await press(page, 'Enrich all rows');
    await page.getByText('995 rows to enrich').waitFor();
    expect(await page.getByText('1,000 rows').count()).toBe(0);
    await close();
  });
});
