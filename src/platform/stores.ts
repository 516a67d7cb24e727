/** Implements the ports of properties, cache and lock with the services of Apps Script. */
import type { Cache, Lock, Properties } from '../ports';

/** Wraps a property store, which is opened at its first use because not every mode allows it. */
export function googleProperties(open: () => GoogleAppsScript.Properties.Properties): Properties {
  let opened: GoogleAppsScript.Properties.Properties | undefined;
  const store = () => {
    opened ??= open();
    return opened;
  };
  return {
    getAll: () => store().getProperties(),
    setAll: (values) => {
      store().setProperties({ ...values });
    },
    remove: (keys) => {
      for (const key of keys) store().deleteProperty(key);
    },
  };
}

/**
 * Wraps the document cache. A failed read finds nothing, and a failed change is only logged, because a cache may forget.
 */
export function googleCache(): Cache {
  let opened: GoogleAppsScript.Cache.Cache | null = null;
  const store = () => {
    opened ??= CacheService.getDocumentCache();
    return opened;
  };
  return {
    getAll: (keys) => {
      try {
        return store()?.getAll([...keys]) ?? {};
      } catch {
        return {};
      }
    },
    putAll: (values, seconds) => {
      try {
        store()?.putAll({ ...values }, seconds);
      } catch {
        // Google's message is left out, because it could quote what was to be stored.
        console.warn('Cache not written.');
      }
    },
    removeAll: (keys) => {
      try {
        store()?.removeAll([...keys]);
      } catch {
        console.warn('Cache not cleared.');
      }
    },
  };
}

/** The lock of the document. When Google refuses a lock call, whose rate it limits, the lock counts as taken. */
export const googleLock: Lock = {
  within(waitMs, work) {
    const lock = tryLock(waitMs);
    if (!lock) return undefined;
    try {
      return { value: work() };
    } finally {
      release(lock);
    }
  },
};

/** Releases the lock. A failure is only logged, because Google releases the lock at the end of the execution anyway. */
function release(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    lock.releaseLock();
  } catch {
    console.warn('Lock not released early.');
  }
}

function tryLock(waitMs: number): GoogleAppsScript.Lock.Lock | undefined {
  try {
    const lock = LockService.getDocumentLock();
    return lock?.tryLock(waitMs) ? lock : undefined;
  } catch {
    return undefined;
  }
}
