/** Texts about scoring a list. */
import type { BestPhonesOffer, ScoresSetup, ScoresUndone, ScoresView } from '../../src/rpc';
import { runReason } from './errors';
import { upTo } from './fill-labels';
import { count, credits, number, people, records } from './numbers';

/** `940 people scored, 310 above 0`; `''` before the first score. */
export function scoredText({ kind, active, quiet }: Pick<ScoresView, 'kind' | 'active' | 'quiet'>): string {
  const scored = active + quiet;
  return scored === 0 ? '' : `${records(kind, scored)} scored, ${number(active)} above 0`;
}

/** Says which rows are not scored, and why, one line each. */
export function notScoredLines({ notAsked, options }: ScoresSetup): readonly string[] {
  const { unnamed, never, notFound, unsure } = notAsked;
  const remedy =
    options.kind === 'contact'
      ? 'add an email, a LinkedIn URL, or a name with a company'
      : 'add a domain or a company name';
  const lines: readonly (readonly [number, string])[] = [
    [unnamed, `cannot be looked up: ${remedy}`],
    [notFound, 'not found by Lusha'],
    [unsure, 'with a possible match only'],
    [never, 'on the never-contact list'],
  ];
  return lines.filter(([rows]) => rows > 0).map(([rows, why]) => `${count(rows, 'row')} ${why}`);
}

/** Says why scoring waits or has ended, without remedies that the panel's own buttons offer. */
export function scoresReason(scoring: Pick<ScoresView, 'code' | 'message'>): string {
  return scoring.code === 'over_cap' ? 'The credit limit is reached.' : runReason(scoring);
}

/** `24 rows restored. 1 cell edited since then was kept.` */
export function restoredText({ rows, left }: ScoresUndone): string {
  const kept =
    left > 0 ? ` ${count(left, 'cell')} edited since then ${left === 1 ? 'was' : 'were'} kept.` : '';
  return `${count(rows, 'row')} restored.${kept}`;
}

/** `Up to 1,000 credits · saves up to 4,000 against all 1,000 people`. */
export function bestPriceText(offer: BestPhonesOffer): string {
  const { credits: most, all, scored } = offer;
  const price = upTo(most);
  return all > most ? `${price} · saves up to ${number(all - most)} against all ${people(scored)}` : price;
}

/** `Scores of 64 and more`; what the account lacks where the balance is lower than the price. */
export function bestHint({ lowest, credits: most, balance }: BestPhonesOffer): string {
  const scores = `Scores of ${number(lowest)} and more.`;
  return balance !== undefined && balance < most
    ? `${scores} Your account has ${credits(balance)}. The run stops when they are used up.`
    : scores;
}
