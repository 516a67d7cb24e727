/** Cells with any content: formulas give text or a sentence, runs write no formula, and nobody is charged for what identifies nobody. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enrich } from '../support/enrich';
import { inFull } from '../support/extent';
import { openPlayground, type Playground } from '../support/playground';
import { expectCells, expectNoPollution, expectReply, expectSentence } from './judge';
import { recordInputs } from './record';
import { FORMULAS, hostileNumber, hostileText, LONGEST_CELL, nested, PROTOTYPE_NAMES } from './values';

const RUNS = inFull(400, 15);

let tried = 0;
recordInputs(() => tried);

/** Makes what a formula may get as a cell: texts, numbers that are none, dates out of range, tick boxes, errors. */
function hostileCell(): fc.Arbitrary<unknown> {
  const errors = fc.constantFrom('#N/A', '#REF!', '#NAME?', '#ERROR!', 'Loading...');
  const odd = fc.constantFrom(
    new Date(Number.NaN),
    new Date(8.64e15),
    new Date(-8.64e15),
    true,
    false,
    '',
    null,
  );
  return fc.oneof(
    { weight: 6, arbitrary: hostileText() },
    { weight: 2, arbitrary: hostileNumber() },
    { weight: 1, arbitrary: errors },
    { weight: 1, arbitrary: odd },
  );
}

/** Makes what a formula may get as an argument: a cell, a range with rows of any length, or an array in an array. */
function hostileArgument(): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 4, arbitrary: hostileCell() },
    { weight: 3, arbitrary: fc.array(fc.array(hostileCell(), { maxLength: 4 }), { maxLength: 4 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<unknown>([], [[]], [[], []], [nested(3)], [[[['a']]]], undefined),
    },
  );
}

const NAMES = [
  'LUSHA_ENRICH',
  'LUSHA_EMAIL',
  'LUSHA_PHONE',
  'LUSHA_COMPANY',
  'LUSHA_SIGNALS',
  'LUSHA_SEARCH',
  'LUSHA_SIMILAR',
  'LUSHA_FILTER_VALUES',
  'LUSHA_CREDITS',
  'LUSHA_QUOTA',
] as const;

async function judge(playground: Playground, name: string, args: readonly unknown[]): Promise<void> {
  tried += 1;
  try {
    expectCells(await playground.table(name, ...args));
  } catch (error) {
    if ((error as Error).name === 'AssertionError') throw error;
    expectSentence((error as Error).message, [name, args]);
  }
}

describe('a formula', () => {
  it.each(NAMES)(
    '%s with any arguments gives cells of text or a sentence, within the limit',
    async (name) => {
      const playground = await openPlayground({ cap: { credits: 40, phones: 10 } });
      await fc.assert(
        fc.asyncProperty(fc.array(hostileArgument(), { maxLength: 5 }), (args) =>
          judge(playground, name, args),
        ),
        { numRuns: RUNS },
      );
      expect(playground.lusha.record.total).toBeLessThanOrEqual(40);
      expectNoPollution();
      await playground.host.close();
    },
  );

  it('over people whose fields, headers, and neighbors are hostile shows the people that Lusha has', async () => {
    const playground = await openPlayground({ cap: { credits: 200 } });
    const [person] = playground.lusha.people(1, { withWorkEmail: true });
    await fc.assert(
      fc.asyncProperty(hostileText(), hostileText(), async (header, other) => {
        tried += 1;
        const rows = [
          ['Email', header],
          [person?.email, other],
        ];
        const cells = await playground
          .table('LUSHA_ENRICH', rows, 'email')
          .catch((error: Error) => error.message);
        if (typeof cells === 'string') expectSentence(cells, rows);
        else expectCells(cells);
      }),
      { numRuns: RUNS },
    );
    expect(playground.lusha.record.credits.revealEmail).toBeLessThanOrEqual(1);
    await playground.host.close();
  });
});

describe('a list', () => {
  it('with hostile cells, headers, and tab names is enriched or refused with a sentence, and its cells stay', async () => {
    const cell = fc
      .oneof(hostileText(), hostileNumber(), fc.boolean())
      .map((one) => (typeof one === 'string' ? one.slice(0, LONGEST_CELL) : one));
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(...PROTOTYPE_NAMES, ...FORMULAS), async (cells, header) => {
        tried += 1;
        const playground = await openPlayground({ cap: null });
        const { host, lusha } = playground;
        const [person] = lusha.people(1, { withWorkEmail: true });
        const list = [['Email', 'Company', header], [person?.email ?? '', '', ''], ...cells];
        host.workbook.setValues('Sheet1', 'A1', list as string[][]);
        host.workbook.addSheet('Never contact');
        host.workbook.setValues('Never contact', 'A1', cells as string[][]);
        const options = { fields: ['title', 'company'], writing: 'new columns' as const };
        const view = await enrich(playground, options, { cap: 20 }).catch((error: Error) => error.message);
        if (typeof view === 'string') expectSentence(view, list);
        expect(host.workbook.getValues('Sheet1', 'A1:B2')).toEqual([
          ['Email', 'Company'],
          [person?.email, ''],
        ]);
        expect(host.workbook.getFormulas('Sheet1', 'D1:K8').flat().filter(Boolean)).toEqual([]);
        for (const name of ['view', 'listGap', 'findCompanies', 'pendingCells', 'sharing', 'undoRun']) {
          expectReply(await playground.reply(name), [name, list]);
        }
        expect(lusha.record.total).toBeLessThanOrEqual(20 + 1);
        await host.close();
      }),
      { numRuns: inFull(40, 6) },
    );
    expectNoPollution();
  });
});
