/** What the columns of real lists hold, row by row: what identifies the person, and what identifies nobody. */
import { createLusha, type Person } from '../../playground/lusha-api/lusha';

export type Cell = string | number | boolean | Date;

export const LUSHA = createLusha();

/** Colleagues who own rows or have referred people. Lusha knows them, so that a wrong reading would find them. */
const COLLEAGUES: readonly Person[] = LUSHA.people(5, { from: 4_700, withWorkEmail: true });

/** Names that are not spelled like the domains beside them. */
const BRANDS = ['Blue Heron Partners', 'Tessera & Sons', 'Quiet Harbor Group GmbH', 'Nine Elms Collective'];

/** Each gives the cell of a person in the row with this index. */
type Value = (person: Person, row: number) => Cell;

const one =
  (...cells: readonly Cell[]): Value =>
  (_person, row) =>
    cells[row % cells.length] ?? '';

const colleague = (row: number): Person => COLLEAGUES[Math.floor(row / 2) % 5] as Person;
const slug = (text: string): string => text.toLowerCase().replace(/[^a-z]+/g, '-');
const day = (row: number): Date => new Date(Date.UTC(2026, 2 + (row % 5), 3 + row, 9, 30));

/** Columns that identify the person of the row, by the role that they have. */
const IDENTIFYING = {
  first: 'first name',
  last: 'last name',
  full: 'full name',
  'last first': 'name, last first',
  co: 'company name',
  brand: 'company name',
  dom: 'company domain',
  web: 'company domain',
  mail: 'email',
  'no mail': 'email',
  li: 'linkedin',
  id: 'lusha id',
} as const;
export type Identifying = keyof typeof IDENTIFYING;

const VALUES: Readonly<Record<Identifying, Value>> = {
  first: ({ firstName }) => firstName,
  last: ({ lastName }) => lastName,
  full: ({ fullName }) => fullName,
  'last first': ({ firstName, lastName }) => `${lastName} ${firstName}`,
  co: ({ companyName }) => companyName,
  brand: ({ companyName }, row) => (row % 3 === 0 ? (BRANDS[row / 3] ?? companyName) : companyName),
  dom: ({ companyDomain }) => companyDomain,
  web: ({ companyDomain }, row) => `https://www.${companyDomain}${row % 2 === 0 ? '/' : '/about?ref=list'}`,
  mail: ({ email }) => email,
  'no mail': () => '',
  li: ({ linkedinUrl }) => linkedinUrl,
  id: ({ id }) => id,
};

/** Columns that must not be taken for anything. */
const JUNK: Readonly<Record<string, Value>> = {
  owner: (_person, row) => colleague(row).fullName,
  'owner first': (_person, row) => colleague(row).firstName,
  'owner last': (_person, row) => colleague(row).lastName,
  'owner mail': (_person, row) => colleague(row).email,
  'owner handle': (_person, row) => `@${slug(colleague(row).firstName)}`,
  page: ({ companyDomain }) =>
    `https://www.linkedin.com/company/${companyDomain.replace('.example', '-example')}`,
  'page number': one(
    ...Array.from({ length: 10 }, (_, row) => `https://www.linkedin.com/company/${30_417 + row}`),
  ),
  'own page': ({ fullName }) => `https://www.crunchbase.com/person/${slug(fullName)}`,
  'company profile': ({ companyDomain }) =>
    `https://www.crunchbase.com/organization/${companyDomain.replace('.example', '')}`,
  'one site': (_person, row) => `https://guestlist.example/check-in/g-${7_000 + 13 * row}`,
  facebook: ({ companyDomain }) => `https://www.facebook.com/${companyDomain.replace('.example', '')}`,
  twitter: ({ fullName }) => `https://twitter.com/${slug(fullName)}`,
  'search address': one('https://www.linkedin.com/sales/search/people?query=(keywords%3Adirector)'),
  'display name': ({ fullName, email }) => `${fullName} (${email})`,
  title: ({ title }) => title,
  headline: ({ title, companyName }) => `${title} at ${companyName}`,
  date: (_person, row) => day(row),
  'date text': (_person, row) => day(row).toISOString().slice(0, 10),
  'time text': (_person, row) => `${3 + row} Mar 2026`,
  number: (_person, row) => 104_233 + 17 * row,
  small: (_person, row) => 1 + row,
  score: (_person, row) => 71 + ((row * 7) % 29),
  amount: (_person, row) => 1_200 * (1 + row),
  'id text': (_person, row) => `0038c00002a${slug(colleague(row).firstName).slice(0, 2)}${10 + row}AAB`,
  'crm id': (_person, row) => `zcrm_48768760000001${2_340 + row}`,
  guid: (_person, row) => `7f3c1d0${row}-52ab-ee11-8179-6045bd9c1d${10 + row}`,
  checksum: (_person, row) => `k9Zt/${row}Qm2u7Yw1pR0hN5xVbL8sDfGcAeJ==`,
  tick: (_person, row) => row % 3 === 0,
  phone: ({ phones }, row) => phones[0]?.number ?? `+1 212-555-01${10 + row}`,
  street: (_person, row) => `${12 + row} Harbour Street`,
  city: ({ place }) => place.city,
  country: ({ place }) => place.country,
  zip: (_person, row) => `${20_095 + row}`,
  middle: one('', 'A.', '', 'M.', ''),
  nickname: one('', '', 'Jay', '', ''),
  suffix: one('', '', '', 'Jr.', ''),
  salutation: one('Mr', 'Ms', 'Mr.', 'Mrs.', 'Dr.'),
  anrede: one('Herr', 'Frau'),
  'german title': one('', 'Dr.', '', '', 'Prof. Dr.'),
  status: one('Open - Not Contacted', 'Working - Contacted', 'Nurture', 'Open - Not Contacted'),
  stage: one('New', 'Contacted', 'Qualified', 'Proposal'),
  source: one('Web', 'Trade Show', 'Partner Referral', 'Web', 'Cold call'),
  label: one('* myContacts', '* myContacts ::: Customers'),
  'kind of mail': one('Work', '* Work', 'Home'),
  type: one('personal', 'generic', 'personal'),
  approval: one('approved', 'pending_approval', 'approved', 'declined'),
  ticket: one('General Admission', 'VIP', 'Speaker', 'Early Bird'),
  booth: (_person, row) => `B${112 + row}`,
  session: one('Opening keynote', 'Panel: supply chains', 'Workshop', 'Fireside chat'),
  batch: one('W24', 'S23', 'W23'),
  industry: one('Logistics', 'Machinery', 'Software', 'Retail'),
  department: one('Sales', 'Operations', 'Finance'),
  level: one('director', 'vp', 'manager', 'c_suite'),
  project: one('VP Sales EMEA search'),
  list: one('Q2 outbound', 'Spring webinar'),
  note: (_person, row) =>
    row % 3 === 0 ? `Met at the fair, asked for a quote of ${3 + row} pallets. Call back in May!` : '',
  keywords: one('freight, rail, warehousing', 'sensors, drives', 'saas, scheduling'),
  size: one('51-200', '11-50', '1,001-5,000', '10,001+'),
  'deal name': ({ companyName }, row) => `${companyName} – ${40 + row} seats`,
  campaign: one('Spring webinar 2026', 'Fair in Hanover', 'Spring webinar 2026'),
  task: one('Send the offer', 'Call back', 'Follow up on the demo', 'Wait for legal'),
  blank: one(''),
};

export type Holding = Identifying | keyof typeof JUNK;

/** Returns the role of a column that holds this; `undefined` when it must not be taken. */
export function roleOf(holding: string): string | undefined {
  return IDENTIFYING[holding as Identifying];
}

/** Returns what a column that holds this says of the person in a row. Throws when no column holds such a thing. */
export function cellOf(holding: string, person: Person, row: number): Cell {
  const value = VALUES[holding as Identifying] ?? JUNK[holding];
  if (value === undefined) throw new Error(`No column holds "${holding}".`);
  return value(person, row);
}
