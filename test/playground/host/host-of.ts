/** A host over a few lines of script, for tests. */
import { createHost, type Host, type HostOptions } from '../../../playground/host.js';

/** Creates the host. The wire answers 200 with an empty object unless `options` has another one. */
export function hostOf(code: string, options: Partial<HostOptions> = {}): Promise<Host> {
  return createHost({ code, wire: () => ({ status: 200, headers: {}, body: '{}' }), ...options });
}
