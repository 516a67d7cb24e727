/** Refusals of whole requests and of single items: what a row shows, and what is remembered once Lusha has mended it. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha } from '../../playground/lusha-api/lusha';
import { column, enrich, openList, runSteps } from '../support/enrich';
import { emailsOf, openPlayground, type Playground, type Setup } from '../support/playground';

async function open(setup: Setup = {}): Promise<Playground> {
  const playground = await openPlayground({ cap: { credits: 500, phones: 100 }, ...setup });
  onTestFinished(() => playground.host.close());
  return playground;
}

const SEARCH = '/contacts/search';
const searchesIn = ({ lusha }: Playground) =>
  lusha.record.requests.filter(({ path }) => path.includes(SEARCH));

const BODIES = {
  feathers: (message: string) => ({
    name: 'BadRequest',
    message,
    code: 400,
    className: 'bad-request',
    errors: {},
  }),
  listed: (message: string) => ({ statusCode: 400, message: 'Validation failed', errors: [message] }),
  array: (message: string) => ({ statusCode: 400, message: [message], error: 'Bad Request' }),
} as const;

describe('a refusal of the whole request', () => {
  it.each(Object.entries(BODIES))('is shown, sent once and not remembered (%s)', async (_, body) => {
    const playground = await open();
    const { lusha, table } = playground;
    const people = lusha.people(12, { withWorkEmail: true });
    lusha.fail({
      path: SEARCH,
      status: 400,
      times: 99,
      body: body('property waterfallEnabled should not exist'),
    });
    const refused = (await table('LUSHA_ENRICH', emailsOf(people), 'email')).flat();
    expect(new Set(refused)).toEqual(
      new Set(['Pending · Lusha rejected the request: property waterfallEnabled should not exist']),
    );
    expect(searchesIn(playground)).toHaveLength(1);
    lusha.heal();
    const mended = (await table('LUSHA_ENRICH', emailsOf(people), 'email')).flat();
    expect(mended).toEqual(people.map(({ workEmail }) => workEmail));
  });

  it('that names a property which some items have settles only those, and keeps nothing of it', async () => {
    const playground = await open();
    const { lusha, table } = playground;
    const people = lusha.people(6, { withWorkEmail: true });
    const body = { message: 'contacts.2.property email should not exist', code: 400 };
    lusha.fail({ path: SEARCH, holds: String(people[2]?.email), status: 400, times: 99, body });
    const cells = (await table('LUSHA_ENRICH', emailsOf(people), 'email')).flat();
    expect(cells[2]).toBe('Lusha rejected the request: contacts.2.property email should not exist');
    expect(cells.filter((_, n) => n !== 2)).toEqual(
      people.filter((_, n) => n !== 2).map(({ workEmail }) => workEmail),
    );
    lusha.heal();
    expect((await table('LUSHA_ENRICH', emailsOf(people), 'email')).flat()[2]).toBe(people[2]?.workEmail);
  });

  it('without a hint what it is about is halved with at most eight more requests, and keeps nothing', async () => {
    const playground = await open();
    const { lusha, table } = playground;
    const people = lusha.people(64, { withWorkEmail: true });
    lusha.fail({ path: SEARCH, status: 400, times: 99, body: { message: 'Something is off' } });
    const refused = (await table('LUSHA_ENRICH', emailsOf(people), 'email')).flat();
    expect(
      refused.every((cell) => String(cell).includes('Lusha rejected the request: Something is off')),
    ).toBe(true);
    expect(searchesIn(playground).length).toBeLessThanOrEqual(9);
    lusha.heal();
    const mended = (await table('LUSHA_ENRICH', emailsOf(people), 'email')).flat();
    expect(mended).toEqual(people.map(({ workEmail }) => workEmail));
    expect(lusha.record.chargedTwice).toEqual([]);
  });
});

describe('a refusal of one item', () => {
  it.each([
    ['by its place', () => 'contacts.3.email must be an email'],
    ['by its place in brackets', () => 'contacts[3].email must be an email'],
    ['by its email', (email: string) => `${email} must be an email`],
  ])('that is named %s takes one request more, and the row has not enough info', async (_, message) => {
    const playground = await open();
    const { lusha, table } = playground;
    const people = lusha.people(8, { withWorkEmail: true });
    const email = String(people[3]?.email);
    lusha.fail({ path: SEARCH, status: 400, holds: email, times: 99, body: { message: message(email) } });
    const cells = (await table('LUSHA_ENRICH', emailsOf(people), 'email')).flat();
    expect(cells).toEqual(people.map(({ workEmail }, n) => (n === 3 ? 'Not enough info' : workEmail)));
    expect(searchesIn(playground)).toHaveLength(2);
  });

  it('that is not named is found by halves, because the other half is answered', async () => {
    const playground = await open();
    const { lusha, table } = playground;
    const people = lusha.people(8, { withWorkEmail: true });
    const email = String(people[5]?.email);
    lusha.fail({ path: SEARCH, status: 400, holds: email, times: 99, body: { message: 'Something is off' } });
    const cells = (await table('LUSHA_ENRICH', emailsOf(people), 'email')).flat();
    expect(cells).toEqual(people.map(({ workEmail }, n) => (n === 5 ? 'Not enough info' : workEmail)));
    expect(searchesIn(playground).length).toBeLessThanOrEqual(9);
  });
});

describe('an answer in which reveals are missing', () => {
  it.each(['answer', 'item'] as const)(
    'for want of credits stops, and is asked for again with credits (status of the %s)',
    async (revealStatus) => {
      const { host, lusha, table } = await open({ lusha: { revealStatus } });
      const people = lusha.people(4, { withWorkEmail: true });
      for (const { id } of people.slice(2)) lusha.failItem(id, 'OUT_OF_CREDITS');
      const cells = (await table('LUSHA_ENRICH', emailsOf(people), 'email')).flat();
      expect(cells).toEqual([
        people[0]?.workEmail,
        people[1]?.workEmail,
        'No credits left',
        'No credits left',
      ]);
      lusha.heal();
      host.clock.advance(120_000);
      const again = (await table('LUSHA_ENRICH', emailsOf(people), 'email')).flat();
      expect(again).toEqual(people.map(({ workEmail }) => workEmail));
      expect(lusha.record.credits.revealEmail).toBe(4);
      expect(lusha.record.chargedTwice).toEqual([]);
    },
  );

  it('for want of credits for all of them does not say that nobody has an email', async () => {
    const { host, lusha, table } = await open();
    const [person] = lusha.people(1, { withWorkEmail: true });
    const body = {
      status: 'OUT_OF_CREDITS',
      results: [],
      billing: { creditsCharged: 0, resultsReturned: 0 },
    };
    lusha.fail({ path: '/contacts/enrich', status: 200, body });
    const first = await table('LUSHA_ENRICH', [[person?.email]], 'name, email');
    expect(first).toEqual([[person?.fullName, 'No credits left']]);
    host.clock.advance(120_000);
    expect(await table('LUSHA_ENRICH', [[person?.email]], 'email')).toEqual([[person?.workEmail]]);
  });

  it('for want of credits in a search does not say that nobody matches', async () => {
    const { host, lusha, table } = await open();
    const [person] = lusha.people(1, { withWorkEmail: true });
    lusha.fail({ path: SEARCH, status: 200, body: { status: 'OUT_OF_CREDITS', results: [] } });
    await expect(table('LUSHA_ENRICH', [[person?.email]], 'email')).rejects.toThrow(/out of credits/);
    host.clock.advance(120_000);
    expect(await table('LUSHA_ENRICH', [[person?.email]], 'email')).toEqual([[person?.workEmail]]);
  });

  it('because they could not be billed says so in the row, and is asked for again ten minutes later', async () => {
    const { host, lusha, table } = await open();
    const people = lusha.people(3, { withWorkEmail: true });
    lusha.failItem(String(people[1]?.id), 'BILLING_FAILED');
    const cells = (await table('LUSHA_ENRICH', emailsOf(people), 'email')).flat();
    expect(cells).toEqual([people[0]?.workEmail, "Failed: Lusha couldn't bill this", people[2]?.workEmail]);
    lusha.heal();
    host.clock.advance(11 * 60_000);
    expect((await table('LUSHA_ENRICH', emailsOf(people), 'email')).flat()).toEqual(
      people.map(({ workEmail }) => workEmail),
    );
    expect(lusha.record.credits.revealEmail).toBe(3);
  });

  it('because Lusha has none is remembered as none', async () => {
    const { lusha, table } = await open();
    const [person] = lusha.people(1, { withWorkEmail: true });
    const item = {
      id: person?.id,
      firstName: person?.firstName,
      missingDataPoints: [{ type: 'email', status: 'NOT_FOUND' }],
    };
    lusha.fail({ path: '/contacts/enrich', status: 200, body: { status: 'partial', results: [item] } });
    expect(await table('LUSHA_ENRICH', [[person?.email]], 'email')).toEqual([['']]);
    lusha.record.reset();
    expect(await table('LUSHA_ENRICH', [[person?.email]], 'email')).toEqual([['']]);
    expect(lusha.record.requests).toEqual([]);
  });

  it('keeps what stands beside the error of an item', async () => {
    const { lusha, table } = await open();
    const [person] = lusha.people(1, { withWorkEmail: true });
    const item = {
      id: person?.id,
      emails: [{ email: 'kept@acme.example', type: 'work' }],
      error: { code: 'ENRICH_FAILED', message: 'Phones failed' },
    };
    lusha.fail({ path: '/contacts/enrich', status: 200, body: { results: [item] } });
    const cells = await table('LUSHA_ENRICH', [[person?.email]], 'email, phone');
    expect(cells).toEqual([['kept@acme.example', 'Failed: Phones failed']]);
  });
});

describe('a run', () => {
  it('stops at a refusal of the whole request, and looks the same rows up when it continues', async () => {
    const people = createLusha().people(30, { withWorkEmail: true });
    const playground = await openList(people);
    onTestFinished(() => playground.host.close());
    const { lusha, panel } = playground;
    lusha.fail({ path: SEARCH, status: 400, times: 99, body: { message: 'Unsupported version' } });
    const stopped = await enrich(playground);
    expect(stopped).toMatchObject({ phase: 'stopped', code: 'rejected' });
    expect(stopped.message).toMatch(/rejected the whole request \("Unsupported version"\)/);
    expect(searchesIn(playground)).toHaveLength(1);
    expect(new Set(column(playground, 'Lusha status', 30))).toEqual(new Set(['Pending']));
    lusha.heal();
    const view = await runSteps(playground, await panel('continueRun'));
    expect(view.phase).toBe('price check');
  });

  it('writes what was revealed beside what failed', async () => {
    const [person] = createLusha().people(1, { withWorkEmail: true });
    if (!person) throw new Error('Nobody.');
    const playground = await openList([person]);
    onTestFinished(() => playground.host.close());
    const item = {
      id: person.id,
      firstName: person.firstName,
      lastName: person.lastName,
      jobTitle: { title: 'Head of Tests' },
      company: { name: 'Acme', domain: person.companyDomain },
      emails: [{ email: 'kept@acme.example', type: 'work' }],
      missingDataPoints: [{ type: 'phone', status: 'BILLING_FAILED' }],
    };
    playground.lusha.fail({ path: '/contacts/enrich', status: 200, body: { results: [item] } });
    await enrich(playground, { fields: ['work email', 'mobile phone'] });
    expect(column(playground, 'Lusha status', 1)).toEqual(["Failed: Lusha couldn't bill this"]);
    expect(column(playground, 'Work email', 1)).toEqual(['kept@acme.example']);
  });
});
