/** The job that adds the buying groups at the companies of a list. */
import { createLusha, type LushaOptions } from '../../../playground/lusha-api/lusha';
import type { GroupOptions } from '../../../src/rpc';
import type { Setup } from '../playground';
import { openCompanies } from './company-list';
import { type BeginFill, FillDriver, filledRows } from './fill-jobs';
import type { Job } from './job';
import { Approved } from './money';
import type { PeopleFile } from './people-list';
import { PersistentPerson } from './person';
import { workOf } from './work';

const WANTED: GroupOptions = {
  roles: ['decision_maker', 'potential_champion', 'end_user'],
  each: 3,
  where: 'new tab',
  fields: ['name', 'company', 'role', 'score'],
  onlyNew: true,
};
const TAB = /^Buying group/;

/** Begins at the companies of the list, as they are now. */
function begin({ playground, list }: PeopleFile): BeginFill {
  return async (person, approved) => {
    const { tab } = list;
    if (tab !== undefined) playground.host.workbook.select(tab, 'A2');
    const at = await person.ask('findCompanies');
    if (!at.ok) return at;
    const setup = await person.ask('groupSetup', at.value, WANTED);
    if (!setup.ok) return setup;
    approved.approve(setup.value.credits);
    return person.ask('startGroups', at.value, WANTED, setup.value.credits);
  };
}

/** Returns the IDs of the people whom Lusha names at a company. */
function namesAt(domain: string, { seed = 1, idVersion = 'v1' }: LushaOptions): readonly string[] {
  const lusha = createLusha({ seed, idVersion });
  const answer = lusha.wire(
    {
      method: 'POST',
      url: 'https://api.lusha.com/v3/contacts/buying-group',
      headers: { 'content-type': 'application/json', api_key: lusha.apiKey },
      body: JSON.stringify({ companies: [{ domain }], contactsLimit: WANTED.each }),
    },
    0,
  );
  if ('failure' in answer) throw new Error(answer.failure);
  const { results } = JSON.parse(answer.body) as {
    readonly results: readonly { readonly contacts: readonly { readonly id: string }[] }[];
  };
  return results.flatMap(({ contacts }) => contacts.map(({ id }) => id));
}

function wrongRows(file: PeopleFile, expected: ReadonlySet<string>): readonly string[] {
  const seen = new Set<string>();
  return filledRows(file, TAB).flatMap((row) => {
    const id = String(row['Lusha ID'] ?? '');
    const person = file.playground.lusha.personOfId(id);
    if (!person || !expected.has(id)) return [`A row has the ID ${id}: ${JSON.stringify(row)}`];
    if (seen.has(id)) return [`${person.fullName} was added twice.`];
    seen.add(id);
    const isRight =
      person.fullName.includes(String(row['Full name'])) &&
      (row.Company === person.companyName || row.Company === '');
    return isRight ? [] : [`The row of ${person.fullName} reads ${JSON.stringify(row)}.`];
  });
}

export const BUYING_GROUP: Job = {
  name: 'buying group',
  async open(setup: Setup = {}) {
    const file = await openCompanies({ cap: null, ...setup });
    const person = new PersistentPerson(file.playground);
    const approved = new Approved(file.playground);
    const driver = new FillDriver(person, approved, begin(file));
    const found = file.rows.flatMap(({ company }) => (company ? [company.domain] : []));
    const ids = new Set([...new Set(found)].flatMap((domain) => namesAt(domain, setup.lusha ?? {})));
    return workOf({
      file,
      person,
      approved,
      finish: () => driver.finish(),
      wrong: () => wrongRows(file, ids),
      unfinished: () => {
        const added = new Set(filledRows(file, TAB).map((row) => row['Lusha ID']));
        return [...ids].filter((id) => !added.has(id)).map((id) => `${id} was not added.`);
      },
    });
  },
};
