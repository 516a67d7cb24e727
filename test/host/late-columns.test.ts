/** Columns of a run: created with their first value, side by side, and with the looks of the list. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha, type Person } from '../../playground/lusha-api/lusha';
import { column, enrich, OPTIONS, openList, runSteps } from '../support/enrich';
import { dress, dumpTab } from '../support/looks';
import type { Playground } from '../support/playground';

const LUSHA = createLusha();
const PEOPLE = LUSHA.people(6, { withWorkEmail: true });
const WITHOUT_PHONE = LUSHA.people(900).filter(({ phones }) => phones.length === 0);
const HEADER_LOOK = {
  setFontWeight: 'bold',
  setBackground: '#1f4e78',
  setFontColor: '#ffffff',
  setHorizontalAlignment: 'center',
  setWrapStrategy: 'WRAP',
};

async function open(people: readonly Person[] = PEOPLE): Promise<Playground> {
  const playground = await openList(people);
  onTestFinished(() => playground.host.close());
  return playground;
}

const headers = (playground: Playground) => {
  const all = dumpTab(playground, 'Sheet1', 1).values[0] ?? [];
  return all.slice(0, all.findLastIndex((cell) => cell !== '') + 1);
};

describe('new columns', () => {
  it('are not there before their first value, and then stand side by side, the ID last and hidden', async () => {
    const playground = await open();
    const priced = await runSteps(playground, await playground.panel('startRun', OPTIONS));
    expect(headers(playground)).toEqual(['Name', 'Domain', 'Lusha status']);
    await runSteps(
      playground,
      await playground.panel('approveRun', { cap: priced.price?.credits ?? 0, moved: false, weak: false }),
    );
    const added = ['Lusha status', 'Date checked', 'Work email', 'Title', 'Company', 'LinkedIn', 'Lusha ID'];
    expect(headers(playground)).toEqual(['Name', 'Domain', ...added]);
    expect(dumpTab(playground, 'Sheet1', 1).hidden).toEqual([9]);
  });

  it('never come when nobody has a value for them', async () => {
    const [first] = WITHOUT_PHONE;
    if (!first) throw new Error('Everybody has a phone.');
    const playground = await open([first]);
    await enrich(playground, { fields: ['mobile phone', 'title'] });
    expect(headers(playground)).not.toContain('Mobile phone');
    expect(headers(playground)).toContain('Title');
    expect(column(playground, 'Lusha status', 1)).toEqual(['Found, no mobile']);
  });

  it('that get their first value in a later step stand before the hidden ID', async () => {
    const many = LUSHA.people(900);
    const fill = Array.from({ length: 450 }, () => WITHOUT_PHONE[0] as Person);
    const own = many.filter(({ phones }) =>
      phones.some(({ type, doNotCall }) => type === 'mobile' && !doNotCall),
    );
    const playground = await open([...fill, ...own.slice(0, 3)]);
    await enrich(playground, { fields: ['title', 'mobile phone'], rows: { by: 'all' } });
    const [mobile] = headers(playground).slice(-2);
    expect(headers(playground).slice(2)).toEqual([
      'Lusha status',
      'Date checked',
      'Title',
      mobile,
      'Lusha ID',
    ]);
    expect(String(mobile)).toMatch(/^Mobile/);
    expect(dumpTab(playground, 'Sheet1', 1).hidden).toEqual([7]);
    expect(column(playground, String(mobile), 453).filter((cell) => cell !== '')).toHaveLength(3);
    const sheet = dumpTab(playground, 'Sheet1', 1).size.columns;
    await playground.panel('undoRun');
    expect(headers(playground)).toEqual(['Name', 'Domain']);
    expect(dumpTab(playground, 'Sheet1', 1).size.columns).toBe(sheet - 1);
  });

  it('take over the look of the last header of the list, its alignment, and a width that fits', async () => {
    const playground = await open();
    dress(playground, 'Sheet1', { row: 1, column: 1, rows: 1, columns: 2 }, HEADER_LOOK);
    dress(
      playground,
      'Sheet1',
      { row: 2, column: 2, rows: 6, columns: 1 },
      { setHorizontalAlignment: 'center' },
    );
    playground.host.workbook.sheets.setColumnWidths(0, 2, 1, 230);
    await enrich(playground);
    const { looks, widths } = dumpTab(playground, 'Sheet1', 3);
    for (const one of looks) expect(new Set(one[0]?.slice(0, 9)).size).toBe(1);
    expect(looks.map((one) => one[0]?.[9])).toEqual([
      '#ffffff',
      '#000000',
      'normal',
      'general-left',
      'OVERFLOW',
    ]);
    expect(looks[3]?.[2]?.slice(1, 9)).toEqual(Array(8).fill('center'));
    expect(widths.slice(2, 8)).toEqual([230, 230, 230, 230, 230, 240]);
  });

  it('stay plain beside a plain header, with widths of their own', async () => {
    const playground = await open();
    await enrich(playground);
    const { looks, widths } = dumpTab(playground, 'Sheet1', 1);
    expect(looks.map((one) => new Set(one[0]).size)).toEqual([1, 1, 1, 1, 1]);
    expect(widths.slice(2, 8)).toEqual([210, 110, 220, 210, 180, 240]);
  });

  it('take a few calls for their looks, and none for a row', async () => {
    const LOOKS =
      /^(?:Range\.(?:setLook|get(?:Backgrounds|FontColors|FontWeights|HorizontalAlignments|WrapStrategies))|Sheet\.(?:getColumnWidth|setColumnWidths|hideColumns|showColumns|[gs]etConditionalFormatRules))$/;
    const looksOf = async (rows: number): Promise<number> => {
      const playground = await open(LUSHA.people(rows, { withWorkEmail: true }));
      dress(playground, 'Sheet1', { row: 1, column: 1, rows: 1, columns: 2 }, HEADER_LOOK);
      const from = playground.host.executions.length;
      await enrich(playground);
      const calls = playground.host.executions
        .slice(from)
        .flatMap(({ serviceCalls }) => Object.entries(serviceCalls))
        .filter(([name]) => LOOKS.test(name));
      return calls.reduce((sum, [, count]) => sum + count, 0);
    };
    const few = await looksOf(10);
    // The new run log takes a third of them.
    expect(few).toBeLessThanOrEqual(50);
    expect(await looksOf(150)).toBe(few);
  });

  it('go beside what somebody has written in the meantime', async () => {
    const playground = await open();
    await runSteps(playground, await playground.panel('startRun', OPTIONS));
    playground.host.workbook.setValues('Sheet1', 'D1', [['Notes'], ['call her']]);
    await runSteps(playground, await playground.panel('approveRun', { cap: 99, moved: false, weak: false }));
    const all = headers(playground);
    expect(all.slice(-1)).toEqual(['Notes']);
    expect(column(playground, 'Notes', 1)).toEqual(['call her']);
    expect(column(playground, 'Work email', 6)).toEqual(PEOPLE.map(({ workEmail }) => workEmail));
    await playground.panel('undoRun');
    expect(headers(playground)).toEqual(['Name', 'Domain', '', 'Notes']);
  });

  it('go to the end where protected cells forbid to insert columns', async () => {
    const user = 'colleague@example.com';
    const playground = await openList(PEOPLE, { host: { user } });
    onTestFinished(() => playground.host.close());
    const { host, lusha, panel } = playground;
    host.properties.user(user).set('lusha.key', lusha.apiKey);
    host.workbook.protect('Sheet1', 'A500:Z500');
    await runSteps(playground, await panel('startRun', OPTIONS));
    host.workbook.setValues('Sheet1', 'D1', [['Notes'], ['call her']]);
    const done = await runSteps(
      playground,
      await panel('approveRun', { cap: 99, moved: false, weak: false }),
    );
    expect(done).toMatchObject({ phase: 'done' });
    expect(headers(playground).slice(2, 5)).toEqual(['Lusha status', 'Notes', 'Date checked']);
    expect(column(playground, 'Work email', 6)).toEqual(PEOPLE.map(({ workEmail }) => workEmail));
    await panel('undoRun');
    expect(headers(playground)).toEqual(['Name', 'Domain', '', 'Notes']);
  });

  it('are created once when an execution is killed at any change of the grid', async () => {
    for (let at = 1; ; at += 1) {
      const playground = await open();
      await runSteps(playground, await playground.panel('startRun', OPTIONS));
      playground.host.workbook.setValues('Sheet1', 'D1', [['Notes']]);
      const priced = await playground.panel('approveRun', { cap: 99, moved: false, weak: false });
      let [calls, isKilled] = [0, false];
      playground.host.onServiceCall(({ service, method }) => {
        if (!/^(?:Sheet|Range)$/.test(service) || /^(?:get|is|has|can)/.test(method)) return undefined;
        calls += 1;
        isKilled = isKilled || calls === at;
        return calls === at ? 'kill' : undefined;
      });
      await runSteps(playground, priced).catch(() => undefined);
      playground.host.clock.advance(10 * 60_000);
      const view = await playground.panel('runView');
      if (view && view.phase !== 'done') await runSteps(playground, { ...view, continueAt: 0 });
      expect(headers(playground).slice(2), `killed at ${at}`).toEqual([
        ...['Lusha status', 'Date checked', 'Work email', 'Title', 'Company', 'LinkedIn', 'Lusha ID'],
        'Notes',
      ]);
      expect(playground.lusha.record.chargedTwice).toEqual([]);
      if (!isKilled) {
        expect(at).toBeGreaterThan(8);
        break;
      }
    }
  });

  it('of duplicates take over the look of the list, too', async () => {
    const playground = await open([...PEOPLE, PEOPLE[0] as Person]);
    dress(playground, 'Sheet1', { row: 1, column: 1, rows: 1, columns: 2 }, HEADER_LOOK);
    expect(await playground.panel('markRepeats', OPTIONS)).toEqual({ rows: 1, column: 3 });
    const { looks, widths } = dumpTab(playground, 'Sheet1', 1);
    for (const one of looks) expect(one[0]?.[2]).toBe(one[0]?.[1]);
    expect(widths[2]).toBe(170);
  });
});
