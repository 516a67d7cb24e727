/** What the script could tell the panel of a search for people. */
import type { FilterCheck, FilterDraft, FindForm, FoundPeople } from '../../src/rpc';
import type { Answers } from './fake-script';
import { view } from './views';

type Criteria = FindForm['groups'][number]['criteria'];
type Takes = Criteria[number]['takes'];

const criterion = (id: string, label: string, takes: Takes, help: string, canExclude = true) => ({
  id,
  label,
  takes,
  help,
  canExclude,
});

const GROUPS: FindForm['groups'] = [
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
    criteria: [
      criterion('technologies', 'Technologies', 'search', 'What the company uses, such as Salesforce.'),
    ],
  },
  {
    label: 'More',
    criteria: [criterion('ipo', 'On the stock market', 'list', 'Yes: only companies on it.', false)],
  },
];

/** Germany among more countries than fit into boxes. */
const COUNTRIES: readonly [string][] = [
  ['Austria'],
  ['Germany'],
  ...Array.from({ length: 28 }, (_, at): [string] => [`Country ${at}`]),
];

export const DRAFT: FilterDraft = [
  { id: 'level', side: 'include', values: ['Director'] },
  { id: 'country', side: 'exclude', values: ['Germany'] },
];

export const check = (changes: Partial<FilterCheck> = {}): FilterCheck => ({
  sentence: 'People at the level Director, not in Germany',
  problems: [],
  formula: '=LUSHA_SEARCH("level: Director; not country: Germany")',
  known: false,
  ...changes,
});

export const found = (changes: Partial<FoundPeople> = {}): FoundPeople => ({
  heading: 'About 1,234 people match; the first 25:',
  people: Array.from({ length: 25 }, (_, at) => ({
    name: `Jane Doe ${at + 1}`,
    about: 'Director of Finance · Acme · Austria',
    data: at % 2 === 0 ? 'e-mail: 1 credit · phone: 5 credits' : 'no e-mail',
  })),
  known: false,
  view: view(),
  ...changes,
});

/** A file with a key, and `draft` as the filter of the last time. */
export function withFilter(draft: FilterDraft = DRAFT, more: Answers = {}): Answers {
  return {
    view: () => view(),
    findForm: () => ({ groups: GROUPS, draft }),
    findValues: (id, query = '') => {
      if (id === 'level') return [['Founder'], ['Director'], ['Manager']];
      if (id === 'country') return COUNTRIES;
      return id === 'ipo' ? [['yes'], ['no']] : [[`${query} One`], [`${query} Two`]];
    },
    findCheck: () => check(),
    findPreview: () => found(),
    placeFound: () => ({ tab: 'Lusha search 2026-11-24', people: 25 }),
    ...more,
  };
}
