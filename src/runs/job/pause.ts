/** What a job does about a problem: it waits where waiting helps, else it stops. */

import { type AccountState, readAccountState } from '../../acquire/account-state';
import type { Problem } from '../../acquire/purchase-request';
import { allowance } from '../../core/quota';
import type { PersonPorts } from '../../ports';
import type { JobRecord } from './record';

/** `idle`: steps one after the other that brought nothing; `isShown`: whether the person sees why the job waits. */
type Pause =
  | { readonly kind: 'stop' }
  | {
      readonly kind: 'wait';
      readonly idle: number;
      readonly continueAt: number;
      readonly isShown: boolean;
    };

/** Steps that bring nothing, one after the other, before a job stops by itself. */
export const IDLE_STEPS = 5;
/** Until another look when Lusha or Google does not answer, and when only the time was up. */
const PAUSE_MS = 30_000;
const SHORTLY_MS = 500;

/** Gives the record of a job that met a problem: it waits where waiting helps, else it is stopped. `done`: what this step has brought. */
export function pausedJob<R extends JobRecord>(
  ports: PersonPorts,
  record: R,
  problem: Problem,
  done: number,
): R {
  const pause = pauseFor(ports, record, problem, done);
  if (pause.kind === 'stop') return stoppedJob(record, ports.clock.now(), problem);
  const { idle, continueAt, isShown } = pause;
  return { ...record, idle, continueAt, ...(isShown ? { problem } : {}) };
}

/** Gives the record of a job that was stopped; `problem` says why, where no person did it. */
export function stoppedJob<R extends JobRecord>(record: R, now: number, problem?: Problem): R {
  return {
    ...record,
    continueAt: undefined,
    lease: undefined,
    phase: 'stopped',
    stoppedIn: record.phase,
    ended: now,
    idle: 0,
    ...(problem ? { problem } : {}),
  };
}

function pauseFor(
  { clock, documentProperties }: PersonPorts,
  { account, idle: before }: JobRecord,
  { code }: Problem,
  done: number,
): Pause {
  const now = clock.now();
  const idle = done > 0 ? 0 : before + 1;
  const state = readAccountState(documentProperties.getAll(), account, now);
  switch (code) {
    case 'quota_minute':
      return { kind: 'wait', idle: 0, continueAt: minuteOpensAt(state, now), isShown: true };
    case 'quota_hour':
    case 'quota_day':
      return {
        kind: 'wait',
        idle: 0,
        continueAt: state.halt?.until ?? opensAt(state, now) ?? now,
        isShown: true,
      };
    case 'waiting':
      if (idle >= IDLE_STEPS) return { kind: 'stop' };
      return { kind: 'wait', idle, continueAt: done > 0 ? now : now + PAUSE_MS, isShown: false };
    case 'google_busy':
    case 'journal_full':
    case 'server':
    case 'network':
    case 'timeout':
      return idle >= IDLE_STEPS
        ? { kind: 'stop' }
        : { kind: 'wait', idle, continueAt: now + PAUSE_MS, isShown: true };
    default:
      return { kind: 'stop' };
  }
}

/** Gives when the limit of requests that is used up opens again, epoch ms; `undefined` where none is used up. */
function opensAt({ quota }: Pick<AccountState, 'quota'>, now: number): number | undefined {
  const allowed = quota ? allowance(quota, now) : undefined;
  return allowed?.code ? allowed.opensAt : undefined;
}

/** Gives when a step makes sense again that had no request left this minute; shortly where the minute has opened by now. */
export function minuteOpensAt(state: Pick<AccountState, 'quota'>, now: number): number {
  return opensAt(state, now) ?? now + SHORTLY_MS;
}
