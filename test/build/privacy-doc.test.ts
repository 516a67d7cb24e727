/** The page on privacy: its permissions, requests, stores and tests are those of the product. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const page = readFileSync('docs/privacy.md', 'utf8');
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join('src', name), 'utf8'))
  .join('\n');

/** Returns the texts in backticks. */
const codes = [...page.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

describe('docs/privacy.md', () => {
  it('names every permission of the manifest and no other', () => {
    const { oauthScopes } = JSON.parse(readFileSync('appsscript.json', 'utf8')) as {
      readonly oauthScopes: readonly string[];
    };
    const named = codes.filter((code) => /^(?:spreadsheets|script)\./.test(code));
    expect(named.sort()).toEqual(oauthScopes.map((scope) => scope.replace(/.*\/auth\//, '')).sort());
  });

  it('names every path that is requested and no other', () => {
    // A part of a path in braces is `contacts` or `companies`, and at its end the type of a filter.
    const paths = [...sources.matchAll(/path: ['`](\/v3\/[^'`]+)['`]/g)].flatMap(([, path = '']) =>
      ['contacts', 'companies'].map((of) => path.replace(/\/\$\{type\}$/, '').replace(/\$\{of\}/, of)),
    );
    const sent = new Set(paths);
    expect(codes.filter((code) => code.startsWith('/v3/')).sort()).toEqual([...sent].sort());
  });

  it('names every property that the add-on stores', () => {
    const stored = new Set([...sources.matchAll(/['`](lusha\.[a-zA-Z]+)/g)].map(([, name = '']) => name));
    const named = codes.map((code) => code.replace(/\.?…$/, '').replace(/^(lusha\.\w+)\..*/, '$1'));
    expect([...stored].filter((name) => !named.includes(name))).toEqual([]);
    expect(stored.size).toBeGreaterThan(20);
  });

  it('names tests that exist', () => {
    const tests = codes.filter((code) => code.startsWith('test/'));
    expect(tests.length).toBeGreaterThan(8);
    expect(tests.filter((path) => !existsSync(path))).toEqual([]);
  });
});
