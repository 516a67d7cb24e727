/** Tests what a person chooses on the first screen (presets, columns to write to, rows by their date) and what undo reports. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { ENRICH_PRESETS } from '../../sidebar/text/enrich-fields';
import { column, enrich, OPTIONS, openList, runSteps } from '../support/enrich';
import type { Playground, Setup } from '../support/playground';

const PEOPLE = createLusha().people(20, { withWorkEmail: true });

async function open(count = 6, setup: Setup = {}): Promise<Playground> {
  const playground = await openList(PEOPLE.slice(0, count), setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

/** Returns what the run log says about each run, oldest first. */
function logged({ host }: Playground): unknown[] {
  return host.workbook
    .getValues('Lusha run log', 'K2:K9')
    .flat()
    .filter((cell) => cell !== '');
}

describe('the first screen of a list as people have it', () => {
  it('counts rows that are no people and cells that say nothing, and asks about a column of colleagues', async () => {
    const { host, panel } = await open(2);
    host.workbook.sheets.add('Real');
    host.workbook.setValues('Real', 'A1', [
      ['Company', 'Account owner', 'Website'],
      ['Hartmoor Glass', 'Amy Pond', 'n/a'],
      ['Stonewick Retail', 'Bob Dole', 'Profile'],
      ['Company', 'Account owner', 'Website'],
      ['Swallowdale Foods', 'Amy Pond', 'swallowdale.example'],
      ['Total', '', ''],
    ]);
    host.workbook.select('Real', 'A1');
    const setup = await panel('enrichSetup', OPTIONS);
    expect(setup.leftOut).toEqual({ header: 1, total: 1 });
    expect(setup.blankCells).toEqual({ placeholder: 1, label: 1 });
    expect(setup.questions).toEqual([
      { column: 2, role: 'full name', header: 'Account owner', sample: expect.any(String) },
    ]);
    expect(setup.refusal?.code).toBe('no_identifier');
    const answered = await panel('enrichSetup', { ...OPTIONS, roles: { 'full name': 2 } });
    expect(answered.questions).toEqual([]);
    expect(answered.identifiedBy).toEqual([{ by: 'name and company', rows: 3 }]);
  });
});

describe('a list whose column of companies has an unknown header', () => {
  async function openUnknown() {
    const { host, panel } = await open(2);
    host.workbook.sheets.add('Fair');
    host.workbook.setValues('Fair', 'A1', [
      ['Prénom', 'Nachname', 'E-Mail', 'Kd.', 'Ort'],
      ['Jürgen', 'Förster', '', 'Hartmoor Glass GmbH', 'Germany'],
      ['Henry', 'Calloway', '', 'Stonewick Retail Ltd', 'Germany'],
      ['Anna', 'Weber', 'a.weber@swallowdale.example', 'Swallowdale Foods', 'France'],
      ['Uwe', '', '', 'Willowmere', 'France'],
    ]);
    host.workbook.select('Fair', 'A1');
    return { host, panel };
  }

  it('says what its rows lack, asks about that column, and reads it on a yes', async () => {
    const { panel } = await openUnknown();
    const options = { ...OPTIONS, rows: { by: 'all' } as const };
    const setup = await panel('enrichSetup', options);
    expect(setup.questions).toEqual([
      { column: 4, role: 'company name', header: 'Kd.', sample: 'Hartmoor Glass GmbH' },
    ]);
    expect(setup.unusable).toMatchObject([
      { missing: 'company', rows: 2, first: 2 },
      { missing: 'last name', rows: 1, first: 5 },
    ]);
    const answered = await panel('enrichSetup', { ...options, roles: { 'company name': 4 } });
    expect(answered.questions).toEqual([]);
    expect(answered.unusable).toMatchObject([{ missing: 'last name', rows: 1, first: 5 }]);
  });

  it('shows the first of these rows in the sheet, also when another tab is in front', async () => {
    const { host, panel } = await openUnknown();
    const { tab } = await panel('enrichSetup', OPTIONS);
    host.workbook.select('Sheet1', 'A1');
    await panel('showRow', tab.id, 5);
    // The options of this call are those of the tab in front and its selection.
    const { tab: front, choices } = await panel('enrichSetup');
    expect([front.name, choices.selection]).toEqual(['Fair', 1]);
    await expect(panel('showRow', 4_711, 5)).rejects.toThrow(/tab/);
  });
});

describe('two of the matches', () => {
  it('are named before anything is purchased, and no longer afterwards', async () => {
    const { lusha, panel, ...rest } = await open(10);
    const playground = { lusha, panel, ...rest };
    const priced = await runSteps(playground, await panel('startRun', OPTIONS));
    const [first, second] = PEOPLE;
    expect(priced.matched).toEqual([
      { name: first?.fullName, about: [first?.title, first?.companyName] },
      { name: second?.fullName, about: [second?.title, second?.companyName] },
    ]);
    expect(priced.asksFor).toEqual(['email']);
    const requests = lusha.record.requests.length;
    expect((await panel('runView'))?.matched).toEqual(priced.matched);
    expect(lusha.record.requests.length).toBe(requests);
    const done = await runSteps(
      playground,
      await panel('approveRun', { cap: 10, moved: false, weak: false }),
    );
    expect(done.matched).toBeUndefined();
  });
});

describe('a run that was undone', () => {
  it('reports that its values were cleared, and counts no row as deleted', async () => {
    const playground = await open();
    await enrich(playground);
    await playground.panel('undoRun');
    expect(await playground.panel('runView')).toMatchObject({
      phase: 'done',
      cleared: 6,
      deleted: 0,
      outcomes: [],
      canUndo: false,
    });
    expect(logged(playground)).toEqual(['Done, values cleared']);
    expect(playground.lusha.record.total).toBe(7);
  });

  it('still counts rows that were really deleted', async () => {
    const playground = await open();
    await enrich(playground);
    const { sheets } = playground.host.workbook;
    sheets.deleteRows(sheets.byName('Sheet1')?.id ?? 0, 3, 2);
    expect((await playground.panel('runView'))?.deleted).toBe(2);
    await playground.panel('undoRun');
    expect(await playground.panel('runView')).toMatchObject({ cleared: 4, deleted: 2 });
  });

  it('after it was stopped continues with the remaining rows', async () => {
    const playground = await openList(createLusha().people(450, { withWorkEmail: true }));
    onTestFinished(() => playground.host.close());
    const { host, lusha, panel } = playground;
    await runSteps(playground, await panel('startRun', OPTIONS));
    await panel('approveRun', { cap: 450, moved: false, weak: false });
    const run = (await panel('runView'))?.id ?? '';
    const forget = host.onServiceCall(({ service, method }) => {
      if (`${service}.${method}` === 'UrlFetchApp.fetchAll')
        host.properties.document.set('lusha.run.stop', run);
      return undefined;
    });
    expect((await panel('stepRun')).phase).toBe('stopped');
    await panel('undoRun');
    expect(await panel('runView')).toMatchObject({ through: 400, cleared: 400, deleted: 0 });
    forget();
    const done = await runSteps(playground, await panel('continueRun'));
    expect(done).toMatchObject({
      phase: 'done',
      cleared: 400,
      deleted: 0,
      outcomes: [{ status: 'Found', rows: 50 }],
    });
    expect(lusha.record.credits.revealEmail).toBe(450);
    expect(logged(playground)).toEqual(['Done, values of 400 rows were cleared']);
  });
});

describe('rows that were checked long ago', () => {
  it('are counted by their dates in any notation, without a request', async () => {
    const playground = await open();
    const { host, lusha, panel } = playground;
    expect((await panel('enrichSetup', OPTIONS)).choices.older).toBeUndefined();
    host.workbook.setValues('Sheet1', 'C1', [
      ['Date checked'],
      ['2026-11-20'],
      ['2026-08-25'],
      ['25.08.2026'],
      ['some time ago'],
      [new Date(Date.UTC(2025, 0, 1))],
    ]);
    expect(await panel('enrichSetup', OPTIONS)).toMatchObject({ olderDays: 90, choices: { older: 3 } });
    const picked = await panel('enrichSetup', { ...OPTIONS, rows: { by: 'older', days: 3 } });
    expect(picked).toMatchObject({ rows: 4, choices: { older: 4 } });
    const companies = await panel('enrichSetup', { ...OPTIONS, kind: 'company', fields: ['industry'] });
    expect(companies).toMatchObject({ olderDays: 180, choices: { older: 1 } });
    expect(lusha.record.requests).toEqual([]);
  });

  it('are the only rows of their run, which keeps the age limit when it is retried', async () => {
    const playground = await open();
    const { host, panel } = playground;
    host.workbook.setValues('Sheet1', 'C1', [['Date checked'], [''], ['2026-01-01'], ['2026-01-01']]);
    const run = await enrich(playground, { rows: { by: 'older', days: 90 } }, { cap: 0 });
    expect(run).toMatchObject({ phase: 'done', rows: 2, retry: [{ rows: 2 }] });
    const stored = () =>
      (JSON.parse(host.properties.document.get('lusha.run') ?? '{}') as { readonly record: object }).record;
    expect(stored()).toMatchObject({ olderThan: 90 });
    await panel('retryRun', { repeatLost: false });
    expect(stored()).toMatchObject({ olderThan: 90, rows: 2 });
  });
});

describe('columns chosen by hand', () => {
  /** Opens a list with headers in C to F, and a note under the empty header of G, beside the names and domains. */
  async function openWide(): Promise<Playground> {
    const playground = await open();
    playground.host.workbook.setValues('Sheet1', 'C1', [
      ['Branch', 'Country', 'E-mail', 'Lusha status', ''],
      ['mine', '', '', '', 'a note'],
    ]);
    return playground;
  }
  const FIELDS = ['work email', 'industry', 'country'];
  const headers = ({ host }: Playground) =>
    host.workbook
      .getValues('Sheet1', 'A1:Z1')
      .flat()
      .filter((cell) => cell !== '');

  it('are written by the same rules, including a new column beside an existing one', async () => {
    const playground = await openWide();
    const { lusha } = playground;
    const done = await enrich(playground, { fields: FIELDS, places: { industry: 3, country: 0 } });
    expect(done.phase).toBe('done');
    expect(headers(playground)).toEqual([
      ...['Name', 'Domain', 'Branch', 'Country', 'E-mail', 'Lusha status'],
      ...['Date checked', 'Lusha Country', 'Lusha ID'],
    ]);
    const branches = column(playground, 'Branch', 6);
    expect(branches[0]).toBe('mine');
    expect(branches.slice(1).every((text) => text !== '')).toBe(true);
    expect(column(playground, 'Country', 6)).toEqual(Array(6).fill(''));
    expect(column(playground, 'Lusha Country', 6)).not.toContain('');
    expect(column(playground, 'E-mail', 6)).toEqual(PEOPLE.slice(0, 6).map(({ workEmail }) => workEmail));
    expect(lusha.record.total).toBe(7);
  });

  it('stay the same when rows are retried', async () => {
    const playground = await openWide();
    const { lusha, panel } = playground;
    const places = { 'work email': 0, industry: 3, country: 0 };
    await enrich(playground, { fields: FIELDS, places }, { cap: 3 });
    await runSteps(playground, await panel('retryRun', { repeatLost: false }));
    await runSteps(playground, await panel('approveRun', { cap: 99, moved: false, weak: false }));
    expect(column(playground, 'Work email', 6)).toEqual(PEOPLE.slice(0, 6).map(({ workEmail }) => workEmail));
    expect(column(playground, 'Lusha Country', 6)).not.toContain('');
    expect(column(playground, 'E-mail', 6)).toEqual(Array(6).fill(''));
    expect(lusha.record.credits.revealEmail).toBe(6);
  });

  it('are remembered by their headers, even when columns have moved', async () => {
    const playground = await openWide();
    const { host, panel } = playground;
    await enrich(playground, { fields: FIELDS, places: { industry: 3, country: 0 } });
    const { sheets } = host.workbook;
    sheets.insertColumns(sheets.byName('Sheet1')?.id ?? 0, 1, 1);
    const setup = await panel('enrichSetup');
    expect(setup.options.places).toEqual({ industry: 4, country: 10 });
    expect(setup.targets.slice(1).map(({ header }) => header)).toEqual(['Branch', 'Lusha Country']);
    await panel('undoRun');
    expect((await panel('enrichSetup')).options.places).toEqual({ industry: 4, country: 0 });
  });

  it.each([
    [{ industry: 1 }, /column A says who stands in the row/],
    [{ 'work email': 2 }, /column B says who stands in the row/],
    [{ industry: 6 }, /column F is kept by the add-on/],
    [{ industry: 7 }, /column G has no header to find it by/],
    [{ industry: 20 }, /column T is not there any more/],
    [{ industry: 3, country: 3 }, /“Industry” and “Country” cannot both go into column C/],
  ] as const)('that cannot be written are refused with a remedy: %o', async (places, why) => {
    const { panel, lusha } = await openWide();
    const { refusal, targets } = await panel('enrichSetup', { ...OPTIONS, fields: FIELDS, places });
    expect(refusal?.code).toBe('bad_place');
    expect(refusal?.message).toMatch(why);
    expect(refusal?.message).toMatch(/Choose another one under More options, or “New column”\.$/);
    expect(targets).toHaveLength(3);
    await expect(panel('startRun', { ...OPTIONS, fields: FIELDS, places })).rejects.toThrow(why);
    expect(lusha.record.requests).toEqual([]);
  });

  it('are offered only where a field may be written', async () => {
    const { panel } = await openWide();
    const { targets } = await panel('enrichSetup', { ...OPTIONS, fields: [...FIELDS, 'domain'] });
    expect(targets.map(({ id, mayGo }) => [id, mayGo])).toEqual([
      ['work email', [3, 4, 5]],
      ['industry', [3, 4]],
      ['country', [3, 4]],
      ['domain', [2, 3, 4]],
    ]);
  });
});

describe('a person’s own presets', () => {
  const own = (name: string) =>
    ({ kind: 'contact', name, fields: ['title', 'work email'], writing: 'overwrite' }) as const;

  it('are stored for the person, not in the file, until they are deleted', async () => {
    const { host, panel } = await open();
    const saved = await panel('savePreset', own('  CRM '));
    expect(saved.presets).toEqual([own('CRM')]);
    expect((await panel('view')).presets).toEqual([own('CRM')]);
    expect(host.properties.user('owner@example.com').get('lusha.presets')).toContain('CRM');
    expect(host.properties.document.get('lusha.presets')).toBeUndefined();
    expect((await panel('deletePreset', { kind: 'contact', name: 'crm' })).presets).toEqual([]);
  });

  it('are limited to twenty', async () => {
    const { panel } = await open();
    for (let at = 0; at < 20; at += 1) await panel('savePreset', own(`No. ${at}`));
    await expect(panel('savePreset', own('One more'))).rejects.toThrow(
      /can't save more presets\. Delete one/,
    );
    expect((await panel('savePreset', own('NO. 7'))).presets).toHaveLength(20);
  });
});

describe('the recruiter preset', () => {
  it('costs nothing after work emails were purchased, because one reveal returns all emails', async () => {
    const playground = await open(6, { privateEmails: 'eu too' });
    const { host, lusha } = playground;
    await enrich(playground);
    expect(lusha.record.credits.revealEmail).toBe(6);
    lusha.record.reset();
    const fields = ENRICH_PRESETS.contact.find(({ label }) => label.startsWith('Personal'))?.fields ?? [];
    const done = await enrich(playground, { fields });
    expect(done).toMatchObject({ phase: 'done', rows: 6, spent: 0 });
    expect(lusha.record.total).toBe(0);
    const privateEmails = column(playground, 'Personal email', 6).filter((email) => email !== '');
    expect(privateEmails).toHaveLength(3);
    for (const email of privateEmails) expect(column(playground, 'Work email', 6)).not.toContain(email);
    expect(
      host.workbook
        .getValues('Sheet1', 'A1:Z1')
        .flat()
        .filter((cell) => cell === 'Work email'),
    ).toHaveLength(1);
  });

  it('writes the private email before the work email', async () => {
    const playground = await open(2, { privateEmails: 'on' });
    const setup = await playground.panel('enrichSetup', {
      ...OPTIONS,
      fields: ['private email', 'work email'],
    });
    expect(setup.targets.map(({ header, letter }) => [letter, header])).toEqual([
      ['E', 'Personal email'],
      ['F', 'Work email'],
    ]);
  });
});

describe('rows that repeat another', () => {
  it('are counted by email, by LinkedIn address, and by name with company, and are marked in a separate column', async () => {
    const playground = await open(3);
    const { host, lusha, panel } = playground;
    const [first, second, third] = PEOPLE;
    host.workbook.setValues('Sheet1', 'A1', [['Name', 'Domain', 'E-mail', 'LinkedIn']]);
    host.workbook.setValues('Sheet1', 'A5', [
      [String(first?.fullName).toUpperCase(), first?.companyDomain ?? '', first?.email ?? '', ''],
      ['', '', String(first?.email).toUpperCase(), ''],
      ['', '', '', second?.linkedinUrl ?? ''],
      ['', '', third?.email ?? '', second?.linkedinUrl ?? ''],
    ]);
    expect((await panel('enrichSetup', OPTIONS)).duplicates).toBe(3);
    expect(await panel('markRepeats', OPTIONS)).toEqual({ rows: 3, column: 5 });
    expect(column(playground, 'Lusha duplicates', 7)).toEqual([
      '',
      '',
      '',
      'Duplicate of row 2',
      'Duplicate of row 2',
      '',
      'Duplicate of row 7',
    ]);
    expect(lusha.record.requests).toEqual([]);
    const others = { by: 'column', column: 5, test: 'empty', text: '' } as const;
    expect((await panel('enrichSetup', { ...OPTIONS, rows: others })).rows).toBe(4);
  });

  it('are also recognized by the Lusha ID after they were looked up, and outdated marks are removed', async () => {
    const playground = await open(2);
    const { host, panel } = playground;
    host.workbook.setValues('Sheet1', 'A4', [[PEOPLE[0]?.linkedinUrl ?? '', '']]);
    host.workbook.setValues('Sheet1', 'C1', [['LinkedIn'], [''], [''], [PEOPLE[0]?.linkedinUrl ?? '']]);
    host.workbook.setValues('Sheet1', 'A4', [['']]);
    expect((await panel('markRepeats', OPTIONS)).rows).toBe(0);
    await enrich(playground);
    expect((await panel('markRepeats', OPTIONS)).rows).toBe(1);
    expect(column(playground, 'Lusha duplicates', 3)).toEqual(['', '', 'Duplicate of row 2']);
    host.workbook.deleteRows('Sheet1', 2, 1);
    expect((await panel('markRepeats', OPTIONS)).rows).toBe(0);
    expect(column(playground, 'Lusha duplicates', 2)).toEqual(['', '']);
  });
});
