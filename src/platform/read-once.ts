/** Reads properties and cache once when one execution would read them many times. */
import type { Cache, Ports, Properties, Screen } from '../ports';

type PortsWithScreen = Ports & { readonly screen: Screen };
type Values = Readonly<Record<string, string>>;

interface CopiedProperties {
  readonly properties: Properties;
  /** Drops the copy: the next read asks Google. */
  forget(): void;
}

/**
 * Returns ports that remember what this execution has read and written, for as long as it is certain:
 * - properties are read once per hold of the file's lock, because other executions write them under it;
 * - they are read again after requests, because others may have written meanwhile, and after a pause or a dialog;
 * - the cache is remembered only under the lock, because claims and records are written to it only there.
 *
 * `forget` drops everything, for callers that watch what others may write at any moment.
 */
export function readOnce<P extends PortsWithScreen>(ports: P): { readonly ports: P; forget(): void } {
  const { cache, clock, http, lock, screen } = ports;
  const document = copied(ports.documentProperties);
  const user = copied(ports.userProperties);
  const shared = copiedCache(cache);
  const forget = () => {
    document.forget();
    user.forget();
  };
  return {
    forget,
    ports: {
      ...ports,
      documentProperties: document.properties,
      userProperties: user.properties,
      cache: shared.cache,
      lock: {
        within: (waitMs, work) =>
          lock.within(waitMs, () => {
            document.forget();
            return shared.during(work);
          }),
      },
      screen: forgettingScreen(screen, forget),
      clock: {
        ...clock,
        sleep(ms) {
          clock.sleep(ms);
          forget();
        },
      },
      http: {
        sendAll(requests) {
          const answers = http.sendAll(requests);
          document.forget();
          return answers;
        },
      },
    },
  };
}

/** Returns ports that remember what is read from the cache and written to it, while the file's lock is held. */
export function cacheOnceUnderLock(ports: Ports): Ports {
  const { cache, during } = copiedCache(ports.cache);
  return {
    ...ports,
    cache,
    lock: { within: (waitMs, work) => ports.lock.within(waitMs, () => during(work)) },
  };
}

/** A dialog may stay open for minutes, while the person changes key and limits in the panel. */
function forgettingScreen(screen: Screen, forget: () => void): Screen {
  return {
    ...screen,
    confirm(title, text) {
      const isAgreed = screen.confirm(title, text);
      forget();
      return isAgreed;
    },
    tell(title, text) {
      screen.tell(title, text);
      forget();
    },
  };
}

/** Copies a store in memory. A copy is never changed, so its holder keeps what was read at that time. */
function copied(store: Properties): CopiedProperties {
  let copy: Values | undefined;
  const forget = () => {
    copy = undefined;
  };
  /** What was written in part is read again. */
  const write = (change: () => void, after: (before: Values) => Values) => {
    const before = copy;
    forget();
    change();
    if (before) copy = after(before);
  };
  return {
    forget,
    properties: {
      getAll() {
        copy ??= store.getAll();
        return copy;
      },
      setAll(values) {
        write(
          () => store.setAll(values),
          (before) => ({ ...before, ...values }),
        );
      },
      remove(keys) {
        write(
          () => store.remove(keys),
          (before) => Object.fromEntries(Object.entries(before).filter(([key]) => !keys.includes(key))),
        );
      },
    },
  };
}

/** `during` remembers what is read and written while `work` lasts. */
function copiedCache(cache: Cache): { readonly cache: Cache; during<T>(work: () => T): T } {
  /** What an item holds, `undefined` where the cache has none. */
  let known: Map<string, string | undefined> | undefined;
  return {
    during(work) {
      known = new Map();
      try {
        return work();
      } finally {
        known = undefined;
      }
    },
    cache: {
      getAll(keys) {
        if (!known) return cache.getAll(keys);
        const copy = known;
        const missing = keys.filter((key) => !copy.has(key));
        const read = missing.length > 0 ? cache.getAll(missing) : {};
        for (const key of missing) copy.set(key, read[key]);
        return Object.fromEntries(
          keys.flatMap((key): [string, string][] => {
            const text = copy.get(key);
            return text === undefined ? [] : [[key, text]];
          }),
        );
      },
      putAll(values, seconds) {
        cache.putAll(values, seconds);
        for (const [key, text] of Object.entries(values)) known?.set(key, text);
      },
      removeAll(keys) {
        cache.removeAll(keys);
        for (const key of keys) known?.set(key, undefined);
      },
    },
  };
}
