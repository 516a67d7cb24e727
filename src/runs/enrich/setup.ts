/** The first screen of bulk enrichment: what was found in the sheet, and what it would cost at most. It sends no request. */

import { readAccountState } from '../../acquire/account-state';
import type { PersonExecution } from '../../acquire/execution';
import { listPricesOf } from '../../core/account';
import { columnName } from '../../core/area';
import { AddOnError, type ErrorCode, type ErrorParams, sentence } from '../../core/errors';
import type { Kind } from '../../core/kind';
import type { Lookup } from '../../core/lookup';
import { type Prices, searchCost } from '../../core/prices';
import { ID_HEADER, isRetryable, readStatus } from '../../core/run-status';
import type { List } from '../table/list';
import { priceOf, usualFields } from './fields';
import { filteredRows } from './hidden-rows';
import { readOptions } from './kept-options';
import { whyNot } from './places';
import { planRun, type RunPlan, rowsToLookUp } from './plan';
import { repeatsIn } from './repeats';
import { type ListRow, OLDER_DAYS } from './rows';
import { costsOf } from './setup-costs';
import { ESTIMATE_ROWS, EXACT_ROWS } from './start-run';
import type {
  ColumnView,
  EnrichOptions,
  EnrichSetup,
  LeftOut,
  RowsChoice,
  TargetView,
  UnusableRows,
} from './view';

/** The fields of the preset *Facts + revenue*. */
const COMPANY_PURCHASE_FIELDS = [
  ...['name', 'domain', 'industry', 'employees', 'country', 'linkedin'],
  ...['revenue', 'description'],
];
const SAMPLES = 3;

/** Returns the first screen, with proposals for every option that is not given. */
export function setupOf(execution: PersonExecution, given?: EnrichOptions): EnrichSetup {
  const { book } = execution.ports;
  const tabId = given?.tabId ?? book.selection().tab.id;
  const kept = given ? undefined : readOptions(execution.ports.documentProperties.getAll(), tabId);
  const { places, ...last } = kept ?? { ...usualOptions('contact'), places: undefined };
  const options: EnrichOptions = given ?? { rows: { by: 'missing' }, ...last };
  try {
    const plan = planRun(execution, { ...options, tabId }, places);
    const filtered = filteredRows(plan.list.tab, plan.hidden, plan.all);
    const better = given ? undefined : betterOptions(plan, kept !== undefined, filtered !== undefined);
    const chosen = better ? planRun(execution, { ...better, tabId }, places, plan.hidden) : plan;
    return { ...setupFrom(execution, chosen), ...(filtered ? { filtered } : {}) };
  } catch (error) {
    if (!(error instanceof AddOnError)) throw error;
    const tab = book.tabs().find(({ id }) => id === tabId);
    return empty({ ...options, tabId }, tab?.name ?? '', error.code, error.params);
  }
}

function usualOptions(kind: Kind): EnrichOptions {
  return { kind, rows: { by: 'missing' }, ...usualFields(kind), writing: 'only empty' };
}

/**
 * Returns the options that the list calls for: that it holds companies, that a person has selected some of its rows, that a
 * filter hides some, or that its rows have all that would be purchased. A selection reaches over hidden rows, so then it is not
 * proposed.
 */
function betterOptions(
  { options, list, all, pick, hidden, chosen, alreadyHave }: RunPlan,
  isKept: boolean,
  isFiltered: boolean,
): EnrichOptions | undefined {
  const has = (kind: Kind) => list.header.includes(ID_HEADER[kind]);
  const isOfCompanies = !isKept && has('company') && !has('contact');
  const selected = pick({ by: 'selection' });
  const isPart = selected.length > 1 && selected.length < all.length;
  const isSelection = isPart && !(isFiltered && selected.some(({ row }) => hidden.byFilter(row)));
  const rows: RowsChoice | undefined = isSelection
    ? { by: 'selection' }
    : isFiltered
      ? { by: 'visible' }
      : undefined;
  const { extras = [] } = options;
  const hasAll = chosen.length === 0 && alreadyHave > 0 && extras.length > 0;
  if (!isOfCompanies && !rows && !hasAll) return undefined;
  return {
    // A search has brought the default fields already, so that purchased fields come in columns next to them.
    ...(isOfCompanies ? { ...usualOptions('company'), fields: COMPANY_PURCHASE_FIELDS } : options),
    ...(hasAll ? { fields: extras, extras: [] } : {}),
    ...(rows ? { rows } : {}),
  };
}

function setupFrom(execution: PersonExecution, plan: RunPlan): EnrichSetup {
  const { options, list, fields, chosen, alreadyHave, refusal } = plan;
  const { clock, documentProperties } = execution.ports;
  const { account, key } = execution.step().settings();
  const state = readAccountState(documentProperties.getAll(), account, clock.now());
  const prices = listPricesOf(state.account, key, clock.now());
  const [first] = chosen;
  const costs = costsOf(execution, plan, prices);
  const isEstimated = rowsToLookUp(plan) > EXACT_ROWS;
  return {
    options: {
      ...options,
      tabId: list.tab.id,
      headerRow: list.headerRow,
      roles: Object.fromEntries(list.roles),
      fields: fields.map(({ id }) => id),
    },
    tab: { id: list.tab.id, name: list.tab.name },
    headerRow: list.headerRow,
    columns: columnViews(plan),
    targets: targetViews(plan, prices),
    rows: chosen.length,
    ...(first ? { first: { row: first.row, text: textOf(first, plan) } } : {}),
    choices: choicesOf(plan),
    olderDays: OLDER_DAYS[options.kind],
    failed: failedOf(plan),
    identifiedBy: identifiedBy(chosen),
    unusable: unusableOf(chosen),
    leftOut: leftOutOf(list),
    blankCells: list.ignored,
    questions: questionsOf(list),
    duplicates: repeatsIn(chosen).size,
    alreadyHave,
    ...costs,
    priceCheck: isEstimated
      ? Math.min(costs.lookUp.credits, searchCost(ESTIMATE_ROWS, prices))
      : costs.lookUp.credits,
    ...(isEstimated ? { estimateRows: ESTIMATE_ROWS } : {}),
    ...(refusal ? { refusal: { code: refusal.code, message: sentence(refusal.code, refusal.params) } } : {}),
  };
}

function choicesOf({ options, all, hasDates, pick }: RunPlan): EnrichSetup['choices'] {
  const older: RowsChoice =
    options.rows.by === 'older' ? options.rows : { by: 'older', days: OLDER_DAYS[options.kind] };
  return {
    all: all.length,
    missing: pick({ by: 'missing' }).length,
    selection: pick({ by: 'selection' }).length,
    failed: pick({ by: 'failed' }).length,
    ...(hasDates ? { older: pick(older).length } : {}),
  };
}

/** Counts the rows that can be taken up again, by status. */
function failedOf({ pick, statusOf }: RunPlan): EnrichSetup['failed'] {
  const failed = new Map<string, number>();
  for (const row of pick({ by: 'failed' })) {
    const { group } = readStatus(statusOf(row));
    if (isRetryable(group)) failed.set(group, (failed.get(group) ?? 0) + 1);
  }
  return [...failed].map(([status, rows]) => ({ status, rows })).sort((a, b) => b.rows - a.rows);
}

function columnViews({ list }: RunPlan): readonly ColumnView[] {
  return list.header.map((cell, index) => {
    const column = index + 1;
    const role = [...list.roles].find(([, at]) => at === column)?.[0];
    const proposed = list.proposed.find((one) => one.column === column && one.role === role);
    const samples = list.rows.map((row) => String(row[index] ?? '')).filter((text) => text !== '');
    return {
      column,
      letter: columnName(column),
      header: String(cell),
      samples: samples.slice(0, SAMPLES),
      ...(role ? { role, reason: proposed?.reason ?? 'chosen' } : {}),
    };
  });
}

function targetViews({ options, list, fields, targets }: RunPlan, prices: Prices): readonly TargetView[] {
  const columns = list.header.map((_, index) => index + 1);
  return fields.map((field, index) => {
    const place = targets.targets[index]?.place ?? { header: field.label, column: 1 };
    return {
      id: field.id,
      label: field.label,
      ...priceOf(options.kind, field, prices),
      header: place.header,
      letter: columnName(place.column),
      isNew: targets.targets[index]?.own ?? false,
      mayGo: columns.filter((column) => whyNot(list, options.kind, field, column) === undefined),
    };
  });
}

function textOf({ cells }: ListRow, { list }: RunPlan): string {
  const columns = [...list.roles.values()].sort((a, b) => a - b);
  const texts = columns.map((column) => String(cells[column - 1] ?? '')).filter((text) => text !== '');
  return texts.slice(0, 3).join(', ');
}

function identifiedBy(rows: readonly ListRow[]): EnrichSetup['identifiedBy'] {
  const counts = new Map<string, number>();
  for (const { identity } of rows) {
    if (identity.kind !== 'lookup') continue;
    const by = wordFor(identity.lookup);
    counts.set(by, (counts.get(by) ?? 0) + 1);
  }
  return [...counts].map(([by, count]) => ({ by, rows: count })).sort((a, b) => b.rows - a.rows);
}

function wordFor(lookup: Lookup): string {
  if (lookup.by.id !== undefined) return 'Lusha ID';
  if (lookup.kind === 'company') return lookup.by.domain === undefined ? 'company name' : 'company domain';
  if (lookup.by.email !== undefined) return 'email';
  return lookup.by.linkedinUrl === undefined ? 'name and company' : 'LinkedIn address';
}

function unusableOf(rows: readonly ListRow[]): EnrichSetup['unusable'] {
  const groups = new Map<string, UnusableRows>();
  for (const { row, identity } of rows) {
    if (identity.kind !== 'bad input') continue;
    const { missing, reason } = identity;
    const name = missing ?? '';
    const { first = row, rows: before = 0, reason: why = reason } = groups.get(name) ?? {};
    groups.set(name, { ...(missing ? { missing } : {}), rows: before + 1, first, reason: why });
  }
  return [...groups.values()].sort((a, b) => b.rows - a.rows);
}

function leftOutOf({ read }: List): EnrichSetup['leftOut'] {
  const counts: Partial<Record<LeftOut, number>> = {};
  for (const row of read) if (row.kind === 'left out') counts[row.why] = (counts[row.why] ?? 0) + 1;
  return counts;
}

/** A question is answered as soon as the person gives the role to a column. */
function questionsOf({ questions, roles, header, rows }: List): EnrichSetup['questions'] {
  const sampleOf = (column: number) =>
    rows.map((row) => String(row[column - 1] ?? '')).find((text) => text !== '') ?? '';
  return questions
    .filter(({ role }) => !roles.has(role))
    .map(({ column, role }) => ({
      column,
      role,
      header: String(header[column - 1] ?? ''),
      sample: sampleOf(column),
    }));
}

function empty(options: EnrichOptions, name: string, code: ErrorCode, params: ErrorParams): EnrichSetup {
  return {
    options: options,
    tab: { id: options.tabId ?? 0, name },
    headerRow: 0,
    columns: [],
    targets: [],
    rows: 0,
    choices: { all: 0, missing: 0, selection: 0, failed: 0 },
    olderDays: OLDER_DAYS[options.kind],
    failed: [],
    identifiedBy: [],
    unusable: [],
    leftOut: {},
    blankCells: {},
    questions: [],
    duplicates: 0,
    alreadyHave: 0,
    alreadyBought: 0,
    lookUp: { credits: 0, requests: 0 },
    priceCheck: 0,
    atMost: 0,
    tryFive: 0,
    refusal: { code, message: sentence(code, params) },
  };
}
