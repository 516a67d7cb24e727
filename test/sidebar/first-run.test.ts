import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Answers, GoogleFailure, Refusal } from './fake-script';
import { openPanel as open } from './open-panel';
import { finished, formulasOff, inDemo, pendingCells, view, withoutKey } from './views';

const keyField = (page: Page) => page.getByLabel('Lusha API key');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const focused = (page: Page) =>
  page.evaluate('document.activeElement.textContent || document.activeElement.id');

function noKeyYet(more: Answers = {}): Answers {
  return { view: () => withoutKey(), pendingCells: () => pendingCells({ cells: 0 }), ...more };
}

describe('entering a key', () => {
  it('passes the trimmed key to the script and continues to the start page, which says so', async () => {
    let shown = withoutKey();
    const saveKey = () => {
      shown = view();
      return shown;
    };
    const { page, callsOf, close } = await open(noKeyYet({ view: () => shown, saveKey }));
    await keyField(page).fill('  a-key-1234 ');
    await page.keyboard.press('Enter');
    await page.getByText('Connected. 1,240 credits.').waitFor();
    expect(callsOf('saveKey')).toEqual([['a-key-1234']]);
    await close();
  });

  it('keeps the typed key when Lusha refuses it, with the error and the focus at the field', async () => {
    const refused = (): never => {
      throw new Refusal('bad_key', 'Lusha rejected this key.');
    };
    const { page, close } = await open(noKeyYet({ saveKey: refused }));
    await keyField(page).fill('wrong-key');
    await press(page, 'Connect');
    await page.getByRole('alert').waitFor();
    expect(await keyField(page).inputValue()).toBe('wrong-key');
    expect(await focused(page)).toBe('key');
    expect(await keyField(page).getAttribute('aria-describedby')).toContain('key-error');
    await close();
  });

  it('says beside the field of the key when the copy is for trying, and only then', async () => {
    const warning = (page: Page) => page.getByText('This copy of the add-on is for trying.').count();
    const trial = await open(noKeyYet(), { start: { view: 'home', isTrialCopy: true } });
    await keyField(trial.page).waitFor();
    expect(await warning(trial.page)).toBe(1);
    const addOn = await open(noKeyYet());
    await keyField(addOn.page).waitFor();
    expect(await warning(addOn.page)).toBe(0);
  });

  it('sends no request for an empty key', async () => {
    const { page, callsOf, close } = await open(noKeyYet());
    await press(page, 'Connect');
    await page.getByText('Paste your Lusha API key here first.').waitFor();
    expect(callsOf('saveKey')).toEqual([]);
    await close();
  });

  it('tests a key once, however often it is submitted', async () => {
    const { page, callsOf, close } = await open(noKeyYet({ saveKey: () => new Promise(() => undefined) }));
    await keyField(page).fill('a-key-1234');
    await press(page, 'Connect');
    await page.getByText('Testing the key…').waitFor();
    await keyField(page).press('Enter');
    await keyField(page).press('Enter');
    await expect.poll(() => callsOf('saveKey')).toHaveLength(1);
    await close();
  });

  it('tests the same key again after a lost connection', async () => {
    let shown = withoutKey();
    let failures = 1;
    const { page, close } = await open(
      noKeyYet({
        view: () => shown,
        saveKey: () => {
          failures -= 1;
          if (failures >= 0) throw new GoogleFailure('NetworkError: Connection failure due to HTTP 0');
          shown = view();
          return shown;
        },
      }),
    );
    await keyField(page).fill('a-key-1234');
    await press(page, 'Connect');
    await press(page, 'Try again');
    await page.getByText('Connected. 1,240 credits.').waitFor();
    await close();
  });

  it('shows the key only while the person wants to see it', async () => {
    const { page, close } = await open(noKeyYet());
    expect(await keyField(page).getAttribute('type')).toBe('password');
    await press(page, 'Show the key');
    expect(await keyField(page).getAttribute('type')).toBe('text');
    await press(page, 'Show the key');
    expect(await keyField(page).getAttribute('type')).toBe('password');
    await close();
  });

  it('has a link to the page where keys are created, in a new tab', async () => {
    const { page, close } = await open(noKeyYet());
    const link = page.getByRole('link', { name: 'Get an API key' });
    expect(await link.getAttribute('href')).toBe('https://dashboard.lusha.com/api/manage-api-keys');
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.getAttribute('rel')).toContain('noopener');
    await close();
  });
});

describe('pending cells after a key is connected', () => {
  const connected = async (more: Answers, cells: ReturnType<typeof pendingCells>) => {
    let shown = withoutKey();
    const panel = await open({
      view: () => shown,
      pendingCells: () => cells,
      saveKey: () => {
        shown = formulasOff();
        return shown;
      },
      setCells: () => view(),
      fetchPending: () => finished(),
      ...more,
    });
    await keyField(panel.page).fill('a-key-1234');
    await press(panel.page, 'Connect');
    await panel.page.getByText('12 formulas pending').waitFor();
    return panel;
  };

  it('are filled in one click that also turns formulas on, within the limit that is shown', async () => {
    const { page, calls } = await connected({}, pendingCells({ roomLeft: 0 }));
    await page.getByLabel('Daily limit', { exact: true }).fill('10');
    await page.getByRole('button', { name: 'Turn on and fill 12 Up to 10 credits' }).click();
    await page.getByText('12 fetched, 12 cells updated, 14 credits used.').waitFor();
    const money = calls.filter(({ name }) => name === 'setCells' || name === 'fetchPending');
    expect(money).toEqual([
      { name: 'setCells', args: [true, { credits: 10, phones: 10 }] },
      { name: 'fetchPending', args: [{ step: expect.any(String) }] },
    ]);
  });

  it('spend nothing with a limit that is no number, and the field has the focus', async () => {
    const { page, callsOf } = await connected({}, pendingCells());
    await page.getByLabel('Daily limit', { exact: true }).fill('many');
    await page.getByRole('button', { name: /^Turn on and fill/ }).click();
    await page.getByText('Type a whole number of credits').waitFor();
    expect(await focused(page)).toBe('offer-limit');
    expect([...callsOf('setCells'), ...callsOf('fetchPending')]).toEqual([]);
  });

  it('are not offered again after "Not now", also when another view was open', async () => {
    const { page, callsOf } = await connected({}, pendingCells());
    await press(page, 'Not now');
    await page.getByText('12 formulas pending').waitFor({ state: 'detached' });
    await page.locator('#open-account').click();
    await press(page, 'Back');
    await page.getByText('12 pending').waitFor();
    expect(await page.getByText('12 formulas pending').count()).toBe(0);
    expect(await page.getByText('Connected.').count()).toBe(0);
    expect(callsOf('fetchPending')).toEqual([]);
  });
});

describe('the text for the admin', () => {
  it('can be copied', async () => {
    const { page, close } = await open(noKeyYet(), { clipboard: true });
    await press(page, 'Ask my admin');
    await press(page, 'Copy');
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain('a credit limit of its own');
    await close();
  });

  it('is selected when the browser refuses the clipboard', async () => {
    const { page, close } = await open(noKeyYet());
    await press(page, 'Ask my admin');
    await page.evaluate(
      "navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); document.execCommand = () => false",
    );
    await press(page, 'Copy');
    await page.getByText('Selected: press Ctrl+C').waitFor();
    expect(await page.evaluate('getSelection().toString()')).toContain('Only admins and managers');
    await close();
  });
});

describe('trying without a key', () => {
  it('shows the demo on every view, and ends it with the focus on the heading', async () => {
    let shown = withoutKey();
    const { page, close } = await open(
      noKeyYet({
        view: () => shown,
        startDemo: () => {
          shown = inDemo();
          return { view: shown, tab: 'Lusha demo', formula: '=LUSHA_ENRICH(A2:B6)', cell: "'Lusha demo'!D1" };
        },
        endDemo: () => {
          shown = withoutKey();
          return shown;
        },
      }),
    );
    await press(page, 'Try the demo');
    await page.getByText('=LUSHA_ENRICH(A2:B6)').waitFor();
    await page.getByRole('button', { name: /^Settings/ }).click();
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    await page.getByText('Demo: fictional people, uses no credits').waitFor();
    await press(page, 'End demo');
    await page.getByText('Connect Lusha').waitFor();
    expect(await focused(page)).toBe('Connect Lusha');
    await close();
  });
});
