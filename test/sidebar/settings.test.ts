import { describe, expect, it } from 'vitest';
import type { Answers } from './fake-script';
import { type OpenPanel, openPanel as open } from './open-panel';
import { pendingCells, shared, sharing, view } from './views';

async function settings(more: Answers = {}): Promise<OpenPanel> {
  const panel = await open({ view: () => view(), pendingCells: () => pendingCells(), ...more });
  await panel.page.locator('#open-file').click();
  return panel;
}

describe('private emails', () => {
  it('are turned on at once', async () => {
    const { page, callsOf, close } = await settings({
      setPrivateEmails: (choice) => view({ privateEmails: choice }),
    });
    await page.getByLabel('On, but not for people in the EU').check();
    await page.getByText('Saved.').waitFor();
    expect(callsOf('setPrivateEmails')).toEqual([['on']]);
    await close();
  });

  it('of people in the EU need a confirmation', async () => {
    const { page, callsOf, close } = await settings({
      setPrivateEmails: (choice) => view({ privateEmails: choice }),
    });
    await page.getByLabel('On, also for people in the EU').check();
    expect(callsOf('setPrivateEmails')).toEqual([]);
    await page.getByRole('button', { name: 'I confirm' }).click();
    await page.getByText('Saved.').waitFor();
    expect(callsOf('setPrivateEmails')).toEqual([['eu too']]);
    await close();
  });

  it('stay as they were without that confirmation, with the focus on the choice', async () => {
    const { page, callsOf, close } = await settings();
    await page.getByLabel('On, also for people in the EU').check();
    await page.waitForFunction("document.activeElement.matches('.confirm')");
    await page.keyboard.press('Escape');
    await page.waitForFunction("document.activeElement.value === 'off' && document.activeElement.checked");
    expect(callsOf('setPrivateEmails')).toEqual([]);
    await close();
  });
});

describe('the option to keep no contacts', () => {
  it('says that everyone who can view the file can copy it and read the hidden tab', async () => {
    const { page, close } = await settings();
    const box = page.getByLabel('Don’t keep purchased contacts in this file');
    const hint = page.locator(`#${await box.getAttribute('aria-describedby')}`);
    expect(await hint.innerText()).toContain(
      'Everyone who can view this file can copy it and read that tab in the copy.',
    );
    await close();
  });

  it('needs a confirmation before it removes stored contacts', async () => {
    const { page, callsOf, close } = await settings({ setKeep: (keep) => view({ keep }) });
    await page.getByLabel('Don’t keep purchased contacts in this file').click();
    expect(callsOf('setKeep')).toEqual([]);
    await page.getByRole('button', { name: 'Keep only IDs' }).click();
    await page.getByText('Only Lusha IDs are kept now.').waitFor();
    expect(callsOf('setKeep')).toEqual([['ids']]);
    await close();
  });

  it('returns the focus to the box when it is canceled', async () => {
    const { page, close } = await settings();
    await page.getByLabel('Don’t keep purchased contacts in this file').click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.waitForFunction("document.activeElement.id === 'keep-ids' && !document.activeElement.checked");
    await close();
  });
});

describe('preparing for sharing', () => {
  async function sharingPanel(more: Answers = {}): Promise<OpenPanel> {
    const answers = {
      view: () => view(),
      pendingCells: () => pendingCells(),
      sharing: () => sharing(),
      ...more,
    };
    const panel = await open(answers, { start: 'share' });
    await panel.page.getByText('Check these yourself').waitFor();
    return panel;
  }

  it('does nothing before the person agrees', async () => {
    const { page, callsOf, close } = await sharingPanel();
    await page.getByRole('button', { name: 'Prepare for sharing' }).click();
    await page.getByText('Tick this first.').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('share-agreed');
    expect(callsOf('prepareForSharing')).toEqual([]);
    await close();
  });

  it('shows what was done and what is left to do', async () => {
    const { page, close } = await sharingPanel({ prepareForSharing: () => shared() });
    await page.getByLabel('I understand').check();
    await page.getByRole('button', { name: 'Prepare for sharing' }).click();
    await page.getByText('3 formulas became values (120 cells)').waitFor();
    await page.getByText('File > Make a copy').waitFor();
    await page.waitForFunction("document.activeElement.textContent.includes('became values')");
    await close();
  });
});
