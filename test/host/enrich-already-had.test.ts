/** What a list holds already is not purchased again. Money is counted on the Lusha side. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha, type Person } from '../../playground/lusha-api/lusha';
import { column, enrich, OPTIONS, runSteps } from '../support/enrich';
import { openPlayground, type Playground } from '../support/playground';

const PEOPLE = createLusha()
  .people(60, { withWorkEmail: true })
  .filter(({ phones }) => phones.some(({ type }) => type === 'mobile'))
  .slice(0, 10);

/** Opens a file with a list of names, companies and emails. */
async function open(
  emailOf: (person: Person, index: number) => string,
  header = 'Email',
): Promise<Playground> {
  const playground = await openPlayground({ cap: null });
  onTestFinished(() => playground.host.close());
  playground.host.workbook.setValues('Sheet1', 'A1', [
    ['Name', 'Company', header],
    ...PEOPLE.map((person, index) => [person.fullName, person.companyName, emailOf(person, index)]),
  ]);
  return playground;
}

const own = ({ workEmail = '' }: Person) => workEmail;
const privateOf = (_person: Person, index: number) => `somebody.${index}@gmail.com`;

describe('a list that holds every work email', () => {
  it.each(['Email', 'Work e-mail'])(
    'under %s has no row to enrich when only the email is asked for',
    async (header) => {
      const { lusha, panel } = await open(own, header);
      expect(await panel('enrichSetup', { ...OPTIONS, fields: ['work email'] })).toMatchObject({
        rows: 0,
        alreadyHave: 10,
        lookUp: { credits: 0, requests: 0 },
        atMost: 0,
        tryFive: 0,
        refusal: { code: 'no_rows' },
      });
      expect(lusha.record.requests).toEqual([]);
    },
  );

  it('takes no request when all rows are chosen, and each row says that it had the email', async () => {
    const playground = await open(own);
    const view = await enrich(playground, { fields: ['work email'], rows: { by: 'all' } });
    expect(view).toMatchObject({ phase: 'done', outcomes: [{ status: 'Already had email', rows: 10 }] });
    expect(playground.lusha.record.total).toBe(0);
    expect(playground.lusha.record.chargedRequests).toBe(0);
    expect(column(playground, 'Email', 10)).toEqual(PEOPLE.map(own));
    expect(column(playground, 'Lusha status', 10)).toEqual(PEOPLE.map(() => 'Already had email'));
    // No row was checked, so the column of dates does not exist.
    expect(playground.host.workbook.getValues('Sheet1', 'A1:H1').flat()).not.toContain('Date checked');
  });

  it('gets titles from the lookup and mobiles from reveals of phones, in two requests', async () => {
    const playground = await open(own);
    const { lusha, panel } = playground;
    const fields = ['work email', 'title', 'mobile phone'];
    const setup = await panel('enrichSetup', { ...OPTIONS, fields });
    expect(setup).toMatchObject({ rows: 10, alreadyHave: 0, atMost: 51, tryFive: 26 });
    const view = await enrich(playground, { fields });
    expect(view.price).toMatchObject({ toBuy: 10, credits: 50, requests: 1 });
    expect(lusha.record.credits).toMatchObject({ contactSearch: 1, revealEmail: 0, revealPhone: 50 });
    expect(lusha.record.chargedRequests).toBe(2);
    expect(column(playground, 'Title', 10)).toEqual(PEOPLE.map(({ title }) => title));
    expect(column(playground, 'Email', 10)).toEqual(PEOPLE.map(own));
  });

  it('costs a lookup only when a title is asked for as well', async () => {
    const playground = await open(own);
    const { lusha, panel } = playground;
    const fields = ['work email', 'title'];
    expect(await panel('enrichSetup', { ...OPTIONS, fields })).toMatchObject({
      rows: 10,
      alreadyHave: 10,
      atMost: 1,
    });
    const view = await enrich(playground, { fields });
    expect(view.price).toMatchObject({ toBuy: 0, credits: 0, alreadyHave: 10 });
    expect(lusha.record.total).toBe(1);
    expect(column(playground, 'Title', 10)).toEqual(PEOPLE.map(({ title }) => title));
    expect(column(playground, 'Lusha status', 10)).toEqual(PEOPLE.map(() => 'Found'));
  });

  it('costs nothing when titles only come along with emails', async () => {
    const playground = await open(own);
    const { lusha, panel } = playground;
    const setup = await panel('enrichSetup', {
      ...OPTIONS,
      fields: ['work email', 'title'],
      extras: ['title'],
    });
    expect(setup).toMatchObject({ rows: 0, alreadyHave: 10, atMost: 0, refusal: { code: 'no_rows' } });
    // The first proposal is what the list lacks.
    expect(await panel('enrichSetup')).toMatchObject({
      rows: 10,
      options: { fields: ['title', 'company', 'linkedin'] },
      atMost: 1,
    });
    expect(lusha.record.chargedRequests).toBe(0);
  });

  it('is purchased again when a person lets values be replaced', async () => {
    const playground = await open(own);
    await enrich(playground, { fields: ['work email'], rows: { by: 'all' }, writing: 'overwrite' });
    expect(playground.lusha.record.credits.revealEmail).toBe(10);
  });
});

describe('a list that lacks the email of one row', () => {
  it.each([0, 4, 9])('purchases only for that row, which is number %i', async (blank) => {
    const playground = await open((person, index) => (index === blank ? '' : own(person)));
    const { lusha, panel } = playground;
    const options = { ...OPTIONS, fields: ['work email'] };
    expect(await panel('enrichSetup', options)).toMatchObject({ rows: 1, alreadyHave: 9, atMost: 2 });
    expect(await panel('enrichSetup', { ...options, rows: { by: 'all' } })).toMatchObject({
      rows: 10,
      alreadyHave: 9,
      atMost: 2,
    });
    await enrich(playground, { fields: ['work email'], rows: { by: 'all' } });
    expect(lusha.record.credits).toMatchObject({ contactSearch: 1, revealEmail: 1 });
    expect(column(playground, 'Email', 10)).toEqual(PEOPLE.map(own));
    expect(column(playground, 'Lusha status', 10)).toEqual(
      PEOPLE.map((_, index) => (index === blank ? 'Found' : 'Already had email')),
    );
  });

  it('tries that row first', async () => {
    const playground = await open((person, index) => (index === 9 ? '' : own(person)));
    await enrich(playground, { fields: ['work email'], rows: { by: 'all' }, sample: 1 });
    expect(column(playground, 'Lusha status', 10)[9]).toBe('Found');
  });
});

describe('a trial of a list whose first rows hold the email', () => {
  it('takes rows that would be purchased, though the titles of all rows are asked for', async () => {
    const playground = await open((person, index) => (index < 6 ? own(person) : ''));
    const { lusha, panel } = playground;
    const options = { ...OPTIONS, fields: ['work email', 'title'] };
    expect(await panel('enrichSetup', options)).toMatchObject({ rows: 10, alreadyHave: 6, tryFive: 5 });
    await enrich(playground, { ...options, sample: 5 });
    expect(lusha.record.credits).toMatchObject({ contactSearch: 1, revealEmail: 4 });
    const status = column(playground, 'Lusha status', 10);
    expect(status.slice(6)).toEqual(['Found', 'Found', 'Found', 'Found']);
    expect(status.filter((one) => one !== '')).toHaveLength(5);
  });
});

describe('a private address', () => {
  it('is not the work email that was asked for', async () => {
    const playground = await open(privateOf);
    const { lusha, panel } = playground;
    expect(await panel('enrichSetup', { ...OPTIONS, fields: ['work email'] })).toMatchObject({
      rows: 10,
      alreadyHave: 0,
    });
    await enrich(playground, { fields: ['work email'] });
    expect(lusha.record.credits.revealEmail).toBe(10);
    expect(column(playground, 'Work email', 10)).toEqual(PEOPLE.map(own));
    expect(column(playground, 'Email', 10)).toEqual(PEOPLE.map(privateOf));
  });

  it('is not hidden by one blank cell of the list, and the work email goes beside it', async () => {
    const playground = await open((person, index) => (index === 0 ? '' : privateOf(person, index)));
    await enrich(playground, { fields: ['work email'] });
    expect(playground.lusha.record.credits.revealEmail).toBe(10);
    expect(column(playground, 'Email', 1)).toEqual([PEOPLE[0]?.workEmail]);
    expect(column(playground, 'Lusha Work email', 10).slice(1)).toEqual(PEOPLE.slice(1).map(own));
    expect(column(playground, 'Lusha status', 10)).toEqual(PEOPLE.map(() => 'Found'));
  });

  it('is like a mail box of a function, which is nobody’s work email', async () => {
    const { panel } = await open(({ companyDomain }) => `info@${companyDomain}`);
    expect(await panel('enrichSetup', { ...OPTIONS, fields: ['work email'] })).toMatchObject({
      rows: 10,
      alreadyHave: 0,
    });
  });

  it('leaves the rows with a work email alone', async () => {
    const playground = await open((person, index) =>
      index % 2 === 0 ? own(person) : privateOf(person, index),
    );
    const { panel } = playground;
    expect(await panel('enrichSetup', { ...OPTIONS, fields: ['work email'] })).toMatchObject({
      rows: 5,
      alreadyHave: 5,
    });
    await enrich(playground, { fields: ['work email'] });
    expect(playground.lusha.record.credits.revealEmail).toBe(5);
  });
});

describe('a column of mobile numbers', () => {
  it('is filled only where it is empty, and a number that stands there is not paid for', async () => {
    const playground = await open(own);
    const { host, lusha } = playground;
    host.workbook.setValues('Sheet1', 'D1', [
      ['Mobile'],
      ...PEOPLE.map((_, index) => [index < 7 ? '+1 555 0100' : '']),
    ]);
    const fields = ['work email', 'mobile phone'];
    const view = await enrich(playground, { fields, rows: { by: 'all' } });
    expect(view.price).toMatchObject({ toBuy: 3, credits: 15 });
    expect(lusha.record.credits).toMatchObject({ revealEmail: 0, revealPhone: 15 });
    expect(column(playground, 'Lusha status', 7)).toEqual(
      PEOPLE.slice(0, 7).map(() => 'Already had email and mobile'),
    );
  });
});

describe('a person on two rows of which one holds the email', () => {
  it('is purchased once, for the row that lacks it', async () => {
    const first = PEOPLE[0] as Person;
    const playground = await open((person, index) => (index === 0 ? '' : own(person)));
    playground.host.workbook.setValues('Sheet1', 'A12', [[first.fullName, first.companyName, own(first)]]);
    const { panel, lusha } = playground;
    const options = { ...OPTIONS, fields: ['work email', 'title'], rows: { by: 'all' } as const };
    const priced = await runSteps(playground, await panel('startRun', options));
    expect(priced.price).toMatchObject({ found: 11, toBuy: 1, credits: 1, duplicates: 1 });
    await runSteps(playground, await panel('approveRun', { cap: 1, moved: false, weak: false }));
    expect(lusha.record.credits.revealEmail).toBe(1);
    expect(column(playground, 'Email', 1)).toEqual([own(first)]);
  });
});

describe('a long list whose first rows hold the email', () => {
  it('is estimated from rows that lack it', async () => {
    const people = createLusha().people(850, { withWorkEmail: true });
    const playground = await openPlayground({ cap: null });
    onTestFinished(() => playground.host.close());
    playground.host.workbook.setValues('Sheet1', 'A1', [
      ['Name', 'Company', 'Email'],
      ...people.map((person, index) => [person.fullName, person.companyName, index < 300 ? own(person) : '']),
    ]);
    const options = { ...OPTIONS, fields: ['work email'], rows: { by: 'all' } as const };
    const priced = await runSteps(playground, await playground.panel('startRun', options));
    expect(priced.price).toMatchObject({ found: 100, estimate: { from: 100, matchRate: 1 } });
    expect(playground.lusha.record.total).toBe(4);
  });
});

describe('a formula', () => {
  it('answers what it is asked, whatever the row holds', async () => {
    const playground = await openPlayground();
    onTestFinished(() => playground.host.close());
    const [person] = PEOPLE;
    expect(await playground.table('LUSHA_ENRICH', [[person?.workEmail]], 'email')).toEqual([
      [person?.workEmail],
    ]);
    expect(playground.lusha.record.credits.revealEmail).toBe(1);
  });
});
