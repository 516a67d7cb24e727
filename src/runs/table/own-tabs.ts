/** The add-on's own tabs: none of them is a list, and nobody keeps formulas there. */
import { NEVER_CONTACT_TAB } from '../../acquire/never-contact';
import { LEDGER_TAB } from '../../ledger/ledger-sheet';
import { RUN_UNDO_TAB } from '../enrich/run-undo-tab';
import { FILL_TAB } from '../fill/fill-log';
import { LOG_TAB } from '../job/receipts';
import { UNDO_TAB } from '../pending/undo-tab';

/** What was bought, what stood where something was written, and whom fills have brought: these tabs are hidden. */
export const HIDDEN_TABS: readonly string[] = [LEDGER_TAB, UNDO_TAB, RUN_UNDO_TAB, FILL_TAB];

export const OWN_TABS: ReadonlySet<string> = new Set([...HIDDEN_TABS, LOG_TAB, NEVER_CONTACT_TAB]);
