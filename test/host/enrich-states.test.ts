/** Tests stopping, continuing, retrying, limits, other people, and lists that cannot be enriched as they are. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { column, enrich, OPTIONS, openList, runSteps } from '../support/enrich';
import type { Playground, Setup } from '../support/playground';

const PEOPLE = createLusha().people(550, { withWorkEmail: true });
const APPROVAL = { cap: 1_000, moved: false, weak: false };

async function open(count = 10, setup: Setup = {}): Promise<Playground> {
  const playground = await openList(PEOPLE.slice(0, count), setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

describe('a list of more than 500 rows', () => {
  it('is estimated from 100 rows first, for at most 4 credits', async () => {
    const playground = await open(550);
    const { lusha, panel } = playground;
    const setup = await panel('enrichSetup');
    expect(setup).toMatchObject({ rows: 550, estimateRows: 100, lookUp: { credits: 22, requests: 6 } });
    const estimate = await runSteps(playground, await panel('startRun', OPTIONS));
    expect(estimate.price?.estimate).toMatchObject({ from: 100, matchRate: 1, restCredits: 18, toBuy: 550 });
    expect(lusha.record.total).toBeLessThanOrEqual(4);
    const exact = await runSteps(playground, await panel('lookUpRest'));
    expect(exact.price).toMatchObject({ found: 550, toBuy: 550, credits: 550, requests: 6 });
    expect(exact.price?.estimate).toBeUndefined();
    expect(lusha.record.total).toBe(22);
  });
});

describe('the first screen', () => {
  it('shows what was recognized and the highest possible cost, and sends no request', async () => {
    const playground = await open(8);
    playground.host.workbook.setValues('Sheet1', 'A10', [
      [PEOPLE[0]?.fullName ?? '', PEOPLE[0]?.companyDomain ?? ''],
    ]);
    const setup = await playground.panel('enrichSetup');
    expect(setup).toMatchObject({
      rows: 9,
      headerRow: 1,
      first: { row: 2, text: `${PEOPLE[0]?.fullName}, ${PEOPLE[0]?.companyDomain}` },
      identifiedBy: [{ by: 'name and company', rows: 9 }],
      duplicates: 1,
      lookUp: { credits: 1, requests: 1 },
      atMost: 9,
      tryFive: 6,
      choices: { all: 9, missing: 9, failed: 0 },
    });
    expect(setup.columns.map(({ role }) => role)).toEqual(['full name', 'company domain']);
    expect(setup.targets.map(({ header, letter, isNew, price }) => [header, letter, isNew, price])).toEqual([
      ['Work email', 'E', true, 1],
      ['Title', 'F', true, 0],
      ['Company', 'G', true, 0],
      ['LinkedIn', 'H', true, 0],
    ]);
    expect(playground.lusha.record.requests).toEqual([]);
  });

  it('gives the reason why a list cannot be enriched', async () => {
    const playground = await open(3);
    const { host, panel } = playground;
    const refusal = async () => (await panel('enrichSetup')).refusal?.code;
    host.workbook.sheets.merge(host.workbook.sheets.byName('Sheet1')?.id ?? 0, {
      row: 3,
      column: 1,
      rows: 2,
      columns: 1,
    });
    expect(await refusal()).toBe('merged_cells');
    host.workbook.sheets.add('Bare');
    host.workbook.setValues('Bare', 'A1', [['jane@acme.example'], ['joe@acme.example']]);
    host.workbook.select('Bare', 'A1');
    expect(await refusal()).toBe('no_header');
    host.workbook.sheets.add('Numbers');
    host.workbook.setValues('Numbers', 'A1', [
      ['Amount', 'Year'],
      [12, 2024],
    ]);
    host.workbook.select('Numbers', 'A1');
    expect(await refusal()).toBe('no_identifier');
    host.workbook.sheets.add('Empty');
    host.workbook.select('Empty', 'A1');
    expect(await refusal()).toBe('no_rows');
    host.workbook.sheets.add('Lower');
    host.workbook.setValues('Lower', 'A1', [
      ['My leads', ''],
      ['', ''],
      ['E-mail', 'Note'],
      ['jane@acme.example', ''],
    ]);
    host.workbook.select('Lower', 'A1');
    expect(await panel('enrichSetup')).toMatchObject({ headerRow: 3, rows: 1 });
  });
});

describe('a header row below the list', () => {
  it.each([5, 5_000, 1e9, 1e308])(
    'in row %d is refused in one sentence, and nothing starts',
    async (headerRow) => {
      const playground = await open(3);
      const setup = await playground.panel('enrichSetup', { ...OPTIONS, headerRow });
      expect(setup.refusal?.code).toBe('no_header');
      for (const method of ['startRun', 'markRepeats'] as const) {
        expect(await playground.reply(method, { ...OPTIONS, headerRow })).toMatchObject({
          ok: false,
          code: 'no_header',
          message: expect.stringMatching(/^Your list has no header row\. [^.]+\.$/),
        });
      }
      expect(playground.host.properties.document.get('lusha.run')).toBeFalsy();
      expect(playground.lusha.record.requests).toEqual([]);
    },
  );
});

describe('a trial of five rows', () => {
  it('costs at most six credits, and the full run then purchases only the other rows', async () => {
    const playground = await open(20);
    const tried = await enrich(playground, { sample: 5 });
    expect(tried).toMatchObject({ phase: 'done', isSample: true, rows: 5 });
    expect(playground.lusha.record.total).toBe(6);
    await enrich(playground);
    expect(playground.lusha.record.credits.revealEmail).toBe(20);
    expect(column(playground, 'Work email', 20)).toEqual(
      PEOPLE.slice(0, 20).map(({ workEmail }) => workEmail),
    );
  });
});

describe('people who now work elsewhere', () => {
  it('are listed separately in the price check, and are purchased only when they are selected', async () => {
    const world = createLusha();
    const moved = world
      .people(400, { from: 50, withWorkEmail: true })
      .filter(({ previousCompanyIndex }) => previousCompanyIndex !== undefined)
      .slice(0, 3);
    const playground = await open(4);
    const { host, lusha, panel } = playground;
    const rows = moved.map(({ fullName, previousCompanyIndex = 0 }) => [
      fullName,
      world.company(previousCompanyIndex).domain,
    ]);
    host.workbook.setValues('Sheet1', 'A6', rows);
    const { price } = await runSteps(playground, await panel('startRun', OPTIONS));
    expect(price).toMatchObject({ found: 7, toBuy: 4, credits: 4, moved: { rows: 3, credits: 3 } });
    await runSteps(playground, await panel('approveRun', APPROVAL));
    expect(lusha.record.credits.revealEmail).toBe(4);
    expect(column(playground, 'Lusha status', 7).slice(4)).toEqual(
      moved.map(({ companyName }) => `Now at ${companyName}`),
    );
    expect(column(playground, 'Work email', 7).slice(4)).toEqual(['', '', '']);
    await runSteps(playground, await panel('retryRun', { repeatLost: false }));
    await runSteps(playground, await panel('approveRun', { ...APPROVAL, moved: true }));
    expect(lusha.record.credits.revealEmail).toBe(7);
    expect(column(playground, 'Lusha status', 7).slice(4)).toEqual(moved.map(() => 'Found, changed jobs'));
    expect(column(playground, 'Work email', 7).slice(4)).toEqual(moved.map(({ workEmail }) => workEmail));
  });
});

describe('the never-contact list', () => {
  it('is honored before anything is purchased, even for a person whom only the search identifies', async () => {
    const playground = await open(4);
    const { host, lusha, panel } = playground;
    await panel('showNeverContact');
    host.workbook.setValues('Never contact', 'A2', [
      [PEOPLE[0]?.companyDomain ?? ''],
      [PEOPLE[1]?.linkedinUrl ?? ''],
    ]);
    await enrich(playground, { tabId: host.workbook.sheets.byName('Sheet1')?.id ?? 0 });
    expect(lusha.record.credits.revealEmail).toBe(2);
    expect(column(playground, 'Lusha status', 4)).toEqual([
      'Never contact, skipped',
      'Never contact, skipped',
      'Found',
      'Found',
    ]);
  });
});

describe('companies', () => {
  it('are enriched with their facts, each purchased once', async () => {
    const playground = await open(0);
    const { host, lusha } = playground;
    const companies = lusha.companies(6);
    host.workbook.setValues('Sheet1', 'A1', [
      ['Company', 'Website'],
      ...companies.map(({ name, domain }) => [name, domain]),
    ]);
    const done = await enrich(playground, { kind: 'company', fields: ['industry', 'employees', 'type'] });
    expect(done).toMatchObject({ phase: 'done', outcomes: [{ status: 'Found', rows: 6 }] });
    expect(lusha.record.credits.revealCompany).toBe(6);
    expect(column(playground, 'Lusha company ID', 6).every((id) => String(id) !== '')).toBe(true);
  });
});

describe('a spending limit below the price', () => {
  it('is not exceeded, and the other rows say that they were not purchased', async () => {
    const playground = await open(10);
    const { lusha, panel } = playground;
    const done = await enrich(playground, {}, { cap: 4 });
    expect(lusha.record.credits.revealEmail).toBe(4);
    expect(done.outcomes).toEqual([
      { status: 'Run limit reached', rows: 6 },
      { status: 'Found', rows: 4 },
    ]);
    expect(done.retry).toEqual([{ status: 'Run limit reached', rows: 6, state: 'run limit' }]);
    await runSteps(playground, await panel('retryRun', { repeatLost: false }));
    const again = await runSteps(playground, await panel('approveRun', APPROVAL));
    expect(again).toMatchObject({ phase: 'done', rows: 6 });
    expect(lusha.record.credits.revealEmail).toBe(10);
    expect(lusha.record.credits.contactSearch).toBe(1);
  });
});

describe('a run that is stopped', () => {
  it('keeps its results and continues where it was', async () => {
    const playground = await open(10);
    const { lusha, panel } = playground;
    await runSteps(playground, await panel('startRun', OPTIONS));
    await panel('approveRun', APPROVAL);
    expect(await panel('stopRun')).toMatchObject({ phase: 'stopped', stoppedIn: 'revealing' });
    await expect(panel('stepRun')).rejects.toThrow(/no run/);
    const done = await runSteps(playground, await panel('continueRun'));
    expect(done.phase).toBe('done');
    expect(lusha.record.total).toBe(11);
  });

  it('during a step stops before the next batch', async () => {
    const playground = await open(450);
    const { host, lusha, panel } = playground;
    await panel('startRun', OPTIONS);
    await runSteps(playground, await panel('stepRun'));
    await panel('approveRun', APPROVAL);
    const run = (await panel('runView'))?.id ?? '';
    host.onServiceCall(({ service, method }) => {
      if (`${service}.${method}` === 'UrlFetchApp.fetchAll')
        host.properties.document.set('lusha.run.stop', run);
      return undefined;
    });
    expect(await panel('stepRun')).toMatchObject({ phase: 'stopped', stoppedIn: 'revealing' });
    expect(lusha.record.credits.revealEmail).toBe(400);
  });
});

describe('an approval', () => {
  it('applies only to the run whose price was shown, not to one that started since', async () => {
    const playground = await open(10);
    const { lusha, panel } = playground;
    const shown = await runSteps(playground, await panel('startRun', OPTIONS));
    await panel('stopRun');
    await runSteps(playground, await panel('startRun', { ...OPTIONS, fields: ['mobile phone'] }));
    await expect(panel('approveRun', { ...APPROVAL, run: shown.id })).rejects.toThrow(/no run/);
    expect(lusha.record.credits.revealPhone).toBe(0);
  });
});

describe('the run of a file', () => {
  it('excludes a second run, and a second step while another is at work', async () => {
    const playground = await open(10);
    const { host, panel } = playground;
    await panel('startRun', OPTIONS);
    await expect(panel('startRun', OPTIONS)).rejects.toThrow(/in progress/);
    host.killAt(40, 'lushaPanel');
    await panel('stepRun').catch(() => undefined);
    const busy = await panel('stepRun');
    expect(busy.busyUntil).toBeGreaterThan(host.clock.now());
  });

  it('can be continued only with its own key, and can be stopped by anyone', async () => {
    const playground = await open(10);
    const { host, panel } = playground;
    await panel('startRun', OPTIONS);
    host.properties.user('owner@example.com').set('lusha.key', 'another-key-0000');
    expect((await panel('runView'))?.mine).toBe(false);
    await expect(panel('stepRun')).rejects.toThrow(/another Lusha API key/);
    expect((await panel('stopRun')).phase).toBe('stopped');
  });

  it('stops and reports it when its tab or one of its columns is gone', async () => {
    const playground = await open(4);
    const { host, panel } = playground;
    await panel('startRun', OPTIONS);
    const id = host.workbook.sheets.byName('Sheet1')?.id ?? 0;
    host.workbook.sheets.deleteColumns(id, 3, 1);
    expect(await panel('stepRun')).toMatchObject({ phase: 'stopped', code: 'column_gone' });
    host.workbook.sheets.add('Other');
    host.workbook.sheets.remove(id);
    await panel('continueRun');
    expect(await panel('stepRun')).toMatchObject({ phase: 'stopped', code: 'tab_gone' });
  });
});

describe('a limit of Lusha', () => {
  it('for the minute makes the run wait, with at most one refused request', async () => {
    const playground = await open(550, { lusha: { plan: 'free', credits: 1_000 }, host: { latencyMs: 50 } });
    const { lusha, panel } = playground;
    lusha.setLimits({ minute: 3, day: 1_000, hour: 1_000 });
    const done = await enrich(playground);
    expect(done.phase).toBe('done');
    expect(lusha.record.requests.filter(({ status }) => status === 429).length).toBeLessThanOrEqual(1);
    expect(lusha.record.chargedTwice).toEqual([]);
    expect((await panel('runView'))?.requests).toBe(12);
  });

  it('for the day makes the run say when it continues', async () => {
    const playground = await open(10);
    const { lusha, panel, host } = playground;
    await runSteps(playground, await panel('startRun', OPTIONS));
    lusha.setLimits({ day: 1 });
    await panel('approveRun', APPROVAL);
    await panel('stepRun');
    const view = await panel('runView');
    expect(view).toMatchObject({ phase: 'revealing', code: 'quota_day' });
    const resetsAt = lusha.quota(host.clock.now()).day?.resetsAt ?? 0;
    expect(Math.abs((view?.continueAt ?? 0) - resetsAt)).toBeLessThan(5_000);
    const time = new Date(resetsAt).toISOString().slice(11, 16);
    expect(view?.message).toContain(`Continue run after Tue ${time}`);
    host.nextDay();
    lusha.setLimits({ day: 100 });
    expect((await runSteps(playground, await panel('stepRun'))).phase).toBe('done');
  });

  it('for the day no longer holds back a run that a person continues', async () => {
    const playground = await open(10);
    const { lusha, panel, host } = playground;
    await runSteps(playground, await panel('startRun', OPTIONS));
    lusha.setLimits({ day: 1 });
    await panel('approveRun', APPROVAL);
    expect((await panel('stepRun')).continueAt).toBeGreaterThan(host.clock.now());
    expect((await panel('continueRun')).continueAt).toBeLessThanOrEqual(host.clock.now());
  });

  it('on credits stops the run when none are left', async () => {
    const playground = await open(10);
    const { lusha, panel } = playground;
    await runSteps(playground, await panel('startRun', OPTIONS));
    lusha.addCredits(-lusha.record.balance);
    await panel('approveRun', APPROVAL);
    expect(await panel('stepRun')).toMatchObject({ phase: 'stopped', code: 'no_credits' });
  });
});

describe('a file that is full', () => {
  it('stops the run with a remedy, keeps what was purchased, and lets the run continue once there is room', async () => {
    const playground = await open(10);
    const { host, lusha, panel } = playground;
    await runSteps(playground, await panel('startRun', OPTIONS));
    await panel('approveRun', APPROVAL);
    const filler = host.workbook.sheets.add('Filler', { size: { rows: 384_000, columns: 26 } });
    const stopped = await panel('stepRun');
    expect(stopped).toMatchObject({ phase: 'stopped', code: 'file_full' });
    expect(stopped.message).toMatch(/Delete tabs/);
    host.workbook.sheets.remove(filler.id);
    const done = await runSteps(playground, await panel('continueRun'));
    expect(done).toMatchObject({ phase: 'done', outcomes: [{ status: 'Found', rows: 10 }] });
    expect(lusha.record.credits.revealEmail).toBe(10);
    expect(lusha.record.chargedTwice).toEqual([]);
  });
});

describe('the hourly trigger', () => {
  it('continues a run without a person, and is removed at the end', async () => {
    const playground = await open(10);
    const { host, lusha, panel } = playground;
    await panel('startRun', OPTIONS);
    expect(host.triggers.list().map(({ handler }) => handler)).toEqual(['lushaHourly']);
    host.clock.advance(3_600_000);
    await host.runDueTriggers();
    expect((await panel('runView'))?.phase).toBe('price check');
    expect(host.triggers.list()).toEqual([]);
    await panel('approveRun', APPROVAL);
    host.clock.advance(3_600_000);
    await host.runDueTriggers();
    expect((await panel('runView'))?.phase).toBe('done');
    expect(host.triggers.list()).toEqual([]);
    expect(lusha.record.total).toBe(11);
  });

  it('does not touch a run that another execution is working on', async () => {
    const playground = await open(10);
    const { host, lusha, panel } = playground;
    await panel('startRun', OPTIONS);
    host.clock.advance(3_600_000);
    leaseToAnother(playground);
    await host.runDueTriggers();
    expect(lusha.record.requests).toEqual([]);
    expect(host.triggers.list()).toHaveLength(1);
  });
});

describe('continuing a run', () => {
  it('that another execution is working on leaves it as it is', async () => {
    const playground = await open(10);
    const { host, panel } = playground;
    await panel('startRun', OPTIONS);
    leaseToAnother(playground);
    const before = host.properties.document.get('lusha.run');
    expect(await panel('continueRun')).toMatchObject({ phase: 'looking up' });
    expect(host.properties.document.get('lusha.run')).toBe(before);
  });
});

/** Writes into the run's record that another execution works on it for a minute. */
function leaseToAnother({ host }: Playground): void {
  const { document } = host.properties;
  const stored = JSON.parse(document.get('lusha.run') ?? '{}') as { readonly record: object };
  const lease = { by: 'another', until: host.clock.now() + 60_000 };
  document.set('lusha.run', JSON.stringify({ ...stored, record: { ...stored.record, lease } }));
}
