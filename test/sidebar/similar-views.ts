/** Answers of the script to the panel about similar people: six selected ones, and a hundred more of their kind. */
import type { FillView, SimilarSetup } from '../../src/rpc';
import type { Answers } from './fake-script';
import { filled, withFill } from './fill-views';

export function similarSetup(changes: Partial<SimilarSetup> = {}): SimilarSetup {
  return {
    kind: 'contact',
    tab: 'Leads',
    seeds: 'seeds-1',
    usable: 6,
    remarks: [],
    count: 100,
    credits: 20,
    requests: 1,
    most: 10_000,
    filledBefore: 0,
    balance: 1240,
    ...changes,
  };
}

/** A fill that has added a hundred similar people, after whom there are more. */
export const similarFilled = (changes: Partial<FillView> = {}): FillView => {
  const { total, ...done } = filled({
    sentence: 'People similar to 6 people of Leads',
    tab: 'Similar people · Leads',
    wanted: 100,
    added: 97,
    spent: 20,
    cap: 20,
    requests: 1,
    leftOut: { inList: 2, bought: 0, before: 0 },
    similar: { neverContact: 1, next: { count: 100, credits: 20, requests: 1 } },
    ...changes,
  });
  return done;
};

/** Returns the answers for a file with a key and with six selected people; `last` is its fill. */
export function withSimilar(more: Answers = {}, last: FillView | null = null): Answers {
  return withFill(last, {
    similarSetup: ({ kind = 'contact', count = 100 }) =>
      similarSetup({ kind, count, credits: Math.ceil(count / 5), requests: Math.ceil(count / 100) }),
    ...more,
  });
}
