/** Which services an execution may call, by authorisation mode. Source: Google's editor add-on authorisation table. */
import { type Caller, ScriptException } from './border.js';

const ALWAYS = new Set(['console', 'Utilities', 'Blob']);

const MENU_MODES = new Set(['FULL', 'LIMITED', 'NONE']);

/** Services a custom function and a limited simple trigger share; the file itself is judged apart. */
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

/** Throws Google's text when the caller's mode refuses the call. */
export function checkAccess(caller: Caller, service: string, method: string): void {
  if (ALWAYS.has(service)) return;
  if (service === 'SpreadsheetApp' && method === 'getUi') checkUi(caller);
  else if (!allowed(caller, service, method)) {
    throw new ScriptException(`You do not have permission to call ${service}.${method}`);
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
