/** Adding the buying groups of companies to a sheet: who is added, what it costs, and that nobody is paid for twice. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { filledTab, fillSteps, goOn, rowsIn } from '../support/fill';
import { addGroups, selectCompanies, startGroups } from '../support/groups';
import { openPlayground, type Playground, type Setup } from '../support/playground';

const PATH = '/v3/contacts/buying-group';

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground({ cap: null, ...setup });
  onTestFinished(() => playground.host.close());
  return playground;
}

const groupRequests = ({ lusha }: Playground) => lusha.record.requests.filter(({ path }) => path === PATH);
const rowsOf = (playground: Playground) => rowsIn(playground, filledTab(playground), 'I');

describe('the buying groups at 50 companies, three people each', () => {
  it('cost up to 150 credits, and every request has a limit', async () => {
    const playground = await open();
    const { lusha, panel } = playground;
    const at = await selectCompanies(playground, 50);
    const setup = await panel('groupSetup', at);
    expect(setup).toMatchObject({ credits: 150, requests: 2, at: { companies: 50 }, known: 0 });
    expect(lusha.record.requests).toEqual([]);
    const view = await addGroups(playground, at);
    expect(view).toMatchObject({ phase: 'done', cap: 150, spent: lusha.record.total });
    expect(groupRequests(playground)).toHaveLength(2);
    for (const { body } of groupRequests(playground)) expect(JSON.parse(body).contactsLimit).toBe(3);
    expect(lusha.record.total).toBeLessThanOrEqual(150);
    expect(lusha.record.total).toBe(lusha.record.credits.buyingGroupReveal);
    expect(rowsOf(playground)).toHaveLength(lusha.record.total);
    expect(view).toMatchObject({ added: lusha.record.total, wanted: lusha.record.total });
  });

  it('are written with role and score, and companies with nobody are said by name', async () => {
    const playground = await open();
    const { lusha } = playground;
    const view = await addGroups(playground, await selectCompanies(playground, 50));
    const rows = rowsOf(playground);
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'Full name',
      'Title',
      'Company',
      'Domain',
      'Role',
      'Score',
      'Country',
      'LinkedIn',
      'Lusha ID',
    ]);
    for (const { Role, Score } of rows) {
      expect(Role).toMatch(/Decision maker|Potential champion|End user/);
      expect(Score).toBeTypeOf('number');
    }
    const withPeople = new Set(rows.map(({ Domain }) => Domain));
    const nobody = lusha
      .companies(50)
      .map(({ domain }) => domain)
      .filter((domain) => !withPeople.has(domain));
    expect(nobody.length).toBeGreaterThan(0);
    expect(view.withNobody).toEqual(nobody);
    expect(view.groups).toEqual({ companies: 50, done: 50, unknown: [], neverContact: 0, owned: 0 });
  });

  it('take no request and no credit the next time, and leave out whom the first fill has added', async () => {
    const playground = await open();
    const { host, lusha, panel } = playground;
    const at = await selectCompanies(playground, 50);
    const first = await addGroups(playground, at);
    lusha.record.reset();
    host.emptyCaches();
    host.workbook.select('Sheet1', 'A2:A51');
    const setup = await panel('groupSetup', at);
    expect(setup).toMatchObject({ credits: 0, requests: 0, known: 50, filledBefore: first.added });
    const again = await addGroups(playground, at);
    expect(again).toMatchObject({ phase: 'done', added: 0, leftOut: { before: first.added } });
    const everybody = await addGroups(playground, at, { onlyNew: false });
    expect(everybody).toMatchObject({ added: first.added, notPaid: first.added, spent: 0 });
    expect(lusha.record.requests).toEqual([]);
  });

  it('cost only the companies that are not known yet', async () => {
    const playground = await open();
    const { lusha, panel } = playground;
    await addGroups(playground, await selectCompanies(playground, 20));
    const { total } = lusha.record;
    const at = await selectCompanies(playground, 25);
    expect(await panel('groupSetup', at)).toMatchObject({ credits: 15, requests: 1, known: 20 });
    await addGroups(playground, at);
    expect(lusha.record.total).toBeLessThanOrEqual(total + 15);
    expect(lusha.record.chargedTwice).toEqual([]);
  });
});

describe('a limit below the price', () => {
  it('sends smaller requests, stops with what it has, and goes on for the rest', async () => {
    const playground = await open();
    const { lusha, panel } = playground;
    const at = await selectCompanies(playground, 50);
    const stopped = await addGroups(playground, at, {}, 40);
    expect(stopped).toMatchObject({ phase: 'stopped', code: 'over_cap', more: 3 });
    expect(lusha.record.total).toBeLessThanOrEqual(40);
    expect(lusha.record.total).toBeGreaterThan(37);
    expect(rowsOf(playground)).toHaveLength(lusha.record.total);
    const { done = 0, rest = 0 } = stopped.groups ?? {};
    expect(rest).toBe((50 - done) * 3);
    expect(stopped.wanted).toBe(stopped.added + rest);
    const view = await fillSteps(playground, await goOn(playground, rest));
    expect(view).toMatchObject({ phase: 'done', groups: { done: 50 } });
    expect(lusha.record.chargedTwice).toEqual([]);
    expect(rowsOf(playground)).toHaveLength(lusha.record.total);
    expect(new Set(rowsOf(playground).map((row) => row['Lusha ID'])).size).toBe(lusha.record.total);
    expect((await panel('fillView'))?.spent).toBe(lusha.record.total);
  });
});

describe('companies in cells', () => {
  it('may be given by their names, which are looked up first', async () => {
    const playground = await open();
    const { lusha, panel } = playground;
    const at = await selectCompanies(playground, 30, ({ name }) => name);
    expect(await panel('groupSetup', at)).toMatchObject({ credits: 92, toLookUp: 30 });
    const view = await addGroups(playground, at);
    expect(view.phase).toBe('done');
    expect(lusha.record.credits.companySearch).toBe(2);
    expect(lusha.record.total).toBe(2 + lusha.record.credits.buyingGroupReveal);
    const byDomain = await open();
    await addGroups(byDomain, await selectCompanies(byDomain, 30));
    const ids = (one: Playground) => new Set(rowsOf(one).map((row) => row['Lusha ID']));
    expect(ids(playground)).toEqual(ids(byDomain));
  });

  it('are said by name where Lusha does not know them, and cost nothing', async () => {
    const playground = await open();
    const { host, lusha } = playground;
    await selectCompanies(playground, 3);
    host.workbook.setValues('Sheet1', 'A5', [['nowhere.example'], ['Nobody Knows Ltd']]);
    host.workbook.select('Sheet1', 'A2:A6');
    const view = await addGroups(playground, await playground.panel('findCompanies'));
    expect(view.groups?.unknown).toEqual(['nowhere.example', expect.stringMatching(/^Nobody Knows/)]);
    expect(lusha.record.total).toBe(rowsOf(playground).length);
  });

  it('are not asked for when they are on the never-contact list, and listed people are not added', async () => {
    const first = await open();
    await addGroups(first, await selectCompanies(first, 5));
    const [person] = rowsOf(first);
    const playground = await open();
    const { host, lusha } = playground;
    const at = await selectCompanies(playground, 5);
    const skipped = lusha.companies(5).find(({ domain }) => domain !== person?.Domain)?.domain ?? '';
    host.workbook.sheets.add('Never contact');
    host.workbook.setValues('Never contact', 'A1', [[skipped], [String(person?.LinkedIn)]]);
    const view = await addGroups(playground, at);
    expect(view.groups?.neverContact).toBe(1);
    for (const { body } of groupRequests(playground)) expect(body).not.toContain(skipped);
    expect(rowsOf(playground).map(({ LinkedIn }) => LinkedIn)).not.toContain(person?.LinkedIn);
    expect(rowsOf(playground).length).toBeGreaterThan(0);
  });

  it('have roles that can be chosen, and no more people than were asked for', async () => {
    const playground = await open();
    await addGroups(playground, await selectCompanies(playground, 10), { roles: ['end_user'], each: 1 });
    const rows = rowsOf(playground);
    expect(rows.length).toBeGreaterThan(0);
    for (const { Role } of rows) expect(Role).toContain('End user');
    expect(new Set(rows.map(({ Domain }) => Domain)).size).toBe(rows.length);
    expect(JSON.parse(groupRequests(playground)[0]?.body ?? '')).toMatchObject({
      personas: ['end_user'],
      contactsLimit: 1,
    });
  });
});

describe('a file', () => {
  it('never adds a person again whom it was asked to forget, and pays for nobody else of the group', async () => {
    const playground = await open();
    const { lusha, panel } = playground;
    const at = await selectCompanies(playground, 5);
    const first = await addGroups(playground, at);
    const [person] = rowsOf(playground);
    const request = { email: '', linkedin: String(person?.LinkedIn), name: '', company: '' };
    await panel('forgetPerson', request, { results: true, others: true });
    lusha.record.reset();
    await addGroups(playground, at, { onlyNew: false });
    const rows = rowsOf(playground);
    expect(rows).toHaveLength(first.added - 1);
    expect(rows.map(({ LinkedIn }) => LinkedIn)).not.toContain(person?.LinkedIn);
    expect(lusha.record.requests).toEqual([]);
  });

  it('that keeps IDs alone shows that the groups cost again, and adds them all the same', async () => {
    const playground = await open();
    const { host, lusha, panel } = playground;
    await panel('setKeep', 'ids');
    const at = await selectCompanies(playground, 5);
    const first = await addGroups(playground, at);
    expect(rowsOf(playground)).toHaveLength(lusha.record.total);
    host.emptyCaches();
    const setup = await panel('groupSetup', at, { onlyNew: false });
    expect(setup.credits).toBeGreaterThan(0);
    expect((await addGroups(playground, at, { onlyNew: false })).added).toBe(first.added);
  });

  it('with another job under way adds no groups, and nothing is sent', async () => {
    const playground = await open();
    const { lusha, panel, reply } = playground;
    const at = await selectCompanies(playground, 5);
    const { options } = await panel('groupSetup', at);
    await startGroups(playground, at);
    expect(await reply('startGroups', at, options, 15)).toMatchObject({ ok: false, code: 'run_active' });
    expect(lusha.record.chargedRequests).toBe(0);
  });

  it('whose cells are gone says so before anything is asked for', async () => {
    const playground = await open();
    const { lusha, panel, reply } = playground;
    const at = { ...(await selectCompanies(playground, 5)), tabId: 99 };
    const setup = await panel('groupSetup', at);
    expect(setup).toMatchObject({ credits: 0, refusal: { code: 'companies_gone' } });
    expect(await reply('startGroups', at, setup.options, 15)).toMatchObject({ code: 'companies_gone' });
    expect(lusha.record.requests).toEqual([]);
  });
});

describe('after the groups are added', () => {
  it('emails are found for the price of the previews, and people who have one are said the next time', async () => {
    const playground = await open();
    const { host, lusha, panel } = playground;
    const at = await selectCompanies(playground, 5);
    const view = await addGroups(playground, at);
    const offer = await panel('emailsOffer');
    expect(offer?.people).toBeGreaterThan(0);
    expect((offer?.people ?? 0) + (offer?.without ?? 0)).toBe(view.added);
    await panel('findEmails', { fill: view.id, cap: offer?.credits ?? 0 });
    for (let run = await panel('runView'); run?.continueAt !== undefined; run = await panel('stepRun')) {
      host.clock.advance(Math.max(0, run.continueAt - host.clock.now()));
    }
    expect(lusha.record.credits.revealEmail).toBeGreaterThan(0);
    expect(lusha.record.credits.revealEmail).toBeLessThanOrEqual(offer?.credits ?? 0);
    expect(lusha.record.credits.contactSearch).toBe(0);
    const again = await addGroups(playground, at, { onlyNew: false });
    expect(again.added).toBe(view.added);
    expect(again.groups?.owned).toBe(offer?.people);
  });

  it('they are taken back in one step, with the tab', async () => {
    const playground = await open();
    const { host, panel } = playground;
    const view = await addGroups(playground, await selectCompanies(playground, 5));
    const tab = filledTab(playground);
    expect(await panel('undoFill')).toMatchObject({ rows: view.added, left: 0 });
    expect(host.workbook.sheets.byName(tab)).toBeNull();
  });

  it('a row whose role was edited stays', async () => {
    const playground = await open();
    const { host, panel } = playground;
    const view = await addGroups(playground, await selectCompanies(playground, 5));
    host.workbook.setValues(filledTab(playground), 'E2', [['The boss']]);
    expect(await panel('undoFill')).toMatchObject({ rows: view.added - 1, left: 1 });
  });

  it('a receipt says what was asked for', async () => {
    const playground = await open();
    const { host } = playground;
    await addGroups(playground, await selectCompanies(playground, 5));
    const log = host.workbook.getValues('Lusha run log', 'A1:Z3').flat().map(String);
    expect(log.join(' ')).toContain('Buying group at the 5 companies of Sheet1 A2:A6, up to 3 per company');
  });
});

describe('a fill with buying groups that cannot go on', () => {
  it.each([
    ['the plan has none', { plan: 'free' } as const, 'plan_lacks'],
    ['more is charged than the price list says', { chargedPrices: { buyingGroupReveal: 2 } }, 'stopped'],
  ])('stops where %s', async (_, lusha, code) => {
    const playground = await open({ lusha: { credits: 10_000, ...lusha } });
    const view = await addGroups(playground, await selectCompanies(playground, 50));
    expect(view).toMatchObject({ phase: 'stopped', code });
    expect(groupRequests(playground)).toHaveLength(1);
  });

  it('stops where an answer was lost, and asks again only when a person continues', async () => {
    const playground = await open();
    const { lusha } = playground;
    lusha.fail({ cut: 'after', path: PATH });
    const at = await selectCompanies(playground, 10);
    const stopped = await addGroups(playground, at, {}, 100);
    expect(stopped).toMatchObject({ phase: 'stopped', code: 'lost', added: 0 });
    expect(groupRequests(playground)).toHaveLength(1);
    const view = await fillSteps(playground, await goOn(playground));
    expect(view.phase).toBe('done');
    expect(groupRequests(playground)).toHaveLength(2);
  });
});
