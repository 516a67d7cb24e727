/** Process mode: executions run one after another in this thread, and waiting advances the clock. */
import { Wait } from '../services/border.js';
import type { SimulatedClock } from './clock.js';
import type { Dispatcher } from './dispatcher.js';
import type { Execution } from './execution.js';
import type { Runner, ScriptReply } from './runner.js';
import type { Sandbox } from './sandbox.js';
import type { ServiceTime } from './service-time.js';

export interface InProcessParts {
  readonly sandbox: Sandbox;
  readonly dispatcher: Dispatcher;
  readonly clock: SimulatedClock;
  readonly serviceTime: ServiceTime;
  /** Returns numbers from 0 up to but not including 1, for the service times. */
  readonly random: () => number;
}

/** Creates the runner of process mode. */
export function createInProcessRunner(parts: InProcessParts): Runner {
  const { sandbox, clock } = parts;
  return {
    // This is not `async`: a hook of one execution can start another one inside it, so that both interleave.
    run(execution, args) {
      const border = {
        seed: execution.seed,
        now: () => clock.now(),
        call: (service: string, method: string, callArgs: string) =>
          JSON.stringify(answerCall(parts, execution, service, method, callArgs)),
      };
      const custom = execution.kind === 'custom';
      return Promise.resolve(
        JSON.parse(sandbox.run(border, execution.function, custom, args)) as ScriptReply,
      );
    },
    close: () => Promise.resolve(),
  };
}

function answerCall(
  parts: InProcessParts,
  execution: Execution,
  service: string,
  method: string,
  args: string,
): ScriptReply {
  try {
    const answer = parts.dispatcher.begin(execution, service, method, JSON.parse(args) as unknown[]);
    const value = answer instanceof Wait ? waitOut(parts, execution, answer) : answer;
    const until = parts.clock.now() + parts.serviceTime(service, method, parts.random);
    parts.clock.advanceTo(Math.min(until, execution.deadline));
    if (until > execution.deadline) throw execution.end('timeout');
    return { value: value ?? null };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { error: { name: error.name, message: error.message } };
  }
}

function waitOut({ clock }: InProcessParts, execution: Execution, wait: Wait): unknown {
  const early = wait.early();
  if (early) return early.value;
  clock.advanceTo(Math.min(wait.until, execution.deadline));
  if (wait.until > execution.deadline) throw execution.end('timeout');
  return wait.atEnd();
}
