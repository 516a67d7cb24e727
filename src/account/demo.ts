/** Trying the add-on without a key: five made-up people in a tab of their own, and a formula that fills it. */
import type { PersonExecution } from '../acquire/execution';
import { ignoreErrors } from '../acquire/ignore-errors';
import { a1Of, addressOn } from '../core/area';
import { DEMO_SPENT_PROPERTY } from '../core/caps';
import { FUNCTIONS } from '../core/formula/functions';
import { argumentSeparator } from '../core/separator';
import { demoProperty, KEY_PROPERTY } from '../core/settings';
import { recordId } from '../ledger/entry';
import { createLedgerWriter } from '../ledger/ledger-writer';
import { DEMO_PROPERTY } from '../lusha/demo';
import { DEMO_ID, DEMO_PEOPLE } from '../lusha/demo-people';
import type { Book, Tab } from '../ports';
import { forgetCellsNote } from './access';
import { panelView } from './panel-view';
import type { PanelView } from './view';

/** The panel's view after the demo has begun, and where to look. */
export interface DemoStarted {
  readonly view: PanelView;
  readonly tab: string;
  /** The formula that was inserted, and where. */
  readonly formula: string;
  readonly cell: string;
}

const DEMO_TAB = 'Lusha demo (made-up people)';
const HEADER = ['Name', 'Company'] as const;
const PEOPLE_AREA = { row: 1, column: 1, rows: DEMO_PEOPLE.length + 1, columns: HEADER.length };
const PEOPLE_CELLS: readonly (readonly string[])[] = [
  HEADER,
  ...DEMO_PEOPLE.map(({ firstName, lastName, company }) => [`${firstName} ${lastName}`, company]),
];
/** The area of the formula and of its result. */
const RESULT = {
  row: 1,
  column: 4,
  rows: DEMO_PEOPLE.length + 1,
  columns: FUNCTIONS.LUSHA_ENRICH.fields.split(',').length,
};

/** Makes the tab, or shows it again, with a formula over its people; cells of this file are answered inside the add-on from now on. */
export function startDemo(execution: PersonExecution): DemoStarted {
  const { ports } = execution;
  const { book, userProperties, sheets } = ports;
  if (userProperties.getAll()[KEY_PROPERTY] === undefined) {
    userProperties.setAll({ [demoProperty(sheets.fileId())]: 'on' });
  }
  const known = book.tab(DEMO_TAB);
  const tab = known ?? book.addTab(DEMO_TAB);
  if (!known) {
    tab.setValues(PEOPLE_AREA, PEOPLE_CELLS);
    tab.freezeRows(1);
    ignoreErrors(() => dress(tab));
  }
  const target = { ...RESULT, rows: 1, columns: 1 };
  const formula = demoFormula(book);
  if (tab.formulas(target)[0]?.[0] === '') tab.setFormulas(target, [[formula]]);
  tab.show(PEOPLE_AREA);
  return { view: panelView(execution), tab: DEMO_TAB, formula, cell: addressOn(DEMO_TAB, a1Of(target)) };
}

/** Gives the tab a bold header and columns that fit the people and the result. */
function dress(tab: Tab): void {
  const columns = RESULT.column + RESULT.columns - 1;
  tab.setLook({ row: 1, column: 1, rows: 1, columns }, { weight: 'bold' });
  tab.setWidth(1, HEADER.length, 180);
  tab.setWidth(RESULT.column, RESULT.columns, 200);
}

/** How the demo ends. */
export interface DemoEnd {
  /** Whether the tab in front stays in front, even if it is the tab of the demo. */
  readonly keepsFront?: boolean;
}

/**
 * Forgets the fictional people. Their tab is removed too, unless a person has written into it, or it stays because it is in
 * front; then its formula becomes values, so that it sends nothing.
 */
export function endDemo(execution: PersonExecution, { keepsFront = false }: DemoEnd = {}): PanelView {
  const { ports } = execution;
  const name = demoProperty(ports.sheets.fileId());
  if (ports.userProperties.getAll()[name] === undefined) return panelView(execution);
  ports.userProperties.remove([name]);
  ports.documentProperties.remove([DEMO_PROPERTY, DEMO_SPENT_PROPERTY]);
  forgetCellsNote(execution);
  createLedgerWriter(ports, execution.ledger).forget(
    (entry) => recordId(entry)?.startsWith(DEMO_ID) ?? false,
  );
  const tab = ports.book.tab(DEMO_TAB);
  if (tab) {
    const formula = demoFormula(ports.book);
    const stays = keepsFront && ports.book.selection().tab.id === tab.id;
    if (!stays && ports.book.tabs().length > 1 && isUntouched(tab, formula)) tab.remove();
    else if (tab.formulas(RESULT)[0]?.[0] === formula) tab.setValues(RESULT, tab.values(RESULT));
  }
  return panelView(execution);
}

function demoFormula(book: Book): string {
  const separator = argumentSeparator(book.locale());
  const people = a1Of({ row: 2, column: 1, rows: DEMO_PEOPLE.length, columns: HEADER.length });
  return `=LUSHA_ENRICH(${[people, `"${FUNCTIONS.LUSHA_ENRICH.fields}"`, 'TRUE'].join(`${separator} `)})`;
}

/** Whether the tab holds nothing but the people and the result of the formula. */
function isUntouched(tab: Tab, formula: string): boolean {
  const { rows, columns } = tab.extent();
  const inside = rows <= RESULT.rows && columns <= RESULT.column + RESULT.columns - 1;
  if (!inside || rows < RESULT.rows) return rows === 0;
  const left = { row: 1, column: 1, rows: RESULT.rows, columns: RESULT.column - 1 };
  const values = tab.values(left).map((cells) => cells.filter((cell) => cell !== ''));
  if (JSON.stringify(values) !== JSON.stringify(PEOPLE_CELLS)) return false;
  const own = tab
    .formulas({ row: 1, column: 1, rows, columns })
    .flat()
    .filter((text) => text !== '');
  return own.every((text) => text === formula);
}
