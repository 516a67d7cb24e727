/** Prepares a file for sharing: finished formulas become values, and purchased data is removed from everywhere except visible cells. */
import { forbidCells } from '../../account/access';
import { panelView } from '../../account/panel-view';
import type { PanelView } from '../../account/view';
import type { PersonExecution } from '../../acquire/execution';
import { columnName } from '../../core/area';
import { AddOnError } from '../../core/errors';
import { HIDDEN_TABS } from '../../core/own-tabs';
import { createLedgerWriter } from '../../ledger/ledger-writer';
import type { Tab } from '../../ports';
import { isJobProperty, type JobKinds } from '../job/kind';
import { assertNoActiveJob } from '../job/lifecycle';
import {
  planReplacement,
  type ReplacedCount,
  type ReplacementPlan,
  replaceWithValues,
} from './replace-with-values';
import { UNDO_PROPERTY } from './undo-tab';

export interface Sharing {
  /** The number of finished formulas, and of the cells that they fill. */
  readonly formulas: number;
  readonly cells: number;
  /** The formulas that stay: loading, in error, or of unknown reach. */
  readonly staying: number;
  /** The number of purchased records that the file will forget. */
  readonly people: number;
  readonly companies: number;
  /** Hidden tabs, rows and columns beside the add-on's own tabs; only the person can judge their content. */
  readonly hidden: readonly string[];
  /** What was not looked at because a tab is too long or too wide, as sentences. */
  readonly unchecked: readonly string[];
}

export interface Shared extends Sharing {
  readonly view: PanelView;
}

/** Prefixes of document properties with data about an account or about people, beside those of jobs. The daily counter stays, so that no cap can be bypassed. */
const REMOVED = /^lusha\.(?:account|quota|halt|problems|cellsFound|days|enrich|find|searches|ledger|values)/;
/** The maximum number of hidden rows and columns that are listed, and of cells of a tab that are checked for them. */
const NAMED = 8;
const LOOKED_AT = 100;

/** A formula could not show forgotten data again, so rows that are pending also become values. */
export const ALL_SHOWN = { pendingToo: true };

/** Returns the checklist. Changes nothing. */
export function sharing(execution: PersonExecution): Sharing {
  return checklist(execution, planReplacement(execution, 'file', ALL_SHOWN));
}

function checklist(execution: PersonExecution, { blocks, skipped }: ReplacementPlan): Sharing {
  return {
    formulas: blocks.length,
    cells: blocks.reduce((sum, { area }) => sum + area.rows * area.columns, 0),
    staying: Object.values(skipped).reduce((sum, count) => sum + count, 0),
    ...createLedgerWriter(execution.ports, execution.ledger).count(),
    ...hiddenParts(execution),
  };
}

/** Prepares the file. May be repeated after an interruption. Throws an `AddOnError` while formulas are still purchasing in this file. */
export function prepareForSharing(execution: PersonExecution, kinds: JobKinds): Shared {
  const plan = planReplacement(execution, 'file', ALL_SHOWN);
  const before = checklist(execution, plan);
  const replaced = removeHiddenData(execution, kinds, plan.blocks, (name) => REMOVED.test(name));
  const staying = before.staying + replaced.refused;
  return { ...before, ...replaced, staying, view: panelView(execution) };
}

/**
 * Replaces these formulas with their values, then removes the purchased data, the hidden tabs, and the document properties of
 * jobs and those that `isRemoved` picks. Throws an `AddOnError` while formulas purchase or a job works.
 */
export function removeHiddenData(
  execution: PersonExecution,
  kinds: JobKinds,
  blocks: ReplacementPlan['blocks'],
  isRemoved: (name: string) => boolean,
): ReplacedCount {
  const { book, documentProperties } = execution.ports;
  // Editors of the shared file could spend with the formulas that stay. A purchase of a formula at this moment would also be kept.
  forbidCells(execution);
  if (Object.keys(execution.ledger.claims()).length > 0) throw new AddOnError('busy');
  assertNoActiveJob(kinds, documentProperties.getAll());
  const replaced = replaceWithValues(execution, blocks);
  if (!createLedgerWriter(execution.ports, execution.ledger).forget(() => true)) throw new AddOnError('busy');
  for (const name of HIDDEN_TABS) book.tab(name)?.remove();
  const isOwn = (name: string) => isRemoved(name) || isJobProperty(kinds, name) || name === UNDO_PROPERTY;
  documentProperties.remove(Object.keys(documentProperties.getAll()).filter(isOwn));
  return replaced;
}

function hiddenParts({ ports: { book } }: PersonExecution): Pick<Sharing, 'hidden' | 'unchecked'> {
  const own = book.tabs().filter(({ name }) => !HIDDEN_TABS.includes(name));
  const hidden = own.flatMap((tab) => (tab.isHidden() ? [`Tab “${tab.name}”`] : hiddenIn(tab)));
  return {
    hidden: hidden.slice(0, NAMED),
    unchecked: own.flatMap((tab) => (tab.isHidden() ? [] : uncheckedIn(tab))).slice(0, NAMED),
  };
}

function hiddenIn(tab: Tab): readonly string[] {
  const { rows, columns } = tab.extent();
  const numbers = (count: number) =>
    Array.from({ length: Math.min(count, LOOKED_AT) }, (_, index) => index + 1);
  const hiddenColumns = numbers(columns).filter((column) => tab.isColumnHidden(column));
  const hiddenRows = numbers(rows).filter((row) => tab.isRowHidden(row) || tab.isRowFiltered(row));
  return [
    ...runsOf(hiddenColumns).map(
      ([from, to]) => `Columns ${columnName(from)}:${columnName(to)} of “${tab.name}”`,
    ),
    ...runsOf(hiddenRows).map(([from, to]) => `Rows ${from}:${to} of “${tab.name}”`),
  ];
}

function uncheckedIn(tab: Tab): readonly string[] {
  const { rows, columns } = tab.extent();
  return [
    ...(rows > LOOKED_AT ? [`Rows below ${LOOKED_AT} of “${tab.name}” weren’t checked.`] : []),
    ...(columns > LOOKED_AT
      ? [`Columns after ${columnName(LOOKED_AT)} of “${tab.name}” weren’t checked.`]
      : []),
  ];
}

/** Groups sorted numbers into stretches without a gap. */
function runsOf(numbers: readonly number[]): readonly (readonly [from: number, to: number])[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs[runs.length - 1];
    if (last && last[1] + 1 === number) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
