/** The view "Check this installation": what the page asks itself, what the report says, and how the check ends. */
import { describe, expect, it } from 'vitest';
import { GOOGLE_UNKNOWNS } from '../../playground/unknowns';
import { specialCharacters } from '../../src/core/check/page-answers';
import type { CheckAnswer } from '../../src/core/check/question';
import { QUESTIONS } from '../support/check';
import { type Answers, GoogleFailure } from './fake-script';
import { type OpenPanel, openPanel, type PanelOptions } from './open-panel';
import { NOW, view } from './views';

const EXPECTED: readonly CheckAnswer[] = QUESTIONS.map(({ name, expected = 'same' }) => ({
  name,
  seen: expected,
}));

const ANSWERS: Answers = {
  view: () => view(),
  startCheck: () => ({ startedAt: NOW, at: 0, of: 17, locale: 'de_DE' }),
  stepCheck: ({ at }) => ({
    startedAt: NOW,
    at: at + 9,
    answers: at === 0 ? EXPECTED.slice(0, 9) : EXPECTED.slice(9),
    done: at > 0,
    waitMs: 0,
  }),
  checkReply: () => specialCharacters(),
  endCheck: () => undefined,
};

async function check(answers: Answers = {}, options: PanelOptions = {}): Promise<OpenPanel> {
  const panel = await openPanel({ ...ANSWERS, ...answers }, { start: 'check', clipboard: true, ...options });
  await panel.page.getByRole('button', { name: /^Check now/ }).click();
  return panel;
}

const reportOf = async ({ page }: OpenPanel): Promise<string> => page.getByLabel(/^Report/).inputValue();

describe('the report', () => {
  it.each(GOOGLE_UNKNOWNS.slashesInScripts.answers)(
    'says that two slashes in scripts are %s, as the page finds out itself',
    async (slashes) => {
      const panel = await check({}, { slashes });
      const errors: unknown[] = [];
      panel.page.on('pageerror', (error) => errors.push(error));
      await panel.page.reload();
      await panel.page.getByRole('button', { name: /^Check now/ }).click();
      const isUsual = slashes === GOOGLE_UNKNOWNS.slashesInScripts.usual;
      expect(await reportOf(panel)).toContain(
        isUsual ? `- slashesInScripts: ${slashes}` : `seen ${slashes}.`,
      );
      expect(errors).toEqual([]);
    },
  );

  it('is copied with the version, the locale and each question', async () => {
    const panel = await check();
    await panel.page.getByRole('button', { name: 'Copy' }).click();
    await panel.page.getByText('Copied.').waitFor();
    const copied = (await panel.page.evaluate('navigator.clipboard.readText()')) as string;
    expect(copied).toBe(await reportOf(panel));
    expect(copied).toMatch(/^Lusha Enrich \d+\.\d+\.\d+, check of 2026-11-24, locale de_DE\n/);
    for (const { name } of QUESTIONS) expect(copied).toContain(`- ${name}: `);
    expect(copied).toContain('- searchBilling: ');
    expect(copied).not.toContain('Different');
    expect(panel.callsOf('stepCheck').map(([progress]) => progress)).toEqual([
      { startedAt: NOW, at: 0 },
      { startedAt: NOW, at: 9 },
    ]);
  });

  it('says that replies lose characters', async () => {
    const panel = await check({ checkReply: () => specialCharacters().replace('\u2028', '\n') });
    await panel.page.getByText('1 answer of').waitFor();
    expect(await reportOf(panel)).toContain('- replies: expected intact, seen changed.');
  });

  it('shows an answer that differs with its meaning, and one that was not reached', async () => {
    const [first, ...rest] = EXPECTED;
    const answers = [{ name: first?.name ?? '', seen: 'changed' }, ...rest.slice(1)];
    const panel = await check({
      stepCheck: () => ({ startedAt: NOW, at: 17, answers, done: true, waitMs: 0 }),
    });
    await panel.page.getByText(/1 answer of \d+ not as expected. 1 question not answered./).waitFor();
    await panel.page.getByText('Expected: kept. Seen: changed. Values that the add-on writes').waitFor();
    await panel.page.getByText('The time of the check was up.').waitFor();
  });
});

describe('a check', () => {
  it('that fails removes what it has made, says why, and can be started again', async () => {
    const panel = await check({
      stepCheck: () => {
        throw new GoogleFailure('Exceeded maximum execution time');
      },
    });
    await panel.page.getByRole('alert').waitFor();
    expect(panel.callsOf('endCheck')).toHaveLength(1);
    panel.answers.stepCheck = ANSWERS.stepCheck as NonNullable<Answers['stepCheck']>;
    await panel.page.getByRole('button', { name: /^Check now/ }).click();
    expect(await reportOf(panel)).toContain('As expected');
  });

  it('whose view is closed ends after the step that is under way', async () => {
    let answer: () => void = () => undefined;
    const open = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const panel = await check({
      stepCheck: async ({ at }) => {
        await open;
        return { startedAt: NOW, at: at + 1, answers: [], done: false, waitMs: 0 };
      },
    });
    await expect.poll(() => panel.callsOf('stepCheck').length).toBe(1);
    await panel.page.getByRole('button', { name: 'Back' }).click();
    await panel.page.getByRole('heading', { name: 'Help' }).waitFor();
    answer();
    await expect.poll(() => panel.callsOf('endCheck').length).toBe(1);
    expect(panel.callsOf('stepCheck')).toHaveLength(1);
  });

  it('is reached from Help', async () => {
    const { page } = await openPanel(ANSWERS, { start: 'help' });
    await page.getByRole('button', { name: /^Check this installation/ }).click();
    await page.getByRole('button', { name: /^Check now/ }).waitFor();
  });
});
