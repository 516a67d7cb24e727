/** A host over a few lines of script, for tests. */
import { createHost, type Host, type HostOptions } from '../../../playground/host.js';

/** The wire answers 200 with an empty object unless `options` says otherwise. */
export function hostOf(code: string, options: Partial<HostOptions> = {}): Promise<Host> {
  return createHost({ code, wire: () => ({ status: 200, headers: {}, body: '{}' }), ...options });
}
