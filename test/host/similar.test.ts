/** Similar people and companies in a new tab: what Lusha is asked and charges, what is skipped, and what is said of the seeds. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { rowsIn } from '../support/fill';
import { openPlayground, type Playground, type Setup } from '../support/playground';
import {
  consentTo,
  findMore,
  findSimilar,
  openSeeds,
  SIMILAR_COMPANIES,
  SIMILAR_PEOPLE,
  seedPeople,
  writeSeeds,
} from '../support/similar';

const DAY = 86_400_000;

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openSeeds(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

const people = (playground: Playground) => rowsIn(playground, SIMILAR_PEOPLE);
const idsIn = (playground: Playground) => people(playground).map((row) => String(row['Lusha ID']));
const requests = ({ lusha }: Playground) =>
  lusha.record.requests.filter(({ path }) => path.endsWith('/lookalike'));
const bodies = (playground: Playground) => requests(playground).map(({ body }) => JSON.parse(body));

/** Opens a file with a list of companies, whose rows are selected. */
async function openCompanies(
  cells: (playground: Playground) => readonly (readonly unknown[])[],
  setup: Setup = {},
) {
  const playground = await openPlayground({ cap: null, ...setup });
  onTestFinished(() => playground.host.close());
  writeSeeds(playground, cells(playground));
  return playground;
}

const companyRows = ({ lusha }: Playground) => [
  ['Company', 'Domain'],
  ...lusha.companies(6).map(({ name, domain }) => [name, domain]),
];

describe('100 similar people', () => {
  it('take one request and 20 credits, and are formatted like any other fill', async () => {
    const playground = await open();
    const { host, lusha, panel } = playground;
    expect(await panel('similarSetup', {})).toMatchObject({
      kind: 'contact',
      usable: 6,
      remarks: [],
      count: 100,
      credits: 20,
      requests: 1,
    });
    expect(lusha.record.requests).toEqual([]);
    const view = await findSimilar(playground);
    expect(view).toMatchObject({
      phase: 'done',
      added: 100,
      spent: 20,
      ended: 'enough',
      tab: SIMILAR_PEOPLE,
    });
    expect(lusha.record.chargedRequests).toBe(1);
    expect(lusha.record.credits).toMatchObject({ lookalikeContact: 20 });
    expect(lusha.record.total).toBe(20);
    const rows = people(playground);
    expect(rows).toHaveLength(100);
    for (const row of rows) {
      const person = lusha.personOfId(String(row['Lusha ID']));
      expect(row).toMatchObject({
        'Full name': person?.fullName,
        Title: person?.title,
        Company: person?.companyName,
      });
    }
    const tab = host.workbook.sheets.byName(SIMILAR_PEOPLE);
    expect(tab).toBeDefined();
  });

  it('are asked for with the identifiers of the seeds, and without them in the result', async () => {
    const playground = await open();
    await findSimilar(playground);
    const seeds = seedPeople(playground);
    const emails = seeds.map(({ email }) => email);
    expect(bodies(playground)).toEqual([{ seeds: { emails }, exclude: { emails }, limit: 100 }]);
    for (const { id } of seeds) expect(idsIn(playground)).not.toContain(id);
  });

  it('cost nothing more when the file is reopened and its panel looks at everything', async () => {
    const playground = await open();
    const { host, lusha, panel } = playground;
    await findSimilar(playground);
    const rows = people(playground);
    lusha.record.reset();
    host.emptyCaches();
    await host.reopen();
    await panel('fillView');
    host.workbook.select('Sheet1', 'A2:C7');
    expect(await panel('similarSetup', {})).toMatchObject({ filledBefore: 100, credits: 20 });
    expect(lusha.record.requests).toEqual([]);
    expect(people(playground)).toEqual(rows);
  });

  it('are charged what the answer says when Lusha has fewer', async () => {
    const playground = await open();
    const { host, lusha, panel } = playground;
    let view = await findSimilar(playground, { count: 1_000 });
    expect(view).toMatchObject({ phase: 'done', ended: 'no more' });
    expect(view.added).toBeLessThan(1_000);
    expect(lusha.record.total).toBe(Math.ceil(view.added / 5));
    expect(view.similar).toEqual({ next: null, neverContact: 0 });
    view = (await panel('fillView')) ?? view;
    expect(view.similar?.next).toBeNull();
    host.workbook.select('Sheet1', 'A2:C7');
    expect(await panel('similarSetup', {})).toMatchObject({ isEnd: true, credits: 0 });
  });
});

describe('100 more', () => {
  it('go on in the same session, below the others, and repeat nobody', async () => {
    const playground = await open();
    const { lusha } = playground;
    await findSimilar(playground);
    const first = idsIn(playground);
    const view = await findMore(playground);
    expect(view).toMatchObject({ phase: 'done', added: 100, spent: 20, tab: SIMILAR_PEOPLE });
    const all = idsIn(playground);
    expect(all.slice(0, 100)).toEqual(first);
    expect(new Set(all).size).toBe(200);
    const [one, two] = bodies(playground);
    expect(two.dedupeSessionId).toBe('58000000-7a6e-4c9b-8c2d-000000000001');
    expect(two.seeds).toEqual(one.seeds);
    expect(lusha.record.total).toBe(40);
  });

  it('are found after other work, by the same rows in any order, and with an empty cache', async () => {
    const playground = await open();
    const { host, lusha } = playground;
    await findSimilar(playground, { count: 25 });
    host.emptyCaches();
    const seeds = [...seedPeople(playground)].reverse();
    writeSeeds(playground, [
      ['Name', 'Company', 'Email'],
      ...seeds.map((one) => [one.fullName, one.companyName, one.email]),
    ]);
    await findSimilar(playground, { count: 25 });
    expect(
      bodies(playground).map(({ limit, dedupeSessionId }) => [limit, dedupeSessionId !== undefined]),
    ).toEqual([
      [25, false],
      [25, true],
    ]);
    expect(lusha.record.total).toBe(10);
  });

  it('after 30 days begin another session, skip who is known, and say so', async () => {
    const playground = await open();
    const { host, lusha } = playground;
    await findSimilar(playground);
    const first = idsIn(playground);
    host.clock.advance(31 * DAY);
    const view = await findMore(playground);
    expect(view).toMatchObject({ phase: 'done', similar: { isAnew: true }, spent: 20 });
    const all = idsIn(playground);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBe(200);
    expect(requests(playground).map(({ status }) => status)).toEqual([200, 410, 200]);
    expect(bodies(playground)[2].exclude.ids).toEqual(first);
    expect(lusha.record.total).toBe(40);
  });

  it('say so as well where Lusha begins another session without a word', async () => {
    const playground = await open({ lusha: { endedSession: 'starts anew' } });
    const { host } = playground;
    await findSimilar(playground);
    host.clock.advance(31 * DAY);
    const view = await findMore(playground);
    expect(view).toMatchObject({ similar: { isAnew: true }, added: 0, leftOut: { inList: 100 } });
    expect(new Set(idsIn(playground)).size).toBe(100);
  });

  it('exclude who is known where Lusha names no session, and end where that is no longer possible', async () => {
    const playground = await open({ lusha: { similarSession: 'null' } });
    const { lusha } = playground;
    await findSimilar(playground);
    const first = idsIn(playground);
    const view = await findMore(playground);
    expect(view).toMatchObject({ added: 100, similar: { next: null } });
    expect(bodies(playground)[1].exclude.ids).toEqual(first);
    expect(new Set(idsIn(playground)).size).toBe(200);
    expect(lusha.record.total).toBe(40);
  });

  it('are not started for a price that has risen', async () => {
    const playground = await open();
    await findSimilar(playground);
    const { panel, reply, lusha } = playground;
    const view = await panel('fillView');
    expect(await reply('moreSimilar', { fill: view?.id, cap: 19 })).toMatchObject({ code: 'price_changed' });
    expect(await reply('moreSimilar', { fill: 'other', cap: 20 })).toMatchObject({ code: 'no_run' });
    expect(lusha.record.total).toBe(20);
  });
});

describe('who is known', () => {
  it('is excluded in the request: the other rows of the list, and the never-contact list', async () => {
    const playground = await open();
    const { host, lusha } = playground;
    const [other] = lusha.people(1, { from: 30 });
    const rows = [...seedPeople(playground), other].map((one) => [
      one?.fullName,
      one?.companyName,
      one?.email,
    ]);
    writeSeeds(playground, [['Name', 'Company', 'Email'], ...rows]);
    host.workbook.select('Sheet1', 'A2:C7');
    host.workbook.addSheet('Never contact', { rows: 5, columns: 1 });
    host.workbook.setValues('Never contact', 'A1', [['never@acme.example'], ['rival.example']]);
    await findSimilar(playground, { count: 5 });
    const [{ exclude }] = bodies(playground);
    expect(exclude.emails).toEqual(['never@acme.example', ...rows.map(([, , email]) => email)]);
  });

  it('is skipped and counted where the request cannot exclude it, and is not replaced for more credits', async () => {
    const { lusha: other } = await open();
    const probe = await open();
    await findSimilar(probe, { count: 10 });
    const found = idsIn(probe).map((id) => other.personOfId(id));
    const playground = await open();
    const { host, lusha } = playground;
    host.workbook.addSheet('Never contact', { rows: 5, columns: 1 });
    host.workbook.setValues('Never contact', 'A1', [[found[0]?.companyDomain ?? '']]);
    const view = await findSimilar(playground, { count: 10 });
    expect(view).toMatchObject({ added: 9, spent: 2, ended: 'enough', similar: { neverContact: 1 } });
    expect(lusha.record.total).toBe(2);
    expect(idsIn(playground)).not.toContain(found[0]?.id);
  });
});

describe('similar companies', () => {
  it('are found by domains and LinkedIn pages, at their own price', async () => {
    const playground = await openCompanies(({ lusha }) => [
      ['Company', 'Domain', 'LinkedIn'],
      ...lusha
        .companies(6)
        .map(({ name, domain, linkedinUrl }, at) => [name, at < 5 ? domain : '', at < 5 ? '' : linkedinUrl]),
    ]);
    const { lusha } = playground;
    const view = await findSimilar(playground, { count: 50 });
    expect(view).toMatchObject({ kind: 'company', added: 50, spent: 10, tab: SIMILAR_COMPANIES });
    expect(lusha.record.credits).toMatchObject({ lookalikeCompany: 10 });
    const [{ seeds }] = bodies(playground);
    expect(seeds).toEqual({
      domains: lusha.companies(5).map(({ domain }) => domain),
      linkedinUrls: [lusha.company(5).linkedinUrl],
    });
    const rows = rowsIn(playground, SIMILAR_COMPANIES);
    expect(rows).toHaveLength(50);
    expect(rows[0]).toHaveProperty('Domain');
  });

  it('are what the rows of a list of companies are taken for, unless a person says otherwise', async () => {
    const playground = await openCompanies(companyRows);
    const { panel } = playground;
    expect(await panel('similarSetup', {})).toMatchObject({ kind: 'company', usable: 6 });
    expect(await panel('similarSetup', { kind: 'contact' })).toMatchObject({
      kind: 'contact',
      usable: 0,
      refusal: { code: 'bad_seeds' },
    });
  });

  it('with a name alone are named, with the remedy', async () => {
    const playground = await openCompanies(({ lusha }) => [
      ['Company', 'Domain'],
      ...lusha.companies(4).map(({ name, domain }) => [name, domain]),
      ['Acme', ''],
      ['Globex', ''],
    ]);
    const { panel, reply, lusha } = playground;
    const setup = await panel('similarSetup', { kind: 'company' });
    expect(setup).toMatchObject({
      usable: 4,
      remarks: ["Acme and Globex can't be used without a domain. Add theirs."],
      refusal: { message: 'Select 5–100 people or companies.' },
    });
    expect(await reply('startSimilar', consentTo(setup))).toMatchObject({
      code: 'bad_seeds',
      message:
        "Acme and Globex can't be used without a domain. Add theirs. Select 5–100 people or companies.",
    });
    expect(lusha.record.requests).toEqual([]);
  });
});

describe('the seeds', () => {
  it('that Lusha was asked for and does not know are counted and not sent', async () => {
    const playground = await open();
    const { host, lusha, panel } = playground;
    const rows = [
      ...seedPeople(playground)
        .slice(0, 4)
        .map((one) => [one.fullName, one.companyName, one.email]),
      ['Zzyx Nobody', 'Nowhere', 'zzyx@nowhere.example'],
      ['Zzyx Noone', 'Nowhere', 'noone@nowhere.example'],
    ];
    writeSeeds(playground, [['Name', 'Company', 'Email'], ...rows]);
    await panel('setCells', true, { credits: 10, phones: 0 });
    host.workbook.setFormula('Sheet1', 'F2', '=LUSHA_ENRICH(A6:C7,"title")');
    await host.workbook.settled();
    lusha.record.reset();
    host.workbook.select('Sheet1', 'A2:C7');
    expect(await panel('similarSetup', { kind: 'contact' })).toMatchObject({
      usable: 4,
      remarks: ["2 of 6 can't be used: not found at Lusha."],
      refusal: { code: 'bad_seeds' },
    });
    expect(lusha.record.requests).toEqual([]);
  });

  it('without an identifier are named by their rows', async () => {
    const playground = await open();
    const { panel } = playground;
    const [a, b] = seedPeople(playground);
    writeSeeds(playground, [
      ['Name', 'Company', 'City'],
      [a?.fullName, '', 'Berlin'],
      [b?.fullName, '', 'Paris'],
      ['', 'Acme', 'Rome'],
      ['Zzyx', '', ''],
    ]);
    expect(await panel('similarSetup', { kind: 'contact' })).toMatchObject({
      usable: 0,
      remarks: [
        "Rows 2 and 3 can't be used: no company.",
        "Row 4 can't be used: no name.",
        "Row 5 can't be used: no last name.",
      ],
    });
  });

  it('may be in several places, in a single column of the list, or in the list around one cell', async () => {
    const { host, panel } = await open();
    host.workbook.select('Sheet1', 'A2:A7');
    expect(await panel('similarSetup', {})).toMatchObject({ usable: 6 });
    host.workbook.select('Sheet1', 'B4');
    expect(await panel('similarSetup', {})).toMatchObject({ usable: 6 });
  });

  it('of more than 100 are refused before anything is sent', async () => {
    const playground = await open();
    const { lusha, panel } = playground;
    const many = lusha.people(101).map((one) => [one.fullName, one.companyName, one.email]);
    writeSeeds(playground, [['Name', 'Company', 'Email'], ...many]);
    expect(await panel('similarSetup', {})).toMatchObject({ usable: 101, refusal: { code: 'bad_seeds' } });
    expect(lusha.record.requests).toEqual([]);
  });

  it('that changed since they were shown are not used', async () => {
    const playground = await open();
    const { host, panel, reply, lusha } = playground;
    const setup = await panel('similarSetup', {});
    host.workbook.select('Sheet1', 'A2:C6');
    expect(await reply('startSimilar', consentTo(setup))).toMatchObject({ code: 'row_changed' });
    expect(lusha.record.requests).toEqual([]);
  });

  it('that Lusha refuses one by one are left out, as long as five are known', async () => {
    const playground = await open({ lusha: { unknownSeeds: 'refused' } });
    const { lusha } = playground;
    const rows = seedPeople(playground).map((one) => [one.fullName, one.companyName, one.email]);
    writeSeeds(playground, [
      ['Name', 'Company', 'Email'],
      ['Zzyx Nobody', 'Nowhere', 'z@nowhere.example'],
      ...rows,
    ]);
    const view = await findSimilar(playground, { count: 25 });
    expect(view).toMatchObject({ phase: 'done', added: 25, spent: 5 });
    expect(requests(playground).map(({ status }) => status)).toEqual([400, 200]);
    expect(lusha.record.total).toBe(5);
  });
});

describe('a refusal', () => {
  it.each([
    [402, 'no_credits'],
    [403, 'no_access'],
    [500, 'lost'],
  ] as const)('with %i stops the fill and is not charged by the add-on', async (status, code) => {
    const playground = await open();
    playground.lusha.fail({ path: '/lookalike', status, times: 9 });
    const view = await findSimilar(playground);
    expect(view).toMatchObject({ phase: 'stopped', code, added: 0 });
    expect(playground.lusha.record.total).toBe(0);
    expect(requests(playground)).toHaveLength(1);
  });

  it('of a plan without similar people is said as such', async () => {
    const view = await findSimilar(await open({ lusha: { plan: 'free' } }));
    expect(view).toMatchObject({ phase: 'stopped', code: 'plan_lacks' });
  });
});

describe('an answer that was lost', () => {
  it('is not repeated by itself, and by a person for the credits that are shown', async () => {
    const playground = await open();
    const { lusha, panel, host } = playground;
    lusha.fail({ path: '/lookalike', cut: 'after' });
    const view = await findSimilar(playground);
    expect(view).toMatchObject({ phase: 'stopped', code: 'lost', added: 0, more: 20 });
    expect(lusha.record.total).toBe(20);
    expect(requests(playground)).toHaveLength(1);
    const again = await panel('continueFill', { id: view.id, more: 20 });
    host.clock.advance(1_000);
    expect(again.phase).toBe('filling');
    const done = await panel('stepFill');
    expect(done).toMatchObject({ phase: 'done', added: 100 });
    expect(lusha.record.total).toBe(40);
  });

  it('is asked for again in shorter pages, because a long one may take Lusha too long', async () => {
    const playground = await open({ lusha: { longBatches: 504 } });
    const { lusha, panel, host } = playground;
    const view = await findSimilar(playground);
    expect(view).toMatchObject({ phase: 'stopped', code: 'lost', more: 20 });
    await panel('continueFill', { id: view.id, more: 20 });
    host.clock.advance(1_000);
    expect(await panel('stepFill')).toMatchObject({ phase: 'done', added: 100 });
    expect(bodies(playground).map(({ limit }) => limit)).toEqual([100, 50, 50]);
    expect(lusha.record.total).toBe(40);
  });
});

describe('a page that takes Lusha too long', () => {
  it('is requested in shorter ones once a person continues, for no more credits', async () => {
    const playground = await open({ lusha: { longBatches: 504 } });
    const { host, lusha, panel } = playground;
    let view = await findSimilar(playground, { count: 95 });
    expect(view).toMatchObject({ phase: 'stopped', code: 'lost', added: 0, more: 19 });
    expect(lusha.record.total).toBe(19);
    view = await panel('continueFill', { id: view.id, more: 19 });
    for (let step = 0; step < 9 && view.phase === 'filling'; step += 1) {
      host.clock.advance(1_000);
      view = await panel('stepFill');
    }
    expect(view).toMatchObject({ phase: 'done', added: 95 });
    expect(new Set(idsIn(playground)).size).toBe(95);
    expect(requests(playground).map(({ status }) => status)).toEqual([504, 200, 200, 200]);
    expect(lusha.record.total).toBe(38);
  });
});

describe('undo', () => {
  it('removes the tab, and the same people come back without a request', async () => {
    const playground = await open();
    const { host, lusha, panel } = playground;
    await findSimilar(playground);
    const ids = idsIn(playground);
    expect(await panel('undoFill')).toMatchObject({ done: true, rows: 100, left: 0 });
    expect(host.workbook.sheets.byName(SIMILAR_PEOPLE)).toBeNull();
    host.workbook.select('Sheet1', 'A2:C7');
    expect(await panel('similarSetup', {})).toMatchObject({ credits: 0, requests: 0, filledBefore: 0 });
    await findSimilar(playground);
    expect(idsIn(playground)).toEqual(ids);
    expect(lusha.record.total).toBe(20);
  });

  it('of 100 more leaves the first 100', async () => {
    const playground = await open();
    await findSimilar(playground);
    const first = people(playground);
    await findMore(playground);
    expect(await playground.panel('undoFill')).toMatchObject({ rows: 100, left: 0 });
    expect(people(playground)).toEqual(first);
  });
});

describe('the emails of the people that were added', () => {
  it('are offered at list price, because similar people come without prices', async () => {
    const playground = await open();
    await findSimilar(playground, { count: 10 });
    expect(await playground.panel('emailsOffer')).toMatchObject({ people: 10, credits: 10 });
  });
});
