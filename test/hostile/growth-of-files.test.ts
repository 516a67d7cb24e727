/** Files that grow: calls of Google's services are counted for a file and for one of four times its size. */
import { afterAll, describe, expect, it } from 'vitest';
import { OPTIONS } from '../support/enrich';
import { inFull, recordFigures } from '../support/extent';
import { DIRECTORS, fill } from '../support/fill';
import { emailsOf, openPlayground, type Playground, type Setup } from '../support/playground';
import { recordInputs } from './record';

const LEDGER = 'Lusha ledger';
/** A few calls depend on what a value needs, such as the room that is added to a tab. */
const SOME = 6;

const figures: Record<string, number> = {};
let tried = 0;
recordInputs(() => tried);
afterAll(() => recordFigures('hostile', { growths: Object.keys(figures).length }));

interface Counts {
  readonly calls: number;
  /** Operations on properties, whose number a day is limited. */
  readonly properties: number;
}

/** Counts the calls of services that the work makes. */
async function countIn({ host }: Playground, work: () => Promise<unknown>): Promise<Counts> {
  let calls = 0;
  let properties = 0;
  const stop = host.onServiceCall(({ service }) => {
    calls += 1;
    if (service === 'Properties') properties += 1;
    return undefined;
  });
  await work();
  stop();
  return { calls, properties };
}

/** Returns the counts of the work in a file of a quarter of the size and in one of the whole size. */
async function countsOf(
  name: string,
  size: number,
  open: (size: number) => Promise<Playground>,
  work: (playground: Playground) => Promise<unknown>,
): Promise<readonly [Counts, Counts]> {
  const counts: Counts[] = [];
  for (const own of [size / 4, size]) {
    tried += 1;
    const playground = await open(own);
    counts.push(await countIn(playground, () => work(playground)));
    await playground.host.close();
  }
  const [small, large] = counts as [Counts, Counts];
  figures[`${name}, calls`] = large.calls;
  expect(small.calls, name).toBeGreaterThan(0);
  return [small, large];
}

/** Expects that the work takes the same calls in a file of four times the size. */
async function expectFlat(...given: Parameters<typeof countsOf>): Promise<void> {
  const [small, large] = await countsOf(...given);
  expect(large.calls, given[0]).toBeLessThanOrEqual(small.calls + SOME);
  expect(large.properties, given[0]).toBeLessThanOrEqual(small.properties + 1);
}

/** Opens a file whose first tab has room for so many rows. */
async function openWithRows(rows: number, setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground(setup);
  playground.host.workbook.insertRows('Sheet1', 500, rows);
  return playground;
}

/** Opens a file that has purchased 100 people, and knows so many others of whom nothing is asked. */
async function openWithLedger(entries: number): Promise<Playground> {
  const playground = await openPlayground();
  const { host, lusha, table } = playground;
  await table('LUSHA_EMAIL', emailsOf(lusha.people(100, { withWorkEmail: true })));
  await host.run('onOpen', undefined, { kind: 'open' });
  const own = host.workbook.getValues(LEDGER, 'A1:C300').filter(([key]) => key);
  const [, , entry] = own[1] as string[];
  const others = Array.from({ length: entries }, (_, at) => [`other${at}`, '', entry]);
  host.workbook.insertRows(LEDGER, 2, entries);
  host.workbook.setValues(LEDGER, 'A2', others as string[][]);
  host.emptyCaches();
  return playground;
}

function lookUp({ lusha, table }: Playground): Promise<unknown> {
  return table('LUSHA_EMAIL', emailsOf(lusha.people(100, { withWorkEmail: true })));
}

describe('the service calls', () => {
  it('of 100 look-ups are the same beside a ledger of four times the entries, with and without a cache', async () => {
    const size = inFull(20_000, 2_000);
    const openCold = async (entries: number) => {
      const playground = await openWithLedger(entries);
      playground.lusha.record.reset();
      return playground;
    };
    const lookUpForNothing = async (playground: Playground) => {
      await lookUp(playground);
      expect(playground.lusha.record.requests).toEqual([]);
    };
    await expectFlat(`cold look-ups beside ${size} entries`, size, openCold, lookUpForNothing);
    const openWarm = async (entries: number) => {
      const playground = await openWithLedger(entries);
      await lookUp(playground);
      playground.lusha.record.reset();
      return playground;
    };
    await expectFlat(`warm look-ups beside ${size} entries`, size, openWarm, lookUpForNothing);
  });

  it('of filing a journal of 300 KB are at most four times those of a quarter of it', async () => {
    const open = async (values: number) => {
      const playground = await openPlayground({ cap: { credits: 1e6, phones: 1e6 } });
      const { host, lusha, table } = playground;
      await table('LUSHA_EMAIL', emailsOf(lusha.people(100, { withWorkEmail: true })));
      const { document } = host.properties;
      const [stored = ''] = document.keys().filter((name) => name.startsWith('j:'));
      for (let at = 1; at < values; at += 1) document.set(`j:${at}`, document.get(stored) ?? '');
      const journal = document.keys().filter((name) => name.startsWith('j:'));
      expect(journal.map((name) => document.get(name)).join('').length).toBeGreaterThan(values * 4_500);
      return playground;
    };
    const [small, large] = await countsOf('filing 300 KB of journal', 60, open, ({ host }) =>
      host.run('onOpen', undefined, { kind: 'open' }),
    );
    expect(large.calls).toBeLessThanOrEqual(4 * small.calls);
    expect(large.properties).toBeLessThanOrEqual(4 * small.properties);
  });

  it('of a formula are the same beside a never-contact tab of four times the rows', async () => {
    const size = inFull(10_000, 2_000);
    const open = async (rows: number) => {
      const playground = await openPlayground();
      const { workbook } = playground.host;
      workbook.addSheet('Never contact', { rows: rows + 10, columns: 2 });
      const listed = Array.from({ length: rows }, (_, at) => [`nobody${at}@host${at}.example`]);
      workbook.setValues('Never contact', 'A1', listed);
      return playground;
    };
    await expectFlat(`a formula beside ${size} people not to contact`, size, open, ({ lusha, table }) =>
      table('LUSHA_EMAIL', lusha.people(1, { withWorkEmail: true })[0]?.email),
    );
  });

  it('of a fill are the same in a file with four times the people', async () => {
    const size = inFull(10_000, 1_000);
    const open = async (rows: number) => {
      const playground = await openWithRows(rows);
      const people = Array.from({ length: rows }, (_, at) => [`Ada ${at}`, `ada${at}@host${at}.example`]);
      playground.host.workbook.setValues('Sheet1', 'A1', [['Name', 'Email'], ...people]);
      return playground;
    };
    await expectFlat(`a fill beside ${size} people`, size, open, (playground) =>
      fill(playground, DIRECTORS, { count: 5, where: 'new tab', onlyNew: true, fields: ['name'] }, 10),
    );
  });

  it('of counting pending cells are the same for four times the formulas', async () => {
    const size = inFull(5_000, 400);
    const open = async (rows: number) => {
      const playground = await openWithRows(rows, { cap: null });
      const { workbook } = playground.host;
      workbook.setValues(
        'Sheet1',
        'A1',
        Array.from({ length: rows }, (_, at) => [`ada${at}@host${at}.example`]),
      );
      workbook.setFormula('Sheet1', 'B1', '=LUSHA_EMAIL(A1)');
      workbook.fillDown('Sheet1', `B1:B${rows}`);
      await workbook.settled();
      return playground;
    };
    await expectFlat(`counting ${size} pending cells`, size, open, async ({ panel }) => {
      await panel('pendingCells');
    });
  });

  it('of preparing a run are the same for a list of four times the rows', async () => {
    const size = inFull(20_000, 2_000);
    const open = async (rows: number) => {
      const playground = await openWithRows(rows, { cap: null });
      const people = Array.from({ length: rows }, (_, at) => [`Ada Lovelace ${at}`, `host${at}.example`]);
      playground.host.workbook.setValues('Sheet1', 'A1', [['Name', 'Domain'], ...people]);
      return playground;
    };
    await expectFlat(`preparing a run of ${size} rows`, size, open, ({ panel }) =>
      panel('enrichSetup', OPTIONS),
    );
  });
});
