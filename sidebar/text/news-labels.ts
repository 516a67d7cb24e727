/** Texts about account signals. */
import type { NewsSetup, NewsUndone, NewsView } from '../../src/rpc';
import { shortDay } from './days';
import { runReason } from './errors';
import { count, number } from './numbers';

/** `1 company`, `200 companies`. */
export function companies(value: number): string {
  return count(value, 'company', 'companies');
}

/** `Nov 24`, with the year where it is not this one. */
function dayText(day: string, now: number): string {
  const year = day.slice(0, 4);
  return year === String(new Date(now).getUTCFullYear()) ? shortDay(day) : `${shortDay(day)}, ${year}`;
}

/** `30 events at 28 companies`; `No events since Jun 1`. */
export function foundText({
  events,
  companies: at,
  since,
  now,
}: Pick<NewsView, 'events' | 'companies' | 'since' | 'now'>): string {
  return events === 0
    ? `No events since ${dayText(since, now)}`
    : `${count(events, 'event')} at ${companies(at)}`;
}

/** Says which rows are not asked about, and why, one line each. */
export function notAskedLines({ notAsked }: NewsSetup): readonly string[] {
  const { unnamed, never, notFound, unsure } = notAsked;
  const lines: readonly (readonly [number, string])[] = [
    [unnamed, 'cannot be looked up: add a domain or a company name'],
    [notFound, 'not found by Lusha'],
    [unsure, 'with a possible match only'],
    [never, 'on the never-contact list'],
  ];
  return lines.filter(([rows]) => rows > 0).map(([rows, why]) => `${count(rows, 'row')} ${why}`);
}

/** Says why a check waits or has ended, without remedies that the panel's own buttons offer. */
export function newsReason(check: Pick<NewsView, 'code' | 'message'>): string {
  return check.code === 'over_cap' ? 'The credit limit is reached.' : runReason(check);
}

/** `24 rows restored. 1 cell edited since then was kept.` */
export function restoredText({ rows, left }: NewsUndone): string {
  const kept =
    left > 0 ? ` ${count(left, 'cell')} edited since then ${left === 1 ? 'was' : 'were'} kept.` : '';
  return `${count(rows, 'row')} restored.${kept}`;
}

/** `Checked 40 of 200 companies`. */
export function barUnit({ records, listed }: Pick<NewsView, 'records' | 'listed'>): string {
  return records === undefined ? `${number(listed)} ${listed === 1 ? 'row' : 'rows'}` : companies(records);
}
