/** The seeds of a fill as its log keeps them: each identifier is one text, so that a person who is forgotten is found in it. */
import type { Identifier, Seeds } from '../../acquire/seeds';
import type { Kind } from '../../core/kind';
import { REMOVED } from '../../core/privacy/person-traces';
import { choice, count, lazily, list, maybe, shape, text } from '../../core/readers';
import type { Tab } from '../../ports';
import type { StoredTab } from '../table/known-tab';

interface LoggedSeed {
  readonly list: Identifier['list'];
  /** Of a person by name: the first and the last name. */
  readonly text: string;
  readonly companyName?: string;
  readonly companyDomain?: string;
}

/** With the tab of the seeds: what its rows name is not added. */
export interface LoggedSeeds extends StoredTab {
  readonly kind: Kind;
  readonly key: string;
  readonly seeds: readonly LoggedSeed[];
}

/** Stands between two names. No name holds it. */
const BETWEEN = '\t';

export const seedsReader = lazily(() =>
  shape<LoggedSeeds>({
    kind: choice('contact', 'company'),
    key: text(),
    tabId: count(),
    tab: text(),
    seeds: list(
      shape<LoggedSeed>({
        list: choice('ids', 'linkedinUrls', 'emails', 'domains', 'contacts'),
        text: text(),
        companyName: maybe(text()),
        companyDomain: maybe(text()),
      }),
    ),
  }),
);

/** Returns seeds in the form of the log. */
export function loggedSeeds({ kind, key, identifiers }: Seeds, tab: Pick<Tab, 'id' | 'name'>): LoggedSeeds {
  const seeds = identifiers.map((one): LoggedSeed => {
    if (one.list !== 'contacts') return { list: one.list, text: one.value };
    const { firstName, lastName, ...employer } = one.value;
    return { list: one.list, text: firstName + BETWEEN + lastName, ...employer };
  });
  return { kind, key, tabId: tab.id, tab: tab.name, seeds };
}

/** Returns the seeds of the log, without people who were forgotten since. */
export function seedsOfLog({ kind, key, seeds }: LoggedSeeds): Seeds {
  const identifiers = seeds.flatMap(({ list: name, text: value, ...employer }): Identifier[] => {
    if (value.includes(REMOVED)) return [];
    if (name !== 'contacts') return [{ list: name, value }];
    const [firstName = '', lastName = ''] = value.split(BETWEEN);
    return lastName === '' ? [] : [{ list: name, value: { firstName, lastName, ...employer } }];
  });
  return { kind, key, identifiers };
}
