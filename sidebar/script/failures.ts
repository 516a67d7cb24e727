/** Failures of calls from the page to the script, as sentences for a person. */
import type { ErrorCode } from '../../src/core/errors';

/** Failures that the script never sees: Google's own, the connection's, and what nobody expected. */
export type PageCode = 'accounts' | 'offline' | 'too_long' | 'unexpected';

/** A call that did not succeed. The message is a sentence for the person and ends with the remedy. */
export class ScriptError extends Error {
  constructor(
    readonly code: ErrorCode | PageCode,
    message: string,
    /** The text of Google or of the script, for a person who is asked for help. */
    readonly detail?: string,
  ) {
    super(message);
  }
}

const SENTENCES: Readonly<Record<PageCode, string>> = {
  accounts:
    'Google did not let the add-on in. This happens when several Google accounts are signed in at once. Sign out of the others, or open the file in a private window or in a browser profile with one account.',
  offline: 'There is no connection to Google. The panel tries again as soon as you are online.',
  too_long: 'Google stopped the add-on because it took too long. What was done is kept: try again.',
  unexpected:
    'Something went wrong in the add-on. Try again; if that does not help, close this panel and open it once more.',
};

/** Returns a failure that has no sentence of its own, with its text as the detail. */
export function unexpected(detail: string): ScriptError {
  return new ScriptError('unexpected', SENTENCES.unexpected, detail);
}

/** Texts of Google's own failures, in the order they are tried. */
const KNOWN: readonly (readonly [RegExp, PageCode])[] = [
  [/exceeded maximum execution time/i, 'too_long'],
  [/connection failure|networkerror|failed to fetch|http 0\b/i, 'offline'],
  [
    /permission_denied|authori[sz]ation is required|reading from storage|do(?:es)? not have (?:the )?permission|required permission/i,
    'accounts',
  ],
];

/** Reads Google's failure `message`. `online`: what the browser reports. */
export function readFailure(message: string, online: boolean): ScriptError {
  const known = KNOWN.find(([pattern]) => pattern.test(message))?.[1];
  const code = online ? (known ?? 'unexpected') : 'offline';
  return new ScriptError(code, SENTENCES[code], message.trim() || undefined);
}
