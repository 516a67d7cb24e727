/** The cells of a file in which a person can be recognized: what the add-on wrote about the person, and everything else. */
import { type Area, a1Of, overlapOf } from '../../core/area';
import { CONTACT_FIELDS } from '../../core/fields/contact';
import { linkedinProfile } from '../../core/lookup/linkedin';
import { lushaIdInColumn } from '../../core/lookup/lusha-id';
import { HIDDEN_TABS, LOG_TAB, MOVES_TAB, NEVER_CONTACT_TAB } from '../../core/own-tabs';
import type { PersonTraces } from '../../core/privacy/person-traces';
import { ID_HEADER, OWN_HEADERS, STATUS_HEADER } from '../../core/run-status';
import type { Book, Tab } from '../../ports';
import { readTab, type TabContent } from '../table/tab-content';

/** `result`: the add-on wrote it. `other`: anything else that names nobody but the person. `mention`: a longer text that names the person too. */
export type CellUse = 'result' | 'status' | 'other' | 'mention';

export interface PersonCell {
  readonly tab: Tab;
  readonly row: number;
  readonly column: number;
  readonly use: CellUse;
}

/** The columns of a tab that runs and fills have written. */
interface WrittenColumns {
  readonly headerRow: number;
  /** All cells below belong to the add-on. */
  readonly whole: ReadonlySet<number>;
  /** Columns with the label of a field: those cells belong to it that hold what it knows of the person. */
  readonly labeled: ReadonlySet<number>;
  readonly id: number | undefined;
  readonly status: number | undefined;
}

/** The most cells of a tab whose links are read: Google makes an object for each. Our own choice. */
const MOST_LINKS = 500_000;
/** The rows in which a header is looked for. */
const HEADER_WITHIN = 50;
const LABELS: ReadonlySet<string> = new Set(CONTACT_FIELDS.map(({ label }) => label));

/** Reads every tab that a person may have filled; the tab of the never-contact list is one of them. */
export function readPersonTabs(book: Book): readonly TabContent[] {
  const own = new Set([...HIDDEN_TABS, LOG_TAB, MOVES_TAB]);
  return book.tabs().flatMap((tab) => (own.has(tab.name) ? [] : [readTab(tab)]));
}

/**
 * Lists the cells of the person. `spilled` are the areas of formulas of the add-on, whose cells show whatever the formula
 * returns. `filled` are the Lusha IDs of the rows that fills have written.
 */
export function personCells(
  contents: readonly TabContent[],
  traces: PersonTraces,
  spilled: readonly { readonly tabId: number; readonly area: Area }[],
  filled: ReadonlySet<string>,
): readonly PersonCell[] {
  return contents.flatMap((content) => {
    const { tab, values, formulas } = content;
    const rows = values.flatMap((_, at) => (mayName(values[at] ?? [], traces) ? [at + 1] : []));
    const links = linksOf(content);
    const linked = links.flatMap((cells, at) => (cells.some(traces.identifies) ? [at + 1] : []));
    const found = [...new Set([...rows, ...linked])].sort((a, b) => a - b);
    if (found.length === 0) return [];
    const areas = spilled.flatMap(({ tabId, area }) => (tabId === tab.id ? [area] : []));
    const written = tab.name === NEVER_CONTACT_TAB ? undefined : writtenColumns(values);
    return found.flatMap((row) =>
      cellsOfRow({ content, row, links: links[row - 1] ?? [], traces, written, filled }).filter(
        ({ column }) => {
          const cell = { row, column, rows: 1, columns: 1 };
          const isFormula = (formulas[row - 1]?.[column - 1] ?? '') !== '';
          return !isFormula && !areas.some((area) => overlapOf(area, cell));
        },
      ),
    );
  });
}

/** Names a cell, such as `“Leads”!B7`. */
export function nameOfCell({ tab, row, column }: Pick<PersonCell, 'tab' | 'row' | 'column'>): string {
  return `“${tab.name}”!${a1Of({ row, column, rows: 1, columns: 1 })}`;
}

/** Reads where texts lead. Of a tab that is too large for that it reads none. */
function linksOf({ tab, values }: TabContent): readonly (readonly string[])[] {
  const columns = values[0]?.length ?? 0;
  const cells = values.length * columns;
  if (cells === 0 || cells > MOST_LINKS) return [];
  return tab.links({ row: 1, column: 1, rows: values.length, columns });
}

function mayName(cells: readonly unknown[], traces: PersonTraces): boolean {
  const texts = textsOf(cells);
  if (texts.some(traces.isIn) || texts.some(traces.isName)) return true;
  return texts.some((text) => traces.isPart(text, 1)) && texts.some((text) => traces.isPart(text, 0));
}

function textsOf(cells: readonly unknown[]): readonly string[] {
  return cells.flatMap((cell) =>
    typeof cell === 'string' || typeof cell === 'number' ? [String(cell)] : [],
  );
}

interface RowToRead {
  readonly content: TabContent;
  readonly row: number;
  readonly links: readonly string[];
  readonly traces: PersonTraces;
  readonly written: WrittenColumns | undefined;
  readonly filled: ReadonlySet<string>;
}

function cellsOfRow({ content, row, links, traces, written, filled }: RowToRead): readonly PersonCell[] {
  const values = content.values[row - 1] ?? [];
  const texts = values.map((value) =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : '',
  );
  const isOwn = isPersonsRow(texts, links, traces, written);
  const isBelow = written !== undefined && row > written.headerRow;
  const id = isBelow && written.id !== undefined ? (texts[written.id - 1] ?? '') : '';
  const isFilled = isOwn && isBelow && filled.has(id);
  return values.flatMap((value, at): PersonCell[] => {
    const column = at + 1;
    const text = texts[at] ?? '';
    const use = (of: CellUse) => [{ tab: content.tab, row, column, use: of }];
    if (value === '' || value === null || value === undefined) return [];
    const isWritten = isBelow && (written.whole.has(column) || (isFilled && written.labeled.has(column)));
    if (isOwn && isWritten) return use(column === written?.status ? 'status' : 'result');
    const isNamed =
      traces.isOnly(text) ||
      traces.identifies(links[at] ?? '') ||
      (isOwn && (traces.isPart(text, 0) || traces.isPart(text, 1)));
    if (isNamed && (isOwn || traces.identifies(text) || traces.identifies(links[at] ?? '')))
      return use('other');
    // The name alone may be that of somebody else.
    return traces.isIn(text) || traces.isName(text) ? use('mention') : [];
  });
}

/** Returns whether a row is about the person: it holds an identifier, or the name with an employer and no identifier of somebody else. */
function isPersonsRow(
  texts: readonly string[],
  links: readonly string[],
  traces: PersonTraces,
  written: WrittenColumns | undefined,
): boolean {
  if (texts.some((text) => traces.identifies(text)) || links.some((link) => traces.identifies(link)))
    return true;
  const isNamed =
    texts.some(traces.isName) ||
    (texts.some((text) => traces.isPart(text, 0)) && texts.some((text) => traces.isPart(text, 1)));
  if (!isNamed || !texts.some(traces.isEmployer)) return false;
  const id = written?.id === undefined ? undefined : lushaIdInColumn(texts[written.id - 1] ?? '');
  const isOthers =
    (id !== undefined && traces.ids.size > 0) ||
    texts.some((text) => linkedinProfile(text) !== undefined && traces.linkedins.size > 0);
  return !isOthers;
}

function writtenColumns(values: TabContent['values']): WrittenColumns | undefined {
  const at = values
    .slice(0, HEADER_WITHIN)
    .findIndex((cells) => cells.some((cell) => cell === STATUS_HEADER || cell === ID_HEADER.contact));
  if (at < 0) return undefined;
  const headers = (values[at] ?? []).map(String);
  const own = headers.flatMap((header, index) => (OWN_HEADERS.has(header) ? [index + 1] : []));
  const status = headers.indexOf(STATUS_HEADER) + 1;
  const id = headers.indexOf(ID_HEADER.contact) + 1;
  // A run puts its columns between the status and the ID.
  const block = status > 0 && id > status ? headers.map((_, index) => index + 1).slice(status - 1, id) : [];
  return {
    headerRow: at + 1,
    whole: new Set([...own, ...block]),
    labeled: new Set(headers.flatMap((header, index) => (LABELS.has(header) ? [index + 1] : []))),
    id: id > 0 ? id : undefined,
    status: status > 0 ? status : undefined,
  };
}
