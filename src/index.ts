/** The only list of global names. Each can be typed into a cell, where all but the custom functions refuse to work. */
import { cellExecution } from './app';
import { checkCell } from './formulas/check';
import { filterValueCells } from './formulas/filter-values';
import { recordCells } from './formulas/records';
import { searchCells } from './formulas/search';
import { signalCells } from './formulas/signals';
import { similarCells } from './formulas/similar';
import { cellOrTable } from './formulas/table';
import { creditsLeft, requestsLeft } from './formulas/usage';
import {
  fetchTheRest,
  openPanel,
  personExecutionFor,
  replaceFormulas,
  searchOnceMore,
  undoReplace,
} from './menu/commands';
import { opened } from './menu/menu';
import { goOn, hourly, openProgress, openRunLog, stopTheRun, undoTheRun } from './menu/run-commands';
import { answerPanel } from './rpc';

/**
 * Looks people up in Lusha and returns what you ask for, one row per person. What this file has bought is never bought again.
 * Costs 1 credit per started 25 people looked up, 1 per e-mail and 5 per phone; a single cell with an e-mail costs 2. One formula over a range is cheaper than many.
 * Turn finished formulas into values with Extensions > Lusha Enrich > Replace formulas with values.
 *
 * @param {A2:C26} lookup One row per person: an e-mail, a LinkedIn URL, a Lusha ID, or a name with a company.
 * @param {"name, title, company, email"} fields Optional: text, or a range of header cells.
 * @param {FALSE} headers Optional. TRUE adds a header row.
 * @param {""} again Optional, ignored: change it to calculate again.
 * @return {string|string[][]} One column per field.
 * @customfunction
 */
export function LUSHA_ENRICH(lookup: unknown, fields?: unknown, headers?: unknown, again?: unknown): unknown {
  return cellOrTable(recordCells(cellExecution(), 'LUSHA_ENRICH', lookup, fields, headers));
}

/**
 * Finds the work e-mail of people. A single cell costs 2 credits: 1 to look the person up, 1 for the e-mail.
 * One formula over a range is cheaper: looking up costs 1 credit per started 25 people.
 *
 * @param {A2:C26} lookup One row per person: a LinkedIn URL, a Lusha ID, or a name with a company.
 * @param {""} again Optional, ignored: change it to calculate again.
 * @return {string|string[][]} The e-mail, or a short text when there is none to show.
 * @customfunction
 */
export function LUSHA_EMAIL(lookup: unknown, again?: unknown): unknown {
  return cellOrTable(recordCells(cellExecution(), 'LUSHA_EMAIL', lookup));
}

/**
 * Finds the best phone of people: mobile, else direct, else work; never one marked as do-not-call.
 * A single cell costs 6 credits: 1 to look the person up, 5 for the phones. Over a range, looking up costs 1 credit per started 25 people.
 *
 * @param {A2:C26} lookup One row per person: an e-mail, a LinkedIn URL, a Lusha ID, or a name with a company.
 * @param {""} again Optional, ignored: change it to calculate again.
 * @return {string|string[][]} The number, or "Do not call" when there is no other.
 * @customfunction
 */
export function LUSHA_PHONE(lookup: unknown, again?: unknown): unknown {
  return cellOrTable(recordCells(cellExecution(), 'LUSHA_PHONE', lookup));
}

/**
 * Looks companies up in Lusha, one row per company.
 * Costs 1 credit per started 25 companies looked up; the default fields cost no more than that, others 1 credit per company and per paid block. Ask for all of them at once: each further purchase pays the company again.
 *
 * @param {A2:A26} lookup One row per company: a domain, a website, a Lusha ID or a name.
 * @param {"name, domain, industry, employees, country"} fields Optional: text, or a range of header cells.
 * @param {FALSE} headers Optional. TRUE adds a header row.
 * @param {""} again Optional, ignored: change it to calculate again.
 * @return {string|string[][]} One column per field.
 * @customfunction
 */
export function LUSHA_COMPANY(
  lookup: unknown,
  fields?: unknown,
  headers?: unknown,
  again?: unknown,
): unknown {
  return cellOrTable(recordCells(cellExecution(), 'LUSHA_COMPANY', lookup, fields, headers));
}

/**
 * Says what happened at companies: the newest event of each kind with its day, and how many are known.
 * Costs 1 credit per event that Lusha finds, at most 1 per company and type, and 1 per started 25 companies looked up; a single cell with "hiring", which has three types, costs at most 4. What this file has bought is never bought again.
 *
 * @param {A2:A26} lookup One row per company: a domain, a website, a Lusha ID or a name.
 * @param {"hiring, news"} types Hiring, headcount change, news, IT spend, website traffic, intent posts, or one type of them such as "risk news".
 * @param {"2026-01-31"} since Optional: the first day, as a date or text. The last six months without it.
 * @param {""} again Optional, ignored: change it to calculate again.
 * @return {string[][]} Two columns for each name in types.
 * @customfunction
 */
export function LUSHA_SIGNALS(lookup: unknown, types?: unknown, since?: unknown, again?: unknown): unknown {
  return cellOrTable(signalCells(cellExecution(), lookup, types, since));
}

/**
 * Finds people by what they are, one row each; with find: companies in front of the filter, companies. Costs 1 credit per started 25, and what you ask for beyond the default fields: 1 per e-mail, 5 per phone, 1 per company and per paid block.
 * Asks once; calculating again costs nothing. Write criteria as name: value, value; not before a name leaves them out.
 *
 * @param {"title: CFO, Finance Director; country: Germany; size: 201-1000; not industry: Retail"} filters Text, or a range of two columns: name and values.
 * @param {25} limit Optional. People or companies at most, up to 100.
 * @param {"name, title, company, country, linkedin"} fields Optional: text, or a range of header cells.
 * @param {FALSE} headers Optional. TRUE adds a header row.
 * @param {""} again Optional, ignored: change it to calculate again.
 * @return {string|string[][]} One column per field.
 * @customfunction
 */
export function LUSHA_SEARCH(
  filters: unknown,
  limit?: unknown,
  fields?: unknown,
  headers?: unknown,
  again?: unknown,
): unknown {
  return cellOrTable(searchCells(cellExecution(), filters, limit, fields, headers));
}

/**
 * Finds people or companies like those of a range, one row each. Costs 1 credit per started 5, and what you ask for beyond the default fields: 1 per e-mail, 5 per phone, 1 per company and per paid block.
 * Asks once; calculating again costs nothing, and a higher limit costs what it adds. Other rows in the range are another question.
 *
 * @param {A2:B7} range 5 to 100 people (email, LinkedIn, or name and company) or companies (domain or LinkedIn).
 * @param {25} limit Optional. People or companies at most, up to 100.
 * @param {"name, title, company, country, linkedin"} fields Optional: text, or a range of header cells.
 * @param {FALSE} headers Optional. TRUE adds a header row.
 * @param {""} again Optional, ignored: change it to calculate again.
 * @return {string|string[][]} One column per field.
 * @customfunction
 */
export function LUSHA_SIMILAR(
  range: unknown,
  limit?: unknown,
  fields?: unknown,
  headers?: unknown,
  again?: unknown,
): unknown {
  return cellOrTable(similarCells(cellExecution(), range, limit, fields, headers));
}

/**
 * Lists what a criterion of LUSHA_SEARCH takes, such as industries or technologies. Free; long lists take a request to Lusha once a day.
 *
 * @param {"technologies"} type The criterion, such as "industry", "level", "country", "size", "location" or "technologies".
 * @param {"sap"} query Optional: only values that hold this text; needed for places, technologies and company names.
 * @param {""} again Optional, ignored: change it to calculate again.
 * @return {string[][]} One value per row.
 * @customfunction
 */
export function LUSHA_FILTER_VALUES(type: unknown, query?: unknown, again?: unknown): unknown {
  return cellOrTable(filterValueCells(cellExecution(), type, query));
}

/**
 * Credits left on the Lusha account, shared with your team, as last known. Free.
 *
 * @param {""} again Optional. Change it to ask Lusha anew, at most every five minutes.
 * @return {number} Credits.
 * @customfunction
 */
export function LUSHA_CREDITS(again?: unknown): unknown {
  return creditsLeft(cellExecution(), again);
}

/**
 * Requests to Lusha left, from its last answer; makes no request. Free.
 *
 * @param {"day"} window Optional. "minute", "hour" or "day".
 * @param {""} again Optional, ignored: change it to calculate again.
 * @return {number} Requests, or a text where your plan has no such limit.
 * @customfunction
 */
export function LUSHA_QUOTA(window?: unknown, again?: unknown): unknown {
  return requestsLeft(cellExecution(), window);
}

/**
 * Says what a formula of the add-on sees, for Help > Check this installation. Free; it asks Lusha nothing and writes nothing.
 * Sheets does not offer it, because people have no use for it.
 */
export function LUSHA_CHECK(
  token: unknown,
  skipped?: unknown,
  blank?: unknown,
  date?: unknown,
  percent?: unknown,
  oneCell?: unknown,
  range?: unknown,
): unknown {
  return checkCell(cellExecution(), token, [skipped, blank, date, percent, oneCell, range]);
}

/**
 * Runs when Google opens the file.
 *
 * @param {object} event
 */
export function onOpen(event?: { readonly authMode?: unknown }): void {
  opened(event?.authMode);
}

/**
 * Runs when the add-on is installed from within a file, because Google does not call `onOpen` for the open file.
 *
 * @param {object} event
 */
export function onInstall(event?: { readonly authMode?: unknown }): void {
  opened(event?.authMode);
}

/** Runs the menu item Open Lusha Enrich. */
export function lushaOpen(): void {
  openPanel('home');
}

/** Runs the menu item Enrich rows. */
export function lushaEnrichRows(): void {
  openPanel('enrich');
}

/** Runs the menu item Find people or companies. */
export function lushaFindPeople(): void {
  openPanel('find');
}

/** Runs the menu item Find similar. */
export function lushaFindSimilar(): void {
  openPanel('similar');
}

/** Runs the menu item Who moved. */
export function lushaWhoMoved(): void {
  openPanel('moves');
}

/** Runs the menu item Account signals. */
export function lushaAccountSignals(): void {
  openPanel('news');
}

/** Runs the menu item Score a list. */
export function lushaScoreList(): void {
  openPanel('scores');
}

/** Runs the menu item Runs > Show progress. */
export function lushaShowProgress(): void {
  openProgress();
}

/** Runs the menu item Runs > Stop run. */
export function lushaStopRun(): void {
  stopTheRun();
}

/** Runs the menu item Runs > Continue run. */
export function lushaContinueRun(): void {
  goOn();
}

/** Runs the menu item Runs > Undo last run. */
export function lushaUndoRun(): void {
  undoTheRun();
}

/** Runs the menu item Runs > Run log. */
export function lushaRunLog(): void {
  openRunLog();
}

/** Runs once an hour by a clock trigger while a run is active. It refuses to work in a cell. */
export function lushaHourly(): void {
  hourly();
}

/** Runs the menu item Fill pending cells. */
export function lushaFetchPending(): void {
  fetchTheRest();
}

/** Runs the menu item Search again. */
export function lushaSearchAgain(): void {
  searchOnceMore();
}

/** Runs the menu item Replace formulas with values > In the selection. */
export function lushaReplaceSelection(): void {
  replaceFormulas('selection');
}

/** Runs the menu item Replace formulas with values > On this tab. */
export function lushaReplaceTab(): void {
  replaceFormulas('tab');
}

/** Runs the menu item Replace formulas with values > In the whole file. */
export function lushaReplaceFile(): void {
  replaceFormulas('file');
}

/** Runs the menu item Replace formulas with values > Undo. */
export function lushaUndoReplace(): void {
  undoReplace();
}

/** Runs the menu item Help > Open help. */
export function lushaHelp(): void {
  openPanel('help');
}

/** Runs the menu item Help > Check this installation. */
export function lushaCheck(): void {
  openPanel('check');
}

/**
 * Answers a call of the panel's page. It refuses to work in a cell.
 *
 * @param {string} name
 * @param {Array} args
 * @param {string} build The build of the page.
 */
export function lushaPanel(name: unknown, args: unknown, build?: unknown): unknown {
  return personExecutionFor((execution) => answerPanel(execution, { name, args, build }));
}
