/** The demo lets a person try the add-on without a key. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { openPlayground, type Playground } from '../support/playground';

async function open(): Promise<Playground> {
  const playground = await openPlayground({ key: null, cap: null });
  onTestFinished(() => playground.host.close());
  return playground;
}

const NAMES = ['Mira Madeup', 'Tom Tryout', 'Ines Invented', 'Oskar Onpaper', 'Lena Lookalike'];
const TAB = 'Lusha demo (made-up people)';

describe('the demo', () => {
  it('fills in five made-up people by a formula, marks them as made up, and sends no request', async () => {
    const { host, lusha, panel } = await open();
    const { view, tab, cell } = await panel('startDemo');
    expect([tab, cell]).toEqual([TAB, `'${TAB}'!D1`]);
    expect(view.access).toBe('demo');
    await host.workbook.settled();
    const rows = host.workbook.getValues(TAB, 'D2:G6');
    expect(rows.map(([name]) => name)).toEqual(NAMES);
    expect(rows.every(([, , company]) => String(company).endsWith('(made up)'))).toBe(true);
    expect(rows.every(([, , , email]) => String(email).endsWith('.example'))).toBe(true);
    expect(host.fetches).toEqual([]);
    expect(lusha.record.requests).toEqual([]);
  });

  it('counts made-up credits and limits like real ones, and purchases nothing twice', async () => {
    const { host, panel } = await open();
    await panel('startDemo');
    await host.workbook.settled();
    host.clock.advance(20_000);
    const { account, quota } = await panel('refresh');
    expect(account?.creditsLeft).toBe(50 - 6);
    expect(quota).toMatchObject([{ window: 'day', limit: 100 }]);
    await host.reopen();
    host.clock.advance(20_000);
    expect((await panel('refresh')).account?.creditsLeft).toBe(50 - 6);
  });

  it('does not show a phone that must not be called', async () => {
    const { panel, table } = await open();
    await panel('startDemo');
    expect(await table('LUSHA_PHONE', [['Ines', 'Invented', 'Fictional Freight (made up)']])).toEqual([
      ['Do not call'],
    ]);
  });

  it('says that it does not know any other person, who is looked up once there is a key', async () => {
    const { lusha, panel, table } = await open();
    const [person] = lusha.people(1, { withWorkEmail: true });
    await panel('startDemo');
    expect(await table('LUSHA_EMAIL', [[person?.email]])).toEqual([
      ['Not in the demo (it has five fictional people)'],
    ]);
    await panel('saveKey', lusha.apiKey);
    await panel('setCells', true, { credits: 10, phones: 0 });
    expect(await table('LUSHA_EMAIL', [[person?.email]])).toEqual([[person?.workEmail]]);
  });

  it('keeps its tab in front when a key is connected there, with values in place of the formula', async () => {
    const { host, lusha, panel } = await open();
    await panel('startDemo');
    await host.workbook.settled();
    await panel('saveKey', lusha.apiKey);
    await panel('setCells', true, { credits: 100, phones: 0 });
    expect(host.workbook.sheets.list().map(({ name }) => name)).toContain(TAB);
    expect(host.workbook.getFormulas(TAB, 'D1:G6').flat().filter(Boolean)).toEqual([]);
    expect(host.workbook.getValues(TAB, 'D2:D6').flat()).toEqual(NAMES);
    expect(lusha.record.total).toBe(0);
  });

  it.each(['endDemo', 'saveKey'] as const)('leaves no fictional person behind after %s', async (end) => {
    const { host, lusha, panel } = await open();
    await panel('startDemo');
    host.workbook.select('Sheet1', 'A1');
    await host.workbook.settled();
    await panel('view');
    const view = end === 'endDemo' ? await panel('endDemo') : await panel('saveKey', lusha.apiKey);
    expect(view.access).toBe(end === 'endDemo' ? 'none' : 'key');
    expect(host.workbook.sheets.list().map(({ name }) => name)).not.toContain(TAB);
    expect(JSON.stringify(host.workbook.getValues('Lusha ledger', 'A1:C40'))).not.toContain('Madeup');
    expect(JSON.stringify(host.properties.document.entries())).not.toContain('demo.state');
  });

  it('does not count made-up credits against the limit of a real key', async () => {
    const { host, lusha, panel } = await open();
    await panel('startDemo');
    await host.workbook.settled();
    expect((await panel('view')).cells.spent.credits).toBe(6);
    await panel('saveKey', lusha.apiKey);
    expect((await panel('view')).cells.spent.credits).toBe(0);
  });

  it('keeps its tab when there is a note beside the made-up people', async () => {
    const { host, lusha, panel } = await open();
    await panel('startDemo');
    await host.workbook.settled();
    host.workbook.setValues(TAB, 'C3', [['my note']]);
    await panel('saveKey', lusha.apiKey);
    expect(host.workbook.getValues(TAB, 'C3')).toEqual([['my note']]);
    expect(host.workbook.getFormulas(TAB, 'D1')).toEqual([['']]);
  });

  it('keeps a tab that contains a person’s own note, with values in place of formulas', async () => {
    const { host, panel } = await open();
    await panel('startDemo');
    await host.workbook.settled();
    host.workbook.setValues(TAB, 'A9', [['my own note']]);
    await panel('endDemo');
    await host.workbook.settled();
    expect(host.workbook.getValues(TAB, 'A9')).toEqual([['my own note']]);
    expect(host.workbook.getFormulas(TAB, 'D1')).toEqual([['']]);
    expect(host.workbook.getValues(TAB, 'D2')).toEqual([['Mira Madeup']]);
  });
});
