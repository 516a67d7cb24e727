/** Replacing formulas with values, its undo, and preparing a file for sharing. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { sampled } from '../support/extent';
import { emailsOf, openPlayground, type Playground, type Setup } from '../support/playground';

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

type Cells = readonly (readonly unknown[])[];

function sheet({ host }: Playground, a1: string): { values: Cells; formulas: Cells } {
  return { values: host.workbook.getValues('Sheet1', a1), formulas: host.workbook.getFormulas('Sheet1', a1) };
}

function texts({ host }: Playground): string[] {
  return host.screen.questions.map((question) => question.texts[1] ?? '');
}

/** Sets up eight people in A, a spill in B1, single cells in D, nested ones in E, a mistake in F, and a pending company in G. */
async function fill(playground: Playground) {
  const { host, lusha } = playground;
  const people = lusha.people(8, { withWorkEmail: true });
  const { workbook } = host;
  workbook.setValues('Sheet1', 'A1', emailsOf(people));
  workbook.setFormula('Sheet1', 'B1', '=LUSHA_ENRICH(A1:A8,"name,email")');
  workbook.setFormula('Sheet1', 'D1', '=LUSHA_PHONE(A1)');
  workbook.fillDown('Sheet1', 'D1:D8');
  workbook.setFormula('Sheet1', 'E1', '=IF(A1="","",LUSHA_EMAIL(A1))');
  workbook.fillDown('Sheet1', 'E1:E8');
  workbook.setFormula('Sheet1', 'F1', '=LUSHA_ENRICH(A1,"no such field")');
  await workbook.settled();
  return people;
}

describe('replacing formulas with values', () => {
  it('shows a count first and keeps what cells show, and phones stay text', async () => {
    const playground = await open();
    await fill(playground);
    const before = sheet(playground, 'A1:E8').values;
    await playground.menu('lushaReplaceTab');
    expect(texts(playground)[0]).toBe(
      '17 formulas become plain values: 32 cells. Left as formulas: 1 in error. Go on?',
    );
    const after = sheet(playground, 'A1:F8');
    expect(after.values.map((row) => row.slice(0, 5))).toEqual(before);
    expect(after.formulas.flat().filter((text) => text !== '')).toEqual([
      '=LUSHA_ENRICH(A1,"no such field")',
    ]);
    expect(before.some((row) => /^\+\d/.test(String(row[3])))).toBe(true);
  });

  it('changes nothing when the person cancels', async () => {
    const playground = await open();
    await fill(playground);
    const before = sheet(playground, 'A1:F8');
    playground.host.screen.answerWith(() => ({ button: 'CANCEL', text: '' }));
    await playground.menu('lushaReplaceFile');
    expect(sheet(playground, 'A1:F8')).toEqual(before);
  });

  it('replaces whole spills when one of their cells is selected, and nothing else', async () => {
    const playground = await open();
    await fill(playground);
    playground.host.workbook.select('Sheet1', 'C5');
    await playground.menu('lushaReplaceSelection');
    expect(texts(playground)[0]).toBe('1 formula becomes plain values: 16 cells. Go on?');
    expect(sheet(playground, 'B1:C1').formulas).toEqual([['', '']]);
    expect(sheet(playground, 'D1').formulas).toEqual([['=LUSHA_PHONE(A1)']]);
  });

  it('leaves cells that are pending', async () => {
    const playground = await open({ cap: { credits: 3 } });
    const { host, lusha } = playground;
    host.workbook.setValues('Sheet1', 'A1', emailsOf(lusha.people(4, { withWorkEmail: true })));
    host.workbook.setFormula('Sheet1', 'B1', '=LUSHA_ENRICH(A1:A4,"email")');
    await host.workbook.settled();
    await playground.menu('lushaReplaceFile');
    expect(texts(playground)).toEqual([
      'There is no finished formula to replace. Left as formulas: 1 pending.',
    ]);
  });

  it('spends nothing, also when the formulas are restored', async () => {
    const playground = await open();
    await fill(playground);
    playground.lusha.record.reset();
    await playground.menu('lushaReplaceFile');
    await playground.menu('lushaUndoReplace');
    await playground.host.workbook.settled();
    expect(playground.lusha.record.requests).toEqual([]);
  });
});

describe('undoing a replacement', () => {
  it('restores formulas, values and number formats', async () => {
    const playground = await open();
    await fill(playground);
    const { grid } = playground.host.workbook;
    const area = { row: 1, column: 1, rows: 8, columns: 6 };
    const before = sheet(playground, 'A1:F8');
    const formats = grid.formats(0, area);
    await playground.menu('lushaReplaceFile');
    expect(grid.formats(0, area)).not.toEqual(formats);
    await playground.menu('lushaUndoReplace');
    await playground.host.workbook.settled();
    expect(sheet(playground, 'A1:F8')).toEqual(before);
    expect(grid.formats(0, area)).toEqual(formats);
    await playground.menu('lushaUndoReplace');
    expect(texts(playground).at(-1)).toBe('There is nothing to undo: no formula was replaced here.');
  });

  it('leaves cells that were edited since', async () => {
    const playground = await open();
    await fill(playground);
    await playground.menu('lushaReplaceFile');
    playground.host.workbook.setValues('Sheet1', 'D3', [['my own number']]);
    await playground.menu('lushaUndoReplace');
    await playground.host.workbook.settled();
    expect(texts(playground).at(-1)).toBe(
      '16 formulas are back. 1 result edited or moved since, or without a readable record, stay values.',
    );
    expect(sheet(playground, 'D2:D4')).toMatchObject({
      values: [[expect.anything()], ['my own number'], [expect.anything()]],
      formulas: [['=LUSHA_PHONE(A2)'], [''], ['=LUSHA_PHONE(A4)']],
    });
  });

  it('follows rows that were inserted above', async () => {
    const playground = await open();
    await fill(playground);
    await playground.menu('lushaReplaceFile');
    playground.host.workbook.insertRows('Sheet1', 1, 2);
    await playground.menu('lushaUndoReplace');
    await playground.host.workbook.settled();
    expect(sheet(playground, 'B3').formulas).toEqual([['=LUSHA_ENRICH(A3:A10,"name,email")']]);
    expect(sheet(playground, 'D10').formulas).toEqual([['=LUSHA_PHONE(A10)']]);
  });
});

describe('an undo that cannot be certain', () => {
  it('gives no formula to another blank cell when the edited cell was blank', async () => {
    const playground = await open();
    const { host, lusha } = playground;
    const [person] = lusha.people(1, { withWorkEmail: true });
    host.workbook.setValues('Sheet1', 'A3', [[person?.email ?? ''], [''], ['']]);
    host.workbook.setFormula('Sheet1', 'B3', '=IF(A3="","",LUSHA_EMAIL(A3))');
    host.workbook.fillDown('Sheet1', 'B3:B5');
    await host.workbook.settled();
    await playground.menu('lushaReplaceFile');
    host.workbook.setValues('Sheet1', 'B5', [['typed by hand']]);
    await playground.menu('lushaUndoReplace');
    expect(host.workbook.getFormulas('Sheet1', 'B1:B6').flat()).toEqual([
      '',
      '',
      '=IF(A3="","",LUSHA_EMAIL(A3))',
      '=IF(A4="","",LUSHA_EMAIL(A4))',
      '',
      '',
    ]);
  });

  it('leaves a value when its formula reads another tab and its row has moved', async () => {
    const playground = await open();
    const { host, lusha } = playground;
    host.workbook.addSheet('Leads');
    host.workbook.setValues('Leads', 'A1', emailsOf(lusha.people(2, { withWorkEmail: true })));
    host.workbook.setFormula('Sheet1', 'B1', '=LUSHA_EMAIL(Leads!A1)');
    await host.workbook.settled();
    await playground.menu('lushaReplaceFile');
    host.workbook.insertRows('Sheet1', 1, 1);
    lusha.record.reset();
    await playground.menu('lushaUndoReplace');
    await host.workbook.settled();
    expect(host.workbook.getFormulas('Sheet1', 'B1:B2')).toEqual([[''], ['']]);
    expect(lusha.record.requests).toEqual([]);
  });
});

describe('replacing that is killed at any service call', () => {
  it('loses no formula and no value, and one undo restores everything', async () => {
    const once = await open();
    await fill(once);
    const whole = sheet(once, 'A1:F8');
    await once.menu('lushaReplaceFile');
    await once.host.workbook.settled();
    const frozen = sheet(once, 'A1:F8');
    const calls = Object.values(once.host.executions.at(-1)?.serviceCalls ?? {}).reduce((a, b) => a + b, 0);
    expect(calls).toBeGreaterThan(25);
    for (const at of sampled(calls)) {
      const playground = await openPlayground();
      const { host } = playground;
      await fill(playground);
      host.killAt(at, 'lushaReplaceFile');
      await playground.menu('lushaReplaceFile').catch(() => undefined);
      await host.workbook.settled();
      expect(sheet(playground, 'A1:E8').values, `killed at ${at}`).toEqual(
        whole.values.map((row) => row.slice(0, 5)),
      );
      await playground.menu('lushaReplaceFile');
      await host.workbook.settled();
      expect(sheet(playground, 'A1:F8'), `killed at ${at}, again`).toEqual(frozen);
      await playground.menu('lushaUndoReplace');
      await host.workbook.settled();
      expect(sheet(playground, 'A1:F8'), `killed at ${at}, undone`).toEqual(whole);
      await host.close();
    }
  });

  it('has an undo that can be killed and repeated without a loss', async () => {
    const once = await open();
    await fill(once);
    const whole = sheet(once, 'A1:F8');
    await once.menu('lushaReplaceFile');
    await once.menu('lushaUndoReplace');
    const calls = Object.values(once.host.executions.at(-1)?.serviceCalls ?? {}).reduce((a, b) => a + b, 0);
    for (const at of sampled(calls)) {
      const playground = await openPlayground();
      const { host } = playground;
      await fill(playground);
      await playground.menu('lushaReplaceFile');
      host.killAt(at, 'lushaUndoReplace');
      await playground.menu('lushaUndoReplace').catch(() => undefined);
      await playground.menu('lushaUndoReplace');
      await host.workbook.settled();
      expect(sheet(playground, 'A1:F8'), `killed at ${at}`).toEqual(whole);
      await host.close();
    }
  });
});

describe('preparing for sharing', () => {
  /** Returns everything that the file holds besides the cells of visible tabs, and what Google stores with it. */
  function beside({ host }: Playground): string {
    const hidden = host.workbook.sheets.list().filter((one) => one.hidden);
    return JSON.stringify([
      hidden.map(({ name }) => host.workbook.getValues(name, 'A1:I200')),
      host.properties.document.entries(),
      host.caches.document.keys().map((key) => host.caches.document.get(key)),
    ]);
  }

  it('lists what it will do before it changes anything', async () => {
    const playground = await open();
    await fill(playground);
    const before = sheet(playground, 'A1:F8');
    playground.host.workbook.addSheet('Raw');
    playground.host.workbook.sheets.hide(playground.host.workbook.sheets.byName('Raw')?.id ?? 0);
    expect(await playground.panel('sharing')).toEqual({
      formulas: 17,
      cells: 32,
      staying: 1,
      people: 8,
      companies: 0,
      hidden: ['Tab “Raw”'],
      unchecked: [],
    });
    expect(sheet(playground, 'A1:F8')).toEqual(before);
  });

  it('leaves no purchased person outside visible cells, and no formulas in need of a key', async () => {
    const playground = await open();
    const people = await fill(playground);
    await playground.panel('view');
    const values = sheet(playground, 'A1:E8').values;
    expect(beside(playground)).toContain(people[0]?.workEmail);
    const done = await playground.panel('prepareForSharing');
    expect(done).toMatchObject({ formulas: 17, cells: 32, staying: 1, people: 8 });
    expect(done.view.cells.on).toBe(false);
    for (const person of people) {
      for (const secret of [person.workEmail, person.email, person.lastName, person.id]) {
        expect(beside(playground)).not.toContain(secret);
      }
    }
    expect(playground.host.workbook.sheets.list().map(({ name }) => name)).toEqual(['Sheet1']);
    expect(sheet(playground, 'A1:E8').values).toEqual(values);
    expect(playground.host.properties.document.keys()).toEqual(['lusha.spent']);
  });

  it('keeps what an unfinished formula shows, with text for rows that are not fetched', async () => {
    const playground = await open({ cap: { credits: 4 } });
    const { host, lusha } = playground;
    host.workbook.setValues('Sheet1', 'A1', emailsOf(lusha.people(6, { withWorkEmail: true })));
    host.workbook.setFormula('Sheet1', 'B1', '=LUSHA_ENRICH(A1:A6,"email")');
    await host.workbook.settled();
    const shown = sheet(playground, 'B1:B6').values;
    expect(shown.flat().filter((text) => text === 'Daily limit reached')).toHaveLength(3);
    await playground.panel('prepareForSharing');
    await host.reopen();
    expect(sheet(playground, 'B1:B6').values).toEqual(shown);
  });

  it('is refused while a formula is purchasing, but the switch is already off', async () => {
    const playground = await open();
    await fill(playground);
    const release = playground.host.onServiceCall(({ service }) =>
      service === 'UrlFetchApp' ? 'kill' : undefined,
    );
    await playground.call('LUSHA_EMAIL', playground.lusha.person(40).email).catch(() => undefined);
    release();
    const reply = await playground.reply('prepareForSharing');
    expect(reply).toMatchObject({ ok: false, code: 'busy' });
    expect((await playground.panel('view')).cells.on).toBe(false);
    playground.host.clock.advance(29_000);
    expect(await playground.reply('prepareForSharing')).toMatchObject({ ok: true });
  });

  it('loses no value when it is killed at any service call, and can be repeated', async () => {
    const once = await open();
    await fill(once);
    await once.panel('view');
    const values = sheet(once, 'A1:E8').values;
    await once.panel('prepareForSharing');
    const calls = Object.values(once.host.executions.at(-1)?.serviceCalls ?? {}).reduce((a, b) => a + b, 0);
    for (const at of sampled(calls)) {
      const playground = await openPlayground();
      const people = await fill(playground);
      await playground.panel('view');
      playground.host.killAt(at, 'lushaPanel');
      await playground.reply('prepareForSharing').catch(() => undefined);
      await playground.panel('prepareForSharing');
      expect(sheet(playground, 'A1:E8').values, `killed at ${at}`).toEqual(values);
      expect(beside(playground), `killed at ${at}`).not.toContain(people[0]?.workEmail);
      await playground.host.close();
    }
  });
});
