/** Measures how long calls of Google's services take, so that an execution can tell how long storing an answer will take. */
import type { Cache, Ports, Properties } from '../ports';

/** Returns ports that time the calls of properties and cache, and the mean time of those calls so far, in ms. */
export function timedPorts<P extends Ports>(ports: P): { readonly ports: P; callMs(): number } {
  const { clock } = ports;
  let calls = 0;
  let total = 0;
  const timed = <T>(call: () => T): T => {
    const started = clock.now();
    try {
      return call();
    } finally {
      calls += 1;
      total += clock.now() - started;
    }
  };
  const timedProperties = ({ getAll, setAll, remove }: Properties): Properties => ({
    getAll: () => timed(getAll),
    setAll: (values) => timed(() => setAll(values)),
    // Each key is a call of its own.
    remove: (keys) => {
      for (const key of keys) timed(() => remove([key]));
    },
  });
  const timedCache = ({ getAll, putAll, removeAll }: Cache): Cache => ({
    getAll: (keys) => timed(() => getAll(keys)),
    putAll: (values, seconds) => timed(() => putAll(values, seconds)),
    removeAll: (keys) => timed(() => removeAll(keys)),
  });
  return {
    ports: {
      ...ports,
      userProperties: timedProperties(ports.userProperties),
      documentProperties: timedProperties(ports.documentProperties),
      cache: timedCache(ports.cache),
    },
    callMs: () => (calls === 0 ? 0 : total / calls),
  };
}
