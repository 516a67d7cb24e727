/** Chooses the runner of executions by the mode of the host. */
import { scriptSideText } from './host/bundles.js';
import type { Clock, SimulatedClock } from './host/clock.js';
import type { Dispatcher } from './host/dispatcher.js';
import { createInProcessRunner } from './host/in-process.js';
import type { HostSettings } from './host/options.js';
import type { Runner } from './host/runner.js';
import { sandboxOf } from './host/sandbox.js';
import { createServiceTime } from './host/service-time.js';
import { registerScript } from './host/threads/job.js';
import { createRealTimeRunner } from './host/threads/real-time.js';
import { Scheduler } from './host/threads/scheduler.js';
import { seededRandom } from './services/seeded-random.js';

/** Creates the runner. In process mode, it rejects with a `SyntaxError` if the script does not compile. */
export async function createRunner(
  settings: HostSettings,
  dispatcher: Dispatcher,
  clock: Clock,
  simulated: SimulatedClock,
): Promise<Runner> {
  const { code, contexts, serviceMs, serviceTime, seed } = settings;
  const script = registerScript(code, contexts);
  if (settings.realTime) return createRealTimeRunner({ script, dispatcher, clock });
  if (settings.mode === 'threads') {
    const drawn = (random: () => number) => Math.round(random() * 2 * serviceMs);
    const time = createServiceTime(serviceTime, drawn);
    return new Scheduler({ script, dispatcher, clock: simulated, serviceTime: time, seed });
  }
  return createInProcessRunner({
    sandbox: sandboxOf(await scriptSideText(), code, contexts),
    dispatcher,
    clock: simulated,
    serviceTime: createServiceTime(serviceTime, () => serviceMs),
    random: seededRandom(seed),
  });
}
