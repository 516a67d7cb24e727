/** Permissions that people grant one by one: which calls need which of them. */
import type { Caller } from './border.js';
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

/** The permission that the person has not granted yet. */
export interface Permissions {
  /** Returns the end of its address; `none` when all are granted. */
  missing(): string;
  grantAll(): void;
  /** Takes a permission back, by the end of its address. */
  revoke(scope: string): void;
}

export function createPermissions(missing: string): Permissions {
  let lacking = missing;
  return {
    missing: () => lacking,
    grantAll() {
      lacking = 'none';
    },
    revoke(scope) {
      lacking = scope;
    },
  };
}

/** Throws Google's text when the call needs the permission that is missing, by the end of its address. */
export function checkScopes({ kind }: Caller, service: string, method: string, missing: string): void {
  // A simple trigger runs before anything is granted.
  if (kind === 'open' && service === 'SpreadsheetApp') return;
  const called = `${service}.${method}`;
  const scope = called === 'SpreadsheetApp.getUi' ? NEEDED.Ui : NEEDED[service];
  if (scope === undefined || FREE.has(called) || missing !== scope) return;
  throw new Refused({ kind: 'permission', method: called, scopes: [ADDRESS + scope] });
}

/** Returns the address at which the missing one of these permissions is granted; `null` when none is missing. */
export function authorizationUrl(asked: readonly string[] | null, missing: string): string | null {
  if (missing === 'none' || !(asked?.includes(ADDRESS + missing) ?? true)) return null;
  return `https://accounts.google.com/o/oauth2/auth?scope=${encodeURIComponent(ADDRESS + missing)}`;
}
