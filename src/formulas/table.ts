/** The cells that a formula returns: one row per lookup, one column per field, and a text where a value is missing. */
import type { Answer, Answers, Problem } from '../acquire/purchase-request';
import { asCellText, type CellValue } from '../core/cell';
import { AddOnError, type ErrorCode, shortText } from '../core/errors';
import type { Lookup } from '../core/lookup';
import { missText, notEnoughInfoText } from '../core/run-status';
import { isHeaderRow, type TableRow } from '../core/table/read-table';
import { TEXTS } from '../core/texts';

/** A field as a column: how it reads a record, and why it may be withheld from one. */
export interface Column {
  readonly label: string;
  /** Returns the value; `undefined` when what it needs was not purchased. */
  value(lookup: Lookup, answer: Answer): CellValue | undefined;
  /** Returns the text for a paid value that is deliberately not purchased for this lookup. */
  withheld(lookup: Lookup, answer: Answer): string | undefined;
}

/** Problems that a single row can have by itself. Any other would meet every row, and is thrown when nothing can be shown. */
const ROW_PROBLEMS: ReadonlySet<ErrorCode> = new Set([
  'waiting',
  'over_cap',
  'left_out',
  'forgotten',
  'restricted',
  'bad_input',
  'bad_request',
  'rejected',
  'lost',
  'journal_full',
  'quota_minute',
  'google_busy',
  'demo_only',
] as const);

/**
 * Gives the rows of the result, in the order of the input. A header row of the input holds the labels where they are asked
 * for, and is blank otherwise; without one they are a row more.
 * Throws an `AddOnError` when no row has anything to show and something kept all of them from being fetched.
 */
export function tableOf(
  rows: readonly TableRow[],
  columns: readonly Column[],
  answers: Answers,
  headers: boolean,
): CellValue[][] {
  throwIfNothingToShow(rows, answers);
  const labels = columns.map(({ label }) => label);
  const header = headers ? rows.findIndex(isHeaderRow) : -1;
  const table = rows.map((row, index) => (index === header ? labels : cellsOf(row, columns, answers)));
  return headers && header < 0 ? [labels, ...table] : table;
}

/** Gives the cells of a formula that has nothing but a problem. Throws it where every other formula would meet it, too. */
export function problemCells(problem: Problem): CellValue[][] {
  if (!ROW_PROBLEMS.has(problem.code)) throw new AddOnError(problem.code, problem.params);
  return [[textOf(problem)]];
}

/** Returns a table, and a single cell as its value, so that the formula can be used inside another one. */
export function cellOrTable(
  table: readonly (readonly CellValue[])[],
): CellValue | readonly (readonly CellValue[])[] {
  const [row, ...rows] = table;
  return row?.length === 1 && rows.length === 0 && row[0] !== undefined ? row[0] : table;
}

function cellsOf(row: TableRow, columns: readonly Column[], answers: Answers): CellValue[] {
  if (row.kind === 'blank' || row.kind === 'left out') return columns.map(() => '');
  if (row.kind === 'bad input')
    return alone(row.isLoading ? TEXTS.values.loading : notEnoughInfoText(), columns);
  const answer = answers.get(row.lookup.key) ?? {};
  if (answer.entry?.kind === 'miss') return alone(missText(answer.entry.outcome), columns);
  if (!answer.entry) return alone(textOf(answer.problem), columns);
  return columns.map((column) => {
    const value = column.value(row.lookup, answer);
    if (value !== undefined) return asCellText(value);
    return column.withheld(row.lookup, answer) ?? textOf(answer.problem);
  });
}

/** An outcome without any value is shown in the first column of the row. */
export function alone(text: string, columns: readonly unknown[]): CellValue[] {
  return columns.map((_, index) => (index === 0 ? text : ''));
}

function textOf(problem: Problem | undefined): string {
  return problem ? shortText(problem.code, problem.params) : shortText('waiting');
}

function throwIfNothingToShow(rows: readonly TableRow[], answers: Answers): void {
  let thrown: Problem | undefined;
  for (const row of rows) {
    if (row.kind !== 'lookup') continue;
    const answer = answers.get(row.lookup.key);
    if (answer?.entry || !answer?.problem || ROW_PROBLEMS.has(answer.problem.code)) return;
    thrown = thrown ?? answer.problem;
  }
  if (thrown) throw new AddOnError(thrown.code, thrown.params);
}
