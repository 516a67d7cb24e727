/** Formulas around our functions cost as many requests and credits as the functions alone. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Person } from '../../playground/lusha-api/lusha';
import { emailsOf, openPlayground, type Playground, type Setup } from '../support/playground';

const ROWS = 50;

async function open(setup?: Setup): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

/** Charged requests and the credits of each kind. */
interface Costs {
  readonly requests: number;
  readonly search: number;
  readonly emails: number;
  readonly phones: number;
}

function costsOf({ lusha: { record } }: Playground): Costs {
  const { contactSearch: search, revealEmail: emails, revealPhone: phones } = record.credits;
  return { requests: record.chargedRequests, search, emails, phones };
}

interface Filled extends Costs {
  readonly shown: readonly (readonly unknown[])[];
  readonly people: readonly Person[];
}

/** Fills a formula for row 1 down column C beside 50 emails in column A; `=…1:…50` stands in C1 alone. */
async function fill(formula: string, columns = 'C', setup?: Setup): Promise<Filled> {
  const playground = await open(setup);
  const { workbook } = playground.host;
  const people = playground.lusha.people(ROWS, { withWorkEmail: true });
  workbook.setValues('Sheet1', 'A1', emailsOf(people));
  workbook.setFormula('Sheet1', 'C1', formula);
  if (!formula.includes(`${ROWS}`)) workbook.fillDown('Sheet1', `C1:C${ROWS}`);
  await workbook.settled();
  const shown = workbook.getValues('Sheet1', `C1:${columns}${ROWS}`);
  expect(playground.lusha.record.chargedTwice).toEqual([]);
  return { ...costsOf(playground), shown, people };
}

const PLAIN: Costs = { requests: 2, search: 2, emails: ROWS, phones: 0 };

describe('fifty cells of which each asks for one email', () => {
  it.each([
    '=LUSHA_EMAIL(A1)',
    '=IF(A1="","",LUSHA_EMAIL(A1))',
    '=IF(A1<>"",LUSHA_EMAIL(A1),"")',
    '=IF(ISBLANK(A1),"",LUSHA_EMAIL(A1))',
    '=IF(NOT(ISBLANK($A1)),LUSHA_EMAIL($A1),"")',
    '=IF(ISBLANK(B1),LUSHA_EMAIL(A1),B1)',
    '=IF(LEN(A1)=0,"",LUSHA_EMAIL(A1))',
    '=IF(LEN(TRIM(A1))>3,LUSHA_EMAIL(A1),)',
    '=IF(AND(A1<>"",B1=""),LUSHA_EMAIL(A1),"-")',
    '=IF(OR(A1="",A1="n/a"),"",LUSHA_EMAIL(A1))',
    '=IF(COUNTA(A1:B1)=0,"",LUSHA_EMAIL(A1:B1))',
    '=IF(ISNUMBER(SEARCH("@",A1)),LUSHA_EMAIL(A1),"no address")',
    '=IF(REGEXMATCH(A1,".+@.+"),LUSHA_EMAIL(A1),"no address")',
    '=IF(ISTEXT(A1),LUSHA_EMAIL(A1),"")',
    '=IFS(A1="","",TRUE,LUSHA_EMAIL(A1))',
    '=SWITCH(A1,"","",LUSHA_EMAIL(A1))',
    '=IFERROR(LUSHA_EMAIL(A1),"-")',
    '=IFERROR(IF(A1="","",LUSHA_EMAIL(TRIM(A1))),"")',
    '=IFNA(LUSHA_EMAIL(A1),"-")',
    '=LUSHA_EMAIL(TRIM(A1))',
    '=LUSHA_EMAIL(CLEAN(LOWER(A1)))',
    '=LUSHA_EMAIL(SUBSTITUTE(A1," ",""))',
    '=LUSHA_EMAIL(A1&"")',
    '=LUSHA_EMAIL(IF(A1="","nobody",A1))',
    '=+LUSHA_EMAIL(A1)',
    '=(LUSHA_EMAIL(A1))',
    '=LUSHA_EMAIL(A1)&""',
    '=LOWER(LUSHA_EMAIL(A1))',
    '=LET(input,TRIM(A1),IF(input="","",LUSHA_EMAIL(input)))',
    '=LAMBDA(input,LUSHA_EMAIL(input))(A1)',
    '=ARRAYFORMULA(IF(A1="","",LUSHA_EMAIL(A1)))',
    '=ARRAYFORMULA(LUSHA_EMAIL(A1:A50))',
    '=ARRAYFORMULA(IF(A1:A50="","",LUSHA_EMAIL(A1:A50)))',
    '=ARRAYFORMULA(LUSHA_EMAIL(TRIM(A1:A50)))',
    '=MAP(A1:A50,LAMBDA(input,LUSHA_EMAIL(input)))',
    '=MAP(A1:A50,LAMBDA(input,IF(input="","",LUSHA_EMAIL(input))))',
    '=MAP(A1:A50,B1:B50,LAMBDA(input,done,IF(done="",IFERROR(LUSHA_EMAIL(TRIM(input)),""),done)))',
    '=BYROW(A1:A50,LAMBDA(row,LUSHA_EMAIL(row)))',
    '=BYROW(A1:B50,LAMBDA(row,IF(COUNTA(row)=0,"",LUSHA_EMAIL(row))))',
    '=MAP(FILTER(A1:A50,A1:A50<>""),LAMBDA(input,LUSHA_EMAIL(input)))',
  ])('%s cost what fifty plain ones cost', async (formula) => {
    const { shown, people, ...costs } = await fill(formula);
    expect(costs).toEqual(PLAIN);
    expect(shown).toEqual(people.map(({ workEmail }) => [workEmail]));
  });

  it.each(['SORT', 'UNIQUE', 'FILTER', 'QUERY'])('inside %s cost one purchase', async (name) => {
    const others = { FILTER: ',A1:A50<>""', QUERY: ',"select Col1"' }[name] ?? '';
    const { shown, people, ...costs } = await fill(`=${name}(LUSHA_EMAIL(A1:A50)${others})`);
    expect(costs).toEqual(PLAIN);
    expect(new Set(shown.flat())).toEqual(new Set(people.map(({ workEmail }) => workEmail)));
  });

  it('cost the same when every cell runs at once', async () => {
    const { shown, people, ...costs } = await fill('=IF(A1="","",LUSHA_EMAIL(A1))', 'C', {
      host: { mode: 'threads', seed: 5 },
    });
    expect(costs).toEqual(PLAIN);
    expect(shown).toEqual(people.map(({ workEmail }) => [workEmail]));
  });

  it('of which each calls two functions purchase each field in one batch', async () => {
    const { shown, people, ...costs } = await fill('=IF(A1="","",LUSHA_EMAIL(A1)&" "&LUSHA_PHONE(A1))');
    expect(shown[7]?.[0]).toContain(people[7]?.workEmail);
    // One search, one reveal of emails and one of phones.
    expect(costs).toMatchObject({ requests: 3, search: 2, emails: ROWS });
  });

  it.each([
    '=IF(LUSHA_EMAIL(A1)="No match","",LUSHA_PHONE(A1))',
    '=IF(ISNUMBER(SEARCH("@",LUSHA_EMAIL(A1))),LUSHA_PHONE(A1),"")',
    '=LET(email,LUSHA_EMAIL(A1),IF(email="","",LUSHA_PHONE(A1)))',
  ])(
    '%s take one batch of each field, because the file knows what the condition asks for',
    async (formula) => {
      const { requests, search, emails } = await fill(formula);
      expect({ requests, search, emails }).toEqual({ requests: 3, search: 2, emails: ROWS });
    },
  );

  it('cost the same beside another tab', async () => {
    const playground = await open();
    const { workbook } = playground.host;
    const people = playground.lusha.people(ROWS, { withWorkEmail: true });
    workbook.addSheet('My leads');
    workbook.setValues('My leads', 'A1', emailsOf(people));
    workbook.setValues('Sheet1', 'E1', [['yes']]);
    workbook.setFormula('Sheet1', 'C1', `=IF($E$1="yes",LUSHA_EMAIL('My leads'!A1),"")`);
    workbook.fillDown('Sheet1', `C1:C${ROWS}`);
    await workbook.settled();
    expect(costsOf(playground)).toEqual(PLAIN);
    expect(workbook.getValues('Sheet1', 'C50')).toEqual([[people[49]?.workEmail]]);
  });
});

describe('companies with a field whose name contains the letters of a reference', () => {
  /** Returns the charged requests of 30 companies with one field each. */
  async function requestsWith(field: string): Promise<number> {
    const { host, lusha } = await open();
    const domains = [...new Set(lusha.people(200).map(({ companyDomain }) => companyDomain))].slice(0, 30);
    host.workbook.setValues(
      'Sheet1',
      'A1',
      domains.map((domain) => [domain]),
    );
    host.workbook.setFormula('Sheet1', 'C1', `=LUSHA_COMPANY(A1,"${field}")`);
    host.workbook.fillDown('Sheet1', `C1:C${domains.length}`);
    await host.workbook.settled();
    return lusha.record.chargedRequests;
  }

  it('take as many requests as with another field of that price', async () => {
    const topics = await requestsWith('Intent topics');
    expect(topics).toBe(2);
    expect(await requestsWith('Competitors')).toBe(topics);
  });
});

describe('a cell whose guard says no', () => {
  /** Fills column C beside 10 emails and the marks in column B, and returns the credits for emails and the charged requests. */
  async function fillMarked(formula: string, marks: readonly (string | number | boolean)[]) {
    const { host, lusha } = await open();
    const people = lusha.people(marks.length, { withWorkEmail: true });
    host.workbook.setValues(
      'Sheet1',
      'A1',
      emailsOf(people).map(([email], row) => [email ?? '', marks[row] ?? '']),
    );
    host.workbook.setFormula('Sheet1', 'C1', formula);
    host.workbook.fillDown('Sheet1', `C1:C${marks.length}`);
    await host.workbook.settled();
    return { emails: lusha.record.credits.revealEmail, requests: lusha.record.chargedRequests };
  }

  it.each([
    ['a text', '=IF(B1="x",LUSHA_EMAIL(A1),"")', ['x', '', 'X', 'y', '', 'x', '', '', '', '']],
    [
      'a tick box',
      '=IF(B1,LUSHA_EMAIL(A1),"")',
      [true, false, true, false, false, true, false, false, false, false],
    ],
    ['a number', '=IF(B1>=50,LUSHA_EMAIL(A1),"")', [50, 20, 90, 10, 0, 77, 1, 2, 3, 4]],
    [
      'an error',
      '=IF(ISERROR(B1),"",LUSHA_EMAIL(A1))',
      ['a', '#N/A', 'b', '#N/A', '#N/A', 'c', '#N/A', '#N/A', '#N/A', '#N/A'],
    ],
    [
      'two conditions',
      '=IF(AND(B1<>"",B1<>"no"),LUSHA_EMAIL(A1),"")',
      ['a', '', 'b', 'no', '', 'c', '', 'No', '', ''],
    ],
  ])('by %s is not purchased with its neighbors', async (_, formula, marks) => {
    expect(await fillMarked(formula, marks)).toEqual({ emails: 3, requests: 2 });
  });

  it('by a condition that only Sheets can evaluate is not purchased with its neighbors', async () => {
    const filled = await fillMarked('=IF(COUNTIF(B1,"x")=1,LUSHA_EMAIL(A1),"")', [
      'x',
      '',
      'x',
      '',
      '',
      'x',
      '',
      '',
      '',
      '',
    ]);
    expect(filled).toEqual({ emails: 3, requests: 6 });
  });

  it('by a formula that gives an empty text is not purchased where only blank cells are asked for', async () => {
    const { host, lusha } = await open();
    const people = lusha.people(4, { withWorkEmail: true });
    host.workbook.setValues('Sheet1', 'A1', emailsOf(people));
    host.workbook.setFormula('Sheet1', 'B2', '=""');
    host.workbook.setFormula('Sheet1', 'B4', '=""');
    host.workbook.setFormula('Sheet1', 'C1', '=IF(ISBLANK(B1),LUSHA_EMAIL(A1),"")');
    host.workbook.fillDown('Sheet1', 'C1:C4');
    await host.workbook.settled();
    expect(lusha.record.credits.revealEmail).toBe(2);
    expect(lusha.record.chargedRequests).toBe(2);
  });

  it('inside a LAMBDA is not purchased either', async () => {
    const { host, lusha } = await open();
    const people = lusha.people(6, { withWorkEmail: true });
    host.workbook.setValues(
      'Sheet1',
      'A1',
      emailsOf(people).map(([email], row) => [email ?? '', row % 2 === 0 ? 'x' : '']),
    );
    host.workbook.setFormula('Sheet1', 'C1', '=MAP(A1:A6,B1:B6,LAMBDA(a,b,IF(b="x",LUSHA_EMAIL(a),"")))');
    await host.workbook.settled();
    expect(lusha.record.credits.revealEmail).toBe(3);
    expect(lusha.record.chargedRequests).toBe(2);
  });
});
