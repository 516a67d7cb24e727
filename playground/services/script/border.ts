/** The script's end of the interface: JSON texts to the host and back, and the host's errors as the script sees them. */

/**
 * What the host puts into a fresh context. It consists of texts and numbers, so that no object of the host's
 * realm reaches the script.
 */
export interface HostBorder {
  /** Makes one service call. The arguments and the reply are JSON texts. */
  call(service: string, method: string, args: string): string;
  /** Returns epoch ms. */
  now(): number;
  /** The seed of this execution's `Math.random`. */
  readonly seed: number;
}

export type Call = <T>(service: string, method: string, ...args: readonly unknown[]) => T;

interface Reply {
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly message: string };
}

/** Creates the function that makes service calls. It throws the host's errors in the form in which Google throws them. */
export function createCall(border: HostBorder): Call {
  return <T>(service: string, method: string, ...args: readonly unknown[]): T => {
    const reply = JSON.parse(border.call(service, method, JSON.stringify(args))) as Reply;
    if (reply.error) throw exception(reply.error.message, reply.error.name);
    return reply.value as T;
  };
}

/** Builds an error as Google throws it: an `Error` with the name `Exception`. */
export function exception(message: string, name = 'Exception'): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}
