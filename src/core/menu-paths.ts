/** The paths of the menu, as texts name them. */

/** The menu path of the add-on. */
export const MENU = 'Extensions > Lusha Enrich';
export const PANEL = `${MENU} > Open Lusha Enrich`;
export const FETCH_REST = `${MENU} > Fetch the rest`;
export const CONTINUE_RUN = `${MENU} > Runs > Continue run`;
export const STOP_RUN = `${MENU} > Runs > Stop run`;
