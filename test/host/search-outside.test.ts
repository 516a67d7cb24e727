/** Searches in cells as the menu and the panel treat them: they are replaced with values, restored, and fetched when they are pending. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { openPlayground, type Playground, type Setup } from '../support/playground';

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

const PEOPLE = 'level: Director; country: Germany; data available: work e-mail';
const COMPANIES = 'find: companies; country: Germany; size: 51-1000';
const NOBODY = 'title exactly: Zookeeper of Unicorns';

async function formula({ host }: Playground, a1: string, text: string): Promise<void> {
  host.workbook.setFormula('Sheet1', a1, text);
  await host.workbook.settled();
}

function values({ host }: Playground, a1: string): readonly (readonly unknown[])[] {
  return host.workbook.getValues('Sheet1', a1);
}

function formulasIn({ host }: Playground, a1: string): unknown[] {
  return host.workbook
    .getFormulas('Sheet1', a1)
    .flat()
    .filter((text) => text !== '');
}

function texts({ host }: Playground): string[] {
  return host.screen.questions.map((question) => question.texts[1] ?? '');
}

describe('a search that is replaced with values', () => {
  it('covers exactly the records that it lists, for both kinds, with and without headers', async () => {
    const playground = await open();
    const { host, lusha, menu } = playground;
    host.workbook.setValues('Sheet1', 'K1', [
      ['Find', 'Companies'],
      ['Size', '51-1000'],
    ]);
    await formula(playground, 'A1', `=LUSHA_SEARCH("${PEOPLE}",12,"name, email",TRUE)`);
    await formula(playground, 'D1', '=LUSHA_SEARCH(K1:L2,5)');
    await formula(playground, 'A20', `=LUSHA_SEARCH("${NOBODY}",5,"name, title",TRUE)`);
    const before = values(playground, 'A1:L40');
    lusha.record.reset();
    await menu('lushaReplaceTab');
    expect(texts(playground)[0]).toBe('3 formulas become plain values: 52 cells. Go on?');
    expect(formulasIn(playground, 'A1:L40')).toEqual([]);
    expect(values(playground, 'A1:L40')).toEqual(before);
    expect(before[12]?.[0]).not.toBe('');
    expect(before[4]?.[3]).not.toBe('');
    expect(lusha.record.requests).toEqual([]);
  });

  it('is a formula again after undo, and shows the same at no cost', async () => {
    const playground = await open();
    const { host, lusha, menu } = playground;
    await formula(playground, 'A1', `=LUSHA_SEARCH("${COMPANIES}",10)`);
    const before = values(playground, 'A1:E12');
    await menu('lushaReplaceTab');
    lusha.record.reset();
    await menu('lushaUndoReplace');
    await host.workbook.settled();
    expect(formulasIn(playground, 'A1:E12')).toEqual([`=LUSHA_SEARCH("${COMPANIES}",10)`]);
    expect(values(playground, 'A1:E12')).toEqual(before);
    expect(lusha.record.requests).toEqual([]);
  });

  it('is replaced as a whole when one of its cells is selected', async () => {
    const playground = await open();
    await formula(playground, 'A1', `=LUSHA_SEARCH("${PEOPLE}",10)`);
    playground.host.workbook.select('Sheet1', 'C7');
    await playground.menu('lushaReplaceSelection');
    expect(texts(playground)[0]).toBe('1 formula becomes plain values: 50 cells. Go on?');
  });

  it('stays a formula when only Sheets can read its arguments', async () => {
    const playground = await open();
    await formula(playground, 'A1', `=LUSHA_SEARCH(IF(TODAY()>0,"${PEOPLE}"),5)`);
    await playground.menu('lushaReplaceTab');
    expect(texts(playground)).toEqual([
      'There is no finished formula to replace. Left as formulas: 1 of unknown size.',
    ]);
  });

  it('stays a formula when the file has a later list than the one it shows', async () => {
    const playground = await open();
    const { host, panel } = playground;
    await formula(playground, 'A1', `=LUSHA_SEARCH("${PEOPLE}", 25, "name, linkedin")`);
    const before = values(playground, 'A1:B26');
    host.workbook.sheets.add('Never contact');
    host.workbook.setValues('Never contact', 'A1', [[String(before[24]?.[1])]]);
    host.nextDay();
    const { draft } = await panel('findFromText', PEOPLE);
    expect((await panel('findPreview', draft, 1)).results).toHaveLength(24);
    await playground.menu('lushaReplaceTab');
    expect(texts(playground)[0]).toMatch(/^There is no finished formula to replace/);
    expect(values(playground, 'A1:B26')).toEqual(before);
  });

  it('whose new list is shorter stays a formula only when other values are right below', async () => {
    const playground = await open();
    const { host, lusha, menu, table } = playground;
    const [[linkedin] = []] = await table('LUSHA_SEARCH', PEOPLE, 12, 'linkedin');
    host.workbook.sheets.add('Never contact');
    host.workbook.setValues('Never contact', 'A1', [[String(linkedin)]]);
    await formula(playground, 'A1', `=LUSHA_SEARCH("${PEOPLE}",10,"name, title")`);
    expect(values(playground, 'A9:A10').map(([name]) => name !== '')).toEqual([true, false]);
    host.workbook.setValues('Sheet1', 'A10', [['my own note']]);
    lusha.record.reset();
    await menu('lushaReplaceTab');
    expect(texts(playground)[0]).toMatch(/Left as formulas: 1 of unknown size\.$/);
    host.workbook.setValues('Sheet1', 'A10:A11', [[''], ['my own note']]);
    await menu('lushaReplaceTab');
    expect(texts(playground)[1]).toBe('1 formula becomes plain values: 18 cells. Go on?');
    expect(lusha.record.requests).toEqual([]);
  });

  it('becomes values with the others when the file is prepared for sharing', async () => {
    const playground = await open();
    await formula(playground, 'A1', `=LUSHA_SEARCH("${PEOPLE}",5)`);
    const before = values(playground, 'A1:E7');
    await playground.panel('prepareForSharing');
    expect(formulasIn(playground, 'A1:E7')).toEqual([]);
    expect(values(playground, 'A1:E7')).toEqual(before);
  });
});

describe('a formula beside a search', () => {
  it('is placed beyond the reach of the list', async () => {
    const playground = await open();
    const { host, lusha, panel } = playground;
    host.workbook.setValues('Sheet1', 'A1', [[lusha.people(1)[0]?.email ?? '']]);
    // The last columns of the result are blank for every record.
    await formula(playground, 'B1', `=LUSHA_SEARCH("${PEOPLE}",5,"name, previous title, previous company")`);
    host.workbook.select('Sheet1', 'A1');
    const place = await panel('formulaPlace', { kind: 'contact', fields: ['name'], headers: false });
    expect(place.target).toBe('E1');
  });
});

/** Sets up a formula whose list Lusha failed to return. */
async function failed(playground: Playground, a1: string, text: string): Promise<void> {
  const { host, lusha } = playground;
  lusha.fail({ path: '/prospecting', status: 503, times: 3 });
  await formula(playground, a1, text);
  lusha.heal();
  host.clock.advance(600_000);
}

describe('fetching pending searches', () => {
  it('counts a search without a list, with its price and that of the fields, and the count costs nothing', async () => {
    const playground = await open();
    await failed(playground, 'A1', `=LUSHA_SEARCH("${PEOPLE}",30,"name, email")`);
    await failed(playground, 'D1', `=LUSHA_SEARCH("${PEOPLE}",30,"title")`);
    playground.lusha.record.reset();
    expect(await playground.panel('pendingCells')).toMatchObject({
      cells: 2,
      lists: 1,
      people: 0,
      companies: 0,
      atMost: 32,
      unreadableCount: 0,
    });
    expect(playground.lusha.record.requests).toEqual([]);
  });

  it('requests the list, purchases the fields of its records, and shows them in the cells', async () => {
    const playground = await open();
    const { host, lusha, panel } = playground;
    await failed(playground, 'A1', `=LUSHA_SEARCH("${PEOPLE}",10,"name, email")`);
    await failed(playground, 'D1', `=LUSHA_SEARCH("${COMPANIES}",10,"name, type")`);
    lusha.record.reset();
    const done = await panel('fetchPending', {});
    expect(done).toMatchObject({ done: true, open: 0, cells: 2, fetched: 20 });
    expect(lusha.record.chargedRequests).toBe(4);
    expect(lusha.record.credits).toMatchObject({ contactSearch: 1, companySearch: 1, revealCompany: 10 });
    expect(done.credits).toBe(lusha.record.total);
    lusha.record.reset();
    await host.workbook.settled();
    expect(lusha.record.requests).toEqual([]);
    expect(values(playground, 'A1:E10').every((row) => row[0] !== '' && row[3] !== '')).toBe(true);
    expect(
      values(playground, 'B1:B10').filter(([email]) => String(email).includes('@')).length,
    ).toBeGreaterThan(3);
    expect(await panel('pendingCells')).toMatchObject({ cells: 0, lists: 0 });
  });

  it('purchases what is missing for the records of a known list', async () => {
    const playground = await open();
    const { host, lusha, panel } = playground;
    await formula(playground, 'D1', `=LUSHA_SEARCH("${PEOPLE}",10,"name")`);
    lusha.fail({ path: '/contacts/enrich', status: 503, times: 3 });
    await formula(playground, 'A1', `=LUSHA_SEARCH("${PEOPLE}",10,"name, email",TRUE)`);
    lusha.heal();
    host.clock.advance(600_000);
    const open1 = await panel('pendingCells');
    expect(open1).toMatchObject({ cells: 1, lists: 0 });
    expect(open1.people).toBeGreaterThan(3);
    lusha.record.reset();
    expect(await panel('fetchPending', {})).toMatchObject({
      done: true,
      open: 0,
      cells: 1,
      fetched: open1.people,
    });
    await host.workbook.settled();
    expect(lusha.record.chargedRequests).toBe(1);
    expect(lusha.record.total).toBeLessThanOrEqual(open1.atMost);
    expect(values(playground, 'B1:B11').filter(([email]) => /not fetched/.test(String(email)))).toEqual([]);
    expect(await panel('pendingCells')).toMatchObject({ cells: 0 });
  });

  it('stays within the limit for formulas, and does not touch the formula that got nothing', async () => {
    const playground = await open({ cap: { credits: 1 } });
    const { host, lusha, panel } = playground;
    const text = `=LUSHA_SEARCH("${PEOPLE}",50)`;
    await formula(playground, 'A1', text);
    expect(values(playground, 'A1')).toEqual([['Daily limit reached']]);
    expect(await panel('fetchPending', {})).toMatchObject({
      done: true,
      open: 1,
      cells: 0,
      code: 'over_cap',
    });
    expect(formulasIn(playground, 'A1')).toEqual([text]);
    expect(lusha.record.total).toBe(0);
    await panel('setCells', true, { credits: 10, phones: 0 });
    expect(await panel('fetchPending', {})).toMatchObject({ done: true, open: 0, cells: 1, credits: 2 });
    await host.workbook.settled();
    expect(values(playground, 'A49')[0]?.[0]).not.toBe('');
    expect(lusha.record.total).toBe(2);
  });

  it('waits for the minute limit to open when searches reached it', async () => {
    const playground = await open({ host: { latencyMs: 50 } });
    const { host, lusha, panel } = playground;
    lusha.setLimits({ minute: 3 });
    for (const [at, country] of ['Germany', 'France', 'Italy', 'Spain'].entries()) {
      await formula(playground, `${'ACEG'.charAt(at)}1`, `=LUSHA_SEARCH("country: ${country}",10,"name")`);
    }
    const { lists, cells } = await panel('pendingCells');
    expect(lists).toBeGreaterThan(0);
    expect(cells).toBe(lists);
    const paused = await panel('fetchPending', {});
    expect(paused).toMatchObject({ done: false, open: lists, code: 'quota_minute' });
    host.clock.advance(Math.max(0, (paused.continueAt ?? 0) - host.clock.now()));
    expect(await panel('fetchPending', {})).toMatchObject({ done: true, open: 0, cells });
    await host.workbook.settled();
    expect(values(playground, 'A10:G10')[0]?.filter((name) => name !== '')).toHaveLength(4);
    expect(lusha.record.credits.contactSearch).toBe(4);
    expect(lusha.record.requests.filter(({ status }) => status === 429)).toEqual([]);
  });

  it('says in the menu how many searches are waiting', async () => {
    const playground = await open();
    const { host, menu } = playground;
    await failed(playground, 'A1', `=LUSHA_SEARCH("${PEOPLE}",10)`);
    await menu('lushaFetchPending');
    await host.workbook.settled();
    const [question, report] = texts(playground);
    expect(question).toMatch(/^1 cell pending: 1 search\. This costs up to 1 credit\./);
    expect(report).toBe('10 people or companies fetched, 1 cell updated, 1 credit used.');
    expect(values(playground, 'A10')[0]?.[0]).not.toBe('');
  });

  it('explains what is wrong with a search that cannot be sent', async () => {
    const playground = await open();
    await formula(playground, 'A1', '=LUSHA_SEARCH("titel: CFO")');
    const { cells, unreadable } = await playground.panel('pendingCells');
    expect(cells).toBe(0);
    expect(unreadable).toEqual([
      { cell: 'Sheet1!A1', reason: expect.stringMatching(/Did you mean "title"/) },
    ]);
    expect(playground.lusha.record.requests).toEqual([]);
  });

  it('requests a list at most twice when it is killed at any point', async () => {
    const prepared = async () => {
      const playground = await openPlayground();
      await failed(playground, 'A1', `=LUSHA_SEARCH("${PEOPLE}",10,"name, title")`);
      playground.lusha.record.reset();
      return playground;
    };
    const once = await prepared();
    await once.panel('fetchPending', {});
    const calls = Object.values(once.host.executions.at(-1)?.serviceCalls ?? {}).reduce((a, b) => a + b, 0);
    await once.host.workbook.settled();
    const wanted = values(once, 'A1:B10');
    await once.host.close();
    expect(calls).toBeGreaterThan(30);
    for (let at = 1; at <= calls; at += 1) {
      const playground = await prepared();
      const { host, lusha, panel } = playground;
      host.killAt(at, 'lushaPanel');
      await playground.reply('fetchPending', {}).catch(() => undefined);
      await host.workbook.settled();
      host.clock.advance(600_000);
      await panel('fetchPending', {});
      await host.workbook.settled();
      expect(values(playground, 'A1:B10'), `killed at ${at}`).toEqual(wanted);
      expect(lusha.record.total, `killed at ${at}`).toBeLessThanOrEqual(2);
      await host.close();
    }
  });
});
