/** A run that is cut off continues where it was, and no contact is purchased twice. */
import { describe, expect, it } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import type { RunView } from '../../src/rpc';
import { countChanges, goThrough } from '../support/crash';
import { OPTIONS, openList } from '../support/enrich';
import type { Playground } from '../support/playground';

const PEOPLE = createLusha().people(6, { withWorkEmail: true });

async function openSmall(): Promise<Playground> {
  const playground = await openList(PEOPLE);
  playground.host.workbook.setValues('Sheet1', 'A8', [['Nobody Nowhere', 'nowhere.example']]);
  return playground;
}

/** Takes the next step of the run; a step that was cut off is taken again. */
async function advance({ host, panel }: Playground, view: RunView | null): Promise<RunView> {
  if (!view) return panel('startRun', OPTIONS);
  if (view.phase === 'price check') return panel('approveRun', { cap: 100, moved: false, weak: false });
  host.clock.advance(Math.max(0, (view.busyUntil ?? view.continueAt ?? 0) - host.clock.now()));
  return panel('stepRun');
}

const runThrough = (playground: Playground): Promise<void> =>
  goThrough<RunView>(
    (view) => advance(playground, view),
    () => playground.panel('runView'),
  );

function sheetOf({ host }: Playground) {
  const id = host.workbook.sheets.byName('Sheet1')?.id ?? 0;
  const area = { row: 1, column: 1, rows: 10, columns: 12 };
  return {
    values: host.workbook.getValues('Sheet1', 'A1:L10'),
    formats: host.workbook.grid.formats(id, area),
  };
}

describe('a run that is killed at any service call that changes something', () => {
  it('ends with the sheet of an undisturbed run, purchases nothing twice, and spends at most 16 more search credits', async () => {
    const undisturbed = await openSmall();
    const calls = countChanges(undisturbed);
    await runThrough(undisturbed);
    const wanted = sheetOf(undisturbed);
    const { contactSearch } = undisturbed.lusha.record.credits;
    expect(wanted.values[1]).toContain(PEOPLE[0]?.workEmail);
    const changes = calls();
    await undisturbed.host.close();

    for (let at = 1; at <= changes; at += 1) {
      const playground = await openSmall();
      const { host, lusha } = playground;
      countChanges(playground, at);
      await runThrough(playground);
      expect(sheetOf(playground), `killed at ${at}`).toEqual(wanted);
      expect(lusha.record.chargedTwice, `killed at ${at}`).toEqual([]);
      expect(lusha.record.credits.revealEmail, `killed at ${at}`).toBe(PEOPLE.length);
      expect(lusha.record.credits.contactSearch - contactSearch, `killed at ${at}`).toBeLessThanOrEqual(16);
      await host.close();
    }
  });
});
