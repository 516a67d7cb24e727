/** An update of the add-on, after which all cells may calculate at once, sends no request, whatever the caches still hold. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { GOOGLE_UNKNOWNS } from '../../playground/unknowns';
import { emailsOf, openPlayground, type Playground, type Setup } from '../support/playground';

const ROWS = 40;
const CACHES = ['warm', 'cold'] as const;
const KEPT = ['in the journal', 'in the ledger tab'] as const;
const CASES = GOOGLE_UNKNOWNS.afterUpdate.answers.flatMap((answer) =>
  CACHES.flatMap((caches) => KEPT.map((kept) => [answer, caches, kept] as const)),
);

/** Opens a file with formulas of each kind that are filled, 30 at once. */
async function filled(setup: Setup): Promise<Playground> {
  const playground = await openPlayground({ cap: { credits: 5_000, phones: 0 }, ...setup });
  onTestFinished(() => playground.host.close());
  const { host, lusha } = playground;
  const { workbook } = host;
  workbook.setValues('Sheet1', 'A1', emailsOf(lusha.people(ROWS, { withWorkEmail: true })));
  workbook.setFormula('Sheet1', 'B1', '=LUSHA_EMAIL(A1)');
  workbook.fillDown('Sheet1', `B1:B${ROWS}`);
  workbook.setFormula('Sheet1', 'D1', `=LUSHA_ENRICH(A1:A${ROWS},"name, title")`);
  workbook.setFormula('Sheet1', 'G1', '=IFERROR(LUSHA_EMAIL("nobody@nowhere.example"),"-")');
  workbook.setFormula('Sheet1', 'H1', '=LUSHA_SEARCH("level: Director", 5, "name")');
  workbook.setValues(
    'Sheet1',
    'J1',
    lusha.companies(3).map(({ domain }) => [domain]),
  );
  workbook.setFormula('Sheet1', 'K1', '=LUSHA_COMPANY(J1:J3,"name, revenue")');
  await workbook.settled();
  return playground;
}

describe.each(CASES)(
  'after an update cells calculate %s; caches are %s, purchases stand %s',
  (afterUpdate, caches, kept) => {
    it('shows the same values without a request', async () => {
      const playground = await filled({ host: { mode: 'threads', seed: 5, afterUpdate } });
      const { host, lusha } = playground;
      if (kept === 'in the ledger tab') await playground.menu('lushaOpen');
      const before = host.workbook.getValues('Sheet1', `A1:L${ROWS}`);
      expect(before.flat().filter((cell) => /^#|Pending|Loading|limit/.test(String(cell)))).toEqual([]);
      const runs = host.executions.length;
      lusha.record.reset();
      if (caches === 'cold') host.emptyCaches();
      await host.update();
      const cells = host.executions.length - runs;
      expect(cells).toBe(afterUpdate === 'all at once' ? ROWS + 4 : 0);
      expect(host.workbook.getValues('Sheet1', `A1:L${ROWS}`)).toEqual(before);
      expect(lusha.record.requests).toEqual([]);
    });
  },
);

it.each([1, 2, 3])('an update while caches lose entries pays for nobody twice (seed %i)', async (seed) => {
  const { host, lusha } = await filled({ host: { mode: 'threads', seed, evict: { seed, rate: 0.05 } } });
  // A cell that was left pending at first may purchase in the first update, within the limit.
  host.emptyCaches();
  await host.update();
  const { total } = lusha.record;
  host.emptyCaches();
  await host.update();
  expect(lusha.record.total).toBe(total);
  expect(host.workbook.getValues('Sheet1', `B1:B${ROWS}`).flat().map(String)).toEqual(
    lusha.people(ROWS, { withWorkEmail: true }).map(({ workEmail }) => workEmail),
  );
  expect(lusha.record.credits.revealEmail).toBe(ROWS);
  expect(lusha.record.chargedTwice).toEqual([]);
});

it('an update purchases no more than the limit leaves, however often cells calculate', async () => {
  const { host, lusha } = await filled({
    cap: { credits: 20, phones: 0 },
    host: { mode: 'threads', seed: 2 },
  });
  host.emptyCaches();
  await host.update();
  await host.update();
  expect(lusha.record.total).toBeLessThanOrEqual(20);
});
