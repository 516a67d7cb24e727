/** States of filling a sheet with the results of a search. */
import type { Page } from 'playwright-core';
import { Refusal } from '../fake-script';
import { setup } from '../fill-setup-views';
import { atLimit, type fill, filled, filling, halted, offer, withFill } from '../fill-views';
import { found, people } from '../find-views';
import { LONG_TAB, NOW, OUTDATED, view } from '../views';
import { click, googleSays, LONG_WORD, never, type States, steps } from './state';

const start = 'find';
const LONG_SENTENCE = `People with the title ${LONG_WORD}, Head of Finance, Finance Director or CFO, at companies in Germany, Austria or Switzerland, with 51 to 200 or 201 to 500 employees`;

export const toSetup = async (page: Page): Promise<void> => {
  await page.getByText('not in Germany.').waitFor();
  await page.getByRole('button', { name: /^Preview/ }).click();
  await page.getByRole('heading', { name: /match/ }).waitFor();
};
export const moreOptions = (page: Page): Promise<void> => page.getByText('More options').click();
const toFill = async (page: Page): Promise<void> => {
  await toSetup(page);
  await page.getByRole('button', { name: /^Add [\d,]+ (?:people|companies)/ }).click();
};
const openColumns = async (page: Page): Promise<void> => {
  await moreOptions(page);
  await page.getByText('Columns (').click();
};
/** Opens a fill that ended in this panel. */
const ended = (last: ReturnType<typeof fill>, more = {}) => ({
  answers: withFill(null, { startFill: () => last, ...more }),
  start,
  way: toFill,
});

export const FILL: States = {
  'fill: the set-up': {
    answers: withFill(),
    start,
    way: toSetup,
    sees: 'At least 1,228 left',
  },
  'fill: looking at the sheet': {
    answers: withFill(null, { fillSetup: never }),
    start,
    way: toSetup,
    sees: 'Reading the sheet…',
  },
  'fill: the set-up with everything to say': {
    answers: withFill(null, {
      findPreview: () =>
        found({
          title: LONG_SENTENCE,
          results: [{ name: LONG_WORD, about: LONG_SENTENCE, data: 'email (0 credits), phone (10 credits)' }],
          shown: '1 shown · 12 already in file · 3 on your Never contact tab · 9 restricted (privacy)',
        }),
      findCheck: () => ({ name: 'People', sentence: LONG_SENTENCE, problems: [], text: '', known: false }),
      fillSetup: (_, edited = {}) =>
        setup(
          {
            places: [
              { where: 'new tab', label: 'New tab', detail: `“${LONG_WORD} · Germany · 201-1000”` },
              ...setup().places.slice(1),
            ],
            fields: [...setup().fields, { id: 'long', label: LONG_WORD }],
            filledBefore: 12345,
            balance: 5,
          },
          { ...edited, where: 'new tab' },
        ),
    }),
    start,
    way: steps(
      async (page) => {
        await page.getByText('Finance Director').first().waitFor();
        await page.getByRole('button', { name: /^Preview/ }).click();
      },
      openColumns,
      (page) => page.getByLabel('Credit limit', { exact: true }).fill('10'),
    ),
    sees: 'not enough for all',
  },
  'fill: numbers that cannot be, and no column': {
    answers: withFill(),
    start,
    way: steps(
      toSetup,
      (page) => page.getByLabel('Number of people to add').fill('999999'),
      openColumns,
      (page) => page.getByLabel('Credit limit', { exact: true }).fill('lots'),
      async (page) => {
        for (const label of ['Name', 'Title', 'Company', 'Country']) await page.getByLabel(label).uncheck();
      },
    ),
    sees: 'Select at least one column.',
  },
  'fill: free': {
    answers: withFill(null, { fillSetup: (_, edited = {}) => setup({ credits: 0, requests: 0 }, edited) }),
    start,
    way: toSetup,
    sees: '0 credits',
  },
  'fill: refused': {
    answers: withFill(null, {
      fillSetup: () =>
        setup({
          credits: 0,
          requests: 0,
          refusal: {
            code: 'run_active',
            message:
              'A run is in progress in this file. Wait until it is done, or stop it, then fill the sheet.',
          },
        }),
    }),
    start,
    way: toSetup,
    sees: 'Not possible yet',
  },
  'fill: a place that is taken': {
    answers: withFill(null, {
      fillSetup: (_, edited = {}) => {
        if (edited.where !== 'cell') return setup({}, edited);
        const taken = "Cells from H2 aren't empty. Choose another cell or a new tab.";
        const places = setup().places.map((place) =>
          place.where === 'cell' ? { ...place, detail: '', refusal: taken } : place,
        );
        const refusal = { code: 'place_taken', message: taken } as const;
        return setup({ places, refusal, credits: 0, requests: 0 }, edited);
      },
    }),
    start,
    way: steps(toSetup, async (page) => {
      await page.getByLabel('Where to add them').selectOption('Selected cell');
    }),
    sees: "Cells from H2 aren't empty.",
  },
  'fill: the set-up failed': {
    answers: withFill(null, { fillSetup: googleSays('Exceeded maximum execution time') }),
    start,
    way: toSetup,
    sees: 'it took too long',
  },
  'fill: cannot start': {
    answers: withFill(null, {
      startFill: () => {
        throw new Refusal('place_taken', "Cells from A27 aren't empty. Choose another cell or a new tab.");
      },
    }),
    start,
    way: toFill,
    sees: "Cells from A27 aren't empty.",
  },
  'fill: the sheet changed': {
    answers: () => {
      let asked = 0;
      return withFill(null, {
        fillSetup: () => {
          asked += 1;
          return setup({ credits: asked > 1 ? 14 : 12 });
        },
      });
    },
    start,
    way: toFill,
    sees: 'changed. Check it',
  },
  filling: {
    answers: withFill(null, {
      startFill: () => filling({ tab: LONG_TAB, sentence: LONG_SENTENCE }),
      stepFill: never,
    }),
    start,
    way: toFill,
    sees: '120 of 300 people',
  },
  'filling pauses for a limit': {
    answers: withFill(null, {
      startFill: () => filling({ code: 'quota_minute', message: '', continueAt: NOW + 270_000 }),
    }),
    start,
    way: toFill,
    sees: 'Continues at 14:05.',
  },
  'filling is being stopped': {
    answers: withFill(null, { startFill: () => filling(), stepFill: never, stopFill: never }),
    start,
    way: steps(toFill, click('Stop')),
    sees: 'Stopping after this step…',
  },
  'filling, about to leave for the start page': {
    answers: withFill(null, { startFill: () => filling({ tab: LONG_TAB }), stepFill: never }),
    start,
    way: steps(toFill, click('Back to search'), click('Back')),
    sees: 'It resumes within an hour. Leave?',
  },
  'filling failed': {
    answers: withFill(null, {
      startFill: () => filling(),
      stepFill: googleSays('Exceeded maximum execution time'),
    }),
    start,
    way: toFill,
    sees: 'it took too long',
  },
  'filling goes on elsewhere': {
    answers: withFill(filling({ busyUntil: NOW + 40_000 })),
    start,
    way: click('Show'),
    sees: 'Another window is adding them',
  },
  'filling by somebody else': {
    answers: withFill(filling({ mine: false, tab: LONG_TAB })),
    start,
    way: click('Show'),
    sees: 'Someone else is adding',
  },
  'a fill that was interrupted, over the search': {
    answers: withFill(filling({ tab: LONG_TAB })),
    start,
    sees: 'was interrupted: 120 of 300 people',
  },
  'fill interrupted': {
    answers: withFill(filling({ tab: LONG_TAB, unsure: 2 })),
    start,
    way: click('Show'),
    sees: 'may have cost 2 credits without a response',
  },
  'fill waits for the day': {
    answers: withFill(filling({ code: 'quota_day', message: '', continueAt: NOW + 39_570_000 })),
    start,
    way: click('Show'),
    sees: 'It can continue tomorrow at 01:00.',
  },
  'fill stopped': { answers: withFill(halted()), start, way: click('Show'), sees: 'Stopped.' },
  'fill at its limit': {
    answers: withFill(atLimit()),
    start,
    way: click('Show'),
    sees: 'Continue',
  },
  'fill at its limit with too little more': {
    answers: withFill(atLimit({ more: 4, unsure: 1, tab: LONG_TAB })),
    start,
    way: steps(click('Show'), (page) => page.getByLabel('Credit limit for the rest').fill('2')),
    sees: 'One more page costs 4 credits',
  },
  'fill of another key stopped': {
    answers: withFill(halted({ mine: false })),
    start,
    way: click('Show'),
    sees: 'only that key can continue it',
  },
  'fill whose tab was deleted': {
    answers: withFill(
      halted({
        code: 'fill_tab_gone',
        message: 'The tab that was being filled was deleted. Start again with another place.',
      }),
    ),
    start,
    way: click('Show'),
    sees: 'was deleted',
  },
  'fill of another version': {
    answers: withFill(halted({ ...OUTDATED, tab: '', sentence: '', wanted: 0, added: 0 })),
    start,
    sees: 'started by another version of Lusha Enrich',
  },
  filled: { ...ended(filled()), sees: '300 people added to “Leads”.' },
  'filled with everything to say': {
    ...ended(
      filled({
        tab: LONG_TAB,
        sentence: LONG_SENTENCE,
        ended: 'no more',
        added: 123,
        leftOut: { inList: 1400, bought: 20, before: 312 },
        unsure: 1,
        withNobody: [LONG_WORD, ...Array.from({ length: 40 }, (_, at) => `Company ${at + 1} GmbH & Co. KG`)],
      }),
    ),
    way: steps(toFill, (page) => page.getByText('Copy names').click()),
    sees: 'Nobody else matches.',
  },
  'filled with nobody new': {
    ...ended(filled({ ended: 'no more', added: 0, spent: 1, requests: 1, total: 16 })),
    sees: 'No new people for “Leads”.',
  },
  'filled with companies': {
    ...ended(filled({ kind: 'company', ended: 'no more', added: 1 })),
    sees: 'No other company matches.',
  },
  'filled, about to be undone': {
    ...ended(filled({ tab: LONG_TAB })),
    way: steps(toFill, click('Undo')),
    sees: 'Credits aren’t refunded.',
  },
  'filled, undone in part': {
    ...ended(filled(), {
      undoFill: () => ({ done: true, rows: 297, left: 3, view: view() }),
      fillView: () => filled({ canUndo: false, undone: true }),
    }),
    way: steps(toFill, click('Undo'), click('Remove')),
    sees: '3 edited since then were kept.',
  },
  'filled, reading the prices': { ...ended(filled(), { emailsOffer: never }), sees: 'Reading prices…' },
  'filled without any email': {
    ...ended(filled(), { emailsOffer: () => offer({ people: 0, credits: 0, without: 300 }) }),
    sees: '300 without email',
  },
  'filled, the emails cost more by now': {
    ...ended(filled({ notPaid: 25 }), {
      findEmails: () => {
        throw new Refusal(
          'price_changed',
          'The price changed. Check the price on the button, then press it again.',
        );
      },
    }),
    way: steps(toFill, click('Find emails for 288 people Up to 288 credits')),
    sees: 'The price changed.',
  },
  'filled, but the rows cannot be opened': {
    ...ended(filled(), { revealFilled: googleSays('NetworkError: HTTP 0') }),
    way: steps(toFill, click('Other data…')),
    sees: 'There is no connection to Google.',
  },
};

const LONG_SAVED = [
  { name: 'Finance directors', sentence: 'People at the level Director, not in Germany', draft: people() },
  { name: LONG_WORD.slice(0, 60), sentence: LONG_SENTENCE, draft: people() },
];
const withSaved = (more = {}) => {
  const answers = withFill(null, more);
  const { findForm } = answers;
  if (!findForm) throw new Error('There is no form.');
  return { ...answers, findForm: async () => ({ ...(await findForm()), saved: LONG_SAVED }) };
};
const unfold = (page: Page): Promise<void> => page.getByRole('button', { name: /^Saved/ }).click();
const ready = (page: Page): Promise<void> => page.getByText('not in Germany.').waitFor();
const paste = async (page: Page): Promise<void> => {
  await page.getByText('Paste a search').click();
  await page.getByLabel('The text').fill('level: Director; colour: blue');
  await page.getByRole('button', { name: 'Use this search' }).click();
};

export const SAVED: States = {
  'saved searches: none': { answers: withFill(), start, way: steps(ready, unfold), sees: 'None yet.' },
  'saved searches': { answers: withSaved(), start, way: steps(ready, unfold), sees: 'Finance directors' },
  'saved searches: a name': {
    answers: withSaved(),
    start,
    way: steps(ready, unfold, click('Save this search…'), click('Save')),
    sees: 'Type a name.',
  },
  'saved searches: no room': {
    answers: withSaved({
      saveSearch: () => {
        throw new Refusal('too_many_searches', 'You can’t save more searches. Delete one, then save again.');
      },
    }),
    start,
    way: steps(
      ready,
      unfold,
      click('Save this search…'),
      (page) => page.getByLabel('Name of this search').fill('One more'),
      click('Save'),
    ),
    sees: 'You can’t save more searches',
  },
  'saved searches: renaming': {
    answers: withSaved(),
    start,
    way: steps(ready, unfold, (page) =>
      page
        .getByRole('button', { name: /^Rename/ })
        .last()
        .click(),
    ),
    sees: 'Another name for',
  },
  'saved searches: deleting': {
    answers: withSaved(),
    start,
    way: steps(ready, unfold, (page) =>
      page
        .getByRole('button', { name: /^Delete/ })
        .last()
        .click(),
    ),
    sees: 'It is deleted for everyone in this file.',
  },
  'saved searches: a text that is understood in part': {
    answers: withSaved({
      findFromText: () => ({
        draft: people({ id: 'level', side: 'include', values: ['Director'] }),
        problems: ['There is no filter "colour". Did you mean "country"?', LONG_WORD],
      }),
    }),
    start,
    way: steps(ready, unfold, paste),
    sees: 'Only part of it was understood',
  },
  'saved searches: a text that says nothing': {
    answers: withSaved({ findFromText: () => ({ draft: people(), problems: [] }) }),
    start,
    way: steps(ready, unfold, paste),
    sees: 'This isn’t a search',
  },
};
