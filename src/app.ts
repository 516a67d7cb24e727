/** Wires the parts of one execution together: its ports, its ledger, its client and its time limits. */
import type { Execution, PersonExecution } from './acquire/execution';
import type { PurchaseContext } from './acquire/purchase-request';
import { cellDeadlines } from './acquire/time-left';
import { AddOnError } from './core/errors';
import { CELL_LIMIT_MS, CELL_TIMEOUT_S, STEP_END_MS, STEP_START_MS, STEP_TIMEOUT_S } from './core/limits';
import { isDemo, readSettings, type Settings } from './core/settings';
import { createLedger } from './ledger/ledger';
import { createRunLedger } from './ledger/run-ledger';
import { type Client, createClient } from './lusha/client';
import { demoHttp } from './lusha/demo';
import { askUsageFacts } from './lusha/usage-facts';
import { timedPorts } from './platform/call-time';
import { googlePorts, personPorts } from './platform/google';
import { cacheOnceUnderLock, readOnce } from './platform/read-once';
import type { PersonPorts, Ports } from './ports';

declare const __LUSHA_API__: string;

/** Builds the execution of a cell. It starts no request after 20 s, and has finished before Google ends it at 30 s. */
export function cellExecution(google: Ports = googlePorts()): Execution {
  const { ports: timed, callMs } = timedPorts(google);
  const ports = cacheOnceUnderLock(timed);
  const started = ports.clock.now();
  const context = Object.assign(cellDeadlines(started, callMs), {
    ports,
    ledger: createLedger(ports),
    inCell: true,
    claimUntil: started + CELL_LIMIT_MS,
    callMs,
    timeoutSeconds: CELL_TIMEOUT_S,
    settings: once(() => settingsInCell(ports)),
    client: clientOf(ports),
  });
  return { ports, context };
}

/** Builds an execution that a person starts from the menu or the panel. Each of its steps has a time limit of its own. */
export function personExecution(google: PersonPorts = personPorts()): PersonExecution {
  const { ports: timed, callMs } = timedPorts(google);
  const { ports, forget } = readOnce(timed);
  const ledger = createLedger(ports);
  const client = clientOf(ports);
  return {
    ports,
    ledger,
    runLedger: createRunLedger(ports),
    started: ports.clock.now(),
    client,
    askUsageFacts: (apiKey) =>
      askUsageFacts({ http: ports.http, clock: ports.clock, baseUrl: __LUSHA_API__, apiKey }, STEP_TIMEOUT_S),
    forget,
    step() {
      const now = ports.clock.now();
      return {
        ports,
        ledger,
        inCell: false,
        startBefore: now + STEP_START_MS,
        endBefore: now + STEP_END_MS,
        claimUntil: now + STEP_END_MS,
        callMs,
        timeoutSeconds: STEP_TIMEOUT_S,
        settings: once(() => readSettings(ports.userProperties.getAll(), ports.sheets.fileId())),
        client,
      };
    },
  };
}

/** Returns a function that reads the settings at its first call only. */
function once(read: () => Settings): () => Settings {
  let settings: Settings | undefined;
  return () => {
    settings ??= read();
    return settings;
  };
}

/** Reads the settings in a cell. Where Google shows it no user properties, there is no key. */
function settingsInCell({ sheets, userProperties }: Ports): Settings {
  const fileId = sheets.fileId();
  try {
    return readSettings(userProperties.getAll(), fileId);
  } catch (error) {
    if (error instanceof AddOnError && error.code !== 'no_permission') throw error;
    return readSettings({}, fileId);
  }
}

/** Returns a function that creates the client of a key. In the demo it is connected to made-up answers. */
function clientOf(ports: Ports): PurchaseContext['client'] {
  return (funded, onQuota): Client =>
    createClient({
      http: isDemo(funded) ? demoHttp(ports.documentProperties, ports.clock) : ports.http,
      clock: ports.clock,
      baseUrl: __LUSHA_API__,
      // The demo has no key that could be struck from its answers.
      apiKey: isDemo(funded) ? '' : (funded.key ?? ''),
      random: Math.random,
      onQuota,
    });
}
