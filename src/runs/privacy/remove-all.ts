/** Removes everything of the add-on from a file: what it keeps, its tabs, colors, triggers and settings. Cells keep their values. */
import { endDemo } from '../../account/demo';
import { panelView } from '../../account/panel-view';
import type { PanelView } from '../../account/view';
import type { PersonExecution } from '../../acquire/execution';
import { listItems } from '../../acquire/values';
import { CELLS_NOTE, readCellsNote } from '../../core/account';
import { isCellsCounter } from '../../core/caps';
import { AddOnError } from '../../core/errors';
import { LOG_TAB, MOVES_TAB } from '../../core/own-tabs';
import { cellsProperty, demoProperty, monthlyProperty, readSettings } from '../../core/settings';
import { allShards } from '../../ledger/cache-shards';
import { CLAIMS_ITEM } from '../../ledger/claims';
import { statusRules } from '../enrich/status-colors';
import { removeHourly } from '../job/hourly';
import type { JobKinds } from '../job/kind';
import { planReplacement } from '../pending/replace-with-values';
import { ALL_SHOWN, removeHiddenData } from '../pending/sharing';

export interface RemovalOptions {
  /** Formulas become values first. Those that stay show an error once they calculate again. */
  readonly values: boolean;
  /** The person's key and settings go too, for all files. */
  readonly key: boolean;
}

export interface Removed {
  /** How many formulas became values, and how many stay. */
  readonly formulas: number;
  readonly staying: number;
  /** The counter of today's formula credits belongs to somebody else, who has set its limit, and stays. */
  readonly isCounterKept: boolean;
  readonly view: PanelView;
}

/** Removes everything. May be repeated after an interruption. Throws an `AddOnError` while formulas purchase or a job works. */
export function removeAll(
  execution: PersonExecution,
  kinds: JobKinds,
  { values, key }: RemovalOptions,
): Removed {
  const { book, cache, documentProperties, sheets, userProperties } = execution.ports;
  const fileId = sheets.fileId();
  const own = [cellsProperty(fileId), demoProperty(fileId), monthlyProperty(fileId)];
  const before = documentProperties.getAll();
  const isCounterKept = Object.keys(before).some(isCellsCounter) && !isOwnLimit(execution);
  const { blocks, skipped } = planReplacement(execution, 'file', ALL_SHOWN);
  const isRemoved = (name: string) => isOwnProperty(name) && !(isCounterKept && isCellsCounter(name));
  endDemo(execution, { keepsFront: true });
  const replaced = removeHiddenData(execution, kinds, values ? blocks : [], isRemoved);
  removeTabs(execution);
  for (const tab of book.tabs()) tab.removeTextRules('any', statusRules());
  removeHourly(execution);
  cache.removeAll([...allShards(), CLAIMS_ITEM, CELLS_NOTE, ...listItems(before)]);
  const names = Object.keys(userProperties.getAll());
  userProperties.remove(names.filter((name) => own.includes(name) || (key && isOwnProperty(name))));
  documentProperties.remove(Object.keys(documentProperties.getAll()).filter(isRemoved));
  book.flush();
  const open = Object.values(skipped).reduce((sum, count) => sum + count, 0);
  return {
    formulas: replaced.formulas,
    staying: open + blocks.length - replaced.formulas,
    isCounterKept,
    view: panelView(execution),
  };
}

/**
 * Returns whether the limit of the file's formulas is certainly this person's own. Everybody who may edit the file can remove
 * everything from it, and that must give the formulas of somebody else no new day.
 */
function isOwnLimit({ ports: { documentProperties, sheets, userProperties } }: PersonExecution): boolean {
  const { account, cells } = readSettings(userProperties.getAll(), sheets.fileId());
  const note = readCellsNote(documentProperties.getAll()[CELLS_NOTE]);
  return cells !== undefined && note?.account === account;
}

function isOwnProperty(name: string): boolean {
  return name.startsWith('lusha.') || name.startsWith('j:');
}

/** Removes the run log and the list of job changes, unless nothing else is left. */
function removeTabs({ ports: { book } }: PersonExecution): void {
  const own = book.tabs().filter(({ name }) => name === LOG_TAB || name === MOVES_TAB);
  if (own.length === 0) return;
  const ids = new Set(own.map(({ id }) => id));
  if (!book.tabs().some((tab) => !ids.has(tab.id) && !tab.isHidden())) throw new AddOnError('own_tab');
  for (const tab of own) tab.remove();
}
