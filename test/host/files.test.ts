/** Files that earlier builds have left: recalculating them costs nothing, and their formulas go on to their end. */
import { describe, expect, it } from 'vitest';
import { BUILDS, expectFair, filesOf, opened, phase } from '../support/files';
import type { Playground } from '../support/playground';

/** What a cell shows whose value a person has to fetch. */
const PENDING = /^(?:Not fetched|Pending|Limit reached|Daily limit)/i;

/** Returns whether a value was paid for: an email, a phone number, a revenue, or the profile of a person whom a search found. */
function isPaid(value: unknown): boolean {
  return /@|^\+\d|^\d+-\d+$|linkedin\.com/.test(String(value));
}

/** Returns the formulas of all tabs. */
function formulasIn({ host }: Playground): string[] {
  const { grid, sheets } = host.workbook;
  const formulas = sheets
    .list()
    .flatMap(({ id }) => grid.formulas(id, { row: 1, column: 1, ...grid.used(id) }).flat());
  return formulas.filter((formula) => formula !== '');
}

describe.each(BUILDS)('files of the build %s', (build) => {
  describe.each([...filesOf(build).keys()])('in the phase %s', (name) => {
    it('are recalculated without a request, with their cache and without it', async () => {
      const { host, lusha, panel } = await opened(phase(build, name));
      await host.reopen();
      await panel('view');
      host.emptyCaches();
      await host.reopen();
      expect(lusha.record.requests).toEqual([]);
    });

    it('show every paid value that they have shown, or let a person fill its cell', async () => {
      const file = phase(build, name);
      const { host } = await opened(file);
      await host.reopen();
      for (const [tab, before] of Object.entries(file.shown)) {
        const { id = -1 } = host.workbook.sheets.byName(tab) ?? {};
        const shown = host.workbook.grid
          .values(id, { row: 1, column: 1, ...host.workbook.grid.extent(id) })
          .flat();
        const missing = before.flat().filter((value) => isPaid(value) && !shown.includes(value as string));
        const pending = shown.filter((value) => PENDING.test(String(value)));
        expect(missing.length, `${tab}: ${missing.join(', ')}`).toBeLessThanOrEqual(pending.length);
      }
    });
  });

  it('pending cells are filled under a higher limit, and nobody is purchased twice', async () => {
    const playground = await opened(phase(build, 'pending'));
    const { host, lusha, panel } = playground;
    await panel('setCells', true, { credits: 200, phones: 20 });
    for (let turn = 0; turn < 10; turn += 1) {
      const step = await panel('fetchPending', {});
      if (step.done) break;
      host.clock.advance(Math.max(0, (step.continueAt ?? 0) - host.clock.now()));
    }
    await host.workbook.settled();
    expectFair(playground, 200);
    const complete = await opened(phase(build, 'formulas'));
    await complete.host.workbook.settled();
    expect(host.workbook.getValues('Cells', 'E1:F4')).toEqual(
      complete.host.workbook.getValues('Cells', 'E1:F4'),
    );
    lusha.record.reset();
    await host.reopen();
    expect(lusha.record.requests).toEqual([]);
  });

  it('a lost answer about companies is asked for again only when a person agrees', async () => {
    const playground = await opened(phase(build, 'answer lost'));
    const { host, lusha, panel } = playground;
    const before = lusha.record.total;
    const { lost } = await panel('pendingCells');
    expect(lost).toBe(3);
    await panel('fetchPending', {});
    await host.workbook.settled();
    expect(lusha.record.total).toBe(before);
    expect(lusha.record.chargedTwice).toEqual([]);
    const { countedAt } = await panel('pendingCells');
    await panel('fetchPending', { lostBefore: countedAt });
    await host.workbook.settled();
    const shown = host.workbook.getValues('Sheet1', 'D1:D3').flat();
    expect(shown.every((revenue) => /^\d+-\d+$/.test(String(revenue)))).toBe(true);
  });

  it('finished formulas have nothing to fetch, or nobody is purchased twice when they are fetched', async () => {
    const playground = await opened(phase(build, 'formulas'));
    const { host, panel } = playground;
    await host.reopen();
    const { atMost } = await panel('pendingCells');
    const before = playground.lusha.record.total;
    await panel('fetchPending', {});
    await host.workbook.settled();
    expectFair(playground, before + atMost);
  });

  it('formulas that were replaced with values come back without a request', async () => {
    const playground = await opened(phase(build, 'replaced'));
    const { host, lusha, menu } = playground;
    const wanted = formulasIn(await opened(phase(build, 'formulas')));
    await menu('lushaUndoReplace');
    await host.workbook.settled();
    expect(formulasIn(playground)).toEqual(wanted);
    expect(lusha.record.requests).toEqual([]);
  });

  it('a file that was prepared for sharing has no formula and no hidden tab', async () => {
    const playground = await opened(phase(build, 'shared'));
    expect(formulasIn(playground)).toEqual([]);
    expect(playground.host.workbook.sheets.list().filter(({ hidden }) => hidden)).toEqual([]);
  });
});
