/** A fill below a list whose tick boxes or formulas reach far below its last row. */
import { expect, onTestFinished, test } from 'vitest';
import type { SearchDraft } from '../../src/rpc';
import { fill } from '../support/fill';
import { openPlayground, type Playground } from '../support/playground';

const DRAFT: SearchDraft = {
  kind: 'contact',
  criteria: [{ id: 'country', side: 'include', values: ['Germany'] }],
};
const ROWS = [
  ['Full name', 'Company', 'Done', 'Note'],
  ['Some One', 'One GmbH', true, ''],
  ['Some Two', 'Two GmbH', false, ''],
] as const;

async function open(): Promise<Playground> {
  const playground = await openPlayground({ cap: null });
  onTestFinished(() => playground.host.close());
  playground.host.workbook.setValues(
    'Sheet1',
    'A1',
    ROWS.map((row) => [...row]),
  );
  playground.host.workbook.select('Sheet1', 'A1');
  return playground;
}

/** Puts the same into rows 4 to 1000 of a column, as people fill it down. */
function filledDown(
  { host }: Playground,
  column: string,
  kind: 'tick boxes' | 'formula',
  formula = '',
): void {
  if (kind === 'tick boxes') {
    const boxes = Array.from({ length: 997 }, () => [false]);
    host.workbook.setValues('Sheet1', `${column}4`, boxes);
    return;
  }
  host.workbook.setFormula('Sheet1', `${column}2`, formula);
  host.workbook.fillDown('Sheet1', `${column}2:${column}1000`);
}

async function fillsRowsFour(playground: Playground): Promise<void> {
  const { host, panel } = playground;
  await host.workbook.settled();
  const { places } = await panel('fillSetup', DRAFT, { where: 'below' });
  expect(places.find(({ where }) => where === 'below')?.detail).toBe('Below 2 rows of “Sheet1”');
  const view = await fill(playground, DRAFT, { count: 12, where: 'below', onlyNew: false });
  expect(view).toMatchObject({ phase: 'done', added: 12 });
  const cells = host.workbook.getValues('Sheet1', 'A1:B20');
  expect(cells.slice(3, 15).every(([name, company]) => name !== '' && company !== '')).toBe(true);
  expect(cells.slice(15).flat().join('')).toBe('');
}

test('empty tick boxes down to row 1000 are no rows of the list', async () => {
  const playground = await open();
  filledDown(playground, 'C', 'tick boxes');
  await fillsRowsFour(playground);
  expect(
    playground.host.workbook
      .getValues('Sheet1', 'C4:C1000')
      .flat()
      .every((cell) => cell === false),
  ).toBe(true);
});

test.each(['=IF(A2="","",A2&"!")', '=LEN(A2)', '=1/0', '=IF(A2="",FALSE,TRUE)'])(
  'the formula %s down to row 1000 is no row of the list and stays',
  async (formula) => {
    const playground = await open();
    filledDown(playground, 'D', 'formula', formula);
    await fillsRowsFour(playground);
    const formulas = playground.host.workbook.getFormulas('Sheet1', 'D2:D1000').flat();
    expect(formulas.filter((text) => text === '').length).toBe(0);
  },
);

test('a column of formulas that the fill would write into stays, and the values go beside it', async () => {
  const playground = await open();
  playground.host.workbook.setValues('Sheet1', 'E1', [['LinkedIn']]);
  filledDown(playground, 'E', 'formula', '=IF(A2="","","https://www.linkedin.com/in/"&A2)');
  await fillsRowsFour(playground);
  const formulas = playground.host.workbook.getFormulas('Sheet1', 'E2:E1000').flat();
  expect(formulas.filter((text) => text === '').length).toBe(0);
});

test('what a person has typed far below is a row of the list', async () => {
  const playground = await open();
  filledDown(playground, 'C', 'tick boxes');
  playground.host.workbook.setValues('Sheet1', 'D40', [['call them']]);
  await playground.host.workbook.settled();
  const { places } = await playground.panel('fillSetup', DRAFT, { where: 'below' });
  expect(places.find(({ where }) => where === 'below')?.detail).toBe('Below 39 rows of “Sheet1”');
});
