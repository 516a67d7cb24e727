/** The playground's clock: simulated time, which moves only when it is told to. */
import type { TimeSource } from '../services/border.js';

/** A Monday morning, so that runs without a start of their own are alike. */
const DEFAULT_START = Date.UTC(2026, 0, 5, 9);

export class SimulatedClock implements TimeSource {
  private time: number;

  constructor(start: number = DEFAULT_START) {
    this.time = start;
  }

  now(): number {
    return this.time;
  }

  advance(ms: number): void {
    this.time += ms;
  }

  /** Moves to `time`; never back. */
  advanceTo(time: number): void {
    this.time = Math.max(this.time, time);
  }
}
