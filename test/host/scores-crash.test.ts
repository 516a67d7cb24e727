/** Scoring that is killed at any call: nobody is paid for twice, and the sheet ends the same but for answers that were in flight. */
import { expect, it } from 'vitest';
import { countChanges } from '../support/crash';
import { sampled } from '../support/extent';
import { openPlayground } from '../support/playground';
import { scoreSteps } from '../support/scores';

const PEOPLE = 60;

async function scored(at?: number) {
  const playground = await openPlayground({ cap: null });
  const { host, lusha, panel } = playground;
  const rows = lusha
    .people(PEOPLE)
    .map(({ fullName, companyName, companyDomain }) => [fullName, companyName, companyDomain]);
  host.workbook.setValues('Sheet1', 'A1', [['Name', 'Company', 'Domain'], ...rows]);
  const { options } = await panel('scoresSetup');
  const before = host.workbook.getValues('Sheet1', 'A1:H61');
  const changes = countChanges(playground, at);
  for (let turn = 0; turn < 20; turn += 1) {
    try {
      const view = (await panel('scoresView')) ?? (await panel('startScores', options, 200));
      const end = await scoreSteps(playground, view);
      if (end.phase === 'done') break;
      if (end.phase === 'stopped') await panel('leaveScores');
    } catch {
      host.clock.advance(7 * 60_000);
    }
  }
  const sheet = host.workbook.getValues('Sheet1', 'A1:H61');
  const { total, chargedTwice, credits } = lusha.record;
  const count = changes();
  await panel('undoScores').catch(() => undefined);
  const after = host.workbook.getValues('Sheet1', 'A1:H61');
  await host.close();
  return { sheet, total, chargedTwice, credits, count, before, after };
}

it('ends with the same sheet, pays for nobody twice, and can be undone', async () => {
  const whole = await scored();
  expect(whole.credits.signalScoreContact).toBeGreaterThan(PEOPLE / 2);
  expect(whole.count).toBeGreaterThan(20);
  for (const at of sampled(whole.count)) {
    const { sheet, chargedTwice, total, credits, before, after } = await scored(at);
    expect(chargedTwice, `killed at ${at}`).toEqual([]);
    expect(credits.signalScoreContact, `killed at ${at}`).toBeLessThanOrEqual(
      whole.credits.signalScoreContact,
    );
    // The look-up that was in flight is paid for again.
    expect(total, `killed at ${at}`).toBeLessThanOrEqual(whole.total + 3);
    const isLost = sheet.flat().some((cell) => String(cell).startsWith('No response'));
    if (!isLost) expect(sheet, `killed at ${at}`).toEqual(whole.sheet);
    expect(after, `undone after a kill at ${at}`).toEqual(before);
  }
});
