/** Rows that a slicer or a filter view hides, whether scripts are told of them or not. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { GOOGLE_UNKNOWNS } from '../../playground/unknowns';
import { column, OPTIONS, openList, runSteps } from '../support/enrich';

const ROWS = 10;
const HIDDEN = [4, 6, 8];
const PEOPLE = createLusha().people(ROWS, { withWorkEmail: true });

describe.each(GOOGLE_UNKNOWNS.hiddenRowsTold.answers)('when they are %s', (hiddenRowsTold) => {
  test('a run of the visible rows purchases exactly the rows that its screens have counted', async () => {
    const playground = await openList(PEOPLE, { host: { hiddenRowsTold } });
    onTestFinished(() => playground.host.close());
    const { host, lusha, panel } = playground;
    host.workbook.filters.slice(0, HIDDEN);
    const options = { ...OPTIONS, rows: { by: 'visible' } } as const;
    const counted = (await panel('enrichSetup', options)).rows;
    expect(counted).toBe(hiddenRowsTold === 'told' ? ROWS - HIDDEN.length : ROWS);
    const priced = await runSteps(playground, await panel('startRun', options));
    expect(priced).toMatchObject({ phase: 'price check', rows: counted });
    const cap = priced.price?.credits ?? 0;
    expect(cap).toBe(counted);
    await runSteps(playground, await panel('approveRun', { cap, moved: false, weak: false }));
    expect(lusha.record.credits.revealEmail).toBe(counted);
    const hidden = HIDDEN.map((row) => column(playground, 'Work email', ROWS)[row - 2] !== '');
    expect(hidden).toEqual(HIDDEN.map(() => hiddenRowsTold === 'not told'));
    expect(await panel('undoRun')).toMatchObject({ done: true, rows: counted, left: 0 });
  });
});
