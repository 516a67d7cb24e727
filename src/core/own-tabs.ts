/** The names of the add-on's own tabs: none of them is a list, and nobody keeps formulas there. */

/** Holds what was purchased. */
export const LEDGER_TAB = 'Lusha ledger';
/** Holds the formulas that were replaced with values. */
export const UNDO_TAB = 'Lusha undo';
/** Holds what stood where a run has written. */
export const RUN_UNDO_TAB = 'Lusha run undo';
/** Holds whom fills have brought. */
export const FILL_TAB = 'Lusha fills';
/** Holds the receipts of runs and fills. */
export const LOG_TAB = 'Lusha run log';
/** Holds e-mails, domains and LinkedIn URLs that are never to be purchased, one a cell, in any column. */
export const NEVER_CONTACT_TAB = 'Never contact';

export const HIDDEN_TABS: readonly string[] = [LEDGER_TAB, UNDO_TAB, RUN_UNDO_TAB, FILL_TAB];

export const OWN_TABS: ReadonlySet<string> = new Set([...HIDDEN_TABS, LOG_TAB, NEVER_CONTACT_TAB]);
