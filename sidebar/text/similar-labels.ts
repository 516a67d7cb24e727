/** Texts about finding similar people and companies. */
import { KIND_LABELS, type Kind } from '../../src/core/kind';
import type { SimilarSetup } from '../../src/rpc';
import { count, number, records } from './numbers';

export const NO_MORE = 'No more results';

export const PRICED_LATER: Readonly<Record<Kind, string>> = {
  contact: 'Emails are priced later.',
  company: 'Company data is priced later.',
};

/** `Find 100 similar people`; without a number where it is wrong. */
export function similarText(kind: Kind, wanted: number | undefined): string {
  const [one, many] = kind === 'contact' ? ['person', 'people'] : ['company', 'companies'];
  return wanted === undefined
    ? `Find similar ${KIND_LABELS[kind]}`
    : `Find ${count(wanted, `similar ${one}`, `similar ${many}`)}`;
}

/** `100 people added earlier are skipped.` */
export function skippedText({ kind, filledBefore }: Pick<SimilarSetup, 'kind' | 'filledBefore'>): string {
  return `${records(kind, filledBefore)} added earlier ${filledBefore === 1 ? 'is' : 'are'} skipped.`;
}

/** `100 more` */
export function moreText(wanted: number): string {
  return `${number(wanted)} more`;
}

/** Says that known records came again, because Lusha remembered no longer what it had listed. */
export function anewText(kind: Kind): string {
  return `Lusha started over after 30 days, so ${KIND_LABELS[kind]} you already have may have come up again. They were skipped, but count toward the credits.`;
}
