/** One event of a person or a company, and how it is told from others and written into a cell. */
import { digest } from '../digest';
import { fold } from '../lookup/text';
import type { SignalType } from './types';

/** An event. What Lusha did not say is absent. */
export interface SignalEvent {
  readonly type: SignalType;
  /** `YYYY-MM-DD`; `''` where the answer has no day. */
  readonly date: string;
  /** Lusha's number of an event of a company. */
  readonly signalId?: string;
  /** Where the person works now. */
  readonly company?: string;
  readonly companyDomain?: string;
  readonly title?: string;
  readonly department?: string;
  readonly seniority?: string;
  readonly previousCompany?: string;
  readonly previousDomain?: string;
  readonly previousTitle?: string;
  /** Where a company hires: a state and a country. */
  readonly place?: string;
  /** A number and what it was before, such as employees or visits in a month. */
  readonly before?: number;
  readonly after?: number;
  /** The change in percent as Lusha gives it. Whether a decrease has a sign is not documented. */
  readonly percent?: number;
  /** What a piece of news is about, such as `partnership`. */
  readonly event?: string;
  readonly headline?: string;
  readonly summary?: string;
  /** The topics of a post. */
  readonly topics?: readonly string[];
  readonly author?: string;
  readonly url?: string;
  /** What else Lusha sent, as compact JSON. */
  readonly more?: string;
  /** The key of an event of which a file that keeps only IDs has no more. */
  readonly seen?: string;
}

/**
 * Returns what tells an event of one person or company from their others: Lusha's number of it, or else its type and day with
 * the new company, or with the address, department, or place.
 */
export function seenKey(event: SignalEvent): string {
  const { type, date, signalId, company, url, seen } = event;
  if (seen !== undefined) return seen;
  if (signalId !== undefined) return `#${signalId}`;
  const other = url ?? event.event ?? event.department ?? event.place ?? '';
  return digest(`${type} ${date} ${company === undefined ? other : fold(company)}`);
}

/** Returns what tells an event from others and nothing else. */
export function seenOnly(event: SignalEvent): SignalEvent {
  const { type, date, signalId } = event;
  return signalId === undefined ? { type, date, seen: seenKey(event) } : { type, date, signalId };
}

/** Returns the events without repeats, the newest first. Of two with the same key the later one in the list stays, if it has more than the key. */
export function uniqueEvents(events: readonly SignalEvent[]): readonly SignalEvent[] {
  const byKey = new Map<string, SignalEvent>();
  for (const event of events) {
    const key = seenKey(event);
    if (!byKey.has(key) || !isSeenOnly(event)) byKey.set(key, event);
  }
  return [...byKey.values()].sort((a, b) => compared(b.date, a.date) || compared(seenKey(a), seenKey(b)));
}

/** Returns whether nothing else is known of an event than that it was seen. */
export function isSeenOnly({ type, date, signalId, seen, ...texts }: SignalEvent): boolean {
  return Object.keys(texts).length === 0;
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Returns an event as one line, such as `2026-10-12 · Hiring up 50% in Operations`. */
export function eventLine(event: SignalEvent): string {
  return event.date === '' ? eventText(event) : `${event.date} · ${eventText(event)}`;
}

/** Returns what happened, without the day. */
export function eventText(event: SignalEvent): string {
  const { type, after } = event;
  if (type === 'companyChange') return changeText(event);
  if (type === 'promotion') return joined('Promoted', to(event.title), at(event.company));
  if (type === 'linkedinActivityIntent') return postText(event);
  if (type.endsWith('News')) return newsText(event);
  if (type.startsWith('surge')) return joined('Hiring', direction(event), where(event));
  if (type.startsWith('headcount')) {
    const months = /\d+/.exec(type)?.[0] ?? '';
    const span = `in ${months} ${months === '1' ? 'month' : 'months'}`;
    return joined('Headcount', direction(event), span) + reached(after, '');
  }
  if (type.startsWith('itSpend')) return joined('IT spend', direction(event)) + reached(after, ' a year');
  return joined('Website visits', direction(event)) + reached(after, ' a month');
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

function to(title: string | undefined): string {
  return title === undefined ? '' : `to ${title}`;
}

function at(company: string | undefined): string {
  return company === undefined ? '' : `at ${company}`;
}

function where({ department, place }: SignalEvent): string {
  const of = department ?? place;
  return of === undefined ? '' : `in ${of}`;
}

function direction({ type, percent }: SignalEvent): string {
  const word = type.includes('Decrease') ? 'down' : 'up';
  return percent === undefined ? word : `${word} ${number(Math.abs(percent))}%`;
}

function reached(after: number | undefined, per: string): string {
  return after === undefined ? '' : `, to ${number(after)}${per}`;
}

function number(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 1 });
}

function changeText({ previousCompany, company, title }: SignalEvent): string {
  const move = [previousCompany, company].filter((name) => name !== undefined).join(' → ');
  const parts = [move, title ?? ''].filter((part) => part !== '');
  return parts.length === 0 ? 'Changed company' : parts.join(', ');
}

function newsText({ event, headline, summary }: SignalEvent): string {
  const about = event === undefined ? '' : event.charAt(0).toUpperCase() + event.slice(1);
  const parts = [about, headline ?? summary ?? ''].filter((part) => part !== '');
  return parts.length === 0 ? 'News' : parts.join(': ');
}

function postText({ author, topics = [], summary }: SignalEvent): string {
  const by = author === undefined ? '' : `by ${author}`;
  const about = topics.length === 0 ? '' : `about ${topics.join(', ')}`;
  const line = joined('Post', by, about);
  return summary === undefined ? line : `${line}: ${summary}`;
}
