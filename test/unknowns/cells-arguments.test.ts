/** Formulas read their arguments in each form in which Google may pass them, and an error is never taken for a blank. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { HostOptions } from '../../playground/host';
import { CELL_UNKNOWNS } from '../../playground/unknowns/cells';
import { emailsOf, openPlayground, type Playground } from '../support/playground';

type Answers = Pick<HostOptions, 'skippedArguments' | 'errorArguments' | 'dateArguments' | 'oneCellRanges'>;

/** Each answer alone, and the unusual ones together. */
const NAMES = ['skippedArguments', 'errorArguments', 'dateArguments', 'oneCellRanges'] as const;
const ALONE = NAMES.flatMap((name) => CELL_UNKNOWNS[name].answers.map((answer) => ({ [name]: answer })));
const TOGETHER: readonly Answers[] = [
  ...(ALONE as readonly Answers[]),
  {
    skippedArguments: 'as undefined',
    errorArguments: 'as null',
    dateArguments: 'as its serial number',
    oneCellRanges: 'as rows',
  },
  {
    skippedArguments: 'as undefined',
    errorArguments: 'as an object',
    dateArguments: 'as its serial number',
    oneCellRanges: 'as rows',
  },
];

async function open(host: Answers): Promise<Playground> {
  const playground = await openPlayground({ host });
  onTestFinished(() => playground.host.close());
  return playground;
}

/** Types the formula into F1, calculates, and returns what F1 shows with the note of its error. */
async function shownBy({ host }: Playground, formula: string) {
  host.workbook.setFormula('Sheet1', 'F1', formula);
  await host.workbook.settled();
  return {
    shown: host.workbook.getValues('Sheet1', 'F1')[0]?.[0],
    note: host.workbook.note('Sheet1', 'F1') ?? '',
  };
}

describe.each(TOGETHER)('where arguments arrive so: %j', (answers) => {
  it('a skipped or blank argument is the default, and a filled one counts', async () => {
    const playground = await open(answers);
    const { host, lusha } = playground;
    const [person] = lusha.people(1, { withWorkEmail: true });
    host.workbook.setValues('Sheet1', 'A1', [[person?.email ?? '', '', 'email', true]]);
    expect((await shownBy(playground, '=LUSHA_ENRICH(A1,,FALSE)')).shown).toBe(person?.fullName);
    expect((await shownBy(playground, '=LUSHA_ENRICH(A1,B1)')).shown).toBe(person?.fullName);
    expect((await shownBy(playground, '=LUSHA_ENRICH(A1,C1)')).shown).toBe(person?.workEmail);
    expect((await shownBy(playground, '=LUSHA_ENRICH(A1,C1,D1)')).shown).toBe('Email');
    expect((await shownBy(playground, '=LUSHA_EMAIL(A1,B1)')).shown).toBe(person?.workEmail);
    expect(lusha.record.credits.revealEmail).toBe(1);
    expect(lusha.record.chargedRequests).toBe(2);
  });

  it.each([
    ['a lookup', '=LUSHA_EMAIL(A1)'],
    ['the fields', '=LUSHA_ENRICH(B1,A1)'],
    ['the fields in a range', '=LUSHA_ENRICH(B1,A1:B1)'],
    ['a filter', '=LUSHA_SEARCH(A1)'],
    ['a value of a filter', '=LUSHA_SEARCH(C1:D2)'],
    ['a limit', '=LUSHA_SEARCH("title: CFO",A1)'],
    ['the kind of values', '=LUSHA_FILTER_VALUES(A1)'],
    ['the text of values', '=LUSHA_FILTER_VALUES("industry",A1)'],
    ['a window', '=LUSHA_QUOTA(A1)'],
  ])('an error as %s is said and pays for nothing', async (_what, formula) => {
    const playground = await open(answers);
    const { host, lusha } = playground;
    host.workbook.setFormula('Sheet1', 'A1', '=NA()');
    host.workbook.setValues('Sheet1', 'B1', emailsOf(lusha.people(1)));
    host.workbook.setValues('Sheet1', 'C1', [
      ['title', 'CFO'],
      ['country', ''],
    ]);
    host.workbook.setFormula('Sheet1', 'D2', '=NA()');
    const { shown, note } = await shownBy(playground, formula);
    expect(`${shown} ${note}`).toMatch(
      /^#ERROR! (?:"#N\/A"|An error) is no value\. Wait until the cell shows one, or correct it\.$|^Not enough info/,
    );
    expect(lusha.record.chargedRequests).toBe(0);
  });

  it('an error beside an identifier is left out, and the person is found by that', async () => {
    const playground = await open(answers);
    const { host, lusha } = playground;
    const [person] = lusha.people(1, { withWorkEmail: true });
    host.workbook.setFormula('Sheet1', 'A1', '=NA()');
    host.workbook.setValues('Sheet1', 'B1', [[person?.email ?? '']]);
    expect((await shownBy(playground, '=LUSHA_EMAIL(A1:B1)')).shown).toBe(person?.workEmail);
  });

  it('a date, a number and a tick box identify nobody', async () => {
    const playground = await open(answers);
    playground.host.workbook.setValues('Sheet1', 'A1', [[new Date(2026, 1, 28), 0.1, true]]);
    for (const cell of ['A1', 'B1', 'C1']) {
      const { shown } = await shownBy(playground, `=LUSHA_EMAIL(${cell})`);
      expect(String(shown)).toMatch(/^(?:Not enough info|$)/);
    }
    expect(playground.lusha.record.chargedRequests).toBe(0);
  });

  it('a search by a date and a limit of cells is made once, also by pending cells', async () => {
    const playground = await open(answers);
    const { host, lusha, panel } = playground;
    host.workbook.setValues('Sheet1', 'A1', [
      ['title', 'Director'],
      ['signals', 'Promotion'],
      ['signals since', new Date(2026, 8, 1)],
    ]);
    host.workbook.setValues('Sheet1', 'D1', [[2]]);
    const { shown, note } = await shownBy(playground, '=LUSHA_SEARCH(A1:B3,D1,"name")');
    expect(note).toBe('');
    expect(String(shown)).toMatch(/\w/);
    const { total } = lusha.record;
    expect(total).toBeGreaterThan(0);
    expect(await panel('pendingCells')).toMatchObject({ cells: 0, unreadableCount: 0 });
    host.emptyCaches();
    await host.reopen();
    expect(lusha.record.total).toBe(total);
  });

  it('a size of which Sheets has made a date is refused', async () => {
    const playground = await open(answers);
    playground.host.workbook.setValues('Sheet1', 'A1', [
      ['title', 'CFO'],
      ['size', new Date(2026, 0, 10)],
    ]);
    const { shown, note } = await shownBy(playground, '=LUSHA_SEARCH(A1:B2)');
    expect(`${shown} ${note}`).toMatch(/^#ERROR! Company size takes numbers, .*Write/);
    expect(playground.lusha.record.chargedRequests).toBe(0);
  });

  it('a filter in one cell is read as text', async () => {
    const playground = await open(answers);
    playground.host.workbook.setValues('Sheet1', 'A1', [['level: Director', 2]]);
    expect((await shownBy(playground, '=LUSHA_SEARCH(A1,B1,"name")')).note).toBe('');
    expect(playground.lusha.record.chargedRequests).toBe(1);
  });

  it('formulas filled down are fetched together, and filling pending cells finds nothing left', async () => {
    const playground = await open(answers);
    const { host, lusha, panel } = playground;
    const people = lusha.people(5, { withWorkEmail: true });
    host.workbook.setValues('Sheet1', 'A1', emailsOf(people));
    host.workbook.setFormula('Sheet1', 'F1', '=LUSHA_ENRICH(A1,"email",)');
    host.workbook.fillDown('Sheet1', 'F1:F5');
    await host.workbook.settled();
    expect(host.workbook.getValues('Sheet1', 'F1:F5').flat()).toEqual(
      people.map(({ workEmail }) => workEmail),
    );
    expect(lusha.record.chargedRequests).toBe(2);
    expect(await panel('pendingCells')).toMatchObject({ cells: 0, unreadableCount: 0 });
  });
});
