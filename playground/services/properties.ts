/** PropertiesService: three text stores with Google's limits and its rule about whose user properties a cell sees. */
import { type Caller, ScriptException, type Service, type StoreName, type TimeSource } from './border.js';
import { DailyQuota } from './daily-quota.js';
import { checkUserProperties, type Ownership, ownerOf, userOfStore } from './ownership.js';
import { Refused } from './refusals.js';

/** Bytes per value. Source: Google's quota table. */
const VALUE_BYTES = 9 * 1024;
/** Bytes of all keys and values of one store. Source: Google's quota table. */
const STORE_BYTES = 500 * 1024;
/** Reads and writes per day and user for a consumer account. Source: Google's quota table. */
const OPERATIONS_A_DAY = 50_000;

/** A property store as tests and their setup see it, without limits and quota. */
interface PropertyStore {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  delete(key: string): void;
  keys(): readonly string[];
  entries(): Readonly<Record<string, string>>;
  clear(): void;
}

export interface PropertyStores {
  user(name: string): PropertyStore;
  readonly document: PropertyStore;
  readonly script: PropertyStore;
  /** Returns all that the stores contain, for `restore`. */
  dump(): PropertiesDump;
  restore(dump: PropertiesDump): void;
}

type Values = Readonly<Record<string, string>>;

export interface PropertiesDump {
  readonly document: Values;
  readonly script: Values;
  readonly users: Readonly<Record<string, Values>>;
}

/** Creates empty stores for the document, the script, and each user. */
export function createPropertyStores(): PropertyStores {
  const users = new Map<string, PropertyStore>();
  const document = createStore();
  const script = createStore();
  const user = (name: string): PropertyStore => {
    const store = users.get(name) ?? createStore();
    users.set(name, store);
    return store;
  };
  return {
    document,
    script,
    user,
    dump: () => ({
      document: document.entries(),
      script: script.entries(),
      users: Object.fromEntries([...users].map(([name, store]) => [name, store.entries()])),
    }),
    restore(dump) {
      const fill = (store: PropertyStore, values: Values) => {
        store.clear();
        for (const [key, value] of Object.entries(values)) store.set(key, value);
      };
      fill(document, dump.document);
      fill(script, dump.script);
      for (const [name, values] of Object.entries(dump.users)) fill(user(name), values);
    },
  };
}

function createStore(): PropertyStore {
  const values = new Map<string, string>();
  return {
    get: (key) => values.get(key),
    set: (key, value) => void values.set(key, value),
    delete: (key) => void values.delete(key),
    keys: () => [...values.keys()],
    entries: () => Object.fromEntries(values),
    clear: () => values.clear(),
  };
}

export interface PropertiesServices {
  readonly PropertiesService: Service;
  readonly Properties: Service;
}

/** Builds the services over `stores`. A cell of another person than the owner may not write user properties. */
export function propertiesServices(
  stores: PropertyStores,
  time: TimeSource,
  ownership: Ownership,
): PropertiesServices {
  const quota = new DailyQuota(time, OPERATIONS_A_DAY, 'properties');
  const userStore = (caller: Caller): PropertyStore => {
    const user = userOfStore(caller, ownership);
    return user === null ? createStore() : stores.user(user);
  };
  const storeOf = (caller: Caller, name: StoreName): PropertyStore => {
    quota.use(caller.user, 1);
    return name === 'user' ? userStore(caller) : stores[name];
  };
  const writable = (caller: Caller, name: StoreName, method: string): PropertyStore => {
    if (name === 'user' && caller.kind === 'custom' && caller.user !== ownerOf(ownership)) {
      throw new Refused({ kind: 'permission', method: `Properties.${method}`, scopes: [] });
    }
    return storeOf(caller, name);
  };
  return {
    PropertiesService: {
      getUserProperties: (caller) => checkUserProperties(caller, ownership),
      getDocumentProperties: () => null,
      getScriptProperties: () => null,
    },
    Properties: {
      getProperty: (caller, name: StoreName, key: string) => storeOf(caller, name).get(key) ?? null,
      getProperties: (caller, name: StoreName) => storeOf(caller, name).entries(),
      getKeys: (caller, name: StoreName) => storeOf(caller, name).keys(),
      setProperty: (caller, name: StoreName, key: string, value: string) =>
        write(writable(caller, name, 'setProperty'), { [key]: value }, false),
      setProperties: (caller, name: StoreName, values: Record<string, string>, replace: boolean) =>
        write(writable(caller, name, 'setProperties'), values, replace),
      deleteProperty: (caller, name: StoreName, key: string) =>
        writable(caller, name, 'deleteProperty').delete(key),
      deleteAllProperties: (caller, name: StoreName) => writable(caller, name, 'deleteAllProperties').clear(),
    },
  };
}

/** Writes all values, or none of them if a limit is exceeded. */
function write(store: PropertyStore, values: Readonly<Record<string, string>>, replace: boolean): void {
  for (const value of Object.values(values)) {
    if (Buffer.byteLength(value) > VALUE_BYTES) throw new ScriptException('Argument too large: value');
  }
  const after = replace ? values : { ...store.entries(), ...values };
  if (bytesOf(after) > STORE_BYTES) {
    throw new ScriptException(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  }
  if (replace) store.clear();
  for (const [key, value] of Object.entries(values)) store.set(key, value);
}

function bytesOf(values: Readonly<Record<string, string>>): number {
  let bytes = 0;
  for (const [key, value] of Object.entries(values))
    bytes += Buffer.byteLength(key) + Buffer.byteLength(value);
  return bytes;
}
