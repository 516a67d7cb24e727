/** Counts what a piece of work costs: requests and credits at Lusha, and calls of Google services. */
import type { Playground } from '../../test/support/playground.ts';

export interface Costs {
  /** Requests that can cost credits, and requests that never do. */
  readonly requests: number;
  readonly free: number;
  /** All credits, and those of them that were charged for looking up or searching. */
  readonly credits: number;
  readonly searchCredits: number;
  readonly executions: number;
  readonly calls: Calls;
}

/**
 * Calls of Google services by what they touch: values and formulas of cells, number formats, properties, caches, the lock of
 * the file, and flushes. `all` also has those that only name or describe a place, and links, looks and widths.
 */
export interface Calls {
  readonly values: number;
  readonly formats: number;
  readonly properties: number;
  readonly cache: number;
  readonly lock: number;
  readonly flush: number;
  readonly all: number;
}

/** Recognizes by its name what a call touches. The rest of the calls counts only among all. */
const TOUCHES: Readonly<Record<Exclude<keyof Calls, 'all'>, RegExp>> = {
  values: /^Range\.(?:(?:get|set)(?:Display)?(?:Values?|Formulas?(?:R1C1)?)$|clear)/,
  formats: /^Range\.[gs]etNumberFormats?$/,
  properties: /^Properties\./,
  cache: /^Cache\./,
  lock: /^Lock\.tryLock$/,
  flush: /\.flush$/,
};

const KINDS = Object.keys(TOUCHES) as (keyof typeof TOUCHES)[];

/** Adds up the calls that take time or count against a quota. */
export function costlyCalls({ values, formats, properties, cache, lock, flush }: Calls): number {
  return values + formats + properties + cache + lock + flush;
}

/** Begins to count. The returned function ends it and gives the costs since then. */
export function startCount({ host, lusha }: Pick<Playground, 'host' | 'lusha'>): () => Costs {
  const from = host.executions.length;
  lusha.record.reset();
  return () => {
    const executions = host.executions.slice(from);
    const { chargedRequests: requests, freeRequests: free, total: credits } = lusha.record;
    const { contactSearch: searchCredits } = lusha.record.credits;
    return {
      requests,
      free,
      credits,
      searchCredits,
      executions: executions.length,
      calls: countCalls(executions),
    };
  };
}

function countCalls(executions: Playground['host']['executions']): Calls {
  const counts = { values: 0, formats: 0, properties: 0, cache: 0, lock: 0, flush: 0, all: 0 };
  for (const { serviceCalls } of executions) {
    for (const [name, times] of Object.entries(serviceCalls)) {
      counts.all += times;
      const kind = KINDS.find((one) => TOUCHES[one].test(name));
      if (kind) counts[kind] += times;
    }
  }
  return counts;
}
