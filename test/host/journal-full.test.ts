/** A file whose journal is full: cells say so at little cost, and purchase again once the panel has filed the journal. */
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { emailsOf, openPlayground, type Playground } from '../support/playground';

const ROWS = 5;
const PENDING = 'Pending (open Extensions > Lusha Enrich > Open Lusha Enrich)';
/** Cells stop to purchase at 300,000 bytes of journal; each value has 8,000. */
const VALUES = 40;
const NOTE = 'journal.full';

let playground: Playground;
let emails: readonly (string | undefined)[];

beforeEach(async () => {
  playground = await openPlayground();
  onTestFinished(() => playground.host.close());
  const { host, lusha } = playground;
  const people = lusha.people(ROWS, { withWorkEmail: true });
  emails = people.map(({ workEmail }) => workEmail);
  host.workbook.setValues('Sheet1', 'A1', emailsOf(people));
});

function fillJournal(): void {
  const { document } = playground.host.properties;
  for (let n = 0; n < VALUES; n += 1) document.set(`j:${n}`, '-'.repeat(8_000));
}

async function shownIn(a1: string): Promise<unknown[]> {
  await playground.host.workbook.settled();
  return playground.host.workbook.getValues('Sheet1', a1).flat();
}

function fillDown(first: number): void {
  const { workbook } = playground.host;
  workbook.setFormula('Sheet1', `B${first}`, `=LUSHA_EMAIL(A${first})`);
  workbook.fillDown('Sheet1', `B${first}:B${ROWS}`);
}

/** Empties the cache but for the note that the journal is full. */
function loseAllButTheNote(): void {
  const { caches } = playground.host;
  const all = caches.dump();
  const kept = Object.entries(all.document).filter(([key]) => key === NOTE);
  caches.restore({ ...all, document: Object.fromEntries(kept) });
  expect(caches.document.keys()).toEqual([NOTE]);
}

describe('cells of which nothing is known', () => {
  it('are pending, and only the first of them takes the lock and reads properties', async () => {
    fillJournal();
    const from = playground.host.executions.length;
    fillDown(1);
    expect(await shownIn(`B1:B${ROWS}`)).toEqual(Array(ROWS).fill(PENDING));
    const [first = { serviceCalls: {} }, ...others] = playground.host.executions.slice(from);
    expect(first.serviceCalls).toMatchObject({ 'Lock.tryLock': expect.any(Number) });
    expect(others.map(({ serviceCalls }) => serviceCalls)).toEqual(
      Array(ROWS - 1).fill({ 'CacheService.getDocumentCache': 1, 'Cache.getAll': 1 }),
    );
    expect(playground.lusha.record.requests).toEqual([]);
  });

  it('purchase as soon as the panel was opened', async () => {
    fillJournal();
    fillDown(1);
    await shownIn('B1');
    await playground.panel('view');
    await playground.host.reopen();
    expect(await shownIn(`B1:B${ROWS}`)).toEqual(emails);
    expect(playground.lusha.record.credits.revealEmail).toBe(ROWS);
    expect(playground.lusha.record.chargedTwice).toEqual([]);
  });

  it('look for themselves after a minute, in case that the journal was filed meanwhile', async () => {
    fillJournal();
    fillDown(1);
    await shownIn('B1');
    for (let n = 0; n < VALUES; n += 1) playground.host.properties.document.delete(`j:${n}`);
    await playground.host.reopen();
    expect(await shownIn(`B1:B${ROWS}`)).toEqual(Array(ROWS).fill(PENDING));
    playground.host.clock.advance(60_000);
    await playground.host.reopen();
    expect(await shownIn(`B1:B${ROWS}`)).toEqual(emails);
  });
});

describe('a cell whose person was purchased before', () => {
  it('shows the email while the journal is full, also when the cache has lost it', async () => {
    playground.host.workbook.setFormula('Sheet1', 'B1', '=LUSHA_EMAIL(A1)');
    await shownIn('B1');
    fillJournal();
    fillDown(2);
    expect(await shownIn('B1:B2')).toEqual([emails[0], PENDING]);
    loseAllButTheNote();
    await playground.host.reopen();
    expect((await shownIn('B1'))[0]).toBe(emails[0]);
    expect(playground.lusha.record.credits.revealEmail).toBe(1);
  });
});
