/** What the ledger keeps of the events of one person or company: what was asked, and every event that was paid for. */
import { type AskedSignals, mergeAsked } from '../core/signals/coverage';
import { type SignalEvent, seenOnly, uniqueEvents } from '../core/signals/event';
import type { SignalType } from '../core/signals/types';

export interface SignalsEntry {
  readonly kind: 'signals';
  /** Epoch ms of the last request or answer. */
  readonly at: number;
  /** Lusha's ID. */
  readonly id: string;
  readonly asked: Readonly<Partial<Record<SignalType, AskedSignals>>>;
  /** The newest first, each once. */
  readonly events: readonly SignalEvent[];
  /** Epoch ms of when Lusha refused the ID. */
  readonly refused?: number;
}

/** The most events that are kept. Older ones are not asked for again, because nobody is asked about days before a known event. */
const KEPT_EVENTS = 100;

/** Merges what two entries of one ID know, in any order. An event that one of them has is never lost. */
export function mergeSignals(older: SignalsEntry, newer: SignalsEntry): SignalsEntry {
  const asked: Partial<Record<SignalType, AskedSignals>> = { ...older.asked };
  for (const [type, own] of Object.entries(newer.asked) as [SignalType, AskedSignals][]) {
    const before = asked[type];
    asked[type] = before ? mergeAsked(before, own) : own;
  }
  const refused = Math.max(older.refused ?? 0, newer.refused ?? 0);
  return {
    kind: 'signals',
    at: Math.max(older.at, newer.at),
    id: newer.id,
    asked,
    events: uniqueEvents([...older.events, ...newer.events]).slice(0, KEPT_EVENTS),
    ...(refused === 0 ? {} : { refused }),
  };
}

/** Returns the part of an entry that `known` does not say already. */
export function signalsOver(known: SignalsEntry, entry: SignalsEntry): SignalsEntry {
  const isKnown = (one: unknown, all: readonly unknown[]) =>
    all.some((other) => JSON.stringify(other) === JSON.stringify(one));
  const asked = Object.entries(entry.asked).filter(
    ([type, own]) => !isKnown(own, [known.asked[type as SignalType]]),
  );
  return {
    ...entry,
    asked: Object.fromEntries(asked),
    events: entry.events.filter((event) => !isKnown(event, known.events)),
  };
}

/** Returns what a file keeps that keeps only IDs: what was asked, and which events it has seen. */
export function signalsWithoutTexts(entry: SignalsEntry): SignalsEntry {
  return { ...entry, events: entry.events.map(seenOnly) };
}

/**
 * Returns the entry as it is where `fits`, otherwise with fewer texts of its older events; which events were seen is kept.
 * `undefined` where not even that fits.
 */
export function fittingSignals(
  entry: SignalsEntry,
  fits: (entry: SignalsEntry) => boolean,
): SignalsEntry | undefined {
  const short = entry.events.map(({ more, summary, ...event }) => event);
  const least = entry.events.map(seenOnly);
  const choices = [
    entry.events,
    short,
    ...[20, 5, 0].map((whole) => [...short.slice(0, whole), ...least.slice(whole)]),
  ];
  const events = choices.find((one) => fits({ ...entry, events: one }));
  return events && { ...entry, events };
}
