import { describe, expect, it } from 'vitest';
import { readFailure } from '../../sidebar/script/failures';
import { sentenceHere } from '../../sidebar/text/errors';

describe('failures of Google', () => {
  it.each([
    [
      "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
      'accounts',
    ],
    ['Authorization is required to perform that action.', 'accounts'],
    ['You do not have permission to call SpreadsheetApp.getActive.', 'accounts'],
    ['Exceeded maximum execution time', 'too_long'],
    ['NetworkError: Connection failure due to HTTP 0', 'offline'],
    ['TypeError: Failed to fetch', 'offline'],
    ['ReferenceError: x is not defined', 'unexpected'],
    [
      'Sie sind nicht berechtigt, SpreadsheetApp.getUi aufzurufen. Erforderliche Berechtigungen: https://www.googleapis.com/auth/script.container.ui',
      'permission',
    ],
    ['Exception: Lusha Enrich lacks a permission in your Google account.', 'permission'],
    ["Vous n'êtes pas autorisé à appeler SpreadsheetApp.getActive", 'accounts'],
    ['この Google ユーザー アカウントで同時に実行されているスクリプトが多すぎます。', 'refused'],
    ['Script function not found: lushaPanel', 'unexpected'],
  ])('such as "%s" are read as %s', (message, code) => {
    expect(readFailure(message, true).code).toBe(code);
  });

  it('are a lost connection while the browser says that it is offline', () => {
    expect(readFailure('ReferenceError: x is not defined', false).code).toBe('offline');
  });

  it('never appear in the sentence, only in the detail', () => {
    const failure = readFailure('ReferenceError: x is not defined', true);
    expect(failure.message).not.toContain('ReferenceError');
    expect(failure.detail).toBe('ReferenceError: x is not defined');
  });
});

describe('errors inside the panel', () => {
  it('do not send a person to the panel that is already open', () => {
    const message = 'Enter a valid one under Extensions > Lusha Enrich > Open Lusha Enrich.';
    expect(sentenceHere({ code: 'bad_key', message })).not.toContain('Extensions');
  });

  it('are shown in the sentence of the script when the panel has none', () => {
    expect(sentenceHere({ code: 'no_access', message: 'Ask your admin.' })).toBe('Ask your admin.');
  });
});
