/** The small list of companies that jobs work on, with one row of each kind. */
import { createLusha, type LushaOptions } from '../../../playground/lusha-api/lusha';
import type { Company } from '../../../playground/lusha-api/world/companies';
import { openPlayground, type Setup } from '../playground';
import { OwnList } from './own-list';
import { type ExpectedRow, NEVER_CONTACT, type PeopleFile } from './people-list';

/** Opens a file with domains and names of companies. */
export async function openCompanies(setup: Setup): Promise<PeopleFile> {
  const { seed = 1 }: LushaOptions = setup.lusha ?? {};
  const world = createLusha({ seed });
  const pool = world.companies(8);
  const at = (index: number) => {
    const company = pool[index];
    if (!company) throw new Error('There is no such company.');
    return company;
  };
  const parentOf = ({ parents }: Company) => (parents ? world.company(parents.direct).name : 'None');
  const of = (index: number, mark: string): ExpectedRow => ({
    mark,
    cells: [at(index).name, at(index).domain],
    company: at(index),
    parent: parentOf(at(index)),
  });
  const restricted = at(2);
  const never = at(3);
  const rows: readonly ExpectedRow[] = [
    of(0, 'one'),
    of(1, 'two'),
    { mark: 'nobody', cells: ['Nowhere', 'nowhere.example'], says: /^No match$/ },
    of(0, 'one again'),
    { mark: 'restricted', cells: [restricted.name, restricted.domain], says: /^Restricted/ },
    { mark: 'never', cells: [never.name, never.domain], says: /^Never contact/ },
    of(4, 'three'),
    { ...of(1, 'two again'), cells: [at(1).name, `https://www.${at(1).domain}/about`] },
    of(5, 'four'),
    { mark: 'no company', cells: ['', 'gmail.com'], says: /^Not enough info/ },
    of(6, 'five'),
  ];
  const playground = await openPlayground(setup);
  const { host, lusha } = playground;
  // Another person than the owner uses a key of the same account.
  if (setup.host?.user) host.properties.user(setup.host.user).set('lusha.key', lusha.apiKey);
  const list = new OwnList(playground, ['Company name', 'Domain'], rows);
  host.workbook.addSheet(NEVER_CONTACT, { rows: 20, columns: 2 });
  host.workbook.setValues(NEVER_CONTACT, 'A1', [['Emails, domains'], [never.domain]]);
  const restrict = () => lusha.failItem(restricted.id, 'COMPLIANCE_RESTRICTED');
  restrict();
  await list.settled();
  return { playground, list, rows, restrict };
}
