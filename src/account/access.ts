/** The key and what it may be used for: entering it, asking Lusha about it, the switch for formulas, personal settings. */

import { readAccountState } from '../acquire/account-state';
import { askBalance, isFresh } from '../acquire/balance';
import type { PersonExecution } from '../acquire/execution';
import { CELLS_NOTE } from '../core/account';
import { wholeCredits } from '../core/caps';
import { AddOnError, sentence } from '../core/errors';
import {
  type CellsCap,
  cellsProperty,
  isCellsProperty,
  KEY_PROPERTY,
  PRIVATE_EMAILS_PROPERTY,
  type PrivateEmails,
  readSettings,
  type Settings,
  storeCap,
} from '../core/settings';
import { KEEP_PROPERTY } from '../ledger/kept';
import { createLedgerWriter } from '../ledger/ledger-writer';
import type { Failure } from '../lusha/failure';
import { panelView } from './panel-view';
import type { PanelView } from './view';

/** Lusha's keys are much longer; a shorter text is a slip. */
const SHORTEST_KEY = 8;

/**
 * Asks Lusha for balance, plan and limits, unless it told them within 15 s and has refused nothing since. A refusal is
 * shown as the view's trouble.
 */
export function refreshAccount(execution: PersonExecution): PanelView {
  const { ports } = execution;
  const settings = settingsOf(execution);
  const now = ports.clock.now();
  const known = readAccountState(ports.documentProperties.getAll(), settings.account, now);
  if (settings.key === undefined || isFresh(known, now)) return panelView(execution);
  const { failure } = askBalance(execution.step(), settings, known);
  // Formulas may have spent meanwhile.
  execution.forget();
  const view = panelView(execution);
  return failure ? { ...view, trouble: { code: failure.code, message: textOf(execution, failure) } } : view;
}

/**
 * Keeps the key if Lusha accepts it. Another key than before ends the permission of the formulas of all files, because it was
 * given for the former one, which may be somebody else's. Throws an `AddOnError` where it does not, or where Lusha did
 * not answer.
 */
export function saveKey(execution: PersonExecution, text: string): PanelView {
  const key = text.trim();
  if (key.length < SHORTEST_KEY || /\s/.test(key)) throw new AddOnError('bad_key');
  const { ports } = execution;
  const settings = readSettings({ [KEY_PROPERTY]: key }, ports.sheets.fileId());
  const { failure } = askBalance(execution.step(), settings);
  if (failure)
    throw new AddOnError(failure.code, { message: failure.message, ...timeOf(execution, failure) });
  const before = ports.userProperties.getAll();
  const former = before[KEY_PROPERTY];
  // The permissions first: no formula may spend from a key that nobody allowed it to use.
  if (former !== undefined && former !== key) ports.userProperties.remove(permissionsIn(before));
  ports.userProperties.setAll({ [KEY_PROPERTY]: key });
  forgetCellsNote(execution);
  return panelView(execution);
}

/** Forgets the key, and with it the permission of the formulas of all files to use one. */
export function removeKey(execution: PersonExecution): PanelView {
  const { userProperties } = execution.ports;
  // The key first: without it nothing is spent, whatever interrupts the rest.
  userProperties.remove([KEY_PROPERTY, ...permissionsIn(userProperties.getAll())]);
  forgetCellsNote(execution);
  return panelView(execution);
}

/** Lists the properties that let the formulas of a file use the key. */
function permissionsIn(properties: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys(properties).filter(isCellsProperty);
}

/** Lets the formulas of this file spend up to `cap` a day with the key of this person, or not at all. */
export function setCells(execution: PersonExecution, on: boolean, cap: CellsCap): PanelView {
  const { userProperties, sheets } = execution.ports;
  if (!on) forbidCells(execution);
  else {
    const credits = wholeCredits(cap.credits);
    const phones = Math.min(credits, wholeCredits(cap.phones));
    userProperties.setAll({ [cellsProperty(sheets.fileId())]: storeCap({ credits, phones }) });
    forgetFullCounter(execution);
  }
  return panelView(execution);
}

/** Starts the counter of formulas anew if it cannot be trusted, because the owner of the key has just said what they may spend. */
function forgetFullCounter(execution: PersonExecution): void {
  const { clock, documentProperties } = execution.ports;
  const { key, account } = settingsOf(execution);
  const { counter, spent } = readAccountState(documentProperties.getAll(), account, clock.now());
  if (key !== undefined && spent.isFull) documentProperties.remove([counter]);
}

/** Takes the permission to use the key of this person from the formulas of this file. */
export function forbidCells({ ports: { userProperties, sheets } }: PersonExecution): void {
  userProperties.remove([cellsProperty(sheets.fileId())]);
}

/** Keeps how far private e-mails are shown to this person. */
export function setPrivateEmails(execution: PersonExecution, choice: PrivateEmails): PanelView {
  execution.ports.userProperties.setAll({ [PRIVATE_EMAILS_PROPERTY]: choice });
  return panelView(execution);
}

/**
 * Sets whether the file keeps what it buys, or Lusha's ids alone; then what it has kept so far is cut down as well. Throws an
 * `AddOnError` (`busy`) where the file's lock is not free.
 */
export function setKeep(execution: PersonExecution, choice: 'contacts' | 'ids'): PanelView {
  const { ports } = execution;
  if (choice === 'ids' && !createLedgerWriter(ports, execution.ledger).keepIdsOnly())
    throw new AddOnError('busy');
  ports.documentProperties.setAll({ [KEEP_PROPERTY]: choice });
  return panelView(execution);
}

/** Forgets what cells have found so far: it says nothing about another key. */
export function forgetCellsNote({ ports: { cache, documentProperties } }: PersonExecution): void {
  documentProperties.remove([CELLS_NOTE]);
  cache.removeAll([CELLS_NOTE]);
}

function settingsOf({ ports }: PersonExecution): Settings {
  return readSettings(ports.userProperties.getAll(), ports.sheets.fileId());
}

function textOf(execution: PersonExecution, failure: Failure): string {
  return sentence(failure.code, { message: failure.message, ...timeOf(execution, failure) });
}

function timeOf({ ports }: PersonExecution, { resetAt }: Failure): { readonly time?: string } {
  return resetAt === undefined ? {} : { time: ports.clock.timeOfDay(resetAt) };
}
