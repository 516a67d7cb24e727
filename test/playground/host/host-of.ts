/** A host over a few lines of script, for tests. */
import { onTestFinished } from 'vitest';
import { createHost, type Host, type HostOptions } from '../../../playground/host.js';

/** Creates the host. The wire answers 200 with an empty object unless `options` has another one. */
export function hostOf(code: string, options: Partial<HostOptions> = {}): Promise<Host> {
  return createHost({ code, wire: () => ({ status: 200, headers: {}, body: '{}' }), ...options });
}

/** Creates the host and closes it at the end of the test. */
export async function openHost(code: string, options: Partial<HostOptions> = {}): Promise<Host> {
  const host = await hostOf(code, options);
  onTestFinished(() => host.close());
  return host;
}

/** Runs a function of the script as an entry of the menu does. */
export function runFromMenu(host: Host, name: string, ...args: unknown[]): Promise<unknown> {
  return host.run(name, args, { kind: 'menu' });
}
