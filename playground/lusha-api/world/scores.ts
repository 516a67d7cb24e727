/** Signal scores: how much happens at a company or with a person, as one number, and the words that Lusha has for why. */

import { dice } from './dice';
import type { Signal } from './signals';

export interface SignalScore {
  /** From 0 to 1. */
  readonly score: number;
  /** Words of their own, which the signals endpoints do not know. */
  readonly types: readonly string[];
}

const STREAM = 63;
/** One company or person in this many has no score. */
const WITHOUT_ONE_IN = 15;

/** The words by which scores name signals, by how the types of signals begin. */
const WORDS: readonly (readonly [beginning: string, word: string])[] = [
  ['surgeInHiring', 'hiringSignalIncrease'],
  ['headcount', 'headcountSignalChange'],
  ['websiteTraffic', 'websiteVisit'],
  ['itSpend', 'itSpendSignalChange'],
  ['linkedinActivityIntent', 'intentSignal'],
  ['promotion', 'jobPromotion'],
  ['companyChange', 'jobChange'],
];

function wordOf(type: string): string {
  return WORDS.find(([beginning]) => type.startsWith(beginning))?.[1] ?? 'newsSignal';
}

/** Returns the score of the company or person with this ID and these signals; `undefined` if there is none. */
export function signalScore(id: string, signals: readonly Signal[]): SignalScore | undefined {
  const number = [...id].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7);
  const roll = dice(number, STREAM, 0);
  if (roll(WITHOUT_ONE_IN) === 0) return undefined;
  if (signals.length === 0) return { score: 0, types: [] };
  return { score: (1 + roll(100)) / 100, types: [...new Set(signals.map(({ type }) => wordOf(type)))] };
}
