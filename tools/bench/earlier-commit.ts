/**
 * Compares how long the script takes to be evaluated and to answer its first call with an earlier commit. Every cell of a
 * sheet evaluates the whole script before its function is called.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import vm from 'node:vm';
import { createHost } from '../../playground/host.ts';
import { createLusha } from '../../playground/lusha-api/lusha.ts';

const ROUNDS = 30;

interface Scripts {
  readonly before: string;
  readonly now: string;
}

/** Builds the script of a commit and prints the medians of both in ms, with their ratio. */
export async function compareWith(commit: string): Promise<void> {
  const scripts = { before: builtAt(commit), now: readFileSync('dist/Code.js', 'utf8') };
  console.log(`Medians of ${ROUNDS} rounds in ms: ${commit}, the working tree, and their ratio.\n`);
  await compare(scripts, 'Evaluating the script', evaluate);
  await compare(scripts, 'Compiling and evaluating it', compileAndEvaluate);
  await compare(scripts, 'First call of LUSHA_EMAIL, with nothing known', firstCall);
}

/** Builds the script of a commit in a folder of its own, with the packages that are installed here. */
function builtAt(commit: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'lusha-bench-'));
  const git = (...args: string[]) => execFileSync('git', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    git('worktree', 'add', '--detach', '--quiet', folder, commit);
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    execFileSync('npx', ['tsx', 'tools/build.ts'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    return readFileSync(join(folder, 'dist/Code.js'), 'utf8');
  } finally {
    git('worktree', 'remove', '--force', folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Measures both scripts in turn, so that other load of the machine affects both equally. */
async function compare(
  scripts: Scripts,
  what: string,
  measure: (code: string, round: number) => number | Promise<number>,
): Promise<void> {
  const times = { before: [] as number[], now: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.before.push(await measure(scripts.before, round));
    times.now.push(await measure(scripts.now, round));
  }
  const [before, now] = [median(times.before), median(times.now)];
  console.log(`${what.padEnd(50)} ${before.toFixed(2)}  ${now.toFixed(2)}  ${(now / before).toFixed(2)}`);
}

function evaluate(code: string): number {
  const script = new vm.Script(code);
  const context = vm.createContext({});
  const started = performance.now();
  script.runInContext(context);
  return performance.now() - started;
}

/** Compiles and evaluates the script. The number of the round in its text keeps the engine from using its code cache. */
function compileAndEvaluate(code: string, round: number): number {
  const context = vm.createContext({});
  const started = performance.now();
  new vm.Script(`${code}\n// ${round}`).runInContext(context);
  return performance.now() - started;
}

async function firstCall(code: string): Promise<number> {
  const lusha = createLusha();
  const host = await createHost({ code, wire: lusha.wire });
  const user = host.properties.user('owner@example.com');
  user.set('lusha.key', lusha.apiKey);
  user.set('lusha.cells.playground-file', JSON.stringify({ on: true, credits: 40, phones: 10 }));
  const email = lusha.people(1, { withWorkEmail: true })[0]?.email;
  const started = performance.now();
  await host.run('LUSHA_EMAIL', [email], { kind: 'custom' });
  const took = performance.now() - started;
  await host.close();
  return took;
}

function median(all: readonly number[]): number {
  return [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
}
