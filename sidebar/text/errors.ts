/** Texts of errors inside the panel, where the remedy is a button rather than a menu. */
import type { ErrorCode } from '../../src/core/errors';
import type { PageCode } from '../script/failures';

const HERE: Readonly<Partial<Record<ErrorCode | PageCode, string>>> = {
  no_key: 'There is no Lusha API key yet. Enter one.',
  bad_key: 'Lusha does not accept this API key. Check that it was copied whole, or make a new one at Lusha.',
  formulas_off:
    'Formulas in this file may not use the Lusha key of the file’s owner. The owner can allow it under “Formulas in this file”.',
  over_cap:
    'The spending limit is reached, so nothing more is bought. Raise it under “Formulas in this file”, or wait for tomorrow.',
  quota_minute: 'The Lusha request limit for this minute is used up. Wait a minute, then go on.',
  quota_hour: 'The Lusha request limit for this hour is used up. Go on when it opens again.',
  quota_day: 'The Lusha request limit for today is used up. Go on when it opens again.',
  google_quota: 'Google allows no more web requests for your account today. Go on tomorrow.',
  google_busy: 'Google takes no more requests at this moment. Wait a minute, then try again.',
  timeout: 'Lusha took too long to answer. Try again.',
  server: 'Lusha has a problem at its end. Wait a few minutes, then try again.',
  network: 'Lusha could not be reached. Wait a few minutes, then try again.',
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
  if (window !== undefined) return `The Lusha request limit for ${window} is used up.`;
  if (code === 'over_cap') return 'The spending limit of this run is reached, so nothing more is bought.';
  return sentenceHere({ code, message });
}

const WINDOWS: Readonly<Partial<Record<ErrorCode, string>>> = {
  quota_minute: 'this minute',
  quota_hour: 'this hour',
  quota_day: 'today',
};

/** Returns the panel's sentence for `code`, else the script's own `message`. */
export function sentenceHere({
  code,
  message,
}: {
  readonly code: ErrorCode | PageCode;
  readonly message: string;
}): string {
  return HERE[code] ?? message;
}
