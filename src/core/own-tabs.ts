/** The names of the add-on's own tabs, which hold neither lists nor formulas of the user. */

/** This tab holds the ledger. */
export const LEDGER_TAB = 'Lusha ledger';
/** This tab holds the formulas that were replaced with values. */
export const UNDO_TAB = 'Lusha undo';
/** This tab holds the previous contents of the cells that a run has written. */
export const RUN_UNDO_TAB = 'Lusha run undo';
/** This tab holds the records that fills have added. */
export const FILL_TAB = 'Lusha fills';
/** This tab holds the receipts of runs and fills. */
export const LOG_TAB = 'Lusha run log';
/** This tab holds which rows were checked for signals, and what was done with the results. */
export const SIGNALS_TAB = 'Lusha checks';
/** This tab holds the job changes that checks have found, one per row. */
export const MOVES_TAB = 'Lusha job changes';
/** This tab holds what happened at companies, one event per row. */
export const NEWS_TAB = 'Lusha news';
/** This tab holds emails, domains and LinkedIn URLs that are never purchased, one per cell in any column. */
export const NEVER_CONTACT_TAB = 'Never contact';
/** This tab exists while the installation is checked. */
export const CHECK_TAB = 'Lusha check';

export const HIDDEN_TABS: readonly string[] = [LEDGER_TAB, UNDO_TAB, RUN_UNDO_TAB, FILL_TAB, SIGNALS_TAB];

export const OWN_TABS: ReadonlySet<string> = new Set([
  ...HIDDEN_TABS,
  ...[LOG_TAB, MOVES_TAB, NEWS_TAB, NEVER_CONTACT_TAB, CHECK_TAB],
]);
