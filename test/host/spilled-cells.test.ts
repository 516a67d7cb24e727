/** Results of formulas, into which no run and no fill writes, and merged cells beside a list. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { column, enrich, OPTIONS, openList, runSteps } from '../support/enrich';
import { DIRECTORS, fill, fillSteps, goOn, rowsIn } from '../support/fill';
import { openPlayground, type Playground } from '../support/playground';

const PEOPLE = createLusha().people(5, { withWorkEmail: true });
const EMAILS = PEOPLE.map(({ workEmail }) => workEmail);

async function open(): Promise<Playground> {
  const playground = await openList(PEOPLE);
  onTestFinished(() => playground.host.close());
  return playground;
}

async function type({ host }: Playground, cell: string, formula: string): Promise<void> {
  host.workbook.setFormula('Sheet1', cell, formula);
  await host.workbook.settled();
}

/** Returns whether the formula still shows its result. */
async function isWhole({ host }: Playground, cell: string): Promise<boolean> {
  await host.workbook.settled();
  return host.workbook.getValues('Sheet1', cell)[0]?.[0] !== '#REF!';
}

describe('a run', () => {
  it.each([
    ['in the header cell', 'C1', '=VSTACK("Work email", IF(B2:B6="none", "x", ""))'],
    ['under the header', 'C2', '=FILTER(IF(B2:B6="none", "x", ""), B2:B6<>"")'],
    ['that reaches from the left', 'C1', '={"A","Work email";"x","";"","";"","x"}'],
  ])('goes beside a column that a formula fills, %s', async (_where, cell, formula) => {
    const playground = await open();
    if (cell === 'C2') playground.host.workbook.setValues('Sheet1', 'C1', [['Work email']]);
    await type(playground, cell, formula);
    const setup = await playground.panel('enrichSetup');
    expect(setup.targets.find(({ id }) => id === 'work email')).toMatchObject({ isNew: true });
    const run = await enrich(playground);
    expect(run).toMatchObject({ phase: 'done', outcomes: [{ status: 'Found', rows: 5 }] });
    expect(column(playground, 'Lusha Work email', 5)).toEqual(EMAILS);
    expect(await isWhole(playground, cell)).toBe(true);
  });

  it('puts new columns to the right of blank cells that a formula fills', async () => {
    const playground = await open();
    await type(playground, 'C2', '=FILTER(HSTACK(B2:B6, IF(B2:B6="none", "x", "")), B2:B6<>"")');
    await type(playground, 'E2', '=SEQUENCE(5, 3)');
    await enrich(playground);
    expect(column(playground, 'Work email', 5)).toEqual(EMAILS);
    expect(await isWhole(playground, 'E2')).toBe(true);
    expect(await isWhole(playground, 'C2')).toBe(true);
  });

  it('still writes into columns with a formula of their own in each row, and beside them', async () => {
    const playground = await open();
    const { host } = playground;
    host.workbook.setValues('Sheet1', 'C1', [['Work email', 'Title']]);
    host.workbook.setFormula('Sheet1', 'C3:C6', '=LUSHA_EMAIL(A3)');
    host.workbook.fillDown('Sheet1', 'C3:C6');
    await host.workbook.settled();
    const setup = await playground.panel('enrichSetup');
    expect(setup.targets.filter(({ isNew }) => !isNew).map(({ id }) => id)).toEqual(['work email', 'title']);
  });

  it('refuses a column chosen by hand that a formula fills, and names the formula', async () => {
    const playground = await open();
    const { reply, lusha } = playground;
    await type(playground, 'C1', '=VSTACK("Mail", IF(B2:B6="none", "x", ""))');
    expect(await reply('startRun', { ...OPTIONS, places: { 'work email': 3 } })).toMatchObject({
      code: 'bad_place',
      message: expect.stringContaining('the formula in C1 fills column C'),
    });
    expect(lusha.record.requests).toEqual([]);
  });

  it('stops when a formula has come while it was under way, and continues without a charge when it is gone', async () => {
    const playground = await open();
    const { host, lusha, panel } = playground;
    host.workbook.setValues('Sheet1', 'C1', [['Work email']]);
    await runSteps(playground, await panel('startRun', OPTIONS));
    await type(playground, 'C1', '=VSTACK("Work email", IF(B2:B6="none", "x", ""))');
    const approval = { cap: 100, moved: false, weak: false };
    const stopped = await runSteps(playground, await panel('approveRun', approval));
    expect(stopped).toMatchObject({
      phase: 'stopped',
      code: 'formula_in_way',
      message: expect.stringContaining('The formula in C1'),
    });
    expect(await isWhole(playground, 'C1')).toBe(true);
    const { total } = lusha.record;
    host.workbook.setValues('Sheet1', 'C1', [['Work email']]);
    await host.workbook.settled();
    const run = await runSteps(playground, await panel('continueRun'));
    expect(run).toMatchObject({ phase: 'done', outcomes: [{ status: 'Found', rows: 5 }] });
    expect(column(playground, 'Work email', 5)).toEqual(EMAILS);
    expect(lusha.record.total).toBe(total);
  });
});

describe('an inserted formula', () => {
  it('goes beside the blank cells that another formula fills', async () => {
    const playground = await open();
    const { host, panel } = playground;
    await type(playground, 'C2', '=SEQUENCE(5, 1)');
    await type(playground, 'D2', '=FILTER(IF(B2:B6="none", "x", ""), B2:B6<>"")');
    host.workbook.select('Sheet1', 'A1:B6');
    const options = { kind: 'contact', fields: ['title'], headers: false } as const;
    const { placed } = await panel('insertFormula', options);
    expect(placed.target).toBe('E2');
    expect(await isWhole(playground, 'D2')).toBe(true);
  });
});

describe('a fill', () => {
  it('is refused at a cell that a formula fills with blanks, from the left and from above', async () => {
    const playground = await openPlayground({ cap: null });
    onTestFinished(() => playground.host.close());
    const { host, panel } = playground;
    await type(
      playground,
      'A1',
      '=FILTER(HSTACK(IF(SEQUENCE(9)>9,1,""), IF(SEQUENCE(9)>9,1,"")), SEQUENCE(9)>0)',
    );
    await type(playground, 'H1', '=SEQUENCE(3, 2)');
    host.workbook.select('Sheet1', 'I20');
    const setup = await panel('fillSetup', DIRECTORS, { where: 'cell' });
    expect(setup.refusal).toMatchObject({ code: 'place_taken', message: expect.stringContaining('H1') });
  });

  it('stops at a formula that came while it was under way, and writes the page without a charge when it is gone', async () => {
    const playground = await openPlayground({ cap: null });
    onTestFinished(() => playground.host.close());
    const { host, lusha, panel } = playground;
    host.workbook.select('Sheet1', 'A1');
    const { options, credits } = await panel('fillSetup', DIRECTORS, { where: 'cell', count: 50 });
    const first = await panel('startFill', DIRECTORS, options, credits);
    await type(playground, 'A1', '=VSTACK("Full name", IF(SEQUENCE(90)>90,1,""))');
    const stopped = await fillSteps(playground, first);
    expect(stopped).toMatchObject({ phase: 'stopped', code: 'formula_in_way' });
    expect(await isWhole(playground, 'A1')).toBe(true);
    const { total } = lusha.record;
    host.workbook.setValues('Sheet1', 'A1', [['']]);
    await host.workbook.settled();
    const done = await fillSteps(playground, await goOn(playground));
    expect(done).toMatchObject({ phase: 'done', added: 50 });
    expect(rowsIn(playground, 'Sheet1', 'J')).toHaveLength(50);
    expect(lusha.record.total).toBeLessThanOrEqual(total + 1);
  });

  it('below a list adds its columns to the right of what formulas fill', async () => {
    const playground = await open();
    await type(playground, 'C1', '=SEQUENCE(2, 2)');
    const view = await fill(playground, DIRECTORS, { where: 'below', count: 25 });
    expect(view).toMatchObject({ phase: 'done', added: 25 });
    expect(await isWhole(playground, 'C1')).toBe(true);
  });
});

describe('merged cells', () => {
  it('in a note beside the list refuse nothing, and new columns go to the right of them', async () => {
    const playground = await open();
    const { host } = playground;
    host.workbook.setValues('Sheet1', 'D1', [['A note']]);
    host.workbook.sheets.merge(0, { row: 1, column: 4, rows: 4, columns: 3 });
    const setup = await playground.panel('enrichSetup');
    expect(setup.refusal).toBeUndefined();
    const run = await enrich(playground);
    expect(run).toMatchObject({ phase: 'done', outcomes: [{ status: 'Found', rows: 5 }] });
    expect(column(playground, 'Work email', 5)).toEqual(EMAILS);
    expect(host.workbook.getValues('Sheet1', 'D1:G1')).toEqual([['A note', '', '', 'Lusha status']]);
    const filled = await fill(playground, DIRECTORS, { where: 'below', count: 25 });
    expect(filled).toMatchObject({ phase: 'done', added: 25 });
  });

  it('in a column that a field would go into make it go beside', async () => {
    const playground = await open();
    const { host } = playground;
    host.workbook.setValues('Sheet1', 'C1', [['Title']]);
    host.workbook.sheets.merge(0, { row: 3, column: 3, rows: 2, columns: 1 });
    await enrich(playground);
    expect(column(playground, 'Lusha Title', 5)).toEqual(PEOPLE.map(({ title }) => title));
    expect(column(playground, 'Title', 5)).toEqual(PEOPLE.map(() => ''));
  });
});
