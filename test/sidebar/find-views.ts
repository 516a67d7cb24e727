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

type Filters = FindForm['filters']['contact'];
type Filter = Filters['first'][number];
type Takes = Filter['takes'];

const criterion = (
  id: string,
  label: string,
  takes: Takes,
  help: string,
  more: Partial<Filter> = {},
): Filter => ({ id, label, takes, help, canExclude: true, ...more });

const TITLE = criterion('title', 'Title', 'text', 'Words of the title: "sales" finds Sales Manager.', {
  example: 'Sales Manager',
  takesTyped: true,
});
const LEVEL = criterion('level', 'Level', 'list', 'How high in the company.');
const SIZE = criterion('size', 'Company size', 'list', 'Employees: 201-1000, 5000+, under 50.', {
  values: [['1-10'], ['11-50'], ['201-500'], ['10001-100000']],
  takesTyped: true,
  isCount: true,
});
const SUB_INDUSTRY = criterion('sub-industry', 'Sub-industry', 'list', 'More exact than the industry.');
const TECHNOLOGIES = criterion('technologies', 'Technologies', 'search', 'What the company uses.', {
  example: 'Salesforce',
  takesTyped: true,
  canMatchAll: true,
});
const LOCATION = criterion('company location', 'Company location', 'search', 'Where the company is.', {
  example: 'Germany',
  takesTyped: true,
});

const PEOPLE: Filters = {
  first: [TITLE, LEVEL, criterion('country', 'Country', 'list', 'Where the person is.'), SIZE],
  more: [
    criterion('ipo', 'Public / private', 'list', 'Companies that are listed on a stock exchange.', {
      values: [['yes'], ['no']],
      valueLabels: { yes: 'Public', no: 'Private' },
      canExclude: false,
    }),
    criterion('skills', 'Skills', 'text', 'Skills that people name on their profile.', {
      example: 'Salesforce',
      takesTyped: true,
    }),
    SUB_INDUSTRY,
    TECHNOLOGIES,
  ],
};

const COMPANIES: Filters = { first: [LOCATION, SIZE, TECHNOLOGIES], more: [LEVEL, SUB_INDUSTRY] };

/** Germany among other countries. */
const COUNTRIES: readonly [string][] = [
  ['Austria'],
  ['Germany'],
  ...Array.from({ length: 28 }, (_, at): [string] => [`Country ${at}`]),
];

/** Values of which one needs its group to be distinguished. */
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
  name: 'Director · not Germany',
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

const EXAMPLES: FindForm['examples'] = [
  {
    name: 'CFOs in Germany',
    sentence: 'People with the title CFO in Germany',
    draft: people(
      { id: 'title', side: 'include', values: ['CFO'] },
      { id: 'country', side: 'include', values: ['Germany'] },
    ),
  },
  {
    name: 'Manufacturers in Germany',
    sentence: 'Companies in Germany',
    draft: {
      kind: 'company',
      criteria: [{ id: 'company location', side: 'include', values: ['Germany'] }],
    },
  },
];

/** Returns the answers for a file with a key, with `draft` as its last search. */
export function withFilter(draft: SearchDraft = DRAFT, more: Answers = {}): Answers {
  return {
    view: () => view(),
    findForm: () => ({
      filters: { contact: PEOPLE, company: COMPANIES },
      draft,
      examples: EXAMPLES,
      recent: [],
      saved: [],
    }),
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
