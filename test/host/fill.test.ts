/** Filling a sheet with the results of a search: which records it adds, what it costs, and that no record is added twice. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { FillView, SearchDraft } from '../../src/rpc';
import { DIRECTORS, fill, fillSteps, goOn, rowsIn, TAB } from '../support/fill';
import { BUILD, openPlayground, type Playground, type Setup } from '../support/playground';

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground({ cap: null, ...setup });
  onTestFinished(() => playground.host.close());
  return playground;
}

const GERMAN: SearchDraft = {
  kind: 'contact',
  criteria: [...DIRECTORS.criteria, { id: 'country', side: 'include', values: ['Germany'] }],
};

describe('a thousand new people', () => {
  it('take 13 requests and 40 credits, including the preview, and nobody is in the sheet twice', async () => {
    const playground = await open();
    const { lusha, panel } = playground;
    await panel('findPreview', DIRECTORS, 1);
    const setup = await panel('fillSetup', DIRECTORS, { count: 1_000 });
    // The reserve for records that are left out is not needed here.
    expect(setup).toMatchObject({ credits: 43, requests: 13 });
    const view = await fill(playground, DIRECTORS, { count: 1_000 });
    expect(view).toMatchObject({ phase: 'done', ended: 'enough', added: 1_000, spent: 39, requests: 12 });
    const rows = rowsIn(playground);
    expect(rows).toHaveLength(1_000);
    expect(new Set(rows.map((row) => row['Lusha ID'])).size).toBe(1_000);
    expect(lusha.record.chargedRequests).toBe(13);
    expect(lusha.record.total).toBe(40);
  });

  it('are written as text under a frozen header, with one value write and one format write per page', async () => {
    const playground = await open();
    const { host } = playground;
    const writes = { values: 0, formats: 0 };
    host.onServiceCall(({ method, args }) => {
      const isWide = args.some(
        (cells) => Array.isArray(cells) && Array.isArray(cells[0]) && cells[0].length === 7,
      );
      if (isWide && method === 'setValues') writes.values += 1;
      if (isWide && method === 'setNumberFormats') writes.formats += 1;
      return undefined;
    });
    await fill(playground, DIRECTORS, { count: 100 });
    const sheet = host.workbook.sheets.byName(TAB);
    expect(sheet).toBeDefined();
    const id = sheet?.id ?? 0;
    expect(host.workbook.grid.formats(id, { row: 2, column: 1, rows: 1, columns: 7 })).toEqual([
      Array.from({ length: 7 }, () => '@'),
    ]);
    expect(host.workbook.sheets.frozenRows(id)).toBe(1);
    // There are four pages and the headers.
    expect(writes).toEqual({ values: 5, formats: 4 });
  });
});

describe('the price of a fill', () => {
  it('is zero for people whom the preview has found, and the fill sends no request', async () => {
    const playground = await open();
    const { lusha, panel } = playground;
    const { results } = await panel('findPreview', GERMAN, 1);
    lusha.record.reset();
    expect(await panel('fillSetup', GERMAN, { count: 25 })).toMatchObject({ credits: 0, requests: 0 });
    await fill(playground, GERMAN, { count: 25 });
    expect(rowsIn(playground).map((row) => row['Full name'])).toEqual(results.map(({ name }) => name));
    expect(lusha.record.requests).toEqual([]);
  });

  it('is never exceeded: at its cap the fill stops, states the price of one more page, and continues with that consent', async () => {
    const playground = await open();
    const { lusha } = playground;
    const stopped = await fill(playground, DIRECTORS, { count: 200 }, 3);
    expect(stopped).toMatchObject({ phase: 'stopped', code: 'over_cap', added: 75, spent: 3, more: 1 });
    expect(lusha.record.total).toBe(3);
    const next = await fillSteps(playground, await goOn(playground, 1));
    expect(next).toMatchObject({ phase: 'stopped', added: 100, more: 4 });
    const done = await fillSteps(playground, await goOn(playground, 4));
    expect(done).toMatchObject({ phase: 'done', added: 200, spent: 8 });
    expect(lusha.record.total).toBe(8);
    expect(new Set(rowsIn(playground).map((row) => row['Lusha ID'])).size).toBe(200);
  });

  it('is not charged when the fill is refused without a key, for a filter with problems or for a place in use, and nothing is changed', async () => {
    const { host, lusha, panel, reply } = await open();
    const before = host.workbook.sheets.list().length;
    host.workbook.setValues('Sheet1', 'B4', [['mine']]);
    const setup = await panel('fillSetup', GERMAN, { where: 'cell' });
    expect(setup.refusal?.message).toBe("Cells from B4 aren't empty. Choose another cell or a new tab.");
    expect(setup.places.find(({ where }) => where === 'cell')?.refusal).toBe(setup.refusal?.message);
    expect(await reply('startFill', GERMAN, setup.options, 10)).toMatchObject({
      ok: false,
      code: 'place_taken',
    });
    const wrong: SearchDraft = { kind: 'contact', criteria: [] };
    expect(await reply('startFill', wrong, setup.options, 10)).toMatchObject({ ok: false });
    await panel('removeKey');
    expect(await reply('startFill', GERMAN, { ...setup.options, where: 'new tab' }, 10)).toMatchObject({
      ok: false,
      code: 'no_key',
    });
    expect(host.workbook.sheets.list()).toHaveLength(before);
    expect(lusha.record.chargedRequests).toBe(0);
  });
});

describe('a fill leaves out', () => {
  it('people in the list above it, by Lusha ID, LinkedIn or name and company', async () => {
    const playground = await open();
    const { host, lusha, panel } = playground;
    await fill(playground, GERMAN, { count: 25 });
    const [first, second, third] = rowsIn(playground);
    host.workbook.setValues('Sheet1', 'A1', [
      ['Name', 'Company', 'LinkedIn', 'Note'],
      [String(first?.['Full name']), String(first?.Company), '', 'by name'],
      ['', '', String(second?.LinkedIn), 'by LinkedIn'],
    ]);
    host.workbook.select('Sheet1', 'A1');
    const view = await fill(playground, GERMAN, { count: 23, where: 'below', onlyNew: false });
    expect(view).toMatchObject({
      phase: 'done',
      added: 23,
      tab: 'Sheet1',
      leftOut: { inList: 2, bought: 0, before: 0 },
    });
    const cells = host.workbook.getValues('Sheet1', 'A1:H27');
    expect(cells[0]?.slice(0, 8)).toEqual([
      'Name',
      'Company',
      'LinkedIn',
      'Note',
      'Title',
      'Domain',
      'Country',
      'Lusha ID',
    ]);
    expect(cells[3]?.[0]).toBe(third?.['Full name']);
    expect(cells[1]?.[3]).toBe('by name');
    expect(cells[3]?.[3]).toBe('');
    expect(cells[25]?.[0]).not.toBe('');
    expect(cells[26]?.[0]).toBe('');
    lusha.record.reset();
    const again = await fill(playground, GERMAN, { count: 5, where: 'below', onlyNew: false }, 100);
    expect(again).toMatchObject({ added: 5, leftOut: { inList: 25, bought: 0, before: 0 } });
    expect(lusha.record.chargedRequests).toBe(1);
    expect(await panel('fillView')).toMatchObject({ phase: 'done', id: again.id });
  });

  it('people whom an earlier fill with this search has added, even when their tab is gone, unless the person chooses otherwise', async () => {
    const playground = await open();
    const { host, lusha, panel } = playground;
    await fill(playground, DIRECTORS, { count: 30 });
    host.workbook.sheets.remove(host.workbook.sheets.byName(TAB)?.id ?? 0);
    const setup = await panel('fillSetup', { ...DIRECTORS, criteria: [...DIRECTORS.criteria].reverse() });
    expect(setup.filledBefore).toBe(30);
    expect(setup.options.onlyNew).toBe(true);
    lusha.record.reset();
    const view = await fill(playground, DIRECTORS, { count: 20 });
    expect(view).toMatchObject({ added: 20, leftOut: { before: 30 } });
    // The rest of the second page was purchased before.
    expect(lusha.record.requests).toEqual([]);
    const again = await fill(playground, DIRECTORS, { count: 20, onlyNew: false });
    expect(again).toMatchObject({ added: 20, leftOut: { before: 0 } });
  });

  it('people whom this file has purchased and people on the never-contact list', async () => {
    const playground = await open({ cap: { credits: 100 } });
    const { host, table } = playground;
    const rows = await table('LUSHA_SEARCH', 'level: Director; country: Germany', 25, 'lusha id, linkedin');
    await table('LUSHA_EMAIL', [[rows[0]?.[0]], [rows[1]?.[0]]]);
    host.workbook.sheets.add('Never contact');
    host.workbook.setValues('Never contact', 'A1', [[String(rows[2]?.[1])]]);
    const view = await fill(playground, GERMAN, { count: 22 });
    expect(view).toMatchObject({ added: 22, leftOut: { bought: 2 } });
    const ids = rowsIn(playground).map((row) => row['Lusha ID']);
    expect(ids).toEqual(rows.slice(3).map(([id]) => id));
  });

  it('repeats of a person on a later page, and it ends when nobody else matches', async () => {
    const playground = await open();
    const { panel } = playground;
    const few: SearchDraft = {
      kind: 'contact',
      criteria: [...GERMAN.criteria, { id: 'department', side: 'include', values: ['Sales'] }],
    };
    const { heading } = await panel('findPreview', few, 1);
    const total = Number(/^\d+/.exec(heading)?.[0] ?? 1);
    expect(total).toBeGreaterThan(0);
    const view = await fill(playground, few, { count: 500 }, 500);
    expect(view).toMatchObject({ phase: 'done', ended: 'no more', added: total, total });
    expect(rowsIn(playground)).toHaveLength(total);
  });
});

describe('the place of a fill', () => {
  it('can be the selected cell beside a list with the same headers, which does not change', async () => {
    const playground = await open();
    const { host, panel } = playground;
    const other = [
      ['Full name', 'Company', 'Lusha ID'],
      ['Somebody Else', 'Elsewhere', 'v1.else'],
    ];
    host.workbook.setValues('Sheet1', 'A1', other);
    host.workbook.select('Sheet1', 'E1');
    const fields = ['name', 'company'];
    const view = await fill(playground, GERMAN, { count: 30, where: 'cell', fields });
    expect(view).toMatchObject({ phase: 'done', added: 30 });
    const cells = host.workbook.getValues('Sheet1', 'A1:H32');
    expect(cells.slice(0, 2).map((row) => row.slice(0, 3))).toEqual(other);
    expect(cells[2]?.slice(0, 3)).toEqual(['', '', '']);
    expect(cells[0]?.slice(4, 7)).toEqual(['Full name', 'Company', 'Lusha ID']);
    expect(cells.slice(1, 31).every((row) => row.slice(4, 7).every((cell) => cell !== ''))).toBe(true);
    expect(cells[31]?.slice(4, 7)).toEqual(['', '', '']);
    expect((await panel('fillSetup', GERMAN, { where: 'cell' })).refusal?.code).toBe('place_taken');
  });

  it('is below every row of the list, including rows without an identity in the filled columns', async () => {
    const playground = await open();
    const { host } = playground;
    const rows = Array.from({ length: 12 }, (_, at) => [`someone${at}@else.example`, '']);
    host.workbook.setValues('Sheet1', 'A1', [['Email', 'Phone'], ...rows]);
    host.workbook.select('Sheet1', 'A1');
    const view = await fill(playground, GERMAN, { count: 30, where: 'below' });
    expect(view).toMatchObject({ phase: 'done', added: 30 });
    const cells = host.workbook.getValues('Sheet1', 'A1:I44');
    expect(cells[0]?.slice(0, 3)).toEqual(['Email', 'Phone', 'Full name']);
    expect(
      cells.slice(1, 13).every((row) => row[0] !== '' && row.slice(2).every((cell) => cell === '')),
    ).toBe(true);
    expect(cells.slice(13, 43).every((row) => row[0] === '' && row[2] !== '' && row[8] !== '')).toBe(true);
  });

  it('is not where the result of a formula reaches, even when the cells look blank', async () => {
    const { host, lusha, panel } = await open();
    host.workbook.setValues('Sheet1', 'A1', [
      ['Full name', 'Company', 'Domain'],
      ['Some One', '', 'one.example'],
      ['Some Two', '', 'two.example'],
    ]);
    host.workbook.setFormula('Sheet1', 'B2', '=ARRAYFORMULA(UPPER(A2:A500))');
    await host.workbook.settled();
    host.workbook.select('Sheet1', 'A1');
    const setup = await panel('fillSetup', GERMAN, { where: 'below' });
    expect(setup.refusal).toMatchObject({
      code: 'place_taken',
      message: expect.stringMatching(/^Cells from B2 .*formula/),
    });
    expect(lusha.record.chargedRequests).toBe(0);
  });

  it('is refused before any purchase when the person may not edit it', async () => {
    const { host, lusha, panel, reply } = await open({ host: { owner: 'owner@example.com' } });
    host.workbook.setValues('Sheet1', 'A1', [['Full name', 'Company', 'Lusha ID']]);
    host.workbook.setValues('Sheet1', 'A2', [['Some One', 'Acme', 'v1.x']]);
    host.workbook.select('Sheet1', 'A1');
    const { options } = await panel('fillSetup', GERMAN, { where: 'below', fields: ['name', 'company'] });
    const free = host.workbook.protect('Sheet1', 'A1:C1000', ['somebody@else.example']);
    const asColleague = (name: string, ...args: unknown[]) =>
      host.run('lushaPanel', [name, args, BUILD], { kind: 'rpc', user: 'colleague@example.com' });
    host.properties.user('colleague@example.com').set('lusha.key', lusha.apiKey);
    expect(await asColleague('startFill', GERMAN, options, 5)).toMatchObject({
      ok: false,
      code: 'protected',
    });
    expect(lusha.record.chargedRequests).toBe(0);
    free();
    expect(await reply('startFill', GERMAN, options, 5)).toMatchObject({ ok: true });
  });

  it('is found again, without repeats, after a protection stopped the fill in the middle', async () => {
    const playground = await open();
    const { host, lusha, panel } = playground;
    const { options, credits } = await panel('fillSetup', DIRECTORS, { count: 200 });
    const first = await panel('startFill', DIRECTORS, options, credits);
    let pages = 0;
    let free = () => {};
    host.onServiceCall(({ method }) => {
      if (method === 'fetchAll') pages += 1;
      if (pages === 5 && method === 'fetchAll')
        free = host.workbook.protect(TAB, null, ['somebody@else.example']);
      return undefined;
    });
    host.properties.user('colleague@example.com').set('lusha.key', lusha.apiKey);
    const asColleague = async (name: string, ...args: unknown[]) => {
      const answer = await host.run('lushaPanel', [name, args, BUILD], {
        kind: 'rpc',
        user: 'colleague@example.com',
      });
      return (answer as { value: FillView }).value;
    };
    expect(first.phase).toBe('filling');
    const stopped = await asColleague('stepFill');
    expect(stopped).toMatchObject({ phase: 'stopped', code: 'protected' });
    free();
    const view = await fillSteps(playground, await goOn(playground));
    expect(view).toMatchObject({ phase: 'done', added: 200 });
    expect(new Set(rowsIn(playground).map((row) => row['Lusha ID'])).size).toBe(200);
    expect(lusha.record.total).toBe(8);
  });

  it('follows columns that are moved and rows that are added while the fill is stopped', async () => {
    const playground = await open();
    const { host } = playground;
    await fill(playground, DIRECTORS, { count: 50, fields: ['name', 'company'] }, 1);
    const before = host.workbook.getValues(TAB, 'A1:C26');
    host.workbook.setValues(
      TAB,
      'A1',
      before.map(([name, company, id]) => [id, name, company] as string[]),
    );
    host.workbook.setValues(TAB, 'B27', [['Added by hand']]);
    const view = await fillSteps(playground, await goOn(playground, 1));
    expect(view).toMatchObject({ phase: 'done', added: 50 });
    const after = host.workbook.getValues(TAB, 'A1:C52');
    expect(after[0]).toEqual(['Lusha ID', 'Full name', 'Company']);
    expect(after[26]).toEqual(['', 'Added by hand', '']);
    expect(after.slice(27).every(([id]) => String(id).startsWith('v1.'))).toBe(true);
    expect(new Set(after.slice(1).map(([id]) => id)).size).toBe(51);
  });
});

describe('a fill at given companies', () => {
  const targets = (lusha: Playground['lusha'], count: number) =>
    [...new Set(lusha.people(count * 3).map(({ companyDomain }) => companyDomain))].slice(0, count - 10);

  it('adds at most three people for each of 200 domains and lists the companies without results', async () => {
    const playground = await open();
    const { host, lusha, panel } = playground;
    const domains = targets(lusha, 200);
    const nowhere = Array.from({ length: 200 - domains.length }, (_, at) => `nowhere${at}.example`);
    host.workbook.setValues('Sheet1', 'A1', [
      ['Domain'],
      ...[...domains, ...nowhere].map((domain) => [domain]),
    ]);
    host.workbook.select('Sheet1', 'A1:A201');
    const at = await panel('findCompanies');
    expect(at).toMatchObject({ tab: 'Sheet1', area: 'A2:A201', companies: 200, unreadable: 0 });
    const draft: SearchDraft = {
      kind: 'contact',
      criteria: [{ id: 'level', side: 'include', values: ['Director', 'Vice President', 'C-Suite'] }],
      at,
      perCompany: 3,
    };
    const setup = await panel('fillSetup', draft);
    expect(setup.options.count).toBe(600);
    expect(setup.credits).toBe(27);
    const view = await fill(playground, draft);
    expect(view).toMatchObject({ phase: 'done', ended: 'no more' });
    const rows = rowsIn(playground);
    expect(rows.length).toBe(view.added);
    expect(rows.length).toBeGreaterThan(100);
    const perCompany = new Map<unknown, number>();
    for (const { Domain } of rows) perCompany.set(Domain, (perCompany.get(Domain) ?? 0) + 1);
    expect(Math.max(...perCompany.values())).toBeLessThanOrEqual(3);
    expect([...perCompany.keys()].every((domain) => domains.includes(String(domain)))).toBe(true);
    expect(view.withNobody).toEqual([...domains, ...nowhere].filter((domain) => !perCompany.has(domain)));
    expect(lusha.record.total).toBeLessThanOrEqual(setup.credits);
  });

  it('takes names beside domains and explains why it refuses an additional filter by company', async () => {
    const { host, panel } = await open();
    const findCheck = (draft: SearchDraft) => panel('findCheck', draft);
    host.workbook.setValues('Sheet1', 'A1', [
      ['Company'],
      ['acme.com'],
      ['Globex Corporation'],
      ['acme.com'],
    ]);
    host.workbook.select('Sheet1', 'A1:A4');
    const at = await panel('findCompanies');
    expect(at.companies).toBe(2);
    const { sentence, formula, problems } = await findCheck({ ...GERMAN, at, perCompany: 2 });
    expect(sentence).toBe(
      'People at the level Director in Germany, at the 2 companies of Sheet1 A2:A4, up to 2 per company',
    );
    expect(formula).toBeUndefined();
    expect(problems).toEqual([]);
    const own = { id: 'domain', side: 'include', values: ['acme.com'] } as const;
    const twice = await findCheck({ ...GERMAN, criteria: [...GERMAN.criteria, own], at });
    expect(twice.problems).toEqual([{ id: 'domain', sentence: expect.stringMatching(/A2:A4.*Remove/) }]);
  });
});

describe('companies', () => {
  it('fill a sheet as people do, and their numbers of employees can be calculated with', async () => {
    const playground = await open();
    const { lusha, panel } = playground;
    const draft: SearchDraft = {
      kind: 'company',
      criteria: [{ id: 'size', side: 'include', values: ['201-1000'] }],
    };
    const found = await panel('findPreview', draft, 1);
    expect(found.heading).toMatch(/companies match/);
    expect(found.results[0]?.about).toMatch(/employees/);
    const view = await fill(playground, draft, { count: 60 });
    expect(view).toMatchObject({ phase: 'done', added: 60 });
    expect(lusha.record.chargedRequests).toBe(3);
    expect(lusha.record.total).toBe(3);
    const rows = rowsIn(playground);
    expect(new Set(rows.map((row) => row['Lusha company ID'])).size).toBe(60);
    expect(rows.every(({ Employees }) => typeof Employees === 'number')).toBe(true);
  });
});

describe('a fill', () => {
  it('can be stopped and continued, and its receipt is in the run log', async () => {
    const playground = await open();
    const { host, panel } = playground;
    const { options } = await panel('fillSetup', DIRECTORS, { count: 60 });
    await panel('startFill', DIRECTORS, options, 10);
    expect(await panel('stopFill')).toMatchObject({ phase: 'stopped', added: 0 });
    const view = await fillSteps(playground, await goOn(playground));
    expect(view).toMatchObject({ phase: 'done', added: 60 });
    const log = host.workbook.getValues('Lusha run log', 'A1:L2');
    expect(log[1]).toEqual(expect.arrayContaining([60, 'Done', `search: ${view.sentence}`]));
  });

  it('stops with a sentence that names the deleted tab', async () => {
    for (const [name, code] of [
      [TAB, 'fill_tab_gone'],
      ['Lusha fills', 'fill_lost'],
    ] as const) {
      const playground = await open();
      const { host } = playground;
      await fill(playground, DIRECTORS, { count: 50 }, 1);
      host.workbook.sheets.remove(host.workbook.sheets.byName(name)?.id ?? 0);
      const view = await fillSteps(playground, await goOn(playground, 5));
      expect(view).toMatchObject({ phase: 'stopped', code });
      expect(view.message).toMatch(/(?:Start|start) .*\.$/);
    }
  });

  it('can be ended early after it was stopped', async () => {
    const playground = await open();
    const { host, panel, reply } = playground;
    await fill(playground, DIRECTORS, { count: 50 }, 1);
    expect(await panel('leaveFill')).toMatchObject({ phase: 'done', ended: 'left', added: 25 });
    expect(await reply('continueFill', { id: 'x', more: 5 })).toMatchObject({ ok: false, code: 'no_run' });
    expect(await reply('leaveFill')).toMatchObject({ ok: false, code: 'no_run' });
    expect(host.workbook.getValues('Lusha run log', 'A2:L2')[0]).toContain('Done before its end');
  });

  it('waits for the minute limit when Lusha requires it, and stops with the remedy when there are no credits', async () => {
    const playground = await open();
    const { lusha } = playground;
    lusha.fail({ path: '/contacts/prospecting', status: 402 });
    const stopped = await fill(playground, DIRECTORS, { count: 30 });
    expect(stopped).toMatchObject({ phase: 'stopped', code: 'no_credits' });
    expect(stopped.message).toMatch(/Ask your Lusha admin/);
    expect(lusha.record.total).toBe(0);
    playground.host.clock.advance(3_600_000);
    const view = await fillSteps(playground, await goOn(playground));
    expect(view).toMatchObject({ phase: 'done', added: 30 });
  });

  it('continues with pages of 50 when Lusha takes no larger ones', async () => {
    const playground = await open();
    const { lusha } = playground;
    lusha.fail({ path: '/contacts/prospecting', status: 400, skip: 4 });
    const view = await fill(playground, DIRECTORS, { count: 200 });
    expect(view).toMatchObject({ phase: 'done', added: 200, spent: 8 });
    expect(new Set(rowsIn(playground).map((row) => row['Lusha ID'])).size).toBe(200);
  });

  it('gets only the credits that were agreed to, even when it is continued twice, and only under its own id', async () => {
    const playground = await open();
    const { panel, reply } = playground;
    await fill(playground, DIRECTORS, { count: 60 }, 1);
    const stopped = await panel('fillView');
    const id = stopped?.id ?? '';
    expect((await panel('continueFill', { id, more: 1 })).cap).toBe(2);
    expect((await panel('continueFill', { id, more: 1 })).cap).toBe(2);
    expect(await reply('continueFill', { id: 'another', more: 1 })).toMatchObject({
      ok: false,
      code: 'no_run',
    });
  });

  it('does not work beside a run: neither starts or continues while the other works', async () => {
    const playground = await open();
    const { panel, reply } = playground;
    await fill(playground, GERMAN, { count: 5 });
    await panel('startRun', {
      kind: 'contact',
      rows: { by: 'all' },
      fields: ['work email'],
      writing: 'only empty',
    });
    const { options } = await panel('fillSetup', DIRECTORS, { count: 60 });
    expect(await reply('startFill', DIRECTORS, options, 10)).toMatchObject({ ok: false, code: 'run_active' });
    await panel('stopRun');
    await panel('startFill', DIRECTORS, options, 10);
    expect(await reply('continueRun')).toMatchObject({ ok: false, code: 'run_active' });
    await panel('stopFill');
    await panel('continueRun');
    expect(await reply('continueFill', { id: (await panel('fillView'))?.id })).toMatchObject({
      ok: false,
      code: 'run_active',
    });
  });

  it('can only be started when no other fill is working', async () => {
    const playground = await open();
    const { panel, reply } = playground;
    const { options } = await panel('fillSetup', DIRECTORS);
    await panel('startFill', DIRECTORS, options, 10);
    expect(await reply('startFill', DIRECTORS, options, 10)).toMatchObject({ ok: false, code: 'run_active' });
  });

  it('passes its rows to Enrich rows as a selection, where looking up costs nothing', async () => {
    const playground = await open();
    const { host, panel } = playground;
    await fill(playground, GERMAN, { count: 30 });
    await panel('revealFilled');
    expect(host.screen.pages.at(-1)).toMatchObject({ kind: 'showSidebar' });
    const setup = await panel('enrichSetup');
    expect(setup.tab.name).toBe('Director · Germany');
    expect(setup.rows).toBe(30);
    expect(setup.choices.selection).toBe(30);
    expect(setup.lookUp.credits).toBe(0);
  });

  it('below other rows passes on only its own rows, and passes companies as companies', async () => {
    const playground = await open();
    const { host, panel } = playground;
    await fill(playground, GERMAN, { count: 5 });
    host.workbook.select('Director · Germany', 'A1');
    await fill(playground, GERMAN, { count: 4, where: 'below', onlyNew: false });
    await panel('revealFilled');
    const setup = await panel('enrichSetup');
    expect(setup.options.rows).toEqual({ by: 'selection' });
    expect(setup.rows).toBe(4);
    expect(setup.first?.row).toBe(7);
    const size: SearchDraft = {
      kind: 'company',
      criteria: [{ id: 'size', side: 'include', values: ['201-1000'] }],
    };
    await fill(playground, size, { count: 10 });
    await panel('revealFilled');
    expect((await panel('enrichSetup')).options.kind).toBe('company');
  });
});

describe('without the panel', () => {
  it('the menu stops and continues a fill, and asks before a page beyond the cap', async () => {
    const playground = await open();
    const { host, lusha, menu, panel } = playground;
    const { options } = await panel('fillSetup', DIRECTORS, { count: 50 });
    await panel('startFill', DIRECTORS, options, 1);
    await menu('lushaStopRun');
    expect(await panel('fillView')).toMatchObject({ phase: 'stopped', added: 0 });
    await menu('lushaContinueRun');
    expect(await panel('fillView')).toMatchObject({ phase: 'stopped', added: 25, more: 1 });
    host.screen.answerWith(() => ({ button: 'CANCEL', text: '' }));
    await menu('lushaContinueRun');
    expect(lusha.record.total).toBe(1);
    host.screen.answerWith(() => ({ button: 'OK', text: '' }));
    await menu('lushaContinueRun');
    expect(await panel('fillView')).toMatchObject({ phase: 'done', added: 50 });
    expect(lusha.record.total).toBe(2);
  });

  it('the hourly trigger continues a fill and is removed at the end', async () => {
    const playground = await open();
    const { host, panel } = playground;
    const { options, credits } = await panel('fillSetup', DIRECTORS, { count: 50 });
    await panel('startFill', DIRECTORS, options, credits);
    expect(host.triggers.list()).toHaveLength(1);
    await host.run('lushaHourly', [], { kind: 'trigger' });
    expect(await panel('fillView')).toMatchObject({ phase: 'done', added: 50 });
    expect(host.triggers.list()).toHaveLength(0);
  });

  it('a file that is prepared for sharing keeps the rows but no trace of the searches', async () => {
    const playground = await open();
    const { host, panel } = playground;
    await fill(playground, DIRECTORS, { count: 25 });
    await panel('saveSearch', 'Directors', 'People', DIRECTORS);
    await panel('prepareForSharing');
    expect(rowsIn(playground)).toHaveLength(25);
    expect(host.workbook.sheets.list().map(({ name }) => name)).not.toContain('Lusha fills');
    expect(await panel('fillView')).toBeNull();
    expect((await panel('findForm')).saved).toEqual([]);
  });
});

it('the price of seven thousand people takes a few cache reads, not one for each page', async () => {
  const { host, panel } = await open();
  await panel('findPreview', DIRECTORS, 1);
  const setup = await panel('fillSetup', DIRECTORS, { count: 7_000 });
  expect(setup).toMatchObject({ credits: 279 + 28, requests: 73 });
  const calls = host.executions.at(-1)?.serviceCalls ?? {};
  const looks = Object.entries(calls).filter(([name]) => /getAll$/.test(name));
  expect(looks.reduce((sum, [, count]) => sum + count, 0)).toBeLessThanOrEqual(20);
});
