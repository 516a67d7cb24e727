/** Plans who is asked about which types of events from which day on, so that no event is charged twice. */
import type { Kind } from '../kind';
import { LIST_PRICES, type Prices } from '../prices';
import { type AskedSignals, daysAfter, isSignalLost } from './coverage';
import type { SignalEvent } from './event';
import { INTENT_POSTS, type SignalType } from './types';

/** How many days before the last check events are asked for again: Lusha dates them up to weeks late. */
export const LATE_DAYS = 28;
/** The most posts of a company in one answer (V3 specification). */
const MOST_POSTS = 50;

/** What is known of one person or company. */
export interface KnownSignals {
  readonly asked: Readonly<Partial<Record<SignalType, AskedSignals>>>;
  readonly events: readonly SignalEvent[];
}

/** What is wanted of everybody. */
export interface WantedSignals {
  readonly types: readonly SignalType[];
  /** The first day, `YYYY-MM-DD`. */
  readonly since: string;
  /** Today in UTC. */
  readonly today: string;
  /** The most events of each type and ID, 1 to 100. */
  readonly results: number;
  /**
   * `known`: what was answered once is not asked again, however old it is. `news`: whoever was not asked today is asked for what
   * came since.
   */
  readonly mode: 'known' | 'news';
  /** Answers from before this day do not count as known, in the mode `known`. */
  readonly notBefore?: string;
  /** Whether requests whose answers were lost may be repeated. A person agreed to a possible second charge. */
  readonly repeatLost?: boolean;
}

/** IDs that are asked for the same types from the same day on. */
export interface SignalWindow {
  readonly ids: readonly string[];
  readonly types: readonly SignalType[];
  readonly since: string;
}

export interface SignalWindows {
  readonly windows: readonly SignalWindow[];
  /** IDs of which one type is not asked because the answer of an earlier request was lost. */
  readonly lost: readonly string[];
}

/**
 * Plans the requests for these IDs, in their order. Whoever has a known event is asked from the day after it at the earliest;
 * all whom this moves share one start, the latest of their days, so that they take one request and not one each.
 */
export function signalWindows(
  ids: readonly string[],
  knownOf: (id: string) => KnownSignals | undefined,
  wanted: WantedSignals,
): SignalWindows {
  const groups = new Map<string, { ids: string[]; types: readonly SignalType[]; since: string }>();
  const lost: string[] = [];
  for (const id of ids) {
    const known = knownOf(id);
    const parts = new Map<string, { types: SignalType[]; since: string }>();
    let isLost = false;
    for (const type of wanted.types) {
      const start = startOf(type, known, wanted);
      if (start === 'lost') isLost = true;
      if (start === 'lost' || start === undefined) continue;
      const key = start.isMoved ? 'moved' : start.since;
      const part = parts.get(key) ?? { types: [], since: start.since };
      part.types.push(type);
      parts.set(key, { ...part, since: laterOf(part.since, start.since) });
    }
    if (isLost) lost.push(id);
    for (const [key, { types, since }] of parts) {
      const name = `${key} ${types.join(' ')}`;
      const group = groups.get(name) ?? { ids: [], types, since };
      group.ids.push(id);
      groups.set(name, { ...group, since: laterOf(group.since, since) });
    }
  }
  return { windows: [...groups.values()], lost };
}

/** Returns the most events of one ID that a request for these types can be charged for. */
export function eventsAtMost(types: readonly SignalType[], results: number): number {
  return types.reduce(
    (sum, type) => sum + (type === INTENT_POSTS ? Math.min(results, MOST_POSTS) : results),
    0,
  );
}

/** Returns the price of one event. */
export function signalPrice(kind: Kind, prices: Prices): number {
  // A price list that an older version stored has no price for events of companies.
  const { signal, signalCompany } = { ...LIST_PRICES, ...prices };
  return kind === 'contact' ? signal : signalCompany;
}

/** Returns the most credits that these windows can cost. */
export function signalsCost(
  kind: Kind,
  windows: readonly Pick<SignalWindow, 'ids' | 'types'>[],
  results: number,
  prices: Prices,
): number {
  const events = windows.reduce((sum, { ids, types }) => sum + ids.length * eventsAtMost(types, results), 0);
  return events * signalPrice(kind, prices);
}

interface Start {
  readonly since: string;
  /** Whether a known event moved it. */
  readonly isMoved: boolean;
}

function startOf(
  type: SignalType,
  known: KnownSignals | undefined,
  wanted: WantedSignals,
): Start | 'lost' | undefined {
  const asked = known?.asked[type];
  if (isSignalLost(asked) && !wanted.repeatLost) return 'lost';
  const events = (known?.events ?? []).filter((event) => event.type === type);
  const since = asked === undefined ? wanted.since : openSince(asked, events, wanted);
  if (since === undefined) return undefined;
  const last = events.map(({ date }) => dayTold(date, asked, wanted.today)).reduce(laterOf, '');
  const next = last === '' ? '' : daysAfter(last, 1);
  if (next <= since) return { since, isMoved: false };
  return next > wanted.today ? undefined : { since: next, isMoved: true };
}

/** Returns from when on something is not known; `undefined` if everything that is wanted is known. */
function openSince(
  { since, checked, results = 1 }: AskedSignals,
  events: readonly SignalEvent[],
  wanted: WantedSignals,
): string | undefined {
  // A day of the future is damaged.
  if (since === undefined || checked === undefined || checked > wanted.today) return wanted.since;
  const isCovered = since <= wanted.since;
  if (wanted.mode === 'known' && checked >= (wanted.notBefore ?? '')) {
    const count = events.filter(({ date }) => date >= wanted.since).length;
    // Fewer events than were asked for are all that there are.
    const isWhole = isCovered && (results >= wanted.results || count < results);
    return isWhole || count >= wanted.results ? undefined : wanted.since;
  }
  if (!isCovered) return wanted.since;
  return checked === wanted.today ? undefined : laterOf(wanted.since, daysAfter(checked, -LATE_DAYS));
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}

/** An event that is dated further ahead is damaged. */
const AHEAD_DAYS = 366;

/**
 * Returns the day of an event; for one without a day, or with an impossible one, that of the last answer, which has told of it.
 * `''` where that is not known.
 */
function dayTold(date: string, { checked = '' }: AskedSignals = {}, today: string): string {
  if (date !== '' && date <= daysAfter(today, AHEAD_DAYS)) return date;
  return checked <= today ? checked : '';
}
