/** Connects the add-on’s client to the local Lusha, for calls that it must accept as they are. */
import { createLusha, type LushaOptions } from '../../playground/lusha-api/lusha';
import { joinedHeaders } from '../../playground/wire';
import type { Call, CallResult } from '../../src/lusha/call';
import { createClient } from '../../src/lusha/client';
import { fakeClock } from './fake-http';

export interface LocalLusha {
  send<T>(call: Call<T>): CallResult<T>;
}

/** Creates a local Lusha without request limits, because tests send more than a plan allows. */
export function localLusha(options: LushaOptions = {}): LocalLusha {
  const lusha = createLusha({ credits: 1_000_000, ...options });
  lusha.setLimits({ second: null, minute: null, hour: null, day: null });
  const clock = fakeClock(Date.UTC(2026, 10, 23, 10));
  const client = createClient({
    http: {
      sendAll: (requests) =>
        requests.map(({ method, url, headers, body = '' }) => {
          const answer = lusha.wire(
            { method: method === 'post' ? 'POST' : 'GET', url, headers, body },
            clock.now(),
          );
          return 'failure' in answer
            ? { kind: 'failure', message: answer.failure }
            : { kind: 'response', ...answer, headers: joinedHeaders(answer.headers) };
        }),
    },
    clock,
    baseUrl: 'https://api.lusha.com',
    apiKey: lusha.apiKey,
    random: () => 0,
    onQuota: () => {},
  });
  return {
    send(call) {
      const end = clock.now() + 60_000;
      const [result] = client.sendAll([call], { startBefore: end, endBefore: end, maxTimeoutSeconds: 60 });
      return result as CallResult<never>;
    },
  };
}
