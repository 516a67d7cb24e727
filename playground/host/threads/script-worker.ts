/** A worker as the main thread sees it. */
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
  /** The script that the worker has compiled. */
  scriptId: number | null = null;
  private readonly port: MessagePort;
  private readonly counters = new Int32Array(new SharedArrayBuffer(8));
  private readonly clock = new Float64Array(new SharedArrayBuffer(16));
  private readonly worker: Worker;

  /** `text` is the bundled worker, and `scriptSide` the text that creates Google's globals. */
  constructor(text: string, scriptSide: string) {
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    const setup: WorkerSetup = { port: port2, counters: this.counters, clock: this.clock, scriptSide };
    // Contexts accumulate until a garbage collection, which small limits trigger early. Without `execArgv`,
    // the worker would load the loaders of the program that runs this one.
    this.worker = new Worker(text, {
      eval: true,
      execArgv: [],
      workerData: setup,
      transferList: [port2],
      resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 8 },
    });
    // A worker that dies sends no more messages, and its caller then runs into a timeout, so nothing else is
    // needed.
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

  /** Blocks this thread until the worker sends a message. Returns `null` after `patienceMs` of real time. */
  receive(patienceMs: number): FromWorker | null {
    for (;;) {
      const sent = Atomics.load(this.counters, TO_MAIN);
      const received = receiveMessageOnPort(this.port);
      if (received) return received.message as FromWorker;
      if (Atomics.wait(this.counters, TO_MAIN, sent, patienceMs) === 'timed-out') return null;
    }
  }

  /** Passes on the worker's messages without blocking. Returns a function that ends this. */
  listen(heard: (message: FromWorker) => void): () => void {
    this.port.on('message', heard);
    return () => this.port.off('message', heard);
  }

  /** Ends the worker, even in an endless loop. */
  async end(): Promise<void> {
    await this.worker.terminate();
    this.port.close();
  }
}
