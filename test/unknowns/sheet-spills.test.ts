/** Columns that array formulas fill, whether a value in them breaks the formula or is refused. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { GOOGLE_UNKNOWNS } from '../../playground/unknowns';
import { column, enrich, openList } from '../support/enrich';
import { DIRECTORS, fill } from '../support/fill';
import type { Playground } from '../support/playground';

const ROWS = 5;
const PEOPLE = createLusha().people(ROWS, { withWorkEmail: true });
const EMAILS = PEOPLE.map(({ workEmail }) => workEmail);

/** Formulas as people write them over a list of names and domains, with the cell that they stand in. */
const FORMULAS: readonly (readonly [string, string])[] = [
  ['C1', '=ARRAYFORMULA(IF(ROW(A1:A6)=1,"Work email",UPPER(B1:B6)))'],
  ['C1', '=VSTACK("Work email",ARRAYFORMULA(LEN(B2:B6)))'],
  ['C2', '=ARRAYFORMULA(IF(B2:B6="none",A2:A6,""))'],
  ['C2', '=A2:A6'],
  ['C2', '=MAP(A2:A6,LAMBDA(name,IF(name="none","x","")))'],
  ['C2', '=IFERROR(FILTER(B2:B6,B2:B6<>""),"")'],
  ['C2', '=SORT(UNIQUE(B2:B6))'],
];

describe.each(GOOGLE_UNKNOWNS.spillTargets.answers)('when a value in them %s', (spillTargets) => {
  const open = async (cell: string, formula: string): Promise<Playground> => {
    const playground = await openList(PEOPLE, { host: { spillTargets } });
    onTestFinished(() => playground.host.close());
    const { workbook } = playground.host;
    if (cell === 'C2') workbook.setValues('Sheet1', 'C1', [['Work email']]);
    workbook.setFormula('Sheet1', cell, formula);
    await workbook.settled();
    return playground;
  };
  const shownBy = async ({ host }: Playground): Promise<unknown[]> => {
    await host.workbook.settled();
    return host.workbook.getValues('Sheet1', 'C1:C6').flat();
  };

  test.each(FORMULAS)(
    'a run, its undo, a run that overwrites and a fill below leave %s %s as it is',
    async (cell, formula) => {
      const playground = await open(cell, formula);
      const { lusha, panel } = playground;
      const before = await shownBy(playground);
      expect(before).not.toContain('#REF!');
      const run = await enrich(playground);
      expect(run).toMatchObject({ phase: 'done', outcomes: [{ status: 'Found', rows: ROWS }] });
      expect(column(playground, 'Lusha Work email', ROWS)).toEqual(EMAILS);
      expect(await shownBy(playground)).toEqual(before);
      expect(await panel('undoRun')).toMatchObject({ done: true, rows: ROWS, left: 0 });
      expect(await shownBy(playground)).toEqual(before);
      const again = await enrich(playground, { rows: { by: 'all' }, writing: 'overwrite' });
      expect(again).toMatchObject({ phase: 'done', outcomes: [{ status: 'Found', rows: ROWS }] });
      expect(await shownBy(playground)).toEqual(before);
      expect(lusha.record.chargedTwice).toEqual([]);
      expect(lusha.record.credits.revealEmail).toBe(ROWS);
      // The width of a MAP is not known, so cells beside it may be its own. Then the person is told of the formula.
      const filled = await fill(playground, DIRECTORS, { where: 'below', count: 25 }).then(
        ({ phase, added }) => `${phase} ${added}`,
        (error: Error) => error.message,
      );
      expect(filled).toMatch(formula.includes('MAP(') ? /C2 \(a formula fills them\).*Choose/ : /^done 25$/);
      expect(await shownBy(playground)).toEqual(before);
    },
  );
});
