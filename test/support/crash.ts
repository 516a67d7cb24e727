/** Executions that are killed: at any service call that changes something, and what is cut off is done again. */
import type { Playground } from './playground';

/** Calls that change nothing: killed there, an execution leaves what it leaves when it is killed at its next change. */
const READS = /^(?:get|is|has)|^formatDate$/;

/** Counts the calls that change something, and kills the execution that makes the one with number `at`. */
export function countChanges({ host }: Playground, at?: number): () => number {
  let seen = 0;
  host.onServiceCall(({ method }) => {
    if (READS.test(method)) return undefined;
    seen += 1;
    return seen === at ? 'kill' : undefined;
  });
  return () => seen;
}

/** Does the next thing until all is done; after a kill it looks where things stand. */
export async function goThrough<View extends { readonly phase: string }>(
  advance: (view: View | null) => Promise<View>,
  look: () => Promise<View | null>,
): Promise<void> {
  let view: View | null = null;
  for (let turn = 0; turn < 40 && view?.phase !== 'done'; turn += 1) {
    try {
      view = await advance(view);
    } catch {
      view = await look();
    }
  }
  if (view?.phase !== 'done') throw new Error(`It did not end: ${JSON.stringify(view)}`);
}
