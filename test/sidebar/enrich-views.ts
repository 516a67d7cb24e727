/** Answers of the script to the panel about bulk enrichment: a list of a thousand people, and a run over it. */
import type { EnrichOptions, EnrichSetup, PriceCheck, RunUndone, RunView } from '../../src/rpc';
import type { Answers } from './fake-script';
import { NOW, view } from './views';

const MAIL_FIELDS = ['work email', 'title', 'company', 'linkedin'];

export function options(changes: Partial<EnrichOptions> = {}): EnrichOptions {
  return {
    kind: 'contact',
    tabId: 7,
    headerRow: 1,
    rows: { by: 'missing' },
    fields: MAIL_FIELDS,
    writing: 'only empty',
    ...changes,
  };
}

export function setup(changes: Partial<EnrichSetup> = {}): EnrichSetup {
  return {
    options: options(),
    tab: { id: 7, name: 'Leads' },
    headerRow: 1,
    columns: [
      {
        column: 1,
        letter: 'A',
        header: 'Name',
        samples: ['Jane Doe'],
        role: 'full name',
        reason: 'the header says “Name”',
      },
      {
        column: 2,
        letter: 'B',
        header: 'Firma',
        samples: ['Acme', 'Zoe GmbH'],
        role: 'company name',
        reason: 'the header says “Firma”',
      },
      {
        column: 3,
        letter: 'C',
        header: 'Mail',
        samples: ['jane@acme.example'],
        role: 'email',
        reason: '18 of 20 samples are e-mails',
      },
      { column: 4, letter: 'D', header: '', samples: ['met at the fair'] },
    ],
    targets: [
      target('work email', 'Work email', 'E', { price: 1, paidBy: 'emails' }),
      target('title', 'Title', 'F'),
      target('company', 'Company', 'G'),
      target('linkedin', 'LinkedIn', 'H'),
    ],
    rows: 1000,
    first: { row: 2, text: 'Jane Doe at Acme' },
    choices: { all: 1200, missing: 1000, selection: 3, failed: 0 },
    olderDays: 90,
    failed: [],
    identifiedBy: [
      { by: 'email', rows: 700 },
      { by: 'name and company', rows: 280 },
    ],
    unusable: [],
    leftOut: {},
    blankCells: {},
    questions: [],
    duplicates: 0,
    alreadyHave: 0,
    alreadyBought: 0,
    lookUp: { credits: 40, requests: 10 },
    priceCheck: 40,
    atMost: 1040,
    tryFive: 6,
    ...changes,
  };
}

type Target = EnrichSetup['targets'][number];
function target(id: string, label: string, letter: string, changes: Partial<Target> = {}): Target {
  return { id, label, letter, header: label, price: 0, paidBy: '', isNew: true, mayGo: [3, 4], ...changes };
}

export function price(changes: Partial<PriceCheck> = {}): PriceCheck {
  return {
    found: 812,
    toBuy: 640,
    credits: 640,
    moved: { rows: 0, credits: 0 },
    weak: { rows: 0, credits: 0 },
    alreadyBought: 0,
    noMatch: 188,
    restricted: 0,
    badInput: 0,
    duplicates: 0,
    neverContact: 0,
    nothingToBuy: 0,
    requests: 7,
    seconds: 170,
    balanceAfter: 600,
    ...changes,
  };
}

type Estimate = NonNullable<PriceCheck['estimate']>;
/** Returns the estimate of a thousand rows from a hundred of them. */
export function estimate(changes: Partial<Estimate> = {}): Estimate {
  return {
    from: 100,
    matchRate: 0.78,
    restCredits: 36,
    toBuy: 780,
    low: 688,
    high: 847,
    moved: { rows: 0, credits: 0 },
    weak: { rows: 0, credits: 0 },
    ...changes,
  };
}

export function run(changes: Partial<RunView> = {}): RunView {
  return {
    now: NOW,
    id: 'run-1',
    kind: 'contact',
    tab: 'Leads',
    phase: 'looking up',
    isSample: false,
    rows: 1000,
    through: 0,
    outcomes: [],
    delivered: [{ what: 'email', rows: 0 }],
    others: [],
    notPaid: 0,
    resumes: true,
    found: 0,
    deleted: 0,
    cap: 40,
    spent: 0,
    requests: 0,
    unsure: 0,
    mine: true,
    startedAt: NOW - 60_000,
    asksFor: ['email'],
    lastStepAt: NOW - 30_000,
    retry: [],
    canUndo: false,
    view: view(),
    ...changes,
  };
}

export const lookingUp = (changes: Partial<RunView> = {}): RunView =>
  run({ continueAt: NOW, through: 300, spent: 12, requests: 3, ...changes });

export const priced = (changes: Partial<RunView> = {}, lines: Partial<PriceCheck> = {}): RunView =>
  run({ phase: 'price check', through: 1000, spent: 40, requests: 10, price: price(lines), ...changes });

export const buying = (changes: Partial<RunView> = {}): RunView =>
  run({
    phase: 'revealing',
    continueAt: NOW,
    through: 200,
    spent: 160,
    cap: 680,
    requests: 12,
    price: price({ found: 950, noMatch: 50 }),
    lookUpCredits: 40,
    found: 140,
    delivered: [{ what: 'email', rows: 140 }],
    outcomes: [
      { status: 'Found', rows: 150 },
      { status: 'No match', rows: 50 },
    ],
    ...changes,
  });

export const done = (changes: Partial<RunView> = {}): RunView =>
  run({
    phase: 'done',
    through: 1000,
    spent: 655,
    cap: 680,
    requests: 17,
    price: price(),
    lookUpCredits: 40,
    found: 790,
    delivered: [{ what: 'email', rows: 790 }],
    others: [
      { status: 'No match', label: 'No match', rows: 188 },
      { status: 'Failed', label: 'Failed', rows: 22 },
    ],
    notPaid: 131,
    endedAt: NOW - 10_000,
    outcomes: [
      { status: 'Found', rows: 790 },
      { status: 'No match', rows: 188 },
      { status: 'Failed', rows: 22 },
    ],
    retry: [{ status: 'Failed', rows: 22, state: 'failed' }],
    canUndo: true,
    ...changes,
  });

export const stopped = (changes: Partial<RunView> = {}): RunView => {
  const { continueAt: _, ...rest } = buying({ canUndo: true, outcomes: [{ status: 'Found', rows: 150 }] });
  return { ...rest, phase: 'stopped', stoppedIn: 'revealing', ...changes };
};

export function undone(changes: Partial<RunUndone> = {}): RunUndone {
  return { done: true, rows: 790, left: 0, view: view(), ...changes };
}

/** Returns the answers for a file with a key and a list, and with `last` as its run. */
export function withList(last: RunView | null = null, more: Answers = {}): Answers {
  return {
    view: () => view(),
    runView: () => last,
    watchRun: () => null,
    afterRun: () => ({ unwritten: 0 }),
    showRows: () => ({ rows: 188, of: 188 }),
    showResults: () => undefined,
    enrichSetup: () => setup(),
    ...more,
  };
}
