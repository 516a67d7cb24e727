/** The answers of a run and of formulas are held against the rows: who they are, and whether they bring what was asked for. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha, type Person } from '../../playground/lusha-api/lusha';
import { sampleCompanies } from '../../playground/samples';
import { column, enrich, OPTIONS, runSteps } from '../support/enrich';
import { openPlayground, type Playground } from '../support/playground';

const WORLD = createLusha();
const PEOPLE = WORLD.people(3_000, { from: 50, withWorkEmail: true });

async function open(rows: readonly (readonly string[])[]): Promise<Playground> {
  const playground = await openPlayground();
  onTestFinished(() => playground.host.close());
  playground.host.workbook.setValues(
    'Sheet1',
    'A1',
    rows.map((row) => [...row]),
  );
  return playground;
}

function first(matches: (person: Person) => boolean): Person {
  const found = PEOPLE.find(matches);
  if (!found) throw new Error('Nobody is like that.');
  return found;
}

const HEADER = ['Name', 'Company', 'Email'];
const JANE = first(() => true);
const OTHER = first(
  ({ companyIndex, phones }) =>
    companyIndex > 60 && phones.some(({ type, doNotCall }) => type === 'mobile' && !doNotCall),
);
const MOVED = first(({ previousCompanyIndex }) => previousCompanyIndex !== undefined);
const FORMER = WORLD.company(MOVED.previousCompanyIndex ?? 0);
/** This person answers to an address in the row of another one. */
const MISPLACED = [JANE.fullName, JANE.companyName, OTHER.email];

describe('an address in the row of somebody else', () => {
  it('is a line of its own in the price check and is purchased only when it is ticked', async () => {
    const playground = await open([HEADER, MISPLACED]);
    const { lusha, panel } = playground;
    const options = { ...OPTIONS, fields: ['mobile phone', 'title'], rows: { by: 'all' } as const };
    const priced = await runSteps(playground, await panel('startRun', options));
    expect(priced.price).toMatchObject({ found: 1, toBuy: 0, credits: 0, weak: { rows: 1 } });
    await runSteps(playground, await panel('approveRun', { cap: 100, moved: true, weak: false }));
    expect(lusha.record.credits.revealPhone).toBe(0);
    expect(column(playground, 'Lusha status', 1)).toEqual(['Possible match, check']);
    expect(playground.host.workbook.getValues('Sheet1', 'A1:H1').flat()).not.toContain('Title');
    await runSteps(playground, await panel('retryRun', { repeatLost: false }));
    await runSteps(playground, await panel('approveRun', { cap: 100, moved: false, weak: true }));
    expect(lusha.record.credits.revealPhone).toBe(5);
    expect(column(playground, 'Lusha status', 1)).toEqual(['Found, possible match']);
    expect(column(playground, 'Title', 1)).toEqual([OTHER.title]);
  });

  it('shows the preview in a formula, and a text in place of what is paid for', async () => {
    const { lusha, table } = await open([HEADER]);
    expect(await table('LUSHA_ENRICH', [MISPLACED], 'name, work email')).toEqual([
      [OTHER.fullName, 'Possible match, check'],
    ]);
    expect(lusha.record.credits.revealEmail).toBe(0);
  });

  it('is no other person when the row names nobody', async () => {
    const { table } = await open([HEADER]);
    expect(await table('LUSHA_ENRICH', [[OTHER.email]], 'work email')).toEqual([[OTHER.workEmail]]);
  });
});

describe('a person who has moved', () => {
  const rows = [
    [MOVED.fullName, FORMER.name, `dead@${FORMER.domain}`],
    [MOVED.fullName, FORMER.name, 'somebody@gmail.com'],
    [MOVED.fullName, FORMER.name, ''],
  ];

  it('is shown and not purchased, whatever address stands beside', async () => {
    const playground = await open([HEADER, ...rows]);
    const view = await enrich(playground, { fields: ['mobile phone', 'title'] });
    expect(view.price).toMatchObject({ found: 3, toBuy: 0, moved: { rows: 3 } });
    expect(playground.lusha.record.credits.revealPhone).toBe(0);
    expect(column(playground, 'Lusha status', 3)).toEqual(rows.map(() => `Now at ${MOVED.companyName}`));
  });

  it('says so in formulas, too', async () => {
    const { lusha, table } = await open([HEADER]);
    expect(await table('LUSHA_ENRICH', rows, 'company, email')).toEqual(
      rows.map(() => [MOVED.companyName, `Now at ${MOVED.companyName}`]),
    );
    expect(lusha.record.credits.revealEmail).toBe(0);
  });

  it('is found by an address of the new employer', async () => {
    const { table } = await open([HEADER]);
    expect(await table('LUSHA_ENRICH', [[MOVED.fullName, FORMER.name, MOVED.email]], 'email')).toEqual([
      [MOVED.workEmail],
    ]);
  });
});

describe('a company that is found by name under another name', () => {
  // The local Lusha finds Lanternfish Analytics by the first word of its name.
  const LIST = [['Company'], ['Lanternfish'], ['Pebblewise Ltd'], ['copperline.example']];
  const FIELDS = ['name', 'revenue'];

  it('is a line of its own in the price check, and is purchased only when it is ticked', async () => {
    const playground = await open(LIST);
    const { lusha, panel } = playground;
    const options = { ...OPTIONS, kind: 'company', fields: FIELDS } as const;
    const priced = await runSteps(playground, await panel('startRun', options));
    expect(priced.price).toMatchObject({ found: 3, toBuy: 2, credits: 2, weak: { rows: 1, credits: 1 } });
    const done = await runSteps(
      playground,
      await panel('approveRun', { cap: 10, moved: false, weak: false }),
    );
    expect(lusha.record.credits.revealCompany).toBe(2);
    expect(column(playground, 'Lusha status', 3)).toEqual(['Possible match, check', 'Found', 'Found']);
    expect(done.retry).toMatchObject([{ status: 'Possible match, check', rows: 1 }]);
    await runSteps(playground, await panel('retryRun', { repeatLost: false }));
    await runSteps(playground, await panel('approveRun', { cap: 10, moved: false, weak: true }));
    expect(lusha.record.credits.revealCompany).toBe(3);
    // The purchased record has the name of the row as its other name.
    expect(column(playground, 'Lusha status', 1)).toEqual(['Found']);
    expect(lusha.record.chargedTwice).toEqual([]);
  });

  it('shows the preview in a formula, and a text in place of what is paid for', async () => {
    const { lusha, table } = await open([['Company']]);
    expect(await table('LUSHA_COMPANY', [['Lanternfish'], ['Pebblewise Ltd']], 'name, revenue')).toEqual([
      ['Lanternfish Analytics', 'Possible match, check'],
      ['Pebblewise', expect.anything()],
    ]);
    expect(lusha.record.credits.revealCompany).toBe(1);
  });

  it('does not concern lists with whole names and domains', async () => {
    const { lusha, table } = await open([['Company']]);
    const cells = await table('LUSHA_COMPANY', sampleCompanies.slice(1), 'revenue');
    expect(cells.flat().filter((cell) => cell === 'Possible match, check')).toEqual([]);
    expect(lusha.record.credits.revealCompany).toBe(9);
  });
});

describe('the status of a found row', () => {
  it('says that the only numbers must not be called, also when an email came beside them', async () => {
    const person = first(({ phones }) => phones.length > 0 && phones.every(({ doNotCall }) => doNotCall));
    const playground = await open([HEADER, [person.fullName, person.companyName, '']]);
    const view = await enrich(playground, { fields: ['work email', 'mobile phone'] });
    expect(view.outcomes).toEqual([{ status: 'Found, do not call', rows: 1 }]);
    expect(column(playground, 'Email', 1)).toEqual([person.workEmail]);
    expect(column(playground, 'Mobile phone', 1)).toEqual(['Do not call']);
    expect(playground.host.workbook.getValues('Lusha run log', 'F2')).toEqual([[1]]);
  });

  it('names what is missing, and such rows count as found in their own group', async () => {
    const without = PEOPLE.filter(({ phones }) => phones.length === 0).slice(0, 2);
    const withMobile = first(({ phones }) =>
      phones.some(({ type, doNotCall }) => type === 'mobile' && !doNotCall),
    );
    const office = first(({ phones }) => phones.length > 0 && phones.every(({ type }) => type === 'work'));
    const rows = [...without, withMobile, office].map(({ fullName, companyName }) => [
      fullName,
      companyName,
      '',
    ]);
    const playground = await open([HEADER, ...rows]);
    await enrich(playground, { fields: ['work email', 'mobile phone'] });
    expect(column(playground, 'Lusha status', 4)).toEqual([
      'Found, no mobile',
      'Found, no mobile',
      'Found',
      'Office phone only',
    ]);
    expect(playground.host.workbook.getValues('Lusha run log', 'F2')).toEqual([[4]]);
  });
});
