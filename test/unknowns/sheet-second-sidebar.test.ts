/** The panel opened twice, whether the second sidebar replaces the first or both go on asking: one works, and nothing is spent twice. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { GOOGLE_UNKNOWNS } from '../../playground/unknowns';
import { column, OPTIONS, openList } from '../support/enrich';
import { BUILD } from '../support/playground';

const ROWS = 10;
const SEEDS = [1, 2, 3];
const PEOPLE = createLusha().people(ROWS, { withWorkEmail: true });

describe.each(GOOGLE_UNKNOWNS.secondSidebar.answers)('when the second %s', (secondSidebar) => {
  test.each(SEEDS)('every open panel drives the run, which is charged once (order %i)', async (seed) => {
    const playground = await openList(PEOPLE, { host: { mode: 'threads', secondSidebar, seed } });
    onTestFinished(() => playground.host.close());
    const { host, lusha, panel } = playground;
    await playground.menu('lushaEnrichRows');
    await playground.menu('lushaEnrichRows');
    const open = host.screen.sidebars.length;
    expect(open).toBe(secondSidebar === 'both stay' ? 2 : 1);
    await panel('startRun', OPTIONS);
    /** Each open panel steps and asks how far it is, at once. */
    const drive = async () => {
      for (let turn = 0; turn < 10; turn += 1) {
        const calls = host.screen.sidebars.flatMap(() =>
          ['stepRun', 'watchRun'].map(
            (name) => ({ name: 'lushaPanel', args: [name, [], BUILD], kind: 'rpc' }) as const,
          ),
        );
        await host.runTogether(calls, seed + turn);
        const view = await panel('runView');
        if (view?.continueAt === undefined) return view;
        host.clock.advance(Math.max(0, Math.max(view.continueAt, view.busyUntil ?? 0) - host.clock.now()));
      }
      throw new Error('It does not end.');
    };
    expect((await drive())?.phase).toBe('price check');
    await panel('approveRun', { cap: ROWS, moved: false, weak: false });
    expect(await drive()).toMatchObject({ phase: 'done', outcomes: [{ status: 'Found', rows: ROWS }] });
    expect(lusha.record.chargedRequests).toBe(2);
    expect(lusha.record.chargedTwice).toEqual([]);
    expect(column(playground, 'Work email', ROWS)).toEqual(PEOPLE.map(({ workEmail }) => workEmail));
  });
});
