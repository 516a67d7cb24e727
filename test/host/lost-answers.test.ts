/** Answers that are lost: each attempt that may have been charged counts, and nothing is repeated beyond a limit. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha, type LushaOptions } from '../../playground/lusha-api/lusha';
import { column, OPTIONS, openList, runSteps } from '../support/enrich';
import { DIRECTORS, fillSteps, goOn, rowsIn } from '../support/fill';
import { emailsOf, openPlayground, type Playground, type Setup } from '../support/playground';

const BILLINGS = ['rows', 'matches'] as const;
const WORLD = createLusha();
const FIFTY = { count: 50, onlyNew: false };
const NO_RESPONSE = 'No response · may have been charged';
/** Nothing that was revealed stays paid for, so that each repeat is charged again. */
const REPEATS_COST: LushaOptions = { repeatsFree: 'never' };

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

/** Returns the credits that the counter of the formulas holds. */
function booked({ host }: Playground): number {
  return JSON.parse(host.properties.document.get('lusha.spent') ?? '{}').credits;
}

describe.each(BILLINGS)('under billing by %s', (searchBilling) => {
  it('a cap of 30 credits lets 30 be charged when the answer to a reveal of 28 emails is lost', async () => {
    const playground = await open({ lusha: { ...REPEATS_COST, searchBilling }, cap: { credits: 30 } });
    const { lusha, table } = playground;
    const emails = emailsOf(lusha.people(28, { withWorkEmail: true }));
    lusha.fail({ path: '/contacts/enrich', cut: 'after' });
    const cells = await table('LUSHA_ENRICH', emails, 'email');
    expect(cells.flat()).toEqual(emails.map(() => NO_RESPONSE));
    expect(lusha.record.total).toBe(30);
    expect(booked(playground)).toBe(30);
    await table('LUSHA_ENRICH', emails, 'email');
    expect(lusha.record.total).toBe(30);
  });

  it('a reveal whose answer is lost is repeated where the cap has room for both, and is given back what was free', async () => {
    const playground = await open({ lusha: { searchBilling }, cap: { credits: 60 } });
    const { lusha, table } = playground;
    const people = lusha.people(28, { withWorkEmail: true });
    lusha.fail({ path: '/contacts/enrich', cut: 'after' });
    const cells = await table('LUSHA_ENRICH', emailsOf(people), 'email');
    expect(cells.flat()).toEqual(people.map(({ workEmail }) => workEmail));
    expect(lusha.record.total).toBe(30);
    expect(booked(playground)).toBe(30);
  });

  it('a search whose answer is lost twice counts twice', async () => {
    const playground = await open({ lusha: { searchBilling } });
    const { lusha, table } = playground;
    lusha.fail({ path: '/contacts/search', cut: 'after', times: 2 });
    await expect(table('LUSHA_ENRICH', emailsOf(lusha.people(30)), 'name')).rejects.toThrow(/took too long/);
    expect(lusha.record.total).toBe(4);
    expect(booked(playground)).toBe(4);
  });

  it.each([
    ['a failing server', { status: 500, acted: true }],
    ['a gateway', { html: 502, acted: true }],
    ['a web page in place of the answer', { html: 200, acted: true }],
  ])('a request that was charged and met %s counts', async (_, fault) => {
    const playground = await open({ lusha: { searchBilling } });
    const { lusha, table } = playground;
    lusha.fail({ path: '/contacts/search', ...fault });
    await table('LUSHA_ENRICH', emailsOf(lusha.people(30)), 'name');
    expect(lusha.record.total).toBe(4);
    expect(booked(playground)).toBe(4);
  });

  it('a list in a cell costs its price once when its answer is lost at the limit', async () => {
    const playground = await open({ lusha: { searchBilling }, cap: { credits: 2 } });
    const { lusha, call } = playground;
    lusha.fail({ path: '/prospecting', cut: 'after' });
    expect(await call('LUSHA_SEARCH', 'country: Germany', 50)).toBe(NO_RESPONSE);
    expect(String(await call('LUSHA_SEARCH', 'country: Germany', 50))).toMatch(/^Daily limit reached/);
    expect(lusha.record.total).toBe(2);
  });

  it('the lookup of a run costs what was shown, and the rows whose answer was lost say so', async () => {
    const playground = await openList(WORLD.people(100), { lusha: { searchBilling } });
    onTestFinished(() => playground.host.close());
    const { lusha, panel } = playground;
    const { lookUp } = await panel('enrichSetup', OPTIONS);
    expect(lookUp.credits).toBe(4);
    lusha.fail({ path: '/contacts/search', cut: 'after' });
    const view = await runSteps(playground, await panel('startRun', OPTIONS));
    expect(view).toMatchObject({ phase: 'price check', spent: 4 });
    expect(lusha.record.total).toBe(4);
    expect(new Set(column(playground, 'Lusha status', 100))).toEqual(new Set([NO_RESPONSE]));
    await panel('stopRun');
    // Another run asks for those rows, at a price of its own.
    const again = await runSteps(playground, await panel('startRun', { ...OPTIONS, rows: { by: 'failed' } }));
    expect(again.price?.found).toBeGreaterThan(90);
  });

  it('a fill costs what was approved when the answer to a page is lost, and goes on with more', async () => {
    const playground = await open({ lusha: { searchBilling }, cap: null });
    const { lusha, panel } = playground;
    const { options } = await panel('fillSetup', DIRECTORS, FIFTY);
    lusha.fail({ path: '/prospecting', cut: 'after' });
    const lost = await fillSteps(playground, await panel('startFill', DIRECTORS, options, 1));
    expect(lost).toMatchObject({ phase: 'stopped', code: 'lost', spent: 1 });
    const end = await fillSteps(playground, await goOn(playground));
    expect(end).toMatchObject({ phase: 'stopped', code: 'over_cap', more: 1 });
    expect(lusha.record.total).toBe(1);
    const done = await fillSteps(playground, await goOn(playground, 2));
    expect(done).toMatchObject({ phase: 'done', spent: 3 });
    expect(rowsIn(playground)).toHaveLength(50);
    expect(lusha.record.total).toBe(3);
  });
});

describe('a company that a charged answer leaves out', () => {
  it('says that it may have been charged, and is requested again only with consent', async () => {
    const { host, lusha, panel } = await open();
    const companies = lusha.companies(3);
    const [first] = companies;
    host.workbook.setValues(
      'Sheet1',
      'A1',
      companies.map(({ domain }) => [domain]),
    );
    lusha.leaveOut(first?.id ?? '');
    host.workbook.setFormula('Sheet1', 'B1', '=LUSHA_COMPANY(A1:A3,"type")');
    await host.workbook.settled();
    const shown = () => host.workbook.getValues('Sheet1', 'B1:B3').flat();
    expect(shown()[0]).toBe(NO_RESPONSE);
    expect(shown().slice(1)).not.toContain(NO_RESPONSE);
    lusha.heal();
    host.nextDay();
    expect(await panel('fetchPending', {})).toMatchObject({ done: true, open: 1, code: 'lost' });
    expect(lusha.record.credits.revealCompany).toBe(3);
    const { countedAt: lostBefore, lost } = await panel('pendingCells');
    expect(lost).toBe(1);
    await panel('fetchPending', { lostBefore });
    await host.workbook.settled();
    expect(shown()[0]).not.toBe(NO_RESPONSE);
    expect(lusha.record.credits.revealCompany).toBe(4);
  });

  it('is not paid again because a search finds it in the meantime', async () => {
    const { host, lusha, table } = await open();
    const [row] = await table('LUSHA_SEARCH', 'find: companies; country: Germany', 10, 'domain');
    const domain = String(row?.[0]);
    lusha.fail({ path: '/companies/enrich', cut: 'after' });
    expect(await table('LUSHA_COMPANY', [[domain]], 'type')).toEqual([[NO_RESPONSE]]);
    host.clock.advance(60_000);
    const found = await table(
      'LUSHA_SEARCH',
      'find: companies; country: Germany; size: 1-100000',
      100,
      'domain',
    );
    expect(found.flat()).toContain(domain);
    host.emptyCaches();
    expect(await table('LUSHA_COMPANY', [[domain]], 'type')).toEqual([[NO_RESPONSE]]);
    expect(lusha.record.credits.revealCompany).toBe(1);
  });
});

describe('a job that is killed between sending and its answer', () => {
  it('stays within its approval when it is a fill, because what was sent stays booked', async () => {
    const playground = await open({ cap: null });
    const { host, lusha, panel } = playground;
    const { options } = await panel('fillSetup', DIRECTORS, FIFTY);
    await panel('startFill', DIRECTORS, options, 2);
    const release = host.onServiceCall(() => (lusha.record.total > 0 ? 'kill' : undefined));
    await panel('stepFill').catch(() => undefined);
    release();
    const view = await panel('fillView');
    const end = await fillSteps(playground, view ?? (await panel('stepFill')));
    expect(end).toMatchObject({ phase: 'stopped', code: 'over_cap' });
    expect(end).toMatchObject({ unsure: 1, spent: 1 });
    expect(lusha.record.total).toBe(2);
  });

  it('stays within its approval when it is a run, and the repeated reveals make no room for others', async () => {
    const playground = await openList([], {});
    onTestFinished(() => playground.host.close());
    const { host, lusha, panel } = playground;
    const people = lusha.people(20, { withWorkEmail: true });
    const rows = people.map(({ fullName, companyDomain }) => [fullName, companyDomain]);
    host.workbook.setValues('Sheet1', 'A1', [['Name', 'Domain'], ...rows]);
    await runSteps(playground, await panel('startRun', OPTIONS));
    const before = lusha.record.total;
    const first = await panel('approveRun', { cap: 10, moved: false, weak: false });
    const release = host.onServiceCall(() => (lusha.record.total > before ? 'kill' : undefined));
    await panel('stepRun').catch(() => undefined);
    release();
    host.clock.advance(120_000);
    const end = await runSteps(playground, { ...first, continueAt: host.clock.now() });
    expect(end).toMatchObject({ phase: 'done', unsure: 10, spent: before });
    expect(lusha.record.total - before).toBe(10);
    expect(column(playground, 'Lusha status', 20).filter((status) => status === 'Found')).toHaveLength(10);
  });
});
