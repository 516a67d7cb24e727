/** Failures of calls from the page to the script, as sentences for a person. */
import type { ErrorCode } from '../../src/core/errors';

/** Failures that the script never sees: Google's own, the connection's, and what nobody expected. */
export type PageCode = 'accounts' | 'offline' | 'too_long' | 'permission' | 'refused' | 'unexpected';

/** A call that did not succeed. The message is a sentence for the person and ends with the remedy. */
export class ScriptError extends Error {
  constructor(
    readonly code: ErrorCode | PageCode,
    message: string,
    /** The text of Google or of the script, for a person who is asked for help. */
    readonly detail?: string,
    /** Google's page at which a missing permission is granted. */
    readonly authorizeAt?: string,
  ) {
    super(message);
  }
}

const SENTENCES: Readonly<Record<PageCode, string>> = {
  accounts:
    'Google did not let the add-on in. This happens when several Google accounts are signed in at once. Sign out of the others, or open the file in a private window or in a browser profile with one account.',
  offline: 'There is no connection to Google. The panel tries again as soon as you are online.',
  too_long: 'Google stopped the add-on because it took too long. What was done is kept: try again.',
  permission:
    'Lusha Enrich lacks a permission in your Google account. Close this panel, open it again from the menu, and tick everything that Google asks for.',
  refused:
    'Google did not run the add-on. Wait a minute, then try again; if that does not help, open the file in a browser profile with one Google account.',
  unexpected:
    'Something went wrong in the add-on. Try again; if that does not help, close this panel and open it once more.',
};

/** Returns a failure that has no sentence of its own, with its text as the detail. */
export function unexpected(detail: string): ScriptError {
  return new ScriptError('unexpected', SENTENCES.unexpected, detail);
}

/** Texts of Google's own failures, in the order they are tried. */
const KNOWN: readonly (readonly [RegExp, PageCode])[] = [
  [/https:\/\/www\.googleapis\.com\/auth\/|lacks a permission in your Google account/, 'permission'],
  [/exceeded maximum execution time/i, 'too_long'],
  [/connection failure|networkerror|failed to fetch|http 0\b/i, 'offline'],
  [
    /permission_denied|\b[A-Z]\w*(?:App|Service)\.[a-z]\w*(?![^(]*\()|authori[sz]ation is required|reading from storage|do(?:es)? not have (?:the )?permission|required permission/i,
    'accounts',
  ],
  // An error of the script itself is in English and has a name.
  [/^\w*Error\b|script function not found|the answer was empty/i, 'unexpected'],
];

/**
 * Reads Google's failure `message`. The script answers by itself whatever goes wrong in it, so a text in whichever
 * language that is none of those known is a refusal by Google. `online`: what the browser reports.
 */
export function readFailure(message: string, online: boolean): ScriptError {
  const known = KNOWN.find(([pattern]) => pattern.test(message))?.[1];
  const code = online ? (known ?? 'refused') : 'offline';
  return new ScriptError(code, SENTENCES[code], message.trim() || undefined);
}
