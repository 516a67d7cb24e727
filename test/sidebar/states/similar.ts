/** States of finding similar people and companies. */
import { Refusal } from '../fake-script';
import { filling, halted, offer } from '../fill-views';
import { similarFilled, similarSetup, withSimilar } from '../similar-views';
import { LONG_TAB, view } from '../views';
import { click, LONG_WORD, never, type States, steps } from './state';

const start = 'similar';
const FIND = click(/^Find [\d,]+ similar/);

export const SIMILAR: States = {
  'similar: the set-up': {
    answers: withSimilar(),
    start,
    sees: 'Find 100 similar people',
  },
  'similar: reading the selection': {
    answers: withSimilar({ similarSetup: never }),
    start,
    sees: 'Reading the sheet…',
  },
  'similar: too few rows can be used, with every reason': {
    answers: withSimilar({
      similarSetup: () =>
        similarSetup({
          tab: LONG_TAB,
          usable: 4,
          remarks: [
            "2 of 12 can't be used: not found at Lusha.",
            "1 of 12 can't be used: forgotten (privacy).",
            "Rows 2, 3, 4, 5, 6 and 12 more can't be used: no company.",
            `${LONG_WORD} and Globex can't be used without a domain. Add theirs.`,
          ],
          refusal: { code: 'bad_seeds', message: 'Select 5–100 people or companies.' },
        }),
    }),
    start,
    sees: 'Select 5–100 people or companies.',
  },
  'similar: companies, some of them added earlier': {
    answers: withSimilar({
      similarSetup: () => similarSetup({ kind: 'company', usable: 20, filledBefore: 100 }),
    }),
    start,
    sees: '100 companies added earlier are skipped.',
  },
  'similar: not enough credits': {
    answers: withSimilar({ similarSetup: () => similarSetup({ balance: 5 }) }),
    start,
    sees: 'not enough for all',
  },
  'similar: known already': {
    answers: withSimilar({ similarSetup: () => similarSetup({ credits: 0, requests: 0 }) }),
    start,
    sees: '0 credits',
  },
  'similar: no more results': {
    answers: withSimilar({
      similarSetup: () => similarSetup({ credits: 0, requests: 0, filledBefore: 12_345, isEnd: true }),
    }),
    start,
    sees: 'No more results.',
  },
  'similar: a number that cannot be': {
    answers: withSimilar(),
    start,
    way: (page) => page.getByLabel('How many').fill('many'),
    sees: 'Type a whole number, 1 or more.',
  },
  'similar: the selection changed': {
    answers: () => {
      let asked = 0;
      return withSimilar({
        similarSetup: () => {
          asked += 1;
          return similarSetup({ seeds: `seeds-${asked}` });
        },
      });
    },
    start,
    way: FIND,
    sees: 'The selection or the price changed.',
  },
  'similar: cannot start': {
    answers: withSimilar({
      startSimilar: () => {
        throw new Refusal('bad_seeds', 'The selected rows are too few or too many. Select 5–100 people.');
      },
    }),
    start,
    way: FIND,
    sees: 'too few or too many',
  },
  'similar: in the demo': {
    answers: withSimilar({ view: () => view({ access: 'demo' }) }),
    start,
    sees: 'The demo has no search.',
  },
  'similar: being added': {
    answers: withSimilar({
      startSimilar: () =>
        filling({ sentence: 'People similar to 6 people of Leads', similar: { neverContact: 0 } }),
      stepFill: never,
    }),
    start,
    way: FIND,
    sees: 'People similar to 6 people of Leads',
  },
  'similar: no response': {
    answers: withSimilar({
      startSimilar: () =>
        halted({
          code: 'lost',
          message:
            "Lusha didn't respond and may have charged for this. Trying again may be charged again. If that is OK, choose Continue run.",
          wanted: 100,
          added: 0,
          spent: 0,
          unsure: 20,
          cap: 20,
          more: 20,
          similar: { neverContact: 0 },
        }),
    }),
    start,
    way: FIND,
    sees: 'may have charged',
  },
  'similar: added': {
    answers: withSimilar({
      startSimilar: () => similarFilled(),
      emailsOffer: () => offer({ people: 97, credits: 97 }),
    }),
    start,
    way: FIND,
    sees: '100 more',
  },
  'similar: added, and there are no more': {
    answers: withSimilar({
      startSimilar: () => similarFilled({ ended: 'no more', similar: { neverContact: 0, next: null } }),
    }),
    start,
    way: FIND,
    sees: 'No more results.',
  },
  'similar: nobody new after Lusha started over': {
    answers: withSimilar({
      startSimilar: () =>
        similarFilled({
          added: 0,
          canUndo: false,
          leftOut: { inList: 100, bought: 0, before: 0 },
          similar: { neverContact: 0, isAnew: true, next: { count: 100, credits: 20, requests: 1 } },
        }),
    }),
    start,
    way: FIND,
    sees: 'Lusha started over after 30 days',
  },
  'similar: companies added': {
    answers: withSimilar({
      similarSetup: () => similarSetup({ kind: 'company' }),
      startSimilar: () =>
        similarFilled({
          kind: 'company',
          sentence: 'Companies similar to 6 companies of Leads',
          tab: LONG_TAB,
        }),
    }),
    start,
    way: FIND,
    sees: 'Find people at these companies',
  },
  'similar: 100 more, for a price that has risen': {
    answers: withSimilar({
      startSimilar: () => similarFilled(),
      moreSimilar: () => {
        throw new Refusal(
          'price_changed',
          'The price changed. Check the price on the button, then press it again.',
        );
      },
    }),
    start,
    way: steps(FIND, click(/^100 more/)),
    sees: 'The price changed',
  },
};
