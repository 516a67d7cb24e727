/** Turns what a Google service refuses into errors with a sentence, whatever the language of the person. */
import { AddOnError } from '../core/errors';
import { googleRefusal, missingPermission } from '../core/google-refusals';

/** Wraps a port so that each of its methods throws the `AddOnError` of what Google refuses, and any other error as it is. */
export function withRefusals<Port extends object>(port: Port): Port {
  const methods = Object.entries(port).map(([name, member]: [string, unknown]) => {
    if (typeof member !== 'function') return [name, member];
    const method = (...args: readonly unknown[]): unknown => {
      try {
        return member.apply(port, args);
      } catch (error) {
        throw refusalOf(error) ?? error;
      }
    };
    return [name, method];
  });
  return Object.fromEntries(methods) as Port;
}

/** Returns the error for what Google has refused; `undefined` when it is an error of another kind. */
function refusalOf(error: unknown): AddOnError | undefined {
  if (!(error instanceof Error) || error instanceof AddOnError || error instanceof TypeError)
    return undefined;
  const code = googleRefusal(error.message);
  if (code === undefined) return undefined;
  const message = missingPermission(error.message);
  return new AddOnError(code, message === undefined ? {} : { message });
}
