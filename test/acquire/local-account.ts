/** Connects a purchase on ports in memory to the local Lusha, so that tests read what was charged and may cut it off. */
import { createLusha, type Lusha, type LushaOptions } from '../../playground/lusha-api/lusha';
import { joinedHeaders } from '../../playground/wire';
import type { PurchaseContext } from '../../src/acquire/purchase-request';
import type { Budget } from '../../src/core/caps';
import { createLedger } from '../../src/ledger/ledger';
import { createClient } from '../../src/lusha/client';
import type { Http, Ports } from '../../src/ports';
import { type FakePorts, fakePorts } from '../support/fake-ports';

/** Monday, November 23, 2026, 10:00:00 UTC, in epoch ms. */
const START = Date.UTC(2026, 10, 23, 10);

export interface LocalAccount {
  readonly lusha: Lusha;
  readonly ports: FakePorts;
  /** Returns the context of a new execution, of which the ports may be replaced. */
  execution(changes?: Partial<PurchaseContext>, ports?: Ports): PurchaseContext;
  /** Returns a budget of its own with so many credits. */
  budget(credits: number): Budget;
}

/** Creates an account without request limits, and a file that knows nothing. */
export function localAccount(options: LushaOptions = {}): LocalAccount {
  const lusha = createLusha({ credits: 100_000, ...options });
  lusha.setLimits({ second: null, minute: null, hour: null, day: null });
  const ports = fakePorts(START);
  const settings = {
    key: lusha.apiKey,
    account: 'digest',
    cells: { credits: 1_000, phones: 0 },
    privateEmails: false,
    privateEmailsEu: false,
  };
  const http: Http = {
    sendAll: (requests) =>
      requests.map(({ method, url, headers, body = '' }) => {
        ports.advance(1);
        const answer = lusha.wire(
          { method: method === 'post' ? 'POST' : 'GET', url, headers, body },
          ports.clock.now(),
        );
        return 'failure' in answer
          ? { kind: 'failure', message: answer.failure }
          : { kind: 'response', ...answer, headers: joinedHeaders(answer.headers) };
      }),
  };
  return {
    lusha,
    ports,
    execution(changes = {}, own = { ...ports, http }) {
      const now = ports.clock.now();
      const { clock } = own;
      return {
        ports: own,
        ledger: createLedger(own),
        inCell: false,
        startBefore: now + 45_000,
        endBefore: now + 105_000,
        claimUntil: now + 105_000,
        callMs: () => 0,
        timeoutSeconds: 60,
        settings: () => settings,
        client: ({ key = '' }, onQuota) =>
          createClient({
            http: own.http === ports.http ? http : own.http,
            clock,
            baseUrl: 'https://api.lusha.com',
            apiKey: key,
            random: () => 0,
            onQuota,
          }),
        ...changes,
      };
    },
    budget: (credits) => ({
      property: `limit.${credits}`,
      period: () => 'run',
      counts: 'consent',
      use: 'runs',
      cap: { credits, phones: 0 },
    }),
  };
}

/** Returns ports of an execution that is killed at its change number `at`: from then on each call of a service fails. */
export function killedAt(
  ports: Ports,
  at: number,
): { readonly ports: Ports; readonly isKilled: () => boolean } {
  let changes = 0;
  const isKilled = () => changes >= at;
  const guarded =
    <Args extends unknown[], T>(work: (...args: Args) => T, isChange: boolean) =>
    (...args: Args): T => {
      if (isKilled()) throw new Error('Killed');
      if (isChange) changes += 1;
      if (isKilled()) throw new Error('Killed');
      return work(...args);
    };
  const { documentProperties: properties, cache, lock, http } = ports;
  return {
    isKilled,
    ports: {
      ...ports,
      documentProperties: {
        getAll: guarded(properties.getAll, false),
        setAll: guarded(properties.setAll, true),
        remove: guarded(properties.remove, true),
      },
      cache: {
        getAll: guarded(cache.getAll, false),
        putAll: guarded(cache.putAll, true),
        removeAll: guarded(cache.removeAll, true),
      },
      lock: { within: guarded(lock.within, false) as Ports['lock']['within'] },
      http: {
        sendAll(requests) {
          if (isKilled()) throw new Error('Killed');
          changes += 1;
          // The requests have gone out, and their answers arrive nowhere.
          const answers = http.sendAll(requests);
          if (isKilled()) throw new Error('Killed');
          return answers;
        },
      },
    },
  };
}
