/** Which services an execution may call, by authorization mode. Source: Google's table of editor add-on authorization. */
import { type Caller, ScriptException } from './border.js';
import { Refused } from './refusals.js';

const ALWAYS = new Set(['console', 'Utilities', 'Blob']);

const MENU_MODES = new Set(['FULL', 'LIMITED', 'NONE']);

/** Services that custom functions and limited simple triggers may both call. The rules for the file itself are below. */
const WITHOUT_USER_DATA = new Set([
  'PropertiesService',
  'Properties',
  'CacheService',
  'Cache',
  'LockService',
  'Lock',
  'Session',
  'HtmlService',
]);

const FILE = new Set(['SpreadsheetApp', 'Spreadsheet', 'Sheet', 'Range', 'Filter']);

const READS = /^(get|is|flush$)/;

/** Throws a `ScriptException` with Google's text if the caller's mode does not allow the call. */
export function checkAccess(caller: Caller, service: string, method: string): void {
  if (ALWAYS.has(service)) return;
  if (service === 'SpreadsheetApp' && method === 'getUi') checkUi(caller);
  else if (!allowed(caller, service, method)) {
    throw new Refused({ kind: 'permission', method: `${service}.${method}`, scopes: [] });
  }
}

function checkUi(caller: Caller): void {
  if (!MENU_MODES.has(caller.mode) || caller.kind === 'trigger') {
    throw new ScriptException('Cannot call SpreadsheetApp.getUi() from this context.');
  }
}

function allowed(caller: Caller, service: string, method: string): boolean {
  const inFile = FILE.has(service);
  switch (caller.mode) {
    case 'FULL':
      return true;
    case 'LIMITED':
      return inFile || WITHOUT_USER_DATA.has(service) || service === 'MenuBuilder';
    case 'CUSTOM_FUNCTION':
      return (inFile && READS.test(method)) || WITHOUT_USER_DATA.has(service) || service === 'UrlFetchApp';
    case 'NONE':
      return service === 'MenuBuilder' || (service === 'Session' && method === 'getActiveUserLocale');
  }
}
