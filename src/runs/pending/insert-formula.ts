/** The *Insert a formula* screen: where a formula goes for the selected rows, what it costs at most, and whether it has room. */

import { panelView } from '../../account/panel-view';
import type { PanelView } from '../../account/view';
import { readAccountState } from '../../acquire/account-state';
import type { PersonExecution } from '../../acquire/execution';
import type { FieldNames } from '../../acquire/record-kind';
import { RECORD_KINDS } from '../../acquire/record-kinds';
import { listPricesOf } from '../../core/account';
import { type Area, a1Of } from '../../core/area';
import { needsOf } from '../../core/fields/field';
import { FUNCTIONS } from '../../core/formula/functions';
import type { Kind } from '../../core/kind';
import { argumentSeparator } from '../../core/separator';
import { lookupsIn, type TableRow } from '../../core/table/read-table';
import type { Tab } from '../../ports';
import { type SelectedRows, selectedRows } from '../table/selected-rows';
import { readTab } from '../table/tab-content';
import { freeColumn } from './free-column';
import { costOf, type Group, missingOf } from './pending-cells';

export interface FormulaOptions {
  readonly kind: Kind;
  /** Ids of fields of the catalogue, in the order of the columns. */
  readonly fields: readonly string[];
  readonly headers: boolean;
}

export interface FormulaPlace {
  /** The rows to look up, such as `A2:C26`, and their tab. */
  readonly source: string;
  readonly tab: string;
  readonly rows: number;
  /** The first rows as they were read. */
  readonly sample: readonly string[];
  readonly unreadable: number;
  readonly blank: number;
  /** The first cell of the result, and the whole area that it fills. */
  readonly target: string;
  readonly area: string;
  readonly formula: string;
  /** The maximum credits for lookups and reveals together, and the parts of it for phones and for lookups. */
  readonly atMost: number;
  readonly atMostPhones: number;
  readonly search: number;
  /** The number of rows that the file can answer already. */
  readonly known: number;
  /** Why the formula cannot go there; the sentence ends with the remedy. */
  readonly refusal?: string;
  readonly advice?: string;
}

export interface PlacedFormula {
  readonly placed: FormulaPlace;
  readonly view: PanelView;
}

const SAMPLED = 3;
/** Above this number of rows, a run is a better choice than a formula. */
const MANY_ROWS = 25;

/** Plans where the formula would go and what it would cost. Changes nothing and sends no request. */
export function formulaPlace(execution: PersonExecution, options: FormulaOptions): FormulaPlace {
  return planPlace(execution, options).place;
}

/** Inserts the formula when it has room. Otherwise it changes nothing, and the plan contains the refusal. */
export function insertFormula(execution: PersonExecution, options: FormulaOptions): PlacedFormula {
  const { place, tab, target } = planPlace(execution, options);
  if (place.refusal === undefined) {
    const missing = target.column + target.columns - 1 - tab.size().columns;
    if (missing > 0) tab.addColumns(missing);
    const missingRows = target.row + target.rows - 1 - tab.size().rows;
    if (missingRows > 0) tab.addRows(missingRows);
    const cell = { ...target, rows: 1, columns: 1 };
    tab.setFormulas(cell, [[place.formula]]);
    tab.show(cell);
    execution.ports.book.flush();
  }
  return { placed: place, view: panelView(execution) };
}

interface Planned {
  readonly place: FormulaPlace;
  readonly tab: Tab;
  readonly target: Area;
}

function planPlace(execution: PersonExecution, { kind, fields, headers }: FormulaOptions): Planned {
  const { book } = execution.ports;
  const { tab, areas } = book.selection();
  const { catalogue } = RECORD_KINDS[kind];
  const chosen = fields.flatMap((id) => catalogue.find((field) => field.id === id) ?? []);
  const content = readTab(tab);
  const { area: source, cells, read } = selectedRows(content, areas[0], kind) ?? NOTHING;
  const lookups = lookupsIn(read);
  const size = {
    row: Math.max(1, source.row - (headers ? 1 : 0)),
    rows: source.rows + (headers ? 1 : 0),
    columns: Math.max(1, chosen.length),
  };
  const target = { ...size, column: freeColumn(execution, content, source.column + source.columns, size) };
  const refusal = refusalOf({
    kind,
    areas: areas.length,
    found: lookups.length,
    fields: chosen.length,
    headless: headers && source.row === 1,
  });
  const place: FormulaPlace = {
    source: a1Of(source),
    tab: tab.name,
    rows: cells.length,
    sample: cells.slice(0, SAMPLED).map((row, index) => shownAs(row, read[index])),
    unreadable: read.filter((row) => row.kind === 'bad input').length,
    blank: read.filter((row) => row.kind === 'blank' || row.kind === 'left out').length,
    target: a1Of({ ...target, rows: 1, columns: 1 }),
    area: a1Of(target),
    formula: formulaText(kind, a1Of(source), chosen, headers, argumentSeparator(book.locale())),
    ...costsOf(execution, { kind, required: needsOf(chosen), lookups }),
    ...(refusal === undefined ? {} : { refusal }),
    ...(cells.length > MANY_ROWS ? { advice: MANY_ROWS_ADVICE } : {}),
  };
  return { place, tab, target };
}

const NOTHING: SelectedRows = { area: { row: 1, column: 1, rows: 1, columns: 1 }, cells: [], read: [] };

/** Returns what looking up and revealing these rows costs at most; rows that the file knows cost nothing. */
function costsOf(
  execution: PersonExecution,
  { lookups, ...group }: Group,
): Pick<FormulaPlace, 'atMost' | 'atMostPhones' | 'search' | 'known'> {
  const { clock, documentProperties } = execution.ports;
  const { account, key } = execution.step().settings();
  const now = clock.now();
  const prices = listPricesOf(readAccountState(documentProperties.getAll(), account, now).account, key, now);
  const pricing = { key, prices, now };
  const distinct = [...new Map(lookups.map((lookup) => [lookup.key, lookup])).values()];
  const missing = missingOf(execution, { ...group, lookups: distinct });
  const open = new Set(missing.map(({ lookup }) => lookup.key));
  const most = costOf(missing, { ...group, lookups }, pricing);
  const search = costOf(missing, { kind: group.kind, required: new Set(), lookups }, pricing);
  return {
    atMost: most.credits,
    atMostPhones: most.phones,
    search: search.credits,
    known: lookups.filter(({ key }) => !open.has(key)).length,
  };
}

const MANY_ROWS_ADVICE =
  'For more than 25 rows, use Enrich a list: it checks the price first, shows a status for each row, and can be undone.';

function refusalOf(chosen: {
  readonly kind: FormulaOptions['kind'];
  readonly areas: number;
  readonly found: number;
  readonly fields: number;
  /** Whether a header row was requested but has no room above. */
  readonly headless: boolean;
}): string | undefined {
  if (chosen.areas > 1) return 'Several areas are selected. Select one block of rows.';
  if (chosen.found === 0) {
    return chosen.kind === 'contact'
      ? 'The selected cells don’t identify anyone. Select rows with an email, a LinkedIn URL, or a name and a company.'
      : 'The selected cells don’t name a company. Select cells with a domain or a company name.';
  }
  if (chosen.fields === 0) return 'Select at least one field.';
  return chosen.headless
    ? 'There is no row above for the headers. Insert a row on top, or turn headers off.'
    : undefined;
}

function shownAs(cells: readonly unknown[], row: TableRow | undefined): string {
  if (!row || row.kind === 'blank' || row.kind === 'left out') return '(blank)';
  if (row.kind === 'bad input') return row.reason;
  return cells
    .filter((cell) => cell !== '')
    .map(String)
    .join(' · ');
}

function formulaText(
  kind: FormulaOptions['kind'],
  source: string,
  fields: readonly FieldNames[],
  headers: boolean,
  separator: ',' | ';',
): string {
  const name = kind === 'contact' ? 'LUSHA_ENRICH' : 'LUSHA_COMPANY';
  const list = fields.map(({ id }) => id).join(', ');
  const parts = [
    source,
    ...(list === FUNCTIONS[name].fields && !headers ? [] : [`"${list}"`]),
    ...(headers ? ['TRUE'] : []),
  ];
  return `=${name}(${parts.join(`${separator} `)})`;
}
