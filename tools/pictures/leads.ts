/** The list of the tour and of the listing: names and companies of fictional people, with columns for what is missing. */
import type { Person } from '../../playground/lusha-api/lusha.ts';
import type { Playground } from '../../playground/web/server.ts';

/** The first rows are chosen so that each status of a finished list is in sight. */
const FIRST: readonly (readonly [string, string])[] = [
  ['Jürgen Müllerhoff', 'Kranwerk Elbe'],
  ['Priscilla Hawkesby', 'Pebblewise'],
  ['Katrin Moeller', 'Ridgeway Shipping'],
  ['Tamsin Greenhalge', 'Copperline Freight'],
  ["Léonie d'Harcelin", 'Maison Verdelle'],
  ['王小明', 'Lanternfish Analytics'],
  ['Barnaby Nowhere', 'Imaginary Widgets'],
  ["Hannah O'Dell", 'Willowmere Motors'],
  ['Frauke Ostendarp', 'Kranwerk Elbe'],
  ['Accounting', ''],
];

/** The columns of the list and those that a run adds, with their widths. */
const COLUMNS = [
  ['Name', 120],
  ['Company', 122],
  ['Title', 116],
  ['Email', 180],
] as const;
const ADDED = { from: COLUMNS.length + 1, count: 2, width: 130 };
const LETTERS = { fs: 9 };
const HEADER = { ...LETTERS, bl: 1, bg: { rgb: '#e8eef7' } };

/** Longest texts of the further rows: what a cell of these columns holds. Those with the shortest emails come first. */
const MOST = { fullName: 15, companyName: 16, title: 18 } as const;
const CHOSEN_FROM = 20_000;

/** Replaces the leads of a new file by `rows` people. */
export function writeLeads({ host: { workbook }, lusha }: Playground, rows: number): void {
  const more = lusha
    .people(CHOSEN_FROM, { withWorkEmail: true })
    .filter((person) => isShort(person))
    .sort((one, other) => one.email.length - other.email.length)
    .slice(0, rows - FIRST.length)
    .map(({ fullName, companyName }) => [fullName, companyName]);
  const sheet = workbook.sheets.byName('Leads');
  if (!sheet) throw new Error('The file has no tab "Leads".');
  const { id } = sheet;
  const table = [COLUMNS.map(([name]) => name), ...[...FIRST, ...more].map((person) => [...person, '', ''])];
  const area = { row: 1, column: 1, rows: table.length, columns: COLUMNS.length };
  workbook.grid.write(id, area, table);
  workbook.grid.style(id, { ...area, columns: COLUMNS.length + ADDED.count }, LETTERS);
  workbook.grid.style(id, { ...area, rows: 1 }, HEADER);
  for (const [index, [, width]] of COLUMNS.entries())
    workbook.sheets.setColumnWidths(id, index + 1, 1, width);
}

/** Gives the columns that a run has added the width of their texts. */
export function narrowAdded({ host: { workbook } }: Playground): void {
  const sheet = workbook.sheets.byName('Leads');
  if (sheet) workbook.sheets.setColumnWidths(sheet.id, ADDED.from, ADDED.count, ADDED.width);
}

function isShort(person: Person): boolean {
  return Object.entries(MOST).every(([name, most]) => person[name as keyof typeof MOST].length <= most);
}
