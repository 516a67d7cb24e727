/** How much work some code is, in a way that other processes of the machine do not change. */

/** Returns the least CPU time (ms) that some runs took; the time in which others had the processor does not count. */
export function leastEffort(run: () => void, times: number): number {
  const taken = Array.from({ length: times }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e3;
  });
  return Math.min(...taken);
}
