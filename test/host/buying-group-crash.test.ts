/**
 * A fill with buying groups that is cut off continues where it was: the sheet is the same, and only a request in flight is paid
 * for twice, after a person has agreed.
 */
import { describe, expect, it } from 'vitest';
import type { FillView } from '../../src/rpc';
import { countChanges, goThrough } from '../support/crash';
import { sampled, sampledOf } from '../support/extent';
import { filledTab } from '../support/fill';
import { selectCompanies, startGroups } from '../support/groups';
import { openPlayground, type Playground, type Setup } from '../support/playground';

const COMPANIES = 27;
/** More than the price, because what a killed request may have cost counts toward it. */
const CAP = 1_000;

/** Takes the next step of the fill; a step that was cut off is repeated. */
async function advance(playground: Playground, view: FillView | null): Promise<FillView> {
  const { host, panel } = playground;
  if (!view) {
    const at = await panel('findCompanies');
    return startGroups(playground, at, { each: 2 }, CAP);
  }
  if (view.phase === 'stopped') {
    expect(view.code).toBe('lost');
    expect(playground.lusha.record.chargedTwice).toEqual([]);
    return panel('continueFill', { id: view.id });
  }
  host.clock.advance(Math.max(0, (view.busyUntil ?? view.continueAt ?? 0) - host.clock.now()));
  return panel('stepFill');
}

const fillThrough = (playground: Playground): Promise<void> =>
  goThrough<FillView>(
    (view) => advance(playground, view),
    () => playground.panel('fillView'),
  );

async function open(setup: Setup): Promise<Playground> {
  const playground = await openPlayground({ cap: null, ...setup });
  await selectCompanies(playground, COMPANIES);
  return playground;
}

const tabOf = (playground: Playground) => playground.host.workbook.getValues(filledTab(playground), 'A1:I70');
const charges = ({ lusha }: Playground) => lusha.record.requests.map(({ creditsCharged }) => creditsCharged);

/** How many kill points are tried of each case, unless all are. */
const CASES: readonly (readonly [Setup, number])[] = [
  [{}, 30],
  [{ lusha: { pages: 'half' } }, 10],
];

describe.each(CASES)('with %j', (setup, tried) => {
  it('a fill that is killed at any service call that changes something ends with the same sheet, and pays one request twice at most', async () => {
    const undisturbed = await open(setup);
    const calls = countChanges(undisturbed);
    await fillThrough(undisturbed);
    const wanted = tabOf(undisturbed);
    const { total } = undisturbed.lusha.record;
    const most = Math.max(...charges(undisturbed));
    expect(wanted.filter(([name]) => name !== '')).toHaveLength(total + 1);
    const changes = calls();
    await undisturbed.host.close();

    for (const at of sampledOf(sampled(changes), tried)) {
      const playground = await open(setup);
      const { host, lusha } = playground;
      const seen = countChanges(playground, at);
      await fillThrough(playground);
      expect(seen()).toBeGreaterThanOrEqual(at);
      expect(tabOf(playground), `killed at ${at}`).toEqual(wanted);
      const extra = lusha.record.total - total;
      expect(extra, `killed at ${at}`).toBeLessThanOrEqual(most);
      expect([0, ...charges(undisturbed)], `killed at ${at}`).toContain(extra);
      await host.close();
    }
  });
});
