/** Forgetting a person: after every job nothing in the file names the person, and no job brings the person back. Money is counted on the Lusha side. */
import { describe, expect, it } from 'vitest';
import type { Person } from '../../playground/lusha-api/lusha';
import { formula, given, JOBS, NOBODY, openNames, PEOPLE, WAYS, WHO } from '../support/person-jobs';
import { placesOfPerson, textsOfPerson } from '../support/person-scan';
import type { Playground } from '../support/playground';

const ALL = { results: true, others: true };
const RESULTS = { results: true, others: false };
const NO_CELLS = { results: false, others: false };
const FORGOTTEN = 'Forgotten (privacy)';

/** Returns the places beside the cells of the person's own tabs. */
function hiddenPlaces(playground: Playground, who: Person): readonly string[] {
  return placesOfPerson(playground, who).filter((place) => !/^tab (?!Lusha)/.test(place));
}

function cellsOf(playground: Playground, who: Person): readonly string[] {
  return placesOfPerson(playground, who).filter((place) => /^tab (?!Lusha)/.test(place));
}

/** Expects that no charged request since the last reset names the person, and that nothing of the person was revealed. */
function expectUntouched({ lusha }: Playground, who: Person): void {
  const texts = textsOfPerson(who);
  const name = `"firstName":"${who.firstName}","lastName":"${who.lastName}"`;
  const naming = lusha.record.requests.filter(
    ({ kind, body }) => kind === 'charged' && [...texts, name].some((text) => body.includes(text)),
  );
  expect(naming.map(({ path }) => path)).toEqual([]);
  expect(lusha.record.charges.filter(({ id }) => id === who.id)).toEqual([]);
}

describe.each(Object.keys(JOBS))('after %s', (name) => {
  const job = JOBS[name] as (playground: Playground) => Promise<Person>;

  it('nothing in the file names the person, not even in the cells when they are chosen', async () => {
    const playground = await openNames();
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
    const playground = await openNames();
    const who = await job(playground);
    const before = cellsOf(playground, who);
    const done = await playground.panel('forgetPerson', given(name, who), NO_CELLS);
    expect(placesOfPerson(playground, who)).toEqual(before);
    expect(done.left).toBeGreaterThan(0);
  });

  it('the same job neither asks for the person again nor keeps anything of the person', async () => {
    const playground = await openNames();
    const { host, lusha } = playground;
    const who = await job(playground);
    await playground.panel('forgetPerson', given(name, who), RESULTS);
    await host.workbook.settled();
    lusha.record.reset();
    host.clock.advance(2 * 24 * 3_600_000);
    await job(playground).catch(() => undefined);
    await host.workbook.settled();
    expectUntouched(playground, who);
    expect(lusha.record.chargedTwice).toEqual([]);
    expect(hiddenPlaces(playground, who).filter((place) => !/undo|log/.test(place))).toEqual([]);
  });
});

describe('a forgotten person', () => {
  it.each(Object.keys(WAYS))('is found by %s, and never looked up again by any other', async (way) => {
    const playground = await openNames();
    const { host, lusha, panel } = playground;
    await formula(playground);
    await panel('forgetPerson', WAYS[way]?.(WHO) ?? NOBODY, RESULTS);
    await host.workbook.settled();
    lusha.record.reset();
    host.workbook.setValues('Sheet1', 'A20', [
      [WHO.email, ''],
      [WHO.linkedinUrl, ''],
      [WHO.id, ''],
      [WHO.fullName, WHO.companyDomain],
    ]);
    host.workbook.setFormula('Sheet1', 'D20', '=LUSHA_EMAIL(A20:B20)');
    host.workbook.fillDown('Sheet1', 'D20:D23');
    host.workbook.setValues('Sheet1', 'A30', [
      ['Name', 'Company'],
      [WHO.fullName, WHO.companyName],
    ]);
    host.workbook.setFormula('Sheet1', 'D30', '=LUSHA_ENRICH(A30:B31,"email")');
    await host.workbook.settled();
    expect(host.workbook.getValues('Sheet1', 'D20:D23').flat()).toEqual(Array(4).fill(FORGOTTEN));
    expect(host.workbook.getValues('Sheet1', 'D30:D31')).toEqual([[''], [FORGOTTEN]]);
    expect(lusha.record.requests).toEqual([]);
    expect(host.workbook.getValues('Sheet1', 'D2:D7').map(([cell]) => cell)).toEqual(
      PEOPLE.map((person) => (person === WHO ? FORGOTTEN : person.fullName)),
    );
  });

  it('is not revealed when Lusha finds the person by a name that the file did not know, and not asked for twice', async () => {
    const playground = await openNames();
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
    // The search by the new name is sent once, and nothing is revealed.
    expect(lusha.record.chargedRequests).toBe(1);
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
    const playground = await openNames();
    const { host, lusha, panel } = playground;
    await formula(playground);
    await panel('forgetPerson', { ...NOBODY, email: WHO.email }, ALL);
    lusha.record.reset();
    host.emptyCaches();
    await host.reopen();
    await host.workbook.settled();
    const others = PEOPLE.filter((person) => person !== WHO).map(({ fullName }) => fullName);
    expect(host.workbook.getValues('Sheet1', 'D2:D7').flat()).toEqual(expect.arrayContaining(others));
    expect(lusha.record.chargedRequests).toBe(0);
    expect(lusha.record.total).toBe(0);
  });
});
