/** What the screens of a job do by themselves: they ask for it once, drive what was approved, and start at the top. */
import { useEffect, useRef } from 'preact/hooks';
import type { JobView } from './drive-job';
import type { Job } from './use-job';

/**
 * Asks for the job once, and joins it when it was approved. A job from before this page was opened waits
 * for a person, unless another page works on it. `touched`: a person chose it here. Returns whether this page works on it.
 */
export function useJoin<J extends JobView>(
  { job, doing, stalled, isUnderWay, look, join }: Job<J>,
  touched: boolean,
): boolean {
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the screens open
  useEffect(() => {
    void look();
  }, []);
  const joins =
    job?.mine === true &&
    doing === 'nothing' &&
    !stalled &&
    isUnderWay &&
    (touched || job.busyUntil !== undefined);
  useEffect(() => {
    if (joins) void join();
  }, [joins, join]);
  return joins || doing === 'working' || doing === 'paused' || doing === 'stopping';
}

/** Scrolls to the top when one screen replaces another. Returns whether this is the first; `name` is `undefined` before it. */
export function useScreen(name: string | undefined): boolean {
  const before = useRef<string>();
  const isFirst = before.current === undefined;
  useEffect(() => {
    if (name === undefined) return;
    if (before.current !== undefined) window.scrollTo(0, 0);
    before.current = name;
  }, [name]);
  return isFirst;
}
