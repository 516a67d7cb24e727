/** Entry point of a worker. It runs one execution after another, and blocks while it waits for the main thread. */
import { receiveMessageOnPort, workerData } from 'node:worker_threads';
import { type Sandbox, sandboxOf } from '../sandbox.js';
import {
  type FromWorker,
  type Job,
  TO_MAIN,
  TO_WORKER,
  type ToWorker,
  type WorkerSetup,
} from './messages.js';

const { port, counters, clock, scriptSide } = workerData as WorkerSetup;

let compiled: { readonly scriptId: number; readonly sandbox: Sandbox } | null = null;

for (;;) {
  const message = receive();
  if (message.kind === 'job') send({ kind: 'done', text: runJob(message) });
}

function runJob(job: Job): string {
  if (compiled?.scriptId !== job.scriptId) {
    try {
      compiled = { scriptId: job.scriptId, sandbox: sandboxOf(scriptSide, job.code ?? '', job.contexts) };
    } catch (error) {
      return JSON.stringify({ error: { name: 'SyntaxError', message: String(error) } });
    }
  }
  return compiled.sandbox.run({ seed: job.seed, now, call }, job.name, job.custom, job.args);
}

function now(): number {
  const [time = Number.NaN, ahead = 0] = clock;
  return Number.isNaN(time) ? Date.now() + ahead : time;
}

function call(service: string, method: string, args: string): string {
  send({ kind: 'call', service, method, args });
  const reply = receive();
  if (reply.kind !== 'reply') throw new Error('The main thread sent a job during a call');
  return reply.text;
}

function send(message: FromWorker): void {
  port.postMessage(message);
  Atomics.add(counters, TO_MAIN, 1);
  Atomics.notify(counters, TO_MAIN);
}

function receive(): ToWorker {
  for (;;) {
    const sent = Atomics.load(counters, TO_WORKER);
    const received = receiveMessageOnPort(port);
    if (received) return received.message as ToWorker;
    Atomics.wait(counters, TO_WORKER, sent);
  }
}
