/** Forgetting a person at its edges: who may, when it is refused, namesakes, links, longer texts, other people's settings, and what only a reveal tells. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Person } from '../../playground/lusha-api/lusha';
import { enrich, OPTIONS, runSteps } from '../support/enrich';
import { DIRECTORS, filledTab, fillSteps, goOn, rowsIn } from '../support/fill';
import { formula, NOBODY, openNames, PEOPLE, WHO } from '../support/person-jobs';
import { placesOfPerson } from '../support/person-scan';
import { openPlayground, type Playground } from '../support/playground';

const ALL = { results: true, others: true };
const RESULTS = { results: true, others: false };
const BY_EMAIL = { ...NOBODY, email: WHO.email };
const BY_LINKEDIN = { ...NOBODY, linkedin: WHO.linkedinUrl };
const FORGOTTEN = 'Forgotten (privacy)';
const COLLEAGUE = 'colleague@example.com';

function statusOf({ host }: Playground, row: number): unknown {
  const [header = []] = host.workbook.getValues('Sheet1', 'A1:Z1');
  const at = header.indexOf('Lusha status');
  return host.workbook.getValues('Sheet1', `A${row}:Z${row}`)[0]?.[at];
}

describe('a request to forget', () => {
  it.each([
    [{ ...NOBODY }, 'nothing'],
    [{ ...NOBODY, name: 'Jane Doe' }, 'a name without a company'],
    [{ ...NOBODY, email: 'jane' }, 'an email that is none'],
    [{ ...NOBODY, email: 'a@acme.com, b@acme.com' }, 'two emails'],
    [{ ...NOBODY, linkedin: 'https://www.linkedin.com/company/acme' }, 'a company page'],
  ])('with %s is refused with one sentence (%s)', async (request) => {
    const playground = await openNames();
    for (const name of ['findPerson', 'forgetPerson'])
      expect(await playground.reply(name, request, ...(name === 'findPerson' ? [] : [ALL]))).toMatchObject({
        ok: false,
        code: 'no_person',
      });
    expect(playground.host.dump().properties.document).toEqual({});
  });

  it('is refused while a run works, and says to stop it', async () => {
    const playground = await openNames();
    await playground.panel('startRun', OPTIONS);
    const answer = await playground.reply('forgetPerson', BY_EMAIL, ALL);
    expect(answer).toMatchObject({ ok: false, code: 'run_active' });
    expect(answer).toMatchObject({ message: expect.stringContaining('Stop run') });
  });

  it('works without a key, sends nothing, and is found as forgotten afterwards', async () => {
    const playground = await openPlayground({ key: null, cap: null });
    onTestFinished(() => playground.host.close());
    const { host, lusha, panel } = playground;
    host.workbook.setValues('Sheet1', 'A1', [[WHO.email]]);
    expect(await panel('findPerson', BY_EMAIL)).toMatchObject({ isForgotten: false, others: 1, entries: 0 });
    await panel('forgetPerson', BY_EMAIL, ALL);
    expect(placesOfPerson(playground, WHO)).toEqual([]);
    expect(await panel('findPerson', BY_EMAIL)).toMatchObject({ isForgotten: true, others: 0 });
    expect(lusha.record.requests).toEqual([]);
  });

  it('shows the short text where formulas are off too', async () => {
    const playground = await openPlayground({ cap: null });
    onTestFinished(() => playground.host.close());
    const { host, panel } = playground;
    await panel('forgetPerson', BY_EMAIL, ALL);
    host.workbook.setValues('Sheet1', 'A1', [[WHO.email]]);
    host.workbook.setFormula('Sheet1', 'B1', '=LUSHA_EMAIL(A1)');
    await host.workbook.settled();
    expect(host.workbook.getValues('Sheet1', 'B1')).toEqual([[FORGOTTEN]]);
  });

  it('counts the cells that a person may not edit, and says where they are', async () => {
    const playground = await openNames();
    const { host } = playground;
    await enrich(playground);
    host.workbook.protect('Sheet1', 'A1:B7');
    const how = { kind: 'rpc', user: COLLEAGUE } as const;
    const answer = await host.run('lushaPanel', ['forgetPerson', [BY_LINKEDIN, ALL]], how);
    expect(answer).toMatchObject({ ok: true, value: { protected: 1, left: 1, leftIn: ['“Sheet1”!A4'] } });
    expect(placesOfPerson(playground, WHO)).toEqual(['tab Sheet1 A4']);
  });
});

describe('cells', () => {
  it('that a run wrote are cleared without the list’s own, and the status says why', async () => {
    const playground = await openNames();
    const { host, panel } = playground;
    await enrich(playground);
    const before = host.workbook.getValues('Sheet1', 'A1:H7');
    const found = await panel('findPerson', BY_LINKEDIN);
    expect(found).toMatchObject({ others: 1 });
    expect(found.results).toBeGreaterThan(4);
    await panel('forgetPerson', BY_LINKEDIN, RESULTS);
    const after = host.workbook.getValues('Sheet1', 'A1:H7');
    expect(statusOf(playground, 4)).toBe(FORGOTTEN);
    expect(after[3]?.filter((cell) => cell !== '')).toEqual([WHO.fullName, WHO.companyDomain, FORGOTTEN]);
    expect(after.filter((_, row) => row !== 3)).toEqual(before.filter((_, row) => row !== 3));
  });

  it('with a longer text or a formula that names the person stay, and are named', async () => {
    const playground = await openNames();
    const { host, panel } = playground;
    host.workbook.setValues('Sheet1', 'F1', [[`Call ${WHO.email} on Monday`]]);
    host.workbook.setFormula('Sheet1', 'F2', `=LUSHA_EMAIL("${WHO.email}")`);
    await host.workbook.settled();
    const found = await panel('findPerson', BY_EMAIL);
    expect(found).toMatchObject({ staying: 2, stayingIn: ['“Sheet1”!F1', '“Sheet1”!F2'] });
    const done = await panel('forgetPerson', BY_EMAIL, ALL);
    await host.workbook.settled();
    expect(done.leftIn).toEqual(['“Sheet1”!F1', '“Sheet1”!F2']);
    expect(host.workbook.getValues('Sheet1', 'F1:F2')).toEqual([
      [`Call ${WHO.email} on Monday`],
      [FORGOTTEN],
    ]);
  });

  it('whose text leads to the person’s LinkedIn page are cleared with their link', async () => {
    const playground = await openNames();
    const { host, panel } = playground;
    host.workbook.setLink('Sheet1', 'F4', 'Profile', WHO.linkedinUrl);
    await panel('forgetPerson', BY_LINKEDIN, ALL);
    expect(placesOfPerson(playground, WHO).filter((place) => place.endsWith('F4'))).toEqual([]);
    expect(host.workbook.getValues('Sheet1', 'F4')).toEqual([['']]);
  });

  it('of the never-contact list are the person’s own', async () => {
    const playground = await openNames();
    const { host, panel } = playground;
    await panel('showNeverContact');
    host.workbook.setValues('Never contact', 'A2', [[WHO.email], [PEOPLE[0]?.email ?? '']]);
    expect(await panel('findPerson', BY_EMAIL)).toMatchObject({ others: 1 });
    await panel('forgetPerson', BY_EMAIL, ALL);
    expect(host.workbook.getValues('Never contact', 'A2:A3')).toEqual([[''], [PEOPLE[0]?.email]]);
  });

  it('of a search formula show the others again without a request', async () => {
    const playground = await openPlayground();
    onTestFinished(() => playground.host.close());
    const { host, lusha, panel } = playground;
    host.workbook.setFormula('Sheet1', 'A1', '=LUSHA_SEARCH("level: Director", 10, "name, lusha id")');
    await host.workbook.settled();
    const before = host.workbook.getValues('Sheet1', 'A1:B10').map(([name]) => name);
    const who = personOf(playground, host.workbook.getValues('Sheet1', 'B3')[0]?.[0]);
    lusha.record.reset();
    await panel('forgetPerson', { ...NOBODY, linkedin: who.linkedinUrl }, ALL);
    await host.workbook.settled();
    const after = host.workbook.getValues('Sheet1', 'A1:B10').map(([name]) => name);
    expect(after.slice(0, 9)).toEqual(before.filter((name) => name !== who.fullName));
    expect(placesOfPerson(playground, who)).toEqual([]);
    expect(lusha.record.requests).toEqual([]);
  });
});

describe('others', () => {
  it('of the same name at another company stay purchased and are looked up', async () => {
    const playground = await openNames();
    const { host, lusha, panel } = playground;
    await formula(playground);
    await panel('forgetPerson', BY_LINKEDIN, RESULTS);
    const other = PEOPLE[0] as Person;
    host.workbook.setValues('Sheet1', 'A20', [[WHO.fullName, other.companyDomain]]);
    host.workbook.setFormula('Sheet1', 'D20', '=LUSHA_EMAIL(A20:B20)');
    await host.workbook.settled();
    expect(host.workbook.getValues('Sheet1', 'D20')).not.toEqual([[FORGOTTEN]]);
    lusha.record.reset();
    host.workbook.setValues('Sheet1', 'A21', [[other.fullName, WHO.companyDomain]]);
    host.workbook.setFormula('Sheet1', 'D21', '=LUSHA_EMAIL(A21:B21)');
    await host.workbook.settled();
    expect(host.workbook.getValues('Sheet1', 'D21')).not.toEqual([[FORGOTTEN]]);
  });

  it('who share a name and company are not mixed up: the email or LinkedIn URL is asked for', async () => {
    const playground = await openNames();
    const { host, lusha, panel } = playground;
    const at = lusha.people(6_000).filter(({ companyDomain }) => companyDomain === WHO.companyDomain);
    host.workbook.setValues(
      'Sheet1',
      'A10',
      at.slice(0, 2).map(({ email }) => [email]),
    );
    host.workbook.setFormula('Sheet1', 'D10', '=LUSHA_ENRICH(A10:A11,"name,email")');
    await host.workbook.settled();
    const [first, second] = at;
    if (!first || !second) throw new Error('They work alone.');
    await panel('forgetPerson', { ...NOBODY, email: first.email }, RESULTS);
    await host.workbook.settled();
    expect(host.workbook.getValues('Sheet1', 'D10:D11')).toEqual([[FORGOTTEN], [second.fullName]]);
    lusha.record.reset();
    host.emptyCaches();
    await host.reopen();
    expect(lusha.record.chargedRequests).toBe(0);
  });
});

describe('what is stored', () => {
  it('of forgotten people holds no text of them: only digests under a secret of the file', async () => {
    const playground = await openNames();
    await playground.panel('forgetPerson', { ...BY_EMAIL, linkedin: WHO.linkedinUrl }, ALL);
    const stored = Object.entries(playground.host.dump().properties.document);
    const own = stored.filter(([name]) => name.startsWith('lusha.forgotten.'));
    expect(own.map(([name]) => name)).toContain('lusha.forgotten.secret');
    for (const [name, value] of own.filter(([one]) => !one.endsWith('secret')))
      expect(value, name).toMatch(/^1 (?:id|no-id)(?: [\w-]{16})+$/);
  });

  it('is counted by a preview that still lists the person', async () => {
    const playground = await openNames();
    const { host, lusha, panel } = playground;
    const first = await panel('findPreview', DIRECTORS, 5);
    const name = first.results[2]?.name ?? '';
    const who = lusha
      .people(20_000)
      .find(
        ({ fullName, companyName }) =>
          fullName === name && (first.results[2]?.about ?? '').includes(companyName),
      );
    if (!who) throw new Error('Nobody of that name.');
    await panel('forgetPerson', { ...NOBODY, linkedin: who.linkedinUrl }, ALL);
    const known = await panel('findPreview', DIRECTORS, 5);
    expect(known.shown).toContain('1 forgotten (privacy)');
    host.clock.advance(2 * 24 * 3_600_000);
    const fresh = await panel('findPreview', DIRECTORS, 5);
    expect(fresh.shown).toContain('1 forgotten (privacy)');
    expect(fresh.results.map((one) => one.name)).not.toContain(name);
    expect(placesOfPerson(playground, who)).toEqual([]);
  });

  it('of an email that only a reveal tells goes with the next opening of the panel', async () => {
    const playground = await openNames();
    const { host, lusha, panel } = playground;
    const email = WHO.workEmail ?? '';
    await panel('forgetPerson', { ...NOBODY, email }, { results: false, others: false });
    host.workbook.setFormula('Sheet1', 'D4', '=LUSHA_EMAIL(A4:B4)');
    await host.workbook.settled();
    // Nothing but the reveal says whose email it is.
    expect(host.workbook.getValues('Sheet1', 'D4')).toEqual([[FORGOTTEN]]);
    await panel('view');
    const hidden = placesOfPerson(playground, WHO).filter((place) => !place.startsWith('tab Sheet1'));
    expect(hidden).toEqual([]);
    lusha.record.reset();
    host.workbook.setFormula('Sheet1', 'E4', '=LUSHA_PHONE(A4:B4)');
    await host.workbook.settled();
    expect(host.workbook.getValues('Sheet1', 'E4')).toEqual([[FORGOTTEN]]);
    expect(lusha.record.requests).toEqual([]);
  });

  it('of the searches of a person and of the file goes where it names the person', async () => {
    const playground = await openNames();
    const { host, panel } = playground;
    const draft = {
      ...DIRECTORS,
      criteria: [...DIRECTORS.criteria, { id: 'keywords', side: 'include' as const, values: [WHO.fullName] }],
    };
    await panel('saveSearch', `About ${WHO.fullName}`, 'A search', draft);
    await panel('saveSearch', 'Directors', 'A search', DIRECTORS);
    await panel('findPreview', draft, 5).catch(() => undefined);
    expect(placesOfPerson(playground, WHO).some((place) => place.includes('lusha.searches'))).toBe(true);
    await panel('forgetPerson', { ...BY_LINKEDIN, name: WHO.fullName, company: WHO.companyDomain }, ALL);
    expect(placesOfPerson(playground, WHO)).toEqual([]);
    const form = await panel('findForm');
    expect(JSON.stringify(form)).toContain('Directors');
    expect(host.dump().properties.document['lusha.searches']).toBeDefined();
  });

  it('by a file that keeps only IDs is forgotten too', async () => {
    const playground = await openNames();
    const { host, lusha, panel } = playground;
    await formula(playground);
    await panel('setKeep', 'ids');
    await panel('forgetPerson', { ...NOBODY, name: WHO.fullName, company: WHO.companyDomain }, ALL);
    await host.workbook.settled();
    const rest = placesOfPerson(playground, WHO);
    expect(rest).toEqual([]);
    lusha.record.reset();
    host.workbook.setValues('Sheet1', 'A20', [[WHO.id]]);
    host.workbook.setFormula('Sheet1', 'D20', '=LUSHA_EMAIL(A20)');
    await host.workbook.settled();
    expect(host.workbook.getValues('Sheet1', 'D20')).toEqual([[FORGOTTEN]]);
    expect(lusha.record.requests).toEqual([]);
  });
});

function personOf({ lusha }: Playground, id: unknown): Person {
  for (let n = 0; n < 250_000; n += 1) if (lusha.person(n).id === id) return lusha.person(n);
  throw new Error(`Nobody has the ID ${String(id)}.`);
}

describe('a job that was stopped halfway', () => {
  it('goes on without the person: a run writes the others', async () => {
    const playground = await openNames();
    const { lusha, panel } = playground;
    await runSteps(playground, await panel('startRun', OPTIONS));
    await panel('stopRun');
    await panel('forgetPerson', BY_LINKEDIN, { results: false, others: false });
    lusha.record.reset();
    const view = await runSteps(playground, await panel('continueRun'));
    const approved = { cap: view.price?.credits ?? 0, moved: false, weak: false };
    const done = await runSteps(playground, await panel('approveRun', approved));
    expect(done).toMatchObject({ phase: 'done' });
    expect(statusOf(playground, 4)).toBe(FORGOTTEN);
    expect(statusOf(playground, 3)).toMatch(/^Found/);
    expect(lusha.record.charges.filter(({ id }) => id === WHO.id)).toEqual([]);
    expect(placesOfPerson(playground, WHO).filter((place) => !place.startsWith('tab Sheet1'))).toEqual([
      // What undo would restore is the list's own, which was kept.
      ...placesOfPerson(playground, WHO).filter((place) => place.startsWith('tab Lusha run undo')),
    ]);
  });

  it('goes on without the person: a fill adds the others, and its undo removes them', async () => {
    const playground = await openNames();
    const { host, panel } = playground;
    const { options } = await panel('fillSetup', DIRECTORS, { count: 60 });
    await fillSteps(playground, await panel('startFill', DIRECTORS, options, 1));
    const tab = filledTab(playground);
    const ids = rowsIn(playground, tab, 'Z').map((row) => row['Lusha ID']);
    expect(ids.length).toBeGreaterThan(20);
    const who = personOf(playground, ids[3]);
    await panel('forgetPerson', { ...NOBODY, linkedin: who.linkedinUrl }, ALL);
    await fillSteps(playground, await goOn(playground, 10));
    const after = rowsIn(playground, tab, 'Z').map((row) => row['Lusha ID']);
    expect(after).not.toContain(who.id);
    expect(new Set(after).size).toBe(after.length);
    expect(after.length).toBeGreaterThanOrEqual(59);
    expect(placesOfPerson(playground, who)).toEqual([]);
    await panel('undoFill');
    expect(host.workbook.sheets.list().map(({ name }) => name)).toContain('Sheet1');
    expect(placesOfPerson(playground, who)).toEqual([]);
  });
});
