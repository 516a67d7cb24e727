/** What a job has spent, as a person sees it. */
import type { Spent } from '../../core/caps';
import type { JobRecord } from './record';

/**
 * Returns the credits that were charged, without the `unsure` ones of steps that were cut off, which the view shows apart. What is
 * reserved counts as charged, except while a step works: it corrects that with each answer.
 */
export function knownSpent(
  { credits, charged }: Spent,
  { unsure }: Pick<JobRecord, 'unsure'>,
  isAtWork: boolean,
): number {
  if (isAtWork && charged !== undefined) return charged;
  return Math.max(charged ?? 0, credits - unsure);
}
