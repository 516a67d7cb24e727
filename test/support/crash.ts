/** Kills executions at any service call that changes something, and repeats what was cut off. */
import type { Playground } from './playground';

/** Matches calls that change nothing. An execution that is killed there leaves the same state as one that is killed at its next change. */
const READS = /^(?:get|is|has)|^formatDate$/;

/** Counts the calls that change something, and kills the execution that makes call number `at`. */
export function countChanges({ host }: Playground, at?: number): () => number {
  let seen = 0;
  host.onServiceCall(({ method }) => {
    if (READS.test(method)) return undefined;
    seen += 1;
    return seen === at ? 'kill' : undefined;
  });
  return () => seen;
}

/** Advances until the view is done (at most 40 times); after a kill it reads the current view first. */
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
