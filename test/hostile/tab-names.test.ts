/** Tabs with any name: the panel works with them or says what to do, and writes where it said. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enrich } from '../support/enrich';
import { inFull } from '../support/extent';
import { DIRECTORS, fill } from '../support/fill';
import { WHOLE } from '../support/panel-calls';
import { nameAndDomain, openPlayground } from '../support/playground';
import { expectNoFormulas, expectNoPollution, expectReply, expectSentence } from './judge';
import { recordInputs } from './record';
import { hostileText } from './values';

/** Google's limit. */
const LONGEST_NAME = 100;
const READING = ['view', 'listGap', 'enrichSetup', 'pendingCells', 'sharing', 'runView', 'afterRun'] as const;

let tried = 0;
recordInputs(() => tried);

/** Makes names as Google keeps them: not empty, and not longer than its limit. */
const name = hostileText()
  .map((text) => text.slice(0, LONGEST_NAME))
  .filter((text) => text !== '');

describe('a tab', () => {
  it('of any name is enriched, filled below, and undone, or refused with a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(name, async (tab) => {
        tried += 1;
        const playground = await openPlayground({ cap: null });
        const { host, lusha } = playground;
        const people = nameAndDomain(lusha.people(2));
        host.workbook.setValues('Sheet1', 'A1', [['Name', 'Domain'], ...people]);
        const [sheet] = host.workbook.sheets.list();
        host.workbook.sheets.rename(sheet?.id ?? 0, tab);
        const view = await enrich(playground, { fields: ['title'] }, { cap: 10 }).catch(
          (error: Error) => error,
        );
        if (view instanceof Error) expectSentence(view.message, tab);
        for (const method of READING) {
          expectReply(await playground.reply(method, ...WHOLE[method]), [method, tab]);
        }
        const charged = lusha.record.chargedRequests;
        expectReply(await playground.reply('undoRun'), tab);
        expect(lusha.record.chargedRequests).toBe(charged);
        const filled = await fill(playground, DIRECTORS, { count: 2, where: 'new tab' }, 5).catch(
          (error: Error) => error,
        );
        if (filled instanceof Error) expectSentence(filled.message, tab);
        expectNoFormulas(playground);
        expect(host.workbook.getValues(tab, 'A1:B3')).toEqual([['Name', 'Domain'], ...people]);
        expect(lusha.record.total).toBeLessThanOrEqual(15 + 1);
        await host.close();
      }),
      { numRuns: inFull(150, 5) },
    );
    expectNoPollution();
  });
});
