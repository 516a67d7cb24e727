/** Checks who changed jobs, and counts at Lusha what was asked and charged. */
import { describe, expect, it } from 'vitest';
import { checkMoves, listedMoves, moveSteps, openMoves } from '../support/moves';
import type { Playground } from '../support/playground';

const DAY_MS = 86_400_000;
const SIGNALS = '/v3/contacts/signals';

/** Opens a list of people with their Lusha IDs. */
async function openPeople(count: number): Promise<Playground> {
  const playground = await openMoves([]);
  const { lusha, host } = playground;
  const { workbook } = host;
  if (count > 900) workbook.insertRows('Sheet1', 500, count);
  const rows = lusha
    .people(count)
    .map(({ id, fullName, title, companyName }) => [fullName, companyName, title, id]);
  workbook.setValues('Sheet1', 'A1', [['Name', 'Company', 'Title', 'Lusha ID'], ...rows]);
  return playground;
}

/** Returns the numbers of people in the requests for signals. */
const sizes = ({ lusha }: Playground) =>
  lusha.record.requests.filter(({ path }) => path === SIGNALS).map(({ items }) => items);

describe('a check of 1,000 people', () => {
  it('takes 10 requests and a credit for each change, nothing the same day, and only new changes later', async () => {
    const playground = await openPeople(1_000);
    const { lusha, host } = playground;
    const setup = await playground.panel('movesSetup');
    expect(setup).toMatchObject({ people: 1_000, toLookUp: 0, check: { credits: 1_000, requests: 10 } });
    const first = await checkMoves(playground);
    const changed = listedMoves(playground).length;
    expect(changed).toBeGreaterThan(15);
    expect(first).toMatchObject({ phase: 'done', changed, checked: 1_000, spent: changed });
    expect(lusha.record.chargedRequests).toBe(10);
    expect(lusha.record.total).toBe(changed);

    const again = await checkMoves(playground);
    expect(again).toMatchObject({ phase: 'done', changed: 0, spent: 0, requests: 0 });
    expect(lusha.record.chargedRequests).toBe(10);

    host.clock.advance(7 * DAY_MS);
    const later = await checkMoves(playground);
    expect(later.changed).toBeGreaterThan(0);
    expect(later.spent).toBe(later.changed);
    expect(lusha.record.total).toBe(changed + later.changed);
    expect(lusha.record.chargedRequests - 10).toBeLessThanOrEqual(11);
    expect(listedMoves(playground)).toHaveLength(changed + later.changed);
    expect(lusha.record.chargedTwice).toEqual([]);
  });

  it('sends smaller requests under a limit below a full one', async () => {
    const playground = await openPeople(300);
    const { lusha } = playground;
    const view = await checkMoves(playground, {}, 60);
    expect(view).toMatchObject({ phase: 'done', checked: 300, spent: lusha.record.total });
    expect(sizes(playground)[0]).toBe(60);
    expect(Math.max(...sizes(playground))).toBeLessThanOrEqual(60);
    expect(sizes(playground).reduce((sum, items) => sum + items, 0)).toBe(300);
    expect(listedMoves(playground)).toHaveLength(lusha.record.total);
  });

  it('stops at its limit with what it has found, and goes on from there for more', async () => {
    const playground = await openPeople(300);
    const { lusha } = playground;
    const stopped = await checkMoves(playground, {}, 3);
    expect(stopped).toMatchObject({ phase: 'stopped', code: 'over_cap', spent: 3 });
    expect(lusha.record.total).toBe(3);
    expect(listedMoves(playground)).toHaveLength(3);
    expect(stopped.checked).toBe(sizes(playground).reduce((sum, items) => sum + items, 0));
    const more = { id: stopped.id, more: 300 };
    const done = await moveSteps(playground, await playground.panel('continueMoves', more));
    expect(done).toMatchObject({ phase: 'done', checked: 300, changed: lusha.record.total });
    expect(sizes(playground).reduce((sum, items) => sum + items, 0)).toBe(300);
    expect(lusha.record.chargedTwice).toEqual([]);
  });
});

describe('a check of people without Lusha IDs', () => {
  it('looks them up first, for the price that the setup names', async () => {
    const playground = await openPeople(0);
    const { lusha, host } = playground;
    const people = lusha.people(60);
    host.workbook.setValues('Sheet1', 'A1', [['Email'], ...people.map(({ email }) => [email])]);
    const setup = await playground.panel('movesSetup');
    expect(setup).toMatchObject({ people: 60, toLookUp: 60, lookUp: { credits: 3, requests: 1 } });
    const view = await checkMoves(playground);
    const moved = listedMoves(playground);
    expect(view).toMatchObject({ phase: 'done', people: 60, lookedUp: 60, changed: moved.length });
    expect(lusha.record.credits.contactSearch).toBe(3);
    expect(lusha.record.credits.showSignalsContact).toBe(moved.length);
    expect(await playground.panel('movesSetup')).toMatchObject({ toLookUp: 0, lookUp: { credits: 0 } });
  });

  it('says which rows are not asked about, and why', async () => {
    const playground = await openPeople(2);
    const { host, lusha } = playground;
    const [listed] = lusha.people(3).slice(2);
    host.workbook.setValues('Sheet1', 'A4', [
      ['Jane Doe', '', 'Buyer', ''],
      [listed?.fullName ?? '', listed?.companyName ?? '', '', ''],
    ]);
    host.workbook.setValues('Sheet1', 'E1', [['Email'], [''], [''], [''], [listed?.email ?? '']]);
    await playground.panel('showNeverContact');
    host.workbook.setValues('Never contact', 'A2', [[listed?.email ?? '']]);
    const sheet = host.workbook.sheets.byName('Sheet1')?.id ?? 0;
    expect(await playground.panel('movesSetup', { tabId: sheet })).toMatchObject({
      people: 2,
      notAsked: { unnamed: 1, never: 1 },
    });
    await checkMoves(playground, { tabId: sheet });
    expect(sizes(playground)).toEqual([2]);
  });
});

describe('the choices of a check', () => {
  it('ask for promotions only where they are ticked, and tell them apart', async () => {
    const playground = await openPeople(200);
    await checkMoves(playground);
    expect(listedMoves(playground).every(({ Change }) => Change === 'New company')).toBe(true);
    const other = await openPeople(200);
    const view = await checkMoves(other, { promotions: true });
    expect(view.promoted).toBeGreaterThan(0);
    expect(listedMoves(other).filter(({ Change }) => Change === 'Promotion')).toHaveLength(view.promoted);
    expect(view.changed).toBe(listedMoves(playground).length);
  });

  it('ask about the selected rows alone, also after others were inserted above', async () => {
    const playground = await openPeople(50);
    const { host } = playground;
    host.workbook.select('Sheet1', 'A2:A11');
    const { options } = await playground.panel('movesSetup', { rows: 'selection' });
    const started = await playground.panel('startMoves', options, 10);
    host.workbook.insertRows('Sheet1', 1, 3);
    host.workbook.select('Sheet1', 'A40');
    expect(await moveSteps(playground, started)).toMatchObject({ phase: 'done', checked: 10 });
    expect(sizes(playground)).toEqual([10]);
  });

  it('refuse a day to come and a text that is no day', async () => {
    const playground = await openPeople(2);
    for (const since of ['2030-01-01', 'yesterday', '2026-02-31x']) {
      const setup = await playground.panel('movesSetup', { since });
      expect(setup.refusal?.code, since).toBe('bad_input');
      await expect(playground.panel('startMoves', { ...setup.options, since }, 5)).rejects.toThrow();
    }
  });

  it('say in the demo that it has no job changes, instead of finding none', async () => {
    const playground = await openMoves([], { key: null });
    const { panel, lusha } = playground;
    await panel('startDemo');
    const setup = await panel('movesSetup');
    expect(setup.refusal?.code).toBe('demo_only');
    await expect(panel('startMoves', setup.options, 5)).rejects.toThrow();
    expect(lusha.record.requests).toEqual([]);
  });

  it('find nothing in a period in which nothing happened', async () => {
    const playground = await openPeople(20);
    const view = await checkMoves(playground, { since: '2026-11-23' });
    expect(view).toMatchObject({ phase: 'done', changed: 0, promoted: 0, spent: 0 });
    expect(listedMoves(playground)).toEqual([]);
  });
});

describe('a check that works', () => {
  it('keeps other jobs from starting, and can be stopped and continued', async () => {
    const playground = await openPeople(120);
    const { options, check } = await playground.panel('movesSetup');
    await playground.panel('startMoves', options, check.credits);
    await expect(playground.panel('startMoves', options, check.credits)).rejects.toThrow(/in progress/);
    const stopped = await playground.panel('stopMoves');
    expect(stopped.phase).toBe('stopped');
    expect(playground.lusha.record.chargedRequests).toBe(0);
    const going = await playground.panel('continueMoves', { id: stopped.id });
    expect(await moveSteps(playground, going)).toMatchObject({ phase: 'done', checked: 120 });
  });

  it('is continued by the hourly trigger', async () => {
    const playground = await openPeople(150);
    const { host } = playground;
    const { options, check } = await playground.panel('movesSetup');
    await playground.panel('startMoves', options, check.credits);
    await host.run('lushaHourly', [], { kind: 'trigger' });
    expect(await playground.panel('movesView')).toMatchObject({ phase: 'done', checked: 150 });
  });

  it('writes a receipt', async () => {
    const playground = await openPeople(100);
    const view = await checkMoves(playground);
    const [header = [], row = []] = playground.host.workbook.getValues('Lusha run log', 'A1:L2');
    const receipt = Object.fromEntries(header.map((name, at) => [String(name), row[at]]));
    expect(receipt).toMatchObject({
      Tab: 'Sheet1',
      What: `job changes since ${view.since}`,
      Rows: 100,
      Found: view.changed,
      'Credits charged': view.spent,
      State: 'Done',
    });
  });
});

describe('a change of which Lusha does not say the day', () => {
  it('is listed, and is not paid again by the next check', async () => {
    const playground = await openPeople(100);
    const { host, lusha } = playground;
    const withoutDays = (body: string) => body.replace(/"signalDate":"[^"]*"/g, '"signalDate":null');
    lusha.fail({
      path: SIGNALS,
      times: 9,
      change: (answer) => ({ ...answer, body: withoutDays(answer.body) }),
    });
    const first = await checkMoves(playground);
    expect(first.spent).toBeGreaterThan(0);
    expect(listedMoves(playground)).toHaveLength(first.spent);
    expect(first.changed).toBe(first.spent);
    host.clock.advance(2 * DAY_MS);
    await checkMoves(playground);
    expect(lusha.record.chargedTwice).toEqual([]);
  });
});

describe('a file that keeps only IDs', () => {
  it('is told of the companies by the check that has paid for them', async () => {
    const playground = await openPeople(200);
    await playground.panel('setKeep', 'ids');
    const view = await checkMoves(playground);
    const moves = listedMoves(playground);
    expect(moves).toHaveLength(view.spent);
    expect(moves.length).toBeGreaterThan(0);
    for (const move of moves) {
      expect(move['New company']).not.toBe('');
      expect(move['Previous company']).not.toBe('');
    }
    const kept = JSON.stringify([...playground.host.workbook.getValues('Lusha ledger', 'A1:C400')]);
    expect(kept).not.toContain('previousCompany');
  });
});

describe('IDs of several versions', () => {
  it('are of one person, who is asked about once, and both of whose rows are updated', async () => {
    const playground = await openPeople(60);
    const { host, lusha, panel } = playground;
    const rows = lusha.people(60).map(({ fullName, title, id }) => [fullName, 'Former Ltd', title, id]);
    const later = rows.map((cells) => cells.map((cell) => cell.replace(/^v1\./, 'v2.')));
    host.workbook.setValues('Sheet1', 'A2', [...rows, ...later]);
    const since = '2025-01-01';
    const { options, check } = await panel('movesSetup', { since });
    expect(check.credits).toBe(60);
    const view = await moveSteps(playground, await panel('startMoves', options, check.credits));
    expect(view).toMatchObject({ phase: 'done', people: 60, spent: lusha.record.total });
    expect(sizes(playground)).toEqual([60]);
    expect(lusha.record.chargedTwice).toEqual([]);
    expect(view.changed).toBeGreaterThan(1);
    expect(listedMoves(playground)).toHaveLength(view.changed);
    host.workbook.setValues('Sheet1', 'A2', [...later, ...rows]);
    const again = await checkMoves(playground, { since });
    expect(again).toMatchObject({ changed: 0, spent: 0 });
    await panel('acceptMoves', { how: 'update', keys: 'all' });
    const [header = [], ...cells] = host.workbook.getValues('Sheet1', 'A1:F121');
    const at = header.indexOf('Previous company');
    expect(cells.filter((row) => row[at] !== '')).toHaveLength(2 * view.changed);
  });
});

describe('an answer that is lost after a refusal', () => {
  it('is said in numbers, and asked for again when the person agrees', async () => {
    const playground = await openPeople(60);
    const { lusha, panel } = playground;
    lusha.fail({ path: SIGNALS, status: 402 });
    const stopped = await checkMoves(playground);
    expect(stopped).toMatchObject({ phase: 'stopped', spent: 0 });
    lusha.fail({ path: SIGNALS, status: 503 });
    const going = await panel('continueMoves', { id: stopped.id });
    expect(await moveSteps(playground, going)).toMatchObject({ phase: 'done', lost: 60, changed: 0 });
    const again = await checkMoves(playground, { repeatLost: true });
    expect(again).toMatchObject({ phase: 'done', lost: 0 });
    expect(again.changed).toBeGreaterThan(0);
    expect(lusha.record.chargedTwice).toEqual([]);
  });
});
