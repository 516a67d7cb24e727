/** Entry point of the script side: fills a fresh context with Google's globals and calls one function of the script. */

import { jsonText } from '../../json-text.js';
import { travels } from '../../travels.js';
import {
  argumentFromWire,
  cellToWire,
  rowsToWire,
  type WireArgument,
  type WireCell,
} from '../../workbook/wire-cells.js';
import { createCall, exception, type HostBorder } from './border.js';
import { installClock } from './clock.js';
import { scriptApp } from './script-app.js';
import { spreadsheetApp } from './spreadsheet-app.js';
import { cacheService, lockService, propertiesService } from './stores.js';
import { consoleAndLogger, htmlService, session } from './surroundings.js';
import { urlFetchApp } from './url-fetch.js';
import { utilities } from './utilities.js';

export interface Invoker {
  /** Restarts the random numbers for another execution in this context. */
  reseed(seed: number): void;
  /** Calls a global function. `args` and the answer, `{ value }` or `{ error }`, are JSON texts. */
  invoke(name: string, custom: boolean, args: string): string;
}

type Global = Record<string, unknown>;

/** Fills the context with Google's globals over `border`. */
export function start(border: HostBorder): Invoker {
  const call = createCall(border);
  const reseed = installClock(() => border.now(), border.seed);
  const services: Global = {
    SpreadsheetApp: spreadsheetApp(call),
    UrlFetchApp: urlFetchApp(call),
    PropertiesService: propertiesService(call),
    CacheService: cacheService(call),
    LockService: lockService(call),
    Utilities: utilities(call),
    Session: session(call),
    HtmlService: htmlService(call),
    ScriptApp: scriptApp(call),
    ...consoleAndLogger(call),
  };
  Object.assign(globalThis, services);
  return {
    reseed,
    invoke(name, custom, args) {
      try {
        const found: unknown = Reflect.get(globalThis, name);
        if (typeof found !== 'function' || name in services)
          throw exception(`Script function not found: ${name}`);
        const given = JSON.parse(args) as unknown[];
        const value: unknown = custom ? cellResult(found(...given.map(cellArgument))) : found(...given);
        return jsonText({ value: custom || travels(value, isLost) ? (value ?? null) : null });
      } catch (error) {
        return JSON.stringify({ error: errorFacts(error) });
      }
    },
  };
}

/** Converts an argument of a cell. An omitted argument arrives as `null` and becomes `undefined`. */
function cellArgument(value: unknown): unknown {
  if (value === null) return undefined;
  return Array.isArray(value)
    ? (value as WireArgument[][]).map((row) => row.map(argumentFromWire))
    : argumentFromWire(value as WireArgument);
}

/**
 * Converts a result for a cell as Google does: a list becomes a column, and short rows are filled. A plain object
 * is not a cell value.
 */
function cellResult(value: unknown): WireCell | WireCell[][] {
  if (!Array.isArray(value)) return cellToWire(value);
  const rows = value.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const width = Math.max(1, ...rows.map((row) => row.length));
  return rowsToWire(rows.map((row) => [...row, ...new Array<string>(width - row.length).fill('')]));
}

/** Returns whether `google.script.run` loses the value. If a result contains one, the page gets `null` instead of it. */
function isLost(value: unknown): boolean {
  return typeof value === 'function' || value instanceof Date;
}

function errorFacts(error: unknown): { readonly name: string; readonly message: string } {
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) };
}
