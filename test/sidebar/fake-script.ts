/** The script as the page sees it: the test answers `google.script.run`, with one function for each method. */
import type { Page } from 'playwright-core';
import type { ErrorCode } from '../../src/core/errors';
import type { Rpc } from '../../src/rpc';

/** The answers of the script; a method without an answer fails like one that Google does not know. */
export type Answers = {
  -readonly [M in keyof Rpc]?: (
    ...args: Parameters<Rpc[M]>
  ) => ReturnType<Rpc[M]> | Promise<ReturnType<Rpc[M]>>;
};

export interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** A refusal by the script. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly authorizeAt?: string,
  ) {
    super(message);
  }
}

/** A failure in the words of Google. */
export class GoogleFailure extends Error {}

type Outcome = { readonly reply: unknown } | { readonly failure: string };

/** Answers every call of the page from `answers`, which may change while the page is open, else from `usual`. Returns the calls so far. */
export async function answerCalls(page: Page, answers: Answers, usual: Answers): Promise<readonly Call[]> {
  const calls: Call[] = [];
  await page.exposeFunction('__script', async (name: string, args: readonly unknown[]): Promise<Outcome> => {
    calls.push({ name, args });
    const method = name as keyof Rpc;
    const answer = (answers[method] ?? usual[method]) as
      | ((...args: readonly unknown[]) => unknown)
      | undefined;
    try {
      if (!answer) throw new GoogleFailure(`Script function not found: ${name}`);
      return { reply: { ok: true, value: await answer(...args) } };
    } catch (error) {
      if (error instanceof Refusal) {
        const { code, message, authorizeAt } = error;
        return { reply: { ok: false, code, message, ...(authorizeAt === undefined ? {} : { authorizeAt }) } };
      }
      return { failure: error instanceof Error ? error.message : String(error) };
    }
  });
  await page.addInitScript(IN_PAGE);
  return calls;
}

/** Each handler returns a new runner, as Google does. */
const IN_PAGE = `
  const runner = (success, failure) => ({
    withSuccessHandler: (handler) => runner(handler, failure),
    withFailureHandler: (handler) => runner(success, handler),
    lushaPanel: (name, args) => {
      window.__script(name, JSON.parse(JSON.stringify(args))).then((outcome) => {
        if ('failure' in outcome) failure(new Error(outcome.failure));
        else success(outcome.reply);
      });
    },
  });
  window.google = { script: { run: runner(() => {}, () => {}) } };
`;
