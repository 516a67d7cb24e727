/** The calls from the page to the script: every method of `Rpc`, answered by a promise. */
import type { ErrorCode } from '../../src/core/errors';
import type { Rpc } from '../../src/rpc';
import { readFailure, ScriptError, unexpected } from './failures';

/** A method renamed in the script is a compile error here. */
type Script = {
  readonly [M in keyof Rpc]: (...args: Parameters<Rpc[M]>) => Promise<ReturnType<Rpc[M]>>;
};

type Reply =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly code: ErrorCode | 'unexpected';
      readonly message: string;
      readonly authorizeAt?: string;
    };

interface Runner {
  withSuccessHandler(handler: (reply: Reply | null) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  lushaPanel(name: string, args: readonly unknown[], build: string): void;
}

/** The build of this page. The script refuses what may spend to a page of another build, which may show other prices. */
declare const __LUSHA_BUILD__: string;

/** Google's API for pages; missing when the page is opened outside Google Sheets. */
declare const google: { readonly script: { readonly run: Runner } };

export const rpc: Script = new Proxy({} as Script, {
  get:
    (_, name) =>
    (...args: readonly unknown[]) =>
      counted(call(String(name), args)),
});

/** The calls that are open, by their number. */
const open = new Map<number, Promise<void>>();
let calls = 0;

/** Returns how many calls the page has made. */
export function countCalls(): number {
  return calls;
}

/** Settles when the calls after the first `before` ones that are open now are answered. */
export async function callsSettled(before: number): Promise<void> {
  await Promise.all([...open].flatMap(([number, answered]) => (number > before ? [answered] : [])));
}

function counted<T>(answer: Promise<T>): Promise<T> {
  calls += 1;
  const number = calls;
  const over = (): void => void open.delete(number);
  open.set(number, answer.then(over, over));
  return answer;
}

function call(name: string, args: readonly unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void =>
      reject(readFailure(error instanceof Error ? error.message : String(error), navigator.onLine));
    const settle = (reply: Reply | null): void => {
      // Google passes null when an answer could not be serialized.
      if (!reply) fail('The answer was empty.');
      else if (reply.ok) resolve(reply.value);
      else if (reply.code === 'unexpected') reject(unexpected(reply.message));
      else reject(new ScriptError(reply.code, reply.message, undefined, reply.authorizeAt));
    };
    try {
      google.script.run
        .withSuccessHandler(settle)
        .withFailureHandler(fail)
        .lushaPanel(name, args, __LUSHA_BUILD__);
    } catch (error) {
      fail(error);
    }
  });
}
