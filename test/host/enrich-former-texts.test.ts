/** Tests runs in files whose cells hold the texts of an earlier version. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import type { RunView } from '../../src/rpc';
import { column, OPTIONS, openList, runSteps } from '../support/enrich';
import type { Playground } from '../support/playground';

const PEOPLE = createLusha().people(120, { withWorkEmail: true });
const ROWS = PEOPLE.length + 2;
const APPROVAL = { cap: 1_000, moved: false, weak: false };

/** Opens a list that ends with a stranger and a row that identifies nobody. */
async function open(): Promise<Playground> {
  const playground = await openList(PEOPLE);
  onTestFinished(() => playground.host.close());
  playground.host.workbook.setValues('Sheet1', `A${PEOPLE.length + 2}`, [
    ['Nobody Nowhere', 'nowhere.example'],
    ['just a name', ''],
  ]);
  return playground;
}

/** Writes what version 0.2.0 wrote instead of each status, and returns how many cells that were. */
function useFormerTexts(playground: Playground): number {
  const former: Readonly<Record<string, string>> = {
    Pending: 'Waiting',
    'Price checked': 'Looked up',
    'Not enough info': 'Bad input',
  };
  const texts = column(playground, 'Lusha status', ROWS).map(String);
  const changed = texts.map((text) => [former[text] ?? text]);
  playground.host.workbook.setValues('Sheet1', 'C2', changed);
  expect(column(playground, 'Lusha status', ROWS)).toEqual(changed.flat());
  return texts.filter((text) => text in former).length;
}

async function run(playground: Playground, between: () => void): Promise<readonly [RunView, RunView]> {
  const started = await playground.panel('startRun', OPTIONS);
  between();
  const priced = await runSteps(playground, started);
  between();
  return [priced, await runSteps(playground, await playground.panel('approveRun', APPROVAL))];
}

describe('a run that an earlier version began', () => {
  it('continues with the same requests and credits, and ends like one of today', async () => {
    const [today, former] = [await open(), await open()];
    const [priced, done] = await run(today, () => {});
    let replaced = 0;
    const [formerPriced, formerDone] = await run(former, () => {
      replaced += useFormerTexts(former);
    });
    expect(replaced).toBeGreaterThan(ROWS);
    expect(formerPriced.price).toEqual(priced.price);
    expect(formerDone).toMatchObject({
      phase: 'done',
      outcomes: done.outcomes,
      deleted: 0,
      retry: done.retry,
    });
    expect(former.lusha.record.chargedRequests).toBe(today.lusha.record.chargedRequests);
    expect(former.lusha.record.credits).toEqual(today.lusha.record.credits);
    expect(former.lusha.record.chargedTwice).toEqual([]);
    expect(column(former, 'Work email', PEOPLE.length)).toEqual(PEOPLE.map(({ workEmail }) => workEmail));
    expect(column(former, 'Lusha status', PEOPLE.length)).toEqual(PEOPLE.map(() => 'Found'));
  });
});

describe('rows that an earlier version has finished', () => {
  it('are chosen by their status of today', async () => {
    const playground = await open();
    await run(playground, () => {});
    playground.host.workbook.setValues('Sheet1', 'C2', [
      ['Limit reached, not bought'],
      ['Answer lost, may be charged twice'],
      ['Not fetched'],
      ['Only a private e-mail'],
      ['No e-mail or phone'],
    ]);
    const setup = await playground.panel('enrichSetup');
    expect(setup.failed).toEqual([
      { status: 'Daily limit reached', rows: 1 },
      { status: 'No response · may have been charged', rows: 1 },
      { status: 'Not enriched', rows: 1 },
    ]);
    const again = await playground.panel('startRun', {
      ...OPTIONS,
      rows: { by: 'failed', statuses: ['Limit reached, not bought', 'Not enriched'] },
    });
    expect(again.rows).toBe(2);
  });

  it('keep their column of duplicates under its former header', async () => {
    const playground = await open();
    const [first] = PEOPLE;
    playground.host.workbook.setValues('Sheet1', 'A3', [[first?.fullName ?? '', first?.companyDomain ?? '']]);
    playground.host.workbook.setValues('Sheet1', 'C1', [['Lusha repeats'], [''], ['Repeats row 9']]);
    expect(await playground.panel('markRepeats', OPTIONS)).toMatchObject({ rows: 1, column: 3 });
    expect(column(playground, 'Lusha repeats', 3)).toEqual(['', 'Duplicate of row 2', '']);
  });
});
