/** The sheets of a new playground file: leads, companies, and a large list that is generated. */
import type { Lusha } from '../lusha-api/lusha.js';
import { sampleCompanies, sampleLeads } from '../samples.js';
import type { Workbook } from '../workbook/workbook.js';
import type { Example } from './messages.js';

const HEADER_COLOR = '#e8eef7';
const SPARE_ROWS = 100;
const SEARCH_TAB = 'CFOs in Germany';

/** Fills a new file. `rows` is the length of the large list. */
export function fillSampleSheets(workbook: Workbook, lusha: Lusha, rows: number): void {
  workbook.sheets.rename(0, 'Leads');
  fill(workbook, 0, sampleLeads, [230, 150, 160]);
  const companies = workbook.sheets.add('Companies');
  fill(workbook, companies.id, sampleCompanies, [280]);
  const people = workbook.sheets.add('Large list', { size: { rows: rows + SPARE_ROWS, columns: 26 } });
  const list = lusha
    .people(rows, { withWorkEmail: true })
    .map(({ fullName, companyDomain, email }) => [fullName, companyDomain, email]);
  fill(workbook, people.id, [['Name', 'Company', 'E-mail'], ...list], [180, 220, 320]);
  workbook.selectAreas({ sheetId: 0, areas: [{ row: 1, column: 1, rows: 1, columns: 1 }] });
}

/** Writes a formula beside the leads that looks them up. */
export function startFormula(workbook: Workbook): void {
  workbook.setFormula('Leads', 'E2', '=LUSHA_ENRICH(A2:C26, "name, title, company, email")');
  workbook.sheets.setColumnWidths(0, 4, 1, 30);
  workbook.sheets.setColumnWidths(0, 5, 4, 170);
}

/** Shows one of the examples on the card for first visits. Formulas are written once. */
export function showExample(workbook: Workbook, example: Example): void {
  const first = { row: 1, column: 1, rows: 1, columns: 1 };
  if (example === 'formula') {
    startFormula(workbook);
    workbook.selectAreas({ sheetId: 0, areas: [{ ...first, row: 2, column: 5 }] });
    return;
  }
  const name = example === 'list' ? 'Large list' : SEARCH_TAB;
  const sheet = workbook.sheets.byName(name) ?? workbook.sheets.add(name);
  workbook.selectAreas({ sheetId: sheet.id, areas: [first] });
  if (example === 'list' || workbook.getFormulas(name, 'A1')[0]?.[0] !== '') return;
  workbook.setFormula(name, 'A1', '=LUSHA_SEARCH("title: CFO; country: Germany", 10, , TRUE)');
  workbook.sheets.setColumnWidths(sheet.id, 1, 5, 180);
}

/** Writes a table under a bold, frozen header row. */
function fill(
  workbook: Workbook,
  id: number,
  table: readonly (readonly string[])[],
  widths: readonly number[],
): void {
  const columns = widths.length;
  workbook.grid.write(id, { row: 1, column: 1, rows: table.length, columns }, table);
  const header = { row: 1, column: 1, rows: 1, columns };
  workbook.grid.style(id, header, { bl: 1, bg: { rgb: HEADER_COLOR } });
  workbook.sheets.freezeRows(id, 1);
  for (const [index, width] of widths.entries()) workbook.sheets.setColumnWidths(id, index + 1, 1, width);
}
