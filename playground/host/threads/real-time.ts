/** Concurrent executions in real time: waits are timers, and an execution that exceeds its limit loses its worker. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Wait } from '../../services/border.js';
import type { Dispatcher } from '../dispatcher.js';
import type { Execution } from '../execution.js';
import type { Runner, ScriptReply } from '../runner.js';
import { type ScriptText, startJob } from './job.js';
import type { FromWorker, ScriptTime, ServiceCall } from './messages.js';
import { acquireWorker, discardWorker, releaseWorker } from './pool.js';

/** Real ms between two checks whether a wait can end early. */
const LOOK_MS = 20;

/**
 * Real ms between two checks of an execution's limit, which moves while a person is asked and when the clock is
 * advanced.
 */
const LONGEST_TIMER_MS = 1000;

export interface RealTimeParts {
  readonly script: ScriptText;
  readonly dispatcher: Dispatcher;
  readonly clock: { now(): number };
}

/** Creates the runner of threads mode in real time. */
export function createRealTimeRunner(parts: RealTimeParts): Runner {
  const { script } = parts;
  const running = new Set<() => Promise<void>>();
  const time = (): ScriptTime => ({ ahead: parts.clock.now() - Date.now() });
  return {
    async run(execution, args) {
      const worker = await acquireWorker();
      return new Promise<ScriptReply>((resolve) => {
        let limit: NodeJS.Timeout;
        const letGo = (): void => {
          clearTimeout(limit);
          stopListening();
          running.delete(stop);
        };
        const stop = async (reason: 'timeout' | 'killed' = 'killed'): Promise<void> => {
          letGo();
          const { name, message } = execution.end(reason);
          await discardWorker(worker);
          resolve({ error: { name, message } });
        };
        const watchLimit = (): void => {
          const left = execution.deadline - parts.clock.now();
          if (left > 0) limit = setTimeout(watchLimit, Math.min(left, LONGEST_TIMER_MS));
          else void stop('timeout');
        };
        const heard = (message: FromWorker): void => {
          if (message.kind === 'call') {
            void answer(parts, execution, message).then((reply) =>
              worker.send({ kind: 'reply', text: JSON.stringify(reply) }, time()),
            );
            return;
          }
          letGo();
          releaseWorker(worker);
          resolve(JSON.parse(message.text) as ScriptReply);
        };
        const stopListening = worker.listen(heard);
        running.add(stop);
        watchLimit();
        startJob(worker, script, execution, args, time());
      });
    },
    async close() {
      await Promise.all([...running].map((stop) => stop()));
    },
  };
}

async function answer(parts: RealTimeParts, execution: Execution, call: ServiceCall): Promise<ScriptReply> {
  try {
    const args = JSON.parse(call.args) as unknown[];
    const value = parts.dispatcher.begin(execution, call.service, call.method, args);
    return { value: (value instanceof Wait ? await waitOut(parts, value) : value) ?? null };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { error: { name: error.name, message: error.message } };
  }
}

async function waitOut({ clock }: RealTimeParts, wait: Wait): Promise<unknown> {
  for (;;) {
    const early = wait.early();
    if (early) return early.value;
    const left = wait.until - clock.now();
    if (left <= 0) return wait.atEnd();
    await sleep(Math.min(left, LOOK_MS));
  }
}
