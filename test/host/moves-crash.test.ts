/** A check, what is accepted of it, and the undo, cut off at any call: nothing is paid twice, and the sheet ends the same. */
import { describe, expect, it } from 'vitest';
import type { MovesView } from '../../src/rpc';
import { countChanges, goThrough } from '../support/crash';
import { inFull, sampled } from '../support/extent';
import { checkMoves, formerRow, listedMoves, openMoves } from '../support/moves';
import type { Playground } from '../support/playground';

const PEOPLE = 24;
/** A day since which several of so few people have changed jobs. */
const SINCE = '2025-01-01';
const LIST = 'Sheet1';

/** Opens a list of which some rows have no Lusha ID, so that they are looked up first. */
async function openMixed(): Promise<Playground> {
  const playground = await openMoves([]);
  const { lusha, host } = playground;
  const rows = lusha.people(PEOPLE).map((person, index) => {
    const [name = '', company = '', title = '', domain = '', id = ''] = formerRow(person);
    return [name, company, title, domain, index < 8 ? '' : id, index < 8 ? person.email : ''];
  });
  host.workbook.setValues(LIST, 'A1', [['Name', 'Company', 'Title', 'Domain', 'Lusha ID', 'Email'], ...rows]);
  return playground;
}

async function advance({ host, panel }: Playground, view: MovesView | null): Promise<MovesView> {
  if (!view) {
    const { options } = await panel('movesSetup', { since: SINCE });
    return panel('startMoves', options, 200);
  }
  host.clock.advance(Math.max(0, (view.busyUntil ?? view.continueAt ?? 0) - host.clock.now()));
  return panel('stepMoves');
}

const checkThrough = (playground: Playground): Promise<void> =>
  goThrough<MovesView>(
    (view) => advance(playground, view),
    () => playground.panel('movesView'),
  );

/** Returns the events of the tab, without what differs from run to run. */
const eventsOf = (playground: Playground) =>
  listedMoves(playground)
    .map(({ Check: _check, ...move }) => JSON.stringify(move))
    .sort();

const sheetOf = ({ host: { workbook } }: Playground) => ({
  values: workbook.getValues(LIST, 'A1:J40'),
  formats: workbook.grid.formats(workbook.sheets.byName(LIST)?.id ?? 0, {
    row: 1,
    column: 1,
    rows: 40,
    columns: 10,
  }),
});

/** Returns kill points: all of them in a full run, otherwise one of nine. */
const points = (last: number) => sampled(last).filter((_, index) => inFull(true, index % 3 === 0));

describe('a check that is killed at any service call that changes something', () => {
  it('pays no event twice, and after asking about lost answers lists what an undisturbed one lists', async () => {
    const undisturbed = await openMixed();
    const calls = countChanges(undisturbed);
    await checkThrough(undisturbed);
    const wanted = eventsOf(undisturbed);
    expect(wanted.length).toBeGreaterThan(1);
    const changes = calls();
    await undisturbed.host.close();

    for (const at of points(changes)) {
      const playground = await openMixed();
      const { host, lusha } = playground;
      countChanges(playground, at);
      await checkThrough(playground);
      const events = () => lusha.record.chargedTwice.filter(({ kind }) => kind === 'showSignalsContact');
      expect(events(), `killed at ${at}`).toEqual([]);
      expect(lusha.record.credits.contactSearch, `killed at ${at}`).toBeLessThanOrEqual(2);
      const view = await playground.panel('movesView');
      const listed = eventsOf(playground);
      expect(listed.length + (view?.lost ?? 0), `killed at ${at}`).toBeGreaterThanOrEqual(wanted.length);
      if (view?.lost === 0) expect(listed, `killed at ${at}`).toEqual(wanted);
      else {
        await checkMoves(playground, { repeatLost: true, since: SINCE });
        expect(eventsOf(playground), `killed at ${at}, asked again`).toEqual(wanted);
        expect(events().every(({ times }) => times === 2)).toBe(true);
      }
      await host.close();
    }
  });
});

describe('accepting and undoing that are killed at any service call that changes something', () => {
  it('end with the same sheet when they are repeated', async () => {
    const undisturbed = await openMixed();
    await checkMoves(undisturbed, { since: SINCE });
    const before = sheetOf(undisturbed);
    const accepting = countChanges(undisturbed);
    await undisturbed.panel('acceptMoves', { how: 'update', keys: 'all' });
    const accepts = accepting();
    const wanted = sheetOf(undisturbed);
    const states = eventsOf(undisturbed);
    const undoing = countChanges(undisturbed);
    await undisturbed.panel('undoMoves');
    const undoes = undoing();
    expect(sheetOf(undisturbed)).toEqual(before);
    await undisturbed.host.close();

    for (const at of points(accepts)) {
      const playground = await openMixed();
      await checkMoves(playground, { since: SINCE });
      countChanges(playground, at);
      await playground.panel('acceptMoves', { how: 'update', keys: 'all' }).catch(() => undefined);
      await playground.panel('acceptMoves', { how: 'update', keys: 'all' });
      expect(sheetOf(playground), `killed at ${at}`).toEqual(wanted);
      expect(eventsOf(playground), `killed at ${at}`).toEqual(states);
      await playground.panel('undoMoves');
      expect(sheetOf(playground), `killed at ${at}, undone`).toEqual(before);
      await playground.host.close();
    }

    for (const at of points(undoes)) {
      const playground = await openMixed();
      await checkMoves(playground, { since: SINCE });
      await playground.panel('acceptMoves', { how: 'update', keys: 'all' });
      countChanges(playground, at);
      await playground.panel('undoMoves').catch(() => undefined);
      await playground.panel('undoMoves').catch(() => undefined);
      expect(sheetOf(playground), `undo killed at ${at}`).toEqual(before);
      await playground.host.close();
    }
  });

  it('add no row twice', async () => {
    const undisturbed = await openMixed();
    await checkMoves(undisturbed, { since: SINCE });
    const accepting = countChanges(undisturbed);
    await undisturbed.panel('acceptMoves', { how: 'add', keys: 'all' });
    const accepts = accepting();
    const wanted = sheetOf(undisturbed);
    await undisturbed.host.close();
    for (const at of points(accepts)) {
      const playground = await openMixed();
      await checkMoves(playground, { since: SINCE });
      countChanges(playground, at);
      await playground.panel('acceptMoves', { how: 'add', keys: 'all' }).catch(() => undefined);
      await playground.panel('acceptMoves', { how: 'add', keys: 'all' });
      expect(sheetOf(playground), `killed at ${at}`).toEqual(wanted);
      await playground.host.close();
    }
  });
});
