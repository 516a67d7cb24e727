/** What a fault is, and how one takes effect at a chosen request or service call. */
import type { ObservedCall } from '../../playground/host';
import type { Fault as LushaFault } from '../../playground/lusha-api/errors/faults';
import type { JobName, Work } from '../support/jobs';
import type { Setup } from '../support/playground';

/** Returns numbers in [0, 1). */
export type Random = () => number;

/** When a fault begins, and what decides its details. */
export interface Moment {
  /** The number of the request or of the service call, counted from 1 when the person begins to work. */
  readonly at: number;
  readonly random: Random;
}

/** Takes away what is in the way, as a person does who follows what the add-on says. */
export type Cure = () => unknown;

export interface Fault {
  readonly name: string;
  /** What `at` counts: requests to Lusha, or service calls whose `Service.method` fits. */
  readonly counts: 'requests' | RegExp;
  applies(job: JobName): boolean;
  /** Changes how the file is opened. */
  setup?(setup: Setup): Setup;
  /** Whether rows, the sheet or the job may stay otherwise than an undisturbed job leaves them, even when the fault is over. */
  readonly lasts?: boolean;
  /** Whether Lusha charges more than it says, so that a limit can only be kept after the requests in flight. */
  readonly overcharges?: boolean;
  inject(work: Work, moment: Moment): Cure | undefined;
}

const ALL = () => true;

export function pick<T>(random: Random, options: readonly [T, ...T[]]): T {
  return options[Math.floor(random() * options.length)] ?? options[0];
}

/** Returns a whole number from `least` to `most`. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** Creates a fault of the answers of Lusha, from the `at`-th request on. `heal` ends it. */
export function lushaFault(
  name: string,
  make: (random: Random, work: Work) => LushaFault,
  more: Partial<Pick<Fault, 'lasts' | 'overcharges'>> = {},
): Fault {
  return {
    name,
    counts: 'requests',
    applies: (job) => job !== 'undo' && job !== 'replace with values',
    ...more,
    inject(work, { at, random }) {
      work.playground.lusha.fail({ ...make(random, work), skip: at - 1 });
      return undefined;
    },
  };
}

export interface CallFault {
  readonly name: string;
  readonly counts: RegExp;
  readonly applies?: (job: JobName) => boolean;
  readonly lasts?: boolean;
  /** The number of calls that it affects. The default is one call. */
  times?(random: Random): number;
  /** Throws what the service throws, ends the execution, or changes something before the call has its effect. */
  effect(work: Work, random: Random, call: ObservedCall): 'kill' | undefined;
}

/** Creates a fault of service calls, from the `at`-th call that fits on. */
export function callFault({ name, counts, applies = ALL, lasts = false, times, effect }: CallFault): Fault {
  return {
    name,
    counts,
    applies,
    lasts,
    inject(work, { at, random }) {
      const end = at + (times?.(random) ?? 1);
      let seen = 0;
      return work.playground.host.onServiceCall((call) => {
        if (!counts.test(`${call.service}.${call.method}`)) return undefined;
        seen += 1;
        return seen >= at && seen < end ? effect(work, random, call) : undefined;
      });
    },
  };
}
