/** The formulas over the account: credits and requests left. */

import { usageNote } from '../acquire/account-state';
import type { Execution } from '../acquire/execution';
import { type AccountNote, accountProperty, quotaProperty, readNote } from '../core/account';
import { AddOnError } from '../core/errors';
import { isBlank } from '../core/formula/arguments';
import {
  fromUsage,
  mergeQuota,
  type QuotaSnapshot,
  type QuotaWindow,
  quotaLeft,
  readStoredQuota,
  storeQuota,
} from '../core/quota';
import type { Settings } from '../core/settings';
import { accountUsage } from '../lusha/account';

/** After this a changed `again` asks for the balance anew. */
const ASK_AGAIN_MS = 5 * 60_000;

/**
 * Credits left on the account, as last known. Asks Lusha, free of charge, when nothing is known yet, or when
 * `again` has changed since the last time and five minutes have passed.
 */
export function creditsLeft({ ports, context }: Execution, again: unknown): number | string {
  const settings = funded(context.settings());
  const properties = ports.documentProperties.getAll();
  const note = readNote<AccountNote>(properties[accountProperty(settings.account)]);
  const now = ports.clock.now();
  const changed = !isBlank(again) && String(again) !== note?.again && now - (note?.at ?? 0) >= ASK_AGAIN_MS;
  if (note?.remaining !== undefined && !changed) return note.remaining;
  let seen: QuotaSnapshot | undefined = readStoredQuota(properties[quotaProperty(settings.account)]);
  const see = (quota: QuotaSnapshot) => {
    seen = seen ? mergeQuota(seen, quota, ports.clock.now()) : quota;
  };
  const client = context.client(settings, see);
  const [result] = client.sendAll([accountUsage()], { ...context, maxTimeoutSeconds: 20 });
  const told = result?.ok ? fromUsage(result.value.rateLimits, ports.clock.now()) : undefined;
  if (told) see(told);
  const fresh = result?.ok
    ? { ...usageNote(result.value, ports.clock.now()), ...(isBlank(again) ? {} : { again: String(again) }) }
    : undefined;
  ports.documentProperties.setAll({
    ...(fresh ? { [accountProperty(settings.account)]: JSON.stringify(fresh) } : {}),
    ...(seen ? { [quotaProperty(settings.account)]: storeQuota(seen) } : {}),
  });
  if (result && !result.ok && note?.remaining === undefined) {
    throw new AddOnError(result.failure.code, { message: result.failure.message });
  }
  return fresh?.remaining ?? note?.remaining ?? 'Not told by Lusha';
}

/** Requests left in `window`, from the headers of earlier answers; no request is made. */
export function requestsLeft({ ports, context }: Execution, window: unknown): number | string {
  const name = isBlank(window) ? 'day' : String(window).trim().toLowerCase();
  if (!isWindow(name)) throw new Error(`"${name}" is not a window. Use "minute", "hour" or "day".`);
  const settings = funded(context.settings());
  const quota = readStoredQuota(ports.documentProperties.getAll()[quotaProperty(settings.account)]);
  if (!quota) return 'Not known before the first request';
  return quotaLeft(quota, name, ports.clock.now()) ?? 'No limit';
}

function isWindow(name: string): name is QuotaWindow {
  return name === 'minute' || name === 'hour' || name === 'day';
}

/** The settings, when cells of this file may use the key. */
function funded(settings: Settings): Settings {
  if (settings.key === undefined) throw new AddOnError('no_key');
  if (settings.cells === undefined) throw new AddOnError('formulas_off');
  return settings;
}
