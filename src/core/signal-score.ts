/** Signal scores as a list shows them. */
import { TEXTS } from './texts';

/** What Lusha says of how much goes on at a person or company. */
export interface SignalScore {
  /** From 0 to 1. */
  readonly score: number;
  /** What it is based on, in Lusha's own words. */
  readonly types: readonly string[];
}

/** The headers of the columns that scoring adds to a list. */
export const SCORE_HEADERS = { score: 'Signal score', basis: 'Score based on' } as const;

/** Returns a score as it stands in a cell: a whole number from 0 to 100, which people compare at a glance and which charts and filters take as it is. */
export function scoreValue({ score }: Pick<SignalScore, 'score'>): number {
  return Math.round(score * 100);
}

/** Returns what a score is based on: Lusha's words with spaces, because no list of them is known. */
export function basisText({ types }: Pick<SignalScore, 'types'>): string {
  return types.length === 0 ? TEXTS.values.noSignals : [...new Set(types.map(wordsOf))].join(', ');
}

/** `hiringSignalIncrease` reads `Hiring signal increase`. */
function wordsOf(type: string): string {
  const words = type
    .replace(/[_\s]+/g, ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
