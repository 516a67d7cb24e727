/** Measures the built script and pages: their bytes, and how long evaluation takes beside that of an empty script. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

export interface BuiltFile {
  readonly name: string;
  readonly bytes: number;
}

const FILES = ['Code.js', 'Sidebar.html', 'Find.html', 'Lists.html', 'Tools.html'];
const ROUNDS = 41;
const OWN_FILE = fileURLToPath(import.meta.url);

/** Returns the sizes of what is built. */
export function builtFiles(): readonly BuiltFile[] {
  return FILES.map((name) => ({ name, bytes: readFileSync(`dist/${name}`).byteLength }));
}

/**
 * Returns how many times as long it takes to make a context and evaluate the script in it as to do the same with an empty
 * script, which is what each cell begins with. Both are measured in turn, and the quickest rounds count, because load only adds time.
 */
export function evaluationRatio(code = readFileSync('dist/Code.js', 'utf8'), rounds = ROUNDS): number {
  const scripts = { built: new vm.Script(code), empty: new vm.Script('') };
  const times = { built: [] as number[], empty: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.built.push(timeOf(scripts.built));
    times.empty.push(timeOf(scripts.empty));
  }
  return Math.min(...times.built) / Math.min(...times.empty);
}

/** Returns the same from a process of its own, because what else a process holds in memory slows new contexts down. */
export function evaluationRatioApart(): number {
  return Number(execFileSync(process.execPath, ['--import', 'tsx', OWN_FILE], { encoding: 'utf8' }));
}

function timeOf(script: vm.Script): number {
  const started = performance.now();
  script.runInContext(vm.createContext({}));
  return performance.now() - started;
}

if (process.argv[1] === OWN_FILE) console.log(evaluationRatio());
