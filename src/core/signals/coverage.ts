/** What was asked about one type of events of one person or company, so that nothing is asked and charged again. */

export interface AskedSignals {
  /** The first day that is covered, `YYYY-MM-DD`. */
  readonly since?: string;
  /** The day of the last answer, `YYYY-MM-DD` in UTC. Until then the days are covered. */
  readonly checked?: string;
  /** The most events that were asked for. */
  readonly results?: number;
  /** Epoch ms of the last request. */
  readonly sent?: number;
  /** Epoch ms of the last answer or certain refusal. */
  readonly answered?: number;
}

const DAY_MS = 86_400_000;

/** Returns the day so many days after another one, or before it for a negative number. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Returns whether a request was sent and its answer is not known, so that asking again may be charged again. */
export function isSignalLost(asked: AskedSignals | undefined): boolean {
  return asked?.sent !== undefined && asked.sent > (asked.answered ?? 0);
}

/** Merges what two records say. The order does not matter. */
export function mergeAsked(a: AskedSignals, b: AskedSignals): AskedSignals {
  return {
    ...mergeWindows(a, b),
    ...latest('sent', a, b),
    ...latest('answered', a, b),
  };
}

function latest(name: 'sent' | 'answered', a: AskedSignals, b: AskedSignals): AskedSignals {
  const times = [a[name], b[name]].filter((time) => time !== undefined);
  return times.length === 0 ? {} : { [name]: Math.max(...times) };
}

/** Unites windows that overlap or adjoin. Of others the later one stays, because only one window is stored. */
function mergeWindows(a: AskedSignals, b: AskedSignals): AskedSignals {
  const [one, other] = [windowOf(a), windowOf(b)];
  if (!one) return other ?? {};
  if (!other) return one;
  const [earlier, later] = one.checked <= other.checked ? [one, other] : [other, one];
  const isApart = later.since > daysAfter(earlier.checked, 1);
  if (isApart) return later;
  return {
    since: earlier.since < later.since ? earlier.since : later.since,
    checked: later.checked,
    results: Math.max(earlier.results, later.results),
  };
}

interface Window {
  readonly since: string;
  readonly checked: string;
  readonly results: number;
}

function windowOf({ since, checked, results }: AskedSignals): Window | undefined {
  return since === undefined || checked === undefined ? undefined : { since, checked, results: results ?? 1 };
}
