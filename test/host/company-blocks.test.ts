/** Open jobs and parents of companies: what cells show, what is charged, and what is charged again when a field is added. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import type { LushaAnswers } from '../../playground/unknowns';
import { column, enrich, OPTIONS, openList, runSteps } from '../support/enrich';
import { openPlayground, type Playground, type Setup } from '../support/playground';

const WORLD = createLusha();
const COMPANIES = WORLD.companies(30);
const OWNED = COMPANIES.filter(({ parents }) => parents !== null);
const ALONE = COMPANIES.filter(({ parents }) => parents === null);
const ROWS = COMPANIES.map(({ domain }) => [domain]);

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

/** Opens a list of the companies, in which formulas may not spend. */
async function openCompanies(count: number, setup: Setup = {}): Promise<Playground> {
  const playground = await openList([], setup);
  onTestFinished(() => playground.host.close());
  const list = COMPANIES.slice(0, count).map(({ name, domain }) => [name, domain]);
  playground.host.workbook.setValues('Sheet1', 'A1', [['Company', 'Domain'], ...list]);
  return playground;
}

/** Returns what a cell shows of the open jobs of each company. */
const jobsOf = COMPANIES.map(({ employees, place }) => {
  const total = Math.floor(employees.exact / 40);
  return [total, total === 0 ? '' : expect.stringMatching(new RegExp(`${place.country}: ${total}$`))];
});

describe('open jobs', () => {
  it.each<LushaAnswers['openJobs']>(['numbers and lists', 'objects', 'lists'])(
    'are shown in the shape of %s',
    async (openJobs) => {
      const { lusha, table } = await open({ lusha: { openJobs } });
      expect(await table('LUSHA_COMPANY', ROWS, 'open jobs, open jobs by location')).toEqual(jobsOf);
      expect(lusha.record.credits.revealCompany).toBe(30);
      expect(lusha.record.credits.revealCompanyPremiumData).toBe(60);
    },
  );

  it('stay known to the file without its cache', async () => {
    const { host, lusha, table } = await open();
    await table('LUSHA_COMPANY', ROWS, 'open jobs, open jobs by location, parent');
    const before = lusha.record.requests.length;
    host.emptyCaches();
    expect(await table('LUSHA_COMPANY', ROWS, 'open jobs, open jobs by location')).toEqual(jobsOf);
    expect(lusha.record.requests.length).toBe(before);
  });
});

describe('the parents of a company', () => {
  const nameOf = (index: number) => WORLD.company(index).name;
  const shown = COMPANIES.map(({ parents }) =>
    parents ? [nameOf(parents.direct), nameOf(parents.ultimate)] : ['None', 'None'],
  );

  it.each<LushaAnswers['emptyBlocks']>(['null', 'left out'])(
    'read None where nobody owns it, which costs only the company itself, if they come as %s',
    async (emptyBlocks) => {
      const { host, lusha, table } = await open({ lusha: { emptyBlocks } });
      expect(await table('LUSHA_COMPANY', ROWS, 'parent, ultimate parent')).toEqual(shown);
      expect(lusha.record.credits.revealCompany).toBe(30);
      expect(lusha.record.credits.revealCompanyPremiumData).toBe(2 * OWNED.length);
      const before = lusha.record.requests.length;
      host.emptyCaches();
      expect(await table('LUSHA_COMPANY', ROWS, 'parent, ultimate parent')).toEqual(shown);
      const alone = ALONE.map(({ domain }) => [domain]);
      const more = await table('LUSHA_COMPANY', alone, 'parent domain, parent lusha id, facebook');
      expect(more.map(([domain, id]) => [domain, id])).toEqual(alone.map(() => ['None', 'None']));
      expect(lusha.record.requests.length).toBe(before);
    },
  );

  it('are known with their domains, countries, and IDs from the same charge', async () => {
    const { lusha, table } = await open();
    const rows = OWNED.map(({ domain }) => [domain]);
    await table('LUSHA_COMPANY', rows, 'parent');
    const { total } = lusha.record;
    const parents = OWNED.map(({ parents: above }) => WORLD.company(above?.direct ?? 0));
    expect(await table('LUSHA_COMPANY', rows, 'parent domain, parent country, parent lusha id')).toEqual(
      parents.map(({ domain, place, id }) => [domain, place.country, id]),
    );
    expect(lusha.record.total).toBe(total);
  });

  it('are said to be missing in an account that does not have them, in one refused request', async () => {
    const { lusha, table } = await open({ lusha: { companyBlocks: 'without the newest' } });
    const cells = await table('LUSHA_COMPANY', ROWS, 'description, parent, open jobs');
    expect(cells.map(([, parent, jobs]) => [parent, jobs])).toEqual(
      ROWS.map(() => ['Not in your Lusha plan', 'Not in your Lusha plan']),
    );
    expect(cells.every(([description]) => String(description).includes(' from '))).toBe(true);
    expect(lusha.record.requests.filter(({ status }) => status === 400)).toHaveLength(1);
    expect(lusha.record.credits.revealCompany).toBe(30);
    expect(lusha.record.chargedTwice).toEqual([]);
  });
});

describe('a block that a refusal names', () => {
  it.each(['reveal.1 is not allowed: openJobsTotal', 'Unknown data block openJobsTotal'])(
    'in "%s" is dropped, and the request is sent once more without it',
    async (message) => {
      const { lusha, table } = await open();
      lusha.fail({ path: '/companies/enrich', status: 400, body: { message } });
      const rows = ROWS.slice(0, 5);
      const cells = await table('LUSHA_COMPANY', rows, 'description, parent, open jobs');
      expect(cells.map(([, , jobs]) => jobs)).toEqual(rows.map(() => 'Not in your Lusha plan'));
      expect(cells.every(([description, parent]) => description !== '' && parent !== '')).toBe(true);
      const reveals = lusha.record.requests.filter(({ path }) => path.endsWith('/enrich'));
      expect(reveals.map(({ status, body }) => [status, body.includes('openJobsTotal')])).toEqual([
        [400, true],
        [200, false],
      ]);
      expect(lusha.record.credits.revealCompany).toBe(5);
    },
  );

  it('by a word that may mean something else is not taken for one', async () => {
    const { lusha, table } = await open();
    lusha.fail({ path: '/companies/enrich', status: 400, body: { message: 'Unclear intent' }, times: 20 });
    const [[first] = []] = await table('LUSHA_COMPANY', ROWS.slice(0, 1), 'intent topics').catch((error) => [
      [String(error)],
    ]);
    expect(String(first)).toContain('Unclear intent');
    expect(lusha.record.total).toBeLessThanOrEqual(1);
  });
});

describe('a field that is added later', () => {
  const DESCRIBED = { ...OPTIONS, kind: 'company', fields: ['description'] } as const;

  it('costs nothing where its block was purchased, and the first screen says so', async () => {
    const playground = await openCompanies(10);
    const { lusha, panel } = playground;
    await enrich(playground, { ...DESCRIBED, fields: ['description', 'parent'] });
    const { total } = lusha.record;
    const later = { ...DESCRIBED, fields: ['parent domain', 'revenue'] };
    const setup = await panel('enrichSetup', later);
    expect(setup).toMatchObject({ alreadyBought: 10, atMost: 0 });
    expect(setup).not.toHaveProperty('paidAgain');
    const view = await enrich(playground, later);
    expect(view.price).toMatchObject({ credits: 0, alreadyBought: 10 });
    expect(view.price).not.toHaveProperty('paidAgain');
    expect(column(playground, 'Revenue (USD)', 10).every((cell) => cell !== '')).toBe(true);
    expect(lusha.record.total).toBe(total);
  });

  it('of another block is charged with the company again, which both screens say before', async () => {
    const playground = await openCompanies(10);
    const { lusha, host, panel } = playground;
    await enrich(playground, DESCRIBED);
    const added = COMPANIES.slice(10, 13).map(({ name, domain }) => [name, domain]);
    host.workbook.setValues('Sheet1', 'A12', added);
    const later = { ...DESCRIBED, fields: ['open jobs'], rows: { by: 'all' } } as const;
    const setup = await panel('enrichSetup', later);
    expect(setup).toMatchObject({ rows: 13, alreadyBought: 0, paidAgain: 10, atMost: 1 + 13 * 2 });
    const view = await runSteps(playground, await panel('startRun', later));
    expect(view.price).toMatchObject({ toBuy: 13, paidAgain: 10, credits: 26 });
    lusha.record.reset();
    await runSteps(playground, await panel('approveRun', { cap: 26, moved: false, weak: false }));
    expect(lusha.record.credits.revealCompany).toBe(13);
    expect(lusha.record.credits.revealCompanyPremiumData).toBe(13);
  });

  it('of a person is never said to be charged again', async () => {
    const people = WORLD.people(5, { withWorkEmail: true });
    const playground = await openList(people);
    onTestFinished(() => playground.host.close());
    await enrich(playground, { fields: ['work email'] });
    const setup = await playground.panel('enrichSetup', { ...OPTIONS, fields: ['mobile phone'] });
    expect(setup).not.toHaveProperty('paidAgain');
  });
});
