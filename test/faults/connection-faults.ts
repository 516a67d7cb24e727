/** Faults of the connection to Lusha and refusals: lost answers, limits, errors of the server, pages of gateways, the key, and the balance. */
import type { WireResponse } from '../../playground/wire';
import type { Work } from '../support/jobs';
import { CAP } from '../support/jobs/shown-cells';
import { between, type Fault, lushaFault, pick, type Random } from './fault';

const LOOKS = ['address', 'timeout'] as const;

function limitRefusal(random: Random, text: string) {
  const seconds = between(random, 1, 90_000);
  const message = text.replace('{s}', String(seconds));
  const headers = random() < 0.5 ? { 'retry-after': String(seconds) } : {};
  return {
    status: 429,
    times: between(random, 1, 3),
    body: { statusCode: 429, message, error: 'Too Many Requests' },
    headers,
  };
}

/** Makes Lusha refuse every request from now on, until it is healed. */
const FROM_NOW_ON = 10_000;

export const CONNECTION_FAULTS: readonly Fault[] = [
  lushaFault('request lost before Lusha worked', (random) => ({
    cut: 'before',
    looks: pick(random, LOOKS),
    times: between(random, 1, 4),
  })),
  lushaFault('answer lost after Lusha worked', (random) => ({
    cut: 'after',
    looks: pick(random, LOOKS),
    times: between(random, 1, 4),
  })),
  lushaFault('429 of the minute', (random) =>
    limitRefusal(random, 'Too many requests. Limit: 40 calls per minute. Reset in {s} seconds'),
  ),
  lushaFault('429 of the hour', (random) =>
    limitRefusal(random, 'Hourly API rate limit exceeded. Limit: 150 calls per hour. Reset in {s} seconds'),
  ),
  lushaFault('429 of the day', (random) =>
    limitRefusal(random, 'Daily API quota limit exceeded. Limit 100 calls per day. Reset in {s} seconds'),
  ),
  lushaFault('429 of a trial', (random) => ({
    status: 429,
    times: between(random, 1, FROM_NOW_ON),
    body: { statusCode: 429, message: 'Trial limit reached', error: 'Too Many Requests' },
  })),
  lushaFault('429 without a word', (random) => ({ status: 429, body: '', times: between(random, 1, 3) })),
  lushaFault('499 at the edge', (random) => ({
    status: 499,
    acted: random() < 0.5,
    times: between(random, 1, 3),
  })),
  lushaFault('burst of server errors', (random) => ({
    status: pick(random, [500, 502, 503, 504]),
    acted: random() < 0.4,
    times: between(random, 1, 8),
  })),
  lushaFault('page of a gateway', (random) => ({
    html: pick(random, [200, 403, 502, 504]),
    acted: random() < 0.5,
    times: between(random, 1, 4),
  })),
  lushaFault(
    'request refused as bad',
    (random) => ({
      status: pick(random, [400, 412, 422, 451]),
      times: between(random, 1, 6),
    }),
    { lasts: true },
  ),
  lushaFault(
    'access refused',
    (random) => ({
      status: 403,
      times: between(random, 1, FROM_NOW_ON),
      body: {
        statusCode: 403,
        message: pick(random, ['Forbidden', 'Your plan does not include this', 'Account is not active']),
      },
    }),
    { lasts: true },
  ),
  {
    name: 'balance gone',
    counts: 'requests',
    applies: (job) => job !== 'undo' && job !== 'replace with values',
    inject({ playground: { lusha } }, { at }) {
      let taken = 0;
      const take = (answer: WireResponse): WireResponse => {
        if (taken === 0) {
          taken = lusha.record.balance;
          lusha.addCredits(-taken);
        }
        return answer;
      };
      lusha.fail({ change: take, skip: at - 1 });
      return () => lusha.addCredits(taken);
    },
  },
  {
    name: 'key replaced by another one',
    counts: 'requests',
    applies: (job) => job !== 'undo' && job !== 'replace with values',
    inject({ playground: { host, lusha, panel } }, { at }) {
      const key = `${lusha.apiKey}-renewed`;
      const isOn = host.properties.user('owner@example.com').get('lusha.cells.playground-file') !== undefined;
      const renew = (answer: WireResponse): WireResponse => {
        lusha.renewKey(key);
        return answer;
      };
      lusha.fail({ change: renew, skip: at - 1 });
      return async () => {
        lusha.renewKey(key);
        await panel('saveKey', key);
        // Another key has no permission to pay for formulas until its owner gives it.
        if (isOn) await panel('setCells', true, CAP);
      };
    },
  },
  {
    name: 'key removed by the person',
    counts: 'requests',
    applies: (job) => job !== 'undo' && job !== 'replace with values',
    inject(work, { at }) {
      const { host, lusha } = work.playground;
      const user = host.properties.user('owner@example.com');
      const remove = (answer: WireResponse): WireResponse => {
        user.delete('lusha.key');
        return answer;
      };
      lusha.fail({ change: remove, skip: at - 1 });
      return () => user.set('lusha.key', lusha.apiKey);
    },
  },
];

/** Leaves some of the people and companies out of the answers to reveals, although they are charged. */
function leaveOut({ playground: { lusha } }: Work, random: Random): void {
  for (let n = 0; n < 10; n += 1) {
    if (random() < 0.5) lusha.leaveOut(lusha.person(n).id);
    if (random() < 0.5) lusha.leaveOut(lusha.company(n).id);
  }
}

const ITEM_ERRORS = [
  'NOT_FOUND',
  'COMPLIANCE_RESTRICTED',
  'ENRICH_FAILED',
  'BILLING_FAILED',
  'OUT_OF_CREDITS',
] as const;

export const ITEM_FAULTS: readonly Fault[] = [
  {
    name: 'items missing in reveals',
    counts: 'requests',
    applies: (job) => job !== 'undo' && job !== 'replace with values',
    lasts: true,
    inject(work, { random }) {
      leaveOut(work, random);
      return undefined;
    },
  },
  {
    name: 'items with errors',
    counts: 'requests',
    applies: (job) => job !== 'undo' && job !== 'replace with values',
    lasts: true,
    inject({ playground: { lusha } }, { random }) {
      for (let n = 0; n < 10; n += 1) {
        if (random() < 0.5) lusha.failItem(lusha.person(n).id, pick(random, ITEM_ERRORS));
        if (random() < 0.5) lusha.failItem(lusha.company(n).id, pick(random, ITEM_ERRORS));
      }
      return undefined;
    },
  },
];
