/** Answers of the script to the panel about filling a sheet: three hundred people are requested, under an existing list. */
import type { EmailsOffer, FillView, SearchDraft } from '../../src/rpc';
import type { Answers } from './fake-script';
import { DRAFT, withFilter } from './find-views';
import { NOW, view } from './views';

export function fill(changes: Partial<FillView> = {}): FillView {
  return {
    now: NOW,
    startedAt: NOW,
    id: 'fill-1',
    kind: 'contact',
    sentence: 'People at the level Director, not in Germany',
    tab: 'Leads',
    phase: 'filling',
    wanted: 300,
    added: 0,
    leftOut: { inList: 0, bought: 0, before: 0 },
    notPaid: 0,
    cap: 12,
    spent: 0,
    requests: 0,
    unsure: 0,
    mine: true,
    view: view(),
    ...changes,
  };
}

export const filling = (changes: Partial<FillView> = {}): FillView =>
  fill({
    continueAt: NOW,
    added: 120,
    spent: 5,
    requests: 5,
    leftOut: { inList: 3, bought: 2, before: 0 },
    ...changes,
  });

export const filled = (changes: Partial<FillView> = {}): FillView =>
  fill({
    phase: 'done',
    ended: 'enough',
    canUndo: true,
    added: 300,
    spent: 12,
    requests: 12,
    total: 1234,
    leftOut: { inList: 14, bought: 2, before: 0 },
    ...changes,
  });

export const halted = (changes: Partial<FillView> = {}): FillView =>
  fill({
    phase: 'stopped',
    added: 240,
    spent: 10,
    requests: 10,
    leftOut: { inList: 9, bought: 1, before: 0 },
    ...changes,
  });

export const atLimit = (changes: Partial<FillView> = {}): FillView =>
  halted({
    code: 'over_cap',
    message: 'You reached your daily limit, so this wasn’t purchased.',
    spent: 12,
    requests: 12,
    more: 1,
    ...changes,
  });

/** The emails of 288 of the three hundred people, one credit each. */
export const offer = (changes: Partial<EmailsOffer> = {}): EmailsOffer => ({
  fill: 'fill-1',
  people: 288,
  credits: 288,
  without: 12,
  balance: 1228,
  ...changes,
});

/** Returns the answers for a file with a key and a search with results, and with `last` as its fill. */
export function withFill(
  last: FillView | null = null,
  more: Answers = {},
  draft: SearchDraft = DRAFT,
): Answers {
  return withFilter(draft, {
    fillView: () => last,
    emailsOffer: () => offer(),
    ...more,
  });
}
