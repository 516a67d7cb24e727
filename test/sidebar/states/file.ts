/** States of "Pending cells", of the settings, of "Prepare for sharing" and of the help. */

import { finished, LONG_TAB, NOW, pendingCells, shared, sharing } from '../views';
import { click, googleSays, never, open, type States, steps, withKey } from './state';

export const FILE: States = {
  pending: {
    answers: {
      ...withKey(),
      pendingCells: () =>
        pendingCells({
          lists: 2,
          lost: 2,
          unreadable: [
            { cell: `'${LONG_TAB}'!B7`, reason: 'It is part of another formula. Open it and press Enter.' },
          ],
          unreadableCount: 3,
        }),
    },
    start: 'pending',
    sees: 'have errors',
  },
  'nothing left to fetch': {
    answers: { ...withKey(), pendingCells: () => pendingCells({ cells: 0, people: 0, companies: 0 }) },
    start: 'pending',
    sees: 'No pending cells in this file.',
  },
  'pending that Sheets does not know': {
    answers: { ...withKey(), pendingCells: () => pendingCells({ failed: 12, unknown: 12 }) },
    start: 'pending',
    sees: '12 cells show #NAME? because Sheets hasn’t loaded Lusha’s functions.',
  },
  'pending with the limit used up': {
    answers: { ...withKey(), pendingCells: () => pendingCells({ roomLeft: 0 }) },
    start: 'pending',
    sees: 'You reached your daily limit.',
  },
  fetching: {
    answers: { ...withKey(), fetchPending: never },
    start: 'pending',
    way: click(/^Fill 12 cells/),
    sees: 'Keep this panel open.',
  },
  'fetching pauses': {
    answers: {
      ...withKey(),
      fetchPending: () =>
        finished({
          done: false,
          fetched: 5,
          open: 7,
          message: 'Lusha’s request limit for this minute is used up.',
          continueAt: NOW + 270_000,
        }),
    },
    start: 'pending',
    way: click(/^Fill 12 cells/),
    sees: 'Continues in 5 min. Keep this panel open.',
  },
  'fetching ended': {
    answers: { ...withKey(), fetchPending: () => finished() },
    start: 'pending',
    way: click(/^Fill 12 cells/),
    sees: '12 fetched, 12 cells updated, 14 credits used.',
  },
  'fetching failed': {
    answers: { ...withKey(), fetchPending: googleSays('Exceeded maximum execution time') },
    start: 'pending',
    way: click(/^Fill 12 cells/),
    sees: 'it took too long',
  },
  settings: {
    answers: withKey(),
    way: open(/^Settings/),
    sees: 'Don’t keep purchased contacts in this file',
  },
  'settings, confirm the EU': {
    answers: withKey(),
    way: steps(open(/^Settings/), (page) => page.getByLabel('On, also for people in the EU').click()),
    sees: 'I confirm',
  },
  'settings, keep only ids': {
    answers: withKey(),
    way: steps(open(/^Settings/), (page) => page.getByLabel('Don’t keep purchased contacts').click()),
    sees: 'Remove the contacts kept so far?',
  },
  'prepare for sharing': {
    answers: {
      ...withKey(),
      sharing: () =>
        sharing({
          hidden: [`Tab “${LONG_TAB}”`, 'Columns D:F of “Leads”'],
          unchecked: [`Rows below 100 of “${LONG_TAB}” weren’t checked.`],
        }),
    },
    start: 'share',
    sees: 'Check these yourself',
  },
  'prepare for sharing without the tick': {
    answers: { ...withKey(), sharing: () => sharing({ formulas: 0, people: 0, companies: 0, hidden: [] }) },
    start: 'share',
    way: click('Prepare for sharing'),
    sees: 'Tick this first.',
  },
  'prepared for sharing': {
    answers: { ...withKey(), sharing: () => sharing(), prepareForSharing: () => shared() },
    start: 'share',
    way: steps((page) => page.getByLabel('I understand').check(), click('Prepare for sharing')),
    sees: 'Before you share',
  },
  help: {
    answers: withKey({ separator: ';' }),
    start: 'help',
    sees: 'What a cell may say instead of a value',
  },
};
