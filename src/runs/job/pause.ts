/** What a run does about a problem: wait where waiting helps, else stop. */

import { readAccountState } from '../../acquire/account-state';
import type { Problem } from '../../acquire/purchase-request';
import { allowance } from '../../core/quota';
import type { PersonPorts } from '../../ports';

/** `idle`: steps one after the other that brought nothing. */
export type Pause =
  | { readonly kind: 'stop' }
  | { readonly kind: 'wait'; readonly idle: number; readonly continueAt: number; readonly says: boolean };

/** Steps that bring nothing, one after the other, before a run stops by itself. */
export const IDLE_STEPS = 5;
/** Until another look when Lusha or Google does not answer, and when only the time was up. */
const PAUSE_MS = 30_000;
const SHORTLY_MS = 500;

/** `before`: idle steps until now; `done`: what this step has brought; `says`: whether the person is told why it waits. */
export function pauseFor(
  { clock, documentProperties }: PersonPorts,
  account: string,
  { code }: Problem,
  before: number,
  done: number,
): Pause {
  const now = clock.now();
  const idle = done > 0 ? 0 : before + 1;
  const { quota, halt } = readAccountState(documentProperties.getAll(), account, now);
  const allowed = quota ? allowance(quota, now) : undefined;
  const opensAt = allowed?.code ? allowed.opensAt : undefined;
  switch (code) {
    case 'quota_minute':
      return { kind: 'wait', idle: 0, continueAt: opensAt ?? now + SHORTLY_MS, says: true };
    case 'quota_hour':
    case 'quota_day':
      return { kind: 'wait', idle: 0, continueAt: halt?.until ?? opensAt ?? now, says: true };
    case 'waiting':
      if (idle >= IDLE_STEPS) return { kind: 'stop' };
      return { kind: 'wait', idle, continueAt: done > 0 ? now : now + PAUSE_MS, says: false };
    case 'google_busy':
    case 'journal_full':
    case 'server':
    case 'network':
    case 'timeout':
      return idle >= IDLE_STEPS
        ? { kind: 'stop' }
        : { kind: 'wait', idle, continueAt: now + PAUSE_MS, says: true };
    default:
      return { kind: 'stop' };
  }
}
