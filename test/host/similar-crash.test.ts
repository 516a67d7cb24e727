/**
 * Adding similar people, and 100 more, is cut off at every call that changes something: the sheet ends the same, and nothing
 * is paid twice but for a request in flight, which only a person repeats.
 */
import { describe, expect, it } from 'vitest';
import type { FillView } from '../../src/rpc';
import { countChanges, goThrough } from '../support/crash';
import { sampled } from '../support/extent';
import type { Playground } from '../support/playground';
import { consentTo, findSimilar, openSeeds, SIMILAR_PEOPLE } from '../support/similar';

/** The first page is a quarter of the second one, so that a page that is paid twice is told by its price. */
const COUNT = 25;

/** How often a person was asked whether a lost request may be sent again. */
interface Asked {
  times: number;
}

/** Takes the next step of a fill that `start` begins; a step that was cut off is repeated. */
async function advance(
  { host, panel }: Playground,
  start: () => Promise<FillView>,
  view: FillView | null,
  asked: Asked,
): Promise<FillView> {
  if (!view) return start();
  if (view.phase === 'stopped' && view.code === 'lost') {
    asked.times += 1;
    return panel('continueFill', { id: view.id, more: view.more ?? 0 });
  }
  host.clock.advance(Math.max(0, (view.busyUntil ?? view.continueAt ?? 0) - host.clock.now()));
  return panel('stepFill');
}

async function startFirst({ host, panel }: Playground): Promise<FillView> {
  host.workbook.select('Sheet1', 'A2:C7');
  return panel('startSimilar', consentTo(await panel('similarSetup', { count: COUNT })));
}

async function startMore({ panel }: Playground): Promise<FillView> {
  const view = await panel('fillView');
  return panel('moreSimilar', { fill: view?.id ?? '', cap: view?.similar?.next?.credits ?? 0 });
}

/** The first people, or those that are added after them. */
const PARTS = {
  'similar people': {
    open: openSeeds,
    start: startFirst,
    isBegun: (view: FillView | null) => view !== null,
    points: (last: number) => Array.from({ length: last }, (_, at) => at + 1),
    /** Without a session a request that is sent again lists the same people. */
    isSameAgain: true,
  },
  '100 more': {
    open: async () => {
      const playground = await openSeeds();
      await findSimilar(playground, { count: COUNT });
      return playground;
    },
    start: startMore,
    isBegun: (view: FillView | null) => view !== null && view.wanted !== COUNT,
    points: sampled,
    isSameAgain: false,
  },
};

const valuesOf = ({ host }: Playground) => host.workbook.getValues(SIMILAR_PEOPLE, 'A1:G160');

const filled = (values: readonly (readonly unknown[])[]) => values.filter(([name]) => name !== '');

describe.each(Object.entries(PARTS))('%s, killed at any call that changes something', (_, part) => {
  const through = (playground: Playground, asked: Asked) =>
    goThrough<FillView>(
      (view) => advance(playground, () => part.start(playground), view, asked),
      async () => {
        const view = await playground.panel('fillView');
        return part.isBegun(view) ? view : null;
      },
    );

  it('end with the same rows, and only a request in flight is charged twice, after a question', async () => {
    const undisturbed = await part.open();
    const before = undisturbed.lusha.record.total;
    const calls = countChanges(undisturbed);
    await through(undisturbed, { times: 0 });
    const wanted = valuesOf(undisturbed);
    const { total } = undisturbed.lusha.record;
    const changes = calls();
    await undisturbed.host.close();
    expect(changes).toBeGreaterThan(20);

    let inFlight = 0;
    for (const at of part.points(changes)) {
      const playground = await part.open();
      const { lusha } = playground;
      const asked = { times: 0 };
      countChanges(playground, at);
      await through(playground, asked);
      const paid = lusha.record.total;
      const where = `killed at ${at}`;
      const values = valuesOf(playground);
      if (asked.times === 0 || part.isSameAgain) expect(values, where).toEqual(wanted);
      else expect(filled(values), where).toHaveLength(filled(wanted).length);
      if (asked.times === 0) expect(paid, where).toBe(total);
      else expect(paid, where).toBeLessThanOrEqual(total + (total - before));
      inFlight += asked.times;
      expect(new Set(lusha.record.charges.map(({ kind }) => kind)), where).toEqual(
        new Set(['lookalikeContact']),
      );
      await playground.host.close();
    }
    // The answer is lost from the note that it is sent to the write that stores it.
    expect(inFlight).toBeLessThanOrEqual(6);
  });
});
