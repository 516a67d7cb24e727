/** Permissions that people grant one by one: which calls need which of them. */
import { Refused } from './refusals.js';

const ADDRESS = 'https://www.googleapis.com/auth/';

/** The end of the address of the permission that each service needs. */
const NEEDED: Readonly<Record<string, string>> = {
  UrlFetchApp: 'script.external_request',
  Ui: 'script.container.ui',
  MenuBuilder: 'script.container.ui',
  Spreadsheet: 'spreadsheets.currentonly',
  Sheet: 'spreadsheets.currentonly',
  Range: 'spreadsheets.currentonly',
  ScriptApp: 'script.scriptapp',
};
/** These can be asked without a permission. The menu exists before anything is granted. */
const FREE = new Set(['ScriptApp.getAuthorizationInfo', 'ScriptApp.getScriptId', 'MenuBuilder.addToUi']);

/** Throws Google's text when the call needs a permission that is among `missing`, by the ends of their addresses. */
export function checkScopes(service: string, method: string, missing: readonly string[]): void {
  const called = `${service}.${method}`;
  const scope = called === 'SpreadsheetApp.getUi' ? NEEDED.Ui : NEEDED[service];
  if (scope === undefined || FREE.has(called) || !missing.includes(scope)) return;
  throw new Refused({ kind: 'permission', method: called, scopes: [ADDRESS + scope] });
}

/** Returns the address at which the missing ones of these permissions are granted; `null` when none is missing. */
export function authorizationUrl(asked: readonly string[] | null, missing: readonly string[]): string | null {
  const lacking = missing.filter((name) => asked === null || asked.includes(ADDRESS + name));
  return lacking.length === 0
    ? null
    : `https://accounts.google.com/o/oauth2/auth?scope=${lacking.map((name) => encodeURIComponent(ADDRESS + name)).join('+')}`;
}
