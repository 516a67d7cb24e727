/** Somebody who may edit the file but has no key rewrites its stores: the limit of formulas and the approval of a run hold. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { LIST_PRICES } from '../../src/core/prices';
import { OPTIONS, openList, runSteps } from '../support/enrich';
import { DIRECTORS, fillSteps, goOn } from '../support/fill';
import { atPrices, rewriteLedger, type StoredEntry } from '../support/forge';
import { emailsOf, openPlayground, type Playground, type Setup } from '../support/playground';

const FREE = { emails: 0, phones: 0 };
const RUN = 'lusha.run';
const COUNTER = 'lusha.spent';

function closed(playground: Playground): Playground {
  onTestFinished(() => playground.host.close());
  return playground;
}

async function open(setup: Setup = {}): Promise<Playground> {
  return closed(await openPlayground(setup));
}

/** Opens a file whose ledger tab knows 120 people by a search, with the limit of the next day. */
async function openKnown(cap: { readonly credits: number; readonly phones: number }, setup: Setup = {}) {
  const playground = await open(setup);
  const { host, lusha, table } = playground;
  const people = lusha.people(120);
  await table('LUSHA_ENRICH', emailsOf(people), 'title');
  await host.run('onOpen', undefined, { kind: 'open' });
  host.nextDay();
  await playground.panel('setCells', true, cap);
  lusha.record.reset();
  return { playground, people };
}

/** Opens a list of 120 people and runs until its price is shown. */
async function openPriced(
  fields: readonly string[] = ['work email', 'phone'],
): Promise<{ readonly playground: Playground }> {
  const people = createLusha().people(120, { withWorkEmail: true });
  const playground = closed(await openList(people));
  const options = { ...OPTIONS, fields };
  const view = await runSteps(playground, await playground.panel('startRun', options));
  expect(view.phase).toBe('price check');
  // What the run knows so far is moved into the hidden tab.
  await playground.host.run('onOpen', undefined, { kind: 'open' });
  return { playground };
}

/** Changes the record of the job in the document's properties. */
function changeRecord({ host }: Playground, property: string, changes: object): void {
  const { document } = host.properties;
  const { version, record } = JSON.parse(document.get(property) ?? '{}');
  document.set(property, JSON.stringify({ version, record: { ...record, ...changes } }));
}

describe('prices that somebody rewrote in the hidden ledger tab', () => {
  it.each([
    ['0', FREE],
    ['less than nothing', { emails: -100, phones: -100 }],
    ['texts', { emails: 'free', phones: 'free' }],
    ['no numbers', { emails: null, phones: null }],
  ])('to %s do not lift a limit of 10 credits without phones', async (_name, prices) => {
    const { playground, people } = await openKnown({ credits: 10, phones: 0 });
    const { host, lusha, table } = playground;
    rewriteLedger(playground, (entry) => atPrices(entry, prices, host.clock.now()));
    await table('LUSHA_ENRICH', emailsOf(people), 'email,phone');
    await table('LUSHA_EMAIL', emailsOf(people));
    await table('LUSHA_PHONE', emailsOf(people));
    expect(lusha.record.total).toBeLessThanOrEqual(10);
    expect(lusha.record.credits).toMatchObject({ revealEmail: 10, revealPhone: 0 });
  });

  it.each([
    // Everybody is offered with a phone at price 0, so that nobody fits into 1 credit.
    ['emails and phones', ['work email', 'phone'], 0],
    ['emails', ['work email'], 1],
  ])(
    'to 0 do not let a run for %s that was approved for 1 credit charge more than that',
    async (_name, fields, charged) => {
      const { playground } = await openPriced(fields);
      const { host, lusha, panel } = playground;
      const before = lusha.record.total;
      rewriteLedger(playground, (entry) => atPrices(entry, FREE, host.clock.now()));
      await runSteps(playground, await panel('approveRun', { cap: 1, moved: false, weak: false }));
      expect(lusha.record.total - before).toBe(charged);
      expect(lusha.record.credits).toMatchObject({ revealEmail: charged, revealPhone: 0 });
    },
  );

  it('to 0 do not lower the price check of a run', async () => {
    const people = createLusha().people(60, { withWorkEmail: true });
    const playground = closed(await openList(people));
    const { host, panel } = playground;
    const start = () => panel('startRun', OPTIONS);
    const honest = await runSteps(playground, await start());
    await panel('stopRun');
    await host.run('onOpen', undefined, { kind: 'open' });
    rewriteLedger(playground, (entry) => atPrices(entry, FREE, host.clock.now()));
    const forged = await runSteps(playground, await start());
    expect(forged.price?.credits).toBe(honest.price?.credits);
  });
});

describe('a price below the list', () => {
  /** Opens a file of an account that has purchased the emails of 20 people in another file, and looks them up for 1 credit. */
  async function openOwned(): Promise<{ readonly playground: Playground; readonly rows: string[][] }> {
    const other = await open();
    const rows = emailsOf(other.lusha.people(20, { withWorkEmail: true }));
    await other.table('LUSHA_EMAIL', rows);
    const playground = await open({ cap: { credits: 1 }, lusha: { account: other.lusha.dump() } });
    await playground.table('LUSHA_ENRICH', rows, 'title');
    await playground.host.run('onOpen', undefined, { kind: 'open' });
    playground.host.emptyCaches();
    playground.lusha.record.reset();
    return { playground, rows };
  }

  const served = async ({ table }: Playground, rows: string[][]) =>
    (await table('LUSHA_EMAIL', rows)).flat().filter((text) => String(text).includes('@')).length;

  it('that Lusha has told counts for those with the same key, also from the hidden tab', async () => {
    const { playground, rows } = await openOwned();
    expect(await served(playground, rows)).toBe(20);
    expect(playground.lusha.record.total).toBe(0);
  });

  it('that is more than a day old counts as the list price', async () => {
    const { playground, rows } = await openOwned();
    playground.host.clock.advance(25 * 3_600_000);
    expect(await served(playground, rows)).toBe(1);
  });

  it('whose seal was copied from another person counts as the list price', async () => {
    const { playground, rows } = await openOwned();
    const seals: unknown[] = [];
    const contactOf = ({ contact }: StoredEntry) => contact as StoredEntry | undefined;
    rewriteLedger(playground, (entry) => {
      seals.push(contactOf(entry)?.sealed);
      return entry;
    });
    expect(new Set(seals).size).toBe(20);
    let at = 0;
    rewriteLedger(playground, (entry) => {
      at += 1;
      return { ...entry, contact: { ...contactOf(entry), sealed: seals[at % seals.length] } };
    });
    expect(await served(playground, rows)).toBe(0);
  });

  it('is unsealed where somebody else pays', async () => {
    const { playground, rows } = await openOwned();
    const { host } = playground;
    host.properties.user('owner@example.com').set('lusha.key', 'another-key-of-somebody');
    await playground.table('LUSHA_EMAIL', rows);
    expect(playground.lusha.record.requests.filter(({ path }) => path.includes('enrich'))).toEqual([]);
  });
});

describe('a document property that was damaged', () => {
  it('does not raise the limit of a run: the price is asked for again, and nothing is charged before', async () => {
    const { playground } = await openPriced();
    const { lusha, panel } = playground;
    await panel('approveRun', { cap: 1, moved: false, weak: false });
    const before = lusha.record.total;
    changeRecord(playground, RUN, { cap: 1_000, weak: true });
    const asked = await runSteps(playground, await panel('stepRun'));
    expect(asked.phase).toBe('price check');
    expect(asked.price?.toBuy).toBeGreaterThan(0);
    expect(lusha.record.total).toBe(before);
    await runSteps(playground, await panel('approveRun', { cap: 3, moved: false, weak: false }));
    expect(lusha.record.total - before).toBeLessThanOrEqual(3);
  });

  it('a price list whose prices were damaged to 0 does not lift the limit of formulas', async () => {
    const { playground, people } = await openKnown({ credits: 10, phones: 5 });
    const { host, lusha, table } = playground;
    const { document } = host.properties;
    const nothing = Object.keys(LIST_PRICES).map((name) => [name, name.endsWith('Block') ? 1e6 : 0]);
    const free = { ...Object.fromEntries(nothing), companyBlock: 0 };
    for (const name of document.keys().filter((one) => one.startsWith('lusha.account.'))) {
      const { version, record } = JSON.parse(document.get(name) ?? '{}');
      const note = { ...record, at: host.clock.now(), prices: free, seal: 'AAAAAAAAAAAAAAAA' };
      document.set(name, JSON.stringify({ version, record: note }));
    }
    await table('LUSHA_ENRICH', emailsOf(people), 'email,phone');
    await table('LUSHA_EMAIL', emailsOf(lusha.people(200).slice(120)));
    expect(lusha.record.total).toBeLessThanOrEqual(10);
    expect(lusha.record.total).toBeGreaterThan(5);
    expect(lusha.record.credits.revealPhone).toBeLessThanOrEqual(5);
  });

  it('a run whose counter is lost asks for its price again', async () => {
    const { playground } = await openPriced();
    const { host, lusha, panel } = playground;
    await panel('approveRun', { cap: 5, moved: false, weak: false });
    const before = lusha.record.total;
    host.properties.document.set(`${RUN}.spent`, 'damaged');
    expect((await runSteps(playground, await panel('stepRun'))).phase).toBe('price check');
    expect(lusha.record.total).toBe(before);
  });

  it('does not raise the limit of a fill: it stops, and goes on with what a person adds', async () => {
    const playground = await open({ cap: null });
    const { lusha, panel } = playground;
    const { options } = await panel('fillSetup', DIRECTORS, { count: 60 });
    await panel('startFill', DIRECTORS, options, 1);
    changeRecord(playground, 'lusha.fill', { cap: 500 });
    const stopped = await fillSteps(playground, await panel('stepFill'));
    expect(stopped).toMatchObject({ phase: 'stopped', code: 'over_cap', added: 0 });
    expect(lusha.record.total).toBe(0);
    const after = await fillSteps(playground, await goOn(playground, stopped.more));
    expect(lusha.record.total).toBe(stopped.more);
    expect(after.added).toBeGreaterThan(0);
  });

  it.each([
    'damaged',
    '{"day":"2026-11-23","credits":-50,"phones":0}',
    '{"day":"2999-01-01","credits":0,"phones":0}',
  ])(
    'the counter of formulas (%s) is full until the owner saves the limit again, also on the next day',
    async (text) => {
      const playground = await open({ cap: { credits: 10 } });
      const { host, lusha, panel, table } = playground;
      const rows = emailsOf(lusha.people(20, { withWorkEmail: true }));
      host.properties.document.set(COUNTER, text);
      const limit = rows.map(() => ['Daily limit reached']);
      expect(await table('LUSHA_EMAIL', rows)).toEqual(limit);
      expect((await panel('view')).cells.spent).toEqual({ credits: 10, phones: 0 });
      host.nextDay();
      // A counter that can be read is one of an earlier day by then, but what it says cannot be trusted.
      expect(await table('LUSHA_EMAIL', rows)).toEqual(limit);
      expect(lusha.record.total).toBe(0);
      await panel('setCells', true, { credits: 10, phones: 0 });
      await table('LUSHA_EMAIL', rows);
      expect(lusha.record.total).toBe(10);
    },
  );
});
