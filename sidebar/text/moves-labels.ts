/** Texts about who changed jobs. */
import type { MonthlyView, MovesAccepted, MovesSetup, MovesUndone, MovesView, MoveView } from '../../src/rpc';
import { dateText, shortDay } from './days';
import { runReason } from './errors';
import { count, credits, number, people } from './numbers';

/** `Nov 24`, with the year where it is not this one. */
export function dayText(day: string, now: number): string {
  const year = day.slice(0, 4);
  return year === String(new Date(now).getUTCFullYear()) ? shortDay(day) : `${shortDay(day)}, ${year}`;
}

/** Says what is likely: the last result, or what is charged. */
export function likelyText({ lastTime }: MovesSetup): string {
  return lastTime
    ? `Last time: ${number(lastTime.changed)} of ${number(lastTime.people)}`
    : 'Only changes that Lusha finds are charged.';
}

/** Says which rows are not asked about, and why, one line each. */
export function notAskedLines({ notAsked }: MovesSetup): readonly string[] {
  const { unnamed, never, notFound, unsure } = notAsked;
  const lines: readonly (readonly [number, string])[] = [
    [unnamed, 'cannot be looked up: add an email, a LinkedIn URL, or a name with a company'],
    [notFound, 'not found by Lusha'],
    [unsure, 'with a possible match only'],
    [never, 'on the never-contact list'],
  ];
  return lines.filter(([rows]) => rows > 0).map(([rows, why]) => `${count(rows, 'row')} ${why}`);
}

/** `25 changed jobs`; `No job changes since Nov 1`. */
export function foundText(check: MovesView): string {
  const { changed, promoted, promotions, since, now } = check;
  if (changed + promoted === 0) return `No job changes since ${dayText(since, now)}`;
  const parts = [
    ...(changed > 0 || !promotions ? [count(changed, 'changed job')] : []),
    ...(promoted > 0 ? [count(promoted, 'promotion')] : []),
  ];
  return parts.join(' · ');
}

/** Says why a check waits or has ended, without remedies that the panel's own buttons offer. */
export function movesReason(check: Pick<MovesView, 'code' | 'message'>): string {
  return check.code === 'over_cap' ? 'The credit limit is reached.' : runReason(check);
}

/** The state of a job change; `''` for one with which nothing was done. */
export function stateText({ state }: MoveView): string {
  switch (state) {
    case 'open':
      return '';
    case 'updated':
      return 'Row updated';
    case 'added':
      return 'Row added';
    case 'ignored':
      return 'Ignored';
    case 'edited':
      return 'Row edited since the check';
    case 'gone':
      return 'No longer in the list';
  }
}

/** Returns whether something can still be done with the job change. */
export function isOpenMove({ state }: Pick<MoveView, 'state'>): boolean {
  return state === 'open' || state === 'edited' || state === 'gone';
}

/** `24 rows updated. 1 row was edited since the check and was kept.` */
export function acceptedText(how: 'update' | 'add', { rows, edited, gone }: MovesAccepted): string {
  const parts = [
    `${count(rows, 'row')} ${how === 'add' ? 'added' : 'updated'}.`,
    ...(edited > 0
      ? [`${count(edited, 'row')} edited since the check ${edited === 1 ? 'was' : 'were'} kept.`]
      : []),
    ...(gone > 0 ? [`${people(gone)} ${gone === 1 ? 'is' : 'are'} no longer in the list.`] : []),
  ];
  return parts.join(' ');
}

/** `24 rows restored. 1 cell edited since then was kept.` */
export function restoredText({ rows, left }: MovesUndone): string {
  const kept =
    left > 0 ? ` ${count(left, 'change')} edited since then ${left === 1 ? 'was' : 'were'} kept.` : '';
  return `${count(rows, 'row')} restored.${kept}`;
}

/** `Oct 1, 2026: 3 changed jobs, 3 credits`. */
export function lastText({ at, changed, promoted, spent }: NonNullable<MonthlyView['last']>): string {
  const parts = [
    count(changed, 'changed job'),
    ...(promoted > 0 ? [count(promoted, 'promotion')] : []),
    credits(spent),
  ];
  return `${dateText(at)}: ${parts.join(', ')}`;
}

/** Says why a monthly check has ended. */
export function endedText({ ended, message, limit }: MonthlyView): string {
  return ended === 'limit'
    ? `The monthly check ended: a month reached ${credits(limit)}.`
    : `The monthly check ended. ${message ?? ''}`.trim();
}
