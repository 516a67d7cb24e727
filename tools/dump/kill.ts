/** Cuts an execution off after Lusha has answered, as Google does when its time is up. */
import type { Host } from '../../playground/host';

/** Matches service calls that change nothing. */
const READS = /^(?:get|is|has)|^formatDate$/;

/**
 * Runs `work` and kills it at the `change`-th call that changes something after the answer to a request whose address
 * contains `path`; an empty `path` counts from the beginning. Throws when `work` was not reached by the kill.
 */
export async function killed(
  host: Host,
  path: string,
  change: number,
  work: () => Promise<unknown>,
): Promise<void> {
  let isAnswered = path === '';
  let changes = 0;
  let isKilled = false;
  const release = host.onServiceCall(({ service, method, args }) => {
    if (service === 'UrlFetchApp') isAnswered ||= JSON.stringify(args).includes(path);
    else if (isAnswered && !READS.test(method)) changes += 1;
    if (isKilled || changes !== change) return undefined;
    isKilled = true;
    return 'kill';
  });
  await work().catch(() => undefined);
  release();
  if (!isKilled) throw new Error(`Only ${changes} changes after ${path}`);
}
