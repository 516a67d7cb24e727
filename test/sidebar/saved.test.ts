import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { SavedSearch } from '../../src/rpc';
import { type Answers, Refusal } from './fake-script';
import { check, DRAFT, EMPTY, people, withFilter } from './find-views';
import { type OpenPanel, openPanel as open } from './open-panel';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const focused = (page: Page) => page.evaluate('document.activeElement.textContent');

const CFOS = people(
  { id: 'title', side: 'include', values: ['CFO'] },
  { id: 'ipo', side: 'include', values: ['yes'] },
);
const SAVED: readonly SavedSearch[] = [
  { name: 'CFOs', sentence: 'People with the title CFO', draft: CFOS },
  { name: 'Founders', sentence: 'People at the level Founder', draft: people() },
];

/** Opens the page with the list of saved searches expanded. */
async function unfolded(
  saved: readonly SavedSearch[],
  more: Answers = {},
  draft = DRAFT,
): Promise<OpenPanel> {
  const answers = withFilter(draft, more);
  const { findForm } = answers;
  if (!findForm) throw new Error('There is no form.');
  const panel = await open(
    { ...answers, findForm: async () => ({ ...(await findForm()), saved }) },
    { start: 'find' },
  );
  await panel.page.getByRole('button', { name: /^Saved/ }).click();
  return panel;
}

describe('a saved search', () => {
  it('replaces the search draft by keyboard, without any request', async () => {
    const { page, callsOf, close } = await unfolded(SAVED);
    await page.getByRole('button', { name: 'CFOs People with the title CFO' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove CFO' }).waitFor();
    await page.getByRole('button', { name: 'Remove Public' }).waitFor();
    expect(await page.getByRole('button', { name: 'Remove Director' }).count()).toBe(0);
    await expect.poll(() => focused(page)).toBe('Saved (2)');
    await expect.poll(() => callsOf('findCheck').at(-1)).toEqual([CFOS]);
    expect(callsOf('findPreview')).toEqual([]);
    await close();
  });

  it('is saved under a name with its sentence, and Enter in the name never searches', async () => {
    const { page, callsOf, close } = await unfolded([], {
      saveSearch: (name, sentence, draft) => [{ name, sentence, draft }],
    });
    await page.getByText('None yet.').waitFor();
    await page.getByText('not in Germany.').waitFor();
    await press(page, 'Save this search…');
    await page.keyboard.press('Enter');
    await page.getByText('Type a name.').waitFor();
    await page.keyboard.type('Directors');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Saved (1)' }).waitFor();
    expect(callsOf('saveSearch')).toEqual([['Directors', check().sentence, DRAFT]]);
    expect(callsOf('findPreview')).toEqual([]);
    await expect.poll(() => focused(page)).toBe('Save this search…');
    await close();
  });

  it('is not saved when it is empty or cannot be sent', async () => {
    const empty = await unfolded([], {}, EMPTY);
    const save = empty.page.getByRole('button', { name: 'Save this search…' });
    expect(await save.getAttribute('aria-disabled')).toBe('true');
    await empty.close();
    const wrong = await unfolded([], {
      findCheck: () => check({ problems: [{ sentence: 'Something is wrong.' }] }),
    });
    await wrong.page.getByText('Something is wrong.').waitFor();
    await wrong.page.getByRole('button', { name: 'Save this search…' }).click({ force: true });
    expect(await wrong.page.getByLabel('Name of this search').count()).toBe(0);
    await wrong.close();
  });

  it('can be renamed, and a name that is taken is refused beside the field', async () => {
    const { page, answers, callsOf, close } = await unfolded(SAVED, {
      renameSearch: () => {
        throw new Refusal('name_taken', 'Another saved search has this name: Founders. Choose another name.');
      },
    });
    await press(page, 'Rename CFOs');
    expect(await page.getByLabel('Another name for “CFOs”').inputValue()).toBe('CFOs');
    await page.keyboard.type('Founders');
    await page.keyboard.press('Enter');
    await page.getByText('Another saved search has this name').waitFor();
    answers.renameSearch = (_, to) => [{ ...SAVED[0], name: to } as SavedSearch];
    await page.getByLabel('Another name for “CFOs”').fill('Finance');
    await press(page, 'Rename');
    await page.getByRole('button', { name: 'Finance People with' }).waitFor();
    expect(callsOf('renameSearch')).toEqual([
      ['CFOs', 'Founders'],
      ['CFOs', 'Finance'],
    ]);
    await close();
  });

  it('is deleted only after a confirmation, and Escape cancels', async () => {
    const { page, callsOf, close } = await unfolded(SAVED, { deleteSearch: () => SAVED.slice(1) });
    await press(page, 'Delete CFOs');
    await page.getByText('Delete “CFOs”?').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('Delete CFOs');
    expect(callsOf('deleteSearch')).toEqual([]);
    await page.keyboard.press('Enter');
    await press(page, 'Delete');
    await page.getByRole('button', { name: 'Saved (1)' }).waitFor();
    expect(callsOf('deleteSearch')).toEqual([['CFOs']]);
    await expect.poll(() => focused(page)).toBe('Saved (1)');
    await close();
  });
});

describe('the star at the results', () => {
  const NAME = 'Director · not Germany';

  it('saves the search with one press under a suggested name, and undoes it', async () => {
    const panel = await open(
      withFilter(DRAFT, {
        starSearch: (draft) => ({ name: NAME, saved: [{ name: NAME, sentence: check().sentence, draft }] }),
        deleteSearch: () => [],
      }),
      { start: 'find' },
    );
    const { page, callsOf, close } = panel;
    await page.getByRole('button', { name: /^Preview/ }).click();
    const star = page.getByRole('button', { name: 'Save this search' });
    expect(await star.getAttribute('aria-pressed')).toBe('false');
    await star.click();
    await page.getByText(`Saved: ${NAME}`).waitFor();
    expect(await star.getAttribute('aria-pressed')).toBe('true');
    expect(callsOf('starSearch')).toEqual([[DRAFT]]);
    await press(page, 'Undo');
    await expect.poll(() => star.getAttribute('aria-pressed')).toBe('false');
    expect(callsOf('deleteSearch')).toEqual([[NAME]]);
    expect(await page.getByText(`Saved: ${NAME}`).count()).toBe(0);
    await close();
  });

  it('is filled for a search that is saved already, whose removal can be undone', async () => {
    const own = { name: 'Mine', sentence: 'Mine', draft: { ...DRAFT } };
    const answers = withFilter(DRAFT, { deleteSearch: () => [], saveSearch: () => [own] });
    const form = await answers.findForm?.();
    if (!form) throw new Error('There is no form.');
    const { page, callsOf, close } = await open(
      { ...answers, findForm: () => ({ ...form, saved: [own] }) },
      { start: 'find' },
    );
    await page.getByRole('button', { name: /^Preview/ }).click();
    const star = page.getByRole('button', { name: 'Save this search' });
    expect(await star.getAttribute('aria-pressed')).toBe('true');
    await star.click();
    await page.getByText('Removed: Mine').waitFor();
    await press(page, 'Undo');
    await expect.poll(() => star.getAttribute('aria-pressed')).toBe('true');
    expect(callsOf('saveSearch')).toEqual([['Mine', 'Mine', DRAFT]]);
    await close();
  });
});

describe('a search copied as text', () => {
  const paste = async (page: Page): Promise<void> => {
    await page.getByText('Paste a search copied as text').click();
    await page.getByLabel('The text').fill('title: CFO');
    await press(page, 'Use this search');
  };

  it('replaces the search draft without any request', async () => {
    const { page, callsOf, close } = await unfolded([], {
      findFromText: () => ({ draft: CFOS, problems: [] }),
    });
    await paste(page);
    await page.getByRole('button', { name: 'Remove CFO' }).waitFor();
    await expect.poll(() => focused(page)).toBe('Saved');
    expect(callsOf('findFromText')).toEqual([['title: CFO']]);
    expect(callsOf('findPreview')).toEqual([]);
    await close();
  });

  it('shows what was not understood and applies the rest', async () => {
    const problems = ['There is no filter "colour".'];
    const { page, close } = await unfolded([], { findFromText: () => ({ draft: CFOS, problems }) });
    await paste(page);
    await page.getByRole('listitem').filter({ hasText: 'There is no filter "colour".' }).waitFor();
    await page.getByRole('button', { name: 'Remove CFO' }).waitFor();
    await close();
  });

  it('changes nothing when nothing was understood', async () => {
    const { page, close } = await unfolded([], { findFromText: () => ({ draft: people(), problems: [] }) });
    await paste(page);
    await page.getByText('This isn’t a search.').waitFor();
    await page.getByRole('button', { name: 'Remove Director' }).waitFor();
    await close();
  });
});
