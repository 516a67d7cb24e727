/** A check of companies that is killed at any call: the sheet ends the same, and no event is paid for twice. */
import { expect, it } from 'vitest';
import { countChanges } from '../support/crash';
import { sampledOf } from '../support/extent';
import { openPlayground } from '../support/playground';
import { companiesWith, listedNews, newsSteps } from '../support/signals';

const SINCE = '2026-06-01';
const TYPES = ['financialEventsNews', 'surgeInHiringByDepartment'] as const;

async function checked(at?: number) {
  const playground = await openPlayground({ cap: null });
  const { host, lusha, panel } = playground;
  const companies = companiesWith(playground, { count: 30, matching: 8, types: TYPES, since: SINCE });
  const rows = companies.map(({ name, domain }) => [name, domain]);
  host.workbook.setValues('Sheet1', 'A1', [['Company', 'Domain'], ...rows]);
  const { options } = await panel('newsSetup', { types: TYPES, since: SINCE });
  const before = host.workbook.getValues('Sheet1', 'A1:H31');
  const changes = countChanges(playground, at);
  for (let turn = 0; turn < 20; turn += 1) {
    try {
      const view = (await panel('newsView')) ?? (await panel('startNews', options, 200));
      const end = await newsSteps(playground, view);
      if (end.phase === 'done') break;
      if (end.phase === 'stopped') await panel('leaveNews');
    } catch {
      host.clock.advance(7 * 60_000);
    }
  }
  const sheet = host.workbook.getValues('Sheet1', 'A1:H31');
  const news = listedNews(playground).map(({ Check, ...row }) => row);
  const { total, chargedTwice, events } = lusha.record;
  const count = changes();
  const undone = at === undefined ? undefined : await panel('undoNews').catch((error) => error as Error);
  const after = host.workbook.getValues('Sheet1', 'A1:H31');
  await host.close();
  return { sheet, news, total, chargedTwice, events: events.length, count, before, after, undone };
}

it('ends with the same sheet, pays for no event twice, and can be undone', async () => {
  const whole = await checked();
  expect(whole.events).toBe(8);
  expect(whole.news).toHaveLength(8);
  expect(whole.count).toBeGreaterThan(20);
  const points = Array.from({ length: whole.count }, (_, index) => index + 1);
  for (const at of sampledOf(points, 12, 'news')) {
    const { sheet, news, chargedTwice, events, before, after, total } = await checked(at);
    expect(chargedTwice, `killed at ${at}`).toEqual([]);
    expect(events, `killed at ${at}`).toBeLessThanOrEqual(8);
    // The look-up that was in flight is paid for again.
    expect(total, `killed at ${at}`).toBeLessThanOrEqual(whole.total + 2);
    const isLost = sheet.flat().some((cell) => String(cell).startsWith('No response'));
    if (!isLost) {
      expect(sheet, `killed at ${at}`).toEqual(whole.sheet);
      expect(news, `killed at ${at}`).toEqual(whole.news);
    }
    expect(after, `undone after a kill at ${at}`).toEqual(before);
  }
});
