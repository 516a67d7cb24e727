/** The add-on's own tabs and the tabs of fills: headers that stay in view, widths, real times, and nothing raw to be seen. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { enrich, openList } from '../support/enrich';
import { DIRECTORS, fill, TAB } from '../support/fill';
import { dress, dumpTab } from '../support/looks';
import type { Playground } from '../support/playground';

const PEOPLE = createLusha().people(3, { withWorkEmail: true });
const LOG = 'Lusha run log';

async function open(): Promise<Playground> {
  const playground = await openList(PEOPLE);
  onTestFinished(() => playground.host.close());
  return playground;
}

const idOf = ({ host }: Playground, name: string) => host.workbook.sheets.byName(name)?.id ?? -1;
const weights = (playground: Playground, name: string) => dumpTab(playground, name, 1).looks[2]?.[0] ?? [];

describe('the run log', () => {
  it('shows times as dates of the file, numbers as numbers, and hides the ids of runs', async () => {
    const playground = await open();
    await enrich(playground);
    const { host } = playground;
    const [header, row = []] = host.workbook.getValues(LOG, 'A1:L2');
    expect(header).toEqual([
      ...['Started', 'Ended', 'Tab', 'What', 'Rows', 'Found', 'Requests'],
      ...['Credit limit', 'Credits charged', 'Possibly charged', 'State', 'Run'],
    ]);
    expect((row[0] as Date).toISOString()).toMatch(/^2026-11-23T09:00:05/);
    expect(host.workbook.getDisplays(LOG, 'A2')).toEqual([['2026-11-23 09:00']]);
    expect(row.slice(4, 10).every((cell) => typeof cell === 'number')).toBe(true);
    expect(dumpTab(playground, LOG, 1).hidden).toEqual([12]);
    expect(weights(playground, LOG).slice(0, 12)).toEqual(Array(12).fill('bold'));
    expect(host.workbook.sheets.frozenRows(idOf(playground, LOG))).toBe(1);
    expect(dumpTab(playground, LOG, 1).widths[3]).toBe(320);
  });

  it('leads to the tab of the list, also after a further receipt', async () => {
    const playground = await open();
    await enrich(playground);
    await enrich(playground, { rows: { by: 'all' } });
    const { links } = playground.host.workbook;
    const area = { row: 2, column: 3, rows: 2, columns: 1 };
    const read = links.read(idOf(playground, LOG), area, 'not linked');
    const link = { text: 'Sheet1', runs: [{ start: 0, end: 6, link: `#gid=${idOf(playground, 'Sheet1')}` }] };
    expect(read).toEqual([[link], [link]]);
  });

  it('that an earlier version has begun gets the header and the times of today', async () => {
    const playground = await open();
    const { host } = playground;
    host.workbook.addSheet(LOG);
    const former = ['Started (UTC)', 'Ended (UTC)', 'Tab', 'What', 'Rows', 'Found', 'Requests'];
    const rest = ['Credits at most', 'Credits charged', 'Possibly charged beyond', 'State', 'Run'];
    const id = idOf(playground, LOG);
    const area = { row: 1, column: 1, rows: 2, columns: 12 };
    host.workbook.grid.writeFormats(id, area, [Array(12).fill('@'), Array(12).fill('@')]);
    host.workbook.setValues(LOG, 'A1', [
      [...former, ...rest],
      [
        '2026-10-01 14:30',
        '2026-10-01 14:31',
        'Sheet1',
        'people: title',
        '3',
        '3',
        '1',
        '1',
        '1',
        '0',
        'Done',
        'x',
      ],
    ]);
    await enrich(playground);
    const [header = [], first = []] = host.workbook.getValues(LOG, 'A1:L3');
    expect(header.slice(0, 2)).toEqual(['Started', 'Ended']);
    expect(first.slice(0, 2)).toEqual([new Date('2026-10-01T14:30:00Z'), new Date('2026-10-01T14:31:00Z')]);
    expect(first[10]).toBe('Done');
  });

  it('is written although Google refuses its looks and its link', async () => {
    const playground = await open();
    const { host } = playground;
    host.onServiceCall(({ method }) => {
      if (/^(?:setLook|setRichText|setColumnWidths|hideColumns|setFrozenRows)$/.test(method))
        throw new Error('Service error: Spreadsheets');
      return undefined;
    });
    await enrich(playground);
    expect(host.workbook.getValues(LOG, 'C2')).toEqual([['Sheet1']]);
    expect(host.workbook.getValues(LOG, 'K2')).toEqual([['Done']]);
  });
});

describe('the never-contact tab', () => {
  it('has a header that stays in view, and a wide column', async () => {
    const playground = await open();
    const { host } = playground;
    await playground.panel('showNeverContact');
    expect(host.workbook.getValues('Never contact', 'A1')).toEqual([
      ['Emails, domains, and LinkedIn URLs, one per cell'],
    ]);
    expect(weights(playground, 'Never contact')[0]).toBe('bold');
    expect(dumpTab(playground, 'Never contact', 1).widths[0]).toBe(360);
    expect(host.workbook.sheets.frozenRows(idOf(playground, 'Never contact'))).toBe(1);
  });
});

describe('the columns of a fill', () => {
  it('in a new tab have a bold header, widths that fit, and a hidden ID at the end', async () => {
    const playground = await open();
    await fill(playground, DIRECTORS, { count: 25 });
    const { values, hidden, widths } = dumpTab(playground, TAB, 1);
    const header = values[0]?.filter((cell) => cell !== '') ?? [];
    expect(header[0]).toBe('Full name');
    expect(header[header.length - 1]).toBe('Lusha ID');
    expect(hidden).toEqual([header.length]);
    expect(weights(playground, TAB).slice(0, header.length)).toEqual(header.map(() => 'bold'));
    expect(widths.slice(0, header.length - 1)).toEqual([170, 210, 180, 160, 140, 240]);
  });

  it('beside a list take over the look of its last header', async () => {
    const playground = await open();
    const area = { row: 1, column: 1, rows: 1, columns: 2 };
    dress(playground, 'Sheet1', area, { setBackground: '#1f4e78', setFontWeight: 'bold' });
    await fill(playground, DIRECTORS, { count: 25, where: 'below' });
    const { values, looks, hidden } = dumpTab(playground, 'Sheet1', 1);
    const count = values[0]?.filter((cell) => cell !== '').length ?? 0;
    expect(count).toBeGreaterThan(4);
    expect(looks[0]?.[0]?.slice(0, count)).toEqual(Array(count).fill('#1f4e78'));
    expect(hidden).toEqual([(values[0]?.indexOf('Lusha ID') ?? -1) + 1]);
  });

  it('at a selected cell have a bold header, and nothing is hidden', async () => {
    const playground = await open();
    playground.host.workbook.select('Sheet1', 'F10');
    await fill(playground, DIRECTORS, { count: 25, where: 'cell' });
    const { hidden, looks } = dumpTab(playground, 'Sheet1', 10);
    expect(hidden).toEqual([]);
    expect(looks[2]?.[9]?.slice(5, 12)).toEqual(Array(7).fill('bold'));
  });
});
