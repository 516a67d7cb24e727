/** Texts of errors inside the panel, where the remedy is a button rather than a menu. */
import type { ErrorCode } from '../../src/core/errors';
import type { PageCode } from '../script/failures';

const HERE: Readonly<Partial<Record<ErrorCode | PageCode, string>>> = {
  no_key: 'You haven’t entered a Lusha API key. Enter one.',
  bad_key: 'Lusha rejected this key. Check that you copied all of it, or create a new one.',
  formulas_off: 'Formulas are off in this file. Turn them on under “Formulas in this file”.',
  over_cap: 'You reached your daily limit. Raise it under “Formulas in this file”, or try again tomorrow.',
  quota_minute: 'Lusha’s request limit for this minute is used up. Wait a minute, then continue.',
  quota_hour: 'Lusha’s request limit for this hour is used up. Continue after the limit resets.',
  quota_day: 'Lusha’s request limit for today is used up. Continue after the limit resets.',
  google_quota: 'Google’s daily limit of web requests for your account is used up. Continue tomorrow.',
  google_busy: 'Google is busy and accepts no requests right now. Wait a minute, then try again.',
  no_permission:
    'Lusha Enrich lacks a permission in your Google account. Authorize it again, and tick everything that Google asks for.',
  lost: 'Lusha didn’t respond and may have charged for this. Trying again may be charged again.',
  timeout: 'Lusha took too long to respond. Try again.',
  server: 'Lusha is having problems. Wait a few minutes, then try again.',
  network: 'Can’t reach Lusha. Try again in a minute.',
};

/** Says why a run waits or has ended, without remedies that the panel's own buttons offer; `''` where there is nothing to say. */
export function runReason({
  code,
  message = '',
}: {
  readonly code?: ErrorCode;
  readonly message?: string;
}): string {
  if (code === undefined) return message;
  const window = WINDOWS[code];
  if (window !== undefined) return `Lusha’s request limit for ${window} is used up.`;
  if (code === 'no_credits') return 'Your Lusha account is out of credits.';
  if (code === 'over_cap') return 'You reached the limit of this run.';
  return sentenceHere({ code, message });
}

/** Returns whether it waits for one of Lusha's request limits, which reset by themselves. */
export function isLimit({ code }: { readonly code?: ErrorCode }): boolean {
  return code !== undefined && WINDOWS[code] !== undefined;
}

const WINDOWS: Readonly<Partial<Record<ErrorCode, string>>> = {
  quota_minute: 'this minute',
  quota_hour: 'this hour',
  quota_day: 'today',
};

/** Returns the panel’s sentence for `code`, else the script’s own `message`. */
export function sentenceHere({
  code,
  message,
}: {
  readonly code: ErrorCode | PageCode;
  readonly message: string;
}): string {
  return HERE[code] ?? message;
}
