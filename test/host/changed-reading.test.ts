/** An update that reads rows better purchases nothing by itself: the built add-on before and after such an update, on one file. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { shortText } from '../../src/core/errors';
import { missText } from '../../src/core/run-status';
import { opened, phase } from '../support/files';
import { nameAndDomain, openPlayground, type Playground, type Setup } from '../support/playground';

const WAITING = shortText('waiting');
const VERSION = 'lusha.ledger.reading';

/**
 * Returns the built script with another present reading: `Dok` is a title, and `van` and `von` are no particles. The present
 * word lists come first in the script, and those of the former reading stay.
 */
function updatedScript(): string {
  const changes: readonly (readonly [string, string])[] = [
    ['dr drs prof', 'dok dr drs prof'],
    ['van von vom', 'vom'],
  ];
  return changes.reduce(
    (script, [was, is]) => {
      expect(script.split(was)).toHaveLength(3);
      return script.replace(was, is);
    },
    readFileSync('dist/Code.js', 'utf8'),
  );
}

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

/** Writes rows of name and domain, with a formula beside each. */
async function fill({ host }: Playground, rows: readonly (readonly string[])[], at = 1): Promise<void> {
  const last = at + rows.length - 1;
  host.workbook.setValues(
    'Sheet1',
    `A${at}`,
    rows.map((row) => [...row]),
  );
  host.workbook.setFormula('Sheet1', `C${at}`, `=LUSHA_ENRICH(A${at}:B${at},"email")`);
  if (last > at) host.workbook.fillDown('Sheet1', `C${at}:C${last}`);
  await host.workbook.settled();
}

function shown({ host }: Playground, a1: string): string[] {
  return host.workbook.getValues('Sheet1', a1).flat().map(String);
}

/**
 * Opens the file of `before` with the updated add-on, as a file that has purchased under version 1. Its cells show what they
 * showed until they are calculated again.
 */
async function update(before: Playground): Promise<Playground> {
  const dump = before.host.dump();
  const { [VERSION]: _, ...document } = dump.properties.document;
  const file = { ...dump, properties: { ...dump.properties, document } };
  before.lusha.record.reset();
  const after = await open({ host: { code: updatedScript(), wire: before.lusha.wire, file } });
  return { ...after, lusha: before.lusha };
}

/** Returns rows whose names the updated reading splits elsewhere, and the work emails that belong to them. */
function withParticles({ lusha }: Playground, count: number) {
  const people = lusha
    .people(1_500, { withWorkEmail: true })
    .filter(({ fullName }) => / (?:van|von) /.test(fullName))
    .slice(0, count);
  expect(people).toHaveLength(count);
  return { rows: nameAndDomain(people), emails: people.map(({ workEmail }) => String(workEmail)) };
}

/** Returns rows that the former reading misread, so that Lusha knew nobody of that name. */
function misread({ lusha }: Playground, count: number) {
  const people = lusha.people(count, { withWorkEmail: true });
  const rows = nameAndDomain(people).map(([name = '', domain = '']) => [`Dok ${name}`, domain]);
  return { rows, people, emails: people.map(({ workEmail }) => String(workEmail)) };
}

describe('after an update that reads names otherwise', () => {
  it('cells show what was purchased under the former reading, and send no request', async () => {
    const before = await open();
    const { rows, emails } = withParticles(before, 8);
    await fill(before, rows);
    const after = await update(before);
    await after.host.reopen();
    expect(shown(after, 'C1:C8')).toEqual(emails);
    expect(await after.table('LUSHA_ENRICH', rows, 'email')).toEqual(emails.map((email) => [email]));
    after.host.emptyCaches();
    await after.host.reopen();
    expect(shown(after, 'C1:C8')).toEqual(emails);
    expect(await after.panel('pendingCells')).toMatchObject({ cells: 0, people: 0, atMost: 0 });
    expect(before.lusha.record.requests).toEqual([]);
  });

  it('cells of a known former reading need only the cache when they are calculated once more', async () => {
    const before = await open();
    await fill(before, withParticles(before, 8).rows);
    const after = await update(before);
    await after.host.reopen();
    await after.host.reopen();
    for (const { serviceCalls } of after.host.executions.slice(-8)) {
      expect(serviceCalls).toEqual({ 'Cache.getAll': 1, 'CacheService.getDocumentCache': 1 });
    }
  });

  it('known rows are shown even while formulas are off', async () => {
    const before = await open();
    const { rows, emails } = withParticles(before, 3);
    await fill(before, rows);
    const after = await update(before);
    await after.panel('setCells', false, { credits: 100, phones: 0 });
    await after.host.reopen();
    expect(shown(after, 'C1:C3')).toEqual(emails);
  });

  it('cells that the former reading misread wait for a person, however often they are recalculated', async () => {
    const before = await open();
    await fill(before, misread(before, 6).rows);
    expect(shown(before, 'C1:C6')).toEqual(Array(6).fill(missText('no match')));
    const after = await update(before);
    await after.host.reopen();
    after.host.emptyCaches();
    await after.host.reopen();
    for (const text of shown(after, 'C1:C6')) expect(text).toBe(WAITING);
    expect(before.lusha.record.requests).toEqual([]);
  });

  it.each([
    ['recalculated', true],
    ['that Sheets has not calculated again yet', false],
  ])(
    'waiting cells %s are priced and fetched when a person chooses it, and later ones at once',
    async (_, isCalculated) => {
      const before = await open();
      const { rows, emails } = misread(before, 8);
      await fill(before, rows.slice(0, 6));
      const after = await update(before);
      if (isCalculated) await after.host.reopen();
      expect(await after.panel('pendingCells')).toMatchObject({ cells: 6, people: 6, atMost: 7 });
      expect(before.lusha.record.requests).toEqual([]);
      expect(await after.panel('fetchPending', {})).toMatchObject({ done: true, open: 0, credits: 7 });
      await after.host.workbook.settled();
      expect(shown(after, 'C1:C6')).toEqual(emails.slice(0, 6));
      expect(before.lusha.record.chargedRequests).toBe(2);
      await fill(after, rows.slice(6), 7);
      expect(shown(after, 'C7:C8')).toEqual(emails.slice(6));
      expect(before.lusha.record.chargedRequests).toBe(4);
      expect(before.lusha.record.chargedTwice).toEqual([]);
    },
  );

  it('fetching pending cells does not purchase again what was purchased under the former reading', async () => {
    const before = await open();
    const known = withParticles(before, 3);
    const unknown = misread(before, 2);
    before.host.workbook.setValues('Sheet1', 'A1', [...known.rows, ...unknown.rows]);
    before.host.workbook.setFormula('Sheet1', 'C1', '=LUSHA_ENRICH(A1:B5,"email")');
    await before.host.workbook.settled();
    const after = await update(before);
    await after.host.reopen();
    expect(shown(after, 'C1:C3')).toEqual(known.emails);
    expect(await after.panel('pendingCells')).toMatchObject({ cells: 1, people: 2, atMost: 3 });
    expect(await after.panel('fetchPending', {})).toMatchObject({ done: true, credits: 3 });
    await after.host.workbook.settled();
    expect(shown(after, 'C1:C5')).toEqual([...known.emails, ...unknown.emails]);
    // The person has agreed, and what was purchased under the former reading is still found.
    after.host.emptyCaches();
    await after.host.reopen();
    expect(shown(after, 'C1:C5')).toEqual([...known.emails, ...unknown.emails]);
    expect(before.lusha.record.total).toBe(3);
  });

  it('a row that reads the same as before is fetched at once, without the waiting cells around it', async () => {
    const before = await open();
    const { rows, people, emails } = misread(before, 7);
    await fill(before, rows.slice(0, 6));
    const after = await update(before);
    await fill(after, nameAndDomain(people.slice(6)), 7);
    await after.host.reopen();
    expect(shown(after, 'C7')).toEqual(emails.slice(6));
    for (const text of shown(after, 'C1:C6')) expect(text).toBe(WAITING);
    expect(before.lusha.record.credits).toMatchObject({ contactSearch: 1, revealEmail: 1 });
  });

  it('a range purchases its rows that read the same, and only these', async () => {
    const before = await open();
    const { rows, people, emails } = misread(before, 4);
    await fill(before, rows.slice(0, 1));
    const after = await update(before);
    const range = [...nameAndDomain(people.slice(0, 2)), ...rows.slice(2)];
    const [first, second, ...others] = (await after.table('LUSHA_ENRICH', range, 'email')).flat();
    expect([first, second]).toEqual(emails.slice(0, 2));
    for (const text of others) expect(text).toBe(WAITING);
    expect(before.lusha.record.credits).toMatchObject({ contactSearch: 1, revealEmail: 2 });
  });

  it('a row that reads otherwise waits beside one that is fetched, also where both are new', async () => {
    const before = await open();
    const { rows, people, emails } = misread(before, 4);
    await fill(before, nameAndDomain(people.slice(0, 1)));
    const after = await update(before);
    await fill(after, [...nameAndDomain(people.slice(1, 2)), ...rows.slice(2)], 2);
    expect(shown(after, 'C1:C2')).toEqual(emails.slice(0, 2));
    for (const text of shown(after, 'C3:C4')) expect(text).toBe(WAITING);
    expect(before.lusha.record.credits).toMatchObject({ contactSearch: 1, revealEmail: 1 });
  });
});

describe('the version of the reading', () => {
  it('is noted by the first purchase in a file, where nothing waits', async () => {
    const after = await update(await open());
    const { rows, emails } = misread(after, 4);
    const inCells = emails.map((email) => [email]);
    expect(await after.table('LUSHA_ENRICH', rows.slice(0, 2), 'email')).toEqual(inCells.slice(0, 2));
    expect(after.host.properties.document.get(VERSION)).toBe('2');
    expect(await after.table('LUSHA_ENRICH', rows.slice(2), 'email')).toEqual(inCells.slice(2));
  });

  it.each(['', '{', '1', '3', '2,1'])('that reads %j counts as the former one', async (value) => {
    const before = await open();
    const { rows } = misread(before, 2);
    await fill(before, rows);
    const after = await update(before);
    after.host.properties.document.set(VERSION, value);
    await after.host.reopen();
    for (const text of shown(after, 'C1:C2')) expect(text).toBe(WAITING);
    expect(before.lusha.record.requests).toEqual([]);
  });
});

describe('a file of version 0.2 with decorated names', () => {
  it('keeps what was found, waits with the rest, and fetches that when a person chooses it', async () => {
    const playground = await opened(phase('0.2.0', 'decorated rows'));
    const { host, lusha, panel } = playground;
    const emails = lusha.people(6, { withWorkEmail: true }).map(({ workEmail }) => String(workEmail));
    const earlier = lusha.record.total;
    await host.reopen();
    expect(shown(playground, 'C6')).toEqual(emails.slice(5));
    for (const text of shown(playground, 'C1:D5')) expect(text).toBe(WAITING);
    expect(await panel('pendingCells')).toMatchObject({ cells: 6, people: 5, atMost: 6 });
    expect(lusha.record.requests).toEqual([]);
    expect(await panel('fetchPending', {})).toMatchObject({ done: true, credits: 6 });
    await host.workbook.settled();
    expect(shown(playground, 'C1:C6')).toEqual(emails);
    expect(shown(playground, 'E1:E6')).toEqual(emails);
    expect(lusha.record.total - earlier).toBe(6);
    expect(lusha.record.chargedTwice).toEqual([]);
  });
});
