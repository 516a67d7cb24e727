/** CacheService: three stores whose entries expire, are limited in size and number, and can disappear early. */
import { type Caller, ScriptException, type Service, type StoreName, type TimeSource } from './border.js';

/** Source of these six limits: Google's reference of the Cache class. */
const KEY_LENGTH = 250;
const VALUE_BYTES = 100 * 1024;
const MAX_ITEMS = 1000;
const KEPT_WHEN_FULL = 900;
const MAX_SECONDS = 21_600;
const DEFAULT_SECONDS = 600;

interface Entry {
  readonly value: string;
  /** Epoch ms. */
  readonly expires: number;
}

/** Entries by key. */
type CacheDump = Readonly<Record<string, Entry>>;

/** The entries of all stores that have not expired. */
export interface CachesDump {
  readonly document: CacheDump;
  readonly script: CacheDump;
  readonly users: Readonly<Record<string, CacheDump>>;
}

/** Random early eviction: each read loses the entry with probability `rate`. */
export interface Eviction {
  readonly rate: number;
  /** Returns a number in [0, 1). */
  readonly random: () => number;
}

/** A cache as tests and their setup see it. */
interface CacheStore {
  get(key: string): string | undefined;
  /** Returns the keys that have not expired. */
  keys(): readonly string[];
  clear(): void;
}

class BoundedCache implements CacheStore {
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly time: TimeSource,
    private readonly eviction: Eviction | undefined,
  ) {}

  get(key: string): string | undefined {
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    const evicted = this.eviction !== undefined && this.eviction.random() < this.eviction.rate;
    if (evicted || entry.expires <= this.time.now()) {
      this.entries.delete(key);
      return undefined;
    }
    return entry.value;
  }

  put(key: string, value: string, seconds: number): void {
    const life = Math.min(Math.max(seconds, 1), MAX_SECONDS);
    this.entries.set(key, { value, expires: this.time.now() + life * 1000 });
    if (this.entries.size > MAX_ITEMS) this.keepFarthestFromExpiry();
  }

  remove(key: string): void {
    this.entries.delete(key);
  }

  keys(): readonly string[] {
    const now = this.time.now();
    return [...this.entries].filter(([, entry]) => entry.expires > now).map(([key]) => key);
  }

  clear(): void {
    this.entries.clear();
  }

  dump(): CacheDump {
    const live = new Set(this.keys());
    return Object.fromEntries([...this.entries].filter(([key]) => live.has(key)));
  }

  restore(dump: CacheDump): void {
    this.entries.clear();
    for (const [key, entry] of Object.entries(dump)) this.entries.set(key, entry);
  }

  private keepFarthestFromExpiry(): void {
    const byLife = [...this.entries].sort(([, a], [, b]) => b.expires - a.expires);
    for (const [key] of byLife.slice(KEPT_WHEN_FULL)) this.entries.delete(key);
  }
}

export interface CacheStores {
  readonly document: CacheStore;
  readonly script: CacheStore;
  user(name: string): CacheStore;
  /** Empties all stores. */
  clear(): void;
  /** Returns all that the stores contain, for `restore`. */
  dump(): CachesDump;
  restore(dump: CachesDump): void;
}

export interface CacheParts {
  readonly stores: CacheStores;
  readonly services: { readonly CacheService: Service; readonly Cache: Service };
}

/** Creates the document cache, the script cache, and the user caches, with the services over them. */
export function createCaches(time: TimeSource, eviction?: Eviction): CacheParts {
  const document = new BoundedCache(time, eviction);
  const script = new BoundedCache(time, eviction);
  const users = new Map<string, BoundedCache>();
  const user = (name: string): BoundedCache => {
    const known = users.get(name) ?? new BoundedCache(time, eviction);
    users.set(name, known);
    return known;
  };
  const storeOf = (caller: Caller, name: StoreName): BoundedCache => {
    if (name === 'user') return user(caller.effectiveUser);
    return name === 'document' ? document : script;
  };
  return {
    stores: {
      document,
      script,
      user,
      clear() {
        for (const cache of [document, script, ...users.values()]) cache.clear();
      },
      dump: () => ({
        document: document.dump(),
        script: script.dump(),
        users: Object.fromEntries([...users].map(([name, cache]) => [name, cache.dump()])),
      }),
      restore(dump) {
        document.restore(dump.document);
        script.restore(dump.script);
        for (const [name, entries] of Object.entries(dump.users)) user(name).restore(entries);
      },
    },
    services: {
      CacheService: { getUserCache: () => null, getDocumentCache: () => null, getScriptCache: () => null },
      Cache: cacheMethods(storeOf),
    },
  };
}

function cacheMethods(storeOf: (caller: Caller, name: StoreName) => BoundedCache): Service {
  return {
    get: (caller, name: StoreName, key: string) => storeOf(caller, name).get(checkedKey(key)) ?? null,
    getAll(caller, name: StoreName, keys: readonly string[]) {
      const store = storeOf(caller, name);
      const found = keys.map((key) => [key, store.get(checkedKey(key))] as const);
      return Object.fromEntries(found.filter(([, value]) => value !== undefined));
    },
    put: (caller, name: StoreName, key: string, value: string, seconds: number | null) =>
      putAll(storeOf(caller, name), { [key]: value }, seconds),
    putAll: (caller, name: StoreName, values: Record<string, string>, seconds: number | null) =>
      putAll(storeOf(caller, name), values, seconds),
    remove: (caller, name: StoreName, key: string) => storeOf(caller, name).remove(checkedKey(key)),
    removeAll(caller, name: StoreName, keys: readonly string[]) {
      for (const key of keys) storeOf(caller, name).remove(checkedKey(key));
    },
  };
}

function putAll(store: BoundedCache, values: Readonly<Record<string, string>>, seconds: number | null): void {
  for (const [key, value] of Object.entries(values)) {
    checkedKey(key);
    if (Buffer.byteLength(value) > VALUE_BYTES) throw new ScriptException('Argument too large: value');
  }
  for (const [key, value] of Object.entries(values)) store.put(key, value, seconds ?? DEFAULT_SECONDS);
}

function checkedKey(key: string): string {
  if (key.length > KEY_LENGTH) throw new ScriptException('Argument too large: key');
  return key;
}
