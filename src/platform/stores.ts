/** Properties, cache and lock of Apps Script behind their ports. */
import type { Cache, Lock, Properties } from '../ports';

/** A property store, looked up when it is first used: not every mode allows it. */
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

/** The document's cache. Writing may fail for its size or by chance: a cache that forgets is a cache still. */
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
      } catch (error) {
        console.warn(`Cache not written: ${error instanceof Error ? error.message : String(error)}`);
      }
    },
    removeAll: (keys) => store()?.removeAll([...keys]),
  };
}

/** The file's lock. Where lock calls themselves fail (Google limits their rate), the lock counts as not free. */
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

/** Google releases it at the end of the execution in any case. */
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
