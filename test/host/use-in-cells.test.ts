/** The *Use in cells* screen: which rows are selected, where the formula goes, and what it costs at most. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { sampleLeads } from '../../playground/samples';
import { emailsOf, openPlayground, type Playground, type Setup } from '../support/playground';

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

const EMAIL = { kind: 'contact', fields: ['name', 'email'], headers: false } as const;

describe('the place of a formula', () => {
  it('is beside the list around the selected cell, without its header row', async () => {
    const { host, panel } = await open();
    host.workbook.setValues('Sheet1', 'A1', sampleLeads);
    host.workbook.select('Sheet1', 'B4');
    expect(await panel('formulaPlace', EMAIL)).toMatchObject({
      source: 'A2:C26',
      tab: 'Sheet1',
      rows: 25,
      unreadable: 1,
      blank: 0,
      target: 'D2',
      area: 'D2:E26',
      formula: '=LUSHA_ENRICH(A2:C26, "name, email")',
      sample: [
        'j.muellerhoff@kranwerk-elbe.example · Jürgen Müllerhoff · Kranwerk Elbe',
        'https://www.linkedin.com/in/desmond-quillfeather',
        'nathan.birchall@deepwellengineering.example',
      ],
    });
  });

  it('costs at most the price of lookups and reveals, and nothing for rows that are known', async () => {
    const { host, lusha, panel, table } = await open();
    const people = lusha.people(30, { withWorkEmail: true });
    host.workbook.setValues('Sheet1', 'A1', emailsOf(people));
    host.workbook.select('Sheet1', 'A1:A30');
    const phones = { ...EMAIL, fields: ['email', 'mobile phone'] };
    expect((await panel('formulaPlace', phones)).advice).toMatch(/Enrich a list/);
    expect(await panel('formulaPlace', phones)).toMatchObject({
      atMost: 2 + 30 + 150,
      atMostPhones: 150,
      search: 2,
      known: 0,
    });
    await table('LUSHA_EMAIL', emailsOf(people.slice(0, 20)));
    lusha.record.reset();
    expect(await panel('formulaPlace', EMAIL)).toMatchObject({ atMost: 1 + 10, search: 1, known: 20 });
    expect(lusha.record.requests).toEqual([]);
  });

  it('avoids filled cells to the right', async () => {
    const { host, lusha, panel } = await open();
    host.workbook.setValues('Sheet1', 'A1', emailsOf(lusha.people(3)));
    host.workbook.setValues('Sheet1', 'C2', [['note']]);
    host.workbook.select('Sheet1', 'A1:A3');
    expect((await panel('formulaPlace', EMAIL)).area).toBe('D1:E3');
    expect((await panel('formulaPlace', { ...EMAIL, fields: ['email'] })).area).toBe('B1:B3');
  });

  it('avoids the blank cells of another result', async () => {
    const { host, lusha, panel } = await open();
    host.workbook.setValues('Sheet1', 'A1', emailsOf(lusha.people(3)));
    host.workbook.setFormula('Sheet1', 'C1', '=LUSHA_ENRICH(A1:A3,"name,state,private email")');
    await host.workbook.settled();
    host.workbook.select('Sheet1', 'A1:A3');
    expect((await panel('formulaPlace', EMAIL)).area).toBe('F1:G3');
  });

  it.each([
    [{ ...EMAIL, fields: [] }, 'A1:A3', /Select at least one/],
    [{ ...EMAIL, headers: true }, 'A1:A3', /Insert a row on top/],
    [EMAIL, 'H1:H3', /don’t identify anyone/],
    [{ kind: 'company', fields: ['name'], headers: false } as const, 'H1', /don’t name a company/],
  ])('over %j with the selection %s is refused with the remedy', async (options, selection, words) => {
    const { host, lusha, panel } = await open();
    host.workbook.setValues('Sheet1', 'A1', emailsOf(lusha.people(3)));
    host.workbook.select('Sheet1', selection);
    expect((await panel('formulaPlace', options)).refusal).toMatch(words);
    const { placed } = await panel('insertFormula', options);
    expect(placed.refusal).toMatch(words);
    expect(
      host.workbook
        .getFormulas('Sheet1', 'A1:Z9')
        .flat()
        .every((text) => text === ''),
    ).toBe(true);
  });

  it('is refused for several areas', async () => {
    const { host, lusha, panel } = await open();
    host.workbook.setValues('Sheet1', 'A1', emailsOf(lusha.people(5)));
    host.workbook.select('Sheet1', 'A1:A2', 'A4:A5');
    expect((await panel('formulaPlace', EMAIL)).refusal).toMatch(/Select one block/);
  });

  it('is written with the separator of the file’s locale', async () => {
    const { host, lusha, panel } = await open({ host: { locale: 'de_DE' } });
    host.workbook.setValues('Sheet1', 'A1', emailsOf(lusha.people(2)));
    host.workbook.select('Sheet1', 'A1:A2');
    expect((await panel('formulaPlace', EMAIL)).formula).toBe('=LUSHA_ENRICH(A1:A2; "name, email")');
  });

  it('beyond the grid is made by adding cells, and the formula spills', async () => {
    const { host, lusha, panel } = await open();
    const people = lusha.people(3, { withWorkEmail: true });
    host.workbook.setValues('Sheet1', 'A1', [['E-mail'], ...emailsOf(people)]);
    host.workbook.setValues('Sheet1', 'B2', [Array.from({ length: 25 }, () => 'taken')]);
    host.workbook.select('Sheet1', 'A2:A4');
    const { placed } = await panel('insertFormula', { ...EMAIL, headers: true });
    await host.workbook.settled();
    expect(placed.area).toBe('AA1:AB4');
    expect(host.workbook.getValues('Sheet1', 'AA1:AB4')).toEqual([
      ['Full name', 'Email'],
      ...people.map(({ fullName, workEmail }) => [fullName, workEmail]),
    ]);
  });

  it('for companies gets a formula for companies', async () => {
    const { host, lusha, panel } = await open();
    const companies = lusha.companies(2);
    host.workbook.setValues(
      'Sheet1',
      'A1',
      companies.map(({ domain }) => [domain]),
    );
    host.workbook.select('Sheet1', 'A1:A2');
    const options = { kind: 'company', fields: ['name', 'type'], headers: false } as const;
    expect(await panel('formulaPlace', options)).toMatchObject({
      formula: '=LUSHA_COMPANY(A1:A2, "name, type")',
      atMost: 3,
    });
  });
});
