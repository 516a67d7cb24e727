/** The small list of people that jobs work on, with one row of each kind, and what each row may show. */
import { PLANS } from '../../../playground/lusha-api/account/plans';
import { createLusha, type LushaOptions, type Person } from '../../../playground/lusha-api/lusha';
import type { Company } from '../../../playground/lusha-api/world/companies';
import { errorOfText } from '../../../src/core/errors';
import { readStatus } from '../../../src/core/run-status';
import { openPlayground, type Playground, type Setup } from '../playground';
import { OwnList, type OwnRow } from './own-list';

/** A row whose result is known: a person, a company, or the way in which it says that there is none. */
export interface ExpectedRow extends OwnRow {
  readonly person?: Person;
  readonly company?: Company;
  /** What the column of parent companies shows. */
  readonly parent?: string;
  /** What the row says in place of values. */
  readonly says?: RegExp;
}

export const NEVER_CONTACT = 'Never contact';
/** The start of the simulated clock, and one day before it. */
const EARLIER = Date.UTC(2026, 10, 22, 9);

interface SpecialPeople {
  readonly rows: readonly ExpectedRow[];
  readonly revealed: Person;
  readonly restricted: Person;
  readonly never: Person;
}

/** Chooses the people of a seed: none of them has changed employers, and each has a work email. */
function specialPeople(seed: number): SpecialPeople {
  const pool = createLusha({ seed })
    .people(40, { withWorkEmail: true })
    .filter(
      ({ previousCompanyIndex, previewGap }) => previousCompanyIndex === undefined && previewGap === 'none',
    );
  const [one, two, restricted, never, revealed, three, four, five] = pool as unknown as readonly [
    ...(readonly [Person, Person, Person, Person]),
    ...(readonly [Person, Person, Person, Person]),
  ];
  const of = (person: Person) => [person.fullName, person.companyDomain];
  const rows: readonly ExpectedRow[] = [
    { mark: 'one', cells: of(one), person: one },
    { mark: 'two', cells: of(two), person: two },
    { mark: 'nobody', cells: ['Nobody Nowhere', 'nowhere.example'], says: /^No match$/ },
    { mark: 'one again', cells: of(one), person: one },
    { mark: 'restricted', cells: of(restricted), says: /^Restricted/ },
    { mark: 'never', cells: of(never), says: /^Never contact/ },
    { mark: 'revealed', cells: of(revealed), person: revealed },
    { mark: 'three', cells: of(three), person: three },
    {
      mark: 'two again',
      cells: [two.fullName.toUpperCase(), `https://www.${two.companyDomain}/about`],
      person: two,
    },
    { mark: 'four', cells: of(four), person: four },
    { mark: 'no company', cells: ['Madonna', ''], says: /^Not enough info/ },
    { mark: 'five', cells: of(five), person: five },
  ];
  return { rows, revealed, restricted, never };
}

export interface PeopleFile {
  readonly playground: Playground;
  readonly list: OwnList;
  readonly rows: readonly ExpectedRow[];
  restrict(): void;
}

/** Opens a file with the list. The account has revealed one of its people earlier. */
export async function openPeople(setup: Setup): Promise<PeopleFile> {
  const { seed = 1, plan = 'scale', credits }: LushaOptions = setup.lusha ?? {};
  const { rows, revealed, restricted, never } = specialPeople(seed);
  const account = {
    total: credits ?? PLANS[plan].credits,
    used: 0,
    paid: { [`revealEmail ${revealed.id}`]: EARLIER },
    charges: [],
  };
  const playground = await openPlayground({ ...setup, lusha: { account, ...setup.lusha } });
  const { host, lusha } = playground;
  // Another person than the owner uses a key of the same account.
  if (setup.host?.user) host.properties.user(setup.host.user).set('lusha.key', lusha.apiKey);
  const list = new OwnList(playground, ['Name', 'Domain'], rows);
  host.workbook.addSheet(NEVER_CONTACT, { rows: 20, columns: 2 });
  host.workbook.setValues(NEVER_CONTACT, 'A1', [['Emails, domains'], [never.companyDomain]]);
  const restrict = () => lusha.failItem(restricted.id, 'COMPLIANCE_RESTRICTED');
  restrict();
  await list.settled();
  return { playground, list, rows, restrict };
}

/** Returns whether a text says what became of a row or why there is no value yet. */
export function isExplained(text: string): boolean {
  return errorOfText(text) !== undefined || (text !== '' && readStatus(text).state !== 'other');
}
