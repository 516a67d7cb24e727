/** A worker as the main thread holds it. */
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import {
  type FromWorker,
  type ScriptTime,
  TO_MAIN,
  TO_WORKER,
  type ToWorker,
  type WorkerSetup,
} from './messages.js';

export class ScriptWorker {
  /** The script the worker has compiled. */
  scriptId: number | null = null;
  private readonly port: MessagePort;
  private readonly counters = new Int32Array(new SharedArrayBuffer(8));
  private readonly clock = new Float64Array(new SharedArrayBuffer(16));
  private readonly worker: Worker;

  /** `text` is the bundled worker, `scriptSide` what makes Google's globals. */
  constructor(text: string, scriptSide: string) {
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    const setup: WorkerSetup = { port: port2, counters: this.counters, clock: this.clock, scriptSide };
    // Contexts pile up until a collection, which small limits bring on early. Without `execArgv` the worker would load the loaders of the program that runs us.
    this.worker = new Worker(text, {
      eval: true,
      execArgv: [],
      workerData: setup,
      transferList: [port2],
      resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 8 },
    });
    // A worker that dies falls silent, and whoever waits for it loses patience; that is enough.
    this.worker.on('error', () => undefined);
    this.worker.unref();
  }

  send(message: ToWorker, time: ScriptTime): void {
    this.clock[0] = 'at' in time ? time.at : Number.NaN;
    this.clock[1] = 'at' in time ? 0 : time.ahead;
    this.port.postMessage(message);
    Atomics.add(this.counters, TO_WORKER, 1);
    Atomics.notify(this.counters, TO_WORKER);
  }

  /** Blocks this thread until the worker says something, at most `patienceMs` of real time; `null` after that. */
  receive(patienceMs: number): FromWorker | null {
    for (;;) {
      const sent = Atomics.load(this.counters, TO_MAIN);
      const received = receiveMessageOnPort(this.port);
      if (received) return received.message as FromWorker;
      if (Atomics.wait(this.counters, TO_MAIN, sent, patienceMs) === 'timed-out') return null;
    }
  }

  /** Hands on what the worker says without blocking; the answer ends that. */
  listen(heard: (message: FromWorker) => void): () => void {
    this.port.on('message', heard);
    return () => this.port.off('message', heard);
  }

  /** Ends the worker, endless loops included. */
  async end(): Promise<void> {
    await this.worker.terminate();
    this.port.close();
  }
}
