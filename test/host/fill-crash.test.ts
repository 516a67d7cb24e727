/** A fill that is cut off continues where it was: the sheet is the same, and at most one page is paid for twice. */
import { describe, expect, it } from 'vitest';
import type { FillOptions, FillView } from '../../src/rpc';
import { countChanges, goThrough } from '../support/crash';
import { DIRECTORS, TAB } from '../support/fill';
import { openPlayground, type Playground } from '../support/playground';

const OPTIONS: FillOptions = { count: 40, where: 'new tab', fields: ['name', 'company'], onlyNew: false };

/** Takes the next step of the fill; a step that was cut off is repeated. */
async function advance({ host, panel }: Playground, view: FillView | null): Promise<FillView> {
  if (!view) return panel('startFill', DIRECTORS, OPTIONS, 10);
  host.clock.advance(Math.max(0, (view.busyUntil ?? view.continueAt ?? 0) - host.clock.now()));
  return panel('stepFill');
}

const fillThrough = (playground: Playground): Promise<void> =>
  goThrough<FillView>(
    (view) => advance(playground, view),
    () => playground.panel('fillView'),
  );

describe('a fill that is killed at any service call that changes something', () => {
  it('ends with the same sheet as an undisturbed fill, and at most one page is charged twice', async () => {
    const undisturbed = await openPlayground({ cap: null });
    const calls = countChanges(undisturbed);
    await fillThrough(undisturbed);
    const wanted = undisturbed.host.workbook.getValues(TAB, 'A1:C60');
    expect(wanted.filter(([name]) => name !== '')).toHaveLength(41);
    const tabs = undisturbed.host.workbook.sheets.list().map(({ name }) => name);
    const { total } = undisturbed.lusha.record;
    const changes = calls();
    await undisturbed.host.close();

    for (let at = 1; at <= changes; at += 1) {
      const playground = await openPlayground({ cap: null });
      const { host, lusha } = playground;
      countChanges(playground, at);
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
  });
});
