/** Wires one execution of a formula together: what it reads with, buys with, and how long it may take. */
import type { Desk } from './acquire/order';
import { CELL_END_MS, CELL_START_MS } from './core/limits';
import { readSettings, type Settings } from './core/settings';
import { createLedger } from './ledger/ledger';
import { type Client, createClient } from './lusha/client';
import { googlePorts } from './platform/google';
import type { Ports } from './ports';

declare const __LUSHA_API__: string;

/** One execution. Ports that are not used are never touched. */
export interface Execution {
  readonly ports: Ports;
  readonly desk: Desk;
}

/** For a cell: requests start within 20 s, and all is answered by 25 s of Google's 30. */
export function cellExecution(ports: Ports = googlePorts()): Execution {
  const started = ports.clock.now();
  let settings: Settings | undefined;
  const client = (paying: Settings, onQuota: Parameters<Desk['client']>[1]): Client =>
    createClient({
      http: ports.http,
      clock: ports.clock,
      baseUrl: __LUSHA_API__,
      apiKey: paying.key ?? '',
      random: Math.random,
      onQuota,
    });
  return {
    ports,
    desk: {
      ports,
      ledger: createLedger(ports),
      startBefore: started + CELL_START_MS,
      endBefore: started + CELL_END_MS,
      settings: () => {
        settings ??= readSettings(ports.userProperties.getAll(), ports.sheets.fileId());
        return settings;
      },
      client,
    },
  };
}
