/** The colors of the status column: conditional formats of the add-on's own beside those of the person. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { type ConditionalFormat, formatByRules } from '../../playground/workbook/conditional-formats';
import { column, enrich, OPTIONS, openList, runSteps } from '../support/enrich';
import type { Playground, Setup } from '../support/playground';

const PEOPLE = createLusha().people(5, { withWorkEmail: true });
const OWNERS: ConditionalFormat = {
  condition: {
    kind: 'boolean',
    type: 'TEXT_CONTAINS',
    values: ['example'],
    format: { background: '#ffff00', fontColor: null, bold: true },
  },
  areas: [{ row: 1, column: 1, rows: 100, columns: 2 }],
};
/** A rule of a person with the text of one of ours, but another fill. */
const ALIKE: ConditionalFormat = {
  condition: {
    kind: 'boolean',
    type: 'TEXT_EQUAL_TO',
    values: ['Pending'],
    format: { background: '#123456', fontColor: null, bold: null },
  },
  areas: [{ row: 2, column: 3, rows: 10, columns: 1 }],
};

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openList(PEOPLE, setup);
  onTestFinished(() => playground.host.close());
  const { workbook } = playground.host;
  workbook.setValues('Sheet1', 'A7', [
    ['Nobody Nowhere', 'nowhere.example'],
    ['just a name', ''],
  ]);
  workbook.conditionalFormats.set(0, [OWNERS, ALIKE]);
  return playground;
}

const rulesOf = ({ host }: Playground) => host.workbook.conditionalFormats.rules(0);

/** Returns the fill that the rules give a status. */
function fillOf(rules: readonly ConditionalFormat[], text: string): string | null | undefined {
  return formatByRules(rules.slice(2), 3, 3, text)?.background;
}

/** Counts the calls that read and set rules. */
function countRuleCalls({ host }: Playground): () => number {
  let calls = 0;
  host.onServiceCall(({ method }) => {
    if (method.endsWith('ConditionalFormatRules')) calls += 1;
    return undefined;
  });
  return () => calls;
}

describe('the status column', () => {
  it('gets a color for each state, behind the rules of the person, with two calls a run', async () => {
    const playground = await open();
    const calls = countRuleCalls(playground);
    await enrich(playground);
    const rules = rulesOf(playground);
    expect(rules.slice(0, 2)).toEqual([OWNERS, ALIKE]);
    expect(rules.slice(2).every(({ areas: [area] }) => area?.column === 3 && area.row === 2)).toBe(true);
    expect(calls()).toBe(2);
    const fills = column(playground, 'Lusha status', 7).map((text) => fillOf(rules, String(text)));
    expect(fills).toEqual([...Array(5).fill('#e6f4ea'), '#f8f9fa', '#feefc3']);
  });

  it.each([
    ['Found', '#e6f4ea'],
    ['Found, changed jobs', '#e6f4ea'],
    ['Already had email', '#e6f4ea'],
    ['Found, no mobile', '#e4f7fb'],
    ['Found, not accepted by “Title”', '#e4f7fb'],
    ['Found, do not call', '#e4f7fb'],
    ['Personal email only', '#e4f7fb'],
    ['Pending', '#f1f3f4'],
    ['Price checked', '#f1f3f4'],
    ['Possible match, check', '#feefc3'],
    ['Not enough info, no company', '#feefc3'],
    ['Now at Acme', '#f3e8fd'],
    ['No match', '#f8f9fa'],
    ['Never contact, skipped', '#f8f9fa'],
    ['Restricted (privacy)', '#f8f9fa'],
    ['Duplicate of row 12', '#f8f9fa'],
    ['No credits left', '#fce8e6'],
    ['Run limit reached', '#fce8e6'],
    ['No response · may have been charged', '#fce8e6'],
    ['Failed: the reason', '#fce8e6'],
    ['a note', undefined],
  ])('shows “%s” on %s', async (text, fill) => {
    const playground = await open();
    await playground.panel('startRun', OPTIONS);
    expect(fillOf(rulesOf(playground), text)).toBe(fill);
  });

  it('gets no second set of rules from a further run, whose undo leaves those of the first', async () => {
    const playground = await open();
    await enrich(playground);
    const rules = rulesOf(playground);
    await enrich(playground, { rows: { by: 'all' } });
    expect(rulesOf(playground)).toEqual(rules);
    await playground.panel('undoRun');
    expect(rulesOf(playground)).toEqual(rules);
  });

  it('loses its rules with undo, and only those', async () => {
    const playground = await open();
    await enrich(playground);
    await playground.panel('undoRun');
    expect(rulesOf(playground)).toEqual([OWNERS, ALIKE]);
  });

  it('follows columns that are inserted during the run', async () => {
    const playground = await open();
    await runSteps(playground, await playground.panel('startRun', OPTIONS));
    playground.host.workbook.sheets.insertColumns(0, 1, 1);
    await runSteps(playground, await playground.panel('approveRun', { cap: 99, moved: false, weak: false }));
    await playground.panel('undoRun');
    expect(rulesOf(playground)).toHaveLength(2);
  });

  it.each(['refused', 'allowed'] as const)(
    'stays plain or not where cells are protected and rules are %s, and the run goes on',
    async (protectedRules) => {
      const playground = await open({ host: { protectedRules, user: 'colleague@example.com' } });
      const { host, lusha, panel } = playground;
      host.properties.user('colleague@example.com').set('lusha.key', lusha.apiKey);
      host.workbook.protect('Sheet1', 'A1:A1');
      expect(await enrich(playground)).toMatchObject({ phase: 'done' });
      expect(rulesOf(playground).length > 2).toBe(protectedRules === 'allowed');
      expect(column(playground, 'Work email', 5)).toEqual(PEOPLE.map(({ workEmail }) => workEmail));
      expect(await panel('undoRun')).toMatchObject({ done: true });
      expect(rulesOf(playground)).toEqual([OWNERS, ALIKE]);
    },
  );

  it('stays plain when Google refuses everything about looks, and no value is lost', async () => {
    const playground = await open();
    const { host, lusha } = playground;
    host.onServiceCall(({ method }) => {
      if (
        /ConditionalFormat|Background|FontColor|FontWeight|Alignment|Wrap|Look|Width|hideColumns|showColumns/.test(
          method,
        )
      )
        throw new Error('Service error: Spreadsheets');
      return undefined;
    });
    expect(await enrich(playground)).toMatchObject({ phase: 'done' });
    expect(column(playground, 'Work email', 5)).toEqual(PEOPLE.map(({ workEmail }) => workEmail));
    expect(lusha.record.chargedTwice).toEqual([]);
    expect(await playground.panel('undoRun')).toMatchObject({ done: true });
    expect(host.workbook.getValues('Sheet1', 'C1:J8').flat().join('')).toBe('');
  });
});
