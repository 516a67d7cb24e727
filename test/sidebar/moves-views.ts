/** Answers of the script to the panel about who changed jobs: a thousand customers, of whom three have changed. */
import type { MonthlyView, MovesFound, MovesSetup, MovesView, MoveView, NewEmailsOffer } from '../../src/rpc';
import type { Answers } from './fake-script';
import { NOW, view } from './views';

export function movesSetup(changes: Partial<MovesSetup> = {}): MovesSetup {
  return {
    options: { tabId: 0, rows: 'all', since: '2026-05-26', promotions: false, repeatLost: false },
    tab: 'Customers',
    choices: { all: 1_000, selection: 12, visible: 0 },
    people: 1_000,
    toLookUp: 0,
    notAsked: { unnamed: 0, never: 0, notFound: 0, unsure: 0 },
    lost: 0,
    lookUp: { credits: 0, requests: 0 },
    check: { credits: 1_000, requests: 10 },
    balance: 1_240,
    ...changes,
  };
}

export function check(changes: Partial<MovesView> = {}): MovesView {
  return {
    now: NOW,
    startedAt: NOW,
    id: 'check-1',
    phase: 'checking',
    tab: 'Customers',
    since: '2026-05-26',
    promotions: false,
    listed: 1_000,
    people: 1_000,
    lookedUp: 0,
    checked: 0,
    lost: 0,
    changed: 0,
    promoted: 0,
    cap: 1_000,
    spent: 0,
    requests: 0,
    unsure: 0,
    mine: true,
    view: view(),
    ...changes,
  };
}

export const checking = (changes: Partial<MovesView> = {}): MovesView =>
  check({ continueAt: NOW, checked: 400, spent: 9, requests: 4, changed: 9, ...changes });

export const checked = (changes: Partial<MovesView> = {}): MovesView =>
  check({ phase: 'done', checked: 1_000, spent: 3, requests: 10, changed: 2, promoted: 1, ...changes });

export const stoppedCheck = (changes: Partial<MovesView> = {}): MovesView =>
  check({ phase: 'stopped', checked: 400, spent: 9, requests: 4, changed: 9, ...changes });

export function move(changes: Partial<MoveView> = {}): MoveView {
  return {
    key: 'event-1',
    date: '2026-11-03',
    name: 'Heike Bäcker',
    type: 'companyChange',
    previousCompany: 'Swallowdale Glass',
    company: 'Willowmere Foods',
    title: 'Chief Financial Officer',
    state: 'open',
    ...changes,
  };
}

export function results(changes: Partial<MovesFound> = {}): MovesFound {
  return {
    moves: [
      move(),
      move({ key: 'event-2', name: 'Uwe Jäger', date: '2026-10-18', title: '', company: 'Corvane Clinics' }),
      move({
        key: 'event-3',
        name: 'Manon Tessier',
        type: 'promotion',
        previousCompany: '',
        date: '2026-09-11',
      }),
    ],
    canUndo: false,
    ...changes,
  };
}

export function newEmails(changes: Partial<NewEmailsOffer> = {}): NewEmailsOffer {
  return { check: 'check-1', people: 2, credits: 3, balance: 1_240, ...changes };
}

export function monthly(changes: Partial<MonthlyView> = {}): MonthlyView {
  return {
    mine: true,
    tab: 'Customers',
    limit: 50,
    due: Date.parse('2026-12-24T13:00:00Z'),
    isClocked: true,
    ...changes,
  };
}

/** Answers with this check as the last one, and changed ones. */
export function withMoves(last: MovesView | null = null, changes: Answers = {}): Answers {
  return {
    view: () => view(),
    movesView: () => last,
    watchMoves: () => null,
    movesSetup: () => movesSetup(),
    movesFound: () => results(),
    newEmailsOffer: () => null,
    monthlyView: () => null,
    ...changes,
  };
}
