import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { RunView } from '../../src/rpc';
import {
  buying,
  done,
  estimate as estimated,
  lookingUp,
  options,
  price,
  priced,
  stopped,
  undone,
  withList,
} from './enrich-views';
import { type Answers, GoogleFailure, Refusal } from './fake-script';
import { fireEvent } from './fire-event';
import { type OpenPanel, openPanel as open } from './open-panel';
import { NOW, OUTDATED } from './views';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

/** Opens the view with `last` as the run of the file. */
const withRun = (last: RunView, more: Answers = {}, ownClock = false): Promise<OpenPanel> =>
  open(withList(last, more), { start: 'enrich', ownClock });

/** Returns these answers one after the other, and repeats the last one. */
function inTurn<T>(...answers: readonly T[]): () => T {
  let at = -1;
  return () => {
    at = Math.min(at + 1, answers.length - 1);
    return answers[at] as T;
  };
}

describe('the price check', () => {
  it('purchases what was approved, then continues step by step to the receipt', async () => {
    const { page, callsOf, close } = await withRun(priced(), {
      approveRun: () => buying(),
      stepRun: inTurn(buying({ through: 600, spent: 400 }), done()),
    });
    await press(page, /^Enrich [\d,]+ row/);
    await page.getByRole('heading', { name: 'Results' }).waitFor();
    expect(callsOf('approveRun')).toEqual([[{ cap: 640, moved: false, weak: false, run: 'run-1' }]]);
    expect(callsOf('stepRun')).toHaveLength(2);
    await close();
  });

  it('is followed by a receipt whose first line is not below the title, in a panel too low for all of it', async () => {
    const { page, close } = await withRun(priced(), { approveRun: () => done() });
    await page.setViewportSize({ width: 300, height: 360 });
    await press(page, /^Enrich [\d,]+ row/);
    await page.getByRole('heading', { name: 'Results' }).waitFor();
    const title = await page.locator('.top').boundingBox();
    const first = await page.locator('.top ~ *, .top + *').first().boundingBox();
    expect(first?.y).toBeGreaterThanOrEqual((title?.y ?? 0) + (title?.height ?? 0));
    await close();
  });

  it('purchases people at another company only when that is ticked, and the limit follows', async () => {
    const lines = { moved: { rows: 12, credits: 60 }, weak: { rows: 5, credits: 25 } };
    const { page, callsOf, close } = await withRun(priced({}, lines), { approveRun: () => done() });
    await page.getByText('At least 600 left').waitFor();
    await page.getByLabel('Changed jobs').check();
    await page.getByText('At least 540 left').waitFor();
    await press(page, /^Enrich [\d,]+ row/);
    await expect
      .poll(() => callsOf('approveRun'))
      .toEqual([[{ cap: 700, moved: true, weak: false, run: 'run-1' }]]);
    await close();
  });

  it('spends no more than a lower limit', async () => {
    const { page, callsOf, close } = await withRun(priced(), { approveRun: () => done() });
    await page.getByLabel('Credit limit').fill('100');
    await page.getByText('Rows beyond it say').waitFor();
    await page.getByText('At least 1,140 left').waitFor();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => callsOf('approveRun'))
      .toEqual([[{ cap: 100, moved: false, weak: false, run: 'run-1' }]]);
    await close();
  });

  it('purchases nothing with an invalid limit, and moves the focus to it', async () => {
    const { page, callsOf, close } = await withRun(priced());
    await page.getByLabel('Credit limit').fill('lots');
    await press(page, /^Enrich [\d,]+ row/);
    await page.getByText('Type a whole number of credits.').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('run-cap');
    expect(callsOf('approveRun')).toEqual([]);
    await close();
  });

  it('ends with Cancel, returns to the setup, and can be opened again', async () => {
    const left = stopped({ stoppedIn: 'price check' });
    const { page, callsOf, close } = await withRun(priced(), {
      stopRun: () => left,
      continueRun: () => priced(),
    });
    await press(page, 'Cancel');
    await page.getByText('nothing was purchased.').waitFor();
    expect(callsOf('stopRun')).toHaveLength(1);
    await press(page, 'Back to the price check');
    await page.getByText('At least 600 left').waitFor();
    expect(callsOf('stepRun')).toEqual([]);
    await close();
  });

  it('can be replaced by a first try of five rows', async () => {
    const { page, calls, close } = await open(
      withList(null, {
        startRun: (asked) => priced(asked.sample ? { id: 'run-2', isSample: true, rows: 5 } : {}),
        stopRun: () => stopped({ stoppedIn: 'price check' }),
      }),
      { start: 'enrich' },
    );
    await press(page, /^Check price/);
    await press(page, 'Try 5 rows');
    await page.getByRole('heading', { name: '812 of 5 matched' }).waitFor();
    const asked = calls.filter(({ name }) => name === 'startRun' || name === 'stopRun');
    expect(asked).toEqual([
      { name: 'startRun', args: [options()] },
      { name: 'stopRun', args: [] },
      { name: 'startRun', args: [options({ sample: 5 })] },
    ]);
    await close();
  });

  it('of an estimate takes one approval, which looks up the rest and purchases within a limit of my own', async () => {
    const estimate = estimated({ matchRate: 0.5, low: 400, high: 600 });
    const { page, callsOf, close } = await withRun(priced({ price: price({ found: 50, estimate }) }), {
      approveRun: () => lookingUp(),
      stepRun: inTurn(buying(), done()),
    });
    await page.getByRole('heading', { name: '50 of 100 sampled rows matched' }).waitFor();
    await page.getByText('400–600').waitFor();
    expect(await page.getByLabel('Credit limit').inputValue()).toBe('636');
    await page.getByLabel('Credit limit').fill('36');
    await press(page, /^Enrich 1,000 rows/);
    await page.getByText('The price check of the rest costs up to 36: type more').waitFor();
    expect(callsOf('approveRun')).toEqual([]);
    await page.getByLabel('Credit limit').fill('700');
    await page.getByText('Up to 700 credits').waitFor();
    await press(page, /^Enrich 1,000 rows/);
    await page.getByRole('heading', { name: 'Results' }).waitFor();
    expect(callsOf('approveRun')).toEqual([[{ run: 'run-1', cap: 700, moved: false, weak: false }]]);
    await close();
  });

  it('shows two of the matches before anything is paid', async () => {
    const matched = [{ name: 'Jane Doe', about: ['Buyer', 'Acme'] }];
    const { page, callsOf, close } = await withRun(priced({ matched }));
    await page.getByText('Buyer · Acme').waitFor();
    expect(callsOf('approveRun')).toEqual([]);
    await close();
  });
});

describe('a run under way', () => {
  it('pauses for a limit and continues by itself', async () => {
    const { page, callsOf, close } = await withRun(
      priced(),
      {
        approveRun: () => buying({ code: 'quota_minute', message: '', continueAt: NOW + 30_000 }),
        stepRun: () => done(),
      },
      true,
    );
    await press(page, /^Enrich [\d,]+ row/);
    await page.getByText('Lusha’s request limit resets in 30 s.').first().waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'About closing this panel' }).click();
    await page.getByText('The run resumes up to an hour after that.').waitFor();
    expect(callsOf('stepRun')).toEqual([]);
    await page.clock.runFor(31_000);
    await page.getByRole('heading', { name: 'Results' }).waitFor();
    expect(callsOf('stepRun')).toHaveLength(1);
    await close();
  });

  it('is watched while another page works on it, and continues here as soon as that page is closed', async () => {
    const busyUntil = NOW + 90_000;
    const { page, answers, callsOf, close } = await withRun(
      priced(),
      { approveRun: () => buying({ busyUntil }), stepRun: () => done() },
      true,
    );
    await press(page, /^Enrich [\d,]+ row/);
    await page.getByText('A step of this run started elsewhere.').waitFor();
    answers.runView = () => buying({ busyUntil, through: 400 });
    await page.clock.runFor(6_000);
    await page.getByText('350 of 950').waitFor();
    expect(callsOf('stepRun')).toEqual([]);
    answers.runView = () => buying({ through: 600 });
    await page.clock.runFor(6_000);
    await page.getByRole('heading', { name: 'Results' }).waitFor();
    expect(callsOf('stepRun')).toHaveLength(1);
    await close();
  });

  it('shows its end when another page was quicker', async () => {
    const { page, answers, close } = await withRun(priced(), {
      approveRun: () => buying(),
      stepRun: () => {
        answers.runView = () => done();
        throw new Refusal('no_run', 'There is no run here.');
      },
    });
    await press(page, /^Enrich [\d,]+ row/);
    await page.getByRole('heading', { name: 'Results' }).waitFor();
    await close();
  });

  it('is not approved again after its approval in another page', async () => {
    const { page, answers, close } = await withRun(priced(), {
      approveRun: () => {
        answers.runView = () => buying({ busyUntil: NOW + 90_000 });
        throw new Refusal('run_active', 'A run is in progress.');
      },
    });
    await press(page, /^Enrich [\d,]+ row/);
    await page.getByText('A step of this run started elsewhere.').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await close();
  });

  it('is shown as stopping until the step of the other page has noticed', async () => {
    const busyUntil = NOW + 90_000;
    const { page, answers, close } = await withRun(
      priced(),
      { approveRun: () => buying({ busyUntil }), stopRun: () => buying({ busyUntil }) },
      true,
    );
    await press(page, /^Enrich [\d,]+ row/);
    await page.getByText('A step of this run started elsewhere.').waitFor();
    await press(page, 'Stop');
    await page.clock.runFor(6_000);
    await page.getByText('Stopping after this step…').waitFor();
    answers.stopRun = () => {
      throw new Refusal('no_run', 'There is no run here.');
    };
    answers.runView = () => stopped();
    await page.clock.runFor(6_000);
    await page.getByText('800 rows of Leads remaining.').waitFor();
    await close();
  });

  it('can be shown in a window', async () => {
    const { page, callsOf, close } = await withRun(priced(), {
      approveRun: () => buying(),
      stepRun: () => new Promise(() => undefined),
      showProgress: () => undefined,
    });
    await press(page, /^Enrich [\d,]+ row/);
    await page.getByText('You can close this panel.').waitFor();
    await press(page, 'Pop out');
    await expect.poll(() => callsOf('showProgress')).toHaveLength(1);
    await close();
  });

  it('is stopped at once, and again when a step returns that did not know about the stop', async () => {
    let release = (): void => undefined;
    const step = new Promise<RunView>((resolve) => {
      release = () => resolve(buying({ through: 600 }));
    });
    const { page, callsOf, close } = await withRun(priced(), {
      approveRun: () => buying(),
      stepRun: () => step,
      stopRun: inTurn(buying(), stopped()),
    });
    await press(page, /^Enrich [\d,]+ row/);
    await press(page, 'Stop');
    await page.getByText('Stopping after this step…').waitFor();
    await expect.poll(() => callsOf('stopRun')).toHaveLength(1);
    release();
    await page.getByText('800 rows of Leads remaining.').waitFor();
    expect(callsOf('stopRun')).toHaveLength(2);
    expect(callsOf('stepRun')).toHaveLength(1);
    await close();
  });

  it('shows its receipt when it finishes just before it is stopped', async () => {
    const { page, answers, close } = await withRun(priced(), {
      approveRun: () => buying(),
      stepRun: () => new Promise(() => undefined),
    });
    await press(page, /^Enrich [\d,]+ row/);
    await page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
    answers.runView = () => done();
    answers.stopRun = () => {
      throw new Refusal('no_run', 'There is no run here.');
    };
    await press(page, 'Stop');
    await page.getByRole('heading', { name: 'Results' }).waitFor();
    expect(await page.getByText('There is no run here.').count()).toBe(0);
    await close();
  });

  it('takes no further step after it was stopped in a pause', async () => {
    const { page, callsOf, close } = await withRun(
      priced(),
      { approveRun: () => buying({ continueAt: NOW + 30_000 }), stopRun: () => stopped() },
      true,
    );
    await press(page, /^Enrich [\d,]+ row/);
    await page.getByText('Continues in').first().waitFor({ state: 'attached' });
    await press(page, 'Stop');
    await page.getByText('remaining').waitFor();
    await page.clock.runFor(120_000);
    expect(callsOf('stepRun')).toEqual([]);
    await close();
  });

  it('continues while another view is open, and the start page says so', async () => {
    let release = (): void => undefined;
    const step = new Promise<RunView>((resolve) => {
      release = () => resolve(done());
    });
    const { page, answers, close } = await withRun(priced(), {
      approveRun: () => buying(),
      stepRun: () => step,
    });
    await press(page, /^Enrich [\d,]+ row/);
    await page.getByText('You can close this panel.').waitFor();
    await press(page, 'Back');
    await page.getByText('Leads: 200 of 1,000 rows').waitFor();
    answers.runView = () => done();
    release();
    await page.getByRole('button', { name: /^Enrich a list/ }).click();
    await page.getByRole('heading', { name: 'Results' }).waitFor();
    await close();
  });

  it('gives up when steps change nothing', async () => {
    const { page, callsOf, close } = await withRun(priced(), {
      approveRun: () => buying(),
      stepRun: () => buying(),
    });
    await press(page, /^Enrich [\d,]+ row/);
    await page.getByRole('button', { name: /^Continue|^Try now/ }).waitFor();
    expect(callsOf('stepRun')).toHaveLength(8);
    await close();
  });

  it('can be continued after a step failed', async () => {
    let failures = 1;
    const { page, close } = await withRun(priced(), {
      approveRun: () => buying(),
      continueRun: () => buying(),
      stepRun: () => {
        failures -= 1;
        if (failures >= 0) throw new GoogleFailure('Exceeded maximum execution time');
        return done();
      },
    });
    await press(page, /^Enrich [\d,]+ row/);
    await page.getByRole('alert').getByText('it took too long').waitFor();
    await press(page, /^Continue( enriching)?$/);
    await page.getByRole('heading', { name: 'Results' }).waitFor();
    await close();
  });

  it('continues by itself when the connection is back, if it was approved in this panel', async () => {
    let online = false;
    const { page, close } = await withRun(priced(), {
      approveRun: () => buying(),
      continueRun: () => buying(),
      stepRun: () => {
        if (!online) throw new GoogleFailure('NetworkError: Connection failure due to HTTP 0');
        return done();
      },
    });
    await press(page, /^Enrich [\d,]+ row/);
    await page.getByText('There is no connection').waitFor();
    online = true;
    await fireEvent(page, 'online');
    await page.getByRole('heading', { name: 'Results' }).waitFor();
    await close();
  });

  it('asks every three seconds how far its step is, and shows each new count and what is estimated between', async () => {
    const { page, answers, callsOf, close } = await withRun(
      priced(),
      { approveRun: () => buying({ through: 50, found: 0 }), stepRun: () => new Promise(() => undefined) },
      true,
    );
    let seconds = 0;
    const watched = (through: number, found: number, spent: number) => ({
      id: 'run-1',
      phase: 'revealing',
      now: NOW + seconds * 1000,
      cap: 680,
      busyUntil: NOW + 60_000,
      through,
      found,
      spent,
    });
    await press(page, /^Enrich [\d,]+ row/);
    await page.getByText('0 of 950').waitFor();
    for (const [through, found, spent] of [
      [150, 90, 140],
      [250, 180, 240],
      [350, 270, 340],
    ] as const) {
      seconds += 3;
      answers.watchRun = () => watched(through, found, spent);
      await page.clock.runFor(3_000);
      await page.getByText(`${found} of ${through - 50}`).waitFor();
      await page.getByText(`${spent - 40} of 640`).waitFor();
    }
    expect(callsOf('watchRun')).toHaveLength(3);
    const bar = page.getByRole('progressbar');
    const before = Number(await bar.getAttribute('value'));
    await page.clock.runFor(1_500);
    await expect.poll(async () => Number(await bar.getAttribute('value'))).toBeGreaterThan(before);
    expect(callsOf('watchRun')).toHaveLength(3);
    expect(callsOf('stepRun')).toHaveLength(1);
    await close();
  });

  it('tries again at once when that is pressed in a pause for a limit', async () => {
    const pause = buying({ code: 'quota_day', message: '', continueAt: NOW + 55_020_000 });
    const { page, callsOf, close } = await withRun(
      priced(),
      { approveRun: () => pause, continueRun: () => buying(), stepRun: () => done() },
      true,
    );
    await press(page, /^Enrich [\d,]+ row/);
    await page
      .getByText('Lusha’s request limit resets in 15 h 17 min.')
      .first()
      .waitFor({ state: 'attached' });
    await press(page, 'Try now');
    await page.getByRole('heading', { name: 'Results' }).waitFor();
    expect(callsOf('continueRun')).toHaveLength(1);
    await close();
  });

  it('says to keep the panel open where nothing would resume it', async () => {
    const { page, close } = await withRun(priced(), {
      approveRun: () => buying({ resumes: false }),
      stepRun: () => new Promise(() => undefined),
    });
    await press(page, /^Enrich [\d,]+ row/);
    await page.getByText('Keep this panel open.').waitFor();
    expect(await page.getByText('You can close this panel').count()).toBe(0);
    await close();
  });

  it('estimates the remaining time from its pace', async () => {
    const later = buying({ through: 600, now: NOW + 60_000 });
    const step = inTurn<RunView | Promise<RunView>>(later, new Promise(() => undefined));
    const { page, close } = await withRun(priced(), { approveRun: () => buying(), stepRun: step });
    await press(page, /^Enrich [\d,]+ row/);
    await page.getByText('Adding emails · about 1 min left').waitFor();
    await close();
  });
});

describe('an earlier run', () => {
  it('of another version leads to a new run and offers nothing that would be refused', async () => {
    const { page, close } = await withRun(
      stopped({ ...OUTDATED, tab: '', rows: 0, through: 0, outcomes: [] }),
    );
    await page.getByText('started by another version').waitFor();
    expect(await page.getByRole('button', { name: 'Continue', exact: true }).count()).toBe(0);
    await press(page, 'Enrich again');
    await page.getByText('What’s in your list?').waitFor({ state: 'attached' });
    await close();
  });

  it.each([
    ['interrupted', buying()],
    ['stopped', stopped()],
  ])('that was %s continues only after Continue is pressed', async (_, last) => {
    const { page, calls, close } = await withRun(last, {
      continueRun: () => buying(),
      stepRun: () => done(),
    });
    await page.getByRole('button', { name: /^Continue|^Try now/ }).waitFor();
    expect(calls.filter(({ name }) => name === 'continueRun' || name === 'stepRun')).toEqual([]);
    await press(page, /^Continue( enriching)?$/);
    await page.getByRole('heading', { name: 'Results' }).waitFor();
    await close();
  });

  it('that was stopped writes paid rows for nothing, and offers to continue and to enrich others', async () => {
    const { page, answers, callsOf, close } = await withRun(stopped(), {
      afterRun: () => ({ unwritten: 286 }),
      writePaidRows: () => buying(),
      stepRun: () => stopped({ through: 486 }),
    });
    await page.getByText('286 paid rows aren’t written yet.').waitFor();
    await page.getByRole('button', { name: 'Continue enriching' }).waitFor();
    await page.getByRole('button', { name: 'Enrich other rows' }).waitFor();
    answers.afterRun = () => ({ unwritten: 0 });
    await press(page, /^Write 286 rows/);
    await page.getByText('aren’t written yet').waitFor({ state: 'detached' });
    expect(callsOf('writePaidRows')).toHaveLength(1);
    expect(callsOf('continueRun')).toEqual([]);
    await close();
  });

  it('that ran out of credits leads to billing first, then tries again', async () => {
    const { page, callsOf, close } = await withRun(stopped({ code: 'no_credits', message: 'No credits.' }), {
      continueRun: () => buying(),
      stepRun: () => done(),
    });
    await page.getByText('Your Lusha account is out of credits.').waitFor();
    await page.getByRole('link', { name: 'Open billing' }).waitFor();
    await press(page, 'Try again');
    await page.getByText('Leads: 790 emails added').waitFor();
    expect(callsOf('continueRun')).toHaveLength(1);
    await close();
  });

  it('is listed on the start page', async () => {
    const { page, calls, close } = await open(withList(buying()), {});
    await page.getByText('Leads: stopped at 200 of 1,000 rows').waitFor();
    expect(calls.filter(({ name }) => name === 'continueRun' || name === 'stepRun')).toEqual([]);
    await close();
  });

  it('of another key cannot be continued but can be stopped', async () => {
    const { page, callsOf, close } = await withRun(buying({ mine: false }), {
      stopRun: () => stopped({ mine: false }),
    });
    await page.getByText('Somebody else’s run is in progress').waitFor();
    expect(await page.getByRole('button', { name: 'Continue' }).count()).toBe(0);
    await press(page, 'Stop this run');
    await page.getByText('only that key can continue it').waitFor();
    expect(await page.getByRole('button', { name: 'Continue' }).count()).toBe(0);
    expect(callsOf('stepRun')).toEqual([]);
    await close();
  });

  it('that another page is working on continues here when that page is closed', async () => {
    const last = buying({ busyUntil: NOW + 600_000 });
    const { page, answers, callsOf, close } = await withRun(last, { stepRun: () => done() }, true);
    await page.getByText('A step of this run started elsewhere.').waitFor();
    answers.runView = () => buying();
    await page.clock.runFor(6_000);
    await page.getByRole('heading', { name: 'Results' }).waitFor();
    expect(callsOf('continueRun')).toEqual([]);
    await close();
  });

  it('is checked again after a failed step that may still be at work, and offers Continue when that step is over', async () => {
    const { page, answers, callsOf, close } = await withRun(priced(), {
      approveRun: () => buying(),
      stepRun: () => {
        answers.runView = () => buying({ busyUntil: NOW + 600_000 });
        throw new GoogleFailure('Exceeded maximum execution time');
      },
    });
    await press(page, /^Enrich [\d,]+ row/);
    await page.getByText('it took too long').waitFor();
    await fireEvent(page, 'focus');
    await page.getByText('A step of this run is still in progress').waitFor();
    answers.runView = () => buying();
    await press(page, 'Refresh');
    await page.getByRole('button', { name: /^Continue|^Try now/ }).waitFor();
    expect(callsOf('stepRun')).toHaveLength(1);
    await close();
  });
});

describe('after a run', () => {
  const result = async (more: Answers = {}, changes: Partial<RunView> = {}): Promise<OpenPanel> => {
    const panel = await withRun(done(changes), more);
    await press(panel.page, 'See results');
    return panel;
  };

  it('rows are retried by reason, and those that may be charged twice only with a tick', async () => {
    const lost = 'No response · may have been charged';
    const retry = [
      { status: 'Failed', rows: 22, state: 'failed' },
      { status: lost, rows: 3, state: 'no response' },
    ] as const;
    const { page, callsOf, close } = await result({ retryRun: () => priced({ rows: 22 }) }, { retry });
    await page.getByRole('button', { name: 'Retry (22)' }).waitFor();
    await page.getByLabel(lost).check();
    await page.getByLabel('Failed').uncheck();
    await press(page, 'Retry (3)');
    await page.getByText('At least 600 left').waitFor();
    expect(callsOf('retryRun')).toEqual([[{ statuses: [lost], repeatLost: true }]]);
    await close();
  });

  it('shows what was charged and not, and each line selects its rows', async () => {
    const { page, callsOf, close } = await result();
    await page.getByText('Emails 615 + price check 40 = 655').waitFor();
    await page.getByText('Not paid for: 131 rows').waitFor();
    await press(page, 'Show No match');
    await page.getByText('188 rows selected.').waitFor();
    await press(page, 'Show Emails');
    await press(page, 'View in sheet');
    await expect.poll(() => callsOf('showResults')).toHaveLength(1);
    expect(callsOf('showRows')).toEqual([
      [{ by: 'status', status: 'No match' }],
      [{ by: 'delivered', what: 'email' }],
    ]);
    await close();
  });

  it('values are cleared only after a confirmation, in as many steps as needed', async () => {
    const { page, answers, callsOf, close } = await result({
      undoRun: inTurn(
        undone({ done: false, rows: 500, cells: 500 }),
        undone({ rows: 290, cells: 343, left: 3 }),
      ),
    });
    answers.runView = () =>
      done({ canUndo: false, outcomes: [], delivered: [], others: [], retry: [], cleared: 790 });
    await press(page, 'Undo run');
    expect(callsOf('undoRun')).toEqual([]);
    await page.locator('.confirm').getByRole('button', { name: 'Undo run' }).click();
    await page.getByText('843 cells restored. 3 edited since then were kept.').waitFor();
    await page.getByText('Purchased data stays in this file.').waitFor();
    await page.waitForFunction("document.activeElement.textContent.includes('843 cells restored')");
    expect(await page.getByText('emails added').count()).toBe(0);
    expect(callsOf('undoRun')).toHaveLength(2);
    await close();
  });

  it('the values are kept when Escape closes the question', async () => {
    const { page, callsOf, close } = await result();
    await press(page, 'Undo run');
    await page.waitForFunction("document.activeElement.matches('.confirm')");
    await page.keyboard.press('Escape');
    await page.waitForFunction("document.activeElement.id === 'undo-run'");
    expect(callsOf('undoRun')).toEqual([]);
    await close();
  });

  it('the run log is shown, or its absence is reported', async () => {
    const { page, answers, close } = await result({ showRunLog: () => true });
    await press(page, 'Run log');
    await page.getByText('The run log is open in the sheet.').waitFor();
    answers.showRunLog = () => false;
    await press(page, 'Run log');
    await page.getByText('There is no run log yet.').waitFor();
    await close();
  });
});
