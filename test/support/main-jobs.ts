/** The main jobs of the product as a person does them: what each told, showed and was charged, and what a repetition was charged. */
import { expect } from 'vitest';
import type { LushaOptions, Person } from '../../playground/lusha-api/lusha';
import type { Unknown } from '../../playground/unknowns';
import { column, enrich, OPTIONS, openList, runSteps } from './enrich';
import { inFull, randomOfRun } from './extent';
import { DIRECTORS, fillSteps, rowsIn } from './fill';
import { emailsOf, openPlayground, type Playground } from './playground';

export interface JobResult {
  /** Cells by row, or the one sentence of a cell that shows nothing else. */
  readonly rows: readonly (readonly unknown[])[];
  /** What the rows hold when everything is right. */
  readonly expected: readonly (readonly unknown[])[];
  /** The most credits that a person agreed to. */
  readonly told: number;
  readonly charged: number;
  /** The credits of the same job once more, right after. */
  readonly again: number;
  /** The sentence at the end of the job, where it did not end as usual. */
  readonly said: string;
  readonly twice: Playground['lusha']['record']['chargedTwice'];
}

/** Expects that a job ended right: each value in its place, no charge above what was agreed to, and nothing paid twice. */
export function expectRight({ rows, expected, told, charged, again, said, twice }: JobResult): void {
  expect(rows).toEqual(expected);
  expect(said).toBe('');
  expect(charged).toBeLessThanOrEqual(told);
  expectPaidOnce({ again, twice });
}

/** Expects that nothing was paid twice, and that the same job once more was free. */
export function expectPaidOnce({ again, twice }: Pick<JobResult, 'again' | 'twice'>): void {
  expect(again).toBe(0);
  expect(twice).toEqual([]);
}

/** The main jobs by their names. */
const MAIN_JOBS = {
  'a formula': formulaJob,
  'a run': runJob,
  'a fill': fillJob,
  'pending cells': pendingJob,
  'a search in a cell': searchJob,
  'a formula of companies': companyJob,
} as const;

/** Returns each answer of a table of unknowns that is not the usual one, with the options of a Lusha that behaves so. */
export function answersOf(table: Readonly<Record<string, Unknown>>): readonly {
  readonly name: string;
  readonly answer: string | number | boolean;
  readonly lusha: LushaOptions;
}[] {
  return Object.entries(table).flatMap(([name, { answers, usual }]) =>
    answers
      .filter((answer) => answer !== usual)
      .map((answer) => ({ name, answer, lusha: { [name]: answer } as LushaOptions })),
  );
}

/** Returns all main jobs in a full run, otherwise two of them, chosen by the seed and by `word`. */
export function someJobs(word: string): readonly (readonly [name: string, job: MainJob])[] {
  const jobs: readonly (readonly [string, MainJob])[] = Object.entries(MAIN_JOBS);
  const random = randomOfRun();
  for (const _ of word) random();
  const first = Math.floor(random() * jobs.length);
  return inFull(
    jobs,
    [first, first + 1 + Math.floor(random() * (jobs.length - 1))].flatMap((at) => {
      const job = jobs[at % jobs.length];
      return job ? [job] : [];
    }),
  );
}

type MainJob = (lusha: LushaOptions) => Promise<JobResult>;

const STRANGERS = [['nobody1@unknown.example'], ['nobody2@unknown.example']];

/** Returns the cells of a formula, or the sentence that it throws. */
async function cellsOf(playground: Playground, ...call: readonly [name: string, ...args: unknown[]]) {
  try {
    return await playground.table(...call);
  } catch (error) {
    return [[error instanceof Error ? error.message : String(error)]];
  }
}

/** Evaluates a formula over 30 people and two strangers, twice. */
async function formulaJob(lusha: LushaOptions, cap = 100): Promise<JobResult> {
  const playground = await openPlayground({ lusha, cap: { credits: cap } });
  try {
    const { record } = playground.lusha;
    const people = playground.lusha.people(30, { withWorkEmail: true });
    const emails = [...emailsOf(people), ...STRANGERS];
    const rows = await cellsOf(playground, 'LUSHA_ENRICH', emails, 'work email, title');
    const charged = record.total;
    await cellsOf(playground, 'LUSHA_ENRICH', emails, 'work email, title');
    return {
      rows,
      expected: [...valuesOf(people), ...STRANGERS.map(() => ['No match', ''])],
      told: cap,
      charged,
      again: record.total - charged,
      said: '',
      twice: record.chargedTwice,
    };
  } finally {
    await playground.host.close();
  }
}

/** Enriches a list of 30 people and one stranger, and then what is still missing. */
export async function runJob(lusha: LushaOptions, fields = ['work email', 'title']): Promise<JobResult> {
  const playground = await openList([], { lusha });
  try {
    const { host, lusha: api, panel } = playground;
    const people = api.people(30, { withWorkEmail: true });
    const list = people.map(({ fullName, companyDomain }) => [fullName, companyDomain]);
    host.workbook.setValues('Sheet1', 'A1', [
      ['Name', 'Domain'],
      ...list,
      ['Nobody Nowhere', 'nowhere.example'],
    ]);
    const options = { ...OPTIONS, fields };
    const lookUp = (await panel('enrichSetup', options)).lookUp.credits;
    const checked = await runSteps(playground, await panel('startRun', options));
    const told = lookUp + (checked.price?.credits ?? 0);
    const approval = { cap: checked.price?.credits ?? 0, moved: false, weak: false };
    const end =
      checked.phase === 'price check'
        ? await runSteps(playground, await panel('approveRun', approval))
        : checked;
    const charged = api.record.total;
    const rows = columnsOf(playground, ['Work email', 'Title'], 31);
    await enrich(playground, { fields }, { cap: 0 });
    return {
      rows,
      expected: [...valuesOf(people), ['', '']],
      told,
      charged,
      again: api.record.total - charged,
      said: end.phase === 'done' ? '' : (end.message ?? end.phase),
      twice: api.record.chargedTwice,
    };
  } finally {
    await playground.host.close();
  }
}

/** Fills a sheet with 50 directors and reveals nothing. */
async function fillJob(lusha: LushaOptions): Promise<JobResult> {
  const playground = await openPlayground({ lusha, cap: null });
  try {
    const { lusha: api, panel } = playground;
    const { options, credits } = await panel('fillSetup', DIRECTORS, { count: 50 });
    const end = await fillSteps(playground, await panel('startFill', DIRECTORS, options, credits));
    const filled = end.phase === 'done' ? rowsIn(playground) : [];
    return {
      rows: filled.map((row) => [row['Lusha ID']]),
      expected: Array.from({ length: 50 }, () => [expect.stringMatching(/^v1\./)]),
      told: credits,
      charged: api.record.total,
      again: 0,
      said: end.phase === 'done' ? '' : (end.message ?? end.phase),
      twice: api.record.chargedTwice,
    };
  } finally {
    await playground.host.close();
  }
}

function valuesOf(people: readonly Person[]): readonly (readonly unknown[])[] {
  return people.map(({ title, workEmail }) => [workEmail, title]);
}

function columnsOf(playground: Playground, headers: readonly string[], rows: number): unknown[][] {
  const columns = headers.map((header) => {
    try {
      return column(playground, header, rows);
    } catch {
      return Array.from({ length: rows }, () => '');
    }
  });
  return Array.from({ length: rows }, (_, row) => columns.map((cells) => cells[row]));
}

/** Evaluates a formula over 20 companies, twice. */
async function companyJob(lusha: LushaOptions, fields = 'name, description', cap = 100): Promise<JobResult> {
  const playground = await openPlayground({ lusha, cap: { credits: cap } });
  try {
    const { record } = playground.lusha;
    const companies = playground.lusha.companies(20);
    const call = ['LUSHA_COMPANY', companies.map(({ domain }) => [domain]), fields] as const;
    const rows = await cellsOf(playground, ...call);
    const charged = record.total;
    await cellsOf(playground, ...call);
    return {
      rows,
      expected: companies.map(({ name, offering, place }) => [name, `${offering} from ${place.city}.`]),
      told: cap,
      charged,
      again: record.total - charged,
      said: '',
      twice: record.chargedTwice,
    };
  } finally {
    await playground.host.close();
  }
}

/** Fetches the cells that a failure of Lusha has left pending. */
async function pendingJob(lusha: LushaOptions): Promise<JobResult> {
  const playground = await openPlayground({ lusha, cap: { credits: 100 } });
  try {
    const { host, lusha: api, panel } = playground;
    const { record } = api;
    const people = api.people(30, { withWorkEmail: true });
    host.workbook.setValues('Sheet1', 'A1', emailsOf(people));
    host.workbook.setFormula('Sheet1', 'B1', '=LUSHA_ENRICH(A1:A30,"work email, title")');
    api.fail({ path: '/contacts/search', status: 503, times: 20 });
    await host.workbook.settled();
    api.heal();
    const before = record.total;
    host.clock.advance(120_000);
    const told = before + (await panel('pendingCells')).atMost;
    const done = await panel('fetchPending', {});
    await host.workbook.settled();
    const charged = record.total;
    await panel('fetchPending', {});
    await host.workbook.settled();
    return {
      rows: host.workbook.getValues('Sheet1', 'B1:C30'),
      expected: valuesOf(people),
      told,
      charged,
      again: record.total - charged,
      said: done.done ? '' : 'paused',
      twice: record.chargedTwice,
    };
  } finally {
    await playground.host.close();
  }
}

/** Searches in a cell, twice. */
async function searchJob(lusha: LushaOptions): Promise<JobResult> {
  const playground = await openPlayground({ lusha, cap: { credits: 100 } });
  try {
    const { record } = playground.lusha;
    const call = ['LUSHA_SEARCH', 'level: Director; country: Austria', 25, 'name'] as const;
    const rows = await cellsOf(playground, ...call);
    const charged = record.total;
    await cellsOf(playground, ...call);
    return {
      rows,
      expected: Array.from({ length: 25 }, () => [expect.stringMatching(/\p{L} \p{L}/u)]),
      told: 100,
      charged,
      again: record.total - charged,
      said: '',
      twice: record.chargedTwice,
    };
  } finally {
    await playground.host.close();
  }
}
