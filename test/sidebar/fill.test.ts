import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { restCredits, skippedTip } from '../../sidebar/text/fill-labels';
import type { FillView } from '../../src/rpc';
import { type Answers, GoogleFailure, Refusal } from './fake-script';
import { options, setup } from './fill-setup-views';
import { atLimit, fill, filled, filling, halted, offer, withFill } from './fill-views';
import { CELLS, DRAFT } from './find-views';
import { type OpenPanel, openPanel as open } from './open-panel';
import { moreOptions, toSetup } from './states/fill';
import { NOW, OUTDATED, view } from './views';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const isOff = (page: Page, name: string | RegExp) => button(page, name).getAttribute('aria-disabled');

/** Opens the setup of a fill with the results of a search. */
async function atSetup(more: Answers = {}, ownClock = false): Promise<OpenPanel> {
  const panel = await open(withFill(null, more), { start: 'find', ownClock });
  await (ownClock ? panel.page.clock.runFor(1_000) : Promise.resolve());
  await toSetup(panel.page);
  return panel;
}

/** Opens the fill of the file, by the notice over the search. */
async function atFill(last: FillView, more: Answers = {}): Promise<OpenPanel> {
  const panel = await open(withFill(last, more), { start: 'find' });
  await press(panel.page, 'Show');
  return panel;
}

/** Returns these answers one after the other, and repeats the last one. */
function inTurn<T>(...answers: readonly T[]): () => T {
  let at = -1;
  return () => {
    at = Math.min(at + 1, answers.length - 1);
    return answers[at] as T;
  };
}

describe('a fill of another version', () => {
  it('is announced over the search with the remedy and offers nothing that would be refused', async () => {
    const last = halted({ ...OUTDATED, tab: '', sentence: '', wanted: 0, added: 0 });
    const { page, close } = await open(withFill(last), { start: 'find' });
    await page.getByText('started by another version').waitFor();
    expect(await button(page, 'Show').count()).toBe(0);
    await close();
  });
});

describe('a fill that becomes unreadable while this page works on it', () => {
  it('says so and leads back to the search alone', async () => {
    const { page, close } = await atSetup({
      startFill: () => filling({ added: 0, spent: 0 }),
      stepFill: () => halted({ ...OUTDATED, id: '', tab: '', sentence: '', wanted: 0, added: 0 }),
    });
    await press(page, 'Add 300 people Up to 12 credits');
    await page.getByText('started by another version').waitFor();
    expect(await button(page, /^(?:Go on|Leave it)/).count()).toBe(0);
    await press(page, 'Back to search');
    await page.getByRole('button', { name: /^Preview/ }).waitFor();
    await close();
  });
});

describe('the setup of a fill', () => {
  it('starts the proposal with its price as the limit, and continues step by step to the result', async () => {
    const { page, callsOf, close } = await atSetup({
      startFill: () => filling({ added: 0, spent: 0 }),
      stepFill: inTurn(filling(), filled()),
    });
    await press(page, 'Add 300 people Up to 12 credits');
    await page.getByText('300 people added to “Leads”.').waitFor();
    expect(callsOf('startFill')).toEqual([[DRAFT, options(), 12]]);
    expect(callsOf('stepFill')).toHaveLength(2);
    await close();
  });

  it('can be filled in by keyboard alone', async () => {
    const { page, callsOf, close } = await atSetup({ startFill: () => filled() });
    await page.getByLabel('Number of people to add').focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('75');
    await button(page, 'Add 75 people Up to 3 credits').waitFor();
    await page.getByLabel('Where to add them').focus();
    await page.keyboard.press('ArrowUp');
    await page.getByText('More options').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Columns (4 of 6)').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: 'LinkedIn' }).focus();
    await page.keyboard.press('Space');
    await expect
      .poll(() => callsOf('fillSetup').at(-1)?.[1])
      .toMatchObject({ fields: [...options().fields, 'linkedin'] });
    await expect.poll(() => isOff(page, /^Add [\d,]+ people/)).toBeNull();
    await page.getByLabel('Credit limit', { exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('300 people added to “Leads”.').waitFor();
    const wished = { count: 75, where: 'new tab', fields: [...options().fields, 'linkedin'] };
    expect(callsOf('startFill')).toEqual([
      [DRAFT, options(wished as Partial<ReturnType<typeof options>>), 3],
    ]);
    await close();
  });

  it('sends one request for everything that was typed in one go', async () => {
    const { page, callsOf, close } = await atSetup({}, true);
    await button(page, 'Add 300 people Up to 12 credits').waitFor();
    const before = callsOf('fillSetup').length;
    const field = page.getByLabel('Number of people to add');
    await page.clock.pauseAt(Date.now() + 60_000);
    for (const text of ['1', '10', '100']) await field.fill(text);
    await page.clock.runFor(249);
    expect(callsOf('fillSetup')).toHaveLength(before);
    expect(await isOff(page, /^Add [\d,]+ people/)).toBe('true');
    await page.clock.resume();
    await button(page, 'Add 100 people Up to 4 credits').waitFor();
    expect(callsOf('fillSetup').slice(before)).toEqual([[DRAFT, { count: 100 }]]);
    await close();
  });

  it('spends no more than the typed limit, whatever else is changed', async () => {
    const { page, callsOf, close } = await atSetup({ startFill: () => atLimit() });
    await moreOptions(page);
    await page.getByLabel('Credit limit', { exact: true }).fill('5');
    await button(page, 'Add 300 people Up to 5 credits').waitFor();
    await page.getByText('At least 1,235 left').waitFor();
    await page.getByLabel('Number of people to add').fill('250');
    await button(page, 'Add 250 people Up to 5 credits').waitFor();
    expect(await page.getByLabel('Credit limit', { exact: true }).inputValue()).toBe('5');
    await press(page, 'Add 250 people Up to 5 credits');
    await expect.poll(() => callsOf('startFill')).toEqual([[DRAFT, options({ count: 250 }), 5]]);
    await close();
  });

  it('starts nothing with an invalid number, and moves the focus to it', async () => {
    const { page, callsOf, close } = await atSetup();
    await page.getByLabel('Number of people to add').fill('5001');
    await page.getByText('Up to 5,000 at a time').waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel('Number of people to add').fill('300');
    await moreOptions(page);
    await page.getByLabel('Credit limit', { exact: true }).fill('lots');
    await button(page, /^Add [\d,]+ people/).click();
    expect(await page.evaluate('document.activeElement.id')).toBe('fill-cap');
    expect(callsOf('fillSetup').filter(([, edited]) => JSON.stringify(edited).includes('5001'))).toEqual([]);
    expect(callsOf('startFill')).toEqual([]);
    await close();
  });

  it('explains why a place cannot be taken, and starts nothing there', async () => {
    const refusal = "Cells from H1 aren't empty. Choose another cell or a new tab.";
    const { page, close } = await atSetup({
      fillSetup: (_, edited = {}) => {
        if (edited.where !== 'cell') return setup({}, edited);
        const places = setup().places.map((place) =>
          place.where === 'cell' ? { ...place, detail: '', refusal } : place,
        );
        return setup({ places, refusal: { code: 'place_taken', message: refusal } }, edited);
      },
    });
    const where = page.getByLabel('Where to add them');
    await where.selectOption('Selected cell');
    await page.getByRole('alert').getByText(refusal).waitFor();
    expect(await isOff(page, /^Add [\d,]+ people/)).toBe('true');
    await where.selectOption('New tab');
    await page.getByText('“Director · not Germany”').waitFor();
    await expect.poll(() => isOff(page, /^Add [\d,]+ people/)).toBeNull();
    await close();
  });

  it('offers to leave out the people of earlier fills only when there are some', async () => {
    const { page, answers, callsOf, close } = await atSetup();
    await button(page, /^Add [\d,]+ people/).waitFor();
    expect(await page.getByText('Only new since last time').count()).toBe(0);
    answers.fillSetup = (_, edited = {}) => setup({ filledBefore: 120 }, edited);
    await press(page, 'Edit filters');
    await toSetup(page);
    await page.getByText('120 people added earlier from this search').waitFor();
    await page.getByLabel('Only new since last time').uncheck();
    await expect.poll(() => callsOf('fillSetup').at(-1)).toEqual([DRAFT, { onlyNew: false }]);
    await close();
  });

  it('shows again what has changed before anything is spent', async () => {
    const { page, answers, callsOf, close } = await atSetup({ startFill: () => filled() });
    await button(page, 'Add 300 people Up to 12 credits').waitFor();
    answers.fillSetup = () =>
      setup({ places: setup().places.map((place) => ({ ...place, detail: `${place.detail}, moved` })) });
    await press(page, 'Add 300 people Up to 12 credits');
    await page.getByText('changed. Check it').waitFor();
    await page.getByText('“Leads”, moved').waitFor();
    expect(callsOf('startFill')).toEqual([]);
    await press(page, 'Add 300 people Up to 12 credits');
    await page.getByText('300 people added to “Leads”.').waitFor();
    await close();
  });

  it('states the maximum price of people who are left out, signals included', async () => {
    const { page, close } = await atSetup({ fillSetup: () => setup({ price: { credits: 51, block: 25 } }) });
    await moreOptions(page);
    await press(page, 'About the credit limit');
    await page.getByText('still count toward the search credits (up to 51 credits per 25).').waitFor();
    await close();
  });

  it('starts nothing while it is refused', async () => {
    const refusal = { code: 'no_credits', message: 'Your Lusha account is out of credits.' } as const;
    const { page, callsOf, close } = await atSetup({
      fillSetup: () => setup({ refusal, credits: 0, requests: 0 }),
    });
    await page.getByText('out of credits').waitFor();
    await button(page, /^Add [\d,]+ people/).click({ force: true });
    expect(await isOff(page, /^Add [\d,]+ people/)).toBe('true');
    expect(callsOf('startFill')).toEqual([]);
    await close();
  });

  it('stays open with a refusal of the script', async () => {
    const { page, close } = await atSetup({
      startFill: () => {
        throw new Refusal('place_taken', 'There is something in the cells.');
      },
    });
    await press(page, 'Add 300 people Up to 12 credits');
    await page.getByText('There is something in the cells.').waitFor();
    expect(await isOff(page, /^Add [\d,]+ people/)).toBeNull();
    await close();
  });
});

describe('a fill under way', () => {
  it('pauses for a limit and continues by itself', async () => {
    const { page, callsOf, close } = await atSetup(
      {
        startFill: () => filling({ code: 'quota_minute', message: '', continueAt: NOW + 30_000 }),
        stepFill: () => filled(),
      },
      true,
    );
    await press(page, 'Add 300 people Up to 12 credits');
    await page.getByText('Continues at 14:01.').waitFor();
    expect(callsOf('stepFill')).toEqual([]);
    await page.clock.runFor(31_000);
    await page.getByText('300 people added to “Leads”.').waitFor();
    expect(callsOf('stepFill')).toHaveLength(1);
    await close();
  });

  it('announces its counts to screen readers', async () => {
    const { page, close } = await atSetup({
      startFill: () => filling(),
      stepFill: () => new Promise(() => undefined),
    });
    await press(page, 'Add 300 people Up to 12 credits');
    const status = page.getByRole('status').filter({ hasText: '120 of 300 people.' });
    await status.waitFor();
    expect(await status.textContent()).toContain('5 of up to 12 credits used. 5 skipped so far.');
    await close();
  });

  it('is stopped, whatever the step under way reports, and no further step is taken', async () => {
    let answer = (_: FillView): void => undefined;
    const { page, callsOf, close } = await atSetup({
      startFill: () => filling(),
      stepFill: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
      stopFill: () => halted(),
    });
    await press(page, 'Add 300 people Up to 12 credits');
    await press(page, 'Stop');
    await page.getByText('Stopped. 240 of 300 people are in “Leads”.').waitFor();
    expect(await isOff(page, 'Continue')).toBe('true');
    answer(filling({ added: 160 }));
    await expect.poll(() => isOff(page, 'Continue')).toBeNull();
    await page.getByText('Stopped. 240 of 300 people are in “Leads”.').waitFor();
    expect([callsOf('stepFill').length, callsOf('stopFill').length]).toEqual([1, 2]);
    await close();
  });

  it('continues while the person is back at the search', async () => {
    const late: ((step: FillView) => void)[] = [];
    const { page, close } = await atSetup({
      startFill: () => filling(),
      stepFill: () => new Promise((resolve) => late.push(resolve)),
    });
    await press(page, 'Add 300 people Up to 12 credits');
    await press(page, 'Back to search');
    await page.getByText('Adding to “Leads” is running: 120 of 300 people.').waitFor();
    await expect.poll(() => late.length).toBe(1);
    late[0]?.(filling({ added: 200 }));
    await page.getByText('is running: 200 of 300 people.').waitFor();
    await press(page, 'Show');
    await page.getByText('200 of 300 people', { exact: true }).waitFor();
    await close();
  });

  it('shows its end when it finishes just before it is stopped', async () => {
    const { page, answers, close } = await atSetup({
      startFill: () => filling(),
      stepFill: () => new Promise(() => undefined),
    });
    await press(page, 'Add 300 people Up to 12 credits');
    await button(page, 'Stop').waitFor();
    answers.fillView = () => filled();
    answers.stopFill = () => {
      throw new Refusal('no_run', 'There is no run here.');
    };
    await press(page, 'Stop');
    await page.getByText('300 people added to “Leads”.').waitFor();
    expect(await page.getByText('There is no run here.').count()).toBe(0);
    await close();
  });

  it('delays the way to the start page by one question, for which Enter means to stay', async () => {
    const { page, callsOf, close } = await atSetup({
      startFill: () => filling(),
      stepFill: () => new Promise(() => undefined),
      openView: () => new Promise(() => undefined),
    });
    await press(page, 'Add 300 people Up to 12 credits');
    await press(page, 'Back to search');
    await page.getByText('is running:').waitFor();
    await press(page, 'Back');
    const question = page.getByText('It resumes within an hour. Leave?');
    await question.waitFor();
    expect(callsOf('openView')).toEqual([]);
    await page.keyboard.press('Enter');
    await question.waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.id')).toBe('back');
    expect(callsOf('openView')).toEqual([]);
    await press(page, 'Back');
    await press(page, 'Leave');
    await expect.poll(() => callsOf('openView')).toEqual([['home', 'find']]);
    await close();
  });

  it('does not delay the way to the start page when another window works on it', async () => {
    const { page, callsOf, close } = await atFill(filling({ busyUntil: NOW + 40_000 }), {
      openView: () => new Promise(() => undefined),
    });
    await page.getByText('Another window is adding them').waitFor();
    await press(page, 'Back to search');
    await press(page, 'Back');
    await expect.poll(() => callsOf('openView')).toEqual([['home', 'find']]);
    await close();
  });

  it('removes the question about leaving when it ends', async () => {
    const late: ((step: FillView) => void)[] = [];
    const { page, close } = await atSetup({
      startFill: () => filling(),
      stepFill: () => new Promise((resolve) => late.push(resolve)),
    });
    await press(page, 'Add 300 people Up to 12 credits');
    await press(page, 'Back to search');
    await press(page, 'Back');
    const question = page.getByText('It resumes within an hour. Leave?');
    await question.waitFor();
    late[0]?.(filled());
    await question.waitFor({ state: 'detached' });
    await close();
  });

  it('is never driven by two pages at once', async () => {
    const { page, callsOf, close } = await atFill(filling({ busyUntil: NOW + 40_000 }));
    await page.getByText('Another window is adding them').waitFor();
    expect(callsOf('stepFill')).toEqual([]);
    expect(callsOf('continueFill')).toEqual([]);
    await close();
  });

  it('continues after an interruption only when a person confirms it', async () => {
    const { page, callsOf, close } = await atFill(filling(), {
      continueFill: () => filling(),
      stepFill: () => filled(),
    });
    await page.getByText('Adding to “Leads” was interrupted.').waitFor();
    expect(callsOf('stepFill')).toEqual([]);
    await press(page, 'Continue');
    await page.getByText('300 people added to “Leads”.').waitFor();
    expect(callsOf('stepFill')).toHaveLength(1);
    await close();
  });

  it('takes no further step after a failed one', async () => {
    const { page, answers, callsOf, close } = await atSetup({
      startFill: () => filling(),
      stepFill: () => {
        throw new GoogleFailure('Exceeded maximum execution time');
      },
    });
    await press(page, 'Add 300 people Up to 12 credits');
    await page.getByText('it took too long').waitFor();
    expect(callsOf('stepFill')).toHaveLength(1);
    answers.continueFill = () => filling();
    answers.stepFill = () => filled();
    await press(page, 'Continue');
    await page.getByText('300 people added to “Leads”.').waitFor();
    await close();
  });
});

describe('a fill that ended while nobody watched', () => {
  it('is reported over the search, with a link to its end', async () => {
    const { page, close } = await open(withFill(filled({ endedAt: NOW - 60_000 })), { start: 'find' });
    await page.getByText('300 people added to').waitFor();
    await button(page, 'Show').click();
    await page.getByRole('heading', { name: 'Receipt' }).waitFor();
    await close();
  });
});

describe('a fill that was stopped', () => {
  it('continues without more credits when its limit is not reached', async () => {
    const { page, callsOf, close } = await atFill(halted(), {
      continueFill: () => filling(),
      stepFill: () => filled(),
    });
    await press(page, 'Continue');
    await page.getByText('300 people added to “Leads”.').waitFor();
    expect(callsOf('continueFill')).toEqual([[{ id: 'fill-1', more: 0 }]]);
    await close();
  });

  it('continues at its limit with the credits that the person enters, enough for at least one page', async () => {
    const { page, callsOf, close } = await atFill(atLimit({ more: 2 }), { continueFill: () => filled() });
    await button(page, 'Continue Up to 3 credits').waitFor();
    await page.getByLabel('Credit limit for the rest').fill('1');
    await page.keyboard.press('Enter');
    await page.getByText('One more page costs 2 credits').waitFor();
    expect(callsOf('continueFill')).toEqual([]);
    await page.getByLabel('Credit limit for the rest').fill('8');
    await press(page, 'Continue Up to 8 credits');
    await page.getByText('300 people added to “Leads”.').waitFor();
    expect(callsOf('continueFill')).toEqual([[{ id: 'fill-1', more: 8 }]]);
    await close();
  });

  it('explains that it cannot continue while a run is under way', async () => {
    const { page, close } = await atFill(halted(), {
      continueFill: () => {
        throw new Refusal('run_active', 'A run is in progress in this file.');
      },
    });
    await press(page, 'Continue');
    await page.getByText('A run is in progress in this file.').waitFor();
    await page.getByText('Stopped. 240 of 300 people').waitFor();
    await close();
  });

  it.each([
    ['Continue', 'continueFill'],
    ['Finish here', 'leaveFill'],
  ] as const)('and then ended elsewhere shows its end after “%s”', async (name, method) => {
    const { page, answers, callsOf, close } = await atFill(halted(), {
      [method]: () => {
        throw new Refusal('no_run', 'There is no run here.');
      },
    });
    // Both the page and the screens of the fill have requested it.
    await expect.poll(() => callsOf('fillView').length).toBe(2);
    answers.fillView = () => filled({ ended: 'left', added: 240 });
    await press(page, name);
    await page.getByText('240 people added to “Leads”.').waitFor();
    expect(await page.getByText('There is no run here.').count()).toBe(0);
    await close();
  });

  it('can only be ended under another key', async () => {
    const { page, close } = await atFill(halted({ mine: false, more: 1 }));
    await page.getByText('only that key can continue it').waitFor();
    expect(await button(page, /^Continue/).count()).toBe(0);
    await press(page, 'Back to search');
    await button(page, /^Preview/).waitFor();
    await close();
  });

  it('is replaced by another fill after a notice', async () => {
    const { page, answers, callsOf, close } = await open(withFill(halted(), { startFill: () => filled() }), {
      start: 'find',
    });
    await toSetup(page);
    await page.getByText('240 of 300 people. Adding again replaces it.').waitFor();
    answers.fillView = () => filled();
    await press(page, 'Add 300 people Up to 12 credits');
    await page.getByText('300 people added to “Leads”.').waitFor();
    expect(callsOf('continueFill')).toEqual([]);
    await close();
  });
});

describe('a finished fill', () => {
  it('shows who was left out, what it cost and what it may have cost', async () => {
    const { page, close } = await atSetup({
      startFill: () =>
        filled({
          ended: 'no more',
          leftOut: { inList: 14, bought: 2, before: 30 },
          spent: 11,
          unsure: 1,
          notPaid: 25,
        }),
    });
    await press(page, 'Add 300 people Up to 12 credits');
    await page.getByText('300 people added to “Leads”. Nobody else matches.').waitFor();
    const rows = await page.getByRole('row').allTextContents();
    expect(rows).toEqual([
      'People added300',
      'Already in the list14',
      'Already purchased2',
      'Added earlier30',
      'All matches1,234',
      'Requests to Lusha12',
      'Credits charged11 of up to 12',
    ]);
    await page.getByText('Not paid for: 25 people').waitFor();
    await page.getByText('1 more credit may have been charged').waitFor();
    await close();
  });

  it('gets the emails of the new people for the price on its button, with one press', async () => {
    const { page, callsOf, close } = await atSetup({
      startFill: () => filled(),
      findEmails: () => undefined,
    });
    await press(page, 'Add 300 people Up to 12 credits');
    await page.getByText('At least 940 left · 12 without email').waitFor();
    await press(page, 'Find emails for 288 people Up to 288 credits');
    await expect.poll(() => callsOf('findEmails')).toEqual([[{ fill: 'fill-1', cap: 288 }]]);
    await button(page, /^Starting/).waitFor();
    await close();
  });

  it('shows the new price of the emails when it rose, and spends nothing', async () => {
    const { page, answers, callsOf, close } = await atSetup({
      startFill: () => filled(),
      findEmails: () => {
        throw new Refusal('price_changed', 'The price changed.');
      },
    });
    await press(page, 'Add 300 people Up to 12 credits');
    await button(page, 'Find emails for 288 people Up to 288 credits').waitFor();
    answers.emailsOffer = () => offer({ credits: 576 });
    await press(page, 'Find emails for 288 people Up to 288 credits');
    await page.getByText('The price changed.').waitFor();
    await button(page, 'Find emails for 288 people Up to 576 credits').waitFor();
    expect(callsOf('findEmails')).toHaveLength(1);
    await close();
  });

  it('leads to its rows, to other data of them, and back to the search', async () => {
    const { page, callsOf, close } = await atSetup({
      startFill: () => filled(),
      showFilled: () => undefined,
      revealFilled: () => undefined,
    });
    await press(page, 'Add 300 people Up to 12 credits');
    await press(page, 'View in sheet');
    await expect.poll(() => callsOf('showFilled')).toEqual([[]]);
    await press(page, 'Other data…');
    await expect.poll(() => callsOf('revealFilled')).toEqual([[]]);
    await press(page, 'Back to search');
    await button(page, 'Remove not Germany').waitFor();
    expect(await page.getByText('Adding people to “Leads”').count()).toBe(0);
    await close();
  });

  it('with companies leads to a search for people at these companies', async () => {
    const { page, callsOf, close } = await atSetup({
      startFill: () => filled({ kind: 'company' }),
      filledCompanies: () => CELLS,
    });
    await press(page, 'Add 300 people Up to 12 credits');
    await press(page, 'Find people at these companies');
    await button(page, /^Preview/).waitFor();
    const people = { kind: 'contact', criteria: [], at: CELLS, perCompany: 3 };
    await expect.poll(() => callsOf('findCheck').at(-1)).toEqual([people]);
    expect(callsOf('emailsOffer')).toEqual([]);
    await close();
  });

  it('is undone after one question, which says what is kept', async () => {
    const { page, answers, callsOf, close } = await atSetup({
      startFill: () => filled(),
      undoFill: () => ({ done: true, rows: 297, left: 3, view: view() }),
    });
    await press(page, 'Add 300 people Up to 12 credits');
    await press(page, 'Undo');
    await page.getByText('Rows edited since are kept. Credits aren’t refunded.').waitFor();
    expect(callsOf('undoFill')).toEqual([]);
    answers.fillView = () => filled({ canUndo: false, undone: true });
    await press(page, 'Remove');
    await page.getByText('297 rows removed. 3 edited since then were kept.').waitFor();
    expect(callsOf('undoFill')).toHaveLength(1);
    expect(await button(page, /^Find emails|^Undo/).count()).toBe(0);
    await press(page, 'Back to search');
    await button(page, /^Preview/).waitFor();
    await close();
  });

  it('without new people offers no emails', async () => {
    const { page, callsOf, close } = await atSetup({
      startFill: () => filled({ added: 0, ended: 'no more' }),
    });
    await press(page, 'Add 300 people Up to 12 credits');
    await page.getByText('No new people for “Leads”. Nobody else matches.').waitFor();
    expect(await button(page, /^Find emails/).count()).toBe(0);
    expect(callsOf('emailsOffer')).toEqual([]);
    await close();
  });

  it('copies the names of all companies without results', async () => {
    const withNobody = ['Acme', 'Zoe GmbH', 'A', 'B', 'C', 'D'];
    const { page, close } = await atSetup({ startFill: () => filled({ withNobody }) });
    await press(page, 'Add 300 people Up to 12 credits');
    await page.getByRole('heading', { name: 'No matches at 6 companies' }).waitFor();
    await page.getByText('Acme, Zoe GmbH, A, B, C and 1 other').waitFor();
    await page.getByText('Copy names').click();
    expect(await page.getByLabel('One per line').inputValue()).toBe(withNobody.join('\n'));
    await close();
  });

  it('is followed by the setup of another fill, not by its own end', async () => {
    const { page, close } = await atSetup({ startFill: () => filled() });
    await press(page, 'Add 300 people Up to 12 credits');
    await press(page, 'Back to search');
    await toSetup(page);
    await button(page, 'Add 300 people Up to 12 credits').waitFor();
    await close();
  });
});

describe('the credits that a fill at its limit requests', () => {
  it.each([
    [60, 1, 3],
    [60, 4, 4],
    [1, 1, 1],
    [60, 51, 153],
    [160, 204, 357],
    [100, 204, 204],
  ])('for %d missing people and a page for %d are %d', (missing, more, credits) => {
    const prices = { ...view().prices, search: 1, searchBlock: 25 };
    expect(restCredits(fill({ wanted: 300, added: 300 - missing, more, view: view({ prices }) }))).toBe(
      credits,
    );
  });
});

describe('the sentence about people who are left out', () => {
  it.each([
    [0, 'are skipped.'],
    [1, '(1 credit per 25).'],
    [51, '(up to 51 credits per 25).'],
  ])('for a block of %d ends with “%s”', (credits, end) => {
    const sentence = skippedTip({ credits, block: 25 }, 1);
    expect(sentence.endsWith(end), sentence).toBe(true);
  });
});
