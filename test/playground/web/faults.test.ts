/** The fault switches of the page. */
import { expect, test } from 'vitest';
import { createLusha } from '../../../playground/lusha-api/lusha.js';
import { createFaultSwitches, FAULTS } from '../../../playground/web/faults.js';

const NOW = Date.UTC(2026, 10, 23, 9);
const usage = {
  method: 'GET',
  url: 'https://api.lusha.com/v3/account/usage',
  headers: { api_key: 'playground-key-0000-demo' },
  body: '',
} as const;

function switches() {
  const lusha = createLusha({ plan: 'free' });
  const on = createFaultSwitches(lusha, 600, () => NOW);
  const statuses = (count: number) =>
    Array.from({ length: count }, () => {
      const answer = on.wire(usage, NOW);
      return 'failure' in answer ? 'lost' : answer.status;
    });
  return { lusha, on, statuses };
}

test.each([
  ['offline', ['lost', 'lost']],
  ['refuse', [401, 401]],
  ['html', [502, 502]],
  ['quota', [429, 429]],
] as const)('%s makes every request fail until it is turned off', (name, expected) => {
  const { on, statuses } = switches();
  on.switchOn(name);
  expect(statuses(2)).toEqual(expected);
  on.heal();
  expect(statuses(2)).toEqual([200, 200]);
});

test('flaky makes every third request fail', () => {
  const { on, statuses } = switches();
  on.switchOn('flaky');
  expect(statuses(4)).toEqual([200, 200, 500, 200]);
});

test('slow makes requests take longer', () => {
  const { on } = switches();
  on.switchOn('slow');
  expect(on.latency()).toBeGreaterThan(600);
  on.heal();
  expect(on.latency()).toBe(600);
});

test('no-credits removes the credits, and turning it off restores them once', () => {
  const { lusha, on } = switches();
  on.switchOn('no-credits');
  on.switchOn('no-credits');
  expect(lusha.record.balance).toBe(0);
  on.heal();
  on.heal();
  expect(lusha.record.balance).toBe(50);
});

test('every fault has a switch that shows that it is on', () => {
  const { on } = switches();
  for (const name of FAULTS) on.switchOn(name);
  expect(on.on).toEqual(FAULTS);
});
