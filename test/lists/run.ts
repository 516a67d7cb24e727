/** Enriches a list through the built add-on, as a run and as a formula, and tells whom Lusha was asked for. */
import { onTestFinished } from 'vitest';
import type { Person } from '../../playground/lusha-api/lusha';
import { columnName } from '../../src/core/area';
import type { EnrichOptions } from '../../src/rpc';
import { enrich } from '../support/enrich';
import { openPlayground, type Playground } from '../support/playground';
import { type Identifiers, type Identity, identityIn, identityOf } from './identity';
import type { RealList } from './list';
import type { Cell } from './values';

/** What a piece of work has cost, by the record of Lusha. */
export interface Cost {
  readonly requests: number;
  readonly credits: number;
}

/** Opens a file with these cells from A1 of Sheet1 on; it is closed at the end of the test. */
export async function openCells(
  cells: readonly (readonly Cell[])[],
  areCellsOn = false,
): Promise<Playground> {
  const playground = await openPlayground(areCellsOn ? {} : { cap: null });
  onTestFinished(() => playground.host.close());
  playground.host.workbook.setValues('Sheet1', 'A1', cells);
  return playground;
}

/** Returns the people as a clean list. */
function cleanCells(people: readonly Person[]): Cell[][] {
  return [['Name', 'Domain'], ...people.map(({ fullName, companyDomain }) => [fullName, companyDomain])];
}

/** Returns the fields to request: what a list holds is not purchased again, so one with emails is tried with phones. */
export function fieldsFor({ roles }: Pick<RealList, 'roles'>): readonly string[] {
  return roles.email === undefined ? ['title', 'work email'] : ['title', 'mobile phone'];
}

/** Runs all rows of the file, which must end, with the values in new columns. */
export async function runAll(
  playground: Playground,
  fields: readonly string[],
  changed: Partial<EnrichOptions> = {},
): Promise<void> {
  const view = await enrich(playground, { fields, rows: { by: 'all' }, writing: 'new columns', ...changed });
  if (view.phase !== 'done') throw new Error(`The run ended in the phase "${view.phase}".`);
}

export function costOf({ lusha: { record } }: Playground): Cost {
  return { requests: record.chargedRequests, credits: record.total };
}

/** Returns what the same people cost in a clean list. */
export async function cleanRunCost(people: readonly Person[], fields: readonly string[]): Promise<Cost> {
  const playground = await openCells(cleanCells(people));
  await runAll(playground, fields);
  return costOf(playground);
}

/** Returns the identities that searches have asked for, in one spelling. */
export function searchedIn({ lusha }: Playground): readonly Identity[] {
  return lusha.record.requests
    .filter(({ path }) => path === '/v3/contacts/search')
    .flatMap(({ body }) => (JSON.parse(body) as { contacts: readonly Identifiers[] }).contacts)
    .map(identityOf);
}

/** Returns the ids that were revealed. */
export function revealedIn({ lusha }: Playground): readonly string[] {
  return lusha.record.requests
    .filter(({ path }) => path === '/v3/contacts/enrich')
    .flatMap(({ body }) => (JSON.parse(body) as { ids: readonly string[] }).ids);
}

/** Returns the identities of the list's people in the order of `searched`, so that both can be compared. */
export function identitiesOf(list: RealList): readonly Identity[] {
  return list.people.flatMap((person, row) => (person === undefined ? [] : [identityIn(list, row)]));
}

/** Sorts identities, so that they can be compared in any order. */
export function sorted(identities: readonly Identity[]): readonly string[] {
  return identities.map((identity) => JSON.stringify(identity)).sort();
}

/** Returns the cells of the new column of a field, whose header may say that the value is Lusha's. */
export function newColumn({ host }: Playground, list: RealList, header: RegExp): readonly unknown[] {
  const cells = host.workbook.getValues('Sheet1', `A1:BZ${list.cells.length}`);
  const width = list.columns.length;
  const headers = (cells[list.headerRow - 1] ?? []).slice(width).map(String);
  const at = headers.findIndex((text) => header.test(text));
  if (at < 0) throw new Error(`No new column like ${header}: ${headers.filter(Boolean).join(', ')}`);
  return cells.slice(list.headerRow).map((row) => row[width + at]);
}

/** The part of a list that a formula refers to. */
export interface RangeOfList {
  /** Whether the range begins with the header rows or below them. */
  readonly withHeaders: boolean;
  /** Whether the formula requests a row of labels. */
  readonly labels?: boolean;
}

/** Returns what `=LUSHA_ENRICH(range, "title, email")` shows at the right of the list, which holds cells from A1 on. */
export async function enrichRange(
  { host }: Playground,
  list: RealList,
  { withHeaders, labels = false }: RangeOfList,
): Promise<readonly (readonly unknown[])[]> {
  const { workbook } = host;
  const first = list.headerRow + (withHeaders ? 1 - list.headerRows : 1);
  const last = list.cells.length;
  const at = list.columns.length + 2;
  const call = `LUSHA_ENRICH(A${first}:${columnName(list.columns.length)}${last},"title, email"${labels ? ',TRUE' : ''})`;
  workbook.setFormula('Sheet1', `${columnName(at)}${first}`, `=${call}`);
  await workbook.settled();
  const shown = workbook.getValues('Sheet1', `${columnName(at)}${first}:${columnName(at + 1)}${last + 3}`);
  while (shown.length > 0 && shown[shown.length - 1]?.every((cell) => cell === '')) shown.pop();
  return shown;
}
