import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { Refusal } from './fake-script';
import {
  addingGroups,
  COMPANIES,
  groupOptions,
  groupSetup,
  groupsAdded,
  groupsAtLimit,
  withGroups,
} from './group-views';
import { openPanel as open } from './open-panel';
import { startButton, toGroup } from './states/group';
import { never } from './states/state';

const start = 'find';
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const hasFocus = (page: Page, label: string) =>
  page.getByLabel(label, { exact: true }).evaluate((field) => field === field.ownerDocument.activeElement);

describe('buying groups', () => {
  it('are found at the companies of the selected cells, and the button carries the worst case', async () => {
    const { page, callsOf } = await open(withGroups({ startGroups: () => groupsAdded() }), { start });
    await toGroup(page);
    await page.getByText('50 companies, Accounts A2:A51').waitFor();
    await button(page, 'Find buying groups at 50 companies Up to 150 credits').click();
    await page.getByText('121 people added to “Buying group · Accounts”').waitFor();
    expect(callsOf('startGroups')).toEqual([[COMPANIES, groupOptions(), 150]]);
  });

  it('are priced again for other roles and another number of people, and within the typed limit', async () => {
    const { page, callsOf } = await open(withGroups({ startGroups: () => addingGroups(), stepFill: never }), {
      start,
    });
    await toGroup(page);
    await page.getByLabel('People of each company, up to').fill('5');
    await page.getByLabel('End user').uncheck();
    await button(page, /Up to 250 credits/).waitFor();
    await page.getByText('More options').click();
    await page.getByLabel('Credit limit', { exact: true }).fill('100');
    await button(page, 'Find buying groups at 50 companies Up to 100 credits').click();
    await page.getByText('60 of up to 135 people').waitFor();
    const roles = ['decision_maker', 'potential_champion'];
    expect(callsOf('startGroups')).toEqual([[COMPANIES, { ...groupOptions(), each: 5, roles }, 100]]);
  });

  it('do not start for a number that cannot be, and the field with it gets the focus', async () => {
    const { page, callsOf } = await open(withGroups(), { start });
    await toGroup(page);
    const each = page.getByLabel('People of each company, up to');
    await each.fill('21');
    await page.getByText('Up to 20 of each company. Type that or less.').waitFor();
    await startButton(page).click();
    expect(await hasFocus(page, 'People of each company, up to')).toBe(true);
    await each.fill('20');
    await page.getByText('More options').click();
    await page.getByLabel('Credit limit', { exact: true }).fill('lots');
    await startButton(page).click();
    expect(await hasFocus(page, 'Credit limit')).toBe(true);
    expect(callsOf('startGroups')).toEqual([]);
  });

  it('do not start when the price has changed since it was shown', async () => {
    let asked = 0;
    const answers = withGroups({
      groupSetup: () => {
        asked += 1;
        return groupSetup({ credits: asked > 1 ? 180 : 150 });
      },
    });
    const { page, callsOf } = await open(answers, { start });
    await toGroup(page);
    await button(page, /Up to 150 credits/).click();
    await page.getByText('changed. Check it').waitFor();
    await button(page, /Up to 180 credits/).waitFor();
    expect(callsOf('startGroups')).toEqual([]);
  });

  it('take other cells when a person selects them, and ask for none again after going back', async () => {
    const other = { ...COMPANIES, area: 'B2:B9', companies: 8 };
    let asked = 0;
    const answers = withGroups({
      findCompanies: () => {
        asked += 1;
        if (asked === 1)
          throw new Refusal('no_companies', 'The selected cells name no company. Select others.');
        return asked === 2 ? COMPANIES : other;
      },
    });
    const { page, callsOf } = await open(answers, { start });
    await toGroup(page);
    await page.getByText('The selected cells name no company.').waitFor();
    await button(page, 'Use selected cells').click();
    await page.getByRole('main').getByText('50 companies, Accounts A2:A51').waitFor();
    await button(page, 'Use other selected cells').click();
    await page.getByRole('main').getByText('8 companies, Accounts B2:B9').waitFor();
    await button(page, 'Back').click();
    await toGroup(page);
    await page.getByRole('main').getByText('8 companies, Accounts B2:B9').waitFor();
    expect(callsOf('findCompanies')).toHaveLength(3);
  });

  it('go on at their limit for the companies that are left, one of them at least', async () => {
    const answers = withGroups({ startGroups: () => groupsAtLimit(), continueFill: () => groupsAdded() });
    const { page, callsOf } = await open(answers, { start });
    await toGroup(page);
    await startButton(page).click();
    const limit = page.getByLabel('Credit limit for the rest');
    expect(await limit.inputValue()).toBe('99');
    await page.getByText('Up to 99 people to go').waitFor();
    await limit.fill('2');
    await page.getByText('One more company costs up to 3 credits: type that or more.').waitFor();
    await limit.fill('99');
    await button(page, 'Continue Up to 99 credits').click();
    await page.getByText('Nobody named at 3 companies').waitFor();
    expect(callsOf('continueFill')).toEqual([[{ id: 'fill-1', more: 99 }]]);
  });

  it('are not offered in a search for companies', async () => {
    const { page } = await open(withGroups(), { start });
    await button(page, /^Buying group/).waitFor();
    await page.getByRole('radio', { name: 'Companies' }).check();
    await button(page, /^Buying group/).waitFor({ state: 'detached' });
  });
});
