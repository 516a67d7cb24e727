/** The formulas over the account: credits and requests left. */

import { readWindow } from '../acquire/account-call';
import { readAccountState } from '../acquire/account-state';
import { askBalance } from '../acquire/balance';
import type { Execution } from '../acquire/execution';
import { refusalInCells } from '../acquire/resolve-budget';
import { AddOnError } from '../core/errors';
import { isBlank, onlyCell } from '../core/formula/arguments';
import { LONGEST_MESSAGE } from '../core/limits';
import { quotaLeft } from '../core/quota';
import type { Settings } from '../core/settings';
import type { Ports } from '../ports';

/** After this time a changed `again` asks for the balance once more. */
const ASK_AGAIN_MS = 5 * 60_000;

/**
 * Gives the credits left on the account, as last known, or a text where Lusha does not say. Asks Lusha, free of charge, when
 * nothing is known yet, or when `given` has changed since the last time and five minutes have passed. Throws an `AddOnError`
 * where no key may be used, and where nothing is known and Lusha does not answer.
 */
export function creditsLeft({ ports, context }: Execution, given: unknown): number | string {
  const again = onlyCell(given);
  const settings = settingsForCells(ports, context.settings());
  const now = ports.clock.now();
  const known = readAccountState(ports.documentProperties.getAll(), settings.account, now);
  const before = known.account;
  const argument = isBlank(again) ? undefined : String(again).slice(0, LONGEST_MESSAGE);
  const isChanged =
    argument !== undefined && argument !== before?.again && now - (before?.at ?? 0) >= ASK_AGAIN_MS;
  if (before?.remaining !== undefined && !isChanged) return before.remaining;
  const { note, failure } = askBalance(context, settings, known, argument);
  if (failure && before?.remaining === undefined) {
    throw new AddOnError(failure.code, { message: failure.message });
  }
  return note?.remaining ?? before?.remaining ?? 'Not told by Lusha';
}

/**
 * Gives the requests left in `window`, from the headers of earlier answers; no request is made. Throws a sentence for a window
 * that does not exist, and an `AddOnError` where no key may be used.
 */
export function requestsLeft({ ports, context }: Execution, window: unknown): number | string {
  const name = readWindow(window);
  const { account } = settingsForCells(ports, context.settings());
  const now = ports.clock.now();
  const { quota } = readAccountState(ports.documentProperties.getAll(), account, now);
  if (!quota) return 'Not known before the first request';
  return quotaLeft(quota, name, now) ?? (quota[name] ? 'Not reported by Lusha' : 'No limit');
}

/** Passes the settings on where cells of this file may use the key, and throws an `AddOnError` where they may not. */
function settingsForCells({ sheets }: Ports, settings: Settings): Settings {
  const { key, cells } = settings;
  if (key !== undefined && cells !== undefined) return settings;
  const { code, params } = refusalInCells(sheets, key === undefined ? 'no_key' : 'formulas_off');
  throw new AddOnError(code, params);
}
