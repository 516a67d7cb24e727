/** Steps of jobs that throw or are cut off every time: no panel, menu or trigger repeats them for ever. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { ScriptException } from '../../playground/services/border';
import { column, OPTIONS, openList, runSteps } from '../support/enrich';
import { DIRECTORS, fillSteps, goOn, rowsIn } from '../support/fill';
import { openPlayground, type Playground } from '../support/playground';

const PEOPLE = createLusha().people(4, { withWorkEmail: true });
const APPROVAL = { cap: 100, moved: false, weak: false };
const HOUR_MS = 3_600_000;

async function open(): Promise<Playground> {
  const playground = await openList(PEOPLE);
  onTestFinished(() => playground.host.close());
  return playground;
}

/** Makes every read of formulas fail, as at a fault that no rule covers, until the returned function is called. */
function fail({ host }: Playground, method = 'getFormulas'): () => void {
  return host.onServiceCall((call) => {
    if (call.method === method) throw new ScriptException('Etwas ist schiefgelaufen.');
    return undefined;
  });
}

/** Waits for one hour after the other, and returns the number of executions of the trigger. */
async function hours({ host }: Playground, count: number): Promise<number> {
  const from = host.executions.length;
  for (let hour = 0; hour < count; hour += 1) {
    host.clock.advance(HOUR_MS);
    await host.runDueTriggers();
  }
  return host.executions.slice(from).filter(({ kind }) => kind === 'trigger').length;
}

describe('a run whose steps fail', () => {
  it('stops after five failures, says what Google said and what to do, and continues where it was', async () => {
    const playground = await open();
    const { lusha, panel, host } = playground;
    await runSteps(playground, await panel('startRun', OPTIONS));
    const mend = fail(playground);
    const from = host.executions.length;
    const stopped = await runSteps(playground, await panel('approveRun', APPROVAL));
    expect(stopped).toMatchObject({
      phase: 'stopped',
      code: 'step_failed',
      message: expect.stringMatching(/Etwas ist schiefgelaufen\. .*continue\.$/),
    });
    expect(host.executions.slice(from).filter(({ kind }) => kind === 'rpc')).toHaveLength(1 + 5);
    const { total } = lusha.record;
    mend();
    const run = await runSteps(playground, await panel('continueRun'));
    expect(run).toMatchObject({ phase: 'done', outcomes: [{ status: 'Found', rows: 4 }] });
    expect(column(playground, 'Work email', 4)).toEqual(PEOPLE.map(({ workEmail }) => workEmail));
    expect(lusha.record.total).toBe(total);
  });

  it('is not repeated by the trigger for ever, which is removed', async () => {
    const playground = await open();
    const { panel, host } = playground;
    await runSteps(playground, await panel('startRun', OPTIONS));
    await panel('approveRun', APPROVAL);
    fail(playground);
    expect(await hours(playground, 24)).toBeLessThanOrEqual(5);
    expect(await panel('runView')).toMatchObject({ phase: 'stopped', code: 'step_failed' });
    expect(host.triggers.list()).toEqual([]);
  });

  it('that Google cuts off stops after ten of them', async () => {
    const playground = await open();
    const { panel, host } = playground;
    await runSteps(playground, await panel('startRun', OPTIONS));
    await panel('approveRun', APPROVAL);
    let cut = 0;
    for (; cut < 30; cut += 1) {
      if (host.triggers.list().length === 0) break;
      const stop = host.onServiceCall(({ method }) => (method === 'getFormulas' ? 'kill' : undefined));
      await hours(playground, 1);
      stop();
    }
    expect(cut).toBeLessThanOrEqual(11);
    expect(await panel('runView')).toMatchObject({ phase: 'stopped', code: 'step_failed' });
  });
});

describe('a fill whose steps fail', () => {
  it('stops after five failures, and writes its page without a charge when it continues', async () => {
    const playground = await openPlayground({ cap: null });
    onTestFinished(() => playground.host.close());
    const { lusha, panel } = playground;
    const { options, credits } = await panel('fillSetup', DIRECTORS, { count: 25 });
    const mend = fail(playground);
    const stopped = await fillSteps(playground, await panel('startFill', DIRECTORS, options, credits));
    expect(stopped).toMatchObject({ phase: 'stopped', code: 'step_failed' });
    const { total } = lusha.record;
    mend();
    expect(await fillSteps(playground, await goOn(playground))).toMatchObject({ phase: 'done', added: 25 });
    expect(rowsIn(playground)).toHaveLength(25);
    expect(lusha.record.total).toBe(total);
  });
});

describe('a fill into columns that refuse', () => {
  it('takes typed columns, stops once at a dropdown with the name of its column, and completes its rows when it continues', async () => {
    const playground = await openPlayground({ cap: null });
    onTestFinished(() => playground.host.close());
    const { host, lusha, panel } = playground;
    host.workbook.setValues('Sheet1', 'A1', [['Full name', 'Job title', 'Company', 'Lusha ID']]);
    host.workbook.setValues('Sheet1', 'A2', [['Ada Lovelace', 'Analyst', 'Engine', 'x1']]);
    host.workbook.addTable('Sheet1', 'A1:D200', { 1: 'text', 4: 'number' });
    const mend = host.workbook.addDropdown('Sheet1', 'C2:C200', ['Engine']);
    host.workbook.select('Sheet1', 'A1');
    const { options, credits } = await panel('fillSetup', DIRECTORS, { where: 'below', count: 25 });
    const stopped = await fillSteps(playground, await panel('startFill', DIRECTORS, options, credits));
    expect(stopped).toMatchObject({
      phase: 'stopped',
      code: 'cells_refused',
      message: expect.stringContaining('Column “Company”'),
    });
    const ids = () => host.workbook.getValues('Sheet1', 'A3:D27').map((row) => String(row[3]));
    expect(new Set(ids()).size).toBe(25);
    const { total } = lusha.record;
    mend();
    const done = await fillSteps(playground, await goOn(playground));
    expect(done).toMatchObject({ phase: 'done', added: 25 });
    expect(new Set(ids()).size).toBe(25);
    expect(host.workbook.getValues('Sheet1', 'A28:D28').flat().join('')).toBe('');
    expect(host.workbook.getValues('Sheet1', 'C3:C27').flat()).not.toContain('');
    expect(lusha.record.total).toBe(total);
  });

  it('goes on without the values when the column still refuses them after the person continued', async () => {
    const playground = await openPlayground({ cap: null });
    onTestFinished(() => playground.host.close());
    const { host, panel } = playground;
    host.workbook.setValues('Sheet1', 'A1', [['Full name', 'Job title', 'Company', 'Lusha ID']]);
    host.workbook.setValues('Sheet1', 'A2', [['Ada Lovelace', 'Analyst', 'Engine', 'x1']]);
    host.workbook.addDropdown('Sheet1', 'C2:C200', ['Engine']);
    const { options, credits } = await panel('fillSetup', DIRECTORS, { where: 'below', count: 50 });
    const stopped = await fillSteps(playground, await panel('startFill', DIRECTORS, options, credits));
    expect(stopped).toMatchObject({ phase: 'stopped', code: 'cells_refused' });
    expect(await fillSteps(playground, await goOn(playground))).toMatchObject({ phase: 'done', added: 50 });
    const log = host.workbook.getValues('Lusha run log', 'A2:L2').flat().join(' ');
    expect(log).toContain('some values were not accepted by “Company”');
  });
});
