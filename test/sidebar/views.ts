/** Answers of the script to the panel: a file with a working key, and variations of it. */
import { LIST_PRICES } from '../../src/core/prices';
import type {
  CreditsUsed,
  FormulaPlace,
  ListGap,
  PanelView,
  PendingCells,
  PendingFetched,
  PlacedFormula,
  Shared,
  Sharing,
} from '../../src/rpc';

/** 14:00:30 in Berlin, on a winter's day. */
export const NOW = Date.parse('2026-11-24T13:00:30Z');
const MINUTE = 60_000;
export const LONG_TAB = 'Q4 outbound – enterprise prospects (EMEA & APAC) v2 FINAL';

/** The problem of a job whose record another version of the add-on has written. */
export const OUTDATED = {
  code: 'job_outdated',
  message:
    'This was started by another version of Lusha Enrich and can’t continue. Start it again: data you already purchased isn’t charged twice.',
} as const;

export function view(changes: Partial<PanelView> = {}): PanelView {
  return {
    now: NOW,
    access: 'key',
    keyEnd: '1234',
    account: {
      plan: 'professional',
      lacks: [],
      creditsLeft: 1240,
      creditsTotal: 2000,
      planEnds: Date.parse('2027-01-01T00:00:00Z'),
      askedAt: NOW - 5 * MINUTE,
    },
    prices: LIST_PRICES,
    quota: [
      { window: 'minute', limit: 40, left: 39, opensAt: NOW + MINUTE / 2 },
      { window: 'hour', limit: 1200, left: 1130, opensAt: NOW + 59 * MINUTE },
      { window: 'day', limit: 5000, left: 4830, opensAt: NOW + 11 * 60 * MINUTE },
    ],
    cells: {
      on: true,
      cap: { credits: 100, phones: 25 },
      suggested: { credits: 100, phones: 25 },
      spent: { credits: 12, phones: 5 },
      found: 'this key',
    },
    privateEmails: 'off',
    presets: [],
    keep: 'contacts',
    problems: [],
    separator: ',',
    ...changes,
  };
}

export const withoutKey = (changes: Partial<PanelView> = {}): PanelView => {
  const { keyEnd: _key, account: _account, ...rest } = view({ quota: [] });
  return { ...rest, access: 'none', cells: { ...rest.cells, on: false, found: 'nothing yet' }, ...changes };
};

export const inDemo = (changes: Partial<PanelView> = {}): PanelView => {
  const { keyEnd: _key, ...rest } = view(changes);
  return { ...rest, access: 'demo' };
};

export const formulasOff = (changes: Partial<PanelView['cells']> = {}): PanelView =>
  view({ cells: { ...view().cells, on: false, spent: { credits: 0, phones: 0 }, found: 'off', ...changes } });

export function place(changes: Partial<FormulaPlace> = {}): FormulaPlace {
  return {
    source: 'A2:C26',
    tab: 'Leads',
    rows: 25,
    sample: ['Jane Doe at Acme', 'Émile Zoë at zoe.example', 'jo@corp.example'],
    unreadable: 0,
    blank: 0,
    target: 'E2',
    area: 'E2:H26',
    formula: '=LUSHA_ENRICH(A2:C26, "name, title, company, email")',
    atMost: 26,
    atMostPhones: 0,
    search: 1,
    known: 0,
    ...changes,
  };
}

/** Returns the credits of some days of the month up to `NOW`. */
export function creditsUsed(changes: Partial<CreditsUsed> = {}): CreditsUsed {
  return {
    today: '2026-11-24',
    days: [
      { day: '2026-10-30', runs: 0, searches: 3, formulas: 12 },
      { day: '2026-11-02', runs: 164, searches: 0, formulas: 4 },
      { day: '2026-11-11', runs: 0, searches: 20, formulas: 31 },
      { day: '2026-11-23', runs: 1_040, searches: 5, formulas: 0 },
      { day: '2026-11-24', runs: 60, searches: 1, formulas: 12 },
    ],
    ...changes,
  };
}

/** Returns what the list in front lacks, with one of its rows selected. */
export function listGap(changes: Partial<ListGap> = {}): ListGap {
  return {
    tab: 'Leads',
    rows: 180,
    selected: { tabId: 7, row: 5, name: 'Jürgen Förster', limit: 2 },
    ...changes,
  };
}

export function placed(changes: Partial<PlacedFormula> = {}): PlacedFormula {
  return { placed: place(), view: view(), ...changes };
}

export function pendingCells(changes: Partial<PendingCells> = {}): PendingCells {
  return {
    cells: 12,
    failed: 0,
    unknown: 0,
    people: 10,
    companies: 2,
    atMost: 14,
    lists: 0,
    roomLeft: 88,
    lost: 0,
    lostLists: 0,
    countedAt: NOW,
    unreadable: [],
    unreadableCount: 0,
    ...changes,
  };
}

export function finished(changes: Partial<PendingFetched> = {}): PendingFetched {
  return { done: true, fetched: 12, open: 0, cells: 12, credits: 14, view: view(), ...changes };
}

export function sharing(changes: Partial<Sharing> = {}): Sharing {
  return {
    formulas: 3,
    cells: 120,
    staying: 1,
    people: 25,
    companies: 10,
    hidden: ['Tab “Raw”', 'Columns D:F of “Leads”'],
    unchecked: [],
    ...changes,
  };
}

export function shared(changes: Partial<Shared> = {}): Shared {
  return { ...sharing({ hidden: ['Tab “Raw”'] }), view: view(), ...changes };
}
