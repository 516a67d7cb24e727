/** The context's `Date`, on the host's clock, and its seeded `Math.random`. */
import { seededRandom } from '../seeded-random.js';

/**
 * Replaces `Date` of this context with one whose current time is `now()`, and `Math.random` with a seeded one.
 * Returns a function that restarts the random numbers from another seed.
 */
export function installClock(now: () => number, seed: number): (seed: number) => void {
  const RealDate = Date;
  RealDate.now = now;
  const ClockDate = new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length > 0 ? args : [now()], newTarget) as Date,
    apply: () => new RealDate(now()).toString(),
  });
  RealDate.prototype.constructor = ClockDate;
  globalThis.Date = ClockDate;
  let random = seededRandom(seed);
  Math.random = () => random();
  return (next) => {
    random = seededRandom(next);
  };
}
