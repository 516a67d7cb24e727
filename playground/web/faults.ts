/** Faults that a person switches on: what goes wrong with every request until it is healed. */
import type { Lusha } from '../lusha-api/lusha.js';
import type { Wire } from '../wire.js';

export const FAULTS = ['slow', 'flaky', 'offline', 'refuse', 'quota', 'no-credits', 'html'] as const;

export type FaultName = (typeof FAULTS)[number];

/** ms of a request while `slow` is on. */
const SLOW_MS = 8000;
/** Every so many-th request fails while `flaky` is on. */
const FLAKY_EACH = 3;

export function isFault(name: string): name is FaultName {
  return (FAULTS as readonly string[]).includes(name);
}

export interface FaultSwitches {
  readonly on: readonly FaultName[];
  /** Requests spoiled as the switches say. */
  readonly wire: Wire;
  /** ms that a request takes now. */
  latency(): number;
  switchOn(name: FaultName): void;
  /** Switches everything off, and gives back what was taken. */
  heal(): void;
}

/** Switches over a local Lusha whose requests usually take `latencyMs`. */
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
    heal() {
      if (on.has('quota')) lusha.setLimits(limitsBefore);
      lusha.addCredits(creditsTaken);
      creditsTaken = 0;
      on.clear();
      lusha.heal();
    },
  };
}
