/** PropertiesService, CacheService, and LockService as scripts see them. */
import type { Call } from './border.js';

type Store = 'user' | 'document' | 'script';

const text = (value: unknown): string => String(value);

function textValues(values: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, text(value)]));
}

/** Builds PropertiesService over service calls. */
export function propertiesService(call: Call) {
  const open = (method: string, store: Store) => () => {
    call('PropertiesService', method);
    const properties = {
      getProperty: (key: unknown) => call<string | null>('Properties', 'getProperty', store, text(key)),
      getProperties: () => call<Record<string, string>>('Properties', 'getProperties', store),
      getKeys: () => call<string[]>('Properties', 'getKeys', store),
      setProperty(key: unknown, value: unknown) {
        call('Properties', 'setProperty', store, text(key), text(value));
        return properties;
      },
      setProperties(values: Readonly<Record<string, unknown>>, deleteAllOthers = false) {
        call('Properties', 'setProperties', store, textValues(values), deleteAllOthers);
        return properties;
      },
      deleteProperty(key: unknown) {
        call('Properties', 'deleteProperty', store, text(key));
        return properties;
      },
      deleteAllProperties() {
        call('Properties', 'deleteAllProperties', store);
        return properties;
      },
    };
    return properties;
  };
  return {
    getUserProperties: open('getUserProperties', 'user'),
    getDocumentProperties: open('getDocumentProperties', 'document'),
    getScriptProperties: open('getScriptProperties', 'script'),
  };
}

/** Builds CacheService over service calls. */
export function cacheService(call: Call) {
  const open = (method: string, store: Store) => () => {
    call('CacheService', method);
    return {
      get: (key: unknown) => call<string | null>('Cache', 'get', store, text(key)),
      getAll: (keys: readonly unknown[]) =>
        call<Record<string, string>>('Cache', 'getAll', store, keys.map(text)),
      put: (key: unknown, value: unknown, seconds?: number): void =>
        void call('Cache', 'put', store, text(key), text(value), seconds ?? null),
      putAll: (values: Readonly<Record<string, unknown>>, seconds?: number): void =>
        void call('Cache', 'putAll', store, textValues(values), seconds ?? null),
      remove: (key: unknown): void => void call('Cache', 'remove', store, text(key)),
      removeAll: (keys: readonly unknown[]): void => void call('Cache', 'removeAll', store, keys.map(text)),
    };
  };
  return {
    getUserCache: open('getUserCache', 'user'),
    getDocumentCache: open('getDocumentCache', 'document'),
    getScriptCache: open('getScriptCache', 'script'),
  };
}

/** Builds LockService over service calls. */
export function lockService(call: Call) {
  const open = (method: string, store: Store) => () => {
    call('LockService', method);
    return {
      tryLock: (ms: number) => call<boolean>('Lock', 'tryLock', store, ms),
      waitLock: (ms: number): void => void call('Lock', 'waitLock', store, ms),
      hasLock: () => call<boolean>('Lock', 'hasLock', store),
      releaseLock: (): void => void call('Lock', 'releaseLock', store),
    };
  };
  return {
    getUserLock: open('getUserLock', 'user'),
    getDocumentLock: open('getDocumentLock', 'document'),
    getScriptLock: open('getScriptLock', 'script'),
  };
}
