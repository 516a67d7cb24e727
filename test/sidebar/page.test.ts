import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { servedPage } from '../../playground/services/served-page';
import { GOOGLE_UNKNOWNS } from '../../playground/unknowns';
import { GoogleFailure, Refusal } from './fake-script';
import { fireEvent } from './fire-event';
import { openPanel as open } from './open-panel';
import { pendingCells, view, withoutKey } from './views';

/** The scripts of the page that finds out what becomes of two slashes; each of the other pages has none of them. */
const SLASH_PROBES = /<script>onerror = [\s\S]*?window\.slashesInTemplate = [\s\S]*?<\/script>/;

describe.each(['Sidebar.html', 'Find.html', 'Lists.html', 'Tools.html'])('dist/%s', (file) => {
  const whole = readFileSync(`dist/${file}`, 'utf8');
  const html = whole.replace(SLASH_PROBES, '');

  it(`has ${file === 'Tools.html' ? 'the' : 'no'} scripts that find out what becomes of two slashes`, () => {
    expect(whole !== html).toBe(file === 'Tools.html');
  });

  it('has at most 150 KB', () => {
    expect(Buffer.byteLength(whole)).toBeLessThanOrEqual(150 * 1024);
  });

  it('loads nothing: its one style and its one script are both inside', () => {
    expect(html).not.toMatch(/<link|<img|\ssrc=|@import|url\(/);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html.match(/<\/script/g)).toHaveLength(1);
  });

  it('is served whole, whichever literals with two slashes Google cuts off', () => {
    for (const slashes of GOOGLE_UNKNOWNS.slashesInScripts.answers)
      expect(servedPage(html, slashes)).toBe(html);
  });

  it('has nothing that a template would run', () => {
    expect(html).not.toContain('<?');
  });
});

describe('the first call of the script', () => {
  it('is sent once, and no other call comes before its answer', async () => {
    const { page, calls, close } = await open({ view: () => new Promise(() => undefined) });
    await page.getByText('Loading…').waitFor({ state: 'attached' });
    await expect.poll(() => calls).toEqual([{ name: 'view', args: [] }]);
    await close();
  });

  it('that lacks a permission says so and links to the page of Google that grants it', async () => {
    const authorizeAt = 'https://accounts.google.com/o/oauth2/auth?scope=x';
    const { page, close } = await open({
      view: () => {
        throw new Refusal('no_permission', 'Lusha Enrich lacks a permission.', authorizeAt);
      },
    });
    await page.getByText('Authorize it again, and tick everything').waitFor();
    expect(await page.getByRole('link', { name: 'Authorize again' }).getAttribute('href')).toBe(authorizeAt);
    await close();
  });

  it('is repeated by Try again', async () => {
    let failures = 1;
    const { page, close } = await open({
      pendingCells: () => pendingCells(),
      view: () => {
        failures -= 1;
        if (failures >= 0) throw new GoogleFailure('Authorization is required to perform that action.');
        return view();
      },
    });
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('1,240').waitFor();
    await close();
  });

  it('is repeated by itself when the connection is back', async () => {
    let online = false;
    const { page, close } = await open({
      pendingCells: () => pendingCells(),
      view: () => {
        if (!online) throw new GoogleFailure('NetworkError: Connection failure due to HTTP 0');
        return view();
      },
    });
    await page.getByText('There is no connection').waitFor();
    online = true;
    await fireEvent(page, 'online');
    await page.getByText('1,240').waitFor();
    await close();
  });

  it('has an answer whose texts from outside are shown as text', async () => {
    const lacks = ['<img src=x onerror="window.spoiled = true">'];
    const { page, close } = await open(
      {
        pendingCells: () => pendingCells(),
        view: () => view({ account: { lacks, askedAt: 0 } }),
      },
      { start: 'account' },
    );
    await page.getByText(lacks[0] ?? '').waitFor();
    expect(await page.evaluate('window.spoiled === undefined')).toBe(true);
    await close();
  });
});

describe('the view that the menu opens', () => {
  it.each([
    ['help', 'Help'],
    ['share', 'Prepare for sharing'],
    ['forget', 'Forget a person'],
    ['remove', 'Remove from this file'],
    ['pending', 'Pending cells'],
  ])('for "%s" has the heading of that view', async (start, heading) => {
    const { page, close } = await open({ view: () => view() }, { start });
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await close();
  });

  it('is the first run when there is no key', async () => {
    const { page, close } = await open({ view: () => withoutKey() }, { start: 'pending' });
    await page.getByRole('heading', { level: 1, name: 'Connect Lusha' }).waitFor();
    await close();
  });

  it('is the start page when the name is unknown', async () => {
    const { page, close } = await open(
      { view: () => view(), pendingCells: () => pendingCells() },
      { start: 'nowhere' },
    );
    await page.getByText('1,240').waitFor();
    await close();
  });
});
