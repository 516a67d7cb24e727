/**
 * `npm run deploy` pushes `dist/` to the standalone script that `.clasp.json` names. `npm run deploy -- --bound <script ID>`
 * pushes it to the script of one file, for trying alone; the ID is kept in `.clasp.bound.json`, which Git ignores. With
 * `--list`, either command lists what it would push, and pushes nothing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const STANDALONE = '.clasp.json';
const BOUND = '.clasp.bound.json';

const WARNING = `This copy is for trying alone. Everybody who may edit its file can open its script and change it so that it reads the
API key of whoever runs it. Do not share the file, and use a private add-on for real work (docs/publishing.md).`;

const NO_SCRIPT =
  'No script yet: .clasp.json still holds the placeholder. Run "npx clasp login", then in an empty folder ' +
  '"npx clasp create-script --type standalone --title \'Lusha Enrich\'", and copy its scriptId into .clasp.json.';

const NO_BOUND_SCRIPT =
  'No file yet. Run "npx clasp login", then in an empty folder "npx clasp create-script --type sheets --title ' +
  '\'Lusha Enrich\'", which creates a sheet. Then run "npm run deploy -- --bound <the scriptId that it printed>".';

function scriptIdIn(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const { scriptId } = JSON.parse(readFileSync(file, 'utf8')) as { scriptId?: string };
  return scriptId && !scriptId.startsWith('PUT_') ? scriptId : undefined;
}

/** Runs clasp and returns how it ended. */
function clasp(...args: readonly string[]): number {
  return spawnSync('npx', ['clasp', ...args], { stdio: 'inherit' }).status ?? 1;
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { bound: { type: 'boolean' }, list: { type: 'boolean' } },
  });
  const file = values.bound ? BOUND : STANDALONE;
  const [scriptId] = positionals;
  if (values.bound && scriptId) writeFileSync(BOUND, `${JSON.stringify({ scriptId, rootDir: 'dist' })}\n`);
  if (scriptIdIn(file) === undefined) {
    console.error(values.bound ? NO_BOUND_SCRIPT : NO_SCRIPT);
    return 1;
  }
  if (values.bound) console.log(WARNING);
  return values.list
    ? clasp('--project', file, 'show-file-status')
    : clasp('--project', file, 'push', '--force');
}

process.exit(main());
