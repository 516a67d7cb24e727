/** A fill that is cut off goes on where it was: the sheet is the same, and at most one page is paid for twice. */
import { describe, expect, it } from 'vitest';
import type { FillView, FillWish } from '../../src/rpc';
import { DIRECTORS, TAB } from '../support/fill';
import { openPlayground, type Playground } from '../support/playground';

/** Calls that change nothing: killed there, an execution leaves what it leaves when it is killed at its next change. */
const READS = /^(?:get|is|has)|^formatDate$/;
const WISH: FillWish = { count: 40, where: 'new tab', fields: ['name', 'company'], onlyNew: false };

/** Does the next thing that brings the fill on; what was cut off is done again. */
async function advance({ host, panel }: Playground, view: FillView | null): Promise<FillView> {
  if (!view) return panel('startFill', DIRECTORS, WISH, 10);
  host.clock.advance(Math.max(0, (view.busyUntil ?? view.continueAt ?? 0) - host.clock.now()));
  return panel('stepFill');
}

async function fillThrough(playground: Playground): Promise<void> {
  let view: FillView | null = null;
  for (let turn = 0; turn < 40 && view?.phase !== 'done'; turn += 1) {
    try {
      view = await advance(playground, view);
    } catch {
      view = await playground.panel('fillView');
    }
  }
  if (view?.phase === 'done') return;
  throw new Error(`The fill did not end: ${JSON.stringify({ ...view, view: null })}`);
}

describe('a fill that is killed at any service call that changes something', () => {
  it('ends with the sheet of an undisturbed one, and at most one page is charged twice', async () => {
    const undisturbed = await openPlayground({ cap: null });
    let calls = 0;
    undisturbed.host.onServiceCall(({ method }) => {
      if (!READS.test(method)) calls += 1;
      return undefined;
    });
    await fillThrough(undisturbed);
    const wanted = undisturbed.host.workbook.getValues(TAB, 'A1:C60');
    expect(wanted.filter(([name]) => name !== '')).toHaveLength(41);
    const tabs = undisturbed.host.workbook.sheets.list().map(({ name }) => name);
    const { total } = undisturbed.lusha.record;
    await undisturbed.host.close();

    for (let at = 1; at <= calls; at += 1) {
      const playground = await openPlayground({ cap: null });
      const { host, lusha } = playground;
      let seen = 0;
      host.onServiceCall(({ method }) => {
        if (READS.test(method)) return undefined;
        seen += 1;
        return seen === at ? 'kill' : undefined;
      });
      await fillThrough(playground);
      expect(host.workbook.getValues(TAB, 'A1:C60'), `killed at ${at}`).toEqual(wanted);
      expect(
        host.workbook.sheets
          .list()
          .map(({ name }) => name)
          .sort(),
        `killed at ${at}`,
      ).toEqual([...tabs].sort());
      expect(lusha.record.total - total, `killed at ${at}`).toBeLessThanOrEqual(1);
      await host.close();
    }
  }, 600_000);
});
