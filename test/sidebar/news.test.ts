import { describe, expect, it } from 'vitest';
import { askingNews, endedNews, newsSetup, newsUndone, stoppedNews, withNews } from './news-views';
import { openPanel } from './open-panel';

const open = (answers: Parameters<typeof openPanel>[0]) => openPanel(answers, { start: 'news' });

describe('the set-up of account signals', () => {
  it('starts with what is shown, for the credits on the button, and drives it to its results', async () => {
    const { page, callsOf } = await open(
      withNews(null, { startNews: () => askingNews(), stepNews: () => endedNews() }),
    );
    await page.getByRole('button', { name: 'Check 200 companies Up to 800 credits' }).click();
    await page.getByText('30 events at 28 companies').first().waitFor();
    expect(callsOf('startNews')).toEqual([[newsSetup().options, 800]]);
    expect(callsOf('stepNews')).toHaveLength(1);
  });

  it('chooses a group with all its types, one of its types, and how many of each', async () => {
    const { page, callsOf } = await open(
      withNews(null, { startNews: () => askingNews(), stepNews: () => endedNews() }),
    );
    await page.getByRole('checkbox', { name: /^IT spend/ }).click();
    await page.getByRole('checkbox', { name: /^Hiring/ }).click();
    await page.getByText('More options').click();
    await page.getByRole('checkbox', { name: 'IT spend down' }).click();
    await page.getByLabel('Events of each type').selectOption('3');
    await page.getByLabel('Credit limit', { exact: true }).fill('50');
    await page.getByRole('button', { name: /Up to 50 credits/ }).click();
    const types = ['financialEventsNews', 'itSpendIncrease'];
    await expect
      .poll(() => callsOf('startNews'))
      .toEqual([[{ ...newsSetup().options, types, results: 3 }, 50]]);
    expect(callsOf('newsSetup').at(-1)).toEqual([{ types, results: 3 }]);
  });

  it('starts nothing before something is chosen', async () => {
    const nothing = newsSetup({ options: { ...newsSetup().options, types: [] }, asked: 0, check: 0 });
    const { page, callsOf } = await open(withNews(null, { newsSetup: () => nothing }));
    await page.getByText('Choose what to look for.').waitFor();
    await page.getByRole('button', { name: 'Check 200 companies' }).click({ force: true });
    expect(callsOf('startNews')).toEqual([]);
  });
});

describe('a check of companies', () => {
  it('at its limit continues for the credits on the button', async () => {
    const { page, callsOf } = await open(
      withNews(stoppedNews({ code: 'over_cap', message: 'You reached the limit.' }), {
        continueNews: () => askingNews(),
        stepNews: () => endedNews(),
      }),
    );
    await page.getByRole('button', { name: 'Continue Up to 200 credits' }).click();
    await page.getByText('30 events at 28 companies').first().waitFor();
    expect(callsOf('continueNews')).toEqual([[{ id: 'check-1', more: 200 }]]);
  });

  it('shows its tab, and is undone after a question', async () => {
    const { page, callsOf } = await open(
      withNews(endedNews(), { showNews: () => undefined, undoNews: () => newsUndone() }),
    );
    await page.getByRole('button', { name: 'View “Lusha news”' }).click();
    await expect.poll(() => callsOf('showNews')).toEqual([[]]);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(callsOf('undoNews')).toEqual([]);
    await page.locator('.confirm').getByRole('button', { name: 'Undo' }).click();
    await page.getByText('200 rows restored.').waitFor();
    expect(callsOf('undoNews')).toEqual([[]]);
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  });

  it('that is over gives way to another one', async () => {
    const { page } = await open(withNews(endedNews()));
    await page.getByRole('button', { name: 'Check again' }).click();
    await page.getByRole('button', { name: /^Check 200 companies/ }).waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByText('30 events at 28 companies').first().waitFor();
  });
});
