/** A filter as text, as a formula or a cell holds it: `title: CFO, "VP, Sales"; not industry: Retail; size: 201+`. */
import { KIND_LABELS, type Kind } from '../kind';
import { isErrorText } from '../lookup/cells';
import { type CatalogueEntry, EXAMPLES, entryOf, type FoundCriterion, findCriterion } from './catalogue';
import {
  type Criterion,
  criterionIn,
  emptyFilter,
  type Filter,
  type Side,
  withMatch,
  withValue,
} from './model';
import { cut, type QuotedText, quote, unquote } from './quotes';
import { splitRanges } from './range';
import { quoted, readValue, valueText } from './read-value';
import { kindRow, type Part, readKind } from './search-kind';
import type { FilterValues } from './values';

/** What was understood, and one sentence for each part that was not, in their order. A search must not be made while there are any. */
export interface ReadFilter {
  readonly filter: Filter;
  readonly problems: readonly string[];
}

/**
 * Reads criteria separated by `;` or line breaks, each `name: value, value`. `not` before the name leaves the values out;
 * `all of` before the values wants every one. A value in quotes may hold separators. A criterion that comes again adds values.
 * `find: companies` makes it a search of companies; without it people are searched for.
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
 * Reads rows of a range: a name, then values, in one cell or several. Rows without values are passed over, so that a sheet can
 * list criteria to be filled in.
 */
export function readSearchRows(rows: readonly (readonly unknown[])[], values: FilterValues): ReadFilter {
  const parts: Part[] = [];
  const problems: string[] = [];
  for (const [first, ...cells] of rows) {
    const filled = cells.filter((cell) => cellText(cell).trim() !== '');
    if (filled.length === 0) continue;
    const name = cellText(first).trim().replace(/:$/, '');
    const list = filled.map(cellText).join(', ').normalize('NFKC');
    const broken = filled.find(isBroken);
    if (broken !== undefined) {
      problems.push(`${quoted(cellText(broken))} is no value. Wait until the cell shows one, or correct it.`);
    } else if (name === '') {
      problems.push(`${quoted(list)} stands beside no name. Write in the first column what it is.`);
    } else {
      parts.push({ name, list });
    }
  }
  const read = readParts(parts, values);
  return { ...read, problems: [...problems, ...read.problems] };
}

/** The text that `readSearch` reads as this filter, as long as nothing is wrong with it. */
export function filterText(filter: Filter): string {
  return filterRows(filter)
    .map(([name, values]) => `${name}: ${values}`)
    .join('; ');
}

/** The rows that `readSearchRows` reads as this filter. */
export function filterRows({ kind, criteria }: Filter): readonly (readonly [name: string, values: string])[] {
  const first = kindRow(kind);
  const rows = criteria.map((criterion) => [nameText(criterion), valuesText(criterion)] as const);
  return first ? [first, ...rows] : rows;
}

function readParts(parts: readonly Part[], values: FilterValues): ReadFilter {
  const { kind, others, problems } = readKind(parts);
  let read: ReadFilter = { filter: emptyFilter(kind), problems };
  for (const { name, list } of others) {
    read =
      list === undefined
        ? withProblem(read, `${quoted(name)} names no criterion. Write for example ${EXAMPLES[kind]}.`)
        : withCriterion(read, name, list, values);
  }
  return read;
}

function withCriterion(read: ReadFilter, fullName: string, text: string, values: FilterValues): ReadFilter {
  const { name, side } = sideOf(fullName);
  const found = findCriterion(read.filter.kind, name);
  if (found.kind !== 'found') return withProblem(read, unknownCriterion(read.filter.kind, name, found));
  const { entry } = found;
  const [, all, list = ''] = /^\s*(all of\s)?(.*)$/is.exec(text) ?? [];
  const pieces = splitValues(entry, list);
  if (pieces.length === 0) {
    return withProblem(read, `${entry.label} has no value. Write one after the colon, or leave it out.`);
  }
  if (all !== undefined && !entry.allOf) {
    return withProblem(read, `${entry.label} finds any of its values. Leave "all of" out.`);
  }
  return withValues(read, entry, side, all === undefined ? 'any' : 'all', pieces, values);
}

function withValues(
  read: ReadFilter,
  entry: CatalogueEntry,
  side: Side,
  match: Criterion['match'],
  pieces: readonly QuotedText[],
  values: FilterValues,
): ReadFilter {
  const before = criterionIn(read.filter, entry.id, side);
  if (before && before.match !== match) {
    return withProblem(
      read,
      `${entry.label} comes with "all of" and without. Write all of its values together.`,
    );
  }
  let { filter } = read;
  const problems: string[] = [];
  for (const piece of pieces) {
    const problem = misread(entry, piece);
    const value = readValue(entry, piece.text, values);
    if (problem !== undefined) problems.push(problem);
    else if (value.kind === 'refused') problems.push(value.sentence);
    else filter = withValue(filter, entry.id, side, value);
  }
  return {
    filter: withMatch(filter, entry.id, side, match),
    problems: [...read.problems, ...problems],
  };
}

/** Values between commas; empty ones, as after a last comma, are none. */
function splitValues({ values }: CatalogueEntry, list: string): readonly QuotedText[] {
  const split = values.kind === 'range' ? splitRanges(list) : cut(list, /[,;\r\n]/);
  return split.filter((piece) => piece.trim() !== '').map(unquote);
}

/** What a value most likely is besides a value. */
function misread({ id }: CatalogueEntry, { text, isQuoted, isOpen }: QuotedText): string | undefined {
  if (isOpen) return `${quoted(text)} begins with quotes that are not closed. Close them behind the value.`;
  const value = isQuoted ? undefined : /^not\s+(.+)$/is.exec(text)?.[1];
  return value === undefined
    ? undefined
    : `${quoted(text)} would be taken as it stands. To leave it out write not ${id}: ${quote(unquote(value).text)}.`;
}

/** A cell as text; a date by its day in the time zone of the script, in which Sheets hands it over. */
function cellText(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  // Not `instanceof`: a date may come from another realm.
  if (Object.prototype.toString.call(cell) !== '[object Date]') return '';
  const at = new Date(Number(cell));
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()]
    .map((part) => `${part}`.padStart(2, '0'))
    .join('-');
}

/** Cells that show an error or nothing yet. */
function isBroken(cell: unknown): boolean {
  return typeof cell === 'string' && (/^loading\.*$/i.test(cell.trim()) || isErrorText(cell.trim()));
}

function sideOf(fullName: string): { readonly name: string; readonly side: Side } {
  const [, not, name = ''] = /^((?:not|exclude)\s+)?(.*)$/is.exec(fullName.trim()) ?? [];
  return { name, side: not === undefined ? 'include' : 'exclude' };
}

function unknownCriterion(kind: Kind, name: string, found: FoundCriterion): string {
  if (found.kind === 'other search') {
    return `A search of ${KIND_LABELS[kind]} cannot go by ${found.entry.label}. Leave it out.`;
  }
  const hint =
    found.kind === 'none' && found.nearest
      ? `Did you mean "${found.nearest.id}"?`
      : 'Criteria are for example "title", "country" or "industry".';
  return `Unknown criterion ${quoted(name)}. ${hint}`;
}

function nameText({ id, side }: Criterion): string {
  return side === 'exclude' ? `not ${id}` : id;
}

function valuesText({ id, match, values }: Criterion): string {
  const list = values.map((value) => quote(valueText(value))).join(', ');
  return match === 'all' && entryOf(id)?.allOf ? `all of ${list}` : list;
}

function withProblem(read: ReadFilter, problem: string): ReadFilter {
  return { ...read, problems: [...read.problems, problem] };
}
