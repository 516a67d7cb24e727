/** The response of a job to a problem: it waits when waiting helps and stops otherwise. */

import { type AccountState, readAccountState } from '../../acquire/account-state';
import type { Problem } from '../../acquire/purchase-request';
import { allowance } from '../../core/quota';
import type { PersonPorts } from '../../ports';
import type { JobRecord } from './record';

/** `idle` counts consecutive steps without a result; `isShown` is true when the person sees why the job waits. */
type Pause =
  | { readonly kind: 'stop' }
  | {
      readonly kind: 'wait';
      readonly idle: number;
      readonly continueAt: number;
      readonly isShown: boolean;
    };

/** After this many consecutive steps without a result the job stops. */
export const IDLE_STEPS = 5;
/** After this many consecutive steps that were cut off the job stops. Google cuts off single executions for reasons of its own. */
export const CUT_STEPS = 10;
/** In characters: the record has to fit into one property. */
const LONGEST_MESSAGE = 200;
/** The pause when Lusha or Google does not answer, and the pause when only the time of the step was up. */
const PAUSE_MS = 30_000;
const SHORTLY_MS = 500;

/** Returns the record of a job that met a problem: it waits when waiting helps and is stopped otherwise. `done` is the number of results of this step. */
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

/**
 * Returns the record of a job whose step has failed for a reason that no rule covers: it tries again, and it stops after a few
 * failures in a row, so that it never fails for ever. What Google says is shown; other messages say nothing to a person.
 */
export function failedJob<R extends JobRecord>(record: R, now: number, error: unknown): R {
  const said = googleMessage(error);
  const problem: Problem = { code: 'step_failed', ...(said ? { params: { message: said } } : {}) };
  const idle = record.idle + 1;
  if (idle >= IDLE_STEPS) return stoppedJob(record, now, problem);
  return { ...record, idle, continueAt: now + PAUSE_MS };
}

/** Returns what Google says in its own exceptions, which have this name in every language; `''` for any other error. */
function googleMessage(error: unknown): string {
  const { name, message } = Object(error) as { readonly name?: unknown; readonly message?: unknown };
  if (name !== 'Exception' || typeof message !== 'string') return '';
  return message.replace(/(?<![.\s])[.\s]+$/, '').slice(0, LONGEST_MESSAGE);
}

/** Returns the record of a stopped job; `problem` is the reason, unless a person stopped it. */
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
        continueAt: opensAt(state, now) ?? now + PAUSE_MS,
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

/** Returns when the request limit that is used up opens again, in epoch ms; `undefined` when none is used up. */
function opensAt({ quota }: Pick<AccountState, 'quota'>, now: number): number | undefined {
  const allowed = quota ? allowance(quota, now) : undefined;
  return allowed?.code ? allowed.opensAt : undefined;
}

/** Returns the time of the next step, in epoch ms, after the minute's requests were used up; shortly from now when the minute has opened already. */
export function minuteOpensAt(state: Pick<AccountState, 'quota'>, now: number): number {
  return opensAt(state, now) ?? now + SHORTLY_MS;
}
