/** Faults of Google: quotas, refusals, locks, caches, stores, executions that are ended, and the clock. */
import { ScriptException } from '../../playground/services/border';
import { Refused } from '../../playground/services/refusals';
import type { JobName } from '../support/jobs';
import { between, callFault, type Fault, pick, type Random } from './fault';

const ANY = /./;
const CHANGES = /\.(?!(?:get|is|has)|formatDate)/;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Runs and fills, whose steps the panel or the clock drives. */
const IN_STEPS: ReadonlySet<JobName> = new Set(['bulk run', 'company run', 'fill', 'fill then emails']);

const SERVER_ERRORS = [
  "We're sorry, a server error occurred. Please wait a bit and try again.",
  'Service Spreadsheets timed out while accessing document with id 1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdefg.',
  'Service error: Spreadsheets',
] as const;

function refuseDay(service: string): never {
  throw new Refused({ kind: 'day', service });
}

/** Returns a number of calls that is often small and sometimes all that are to come. */
function someOrAll(random: Random): number {
  return random() < 0.5 ? between(random, 1, 5) : 10_000;
}

const QUOTAS: readonly Fault[] = [
  callFault({
    name: 'daily quota of requests used up',
    counts: /^UrlFetchApp\.fetch/,
    times: someOrAll,
    effect: () => refuseDay('urlfetch'),
  }),
  callFault({
    name: 'daily quota of properties used up',
    counts: /^Properties\./,
    times: someOrAll,
    effect: () => refuseDay('properties'),
  }),
  callFault({
    name: 'too many calls in a short time',
    counts: ANY,
    times: (random) => between(random, 1, 6),
    effect(_work, _random, { service }) {
      throw new Refused({ kind: 'short time', service });
    },
  }),
  callFault({
    name: 'too many scripts at once',
    counts: ANY,
    times: (random) => between(random, 1, 3),
    effect() {
      throw new Refused({ kind: 'at once' });
    },
  }),
];

const STORES: readonly Fault[] = [
  {
    name: 'lock refused',
    counts: /^Lock\.(?:tryLock|waitLock)/,
    applies: () => true,
    inject({ playground: { host } }, { at, random }) {
      const end = at + between(random, 1, 6);
      let seen = 0;
      let release: (() => void) | undefined;
      const unhook = host.onServiceCall(({ service, method }) => {
        if (service !== 'Lock' || !/^(?:tryLock|waitLock)$/.test(method)) return undefined;
        seen += 1;
        release?.();
        release = seen >= at && seen < end && host.lockHolders.size === 0 ? host.holdLock() : undefined;
        return undefined;
      });
      return () => {
        unhook();
        release?.();
      };
    },
  },
  callFault({
    name: 'caches emptied',
    counts: ANY,
    times: (random) => between(random, 1, 200),
    effect({ playground: { host } }, random) {
      if (random() < 0.3) host.emptyCaches();
      return undefined;
    },
  }),
  {
    name: 'cache that loses entries at each read',
    counts: ANY,
    applies: () => true,
    setup: (setup) => ({ ...setup, host: { ...setup.host, evict: { seed: 7, rate: 0.4 } } }),
    inject: () => undefined,
  },
  callFault({
    name: 'cache that fails',
    counts: /^Cache\./,
    times: someOrAll,
    effect() {
      throw new ScriptException('Service error: CacheService');
    },
  }),
  callFault({
    name: 'property writes that fail',
    counts: /^Properties\.(?:set|delete)/,
    times: (random) => between(random, 1, 6),
    effect() {
      throw new ScriptException(SERVER_ERRORS[0]);
    },
  }),
  callFault({
    name: 'property reads that fail',
    counts: /^Properties\.get/,
    times: (random) => between(random, 1, 4),
    effect() {
      throw new ScriptException(SERVER_ERRORS[0]);
    },
  }),
  callFault({
    name: 'value over 9 KB',
    counts: /^Properties\.set/,
    times: (random) => between(random, 1, 3),
    effect() {
      throw new ScriptException('Argument too large: value');
    },
  }),
  {
    name: 'property store filled by another script',
    counts: /^Properties\.set/,
    applies: () => true,
    inject({ playground: { host } }, { at, random }) {
      const { document } = host.properties;
      const names = Array.from({ length: 58 }, (_, index) => `another script ${index}`);
      let seen = 0;
      const unhook = host.onServiceCall(({ service, method }) => {
        if (service !== 'Properties' || !method.startsWith('set')) return undefined;
        seen += 1;
        if (seen !== at) return undefined;
        const bytes = between(random, 8_400, 8_900);
        for (const name of names) document.set(name, 'x'.repeat(bytes));
        return undefined;
      });
      return () => {
        unhook();
        for (const name of names) document.delete(name);
      };
    },
  },
];

const SHEETS: readonly Fault[] = [
  callFault({
    name: 'sheet calls that fail',
    counts: /^(?:Range|Sheet|Spreadsheet|SpreadsheetApp)\./,
    times: (random) => between(random, 1, 4),
    effect(_work, random) {
      throw new ScriptException(pick(random, SERVER_ERRORS));
    },
  }),
  callFault({
    name: 'file full',
    counts: /^(?:Spreadsheet\.insertSheet|Sheet\.insert)/,
    times: () => 10_000,
    effect() {
      throw new Refused({ kind: 'cells', most: 10_000_000 });
    },
  }),
];

const ENDED: readonly Fault[] = [
  callFault({ name: 'killed', counts: ANY, effect: () => 'kill' }),
  callFault({ name: 'killed at a change', counts: CHANGES, effect: () => 'kill' }),
  {
    ...callFault({ name: 'killed again and again', counts: CHANGES, effect: () => 'kill' }),
    inject({ playground: { host } }, { at, random }) {
      let seen = 0;
      let next = at;
      let left = between(random, 2, 8);
      return host.onServiceCall(({ service, method }) => {
        if (!CHANGES.test(`${service}.${method}`)) return undefined;
        seen += 1;
        if (seen !== next || left === 0) return undefined;
        next += between(random, 5, 60);
        left -= 1;
        return 'kill';
      });
    },
  },
];

const TIME: readonly Fault[] = [
  callFault({
    name: 'clock jumps forward',
    counts: ANY,
    effect({ playground: { host } }, random) {
      host.clock.advance(pick(random, [25_000, MINUTE_MS, 7 * MINUTE_MS, 5 * 60 * MINUTE_MS, 2 * DAY_MS]));
      return undefined;
    },
  }),
  callFault({
    name: 'clock jumps back',
    counts: ANY,
    effect({ playground: { host } }, random) {
      host.clock.advance(-pick(random, [2_000, MINUTE_MS, 60 * MINUTE_MS]));
      return undefined;
    },
  }),
  {
    name: 'panel closed, trigger late',
    counts: ANY,
    applies: (job) => IN_STEPS.has(job),
    inject(work) {
      work.leaveAlone();
      return undefined;
    },
  },
  {
    name: 'panel closed, trigger disabled',
    counts: /^ScriptApp\./,
    applies: (job) => IN_STEPS.has(job),
    inject(work, { at }) {
      work.leaveAlone();
      let seen = 0;
      return work.playground.host.onServiceCall(({ service }) => {
        if (service !== 'ScriptApp') return undefined;
        seen += 1;
        if (seen >= at) work.playground.host.triggers.disable();
        return undefined;
      });
    },
  },
];

export const GOOGLE_FAULTS: readonly Fault[] = [...QUOTAS, ...STORES, ...SHEETS, ...ENDED, ...TIME];
