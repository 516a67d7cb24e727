/** The workers of this process, which all hosts share and which are kept for the next execution. */
import { scriptSideText, workerText } from '../bundles.js';
import { ScriptWorker } from './script-worker.js';

/** Enough for 30 concurrent executions of one user. A worker takes about 15 MB. */
const MOST = 32;

const idle: ScriptWorker[] = [];
const waiting: ((worker: ScriptWorker) => void)[] = [];
let alive = 0;

/** Returns a worker for one execution, until `releaseWorker` or `discardWorker`. */
export async function acquireWorker(): Promise<ScriptWorker> {
  const [text, scriptSide] = await Promise.all([workerText(), scriptSideText()]);
  const ready = idle.pop();
  if (ready) return ready;
  if (alive >= MOST) return new Promise((resolve) => waiting.push(resolve));
  alive += 1;
  return new ScriptWorker(text, scriptSide);
}

/** Returns a worker to the pool after its execution has ended. */
export function releaseWorker(worker: ScriptWorker): void {
  const next = waiting.shift();
  if (next) next(worker);
  else idle.push(worker);
}

/** Ends a worker whose execution does not end. */
export async function discardWorker(worker: ScriptWorker): Promise<void> {
  await worker.end();
  const next = waiting.shift();
  if (next) next(new ScriptWorker(await workerText(), await scriptSideText()));
  else alive -= 1;
}
