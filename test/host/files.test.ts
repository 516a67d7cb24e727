/** Files that earlier builds have left: recalculating them costs nothing, and their formulas go on to their end. */
import { describe, expect, it } from 'vitest';
import { BUILDS, expectFair, filesOf, opened, phase } from '../support/files';
import type { Playground } from '../support/playground';

/** What a cell shows whose value a person has to fetch. */
const PENDING = /^(?:Not fetched|Pending|Limit reached|Daily limit)/i;

/** Returns the formulas of all tabs with what their cells show. */
function formulaCells({ host }: Playground): { readonly formula: string; readonly shown: unknown }[] {
  const { grid, sheets } = host.workbook;
  return sheets.list().flatMap(({ id }) => {
    const area = { row: 1, column: 1, ...grid.used(id) };
    const values = grid.values(id, area).flat();
    return grid
      .formulas(id, area)
      .flat()
      .flatMap((formula, at) => (formula === '' ? [] : [{ formula, shown: values[at] }]));
  });
}

describe.each(BUILDS)('files of the build %s', (build) => {
  describe.each([...filesOf(build).keys()])('in the phase %s', (name) => {
    it('are recalculated without a request, with their cache and without it, and paid values stay or can be fetched', async () => {
      const file = phase(build, name);
      const playground = await opened(file);
      const { host, lusha } = playground;
      const before = formulaCells(playground);
      await host.reopen();
      await playground.panel('view');
      host.emptyCaches();
      await host.reopen();
      expect(lusha.record.requests).toEqual([]);
      for (const [at, { formula, shown }] of formulaCells(playground).entries()) {
        const was = String(before[at]?.shown);
        const isKept = shown === before[at]?.shown || PENDING.test(String(shown));
        if (was.includes('@') || /^\+\d/.test(was)) expect(isKept, `${formula}: ${shown}`).toBe(true);
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
    const wanted = formulaCells(await opened(phase(build, 'formulas'))).map(({ formula }) => formula);
    await menu('lushaUndoReplace');
    await host.workbook.settled();
    expect(formulaCells(playground).map(({ formula }) => formula)).toEqual(wanted);
    expect(lusha.record.requests).toEqual([]);
  });

  it('a file that was prepared for sharing has no formula and no hidden tab', async () => {
    const playground = await opened(phase(build, 'shared'));
    expect(formulaCells(playground)).toEqual([]);
    expect(playground.host.workbook.sheets.list().filter(({ hidden }) => hidden)).toEqual([]);
  });
});
