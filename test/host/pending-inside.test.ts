/** Pending cells whose function stands inside conditions and other functions: they are counted, priced and fetched. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { emailsOf, openPlayground, type Playground } from '../support/playground';

const ROWS = 6;
/** The limit pays for one search and two emails. */
const CAP = { credits: 3, phones: 0 };

/** Fills a formula for row 1 down column C beside 6 emails, where it is not one for all of them, and lets Sheets calculate. */
async function openPending(formula: string) {
  const playground = await openPlayground({ cap: CAP });
  onTestFinished(() => playground.host.close());
  const { host, lusha } = playground;
  const people = lusha.people(ROWS, { withWorkEmail: true });
  host.workbook.setValues('Sheet1', 'A1', emailsOf(people));
  host.workbook.setFormula('Sheet1', 'C1', formula);
  if (!formula.includes(`${ROWS}`)) host.workbook.fillDown('Sheet1', `C1:C${ROWS}`);
  await host.workbook.settled();
  return { ...playground, people };
}

function shown({ host }: Playground): unknown[] {
  return host.workbook.getValues('Sheet1', `C1:C${ROWS}`).flat();
}

describe('cells that met the limit', () => {
  it.each([
    '=LUSHA_EMAIL(A1)',
    '=IF(A1="","",LUSHA_EMAIL(A1))',
    '=IF(ISBLANK(A1),"",LUSHA_EMAIL(A1))',
    '=IFERROR(LUSHA_EMAIL(A1),"-")',
    '=IFNA(LUSHA_EMAIL(TRIM(A1)),"-")',
    '=LUSHA_EMAIL(A1&"")',
    '=+LUSHA_EMAIL(A1)',
    '=IF(TODAY()>0,LUSHA_EMAIL(A1),"")',
    '=LET(input,TRIM(A1),IF(input="","",LUSHA_EMAIL(input)))',
    '=SORT(LUSHA_EMAIL(A1:A6))',
    '=UNIQUE(LUSHA_EMAIL(A1:A6))',
    '=FILTER(LUSHA_EMAIL(A1:A6),A1:A6<>"")',
    '=QUERY(LUSHA_EMAIL(A1:A6),"select Col1")',
    '=IFERROR(SORT(LUSHA_EMAIL(A1:A6)),"")',
    '=ARRAYFORMULA(IF(A1:A6="","",LUSHA_EMAIL(A1:A6)))',
    '=ARRAYFORMULA(LUSHA_EMAIL(TRIM(A1:A6)))',
    '=MAP(A1:A6,LAMBDA(input,IF(input="","",LUSHA_EMAIL(input))))',
    '=BYROW(A1:B6,LAMBDA(row,LUSHA_EMAIL(row)))',
  ])('%s are counted, priced and fetched', async (formula) => {
    const opened = await openPending(formula);
    const { host, lusha, panel, people } = opened;
    const open = ROWS - shown(opened).filter((text) => String(text).includes('@')).length;
    expect(open).toBeGreaterThanOrEqual(ROWS - 2);
    const cells = formula.includes(`${ROWS}`) ? 1 : open;
    await panel('setCells', true, { credits: 100, phones: 0 });
    lusha.record.reset();
    // One search for all of them.
    const credits = open + 1;
    expect(await panel('pendingCells')).toMatchObject({
      cells,
      people: open,
      atMost: credits,
      unreadableCount: 0,
    });
    const done = await panel('fetchPending', {});
    expect(done).toMatchObject({ done: true, open: 0, cells, credits });
    await host.workbook.settled();
    expect(new Set(shown(opened))).toEqual(new Set(people.map(({ workEmail }) => workEmail)));
    expect(lusha.record.chargedRequests).toBe(2);
    expect(await panel('pendingCells')).toMatchObject({ cells: 0, people: 0, unreadableCount: 0 });
  });
});

describe('a pending formula', () => {
  it('whose pending rows stand beside other columns is counted', async () => {
    const { panel } = await openPending('=HSTACK(A1:A6,LUSHA_EMAIL(A1:A6))');
    expect(await panel('pendingCells')).toMatchObject({ cells: 1, people: ROWS - 2 });
  });

  it('is priced for what its condition asks for, not for its other branch', async () => {
    const { panel, host, lusha } = await openPending('=IF(A1="x",LUSHA_PHONE(A1),LUSHA_EMAIL(A1))');
    await panel('setCells', true, { credits: 100, phones: 50 });
    lusha.record.reset();
    expect(await panel('pendingCells')).toMatchObject({ cells: ROWS - 2, atMost: ROWS - 1 });
    await panel('fetchPending', {});
    await host.workbook.settled();
    expect(lusha.record.credits).toMatchObject({ contactSearch: 1, revealEmail: ROWS - 2, revealPhone: 0 });
  });

  it('of which only Sheets can tell what it asks for is named and purchases nothing until it is calculated again', async () => {
    const formula = '=IF(TODAY()<0,LUSHA_PHONE(A1),LUSHA_EMAIL(A1))';
    const { panel, lusha } = await openPending(formula);
    const counted = await panel('pendingCells');
    expect(counted).toMatchObject({ cells: 0, people: 0, atMost: 0, unreadableCount: ROWS - 1 });
    expect(counted.unreadable[0]?.reason).toMatch(/^Only Sheets can evaluate its condition\. Change/);
    expect(lusha.record.credits.revealPhone).toBe(0);
  });

  it('does not take the pending cells of another formula for its own', async () => {
    const { host, lusha, panel } = await openPending('=LUSHA_EMAIL(A1:A6)');
    const [known] = lusha.people(1, { withWorkEmail: true });
    host.workbook.setValues('Sheet1', 'E1', [[known?.email ?? '']]);
    host.workbook.setFormula('Sheet1', 'B1', '=SORT(LUSHA_EMAIL(E1:E2))');
    await host.workbook.settled();
    expect(await panel('pendingCells')).toMatchObject({ cells: 1, people: ROWS - 2 });
  });
});
