/** Answers of the script to the panel about account signals: two hundred accounts, with thirty events. */
import type { NewsSetup, NewsUndone, NewsView } from '../../src/rpc';
import type { Answers } from './fake-script';
import { NOW, view } from './views';

export function newsSetup(changes: Partial<NewsSetup> = {}): NewsSetup {
  return {
    options: {
      ...{ tabId: 0, rows: 'all', since: '2026-05-25', results: 1, newer: true, repeatLost: false },
      types: ['surgeInHiring', 'surgeInHiringByDepartment', 'surgeInHiringByLocation', 'financialEventsNews'],
    },
    tab: 'Accounts',
    choices: { all: 200, selection: 12, visible: 0 },
    companies: 200,
    toLookUp: 0,
    asked: 200,
    checkedBefore: 0,
    notAsked: { unnamed: 0, never: 0, notFound: 0, unsure: 0 },
    lost: 0,
    lookUp: 0,
    check: 800,
    balance: 1_240,
    ...changes,
  };
}

export function newsCheck(changes: Partial<NewsView> = {}): NewsView {
  return {
    now: NOW,
    startedAt: NOW,
    id: 'check-1',
    phase: 'checking',
    tab: 'Accounts',
    since: '2026-06-01',
    types: ['surgeInHiring', 'financialEventsNews'],
    results: 1,
    listed: 200,
    records: 200,
    lookedUp: 0,
    checked: 0,
    lost: 0,
    events: 0,
    companies: 0,
    listedEvents: 0,
    cap: 400,
    spent: 0,
    requests: 0,
    unsure: 0,
    mine: true,
    view: view(),
    ...changes,
  };
}

export const askingNews = (changes: Partial<NewsView> = {}): NewsView =>
  newsCheck({ continueAt: NOW, checked: 100, spent: 14, requests: 1, events: 14, ...changes });

export const endedNews = (changes: Partial<NewsView> = {}): NewsView =>
  newsCheck({
    ...{ phase: 'done', checked: 200, spent: 30, requests: 2, canUndo: true },
    ...{ events: 30, companies: 28, listedEvents: 30 },
    ...changes,
  });

export const stoppedNews = (changes: Partial<NewsView> = {}): NewsView =>
  newsCheck({
    ...{ phase: 'stopped', checked: 100, spent: 14, requests: 1 },
    ...{ events: 14, companies: 13, listedEvents: 14 },
    ...changes,
  });

export function newsUndone(changes: Partial<NewsUndone> = {}): NewsUndone {
  return { done: true, rows: 200, left: 0, view: view(), ...changes };
}

/** Answers with this check as the last one, and changed ones. */
export function withNews(last: NewsView | null = null, changes: Answers = {}): Answers {
  return {
    view: () => view(),
    newsView: () => last,
    watchNews: () => null,
    newsSetup: (edited: object = {}) => {
      const setup = newsSetup();
      return { ...setup, options: { ...setup.options, ...edited } };
    },
    ...changes,
  };
}
