/** LockService: one lock per file, per user, and per script, which one execution at a time can hold. */
import {
  type Caller,
  ScriptException,
  type Service,
  type StoreName,
  type TimeSource,
  Wait,
} from './border.js';

export interface LockParts {
  readonly services: { readonly LockService: Service; readonly Lock: Service };
  /** Releases every lock that the execution holds: when it ends, and while a dialog suspends it. */
  releaseAll(executionId: number): void;
  /** Lets somebody else hold the lock of the file until the returned function is called. */
  hold(): () => void;
  /** Returns the executions that hold a lock now, by lock name. */
  holders(): ReadonlyMap<string, number>;
}

/** No execution has this id. */
const SOMEBODY_ELSE = 0;
const TIMED_OUT = 'Lock timeout: another process was holding the lock for too long.';

/** Creates the locks and the services over them. */
export function createLocks(time: TimeSource): LockParts {
  const holders = new Map<string, number>();
  const take = (caller: Caller, lock: string): boolean => {
    const holder = holders.get(lock);
    if (holder !== undefined && holder !== caller.id) return false;
    holders.set(lock, caller.id);
    return true;
  };
  const waitFor = (caller: Caller, name: StoreName, ms: number, atEnd: () => unknown): unknown => {
    const lock = lockName(caller, name);
    if (take(caller, lock)) return true;
    return new Wait(time.now() + ms, atEnd, () => (take(caller, lock) ? { value: true } : undefined));
  };
  return {
    services: {
      LockService: { getUserLock: () => null, getDocumentLock: () => null, getScriptLock: () => null },
      Lock: {
        tryLock: (caller, name: StoreName, ms: number) => waitFor(caller, name, ms, () => false),
        waitLock: (caller, name: StoreName, ms: number) =>
          waitFor(caller, name, ms, () => {
            throw new ScriptException(TIMED_OUT);
          }),
        hasLock: (caller, name: StoreName) => holders.get(lockName(caller, name)) === caller.id,
        releaseLock(caller, name: StoreName) {
          const lock = lockName(caller, name);
          if (holders.get(lock) === caller.id) holders.delete(lock);
        },
      },
    },
    releaseAll(executionId) {
      for (const [lock, holder] of holders) if (holder === executionId) holders.delete(lock);
    },
    hold() {
      holders.set('document', SOMEBODY_ELSE);
      return () => {
        if (holders.get('document') === SOMEBODY_ELSE) holders.delete('document');
      };
    },
    holders: () => holders,
  };
}

function lockName(caller: Caller, name: StoreName): string {
  return name === 'user' ? `user:${caller.effectiveUser}` : name;
}
