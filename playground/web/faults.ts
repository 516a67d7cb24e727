/** Faults that a person turns on: what goes wrong with every request until the fault is turned off. */
import type { Lusha } from '../lusha-api/lusha.js';
import type { Wire } from '../wire.js';

export const FAULTS = ['slow', 'flaky', 'offline', 'refuse', 'quota', 'no-credits', 'html'] as const;

export type FaultName = (typeof FAULTS)[number];

/** The name of each fault as the page shows it. */
export const FAULT_LABELS: Readonly<Record<FaultName, string>> = {
  slow: 'Slow requests (8 s each)',
  flaky: 'Every third request fails',
  offline: 'No connection',
  refuse: 'Rejected API key',
  quota: 'No requests left today',
  'no-credits': 'No credits left',
  html: 'Error page instead of an answer',
};

/** How long a request takes while `slow` is on, in ms. */
const SLOW_MS = 8000;
/** Every how many requests one fails while `flaky` is on. */
const FLAKY_EACH = 3;

/** Returns whether a text is the name of a fault. */
export function isFault(name: string): name is FaultName {
  return (FAULTS as readonly string[]).includes(name);
}

export interface FaultSwitches {
  readonly on: readonly FaultName[];
  /** Sends requests to the local Lusha and makes them fail according to the switches. */
  readonly wire: Wire;
  /** Returns how long a request takes now, in ms. */
  latency(): number;
  switchOn(name: FaultName): void;
  /** Turns one fault off and restores what it had used up. */
  switchOff(name: FaultName): void;
  /** Turns all faults off and restores the requests and credits that a fault had used up. */
  heal(): void;
}

/** Creates switches over a local Lusha whose requests usually take `latencyMs`. */
export function createFaultSwitches(lusha: Lusha, latencyMs: number, now: () => number): FaultSwitches {
  const on = new Set<FaultName>();
  let sent = 0;
  let creditsTaken = 0;
  let limitsBefore = lusha.limits;

  const spoil = (): void => {
    sent += 1;
    if (on.has('offline')) lusha.fail({ cut: 'before' });
    else if (on.has('html')) lusha.fail({ html: 502 });
    else if (on.has('refuse')) lusha.fail({ status: 401 });
    else if (on.has('flaky') && sent % FLAKY_EACH === 0) lusha.fail({ status: 500 });
  };

  const switchOff = (name: FaultName): void => {
    if (!on.delete(name)) return;
    if (name === 'quota') lusha.setLimits(limitsBefore);
    if (name === 'no-credits') {
      lusha.addCredits(creditsTaken);
      creditsTaken = 0;
    }
  };

  return {
    get on() {
      return [...on];
    },
    wire(request, at) {
      spoil();
      return lusha.wire(request, at);
    },
    latency: () => (on.has('slow') ? SLOW_MS : latencyMs),
    switchOn(name) {
      if (on.has(name)) return;
      on.add(name);
      if (name === 'quota') {
        limitsBefore = lusha.limits;
        lusha.setLimits({ day: lusha.quota(now()).day?.used ?? 0 });
      }
      if (name === 'no-credits') {
        creditsTaken = lusha.record.balance;
        lusha.addCredits(-creditsTaken);
      }
    },
    switchOff,
    heal() {
      for (const name of [...on]) switchOff(name);
      lusha.heal();
    },
  };
}
