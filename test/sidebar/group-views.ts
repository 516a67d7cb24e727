/** Answers of the script to the panel about buying groups: those of fifty companies, three people each. */
import type { CompanyCells, FillView, GroupOptions, GroupSetup } from '../../src/rpc';
import type { Answers } from './fake-script';
import { fillSetupPlaces } from './fill-setup-views';
import { fill, withFill } from './fill-views';
import { EMPTY } from './find-views';
import { NOW } from './views';

export const COMPANIES: CompanyCells = {
  tabId: 7,
  tab: 'Accounts',
  area: 'A2:A51',
  companies: 50,
  unreadable: 0,
};

export function groupOptions(changes: Partial<GroupOptions> = {}): GroupOptions {
  return {
    roles: ['decision_maker', 'potential_champion', 'end_user'],
    each: 3,
    where: 'new tab',
    fields: ['name', 'title', 'role'],
    onlyNew: false,
    ...changes,
  };
}

/** One credit for each person. */
export function groupSetup(
  changes: Partial<GroupSetup> = {},
  edited: Partial<GroupOptions> = {},
): GroupSetup {
  const options = groupOptions(edited);
  return {
    at: COMPANIES,
    options,
    mostEach: 20,
    places: fillSetupPlaces('“Buying group · Accounts”'),
    fields: [
      { id: 'role', label: 'Role' },
      { id: 'score', label: 'Score' },
      { id: 'name', label: 'Name' },
      { id: 'title', label: 'Title' },
    ],
    credits: 50 * options.each,
    requests: 2,
    known: 0,
    neverContact: 0,
    toLookUp: 0,
    filledBefore: 0,
    balance: 1240,
    ...changes,
  };
}

const groups = (changes: Partial<FillView> = {}): FillView =>
  fill({
    sentence: 'Buying group at the 50 companies of Accounts A2:A51, up to 3 per company',
    tab: 'Buying group · Accounts',
    cap: 150,
    wanted: 150,
    groups: { companies: 50, done: 0, unknown: [], neverContact: 0, owned: 0 },
    ...changes,
  });

export const addingGroups = (changes: Partial<FillView> = {}): FillView =>
  groups({
    continueAt: NOW,
    added: 60,
    wanted: 135,
    spent: 60,
    requests: 1,
    groups: { companies: 50, done: 25, unknown: [], neverContact: 0, owned: 0 },
    ...changes,
  });

export const groupsAdded = (changes: Partial<FillView> = {}): FillView =>
  groups({
    phase: 'done',
    ended: 'no more',
    canUndo: true,
    added: 121,
    wanted: 121,
    spent: 121,
    requests: 2,
    withNobody: ['acme.example', 'globex.example', 'initech.example'],
    groups: { companies: 50, done: 50, unknown: ['nowhere.example'], neverContact: 1, owned: 4 },
    ...changes,
  });

export const groupsAtLimit = (changes: Partial<FillView> = {}): FillView =>
  groups({
    phase: 'stopped',
    code: 'over_cap',
    message: 'You reached the limit of this fill. Raise the limit to continue.',
    cap: 40,
    added: 39,
    wanted: 138,
    spent: 39,
    requests: 3,
    more: 3,
    groups: { companies: 50, done: 17, unknown: [], neverContact: 0, owned: 0, rest: 99 },
    ...changes,
  });

/** Returns the answers for a file with a key, an empty search, and selected cells with companies. */
export function withGroups(more: Answers = {}): Answers {
  return withFill(
    null,
    {
      findCompanies: () => COMPANIES,
      groupSetup: (_, edited = {}) => groupSetup({}, edited),
      ...more,
    },
    EMPTY,
  );
}
