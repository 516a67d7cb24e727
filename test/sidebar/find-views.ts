/** Answers of the script to the panel about a search. */
import type {
  CompanyCells,
  FilterCheck,
  FindForm,
  SearchDraft,
  SearchPreview,
  TightestFilter,
} from '../../src/rpc';
import type { Answers } from './fake-script';
import { setup } from './fill-setup-views';
import { view } from './views';

type Groups = FindForm['groups']['contact'];
type Criteria = FindForm['groups']['contact'][number]['criteria'];
type Takes = Criteria[number]['takes'];

const criterion = (id: string, label: string, takes: Takes, help: string, canExclude = true) => ({
  id,
  label,
  takes,
  help,
  canExclude,
});

const COMPANY: Criteria = [
  criterion('sub-industry', 'Sub-industry', 'groups', 'More exact than the industry.'),
  {
    ...criterion('technologies', 'Technologies', 'search', 'What the company uses, such as Salesforce.'),
    canMatchAll: true,
  },
];

const PEOPLE: Groups = [
  {
    label: 'Person',
    criteria: [
      criterion(
        'title',
        'Title',
        'text',
        'Words of the title: "sales" finds Sales Manager and Head of Sales.',
      ),
      criterion('level', 'Level', 'list', 'How high in the company, such as Director or Vice President.'),
      criterion('country', 'Country', 'list', 'Where the person is, by the name of the country or its code.'),
    ],
  },
  {
    label: 'Company',
    criteria: COMPANY,
  },
  {
    label: 'More',
    criteria: [criterion('ipo', 'On the stock market', 'list', 'Yes: only companies on it.', false)],
  },
];

const COMPANIES: Groups = [
  { label: 'Company', criteria: COMPANY },
  { label: 'Their people', criteria: [criterion('level', 'Level', 'list', 'How high in the company.')] },
];

/** Germany among more countries than are shown as boxes. */
const COUNTRIES: readonly [string][] = [
  ['Austria'],
  ['Germany'],
  ...Array.from({ length: 28 }, (_, at): [string] => [`Country ${at}`]),
];

/** More values than are shown as boxes, one of which needs its group to be distinguished. */
const SUB_INDUSTRIES: readonly [string, string][] = [
  ['Banking', 'Finance'],
  ['Other (Finance)', 'Finance'],
  ...Array.from({ length: 20 }, (_, at): [string, string] => [`Making ${at}`, 'Manufacturing']),
];

export const CELLS: CompanyCells = {
  tabId: 7,
  tab: 'Accounts',
  area: 'A2:A201',
  companies: 200,
  unreadable: 1,
};

export const EMPTY: SearchDraft = { kind: 'contact', criteria: [] };

export const people = (...criteria: SearchDraft['criteria']): SearchDraft => ({ kind: 'contact', criteria });

export const DRAFT = people(
  { id: 'level', side: 'include', values: ['Director'] },
  { id: 'country', side: 'exclude', values: ['Germany'] },
);

export const check = (changes: Partial<FilterCheck> = {}): FilterCheck => ({
  sentence: 'People at the level Director, not in Germany',
  problems: [],
  text: 'level: Director; not country: Germany',
  formula: '=LUSHA_SEARCH("level: Director; not country: Germany")',
  known: false,
  ...changes,
});

export const found = (changes: Partial<SearchPreview> = {}): SearchPreview => ({
  heading: 'About 1,234 people match',
  title: 'Director · not Germany',
  results: Array.from({ length: 24 }, (_, at) => ({
    name: `Jane Doe ${at + 1}`,
    about: 'Director of Finance · Acme',
    data: at % 2 === 0 ? 'email, phone' : 'email',
  })),
  shown: '24 shown · 1 already in file',
  known: false,
  spent: 1,
  view: view(),
  ...changes,
});

/** A search that nobody matches. */
export const nothing = (changes: Partial<SearchPreview> = {}): SearchPreview => {
  const { shown: _shown, ...rest } = found({ heading: 'No matches', results: [] });
  return { ...rest, tightest: { searches: 4, credits: 4 }, ...changes };
};

export const FIND_TIGHTEST = 'Find the tightest filter Up to 4 credits';

export const tightest = (changes: Partial<TightestFilter> = {}): TightestFilter => ({
  searches: [
    { label: 'Company size', matches: '37 people', draft: DRAFT, known: true },
    { label: 'Country', matches: '2 people', draft: DRAFT, known: false },
    { label: 'Level', matches: '', draft: DRAFT, known: true },
  ],
  spent: 3,
  view: view(),
  ...changes,
});

/** Returns the answers for a file with a key, with `draft` as its last search. */
export function withFilter(draft: SearchDraft = DRAFT, more: Answers = {}): Answers {
  return {
    view: () => view(),
    findForm: () => ({ groups: { contact: PEOPLE, company: COMPANIES }, draft, saved: [] }),
    findValues: (id, query = '') => {
      if (id === 'level') return [['Founder'], ['Director'], ['Manager']];
      if (id === 'country') return COUNTRIES;
      if (id === 'sub-industry') return SUB_INDUSTRIES;
      return id === 'ipo' ? [['yes'], ['no']] : [[`${query} One`], [`${query} Two`]];
    },
    findCompanies: () => CELLS,
    findCheck: () => check(),
    findPreview: () => found(),
    fillSetup: (_, edited = {}) => setup({}, edited),
    fillView: () => null,
    ...more,
  };
}
