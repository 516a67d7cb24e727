/** `google.script` inside a sidebar or dialog. Calls go to the page around the frame, which forwards them. */

import { jsonText } from '../../json-text.js';
import { travels } from '../../travels.js';

interface ReplyMessage {
  readonly playgroundReply: number;
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly message: string };
}

type Handler = ((result: unknown, userObject: unknown) => void) | null;

interface Handlers {
  readonly success: Handler;
  readonly failure: Handler;
  readonly user: unknown;
}

type Runner = Record<string, (...args: unknown[]) => unknown>;

/** Creates `google.script`. `names` are the functions of the script that a page can call. */
export function start(names: readonly string[]): void {
  const waiting = new Map<number, Handlers>();
  let calls = 0;

  const settle = (handlers: Handlers, message: Pick<ReplyMessage, 'value' | 'error'>): void => {
    if (message.error === undefined) {
      handlers.success?.(message.value, handlers.user);
      return;
    }
    const error = new Error(message.error.message);
    error.name = message.error.name;
    if (handlers.failure) handlers.failure(error, handlers.user);
    else console.error(`Uncaught ${error.name}: ${error.message}`);
  };

  const call = (name: string, handlers: Handlers, args: readonly unknown[]): void => {
    const given = args.map((arg) => (arg instanceof HTMLFormElement ? fieldsOf(arg) : arg));
    const illegal = given.findIndex((arg) => arg === undefined || !travels(arg, isLost));
    if (illegal >= 0) {
      const message = `Failed due to illegal value in property: ${illegal}`;
      setTimeout(() => settle(handlers, { error: { name: 'TypeError', message } }));
      return;
    }
    calls += 1;
    waiting.set(calls, handlers);
    parent.postMessage({ playgroundCall: calls, name, args: jsonText(given) }, '*');
  };

  const runner = (handlers: Handlers): Runner => {
    const functions: Runner = {
      withSuccessHandler: (success) => runner({ ...handlers, success: success as Handler }),
      withFailureHandler: (failure) => runner({ ...handlers, failure: failure as Handler }),
      withUserObject: (user) => runner({ ...handlers, user }),
    };
    for (const name of names) functions[name] = (...args) => call(name, handlers, args);
    return functions;
  };

  window.addEventListener('message', ({ data, source }: MessageEvent) => {
    const reply = data as Partial<ReplyMessage> | null;
    if (source !== parent || typeof reply?.playgroundReply !== 'number') return;
    const handlers = waiting.get(reply.playgroundReply);
    waiting.delete(reply.playgroundReply);
    if (handlers) settle(handlers, reply);
  });

  const tell = (deed: string, value?: number): void =>
    parent.postMessage({ playgroundHost: deed, value }, '*');
  const google = {
    script: {
      run: runner({ success: null, failure: null, user: undefined }),
      host: {
        origin: location.origin,
        close: () => tell('close'),
        setWidth: (width: number) => tell('width', width),
        setHeight: (height: number) => tell('height', height),
        editor: { focus: () => tell('focus') },
      },
    },
  };
  Object.assign(window, { google });
}

/** Returns whether Google does not transfer the value: JSON types only, with no date, function, or element anywhere. */
function isLost(value: unknown): boolean {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return true;
  return value instanceof Date || value instanceof Node;
}

/** Converts a form to an object of its fields. A form is the only value besides JSON that Google transfers. */
function fieldsOf(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}
