import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import vm from 'node:vm';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { buildAddOn } from '../../tools/build-addon';
import { DOORS } from '../support/doors';

const code = readFileSync('dist/Code.js', 'utf8');
const manifest = JSON.parse(readFileSync('dist/appsscript.json', 'utf8')) as Record<string, unknown>;

/** Names the script of the file that a person tries the add-on in. */
const BOUND = '.clasp.bound.json';

const FORMULAS = {
  LUSHA_ENRICH: ['lookup', 'fields', 'headers', 'again'],
  LUSHA_EMAIL: ['lookup', 'again'],
  LUSHA_PHONE: ['lookup', 'again'],
  LUSHA_COMPANY: ['lookup', 'fields', 'headers', 'again'],
  LUSHA_SIGNALS: ['lookup', 'types', 'since', 'again'],
  LUSHA_SEARCH: ['filters', 'limit', 'fields', 'headers', 'again'],
  LUSHA_SIMILAR: ['range', 'limit', 'fields', 'headers', 'again'],
  LUSHA_FILTER_VALUES: ['type', 'query', 'again'],
  LUSHA_CREDITS: ['again'],
  LUSHA_QUOTA: ['window', 'again'],
};

/** The public functions that are not offered as formulas. Google calls the first two; the third works in a cell, for the check. */
const NO_FORMULAS = ['onOpen', 'onInstall', 'LUSHA_CHECK', ...DOORS];

describe('dist/Code.js', () => {
  it('parses as ES2019', () => {
    expect(() => parse(code, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
  });

  it('uses no service while it is evaluated and needs nothing that Apps Script lacks', () => {
    const refuse = (name: string) =>
      new Proxy(() => undefined, {
        get: () => {
          throw new Error(`${name} was touched`);
        },
        apply: () => {
          throw new Error(`${name} was called`);
        },
      });
    const services = Object.fromEntries(
      [
        'SpreadsheetApp',
        'UrlFetchApp',
        'PropertiesService',
        'CacheService',
        'LockService',
        'Utilities',
        'Session',
        'ScriptApp',
        'HtmlService',
      ].map((name) => [name, refuse(name)]),
    );
    expect(() => vm.runInContext(code, vm.createContext(services))).not.toThrow();
  });

  it('has exactly the public functions and its own name as globals', () => {
    const context = vm.createContext({});
    vm.runInContext(code, context);
    expect(Object.keys(context).sort()).toEqual(
      [...Object.keys(FORMULAS), ...NO_FORMULAS, 'LushaEnrich'].sort(),
    );
  });

  it.each(NO_FORMULAS)('does not offer %s as a formula', (name) => {
    const at = code.indexOf(`\nfunction ${name}(`);
    expect(code.slice(code.lastIndexOf('/**', at), at)).not.toContain('@customfunction');
  });

  it.each(Object.entries(FORMULAS))(
    'declares %s with its arguments directly below its help text',
    (name, parameters) => {
      const at = code.indexOf(`\nfunction ${name}(${parameters.join(', ')}) {`);
      expect(at).toBeGreaterThan(0);
      const block = code.slice(code.lastIndexOf('/**', at), at);
      expect(block.endsWith('*/')).toBe(true);
      expect(block).toContain('@customfunction');
      for (const parameter of parameters)
        expect(block).toMatch(new RegExp(`@param \\{[^}]+\\} ${parameter} `));
    },
  );

  it.each([
    'LUSHA_ENRICH',
    'LUSHA_EMAIL',
    'LUSHA_PHONE',
    'LUSHA_COMPANY',
    'LUSHA_SIGNALS',
    'LUSHA_SEARCH',
    'LUSHA_SIMILAR',
  ])('states the cost of %s in its help text', (name) => {
    const at = code.indexOf(`\nfunction ${name}(`);
    expect(code.slice(code.lastIndexOf('/**', at), at)).toMatch(/[Cc]osts? \d credits?/);
  });

  it('has 900 KB or less, because every cell loads it whole', () => {
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(900 * 1024);
  });
});

describe('dist/appsscript.json', () => {
  it('requests exactly four scopes', () => {
    expect(manifest.oauthScopes).toEqual(
      ['spreadsheets.currentonly', 'script.external_request', 'script.container.ui', 'script.scriptapp'].map(
        (scope) => `https://www.googleapis.com/auth/${scope}`,
      ),
    );
  });

  it('allows requests only to Lusha', () => {
    expect(manifest.urlFetchWhitelist).toEqual(['https://api.lusha.com/']);
  });

  it('allows requests only to the address for which the add-on is built', async () => {
    const built = await buildAddOn('https://docs.lusha.com/_mock/apis/openapi/');
    expect(built.manifest.urlFetchWhitelist).toEqual(['https://docs.lusha.com/_mock/apis/openapi/']);
    expect(built.code).toContain('https://docs.lusha.com/_mock/apis/openapi');
    expect(built.code).not.toContain('https://api.lusha.com');
  });
});

describe('clasp', () => {
  it('pushes exactly the script, the pages of the panel and the manifest', () => {
    const printed = execFileSync('npx', ['clasp', 'show-file-status', '--json'], { encoding: 'utf8' });
    const { filesToPush } = JSON.parse(printed) as { filesToPush: string[] };
    expect([...filesToPush].sort()).toEqual([
      'dist/Code.js',
      'dist/Find.html',
      'dist/Lists.html',
      'dist/Sidebar.html',
      'dist/Tools.html',
      'dist/appsscript.json',
    ]);
  });

  it('is not started by npm run deploy while the script id is a placeholder', () => {
    const run = () => execFileSync('npx', ['tsx', 'tools/deploy.ts'], { encoding: 'utf8', stdio: 'pipe' });
    expect(run).toThrow(/create-script/);
  });

  it('lists the same files for a copy that is bound to a file, after a warning', () => {
    const kept = existsSync(BOUND) ? readFileSync(BOUND, 'utf8') : undefined;
    try {
      const args = ['tsx', 'tools/deploy.ts', '--bound', 'some-script-id', '--list'];
      const printed = execFileSync('npx', args, { encoding: 'utf8' });
      expect(printed).toMatch(/for trying alone.*Do not share the file/s);
      for (const name of [
        'Code.js',
        'Sidebar.html',
        'Find.html',
        'Lists.html',
        'Tools.html',
        'appsscript.json',
      ]) {
        expect(printed).toContain(`dist/${name}`);
      }
    } finally {
      if (kept === undefined) rmSync(BOUND, { force: true });
      else writeFileSync(BOUND, kept);
    }
  });
});
