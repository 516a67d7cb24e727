/** Answers of the script to the panel about scoring a list: a thousand people, of whom three hundred have a score above 0. */
import type { BestPhonesOffer, ScoresSetup, ScoresUndone, ScoresView } from '../../src/rpc';
import type { Answers } from './fake-script';
import { NOW, view } from './views';

export function scoresSetup(changes: Partial<ScoresSetup> = {}): ScoresSetup {
  return {
    options: { tabId: 0, kind: 'contact', rows: 'all', repeatLost: false },
    tab: 'Attendees',
    choices: { all: 1_000, selection: 12, visible: 0 },
    records: 1_000,
    toLookUp: 0,
    asked: 1_000,
    scoredBefore: 0,
    notAsked: { unnamed: 0, never: 0, notFound: 0, unsure: 0 },
    lost: 0,
    lookUp: 0,
    scoring: 1_000,
    balance: 5_240,
    ...changes,
  };
}

export function scoring(changes: Partial<ScoresView> = {}): ScoresView {
  return {
    ...{ now: NOW, startedAt: NOW, id: 'scoring-1', phase: 'checking', kind: 'contact' },
    ...{ tabId: 0, tab: 'Attendees', listed: 1_000, records: 1_000, lookedUp: 0, checked: 0, lost: 0 },
    ...{ active: 0, quiet: 0, without: 0, cap: 1_000, spent: 0, requests: 0, unsure: 0, mine: true },
    view: view(),
    ...changes,
  };
}

export const halfScored = (changes: Partial<ScoresView> = {}): ScoresView =>
  scoring({
    ...{ continueAt: NOW, checked: 400, spent: 380, requests: 8, active: 120, quiet: 260, without: 20 },
    ...changes,
  });

export const scored = (changes: Partial<ScoresView> = {}): ScoresView =>
  scoring({
    ...{ phase: 'done', checked: 1_000, spent: 950, requests: 20, canUndo: true },
    ...{ active: 300, quiet: 650, without: 50 },
    ...changes,
  });

export const stoppedScoring = (changes: Partial<ScoresView> = {}): ScoresView =>
  halfScored({ phase: 'stopped', continueAt: undefined as never, ...changes });

export function bestPhones(changes: Partial<BestPhonesOffer> = {}): BestPhonesOffer {
  return {
    ...{ tabId: 0, tab: 'Attendees', scored: 950, best: 200, lowest: 64 },
    ...{ credits: 1_000, all: 4_750, balance: 5_240 },
    ...changes,
  };
}

export function scoresUndone(changes: Partial<ScoresUndone> = {}): ScoresUndone {
  return { done: true, rows: 1_000, left: 0, view: view(), ...changes };
}

/** Answers with this job as the last one, and changed ones. */
export function withScores(last: ScoresView | null = null, changes: Answers = {}): Answers {
  return {
    view: () => view(),
    scoresView: () => last,
    watchScores: () => null,
    scoresSetup: (edited: object = {}) => {
      const setup = scoresSetup();
      return { ...setup, options: { ...setup.options, ...edited } };
    },
    bestPhonesOffer: () => (last?.phase === 'done' ? bestPhones() : null),
    ...changes,
  };
}
