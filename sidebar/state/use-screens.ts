/** What the screens of a job do by themselves: they ask for it once, and drive what needs no yes. */
import { useEffect, useRef } from 'preact/hooks';
import type { JobView } from './drive-job';
import type { Job } from './use-job';

/**
 * Returns whether this page works on the job. What is under way was approved; a job that was here before the page waits
 * for a person, unless another page works on it. `touched`: a person has shown interest in it here.
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

/** Returns whether the screen is the first one. `name` is `undefined` until a screen is due. */
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
