/** Forgetting a person: after every job nothing in the file names the person, and nothing purchases the person again. Money is counted on the Lusha side. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha, type Person } from '../../playground/lusha-api/lusha';
import type { PersonRequest } from '../../src/rpc';
import { enrich, OPTIONS, runSteps } from '../support/enrich';
import { DIRECTORS, fill, filledTab } from '../support/fill';
import { placesOfPerson } from '../support/person-scan';
import { openPlayground, type Playground, type Setup } from '../support/playground';

const PEOPLE = createLusha().people(6, { withWorkEmail: true });
const WHO = PEOPLE[2] as Person;
const NOBODY: PersonRequest = { email: '', linkedin: '', name: '', company: '' };
const ALL = { results: true, others: true };
const NO_CELLS = { results: false, others: false };
const FORGOTTEN = 'Forgotten (privacy)';

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  playground.host.workbook.setValues('Sheet1', 'A1', [
    ['Name', 'Domain'],
    ...PEOPLE.map(({ fullName, companyDomain }) => [fullName, companyDomain]),
  ]);
  return playground;
}

async function formula({ host }: Playground): Promise<void> {
  const fields = 'name, email, mobile phone, direct phone, linkedin, lusha id, title';
  host.workbook.setFormula('Sheet1', 'D2', `=LUSHA_ENRICH(A2:B7,"${fields}")`);
  await host.workbook.settled();
}

async function firstPerson(playground: Playground): Promise<Person> {
  const { host, lusha } = playground;
  const ids = host.workbook.getValues(filledTab(playground), 'A1:Z30').flat().map(String);
  for (let n = 0; n < 250_000; n += 1) if (ids.includes(lusha.person(n).id)) return lusha.person(n);
  throw new Error('The fill has added nobody.');
}

/** Each job, and whom it has brought into the file. */
const JOBS: Readonly<Record<string, (playground: Playground) => Promise<Person>>> = {
  'a formula': async (playground) => {
    await formula(playground);
    return WHO;
  },
  'pending cells': async (playground) => {
    const { host, panel } = playground;
    await panel('setCells', true, { credits: 0, phones: 0 });
    await formula(playground);
    await panel('setCells', true, { credits: 500, phones: 500 });
    await panel('fetchPending', {});
    await host.workbook.settled();
    return WHO;
  },
  'a run': async (playground) => {
    await enrich(playground, { fields: ['work email', 'phone', 'title', 'linkedin'] });
    return WHO;
  },
  'a run that was stopped': async (playground) => {
    await runSteps(playground, await playground.panel('startRun', OPTIONS));
    await playground.panel('stopRun');
    return WHO;
  },
  'a run that was undone': async (playground) => {
    await enrich(playground);
    await playground.panel('undoRun');
    return WHO;
  },
  'a run over companies': async (playground) => {
    await enrich(playground, { kind: 'company', fields: ['name', 'industry'] });
    return WHO;
  },
  'the email of one row': async (playground) => {
    const { host, panel } = playground;
    host.workbook.select('Sheet1', 'A4');
    const row = (await panel('listGap'))?.selected;
    if (!row) throw new Error('Nothing is offered.');
    await runSteps(playground, await panel('getEmail', row));
    return WHO;
  },
  'formulas that became values': async (playground) => {
    await formula(playground);
    await playground.menu('lushaReplaceTab');
    return WHO;
  },
  'a fill': async (playground) => {
    await fill(playground, DIRECTORS, { count: 25 });
    return firstPerson(playground);
  },
  'the emails after a fill': async (playground) => {
    const { panel } = playground;
    await fill(playground, DIRECTORS, { count: 25 });
    const who = await firstPerson(playground);
    const offer = await panel('emailsOffer');
    await panel('findEmails', { fill: offer?.fill ?? '', cap: offer?.credits ?? 0 });
    const begun = await panel('runView');
    if (begun) await runSteps(playground, begun);
    return who;
  },
  'a preview': async (playground) => {
    await playground.panel('findPreview', DIRECTORS, 5);
    await fill(playground, DIRECTORS, { count: 25, where: 'below' });
    const ids = playground.host.workbook.getValues('Sheet1', 'A1:Z40').flat().map(String);
    for (let n = 0; n < 250_000; n += 1)
      if (ids.includes(playground.lusha.person(n).id)) return playground.lusha.person(n);
    throw new Error('The search has found nobody.');
  },
};

/** Returns the ways in which a person can be given. */
const WAYS: Readonly<Record<string, (person: Person) => PersonRequest>> = {
  email: ({ email }) => ({ ...NOBODY, email }),
  'LinkedIn address': ({ linkedinUrl }) => ({ ...NOBODY, linkedin: linkedinUrl }),
  'name and domain': ({ fullName, companyDomain }) => ({ ...NOBODY, name: fullName, company: companyDomain }),
  'name and company': ({ fullName, companyName }) => ({ ...NOBODY, name: fullName, company: companyName }),
};

describe.each(Object.keys(JOBS))('after %s', (name) => {
  const job = JOBS[name] as (playground: Playground) => Promise<Person>;

  it('nothing in the file names the person, not even in the cells when they are chosen', async () => {
    const playground = await open();
    const who = await job(playground);
    expect(placesOfPerson(playground, who)).not.toEqual([]);
    playground.lusha.record.reset();
    const found = await playground.panel('findPerson', given(name, who));
    expect(found.entries + found.results + found.others + found.formulas).toBeGreaterThan(0);
    const done = await playground.panel('forgetPerson', given(name, who), ALL);
    await playground.host.workbook.settled();
    expect(placesOfPerson(playground, who)).toEqual([]);
    expect(done).toMatchObject({ left: 0, protected: 0 });
    expect(playground.lusha.record.requests).toEqual([]);
  });

  it('only the cells name the person when none is chosen', async () => {
    const playground = await open();
    const who = await job(playground);
    const before = cellsOf(playground, who);
    const done = await playground.panel('forgetPerson', given(name, who), NO_CELLS);
    expect(placesOfPerson(playground, who)).toEqual(before);
    expect(done.left).toBeGreaterThan(0);
  });
});

/** A run over companies knows nobody, so that the person is found by the name in the list. */
function given(job: string, who: Person): PersonRequest {
  const way = job === 'a run over companies' ? WAYS['name and domain'] : WAYS['LinkedIn address'];
  return way?.(who) ?? NOBODY;
}

function cellsOf(playground: Playground, who: Person): readonly string[] {
  return placesOfPerson(playground, who).filter((place) => /^tab (?!Lusha)/.test(place));
}

describe('a forgotten person', () => {
  it.each(Object.keys(WAYS))('is found by %s, and never looked up again by any other', async (way) => {
    const playground = await open();
    const { host, lusha, panel } = playground;
    await formula(playground);
    await panel('forgetPerson', WAYS[way]?.(WHO) ?? NOBODY, { results: true, others: false });
    await host.workbook.settled();
    lusha.record.reset();
    host.workbook.setValues('Sheet1', 'A20', [
      [WHO.email, '', ''],
      [WHO.linkedinUrl, '', ''],
      [WHO.id, '', ''],
      [WHO.firstName, WHO.lastName, WHO.companyName],
      [WHO.fullName, WHO.companyDomain, ''],
    ]);
    host.workbook.setFormula('Sheet1', 'D20', '=LUSHA_EMAIL(A20:C20)');
    host.workbook.fillDown('Sheet1', 'D20:D24');
    await host.workbook.settled();
    expect(host.workbook.getValues('Sheet1', 'D20:D24').flat()).toEqual(Array(5).fill(FORGOTTEN));
    expect(lusha.record.requests).toEqual([]);
    expect(host.workbook.getValues('Sheet1', 'D2:D7').map(([cell]) => cell)).toEqual(
      PEOPLE.map((person) => (person === WHO ? FORGOTTEN : person.fullName)),
    );
  });

  it('is not revealed when Lusha finds the person by a name that the file did not know, and not asked for twice', async () => {
    const playground = await open();
    const { host, lusha, panel } = playground;
    const moved = lusha.people(400).find((one) => one.previousCompanyIndex !== undefined && one.workEmail);
    if (!moved) throw new Error('Nobody has moved.');
    host.workbook.setValues('Sheet1', 'A10', [[moved.email]]);
    host.workbook.setFormula('Sheet1', 'B10', '=LUSHA_EMAIL(A10)');
    await host.workbook.settled();
    await panel('forgetPerson', { ...NOBODY, email: moved.email }, ALL);
    lusha.record.reset();
    const former = lusha.company(moved.previousCompanyIndex ?? 0).domain;
    host.workbook.setValues('Sheet1', 'A11', [[moved.fullName, former]]);
    host.workbook.setFormula('Sheet1', 'D11', '=LUSHA_ENRICH(A11:B11,"email,title")');
    await host.workbook.settled();
    expect(host.workbook.getValues('Sheet1', 'D11')).toEqual([[FORGOTTEN]]);
    expect(lusha.record.charges.filter(({ id }) => id === moved.id)).toEqual([]);
    lusha.record.reset();
    host.workbook.setFormula('Sheet1', 'D12', '=LUSHA_ENRICH(A11:B11,"email,linkedin")');
    await host.workbook.settled();
    expect(host.workbook.getValues('Sheet1', 'D12')).toEqual([[FORGOTTEN]]);
    expect(lusha.record.requests).toEqual([]);
    host.workbook.setValues('Sheet1', 'A11', [['', '']]);
    expect(placesOfPerson(playground, moved)).toEqual([]);
  });

  it('leaves the others as they are: showing them again costs nothing', async () => {
    const playground = await open();
    const { host, lusha, panel } = playground;
    await formula(playground);
    await panel('forgetPerson', { ...NOBODY, email: WHO.email }, ALL);
    lusha.record.reset();
    host.emptyCaches();
    await host.reopen();
    await host.workbook.settled();
    const others = PEOPLE.filter((person) => person !== WHO).map(({ fullName }) => fullName);
    expect(
      host.workbook
        .getValues('Sheet1', 'D2:D7')
        .flat()
        .filter((cell) => cell !== ''),
    ).toEqual(expect.arrayContaining(others));
    expect(lusha.record.requests.filter(({ kind }) => kind === 'charged')).toEqual([]);
    expect(lusha.record.total).toBe(0);
  });
});
