/** The playground's clocks: simulated time, which moves only on demand, and real time. */
import type { TimeSource } from '../services/border.js';

/** A Monday morning, so that runs without their own start time are alike. */
const DEFAULT_START = Date.UTC(2026, 0, 5, 9);

export interface Clock extends TimeSource {
  advance(ms: number): void;
}

export class SimulatedClock implements Clock {
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

  /** Moves the clock to `time`, and never back. */
  advanceTo(time: number): void {
    this.time = Math.max(this.time, time);
  }
}

/** The computer's clock, which can be advanced. */
export class RealClock implements Clock {
  private ahead = 0;

  now(): number {
    return Date.now() + this.ahead;
  }

  advance(ms: number): void {
    this.ahead += ms;
  }
}
