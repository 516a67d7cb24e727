/** The script's end of the border: JSON texts to the host and back, and the host's errors as the script sees them. */

/** What the host puts into a fresh context. Texts only, so that no object of the host's realm reaches the script. */
export interface HostBorder {
  /** One service call; arguments and reply are JSON texts. */
  call(service: string, method: string, args: string): string;
  /** Epoch ms. */
  now(): number;
  /** Seed of this execution's `Math.random`. */
  readonly seed: number;
}

export type Call = <T>(service: string, method: string, ...args: readonly unknown[]) => T;

interface Reply {
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly message: string };
}

export function createCall(border: HostBorder): Call {
  return <T>(service: string, method: string, ...args: readonly unknown[]): T => {
    const reply = JSON.parse(border.call(service, method, JSON.stringify(args))) as Reply;
    if (reply.error) throw exception(reply.error.message, reply.error.name);
    return reply.value as T;
  };
}

/** An error as Google throws it: an `Error` whose name is `Exception`. */
export function exception(message: string, name = 'Exception'): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}
