/** Reads and writes filters as text or cells, such as `title: CFO, "VP, Sales"; not industry: Retail; size: 201+`. */
import { KIND_LABELS, type Kind } from '../kind';
import { isNoValue, noValueSentence } from '../lookup/no-value';
import { buildFilter, type FilterBuilder } from './build';
import { type CatalogueEntry, EXAMPLES, entryOf, type FoundCriterion, findCriterion } from './catalogue';
import type { Criterion, Filter, Side } from './model';
import { joinPlaces } from './places';
import { cut, type QuotedText, quote, unquote } from './quotes';
import { splitRanges } from './range';
import { quoted, readValue, valueText } from './read-value';
import { kindRow, type Part, readKind } from './search-kind';
import type { FilterValues } from './values';

/**
 * The filter of all parts that could be read, and in order one sentence for each problem of the others. No search may
 * be made while there are problems.
 */
export interface ReadFilter {
  readonly filter: Filter;
  readonly problems: readonly string[];
}

/**
 * Reads criteria that are separated by `;` or line breaks, each written `name: value, value`. `not` before the name
 * excludes the values, and `all of` before the values requires every one. A quoted value may hold separators. A
 * repeated criterion adds values. `find: companies` makes it a search for companies instead of contacts.
 */
export function readSearch(text: string, values: FilterValues): ReadFilter {
  const parts = cut(text.normalize('NFKC'), /[;\r\n]/).filter((part) => part.trim() !== '');
  return readParts(
    parts.map((part): Part => {
      const [name = '', ...rest] = cut(part, /:/);
      return rest.length === 0 ? { name: part.trim() } : { name, list: rest.join(':') };
    }),
    values,
  );
}

/**
 * Reads the rows of a range: a name, then values in one or several cells. Rows without values are skipped, so that a
 * sheet can list criteria that are not filled in yet.
 */
export function readSearchRows(rows: readonly (readonly unknown[])[], values: FilterValues): ReadFilter {
  const parts: Part[] = [];
  const problems: string[] = [];
  for (const [first, ...cells] of rows) {
    const filled = cells.filter((cell) => isNoValue(cell) || cellText(cell).trim() !== '');
    if (filled.length === 0) continue;
    const name = cellText(first).trim().replace(/:$/, '');
    const list = filled.map(cellText).join(', ').normalize('NFKC');
    const broken = filled.filter(isNoValue);
    if (broken.length > 0) {
      problems.push(noValueSentence(broken[0]));
    } else if (name === '') {
      problems.push(`${quoted(list)} has no filter name beside it. Write the name in the first column.`);
    } else {
      const number = filled.find(isPerhapsDate);
      parts.push({ name, list, ...(number === undefined ? {} : { perhapsDate: `${number}` }) });
    }
  }
  const read = readParts(parts, values);
  return { ...read, problems: [...problems, ...read.problems] };
}

/** Returns the text that `readSearch` reads as this filter if it has no problems. */
export function filterText(filter: Filter): string {
  return filterRows(filter)
    .map(([name, values]) => `${name}: ${values}`)
    .join('; ');
}

/** Returns the rows that `readSearchRows` reads as this filter if it has no problems. */
export function filterRows({ kind, criteria }: Filter): readonly (readonly [name: string, values: string])[] {
  const first = kindRow(kind);
  const rows = criteria.map((criterion) => [nameText(criterion), valuesText(criterion)] as const);
  return first ? [first, ...rows] : rows;
}

function readParts(parts: readonly Part[], values: FilterValues): ReadFilter {
  const { kind, others, problems } = readKind(parts);
  const building = buildFilter(kind);
  const found = others.flatMap((part) => {
    const { name, list } = part;
    if (list !== undefined) return addCriterion(building, { ...part, list }, values);
    return isNoValue(name)
      ? noValueSentence(name)
      : `${quoted(name)} has no filter name. Write for example ${EXAMPLES[kind]}.`;
  });
  return { filter: building.filter(), problems: [...problems, ...found] };
}

/** Adds a written criterion to the filter, and returns the problems of what could not be added. */
function addCriterion(
  building: FilterBuilder,
  { name: fullName, list: text, perhapsDate }: Part & { readonly list: string },
  values: FilterValues,
): string | readonly string[] {
  const { name, side } = sideOf(fullName);
  const found = findCriterion(building.kind, name);
  if (found.kind !== 'found') return unknownCriterion(building.kind, name, found);
  const { entry } = found;
  const { label, values: takes } = entry;
  if (perhapsDate !== undefined && takes.kind === 'range' && takes.unit !== 'year') {
    return `${label} takes numbers, and ${quoted(perhapsDate)} may be a date that Sheets made of 1-10. Write a range as text, such as 1 to 10 or 50000+.`;
  }
  const [, all, list = ''] = /^\s*(all of\s)?(.*)$/is.exec(text) ?? [];
  const pieces = splitValues(entry, list, values);
  if (pieces.length === 0) {
    return `${entry.label} has no value. Write one after the colon, or remove it.`;
  }
  if (all !== undefined && !entry.allOf) {
    return `${entry.label} matches any of its values. Remove "all of".`;
  }
  return addValues(building, entry, side, all === undefined ? 'any' : 'all', pieces, values);
}

function addValues(
  building: FilterBuilder,
  entry: CatalogueEntry,
  side: Side,
  match: Criterion['match'],
  pieces: readonly QuotedText[],
  values: FilterValues,
): string | readonly string[] {
  const before = building.matchOf(entry.id, side);
  if (before !== undefined && before !== match) {
    return `${entry.label} comes with "all of" and without. Write all of its values together.`;
  }
  const problems: string[] = [];
  for (const piece of pieces) {
    const problem = misread(entry, piece);
    const value = readValue(entry, piece.text, values);
    if (problem !== undefined) problems.push(problem);
    else if (value.kind === 'refused') problems.push(value.sentence);
    else building.add(entry.id, side, value);
  }
  building.setMatch(entry.id, side, match);
  return problems;
}

/** Splits a list of values. Empty ones, such as after a final comma, are skipped. */
function splitValues(
  { values }: CatalogueEntry,
  list: string,
  { countries = [] }: FilterValues,
): readonly QuotedText[] {
  const split = values.kind === 'range' ? splitRanges(list) : cut(list, /[,;\r\n]/);
  const pieces = split.filter((piece) => piece.trim() !== '').map(unquote);
  return values.kind === 'place' ? joinPlaces(pieces, countries) : pieces;
}

/** Returns a problem when a value is more likely a mistake: an open quote, or a `not` before a value. */
function misread({ id }: CatalogueEntry, { text, isQuoted, isOpen }: QuotedText): string | undefined {
  if (!isQuoted && isNoValue(text)) return noValueSentence(text);
  if (isOpen) return `${quoted(text)} begins with quotes that are not closed. Close them behind the value.`;
  const value = isQuoted ? undefined : /^not\s+(.+)$/is.exec(text)?.[1];
  return value === undefined
    ? undefined
    : `${quoted(text)} would be read as a value. To exclude it, write not ${id}: ${quote(unquote(value).text)}.`;
}

/** Serial numbers of the years 1930 to 2039, of which Sheets makes dates when `11-50` or `1-10` is typed. */
const DATE_SERIALS = { first: 10_959, last: 51_135 };

/** Returns whether a number of a cell may be a date, where Sheets passes dates as their serial numbers. */
function isPerhapsDate(cell: unknown): boolean {
  if (typeof cell !== 'number' || !Number.isInteger(cell)) return false;
  return cell >= DATE_SERIALS.first && cell <= DATE_SERIALS.last;
}

/** Returns a cell as text. A date is written as its day in the time zone of the script, in which Sheets passes it. */
function cellText(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  // `instanceof` would miss a date that comes from another realm.
  if (Object.prototype.toString.call(cell) !== '[object Date]') return '';
  const at = new Date(Number(cell));
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()]
    .map((part) => `${part}`.padStart(2, '0'))
    .join('-');
}

function sideOf(fullName: string): { readonly name: string; readonly side: Side } {
  const [, not, name = ''] = /^((?:not|exclude)\s+)?(.*)$/is.exec(fullName.trim()) ?? [];
  return { name, side: not === undefined ? 'include' : 'exclude' };
}

function unknownCriterion(kind: Kind, name: string, found: FoundCriterion): string {
  if (found.kind === 'other search') {
    return `A search for ${KIND_LABELS[kind]} has no filter ${found.entry.label}. Remove it.`;
  }
  const hint =
    found.kind === 'none' && found.nearest
      ? `Did you mean "${found.nearest.id}"?`
      : 'Filters are for example "title", "country" or "industry".';
  return `Unknown filter ${quoted(name)}. ${hint}`;
}

function nameText({ id, side }: Criterion): string {
  return side === 'exclude' ? `not ${id}` : id;
}

function valuesText({ id, match, values }: Criterion): string {
  const list = values.map((value) => quote(valueText(value))).join(', ');
  return match === 'all' && entryOf(id)?.allOf ? `all of ${list}` : list;
}
