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

const HEADERS = ['Name', 'Company', 'Title', 'Email'];
/** The background of headers. */
const HEADER = { bl: 1, bg: { rgb: '#e8eef7' } };

/** How wide the columns are, and how large the letters, in points. */
export interface ListLook {
  readonly letters: number;
  readonly widths: readonly number[];
  /** The width of the status and the date, which a run adds. */
  readonly added: number;
}

/** Fits beside the panel in 1,024 pixels, but for the date. */
export const NARROW: ListLook = { letters: 9, widths: [120, 122, 116, 180], added: 130 };
/** Fits beside the panel in 1,280 pixels, but for the date. */
export const WIDE: ListLook = { letters: 10, widths: [148, 160, 172, 248], added: 196 };

/** Longest texts of the further rows: what a cell of these columns holds. Those with the shortest emails come first. */
const MOST = { fullName: 15, companyName: 16, title: 18 } as const;
const CHOSEN_FROM = 20_000;

/** Replaces the leads of a new file by `rows` people. */
export function writeLeads({ host: { workbook }, lusha }: Playground, rows: number, look: ListLook): void {
  const more = lusha
    .people(CHOSEN_FROM, { withWorkEmail: true })
    .filter((person) => isShort(person))
    .sort((one, other) => one.email.length - other.email.length)
    .slice(0, rows - FIRST.length)
    .map(({ fullName, companyName }) => [fullName, companyName]);
  const id = leadsOf(workbook);
  const table = [HEADERS, ...[...FIRST, ...more].map((person) => [...person, '', ''])];
  const area = { row: 1, column: 1, rows: table.length, columns: HEADERS.length };
  workbook.grid.write(id, area, table);
  workbook.grid.style(id, { ...area, columns: HEADERS.length + 2 }, { fs: look.letters });
  workbook.grid.style(id, { ...area, rows: 1 }, { ...HEADER, fs: look.letters });
  for (const [index, width] of look.widths.entries())
    workbook.sheets.setColumnWidths(id, index + 1, 1, width);
}

/** Gives the columns that a run has added the width of their texts. */
export function fitAdded({ host: { workbook } }: Playground, { added }: ListLook): void {
  workbook.sheets.setColumnWidths(leadsOf(workbook), HEADERS.length + 1, 2, added);
}

function leadsOf({ sheets }: Playground['host']['workbook']): number {
  const sheet = sheets.byName('Leads');
  if (!sheet) throw new Error('The file has no tab "Leads".');
  return sheet.id;
}

function isShort(person: Person): boolean {
  return Object.entries(MOST).every(([name, most]) => person[name as keyof typeof MOST].length <= most);
}
