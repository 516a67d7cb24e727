/** Tests lists that take hours or days: what they cost in requests, calls and time, and how they get past the limits of a plan. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import type { RunView } from '../../src/rpc';
import { column, enrich, OPTIONS, openList, runSteps } from '../support/enrich';
import { inFull } from '../support/extent';
import type { Playground, Setup } from '../support/playground';

/** A shorter list takes as many steps when Lusha is slower. */
const ROWS = inFull(100_000, 8_000);
const LATENCY_MS = inFull(2_000, 10_000);
const PRO_ROWS = inFull(100_000, 4_000);
const HOUR_MS = 3_600_000;

async function open(rows: number, setup: Setup): Promise<Playground> {
  const people = createLusha().people(rows, { withWorkEmail: true });
  const playground = await openList(people, {
    ...setup,
    lusha: { credits: 10_000_000, ...setup.lusha },
    host: { latencyMs: LATENCY_MS, serviceMs: 0 },
  });
  onTestFinished(() => playground.host.close());
  return playground;
}

/** Records the charged requests and the service calls of each execution that sent a charged request. */
function watchSteps({ host, lusha }: Playground) {
  const steps: { requests: number; calls: number }[] = [];
  let before = 0;
  host.onExecution(({ ended, serviceCalls }) => {
    if (ended === null) {
      before = lusha.record.chargedRequests;
      return;
    }
    const requests = lusha.record.chargedRequests - before;
    const calls = Object.values(serviceCalls).reduce((sum, count) => sum + count, 0);
    if (requests > 0) steps.push({ requests, calls });
  });
  return steps;
}

function emailsAreOwn(playground: Playground, rows: number, blank = 0): boolean {
  const people = createLusha().people(rows, { withWorkEmail: true });
  const emails = column(playground, 'Work email', rows);
  const others = people.filter(({ workEmail }, index) => emails[index] !== workEmail);
  return others.length === blank && emails.filter((email) => email === '').length === blank;
}

describe(`${ROWS.toLocaleString('en-US')} rows on the Scale plan`, () => {
  it('take no more calls per request than 1,000 rows, keep a record that does not grow, and last about as long as the answers of Lusha', async () => {
    const short = await open(1_000, { lusha: { plan: 'scale' } });
    const shortSteps = watchSteps(short);
    await enrich(short);
    const callsPerRequest = perRequest(shortSteps);

    const playground = await open(ROWS, { lusha: { plan: 'scale' } });
    const { host, lusha, panel } = playground;
    const steps = watchSteps(playground);
    const started = host.clock.now();
    let largest = 0;
    host.onExecution(() => {
      largest = Math.max(largest, host.properties.document.get('lusha.run')?.length ?? 0);
    });
    const done = await enrich(playground);
    expect(done).toMatchObject({ phase: 'done', outcomes: [{ status: 'Found', rows: ROWS }] });
    expect(emailsAreOwn(playground, ROWS)).toBe(true);

    const { record } = lusha;
    expect(record.chargedRequests).toBe(ROWS / 50);
    expect(record.credits.contactSearch).toBeLessThanOrEqual(ROWS / 25);
    expect(record.credits.revealEmail).toBe(ROWS);
    expect(record.chargedTwice).toEqual([]);
    expect(record.requests.filter(({ status }) => status === 429)).toEqual([]);

    const most = Math.max(...steps.map(({ requests }) => requests));
    expect(steps.length).toBeGreaterThanOrEqual(inFull(20, 8));
    expect(most).toBeLessThanOrEqual(100);
    expect(largest).toBeLessThan(9_000);
    expect(perRequest(steps)).toBeLessThanOrEqual(callsPerRequest);
    // The last full steps of the lookup and of the purchases take about as many calls as the first.
    const full = steps.filter(({ requests }) => requests > 0.9 * most);
    for (const phase of [full.slice(0, full.length / 2), full.slice(full.length / 2)]) {
      expect(perRequest(phase.slice(-1))).toBeLessThanOrEqual(1.1 * perRequest(phase.slice(0, 1)));
    }
    const asLusha = (record.chargedRequests / 4) * LATENCY_MS;
    expect(host.clock.now() - started).toBeLessThanOrEqual(1.1 * asLusha);
    expect((await panel('runView'))?.spent).toBe(record.total);
  });
});

function perRequest(steps: readonly { readonly requests: number; readonly calls: number }[]): number {
  const sum = (of: 'requests' | 'calls') => steps.reduce((total, step) => total + step[of], 0);
  return sum('calls') / sum('requests');
}

describe('a list that is longer than a day’s requests', () => {
  it('waits at every hourly and daily limit, says until when, and continues', async () => {
    const share = PRO_ROWS / 100_000;
    const playground = await open(PRO_ROWS, { lusha: { plan: 'pro' } });
    const { host, lusha, panel } = playground;
    lusha.setLimits({ minute: 50, hour: 150 * share, day: 1_500 * share });
    const resets = lusha.quota(host.clock.now());
    const [hour = 0, day = 0] = [resets.hour?.resetsAt, resets.day?.resetsAt];
    const stops: RunView[] = [];
    const through = async (first: RunView): Promise<RunView> => {
      let view = first;
      while (view.continueAt !== undefined) {
        if (view.code === 'quota_hour' || view.code === 'quota_day') stops.push(view);
        host.clock.advance(Math.max(0, view.continueAt - host.clock.now()));
        view = await panel('stepRun');
      }
      return view;
    };
    await runSteps(playground, await panel('startRun', OPTIONS));
    await through(await panel('lookUpRest'));
    const done = await through(await panel('approveRun', { cap: 1e6, moved: false, weak: false }));
    // Days pass meanwhile, and some people change jobs in them.
    const moved = done.outcomes.find(({ status }) => status === 'Changed jobs')?.rows ?? 0;
    expect(moved).toBeLessThan(PRO_ROWS / 500);
    expect(done.phase).toBe('done');
    expect(done.outcomes[0]).toMatchObject({ status: 'Found', rows: PRO_ROWS - moved });
    expect(emailsAreOwn(playground, PRO_ROWS, moved)).toBe(true);
    expect(lusha.record.credits.revealEmail).toBe(PRO_ROWS);
    expect(lusha.record.chargedTwice).toEqual([]);
    expect(lusha.record.requests.filter(({ status }) => status === 429)).toEqual([]);

    // The list needs 2,000 requests at 150 an hour and 1,500 a day, or the same share of each: they take ten hours, the night and three more hours.
    const hours = stops.filter(({ code }) => code === 'quota_hour');
    const days = stops.filter(({ code }) => code === 'quota_day');
    expect(days).toHaveLength(1);
    // Lusha's hours and its day reset at times of their own: the first hour is a part of one, and the wait for the day may take in one for an hour.
    expect([11, 12, 13]).toContain(hours.length);
    for (const { continueAt = 0, now } of hours) {
      expect(continueAt - now).toBeLessThanOrEqual(HOUR_MS);
      expect((continueAt - hour) % HOUR_MS).toBeLessThan(60_000);
    }
    for (const { continueAt = 0, message } of days) {
      expect((continueAt - day) % (24 * HOUR_MS)).toBeLessThan(60_000);
      const time = new Date(continueAt).toISOString().slice(11, 16);
      expect(message).toMatch(new RegExp(`Continue run after (?:\\w{3} )?${time}`));
    }
  });
});
