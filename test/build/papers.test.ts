/** What the papers name exists: links, anchors, pictures, files, and commands; and the four scopes are the same everywhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const DOCS = readdirSync('docs').filter((name) => name.endsWith('.md'));
const PAPERS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'bench/README.md',
  'playground/README.md',
  ...DOCS.map((name) => `docs/${name}`),
];

const textOf = (path: string): string => readFileSync(path, 'utf8');

/** Returns the text without blocks of code, whose lines are examples. */
const proseOf = (path: string): string => textOf(path).replace(/^```.*?^```/gms, '');

interface Target {
  /** Relative to the project, without the anchor; the paper itself for a link within it. */
  readonly file: string;
  readonly anchor: string | undefined;
}

/** Returns where the relative links and pictures of a paper lead. */
function targetsOf(path: string): readonly Target[] {
  return [...proseOf(path).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = '']) => {
    if (/^(?:https?:|mailto:)/.test(link)) return [];
    const [file = '', anchor] = link.split('#');
    return [{ file: file === '' ? path : normalize(join(dirname(path), file)), anchor }];
  });
}

/** Returns the anchors of the headings of a paper, as GitHub makes them. */
function anchorsOf(path: string): ReadonlySet<string> {
  const headings = [...proseOf(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replace(/ /g, '-'),
  );
  return new Set(headings);
}

/** Returns the files and folders of the project that a paper names in code, without globs, placeholders, and what is built. */
function filesNamedIn(path: string): readonly string[] {
  return [
    ...proseOf(path).matchAll(/`((?:test|src|docs|tools|playground|sidebar|bench|\.ci)\/[^`\s]*)`/g),
  ].flatMap(([, name = '']) => (/[*<>]/.test(name) ? [] : [name]));
}

/** Returns the scripts that a paper calls by `npm run`, or by the names that npm has for them. */
function scriptsNamedIn(path: string): readonly string[] {
  return [...textOf(path).matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(start|test)\b)/g)].map(
    ([, run, own]) => run ?? own ?? '',
  );
}

/** Returns whether there is a file or folder with exactly this name, also where the disk ignores case. */
function exists(path: string): boolean {
  if (!existsSync(path)) return false;
  const name = normalize(path).replace(/\/$/, '');
  return (
    dirname(name) === name || name === '.' || readdirSync(dirname(name)).includes(name.split('/').pop() ?? '')
  );
}

/** Returns whether a file that a paper names is missing. */
function isLost(path: string): boolean {
  return !exists(path);
}

describe.each(PAPERS)('%s', (path) => {
  it('links to files and headings that exist', () => {
    const lost = targetsOf(path).filter(
      ({ file, anchor }) =>
        isLost(file) || (exists(file) && anchor !== undefined && !anchorsOf(file).has(anchor)),
    );
    expect(lost).toEqual([]);
  });

  it('names files that exist', () => {
    expect(filesNamedIn(path).filter(isLost)).toEqual([]);
  });

  it('names commands that package.json has', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Readonly<Record<string, string>> };
    expect(scriptsNamedIn(path).filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

it('the papers have links, anchors, pictures, names of files, and commands to look at', () => {
  const targets = PAPERS.flatMap(targetsOf);
  expect(targets.length).toBeGreaterThan(60);
  expect(targets.filter(({ anchor }) => anchor !== undefined).length).toBeGreaterThan(5);
  expect(targets.filter(({ file }) => file.endsWith('.png')).length).toBeGreaterThan(8);
  expect(PAPERS.flatMap(filesNamedIn).length).toBeGreaterThan(100);
  expect(new Set(PAPERS.flatMap(scriptsNamedIn)).size).toBeGreaterThan(8);
});

it('each paper is reached from the README', () => {
  const reached = new Set(['README.md']);
  for (const paper of reached) {
    for (const { file } of targetsOf(paper)) if (PAPERS.includes(file)) reached.add(file);
  }
  expect(PAPERS.filter((paper) => !reached.has(paper))).toEqual([]);
});

describe('the scopes', () => {
  const scopesOf = (path: string) =>
    (JSON.parse(textOf(path)) as { oauthScopes: readonly string[] }).oauthScopes.toSorted();
  const scopes = scopesOf('appsscript.json');

  it('of the built manifest are the four of appsscript.json', () => {
    expect(scopes).toHaveLength(4);
    expect(scopesOf('dist/appsscript.json')).toEqual(scopes);
  });

  it('in docs/publishing.md are the same, each with a reason', () => {
    const rows = [...textOf('docs/publishing.md').matchAll(/^\| `(https:[^`]+)` \| (.+) \|$/gm)];
    expect(rows.map(([, scope = '']) => scope).sort()).toEqual(scopes);
    for (const [, , reason = ''] of rows) expect(reason.length).toBeGreaterThan(30);
  });

  it('in docs/privacy.md are the same', () => {
    const named = textOf('docs/privacy.md').match(
      /\b(?:spreadsheets|script)\.(?:currentonly|external_request|container\.ui|\w+)(?=`)/g,
    );
    const full = [...new Set(named)].map((name) => `https://www.googleapis.com/auth/${name}`);
    expect(full.sort()).toEqual(scopes);
  });
});
