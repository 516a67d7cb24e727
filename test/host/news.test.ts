/** Account signals: what a check writes beside a list and on the tab of news, and what Lusha charged. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { openPlayground, type Playground, type Setup } from '../support/playground';
import { checkNews, companiesWith, listedNews, newsSteps } from '../support/signals';

const SINCE = '2026-06-01';
const TYPES = ['financialEventsNews', 'surgeInHiringByDepartment'] as const;
const CHOSEN = { types: TYPES, since: SINCE } as const;
const ADDED = ['Hiring', 'Hiring, how many', 'News', 'News, how many'];

/** Opens a list of companies of which `matching` have one event, in the columns A and B, with the Lusha ID where `withIds`. */
async function openList(count: number, matching: number, withIds = true, setup: Setup = {}) {
  const playground = await openPlayground({ cap: null, ...setup });
  onTestFinished(() => playground.host.close());
  const companies = companiesWith(playground, { count, matching, types: TYPES, since: SINCE });
  const header = ['Company', 'Domain', ...(withIds ? ['Lusha company ID'] : [])];
  const rows = companies.map(({ id, name, domain }) => [name, domain, ...(withIds ? [id] : [])]);
  playground.host.workbook.setValues('Sheet1', 'A1', [header, ...rows]);
  return { ...playground, companies };
}

function sizes({ lusha }: Playground): number[] {
  return lusha.record.requests.filter(({ path }) => path.endsWith('/signals')).map(({ items }) => items);
}

function sheet({ host }: Playground, area: string): unknown[][] {
  return host.workbook.getValues('Sheet1', area);
}

describe('a check of 200 companies for two types', () => {
  it('takes 2 requests and a credit for each of 30 events, writes two columns for each group, and lists each event once', async () => {
    const playground = await openList(200, 30);
    const { lusha, panel } = playground;
    const setup = await panel('newsSetup', CHOSEN);
    expect(setup).toMatchObject({ companies: 200, toLookUp: 0, asked: 200, lookUp: 0, check: 400 });
    const view = await checkNews(playground, CHOSEN);
    expect(view).toMatchObject({ phase: 'done', events: 30, companies: 30, listedEvents: 30, spent: 30 });
    expect(sizes(playground)).toEqual([100, 100]);
    expect(lusha.record.total).toBe(30);
    for (const { body } of lusha.record.requests.filter(({ path }) => path.endsWith('/signals'))) {
      expect(JSON.parse(body)).toMatchObject({ maxResultsPerSignal: 1, startDate: SINCE });
      expect(JSON.parse(body).signalTypes).not.toContain('allSignals');
    }
    const [header, ...rows] = sheet(playground, 'D1:G201');
    expect(header).toEqual(ADDED);
    expect(rows.reduce((sum, row) => sum + Number(row[1]) + Number(row[3]), 0)).toBe(30);
    expect(
      rows.flatMap((row) => [row[0], row[2]]).filter((text) => /^2026-\d\d-\d\d · /.test(String(text))),
    ).toHaveLength(30);
    const listed = listedNews(playground);
    expect(listed).toHaveLength(30);
    expect(new Set(listed.map(({ Event }) => Event)).size).toBe(30);
    const days = listed.map((row) => row.Date);
    expect(days).toEqual([...days].sort().reverse());
    for (const row of listed)
      expect(row).toMatchObject({
        Type: expect.stringMatching(/News$|Department$/),
        Text: expect.stringMatching(/\S/),
      });

    const again = await checkNews(playground, CHOSEN);
    expect(again).toMatchObject({ phase: 'done', events: 30, listedEvents: 0, spent: 0, requests: 0 });
    expect(sizes(playground)).toHaveLength(2);
    expect(listedNews(playground)).toHaveLength(30);
    expect(sheet(playground, 'H1')).toEqual([['']]);
  });

  it('reserves the worst case, and sends smaller requests under a limit below a full one', async () => {
    const playground = await openList(120, 6);
    const { lusha } = playground;
    const view = await checkNews(playground, CHOSEN, 60);
    expect(view).toMatchObject({ phase: 'done', checked: 120, spent: 6 });
    expect(sizes(playground)[0]).toBe(30);
    expect(Math.max(...sizes(playground))).toBeLessThanOrEqual(30);
    expect(lusha.record.total).toBe(6);
  });

  it('stops at its limit with what it has found, and goes on for more', async () => {
    const playground = await openList(60, 20);
    const { lusha } = playground;
    const stopped = await checkNews(playground, CHOSEN, 6);
    expect(stopped).toMatchObject({ phase: 'stopped', code: 'over_cap' });
    expect(lusha.record.total).toBeLessThanOrEqual(6);
    const written = sheet(playground, 'D2:G61').filter((row) => row.some((cell) => cell !== ''));
    expect(written).toHaveLength(stopped.checked);
    const continued = await playground.panel('continueNews', { id: stopped.id, more: 200 });
    expect(await newsSteps(playground, continued)).toMatchObject({ phase: 'done', checked: 60, events: 20 });
    expect(lusha.record.total).toBe(20);
    expect(lusha.record.chargedTwice).toEqual([]);
  });
});

describe('a later check', () => {
  it('asks for what came since, adds it to the tab, and writes the same columns', async () => {
    const playground = await openList(100, 10);
    const { host, lusha } = playground;
    await checkNews(playground, CHOSEN);
    const first = listedNews(playground).length;
    host.clock.advance(40 * 86_400_000);
    const later = await checkNews(playground, CHOSEN);
    expect(later.spent).toBe(later.listedEvents);
    expect(later.listedEvents).toBeGreaterThan(0);
    expect(listedNews(playground)).toHaveLength(first + later.listedEvents);
    expect(sheet(playground, 'D1:H1')).toEqual([[...ADDED, '']]);
    expect(lusha.record.chargedTwice).toEqual([]);
    host.clock.advance(40 * 86_400_000);
    lusha.record.reset();
    expect(await checkNews(playground, { ...CHOSEN, newer: false })).toMatchObject({ requests: 0, spent: 0 });
    expect(lusha.record.requests).toEqual([]);
  });

  it('shares what a formula has asked', async () => {
    const playground = await openList(20, 4, true, { cap: { credits: 100 } });
    const { lusha, table, companies } = playground;
    await table(
      'LUSHA_SIGNALS',
      companies.map(({ id }) => [id]),
      TYPES.join(),
      SINCE,
    );
    lusha.record.reset();
    expect(await checkNews(playground, CHOSEN)).toMatchObject({ events: 4, listedEvents: 4, spent: 0 });
    expect(lusha.record.requests).toEqual([]);
  });
});

describe('the columns', () => {
  it('are looked up first where there is no Lusha ID, and say why a row has none', async () => {
    const playground = await openList(30, 5, false);
    const { host, lusha } = playground;
    host.workbook.setValues('Sheet1', 'A32', [['Nobody knows Ltd', 'nobody-knows.example']]);
    const setup = await playground.panel('newsSetup', CHOSEN);
    expect(setup).toMatchObject({ companies: 31, toLookUp: 31, lookUp: 2, check: 62 });
    expect(await checkNews(playground, CHOSEN)).toMatchObject({ phase: 'done', records: 30, events: 5 });
    expect(sheet(playground, 'C1:F1')).toEqual([ADDED]);
    expect(sheet(playground, 'C32:F32')).toEqual([['No match', '', '', '']]);
    expect(lusha.record.credits.companySearch).toBeLessThanOrEqual(2);
  });

  it('say that a company is restricted, and not that nobody knows it', async () => {
    const playground = await openList(5, 2, false);
    playground.lusha.failItem(playground.companies[0]?.id ?? '', 'COMPLIANCE_RESTRICTED');
    await checkNews(playground, CHOSEN);
    expect(sheet(playground, 'C2:F2')).toEqual([['Restricted (privacy)', '', '', '']]);
  });

  it("never write into a person's own column of the same name", async () => {
    const playground = await openList(10, 5);
    playground.host.workbook.setValues('Sheet1', 'D1', [['News'], ['My note']]);
    await checkNews(playground, CHOSEN);
    expect(sheet(playground, 'D1:D3')).toEqual([['News'], ['My note'], ['']]);
    expect(sheet(playground, 'E1:H1')).toEqual([
      ['Hiring', 'Hiring, how many', 'Lusha News', 'News, how many'],
    ]);
    await checkNews(playground, CHOSEN);
    expect(sheet(playground, 'E1:I1')).toEqual([
      ['Hiring', 'Hiring, how many', 'Lusha News', 'News, how many', ''],
    ]);
  });

  it('follow the rows when these are sorted while Lusha is asked', async () => {
    const playground = await openList(40, 40);
    const { host, companies } = playground;
    let sorted = false;
    const release = host.onServiceCall(({ method }) => {
      if (method === 'fetchAll' && !sorted) {
        sorted = true;
        const rows = sheet(playground, 'A2:C41').reverse();
        host.workbook.setValues('Sheet1', 'A2', rows as string[][]);
      }
      return undefined;
    });
    await checkNews(playground, CHOSEN);
    release();
    expect(sorted).toBe(true);
    const byId = new Map(listedNews(playground).map((row) => [row['Lusha company ID'], row.Date]));
    const rows = sheet(playground, 'A2:G41');
    expect(rows[0]?.[0]).toBe(companies.at(-1)?.name);
    for (const row of rows) expect(`${row[3]}${row[5]}`).toContain(String(byId.get(row[2])));
  });
});

describe('undoing a check', () => {
  it('takes the columns and the rows of the tab away, and restores what an earlier check had written', async () => {
    const playground = await openList(50, 10);
    const { host, lusha, panel } = playground;
    const before = sheet(playground, 'A1:J51');
    await checkNews(playground, CHOSEN);
    const first = sheet(playground, 'A1:J51');
    host.clock.advance(40 * 86_400_000);
    await checkNews(playground, CHOSEN);
    const listed = listedNews(playground).length;
    const undone = await panel('undoNews');
    expect(undone).toMatchObject({ done: true, left: 0 });
    expect(sheet(playground, 'A1:J51')).toEqual(first);
    expect(listedNews(playground)).toHaveLength(10);
    expect(listed).toBeGreaterThan(10);
    await panel('undoNews');
    expect(sheet(playground, 'A1:J51')).toEqual(before);
    expect(listedNews(playground)).toEqual([]);
    lusha.record.reset();
    expect(await checkNews(playground, CHOSEN)).toMatchObject({ phase: 'done', spent: 0 });
    expect(lusha.record.requests).toEqual([]);
  });

  it('keeps cells that were edited since, and follows sorted rows', async () => {
    const playground = await openList(10, 10);
    const { host, panel } = playground;
    await checkNews(playground, CHOSEN);
    const rows = sheet(playground, 'A2:G11').reverse() as string[][];
    host.workbook.setValues('Sheet1', 'A2', rows);
    host.workbook.setValues('Sheet1', 'D2', [['My own text']]);
    expect(await panel('undoNews')).toMatchObject({ rows: 10, left: 1 });
    expect(
      sheet(playground, 'D2:G11')
        .flat()
        .filter((cell) => cell !== ''),
    ).toEqual(['My own text']);
  });
});

describe('the setup', () => {
  it('preselects nothing, then proposes what was chosen last', async () => {
    const playground = await openList(10, 2);
    expect(await playground.panel('newsSetup')).toMatchObject({
      asked: 0,
      check: 0,
      options: { types: [], results: 1 },
    });
    await checkNews(playground, { ...CHOSEN, results: 3 });
    expect(await playground.panel('newsSetup')).toMatchObject({
      checkedBefore: 10,
      options: { types: TYPES, results: 3 },
    });
  });

  it.each([
    [{ since: '2027-01-01' }, /past date/],
    [{ since: 'soon' }, /past date/],
    [{ results: 11 }, /from 1 to 10/],
  ])('refuses %j with the remedy, and so does the start', async (wrong, sentence) => {
    const playground = await openList(10, 2);
    const { options } = await playground.panel('newsSetup', CHOSEN);
    const setup = await playground.panel('newsSetup', { ...options, ...wrong });
    expect(setup.refusal?.message).toMatch(sentence);
    await expect(playground.panel('startNews', { ...options, ...wrong }, 100)).rejects.toThrow(sentence);
    await expect(playground.panel('startNews', { ...options, types: [] }, 100)).rejects.toThrow(
      /at least one/,
    );
    expect(playground.lusha.record.requests).toEqual([]);
  });

  it('counts companies once, however many rows they have', async () => {
    const playground = await openList(10, 10);
    const { host, lusha } = playground;
    host.workbook.setValues('Sheet1', 'A12', sheet(playground, 'A2:C11') as string[][]);
    expect(await playground.panel('newsSetup', CHOSEN)).toMatchObject({ companies: 10, check: 20 });
    await checkNews(playground, CHOSEN);
    expect(lusha.record.total).toBe(10);
    expect(sheet(playground, 'D12:G21')).toEqual(sheet(playground, 'D2:G11'));
  });
});

describe('a file that keeps only IDs', () => {
  it('is told what happened by the check that has paid for it, and a later check leaves that as it is', async () => {
    const playground = await openList(60, 12);
    await playground.panel('setKeep', 'ids');
    await checkNews(playground, CHOSEN);
    const texts = listedNews(playground).map(({ Text }) => String(Text));
    expect(texts).toHaveLength(12);
    for (const text of texts) expect(text).toMatch(/^Hiring up .+ in |^.+: .+/);
    const written = sheet(playground, 'D1:G61');
    playground.host.clock.advance(86_400_000);
    await checkNews(playground, { ...CHOSEN, newer: false });
    expect(sheet(playground, 'D1:G61')).toEqual(written);
  });
});
