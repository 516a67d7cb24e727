/** Fetching pending cells: their missing values are purchased, and the cells are recalculated. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { emailsOf, openPlayground, type Playground, type Setup } from '../support/playground';

/** Fast enough to reach the limit of 40 requests per minute. */
const QUICK_FREE: Setup = {
  lusha: { plan: 'free', credits: 500 },
  cap: { credits: 400 },
  host: { latencyMs: 50 },
};

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

function shown({ host }: Playground, a1: string): unknown[] {
  return host.workbook.getValues('Sheet1', a1).flat();
}

/** Fills cells that each purchase for themselves, because only Sheets evaluates their condition, over the emails of column A. */
async function fillSingles(playground: Playground, count: number) {
  const { host, lusha } = playground;
  const people = lusha.people(count, { withWorkEmail: true });
  host.workbook.setValues('Sheet1', 'A1', emailsOf(people));
  host.workbook.setFormula('Sheet1', 'B1', '=IF(TODAY()>0,LUSHA_EMAIL(A1),"")');
  host.workbook.fillDown('Sheet1', `B1:B${count}`);
  await host.workbook.settled();
  return people;
}

describe('cells that met the minute limit of the free plan', () => {
  const free: Setup = QUICK_FREE;

  it('are counted with their maximum price, and the count costs nothing', async () => {
    const playground = await open(free);
    await fillSingles(playground, 30);
    const open1 = shown(playground, 'B1:B30').filter((text) =>
      /^Lusha request limit/.test(String(text)),
    ).length;
    expect(open1).toBeGreaterThan(5);
    playground.lusha.record.reset();
    const count = await playground.panel('pendingCells');
    expect(count).toMatchObject({ cells: open1, people: open1, companies: 0, lost: 0 });
    expect(count.atMost).toBe(open1 + 1);
    expect(playground.lusha.record.requests).toEqual([]);
  });

  it('are fetched in two requests and show the values after one edit of their formulas', async () => {
    const playground = await open(free);
    const { host, lusha, panel } = playground;
    const people = await fillSingles(playground, 30);
    lusha.record.reset();
    host.clock.advance(60_000);
    const done = await panel('fetchPending', {});
    expect(done).toMatchObject({ done: true, open: 0 });
    expect(lusha.record.chargedRequests).toBe(2);
    expect(done.credits).toBe(lusha.record.total);
    await host.workbook.settled();
    expect(shown(playground, 'B1:B30')).toEqual(people.map(({ workEmail }) => workEmail));
    expect(lusha.record.chargedRequests).toBe(2);
    expect(host.workbook.getFormulas('Sheet1', 'B30')).toEqual([['=IF(TODAY()>0,LUSHA_EMAIL(A30,"1"),"")']]);
    expect(await panel('pendingCells')).toMatchObject({ cells: 0, people: 0 });
  });

  it('are postponed until the minute limit opens, and no useless request is sent', async () => {
    const playground = await open(free);
    const { host, lusha, panel } = playground;
    await fillSingles(playground, 30);
    lusha.record.reset();
    const paused = await panel('fetchPending', {});
    const opens = lusha.quota(host.clock.now()).minute?.resetsAt ?? 0;
    if (paused.done) throw new Error('It should pause.');
    expect(paused.continueAt).toBeLessThanOrEqual(opens);
    expect(paused.code).toBe('quota_minute');
    expect(lusha.record.requests.filter(({ status }) => status === 429)).toEqual([]);
  });

  it('are counted, confirmed, waited for and fetched from the menu', async () => {
    const playground = await open(free);
    const { host, lusha, menu } = playground;
    const people = await fillSingles(playground, 30);
    lusha.record.reset();
    await menu('lushaFetchPending');
    await host.workbook.settled();
    const [question, report] = host.screen.questions.map(({ texts }) => texts[1]);
    expect(question).toMatch(/^\d+ cells pending: \d+ people\. This costs up to \d+ credits\. Fill/);
    expect(report).toMatch(/^\d+ people or companies fetched, \d+ cells updated, \d+ credits used\.$/);
    expect(shown(playground, 'B1:B30')).toEqual(people.map(({ workEmail }) => workEmail));
    expect(lusha.record.chargedRequests).toBe(2);
  });

  it('are left alone when the person cancels', async () => {
    const playground = await open(free);
    const { host, lusha, menu } = playground;
    await fillSingles(playground, 30);
    lusha.record.reset();
    host.screen.answerWith(() => ({ button: 'CANCEL', text: '' }));
    await menu('lushaFetchPending');
    expect(lusha.record.requests).toEqual([]);
  });
});

describe('a question that stays open while the person removes the key in the panel', () => {
  it('purchases nothing when it is agreed to at last', async () => {
    const playground = await open(QUICK_FREE);
    const { host, lusha, menu } = playground;
    await fillSingles(playground, 30);
    host.clock.advance(60_000);
    lusha.record.reset();
    host.screen.answerWith(() => {
      host.properties.user('owner@example.com').clear();
      return { button: 'OK', text: '' };
    });
    await menu('lushaFetchPending');
    expect(lusha.record.requests).toEqual([]);
    expect(host.screen.questions.at(-1)?.texts[1]).toMatch(/key/);
  });
});

describe('a long list whose cell ran out of time', () => {
  it('is finished within the daily limit, with every person purchased once', async () => {
    const playground = await open({ host: { latencyMs: 6_000 } });
    const { host, lusha, panel } = playground;
    const people = lusha.people(900, { withWorkEmail: true });
    host.workbook.setValues('Sheet1', 'A1', emailsOf(people));
    host.workbook.setFormula('Sheet1', 'B1', '=LUSHA_ENRICH(A1:A900,"email")');
    await host.workbook.settled();
    expect(shown(playground, 'B1:B900').some((text) => /^Pending/.test(String(text)))).toBe(true);
    for (let step = 0; step < 20; step += 1) {
      const { done, continueAt } = await panel('fetchPending', {});
      if (done) break;
      if (continueAt) host.clock.advance(Math.max(0, continueAt - host.clock.now()));
    }
    await host.workbook.settled();
    expect(shown(playground, 'B1:B900')).toEqual(people.map(({ workEmail }) => workEmail));
    expect(lusha.record.chargedTwice).toEqual([]);
    expect(lusha.record.credits.revealEmail).toBe(900);
    expect(lusha.record.credits.contactSearch).toBeLessThanOrEqual(40);
  });

  it('never exceeds the spending limit and says so', async () => {
    const playground = await open({ cap: { credits: 40 } });
    const { host, lusha, panel } = playground;
    const people = lusha.people(100, { withWorkEmail: true });
    host.workbook.setValues('Sheet1', 'A1', emailsOf(people));
    host.workbook.setFormula('Sheet1', 'B1', '=LUSHA_ENRICH(A1:A100,"email")');
    await host.workbook.settled();
    const end = await panel('fetchPending', {});
    expect(end).toMatchObject({ done: true, code: 'over_cap' });
    expect(end.open).toBeGreaterThan(50);
    expect(end.message).toMatch(/Raise the limit/);
    expect(lusha.record.total).toBeLessThanOrEqual(40);
    const formula = host.workbook.getFormulas('Sheet1', 'B1');
    expect(await panel('fetchPending', {})).toMatchObject({ fetched: 0, cells: 0 });
    expect(host.workbook.getFormulas('Sheet1', 'B1')).toEqual(formula);
  });
});

describe('companies whose answer was lost', () => {
  it('are requested again only with consent', async () => {
    const playground = await open();
    const { host, lusha, panel } = playground;
    const [company] = lusha.companies(1);
    host.workbook.setValues('Sheet1', 'A1', [[company?.domain ?? '']]);
    lusha.fail({ path: '/companies/enrich', cut: 'after' });
    host.workbook.setFormula('Sheet1', 'B1', '=LUSHA_COMPANY(A1,"type")');
    await host.workbook.settled();
    host.clock.advance(60_000);
    expect(await panel('pendingCells')).toMatchObject({ cells: 1, companies: 1, lost: 1 });
    expect(await panel('fetchPending', {})).toMatchObject({
      done: true,
      open: 1,
      code: 'lost',
    });
    expect(lusha.record.credits.revealCompany).toBe(1);
    await panel('fetchPending', { lostBefore: host.clock.now() });
    await host.workbook.settled();
    expect(shown(playground, 'B1')[0]).not.toMatch(/lost/);
    expect(lusha.record.credits.revealCompany).toBe(2);
  });
});

describe('the consent to ask again', () => {
  it('covers only answers that were lost before it was given: another lost answer is not repeated', async () => {
    const playground = await open({ cap: { credits: 5_000 } });
    const { host, lusha, panel } = playground;
    const companies = lusha.companies(3);
    host.workbook.setValues(
      'Sheet1',
      'A1',
      companies.map(({ domain }) => [domain]),
    );
    lusha.fail({ path: '/companies/enrich', cut: 'after', times: 50 });
    host.workbook.setFormula('Sheet1', 'B1', '=LUSHA_COMPANY(A1:A3,"type")');
    await host.workbook.settled();
    host.clock.advance(60_000);
    const { countedAt: lostBefore } = await panel('pendingCells');
    for (let step = 0; step < 6; step += 1) await panel('fetchPending', { lostBefore });
    expect(lusha.record.credits.revealCompany).toBe(6);
  });
});

describe('a formula that only Sheets can read', () => {
  it('is listed with the remedy and recalculated', async () => {
    const playground = await open();
    const { host, lusha, panel } = playground;
    const [person] = lusha.people(1, { withWorkEmail: true });
    host.workbook.setValues('Sheet1', 'A1', [[person?.email ?? '']]);
    lusha.fail({ path: '/contacts/search', status: 503, times: 3 });
    host.workbook.setFormula('Sheet1', 'B1', '=LUSHA_EMAIL(INDEX(A1:A2,1))');
    await host.workbook.settled();
    const count = await panel('pendingCells');
    expect(count.unreadable).toEqual([
      {
        cell: 'Sheet1!B1',
        reason: 'Its arguments are formulas of their own. Change its last argument to calculate it again',
      },
    ]);
    host.clock.advance(600_000);
    await panel('fetchPending', {});
    await host.workbook.settled();
    expect(shown(playground, 'B1')).toEqual([person?.workEmail]);
  });
});

describe('fetching that is killed at any service call', () => {
  const FORMULAS = ['=LUSHA_ENRICH(A1:A5,"email")', '=LUSHA_EMAIL(A6)&""', '=LUSHA_EMAIL(A7)&""'] as const;
  const CELLS = ['B1', 'B6', 'B7'] as const;

  /** Sets up three formulas over seven people whose requests failed at Lusha. */
  async function openWithFailedCells() {
    const playground = await openPlayground();
    const { host, lusha } = playground;
    const people = lusha.people(7, { withWorkEmail: true });
    host.workbook.setValues('Sheet1', 'A1', emailsOf(people));
    lusha.fail({ path: '/contacts/search', status: 503, times: 9 });
    for (const [at, formula] of FORMULAS.entries())
      host.workbook.setFormula('Sheet1', CELLS[at] ?? '', formula);
    await host.workbook.settled();
    lusha.heal();
    host.clock.advance(60_000);
    return { playground, emails: people.map(({ workEmail }) => workEmail) };
  }

  it('loses no formula and no value, and purchases nobody twice', async () => {
    const { playground: once, emails } = await openWithFailedCells();
    expect(await once.panel('fetchPending', {})).toMatchObject({ fetched: 7, cells: 3 });
    const calls = Object.values(once.host.executions.at(-1)?.serviceCalls ?? {}).reduce((a, b) => a + b, 0);
    await once.host.workbook.settled();
    expect(shown(once, 'B1:B7')).toEqual(emails);
    await once.host.close();
    expect(calls).toBeGreaterThan(30);
    for (let at = 1; at <= calls; at += 1) {
      const { playground } = await openWithFailedCells();
      const { host, lusha, panel } = playground;
      host.killAt(at, 'lushaPanel');
      await playground.reply('fetchPending', {}).catch(() => undefined);
      await host.workbook.settled();
      for (const [index, cell] of CELLS.entries()) {
        const formula = host.workbook.getFormulas('Sheet1', cell).flat()[0] ?? '';
        expect(formula.replace(/,+"1"/, ''), `killed at ${at}`).toBe(FORMULAS[index]);
      }
      host.clock.advance(600_000);
      await panel('fetchPending', {});
      await host.workbook.settled();
      expect(shown(playground, 'B1:B7'), `killed at ${at}`).toEqual(emails);
      expect(lusha.record.chargedTwice, `killed at ${at}`).toEqual([]);
      expect(lusha.record.credits.revealEmail, `killed at ${at}`).toBe(7);
      await host.close();
    }
  });
});
