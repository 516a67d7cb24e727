/** Formulas are filled where Sheets learns the functions of the add-on late, or does not tell a cell where it is. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Person } from '../../playground/lusha-api/lusha';
import { GOOGLE_UNKNOWNS } from '../../playground/unknowns';
import { emailsOf, nameAndDomain, openPlayground, type Playground, type Setup } from '../support/playground';

const LIMIT = { credits: 20, phones: 0 };

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

/** Returns columns that only a header tells apart for certain. */
function nameAndCompany(people: readonly Person[]): string[][] {
  return people.map(({ fullName, companyName }) => [fullName, companyName]);
}

function shown({ host }: Playground, a1: string): unknown[] {
  return host.workbook.getValues('Sheet1', a1).flat();
}

describe('functions that Sheets knows after the menu of the add-on was used', () => {
  const setup: Setup = { host: { functionsKnown: 'after its menu was used' }, cap: null };

  /** Types formulas before anybody has used the add-on in the file, and then turns formulas on. */
  async function typed(formula: string, rows = 3) {
    const playground = await open(setup);
    const { host, lusha, panel } = playground;
    const people = lusha.people(rows, { withWorkEmail: true });
    host.workbook.setValues('Sheet1', 'A1', emailsOf(people));
    host.workbook.setFormula('Sheet1', 'B1', formula);
    host.workbook.fillDown('Sheet1', `B1:B${rows}`);
    await host.workbook.settled();
    const before = shown(playground, `B1:B${rows}`);
    await panel('setCells', true, LIMIT);
    return { ...playground, before, expected: people.map(({ workEmail }) => workEmail) };
  }

  it('are counted with the price while their cells show #NAME?, filled once, and stay filled', async () => {
    const playground = await typed('=LUSHA_EMAIL(A1)');
    const { before, expected, host, lusha, panel } = playground;
    expect(before).toEqual(Array(3).fill('#NAME?'));
    expect(await panel('pendingCells')).toMatchObject({ cells: 3, failed: 3, unknown: 3, atMost: 4 });
    expect(await panel('fetchPending', {})).toMatchObject({ done: true, cells: 3, credits: 4 });
    await host.workbook.settled();
    expect(shown(playground, 'B1:B3')).toEqual(expected);
    expect(await panel('pendingCells')).toMatchObject({ cells: 0, unknown: 0, unreadableCount: 0 });
    await host.reopen();
    expect(lusha.record.total).toBe(4);
  });

  it('are filled behind IFERROR, which hides the error', async () => {
    const playground = await typed('=IFERROR(LUSHA_EMAIL(A1),"-")');
    expect(playground.before).toEqual(['-', '-', '-']);
    await playground.panel('fetchPending', {});
    await playground.host.workbook.settled();
    expect(shown(playground, 'B1:B3')).toEqual(playground.expected);
  });

  it('calculate by themselves when the file is opened again, and are charged once', async () => {
    const playground = await typed('=LUSHA_EMAIL(A1)');
    await playground.host.reopen();
    expect(shown(playground, 'B1:B3')).toEqual(playground.expected);
    expect(playground.lusha.record.total).toBe(4);
  });

  it('leave what was purchased in the file where Sheets still does not know them after that', async () => {
    const playground = await typed('=LUSHA_EMAIL(A1)');
    const { host, lusha, panel } = playground;
    const deaf = host.onServiceCall(({ method }) => {
      if (method === 'setFormulas') throw new Error('Service error: Spreadsheets');
      return undefined;
    });
    await playground.reply('fetchPending', {});
    expect(shown(playground, 'B1:B3')).toEqual(Array(3).fill('#NAME?'));
    deaf();
    expect(await panel('pendingCells')).toMatchObject({ cells: 3, atMost: 0 });
    await panel('fetchPending', {});
    await host.workbook.settled();
    expect(shown(playground, 'B1:B3')).toEqual(playground.expected);
    expect(lusha.record.total).toBe(4);
  });

  it('are filled where they are over the account', async () => {
    const playground = await typed('=LUSHA_QUOTA("day")', 1);
    expect(playground.before).toEqual(['#NAME?']);
    await playground.panel('fetchPending', {});
    await playground.host.workbook.settled();
    expect(shown(playground, 'B1')).not.toEqual(['#NAME?']);
  });

  it('are not replaced with the error that they show', async () => {
    const playground = await typed('=LUSHA_EMAIL(A1)');
    const plan = await playground.menu('lushaReplaceTab');
    expect(plan).toBeUndefined();
    expect(playground.host.screen.questions.at(-1)?.texts[1]).toBe(
      'There is no finished formula to replace. Left as formulas: 3 in error.',
    );
  });

  it.each(['#NOM?', '#¿NOMBRE?', '#NOME?', '#NAAM?', '#NAMN?', '#NAZWA?', '#ИМЯ?', "#ІМ'Я?", '#AD?'])(
    'are recognized by the word %s of other languages',
    async (word) => {
      const playground = await open();
      const { host, lusha, panel } = playground;
      host.workbook.setValues('Sheet1', 'A1', emailsOf(lusha.people(1)));
      host.workbook.setFormula('Sheet1', 'B1', `=IF(FALSE,LUSHA_EMAIL(A1),"${word}")`);
      await host.workbook.settled();
      expect(await panel('pendingCells')).toMatchObject({ cells: 0, unreadableCount: 1 });
    },
  );
});

describe.each(GOOGLE_UNKNOWNS.activeRangeInCells.answers)(
  'where the active range of a cell is %s',
  (answer) => {
    const setup: Setup = { host: { activeRangeInCells: answer }, cap: LIMIT };

    it.each([
      ['=LUSHA_EMAIL(A2)', emailsOf],
      ['=LUSHA_EMAIL(A2:B2)', nameAndDomain],
      ['=LUSHA_EMAIL( A2:B2)', nameAndCompany],
    ] as const)('%s filled down shows each person, charged once', async (formula, columnsOf) => {
      const playground = await open(setup);
      const { host, lusha } = playground;
      const people = lusha.people(4, { withWorkEmail: true });
      host.workbook.setValues('Sheet1', 'A1', [['Name', 'Company']]);
      host.workbook.setValues('Sheet1', 'A2', columnsOf(people));
      host.workbook.setFormula('Sheet1', 'C2', formula);
      host.workbook.fillDown('Sheet1', 'C2:C5');
      await host.workbook.settled();
      expect(shown(playground, 'C2:C5')).toEqual(people.map(({ workEmail }) => workEmail));
      expect(lusha.record.credits.revealEmail).toBe(4);
      const searches = answer === 'the cell' ? 1 : 4;
      expect(lusha.record.credits.contactSearch).toBe(searches);
      host.emptyCaches();
      await host.reopen();
      expect(lusha.record.total).toBe(4 + searches);
      expect(lusha.record.chargedTwice).toEqual([]);
    });

    it('the limit holds, and the others are filled later', async () => {
      const playground = await open({ ...setup, cap: { credits: 4 } });
      const { host, lusha, panel } = playground;
      const people = lusha.people(4, { withWorkEmail: true });
      host.workbook.setValues('Sheet1', 'A1', emailsOf(people));
      host.workbook.setFormula('Sheet1', 'C1', '=LUSHA_EMAIL(A1)');
      host.workbook.fillDown('Sheet1', 'C1:C4');
      await host.workbook.settled();
      expect(lusha.record.total).toBeLessThanOrEqual(4);
      await panel('setCells', true, LIMIT);
      await panel('fetchPending', {});
      await host.workbook.settled();
      expect(shown(playground, 'C1:C4')).toEqual(people.map(({ workEmail }) => workEmail));
      expect(lusha.record.credits.revealEmail).toBe(4);
    });

    it('searches and functions over the account work as usual', async () => {
      const playground = await open(setup);
      const { host } = playground;
      host.workbook.setFormula('Sheet1', 'A1', '=LUSHA_SEARCH("level: Director", 3, "name")');
      host.workbook.setFormula('Sheet1', 'C1', '=LUSHA_CREDITS()');
      await host.workbook.settled();
      expect(shown(playground, 'A1:A3').every((name) => /\w+ \w+/.test(String(name)))).toBe(true);
      expect(shown(playground, 'C1')).toEqual([expect.any(Number)]);
    });
  },
);
