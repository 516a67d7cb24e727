import { describe, expect, it } from 'vitest';
import { openPanel } from './open-panel';
import { bestPhones, halfScored, scored, scoresSetup, stoppedScoring, withScores } from './scores-views';

const open = (answers: Parameters<typeof openPanel>[0]) => openPanel(answers, { start: 'scores' });

describe('the set-up of scoring', () => {
  it('starts with what is shown, for the credits on the button, and drives it to its results', async () => {
    const { page, callsOf, close } = await open(
      withScores(null, { startScores: () => halfScored(), stepScores: () => scored() }),
    );
    await page.getByRole('button', { name: 'Score 1,000 people Up to 1,000 credits' }).click();
    await page.getByText('950 people scored, 300 above 0.').waitFor();
    expect(callsOf('startScores')).toEqual([[scoresSetup().options, 1_000]]);
    expect(callsOf('stepScores')).toHaveLength(1);
    await close();
  });

  it('asks anew for the other kind, and takes a lower limit', async () => {
    const { page, callsOf, close } = await open(
      withScores(null, { startScores: () => halfScored(), stepScores: () => scored() }),
    );
    await page.getByLabel('What’s in your list?').selectOption('company');
    await page.getByText('Score 1,000 companies').waitFor();
    await page.getByText('More options').click();
    await page.getByLabel('Credit limit', { exact: true }).fill('50');
    await page.getByRole('button', { name: /^Score 1,000 companies Up to 50 credits/ }).click();
    await expect
      .poll(() => callsOf('startScores'))
      .toEqual([[{ ...scoresSetup().options, kind: 'company' }, 50]]);
    await close();
  });
});

describe('a scoring at its limit', () => {
  it('continues for the credits that the rest costs at most', async () => {
    const stopped = stoppedScoring({ code: 'over_cap', message: 'You reached the limit.' });
    const { page, callsOf, close } = await open(
      withScores(stopped, { continueScores: () => halfScored(), stepScores: () => scored() }),
    );
    await page.getByRole('button', { name: 'Continue Up to 600 credits' }).click();
    await page.getByText('950 people scored').waitFor();
    expect(callsOf('continueScores')).toEqual([[{ id: 'scoring-1', more: 600 }]]);
    await close();
  });
});

describe('phones for the best', () => {
  it('start for as many people as are typed, within the price on the button', async () => {
    const { page, callsOf, close } = await open(
      withScores(scored(), {
        bestPhonesOffer: (choice) => {
          const { best = 200 } = choice as { readonly best?: number };
          return bestPhones({ best, credits: best * 5 });
        },
        getBestPhones: () => undefined,
      }),
    );
    await page.getByRole('button', { name: /^Get phones for the best 200 Up to 1,000 credits/ }).waitFor();
    await page.getByLabel('How many people').fill('100');
    await page
      .getByRole('button', { name: /^Get phones for the best 100 Up to 500 credits · saves up to 4,250/ })
      .click();
    await expect.poll(() => callsOf('getBestPhones')).toEqual([[{ tabId: 0, best: 100, cap: 500 }]]);
    await close();
  });

  it('do not start when the price has changed since it was shown', async () => {
    let most = 1_000;
    const { page, callsOf, close } = await open(
      withScores(scored(), { bestPhonesOffer: () => bestPhones({ credits: most }) }),
    );
    const button = page.getByRole('button', { name: /^Get phones for the best 200/ });
    await button.waitFor();
    most = 1_200;
    await button.click();
    await page.getByText('The scores or the price changed.').waitFor();
    expect(callsOf('getBestPhones')).toEqual([]);
    await close();
  });
});
