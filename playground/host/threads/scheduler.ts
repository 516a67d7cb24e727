/** Concurrent executions in simulated time: a seed decides whose service call is answered next. */
import { setImmediate } from 'node:timers/promises';
import { Wait } from '../../services/border.js';
import { seededRandom } from '../../services/seeded-random.js';
import type { SimulatedClock } from '../clock.js';
import type { Dispatcher } from '../dispatcher.js';
import type { Execution } from '../execution.js';
import type { Runner, ScriptReply } from '../runner.js';
import type { ServiceTime } from '../service-time.js';
import { type ScriptText, startJob } from './job.js';
import type { ServiceCall } from './messages.js';
import { acquireWorker, discardWorker, releaseWorker } from './pool.js';
import type { ScriptWorker } from './script-worker.js';

/** Real ms after which a script that neither ends nor calls a service counts as an endless loop. */
const PATIENCE_MS = 120_000;

export interface SchedulerParts {
  readonly script: ScriptText;
  readonly dispatcher: Dispatcher;
  readonly clock: SimulatedClock;
  readonly serviceTime: ServiceTime;
  readonly seed: number;
}

/** An execution and its state: running in its worker, at a call, or waiting for the answer to a call. */
interface Task {
  readonly execution: Execution;
  readonly args: string;
  readonly finish: (reply: ScriptReply) => void;
  worker: ScriptWorker | null;
  at: { readonly kind: 'running' } | ServiceCall | { readonly kind: 'waiting'; readonly wait: Wait };
}

export class Scheduler implements Runner {
  private tasks: Task[] = [];
  private working: Promise<void> | null = null;
  private random: () => number;

  constructor(private readonly parts: SchedulerParts) {
    this.random = seededRandom(parts.seed);
  }

  /** Restarts the order of the following executions from a seed. */
  reseed(seed: number): void {
    this.random = seededRandom(seed);
  }

  run(execution: Execution, args: string): Promise<ScriptReply> {
    return new Promise((finish) => {
      this.tasks.push({ execution, args, finish, worker: null, at: { kind: 'running' } });
      this.working ??= this.work().finally(() => {
        this.working = null;
      });
    });
  }

  async close(): Promise<void> {
    await this.working;
  }

  /** Works in steps: all executions run up to their next call, then one of the calls is answered. */
  private async work(): Promise<void> {
    do {
      // All executions that start at this point of simulated time have started after one turn of the event
      // loop.
      await setImmediate();
      await this.startNew();
      let ended = false;
      while (!ended && this.tasks.length > 0) {
        ended = await this.hearAll();
        if (!ended) this.answerOne();
      }
    } while (this.tasks.length > 0);
  }

  private async startNew(): Promise<void> {
    const fresh = this.tasks.filter((task) => task.worker === null);
    for (const task of fresh) {
      const worker = await acquireWorker();
      startJob(worker, this.parts.script, task.execution, task.args, { at: this.parts.clock.now() });
      task.worker = worker;
    }
  }

  /** Blocks until no worker is running, and returns whether an execution has ended. */
  private async hearAll(): Promise<boolean> {
    let ended = false;
    for (const task of this.tasks.filter(({ at }) => at.kind === 'running')) {
      const { worker } = task;
      if (!worker) continue;
      const message = worker.receive(PATIENCE_MS);
      if (message?.kind === 'call') {
        task.at = message;
        continue;
      }
      ended = true;
      this.tasks = this.tasks.filter((other) => other !== task);
      if (message) {
        releaseWorker(worker);
        task.finish(JSON.parse(message.text) as ScriptReply);
      } else {
        const over = task.execution.end('timeout');
        await discardWorker(worker);
        task.finish({ error: { name: over.name, message: over.message } });
      }
    }
    return ended;
  }

  /** Answers one call that can be answered now, which the seed chooses. If there is none, the clock advances. */
  private answerOne(): void {
    const now = this.parts.clock.now();
    const order = shuffled(this.tasks, this.random);
    for (const task of order) {
      if (task.at.kind === 'call') {
        this.begin(task, task.at);
        return;
      }
      if (task.at.kind === 'waiting' && this.endWait(task, task.at.wait, now)) return;
    }
    const next = Math.min(...this.tasks.map(wakeTime));
    if (Number.isFinite(next)) this.parts.clock.advanceTo(next);
  }

  private begin(task: Task, call: ServiceCall): void {
    try {
      const args = JSON.parse(call.args) as unknown[];
      const answer = this.parts.dispatcher.begin(task.execution, call.service, call.method, args);
      const wait = answer instanceof Wait ? answer : this.soon(call, answer);
      if (!this.endWait(task, wait, this.parts.clock.now())) task.at = { kind: 'waiting', wait };
    } catch (error) {
      this.refuse(task, error);
    }
  }

  /** The seed draws the service time. */
  private soon({ service, method }: ServiceCall, answer: unknown): Wait {
    const ms = this.parts.serviceTime(service, method, this.random);
    return new Wait(this.parts.clock.now() + ms, () => answer);
  }

  /** Answers a waiting call if its time has come or its answer is available early. Returns whether it did. */
  private endWait(task: Task, wait: Wait, now: number): boolean {
    const { deadline } = task.execution;
    try {
      const early = wait.early();
      if (early) this.reply(task, early.value);
      else if (wait.until <= now && wait.until <= deadline) this.reply(task, wait.atEnd());
      else if (deadline < wait.until && deadline <= now) throw task.execution.end('timeout');
      else return false;
    } catch (error) {
      this.refuse(task, error);
    }
    return true;
  }

  private reply(task: Task, value: unknown): void {
    this.send(task, { value: value ?? null });
  }

  private refuse(task: Task, error: unknown): void {
    if (!(error instanceof Error)) throw error;
    this.send(task, { error: { name: error.name, message: error.message } });
  }

  private send(task: Task, reply: ScriptReply): void {
    task.at = { kind: 'running' };
    task.worker?.send({ kind: 'reply', text: JSON.stringify(reply) }, { at: this.parts.clock.now() });
  }
}

/** Returns the epoch ms at which a waiting task continues at the latest. */
function wakeTime({ at, execution }: Task): number {
  return at.kind === 'waiting' ? Math.min(at.wait.until, execution.deadline) : Number.POSITIVE_INFINITY;
}

/** Shuffles with the Fisher-Yates algorithm. */
function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}
