/** The main jobs under each answer to what is not certain about the shape of Lusha's answers: nothing gets into another row. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLusha, type LushaOptions } from '../../playground/lusha-api/lusha';
import { LUSHA_ANSWERS } from '../../playground/unknowns/lusha-answers';
import { LUSHA_SEARCH } from '../../playground/unknowns/lusha-search';
import { column, enrich, openList, runSteps } from '../support/enrich';
import { inFull, sampledOf } from '../support/extent';
import { DIRECTORS, fill, fillSteps, goOn, rowsIn } from '../support/fill';
import { answersOf, expectPaidOnce, expectRight, someJobs } from '../support/main-jobs';
import { emailsOf, nameAndDomain, openPlayground, type Playground, type Setup } from '../support/playground';

async function open(setup: Setup): Promise<Playground> {
  const playground = await openPlayground(setup);
  onTestFinished(() => playground.host.close());
  return playground;
}

const WORLD = createLusha();

/** Answers that keep data from a person or change what a job lists, and are tested in other files. */
const ELSEWHERE: ReadonlySet<string> = new Set(['keyEcho', 'idVersion', 'oddRows', 'repeats', 'pages']);
const CASES = answersOf({ ...LUSHA_ANSWERS, ...LUSHA_SEARCH })
  .filter(({ name }) => !ELSEWHERE.has(name))
  .flatMap((one) => someJobs(`${one.name}${one.answer}`).map(([title, job]) => ({ ...one, title, job })));

describe('under other answers', () => {
  it.each(sampledOf(CASES, 14))('with $name: $answer, $title ends right', async ({ lusha, job }) => {
    expectRight(await job(lusha));
  });
});

describe('results that do not say which row they are about', () => {
  const SHAPES: readonly LushaOptions[] = [
    { references: 'absent', unmatched: 'left-out' },
    { references: 'absent', order: 'reversed' },
    { references: 'absent', doubled: true },
    { references: 'numbered', order: 'reversed', unmatched: 'null' },
  ];

  it.each(SHAPES)('reach their own rows with %j', async (lusha) => {
    const { lusha: api, table } = await open({ lusha });
    const people = api.people(40, { withWorkEmail: true });
    const wanted = people.map(({ fullName, workEmail }) => [fullName, workEmail]);
    const ways = [
      [...nameAndDomain(people.slice(0, 20)), ['Nobody None', 'none.example']],
      [...emailsOf(people.slice(20)), ['nobody@none.example']],
    ];
    const cells = [];
    for (const rows of ways) cells.push(...(await table('LUSHA_ENRICH', rows, 'name, work email')));
    expect(cells).toEqual([...wanted.slice(0, 20), ['No match', ''], ...wanted.slice(20), ['No match', '']]);
    expect(api.record.chargedTwice).toEqual([]);
  });

  it.each(SHAPES)('reach their own companies with %j', async (lusha) => {
    const { lusha: api, table } = await open({ lusha });
    const companies = api.companies(20);
    const rows = [...companies.map(({ domain }) => [domain]), ['unknown.example']];
    const cells = await table('LUSHA_COMPANY', rows, 'name');
    expect(cells).toEqual([...companies.map(({ name }) => [name]), ['No match']]);
  });

  it('are not guessed where two of a company may be meant', async () => {
    const { lusha, table } = await open({ lusha: { references: 'absent', unmatched: 'left-out' } });
    const [a, b] = [lusha.person(0), lusha.person(5_000)];
    expect(a.companyDomain).toBe(b.companyDomain);
    const rows = [...emailsOf([a, b]), ['nobody@none.example']];
    const cells = (await table('LUSHA_ENRICH', rows, 'name, work email').catch(() => [])) as unknown[][];
    for (const [name] of cells) expect([a.fullName, b.fullName, 'No match']).not.toContain(name);
    expect(lusha.record.credits.revealEmail).toBe(0);
  });
});

describe('a Lusha that refuses long requests', () => {
  const lusha: LushaOptions = { largestBody: 'some kilobytes' };

  it('gets shorter ones, and the next list begins with those', async () => {
    const { lusha: api, table } = await open({ lusha });
    const people = api.people(600, { withWorkEmail: true });
    const refused = () => api.record.requests.filter(({ status }) => status === 413).length;
    const cells = await table('LUSHA_ENRICH', nameAndDomain(people.slice(0, 400)), 'work email');
    expect(cells.flat()).toEqual(people.slice(0, 400).map(({ workEmail }) => workEmail));
    expect(api.record.total).toBe(416);
    const before = refused();
    expect(before).toBeLessThanOrEqual(8);
    await table('LUSHA_ENRICH', nameAndDomain(people.slice(400)), 'work email');
    expect(refused()).toBe(before);
    expectPaidOnce({ again: 0, twice: api.record.chargedTwice });
  });

  it('lets a run through to its end for the told price', async () => {
    const people = WORLD.people(inFull(600, 250), { withWorkEmail: true });
    const playground = await openList(people, { lusha });
    onTestFinished(() => playground.host.close());
    const view = await enrich(playground, { fields: ['work email'] });
    expect(view.phase).toBe('done');
    expect(playground.lusha.record.total).toBe(people.length + Math.ceil(people.length / 25));
  });
});

describe.each([499, 504] as const)('a Lusha whose edge ends long batches with %i', (longBatches) => {
  it('is asked for shorter ones by the next evaluation, within the limit', async () => {
    const { host, lusha, table } = await open({ lusha: { longBatches }, cap: { credits: 200 } });
    const people = lusha.people(120, { withWorkEmail: true });
    const emails = emailsOf(people);
    const first = (await table('LUSHA_ENRICH', emails, 'work email').catch(String)) as unknown[][] | string;
    expect(String(first)).toMatch(/took too long/);
    const lost = lusha.record.total;
    expect(lost).toBeLessThanOrEqual(9);
    host.clock.advance(120_000);
    const cells = await table('LUSHA_ENRICH', emails, 'work email');
    expect(cells.flat()).toEqual(people.map(({ workEmail }) => workEmail));
    expect(lusha.record.total).toBeLessThanOrEqual(lost + 125);
    expectPaidOnce({ again: 0, twice: lusha.record.chargedTwice });
  });

  it('leaves the rows of a run to a retry, which finishes them', async () => {
    const people = WORLD.people(120, { withWorkEmail: true });
    const playground = await openList(people, { lusha: { longBatches } });
    onTestFinished(() => playground.host.close());
    const { panel } = playground;
    await enrich(playground, { fields: ['work email'] });
    let view = await runSteps(playground, await panel('retryRun', { repeatLost: false }));
    const approval = { cap: view.price?.credits ?? 0, moved: false, weak: false };
    if (view.phase === 'price check') view = await runSteps(playground, await panel('approveRun', approval));
    expect(view.phase).toBe('done');
    expect(column(playground, 'Work email', 120)).toEqual(people.map(({ workEmail }) => workEmail));
    expectPaidOnce({ again: 0, twice: playground.lusha.record.chargedTwice });
  });
});

describe('a search to its end', () => {
  const AUSTRIANS = {
    ...DIRECTORS,
    criteria: [...DIRECTORS.criteria, { id: 'country', side: 'include', values: ['Austria'] }],
  } as const;

  it.each([
    { totals: 'absent' },
    { totals: 'absent', pagesBeyond: 'refused' },
    { totals: 'text', pagesBeyond: 'refused', pages: 'half' },
  ] as const)('has everybody and says that there are no more with %j', async (lusha) => {
    const playground = await open({ lusha, cap: null });
    let view = await fill(playground, AUSTRIANS, { count: 10_000 }, 100);
    for (let times = 0; view.phase === 'stopped' && view.code === 'over_cap' && times < 20; times += 1)
      view = await fillSteps(playground, await goOn(playground, view.more ?? 1));
    expect(view).toMatchObject({ phase: 'done', ended: 'no more' });
    expect(rowsIn(playground)).toHaveLength(203);
  });
});

describe('what a plan lacks', () => {
  it.each([402, 403] as const)('is said and not taken for spent credits with %i', async (planGate) => {
    const { lusha, panel, reply, table } = await open({ lusha: { planGate, plan: 'pro' } });
    const answer = await reply('findPreview', { ...DIRECTORS, leaveOutDnc: true }, 5);
    expect(JSON.stringify(answer)).toMatch(/excludeDnc is not available on your current plan/);
    expect(JSON.stringify(answer)).not.toMatch(/out of credits/);
    expect((await panel('view')).trouble).toBeUndefined();
    const [person] = lusha.people(1, { withWorkEmail: true });
    expect(await table('LUSHA_EMAIL', person?.email)).toEqual([[person?.workEmail]]);
  });
});

describe('an enriched contact', () => {
  const marked = WORLD.people(60).filter(({ restricted }) => !restricted);
  const shown = async (lusha: LushaOptions, fields: string) =>
    (await open({ lusha })).table('LUSHA_ENRICH', emailsOf(marked), fields);

  it.each(['text', 'number', 'only where it is set'] as const)(
    'keeps a do-not-call number out of the phone column when the mark is %s',
    async (doNotCall) => {
      const cells = await shown({ doNotCall }, 'phone, mobile phone');
      expect(cells).toEqual(await shown({}, 'phone, mobile phone'));
      expect(cells.flat()).toContain('Do not call');
    },
  );

  it.each(['timestamp', 'epoch', 'words'] as const)('shows days when they come as %s', async (dates) => {
    const fields = 'start date, update date';
    expect(await shown({ dates }, fields)).toEqual(await shown({}, fields));
  });

  it('shows no day that may be of either of two months', async () => {
    const days = (await shown({ dates: 'slashes' }, 'start date, work email')).map(([day]) => day);
    expect(new Set(days)).toEqual(new Set(['']));
  });

  it('shows confidence letters in upper case and other words as they are', async () => {
    const fields = 'email confidence';
    expect(await shown({ confidence: 'lower case' }, fields)).toEqual(await shown({}, fields));
    expect((await shown({ confidence: 'unheard of' }, fields)).flat()).toContain('Catch-all');
    expect((await shown({ confidence: 'number' }, fields)).flat().map(String)).toContain('87');
  });
});

describe('the values of filters', () => {
  const SHAPES = LUSHA_SEARCH.filterValues.answers;
  const LISTS = ['level', 'department', 'country', 'size', 'revenue', 'data'];
  const namesIn = (values: readonly (readonly unknown[])[]) => values.map(([name]) => name);
  const TOPICS = ['topics', 'sic', 'naics'];

  it.each(SHAPES)('that are built in are offered with %s', async (filterValues) => {
    const { panel } = await open({ lusha: { filterValues } });
    for (const id of LISTS) expect((await panel('findValues', id)).length, id).toBeGreaterThan(5);
  });

  it.each(['texts', 'objects', 'bare list'] as const)(
    'that Lusha lists are read as %s',
    async (filterValues) => {
      const { panel } = await open({ lusha: { filterValues } });
      const usual = await open({});
      for (const id of TOPICS) expect((await panel('findValues', id)).length, id).toBeGreaterThan(2);
      for (const id of ['technologies', 'company'])
        expect(namesIn(await panel('findValues', id, 'sa')), id).toEqual(
          namesIn(await usual.panel('findValues', id, 'sa')),
        );
    },
  );

  it.each(['empty', 'null'] as const)('of an %s list are none', async (filterValues) => {
    const { panel } = await open({ lusha: { filterValues } });
    expect(await panel('findValues', 'technologies', 'sap')).toEqual([]);
  });
});
