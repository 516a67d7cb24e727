/** What the page's status bar and its list of executions show, and what of it has changed. */
import type { ExecutionRecord } from '../host/execution.js';
import type { Host } from '../host.js';
import type { Lusha } from '../lusha-api/lusha.js';
import type { FaultName } from './faults.js';
import type { AccountStatus, ExecutionRow, Status, ToPage } from './messages.js';

/** How many executions a page lists when it opens. */
const LISTED = 300;
const SECOND_MS = 1000;

export interface Meters {
  /** Returns what has changed since the last call. */
  news(): readonly ToPage[];
  /** Returns everything, for a page that opens. */
  all(): readonly ToPage[];
}

export interface MetersParts {
  readonly host: Host;
  readonly account: () => AccountStatus;
  readonly plan: string | null;
  readonly faults: () => readonly FaultName[];
}

/** Creates the meters of a host and an account. */
export function createMeters({ host, account, plan, faults }: MetersParts): Meters {
  const changed = new Map<number, ExecutionRecord>();
  host.onExecution((record) => changed.set(record.id, record));
  let told = '';
  const status = (): Status => ({
    ...account(),
    now: Math.floor(host.clock.now() / SECOND_MS) * SECOND_MS,
    plan,
    running: host.executions.filter(({ ended }) => ended === null).length,
    faults: faults(),
  });
  return {
    news() {
      const news: ToPage[] = [];
      const rows = [...changed.values()].map(rowOf);
      changed.clear();
      if (rows.length > 0) news.push({ kind: 'executions', rows });
      const now = status();
      const text = JSON.stringify(now);
      if (text !== told) news.push({ kind: 'status', status: now });
      told = text;
      return news;
    },
    all: () => [
      { kind: 'executions', rows: host.executions.slice(-LISTED).map(rowOf) },
      { kind: 'status', status: status() },
    ],
  };
}

/** Reads the account of the local Lusha from its own record. */
export function localAccount(lusha: Lusha, now: () => number): AccountStatus {
  const { chargedRequests, freeRequests, credits, total, balance } = lusha.record;
  const { minute, hour, day } = lusha.quota(now());
  const left = (state: typeof minute) =>
    state && { left: state.remaining, limit: state.limit, resetsAt: state.resetsAt };
  return {
    chargedRequests,
    freeRequests,
    credits,
    total,
    balance,
    quota: { minute: left(minute), hour: left(hour), day: left(day) },
  };
}

function rowOf(record: ExecutionRecord): ExecutionRow {
  const { id, kind, user, started, ended, limitMs, outcome, error } = record;
  return { id, function: record.function, kind, user, started, ended, limitMs, outcome, error };
}
