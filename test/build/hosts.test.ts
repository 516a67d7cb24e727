/** Nothing leaves the file but requests to Lusha: no telemetry, no other host, and no contents in the developer's logs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildAddOn } from '../../tools/build-addon';

const code = readFileSync('dist/Code.js', 'utf8');
const pages = readdirSync('dist')
  .filter((name) => name.endsWith('.html'))
  .map((name) => [name, readFileSync(`dist/${name}`, 'utf8')] as const);
const sources = ['src', 'sidebar'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);

/** The hosts that the script names. Requests go to the first one; the others are parts of names of permissions and of links that cells show. */
const HOSTS_OF_SCRIPT = ['api.lusha.com', 'www.googleapis.com', 'www.linkedin.com'];
/** The hosts that a page names: a link that a person may click, the names of permissions, and those of the formats of pictures. */
const HOSTS_OF_PAGE = ['dashboard.lusha.com', 'www.googleapis.com', 'www.w3.org'];

/** The notices at the end name addresses of authors, which nothing opens. */
function hostsIn(text: string): readonly string[] {
  const work = text.replace(/\/\*![\s\S]*?\*\//g, '');
  // The build may write slashes, and a regular expression its dots, behind a backslash.
  const plain = work.replace(/\\(?=[/.])/g, '');
  const found = [...plain.matchAll(/\b(?:https?|wss?):\/\/([a-z0-9.-]+)/gi)].map(([, host = '']) => host);
  return [...new Set(found)].sort();
}

describe('the script', () => {
  it('may send requests to Lusha alone, by its manifest', async () => {
    const { manifest } = await buildAddOn();
    expect(manifest.urlFetchWhitelist).toEqual(['https://api.lusha.com/']);
    expect(manifest).not.toHaveProperty('dependencies.libraries');
    expect(manifest).not.toHaveProperty('dependencies.enabledAdvancedServices');
  });

  it('sends requests in one place and names no other host', () => {
    expect(code.match(/UrlFetchApp\.\w+/g)).toEqual(['UrlFetchApp.fetchAll']);
    expect(hostsIn(code)).toEqual(HOSTS_OF_SCRIPT);
  });

  it('sends no mail and calls no service of Google that stores or publishes elsewhere', () => {
    const services = /\b(?:MailApp|GmailApp|DriveApp|BigQuery|Jdbc|ContentService|DocumentApp|GroupsApp)\b/;
    expect(code).not.toMatch(services);
  });
});

describe.each(pages)('the page %s', (_, page) => {
  it('sends and loads nothing by itself', () => {
    expect(page).not.toMatch(
      /\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|\bimport\(|importScripts/,
    );
    expect(page).not.toMatch(
      /<(?:link|img|iframe|object|embed|base|form)\b[^>]*\b(?:href|src|data|action)=/i,
    );
    expect(page).not.toMatch(/<script[^>]*\bsrc=|@import|url\(\s*["']?(?!data:|#)[a-z/]/i);
  });

  it('names no host but those of links', () => {
    expect(hostsIn(page)).toEqual(HOSTS_OF_PAGE);
  });
});

describe("the developer's logs", () => {
  it('get no exceptions, whose texts may quote cells', async () => {
    const { manifest } = await buildAddOn();
    expect(manifest).toMatchObject({ exceptionLogging: 'NONE' });
  });

  it('get fixed sentences only from the script itself', () => {
    const calls = sources.flatMap((name) =>
      [...readFileSync(name, 'utf8').matchAll(/\b(?:console\.\w+|Logger\.\w+)\((.*)/g)].map(
        ([, rest = '']) => rest,
      ),
    );
    expect(calls.length).toBeGreaterThan(0);
    for (const rest of calls) expect(rest).toMatch(/^'[^'$]*'\);$/);
    expect(code.match(/console\.\w+\((?!")/g)).toBeNull();
  });
});
