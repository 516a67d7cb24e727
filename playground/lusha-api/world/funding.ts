/** The funding rounds of a company. */

import { at, dice } from './dice';

interface FundingRound {
  /** The name that companies/enrich uses: `Series A`. */
  readonly type: string;
  /** The name that filters use: `series_a`. */
  readonly round: string;
  /** The investor, as filters name it. */
  readonly by: string;
  /** US dollars. */
  readonly amount: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** The rounds from the oldest to the newest, with at least one entry. */
export type Funding = readonly FundingRound[];

const STAGES: readonly (readonly [type: string, by: string])[] = [
  ['Pre-Seed', 'angel'],
  ['Seed', 'angel'],
  ...['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((letter) => [`Series ${letter}`, 'venture'] as const),
];
const OTHER = ['Other', 'debt_financing'] as const;
const STREAM = 31;

/** Generates one to five rounds. They are a year apart and grow from round to round. */
export function makeFunding(seed: number, index: number): Funding {
  const roll = dice(seed, STREAM, index);
  const count = 1 + roll(5);
  const first = roll(6);
  const year = 2014 + roll(9);
  return Array.from({ length: count }, (_, position) => {
    const stage = Math.min(first + position, STAGES.length - 1);
    const [type, by] = roll(10) === 0 ? OTHER : at(STAGES, stage);
    const month = String(1 + roll(10)).padStart(2, '0');
    return {
      type,
      round: type.toLowerCase().replace(/[ -]/, '_'),
      by,
      amount: 250_000 * (1 + roll(8)) * 2 ** stage,
      date: `${year + position}-${month}-${String(1 + roll(28)).padStart(2, '0')}`,
    };
  });
}

/** Returns the sum of all rounds in US dollars. */
export function totalOf(funding: Funding): number {
  return funding.reduce((sum, { amount }) => sum + amount, 0);
}
