/** Account, quota, halt, problems and counters are written in one place, under the file's lock. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What is needed to write them, and who may name it. */
const WRITERS: Readonly<Record<string, readonly string[]>> = {
  accountStateProperties: ['src/acquire/account-update.ts', 'src/acquire/spending.ts'],
  addSpent: ['src/core/caps.ts', 'src/acquire/account-update.ts'],
  storeQuota: ['src/core/stored-quota.ts', 'src/acquire/account-update.ts'],
  addProblem: ['src/core/account.ts', 'src/acquire/account-update.ts'],
  chargeAccount: ['src/core/account.ts', 'src/acquire/account-update.ts'],
};
/** Names of the properties: beside the writer only their reader needs them, and what finds those of former keys. */
const NAMES = ['accountProperty', 'quotaProperty', 'haltProperty', 'problemsProperty'];
const NAMED_BY = [
  'src/core/account.ts',
  'src/acquire/account-state.ts',
  'src/acquire/account-update.ts',
  'src/acquire/surplus-accounts.ts',
];
/** The same names, should somebody write them out. */
const LITERALS = /['"`]lusha\.(?:account|quota|halt|problems)\b/;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join('src', file).replaceAll('\\', '/'));

function filesNaming(word: string): string[] {
  return files.filter((file) => new RegExp(`\\b${word}\\b`).test(readFileSync(file, 'utf8'))).sort();
}

describe('the account state', () => {
  it.each(Object.entries(WRITERS))('is changed by %s in the room of spending alone', (word, allowed) => {
    expect(filesNaming(word)).toEqual([...allowed].sort());
  });

  it.each(NAMES)('is named by %s where it is read and where it is written', (word) => {
    expect(filesNaming(word)).toEqual([...NAMED_BY].sort());
  });

  it('is named nowhere by a literal but where the names are made', () => {
    const found = files.filter((file) => LITERALS.test(readFileSync(file, 'utf8')));
    expect(found).toEqual(['src/core/account.ts']);
  });

  it('is read by one function, which writes nothing', () => {
    expect(readFileSync('src/acquire/account-state.ts', 'utf8')).not.toMatch(/\bsetAll\b|\bstore\w*\(/);
  });
});
